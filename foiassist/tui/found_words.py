"""How well some words are what somebody looks for, and where in them it stands."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

_EXACTLY, _BEGINS, _WORDS_BEGIN, _IN_A_ROW, _SOMEWHERE = 5.0, 4.0, 3.0, 2.0, 1.0
_MOST_CHARACTERS = 160


def likeness(query: str, words: str, name: str = "") -> float:
    """Return how well *words* are meant by *query*: 0 where a word of it is not in them.

    Args:
        query: What was typed.
        words: What may be chosen.
        name: What means exactly this choice, such as '31' for a section, or empty.
    """
    looked_for, text, named = query.casefold(), words.casefold(), name.casefold()
    parts = looked_for.split()
    if named and looked_for.removeprefix("s.").removeprefix("section ") == named:
        return _EXACTLY
    if text.startswith(looked_for) or (named and named.startswith(looked_for)):
        return _BEGINS
    if not parts or not all(part in text for part in parts):
        return 0.0
    starts = [word.lstrip("(“‘'/.,:;") for word in text.split()]
    if all(any(start.startswith(part) for start in starts) for part in parts):
        return _WORDS_BEGIN
    return _IN_A_ROW if looked_for in text else _SOMEWHERE


def marked(words: str, query: str, style: Style | None) -> Content:
    """Return *words* with each word of *query* marked where it first stands in them."""
    content, text = Content(words), words.casefold()
    if style is None or len(text) != len(words):
        return content
    for part in query.casefold().split():
        start = text.find(part)
        if start >= 0:
            content = content.stylize(style, start, start + len(part))
    return content


def one_line(text: str) -> str:
    """Return *text* on one line, cut where it is long."""
    words = " ".join(text.split())
    return words if len(words) <= _MOST_CHARACTERS else f"{words[:_MOST_CHARACTERS]}…"
