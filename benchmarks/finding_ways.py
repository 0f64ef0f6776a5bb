"""Three ways to find, over the same texts: words alone, meaning alone, and foiassist's own."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Self

import bm25s
import numpy as np
from numpy.typing import NDArray

from benchmarks.finding_measures import OURS, Ranking
from benchmarks.finding_texts import Task
from foiassist.adapters.index import relevance
from foiassist.adapters.index.hybrid_search import found_passages
from foiassist.adapters.index.lexical_index import LexicalIndex
from foiassist.adapters.index.near_vectors import NearVectors
from foiassist.adapters.index.passage_file import Incoming, PassageFile
from foiassist.adapters.index.passages import searched_text
from foiassist.case.evidence import Passage, Scope

DEEP = 20
"""Texts that each way puts forward."""

Embed = Callable[[Sequence[str]], Sequence[Sequence[float]]]
Rows = NDArray[np.float32]


class Remembered:
    """Vectors of texts, kept in the file at *path* between runs."""

    def __init__(self, path: Path, embed: Embed) -> None:
        self._path = path
        self._embed = embed
        self._known: dict[str, Rows] = {}
        if path.exists():
            with np.load(path) as kept:
                self._known = dict(zip(kept["names"].tolist(), kept["rows"], strict=True))

    def rows(self, texts: Iterable[str]) -> Rows:
        """Return the vector of each of *texts*, embedding those that are new."""
        names = {text: hashlib.sha256(text.encode()).hexdigest() for text in texts}
        new = [text for text, name in names.items() if name not in self._known]
        if new:
            rows = np.asarray(self._embed(new), dtype=np.float32)
            self._known.update(zip((names[text] for text in new), rows, strict=True))
            self._path.parent.mkdir(parents=True, exist_ok=True)
            np.savez(self._path, names=list(self._known), rows=list(self._known.values()))
        return np.array([self._known[name] for name in names.values()], dtype=np.float32)

    def by_text(self, texts: Iterable[str]) -> dict[str, Rows]:
        """Return the vectors of *texts* by text."""
        every = list(dict.fromkeys(texts))
        return dict(zip(every, self.rows(every), strict=True))


class Searched:
    """A library of passages, indexed as foiassist indexes it, in a folder that is thrown away."""

    def __init__(self, passages: Sequence[Passage], vectors: Mapping[str, Rows]) -> None:
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "passages.sqlite3"
        file = PassageFile(path)
        with file.change():
            for number, passage in enumerate(passages):
                file.put(Incoming(str(number), passage.document, ""), [passage])
        file.close()
        self.texts = LexicalIndex(path)
        rows = np.array([vectors[what_is_read(one)] for one in passages], dtype=np.float32)
        self.vectors = NearVectors(rows, self.texts.live())

    def found(self, text: str, vector: Rows, scope: Scope) -> list[relevance.Found]:
        """Return what either search finds."""
        return found_passages(text, vector.tolist(), self.texts, self.vectors, scope)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.texts.close()
        self._folder.cleanup()


def what_is_read(passage: Passage) -> str:
    """Return what the embedding model reads of a passage."""
    return searched_text(passage).removeprefix("\n")


def by_words(task: Task, asked: Sequence[str]) -> Ranking:
    """Rank with bm25s as it comes, English stop words left out."""
    texts = [one.text for one in task.library]
    index = bm25s.BM25()
    index.index(bm25s.tokenize(texts, stopwords="en", show_progress=False), show_progress=False)
    ranking = {}
    for name in asked:
        tokens = bm25s.tokenize(
            [task.asked[name]], stopwords="en", show_progress=False, return_ids=False
        )[0]
        known = [token for token in tokens if token in index.vocab_dict]
        scores = index.get_scores(known) if known else np.zeros(len(texts), dtype=np.float32)
        ranking[name] = _best(task, name, scores)
    return ranking


def by_meaning(task: Task, asked: Sequence[str], vectors: Mapping[str, Rows]) -> Ranking:
    """Rank by the cosine of whole texts alone."""
    rows = np.array([vectors[one.text] for one in task.library])
    return {name: _best(task, name, rows @ vectors[task.asked[name]]) for name in asked}


def by_both(task: Task, asked: Sequence[str], vectors: Mapping[str, Rows]) -> Ranking:
    """Rank as foiassist does, before the same texts are put together."""
    passages = [Passage(one.id, task.role, one.text, one.document) for one in task.library]
    ranking = {}
    with Searched(passages, vectors) as library:
        for name in asked:
            hidden = task.hidden.get(name, frozenset())
            text = task.asked[name]
            found = library.found(text, vectors[text], Scope(exclude=hidden))
            best = relevance.ranked(found, text)
            ranking[name] = [one.passage.id for one in best][:DEEP]
    return ranking


def rankings(task: Task, asked: Sequence[str], vectors: Mapping[str, Rows]) -> dict[str, Ranking]:
    """Return what each way puts forward, by its name."""
    return {
        "bm25s": by_words(task, asked),
        "MiniLM": by_meaning(task, asked, vectors),
        OURS: by_both(task, asked, vectors),
    }


def _best(task: Task, name: str, scores: Rows) -> list[str]:
    hidden = task.hidden.get(name, frozenset())
    order = np.argsort(-scores, kind="stable")[: DEEP + len(hidden)].tolist()
    return [task.library[place].id for place in order if task.library[place].id not in hidden]
