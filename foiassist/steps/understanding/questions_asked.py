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

_NEARLY = 0.9
_FEWEST_WORDS = 3
_SENTENCE_END = re.compile(r"[?.:;]+(?:\s+|$)|\s[-–]\s")
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
    if _shared(told[: len(asked)], asked) >= _NEARLY:
        return _after(text, len(asked))
    if _shared(told, asked) >= _ALIKE:
        return ""
    first = _ENDS.search(text)
    if first and _shared(words_of(text[: first.end()]), asked) >= _ALIKE:
        return text[first.end() :].strip()
    return _after(text, len(asked)) if _shared(told[: len(asked)], asked) >= _ALIKE else None


def likeness(text: str, question: str) -> float:
    """Return how much of *question* the start of *text* has, from 0 to 1."""
    asked = words_of(question)
    return _shared(words_of(text)[: len(asked)], asked)


def _after(text: str, count: int) -> str:
    """Return what stands in *text* after its first *count* words."""
    found = list(_WORD.finditer(text.lower()))
    end = found[count - 1].end() if count <= len(found) else len(text)
    stop = _ENDS.search(text, end)
    near = stop and len(words_of(text[end : stop.start()])) <= _FEWEST_WORDS
    return text[stop.end() if stop and near else end :].strip(" \t–-:/").strip()


class RequestWords:
    """The words of a request, in which those of a letter can be known again."""

    def __init__(self, request: str) -> None:
        lines = (words_of(one.text) for one in paragraphs_of(request))
        self._lines = frozenset(lines)
        self._text = f" {' '.join(words_of(request))} "

    def has_line(self, text: str) -> bool:
        """Return whether *text* is a paragraph of the request, or nearly, and says no more."""
        words = words_of(text)
        if words in self._lines or len(words) < _FEWEST_WORDS:
            return words in self._lines
        return self.has_all(text) or any(
            len(words) <= len(one) and _shared(words, one) >= _NEARLY for one in self._lines
        )

    def has_words(self, text: str) -> bool:
        """Return whether every word of *text* stands somewhere in the request."""
        return set(words_of(text)) <= set(self._text.split())

    def has_all(self, text: str) -> bool:
        """Return whether the words of *text* stand in the request one after the other."""
        words = words_of(text)
        return len(words) > 1 and f" {' '.join(words)} " in self._text

    def rest_of(self, text: str) -> str:
        """Return *text* without the sentences at its start that are the request's own."""
        left = text.strip(" ,;–-)]")
        while match := _SENTENCE_END.search(left):
            if not self.has_all(left[: match.start()]):
                break
            left = left[match.end() :].strip()
        is_empty = self.has_all(left) or not words_of(left)
        return "" if is_empty else left
