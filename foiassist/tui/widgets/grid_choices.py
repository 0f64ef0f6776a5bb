"""The list under a field of the grid that is chosen: answers, provisions, likelihoods."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from foiassist.conversation.grid.choosing import Choice


class GridChoices(OptionList, can_focus=False):
    """Shows what may be chosen; the keyboard stays in the field."""

    DEFAULT_CSS = """
    GridChoices {
        display: none; height: auto; max-height: 7; margin-left: 23; padding: 0; border: none;
        background: $panel; text-wrap: nowrap; text-overflow: ellipsis;
        &.-open { display: block; }
    }
    """

    @dataclass
    class Picked(Message):
        """Somebody clicked on a choice."""

        choice: Choice

    def __init__(self) -> None:
        super().__init__(id="grid-choices", markup=False)
        self._choices: tuple[Choice, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return self.has_class("-open")

    @property
    def current(self) -> Choice | None:
        """The choice under the cursor, or None where none is shown."""
        if not self.is_open or self.highlighted is None:
            return None
        return self._choices[self.highlighted]

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Show *choices*, the first of them under the cursor; none closes the list."""
        if choices != self._choices:
            self._choices = choices
            self.set_options([Option(Content(choice.shown)) for choice in choices])
        self.highlighted = 0 if choices else None
        self.set_class(bool(choices), "-open")

    def close(self) -> None:
        """Put the list away."""
        self.remove_class("-open")

    @on(OptionList.OptionSelected)
    def _say_picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Picked(self._choices[event.option_index]))
