"""The grammar's notation: forms of words written as they are said, one on a line.

`what is [still] (missing|left)` fits 'what is missing' and 'what is still left'; `{q}` stands for
any words, and `{q:one|two}` for one of those, which the fit then knows by that name. A line that
begins with + goes on with the one before. A form fits the whole of what was said or nothing.
"""

from __future__ import annotations

import re
from functools import cached_property

_PIECE = re.compile(
    r"\{(?P<name>\w+)(?::(?P<one_of>[^}]+))?\}|(?P<mark>[\[\]()|])|(?P<space>\s+)"
    r"|(?P<text>[^\s\[\]()|{}]+)"
)
_CONTINUED = re.compile(r"\n\s*\+ ")
_MARKS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}


class Forms:
    """Some forms of words that mean the same; made ready when first held against anything."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        lines = (line.strip() for line in _CONTINUED.sub(" ", self._text).splitlines())
        return tuple(re.compile(_as_pattern(line)) for line in lines if line)

    def fit(self, words: str) -> Fit | None:
        """Return how the first form that fits the whole of *words* fits them, or None."""
        padded = f" {words}"
        for pattern in self._patterns:
            match = pattern.fullmatch(padded)
            if match is not None:
                return Fit(match)
        return None

    def fits(self, words: str) -> tuple[Fit, ...]:
        """Return how each form that fits the whole of *words* fits them."""
        padded = f" {words}"
        found = (pattern.fullmatch(padded) for pattern in self._patterns)
        return tuple(Fit(match) for match in found if match is not None)


class Fit:
    """The named parts of words that fit a form."""

    def __init__(self, match: re.Match[str]) -> None:
        self._match = match

    def __getitem__(self, name: str) -> str:
        """Return the part called *name*; empty where the form has none or it was left out."""
        return (self._match.groupdict().get(name) or "").strip()

    def span(self, name: str) -> tuple[int, int]:
        """Return where the part called *name* stands in the words; nowhere: an empty span."""
        if not self[name]:
            return 0, 0
        start, end = self._match.span(name)
        return start - 1, end - 1


def _as_pattern(form: str) -> str:
    """Return the regular expression of one form; each word of it brings the space before it."""
    pieces: list[str] = []
    begins_word = True
    for piece in _PIECE.finditer(form):
        if piece["mark"]:
            pieces.append(_MARKS[piece["mark"]])
            begins_word = begins_word or piece["mark"] in "[(|"
        elif piece["text"] or piece["name"]:
            pieces.append((r"\s+" if begins_word else "") + _part(piece))
            begins_word = False
        else:
            begins_word = True
    return "".join(pieces)


def _part(piece: re.Match[str]) -> str:
    if piece["text"]:
        return re.escape(piece["text"])
    one_of = piece["one_of"] or ""
    words = "|".join(r"\s+".join(map(re.escape, one.split())) for one in one_of.split("|"))
    return f"(?P<{piece['name']}>{words or '.+?'})"
