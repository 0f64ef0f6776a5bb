"""Provisions of the law that a letter cites: they must exist, and somebody must have decided
to rely on them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from foiassist.case.finding import Finding, Severity
from foiassist.law.citations import Citation, exists_in_eir, exists_in_foia
from foiassist.law.exemptions import find_provision, section_of
from foiassist.law.gdpr_contents import exists_in_gdpr
from foiassist.law.regimes import regime_of
from foiassist.steps.verify.companions import covers
from foiassist.steps.verify.findings import FIREWALL, finding
from foiassist.steps.verify.laws import laws_in
from foiassist.steps.verify.recorded import Recorded, flattened
from foiassist.steps.verify.reliance import citations_in, is_set_aside

_LAST_OF_DPA = 215
"""The last section of the Data Protection Act 2018."""

_DPA_BESIDE = MappingProxyType(
    {
        "3": ("40", "38", "41", "44"),
        **dict.fromkeys(("10", "11", "34", "35"), ("40(2)", "40(3A)", "40(5B)", "44")),
        "24": ("40(3A)(b)", "40(5B)(a)(ii)"),
        "45": ("40(1)", "40(5A)", "40(4A)", "40(5B)(d)"),
        "54": ("40(1)", "40(5A)"),
        **dict.fromkeys(("15", "16", "26"), ("40(4A)", "40(5B)(c)")),
    }
)
"""Sections of the Data Protection Act 2018 that explain a provision of ours; any other must be
recorded."""

_LIST_GAP = 7
"""Characters, at most, between two provisions of one list: ' and/or '."""

_RELIED_UNDER = re.compile(
    r"\b(?:withh\w+|exempt\w*|refus\w+|rely|relied|relying)\b[^.;]{0,30}\b(?:under|by|on)\s+$",
    re.IGNORECASE,
)
_RELIED = re.compile(
    r"\b(?:withh\w+|exempt\w*|refus\w+|rely|relied|relying)\b[^.;]{0,40}$", re.IGNORECASE
)
_LOOK_BACK = 60

_PURPOSES = "31(2)"
"""Only a context for other limbs, and of no use to those that are not about it."""

_EXISTS = "FOIA 2000"
_DECIDED = f"{FIREWALL}; FOIA 2000 s.17(1)(b)"


def unknown_provisions(text: str, given: Recorded | None) -> Iterator[Finding]:
    """Yield a finding for each provision that the law it is cited from does not have.

    A section above the Act's last that names no law, such as 'section 99', stands only where
    it was recorded; in a letter from outside, where nothing is relied on under it.
    """
    cited = citations_in(text)
    for number, citation in enumerate(cited):
        is_of_no_law = _is_of_no_law(text, cited[number:], given)
        if is_of_no_law or not _exists(citation):
            meant = replace(citation, regime="FOIA") if is_of_no_law else citation
            message = (
                f"There is no {_named(meant)}. Cite the provision that is meant, or take the "
                "reference out."
            )
            yield finding("law-unknown", Severity.BLOCKER, message, _EXISTS, text, citation)


def unknown_laws(text: str, given: Recorded | None) -> Iterator[Finding]:
    """Yield a finding for each Act or instrument that is misnamed, or that nobody recorded."""
    for law in laws_in(text):
        is_recorded = given is not None and flattened(law.name) in given.flat
        if law.is_known or is_recorded or (given is None and not law.is_wrong):
            continue
        why = "does not exist under that name and year" if law.is_wrong else "was not recorded here"
        message = f"“{law.name}” {why}. Correct it, or record why it applies."
        yield finding("law-unknown", Severity.BLOCKER, message, FIREWALL, text, law)


def undecided_provisions(text: str, decided: tuple[str, ...], given: Recorded) -> Iterator[Finding]:
    """Yield a finding for each provision that a letter relies on and nobody decided.

    Args:
        text: The words to read.
        decided: Every citation that the officer decided to rely on.
        given: What was recorded; a law other than the Act must be in it.
    """
    cited = citations_in(text)
    for number, citation in enumerate(cited):
        relied = bool(_RELIED.search(text[max(0, citation.start - _LOOK_BACK) : citation.start]))
        if not _exists(citation) or _may_cite(citation, decided, given, relied=relied):
            continue
        if is_set_aside(text, citation) or _is_of_no_law(text, cited[number:], given):
            continue
        message = (
            f"Nobody decided to rely on {_named(citation)}. Decide it, or take the reference out."
        )
        yield finding("law-undecided", Severity.BLOCKER, message, _DECIDED, text, citation)


def _named(citation: Citation) -> str:
    word = {"EIR": "regulation", "UK GDPR": "article", "regulations": "regulation"}
    law = {"FOIA": "the Freedom of Information Act", "other": "that law"}.get(
        citation.regime, f"the {citation.regime}"
    )
    return f"{word.get(citation.regime, 'section')} {citation.section} in {law}"


def _exists(citation: Citation) -> bool:
    if citation.regime == "FOIA":
        return exists_in_foia(citation.section)
    if citation.regime == "EIR":
        return exists_in_eir(citation.section)
    if citation.regime == "UK GDPR":
        return exists_in_gdpr(citation.section)
    number = re.match(r"\d+", citation.section)
    is_in_range = number is not None and 0 < int(number[0]) <= _LAST_OF_DPA
    return citation.regime != "DPA" or is_in_range


def _is_of_no_law(text: str, cited: tuple[Citation, ...], given: Recorded | None) -> bool:
    """Return whether the first of *cited* is a section of a law that the text never names."""
    first = last = cited[0]
    if first.regime != "other":
        return False
    for following in cited[1:]:
        if following.start - last.end > _LIST_GAP:
            break
        last = following
    named = regime_of(text, first.start, last.end, "section", number=1, previous="other")
    if named == "other":
        return False
    if given is None:
        return bool(_RELIED_UNDER.search(text[max(0, first.start - _LOOK_BACK) : first.start]))
    return flattened(first.text) not in given.flat


def _may_cite(
    citation: Citation, decided: tuple[str, ...], given: Recorded, *, relied: bool
) -> bool:
    sections = {section_of(one) for one in decided}
    is_recorded = (citation.regime, citation.section) in given.cited
    if citation.regime == "FOIA":
        return _may_cite_section(citation.section, sections, decided, given, relied=relied)
    if citation.regime == "EIR":
        return "39" in sections or is_recorded
    if citation.regime == "UK GDPR":
        return bool(sections & {"40", "38", "41", "44"}) or is_recorded
    if citation.regime == "DPA":
        explained = _DPA_BESIDE.get(citation.section.partition("(")[0], ())
        return is_recorded or any(one.startswith(explained) for one in decided)
    if citation.regime == "regulations":
        return "12" in sections or is_recorded
    return is_recorded


def _may_cite_section(
    cited: str, sections: set[str], decided: tuple[str, ...], given: Recorded, *, relied: bool
) -> bool:
    section = section_of(cited)
    if find_provision(section) is None:  # judged in `procedure`
        return True
    if section not in sections:
        return False
    provision = find_provision(cited)
    if cited == section or (provision is None and cited != _PURPOSES):
        return True
    return covers(
        [one for one in decided if section_of(one) == section],
        [one for one in given.argued if section_of(one) == section],
        cited,
        relied=relied,
    )
