from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.page.difference import Side, differing, is_cut

letters = st.lists(
    st.sampled_from(["we", "hold", "it", "not", "40(2)", "\n\nYours"]), max_size=30
).map(" ".join)


def runs(ours, theirs):
    return [(one.side, one.text.strip()) for one in differing(ours, theirs)]


def test_words_only_one_letter_has_are_told_apart():
    assert runs("We hold twelve boats.", "We hold thirteen old boats.") == [
        (Side.BOTH, "We hold"),
        (Side.OURS, "twelve"),
        (Side.THEIRS, "thirteen old"),
        (Side.BOTH, "boats."),
    ]


def test_the_space_between_words_is_no_difference():
    assert {side for side, _ in runs("We hold\n\nit.", "We  hold it.")} == {Side.BOTH}


@given(letters, letters)
def test_each_letter_can_be_put_together_again(ours, theirs):
    parts = list(differing(ours, theirs))
    for side, letter in ((Side.OURS, ours), (Side.THEIRS, theirs)):
        kept = "".join(f"{one.text} " for one in parts if one.side in {side, Side.BOTH})
        assert kept.split() == letter.split()


def test_a_letter_beyond_all_measure_is_said_to_be_cut():
    assert is_cut("word " * 10_000)
    assert not is_cut("word " * 100, "")
