"""What it costs, and saves, to say that nothing is relevant: the curve behind `ANYTHING`.

The library is the whole bundled corpus, the requests and answers of one council and the register
of another. Asked are texts to which nothing in it is relevant, and requests of which it is known
that their own answer, or the same request at another time, is in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.finding_answers import own_answers
from benchmarks.finding_texts import Task, by_subject, drawn, rows, same_requests
from benchmarks.finding_ways import Remembered, Searched, what_is_read
from benchmarks.off_topic import OFF_TOPIC
from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.adapters.index import matching, relevance
from foiassist.adapters.index.passages import cut_library
from foiassist.case.evidence import Passage, PassageRole, Scope

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SHOWN = 8
LEVELS = (0.0, 0.38, 0.42, 0.44, 0.46, 0.48, 0.5, 0.52, 0.54, 0.56, 0.6)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One search: how near the nearest passage is, and whether a real match is shown."""

    nearest: float
    shown: bool
    """Whether a real match is among the first, the floor for single passages left aside."""

    kept: bool
    """Whether one is among the first with that floor."""


def curve(remembered: Remembered, most: int) -> Iterator[str]:
    """Yield the lines to print."""
    again = same_requests()
    tasks = (again, by_subject(again), own_answers())
    library = _library(again, tasks[-1])
    asked = {task.name: drawn(task, most) for task in tasks}
    texts = [what_is_read(one) for one in library]
    for task in tasks:
        texts.extend(task.asked[name] for name in asked[task.name])
    vectors = remembered.by_text([*texts, *OFF_TOPIC])
    with Searched(library, vectors) as index:
        nothing = [_nearest(index, text, vectors) for text in OFF_TOPIC]
        real = {
            task.name: [_asked(index, task, name, vectors) for name in asked[task.name]]
            for task in tasks
        }
    yield f"nothing relevant: {len(OFF_TOPIC)} texts off topic, {len(library)} passages"
    for name, those in real.items():
        found = [one for one in those if one.shown]
        floor = sum(not one.kept for one in found) / len(found)
        yield f"  {name}: {len(found)} of {len(those)} have a real match among the first {SHOWN}"
        yield f"    lost to the floor for single passages: {floor:.3f}"
    yield "  level  off topic that find nothing | real matches lost, by task"
    for level in LEVELS:
        silent = float(np.mean([one < level for one in nothing]))
        lost = "  ".join(f"{name} {_lost(those, level):.3f}" for name, those in real.items())
        mark = " <- ANYTHING" if level == relevance.ANYTHING else ""
        yield f"  {level:.2f}   {silent:.3f} | {lost}{mark}"


def _lost(asked: Sequence[_Asked], level: float) -> float:
    """Return the share of the real matches shown that are lost to the level or to the floor."""
    found = [one for one in asked if one.shown]
    return sum(one.nearest < level or not one.kept for one in found) / len(found)


def _library(again: Task, answers: Task) -> list[Passage]:
    corpus = cut_library(CorpusFiles([CORPUS]).library(), lambda text: len(text) < 1000)
    requests = [
        Passage(
            f"asked/{row['id']}", PassageRole.QUESTION, str(row["request_text"]), str(row["id"])
        )
        for row in rows("sheffield_pairs.jsonl")
    ]
    register = [
        Passage(one.id, PassageRole.QUESTION, one.text, one.document) for one in again.library
    ]
    own = [Passage(one.id, PassageRole.ANSWER, one.text, one.document) for one in answers.library]
    return [*corpus, *requests, *register, *own]


def _nearest(index: Searched, text: str, vectors: Mapping[str, np.ndarray]) -> float:
    found = index.found(text, vectors[text], Scope())
    return max((relevance.nearness(one) for one in found), default=0.0)


def _asked(index: Searched, task: Task, name: str, vectors: Mapping[str, np.ndarray]) -> _Asked:
    """Search for one request, its own words hidden."""
    text = task.asked[name]
    own = {f"asked/{name}"} | set(task.hidden.get(name, ()))
    found = [one for one in index.found(text, vectors[text], Scope()) if one.passage.id not in own]
    floor = [one for one in found if relevance.is_relevant(one)]
    return _Asked(
        max((relevance.nearness(one) for one in found), default=0.0),
        _has(found, text, task.relevant[name]),
        _has(floor, text, task.relevant[name]),
    )


def _has(found: Sequence[relevance.Found], text: str, relevant: frozenset[str]) -> bool:
    """Return whether one of *relevant* is among the first that would be shown."""
    first = matching.chosen(relevance.ranked(found, text), SHOWN)
    return any(one.passage.id in relevant for one in first)
