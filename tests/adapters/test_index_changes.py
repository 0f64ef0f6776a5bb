"""Past responses that come, change and go: the index follows by difference, and forgets for good."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from foiassist.adapters.index import chroma_index
from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.adapters.index.graph_sync import LazyGraph
from foiassist.adapters.index.vector_rows import VectorRows
from foiassist.case.evidence import PassageRole, Scope
from foiassist.errors import IndexStale
from tests.adapters.evidence_builders import PastShelf, Shelf, beach_huts, library, past_response
from tests.fakes_embedder import HashingEmbedder


@pytest.fixture
def past():
    return PastShelf(past_response(number) for number in range(6))


@pytest.fixture
def embedder():
    return HashingEmbedder()


@pytest.fixture
def index(tmp_path, past, embedder):
    index = ChromaIndex(tmp_path / "index", Shelf(), embedder, past=past)
    list(index.build())
    return index


def documents_found(index, text, **scope):
    return {match.passage.document for match in index.find(text, k=50, scope=Scope(**scope))}


def test_imported_responses_are_found_beside_the_library(index):
    assert "PAST/3" in documents_found(index, past_response(3).questions[0].text)
    assert "DRY 2024/001" in documents_found(index, "What rent is paid for each beach hut?")
    assert index.state().documents == 3 + 6


def test_one_that_came_is_embedded_alone(index, past, embedder):
    embedder.embedded.clear()
    past.put(past_response(17))
    assert "imported or forgotten" in index.state().why_not
    with pytest.raises(IndexStale):
        index.find("How many ferries sail?")
    progress = list(index.build())
    assert index.state().ready
    assert len(embedder.embedded) == 2
    assert [one.total for one in progress if one.doing == "Indexing documents"] == [1]
    assert "PAST/17" in documents_found(index, past_response(17).questions[0].text)


def test_one_that_changed_is_found_as_it_is_now(index, past):
    old = past_response(2)
    past.put(replace(old, questions=(replace(old.questions[0], response="Quagga."),)))
    list(index.build())
    found = index.find(old.questions[0].text, k=50)
    texts = {match.passage.text for match in found if match.passage.document == "PAST/2"}
    assert "Quagga." in texts
    assert old.questions[0].response not in texts


def test_what_was_forgotten_is_in_no_file_and_no_row(index, past, tmp_path):
    (build,) = (tmp_path / "index").glob("build-*")
    rows = VectorRows(build / "vectors.f32", 64)
    before = (build / "vectors.f32").stat().st_size // (64 * 4)
    index.find("How many ferries sail?")
    past.drop("PAST/4")
    list(index.build())
    words = set(re.findall(r"\w{5,}", past_response(4).questions[0].text.lower()))
    only_there = [word for word in words if word.startswith("unique")]
    assert only_there
    for path in (tmp_path / "index").rglob("*"):
        held = path.read_bytes().lower() if path.is_file() else b""
        assert not any(word.encode() in held for word in only_there), path
    emptied = np.flatnonzero(~rows.read(before).any(axis=1))
    assert len(emptied) == 2
    assert "PAST/4" not in documents_found(index, past_response(4).questions[0].text)


def files_with(folder, told):
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if told in path.read_bytes()]


def test_the_vector_of_what_was_forgotten_leaves_chroma_too(index, past, tmp_path):
    past.put(replace(past_response(30), unsorted=("The lighthouse keeper keeps a diary.",)))
    list(index.build())
    (build,) = (tmp_path / "index").glob("build-*")
    count = (build / "vectors.f32").stat().st_size // (64 * 4)
    before = VectorRows(build / "vectors.f32", 64).read(count).copy()
    past.drop("PAST/30")
    old = {row.tobytes(): files_with(tmp_path / "index", row.tobytes()) for row in before}
    list(index.build())
    left = VectorRows(build / "vectors.f32", 64).read(count)
    stays = {row.tobytes() for row in left}
    forgotten = [row for row in old if row not in stays]
    assert forgotten
    for row in forgotten:
        assert "chroma.sqlite3" in old[row]
        assert files_with(tmp_path / "index", row) == []
    assert all("chroma.sqlite3" in files_with(tmp_path / "index", row) for row in stays & set(old))


def test_no_text_of_the_library_is_in_the_files_of_chroma(index, past, tmp_path):
    """Chroma writes unused memory to its files: who writes them must never have held a text."""
    index.find("What rent is paid for each beach hut?")
    past.put(past_response(33))
    list(index.build())
    (graph,) = tmp_path.glob("index/build-*/chroma-*")
    for told in (b"beach hut", b"ferries", b"DRY 2024", b"Drystone"):
        assert files_with(graph, told) == []


def test_chroma_puts_passages_forward_once_a_search_may_find_anything(index, monkeypatch):
    """The first searches do not wait for it: few passages are all compared."""
    asked = []
    likely = LazyGraph.likely

    def asking(graph, vector, k):
        found = likely(graph, vector, k)
        asked.append(len(found))
        return found

    monkeypatch.setattr(LazyGraph, "likely", asking)
    without = index.find("How many ferries sail?")
    assert asked == []
    index.bring_all()
    assert index.find("How many ferries sail?") == without
    index.find("How many ferries sail?", scope=Scope(real=True))
    assert len(asked) == 1
    assert asked[0] > 10


def test_a_response_with_the_reference_of_a_bundled_one_replaces_nothing(index, past):
    past.put(replace(past_response(9), reference="DRY 2024/001"))
    list(index.build())
    found = index.find("We let sixty huts.", k=50)
    assert "We let sixty huts." in {match.passage.text for match in found}
    past.drop("DRY 2024/001")
    list(index.build())
    assert "DRY 2024/001" in documents_found(index, "What rent is paid for each beach hut?")


def test_what_could_not_be_sorted_can_be_found_too(index, past):
    past.put(replace(past_response(30), unsorted=("The lighthouse keeper keeps a diary.",)))
    list(index.build())
    (match,) = index.find("lighthouse diary", scope=Scope(roles=frozenset({PassageRole.UNSORTED})))
    assert match.passage.document == "PAST/30"


SCOPES = {
    "an authority": {"authority": "Vale Ferries "},
    "a kind": {"authority_kind": "transport"},
    "answers": {"answers": frozenset({"withheld"})},
    "a day": {"since": date(2024, 3, 3)},
    "real ones": {"real": True},
    "a limb": {"exemption": "43(2)"},
    "a section": {"exemption": "43"},
    "several": {"authority_kind": "transport", "answers": frozenset({"disclosed"}), "real": True},
}


@pytest.mark.parametrize("scope", SCOPES.values(), ids=SCOPES)
def test_a_scope_finds_all_that_is_in_it_and_nothing_else(index, scope):
    reader = index._reader_of(index._ready_record())
    asked = Scope(**scope)
    passages = reader.texts.passages(reader.texts.live().tolist())
    expected = {place for place, passage in passages.items() if within(passage, asked)}
    assert set(reader.texts.places(asked).tolist()) == expected
    assert 0 < len(expected) < len(passages)


def within(passage, scope):
    """Return whether *passage* is in *scope*, worked out the plain way."""
    return (
        scope.authority.strip().lower() in {"", passage.authority.lower()}
        and scope.authority_kind in {"", passage.authority_kind}
        and (not scope.answers or passage.answer in scope.answers)
        and (scope.since is None or (passage.answered and passage.answered >= scope.since))
        and not (scope.real and passage.invented)
        and (
            not scope.exemption
            or any(
                one == scope.exemption or one.startswith(f"{scope.exemption}(")
                for one in passage.exemptions
            )
        )
    )


def test_documents_left_out_are_left_out_within_a_scope_too(index):
    found = documents_found(
        index,
        "How many ferries sail?",
        authority_kind="transport",
        exclude=frozenset({"past/1", "PAST/2 "}),
    )
    assert found
    assert not found & {"PAST/1", "PAST/2"}


def test_the_library_and_the_past_may_change_at_once(tmp_path, past, embedder):
    shelf = Shelf()
    index = ChromaIndex(tmp_path / "index", shelf, embedder, past=past)
    list(index.build())
    shelf.exchange(responses=(beach_huts(),), digest="second")
    past.drop("PAST/0")
    list(index.build())
    assert index.state().ready
    assert "TRM 7" not in documents_found(index, "inspection reports on tram brakes")
    assert index.state().documents == len(library().guidance) + 1 + 5


def test_a_library_too_large_for_chroma_in_the_same_process_does_without(
    index, past, tmp_path, monkeypatch
):
    assert list(tmp_path.rglob("chroma.sqlite3"))
    monkeypatch.setattr(chroma_index, "GRAPH_UP_TO", 5)
    past.put(past_response(31))
    list(index.build())
    assert not list(tmp_path.rglob("chroma.sqlite3"))
    assert "DRY 2024/001" in documents_found(index, "What rent is paid for each beach hut?")
    monkeypatch.setattr(chroma_index, "GRAPH_UP_TO", 5_000)
    past.put(past_response(32))
    list(index.build())
    assert list(tmp_path.rglob("chroma.sqlite3"))
