from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from foiassist.adapters.index import matching
from foiassist.adapters.index.matching import NEAR, NEAR_WITH_WORDS, Found
from foiassist.case.evidence import Passage, PassageRole, Standing

QUESTION = Passage("a/question/1", PassageRole.QUESTION, "How many huts?", "a", answer="withheld")


def found(number, cosine=0.9, words=(), **changes):
    about = {"id": f"{number}/question/1", "text": f"Question {number}?", "document": str(number)}
    return Found(replace(QUESTION, **(about | changes)), cosine, words)


def test_what_both_searches_find_comes_before_what_one_finds():
    assert matching.fused(["a", "b", "c"], {"d": 2.0, "b": 1.0})[0] == "b"


def test_the_first_of_either_search_is_near_the_top():
    assert set(matching.fused(["a", "x", "y"], {"b": 2.0, "z": 1.0})[:2]) == {"a", "b"}


def test_passages_with_the_same_words_stand_in_the_order_of_their_meaning():
    assert matching.fused(["a", "b", "c"], {"c": 1.5, "b": 1.5, "a": 1.5}) == ["a", "b", "c"]


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.dictionaries(st.sampled_from("defghi"), st.floats(min_value=0.1, max_value=9)),
)
def test_fusing_loses_nothing_and_adds_nothing(by_meaning, by_words):
    fused = matching.fused(by_meaning, by_words)
    assert sorted(fused) == sorted(set(by_meaning) | set(by_words))


def test_a_passage_is_relevant_by_meaning_or_by_meaning_and_words():
    assert matching.is_relevant(found(1, NEAR))
    assert not matching.is_relevant(found(1, NEAR - 0.01, ("beach",)))
    assert matching.is_relevant(found(1, NEAR_WITH_WORDS, ("beach", "hut")))
    assert not matching.is_relevant(found(1, NEAR_WITH_WORDS - 0.01, ("beach", "hut", "rent")))


def test_a_disclosure_takes_the_last_place_from_refusals():
    refusals = [found(number) for number in range(5)]
    given_out = found(9, 0.5, answer="disclosed")
    chosen = matching.chosen([*refusals, given_out], 3)
    assert [one.passage.document for one in chosen] == ["0", "1", "9"]
    assert matching.matches(chosen)[2].why[-1] == "a disclosure, shown beside the refusals"


def test_no_disclosure_is_forced_in_where_one_stands_already():
    first = [found(0), found(1, answer="partly"), found(2)]
    assert matching.chosen([*first, found(3, answer="disclosed")], 3) == first


def test_the_same_text_stands_once():
    twins = [found(1, text="How many?"), found(2, text="how  MANY?"), found(3)]
    assert [one.passage.document for one in matching.chosen(twins, 8)] == ["1", "3"]


def test_the_reasons_are_words_an_officer_understands():
    (match,) = matching.matches(
        [
            found(
                1,
                0.71234,
                ("watchlist", "threshold", "alerts", "camera"),
                text="The watchlist, the thresholds and the alerts.",
                exemptions=("31(1)(a)",),
                standing=Standing.OVERTURNED,
            )
        ],
        "31",
    )
    assert match.score == 0.7123
    assert match.why == (
        "same exemption, section 31",
        'shares the words "watchlist", "threshold", "alerts"',
        "near in meaning",
        "overturned on review: a caution",
    )


def test_a_score_is_between_nothing_and_one():
    scores = [match.score for match in matching.matches([found(1, 1.0000002), found(2, -0.3)])]
    assert scores == [1.0, 0.0]


def test_words_that_stand_only_in_the_question_are_not_said_to_stand_in_the_passage():
    (match,) = matching.matches([found(1, 0.3, ("lighthouse", "keeper"))])
    assert match.why == ('its question or subject has the words "lighthouse", "keeper"',)


def test_a_partial_answer_is_said_to_be_one():
    whole, part = matching.matches([found(1), found(2, answer="partly")])
    assert "disclosed in part" in part.why
    assert "disclosed in part" not in whole.why
