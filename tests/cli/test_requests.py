import io
import sys

import pytest

from tests.cases import a_case
from tests.fakes import FakeStore

REQUEST = """Dear Sir or Madam,

1. How many drones did the force own on 1 January 2024?
2. Please give the make and model of each drone.

Yours faithfully,
Jo Sample
"""


def test_opening_a_request_prints_its_reference_and_nothing_else(foiassist):
    told = foiassist("open", foiassist.file("request.txt", REQUEST), "--received", "2024-03-04")
    assert told.code == 0
    assert told.out.strip() == foiassist.desk.cases.summaries()[0].reference
    assert "2 questions (1, 2)" in told.err


def test_a_request_may_come_on_standard_input(foiassist, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REQUEST.encode())))
    told = foiassist("open", "-", "--reference", "TP-FOI-1", "--json")
    assert told.json["reference"] == "TP-FOI-1"
    assert [question["id"] for question in told.json["questions"]] == ["1", "2"]


def test_a_question_in_json_points_into_the_request_as_it_was_given(foiassist):
    told = foiassist("open", foiassist.file("request.txt", REQUEST), "--json")
    for question in told.json["questions"]:
        assert question["text"] in REQUEST[question["start"] : question["end"]]


@pytest.mark.parametrize(
    ("asked", "next_step"),
    [
        (
            "1. What is the air quality in Tallow Street?\n2. Is the brook flooded?\n",
            "Questions 1, 2 look like environmental information: “air quality”, “flooded”.",
        ),
        (
            "1. How many drones?\n2. All information you hold about me.\n",
            "`foiassist decide TP-1 2 --answer own_data`",
        ),
        (
            "Under the Freedom of Information (Scotland) Act 2002, how many drones do you own?",
            "`foiassist letter TP-1 'Scottish hand-over'`",
        ),
    ],
)
def test_opening_a_request_says_what_to_do_where_another_law_may_govern_it(
    foiassist, asked, next_step
):
    told = foiassist("open", foiassist.file("r.txt", asked), "--reference", "TP-1")
    assert told.out.strip() == "TP-1"
    assert next_step in told.err
    assert foiassist.desk.cases.case("TP-1").decisions == ()


def test_a_reference_that_is_taken_is_refused_and_stores_nothing(foiassist):
    foiassist.holds(a_case("TP-FOI-1"))
    told = foiassist("open", foiassist.file("r.txt", REQUEST), "--reference", "TP-FOI-1")
    assert (told.code, told.out) == (3, "")
    assert len(foiassist.desk.cases.summaries()) == 1


def test_an_empty_request_is_refused_as_a_document(foiassist):
    told = foiassist("open", foiassist.file("request.txt", " \n"))
    assert told.code == 6
    assert "no text" in told.err


def test_a_supervisor_does_not_log_requests(foiassist):
    told = foiassist.supervisor("open", foiassist.file("request.txt", REQUEST))
    assert told.code == 3


def test_the_list_says_what_is_left_of_each_case(foiassist):
    foiassist.holds(a_case("TP-FOI-1"))
    told = foiassist("cases", "--json")
    (listed,) = told.json["cases"]
    assert (listed["reference"], listed["due"], listed["undecided"]) == (
        "TP-FOI-1",
        "2024-04-03",
        0,
    )
    assert foiassist("cases").out.splitlines()[1].split()[:2] == ["TP-FOI-1", "2024-04-03"]


def test_an_empty_list_says_how_to_begin(foiassist):
    told = foiassist("cases")
    assert (told.code, told.out) == (0, "")
    assert "foiassist open" in told.err


def test_a_case_is_shown_with_its_questions_decisions_and_sections(foiassist):
    foiassist.holds(a_case("TP-FOI-1"))
    told = foiassist("show", "TP-FOI-1")
    for words in ("2. Please give the make", "withheld (31(1)(a), 31(1)(b))", "reason-31"):
        assert words in told.out


def test_the_letter_alone_is_what_the_desk_composes(foiassist):
    foiassist.holds(a_case("TP-FOI-1"))
    case = foiassist.desk.cases.case("TP-FOI-1")
    told = foiassist("show", "TP-FOI-1", "--letter")
    assert told.out == foiassist.desk.letters.text(case)


def test_the_whole_case_in_json_has_the_digest_that_an_approval_is_bound_to(foiassist):
    foiassist.holds(a_case("TP-FOI-1"))
    told = foiassist("show", "TP-FOI-1", "--json").json
    case = foiassist.desk.cases.case("TP-FOI-1")
    assert told["letter_sha256"] == foiassist.desk.letters.digest(case)
    assert told["approved"] is False


@pytest.mark.parametrize("command", ["show", "history", "draft", "check", "suggest"])
def test_an_unknown_reference_is_said_to_be_unknown(foiassist, command):
    told = foiassist(command, "NOT-THERE")
    assert told.code == 3
    assert "NOT-THERE" in told.err


def test_the_history_names_who_did_what(foiassist):
    foiassist("open", foiassist.file("request.txt", REQUEST), "--reference", "TP-FOI-1")
    told = foiassist("history", "TP-FOI-1", "--json")
    assert [(entry["by"], entry["act"]) for entry in told.json["history"]] == [
        ("Dilys Okafor", "logged the case")
    ]


def test_a_terminal_sequence_in_a_request_never_reaches_the_terminal(foiassist):
    store = FakeStore(a_case("TP-FOI-1"))
    store.given["TP-FOI-1"] = "1. How many\x1b]52;c;aGk=\x07 drones\x9b31m?\u202e"
    foiassist.holds(store=store)
    told = foiassist("show", "TP-FOI-1", "--request")
    assert not set(told.out) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_json_keeps_such_a_sequence_and_writes_it_out(foiassist):
    store = FakeStore(a_case("TP-FOI-1"))
    store.given["TP-FOI-1"] = "drones\x9b31m?\u202e\x1b"
    foiassist.holds(store=store)
    told = foiassist("show", "TP-FOI-1", "--request", "--json")
    assert told.json["request"] == "drones\x9b31m?\u202e\x1b"
    assert not set(told.out) & {"\x1b", "\x9b", "\u202e"}
