"""Each exemption that was decided: stated, specified, and explained as its kind needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from foiassist.case.case import Case
from foiassist.case.finding import Finding
from foiassist.case.section import Section
from foiassist.law.answers import Answer
from foiassist.law.exemptions import Basis, Nature, Provision, find_provision, section_of, sort_key
from foiassist.law.letters import LetterKind
from foiassist.law.tests_of_harm import which_limb
from foiassist.steps.check.duty import a_limb_of, missing
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.reasons import Argued, reason_findings
from foiassist.steps.check.wording import gives_a_reason, refuses
from foiassist.steps.verify.reliance import citations_in, is_set_aside

_FRONT = frozenset({"request", "decision", "outcome"})
"""Sections about the letter as a whole, which explain no exemption."""


def unreasoned(case: Case, kind: LetterKind) -> Iterator[Finding]:
    """Yield a finding for each exemption that the letter does not state, specify or explain.

    Source: FOIA 2000 s.17(1) and (3).
    """
    cited = _cited(case)
    rows = [row for one in _decided(case) if (row := find_provision(one)) is not None]
    judged: set[tuple[str, Basis, Nature]] = set()
    for row in rows:
        if row.nature is Nature.LIMIT:
            continue
        yield from _stated(case, row, cited, kind)
        if (row.section, row.basis, row.nature) in judged:
            continue
        judged.add((row.section, row.basis, row.nature))
        section = _reasons_for(case, row.section)
        if section is None:
            message = (
                f"Section {row.citation} is relied on but explained nowhere. Say why it applies "
                "to this information."
            )
            yield missing("s17-1-c", message, kind=kind)
        else:
            yield from _reasons_in(section, row, kind)


def _reasons_in(section: Section, row: Provision, kind: LetterKind) -> Iterator[Finding]:
    for found in reasons_found(section.text, row, kind):
        yield replace(found, section=section.id)


@lru_cache(maxsize=256)
def reasons_found(text: str, row: Provision, kind: LetterKind) -> tuple[Finding, ...]:
    """Return what is wrong with the reasons for *row* in *text*.

    They are remembered: a letter is checked after every change, most of which leave them alone.
    """
    reading = Reading(text, kind)
    alone = reading.sentences if set(reading.sections) <= {row.section} else ()
    return tuple(reason_findings(row, Argued(reading, reading.sentences, alone), kind))


def _stated(
    case: Case, row: Provision, cited: frozenset[str], kind: LetterKind
) -> Iterator[Finding]:
    if not any(section_of(one) == row.section for one in cited):
        message = f"The letter does not state that section {row.citation} is relied on. State it."
        yield missing("s17-1-a", message, kind=kind)
    elif not row.specific and _asks_which_limb(case, row):
        return
    elif not row.specific:
        message = (
            f"Section {row.citation} has several limbs. Decide which one applies, and cite it as "
            f"the Act does, such as {a_limb_of(row.section)}."
        )
        yield missing("s17-1-b", message, kind=kind)
    elif not _is_specified(row.citation, cited):
        message = f"The letter nowhere cites section {row.citation} in full. Specify the limb."
        yield missing("s17-1-b", message, kind=kind)


def _asks_which_limb(case: Case, row: Provision) -> bool:
    """Return whether a mark in the letter, which blocks by itself, asks for the limb."""
    asked = which_limb(row.citation)
    return any(asked in needed.what for section in case.sections for needed in section.needed)


def _is_specified(citation: str, cited: frozenset[str]) -> bool:
    """Return whether *cited* has the citation, or a closer one, or the same by its section."""
    if any(one == citation or one.startswith(f"{citation}(") for one in cited):
        return True
    whole = find_provision(section_of(citation))
    return whole is not None and whole.specific and whole.citation in cited


def _decided(case: Case) -> tuple[str, ...]:
    decided = {
        citation
        for decision in case.decisions
        if decision.answer.refuses or decision.answer is Answer.NCND
        for citation in decision.all_exemptions
    }
    return tuple(sorted(decided, key=sort_key))


def _cited(case: Case) -> frozenset[str]:
    return frozenset(
        citation.section
        for section in case.sections
        if section.id != "request"
        for citation in citations_in(section.text)
        if citation.regime == "FOIA" and not is_set_aside(section.text, citation)
    )


def _reasons_for(case: Case, section: str) -> Section | None:
    """Return the letter's section that explains a section of the Act."""
    named = next((s for s in case.sections if s.id == f"reason-{section}"), None)
    if named is not None:
        return named
    for one in case.sections:
        cites = any(section_of(c.section) == section for c in citations_in(one.text))
        if one.id not in _FRONT and cites and refuses(one.text) and gives_a_reason(one.text):
            return one
    return None
