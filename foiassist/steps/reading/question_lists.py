"""How a request is laid out: its lines, its lists and what is nested in what.

Reads layout only: whether a piece asks anything is for `foiassist.steps.reading.asking_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foiassist.steps.reading.list_markers import Nesting, is_first

_WRAPPED_WIDTH = 90
"""A text whose lines are all shorter than this, in characters, was wrapped by its sender."""
_FULL_LINE = 55
"""A wrapped line shorter than this, in characters, ended because its writer ended it."""

_FEWEST_BULLETS = 2
"""So many bullets in one line are a list."""
_SPELT_ON = 60
"""A line that ends in a comma and is longer than this, in characters, goes on in the next."""

_INLINE = re.compile(
    r"(?<=[\s;:,.?!])(?<!\bi\.)(?<!\be\.)\(?(\d{1,2}|[a-z])[.)]\)?\s{0,4}(?=[A-Za-z\"'“(])"
)
_INLINE_BULLET = re.compile(
    r"(?<=\s)(?:[•·●○▪◦■□➢]\s*(?=\S)|_\s*(?=[A-Z])|[-–*]\s+(?=(?:How|What|Number|Details|Total|The|"
    r"Any|All|Copies|Copy) ))"
)
"""The marks of a list of bullets that is written in one line."""
_FIRST = re.compile(r"\(?(\d{1,2}|[a-z])[.)]")
_UNFINISHED = re.compile(r"\b(?:and|or|of|the|a|an|to|for|in|by|with|from)$")
_TITLE_OF_ACT = re.compile(r"\bFreedom of Information$")
_QUESTION_WORD = re.compile(r"(?:how|what|when|where|which|who|why|whether)\b")


_ASKS_ANEW = re.compile(
    r"(?:how|what|when|where|which|who|why|whether|is|are|was|were|do|does|did|has|have|had|will|"
    r"would|can|could|should|may|please|if|and|or|also|of|in|for|total|number|the)\b|\W|\d"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a list entry, without its marker."""

    start: int
    end: int
    depth: int = 0
    """How deep in lists it stands; 0 for running text."""
    label: str = ""
    """The request's own numbering down to here ('2b'); empty for bullets and running text."""
    after_blank: bool = False
    """Whether an empty line stands before it."""

    def is_part_of(self, above: Piece) -> bool:
        """Return whether it stands below *above*, and under its number if it has one."""
        numbered = bool(above.label and self.label)
        return self.depth > above.depth and (not numbered or self.label.startswith(above.label))


def pieces_of(text: str) -> list[Piece]:
    """Return the paragraphs and list entries of *text* in order, with their depth."""
    nesting = Nesting()
    wrapped = all(len(line) <= _WRAPPED_WIDTH for line in text.split("\n"))
    pieces: list[Piece] = []
    waiting: Piece | None = None
    lines = list(_lines(text))
    for place, (start, end, after_blank) in enumerate(lines):
        marker = nesting.marker_at(text, start, end)
        if marker:
            depth, label = nesting.place(
                marker, text[pieces[-1].start : pieces[-1].end] if pieces else ""
            )
            inner = nesting.marker_at(text, marker.body, end)
            if inner and is_first(inner):
                marker = inner
                depth, label = nesting.place(marker)
            waiting = Piece(marker.body, end, depth, label, after_blank)
            if marker.body < end:
                pieces.append(waiting)
                waiting = None
        elif waiting:
            pieces.append(Piece(start, end, waiting.depth, waiting.label, waiting.after_blank))
            waiting = None
        elif (
            not after_blank
            and pieces
            and not _alike(text, lines[place : place + 2])
            and _runs_on(text, pieces[-1], start, wrapped=wrapped)
        ):
            last = pieces.pop()
            pieces.append(Piece(last.start, end, last.depth, last.label, last.after_blank))
        else:
            nesting.interrupt()
            pieces.append(Piece(start, end, after_blank=after_blank))
    return pieces


def _runs_on(text: str, last: Piece, start: int, *, wrapped: bool) -> bool:
    """Return whether the line at *start* is the rest of the piece before it."""
    line = text[last.start : last.end].rsplit("\n", 1)[-1]
    if line.endswith(":") and _QUESTION_WORD.match(line.lower()) and text[start].islower():
        return not _line_at(text, start + len(_line_at(text, start)) + 1).strip()
    if line.rstrip("\"'”’) ")[-1:] in ".?!:;":
        return False
    if _UNFINISHED.search(line) or _TITLE_OF_ACT.search(line):
        return True
    following = _line_at(text, start)
    anew = bool(_QUESTION_WORD.match(following.lower()))
    if _ends_a_question(line, following) or (line.endswith(",") and len(line) > _SPELT_ON):
        return not anew
    if following[0].islower():
        return wrapped or not anew
    return wrapped and len(line) >= _FULL_LINE


def _ends_a_question(line: str, following: str) -> bool:
    """Return whether *following* is the end of the question that *line* begins."""
    begun = _QUESTION_WORD.match(line.lower()) and not _ASKS_ANEW.match(following.lower())
    return bool(begun) and following.rstrip().endswith("?")


def _line_at(text: str, start: int) -> str:
    """Return the line of *text* that goes on from *start*."""
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]


def _alike(text: str, lines: list[tuple[int, int, bool]]) -> bool:
    """Return whether two lines, one after the other, begin with the same word, as in a list."""
    words = [text[start:end].split(None, 1)[0] for start, end, _ in lines]
    return len(set(words)) == 1 < len(words) and words[0][0].isupper()


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the start and end of each line that says something, cut before inline markers."""
    place = 0
    after_blank = False
    for line in text.split("\n"):
        start, end = place + len(line) - len(line.lstrip()), place + len(line.rstrip())
        place += len(line) + 1
        if start >= end:
            after_blank = True
            continue
        cuts = _inline_markers(text, start, end)
        for begin, finish in zip([start, *cuts], [*cuts, end], strict=True):
            yield begin, begin + len(text[begin:finish].rstrip()), after_blank
            after_blank = False


def _inline_markers(text: str, start: int, end: int) -> list[int]:
    """Return where the markers of a list written in one line stand ('1. … 2. … 3. …')."""
    first = _FIRST.match(text, start, end)
    found = [(m.start(), m[1]) for m in _INLINE.finditer(text, start + 1, end)]
    numbers = [(at, value) for at, value in found if value.isdigit()]
    letters = [
        (at, value)
        for at, value in found
        if value.isalpha() and text[max(0, at - 5) : at].rstrip()[-1:] in {*".?;:"}
    ]
    bullets = [m.start() for m in _INLINE_BULLET.finditer(text, start + 1, end)]
    if len(bullets) < _FEWEST_BULLETS:
        bullets = []
    return sorted({*_sequence(numbers, first), *_sequence(letters, first), *bullets})


def _sequence(found: list[tuple[int, str]], first: re.Match[str] | None) -> list[int]:
    """Return the places that count up from the line's *first* marker, or from 1."""
    leads = bool(found and first and first[1].isdigit() == found[0][1].isdigit())
    expected = _order(first[1]) + 1 if first and leads else 1
    run: list[int] = []
    for at, value in found:
        if _order(value) == expected:
            run.append(at)
            expected += 1
    return run if len(run) + leads > 1 else []


def _order(value: str) -> int:
    return int(value) if value.isdigit() else ord(value) - ord("a") + 1
