from __future__ import annotations

from foiassist.adapters.index import vector_store
from foiassist.adapters.index.vector_store import VectorStore
from tests.fakes_embedder import HashingEmbedder


def test_a_store_that_lost_records_does_not_pass_for_whole(tmp_path):
    vectors = HashingEmbedder().embed([f"{letter * 5} text" for letter in "abcdefghij"])
    store = VectorStore(tmp_path, "build-lost")
    store.create()
    store.add(range(10), vectors)
    assert store.finds_itself(10)
    assert not store.finds_itself(11)
    store.close()


def test_a_store_that_cannot_be_opened_fails_its_trial(tmp_path):
    assert "does not exist" in vector_store.probe(tmp_path / "vectors", "build-none")


def test_chroma_tells_nobody_that_it_is_used(tmp_path):
    store = VectorStore(tmp_path, "build-quiet")
    assert not store._client.get_settings().anonymized_telemetry
    store.close()
