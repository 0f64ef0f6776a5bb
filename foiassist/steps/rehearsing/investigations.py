"""Checks on investigations, confidential sources and law enforcement.

Source: FOIA 2000 ss.30 and 31.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from foiassist.law.exemptions import section_of
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    Check,
    Outcome,
    Shows,
    answered,
    for_a_person,
    said,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.security import _ALTERNATIVE

_HAS_POWER = pattern(
    r"\b(?:duty|duties|powers?|empowered|functions?|responsib\w+)\b[^.]{0,90}\b(?:investigat"
    r"|prosecut|charge|criminal|offence)"
    r"|\b(?:we|which we|the \w+) (?:may|can) (?:\w+ )?(?:prosecute"
    r"|bring (?:criminal )?proceedings)\b|\bprosecut(?:es|ing) (?:authority|body)\b"
    r"|\bpolice force\b"
)
_ANY_AUTHORITY = pattern(r"\bwhich the authority\b|\bpublic authorit(?:y|ies)\b")
_LIMB = re.compile(r"31\(1\)\([a-i]\)")
_OF_LIMB = MappingProxyType(
    {
        "a": pattern(
            r"\b(?:prevent|detect|crime|criminal|commit|avoid|evad|offend|thie|theft|fraud|steal"
            r"|attack|burgl|damage)"
        ),
        "b": pattern(
            r"\b(?:apprehen|arrest|prosecut|trac(?:e|ed|ing)\b|identif|suspect|escap|caught|catch"
            r"|charge|trial|evidence|destroy|conceal|tip|alert|warn|find (?:him|her|them))"
        ),
        "c": pattern(r"\b(?:court|justice|trial|witness|inquest|jury|tribunal|coroner)"),
        "d": pattern(r"\b(?:tax|duty|rates?|assess|collect|levy|evad|avoid)"),
        "e": pattern(r"\b(?:immigra|border|visa|entry|asylum|overstay)"),
        "f": pattern(r"\b(?:prison|detain|escape|contraband|smuggl|weapon|cell|inmate|good order)"),
    }
)


_COMES_ABOUT = pattern(r"\b(?:would|could|can|may|might|if|once|whoever)\b")
_SEVERAL = 2


def has_the_power(argument: Argument) -> Outcome:
    """Judge whether the authority says that it investigates offences or prosecutes."""
    spoken = (s for s in argument.own if not _ANY_AUTHORITY.search(s.low))
    sentence = said(spoken, _HAS_POWER)
    if sentence is not None or argument.authority_kind == "police":
        return answered(sentence)
    return unanswered("Nothing says what duty or power to investigate or prosecute there is.")


def not_also(other: str, why: str) -> Check:
    """Return a check that information is not claimed under this section and *other* at once."""

    def check(argument: Argument) -> Outcome | None:
        if other not in argument.others:
            return None
        apart = said(argument.letter, _ALTERNATIVE)
        if apart is not None:
            return answered(apart)
        if not argument.is_case:
            return for_a_person(
                f"See whether any information is withheld under section {other} as well."
            )
        both = [
            d for d in argument.decisions if any(section_of(c) == other for c in d.all_exemptions)
        ]
        if not both:
            return answered()
        named = next(
            (s for s in argument.letter if any(section_of(c) == other for c in s.cites)), None
        )
        return unanswered(why, named)

    return check


def harm_to_each_limb(argument: Argument) -> Outcome | None:
    """Judge whether each limb of section 31(1) that is cited has a harm; None where one is."""
    limbs = sorted({one[6] for one in argument.cited if _LIMB.match(one)})
    if len(limbs) < _SEVERAL:
        return None
    harmful = [
        s for s in argument.own
        if s.speaks and _COMES_ABOUT.search(s.low) and len(argument.adds(s)) >= _SEVERAL
    ]  # fmt: skip
    for limb in limbs:
        words = _OF_LIMB.get(limb)
        if words is None:
            return for_a_person(f"See that the harm to the interest in 31(1)({limb}) is shown too.")
        if not any(words.search(s.low) for s in harmful):
            cited = next((s for s in argument.own if f"31(1)({limb})" in s.cites), None)
            return unanswered(f"No harm is shown to the interest in 31(1)({limb}).", cited)
    return answered(harmful[0] if harmful else None)


def names_the_function(argument: Argument) -> Outcome:
    """Judge whether the function and its purpose in section 31(2) are named."""
    purpose = next((s for s in argument.own if any(c.startswith("31(2)(") for c in s.cites)), None)
    if purpose is None:
        return unanswered("No purpose in section 31(2) is cited.")
    law = said(
        argument.own,
        pattern(
            r"\b(?:act|order|regulations) (?:19|20)\d\d\b",
            r"\bunder (?:the|section)\b[^.]{0,60}\bact\b",
        ),
    )
    if law is not None:
        return answered(law)
    return unanswered(
        "The purpose is cited, and not the function or the law that gives it.", purpose
    )


CHECKS: dict[str, Check] = {
    "has-the-power": has_the_power,
    "names-the-investigation": Shows(
        pattern(
            r"\b(?:investigat\w+|inquir(?:y|ies)|enquir(?:y|ies)|case|prosecution|proceedings"
            r"|inspection|incident)\b"
        ),
        "No investigation is described.",
        least=2,
        unless=pattern(r"\bpublic interest\b"),
    ),
    "not-also-31": not_also("31", "The same information is withheld under section 31 as well."),
    "not-also-36": not_also("36", "The same information is withheld under section 36 as well."),
    "confidential-sources": Shows(
        pattern(r"\b(?:sources?|informants?|intelligence|in confidence|confidential)\b"),
        "Nothing says how it concerns confidential sources, or which function it serves.",
        least=1,
        also=pattern(
            r"\b(?:functions?|investigat\w+|section 30\(2\)|purposes?|obtain\w*|gather\w*)\b"
        ),
    ),
    "harm-to-each-limb": harm_to_each_limb,
    "names-the-function": names_the_function,
}
