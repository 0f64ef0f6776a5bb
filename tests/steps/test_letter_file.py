"""What a decisions file says of a letter beside the response, and what it may not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from foiassist.case.case import Case
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.case.request import Request
from foiassist.errors import DecisionsFileError
from foiassist.steps.decisions_file import decisions_from, read_decisions
from foiassist.steps.read_request import read_request
from tests.cases import a_request
from tests.golden_letters import drafted

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REQUEST = a_request({"1": "How many drones?", "2": "Your policy?"})


def read(**table):
    return decisions_from(table, REQUEST, "d.toml")


def test_a_fee_notice_is_read_with_its_particulars():
    given = read(letter={"kind": "fee notice", "fee": "£31.20", "source": "print room"})
    assert given.letter == "fee notice"
    assert given.facts == (Fact("", "£31.20", "print room", about="fee"),)


def test_the_outcome_of_a_review_is_read_question_by_question():
    given = read(
        letter={"kind": "internal review outcome"},
        outcome=[{"question": "2", "outcome": "varied", "why": "The total can go."}],
    )
    assert given.facts == (
        Fact("2", "varied", about="outcome"),
        Fact("2", "The total can go.", about="outcome_why"),
    )


def test_more_time_names_the_exemption_that_is_weighed():
    given = read(extension={"exemption": "s.31(1)(a)", "until": date(2024, 5, 1)})
    assert given.extension == Extension("31(1)(a)", date(2024, 5, 1), "")


def test_a_file_without_these_is_about_the_response():
    assert (read().letter, read().extension) == ("", None)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"letter": {"kind": "fee note"}}, "fee notice"),
        ({"letter": {"kind": "not held"}}, "not held"),
        ({"letter": {"fe": "£3"}}, "fee"),
        ({"letter": {"outcome": "upheld"}}, "outcome"),
        ({"letter": {"fee": 3}}, "quotes"),
        ({"outcome": [{"question": "9", "outcome": "upheld"}]}, "9"),
        ({"outcome": [{"question": "1", "outcome": "upheldd"}]}, "upheld"),
        ({"outcome": {"question": "1"}}, "two brackets"),
        ({"extension": {"exemption": "40(2)", "until": date(2024, 5, 1)}}, "no public interest"),
        ({"extension": {"exemption": "31(1)(z)", "until": date(2024, 5, 1)}}, "31"),
        ({"extension": {"exemption": "31(1)(a)", "until": "May"}}, "date"),
    ],
)
def test_what_means_nothing_is_refused_with_the_place_and_the_word(table, words):
    with pytest.raises(DecisionsFileError) as refused:
        read(**table)
    assert "d.toml" in refused.value.message
    assert words in f"{refused.value.message} {refused.value.hint}"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("sample_extension", "extension"), ("sample_review", "internal review outcome")],
)
def test_the_examples_that_come_with_foiassist_give_whole_letters(name, kind):
    read_in = read_request((EXAMPLES / "sample_request.txt").read_text(encoding="utf-8"))
    request = Request(read_in.text, read_in.questions)
    given = read_decisions(EXAMPLES / f"{name}.toml", request)
    case = Case(
        "TP-FOI-0417",
        date(2024, 5, 1),
        request,
        letter=given.letter,
        extension=given.extension,
        decisions=given.decisions,
        reasons=given.reasons,
        facts=given.facts,
    )
    assert case.kind.value == kind
    assert [section.needed for section in drafted(case).sections if section.needed] == []
