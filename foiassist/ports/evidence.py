"""The library and its index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from foiassist.case.evidence import EVERYTHING, Library, Match, PastResponse, Scope


class Embedder(Protocol):
    """Turns texts into vectors of length one."""

    @property
    def name(self) -> str:
        """Identifies the model and its weights; an index built with another name is stale."""
        ...

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return one vector a text, in order."""
        ...


class Reranker(Protocol):
    """Reads a text and a passage together, and says how well the passage fits."""

    def scores(self, text: str, passages: Sequence[str]) -> Sequence[float]:
        """Return a score for each passage, in order: more is better, and only the order counts."""
        ...


@dataclass(frozen=True, slots=True)
class IndexState:
    """What the index was built from, and whether it can be trusted."""

    ready: bool
    why_not: str = ""
    """One sentence where it is not ready: missing, stale, half-built or damaged."""

    passages: int = 0
    documents: int = 0
    embedder: str = ""
    corpus_sha256: str = ""


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """So many documents of so many are in the index."""

    done: int
    total: int
    doing: str
    seconds: float = 0.0
    """Spent on them so far."""

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at the rate so far; None where that is not known yet."""
        if not self.done or not self.seconds:
            return None
        return self.seconds * (self.total - self.done) / self.done


class EvidenceIndex(Protocol):
    """Finds passages in the library."""

    def state(self) -> IndexState:
        """Return whether the index answers for the library as it stands."""
        ...

    def build(self, *, rebuild: bool = False) -> Iterator[IndexProgress]:
        """Bring the library in; ends with the index ready.

        Raises:
            IndexBusy: Another process is building it.
        """
        ...

    def find(
        self, text: str, *, k: int = 8, scope: Scope = EVERYTHING, kind: str = ""
    ) -> tuple[Match, ...]:
        """Return the passages nearest to *text*, best first; none where nothing is relevant.

        Args:
            text: What to look for; never who asks.
            k: At most so many.
            scope: Which passages may be found.
            kind: The kind of authority that asks; its own kind comes first among equals.

        Raises:
            IndexMissing, IndexStale: It has not been built, or not from this library.
        """
        ...

    def bring_all(self) -> None:
        """Load what the first searches did without, while nobody waits for it."""
        ...


class PastResponses(Protocol):
    """The past responses that a team imported: truth, kept on disk, read one at a time."""

    def revision(self) -> str:
        """Return what changes whenever a response is added, changed or forgotten; cheap."""
        ...

    def digests(self) -> Mapping[str, str]:
        """Return a digest of each response as it stands, by reference."""
        ...

    def responses(self, references: Sequence[str]) -> Iterator[PastResponse]:
        """Yield these responses, in order; one that is gone meanwhile is passed over."""
        ...


class Corpus(Protocol):
    """The library on disk."""

    def library(self) -> Library:
        """Return everything that may be cited.

        Raises:
            CorpusError: A file does not say what its kind must say.
        """
        ...

    def digest(self) -> str:
        """Return the digest that the library has, or would have once it is read.

        Raises:
            CorpusError: A folder is missing.
        """
        ...
