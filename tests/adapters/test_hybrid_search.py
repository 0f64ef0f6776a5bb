from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.adapters.index.hybrid_search import found_passages, hybrid_search
from foiassist.case.evidence import EVERYTHING, Passage, PassageRole, Scope

HUTS = Passage("H/question/1", PassageRole.QUESTION, "How many beach huts are let?", "H")
RENT = Passage("R/question/1", PassageRole.QUESTION, "What rent is paid for huts?", "R")
TRAM = Passage("T/harm/1", PassageRole.HARM, "Inspectors rely on candour.", "T")
SHELF = {0: HUTS, 1: RENT, 2: TRAM}


class Shelf:
    """Passages by place, their words looked up by hand."""

    def __init__(self, *, words=None, bm25=None, gone=(), among=None):
        self.words = {"huts": 2.0, "beach": 1.0} if words is None else words
        self.bm25 = {0: 6.0, 1: 3.0} if bm25 is None else bm25
        self.gone = gone
        self.among = among

    def places(self, scope):
        return self.among

    def places_of(self, documents):
        return frozenset(place for place, one in SHELF.items() if one.document in documents)

    def telling_words(self, text):
        return self.words

    def search(self, words, k, among=None):
        return dict(list(self.bm25.items())[:k])

    def shared(self, words, places):
        return {
            place: tuple(word for word in words if word in SHELF[place].text.casefold())
            for place in places
        }

    def passages(self, places):
        return {place: SHELF[place] for place in places if place not in self.gone}


class Cosines:
    """The cosine of each place; the nearest ones are those that are `seen`."""

    def __init__(self, *cosines, seen=(0, 1, 2)):
        self.held = dict(enumerate(cosines))
        self.seen = seen

    def nearest(self, vector, k, among=None):
        return dict(sorted(self.cosines(vector, self.seen).items(), key=lambda one: -one[1])[:k])

    def cosines(self, vector, places):
        return {place: self.held[place] for place in places}


def search(shelf, cosines, k=8, scope=EVERYTHING, kind="", text="How many beach huts?"):
    return hybrid_search(text, [1.0], shelf, cosines, k=k, scope=scope, kind=kind)


def documents(matches):
    return [match.passage.document for match in matches]


def test_the_best_in_both_comes_first_with_its_cosine_and_the_reasons():
    first, second = search(Shelf(), Cosines(0.7, 0.6, 0.1))
    assert (first.passage, first.score) == (HUTS, 0.7)
    assert first.why == ('shares the words "huts", "beach"', "near in meaning")
    assert second.passage == RENT


def test_words_may_outweigh_what_is_a_little_nearer():
    assert documents(search(Shelf(), Cosines(0.6, 0.7, 0.1))) == ["H", "R"]


@pytest.mark.parametrize("cosine", [0.0, 0.3, 0.5])
def test_nothing_is_found_where_nothing_is_near(cosine):
    assert search(Shelf(words={}, bm25={}), Cosines(cosine, 0.0, 0.0)) == ()


def test_one_near_passage_opens_the_search_to_those_fairly_near():
    assert documents(search(Shelf(words={}, bm25={}), Cosines(0.6, 0.4, 0.3))) == ["H", "R"]


def test_all_that_was_said_of_an_exemption_is_relevant():
    found = search(Shelf(words={}, bm25={}), Cosines(0.2, 0.1, 0.0), scope=Scope(exemption="43"))
    assert documents(found) == ["H", "R", "T"]


def test_what_is_left_out_is_never_found():
    scope = Scope(exclude=frozenset({"H"}))
    assert documents(search(Shelf(), Cosines(0.9, 0.6, 0.1), scope=scope)) == ["R"]


def test_what_only_the_words_find_has_its_cosine():
    found = found_passages("huts", [1.0], Shelf(), Cosines(0.7, 0.6, 0.1, seen=(0,)), EVERYTHING)
    assert {one.passage.document: one.cosine for one in found} == {"H": 0.7, "R": 0.6}


def test_what_only_the_meaning_finds_counts_for_no_more_than_the_last_in_words():
    found = found_passages("huts", [1.0], Shelf(bm25={0: 6.0}), Cosines(0.7, 0.6, 0.1), EVERYTHING)
    assert [one.bm25 for one in found] == [6.0, pytest.approx(4.0), 0.0]
    assert [one.share for one in found] == [1.0, pytest.approx(2 / 3), 0.0]


def test_a_passage_that_is_gone_meanwhile_is_passed_over():
    assert documents(search(Shelf(gone={0}), Cosines(0.9, 0.6, 0.1))) == ["R"]


def test_the_kind_of_authority_that_asks_comes_first_among_equals(monkeypatch):
    monkeypatch.setitem(SHELF, 1, replace(RENT, authority_kind="council"))
    shelf = Shelf(words={}, bm25={})
    first, second = search(shelf, Cosines(0.7, 0.7, 0.1), kind="council", text="Rents")
    assert first.passage.document == "R"
    assert "also council" in first.why
    assert second.passage.document == "H"
    assert documents(search(shelf, Cosines(0.7, 0.7, 0.1), text="Rents")) == ["H", "R"]
