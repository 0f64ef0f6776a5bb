"""What is looked at before a letter leaves."""

from __future__ import annotations

from foiassist.tui.screens.case_deciding import CaseDeciding


class CaseLeaving(CaseDeciding):
    """Opens the ready check and exports from there."""
