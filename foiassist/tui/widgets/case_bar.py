"""The lines at the top of a case: where it stands, what is left and what stops it."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from foiassist.conversation.case_view import CaseView
from foiassist.conversation.days_in_words import SOON_WORKING_DAYS, count, days_left, short_day

_GAP = "   "


class CaseBar(Static):
    """Says in one line, or two where the screen is narrow, how the case stands."""

    DEFAULT_CSS = """
    CaseBar { height: auto; background: $panel; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__(id="case-bar")
        self._shown: CaseView | None = None
        self.doing = ""
        self.library = ""

    def show(self, view: CaseView) -> None:
        """Show how the case stands."""
        self._shown = view
        self._draw()

    def say_doing(self, words: str) -> None:
        """Say what the machine is doing just now, or nothing."""
        self.doing = words
        self._draw()

    def say_library(self, words: str) -> None:
        """Say how far the library has come, or nothing."""
        self.library = words
        self._draw()

    def on_resize(self) -> None:
        """Fold into two lines, or unfold into one."""
        self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            self.update(Content(self.doing or "Reading the case…"))
            return
        where, left = _where(self._shown), _what_is_left(self._shown)
        if doing := self.doing or self.library:
            left = Content.assemble((f"… {doing}", "italic"), _GAP, left)
        room = self.content_size.width - where.cell_length - left.cell_length
        between = " " * room if room >= len(_GAP) else "\n"
        self.update(Content.assemble(where, between, left))


def _where(view: CaseView) -> Content:
    case = view.case
    left = days_left(view.working_days_left, "working day").strip()
    due = Content(f"due {short_day(view.due, view.today)}, {left}")
    if view.working_days_left > 0:
        due = Content(f"{due} left")
    if view.working_days_left < 0:
        due = due.stylize("bold $text-error")
    elif view.working_days_left <= SOON_WORKING_DAYS:
        due = due.stylize("bold $text-warning")
    return Content.assemble((case.reference, "bold"), f" · {view.kind} · ", due)


def _what_is_left(view: CaseView) -> Content:
    said: list[Content] = []
    if undecided := len(view.case.undecided()):
        said.append(Content(f"{undecided} undecided"))
    if view.needed:
        said.append(Content.styled(f"{view.needed} NEEDED", "bold $text-error"))
    if view.blockers:
        said.append(Content.styled(f"✗ {count(view.blockers, 'blocker')}", "bold $text-error"))
    elif not view.is_checked:
        said.append(Content("checking"))
    if view.case.sections:
        said.append(Content(f"{view.accepted} of {len(view.case.sections)} accepted"))
    said.append(_stage(view))
    return Content(" · ").join(said)


def _stage(view: CaseView) -> Content:
    if view.approved_by:
        return Content.styled(f"✓ approved by {view.approved_by}", "bold $text-success")
    if view.void_approval_by:
        return Content.styled(f"✗ approval by {view.void_approval_by} void", "bold $text-error")
    return Content(view.case.stage.value)
