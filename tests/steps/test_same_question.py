from datetime import date

import pytest

from foiassist.case.comparison import Likeness
from foiassist.steps.comparing.asking import asking
from foiassist.steps.comparing.same_question import likeness

NOW, THEN = date(2024, 3, 4), date(2022, 6, 1)


def alike(now, past, score=0.95, request="", past_request="", then=THEN):
    return likeness(
        asking(now, request or now, [now], NOW),
        asking(past, past_request or past, [past], then),
        score,
        "Tarnshire County Council",
    )[0]


@pytest.mark.parametrize(
    ("now", "past"),
    [
        ("How many drones does the force own?", "How many drones does the force own?"),
        ("How many drones does the force own?", "how many drones do the force own"),
        ("1. How many potholes were repaired?", "(a) How many potholes were repaired?"),
        (
            "How many potholes did Tarnshire County Council repair?",
            "How many potholes did TCC repair?",
        ),
        (
            "Under the Freedom of Information Act 2000, how many potholes were repaired?",
            "Under the Freedom of Information Act, how many potholes were repaired?",
        ),
        (
            "Please provide the number of potholes repaired in 2019/20.",
            "The number of potholes repaired in 2019-2020, please.",
        ),
    ],
)
def test_the_same_question_in_much_the_same_words(now, past) -> None:
    assert alike(now, past) is Likeness.SAME


@pytest.mark.parametrize(
    ("now", "past"),
    [
        ("How many drones crashed in 2023?", "How many drones crashed in 2019?"),
        ("How many drones crashed in March 2023?", "How many drones crashed in June 2023?"),
        ("How many drones crashed in 2023?", "How many drones crashed?"),
        ("How many drones crashed in Q1 2023?", "How many drones crashed in Q3 2023?"),
        ("How many drones crashed since 1/3/2023?", "How many drones crashed since 1/12/2023?"),
        ("How many drones crashed last year?", "How many drones crashed?"),
        ("How many drones crashed?", "How many drones crashed last year?"),
        ("How many drones crashed in the last year?", "How many drones crashed in the last year?"),
        ("Who is the current head of parking?", "Who is the current head of parking?"),
    ],
)
def test_another_period_makes_it_the_same_kind_of_question(now, past) -> None:
    assert alike(now, past) is Likeness.OTHER_TIME


def test_a_period_that_ends_within_the_same_weeks_is_the_same() -> None:
    text = "How many drones crashed in the last year?"

    assert alike(text, text, then=date(2024, 2, 1)) is Likeness.SAME


@pytest.mark.parametrize(
    ("now", "past"),
    [
        ("How many drones crashed at Ferrow Cross?", "How many drones crashed at Saltby?"),
        ("How many children aged under 5 were hurt?", "How many children aged under 11 were hurt?"),
        ("What was spent on Azure licences?", "What was spent on Oracle licences?"),
        ("How many male officers left the force?", "How many female officers left the force?"),
        ("Which ten roads have the most potholes?", "Which ten roads have the least potholes?"),
        ("How many parking fines were issued?", "Why were parking fines issued?"),
        ("How many complaints were upheld about parking?", "How many complaints about bins?"),
        ("What thermal cameras do drones carry?", "Who maintains the drones' batteries?"),
    ],
)
def test_another_place_number_name_or_thing_makes_it_another_question(now, past) -> None:
    assert alike(now, past) is Likeness.NEAR


def test_questions_far_apart_in_meaning_are_never_the_same() -> None:
    assert alike("How many drones does it own?", "How many drones do they own?", 0.5) is (
        Likeness.NEAR
    )


def test_the_very_same_words_are_the_same_however_far_they_were_found() -> None:
    asked = "Please list every drone lost by the roads policing unit, with its make and weight."

    assert alike(asked, asked.casefold(), 0.4) is Likeness.SAME


def test_one_word_in_place_of_another_or_a_place_added_makes_it_another_however_long() -> None:
    asked = (
        "How many female officers left the roads policing unit and the marine policing unit after "
        "disciplinary hearings, grievance hearings or tribunals about unlawful overtime claims{}?"
    )
    here = asked.format("")

    assert alike(here, here.replace("female", "male")) is Likeness.NEAR
    assert alike(here, asked.format(" in Saltby")) is Likeness.NEAR


def test_a_question_that_hangs_on_its_request_needs_the_same_request() -> None:
    drones = "How many drones do you own? How much did they cost?"
    cameras = "How many speed cameras stand on trunk roads? How much did they cost?"
    cost = "How much did they cost?"

    assert alike(cost, cost, request=drones, past_request=cameras) is Likeness.NEAR
    assert alike(cost, cost, request=drones, past_request=drones) is Likeness.SAME
    assert alike(cost, cost, request=drones, past_request=" ") is Likeness.NEAR


def test_a_question_that_hangs_on_its_request_is_about_the_time_that_the_request_names() -> None:
    cost = "How much did they cost?"
    first, second = (f"How many drones did you buy in {year}? {cost}" for year in (2022, 2023))

    assert alike(cost, cost, request=second, past_request=first) is Likeness.OTHER_TIME
    now, past = (
        asking(cost, request, (request.partition("?")[0] + "?", cost), NOW)
        for request in (second, first)
    )
    assert likeness(now, past, 1.0)[0] is Likeness.OTHER_TIME


def test_one_form_sent_about_one_road_after_another_asks_anew_each_time() -> None:
    asked = "Please give details of all carriageway defects identified during safety inspections."
    form = "I fell on {}. " + asked + " I also ask for the records of repairs and complaints."

    assert alike(
        asked, asked, request=form.format("Mill Lane"), past_request=form.format("Quay")
    ) is (Likeness.NEAR)
    assert alike(asked, asked, request=form.format("Quay"), past_request=form.format("Quay")) is (
        Likeness.SAME
    )


def test_a_request_that_only_points_elsewhere_is_like_no_other() -> None:
    assert alike("Please see attached letter.", "See attached letter") is Likeness.NEAR
    assert alike("See attached minutes.", "See attached minutes.") is Likeness.NEAR


def test_greetings_and_signatures_say_nothing_of_what_a_request_is_about() -> None:
    asked = "How many drones do you own? How much did they cost?"
    letter = (
        f"4 March 2024\n\nDear Tarnshire FOI Team,\n\n{asked}\n\nYours faithfully,\nMr Ben Ogle\n"
    )

    assert (
        alike(
            "How much did they cost?", "How much did they cost?", request=asked, past_request=letter
        )
        is Likeness.SAME
    )


def test_the_year_of_another_question_is_not_that_of_this_one() -> None:
    asked = "Do you hold any record of facial recognition at the railway station at Ferrow Cross?"
    request = "How many drones did you own on 1 January {}? " + asked

    assert (
        alike(asked, asked, request=f"{request}".format(2024), past_request=request.format(2023))
        is Likeness.OTHER_TIME
    )


def test_a_year_named_for_all_questions_is_that_of_each() -> None:
    asked = "Please list every drone lost by the roads policing unit, with its make and weight."
    request = "All my questions are about {}. " + asked

    assert alike(asked, asked, request=request.format(2024), past_request=request.format(2023)) is (
        Likeness.OTHER_TIME
    )
    assert alike(asked, asked, request=request.format(2024), past_request=request.format(2024)) is (
        Likeness.SAME
    )
