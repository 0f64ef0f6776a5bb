"""One field of the grid's form: its name, and the line or lines that are written in it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Blur, Focus, Key, Resize
from textual.message import Message
from textual.widgets import Static, TextArea

from foiassist.conversation.grid.field import Field
from foiassist.tui.widgets.letter_area import LetterArea


class GridArea(LetterArea):
    """The words of a field; a key that is the form's own goes there first."""

    DEFAULT_CSS = """
    GridArea {
        width: 1fr; height: auto; min-height: 1; max-height: 8; background: $surface;
        &:focus { background: $boost; }
    }
    """

    class Entered(Message):
        """The keyboard is on the field."""

    @dataclass
    class Left(Message):
        """The keyboard has left the field."""

        area: GridArea

    def __init__(self, give_form: Callable[[str], Awaitable[bool]]) -> None:
        super().__init__("")
        self._give_form = give_form
        self._asks = ""

    def ask(self, words: str) -> None:
        """Show what is to be said here for as long as nothing is, as much as a line takes."""
        self._asks = words
        shown = Text(words)
        if self.size.width:
            shown.truncate(self.size.width, overflow="ellipsis")
        if str(self.placeholder) != shown.plain:
            self.placeholder = Content(shown.plain)

    def on_resize(self, event: Resize) -> None:
        """Show as much of it as the line takes now."""
        del event
        self.ask(self._asks)

    async def on_key(self, event: Key) -> None:
        """Give the form what is its own, and a field gone to already what was meant for it."""
        focused = self.screen.focused
        if isinstance(focused, GridArea) and focused is not self:
            event.stop()
            event.prevent_default()
            focused.post_message(Key(event.key, event.character))
        elif await self._give_form(event.key):
            event.stop()
            event.prevent_default()

    def on_focus(self, event: Focus) -> None:
        """Say that the keyboard has come."""
        del event
        self.post_message(self.Entered())

    def on_blur(self, event: Blur) -> None:
        """Say that the keyboard has gone."""
        del event
        self.post_message(self.Left(self))

    def put(self, text: str) -> None:
        """Have *text* stand in the field, with the cursor behind it."""
        self.load_text(text)
        self.move_cursor(self.document.end)


class GridField(Vertical):
    """Shows a field; the form says which one, and may make it another."""

    DEFAULT_CSS = """
    GridField {
        height: auto;
        & > .field--heading { display: none; padding: 1 0 0 1; text-style: bold; }
        &.-begins > .field--heading { display: block; }
        & > Horizontal { height: auto; }
        & .field--name { width: 23; height: 1; padding-left: 1; }
        & > .field--refusal { display: none; padding-left: 23; color: $text-error; }
        &.-refused > .field--refusal { display: block; }
    }
    """

    @dataclass
    class Typed(Message):
        """Something has been typed in a field."""

        field: Field

    def __init__(self, field: Field, give_form: Callable[[str], Awaitable[bool]]) -> None:
        super().__init__()
        self.field = field
        self.refused = ""
        """Why the text cannot be recorded, as it is shown."""

        self.area = GridArea(give_form)
        self._said: dict[str, str] = {}
        """What each part of it shows, so that nothing is drawn again that has not changed."""

    def compose(self) -> ComposeResult:
        """Yield the heading, the name beside the words, and room for a refusal."""
        yield Static("", classes="field--heading", markup=False)
        with Horizontal():
            yield Static("", classes="field--name", markup=False)
            yield self.area
        yield Static("", classes="field--refusal", markup=False)

    def on_mount(self) -> None:
        """Show the field that it was made for."""
        self.show(self.field)

    def show(self, field: Field) -> None:
        """Become *field*; words that stand in it already are left alone, with their cursor."""
        self.field = field
        self.display = True
        self.set_class(bool(field.heading), "-begins")
        self._say("heading", field.heading)
        self.area.ask(field.asks)
        if self.area.text != field.text:
            self.area.put(field.text)
        self.show_name()

    def show_name(self) -> None:
        """Show the name, with a sign for what is needed and for what is not recorded."""
        empty = self.field.is_needed and not self.field.text.strip()
        sign = "▲" if empty else "●" if self.field.is_typed else " "
        self._say("name", f"{sign} {self.field.label}")

    def _say(self, part: str, words: str) -> None:
        if self._said.get(part) != words:
            self._said[part] = words
            self.query_one(f".field--{part}", Static).update(Content(words))

    def refuse(self, words: str) -> None:
        """Say under the field why it cannot be recorded; empty: it can."""
        self.refused = words
        self.set_class(bool(words), "-refused")
        self._say("refusal", f"✗ {words}" if words else "")

    @on(TextArea.Changed)
    def _say_typed(self, event: TextArea.Changed) -> None:
        event.stop()
        text = self.area.text
        if text != self.field.text:
            self.field = replace(self.field, text=text)
            self.show_name()
            self.post_message(self.Typed(self.field))
