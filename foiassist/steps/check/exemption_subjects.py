"""What letters call the ground of each exemption when they argue it in words."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """The ground of one exemption, as letters put it."""

    section: str
    words: tuple[str, ...]
    """Words in lower case, one of which stands in every way of putting it."""

    pattern: re.Pattern[str]
    """The ways of putting it, in lower case."""


def _subject(section: str, words: tuple[str, ...], pattern: str) -> Subject:
    return Subject(section, words, re.compile(pattern))


SUBJECTS: tuple[Subject, ...] = (
    _subject(
        "21",
        ("accessible", "available"),
        r"(?:reasonably|already|readily|otherwise) (?:accessible"
        r"|available)(?: to you)?(?: by other means| elsewhere)?",
    ),
    _subject(
        "22",
        ("publication", "publish"),
        r"(?:intended|intend|planned) (?:for|to) (?:future )?publi(?:cation|sh)\w*",
    ),
    _subject(
        "23",
        ("security bod", "security matters"),
        r"bodies dealing with security|security bod(?:y|ies)",
    ),
    _subject("24", ("national security",), r"national security"),
    _subject(
        "27",
        ("relations",),
        r"international relations|relations (?:between|with) [^.;]{0,40}\b(?:states?"
        r"|countr(?:y|ies))",
    ),
    _subject(
        "30",
        ("investigation",),
        r"held (?:at any time )?for the purposes? of (?:a |an |any )?(?:criminal )?investigation",
    ),
    _subject(
        "31",
        ("crime", "offenders", "law enforcement"),
        r"(?:prevention|detection) (?:or|and|of) (?:the )?(?:detection of )?crime|law enforcement"
        r"|(?:apprehension|prosecution) (?:or|and|of) (?:prosecution of )?offenders",
    ),
    _subject("33", ("audit",), r"audit functions?"),
    _subject(
        "35",
        ("government policy", "ministerial"),
        r"(?:formulation|development) (?:(?:or|and) development )?of government policy"
        r"|ministerial communications",
    ),
    _subject(
        "36",
        ("qualified person", "frank", "public affairs"),
        r"qualified person|free and frank|effective conduct of public affairs",
    ),
    _subject(
        "37",
        ("honour", "sovereign", "majesty"),
        r"conferring (?:by the crown )?of (?:any )?honours?"
        r"|communications with (?:the sovereign|his majesty|her majesty)",
    ),
    _subject(
        "38",
        ("endanger", "health and safety"),
        r"endanger\w* (?:the )?(?:physical|mental|health|safety|any individual)|health and safety",
    ),
    _subject(
        "40",
        ("personal data", "personal information", "data protection"),
        r"personal (?:data|information)|data protection principles?",
    ),
    _subject(
        "41",
        ("confidence",),
        r"(?:actionable breach|duty|breach) of confidence|(?:provided|given|obtained"
        r"|supplied) (?:to us )?in confidence",
    ),
    _subject(
        "42",
        ("privilege",),
        r"legal(?:ly)? (?:professional )?privileged?|(?:advice|litigation) privilege",
    ),
    _subject(
        "43",
        ("commercial", "trade secret"),
        r"commercial(?:ly)? (?:interests?|sensitive|confidential|prejudic\w*)|trade secrets?",
    ),
    _subject(
        "44",
        ("prohibited",),
        r"prohibited (?:from disclosure )?(?:by|under) (?:an? |any |another )?(?:enactment"
        r"|statute|law|order)",
    ),
)
"""In the order of the Act."""
