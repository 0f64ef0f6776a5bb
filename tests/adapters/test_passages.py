from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.adapters.index.passages import cut_library, searched_text
from foiassist.case.evidence import Library, PassageRole
from tests.adapters.evidence_builders import beach_huts, library


def by_words(longest):
    return lambda text: len(text.split()) <= longest


def cut(held, longest=200):
    return cut_library(held, by_words(longest))


def of_role(passages, role):
    return [passage for passage in passages if passage.role is role]


def test_a_response_is_cut_by_the_role_of_each_piece():
    passages = cut(Library(responses=(beach_huts(),)))
    assert [passage.role for passage in passages] == [
        PassageRole.QUESTION,
        PassageRole.ANSWER,
        PassageRole.QUESTION,
        PassageRole.ANSWER,
        PassageRole.ENGAGED,
        PassageRole.HARM,
        PassageRole.FOR_DISCLOSURE,
        PassageRole.AGAINST_DISCLOSURE,
        PassageRole.AGAINST_DISCLOSURE,
        PassageRole.BALANCE,
        PassageRole.ADVICE,
    ]


def test_a_reason_knows_its_question_answer_and_exemption():
    (harm,) = of_role(cut(library()), PassageRole.HARM)
    assert harm.id == "DRY 2024/001/harm/1.1"
    assert harm.question == "What rent is paid for each beach hut?"
    assert harm.answer == "withheld"
    assert harm.exemptions == ("43(2)",)
    assert harm.title == "Beach huts"
    assert harm.invented


def test_each_limb_and_factor_of_the_guidance_is_a_passage_of_its_own():
    guidance = of_role(cut(library()), PassageRole.GUIDANCE)
    limbs = [passage for passage in guidance if passage.title == "Limbs"]
    assert [limb.exemptions for limb in limbs] == [("43(1)",), ("43(2)",)]
    assert limbs[0].text == "43(1) a trade secret."
    factors = [passage.text for passage in guidance if passage.title == "Factors for disclosure"]
    assert factors == ["Openness shows how money is spent.", "Openness helps bidders."]
    assert {passage.document for passage in guidance} == {"guidance s.43"}


def test_the_ids_are_all_different_and_the_same_every_time():
    ids = [passage.id for passage in cut(library())]
    assert len(set(ids)) == len(ids)
    assert ids == [passage.id for passage in cut(library())]


def test_a_long_passage_is_cut_between_sentences():
    sentences = [f"Sentence number {word} has exactly seven words." for word in "abcdefgh"]
    long = replace(beach_huts(), advice=" ".join(sentences))
    advice = of_role(cut(Library(responses=(long,)), longest=20), PassageRole.ADVICE)
    assert [one.id[-8:] for one in advice[:2]] == ["vice/1#1", "vice/1#2"]
    assert all(one.text.endswith("words.") for one in advice)
    assert " ".join(one.text for one in advice) == long.advice


@given(st.text(alphabet="ab .?\n’(é", max_size=400), st.integers(min_value=8, max_value=40))
def test_no_word_is_lost_and_no_passage_is_longer_than_the_model_reads(text, longest):
    response = replace(beach_huts(), advice=text)
    advice = of_role(cut(Library(responses=(response,)), longest), PassageRole.ADVICE)
    assert "".join("".join(one.text for one in advice).split()) == "".join(text.split())
    assert all(len(searched_text(one).split()) <= longest for one in advice)


@pytest.mark.parametrize("word", ["x" * 5_000, "x" * 5_000 + ". And then more."])
def test_a_word_without_end_is_cut_all_the_same(word):
    response = replace(beach_huts(), advice=word)
    passages = cut_library(Library(responses=(response,)), lambda text: len(text) <= 200)
    advice = of_role(passages, PassageRole.ADVICE)
    assert all(len(one.text) <= 200 for one in advice)
    assert "".join("".join(one.text for one in advice).split()) == "".join(word.split())
