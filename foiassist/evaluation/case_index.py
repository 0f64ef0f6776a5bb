"""The index as one case may see it: whatever is held out for the case is found by no search."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from foiassist.case.evidence import EVERYTHING, Match, PassageRole, Scope
from foiassist.ports import EvidenceIndex, IndexProgress, IndexState


@dataclass(frozen=True, slots=True)
class Search:
    """One search that was made for a case, with what it found."""

    text: str
    scope: Scope
    found: tuple[Match, ...]

    @property
    def is_for_questions(self) -> bool:
        """Whether past questions were looked for."""
        return self.scope.roles == {PassageRole.QUESTION}


class CaseIndex:
    """Searches *index* for one case, and remembers what was found.

    It leaves out what it was given to hold out whatever a search asks for, so that nothing which
    is built on the index, now or later, can come upon an answer that the case must not know. How
    rare a word is, the index still counts over all its passages; that tells no answer.
    """

    def __init__(self, index: EvidenceIndex, held_out: Collection[str]) -> None:
        self._index = index
        self._held_out = frozenset(held_out)
        self.searches: list[Search] = []

    def state(self) -> IndexState:
        """Return whether the index answers for the library as it stands."""
        return self._index.state()

    def build(self, *, rebuild: bool = False) -> Iterator[IndexProgress]:
        """Bring the library in."""
        yield from self._index.build(rebuild=rebuild)

    def bring_all(self) -> None:
        """Load what the first searches did without."""
        self._index.bring_all()

    def find(
        self, text: str, *, k: int = 8, scope: Scope = EVERYTHING, kind: str = ""
    ) -> tuple[Match, ...]:
        """Return the passages nearest to *text* of those that the case may know."""
        allowed = replace(scope, exclude=scope.exclude | self._held_out)
        found = self._index.find(text, k=k, scope=allowed, kind=kind)
        self.searches.append(Search(text, allowed, found))
        return found
