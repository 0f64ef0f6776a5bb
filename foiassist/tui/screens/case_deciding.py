"""Deciding the questions of a case in a table that is filled in by keys."""

from __future__ import annotations

from foiassist.tui.screens.case_drafting import CaseDrafting


class CaseDeciding(CaseDrafting):
    """Opens the decision grid."""
