from __future__ import annotations

import pytest

from foiassist.evaluation.case_result import Shown, Texts
from foiassist.evaluation.page.case_view import stretches, verdict_of, view_of
from tests.evaluation.reports import a_result


def test_the_request_is_cut_at_its_questions_and_nothing_is_lost():
    text = "Hello. How many boats? How many boats? Thanks."
    cut = list(stretches(text, [("1", 0, 0), ("2", 0, 0)], ["How many boats?"] * 2))
    assert [(one.label, one.text) for one in cut] == [
        ("", "Hello. "),
        ("1", "How many boats?"),
        ("", " "),
        ("2", "How many boats?"),
        ("", " Thanks."),
    ]


def test_a_question_that_runs_over_lines_is_marked_as_it_stands():
    cut = list(stretches("Tell me how\n  many boats?", [("1", 0, 0)], ["how many boats?"]))
    assert [(one.label, one.text) for one in cut] == [("", "Tell me "), ("1", "how\n  many boats?")]


def test_a_question_that_is_not_found_again_is_only_not_marked():
    cut = list(stretches("Some text.", [("1", 0, 0)], ["Other text?"]))
    assert [(one.label, one.text) for one in cut] == [("", "Some text.")]


def test_names_in_what_an_authority_sent_are_masked():
    letter = (
        "Dear Mr Quenby,\n\nWe hold it.\n\nYours sincerely,\nZorin Tattersall\nzt@drymouth.gov.uk"
    )
    shown = (Shown("1", "made 2", "Dear Mr Quenby, how many?", 0.5, "near"),)
    view = view_of(a_result(texts=Texts("How many?", letter, "Ours."), shown=shown))
    whole = " ".join([view.theirs, *(run.text for run in view.difference), view.found[0].text])
    for name in ("Quenby", "Tattersall", "zt@"):
        assert name not in whole
    assert "We hold it." in view.theirs


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({"suggestion.hit@1": 1.0}, "right"),
        ({"suggestion.hit@1": 0.0}, "wrong"),
        ({"suggestion.disclosure_first": 1.0}, "right"),
        ({"suggestion.disclosure_first": 0.5}, "wrong"),
        ({"draft.answered": 1.0}, "unknown"),
    ],
)
def test_right_and_wrong_are_about_what_was_put_first(values, verdict):
    assert verdict_of(a_result(values=values)) == verdict


def test_what_is_not_known_is_said():
    assert view_of(a_result()).relied_on == "not known"
    assert (
        view_of(a_result(relied_on=frozenset(), outcome="not_held")).relied_on
        == "nothing (not held)"
    )
    assert view_of(a_result(relied_on=frozenset({"40", "12"}))).relied_on == "12, 40"
