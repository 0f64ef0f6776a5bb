"""Checks on security bodies, national security and relations with other states.

Source: FOIA 2000 ss.23, 24 and 27.
"""

from __future__ import annotations

import re

from foiassist.law.exemptions import section_of
from foiassist.steps.rehearsing.any_exemption import shows_harm
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    AnyOf,
    Check,
    Never,
    Outcome,
    Shows,
    answered,
    said,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.surroundings import asked_the_third_party

_CAPITAL = re.compile(r"(?<=[a-z,;] )(?<!\bthe )(?P<name>[A-Z][a-z]+|[A-Z]{2,5})\b")
_NAMES_AT_HOME = frozenset(
    "Act Acts Section Sections Information Freedom Commissioner Commission Government Minister "
    "Ministers Ministry Office United Kingdom UK Department We Foreign Commonwealth Development "
    "Secretary State States Parliament Court Article January February March April May June July "
    "August September October November December Monday Tuesday Wednesday Thursday Friday FCDO "
    "ICO "
    "FOIA Cabinet Home Treasury Crown Council Question Questions British Britain England "
    "Scotland "
    "Wales Northern Ireland".split()
)
_CANNOT_NAME = pattern(
    r"\b(?:cannot|unable to|not able to|without) (?:say|saying|name|naming|identify"
    r"|identifying)\b|\bto name (?:it|them|which)\b|\bsection 17\(4\)"
)
_ALTERNATIVE = pattern(
    r"\balternative\b|\bone or (?:the )?other\b|\beither\b[^.]{0,80}\bor\b"
    r"|\bdifferent (?:information|parts|passages|documents)\b|\bnot say which\b|\bnot both\b"
    r"|\bshould (?:that|it|section)\b[^.]{0,40}\b(?:fail|not apply)|\bif (?:that|it"
    r"|section)\b[^.]{0,40}\b(?:fail|not apply|does not)|\bto the extent that\b|\bso far as\b"
)


def names_the_state(argument: Argument) -> Outcome:
    """Judge whether a state or organisation is named, or why it cannot be."""
    for sentence in argument.own:
        if not sentence.speaks:
            continue
        names = {match["name"] for match in _CAPITAL.finditer(sentence.text)} - _NAMES_AT_HOME
        if names or _CANNOT_NAME.search(sentence.low):
            return answered(sentence)
    vague = said(
        argument.own,
        pattern(
            r"\b(?:partners?|allies|other (?:states|countries)|foreign|another (?:state"
            r"|country))\b"
        ),
    )
    return unanswered("No state, court or organisation is named.", vague)


def claims_the_two_apart(argument: Argument) -> Outcome | None:
    """Judge whether sections 23(1) and 24(1) are kept apart; None where only one is relied on."""
    if {section_of(one) for one in argument.cited} != {"23", "24"}:
        return None
    apart = said(argument.own, _ALTERNATIVE)
    if apart is not None:
        return answered(apart)
    both = next(
        (s for s in argument.own if len({section_of(c) for c in s.cites} & {"23", "24"}) > 1), None
    )
    return unanswered("Both sections are claimed at once for the same information.", both)


CHECKS: dict[str, Check] = {
    "listed-body": Shows(
        pattern(
            r"\b(?:suppl\w+|relates?|came from|obtained|provided by|received from|concerns?"
            r"|written by|are about|is about)\b"
        ),
        "Nothing says that it came from, or is about, one of the listed bodies.",
        least=0,
        also=pattern(
            r"\bsection 23\(3\)|\blisted\b|\b(?:security|intelligence) (?:service|bod|agenc)\w*"
            r"|\bone of the bodies\b|\bthose bodies\b|\bsuch a body\b|\bbody of (?:this"
            r"|that) kind\b"
        ),
        unless=pattern(
            r"\binformation (?:that (?:is|was)|which (?:is|was)"
            r"|supplied)\b[^.]{0,60}\bis exempt\b"
        ),
    ),
    "in-the-alternative": claims_the_two_apart,
    "necessary-for-security": AnyOf(
        (
            shows_harm,
            Shows(
                pattern(r"\b(?:necessary|required|needed|needs? to)\b"),
                "The letter says that exemption is required, and does not say why.",
                least=4,
                unless=pattern(r"\bin favour of disclos|\baccountab|\bpublic debate\b"),
            ),
        )
    ),
    "security-is-not-prejudice": Never(
        pattern(
            r"\b(?:would|likely to|be likely to) (?:\w+ )?(?:prejudice|harm"
            r"|damage) (?:the )?(?:UK[’']s |United Kingdom[’']s )?national security"
            r"|\bprejudic\w* (?:to )?(?:the )?national security"
        ),
        "This is the language of prejudice; section 24 asks whether exemption is required.",
    ),
    "names-the-state": names_the_state,
    "foreign-confidence": Shows(
        pattern(
            r"\b(?:confiden\w+|terms|expect\w*|understanding|agreement|convention|treaty"
            r"|assurances?)\b"
        ),
        "Nothing says on what terms it was given, or that they still hold.",
        least=1,
        also=pattern(r"\b(?:from|given|supplied|received|obtained|shared|provided|passed)\b"),
    ),
    "consulted-if-at-all": Shows(
        asked_the_third_party.words,
        "",
        least=1,
        also=asked_the_third_party.also,
        unless=asked_the_third_party.unless,
        deniable=True,
        person="Find out whether they were asked, and what they said: the letter does not tell.",
    ),
}
