"""Cases made again from the bundled past responses, with their letters, for the verifier to read.

What a past response said becomes what an officer recorded, so that all of it is true of the case.
"""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from functools import cache

from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.case.lent_wording import sentences
from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.law.answers import Answer
from foiassist.law.clock import due_date
from foiassist.law.exemptions import find_provision
from foiassist.ports import LetterFrame
from foiassist.steps.draft_section import draft_section, task_for
from foiassist.steps.plan_response import plan_response
from tests.bundled_corpus import LIBRARY
from tests.cases import OFFICER, a_frame

RESPONSES = tuple(
    response
    for response in LIBRARY.responses
    if response.standing == "stands" and any(q.answer for q in response.questions)
)
_TOLD_IN = {
    Answer.PUBLISHED: "where",
    Answer.TO_BE_PUBLISHED: "when",
    Answer.NOT_HELD: "searches",
    Answer.TRANSFERRED: "transferred_to",
    Answer.CLARIFICATION: "clarify",
    Answer.REPEATED: "earlier",
}
"""The field of a decision in which an officer records what the answer rests on."""

_SAME = {field.name for field in fields(Reason)} - {"by"}
_SOMETIME = date(2024, 3, 4)
_FRAME_WORDS = str(a_frame())


def _request(response) -> Request:
    questions = []
    for one in response.questions:
        start = max(response.request.find(one.text), 0)
        questions.append(Question(one.label, one.text, start=start, end=start + len(one.text)))
    return Request(response.request, tuple(questions))


def _decision(question) -> Decision:
    answer = Answer(question.answer)
    told = _TOLD_IN.get(answer)
    known = tuple(one for one in question.exemptions if find_provision(one))
    given = {told: " ".join(question.response.split())} if told else {}
    return Decision(question.label, answer, known, by=OFFICER.name, **given)


def _reason(past) -> Reason:
    given = {field.name: getattr(past, field.name) for field in fields(past)}
    return Reason(**{name: value for name, value in given.items() if name in _SAME})


def case_of(response) -> Case:
    """Return a case whose officer recorded what *response* said, with no letter yet."""
    answered = [question for question in response.questions if question.answer]
    return Case(
        reference=response.reference,
        received=response.received or _SOMETIME,
        request=_request(response),
        authority_kind=response.authority_kind,
        officer=OFFICER.name,
        decisions=tuple(map(_decision, answered)),
        reasons=tuple(map(_reason, response.reasons)),
        facts=tuple(
            Fact(question.label, sentence, "The file", OFFICER.name)
            for question in answered
            for sentence in sentences(question.response)
        ),
    )


def frame_of(response) -> LetterFrame:
    """Return what the letter of a response's case says of itself."""
    received = response.received or _SOMETIME
    holidays = UkBankHolidays().between(received, date(received.year + 1, 12, 31))
    return a_frame(
        reference=response.reference,
        received=received,
        due=due_date(received, holidays),
        authority_name=response.authority,
        review_contact="by replying to this letter",
    )


@cache
def drafted(place: int) -> tuple[Case, LetterFrame]:
    """Return the case of a response with the letter that the built-in drafter writes for it.

    No guard has read the letter: what the verifier would take out is still in it.
    """
    response = RESPONSES[place]
    case, frame = case_of(response), frame_of(response)
    drafter = PrecedentDrafter()
    sections = []
    for plan in plan_response(case):
        task = task_for(case, plan, frame, (), LIBRARY)
        text = "".join(drafter.draft(task))
        sections.append(draft_section(task, text, drafter, ""))
    return case.drafted(OFFICER, sections), frame


@cache
def spoken(case: Case) -> frozenset[str]:
    """Return every word and figure that stands in the record of a case, in lower case."""
    fields_of = (case.request.text, case.reference, *map(str, case.facts), str(case.reasons))
    text = " ".join((*fields_of, str(case.decisions), str(case.received), _FRAME_WORDS))
    return frozenset(re.findall(r"\w+|\d[\d,]*\d", text.casefold()))


def sentence_ends(text: str) -> list[int]:
    """Return the places in *text* at which a further sentence may stand."""
    return [0, *(match.end() for match in re.finditer(r"[.?!] (?=[A-Z“])|\n\n(?=[A-Z])", text))]
