"""Which provisions of the Act some words name: '31(1)(a) and (b)', 'law enforcement', 'cost'.

The whole of the words must name provisions; a word left over means that they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from foiassist.conversation.plain_words.sentence import folded
from foiassist.law.exemptions import PROVISIONS, Provision, find_provision, provision, section_of


@dataclass(frozen=True, slots=True)
class Cited:
    """The provisions that are meant."""

    citations: tuple[str, ...]
    unknown: str = ""
    """A citation that the Act does not have, as it was typed, or empty."""


OFFICE_NAMES = {
    "law enforcement": "31",
    "crime": "31(1)(a)",
    "prevention of crime": "31(1)(a)",
    "prevention and detection of crime": "31(1)(a)",
    "detection of crime": "31(1)(a)",
    "crime prevention": "31(1)(a)",
    "apprehension of offenders": "31(1)(b)",
    "prosecution of offenders": "31(1)(b)",
    "apprehension and prosecution of offenders": "31(1)(b)",
    "administration of justice": "31(1)(c)",
    "tax collection": "31(1)(d)",
    "immigration": "31(1)(e)",
    "immigration control": "31(1)(e)",
    "prison security": "31(1)(f)",
    "personal data": "40(2)",
    "personal information": "40(2)",
    "third party personal data": "40(2)",
    "third-party personal data": "40(2)",
    "other people's personal data": "40(2)",
    "data protection": "40(2)",
    "privacy": "40(2)",
    "gdpr": "40(2)",
    "their own personal data": "40(1)",
    "the applicant's own personal data": "40(1)",
    "own personal data": "40(1)",
    "own data": "40(1)",
    "subject access": "40(1)",
    "commercial": "43(2)",
    "commercial interests": "43(2)",
    "commercial interest": "43(2)",
    "commercial prejudice": "43(2)",
    "commercial sensitivity": "43(2)",
    "commercially sensitive": "43(2)",
    "commercial confidentiality": "43(2)",
    "trade secret": "43(1)",
    "trade secrets": "43(1)",
    "national security": "24(1)",
    "security bodies": "23(1)",
    "security services": "23(1)",
    "legal privilege": "42",
    "legal professional privilege": "42",
    "legal advice": "42",
    "legal advice privilege": "42",
    "privilege": "42",
    "privileged": "42",
    "lpp": "42",
    "effective conduct": "36",
    "effective conduct of public affairs": "36",
    "prejudice to effective conduct": "36",
    "prejudice to the effective conduct of public affairs": "36",
    "conduct of public affairs": "36",
    "free and frank advice": "36(2)(b)(i)",
    "free and frank provision of advice": "36(2)(b)(i)",
    "free and frank exchange of views": "36(2)(b)(ii)",
    "free and frank discussion": "36(2)(b)(ii)",
    "already published": "21",
    "published": "21",
    "published already": "21",
    "publicly available": "21",
    "already available": "21",
    "already public": "21",
    "accessible elsewhere": "21",
    "reasonably accessible": "21",
    "accessible by other means": "21",
    "available elsewhere": "21",
    "future publication": "22",
    "intended for publication": "22",
    "intended publication": "22",
    "to be published": "22",
    "cost": "12",
    "costs": "12",
    "cost limit": "12",
    "the cost limit": "12",
    "cost grounds": "12",
    "grounds of cost": "12",
    "appropriate limit": "12",
    "too expensive": "12",
    "the fees limit": "12",
    "vexatious": "14(1)",
    "repeated": "14(2)",
    "a repeat": "14(2)",
    "repeat": "14(2)",
    "a repeat request": "14(2)",
    "a repeated request": "14(2)",
    "confidence": "41",
    "confidential": "41",
    "confidentiality": "41",
    "in confidence": "41",
    "given in confidence": "41",
    "provided in confidence": "41",
    "court records": "32",
    "investigations": "30",
    "investigation": "30",
    "audit": "33",
    "parliamentary privilege": "34",
    "policy": "35",
    "government policy": "35",
    "policy formulation": "35(1)(a)",
    "policy development": "35(1)(a)",
    "ministerial communications": "35(1)(b)",
    "honours": "37(1)(b)",
    "royal communications": "37",
    "health and safety": "38",
    "mental health": "38(1)(a)",
    "physical safety": "38(1)(b)",
    "endangerment": "38(1)(b)",
    "environmental": "39",
    "eir": "39",
    "the eir": "39",
    "environmental regulations": "39",
    "the environmental regulations": "39",
    "environmental information": "39",
    "prohibition": "44",
    "statutory bar": "44",
    "another law": "44",
    "an enactment": "44(1)(a)",
    "contempt of court": "44(1)(c)",
    "defence": "26",
    "international relations": "27",
    "the economy": "29",
    "research": "22A",
}
"""What offices call provisions, besides the titles and the names that the Act gives them."""

_CITATION = re.compile(r"(?:sections?\s*|ss?\.?\s*)?(\d{1,2}[a-z]?(?:\s?\(\w{1,4}\))*)(?![\w(])")
_LIMB = re.compile(r"(?:\(\w{1,4}\))+")
_BETWEEN = re.compile(
    r"(?:\s|,|&|\band\b|\bread with\b|\btogether with\b|\bwith\b|\bthe\b|\bexemptions?\b|"
    r"\bsections?\b|\bss?\.|\bfoia\b|\bof the act\b|\bgrounds?\b|\blimbs?\b|\breasons?\b|"
    r"\bexempt\b|\bas\b)+"
)
_NOT_OFFERED = ("31(2)", "40(3", "40(4", "40(5")
"""Rows that are cited beside a limb and not by themselves, as they begin."""


def exemptions_named(words: str) -> Cited | None:
    """Return the provisions that *words* name, or None where a word of them names none."""
    phrase = folded(words).strip(" .:;")
    if phrase.endswith(")") and phrase.count(")") > phrase.count("("):
        phrase = phrase[:-1]
    citations: dict[str, None] = {}
    unknown = ""
    place = 0
    while place < len(phrase):
        if between := _BETWEEN.match(phrase, place):
            place = between.end()
            continue
        found, place = _next(phrase, place, next(reversed(citations), ""))
        if not found:
            return None
        row = find_provision(found)
        unknown = unknown or ("" if row else found)
        citations[row.citation if row else found] = None
    return Cited(tuple(citations), unknown) if citations else None


def _next(phrase: str, place: int, before: str) -> tuple[str, int]:
    """Return the citation that stands at *place*, and where it ends; empty where none does."""
    limb = _LIMB.match(phrase, place)
    if limb and before:
        return _beside(before, limb[0]), limb.end()
    for name, citation in _names():
        if phrase.startswith(name, place) and not phrase[place + len(name) :][:1].isalnum():
            return citation, place + len(name)
    cited = _CITATION.match(phrase, place)
    return (cited[1].replace(" ", ""), cited.end()) if cited else ("", place)


def _beside(before: str, limb: str) -> str:
    """Return what '(b)' means after '31(1)(a)'."""
    head = before
    while head:
        head = head.rpartition("(")[0]
        if find_provision(head + limb) is not None:
            return head + limb
    return before + limb


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    """Return every name of a provision with its citation, the longest first."""
    names: dict[str, str] = {}
    for row in PROVISIONS:
        if not row.is_ncnd:
            names.setdefault(row.name.casefold().removeprefix("the "), row.citation)
            names.setdefault(row.title.casefold().rstrip("."), row.section)
    names.update({name.removeprefix("the "): cited for name, cited in OFFICE_NAMES.items()})
    return tuple(sorted(names.items(), key=lambda item: -len(item[0])))


def limbs_of(citation: str) -> tuple[Provision, ...]:
    """Return the limbs one of which has to be chosen where only *citation* was named."""
    offered: list[Provision] = []
    for row in PROVISIONS:
        inside = row.citation.startswith(f"{provision(citation).citation}(")
        under_one = any(row.citation.startswith(f"{kept.citation}(") for kept in offered)
        if inside and not under_one and _may_be_offered(row):
            offered.append(row)
    return tuple(offered)


def _may_be_offered(row: Provision) -> bool:
    is_ncnd = row.is_ncnd or row.name.startswith("neither confirming nor denying")
    return row.specific and not is_ncnd and not row.citation.startswith(_NOT_OFFERED)


def needs_a_limb(citation: str) -> bool:
    """Return whether *citation* does not say which limb is relied on. FOIA 2000 s.17(1)(b)."""
    return not provision(citation).specific and bool(limbs_of(citation))


def cited_sections(citations: tuple[str, ...]) -> Iterator[str]:
    """Yield the sections that *citations* stand in, each once."""
    yield from dict.fromkeys(section_of(citation) for citation in citations)
