"""The exemptions and exceptions that a text names, also where it names them loosely.

Letters write 'exemption 21', 'EIR 12(4)(b)' or 'exempt under 40(2)' for a section or regulation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foiassist.law.citations import Citation, exists_in_eir, exists_in_foia
from foiassist.law.exemptions import find_provision, section_of
from foiassist.law.part_two_context import CONTEXT
from foiassist.steps.verify.reliance import citations_in

_LOOSE = re.compile(
    r"\b(?P<act>exemptions?:?|FOIA|FOI Act)"
    r"(?=[ \t]+(?:1[24]|2\d[A-C]?|3\d|4[0-4])\b(?![.,]?\d|%|/))"
    r"|\b(?P<eir>exceptions?|EIRs?)(?=[ \t]+1[23]\b)"
    r"|(?P<under>\bunder)(?=[ \t]+(?:(?:2\d|3[0-9]|4[0-4])[A-C]?\(\d|1[24]\([12]\)(?!\()"
    r"|(?:1[24]|2\d|3\d|4[0-4])[A-C]? of (?:the Freedom|FOIA|the FOI)))"
    r"|(?P<quote>(?<=section)[ \t]+[“\"‘'](?=\d)|(?<=sections)[ \t]+[“\"‘'](?=\d))",
    re.IGNORECASE,
)
_EXCEPTION = re.compile(r"12\((?:3|4|5|6)\)|13(?:\(|$)")
"""Source: EIR 2004 reg.12(3) to (6), and reg.13 for personal data."""

_TWO_TESTS = re.compile(r"40\(2\)\([ab]\)")
"""The two things to be shown under s.40(2), no limbs of it. Source: FOIA 2000 s.40(2)(a), (b)."""

_POSTCODE_DISTRICT = re.compile(r"S\d{1,2}")
_NO_PLACE = r"(?!FOI|Exempt|Freedom|Act\b|Refus|Information|Under\b|Applied|Personal)"
_PLACE_AFTER = re.compile(rf"[ \t]+{_NO_PLACE}[A-Z][a-z]")
_PLACE_BEFORE = re.compile(rf"\b{_NO_PLACE}[A-Z][a-z]+[ \t]+$")
"""'Sheffield S12' and 'S12 Lunch Club' name a part of a town."""

_LETTERS = re.compile(r"\s?\((?P<first>[a-i])\s?[-–]\s?(?P<last>[b-j])\)")
"""Limbs written as a range in one bracket: '31(1)(a-c)'."""

_LOOK_BACK = 30
_LIMB_ALONE = re.compile(r"(\d{2}[A-C]?)\(([a-z])\)")


def provisions_named(text: str) -> Iterator[Citation]:
    """Yield each citation in *text* of a provision under which information can be refused."""
    for one in citations_in(_LOOSE.sub(_as_usual, text)):
        if _is_place(text, one):
            continue
        for named in map(_in_its_law, _each_limb(text, one)):
            if _refuses(named):
                yield named


def _is_place(text: str, one: Citation) -> bool:
    if not _POSTCODE_DISTRICT.fullmatch(one.text):
        return False
    before = text[max(0, one.start - _LOOK_BACK) : one.start]
    return bool(_PLACE_AFTER.match(text, one.end) or _PLACE_BEFORE.search(before))


def _each_limb(text: str, one: Citation) -> Iterator[Citation]:
    """Yield *one*, or each of its limbs where the text goes on with a range of letters."""
    letters = _LETTERS.match(text, one.end)
    if letters is None:
        yield one
        return
    for code in range(ord(letters["first"]), ord(letters["last"]) + 1):
        yield replace(one, end=letters.end(), section=f"{one.section}({chr(code)})")


def _refuses(one: Citation) -> bool:
    """Return whether information can be refused under *one*; section 16 refuses nothing."""
    if one.regime == "EIR":
        return _is_exception(one.section)
    if one.regime != "FOIA" or find_provision(section_of(one.section)) is None:
        return False
    return not any(one.section == name or one.section.startswith(f"{name}(") for name in CONTEXT)


def _as_usual(match: re.Match[str]) -> str:
    """Return the usual word for a loose one, as long as it was."""
    word = "reg" if match["eir"] else " " if match["quote"] else "sec"
    return word.ljust(len(match[0]))


def _in_its_law(one: Citation) -> Citation:
    """Return *one* in the law that has such a provision, where only the other of two has it."""
    if one.regime == "EIR" and _is_in_act_alone(one.section):
        return replace(one, regime="FOIA")
    if one.regime == "FOIA" and _TWO_TESTS.fullmatch(one.section):
        return replace(one, section="40(2)")
    if one.regime != "FOIA" or exists_in_foia(one.section):
        return one
    if _is_exception(one.section) and section_of(one.section) == "12":
        return replace(one, regime="EIR")
    limb = _LIMB_ALONE.fullmatch(one.section)
    whole = f"{limb[1]}(1)({limb[2]})" if limb else ""
    return replace(one, section=whole) if whole and find_provision(whole) else one


def _is_in_act_alone(section: str) -> bool:
    return not exists_in_eir(section) and find_provision(section) is not None


def _is_exception(section: str) -> bool:
    return bool(_EXCEPTION.match(section)) and exists_in_eir(section)
