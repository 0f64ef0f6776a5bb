"""What stands at the foot of messages and says nothing of the request: signatures and notices."""

from __future__ import annotations

import re

_CLOSING = re.compile(
    r"(?im)^[ \t]*(?:yours[ \t]+(?:sincerely|faithfully|truly)|(?:(?:with|my)[ \t]+)?"
    r"(?:(?:kind(?:est)?|best|warm|many)[ \t]+)?regards|(?:many[ \t]+)?thanks|thank[ \t]+you"
    r"|best[ \t]+wishes|sincerely)[ \t]*[,.]?[ \t]*$"
)
_GOES_ON = re.compile(
    r"(?i)\s*(?:(?:legal )?annex|appendix|sections?\b|s\.?\d|regulations?\b|request\b|questions?\b"
    r"|(?:our |the )?(?:response|answers?)\b|q?\d+[.):]|exemption|freedom of information act"
    r"|your right|right(?:s)? (?:of|to)|complaint|appeal|internal review|in complying|note\b"
    r"|response to|dear\b|[-–•*]\s)"
)
_SENTENCE = re.compile(r"[a-z,] [a-z]+ [a-z]+ [a-z]+\b.*[.?:;]?$")
_LONGEST_LINE = 75
_LONGEST_SIGNATURE = 14
"""Lines of the longest signature."""

_NOTICE = re.compile(
    r"(?i)^\s*(?:P )?(?:(?:confidentiality|general|virus|legal|e-?mail)?\s*"
    r"(?:disclaimer|confidentiality notice|privacy notice)\b"
    r"|please (?:don.t|do not|consider the environment before) print"
    r"|please consider the environment"
    r"|this (?:e-?mail|message|communication|transmission)\b.{0,120}\b(?:intended|confidential"
    r"|privileged|private|scanned|swept|checked for)"
    r"|(?:the )?(?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)\b"
    r"|if you (?:have received|are not the intended|receive) this (?:e-?mail|message)"
    r"|if you are not the (?:intended|named) "
    r"|any (?:views|opinions)\b.{0,80}\b(?:author|sender|solely)"
    r"|disclaimer: this message and any reply"
    r"|e-?mails? (?:sent|received|and any)\b.{0,80}\b(?:monitored|recorded|disclosed))"
)
_LOGGED = re.compile(
    r"(?i)\bhas (?:now )?been logged (?:as|and)\b|\bmust respond to you within\b"
    r"|\breference number for your request can be found\b"
)


def without_signatures(text: str) -> str:
    """Return *text* without closings and the names and addresses below them.

    What follows a signature and speaks on, such as a legal annex, stays.
    """
    kept: list[str] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        if _CLOSING.match(lines[at]):
            at = _after_signature(lines, at + 1)
        else:
            kept.append(lines[at])
            at += 1
    return "\n".join(kept)


def _after_signature(lines: list[str], at: int) -> int:
    """Return the number of the first line that no longer belongs to a signature."""
    last = min(len(lines), at + _LONGEST_SIGNATURE)
    while at < last and not _speaks_on(lines[at]):
        at += 1
    return at


def _speaks_on(line: str) -> bool:
    return bool(len(line) > _LONGEST_LINE or _GOES_ON.match(line) or _SENTENCE.search(line.strip()))


def is_notice(paragraph: str) -> bool:
    """Return whether *paragraph* is a disclaimer or a notice of confidentiality of an e-mail."""
    return bool(_NOTICE.match(paragraph))


def is_logging(paragraph: str) -> bool:
    """Return whether *paragraph* only says that a request was logged and when an answer is due."""
    return bool(_LOGGED.search(paragraph))
