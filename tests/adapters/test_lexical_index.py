from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiassist.adapters.index.lexical_index import LexicalIndex
from foiassist.adapters.index.passage_file import Incoming, PassageFile
from foiassist.case.evidence import Passage, PassageRole


def passage(number, text):
    return Passage(f"doc/advice/{number}", PassageRole.ADVICE, text, "doc", title="On the sea")


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    path = tmp_path_factory.mktemp("words") / "passages.sqlite3"
    texts = [f"The harbour wall number {letter}." for letter in "abcdefghij"]
    texts += ["The lighthouse keeper's diary.", "A lighthouse."]
    file = PassageFile(path)
    with file.change():
        file.put(
            Incoming("corpus/doc", "doc", "1"),
            [passage(number, text) for number, text in enumerate(texts)],
        )
    file.close()
    index = LexicalIndex(path)
    yield index
    index.close()


def test_telling_words_are_the_rare_ones_and_the_rarest_come_first(index):
    words = index.telling_words("The lighthouse diary by the harbour")
    assert list(words) == ["diary", "lighthouse"]
    assert words["diary"] > words["lighthouse"] > 0


def test_words_that_no_passage_has_tell_nothing(index):
    assert index.telling_words("please provide zebras") == {}


def test_the_passage_with_most_of_the_words_comes_first(index):
    assert list(index.search(["lighthouse", "diary"], 5)) == [10, 11]
    assert list(index.search(["lighthouse", "diary"], 5, np.array([11]))) == [11]
    assert index.search(["lighthouse"], 5, np.array([], dtype=int)) == {}
    assert index.search([], 5) == {}


def test_other_forms_of_a_word_are_found(index):
    assert index.search(["lighthouses"], 5)


def test_the_shared_words_of_each_passage_are_named(index):
    shared = index.shared(["diary", "lighthouse"], [10, 11])
    assert shared == {10: ("diary", "lighthouse"), 11: ("lighthouse",)}


def test_a_passage_comes_back_as_it_went_in(index):
    assert index.passages([11]) == {11: passage(11, "A lighthouse.")}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
@pytest.mark.parametrize("around", ["{}", 'NEAR("{}" lighthouse)', "lighthouse* OR {} NOT -"])
def test_no_text_is_read_as_an_order_to_the_search(index, around, text):
    words = index.telling_words(around.format(text) if "{" not in text else text)
    assert len(index.search(words, 3)) <= 3
    assert set(index.shared(words, [11])) <= {11}
