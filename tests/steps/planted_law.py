"""Wrong statutory references to be planted: provisions, limbs, laws, years and natures."""

from __future__ import annotations

import random
import re

from foiassist.case.case import Case
from foiassist.case.section import Section
from foiassist.law.citations import exists_in_foia
from foiassist.law.exemptions import PROVISIONS, section_of
from tests.steps.planting import Place, Plant, added, changed, is_recorded, one_of, sentence_of

_LIMB = re.compile(r"\b[Ss]ection (?P<cited>\d+A?\(\d+[A-Z]?\)(?:\([a-z]+\))*)")
_SECTION = re.compile(r"\b[Ss]ection (?P<cited>(?:[234]\d)A?)(?![\w(])")
_NATURE = re.compile(
    r"(?:[Ss]ections? \d[\w(), ]*|exemptions?|It|provision) (?:is|are) (?P<nature>absolute|qualified)\b(?! (?:here|in this))"
)


def _provision(draw: random.Random, case: Case, section: Section) -> Place | None:
    """Cite a provision that nobody decided on, or that the Act does not have."""
    sections = _decided_sections(case)
    if draw.random() < 0.5:
        citation = draw.choice([row.citation for row in PROVISIONS if row.section not in sections])
    else:
        citation = (
            f"{draw.randint(21, 44)}({draw.randint(1, 9)})({draw.choice('klmnopqrstuvwxyz')})"
        )
        if exists_in_foia(citation):
            return None
    form = draw.choice(["section {}", "s.{}", "Section {}", "s {}", "section {} of the Act", "S{}"])
    words = form.format(citation)
    sentence = draw.choice(
        ["We also rely on {} for this.", "The rest is exempt under {} as well.", "Here {} applies."]
    )
    return added(draw, section, sentence.format(words), words)


def _decided_sections(case: Case) -> set[str]:
    return {section_of(one) for d in case.decisions for one in d.all_exemptions}


def _limb(draw: random.Random, case: Case, section: Section) -> Place | None:
    """Change a limb into another that nobody decided on."""
    decided = [one for d in case.decisions for one in d.all_exemptions]
    match = one_of(draw, _LIMB, section.text)
    if match is None or section_of(match["cited"]) not in _decided_sections(case):
        return None
    head, _, _ = match["cited"].rpartition("(")
    other = f"{head}({draw.choice('abcdefghikmz') if match['cited'][-2].isalpha() else draw.randint(1, 9)})"
    related = any(one.startswith((head, other)) and one != match["cited"] for one in decided)
    if (
        other in decided
        or other == match["cited"]
        or _is_beside(other, case)
        or (related and exists_in_foia(other))
    ):
        return None
    return changed(section, match, "cited", other)


def _is_beside(citation: str, case: Case) -> bool:
    """Return whether what was decided may be explained with *citation*, as s.40(3A) with (2)."""
    return exists_in_foia(citation) and all(row.citation != citation for row in PROVISIONS)


def _whole_section(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = one_of(draw, _SECTION, section.text)
    others = [row.section for row in PROVISIONS if row.section not in _decided_sections(case)]
    return match and changed(
        section, match, "cited", draw.choice([*others, "20", "18", "60", "20A", "45A"])
    )


def _year(draw: random.Random, _case: Case, section: Section) -> Place:
    """Name a law of ours with a year that it does not have."""
    words = draw.choice(
        [
            f"Freedom of Information Act {draw.choice([1998, 2001, 2002, 2005])}",
            f"Data Protection Act {draw.choice([1997, 2008, 2016, 2019])}",
            f"Environmental Information Regulations {draw.choice([2000, 2003, 2005])}",
        ]
    )
    return added(draw, section, f"That is how the {words} puts it.", words)


def _other_law(draw: random.Random, case: Case, section: Section) -> Place | None:
    """Cite an article or a regulation that there is not, or one of a law that is not relied on."""
    words = draw.choice(
        ["Article 6(1)(k)", "Article 5(1)(h)", "Article 117 of the UK GDPR", "regulation 12(4)(h)",
         "regulation 12(5)(k)", "regulation 31", "section 230 of the Data Protection Act 2018",
         "section 43 of the Data Protection Act 2018", "Schedule 9 to the Act"]
    )  # fmt: skip
    if is_recorded(words, case):
        return None
    return added(draw, section, f"The point is covered by {words} as well.", words)


def _nature(draw: random.Random, case: Case, section: Section) -> Place | None:
    if section_of(section.id.removeprefix("reason-")) == "40":
        return None
    match = one_of(draw, _NATURE, section.text)
    other = {"absolute": "qualified", "qualified": "absolute"}
    before = section.text[: match.start()].rpartition(".")[2] if match else ""
    if match is None or re.search(r"\b(?:where|if|an)\b", before, re.IGNORECASE):
        return None
    return changed(section, match, "nature", other[match["nature"]])


STATUTORY: dict[str, Plant] = {
    "provision": _provision,
    "limb": _limb,
    "section": _whole_section,
    "law": sentence_of("law"),
    "year of a law": _year,
    "another law": _other_law,
    "nature": _nature,
}
"""Wrong statutory references: every one of them has to be found."""
