from __future__ import annotations

import pytest

from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.adapters.index.memory_index import MemoryIndex, RememberingEmbedder
from foiassist.case.evidence import PassageRole, Scope
from tests.adapters.evidence_builders import Shelf, library
from tests.fakes_embedder import HashingEmbedder


@pytest.fixture
def index(tmp_path):
    made = MemoryIndex(library(), HashingEmbedder(), tmp_path)
    assert not made.state().ready
    list(made.build())
    return made


@pytest.mark.parametrize(
    "asked",
    [
        {"text": "How many beach huts does the council let?"},
        {"text": "tram safety", "scope": Scope(roles=frozenset({PassageRole.QUESTION})), "k": 2},
        {"text": "rents of beach huts", "scope": Scope(exemption="43"), "k": 50},
        {"text": "beach huts", "scope": Scope(exclude=frozenset({"dry 2024/001"}))},
        {"text": "zzz qqq"},
        {"text": " "},
    ],
    ids=["words", "role", "exemption", "held-out", "nonsense", "empty"],
)
def test_what_is_found_is_what_the_real_index_finds(index, tmp_path, asked):
    real = ChromaIndex(tmp_path / "real", Shelf(), HashingEmbedder())
    list(real.build())
    ours, theirs = index.find(**asked), real.find(**asked)
    assert set(ours) == set(theirs)
    assert [match.score for match in ours[:1]] == [match.score for match in theirs[:1]]


def test_a_held_out_document_is_never_found(index):
    own = library().responses[0].reference
    found = index.find(
        library().responses[0].questions[0].text, k=50, scope=Scope(exclude=frozenset({own}))
    )
    assert all(match.passage.document != own for match in found)


def test_it_says_what_it_was_built_from(index):
    state = index.state()
    assert state.ready
    assert (state.corpus_sha256, state.embedder) == ("first", "hashing")
    assert state.passages > 15


def test_a_text_is_embedded_once_whoever_asks():
    inner = HashingEmbedder()
    embedder = RememberingEmbedder(inner)
    first = embedder.embed(["ferry", "lido", "ferry"])
    assert embedder.embed(["lido", "ferry"]) == [first[1], first[0]]
    assert inner.embedded == ["ferry", "lido"]
    assert (embedder.name, embedder.longest) == ("hashing", 64)
