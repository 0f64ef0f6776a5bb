from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.adapters.index import relevance
from foiassist.adapters.index.relevance import ANYTHING, NEAR, NEAR_WITH_WORDS, Found
from foiassist.case.evidence import Passage, PassageRole, Standing

QUESTION = Passage("1", PassageRole.QUESTION, "How many huts are let?", "a", answer="withheld")


def found(name, cosine=0.5, bm25=0.0, **changes):
    return Found(replace(QUESTION, id=name, document=name, **changes), cosine, bm25=bm25)


def order(*those, **asked):
    return [one.passage.id for one in relevance.ranked(those, **asked)]


def test_meaning_and_words_count_together():
    assert order(found("a", 0.6), found("b", 0.5, 4.0), found("c", 0.4, 3.0)) == ["b", "c", "a"]


def test_the_same_words_come_before_what_is_only_near():
    same = found("b", 0.8, text="How many beach huts are let in summer?")
    other = found("a", 0.9, text="What rent do tenants of beach huts pay?")
    assert order(other, same, text="how many beach huts are let in summer") == ["b", "a"]


@pytest.mark.parametrize(
    ("better", "asked"),
    [
        ({"exemptions": ("31(1)(a)",)}, {"exemption": "31(1)(a)"}),
        ({"authority_kind": "police"}, {"kind": "police"}),
        ({"answered": date(2024, 5, 1)}, {}),
    ],
    ids=["limb", "kind", "newer"],
)
def test_what_an_officer_prefers_comes_first_among_equals(better, asked):
    plain = found("a", answered=date(2020, 5, 1))
    preferred = found("b", **({"answered": date(2020, 5, 1)} | better))
    assert order(plain, preferred, **asked) == ["b", "a"]
    assert order(replace(plain, cosine=0.8), preferred, **asked) == ["a", "b"]


def test_what_did_not_survive_review_comes_last_among_equals():
    overturned = found("a", standing=Standing.OVERTURNED)
    varied = found("b", standing=Standing.VARIED)
    assert order(overturned, varied, found("c")) == ["c", "b", "a"]


def test_a_section_that_was_asked_for_gives_none_of_its_limbs_the_lead():
    assert order(found("b", exemptions=("31(1)(a)",)), found("a"), exemption="31") == ["a", "b"]


def test_an_unknown_day_is_no_newer_than_the_oldest():
    days = [
        found("b", answered=date(2020, 5, 1)),
        found("a"),
        found("c", answered=date(2024, 5, 1)),
    ]
    assert order(*days) == ["c", "a", "b"]


def test_the_pieces_of_the_best_answer_stand_together():
    role = PassageRole.ANSWER
    best = Found(replace(QUESTION, id="x/1", document="x", role=role), 0.8)
    rest = Found(replace(QUESTION, id="x/2", document="x", role=role), 0.5)
    other = Found(replace(QUESTION, id="y/1", document="y", role=role), 0.6)
    assert order(other, rest, best) == ["x/1", "x/2", "y/1"]


def test_the_questions_of_one_response_do_not_draw_each_other_up():
    best, rest = (
        Found(replace(QUESTION, id=name, document="x"), cosine)
        for name, cosine in (("x/1", 0.8), ("x/2", 0.5))
    )
    assert order(rest, found("y/1", 0.6), best) == ["x/1", "y/1", "x/2"]


def test_a_passage_is_relevant_by_meaning_or_by_meaning_and_words():
    def one(cosine, *words):
        return Found(QUESTION, cosine, words)

    assert relevance.is_relevant(one(NEAR))
    assert not relevance.is_relevant(one(NEAR - 0.01, "beach"))
    assert relevance.is_relevant(one(NEAR_WITH_WORDS, "beach", "hut"))
    assert not relevance.is_relevant(one(NEAR_WITH_WORDS - 0.01, "beach", "hut", "rent"))


def test_one_passage_that_is_near_enough_makes_the_search_worth_it():
    assert relevance.anything_relevant([found("a", 0.1), found("b", ANYTHING)])
    assert relevance.anything_relevant([Found(QUESTION, ANYTHING - 0.1, ("hut",), share=0.6)])
    assert not relevance.anything_relevant([found("a", ANYTHING - 0.01)])
    assert not relevance.anything_relevant([])


def test_a_passage_with_every_telling_word_makes_the_search_worth_it():
    every = Found(QUESTION, NEAR_WITH_WORDS, ("beach", "hut"), share=1.0)
    assert relevance.anything_relevant([every])
    assert not relevance.anything_relevant([replace(every, cosine=NEAR_WITH_WORDS - 0.01)])
    assert not relevance.anything_relevant([replace(every, words=("hut",))])
    assert not relevance.anything_relevant([replace(every, share=0.9)])


def test_few_words_are_the_same_only_where_all_are():
    words = relevance.words_of
    assert relevance.likeness(words("beach huts"), words("Beach huts?")) == 1.0
    assert relevance.likeness(words("beach huts"), words("beach hut rents")) == 0.0
    assert relevance.likeness(words(""), words("")) == 0.0


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_a_share_and_the_same_both_ways(one, other):
    words, others = relevance.words_of(one), relevance.words_of(other)
    share = relevance.likeness(words, others)
    assert 0.0 <= share <= 1.0
    assert share == relevance.likeness(others, words)
    assert relevance.likeness(words, words) == (1.0 if words else 0.0)


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(0, 30)), max_size=8))
def test_ranking_loses_nothing_and_adds_nothing(those):
    given_in = [found(str(n), cosine, bm25) for n, (cosine, bm25) in enumerate(those)]
    ranked = relevance.ranked(given_in, "How many huts are let?")
    assert sorted(one.passage.id for one in ranked) == sorted(one.passage.id for one in given_in)
    assert all(a.score >= b.score for a, b in pairwise(ranked))
