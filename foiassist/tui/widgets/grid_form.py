"""The form of the decision grid: every field of one row, and how the keyboard goes about in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.widgets import Static

from foiassist.conversation.grid.field import Field, Kind
from foiassist.tui.widgets.grid_choices import GridChoices
from foiassist.tui.widgets.grid_field import GridArea, GridField

_ONE_LINE = frozenset({Kind.ANSWER, Kind.PROVISIONS, Kind.LIKELIHOOD, Kind.LABELS})
"""Kinds without a second line, in which Enter takes what is chosen and goes on."""

_CHOSEN = frozenset({Kind.ANSWER, Kind.LIKELIHOOD})
"""Kinds whose list is shown before anything is typed."""

Key = tuple[str, str]
"""What a field is known by: its place and its name."""


class GridForm(VerticalScroll, can_focus=False):
    """Shows the fields of a row; what is typed goes to whoever mounts it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+down", "screen.step(1)", "Next", id="grid.next", key_display="^↓",
            tooltip="Go to the next question; what is typed stays.",
        ),
        Binding(
            "ctrl+up", "screen.step(-1)", "Question before", id="grid.previous", show=False,
            tooltip="Go to the question before; what is typed stays.",
        ),
    ]  # fmt: skip

    @dataclass
    class Typed(Message):
        """Something was typed in a field."""

        field: Field

    @dataclass
    class Entered(Message):
        """The keyboard is on a field."""

        field: Field

    class Left(Message):
        """The keyboard has gone out of the form at its end."""

    def __init__(
        self,
        fields_now: Callable[[], tuple[Field, ...]],
        take: Callable[[Field], None],
        labels: Callable[[], tuple[str, ...]],
    ) -> None:
        """Make a form.

        Args:
            fields_now: Returns the fields of the row as the sheet stands.
            take: Puts what was typed in a field into the sheet, at once.
            labels: Returns the labels of the request's questions.
        """
        super().__init__(id="grid-form")
        self._fields_now = fields_now
        self._take = take
        self._labels = labels
        self._said: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Yield the question, which stays in sight, and the head; fields come when needed."""
        yield Static("", id="grid-question", markup=False)
        yield Static("", id="grid-head", markup=False)
        yield GridChoices()

    @property
    def shown(self) -> list[GridField]:
        """The fields that are shown, in order."""
        return [widget for widget in self.query_children(GridField) if widget.display]

    @property
    def current(self) -> GridField | None:
        """The field that has the keyboard, or None."""
        focused = self.screen.focused
        return next((widget for widget in self.shown if widget.area is focused), None)

    def say_head(self, question: str, words: str) -> None:
        """Show the question, and under it what is known of the row, above its fields."""
        self._say("question", question)
        self._say("head", words)

    def _say(self, part: str, words: str) -> None:
        if self._said.get(part) != words:
            self._said[part] = words
            line = self.query_one(f"#grid-{part}", Static)
            line.update(Content(words))
            line.display = bool(words)

    async def show(self) -> None:
        """Show the fields of the row as they now stand; the keyboard stays on its field."""
        here = self.current
        key = _key(here.field) if here else None
        self._take_typed()
        fields = self._fields_now()
        widgets = list(self.query_children(GridField))
        if len(fields) > len(widgets):
            new = [GridField(field, self._press) for field in fields[len(widgets) :]]
            await self.mount(*new)
            widgets += new
        for widget, field in zip(widgets, fields, strict=False):
            widget.show(field)
            widget.refuse(field.refusal(self._labels()))
        for widget in widgets[len(fields) :]:
            widget.display = False
        if key is not None:
            self._focus(key)

    def _take_typed(self) -> None:
        """Take what was typed a moment ago, before the fields are shown as the sheet has them."""
        for widget in self.shown:
            if widget.area.text != widget.field.text:
                widget.field = replace(widget.field, text=widget.area.text)
                self._take(widget.field)

    # Going about

    def go_to(self, key: Key) -> None:
        """Put the keyboard on a field."""
        self._focus(key)

    def go_to_first(self) -> None:
        """Put the keyboard on the first field that is needed and empty, or on the answer."""
        empty = (w for w in self.shown if w.field.is_needed and not w.field.text.strip())
        widget = next(empty, None) or next(iter(self.shown), None)
        if widget is not None:
            self._focus(_key(widget.field))

    def _focus(self, key: Key) -> None:
        for widget in self.shown:
            if _key(widget.field) == key:
                self.screen.set_focus(widget.area)

    async def settle(self) -> None:
        """Be done with the field that has the keyboard, and show the form that follows from it."""
        widget = self.current
        if widget is not None:
            self.query_one(GridChoices).close()
            self._settle(widget)
            await self.show()

    def _settle(self, widget: GridField) -> None:
        field = replace(widget.field, text=widget.area.text)
        settled = replace(field, text=field.settled())
        if settled.text != widget.area.text:
            widget.area.put(settled.text)
        widget.field = settled
        self._take(settled)

    async def _step(self, by: int) -> None:
        widget = self.current
        if widget is None:
            return
        await self.settle()
        keys = [_key(shown.field) for shown in self.shown]
        place = keys.index(_key(widget.field)) + by if _key(widget.field) in keys else 0
        if 0 <= place < len(keys):
            self._focus(keys[place])
        else:
            self.post_message(self.Left())

    async def _press(self, key: str) -> bool:
        """Do what a key does in the form, and return whether it did anything."""
        choices = self.query_one(GridChoices)
        if choices.is_open and await self._choose(choices, key):
            return True
        widget = self.current
        one_line = widget is not None and widget.field.kind in _ONE_LINE
        if key == "tab" or (key == "enter" and one_line):
            await self._step(1)
        elif key == "shift+tab":
            await self._step(-1)
        elif key == "down" and widget is not None and one_line:
            self._offer(widget, typing=True)
        else:
            return False
        return True

    async def _choose(self, choices: GridChoices, key: str) -> bool:
        widget = self.current
        if key in {"down", "up"}:
            choices.action_cursor_down() if key == "down" else choices.action_cursor_up()
        elif key == "escape":
            choices.close()
        elif key in {"enter", "tab"} and widget is not None and choices.current is not None:
            if widget.area.text.strip() or choices.highlighted:
                widget.area.put(choices.current.text)
            await self._step(1)
        else:
            return False
        return True

    @on(GridChoices.Picked)
    async def _picked(self, message: GridChoices.Picked) -> None:
        message.stop()
        widget = self.current
        if widget is not None:
            widget.area.put(message.choice.text)
            await self._step(1)

    # What is typed

    @on(GridField.Typed)
    def _typed(self, message: GridField.Typed) -> None:
        message.stop()
        self._take(message.field)
        self.post_message(self.Typed(message.field))
        widget = self.current
        if widget is not None and _key(widget.field) == _key(message.field):
            self._offer(widget, typing=True)

    def _offer(self, widget: GridField, *, typing: bool) -> None:
        """Show the list of a field that is chosen; say what is wrong where it has none."""
        field = widget.field
        wanted = typing or (field.kind in _CHOSEN and not field.text.strip())
        choices = field.choices(widget.area.text) if wanted else ()
        if choices:
            self.move_child(self.query_one(GridChoices), after=widget)
        self.query_one(GridChoices).offer(choices)
        widget.refuse("" if choices else field.refusal(self._labels()))
        # What is shown only now has its style after one refresh, and its place after the next.
        self.call_after_refresh(self.call_after_refresh, self._show_in_sight, widget)

    def _show_in_sight(self, widget: GridField) -> None:
        """Show the field and the list under it, once both have their place."""
        choices = self.query_one(GridChoices)
        if choices.is_open:
            self.scroll_to_widget(choices, animate=False)
        self.scroll_to_widget(widget, animate=False)

    @on(DescendantFocus)
    @on(DescendantBlur)
    def _mark_current(self) -> None:
        """Show whether the keyboard is here; `:focus-within` would restyle all that is in it."""
        self.set_class(self.current is not None, "-current")

    @on(GridArea.Entered)
    def _entered(self, message: GridArea.Entered) -> None:
        message.stop()
        widget = self.current
        if widget is not None:
            self._offer(widget, typing=False)
            self.post_message(self.Entered(widget.field))

    @on(GridArea.Left)
    async def _left(self, message: GridArea.Left) -> None:
        message.stop()
        widget = next((w for w in self.shown if w.area is message.area), None)
        if widget is not None and self.current is not widget:
            self._settle(widget)
            await self.show()
        if self.current is None:
            self.query_one(GridChoices).close()


def _key(field: Field) -> Key:
    return field.place, field.name
