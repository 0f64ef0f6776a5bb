"""What a letter itself shows before it leaves: answers, duties, facts, personal data, time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.comparison import answered_in_words
from foiassist.case.finding import Finding
from foiassist.case.stages import Stage
from foiassist.conversation.case_view import ANSWER
from foiassist.conversation.days_in_words import count, long_day
from foiassist.conversation.leaving.lines import MARK_OF, Line, Mark, Part, a_part
from foiassist.law.duties import Duty

_ANSWERED = frozenset({"undecided", "s1-1-a"})
_TIMELY = frozenset({"s10-1", "s10-3", "s10-received", "date-missing", "date-wrong"})
_PERSONAL = frozenset({"personal-data"})
_UNTRACED = re.compile(r"fact-|needed-open|template-mark")
_ENCLOSED = re.compile(r"\b(?:enclos|attach|annex)\w*", re.IGNORECASE)


def is_about_answers(finding: Finding) -> bool:
    """Return whether a finding tells of a question that is not answered."""
    return finding.rule in _ANSWERED


def is_about_facts(finding: Finding) -> bool:
    """Return whether a finding tells of something that stands in no record."""
    return _UNTRACED.match(finding.rule) is not None


def is_personal(finding: Finding) -> bool:
    """Return whether a finding tells of somebody's personal data."""
    return finding.rule in _PERSONAL


def is_about_time(finding: Finding) -> bool:
    """Return whether a finding tells of a date or of the time for compliance."""
    return finding.rule in _TIMELY


_ELSEWHERE = (is_about_answers, is_about_facts, is_personal, is_about_time)


def is_about_duties(finding: Finding) -> bool:
    """Return whether a finding tells of what the letter must say: all that no other part has."""
    return not any(is_there(finding) for is_there in _ELSEWHERE)


def questions_part(case: Case, findings: tuple[Finding, ...]) -> Part:
    """Return whether every question is decided and answered, each by its label."""
    if not case.answers_questions:
        words = "This letter answers none; they are answered in the response."
        return a_part("Questions", Line(Mark.NOTE, words))
    found = [f for f in findings if f.rule == "s1-1-a"]
    told = [_question_in(f, case) for f in found]
    undecided = case.undecided()
    open_ = [
        Line(Mark.STOPS, f"{label} is not decided.", "undecided, FOIA 2000 s.1(1)", question=label)
        for label in undecided
    ]
    unsaid = [
        _found(f, case, question=label)
        for f, label in zip(found, told, strict=True)
        if label not in undecided
    ]
    done = [
        _answered(case, question.label)
        for question in case.request.questions
        if question.label not in {*undecided, *told}
    ]
    labels = ", ".join(line.question for line in done)
    return a_part("Questions", *open_, *unsaid, *done, all_done=f"Decided and answered: {labels}")


def _question_in(finding: Finding, case: Case) -> str:
    """Return the label of the question that a finding names."""
    labels = (question.label for question in case.request.questions)
    return next((one for one in labels if f"uestion {one} " in finding.message), "")


def _answered(case: Case, label: str) -> Line:
    decided = "; ".join(
        answered_in_words(decision.answer.in_words, decision.all_exemptions)
        for decision in case.decisions_on(label)
    )
    section = next(
        (s for s in case.sections if s.id.startswith(ANSWER) and label in s.questions), None
    )
    where = f", in “{section.title}”" if section else ""
    return Line(
        Mark.DONE,
        f"{label}: {decided}{where}",
        "FOIA 2000 s.1(1)",
        section=section.id if section else "",
        question=label,
    )


def duties_part(case: Case, findings: tuple[Finding, ...], met: tuple[Duty, ...]) -> Part:
    """Return what a letter of this kind must say, and whether it does."""
    lines = [_found(f, case) for f in findings if is_about_duties(f)]
    done = [
        Line(Mark.DONE, duty.what, f"{duty.rule}, {duty.source}")
        for duty in met
        if duty.rule not in _TIMELY | _ANSWERED
    ]
    said = f"{count(len(done), 'thing')} that a {case.kind.value} must say: found in it"
    return a_part("Duties", *lines, *done, all_done=said)


def facts_part(case: Case, findings: tuple[Finding, ...]) -> Part:
    """Return what stands in the letter and in no record, and what is still NEEDED."""
    lines = [_found(f, case) for f in findings if is_about_facts(f)]
    if not lines and case.sections:
        said = "Every figure, name, date and link stands in the record; nothing is NEEDED."
        lines = [Line(Mark.DONE, said)]
    return a_part("Facts", *lines)


def personal_part(case: Case, findings: tuple[Finding, ...]) -> Part:
    """Return what looks like somebody's own data, and what goes with the letter unseen."""
    lines = [_found(f, case) for f in findings if is_personal(f)]
    if not lines and case.sections:
        said = (
            "Nothing in the text looks like somebody’s own data, and nothing is hidden in the file."
        )
        lines = [Line(Mark.DONE, said, "UK GDPR Article 5(1)(a) and (c)")]
    return a_part("Personal data", *lines, *_enclosed(case))


def _enclosed(case: Case) -> Iterator[Line]:
    """Yield the first place where the letter speaks of something sent with it."""
    for section in case.sections:
        match = None if section.id == "request" else _ENCLOSED.search(section.text)
        if match:
            yield Line(
                Mark.LOOK,
                f"“{section.title}” speaks of something {match[0].lower()}: look through it for "
                "hidden rows, sheets, comments and names before it leaves; it is not checked here.",
                "UK GDPR Article 5(1)(f)",
                section=section.id,
                share=match.start() / max(len(section.text), 1),
            )
            return


def deadline_part(case: Case, findings: tuple[Finding, ...], due: str, working_days: int) -> Part:
    """Return whether the letter leaves in time, and what the time rests on."""
    dates = [_found(f, case) for f in findings if is_about_time(f) and f.rule != "s10-1"]
    return a_part("Deadline", _in_time(case, due, working_days), *dates)


def _in_time(case: Case, due: str, working_days: int) -> Line:
    if case.stage is Stage.CLARIFICATION:
        return Line(Mark.NOTE, "The clock is stopped until the applicant answers.", "s.1(3)")
    rests_on = _why_then(case)
    if working_days < 0:
        late = count(-working_days, "working day")
        return Line(Mark.LOOK, f"Late by {late}: it was due {due}.", rests_on)
    left = f"{count(working_days, 'working day')} left" if working_days else "the last day is today"
    return Line(Mark.DONE, f"In time: due {due}, {left}.", rests_on)


def _why_then(case: Case) -> str:
    """Return what the last day rests on."""
    if case.extension:
        weighed = case.extension.exemption
        return f"FOIA 2000 s.10(3): more time to weigh the public interest under s.{weighed}"
    if case.clock_from:
        return f"FOIA 2000 s.10(1) and (6): clarified {long_day(case.clock_from)}"
    return "FOIA 2000 s.10(1)"


def _found(finding: Finding, case: Case, *, question: str = "") -> Line:
    """Return a finding as a line that leads to its place."""
    section = next((s for s in case.sections if s.id == finding.section), None)
    rests_on = f"{finding.rule}, {finding.source}"
    place = f"“{section.title}”; " if section else ""
    share = 0.0
    if section is not None:
        start = finding.start
        if start is None:
            start = section.text.find(finding.where) if finding.where else 0
        share = max(start, 0) / max(len(section.text), 1)
    return Line(
        MARK_OF[finding.severity],
        finding.message,
        f"{place}{rests_on}",
        section=finding.section or "",
        share=share,
        question=question,
        page="" if section else f"{finding.message}\n\n{rests_on}",
    )
