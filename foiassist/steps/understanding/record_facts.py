"""What a past letter says of itself: its reference, its days, whose it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from foiassist.steps.check.letter_dates import Dated, dates_of, is_of_receipt, letterhead_date
from foiassist.steps.understanding.parts_lines import Paragraph

_NUMBER = (
    r"(?:(?:FOIA?|EIR|F|REF|RFI|IR)[\s/-]{0,2})?(?=[\w./-]{0,20}\d)[A-Z0-9][\w]*(?:[./-][\w]+)*"
)
_REFERENCES = (
    re.compile(rf"(?i:\b(?:our|my)\s+ref(?:erence)?(?:\s+is)?)\b\W{{0,4}}(?P<number>{_NUMBER})"),
    re.compile(
        rf"(?i:\b(?:foi|request|case|unique"
        rf"|freedom\s+of\s+information(?:\s+act)?(?:\s+request)?)\s+(?:request\s+)?"
        rf"(?:ref(?:erence)?|reference\s+no)(?:\s*(?:no|number))?)\b\W{{0,4}}(?P<number>{_NUMBER})"
    ),
    re.compile(
        rf"(?i:(?<!your )\bref(?:erence)?(?:\s*(?:no|number))?\b)\W{{0,4}}(?P<number>{_NUMBER})"
    ),
    re.compile(
        rf"(?i:\bfreedom\s+of\s+information(?:\s+act\s+2000)?\s+request)"
        rf"\s*[-–:]+\s*(?P<number>{_NUMBER})"
    ),
    re.compile(r"(?P<number>\bFOI[\s/-]{0,2}\d[\w/-]*)"),
)
_NAME = re.compile(
    r"\b(?P<name>(?:(?:[A-Z][\w’'-]+|&|and|of|for|the)[ ]+){0,6}(?:[A-Z][\w’'-]+"
    r"|[A-Z]{3,})[ ]+(?:Police(?:[ ]+Service)?|POLICE|Constabulary"
    r"|CONSTABULARY|(?:(?:City|County|Borough|District|Metropolitan|Combined)[ ]+){0,2}Council"
    r"|COUNCIL|NHS(?:[ ]+Foundation)?[ ]+Trust"
    r"|Combined[ ]+Authority|Ambulance[ ]+Service|Fire[ ]+(?:and|&)[ ]+Rescue[ ]+Service))\b"
)
_OUTCOME = re.compile(
    r"\b(?:decision|response|answer|reply|position|part\s+\w+)\b[^.]{0,80}?\b(?:is|has\s+been|was"
    r"|be|are|stands)\s+"
    r"(?:therefore\s+|partly\s+)?(?P<outcome>upheld|varied|overturned)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:(?:the|and|of|for|by|to|from|that)\s+)+", re.IGNORECASE)
_SUBJECTS = (
    re.compile(r"(?im)^(?:subject|re)\s*:\s*(?P<subject>\S.{2,99})$"),
    re.compile(
        r"(?i)\brequest\s+(?:for\s+information\s+)?(?:relating\s+to|regarding|about|concerning)\s+"
        r"(?P<subject>[^.:;\n]{3,100}?),?\s+(?:which\s+|that\s+)?(?:we|was)\s+received\b"
    ),
)
_NO_SUBJECT = re.compile(
    r"(?i)(?:(?:your|the)\s+)?(?:\w+\s+)?(?:freedom\s+of\s+information|FOI"
    r"|environmental\s+information)\b|\[?FOI"
)
"""A subject line that only says that it is about a request."""

_DATED = re.compile(
    r"(?i)\b(?:date\s+of\s+(?:response|reply|letter)|(?:response|reply|answered"
    r"|closed)(?:\s+(?:date|on))?)\s*:\s*$"
)
_RECEIVED_BY = re.compile(r"\breceived\s+(?:by|at|in)\s+[^.;]{3,70}\son\s*$")
_BEFORE = 100
_HEAD = 1800
"""Characters at the start of a letter in which it says what it is."""


def reference_in(paragraphs: Iterable[Paragraph], title: str = "") -> str:
    """Return the reference that the letter gives itself, or an empty string."""
    head = "\n".join([*(one.text for one in paragraphs)])[:_HEAD]
    for pattern in _REFERENCES:
        for text in (head, title):
            match = pattern.search(text)
            if match:
                return " ".join(match["number"].split())
    return ""


def received_in(paragraphs: Iterable[Paragraph]) -> date | None:
    """Return the day on which the letter says that the request came, or None."""
    text = "\n\n".join(one.text for one in paragraphs)[: 2 * _HEAD]
    return next((one.day for one in dates_of(text) if one.day and _is_of_receipt(text, one)), None)


def _is_of_receipt(text: str, one: Dated) -> bool:
    """Return whether *one* is the day of receipt: 'received by Ferrow Council on' counts, too."""
    before = text[max(0, one.place.start - _BEFORE) : one.place.start]
    return is_of_receipt(text, one) or bool(_RECEIVED_BY.search(before))


def answered_in(paragraphs: Iterable[Paragraph]) -> date | None:
    """Return the day of the letter, as its head gives it, or None."""
    text = "\n".join(one.text for one in paragraphs)
    dates = dates_of(text)
    found = letterhead_date(text, dates) or next(
        (one for one in dates if one.day and _DATED.search(text[: one.place.start])), None
    )
    return found.day if found else None


def authority_in(paragraphs: Iterable[Paragraph]) -> str:
    """Return the authority whose name the letter gives most often, or an empty string."""
    text = "\n".join(one.lines for one in paragraphs)
    names = Counter(_named(match["name"]) for match in _NAME.finditer(text))
    most = names.most_common(1)
    return most[0][0] if most else ""


def _named(name: str) -> str:
    bare = _LEADING.sub("", " ".join(name.split()))
    return bare.title() if bare.isupper() else bare


def subject_in(paragraphs: Iterable[Paragraph]) -> str:
    """Return what the letter says it is about, or an empty string."""
    text = "\n".join(one.text for one in paragraphs)[:_HEAD]
    match = next(filter(None, (pattern.search(text) for pattern in _SUBJECTS)), None)
    told = " ".join(match["subject"].split()) if match else ""
    return "" if _NO_SUBJECT.match(told) else told.rstrip(" .,")


def outcome_in(text: str) -> str:
    """Return 'upheld', 'varied' or 'overturned' as a letter on a review has it, or nothing."""
    told = {match["outcome"].lower() for match in _OUTCOME.finditer(" ".join(text.split()))}
    if "varied" in told or told >= {"upheld", "overturned"}:
        return "varied"
    return told.pop() if told else ""
