"""Each bundled past response, as a letter: invented, in time, whole, and citing what it must."""

from __future__ import annotations

import re
import tomllib
from datetime import timedelta

import pytest

from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.law.answers import Answer
from foiassist.law.citations import find_citations
from foiassist.law.clock import RESPONSE_WORKING_DAYS, due_date
from foiassist.law.exemptions import provision, section_of
from foiassist.law.letters import LetterKind
from foiassist.steps.verify.provisions import unknown_provisions
from tests.bundled_corpus import RESPONSE_FILES, RESPONSES, text_of

each_response = pytest.mark.parametrize("response", RESPONSES.values(), ids=RESPONSES)

REAL_BODIES = re.compile(
    r"\b(?:Metropolitan|Thames Valley|West Midlands|Greater Manchester|Merseyside|Essex|Kent|Surrey"
    r"|Sussex|Hampshire|Norfolk|Suffolk|Avon and Somerset|Durham|Cleveland|Cumbria|Lancashire"
    r"|Police Scotland|PSNI|Home Office|Cabinet Office|Ministry of|Department (?:for|of) (?:Education"
    r"|Health|Transport|Work|Business)|HM Treasury|HMRC|Valuation Office|Land Registry|NHS England"
    r"|Care Quality Commission|Ofsted|Transport for|Network Rail|Oxford|Cambridge|Leeds|Manchester"
    r"|Birmingham|Bristol|Liverpool|Sheffield|Nottingham|London|Cardiff|Edinburgh|Glasgow|Belfast"
    r"|Investigatory Powers Commissioner|Capita|Serco|Microsoft|Axon|NEC|Cellebrite)\b"
)
"""Some names that must never stand in an invented letter."""

REVIEW_DAYS = 40
"""The longest that an internal review may take. s.45 code of practice, part 5."""


@pytest.mark.parametrize("path", RESPONSE_FILES, ids=lambda path: path.stem)
def test_every_letter_says_in_its_file_that_it_is_invented(path):
    text = path.read_text(encoding="utf-8")
    table = tomllib.loads(text)
    first = text.splitlines()[0]
    assert first == "# Invented for foiassist. No such authority, person or event exists."
    assert table["invented"] is True
    assert table["authority_kind"] == path.parent.name
    assert ("cautionary" in table) == (table["standing"] != "stands")


@each_response
def test_no_letter_names_a_real_body(response):
    everything = f"{response.authority}\n{response.request}\n{text_of(response)}"
    assert not REAL_BODIES.search(everything)
    hosts = re.findall(r"https?://([^/\s]+)", everything)
    assert all(host.endswith(".example") for host in hosts)


@each_response
def test_every_letter_went_on_a_working_day_and_in_time(response):
    holidays = UkBankHolidays().between(response.received, response.received + timedelta(days=99))
    days = REVIEW_DAYS if response.kind == LetterKind.REVIEW_OUTCOME else RESPONSE_WORKING_DAYS
    due = due_date(response.received, holidays, working_days=days)
    assert response.received < response.answered <= due
    assert response.answered.weekday() < 5
    assert response.answered not in holidays


@each_response
def test_every_question_was_asked_in_the_request_and_is_answered(response):
    request = " ".join(response.request.split())
    assert response.questions
    for question in response.questions:
        assert " ".join(question.text.split()) in request
        assert bool(question.response) == bool(question.answer)


ANSWERED = {r.reference: r for r in RESPONSES.values() if all(q.answer for q in r.questions)}
each_answered = pytest.mark.parametrize("response", ANSWERED.values(), ids=ANSWERED)


@each_answered
def test_every_refusal_cites_the_limb_and_has_its_reason(response):
    for question in response.questions:
        answer = Answer(question.answer)
        reasoned = {
            citation
            for reason in response.reasons
            if not reason.questions or question.label in reason.questions
            for citation in reason.exemptions
        }
        assert all(provision(citation).specific for citation in question.exemptions)
        assert set(question.exemptions) <= reasoned
        partly_not_held = answer is Answer.PARTLY and "do not hold" in question.response
        assert bool(question.exemptions) == (answer.refuses and not partly_not_held)


@each_answered
def test_every_reason_is_for_an_exemption_that_its_questions_rely_on(response):
    relied_on = {question.label: set(question.exemptions) for question in response.questions}
    for reason in response.reasons:
        assert reason.questions
        for citation in reason.exemptions:
            assert any(citation in relied_on[label] for label in reason.questions)
        assert all(relied_on[label] & set(reason.exemptions) for label in reason.questions)


@each_answered
def test_an_answer_with_a_provision_of_its_own_cites_that_and_its_letter_names_it(response):
    cited = {section_of(one.section) for one in find_citations(text_of(response))}
    for question in response.questions:
        implied = Answer(question.answer).implied_section
        assert not implied or any(
            section_of(citation) == section_of(implied) for citation in question.exemptions
        )
        assert {section_of(citation) for citation in question.exemptions} <= cited
        if question.answer == Answer.NCND:
            assert all(provision(citation).is_ncnd for citation in question.exemptions)


@each_response
def test_every_provision_that_a_letter_cites_is_in_the_act(response):
    assert list(unknown_provisions(text_of(response), None)) == []


@each_response
def test_a_cost_refusal_counts_the_four_activities_and_advises(response):
    refused = [q for q in response.questions if q.answer == Answer.COST_LIMIT]
    if not refused:
        return
    (reason,) = (r for r in response.reasons if section_of(r.exemptions[0]) == "12")
    for activity in ("hold|held", "locat", "retriev", "extract"):
        assert re.search(activity, reason.engaged)
    limit = (
        ("£600", "24 hours") if response.authority_kind == "government" else ("£450", "18 hours")
    )
    everything = f"{reason.engaged} {' '.join(q.response for q in refused)}"
    assert all(part in everything for part in limit)
    assert response.advice
