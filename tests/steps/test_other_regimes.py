from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.other_regime import OtherRegime
from foiassist.case.question import Leftover, Question
from foiassist.case.request import Request
from foiassist.law.answers import Answer
from foiassist.law.letters import LetterKind
from foiassist.steps.suggesting.environmental_words import SUBJECTS
from foiassist.steps.suggesting.other_regimes import regimes_of, signs_on

ENVIRONMENTAL, OWN_DATA, SCOTTISH = OtherRegime


def asked(*questions, before=""):
    """Return a request with *questions* after the words *before* them."""
    numbered = tuple(Question(str(place), text) for place, text in enumerate(questions, 1))
    leftover = (Leftover(before, 0, len(before)),) if before else ()
    return Request("\n".join([before, *questions]), numbered, leftover)


def signs(*questions, before=""):
    """Return each sign as its regime, its question and whether it is plain."""
    found = regimes_of(asked(*questions, before=before))
    return [(one.regime, one.question, one.is_plain) for one in found]


@pytest.mark.parametrize(
    ("question", "words", "source"),
    [
        ("What was the air quality in Tallow Street in May?", "air quality", "reg.2(1)(a)"),
        ("Which gardens were flooded last winter?", "flooded", "reg.2(1)(a)"),
        ("Is there contaminated land under the old dye works?", "contaminated land", "reg.2(1)(a)"),
        ("How many badger setts are on the common?", "badger", "reg.2(1)(a)"),
        ("The noise levels measured at the quarry gate.", "noise levels", "reg.2(1)(a) and (b)"),
        ("How many tonnes of food waste did you collect?", "food waste", "reg.2(1)(b)"),
        ("Where is glyphosate sprayed?", "glyphosate", "reg.2(1)(b)"),
        ("Your fleet's greenhouse gas emissions.", "greenhouse gas", "reg.2(1)(b)"),
        ("The Environmental Statement for the depot.", "Environmental Statement", "reg.2(1)(c)"),
        ("Carriageway\ndefects found in Otter Lane.", "Carriageway defects", "reg.2(1)(c)"),
        ("Fly-tipping beside the air-quality monitor.", "air-quality", "reg.2(1)(a)"),
    ],
)
def test_a_question_on_the_environment_looks_so_and_says_by_which_words(question, words, source):
    (sign,) = regimes_of(asked(question))
    assert (sign.regime, sign.question, sign.is_plain) == (ENVIRONMENTAL, "1", True)
    assert words in sign.words
    assert sign.source == f"SI 2004/3391 {source}"
    assert f"“{words}”" in sign.why
    assert sign.why.startswith("this looks like environmental information")


@pytest.mark.parametrize(
    "question",
    [
        "All letters on planning application 26/0417/F.",
        "The land charges register for Otter Lane.",
        "How many potholes were repaired?",
        "How many street lights are dimmed at night?",
        "When was the road closure decided?",
        "Which kitchens had a food hygiene inspection?",
        "Which salary does the head of waste management have?",
        "Which software do you use for waste collection?",
        "What do you spend on services (e.g. libraries, flood defence)?",
    ],
)
def test_words_used_of_other_things_too_only_may_show_it(question):
    assert signs(question) == [(ENVIRONMENTAL, "1", False)]


def test_planning_together_with_land_or_water_shows_it_plainly():
    assert signs("The trees in planning application 26/0417/F.") == [(ENVIRONMENTAL, "1", True)]
    assert signs("The staff list in planning application 26/0417/F.") == [
        (ENVIRONMENTAL, "1", False)
    ]


@pytest.mark.parametrize(
    "question",
    [
        "How many drones does the force own?",
        "What has been done about the learning environment?",
        "Was it a waste of money?",
        "Who lives in Quarry Park Road and in Woodland Close?",
        "",
    ],
)
def test_a_question_on_something_else_shows_nothing(question):
    assert [one for one in signs(question) if one[2]] == []


def test_the_environment_around_the_questions_makes_the_whole_of_it_possible():
    found = signs("When did you decide that?", before="I write of the landfill at Sallow Fen.")
    assert found == [(ENVIRONMENTAL, "", False)]


def test_whoever_names_the_regulations_may_mean_them():
    before = "I ask under the Environmental Information Regulations 2004."
    assert signs("What did it cost?", before=before) == [(ENVIRONMENTAL, "", False)]
    assert signs("How many requests came under the Environmental Information Regulations?") == []


@pytest.mark.parametrize(
    "question",
    [
        "Please send me all the information you hold about me.",
        "Everything that was written about me after my arrest.",
        "I would like access to my records.",
        "A copy of my social care file, please.",
        "What personal data do you keep on me?",
        "My medical records from 2019 to 2024.",
        "All e-mails that mention complaints relating to me.",
        "Body worn video footage of me from 9 February.",
        "This is a subject access request.",
        "I am making a SAR for what the school has.",
        "Please provide, under Article 15 of the UK GDPR, what you have.",
        "I want to see my personnel file.",
    ],
)
def test_a_question_for_one_s_own_data_looks_so(question):
    (sign,) = regimes_of(asked(question))[-1:]
    assert (sign.regime, sign.question, sign.is_plain) == (OWN_DATA, "1", True)
    assert sign.source == "UK GDPR Art.15 and FOIA 2000 s.40(1)"
    assert "40(5A)" in sign.why


@pytest.mark.parametrize(
    "question",
    [
        "How many planes fly over my area?",
        "Please tell me about my street.",
        "What became of my request of 4 March?",
        "Which school places are there for my son?",
        "Send me the information about the bridge; it is for my records.",
        "Please e-mail me the policy.",
        "Do let me know how many of the files you hold concern drones.",
        "How many subject access requests did you receive, and how many late?",
        "Breaches of the Data Protection Act since 2019.",
        "Personal data may be left out under the Data Protection Act.",
        "The safeguarding file on my late mother.",
    ],
)
def test_my_and_me_alone_are_no_sign_of_one_s_own_data(question):
    assert [one for one in signs(question) if one[0] is OWN_DATA] == []


@pytest.mark.parametrize(
    "question",
    [
        "Why was my complaint not logged?",
        "The papers on my appeal.",
        "The notes of who dismissed me.",
    ],
)
def test_a_matter_of_one_s_own_only_may_be_about_oneself(question):
    assert signs(question) == [(OWN_DATA, "1", False)]


def test_subject_access_named_beside_other_questions_only_may_mean_them():
    before = "Please treat this as a subject access request as well."
    assert signs("How many drones are there?", before=before) == [(OWN_DATA, "", False)]


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("I ask under the Freedom of Information (Scotland) Act 2002.", "FOISA 2002 s.1(1)"),
        ("This is a request in terms of FOISA.", "FOISA 2002 s.1(1)"),
        (
            "Under the Environmental Information (Scotland) Regulations 2004, I ask this.",
            "SSI 2004/520 reg.5(1)",
        ),
    ],
)
def test_a_request_under_scottish_law_is_handed_over_as_a_whole(before, source):
    (sign,) = regimes_of(asked("How many drones do you own?", before=before))
    assert (sign.regime, sign.question, sign.is_plain) == (SCOTTISH, "", True)
    assert sign.source == source


@pytest.mark.parametrize(
    "before",
    [
        "Under the Freedom of Information Act 2000 or the Freedom of Information (Scotland) Act 2002.",
        "How many requests did you answer under the Freedom of Information (Scotland) Act 2002?",
        "We met in Scotland under a fine sky.",
    ],
)
def test_scottish_law_that_is_only_mentioned_is_no_sign(before):
    assert signs("How many drones do you own?", before=before) == []


def test_each_regime_knows_its_letter_and_the_answer_that_hands_it_over():
    assert [(one.letter, one.answer, one.provision) for one in OtherRegime] == [
        (LetterKind.ENVIRONMENTAL_HANDOVER, Answer.ENVIRONMENTAL, "39"),
        (LetterKind.SUBJECT_ACCESS_HANDOVER, Answer.OWN_DATA, "40(1)"),
        (LetterKind.SCOTTISH_HANDOVER, None, ""),
    ]


def test_a_question_bears_its_own_signs_before_those_of_the_whole():
    request = asked(
        "How much food waste is there?",
        "All information you hold about me.",
        before="I ask under the Environmental Information Regulations 2004.",
    )
    bearing = signs_on(request.questions[1], regimes_of(request))
    assert [(one.regime, one.question) for one in bearing] == [
        (OWN_DATA, "2"),
        (ENVIRONMENTAL, ""),
    ]


def test_every_subject_has_words_of_its_own_and_a_paragraph_of_regulation_2():
    phrases = [phrase for one in SUBJECTS for phrase in (*one.plain, *one.mixed)]
    assert len(phrases) == len(set(phrases))
    assert all(phrase == phrase.lower() for phrase in phrases)
    assert {one.paragraph for one in SUBJECTS} <= set("abcdef")


@given(st.text(max_size=400))
def test_whatever_is_asked_the_words_shown_stand_in_it(text):
    request = asked(text)
    flat = " ".join(request.text.split()).casefold()
    for sign in regimes_of(request):
        assert sign.words
        assert all(words.casefold() in flat for words in sign.words)


@pytest.mark.parametrize(
    "unit", ["information about ", "under the ", "treat this as FOISA ", "e.g. flood ", "air - "]
)
def test_a_long_request_takes_no_longer_than_its_length(unit):
    def seconds(length):
        request = asked(unit * (length // len(unit)))
        begun = time.process_time()
        regimes_of(request)
        return time.process_time() - begun

    seconds(1_000)
    assert seconds(64_000) < 16 * max(seconds(16_000), 0.02)
