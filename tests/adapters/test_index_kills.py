"""A build that is killed again and again ends as one that nobody disturbed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from foiassist.adapters.index import near_vectors
from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.adapters.index.index_build import alone
from foiassist.adapters.index.passage_file import Incoming, PassageFile
from foiassist.adapters.index.vector_rows import VectorRows
from foiassist.case.evidence import Passage, PassageRole
from foiassist.errors import IndexBusy
from tests.adapters.evidence_builders import PastShelf, Shelf, past_response
from tests.fakes_embedder import HashingEmbedder

ROOT = Path(__file__).resolve().parents[2]

BUILD = """
import sys, time
from pathlib import Path
from tests.adapters.test_index_kills import Noting, index_in
folder, stop = Path(sys.argv[1]), int(sys.argv[2])
for step, progress in enumerate(index_in(folder, Noting(folder / "noted")).build()):
    print(progress.doing, flush=True)
    if step == stop:
        time.sleep(60)
"""


class Noting(HashingEmbedder):
    """Notes in a file what it embedded, so that it outlives a kill."""

    def __init__(self, noted):
        super().__init__()
        self.noted = noted

    def embed(self, texts):
        with self.noted.open("a", encoding="utf-8") as file:
            file.writelines(f"{text.splitlines()[-1]}\n" for text in texts)
        return super().embed(texts)


def index_in(folder, embedder):
    past = PastShelf(past_response(number) for number in range(300))
    return ChromaIndex(folder / "index", Shelf(), embedder, past=past)


def kill_at(folder, step):
    """Kill a build at its *step*; return whether it came that far."""
    command = [sys.executable, "-c", BUILD, str(folder), str(step)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        lines = [child.stdout.readline() for _ in range(step + 1)]
        child.send_signal(signal.SIGKILL)
    return bool(lines[-1])


def what_is_in(folder, index):
    reader = index._reader_of(index._ready_record())
    (build,) = (folder / "index").glob("build-*")
    rows = VectorRows(build / "vectors.f32", 64).read(reader.texts.rows)
    return reader.texts.passages(reader.texts.live().tolist()), rows.tobytes()


def test_killed_builds_end_as_an_undisturbed_one_and_embed_nothing_twice(tmp_path):
    undisturbed, killed = tmp_path / "undisturbed", tmp_path / "killed"
    for folder in (undisturbed, killed):
        folder.mkdir()
    expected = index_in(undisturbed, HashingEmbedder())
    list(expected.build())
    assert all(kill_at(killed, step) for step in (2, 4, 3, 2))
    index = index_in(killed, Noting(killed / "noted"))
    assert "not finished" in index.state().why_not
    list(index.build())
    assert what_is_in(killed, index) == what_is_in(undisturbed, expected)
    noted = (killed / "noted").read_text(encoding="utf-8").splitlines()
    assert len(noted) == len(set(noted))
    asked = past_response(77).questions[0].text
    assert index.find(asked, k=10) == expected.find(asked, k=10)


def test_what_a_kill_left_behind_the_last_row_is_cut_off(tmp_path):
    index = index_in(tmp_path, HashingEmbedder())
    building = index.build()
    while next(building).done < 100:
        pass
    building.close()
    (build,) = (tmp_path / "index").glob("build-*")
    with (build / "vectors.f32").open("ab") as file:
        file.write(b"\x7f" * 1000)
    list(index.build())
    size = (build / "vectors.f32").stat().st_size
    assert size == index.state().passages * 64 * 4


def test_a_build_that_lost_vectors_is_not_gone_on_with(tmp_path):
    index = index_in(tmp_path, HashingEmbedder())
    building = index.build()
    while next(building).done < 100:
        pass
    building.close()
    (build,) = (tmp_path / "index").glob("build-*")
    (build / "vectors.f32").write_bytes(b"")
    list(index.build())
    assert index.state().ready
    assert [path.name for path in (tmp_path / "index").glob("build-*")] != [build.name]


def test_a_second_writer_is_refused_and_harms_nothing(tmp_path):
    index = index_in(tmp_path, HashingEmbedder())
    building = index.build()
    while next(building).done < 100:
        pass
    with pytest.raises(IndexBusy):
        list(index_in(tmp_path, HashingEmbedder()).build(rebuild=True))
    list(building)
    assert index.state().ready
    with alone(tmp_path / "index"):
        assert index.find(past_response(250).questions[0].text)


def test_every_record_finds_itself_among_many(tmp_path, monkeypatch):
    monkeypatch.setattr(near_vectors, "EXACT_UP_TO", 50)
    monkeypatch.setattr(near_vectors, "_SHORTLIST", 20)
    index = index_in(tmp_path, HashingEmbedder())
    list(index.build())
    reader = index._reader_of(index._ready_record())
    (build,) = (tmp_path / "index").glob("build-*")
    rows = VectorRows(build / "vectors.f32", 64).read(reader.texts.rows)
    for place in reader.texts.live().tolist():
        found = reader.vectors.nearest(rows[place], 1)
        assert max(found.values()) == pytest.approx(1.0, abs=1e-5)


def test_no_change_is_half_made(tmp_path):
    file = PassageFile(tmp_path / "passages.sqlite3")
    passage = Passage("1/advice/1", PassageRole.ADVICE, "Text.", "1")
    with pytest.raises(AttributeError), file.change():
        file.put(Incoming("past/1", "1", "1"), [passage, None])
    assert file.digests() == {}
    assert len(file.live_places()) == file.rows() == 0
    file.close()
