"""Good letters to check: past responses of a library laid out whole, and drafted anew.

A past response that stands is a letter that a person has made whole. Laid out, it is a plain
letter with no case behind it. Drafted anew, what it said becomes what an officer recorded, so that
all of the letter is true of its case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from string import Template
from typing import Any

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.evidence import Library, PastQuestion, PastReason, PastResponse, Standing
from foiassist.case.fact import Fact
from foiassist.case.lent_wording import sentences
from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.evaluation.planting.cases import SoundCase
from foiassist.evaluation.planting.sound import Sound
from foiassist.law.answers import Answer
from foiassist.law.exemptions import find_provision, provision
from foiassist.law.letters import ALONG_THE_WAY, LetterKind, kind_of_letter
from foiassist.ports import Drafter, LetterFrame
from foiassist.steps.draft_section import draft_section, task_for
from foiassist.steps.plan_response import plan_response

OFFICER = "Dilys Okafor"
"""Who signs every letter that is drafted here."""

_TOLD_IN = {
    Answer.PUBLISHED: "where",
    Answer.TO_BE_PUBLISHED: "when",
    Answer.NOT_HELD: "searches",
    Answer.TRANSFERRED: "transferred_to",
    Answer.CLARIFICATION: "clarify",
    Answer.REPEATED: "earlier",
}
"""The field of a decision in which an officer records what the answer rests on."""

_GIVES = frozenset({Answer.DISCLOSED, Answer.PARTLY})
_SAME = {field.name for field in fields(PastReason)} & {field.name for field in fields(Reason)}
_SOMETIME = date(2024, 3, 4)
"""When a request came whose day is not known."""


def standing(library: Library) -> tuple[PastResponse, ...]:
    """Return the past responses of *library* that came with foiassist and that stand."""
    return tuple(
        one for one in library.responses if one.standing is Standing.STANDS and not one.source
    )


def kind_of_response(response: PastResponse) -> LetterKind:
    """Return what kind of letter a past response is."""
    if response.kind:
        return LetterKind(response.kind)
    return kind_of_letter(Answer(question.answer) for question in response.questions)


def laid_out(response: PastResponse, wording: Mapping[str, str]) -> str:
    """Return *response* as a plain letter: reasons first, then answers, advice and rights.

    Args:
        response: The past response.
        wording: The standard wording.
    """
    if response.kind and LetterKind(response.kind) in ALONG_THE_WAY:
        return response.letter
    opening = "We have dealt with your request under the Freedom of Information Act 2000."
    letter = [response.letter or opening]
    for reason in response.reasons:
        letter.extend(_argued(reason, wording))
    letter += [f"{one.label}. {one.response}" for one in response.questions]
    letter += [response.advice, *(() if response.kind else (wording["rights-review"],))]
    letter.append(wording["rights-regulator"])
    return Template("\n\n".join(part for part in letter if part)).safe_substitute(
        review_contact="by replying to this letter",
        review_working_days="40",
        regulator_name="Information Commission",
        regulator_address="at the address on its website",
        regulator_website="https://ico.org.uk",
    )


def _argued(reason: PastReason, wording: Mapping[str, str]) -> Iterator[str]:
    """Yield the paragraphs of one reason."""
    confirming = provision(reason.exemptions[0]).is_ncnd
    yield from (reason.engaged, reason.harm)
    for side, factors in (("for", reason.for_disclosure), ("against", reason.against_disclosure)):
        if factors:
            yield wording[f"{side}-{'confirming' if confirming else 'disclosure'}"]
            yield from (f"- {factor}" for factor in factors)
    yield from (reason.balance, reason.legitimate_interest, reason.necessity, reason.fairness)


def letters_laid_out(library: Library) -> tuple[Sound, ...]:
    """Return the past responses of *library* that stand, each laid out as a letter."""
    return tuple(
        Sound(one.reference, kind_of_response(one), laid_out(one, library.wording))
        for one in standing(library)
    )


def replayed(response: PastResponse) -> Case:
    """Return a case whose officer recorded what *response* said, with no letter yet."""
    answered = [question for question in response.questions if question.answer]
    return Case(
        reference=response.reference,
        received=response.received or _SOMETIME,
        request=_request(response),
        authority_kind=response.authority_kind,
        officer=OFFICER,
        decisions=tuple(map(_decision, answered)),
        reasons=tuple(map(_reason, response.reasons)),
        facts=tuple(
            Fact(question.label, sentence, "The file", OFFICER)
            for question in answered
            for sentence in sentences(question.response)
        ),
    )


def drafted_anew(
    response: PastResponse, frame: LetterFrame, drafter: Drafter, library: Library
) -> SoundCase:
    """Return the case of *response* with the letter that *drafter* writes for it.

    Facts are recorded where something is given: what a past letter said of a refusal stands in
    its reasons, and would only be said twice. No guard has read the letter: what the firewall
    would take out is still in it.
    """
    whole = replayed(response)
    giving = {one.question for one in whole.decisions if one.answer in _GIVES}
    case = replace(whole, facts=tuple(one for one in whole.facts if one.question in giving))
    sections = []
    for plan in plan_response(case):
        task = task_for(case, plan, frame, (), library)
        sections.append(draft_section(task, "".join(drafter.draft(task)), drafter, ""))
    return SoundCase(response.reference, replace(case, sections=tuple(sections)), frame)


def _request(response: PastResponse) -> Request:
    questions = []
    for one in response.questions:
        start = max(response.request.find(one.text), 0)
        questions.append(Question(one.label, one.text, start=start, end=start + len(one.text)))
    return Request(response.request, tuple(questions))


def _decision(question: PastQuestion) -> Decision:
    answer = Answer(question.answer)
    known = tuple(one for one in question.exemptions if find_provision(one))
    told = _TOLD_IN.get(answer)
    given: dict[str, Any] = {told: " ".join(question.response.split())} if told else {}
    return Decision(question.label, answer, known, by=OFFICER, **given)


def _reason(past: PastReason) -> Reason:
    return Reason(**{name: getattr(past, name) for name in _SAME})
