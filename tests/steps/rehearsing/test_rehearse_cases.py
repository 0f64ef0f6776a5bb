"""The rehearsal of a case: what is known of it beside its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.challenge import Asker, Challenge, Verdict
from foiassist.case.decision import Decision
from foiassist.errors import CorpusError
from foiassist.law.answers import Answer
from foiassist.steps.rehearse_challenges import rehearse_case, rehearse_letter
from tests.bundled_corpus import LIBRARY
from tests.cases import a_case, with_text
from tests.steps.rehearsing.putting import answered_case, put, verdicts


def test_the_invented_letter_is_asked_about_everything_it_relies_on():
    about = {
        about
        for one in rehearse_case(a_case(), LIBRARY.challenges)
        for about in one.challenge.about
    }
    assert about == {"21", "31", "disclosure", "not held"}


def test_unanswered_ones_come_first_and_say_what_is_missing():
    found = rehearse_case(a_case(), LIBRARY.challenges)
    order = [one.verdict for one in found]
    assert order == sorted(order, key=[*Verdict].index)
    assert all(one.why for one in found if one.verdict is not Verdict.ANSWERED)


def test_the_sentence_stands_where_it_is_said_to():
    case = a_case()
    for one in rehearse_case(case, LIBRARY.challenges):
        if one.where is not None:
            text = case.section(one.section).text
            assert " ".join(text[one.start : one.end].split()) == one.where


def test_an_absence_points_at_the_section_that_should_answer():
    (found,) = put(a_case(), "31-parts")
    assert (found.verdict, found.section, found.where) == (Verdict.UNANSWERED, "reason-31", None)


def test_a_case_without_a_letter_is_asked_nothing():
    assert rehearse_case(a_case(sections=()), LIBRARY.challenges) == ()


def test_what_waits_for_something_needed_answers_nothing():
    before = a_case()
    words = before.section("reason-31").text
    harm = "because anybody who knows the model can look up its range and stay beyond it"
    assert harm in words
    waiting = with_text(
        before,
        "reason-31",
        words.replace(
            harm,
            "[NEEDED N1: because anybody who knows the model can look up its range and stay beyond it]",
        ),
    )
    assert verdicts(before, "31-harm") == [Verdict.ANSWERED]
    assert verdicts(waiting, "31-harm") == [Verdict.UNANSWERED]


def test_words_quoted_from_the_request_answer_nothing():
    case = answered_case(
        Decision("1", Answer.WITHHELD, ("31(1)(a)",)),
        "> A burglar who knew which houses stand empty could choose one undisturbed.\n\n"
        "We hold this and withhold it under section 31(1)(a).",
    )
    assert verdicts(case, "31-harm") == [Verdict.UNANSWERED]


@pytest.mark.parametrize(
    ("harm", "verdict"),
    [
        ("A burglar who knew of it could pick a lock and strip the place.", Verdict.UNANSWERED),
        ("A burglar who knew which boathouses stand empty could strip them.", Verdict.ANSWERED),
    ],
)
def test_harm_must_be_told_of_what_was_asked(harm, verdict):
    case = answered_case(
        Decision("1", Answer.WITHHELD, ("31(1)(a)",)),
        f"We withhold this under section 31(1)(a). {harm}",
        "Which boathouses on the river are unlet?",
    )
    assert verdicts(case, "31-this-information") == [verdict]


def test_a_silent_answer_is_asked_of_its_silence_and_not_of_its_contents():
    case = answered_case(
        Decision("1", Answer.NCND, ("31(3)",)),
        "We neither confirm nor deny that we hold this, under section 31(3).",
    )
    found = rehearse_case(case, LIBRARY.challenges)
    assert {about for one in found for about in one.challenge.about} == {"neither confirm nor deny"}
    withheld = replace(case.decisions[0], answer=Answer.WITHHELD, exemptions=("31(1)(a)",))
    assert verdicts(replace(case, decisions=(withheld,)), "ncnd-subsection") == []


def test_a_silence_must_cite_the_subsection_that_allows_it():
    text = "We neither confirm nor deny that we hold this, under section {}."
    case = answered_case(Decision("1", Answer.NCND, ("31(3)",)), text.format("31(3)"))
    assert verdicts(case, "ncnd-subsection") == [Verdict.ANSWERED]
    other = with_text(case, "answer-1", text.format("31(1)(a)"))
    assert verdicts(other, "ncnd-subsection") == [Verdict.UNANSWERED]


def test_a_letter_without_a_word_of_law_is_asked_nothing_of_it():
    assert rehearse_letter("Thank you for your letter about swans.", LIBRARY.challenges) == ()


def test_a_challenge_that_names_no_check_is_an_error_with_the_nearest():
    odd = Challenge("x", ("31",), Asker.REQUESTER, "Why?", "says why", "s.1", check="limbs")
    with pytest.raises(CorpusError, match="limbs") as error:
        rehearse_case(a_case(), [odd])
    assert "'limb'" in error.value.hint
