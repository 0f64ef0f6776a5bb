"""Chroma's graph, embedded and on a server: the same things hold of both."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

WITH_CHROMA = """
import json, shutil, socket, subprocess, sys, time
from contextlib import contextmanager
from pathlib import Path
from foiassist.adapters.index import near_vectors
from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.adapters.index.vector_rows import VectorRows
from foiassist.case.evidence import Scope
from foiassist.errors import EvidenceError
from tests.adapters.evidence_builders import PastShelf, Shelf, past_response, tram_safety
from tests.fakes_embedder import HashingEmbedder

folder, where = Path(sys.argv[1]), sys.argv[2]


@contextmanager
def serving():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    chroma = shutil.which("chroma", path=str(Path(sys.executable).parent))
    said = ["run", "--path", str(folder / "server"), "--host", "127.0.0.1", "--port", port]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([chroma, *said], **quiet) as server:
        for _ in range(400):
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", int(port))) == 0:
                    break
            time.sleep(0.05)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()
            server.wait()


def all_find_themselves(index):
    reader = index._reader_of(index._ready_record())
    rows = VectorRows(next(folder.glob("index/build-*")) / "vectors.f32", 64)
    rows = rows.read(reader.texts.rows)
    live = reader.texts.live().tolist()
    near = {place: reader.vectors.nearest(rows[place], 1) for place in live}
    return all(abs(max(found.values()) - 1) < 1e-5 for found in near.values()) and len(live)


def through(url):
    shelf, past = Shelf(), PastShelf(past_response(number) for number in range(60))
    settings = {"past": past}
    index = ChromaIndex(folder / "index", shelf, HashingEmbedder(), url, **settings)
    list(index.build())
    yield "ready", index.state().ready
    yield "first", index.find("What rent is paid for each beach hut?")[0].passage.id
    yield "itself", [all_find_themselves(index)]
    for turn in range(1):
        for reference in list(past.held)[::2]:
            past.drop(reference)
        for number in range(100 + 20 * turn, 120 + 20 * turn):
            past.put(past_response(number))
        list(index.build())
        assert all_find_themselves(index) == index.state().passages, turn
    shelf.exchange(responses=(tram_safety(),), digest="second")
    list(index.build())
    scope = Scope(exclude=frozenset(past.held))
    found = index.find("reports on tram brakes", k=50, scope=scope)
    yield "left", sorted({match.passage.document for match in found})
    other = ChromaIndex(folder / "index", shelf, HashingEmbedder(), "" if url else "http://x", **settings)
    yield "elsewhere", other.state().why_not
    again = ChromaIndex(folder / "index", shelf, HashingEmbedder(), url, **settings)
    yield "again", bool(again.find("How many ferries sail?"))
    for graph in folder.glob("index/build-*/chroma-*/*/data_level0.bin"):
        graph.write_bytes(graph.read_bytes()[::-1])
        last = ChromaIndex(folder / "index", shelf, HashingEmbedder(), url, **settings)
        yield "damaged", [last.state().ready, bool(last.find("How many ferries sail?"))]


if where == "server":
    with serving() as url:
        said = dict(through(url))
    try:
        shelf, past = Shelf(), PastShelf()
        list(ChromaIndex(folder / "other", shelf, HashingEmbedder(), url, past=past).build())
    except EvidenceError as error:
        said["down"] = error.message + error.hint
else:
    said = dict(through(""))
print(json.dumps(said))
"""


@pytest.fixture(scope="module", params=["embedded", "server"])
def said(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WITH_CHROMA, str(folder), request.param],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    embedded = bool(list((folder / "index").rglob("chroma.sqlite3")))
    assert embedded == (request.param == "embedded")
    return json.loads(done.stdout)


def test_an_index_with_a_graph_is_built_and_searched(said):
    assert said["ready"]
    assert said["first"] == "DRY 2024/001/question/2"
    assert said["again"]


def test_every_record_finds_itself(said):
    assert said["itself"][0] > 120


def test_what_is_gone_is_not_found_through_the_graph(said):
    assert said["left"] == ["TRM 7"]


def test_a_damaged_graph_stops_no_search(said):
    if "down" not in said:
        assert said["damaged"] == [True, True]


def test_another_place_for_the_graph_is_noticed(said):
    assert "chroma_url" in said["elsewhere"]


def test_a_server_that_is_down_is_named(said):
    if "down" in said:
        assert "server" in said["down"]
        assert "chroma_url" in said["down"]
