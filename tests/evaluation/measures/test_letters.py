from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.measures.letters import (
    edit_distance,
    edit_distance_by_part,
    reading_ease,
    share,
    syllables,
    tokens,
    words_to_change,
)

WORDS = st.lists(st.sampled_from("we hold this information and withhold it".split()), max_size=12)


def test_words_figures_and_links_are_taken_whole_and_in_lower_case():
    text = "We spent £1,303.57 – don’t we? See https://ico.org.uk/x (section 31(1)(a))."
    assert tokens(text) == (
        "we", "spent", "1,303.57", "don’t", "we", "see", "https", "ico.org.uk/x", "section",
        "31", "1", "a",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "changes", "share_changed"),
    [
        ("we hold it", "we hold it", 0, 0.0),
        ("we hold it", "we do not hold it", 2, 2 / 5),
        ("we hold it", "they hold it", 1, 1 / 3),
        ("we hold it", "", 3, 1.0),
        ("", "", 0, 0.0),
        ("yes", "no way at all", 4, 1.0),
    ],
)
def test_known_distances(ours, theirs, changes, share_changed):
    assert words_to_change(ours.split(), theirs.split()) == changes
    assert edit_distance(ours.split(), theirs.split()) == pytest.approx(share_changed)


def test_each_part_is_held_against_its_own():
    ours = {"answers": "we hold two boats".split(), "rights": "you can ask for a review".split()}
    theirs = {"answers": "we hold three boats".split(), "reasons": "it is secret".split()}
    # 1 of 4 words of the answers, all 3 of the reasons, all 6 of the rights
    assert edit_distance_by_part(ours, theirs) == pytest.approx((1 + 3 + 6) / (4 + 3 + 6))
    assert edit_distance_by_part({}, {}) == 0.0


@given(WORDS, WORDS)
def test_a_distance_is_a_share_and_the_same_from_either_side(one, other):
    distance = edit_distance(one, other)
    assert 0.0 <= distance <= 1.0
    assert distance == edit_distance(other, one)
    assert (distance == 0.0) == (one == other)
    assert edit_distance_by_part({"a": one}, {"a": other}) == distance


@given(WORDS, WORDS, WORDS)
def test_no_way_round_is_shorter(one, other, third):
    assert words_to_change(one, third) <= words_to_change(one, other) + words_to_change(
        other, third
    )


@pytest.mark.parametrize(("met", "asked", "expected"), [(0, 3, 0.0), (2, 4, 0.5), (3, 3, 1.0)])
def test_a_share_is_what_was_met_of_what_was_asked(met, asked, expected):
    assert share(met, asked) == expected


@pytest.mark.parametrize(("met", "asked"), [(0, 0), (2, 1), (-1, 2)])
def test_what_is_no_share_is_refused(met, asked):
    with pytest.raises(ValueError, match="no share"):
        share(met, asked)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1), ("we", 1), ("asked", 1), ("needed", 2), ("cases", 2), ("types", 1),
        ("table", 2), ("tables", 2), ("rule", 1), ("rules", 1), ("notices", 3), ("provided", 3),
        ("information", 4), ("authority", 4), ("Wales", 1), ("because", 2),
    ],
)  # fmt: skip
def test_syllables_of_common_words(word, count):
    assert syllables(word) == count


def test_reading_ease_of_sentences_counted_by_hand():
    # 'We hold it. You can ask us.': 7 words, 2 sentences, 7 syllables
    expected = 206.835 - 1.015 * 7 / 2 - 84.6 * 7 / 7
    assert reading_ease("We hold it. You can ask us.") == pytest.approx(expected)
    # a heading and two items of a list: 1 + 2 + 2 words, 3 sentences, 2 + 4 + 3 syllables
    listed = "Answers\n\n- the notices\n- the tables\n"
    assert reading_ease(listed) == pytest.approx(206.835 - 1.015 * 5 / 3 - 84.6 * 9 / 5)


def test_figures_are_no_words_and_a_text_without_words_has_no_ease():
    assert reading_ease("We hold 14 of 19.") == reading_ease("We hold of.")
    with pytest.raises(ValueError, match="no word"):
        reading_ease("12.5 – 14")


@given(st.text(min_size=1, alphabet="abcdefghijklmnopqrstuvwxyz"))
def test_every_word_has_a_syllable(word):
    assert 1 <= syllables(word) <= len(word)
