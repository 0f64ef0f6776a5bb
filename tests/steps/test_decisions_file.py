"""The decisions file: all of it is checked before any of it counts, and no word is guessed."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.errors import DecisionsFileError
from foiassist.law.answers import Answer
from foiassist.steps.decisions_file import (
    DecisionsFile,
    decisions_from,
    read_citations,
    read_decisions,
    read_label,
)
from tests.cases import a_request

REQUEST = a_request({"1": "How many drones?", "1a": "Which models?", "2": "Your policy?"})
LABELS = ["1", "1a", "2"]

WHOLE = """
[case]
received = 2024-03-04
reference = "TP-FOI-0417"
officer = "Dilys Okafor"
facts = ["The force has an air support unit."]

[[decision]]
question = "Question 1"
answer = "disclosed"
facts = [{ text = "There were 14 drones.", source = "Asset register" }]

[[decision]]
question = "1A"
answer = "Withheld"
exemptions = ["s.31(1)(a)", "section 31(1)(b)"]
harm = "Offenders would learn the range."
likelihood = "would be likely to"
for_disclosure = "Drones are paid for by the public."

[[decision]]
question = "q2"
answer = "not-held"
searches = "We searched the policy library."

[[reason]]
exemptions = ["31(1)(a)"]
questions = ["1a"]
balance = "The harm is the greater."
"""


def table(decision: str = "", case: str = "", reason: str = "") -> dict:
    text = f"[case]\n{case}\n[[decision]]\n"
    text += decision or 'question = "1"\nanswer = "disclosed"\n'
    return tomllib.loads(f"{text}\n[[reason]]\n{reason}" if reason else text)


def refused(given: dict) -> DecisionsFileError:
    with pytest.raises(DecisionsFileError) as caught:
        decisions_from(given, REQUEST, "mine.toml")
    assert caught.value.message.startswith("mine.toml")
    return caught.value


def test_a_whole_file_is_what_it_says(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(WHOLE, encoding="utf-8")
    limbs = ("31(1)(a)", "31(1)(b)")
    assert read_decisions(path, REQUEST) == DecisionsFile(
        decisions=(
            Decision("1", Answer.DISCLOSED),
            Decision("1a", Answer.WITHHELD, limbs),
            Decision("2", Answer.NOT_HELD, searches="We searched the policy library."),
        ),
        reasons=(
            Reason(
                limbs,
                ("1a",),
                harm="Offenders would learn the range.",
                likelihood="would be likely to",
                for_disclosure=("Drones are paid for by the public.",),
            ),
            Reason(("31(1)(a)",), ("1a",), balance="The harm is the greater."),
        ),
        facts=(
            Fact("", "The force has an air support unit."),
            Fact("1", "There were 14 drones.", "Asset register"),
        ),
        received=date(2024, 3, 4),
        reference="TP-FOI-0417",
        officer="Dilys Okafor",
    )


def test_a_file_from_a_windows_editor_is_read(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert len(read_decisions(path, REQUEST).decisions) == 3


@pytest.mark.parametrize(
    ("decision", "place", "near"),
    [
        pytest.param(
            'question = "1b"\nanswer = "disclosed"',
            "decision 1: there is no question '1b'",
            "'1",
            id="question",
        ),
        pytest.param(
            'question = "seven"\nanswer = "disclosed"',
            "no question 'seven'",
            "1, 1a, 2",
            id="question-far-off",
        ),
        pytest.param(
            'question = "1"\nanswer = "witheld"', "no answer 'witheld'", "'withheld'", id="answer"
        ),
        pytest.param(
            'question = "1"\nanswer = "withheld"\nexemtions = ["31"]',
            "no key 'exemtions'",
            "'exemptions'",
            id="key",
        ),
        pytest.param(
            'question = "1"\nanswer = "withheld"\nexemptions = ["31(1)(a)"]\nlikelihood = "would be likly to"',
            "no likelihood 'would be likly to'",
            "'would be likely to'",
            id="likelihood",
        ),
        pytest.param(
            'question = "1"\nanswer = "disclosed"\nfacts = [{ txt = "14" }]',
            "no key 'txt'",
            "'text'",
            id="key-of-a-fact",
        ),
    ],
)
def test_an_unknown_word_is_refused_with_its_place_and_the_nearest_right_one(decision, place, near):
    error = refused(table(decision))
    assert place in error.message
    assert "Nothing was changed." in error.message
    assert near in error.hint


@pytest.mark.parametrize(
    ("given", "place", "near"),
    [
        (table(case='recieved = "x"'), "[case]", "'received'"),
        (table(reason='exemptions = ["31(1)(a)"]\nharms = "x"'), "reason 1", "'harm'"),
        ({"decisions": []}, "no key 'decisions'", "'decision'"),
    ],
)
def test_an_unknown_key_outside_a_decision_is_refused_too(given, place, near):
    error = refused(given)
    assert place in error.message
    assert near in error.hint


@pytest.mark.parametrize("citation", ["31(1)(z)", "99", "s.31(9)", "40(2)(q)", "privacy", ""])
def test_an_exemption_that_the_act_does_not_have_is_refused_with_its_place(citation):
    given = table(f'question = "1"\nanswer = "withheld"\nexemptions = ["{citation}"]')
    error = refused(given)
    assert "decision 1" in error.message
    assert citation in error.message


@pytest.mark.parametrize(
    ("decision", "says"),
    [
        ('answer = "disclosed"', "has no question"),
        ('question = "1"', "has no answer"),
        ('question = 1\nanswer = "disclosed"', "question must be text in quotes"),
        ('question = "1"\nanswer = ["disclosed"]', "answer must be text in quotes"),
        (
            'question = "1"\nanswer = "withheld"\nexemptions = [31]',
            "exemptions must be a list of texts",
        ),
        ('question = "1"\nanswer = "not_held"\nsearches = true', "searches must be text in quotes"),
        ('question = "1"\nanswer = "disclosed"\nfacts = "14"', "facts must be a list"),
        ('question = "1"\nanswer = "disclosed"\nfacts = [14]', "facts must be a table"),
        ('question = "1"\nanswer = "disclosed"\nfacts = [" "]', "a fact has no text"),
        ('question = "1"\nanswer = "disclosed"\nharm = "Bad."', "gives reasons but no exemption"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_its_place(decision, says):
    error = refused(table(decision))
    assert "decision 1" in error.message
    assert says in error.message


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (tomllib.loads('[decision]\nquestion = "1"'), "write [[decision]] with two brackets"),
        ({"decision": ["1"]}, "decision must be a table"),
        ({"case": []}, "[case] must be a table"),
        (table(case="received = 2024-03-04T10:00:00"), "received must be a date"),
        (table(case='received = "4 March"'), "received must be a date"),
        (table(case="officer = 7"), "officer must be text in quotes"),
        (table(reason='harm = "x"'), "reason 1 names no exemption"),
        (table(reason='exemptions = ["31(1)(a)"]\nquestions = ["9"]'), "no question '9'"),
        (table(reason='exemptions = ["31(1)(a)"]\nfor_disclosure = 3'), "must be a list of texts"),
    ],
)
def test_a_table_of_the_wrong_shape_is_refused(given, says):
    assert says in refused(given).message


@pytest.mark.parametrize(
    "content", [b"[[decision]", b"\xff\xfe", b"a = " + b"[" * 9000, b"a = " + b"9" * 9000]
)
def test_a_file_that_is_no_toml_is_refused_by_name(tmp_path, content):
    path = tmp_path / "odd.toml"
    path.write_bytes(content)
    with pytest.raises(DecisionsFileError, match=r"odd\.toml is not TOML"):
        read_decisions(path, REQUEST)


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path):
    with pytest.raises(DecisionsFileError, match=r"gone\.toml cannot be read"):
        read_decisions(tmp_path / "gone.toml", REQUEST)


def test_an_empty_file_decides_nothing():
    assert decisions_from({}, REQUEST, "mine.toml") == DecisionsFile((), (), ())


def test_text_is_cleaned_at_the_door():
    given = table(
        'question = "1"\nanswer = "disclosed"\nfacts = ["There\\u001b[31m were\\u202e 14."]'
    )
    (fact,) = decisions_from(given, REQUEST, "mine.toml").facts
    assert fact.text == "There were 14."


@pytest.mark.parametrize("key", ["\x1b]0;owned\x07", "\u202eexemptions", "\u200b"])
def test_a_hostile_key_reaches_no_terminal_as_it_is(key):
    error = refused({"decision": [{"question": "1", "answer": "disclosed", key: "x"}]})
    assert f"{error.message} {error.hint}".isprintable()


@pytest.mark.parametrize("written", ["1a", "1A", " q1a ", "Question 1a", "(1a)", "1a."])
def test_a_question_is_known_however_its_label_is_written(written):
    assert read_label(written, LABELS, "mine.toml") == "1a"


@pytest.mark.parametrize("written", ["31(1)(a)", "s.31(1)(a)", "S31(1)(A)", "section 31(1)(a)"])
def test_an_exemption_is_known_however_it_is_written(written):
    assert read_citations([written, "31(1)(a)"], "mine.toml") == ("31(1)(a)",)


def test_the_example_that_comes_with_foiassist_is_read_against_its_request():
    from foiassist.steps.read_request import read_request  # noqa: PLC0415

    folder = Path(__file__).resolve().parents[2] / "examples"
    read = read_request((folder / "sample_request.txt").read_text(encoding="utf-8"))
    request = a_request({question.label: question.text for question in read.questions})
    decided = read_decisions(folder / "sample_decisions.toml", request)
    assert {d.question for d in decided.decisions} <= {q.label for q in read.questions}
    assert len(decided.decisions) == 6
