"""The index of an evaluation: the real one, over the library of one fold, then forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.case.evidence import Library
from foiassist.ports import Reranker

if TYPE_CHECKING:
    from foiassist.adapters.index.index_build import PassageEmbedder


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
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        return self._embedder.dimensions

    @cached_property
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


class MemoryIndex(ChromaIndex):
    """Finds passages of *library*, exactly and without Chroma; keeps its files in *folder*."""

    def __init__(
        self,
        library: Library,
        embedder: PassageEmbedder,
        folder: Path,
        reranker: Reranker | None = None,
    ) -> None:
        super().__init__(folder / "index", _Held(library), embedder, reranker=reranker, graph=False)


class _Held:
    """A library that is held in memory, as a corpus."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def library(self) -> Library:
        """Return everything that may be cited."""
        return self._library

    def digest(self) -> str:
        """Return the digest of the library."""
        return self._library.digest
