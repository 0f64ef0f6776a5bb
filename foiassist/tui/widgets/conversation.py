"""The conversation about a case: what was done and said, and the line to say more on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Paste
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static

from foiassist.case.clean_text import clean_line
from foiassist.case.history import HistoryEntry
from foiassist.conversation.days_in_words import at_time
from foiassist.conversation.in_words import act_words
from foiassist.tui.widgets.waiting_card import WaitingCard

CASE = "case"
"""Who answers: the officer talks to the case."""

_PLACEHOLDER = "› say what to do, or ask; / for a command"

MOST_LINES = 200
"""Lines of conversation that are shown; older ones are in the record of the case."""


class Transcript(VerticalScroll, can_focus=True):
    """Shows the last lines of the conversation, as one widget however long it grows."""

    HELP = """What was done and said, rebuilt from the record of the case. Older lines are in the
    history."""

    DEFAULT_CSS = """
    Transcript {
        height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    """

    def __init__(self) -> None:
        super().__init__(id="transcript")
        self._recorded: tuple[HistoryEntry, ...] = ()
        self._lines: deque[Content] = deque(maxlen=MOST_LINES)

    def compose(self) -> ComposeResult:
        """Yield the one widget that all lines are drawn on."""
        yield Static("", markup=False)

    def on_mount(self) -> None:
        """Keep the last line in sight, however much room there is."""
        self.anchor()

    def show_record(self, history: tuple[HistoryEntry, ...], titles: Mapping[str, str]) -> None:
        """Add what has been recorded since the record was last shown."""
        new = history[len(self._recorded) :]
        self._recorded = history
        self._add(_recorded_line(entry, titles) for entry in new[-MOST_LINES:])

    def say(self, who: str, text: str) -> None:
        """Add a line that is not on the record."""
        self._add([Content.assemble((f"{who}  ", "bold $text-accent"), text)])

    @property
    def text(self) -> str:
        """Everything shown, as plain text."""
        return "\n".join(line.plain for line in self._lines)

    def _add(self, lines: Iterable[Content]) -> None:
        before = len(self._lines)
        self._lines.extend(lines)
        if self._lines and (len(self._lines) != before or before == MOST_LINES):
            self.query_one(Static).update(Content("\n").join(self._lines))
            self.scroll_end(animate=False)


def _recorded_line(entry: HistoryEntry, titles: Mapping[str, str]) -> Content:
    return Content.assemble(
        (f"{at_time(entry.at)}  ", "$foreground 60%"),
        (f"{entry.by} ", "bold"),
        act_words(entry, titles),
    )


class PromptSuggester(Suggester):
    """Offers the rest of a command, and after '/decide 3 ' the answer that was suggested."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = sorted(names)
        self.decisions: dict[str, str] = {}
        """For each question label, a suggested answer as `/decide` takes it."""

    async def get_suggestion(self, value: str) -> str | None:
        """Return the line that *value* may become, or None."""
        if value.startswith("/decide "):
            label, space, answer = value.removeprefix("/decide ").partition(" ")
            offered = self.decisions.get(label, "")
            return (
                f"/decide {label} {offered}"
                if space and offered.startswith(answer) and offered
                else None
            )
        if value.startswith("/") and " " not in value and len(value) > 1:
            return next((f"/{name}" for name in self._names if name.startswith(value[1:])), None)
        return None


class PromptLine(Input):
    """The line that commands are typed on, which remembers what was typed."""

    HELP = """Say in plain words what to do, or ask; a command begins with /. What would change the
    case is shown first and waits for your yes."""

    takes_letters = True
    """Whether a letter sent elsewhere a moment ago was meant for this; see `TypingAhead`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "leave", "Back", id="prompt.leave", key_display="Esc",
            tooltip="Go back to where you were; what is typed stays.",
        ),
        Binding(
            "up", "earlier", "Earlier", id="prompt.earlier", show=False,
            tooltip="Bring back what was typed before.",
        ),
        Binding(
            "down", "later", "Later", id="prompt.later", show=False,
            tooltip="Bring back what was typed after that.",
        ),
        Binding(
            "tab", "complete", "Complete", id="prompt.complete",
            tooltip="Take the rest of the line that is shown in grey.", key_display="Tab",
        ),
    ]  # fmt: skip
    DEFAULT_CSS = """
    PromptLine { border: none; height: 1; padding: 0 1; background: $surface; }
    PromptLine:focus { border: none; background: $boost; }
    """

    class Left(Message):
        """Somebody wants to go back to where they were."""

    def __init__(self, names: Iterable[str]) -> None:
        self.offers = PromptSuggester(names)
        super().__init__(
            id="prompt",
            placeholder=_PLACEHOLDER,
            suggester=self.offers,
            select_on_focus=False,
        )
        self._typed: list[str] = []
        self._place = 0
        self._begun = ""
        """What a key put here for somebody to go on with."""

    def say_waiting(self, words: str) -> None:
        """Say on the empty line what can be said to what waits; empty where nothing waits."""
        self.placeholder = f"› {words}" if words else _PLACEHOLDER

    def _on_paste(self, event: Paste) -> None:
        """Take every line that is pasted, not the first alone, as one line of clean text."""
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(clean_line(event.text))

    def begin(self, words: str) -> None:
        """Take the keyboard, with *words* typed already; the up key has what stood here."""
        if self.value.strip() not in {"", "/", self._begun.strip()}:
            self.remember(self.value)
        self._begun = words
        self._put(words)
        self.screen.set_focus(self)

    def remember(self, line: str) -> None:
        """Remember a line, and clear it."""
        if not self._typed or self._typed[-1] != line:
            self._typed.append(line)
        self._place = len(self._typed)
        self.value = ""

    def give_back(self, line: str) -> None:
        """Put a line that was refused back, to be mended, where nothing newer is typed."""
        if self.has_focus and not self.value:
            self._put(line)

    def _put(self, words: str) -> None:
        self.value = words
        self.cursor_position = len(words)

    def action_leave(self) -> None:
        """Go back to where somebody was; what they typed stays."""
        if self.value == self._begun:
            self.value = ""
        self.post_message(self.Left())

    def action_earlier(self) -> None:
        """Bring back the line typed before."""
        self._bring_back(-1)

    def action_later(self) -> None:
        """Bring back the line typed after."""
        self._bring_back(1)

    def _bring_back(self, by: int) -> None:
        self._place = min(max(self._place + by, 0), len(self._typed))
        self._put(self._typed[self._place] if self._place < len(self._typed) else "")

    def action_complete(self) -> None:
        """Take what is suggested; where nothing is, go to what waits, or to the next pane."""
        waiting = self.screen.query(WaitingCard).first()
        if self._suggestion:
            self.action_cursor_right()
        elif waiting.display:
            waiting.focus()
        else:
            self.screen.focus_next()
