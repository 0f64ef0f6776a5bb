"""The conversation about a case: words become proposals, and a proposal waits for a yes."""

from __future__ import annotations

from foiassist.tui.screens.case_leaving import CaseLeaving


class CaseTalking(CaseLeaving):
    """Understands what is said to the case, and carries out only what a person agrees to."""
