"""What was really decided on a past request: its label, and beside it what its letter says.

The label says which sections were relied on. The letter, as an import reads it, says which limb,
which question and why; where it does not fit the label, the label stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.evidence import PastQuestion, PastReason, PastResponse
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.past_responses import as_read, past_response, record_of
from foiassist.law.answers import Answer
from foiassist.law.exemptions import find_provision, section_of

_SAID_BY_BOTH = {field.name for field in fields(PastReason)} & {f.name for f in fields(Reason)}


def decisions_of(row: Row, case: Case) -> tuple[Decision, ...]:
    """Return what was decided on each question of *case*; nothing where that is not known."""
    read = as_read(record_of(row)) if row.replies else None
    labelled = [_told_by(one, read) for one in past_response(row, case).questions]
    decisions = [one for one in labelled if one is not None]
    if read is None or row.question_outcomes:
        return tuple(decisions)
    by_question = _by_question(case, read, {one.question: one for one in decisions})
    if decisions and _sections(by_question) != _sections(decisions):
        return tuple(decisions)
    return by_question


def reasons_of(row: Row, decisions: tuple[Decision, ...]) -> tuple[Reason, ...]:
    """Return the reasons that the letter of *row* gives for what *decisions* rely on."""
    if not row.replies or not any(one.exemptions for one in decisions):
        return ()
    found = (_reason(one, decisions) for one in as_read(record_of(row)).reasons)
    return tuple(one for one in found if one is not None)


def _told_by(question: PastQuestion, read: PastResponse | None) -> Decision | None:
    """Return what a label says of *question*, each section with the limb that the letter names."""
    if not question.answer:
        return None
    exemptions = _in_full(question.exemptions, read)
    return Decision(question.label, Answer(question.answer), exemptions)


def _in_full(citations: tuple[str, ...], read: PastResponse | None) -> tuple[str, ...]:
    known = (one if find_provision(one) else section_of(one) for one in citations)
    found = (limb for one in known if find_provision(one) for limb in _limbs(one, read))
    return tuple(dict.fromkeys(found))


def _limbs(citation: str, read: PastResponse | None) -> tuple[str, ...]:
    """Return the limbs of *citation* that the letter names, or *citation* as it is."""
    row = find_provision(citation)
    if read is None or row is None or row.specific:
        return (citation,)
    named = tuple(
        one
        for one in read.relied_on
        if one.startswith(f"{citation}(") and (limb := find_provision(one)) and limb.specific
    )
    return named or (citation,)


def _by_question(
    case: Case, read: PastResponse, labelled: dict[str, Decision]
) -> tuple[Decision, ...]:
    """Return a decision for each question, from the letter where it answers it.

    Nothing where the letter leaves a question open that no label answers.
    """
    told = {one.label: one for one in read.questions if one.answer}
    found = []
    for question in case.request.questions:
        own, label = told.get(question.label), labelled.get(question.label)
        decision = label if own is None else _as_read(own, read)
        if decision and label and _refuses_under_nothing(decision):
            decision = label
        if decision is None:
            return ()
        found.append(decision)
    return tuple(found)


def _refuses_under_nothing(decision: Decision) -> bool:
    """Return whether a question was refused, and under what could not be read."""
    refuses = decision.answer.refuses or decision.answer is Answer.NCND
    return refuses and not decision.all_exemptions


def _as_read(question: PastQuestion, read: PastResponse) -> Decision:
    return Decision(question.label, Answer(question.answer), _in_full(question.exemptions, read))


def _sections(decisions: tuple[Decision, ...] | list[Decision]) -> frozenset[str]:
    return frozenset(section_of(one) for each in decisions for one in each.all_exemptions)


def _reason(past: PastReason, decisions: tuple[Decision, ...]) -> Reason | None:
    """Return *past* for the limbs that were decided, or None where it argues none of them."""
    argued = {section_of(one) for one in past.exemptions}
    decided = tuple(dict.fromkeys(_decided(argued, decisions)))
    if not decided:
        return None
    relying = {d.question for d in decisions if set(d.exemptions) & set(decided)}
    reason = Reason(**{name: getattr(past, name) for name in _SAID_BY_BOTH})
    questions = tuple(one for one in past.questions if one in relying)
    return replace(reason, exemptions=decided, questions=questions)


def _decided(sections: set[str], decisions: tuple[Decision, ...]) -> Iterator[str]:
    for decision in decisions:
        yield from (one for one in decision.exemptions if section_of(one) in sections)
