"""A reranker changes the order of what a search finds, and nothing of what it finds."""

from __future__ import annotations

import pytest

from foiassist.adapters.index.memory_index import MemoryIndex
from foiassist.case.evidence import Library, PastQuestion, PastResponse
from tests.fakes_embedder import HashingEmbedder


def response(number):
    text = f"How many beach huts of kind {number} were let at Saltby?"
    question = PastQuestion("1", text, "disclosed", (), f"We let {number} beach huts at Saltby.")
    return PastResponse(f"S-{number}", "Saltby Council", "council", "Huts", text, (question,))


class LastComesFirst:
    """Scores a passage by the highest number in it."""

    def scores(self, text, passages):
        return [
            max((float(word) for word in one.split() if word.isdigit()), default=0.0)
            for one in passages
        ]


@pytest.fixture
def found(tmp_path):
    def find(name, reranker=None, text="beach huts let at Saltby"):
        library = Library(tuple(response(number) for number in range(2, 8)), digest="d")
        index = MemoryIndex(library, HashingEmbedder(), tmp_path / name, reranker)
        list(index.build())
        return [match.passage for match in index.find(text, k=20)]

    return find


def test_what_was_found_comes_in_the_order_of_the_reranker(found):
    plain, ranked = found("plain"), found("ranked", LastComesFirst())
    assert {one.id for one in plain} == {one.id for one in ranked}
    assert [one.document for one in ranked][:2] == ["S-7", "S-7"]
    assert [one.id for one in plain] != [one.id for one in ranked]


def test_what_is_not_relevant_stays_out_whatever_the_reranker_says(found):
    assert found("ranked", LastComesFirst(), text="tomatoes in a greenhouse") == []
