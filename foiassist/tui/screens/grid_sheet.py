"""What is typed in the decision grid: taken into the sheet at once, and kept within a second."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from foiassist.case.people import Person
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.grid.field import Field
from foiassist.conversation.grid.filling import is_shared
from foiassist.conversation.grid.form import fields_of
from foiassist.conversation.grid.sheet import Row, Sheet, Texts
from foiassist.tui.screens.errand_screen import ErrandScreen

if TYPE_CHECKING:
    from foiassist.desk import Desk

_KEEP_SECONDS = 0.6
"""Longest time that typed words wait before they are kept."""


class GridSheet(ErrandScreen):
    """Holds the sheet, and loses nothing that is typed into it."""

    def __init__(
        self,
        desk: Desk,
        person: Person,
        reference: str,
        *,
        clock: Callable[[], float],
        suggestions: Mapping[str, Suggestion],
        label: str,
        after_change: Callable[[], None],
    ) -> None:
        """Make the screen, with the cursor on a question.

        Args:
            desk: Where the case is.
            person: Who decides.
            reference: Of the case.
            clock: What time it is.
            suggestions: What is suggested for each question, as far as it is known.
            label: The question under the cursor.
            after_change: Called when something has been recorded.
        """
        super().__init__()
        self.desk = desk
        self.person = person
        self.reference = reference
        self.clock = clock
        self.suggestions = suggestions
        self.after_change = after_change
        self.sheet: Sheet | None = None
        self.place = label
        """The row that the form shows."""

        self.marked: tuple[str, ...] = ()
        self.shown_at = clock()
        """When what the form shows last changed otherwise than by typing."""

        self._to_keep: set[str] = set()

    @property
    def row(self) -> Row | None:
        """The row that the form shows, or None before there is any."""
        rows = self.sheet.rows if self.sheet else ()
        return next((row for row in rows if row.place == self.place), None)

    # What is typed

    def fields_now(self) -> tuple[Field, ...]:
        """Return the fields of the current row, as the sheet stands."""
        if self.sheet is None or self.row is None:
            return ()
        return fields_of(self.sheet, self.place)

    def labels(self) -> tuple[str, ...]:
        """Return the labels of the request's questions."""
        questions = self.sheet.case.request.questions if self.sheet else ()
        return tuple(question.label for question in questions)

    def take(self, field: Field) -> None:
        """Put what was typed in a field into the sheet, and into the rows marked with its row."""
        if self.sheet is None:
            return
        for place in self._together(field):
            recorded = self._recorded(place, field)
            self.sheet = self.sheet.with_text(place, field.name, field.text, recorded)
            self.keep_soon(place)

    def _together(self, field: Field) -> tuple[str, ...]:
        marked = field.place == self.place and self.place in self.marked and is_shared(field.name)
        return self.marked if marked else (field.place,)

    def _recorded(self, place: str, field: Field) -> str:
        if place == field.place or self.sheet is None:
            return field.recorded
        found = (f.recorded for f in fields_of(self.sheet, place) if f.name == field.name)
        return next(found, "")

    def keep_soon(self, place: str) -> None:
        """Have what is typed in a place kept within a second."""
        if not self._to_keep:
            self.set_timer(_KEEP_SECONDS, self._keep_typed)
        self._to_keep.add(place)

    def _keep_typed(self) -> None:
        for place, texts in self._waiting():
            self.ask(partial(self._keep, place, texts))
        self.show_kept()

    def show_kept(self) -> None:
        """Show how the rows stand now that something typed is kept."""

    def _waiting(self) -> list[tuple[str, Texts | None]]:
        """Return what is to be kept, and wait for it no longer."""
        typed = self.sheet.typed if self.sheet else {}
        waiting = [(place, typed.get(place)) for place in sorted(self._to_keep)]
        self._to_keep.clear()
        return waiting

    def _keep(self, place: str, texts: Texts | None) -> None:
        if texts is None:
            self.desk.unrecorded.forget(self.reference, place)
        else:
            self.desk.unrecorded.keep(self.person, self.reference, place, texts)

    def keep_before_closing(self) -> None:
        """Keep what is typed at once, because the workspace is about to close."""
        super().keep_before_closing()
        self._to_keep.update(self.sheet.typed if self.sheet else ())
        for place, texts in self._waiting():
            self._keep(place, texts)
