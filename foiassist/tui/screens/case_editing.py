"""What helps in writing a section: its versions, finding and replacing, the editor of one's own."""

from __future__ import annotations

from foiassist.tui.screens.case_writing import CaseWriting


class CaseEditing(CaseWriting):
    """Offers more to somebody who writes than the text area alone."""
