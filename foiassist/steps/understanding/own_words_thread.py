"""The messages of a thread told apart, so that what is quoted below a reply can be left out."""

from __future__ import annotations

import re
from itertools import pairwise

_HEADER = re.compile(
    r"(?m)^[ \t]*(?:-{2,}[ \t]*(?:Original|Forwarded) [Mm]essage\b.*"
    r"|Begin forwarded message:.*"
    r"|From:[ \t]*\S.*\n(?:.*\n){0,3}?[ \t]*(?:Sent|Date|To|Subject):.*"
    r"|On (?:.{5,120} |.{5,90}\n.{0,90}?)\bwrote:[ \t]*$)"
)
_FIELD = re.compile(
    r"(?:[ \t]*\n)*[ \t]*(?:From|Sent|Date|To|Cc|Bcc|Subject|Importance|Attachments|Reply-To):"
    r".*(?:\n[^\n:]{1,60}(?=\n(?:Sent|Date|To|Cc|Subject|Importance):))?"
)
_QUOTED_LINE = re.compile(r"(?m)^[ \t]*>.*$\n?")
_FOOTER = re.compile(
    r"(?m)^[ \t]*(?:[-_]{10,}[ \t]*\n+[ \t]*)?Please use this email address for all replies\b"
)
_RULE = re.compile(r"(?m)^[ \t]*[-_=*]{5,}[ \t]*$\n?")
_RESPONDS = re.compile(
    r"\bresponse to your request\b|\bour response\b|\bis exempt\b|\bexempt from disclosure\b"
    r"|\b(?:we|the council) (?:\w+ )?(?:holds?|confirms?)\b|\bdo(?:es)? not hold\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\bPlease use this email address for all replies\b|\bI (?:am writing|would like|wish)"
    r" to (?:\w+ ){0,3}request\b|\binternal review of\b|\bmy (?:FOI )?request\b"
    r"|\bunder the Freedom of Information Act,? (?:I|please)\b",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"\bhas (?:now )?been logged\b|\bmust respond to you within\b", re.IGNORECASE
)
_LONGEST_COVER = 40
"""Words of the longest note that only sends on the message below it."""


def latest_message(text: str) -> str:
    """Return what stands above the messages that *text* quotes.

    Where that is only a short note, and the authority's response stands below it, both.
    """
    text = _QUOTED_LINE.sub("", _without_quoted_head(text))
    pieces = _pieces(text)
    top = pieces[0]
    if len(pieces) == 1 or len(top.split()) > _LONGEST_COVER:
        return top
    below = next((piece for piece in pieces[1:] if _is_response(piece)), "")
    return f"{top.rstrip()}\n\n{below}".strip() if below else top


def _without_quoted_head(text: str) -> str:
    """Return *text* without the line that opens lines marked as quoted."""
    return re.sub(r"(?m)^On (?:.{5,120} |.{5,90}\n.{0,90}?)\bwrote:\s*\n(?=\s*>)", "", text)


def _pieces(text: str) -> list[str]:
    """Return the messages of *text*, the latest first, without their heads and footers."""
    starts = [match.start() for match in _HEADER.finditer(text)]
    edges = [0, *starts, len(text)]
    pieces = [text[a:b] for a, b in pairwise(edges)]
    heads = [pieces[0], *(_without_head(piece) for piece in pieces[1:])]
    bodies = [_RULE.sub("", _without_footer(piece)) for piece in heads]
    return bodies if bodies[0].strip() or len(bodies) == 1 else bodies[1:]


def _without_head(piece: str) -> str:
    """Return *piece* without the lines that say who wrote it, to whom and when."""
    head = _HEADER.match(piece)
    at = head.end() if head else 0
    if head and head[0].lstrip().startswith("From:"):
        at = 0
    while field := _FIELD.match(piece, at):
        at = field.end()
    return piece[at:]


def _without_footer(piece: str) -> str:
    footer = _FOOTER.search(piece)
    return piece[: footer.start()] if footer else piece


def _is_response(piece: str) -> bool:
    """Return whether *piece*, quoted below a note, is itself a response of the authority."""
    is_theirs = _ASKS.search(piece) or _PROMISES.search(piece)
    return bool(_RESPONDS.search(piece)) and not is_theirs
