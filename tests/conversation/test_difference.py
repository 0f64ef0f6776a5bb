from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiassist.conversation.writing.difference import Change, Run, difference

texts = st.text(alphabet=st.sampled_from("ab \n.[]"), max_size=40)


def test_a_changed_word_is_shown_as_it_was_and_as_it_will_be():
    assert difference("We hold nine drones.", "We hold ten drones.") == (
        Run(Change.KEPT, "We hold "),
        Run(Change.TAKEN_OUT, "nine"),
        Run(Change.PUT_IN, "ten"),
        Run(Change.KEPT, " drones."),
    )


def test_a_rewritten_sentence_is_not_cut_at_its_spaces():
    runs = difference("one two three", "four five six")
    assert [run.change for run in runs] == [Change.TAKEN_OUT, Change.PUT_IN]


@given(old=texts, new=texts)
def test_the_runs_make_both_texts_again(old, new):
    runs = difference(old, new)
    assert "".join(r.text for r in runs if r.change is not Change.PUT_IN) == old
    assert "".join(r.text for r in runs if r.change is not Change.TAKEN_OUT) == new


@given(text=texts)
def test_a_text_differs_from_itself_in_nothing(text):
    assert all(run.change is Change.KEPT for run in difference(text, text))
