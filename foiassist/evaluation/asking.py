"""One case asked about: what foiassist says to its request, and how that compares with the answer.

The answer is read only after foiassist has said its own; it never reaches the desk before.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from foiassist.case.case import Case
from foiassist.case.clean_text import clean, clean_with_positions
from foiassist.case.decision import Decision
from foiassist.case.evidence import PastQuestion
from foiassist.case.finding import Finding, Severity
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.case.people import Person, Role
from foiassist.case.suggestion import Suggestion
from foiassist.desk import Desk
from foiassist.desk.drafting import DraftFinished
from foiassist.evaluation import metrics
from foiassist.evaluation.baselines import Ranker
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.past_responses import past_response
from foiassist.law.answers import Answer
from foiassist.law.exemptions import find_provision, section_of
from foiassist.steps.read_request import read_request
from foiassist.steps.understand_response import understand_response

_OFFICER = Person("evaluation", Role.OFFICER)
_FACT_RULE = "fact-"
"""How the rules begin that find what cannot be traced to the case."""


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What foiassist said to one request, with the values of the measures that it can count in."""

    id: str
    dataset: str
    questions: tuple[tuple[str, int, int], ...]
    """Label, start and end of each, in the request's text as it was given."""

    suggested: tuple[str, ...]
    """Sections of the Act, ranked for the request as a whole."""

    findings: tuple[Finding, ...]
    """What the checks find in the draft with the real decisions given."""

    values: Mapping[str, float]
    baselines: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """Values of the same measures by the name of the baseline."""

    seconds: float = 0.0
    imported: tuple[frozenset[str], frozenset[str]] | None = None
    """What was read that the authority relied on, and what its label says; None: no label."""


def ask(
    desk: Desk,
    row: Row,
    dataset: str,
    case: Case,
    rankers: Mapping[str, Ranker],
    exclude: Collection[str],
) -> CaseResult:
    """Return what *desk* says to *case*, measured against what *row* knows of its answer."""
    begun = time.perf_counter()
    suggestions = desk.evidence.suggest(case, exclude=exclude)
    ranked = tuple(one.section for one in desk.evidence.rank(suggestions))
    drafted = draft_as_decided(desk, row, case)
    findings = desk.letters.check(drafted) if drafted else ()
    seconds = time.perf_counter() - begun
    values = dict(_question_values(row, case))
    values.update(_suggestion_values(row, ranked))
    values.update(_disclosure_value(row, suggestions))
    values.update(_draft_values(drafted, findings))
    theirs = {
        name: dict(_suggestion_values(row, rank(case.request.text, exclude)))
        for name, rank in rankers.items()
        if row.sections
    }
    spans = tuple((one.label, one.start, one.end) for one in case.request.questions)
    imported = relied_on_as_read(row) if row.replies else None
    return CaseResult(row.id, dataset, spans, ranked, findings, values, theirs, seconds, imported)


def relied_on_as_read(row: Row) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return what an import reads that the authority relied on, and what the label says.

    None where the label does not say what was relied on. Regulations are written 'EIR 12(4)(b)'.
    """
    if row.exemptions is None and not row.regulations:
        return None
    asked = PastMessage(Side.APPLICANT, clean(row.request_text))
    replies = (PastMessage(Side.AUTHORITY, reply) for reply in row.replies)
    response = understand_response(
        PastRecord(row.id, "thread", messages=(asked, *replies), authority=row.authority)
    )
    read = {*response.relied_on, *(f"EIR {one}" for one in response.exceptions)}
    label = {*(row.exemptions or ()), *(f"EIR {one}" for one in row.regulations)}
    return frozenset(read), frozenset(label)


def draft_as_decided(desk: Desk, row: Row, case: Case) -> Case | None:
    """Return *case* with a draft of what was really decided, or None where that is not known."""
    decisions = [
        decision
        for question in past_response(row, case).questions
        if (decision := _decision(question)) is not None
    ]
    if not decisions:
        return None
    decided = desk.cases.decided(_OFFICER, replace(case, officer=_OFFICER.name), decisions)
    for event in desk.drafting.draft_case(decided):
        if isinstance(event, DraftFinished):
            return event.case
    return None


def _decision(question: PastQuestion) -> Decision | None:
    if not question.answer:
        return None
    known = (c if find_provision(c) else section_of(c) for c in question.exemptions)
    exemptions = tuple(dict.fromkeys(c for c in known if find_provision(c)))
    return Decision(question.label, Answer(question.answer), exemptions)


def _question_values(row: Row, case: Case) -> Iterator[tuple[str, float]]:
    cleaned = clean_with_positions(row.request_text)
    visible = [
        cleaned.given_span(place, place + 1)
        for place, letter in enumerate(cleaned.text)
        if not letter.isspace()
    ]
    asked = [(one.start, one.end) for one in case.request.questions]
    rest = [(one.start, one.end) for one in case.request.leftover]
    marks = read_request(row.request_text).markers
    lost = metrics.lost_characters(visible, [*asked, *rest, *marks])
    yield "questions.lost_characters", float(lost)
    if row.question_spans is not None:
        yield "questions.f1", metrics.exact_f1(asked, row.question_spans)


def _suggestion_values(row: Row, ranked: Collection[str]) -> Iterator[tuple[str, float]]:
    if row.sections:
        listed = list(ranked)
        yield "suggestion.hit@1", metrics.hit_at_1(listed, row.sections)
        yield "suggestion.recall@3", metrics.recall_at(3, listed, row.sections)
        yield "suggestion.recall@5", metrics.recall_at(5, listed, row.sections)
        yield "suggestion.mrr", metrics.reciprocal_rank(listed, row.sections)


def _disclosure_value(row: Row, suggestions: Collection[Suggestion]) -> Iterator[tuple[str, float]]:
    """Yield the share of the questions to which disclosure was the first suggestion."""
    if row.outcome == "disclosed" and suggestions:
        first = [one.answer is Answer.DISCLOSED for one in suggestions]
        yield "suggestion.disclosure_first", sum(first) / len(first)


def _draft_values(
    drafted: Case | None, findings: Collection[Finding]
) -> Iterator[tuple[str, float]]:
    if drafted is None:
        return
    answered = {
        label for section in drafted.sections if section.text for label in section.questions
    }
    decided = {decision.question for decision in drafted.decisions}
    blockers = [one for one in findings if one.severity is Severity.BLOCKER]
    facts = [one for one in blockers if one.rule.startswith(_FACT_RULE)]
    yield "draft.answered", len(answered & decided) / len(decided)
    yield "draft.unsupported_facts", float(len(facts))
    yield "draft.blockers", float(len([one for one in blockers if not _is_needed(one)]))


def _is_needed(finding: Finding) -> bool:
    """Return whether the finding only says that an officer has still to supply something."""
    return "needed" in finding.rule
