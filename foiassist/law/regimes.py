"""Which law a statutory reference belongs to, judged from the words next to it.

It reads names of laws and nothing else; it never says that a provision exists.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Literal

Regime = Literal["FOIA", "EIR", "DPA", "UK GDPR", "regulations", "other"]
"""The law referred to. 'regulations': regulations other than the EIR; 'other': any other law."""

ProvisionWord = Literal["section", "regulation", "article"]

_BY_DEFAULT: MappingProxyType[ProvisionWord, Regime] = MappingProxyType(
    {"section": "FOIA", "regulation": "EIR", "article": "UK GDPR"}
)

_KNOWN: tuple[tuple[re.Pattern[str], Regime], ...] = (
    (re.compile(r"Freedom of Information \(Scotland\)|FOISA", re.IGNORECASE), "other"),
    (
        re.compile(r"(?<!Environmental Information )(?<!Data Protection )Regulations\b"),
        "regulations",
    ),
    (re.compile(r"Environmental Information Regulations?|\bEIRs?\b", re.IGNORECASE), "EIR"),
    (re.compile(r"Freedom of Information Act|\bFOIA|\bFOI Act|\bFoI Act", re.IGNORECASE), "FOIA"),
    (re.compile(r"Data Protection Act|\bDPA", re.IGNORECASE), "DPA"),
    (re.compile(r"General Data Protection Regulation|GDPR", re.IGNORECASE), "UK GDPR"),
)
"""Names of laws, the more particular first."""

_SHORT_NAME = (
    r"(?:FOIA(?:\s+2000)?|F[Oo]I\s+Act(?:\s+2000)?|FOISA|DPA(?:\s+(?:1998|2018))?"
    r"|(?:UK[\s-]+)?GDPR|EIRs?(?:\s+2004)?|ECHR)"
)
_LONG_NAME = (
    r"(?:[A-Z][\w’'-]*(?:,?\s+(?:[A-Z(][\w’'()-]*|of|and|the|for|in|to|etc\.?|&)){0,14}?\s+"
    r"(?:Act|Regulations?|Order|Rules|Measure|Convention)\b(?:\s+\d{4})?)"
)
_OTHER_SHORT_NAME = r"(?:PACE|RIPA|IPA|CPIA|HRA|LGA|ERA|TCPA)"
_NAME_ALONE = r"(?:[A-Z][\w’'-]*(?:\s+(?:[A-Z(][\w’'()-]*|of|and|&)){0,5}?\s+Act\b(?:\s+\d{4})?)"
_GAP = r"[ \t\u00a0]*(?:\r?\n)?[ \t]*"
_HEADING = rf"(?:{_GAP}\([A-Z][^()\d]{{2,60}}\))?"
_AFTER = re.compile(
    rf"{_HEADING}{_GAP}(?:,?{_GAP}(?:of|under|in(?=\s+the\b)){_GAP}"
    rf"(?:(?P<that>that\s+Act)|(?P<plain>(?:the|this)\s+[Aa]ct)\b"
    rf"|(?:(?:the|that|this)\s+)?(?:UK\s+(?=G))?"
    rf"(?P<named>(?:{_SHORT_NAME}|{_OTHER_SHORT_NAME})\b|{_LONG_NAME}))"
    rf"|\(?(?P<short>{_SHORT_NAME}\b|{_NAME_ALONE}))"
)
_BEFORE = re.compile(
    rf"(?P<named>{_SHORT_NAME}|(?:Freedom of Information|Data Protection) Act(?:\s+\d{{4}})?"
    r"|Environmental Information Regulations(?:\s+\d{4})?)\s*[,:–-]?\s*\(?$"
)
_LOOK_BACK = 60
"""Characters before a reference in which the name of its law may end."""

_LAST_SECTION = 88
"""Section with which the Act ends; a higher one that names no law belongs to another."""


def regime_of(
    text: str,
    start: int,
    end: int,
    word: ProvisionWord,
    *,
    number: int,
    previous: Regime | None,
) -> Regime:
    """Return the law that the reference at *start* to *end* of *text* belongs to.

    Args:
        text: The whole text.
        start: Where the reference begins.
        end: Where it ends, its list included.
        word: What the reference calls its provision.
        number: The section, regulation or article without its letters.
        previous: The law of the reference before, meant by 'that Act'.
    """
    after = _AFTER.match(text, end)
    if after:
        if after["that"]:
            return previous or _BY_DEFAULT[word]
        if after["plain"]:
            return "FOIA"
        return _named(after["named"] or after["short"])
    before = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    if before:
        return _named(before["named"])
    return "other" if word == "section" and number > _LAST_SECTION else _BY_DEFAULT[word]


def _named(name: str) -> Regime:
    words = " ".join(name.split())
    return next((regime for pattern, regime in _KNOWN if pattern.search(words)), "other")
