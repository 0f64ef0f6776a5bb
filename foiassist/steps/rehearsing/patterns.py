"""Patterns that are looked for in sentences in lower case, put together so as to be quick.

Ignoring capitals makes the engine slow, and so does a boundary before each of many choices: the
words are put into lower case once, and choices that begin alike are tried together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BOUNDARY = r"\b"
_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[A-Z]|[()|]|.", re.DOTALL)


def pattern(*parts: str) -> re.Pattern[str]:
    """Return one pattern out of *parts*, any of which may match, for text in lower case."""
    choices = [choice for part in parts for choice in _choices(_lowered(part))]
    bounded = [one.removeprefix(_BOUNDARY) for one in choices if one.startswith(_BOUNDARY)]
    others = [one for one in choices if not one.startswith(_BOUNDARY)]
    whole = [rf"{_BOUNDARY}(?:{'|'.join(bounded)})"] if bounded else []
    return re.compile("|".join([*whole, *others]))


def _lowered(source: str) -> str:
    """Return the source of a pattern in lower case, its escapes left alone."""
    return "".join(piece.lower() if len(piece) == 1 else piece for piece in _PIECE.findall(source))


def _choices(source: str) -> Iterator[str]:
    """Yield the choices at the top level of *source*."""
    depth, choice = 0, ""
    for piece in _PIECE.findall(source):
        if piece == "|" and not depth:
            yield choice
            choice = ""
            continue
        depth += (piece == "(") - (piece == ")")
        choice += piece
    yield choice
