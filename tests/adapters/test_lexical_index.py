from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiassist.adapters.index.lexical_index import LexicalIndex
from foiassist.case.evidence import Passage, PassageRole


def passage(number, text):
    return Passage(f"doc/advice/{number}", PassageRole.ADVICE, text, "doc", title="On the sea")


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    index = LexicalIndex(tmp_path_factory.mktemp("words") / "passages.sqlite3")
    texts = [f"The harbour wall number {letter}." for letter in "abcdefghij"]
    index.create(
        passage(number, text)
        for number, text in enumerate([*texts, "The lighthouse keeper's diary.", "A lighthouse."])
    )
    return index


def test_telling_words_are_the_rare_ones_and_the_rarest_come_first(index):
    words = index.telling_words("The lighthouse diary by the harbour")
    assert list(words) == ["diary", "lighthouse"]
    assert words["diary"] > words["lighthouse"] > 0


def test_words_that_no_passage_has_tell_nothing(index):
    assert index.telling_words("please provide zebras") == {}


def test_the_passage_with_most_of_the_words_comes_first(index):
    assert index.search(["lighthouse", "diary"], 5) == ["doc/advice/10", "doc/advice/11"]
    assert index.search(["lighthouse", "diary"], 5, among=["doc/advice/11"]) == ["doc/advice/11"]
    assert index.search(["lighthouse"], 5, among=[]) == []
    assert index.search([], 5) == []


def test_other_forms_of_a_word_are_found(index):
    assert index.search(["lighthouses"], 5)


def test_the_shared_words_of_each_passage_are_named(index):
    shared = index.shared(["diary", "lighthouse"], ["doc/advice/10", "doc/advice/11"])
    assert shared == {"doc/advice/10": ("diary", "lighthouse"), "doc/advice/11": ("lighthouse",)}


def test_a_passage_comes_back_as_it_went_in(index):
    assert index.passages(["doc/advice/11"]) == {"doc/advice/11": passage(11, "A lighthouse.")}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
@pytest.mark.parametrize("around", ["{}", 'NEAR("{}" lighthouse)', "lighthouse* OR {} NOT -"])
def test_no_text_is_read_as_an_order_to_the_search(index, around, text):
    words = index.telling_words(around.format(text) if "{" not in text else text)
    assert len(index.search(words, 3)) <= 3
    assert set(index.shared(words, ["doc/advice/11"])) <= {"doc/advice/11"}
