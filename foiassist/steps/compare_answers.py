"""Comparing the answers of a case with those that the same authority gave to the same questions.

It finds, compares and says why; what to make of a difference is for the officer. Who asks is not an
argument here, and cannot become one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from foiassist.case.case import Case
from foiassist.case.comparison import (
    Compared,
    Difference,
    DifferenceKind,
    Likeness,
    PastAnswer,
)
from foiassist.case.decision import Decision
from foiassist.case.evidence import (
    Match,
    Passage,
    PassageRole,
    PastQuestion,
    PastResponse,
    Scope,
)
from foiassist.case.finding import Severity
from foiassist.case.question import Question
from foiassist.law.answers import Answer
from foiassist.ports import EvidenceIndex
from foiassist.steps.comparing.asking import asking
from foiassist.steps.comparing.differences import Now, differences
from foiassist.steps.comparing.same_question import likeness

ResponsesCalled = Callable[[Sequence[str]], Iterable[PastResponse]]
"""Gives whole past responses by reference; one that it does not have is passed over."""

_SEARCHED = 16
"""Past questions that are looked at for each question, of any answer."""

_OTHERWISE = 8
"""Past questions that are looked at beside them, answered otherwise than the case answers."""

_SHOWN = 5
_SHOWN_NEAR = 0.5
"""Cosine from which on a question that is another one is worth showing."""

_ORDER = list(Likeness)


@dataclass(frozen=True, slots=True)
class OwnPast:
    """Where the past answers of one's own authority are found."""

    index: EvidenceIndex
    responses: ResponsesCalled
    authority: str = ""
    """Only its answers count; empty: those of any authority, invented ones never."""


def compare_answers(case: Case, past: OwnPast) -> tuple[Compared, ...]:
    """Return each question with its nearest past answers and what differs from them.

    Raises:
        IndexMissing, IndexStale: The library cannot be searched.
    """
    return tuple(compare_question(case, question, past) for question in case.request.questions)


def compare_question(case: Case, question: Question, past: OwnPast) -> Compared:
    """Return one question with its nearest past answers and what differs from them.

    Raises:
        IndexMissing, IndexStale: The library cannot be searched.
    """
    now = now_answered(case, question.label)
    found = _found(case, question, now, past)
    known = {one.reference: one for one in past.responses([m.passage.document for m in found])}
    answers = [_past_answer(case, question, match, known, past.authority) for match in found]
    nearest = sorted(_each_once(answers), key=_rank)
    differing = {one: tuple(differences(now, one)) if now else () for one in nearest}
    shown = [one for one in nearest if one.likeness is not Likeness.NEAR or one.score > _SHOWN_NEAR]
    return Compared(
        label=question.label,
        question=question.in_full,
        answer=now.in_words if now else "",
        nearest=tuple(shown[:_SHOWN]),
        differences=_worth_saying(differing, now),
    )


def now_answered(case: Case, label: str) -> Now | None:
    """Return what the case answers to one question, its parts together; None where it is open."""
    decisions = case.decisions_on(label)
    if not decisions:
        return None
    written = [
        section.text
        for section in case.sections
        if label in section.questions and section.id.startswith(("answer-", "reason-"))
    ]
    exemptions = dict.fromkeys(one for d in decisions for one in d.exemptions)
    return Now(_together(decisions), tuple(exemptions), "\n\n".join(written))


def _together(decisions: Sequence[Decision]) -> Answer:
    """Return the one answer that the answers to the parts of a question make."""
    answers = {decision.answer for decision in decisions}
    return answers.pop() if len(answers) == 1 else Answer.PARTLY


def _found(case: Case, question: Question, now: Now | None, past: OwnPast) -> list[Match]:
    """Return past questions near to one, those answered otherwise looked for by themselves."""
    scope = Scope(
        roles=frozenset({PassageRole.QUESTION}),
        authority=past.authority,
        real=True,
        exclude=frozenset({case.reference}),
    )
    found = list(past.index.find(question.in_full, k=_SEARCHED, scope=scope))
    if now is not None and found:
        others = frozenset(one.value for one in Answer if one is not now.answer)
        otherwise = replace(scope, answers=others)
        found += past.index.find(question.in_full, k=_OTHERWISE, scope=otherwise)
    return [match for match in found if not match.passage.invented]


def _past_answer(
    case: Case,
    question: Question,
    match: Match,
    known: dict[str, PastResponse],
    authority: str,
) -> PastAnswer:
    passage = match.passage
    response = known.get(passage.document)
    asked = _question_of(passage, response)
    stands, why = likeness(
        asking(
            question.in_full,
            case.request.text,
            [one.text for one in case.request.questions],
            case.received,
        ),
        asking(
            asked.text,
            response.request if response else "",
            [one.text for one in (response.questions if response else ())],
            _day(passage, response),
        ),
        match.score,
        authority or passage.authority,
    )
    return PastAnswer(
        reference=passage.document,
        label=asked.label,
        question=asked.text,
        answer=asked.answer,
        exemptions=asked.exemptions,
        response=asked.response,
        likeness=stands,
        why=why,
        score=match.score,
        authority=passage.authority,
        answered=passage.answered,
        standing=passage.standing,
        link=response.link if response else "",
    )


def _question_of(passage: Passage, response: PastResponse | None) -> PastQuestion:
    """Return the past question that a passage is of, whole where its response is known."""
    label = passage.id.rsplit("/", 1)[-1].partition("#")[0]
    alone = PastQuestion(label, passage.text, passage.answer, passage.exemptions)
    questions = response.questions if response else ()
    return next((one for one in questions if one.label == label), alone)


def _day(passage: Passage, response: PastResponse | None) -> date | None:
    """Return when it was asked, or else answered."""
    return (response.received if response else None) or passage.answered


def _each_once(answers: Iterable[PastAnswer]) -> Iterable[PastAnswer]:
    return {(one.reference, one.label): one for one in reversed(list(answers))}.values()


def _rank(answer: PastAnswer) -> tuple[int, int, float]:
    """Put the same question before others, the newer first, and of others the nearer."""
    newer = -(answer.answered or date.min).toordinal()
    day = newer if answer.likeness is not Likeness.NEAR else 0
    return _ORDER.index(answer.likeness), day, -answer.score


def _worth_saying(
    differing: Mapping[PastAnswer, tuple[Difference, ...]], now: Now | None
) -> tuple[Difference, ...]:
    """Return the newest difference of each kind; one is a note where a later answer agrees."""
    agreed = (
        one.answered or date.min
        for one, said in differing.items()
        if now and not said and one.likeness is Likeness.SAME and one.answer == now.answer
    )
    latest = max(agreed, default=date.min)
    newest: dict[DifferenceKind, Difference] = {}
    for said in differing.values():
        for one in said:
            newest.setdefault(one.kind, _softened(one, latest))
    return tuple(sorted(newest.values(), key=lambda one: one.severity is not Severity.WARNING))


def _softened(difference: Difference, agreed: date) -> Difference:
    if difference.severity is not Severity.WARNING or agreed <= (
        difference.past.answered or date.min
    ):
        return difference
    day = f"{agreed.day} {agreed:%B %Y}"
    why = f"{difference.why} It was answered as now since, on {day}."
    return replace(difference, severity=Severity.NOTE, why=why)
