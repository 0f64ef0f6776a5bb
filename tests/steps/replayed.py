"""Cases made again from the bundled past responses, with their letters, for the verifier to read.

What a past response said becomes what an officer recorded, so that all of it is true of the case.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.case.case import Case
from foiassist.evaluation.planting.good_letters import replayed
from foiassist.law.clock import due_date
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
_FRAME_WORDS = str(a_frame())


def frame_of(response) -> LetterFrame:
    """Return what the letter of a response's case says of itself."""
    received = response.received or date(2024, 3, 4)
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
    case, frame = replayed(response), frame_of(response)
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
