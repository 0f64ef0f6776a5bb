"""The exemptions of the Act and the limits on its duty, as one table that can be asked.

It says what the law is; what an officer must show under it stands in `tests_of_harm`.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from types import MappingProxyType

from foiassist.errors import UnknownProvision
from foiassist.law import limits_of_the_duty as limits
from foiassist.law import part_two_from_section_30 as middle
from foiassist.law import part_two_from_section_35 as later
from foiassist.law import part_two_to_section_29 as earlier
from foiassist.law.part_two_context import CONTEXT
from foiassist.law.personal_information import PERSONAL_INFORMATION
from foiassist.law.provision import Basis, Nature, Provision

__all__ = [
    "LIMIT_SECTIONS",
    "PROVISIONS",
    "WITHHOLDING_SECTIONS",
    "Basis",
    "Nature",
    "Provision",
    "find_provision",
    "provision",
    "section_of",
    "sort_key",
]

PROVISIONS: tuple[Provision, ...] = (
    *limits.COST_OF_COMPLIANCE,
    *limits.VEXATIOUS_OR_REPEATED,
    *earlier.ACCESSIBLE_BY_OTHER_MEANS,
    *earlier.FUTURE_PUBLICATION,
    *earlier.RESEARCH,
    *earlier.SECURITY_BODIES,
    *earlier.NATIONAL_SECURITY,
    *earlier.DEFENCE,
    *earlier.INTERNATIONAL_RELATIONS,
    *earlier.RELATIONS_WITHIN_THE_UK,
    *earlier.ECONOMY,
    *middle.INVESTIGATIONS,
    *middle.LAW_ENFORCEMENT,
    *middle.COURT_RECORDS,
    *middle.AUDIT,
    *middle.PARLIAMENTARY_PRIVILEGE,
    *later.GOVERNMENT_POLICY,
    *later.PUBLIC_AFFAIRS,
    *later.ROYAL_COMMUNICATIONS,
    *later.HEALTH_AND_SAFETY,
    *later.ENVIRONMENTAL_INFORMATION,
    *PERSONAL_INFORMATION,
    *later.CONFIDENCE,
    *later.LEGAL_PRIVILEGE,
    *later.COMMERCIAL_INTERESTS,
    *later.PROHIBITIONS,
)
"""Every provision that a letter may rely on, in the order of the Act."""

LIMIT_SECTIONS = frozenset(row.section for row in PROVISIONS if row.nature is Nature.LIMIT)
"""Sections that take the duty itself away. FOIA 2000 ss.12 and 14."""

WITHHOLDING_SECTIONS = frozenset(row.section for row in PROVISIONS) - LIMIT_SECTIONS - {"21"}
"""Exemptions that keep information back; what s.21 exempts is to be had elsewhere."""

_PREFIX = re.compile(r"(?:foia(?:2000)?)?(?:sections?|ss?\.?)?", re.IGNORECASE)
_PART = re.compile(r"\d+[a-z]?|[a-z]+", re.IGNORECASE)
_OF_THE_EIR = re.compile(r"\s*(?:EIR|reg(?:ulation)?s?\b)", re.IGNORECASE)
"""How a citation of the Environmental Information Regulations begins."""


def _normalised(citation: str) -> str:
    """Return *citation* as the table is keyed: no spaces, no 'section', lower case."""
    bare = re.sub(r"\s+", "", citation).strip(".,;:'\"‘’“”").casefold()
    prefix = _PREFIX.match(bare)
    return bare[prefix.end() :] if prefix else bare


_BY_CITATION = MappingProxyType({_normalised(row.citation): row for row in PROVISIONS})

_IN_CONTEXT = MappingProxyType({_normalised(one): says for one, says in CONTEXT.items()})


@lru_cache(maxsize=2048)
def find_provision(citation: str) -> Provision | None:
    """Return the provision that *citation* names, or None where the table has none.

    Spaces, capitals and a leading 'section', 's.' or 'FOIA' make no difference.
    """
    return _BY_CITATION.get(_normalised(citation))


def provision(citation: str) -> Provision:
    """Return the provision that *citation* names.

    Raises:
        UnknownProvision: The table has none; the hint names the nearest.
    """
    found = find_provision(citation)
    if found is None and _OF_THE_EIR.match(citation):
        raise UnknownProvision(
            f"“{citation}” is an exception of the Environmental Information Regulations 2004, "
            "not an exemption of the Act.",
            hint="Environmental information is exempt under section 39 and answered under the "
            "Regulations: answer “environmental” hands it over.",
        )
    if found is None and (says := _IN_CONTEXT.get(_normalised(citation))):
        raise UnknownProvision(
            f"Section {citation.strip()} exempts nothing itself.",
            hint=f"It stands in the Act to say this: {says}.",
        )
    if found is None:
        near = get_close_matches(_normalised(citation), _BY_CITATION, n=3, cutoff=0.5)
        names = ", ".join(_BY_CITATION[key].citation for key in near)
        raise UnknownProvision(
            f"The Act has no exemption “{citation}”.",
            hint=f"The nearest are {names}." if names else "Write it like 31(1)(a).",
        )
    return found


@lru_cache(maxsize=2048)
def section_of(citation: str) -> str:
    """Return the section alone: '31' for '31(1)(a)', '22A' for '22A(1)(b)'.

    Works for any section of the Act, in the table or not; an empty string where
    *citation* does not begin with a section.
    """
    part = re.match(r"\d+[a-z]?(?=\(|$)", _normalised(citation))
    return part.group().upper() if part else ""


def sort_key(citation: str) -> tuple[tuple[int, str], ...]:
    """Return a key that puts citations in the order of the Act.

    '22' comes before '22A', '40(3)' before '40(3A)', and '(a)' before '(aa)' before '(b)'.
    Roman numerals are in order as letters up to (viii), further than the Act goes.
    """
    return tuple(_part_key(part) for part in _PART.findall(_normalised(citation)))


def _part_key(part: str) -> tuple[int, str]:
    digits = re.match(r"\d+", part)
    return (int(digits.group()), part[digits.end() :]) if digits else (0, part)
