"""The bundled past responses as a library: enough of every kind, provision and authority."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

import pytest

from foiassist.case.evidence import Standing
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of
from foiassist.law.letters import LetterKind
from tests.bundled_corpus import CAUTIONARY, RESPONSE_FILES, RESPONSES, kind_of_response

AUTHORITIES = {"police", "council", "nhs", "university", "government", "regulator", "transport"}
COMMONLY_CITED = (
    *("12", "14", "21", "22", "23", "24", "27", "30", "31"),
    *("35", "36", "38", "40", "41", "42", "43"),
)
LETTER_KINDS = set(LetterKind) - {LetterKind.DRAFT}
OVERTURNED_BY = {"internal review", "the Information Commissioner"}

POLICE_TECHNOLOGY = re.compile(
    r"facial recognition|drone|number plate|phone extraction|identifiers from mobile", re.IGNORECASE
)

DISCLOSED_WHERE_REFUSED = (
    ("MBC-FOI-0941", "1", "ODC/24/0377", "1"),  # addresses of empty homes
    ("SCC IG 25-0068", "5", "CH-FOI-2025-0418", "1"),  # attacks on computers
    ("NMP 2023/0790", "1", "WYC/1290/2024", "1"),  # officers at a public event
    ("DLS-2025-02-031", "i", "DH 2025-066", "1"),  # submissions to ministers
    ("UM-FOI-1433", "2", "F2024-188", "1"),  # what a caterer charges
    ("UM-FOI-1433", "1", "F2024-188", "2"),  # a caterer's contract
    ("WT/FOI/2019/044", "1", "UT/FOI/1711", "3"),  # hospitality accepted by those in charge
    ("LU/23/0371", "2", "FAL-24-198", "2"),  # small numbers of students
    ("EM/FOI/23/0655", "2", "SXP/FOI/0175/25", "3"),  # where the police watch the roads
)
"""A refused question, then a question of another letter where the same kind of thing was given."""


def test_there_are_enough_letters_from_every_kind_of_authority():
    assert len(RESPONSES) == len(RESPONSE_FILES) >= 120
    assert all(response.invented for response in RESPONSES.values())
    kinds = Counter(response.authority_kind for response in RESPONSES.values())
    assert set(kinds) == AUTHORITIES
    assert min(kinds.values()) >= 10


def test_five_letters_of_the_police_are_about_technology():
    police = [r for r in RESPONSES.values() if r.authority_kind == "police"]
    assert sum(bool(POLICE_TECHNOLOGY.search(r.subject)) for r in police) >= 5


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_has_examples(answer):
    given = [q for r in RESPONSES.values() for q in r.questions if q.answer == answer]
    assert len(given) >= 2


@pytest.mark.parametrize("kind", LETTER_KINDS)
def test_every_kind_of_letter_stands_at_least_twice(kind):
    assert sum(kind_of_response(response) == kind for response in RESPONSES.values()) >= 2


@pytest.mark.parametrize("outcome", ["upheld", "varied", "overturned"])
def test_every_outcome_of_a_review_stands_at_least_twice(outcome):
    assert sum(response.outcome == outcome for response in RESPONSES.values()) >= 2


@pytest.mark.parametrize("section", COMMONLY_CITED)
def test_every_commonly_cited_section_is_relied_on_in_two_letters_that_stand(section):
    relying = [
        response
        for response in RESPONSES.values()
        if response.standing is Standing.STANDS
        and any(section_of(one) == section for q in response.questions for one in q.exemptions)
    ]
    assert len(relying) >= 2


def test_most_requests_have_several_parts():
    several = sum(len(response.questions) > 1 for response in RESPONSES.values())
    assert several > 0.8 * len(RESPONSES)


def test_ten_letters_and_more_were_overturned_and_say_by_whom_and_for_what():
    overturned = [r for r in CAUTIONARY.values() if r.standing is Standing.OVERTURNED]
    assert len(overturned) >= 10
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in RESPONSE_FILES]
    cautions = [table["cautionary"] for table in tables if table["standing"] != "stands"]
    assert len(cautions) == len(CAUTIONARY)
    assert {caution["by"] for caution in cautions} == OVERTURNED_BY
    assert all(caution["trips"] for caution in cautions)


@pytest.mark.parametrize(("refused", "part", "gave", "given"), DISCLOSED_WHERE_REFUSED)
def test_some_authorities_give_what_others_refuse(refused, part, gave, given):
    no = next(q for q in RESPONSES[refused].questions if q.label == part)
    yes = next(q for q in RESPONSES[gave].questions if q.label == given)
    assert Answer(no.answer).refuses
    assert yes.answer in {Answer.DISCLOSED, Answer.PUBLISHED}
