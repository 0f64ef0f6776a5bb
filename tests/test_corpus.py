"""The bundled past responses: right in law, whole, invented, and in nobody's words but their own."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from datetime import timedelta

import pytest

from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.case.evidence import Standing
from foiassist.case.finding import Severity
from foiassist.case.lent_wording import carries_no_fact
from foiassist.law.answers import Answer
from foiassist.law.citations import find_citations
from foiassist.law.clock import RESPONSE_WORKING_DAYS, due_date
from foiassist.law.exemptions import Basis, Nature, provision, section_of
from foiassist.law.letters import LetterKind
from foiassist.steps.check.harm import Likelihood, likelihood_in
from foiassist.steps.check_response import check_letter
from foiassist.steps.verify.provisions import unknown_provisions
from tests.bundled_corpus import (
    CORPUS,
    GUIDANCE_FILES,
    LIBRARY,
    RECITALS,
    RESPONSE_FILES,
    kind_of_response,
    letter_of,
    text_of,
    words_of,
)

RESPONSES = {response.reference: response for response in LIBRARY.responses}

each_response = pytest.mark.parametrize("response", RESPONSES.values(), ids=RESPONSES)
GOOD = {r.reference: r for r in RESPONSES.values() if r.standing is Standing.STANDS}
each_good_letter = pytest.mark.parametrize("response", GOOD.values(), ids=GOOD)
REASONS = {
    f"{response.reference} {'/'.join(reason.exemptions)}": reason
    for response in RESPONSES.values()
    for reason in response.reasons
}
SOUND = {
    name: reason
    for name, reason in REASONS.items()
    if any(reason in r.reasons for r in RESPONSES.values() if r.standing is not Standing.OVERTURNED)
}
each_reason = pytest.mark.parametrize("reason", REASONS.values(), ids=REASONS)
each_sound_reason = pytest.mark.parametrize("reason", SOUND.values(), ids=SOUND)

ANSWERS_SEEN = set(Answer) - {
    Answer.REPEATED,
    Answer.CLARIFICATION,
    Answer.ENVIRONMENTAL,
    Answer.OWN_DATA,
}

POLICE_TECHNOLOGY = re.compile(
    r"facial recognition|drone|number plate|phone extraction|identifiers from mobile", re.IGNORECASE
)
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

STATUTORY = (
    "public interest in maintaining the exemption",
    "section of the act",
    "prevention and detection of crime",
)
"""Words of the Act that more than one file may need."""


def test_there_are_thirty_letters_and_five_are_about_police_technology():
    assert len(RESPONSES) == len(RESPONSE_FILES) >= 30
    police = [r for r in RESPONSES.values() if r.authority_kind == "police"]
    assert sum(bool(POLICE_TECHNOLOGY.search(r.subject)) for r in police) >= 5
    kinds = {r.authority_kind for r in RESPONSES.values()}
    assert kinds >= {"police", "council", "nhs", "university", "government", "transport"}


@pytest.mark.parametrize("answer", ANSWERS_SEEN)
def test_every_usual_answer_has_an_example(answer):
    assert any(q.answer == answer for r in RESPONSES.values() for q in r.questions)


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


@each_reason
def test_a_reason_says_what_its_kind_of_exemption_asks_and_no_more(reason):
    rows = [provision(citation) for citation in reason.exemptions]
    assert len({(row.nature, row.basis) for row in rows}) == 1
    weighed = (reason.for_disclosure, reason.against_disclosure, reason.balance)
    harmed = (reason.interest, reason.harm, reason.likelihood)
    personal = (reason.legitimate_interest, reason.necessity, reason.fairness)
    assert reason.engaged
    assert all(weighed) if rows[0].nature is Nature.QUALIFIED else not any(weighed)
    assert all(harmed) if rows[0].basis is Basis.PREJUDICE else not any(harmed)
    is_theirs = rows[0].section == "40" and not rows[0].citation.startswith(("40(1)", "40(5A)"))
    assert all(personal) if is_theirs else not any(personal)


@each_sound_reason
def test_a_reason_for_prejudice_says_once_how_likely_it_is(reason):
    if not reason.likelihood:
        return
    said, _ = likelihood_in(f"{reason.engaged}\n{reason.harm}")
    wanted = Likelihood.WOULD if reason.likelihood == "would" else Likelihood.WOULD_BE_LIKELY
    assert said is wanted
    assert not re.search(r"\b(?:could|might|may) (?:prejudice|harm|endanger)", words_of(reason))


@each_sound_reason
def test_a_sound_reason_names_its_section(reason):
    cited = {citation.section for citation in find_citations(reason.engaged)}
    for citation in reason.exemptions:
        assert citation in cited or section_of(citation) in cited


@pytest.mark.parametrize("path", RESPONSE_FILES, ids=lambda path: path.stem)
def test_section_36_has_its_qualified_person_and_an_opinion_given_in_time(path):
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for reason in table.get("reason", []):
        relies = any(section_of(citation) == "36" for citation in reason["exemptions"])
        assert ("qualified_person" in reason) == relies
        if relies:
            assert table["received"] <= reason["opinion_date"] <= table["answered"]


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


@each_good_letter
def test_no_good_letter_recites_or_leaves_a_mark(response):
    text = text_of(response)
    assert not RECITALS.search(text)
    assert "[" not in text
    assert "  " not in text


@each_good_letter
def test_no_good_letter_meets_a_blocker(response):
    findings = check_letter(letter_of(response), kind_of_response(response)).findings
    assert [f for f in findings if f.severity is Severity.BLOCKER] == []


@each_good_letter
def test_a_good_letter_lends_reasoning_without_a_fact(response):
    lent = [
        sentence
        for reason in response.reasons
        for text in (reason.harm, *reason.for_disclosure, *reason.against_disclosure)
        for sentence in re.split(r"(?<=[.!?])\s+", text)
        if sentence
    ]
    assert not lent or sum(map(carries_no_fact, lent)) >= 0.6 * len(lent)


def test_no_long_sentence_stands_in_two_files():
    where = defaultdict(set)
    files = [*RESPONSE_FILES, *GUIDANCE_FILES, *(CORPUS / "letters").glob("*.toml")]
    for path in files:
        for sentence in re.split(r"(?<=[.!?:;])\s+|\n", path.read_text(encoding="utf-8")):
            plain = re.sub(r"\W+", " ", sentence).strip().lower()
            exempt = plain.startswith(("invented for", "https ")) or any(
                words in plain for words in STATUTORY
            )
            if len(plain) > 40 and not exempt:
                where[plain].add(path.name)
    assert {sentence: names for sentence, names in where.items() if len(names) > 1} == {}


def test_no_two_reasons_argue_with_the_same_factor():
    factors = [
        factor
        for one in (*(reason for r in RESPONSES.values() for reason in r.reasons),)
        for factor in (*one.for_disclosure, *one.against_disclosure)
    ]
    assert len(factors) == len(set(factors))
