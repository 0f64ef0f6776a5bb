"""The versions of a section on a case: looked at, compared, and put back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from foiassist.case.people import Act
from foiassist.case.section import Section
from foiassist.conversation.case_view import read_view
from foiassist.conversation.why_off import why_not
from foiassist.conversation.writing.versions import (
    Version,
    told_apart,
    versions_of,
    what_restoring_does,
)
from foiassist.tui.screens.case.writing import CaseWriting
from foiassist.tui.screens.versions_screen import VersionsScreen
from foiassist.tui.widgets.letter import Letter


class CaseVersions(CaseWriting):
    """Shows what a section was before, and brings it back where a person says so."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "H", "versions", "Versions", id="case.versions", show=False,
            tooltip="Show every version of the section, what differs, and put one back.",
        ),
    ]  # fmt: skip

    @dataclass
    class VersionsRead(Message):
        """The versions of a section have been read."""

        seen: Section
        versions: tuple[Version, ...]

    def action_versions(self) -> None:
        """Read the versions of the section under the cursor, and show them."""
        card = self.query_one(Letter).current
        if card is None:
            return
        if card.is_editing:
            self.notify("Finish writing here first: Esc.", markup=False)
            return
        self.ask(partial(self._read_versions, card.section))

    def _read_versions(self, seen: Section) -> Message:
        stored = versions_of(self.desk, self.reference, seen.id)
        return self.VersionsRead(seen, told_apart(stored))

    @on(VersionsRead)
    def _show_versions(self, message: VersionsRead) -> None:
        if self.view is None:
            return
        seen = message.seen
        screen = VersionsScreen(
            message.versions,
            seen.text,
            restoring=what_restoring_does(seen, self.view.approved_by),
            why_not=why_not(Act.EDIT_SECTION, self.person.role, self.view.case.stage),
            clock=self.clock,
        )
        self.app.push_screen(screen, partial(self._restore_chosen, seen))

    def _restore_chosen(self, seen: Section, number: int | None) -> None:
        if number is not None:
            self.ask(partial(self._restore, seen, number))

    def _restore(self, seen: Section, number: int) -> Message:
        self.desk.drafting.restore(
            self.person, self.reference, seen.id, number, seen_version=seen.version
        )
        return self.Saved(read_view(self.desk, self.reference))
