"""Whose keys are whose on a case, and when: what the table of acts and the stage allow."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from foiassist.case.people import Act, may
from foiassist.conversation.case_view import read_view
from foiassist.conversation.why_off import NO_LETTER, WHILE_TYPING, why_not, why_not_redraft
from foiassist.tui.screens.approve_screen import ApproveScreen
from foiassist.tui.screens.case.talking import CaseTalking

_ACTS = {
    "edit": Act.EDIT_SECTION,
    "open_own_editor": Act.EDIT_SECTION,
    "insert": Act.EDIT_SECTION,
    "accept": Act.ACCEPT_SECTION,
    "redraft": Act.DRAFT,
    "decide": Act.DECIDE,
    "grid": Act.DECIDE,
    "fact": Act.RECORD_FACT,
    "remark": Act.REMARK,
    "return": Act.RETURN_TO_OFFICER,
    "approve": Act.APPROVE,
}
"""What each key does to the case, which says whose key it is and when."""


_ON_SECTIONS = {
    "edit",
    "open_own_editor",
    "versions",
    "replace",
    "insert",
    "accept",
    "redraft",
    "next_needed",
    "next_unaccepted",
}
"""What there is nothing to do to before there is a letter."""

_TYPED = {"begin", "give", "next_needed", "next_unaccepted"}
"""What is a letter while somebody types, beside what changes the case."""


class CaseKeys(CaseTalking):
    """Lets a key do only what its person may do now, and lets a supervisor approve."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "p", "approve", "Approve", id="case.approve",
            tooltip="Read the whole letter and approve exactly that text.",
        ),
    ]  # fmt: skip

    # Review

    def action_approve(self) -> None:
        """Show the whole letter; it is approved where the supervisor says so at its end."""
        if self.view is not None:
            view = self.view
            text = self.desk.letters.text(view.case)
            self.app.push_screen(
                ApproveScreen(self.reference, text, self.clock),
                lambda yes: self.ask(partial(self._approve, view.digest)) if yes else None,
            )

    def _approve(self, digest: str) -> Message:
        self.desk.review.approve(self.person, self.reference, seen_sha256=digest)
        return self.Saved(read_view(self.desk, self.reference))

    # Whose keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key is this person's, now; keys that are not do not show."""
        return not self.why_off(action, parameters)

    def why_off(self, action: str, parameters: tuple[object, ...]) -> str:
        """Return why a key does nothing just now, or nothing where it works."""
        act = _ACTS.get(_name(action, parameters))
        stage = self.view.case.stage if self.view is not None else None
        why = why_not(act, self.person.role, stage) if act is not None else ""
        if not why and action in _ON_SECTIONS and self._has_no_letter():
            why = NO_LETTER
        if not why and action == "redraft" and self.view is not None:
            why = why_not_redraft(self._section_now(self.current_section))
        is_key = action in _TYPED or act is not None
        return WHILE_TYPING if is_key and not why and self.is_typing else why

    def _has_no_letter(self) -> bool:
        return self.view is not None and not self.view.case.sections

    def is_for_person(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a key is ever this person's."""
        act = _ACTS.get(_name(action, parameters))
        return act is None or may(self.person.role, act)


def _name(action: str, parameters: tuple[object, ...]) -> str:
    """Return what an action does to the case: what it begins, or the action itself."""
    return str(parameters[0]) if action == "begin" and parameters else action
