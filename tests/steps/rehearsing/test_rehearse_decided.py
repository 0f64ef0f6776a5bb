"""What a check makes of the decisions, reasons and facts of a case, beside its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.challenge import Verdict
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.law.answers import Answer
from tests.cases import a_section, a_small_case
from tests.steps.rehearsing.putting import answered_case, put, verdicts


def test_every_not_held_answer_must_say_where_was_looked():
    case = a_small_case(
        Decision("1", Answer.NOT_HELD),
        Decision("2", Answer.NOT_HELD),
        answers={
            "1": "We do not hold this. We looked through the harbour ledgers and toll books.",
            "2": "We do not hold this.",
        },
    )
    (found,) = put(case, "not-held-searched")
    assert (found.verdict, found.section) == (Verdict.UNANSWERED, "answer-2")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "In 2021 there were 4 barges, in 2022 there were 6 and in 2023 there were 9.",
            Verdict.ANSWERED,
        ),
        ("In 2021 there were 4 barges and in 2023 there were 9.", Verdict.UNANSWERED),
        ("The table enclosed gives the barges of 2021.", Verdict.FOR_A_PERSON),
    ],
)
def test_every_year_that_was_asked_about_is_answered(text, verdict):
    decision = Decision("1", Answer.DISCLOSED)
    case = answered_case(decision, text, "How many barges were there from 2021 to 2023?")
    (found,) = put(case, "disclosure-period")
    assert found.verdict is verdict
    assert verdict is not Verdict.UNANSWERED or "2022" in found.why


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ((Fact("1", "There were 4 barges.", "Lock book"),), Verdict.ANSWERED),
        ((Fact("1", "There were 4 barges."),), Verdict.UNANSWERED),
        ((), Verdict.UNANSWERED),
    ],
)
def test_what_is_disclosed_was_recorded_with_its_source(facts, verdict):
    case = answered_case(Decision("1", Answer.DISCLOSED), "There were 4 barges.", facts=facts)
    assert verdicts(case, "disclosure-recorded") == [verdict]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The list is enclosed as a spreadsheet.", [Verdict.ANSWERED]),
        ("There were 4 barges.", [Verdict.UNANSWERED]),
    ],
)
def test_a_form_that_was_asked_for_is_spoken_of(text, found):
    decision = Decision("1", Answer.DISCLOSED)
    asked = "Please send a list of barges as a spreadsheet."
    assert verdicts(answered_case(decision, text, asked), "disclosure-form") == found
    assert (
        verdicts(answered_case(decision, text, "Please list the barges."), "disclosure-form") == []
    )


def test_a_reading_that_was_recorded_must_stand_in_the_letter():
    decision = Decision("1", Answer.DISCLOSED, interpretation="Barges under tow are meant.")
    silent = answered_case(decision, "There were 4.")
    open_ = answered_case(decision, "We have read your question as being about barges under tow.")
    assert verdicts(silent, "disclosure-read-as") == [Verdict.UNANSWERED]
    assert verdicts(open_, "disclosure-read-as") == [Verdict.ANSWERED]


def test_files_are_looked_through_only_where_something_is_sent():
    decision = Decision("1", Answer.DISCLOSED)
    assert verdicts(answered_case(decision, "There were 4."), "disclosure-hidden") == []
    sent = answered_case(decision, "The register is attached.")
    assert verdicts(sent, "disclosure-hidden") == [Verdict.FOR_A_PERSON]
    table = answered_case(decision, "The table gives them by basin.")
    assert verdicts(table, "disclosure-blanks") == [Verdict.FOR_A_PERSON]


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        ("council", Verdict.UNANSWERED),
        ("government", Verdict.FOR_A_PERSON),
        ("", Verdict.FOR_A_PERSON),
    ],
)
def test_section_35_is_for_departments(kind, verdict):
    decision = Decision("1", Answer.WITHHELD, ("35(1)(a)",))
    case = answered_case(decision, "Withheld under section 35(1)(a).", authority_kind=kind)
    assert verdicts(case, "35-who") == [verdict]


@pytest.mark.parametrize(
    ("first", "second", "challenge_id"),
    [("30(1)(b)", "31(1)(a)", "30-not-31"), ("35(1)(a)", "36(2)(b)(i)", "35-not-36")],
)
def test_two_exemptions_that_shut_each_other_out_are_not_claimed_for_one_thing(
    first, second, challenge_id
):
    together = answered_case(
        Decision("1", Answer.WITHHELD, (first, second)),
        f"We withhold this under sections {first} and {second}.",
    )
    assert verdicts(together, challenge_id) == [Verdict.UNANSWERED]
    apart = a_small_case(
        Decision("1", Answer.WITHHELD, (first,)),
        Decision("2", Answer.WITHHELD, (second,)),
        answers={"1": f"Withheld under section {first}.", "2": f"Withheld under section {second}."},
    )
    assert verdicts(apart, challenge_id) == [Verdict.ANSWERED]


def test_a_draft_that_was_asked_for_must_itself_be_published():
    decision = Decision("1", Answer.TO_BE_PUBLISHED)
    text = "We hold this. The {} will be published in May, so section 22(1) applies."
    asked = "Please send me the draft report."
    assert verdicts(answered_case(decision, text.format("report"), asked), "22-draft") == [
        Verdict.UNANSWERED
    ]
    assert verdicts(answered_case(decision, text.format("draft itself"), asked), "22-draft") == [
        Verdict.ANSWERED
    ]
    assert verdicts(answered_case(decision, text.format("report"), "The report?"), "22-draft") == []


def test_easy_questions_are_answered_or_the_whole_is_explained():
    refusal = Decision("1", Answer.COST_LIMIT, ("12(1)",))
    alone = answered_case(refusal, "We refuse this under section 12(1).")
    assert verdicts(alone, "12-easy-parts") == []
    answers = {
        "1": "We refuse this under section 12(1).",
        "2": "We refuse this under section 12(1).",
    }
    both = a_small_case(refusal, replace(refusal, question="2"), answers=answers)
    assert verdicts(both, "12-easy-parts") == [Verdict.UNANSWERED]
    answers["2"] = "There were 4."
    one = a_small_case(refusal, Decision("2", Answer.DISCLOSED), answers=answers)
    assert verdicts(one, "12-easy-parts") == [Verdict.ANSWERED]


def test_a_cost_refusal_of_something_environmental_is_found():
    decision = Decision("1", Answer.WITHHELD, ("39(1)", "12(1)"))
    case = answered_case(
        decision, "Section 39 applies, and it would pass the limit in section 12(1)."
    )
    assert verdicts(case, "39-no-cost-limit") == [Verdict.UNANSWERED]
    only = replace(decision, exemptions=("39(1)",))
    assert verdicts(replace(case, decisions=(only,)), "39-no-cost-limit") == [Verdict.ANSWERED]


def test_the_right_to_make_representations_may_stand_in_the_closing():
    decision = Decision("1", Answer.WITHHELD, ("39(1)",))
    case = answered_case(decision, "This is exempt under section 39(1).")
    assert verdicts(case, "39-review") == [Verdict.UNANSWERED]
    rights = a_section(
        "rights", "You may ask for an internal review, and then go to the Information Commission."
    )
    told = replace(case, sections=(*case.sections, rights))
    assert verdicts(told, "39-review") == [Verdict.ANSWERED]


def test_clear_questions_are_answered_while_another_is_clarified():
    unclear = Decision("1", Answer.CLARIFICATION)
    answers = {"1": "Which basin do you mean?", "2": "There were 4."}
    one = a_small_case(unclear, answers={"1": answers["1"]})
    assert verdicts(one, "clarification-rest") == []
    two = a_small_case(unclear, Decision("2", Answer.DISCLOSED), answers=answers)
    assert verdicts(two, "clarification-rest") == [Verdict.ANSWERED]


def test_a_recorded_description_tells_what_the_information_is():
    decision = Decision("1", Answer.WITHHELD, ("43(2)",))
    text = "Section 43(2) applies. A rival that knew the tariff for each crane could go a penny below it."
    case = answered_case(
        decision, text, reasons=(Reason(("43(2)",), information="the crane tariff"),)
    )
    assert verdicts(case, "43-this-information") == [Verdict.ANSWERED]
