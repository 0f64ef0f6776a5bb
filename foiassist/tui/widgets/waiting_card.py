"""What waits for a person's word: a proposal to take or leave, or a question to answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.widgets import Static

from foiassist.tui.reading_time import has_been_read


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be said to what waits."""

    key: str
    """The key that says it while the card has the keyboard."""

    label: str
    words: str
    """What is said, as it would be typed on the prompt line."""


TAKE = Choice("y", "take", "yes")
PROPOSAL_CHOICES = (TAKE, Choice("e", "edit first", "edit"), Choice("l", "leave", "no"))


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a card shows."""

    title: str
    lines: tuple[str, ...]
    choices: tuple[Choice, ...]
    is_list: bool = False
    """Whether the choices stand one under the other."""


class ChoiceButton(Static):
    """A choice that can be clicked."""

    DEFAULT_CSS = """
    ChoiceButton { width: auto; height: 1; margin-right: 3; }
    ChoiceButton:hover { text-style: reverse; }
    """

    @dataclass
    class Pressed(Message):
        """Somebody has clicked the choice."""

        choice: Choice

    def __init__(self, choice: Choice) -> None:
        super().__init__(Content.assemble((choice.key, "bold reverse"), f" {choice.label}"))
        self._choice = choice

    def on_click(self, event: Click) -> None:
        """Say that the choice was made."""
        event.stop()
        self.post_message(self.Pressed(self._choice))


class WaitingCard(VerticalScroll, can_focus=True):
    """Shows what waits, and says which word was chosen; nothing is chosen by a stray key."""

    HELP = (
        "What waits for your word. Nothing of it happens before you take it: y here, or yes on "
        "the prompt line. e puts it on the prompt line to be changed first, l leaves it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "step_back", "Back", id="waiting.back", key_display="Esc",
            tooltip="Go back to where you were; what waits goes on waiting.",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    WaitingCard {
        height: auto; max-height: 9; border: round $warning; padding: 0 1; display: none;
        border-title-color: $text; border-title-style: bold; scrollbar-size-vertical: 1;
        & > .waiting--choices { height: auto; layout: horizontal; }
        & > .waiting--choices.-list { layout: vertical; }
        & > .-list > ChoiceButton { height: auto; margin-right: 0; }
        & > .waiting--lines { height: auto; }
        &:focus { border: round $accent; }
    }
    """

    @dataclass
    class Chosen(Message):
        """Somebody has said a word to what waits."""

        words: str

    class SteppedBack(Message):
        """Somebody goes back to where they were; what waits goes on waiting."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(id="waiting")
        self._clock_now = clock
        self._shown_at = clock()
        self.waiting: Waiting | None = None

    def compose(self) -> ComposeResult:
        """Yield the lines and a place for the choices."""
        yield Static("", classes="waiting--lines", markup=False)
        yield Container(classes="waiting--choices")

    async def show(self, waiting: Waiting | None) -> None:
        """Show what waits, or nothing."""
        had_focus = self.has_focus
        self.waiting = waiting
        self.display = waiting is not None
        if waiting is None:
            if had_focus:
                self.post_message(self.SteppedBack())
            return
        self._shown_at = self._clock_now()
        self.border_title = Content(waiting.title)
        lines = self.query_one(".waiting--lines", Static)
        lines.update(Content("\n".join(waiting.lines)))
        lines.display = bool(waiting.lines)
        row = self.query_one(Container)
        await row.remove_children()
        row.set_class(waiting.is_list, "-list")
        await row.mount_all(ChoiceButton(choice) for choice in waiting.choices)
        self.scroll_home(animate=False)

    @property
    def text(self) -> str:
        """Everything that the card shows, as plain text; empty where nothing waits."""
        if self.waiting is None:
            return ""
        return "\n".join((self.waiting.title, *self.waiting.lines))

    def choose(self, key: str) -> None:
        """Say the word of a key, if what waits has been on the screen for long enough."""
        choices = self.waiting.choices if self.waiting is not None else ()
        choice = next((choice for choice in choices if choice.key == key), None)
        if choice is not None and has_been_read(self._shown_at, self._clock_now()):
            self.post_message(self.Chosen(choice.words))

    def on_key(self, event: Key) -> None:
        """Answer the keys of the choices while the card has the keyboard."""
        if self.waiting is not None and any(c.key == event.key for c in self.waiting.choices):
            event.stop()
            self.choose(event.key)

    def on_choice_button_pressed(self, message: ChoiceButton.Pressed) -> None:
        """Say the word that was clicked."""
        message.stop()
        self.choose(message.choice.key)

    def action_step_back(self) -> None:
        """Go back to where somebody was."""
        self.post_message(self.SteppedBack())
