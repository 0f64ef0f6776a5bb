"""When an approved letter left, as the record of its case tells."""

from __future__ import annotations

from datetime import date

from foiassist.case.case import Case
from foiassist.case.people import Act
from foiassist.ports import CaseStore

_DIGEST_SHOWN = 12
"""Characters of a letter's digest that the record of its departure shows."""


def departure(digest: str, *, draft: bool = False) -> str:
    """Return how the record says that a letter left whose text has this SHA-256."""
    what = "Draft of the letter" if draft else "Letter"
    return f"{what} with SHA-256 {digest[:_DIGEST_SHOWN]}…"


class Departures:
    """Knows which approved letters have left; what has left once is not looked up again."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store
        self._left: dict[tuple[str, int], date] = {}

    def day_left(self, case: Case) -> date | None:
        """Return the day on which the text that was approved was last written to a file, if ever.

        A draft leaves too, and is no letter.
        """
        if case.approval is None:
            return None
        key = (case.reference, case.version)
        if key not in self._left:
            words = departure(case.approval.letter_sha256)
            for entry in self._store.history(case.reference):
                if entry.act is Act.EXPORT and entry.detail.startswith(words):
                    self._left[key] = entry.at.astimezone().date()
        return self._left.get(key)
