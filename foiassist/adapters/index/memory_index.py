"""The evidence index of an evaluation: the library of one fold, searched exactly, then forgotten.

It cuts, fuses and chooses as the real index does; only the nearest vectors come from an exact
search in memory in place of Chroma.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foiassist.adapters.index.hybrid_search import hybrid_search
from foiassist.adapters.index.lexical_index import LexicalIndex
from foiassist.adapters.index.passages import cut_library, searched_text
from foiassist.case.evidence import EVERYTHING, Library, Match, Scope
from foiassist.ports import IndexProgress, IndexState

if TYPE_CHECKING:
    from foiassist.adapters.index.index_build import PassageEmbedder

_BATCH = 64
"""Passages embedded between two reports of progress."""


class RememberingEmbedder:
    """An embedder that embeds each text once in its life."""

    def __init__(self, embedder: PassageEmbedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Sequence[float]] = {}
        self._tokens: dict[str, int] = {}

    @property
    def name(self) -> str:
        """The name of the embedder that does the work."""
        return self._embedder.name

    @property
    def longest(self) -> int:
        """How many tokens of a text count."""
        return self._embedder.longest

    def tokens_in(self, text: str) -> int:
        """Return how many tokens *text* has."""
        if text not in self._tokens:
            self._tokens[text] = self._embedder.tokens_in(text)
        return self._tokens[text]

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return one vector a text, in order."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._embedder.embed(new), strict=True))
        return [self._known[text] for text in texts]


class MemoryIndex:
    """Finds passages of *library*; keeps their words in a file in *folder*, its own."""

    def __init__(self, library: Library, embedder: PassageEmbedder, folder: Path) -> None:
        self._library = library
        self._embedder = embedder
        self._file = folder / "passages.sqlite3"
        self._texts = LexicalIndex(self._file)
        self._ids: list[str] = []
        self._vectors: Any = None

    def state(self) -> IndexState:
        """Return whether it has been built."""
        return IndexState(
            ready=self._vectors is not None,
            why_not="" if self._vectors is not None else "It has not been built.",
            passages=len(self._ids),
            documents=len(self._library.responses) + len(self._library.guidance),
            embedder=self._embedder.name,
            corpus_sha256=self._library.digest,
        )

    def build(self, *, rebuild: bool = False) -> Iterator[IndexProgress]:
        """Bring the library in; done once, unless *rebuild* asks for it again."""
        import numpy as np

        if self._vectors is not None and not rebuild:
            return
        passages = cut_library(
            self._library, lambda text: self._embedder.tokens_in(text) <= self._embedder.longest
        )
        vectors: list[Sequence[float]] = []
        for start in range(0, len(passages), _BATCH):
            yield IndexProgress(start, len(passages), "Reading past responses")
            batch = passages[start : start + _BATCH]
            vectors.extend(self._embedder.embed([searched_text(one) for one in batch]))
        self._file.unlink(missing_ok=True)
        self._texts.create(passages)
        self._ids = [passage.id for passage in passages]
        self._vectors = np.array(vectors, dtype=np.float32).reshape(len(passages), -1)
        yield IndexProgress(len(passages), len(passages), "The past responses are in")

    def find(
        self, text: str, *, k: int = 8, scope: Scope = EVERYTHING, kind: str = ""
    ) -> tuple[Match, ...]:
        """Return the passages nearest to *text*, best first; none where nothing is relevant."""
        if not text.strip() or k < 1 or not self._ids:
            return ()
        return hybrid_search(
            text,
            self._embedder.embed([text])[0],
            self._texts,
            self,
            k=k,
            scope=scope,
            kind=kind,
        )

    def nearest(
        self, vector: Sequence[float], k: int, among: Collection[str] | None = None
    ) -> dict[str, float]:
        """Return the ids of at most *k* passages with their cosine, nearest first; exactly."""
        import numpy as np

        cosines = self._vectors @ np.asarray(vector, dtype=np.float32)
        every = zip(self._ids, cosines.tolist(), strict=True)
        shown = [one for one in every if among is None or one[0] in among]
        return dict(sorted(shown, key=lambda one: (-one[1], one[0]))[:k])
