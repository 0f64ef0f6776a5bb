"""How a machine's draft goes into a letter that a person may have written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.people import Person
from foiassist.case.plan import SectionKind
from foiassist.case.section import Section
from foiassist.steps.plan_response import plan_response


def decided_in(case: Case) -> tuple[object, ...]:
    """Return everything that a draft is made from."""
    return case.request, case.decisions, case.reasons, case.facts, case.extension


def with_draft(case: Case, by: Person, new: Sequence[Section]) -> Case:
    """Return *case* with a draft, without the machine's sections that it no longer needs."""
    planned = {plan.id for plan in plan_response(case)}
    written = {section.id for section in case.sections if section.by}
    fresh = [section for section in new if section.id not in written]
    kept = tuple(section for section in case.sections if section.by or section.id in planned)
    drafted = replace(case, sections=kept).drafted(by, fresh)
    return in_letter_order(drafted)


def in_letter_order(case: Case) -> Case:
    """Return *case* with its sections as planned, a person's further ones before the rights."""
    place = {section_id: number for number, section_id in enumerate(_letter_order(case))}
    return replace(case, sections=tuple(sorted(case.sections, key=lambda s: place[s.id])))


def _letter_order(case: Case) -> list[str]:
    planned = [plan.id for plan in plan_response(case)]
    further = [section.id for section in case.sections if section.id not in planned]
    closing = {SectionKind.RIGHTS.value, SectionKind.SIGN_OFF.value}
    end = next(place for place, name in enumerate(planned) if name in closing)
    return [*planned[:end], *further, *planned[end:]]
