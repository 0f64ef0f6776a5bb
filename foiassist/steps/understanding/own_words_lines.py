"""Lines of an e-mail made into paragraphs again: link marks gone, wrapped prose joined.

Lines of lists and tables stay lines; prose stands between blank lines.
"""

from __future__ import annotations

import re

_ATTACHED = re.compile(
    r"(?m)^\d+ Attachments?\n(?:.+\n[\d.,]+ ?[KMG]B?\nDownload\n(?:View as HTML(?:\n|\Z))?)+"
)
"""How a page of correspondence lists what came with a message."""

_FILE_OFFERED = re.compile(r"(?m)^(?:.+\n[\d.,]+ ?[KMG]B?\n)?(?:Download|View as HTML)[ \t]*$\n?")
_POWER = re.compile(r"(?<=\d)\^(?=(?:st|nd|rd|th)\b)")
_BROKEN_MARK = re.compile(r"\[\n(e-?mail address|name|telephone number|mobile number)\n\]")
_LINK_ALONE = re.compile(r"\n[ \t]*\[\d{1,3}\][ \t]*\n?(?=https?://\S+[ \t]*$)", re.MULTILINE)
_BRACKET_ALONE = re.compile(r"(?<=\S)\n[ \t]*(\)[.,;]?|[.,;])[ \t]*(?:\n|\Z)")
_LINK_MARK = re.compile(r"\[\d{1,3}\]")
_LINK_LIST = re.compile(
    r"(?m)^References\s*\n(?:\s*(?:Visible|Hidden) links:?\s*\n(?:\s*\d+\. \S.*(?:\n|\Z))*)+"
)
_ITEM = re.compile(
    r"\s*(?:[-–—•·*o▪●]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.):](?:\s|$)|Q\s?\d|Question \d)"
)
_HANGS = re.compile(
    r"\b(?:sections?|regulations?|articles?|under|of|the|and|an?|to|in|by|for|with|that|which)$",
    re.IGNORECASE,
)
"""Words after which no sentence ends."""

_LINK_LINE = re.compile(r"https?://\S+$")
_PROSE_END = re.compile(r"[.!?;:][’”\"')]*$")
_DASH = re.compile(r"\s*[-–—]\s+[a-z]")
_NARROWEST, _WIDEST, _BAND, _SLACK = 55, 100, 8, 3
_PROSE = 60
"""Characters from which a line that ends a sentence is prose without being joined."""


def tidied(text: str) -> str:
    """Return *text* without lists of attachments and lists of links."""
    text = _FILE_OFFERED.sub("", _ATTACHED.sub("", text))
    text = _LINK_LIST.sub("", text)
    text = _LINK_ALONE.sub(" ", _BROKEN_MARK.sub(r"[\1]", text))
    return _BRACKET_ALONE.sub(r"\1 ", text)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of *text*: wrapped prose joined, other lines together as they are."""
    width = _width(text)
    found: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text):
        lines = [line.rstrip() for line in block.split("\n") if line.strip()]
        found.extend(_of_block(lines, width))
    return tuple(_POWER.sub("", _LINK_MARK.sub("", one)) for one in found)


def _of_block(lines: list[str], width: int) -> list[str]:
    """Return the paragraphs of one block of lines between blank ones."""
    found: list[str] = []
    keeps: list[str] = []
    for joined, is_prose in _joined(lines, width):
        if is_prose:
            if keeps:
                found.append("\n".join(keeps))
                keeps = []
            found.append(joined)
        else:
            keeps.append(joined)
    return [*found, "\n".join(keeps)] if keeps else found


def _joined(lines: list[str], width: int) -> list[tuple[str, bool]]:
    """Return the lines with those joined that were wrapped, and whether each is prose."""
    found: list[tuple[str, bool]] = []
    at = 0
    while at < len(lines):
        whole, last = lines[at], lines[at]
        first = at
        while at + 1 < len(lines) and _goes_on(last, lines[at + 1], width):
            at += 1
            last = lines[at]
            whole = f"{whole} {last.strip()}"
        is_long = at > first or len(whole) >= _PROSE
        found.append((whole, is_long and not _ITEM.match(whole)))
        at += 1
    return found


def _goes_on(line: str, following: str, width: int) -> bool:
    """Return whether *line* was broken only because the next word did not fit."""
    if not width or len(line) > width or line.endswith(":"):
        return False
    if _HANGS.search(line) and len(line) > width // 2:
        return True
    if _LINK_LINE.search(line):
        return following[:1].islower()
    if _ITEM.match(following) and not _is_aside(line, following):
        return False
    if following[:1].islower() and len(line) * 4 > width * 3 and not _PROSE_END.search(line):
        return True
    first_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width


def _is_aside(line: str, following: str) -> bool:
    """Return whether the dash at the start of *following* goes on with the sentence of *line*."""
    return bool(_DASH.match(following)) and not _PROSE_END.search(line)


def _width(text: str) -> int:
    """Return the width at which *text* was wrapped, or 0 where it was not."""
    lengths = [len(line.rstrip()) for line in text.split("\n") if "://" not in line]
    longer = sum(length > _WIDEST for length in lengths)
    best, most = 0, 0
    for width in range(_NARROWEST, _WIDEST):
        inside = sum(width - _BAND < length <= width for length in lengths)
        if inside > most:
            best, most = width, inside
    return max(length for length in lengths if length <= best + _SLACK) if most > longer else 0
