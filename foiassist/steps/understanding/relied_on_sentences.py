"""Sentences of a past letter, which has headings and lists without full stops."""

from __future__ import annotations

import re

_END = re.compile(
    r"\n[ \t]*\n"
    r"|(?<=[.!?])(?<!\b[Ss]\.)(?<!\b[Ss]s\.)(?<!\b[Ss]ec\.)(?<!\bno\.)(?<!\b[Rr]eg\.)(?<!\b[Ss]ch\.)"
    r"(?<!\b[Aa]rt\.)(?<!\bpara\.)(?<!\bv\.)[”’\"')]*\s+(?=[A-Z“‘\"'(\[•\d-])"
    r"|\n(?=[ \t]*(?:[-–•*]\s|\(?\w{1,3}[.)]\s))"
    r"|(?<=[:;])\n"
)
_LINE = re.compile(r"\n")
_SHORT = 50
"""Characters of the longest line that is taken for a heading or an entry of a list."""


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of *text* stands; together they cover it."""
    edges = {match.end() for match in _END.finditer(text)}
    last = 0
    for match in _LINE.finditer(text):
        if match.start() - last < _SHORT:
            edges.add(match.end())
        last = match.end()
    inner = sorted(edge for edge in edges if 0 < edge < len(text))
    return list(zip([0, *inner], [*inner, len(text)], strict=True))
