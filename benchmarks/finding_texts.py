"""What `finding.py` is measured on: texts, questions to them and which texts answer each.

The real cases are read from beside the checkout and are never copied into it. What counts as
relevant is read off other things than what a search goes by: the same title, the same stretch of
four words, the same correspondence.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations
from pathlib import Path

from foiassist.case.evidence import PassageRole

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
SEED = 4
"""Of every draw."""

SHINGLE = 4
"""Words in a stretch."""

SAME_REQUEST = 0.3
"""Share of their stretches that two requests have in common to count as the same one again."""

COMMON_STRETCH = 40
"""Requests from which on a stretch of words is everybody's."""

SAME_MAILING_DAYS = 3
SAME_MAILING_LETTERS = 0.35
"""Share of their stretches of four letters that two titles of one mailing have in common."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a library that is searched."""

    id: str
    document: str
    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A library, what is asked of it, and what answers."""

    name: str
    library: tuple[Text, ...]
    asked: Mapping[str, str]
    """The text of each question, by name."""

    relevant: Mapping[str, frozenset[str]]
    """Ids of the texts that answer, by the name of the question."""

    hidden: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ids of the texts, and of their documents, that a question must not find: its own."""

    role: PassageRole = PassageRole.QUESTION
    """What the texts are."""


def drawn(task: Task, most: int) -> list[str]:
    """Return the names of *most* questions, the same ones each time."""
    names = sorted(task.asked)
    draw = random.Random(SEED)
    return sorted(draw.sample(names, min(most, len(names))))


def rows(name: str) -> list[dict[str, object]]:
    """Return the rows of one of the real sets."""
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def words(text: str) -> list[str]:
    """Return the words of *text*, folded."""
    return _WORD.findall(text.casefold())


def shingles(parts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Return the stretches of `SHINGLE` parts: words of a text, or letters of a word."""
    every = list(parts)
    return frozenset(zip(*(every[start:] for start in range(SHINGLE)), strict=False))


def same_titles() -> Task:
    """Return the titles, where the identical ones are relevant."""
    library = _titles()
    groups: dict[str, list[Text]] = defaultdict(list)
    for one in library:
        groups[" ".join(words(one.text))].append(one)
    many = [group for group in groups.values() if len(group) > 1]
    relevant = {group[0].id: frozenset(one.id for one in group[1:]) for group in many}
    return Task(
        "titles: identical",
        library,
        {group[0].id: group[0].text for group in many},
        relevant,
        {group[0].id: frozenset({group[0].id}) for group in many},
    )


def same_mailings() -> Task:
    """Return the titles, each once, where those of one mailing in other words are relevant."""
    once = {" ".join(words(one.text)): one for one in reversed(_titles())}
    library = tuple(sorted(once.values(), key=lambda one: one.id))
    letters = {one.id: shingles(" ".join(words(one.text))) for one in library}
    relevant: dict[str, set[str]] = defaultdict(set)
    for one, other in combinations(library, 2):
        if _same_mailing(one, other) and overlap(letters[one.id], letters[other.id]) >= (
            SAME_MAILING_LETTERS
        ):
            relevant[one.id].add(other.id)
            relevant[other.id].add(one.id)
    return _among_themselves("titles: same mailing", library, relevant)


def same_requests() -> Task:
    """Return the register of a council, where the same request at another time is relevant."""
    found = [row for row in rows("devon_requests.jsonl") if str(row["request_text"]).strip()]
    library = tuple(
        Text(
            str(row["id"]),
            str(row["id"]),
            str(row["request_text"]),
            date.fromisoformat(str(row["received"])),
        )
        for row in found
    )
    relevant: dict[str, set[str]] = defaultdict(set)
    for one, other in sharing_stretches({one.id: one.text for one in library}):
        relevant[one].add(other)
        relevant[other].add(one)
    return _among_themselves("requests: asked again", library, relevant)


def by_subject(again: Task) -> Task:
    """Return the same of *again*, looked for by the few words of the request's subject."""
    subjects = {str(row["id"]): str(row["title"]) for row in rows("devon_requests.jsonl")}
    asked = {name: subjects[name] for name in again.asked}
    return replace(again, name="requests: by subject", asked=asked)


def overlap(one: Collection[object], other: Collection[object]) -> float:
    """Return the share of both that is in common."""
    both = len(set(one) & set(other))
    return both / max(1, len(one) + len(other) - both)


def sharing_stretches(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of *texts*, by id, that share `SAME_REQUEST` of their stretches of words."""
    stretches = {one: shingles(words(text)) for one, text in texts.items()}
    having: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for one, own in stretches.items():
        for stretch in own:
            having[stretch].append(one)
    shared = Counter(
        pair
        for those in having.values()
        if len(those) <= COMMON_STRETCH
        for pair in combinations(those, 2)
    )
    for (one, other), count in shared.items():
        total = len(stretches[one] | stretches[other])
        if count / total >= SAME_REQUEST:
            yield one, other


def _titles() -> tuple[Text, ...]:
    return tuple(
        Text(
            f"{number:05}",
            f"{number:05}",
            str(row["title"]),
            date.fromisoformat(str(row["date"])) if row["date"] else None,
        )
        for number, row in enumerate(rows("csc_titles.jsonl"))
    )


def _same_mailing(one: Text, other: Text) -> bool:
    if one.day is None or other.day is None:
        return False
    return abs((one.day - other.day).days) <= SAME_MAILING_DAYS


def _among_themselves(
    name: str, library: tuple[Text, ...], relevant: Mapping[str, Collection[str]]
) -> Task:
    by_id = {one.id: one.text for one in library}
    return Task(
        name,
        library,
        {one: by_id[one] for one in relevant},
        {one: frozenset(those) for one, those in relevant.items()},
        {one: frozenset({one}) for one in relevant},
    )
