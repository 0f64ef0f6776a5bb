"""The firewall's first half: what a past letter may lend."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.evidence import Guidance, Passage, PassageRole
from foiassist.case.lent_wording import (
    LentWording,
    carries_no_fact,
    lend,
    lend_guidance,
    sentences,
    vocabulary_of,
)

REASONING = [
    "Disclosure would let offenders judge where a deployment is weak.",
    "There is a public interest in knowing that public money is well spent.",
    "The public interest in maintaining the exemption outweighs the public interest in disclosure.",
]
VOCABULARY = vocabulary_of((*REASONING, "disclosure there the people may be would know"))


@pytest.mark.parametrize("sentence", REASONING)
def test_reasoning_is_lent(sentence):
    assert carries_no_fact(sentence, VOCABULARY)


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 15 alerts.",
        "Fifteen officers were deployed.",
        "The figure rose by a third.",
        "Nobody complained in March.",
        "Sergeant Ferrow decided it.",
        "The supplier, Orrin Systems, objected.",
        "Write to foi@northmoor.example.",
        "It is at northmoor.example/records.",
        "See www.northmoor.example for more.",
        "We hold this information.",
        "The records are held by the board.",
        "The minutes are enclosed.",
        "He called it “a disaster waiting to happen”.",
        "It cost £ more than planned.",
        "[NEEDED: a figure]",
        "Once it happened twice.",
        "",
        "…",
    ],
)
def test_what_could_carry_a_fact_is_not_lent(sentence):
    assert not carries_no_fact(sentence)
    with pytest.raises(ValueError, match="fact"):
        LentWording(sentence, "NMP 1", "harm")


def test_a_name_in_lower_case_is_stopped_by_the_vocabulary():
    assert not carries_no_fact("Disclosure would let rowland judge.", VOCABULARY)
    assert not carries_no_fact("Rowland would let offenders judge.", VOCABULARY)


PLANTS = st.one_of(
    st.integers(0, 10**9).map(str),
    st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(lambda day: f"{day:%d %B %Y}"),
    st.sampled_from(["twelve", "forty", "a dozen", "two thirds", "Monday", "November"]),
    st.from_regex(r"[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}", fullmatch=True),
    st.from_regex(r"https://[a-z]{3,9}\.example/[a-z]{2,5}", fullmatch=True),
    st.from_regex(r"[a-z]{3,8}@[a-z]{3,8}\.org", fullmatch=True),
)


@given(
    sentence=st.sampled_from(REASONING),
    plant=PLANTS,
    place=st.integers(1, 6),
)
def test_no_sentence_with_a_planted_fact_is_ever_lent(sentence, plant, place):
    words = sentence.split()
    words.insert(min(place, len(words) - 1), plant)
    assert not carries_no_fact(" ".join(words), VOCABULARY)


def test_only_the_sentences_without_a_fact_are_lent_and_they_say_where_they_came_from():
    passage = Passage(
        "p1",
        PassageRole.HARM,
        f"There were 15 alerts. {REASONING[0]} Sergeant Ferrow agreed.",
        document="NMP 2023/0412",
    )
    assert lend(passage, VOCABULARY) == (LentWording(REASONING[0], "NMP 2023/0412", "harm"),)


def test_sentences_are_cut_at_their_stops():
    assert sentences("One is here. Is it? Yes!\nAnd a tail") == (
        "One is here.",
        "Is it?",
        "Yes!",
        "And a tail",
    )


def test_guidance_lends_its_bullets_by_the_part_that_they_stand_in_and_no_fact():
    guidance = Guidance(
        "31",
        "Law enforcement",
        (
            ("Factors for disclosure", "- People want to know.\n- In 2019 it was given."),
            ("Necessity", "- Less would do."),
            ("Harm", "- Offenders would learn of it."),
        ),
    )
    lent = lend_guidance(guidance, frozenset())
    assert [(one.text, one.role, one.source) for one in lent] == [
        ("People want to know.", "public interest for disclosure", "guidance s.31"),
        ("Less would do.", "necessity", "guidance s.31"),
    ]
