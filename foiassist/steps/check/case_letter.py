"""The Act's demands on the letter of a case, which knows what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from foiassist.case.case import Case
from foiassist.case.finding import Finding
from foiassist.case.section import Section
from foiassist.law.answers import Answer
from foiassist.law.letters import LetterKind, kind_of_letter
from foiassist.ports import LetterFrame
from foiassist.settings import Regulator
from foiassist.steps.check.along_the_way import way_findings
from foiassist.steps.check.answered import empty_answers, unanswered, unhelpful, unsaid_holding
from foiassist.steps.check.blanket import blanket_refusals
from foiassist.steps.check.cost_sums import sums_that_fail
from foiassist.steps.check.counted_work import work_that_does_not_count
from foiassist.steps.check.dated import date_findings
from foiassist.steps.check.decided_exemptions import unreasoned
from foiassist.steps.check.handed_over import hand_over_findings
from foiassist.steps.check.marks import open_marks
from foiassist.steps.check.nature import wrong_basis
from foiassist.steps.check.outside_letter import publication_untold
from foiassist.steps.check.personal_data import personal_data
from foiassist.steps.check.reading import Known, Reading
from foiassist.steps.check.review_outcome import review_findings
from foiassist.steps.check.rights import rights_findings
from foiassist.steps.check.silence import given_away
from foiassist.steps.check.who_may_use import not_for_this_authority
from foiassist.steps.check.whole_letter import overdue

_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class _Joined:
    """The sections of a letter as one text, and where each begins."""

    text: str
    starts: tuple[tuple[int, Section], ...]

    @classmethod
    def of(cls, sections: Sequence[Section]) -> _Joined:
        """Return *sections*, in order, as one text."""
        at = 0
        starts: list[tuple[int, Section]] = []
        for section in sections:
            starts.append((at, section))
            at += len(section.text) + len(_GAP)
        return cls(_GAP.join(section.text for section in sections), tuple(starts))

    def placed(self, found: Finding) -> Finding:
        """Return *found* as it stands in the section that its words belong to."""
        if found.start is None or found.end is None:
            return found
        begins, section = max(
            (one for one in self.starts if one[0] <= found.start), key=lambda one: one[0]
        )
        return replace(
            found, section=section.id, start=found.start - begins, end=found.end - begins
        )


def case_findings(
    case: Case, frame: LetterFrame, today: date | None, regulators: Sequence[Regulator]
) -> Iterator[Finding]:
    """Yield what the Act asks of the letter of *case* and does not find in it."""
    answers_kind = _kind_of_answers(case)
    for section in case.sections:
        yield from open_marks(section.text, section.id)
    if case.answers_questions:
        yield from unanswered(case)
        yield from empty_answers(case)
    yield from unsaid_holding(case, answers_kind)
    yield from unreasoned(case, answers_kind)
    yield from not_for_this_authority(case)
    yield from unhelpful(case, answers_kind)
    joined = _Joined.of(case.sections)
    reading = Reading(joined.text, case.kind, _known(frame, today, regulators))
    for found in _by_words(case, reading):
        yield joined.placed(found)
    yield from overdue(case, frame, today)


def _kind_of_answers(case: Case) -> LetterKind:
    """Return what the letter's answers make it: a review is judged as the response it gives."""
    if case.kind is LetterKind.REVIEW_OUTCOME:
        return kind_of_letter(decision.answer for decision in case.decisions)
    return case.kind


def _known(frame: LetterFrame, today: date | None, regulators: Sequence[Regulator]) -> Known:
    named = Regulator(
        name=frame.regulator_name,
        address=frame.regulator_address,
        website=frame.regulator_website,
    )
    told = tuple(regulators) or ((named,) if frame.regulator_name else ())
    return Known(
        day=today,
        today=today,
        regulators=told,
        review_working_days=frame.review_working_days,
        central=frame.central,
    )


def _by_words(case: Case, reading: Reading) -> Iterator[Finding]:
    """Yield what the words of the whole letter tell, whatever was decided."""
    answers = {decision.answer for decision in case.decisions}
    place = next((one.id for one in case.sections if one.id == "rights"), None)
    if reading.text.strip():
        yield from rights_findings(reading, place)
    yield from way_findings(reading)
    yield from hand_over_findings(reading)
    if case.kind is LetterKind.REVIEW_OUTCOME:
        yield from review_findings(reading)
    if Answer.NCND in answers:
        yield from given_away(reading)
    if Answer.COST_LIMIT in answers:
        yield from work_that_does_not_count(reading)
        yield from sums_that_fail(reading)
    if case.kind is LetterKind.FUTURE_PUBLICATION:
        yield from publication_untold(reading)
    yield from wrong_basis(reading)
    yield from blanket_refusals(reading)
    has_opening = any(section.id == "request" for section in case.sections)
    for found in date_findings(reading):
        if has_opening or found.rule != "date-missing":
            yield found
    yield from personal_data(reading)
