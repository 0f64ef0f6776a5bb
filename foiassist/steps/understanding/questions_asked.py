"""The questions of a past request, and whether a piece of a letter repeats one of them.

The questions are those that `read_request` finds; nothing here splits a request a second time.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from foiassist.steps.read_request import read_request
from foiassist.steps.understanding.parts_lines import paragraphs_of

_WORD = re.compile(r"[a-z0-9£]+(?:[’'][a-z]+)?")
_LABELLED = re.compile(r"\(?(?P<label>\d{1,2}[a-z]?|[a-z])[.):]\s+(?P<words>\S.*)", re.DOTALL)
_ALIKE = 0.8
"""Share of a question's words, at least, that a repetition of it has in common with it."""

_FEWEST_WORDS = 3
_LONGER = 1.35
_ENDS = re.compile(r"[?.:;](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the request, under the label that the request gave it, or its number."""

    label: str
    text: str


def questions_in(request: str) -> tuple[Asked, ...]:
    """Return the questions of *request*, in order.

    What the request numbers itself counts as a question, too, where reading found none in it:
    a letter that answers by number answers it.
    """
    read = read_request(request)
    found = [Asked(one.label, one.text) for one in read.questions]
    places = {one.label: one.start for one in read.questions}
    for left in read.leftover:
        match = _LABELLED.fullmatch(left.text)
        if match and match["label"].lower() not in {label.lower() for label in places}:
            found.append(Asked(match["label"], match["words"]))
            places[match["label"]] = left.start
    return tuple(sorted(found, key=lambda one: places[one.label]))


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of *text* in lower case."""
    return tuple(_WORD.findall(text.lower()))


def _shared(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """Return the share of the longer one's words that both have."""
    common = sum((Counter(first) & Counter(second)).values())
    return common / max(len(first), len(second), 1)


def repeats(text: str, question: str) -> bool:
    """Return whether *text* is *question* over again, and no more than that."""
    return _shared(words_of(text), words_of(question)) >= _ALIKE


def without_question(text: str, question: str) -> str | None:
    """Return what *text* says after it has repeated *question*, or None where it does not."""
    told, asked = words_of(text), words_of(question)
    if len(asked) < _FEWEST_WORDS:
        return None if told[: len(asked)] != asked else _after(text, len(asked))
    if _shared(told, asked) >= _ALIKE:
        return ""
    if len(told) < len(asked) or _shared(told[: len(asked)], asked) < _ALIKE:
        first = _ENDS.search(text)
        if first and _shared(words_of(text[: first.end()]), asked) >= _ALIKE:
            return text[first.end() :].strip()
        return None
    return _after(text, len(asked))


def _after(text: str, count: int) -> str:
    """Return what stands in *text* after its first *count* words."""
    found = list(_WORD.finditer(text.lower()))
    end = found[count - 1].end() if count <= len(found) else len(text)
    stop = _ENDS.search(text, end)
    near = stop and len(words_of(text[end : stop.start()])) <= _FEWEST_WORDS
    return text[stop.end() if stop and near else end :].strip(" \t–-:/").strip()


def lines_asked(request: str) -> frozenset[tuple[str, ...]]:
    """Return the words of each paragraph of *request* that is long enough to be known again."""
    told = (words_of(one.text) for one in paragraphs_of(request))
    return frozenset(words for words in told if len(words) >= _FEWEST_WORDS)


def is_repeated(text: str, asked: frozenset[tuple[str, ...]]) -> bool:
    """Return whether the paragraph *text* is one of the request's own, or nearly."""
    words = words_of(text)
    if len(words) < _FEWEST_WORDS:
        return False
    if words in asked:
        return True
    return any(len(words) <= len(one) * _LONGER and _shared(words, one) >= _ALIKE for one in asked)
