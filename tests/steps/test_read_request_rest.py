"""What belongs to no question, or to the one before it."""

from __future__ import annotations

import pytest

from foiassist.steps.read_request import read_request


def texts(request):
    return [question.text for question in read_request(request).questions]


ASKED = "How many benches are there?"


@pytest.mark.parametrize(
    "sentence",
    [
        "If you do not record this, please provide the number of tables.",
        "If this is not available, please provide the number of tables.",
        "Please include things such as stools in this answer.",
        "The period of time I am interested in is from May 2014.",
        "I would be grateful if you could send me this information as soon as possible.",
        "I am requesting the same from all other councils in England.",
        "If some parts of this request are easier than others, please release those first.",
        "I would be grateful if you could confirm in writing that you have received this request.",
        "If there are any fees for copying, please tell me before you start.",
        "I would like to compare it with what was said in May.",
        "I have attached a list of the benches that I mean.",
        "We need this information to plan our picnic.",
        "When Joan left the park, her deputy took over the benches.",
        "In May the council painted benches, which ended on 1 June.",
    ],
)
def test_what_is_said_of_the_request_or_of_the_world_asks_nothing(sentence):
    assert texts(f"{ASKED} {sentence}") == [ASKED]


@pytest.mark.parametrize(
    "sentence",
    [
        "If possible please also give the number of tables.",
        "If you have contracts for wood at waste transfer stations please send them too.",
        "If benches are painted in house please give the cost of the paint.",
        "If a bench is refused because it is red has your council said where it can stand?",
        "Please clearly indicate the benches that were painted.",
        "I hope you can provide the cost of painting them.",
    ],
)
def test_a_condition_that_is_not_about_the_request_may_be_asked_about(sentence):
    assert texts(f"{ASKED} {sentence}") == [ASKED, sentence]


@pytest.mark.parametrize(
    "breakdown",
    [
        "This would need to be broken down by park.",
        "Please give an annual figure for the last five years.",
        "Could these figures also be broken down by year.",
    ],
)
def test_a_breakdown_stays_with_its_question(breakdown):
    assert texts(f"{ASKED} {breakdown}") == [f"{ASKED} {breakdown}"]


def test_a_breakdown_is_added_over_nothing_that_stands_between():
    text = f"{ASKED} If you do not record this, say so. Please break this down by year."
    assert texts(text) == [ASKED]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_breakdown_of_a_whole_list_is_left_over(gap):
    text = f"Please send:\n- Number of benches\n- Cost of paint{gap}I would like this information for 2013 to 2015."
    assert texts(text) == ["Number of benches", "Cost of paint"]


def test_a_choice_goes_on_after_its_question_mark():
    assert texts("Do you paint at home? Or only in your yard?") == [
        "Do you paint at home? Or only in your yard?"
    ]


def test_examples_after_a_question_mark_belong_to_it():
    assert texts("Which benches do you own? e.g. oak, ash etc. Who paints them?") == [
        "Which benches do you own? e.g. oak, ash etc.",
        "Who paints them?",
    ]


def test_a_list_that_leaves_others_open_is_to_choose_from():
    text = "1. How do you buy wood?\na. At auction\nb. From a merchant\nc. Other (please explain)"
    assert texts(text) == ["How do you buy wood?"]


def test_a_figure_is_asked_for_each_of_a_list_that_leaves_others_open():
    text = "1. How many benches were made by:\na. Schools\nb. Shops\nc. Other (please explain)"
    assert texts(text) == ["Schools", "Shops", "Other (please explain)"]


def test_a_row_with_cells_to_fill_in_is_no_question():
    assert texts("How many benches are there?\nOak\t[ x ]\t[ x ]\nAsh\t[ x ]\t[ x ]") == [ASKED]


def test_a_sentence_that_is_spelt_out_below_is_its_stem():
    text = "I would like details of your benches.\nThe details we require are:\n- Age\n- Cost"
    assert texts(text) == ["Age", "Cost"]
