"""The numbers that Word draws before list entries: they stand in no text, and are counted here."""

from __future__ import annotations

import re
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_STYLES = 50
"""How many styles may be based on one another: more are a ring."""
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class ListNumbers:
    """Counts the list entries of one Word document in order.

    Args:
        styles: The document's styles, as XML, where it has any.
        lists: Its list definitions, likewise.
    """

    def __init__(self, styles: Any, lists: Any) -> None:
        self._counts: dict[str, dict[int, int]] = {}
        self._lists: dict[str, str] = {}
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._styles: dict[str, Any] = {}
        self._default_style = ""
        for style in styles.iterchildren(f"{_W}style") if styles is not None else ():
            name = style.get(f"{_W}styleId", "")
            self._styles[name] = style
            if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") == "1":
                self._default_style = name
        if lists is not None:
            self._define(lists)

    def _define(self, lists: Any) -> None:
        for number in lists.iter(f"{_W}num"):
            self._lists[number.get(f"{_W}numId", "")] = _value(number, "abstractNumId")
        for kind in lists.iter(f"{_W}abstractNum"):
            for level in kind.iter(f"{_W}lvl"):
                place = (kind.get(f"{_W}abstractNumId", ""), int(level.get(f"{_W}ilvl", "0")))
                start = _value(level, "start")
                self._levels[place] = (
                    _value(level, "numFmt"),
                    _value(level, "lvlText"),
                    int(start) if start.isdecimal() else 1,
                )

    def marker_of(self, paragraph: Any) -> str:
        """Return the marker that Word draws before the element *paragraph*, or nothing."""
        number, level = self._place_in_list(paragraph)
        kind = self._lists.get(number, "")
        if (kind, level) not in self._levels:
            return ""
        form, pattern, start = self._levels[kind, level]
        if form == "bullet":
            return "• "
        counts = self._counts.setdefault(number, {})
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]

        def written(match: re.Match[str]) -> str:
            above = int(match[1]) - 1
            its_form, _, its_start = self._levels.get((kind, above), ("decimal", "", 1))
            return _written(its_form, counts.get(above, its_start))

        return re.sub(r"%(\d)", written, pattern) + " "

    def _place_in_list(self, paragraph: Any) -> tuple[str, int]:
        """Return the list number and level of *paragraph*, its own or its style's."""
        source = paragraph
        style = _value(paragraph.find(f"{_W}pPr"), "pStyle") or self._default_style
        for _ in range(_MOST_STYLES):
            found = source.find(f"{_W}pPr/{_W}numPr")
            if found is not None:
                level = _value(found, "ilvl")
                return _value(found, "numId"), int(level) if level.isdecimal() else 0
            if style not in self._styles:
                break
            source = self._styles[style]
            style = _value(source, "basedOn")
        return "", 0


def _value(element: Any, name: str) -> str:
    child = element.find(f"{_W}{name}") if element is not None else None
    return str(child.get(f"{_W}val", "")) if child is not None else ""


def _written(form: str, number: int) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        written = ""
        for value, sign in _ROMAN:
            while number >= value:
                written, number = written + sign, number - value
        return written.upper() if form == "upperRoman" else written
    return str(number)
