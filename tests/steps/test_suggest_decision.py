from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.evidence import Guidance, Match, Passage, PassageRole, Standing
from foiassist.case.other_regime import OtherRegime, RegimeSign
from foiassist.case.question import Question
from foiassist.case.suggestion import Confidence
from foiassist.law.answers import Answer
from foiassist.steps.find_evidence import QuestionEvidence
from foiassist.steps.suggest_decision import suggest_decision
from foiassist.steps.suggesting.likelihood import Basis

GUIDANCE = (
    Guidance("43", "Commercial interests", (), cues=("unit price", "tender")),
    Guidance("14", "Vexatious or repeated requests", (), cues=("same request",)),
)


def asked(text, *near):
    return QuestionEvidence(Question("1", text), tuple(near))


def past(answer="withheld", exemptions=("31(1)(a)",), score=0.9, **more):
    passage = Passage(
        f"WF/{answer}",
        PassageRole.QUESTION,
        "What is the range of each drone?",
        "WF-1",
        authority="Wexmoor Police",
        answer=answer,
        exemptions=exemptions,
        **more,
    )
    return Match(passage, score)


def suggest(text="How far can a drone fly?", *near, kind=""):
    return suggest_decision(asked(text, *near), Basis(GUIDANCE, kind))


def score(suggestion, section):
    return next((one.score for one in suggestion.exemptions if one.section == section), 0.0)


def test_a_question_like_none_before_has_no_basis_and_no_answer():
    suggestion = suggest("Zzz qqq?")
    assert suggestion.answer is None
    assert suggestion.confidence is Confidence.LOW
    assert "no basis" in suggestion.because[0].why


def test_what_is_usual_for_the_kind_of_authority_is_listed_first_where_nothing_else_speaks():
    assert suggest("Zzz?", kind="police").exemptions[0].section == "12"
    assert suggest("Zzz?", kind="council").exemptions[0].section == "40"
    assert len(suggest("Zzz?").exemptions) >= 5


def test_past_refusals_of_like_questions_bring_their_section_to_the_top_with_reasons():
    suggestion = suggest("How far can a drone fly?", *[past(score=0.97)] * 5)
    assert suggestion.exemptions[0].section == "31"
    assert suggestion.answer is Answer.WITHHELD
    assert ("Wexmoor Police WF-1", "a like question was withheld under section 31(1)(a)") in [
        (one.source, one.why) for one in suggestion.because
    ]


def test_neither_confirming_nor_denying_is_suggested_only_after_a_question_like_this_one():
    ncnd = [past("ncnd", ("31(3)",), score=0.4)] * 8
    withheld = past(score=0.99)
    assert suggest("Range?", *ncnd, *[withheld] * 4).answer is Answer.WITHHELD
    near = [past("ncnd", ("31(3)",), score=0.99)] * 4
    assert suggest("Range?", *near).answer is Answer.NCND


def test_what_is_hardly_more_likely_than_not_stands_below_disclosure():
    suggestion = suggest("Range?", *[past(score=0.95)] * 2)
    assert 0.5 < suggestion.exemptions[0].score < 0.7
    assert suggestion.answer is Answer.DISCLOSED


def test_a_past_question_that_is_hardly_like_this_one_is_no_reason_to_show():
    assert "a like question" not in str(suggest("Range?", past(score=0.4)).because)
    vexatious = past("vexatious", ("14(1)",), score=0.95)
    assert "a like question" not in str(suggest("Range?", vexatious).because)


def test_past_disclosures_of_like_questions_suggest_disclosure_with_a_warning_below_it():
    suggestion = suggest("How many drones?", *[past("disclosed", ())] * 4)
    assert suggestion.answer is Answer.DISCLOSED
    assert suggestion.exemptions[0].score < suggest("How many drones?").exemptions[0].score
    assert len(suggestion.exemptions) >= 5


def test_one_past_answer_to_the_very_same_question_moves_its_section_up():
    nearest = past("published", ("21",), score=1.0)
    ranked = suggest("Which drones does the force own?", nearest, kind="police").exemptions
    assert ranked[0].section == "21"
    assert ranked[0].score > 0.4


def test_a_past_answer_that_is_not_known_says_nothing():
    unknown = past("", ())
    assert suggest("Range?", past(), unknown).exemptions == suggest("Range?", past()).exemptions


def test_an_answer_that_was_overturned_counts_for_less():
    stands, overturned = past(), past(standing=Standing.OVERTURNED)
    assert score(suggest("Range?", overturned), "31") < score(suggest("Range?", stands), "31")


def test_a_cue_raises_its_section_and_is_named_as_a_reason():
    with_cue, without = suggest("What unit price was bid?"), suggest("What was bid?")
    assert score(with_cue, "43") > score(without, "43")
    assert any("“unit price”" in reason.why for reason in with_cue.because)


def test_two_cues_say_more_than_one_and_less_than_twice_as_much():
    one, two = suggest("The unit price?"), suggest("The unit price of the tender?")
    assert score(one, "43") < score(two, "43") < 2 * score(one, "43")


def test_a_request_is_never_suggested_to_be_vexatious():
    near = past("vexatious", ("14(1)",))
    suggestion = suggest("The same request again.", *[near] * 8)
    assert "14" not in [one.section for one in suggestion.exemptions]
    assert suggestion.answer is not Answer.VEXATIOUS


@pytest.mark.parametrize(
    ("section", "answer"),
    [
        ("21", Answer.PUBLISHED),
        ("22", Answer.TO_BE_PUBLISHED),
        ("12", Answer.COST_LIMIT),
        ("40(2)", Answer.PARTLY),
        ("43(2)", Answer.WITHHELD),
    ],
)
def test_the_answer_follows_from_the_section_that_comes_first(section, answer):
    near = past("published", (section,))
    suggestion = suggest("Where?", *[near] * 8)
    assert suggestion.answer is answer
    assert suggestion.confidence is not Confidence.LOW


@given(
    scores=st.lists(st.floats(0.0, 1.0), max_size=12),
    text=st.sampled_from(["unit price", "tender of unit price", "zzz"]),
    kind=st.sampled_from(["", "police", "council", "zoo"]),
)
def test_scores_lie_between_0_and_1_and_go_down_the_list(scores, text, kind):
    suggestion = suggest(text, *(past(score=one) for one in scores), kind=kind)
    ranked = [one.score for one in suggestion.exemptions]
    assert ranked == sorted(ranked, reverse=True)
    assert all(0.0 <= one <= 1.0 for one in ranked)
    assert len(ranked) >= 5


@given(st.integers(1, 8), st.floats(0.3, 1.0))
def test_one_more_refusal_never_lowers_its_section(count, near):
    fewer = suggest("Range?", *[past(score=near)] * count)
    more = suggest("Range?", *[past(score=near)] * (count + 1))
    assert score(more, "31") >= score(fewer, "31")


def sign(regime=OtherRegime.ENVIRONMENTAL, *, question="1", is_plain=True):
    return RegimeSign(
        regime, question, ("the words",), "SI 2004/3391 reg.2(1)(a)", is_plain=is_plain
    )


def suggest_with(*signs, near=(), kind=""):
    return suggest_decision(asked("How far can a drone fly?", *near), Basis(GUIDANCE, kind), signs)


@pytest.mark.parametrize(
    ("regime", "answer", "section"),
    [
        (OtherRegime.ENVIRONMENTAL, Answer.ENVIRONMENTAL, "39"),
        (OtherRegime.OWN_DATA, Answer.OWN_DATA, "40(1)"),
    ],
)
@pytest.mark.parametrize("near", [(), [past()] * 8])
def test_a_plain_sign_of_another_law_gives_the_answer_and_takes_the_first_place(
    regime, answer, section, near
):
    suggestion = suggest_with(sign(regime), near=near)
    assert suggestion.answer is answer
    assert suggestion.exemptions[0].section == section
    assert suggestion.exemptions[0].score >= suggestion.exemptions[1].score
    assert "“the words”" in suggestion.because[0].why
    assert [one.section for one in suggestion.exemptions].count(section) == 1


@pytest.mark.parametrize("near", [(), [past()] * 8])
def test_a_sign_that_only_may_be_one_adds_its_reason_and_a_last_place(near):
    without, with_sign = suggest_with(near=near), suggest_with(sign(is_plain=False), near=near)
    assert with_sign.answer is without.answer
    assert with_sign.confidence is without.confidence
    assert with_sign.exemptions[:-1] == without.exemptions
    assert with_sign.exemptions[-1].section == "39"
    assert with_sign.because[1:] == without.because
    assert with_sign.because[0].why.startswith("this may be environmental")


def test_one_s_own_data_comes_before_the_environment():
    suggestion = suggest_with(sign(OtherRegime.OWN_DATA), sign())
    assert suggestion.answer is Answer.OWN_DATA
    assert suggestion.exemptions[0].section == "40(1)"
    assert "39" in [one.section for one in suggestion.exemptions]


def test_a_sign_of_scottish_law_only_adds_its_reason():
    scottish = sign(OtherRegime.SCOTTISH, question="")
    without, with_sign = suggest_with(), suggest_with(scottish)
    assert with_sign.signs == (scottish,)
    assert (with_sign.answer, with_sign.exemptions) == (without.answer, without.exemptions)
    assert "Scottish law" in with_sign.because[0].why


def test_past_hand_overs_of_like_questions_suggest_one():
    suggestion = suggest("How loud?", *[past("environmental", ("39",))] * 8)
    assert suggestion.exemptions[0].section == "39"
    assert suggestion.answer is Answer.ENVIRONMENTAL


@pytest.mark.parametrize(
    ("kind", "section", "is_ranked"),
    [
        ("council", "35", False),
        ("government", "35", True),
        ("", "35", True),
        ("zoo", "35", True),
        ("university", "33", False),
        ("council", "33", True),
    ],
)
def test_what_a_kind_of_authority_may_not_rely_on_is_never_ranked(kind, section, is_ranked):
    suggestion = suggest("What?", *[past("withheld", (section,))] * 8, kind=kind)
    assert (section in [one.section for one in suggestion.exemptions]) is is_ranked


def test_what_the_wording_shows_is_told_with_the_words():
    because = suggest("Please send all emails between Mr Crane and the harbour office.").because
    told = [one.why for one in because]
    assert any("asks for correspondence (“emails”)" in why for why in told)


def test_who_asks_makes_no_difference():
    evidence = asked("What unit price was bid?", past())
    again = replace(evidence, question=replace(evidence.question, label="2"))
    one, other = (suggest_decision(each, Basis(GUIDANCE)) for each in (evidence, again))
    assert one.exemptions == other.exemptions
