"""Lists that have lost their lines, and lines that have lost their list."""

from __future__ import annotations

import pytest

from foiassist.steps.read_request import read_request


def texts(request):
    return [question.text for question in read_request(request).questions]


def test_bullets_in_one_line_are_entries():
    text = "Please send, for Ash Lane: _Dates of all checks. _Names of the benches _The usual cost."
    assert texts(text) == ["Dates of all checks.", "Names of the benches", "The usual cost."]


def test_a_list_in_one_paragraph_begins_after_its_colon():
    text = "Please send the following: Dates of all checks. The usual cost. Any fault found."
    assert texts(text) == ["Dates of all checks.", "The usual cost.", "Any fault found."]


def test_a_sentence_may_begin_where_no_full_stop_was_set():
    text = "Please send the following: Dates of all checks in the year Details of each bench found."
    assert texts(text) == ["Dates of all checks in the year", "Details of each bench found."]


def test_things_named_one_after_the_other_are_asked_for_alike():
    text = "Dates of all checks.\n\nThe usual cost of paint.\n\nThe council is closed on Monday."
    assert texts(text) == ["Dates of all checks.", "The usual cost of paint."]


def test_lines_that_begin_alike_are_a_list_below_an_unfinished_line():
    assert texts("Please send me the rules for\nBench A users\nBench B users") == [
        "Bench A users",
        "Bench B users",
    ]


def test_a_long_line_that_ends_in_a_comma_goes_on():
    text = (
        "Please send me an up to date list of the benches in Ambridge and in Borchester,\n"
        "Felpersham and Penny Hassett which were painted by the council."
    )
    assert texts(text) == [text.replace("\n", " ")]


def test_a_question_that_is_broken_at_a_name_goes_on():
    assert texts("1. How do we get on to your Bench\nPainters List?\n2. Who runs it?") == [
        "How do we get on to your Bench Painters List?",
        "Who runs it?",
    ]


def test_a_lead_without_a_colon_announces_the_entries_below_it():
    text = "1. The number of parks that grew.\nFor each park I would like to know\na) The name\nb) The cost"
    assert texts(text) == ["The number of parks that grew.", "The name", "The cost"]


@pytest.mark.parametrize("lead", ["Please tell us whether:", "Please say if"])
def test_whole_sentences_are_entries_after_whether(lead):
    assert texts(f"{lead}\na. This park is to be closed\nb. Parks should be closed") == [
        "This park is to be closed",
        "Parks should be closed",
    ]


def test_a_first_line_that_ends_in_a_semicolon_is_an_entry():
    assert texts("The cost of a bench;\n\nThe cost of a table in each year.") == [
        "The cost of a bench;",
        "The cost of a table in each year.",
    ]


def test_a_numbered_entry_may_say_more_of_what_it_names():
    text = "1. The number of benches.\n2. References given, showing how each was checked.\n3. The cost."
    assert len(texts(text)) == 3


def test_a_numbered_statement_before_its_parts_asks_nothing():
    text = (
        "1. Section 42 of the Act says when a bench must be moved.\na) Has it been?\nb) Who did it?"
    )
    assert texts(text) == ["Has it been?", "Who did it?"]


def test_a_part_stands_under_its_own_number_only():
    text = (
        "1. Please state:\na) The cost of benches\nb) i. The cost of tables\nii. The cost of stools"
    )
    assert texts(text) == ["The cost of benches", "The cost of tables", "The cost of stools"]


def test_an_abbreviation_is_no_mark_of_a_list():
    text = "a) Who came\nb) Who left\nc) Who stayed\nd) In each case, where from, i.e. what town"
    assert texts(text)[-1] == "In each case, where from, i.e. what town"
