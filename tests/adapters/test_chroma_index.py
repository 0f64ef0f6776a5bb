from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.adapters.index.index_build import alone
from foiassist.case.evidence import PassageRole, Scope
from foiassist.errors import IndexBusy, IndexMissing, IndexStale
from tests.adapters.evidence_builders import Shelf, beach_huts, library, tram_safety
from tests.fakes_embedder import HashingEmbedder

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def embedder():
    return HashingEmbedder()


@pytest.fixture
def index(tmp_path, shelf, embedder):
    return ChromaIndex(tmp_path / "index", shelf, embedder)


@pytest.fixture(scope="session")
def built_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("evidence") / "index"
    list(ChromaIndex(folder, Shelf(), HashingEmbedder()).build())
    return folder


@pytest.fixture
def built(index, built_folder, tmp_path):
    shutil.copytree(built_folder, tmp_path / "index")
    return index


def test_before_the_first_build_the_index_says_that_it_is_missing(index):
    assert not index.state().ready
    assert "not been indexed yet" in index.state().why_not
    with pytest.raises(IndexMissing) as error:
        index.find("beach huts")
    assert "foiassist index" in error.value.hint


def test_a_build_reports_progress_and_ends_ready(index):
    progress = list(index.build())
    state = index.state()
    assert state.ready
    assert progress[-1].done == progress[-1].total == state.documents
    assert state.passages > 15
    assert (state.documents, state.corpus_sha256, state.embedder) == (3, "first", "hashing")


def test_the_nearest_passage_comes_first_with_what_is_known_of_it(built):
    first = built.find("What rent is paid for each beach hut?")[0]
    assert first.passage.id == "DRY 2024/001/question/2"
    assert first.score == pytest.approx(1.0, abs=1e-3)
    assert first.passage == replace(first.passage, answer="withheld", exemptions=("43(2)",))
    assert first.passage.answered == beach_huts().answered
    assert "near in meaning" in first.why


def test_the_words_that_a_passage_shares_are_named(built):
    (match,) = built.find("the register", scope=Scope(roles=frozenset({PassageRole.ADVICE})))
    assert match.why[0] == 'shares the word "register"'


def test_what_has_nothing_to_do_with_the_corpus_finds_nothing(built):
    assert built.find("zebra quagga xylophone") == ()
    assert built.find("   ") == ()


def test_only_the_roles_asked_for_are_found(built):
    matches = built.find(
        "Tenants of a beach hut would learn what rent others pay.",
        scope=Scope(roles=frozenset({PassageRole.HARM, PassageRole.BALANCE})),
    )
    assert matches
    assert {m.passage.role for m in matches} <= {PassageRole.HARM, PassageRole.BALANCE}


def test_only_passages_about_the_exemption_are_found_and_all_of_them_count(built):
    matches = built.find("zebra quagga xylophone", scope=Scope(exemption="31"), k=50)
    assert {m.passage.document for m in matches} == {"TRM 7"}
    assert all("same exemption, section 31" in m.why for m in matches)
    assert {
        m.passage.document for m in built.find("zebra", scope=Scope(exemption="43(2)"), k=50)
    } == {
        "DRY 2024/001",
        "guidance s.43",
    }
    assert built.find("zebra", scope=Scope(exemption="3")) == ()


def test_a_document_to_be_left_out_is_never_found(built):
    text = "What rent is paid for each beach hut?"
    assert "DRY 2024/001" in {m.passage.document for m in built.find(text, k=50)}
    for excluded in ("DRY 2024/001", "dry 2024/001 "):
        matches = built.find(text, k=50, scope=Scope(exclude=frozenset({excluded})))
        assert "DRY 2024/001" not in {m.passage.document for m in matches}


def test_a_planted_answer_is_not_found_behind_many_of_its_own(tmp_path, embedder):
    many = replace(beach_huts(), questions=beach_huts().questions[1:] * 1)
    crowd = tuple(replace(q, label=str(n)) for n in range(80) for q in many.questions)
    shelf = Shelf(library(replace(many, questions=crowd, reasons=()), tram_safety()))
    index = ChromaIndex(tmp_path / "index", shelf, embedder)
    list(index.build())
    matches = index.find(
        "brake reports rent beach hut", scope=Scope(exclude=frozenset({"DRY 2024/001"})), k=3
    )
    assert matches
    assert not any(match.passage.id.startswith("DRY") for match in matches)


def test_the_same_text_is_shown_once(tmp_path, embedder):
    twin = replace(beach_huts(), reference="DRY 2025/009")
    index = ChromaIndex(tmp_path / "index", Shelf(library(beach_huts(), twin)), embedder)
    list(index.build())
    texts = [m.passage.text for m in index.find("beach hut rent", k=50)]
    assert len(texts) == len(set(texts))


def test_a_response_overturned_on_review_carries_a_caution(built):
    matches = built.find("inspection reports on tram brakes")
    assert any("overturned on review: a caution" in m.why for m in matches)


def test_a_build_of_an_unchanged_library_does_nothing(built, embedder):
    embedder.embedded.clear()
    assert [one.doing for one in built.build()] == ["Reading the corpus"]
    assert embedder.embedded == []


def test_only_new_passages_are_embedded_again(built, shelf, embedder):
    embedder.embedded.clear()
    changed = replace(
        tram_safety(), questions=(replace(tram_safety().questions[0], response="New."),)
    )
    shelf.exchange(responses=(beach_huts(), changed), digest="second")
    assert "has changed" in built.state().why_not
    with pytest.raises(IndexStale):
        built.find("tram")
    list(built.build())
    assert embedder.embedded == ["The inspection reports on tram brakes.\nNew."]
    assert any(m.passage.text == "New." for m in built.find("inspection reports on tram brakes"))


def test_a_rebuild_embeds_everything_again(built, embedder):
    list(built.build(rebuild=True))
    assert len(embedder.embedded) > 15


def test_what_left_the_library_left_the_files_too(built, shelf, tmp_path):
    shelf.exchange(responses=(tram_safety(),), digest="second")
    list(built.build())
    held = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(b"tram brakes" in content for content in held.values())
    assert [path for path, content in held.items() if b"beach hut" in content] == []


def test_an_index_of_another_embedder_is_stale(built, tmp_path, shelf):
    other = ChromaIndex(tmp_path / "index", shelf, HashingEmbedder("other"))
    assert other.state().why_not == "The index was built with hashing; the embedder is now other."
    list(other.build())
    assert other.state().ready


def test_a_second_builder_is_turned_away(built, tmp_path):
    with alone(tmp_path / "index"), pytest.raises(IndexBusy):
        list(built.build(rebuild=True))
    assert built.state().ready


def test_a_build_that_is_given_up_leaves_the_old_index(built, shelf):
    shelf.exchange(responses=(tram_safety(),))
    building = built.build(rebuild=True)
    while next(building).total == 0:
        pass
    building.close()
    assert built.state().ready
    matches = built.find("What rent is paid for each beach hut?")
    assert "DRY 2024/001/question/2" in {match.passage.id for match in matches}


def test_another_process_sees_the_new_build(built, tmp_path, shelf, embedder):
    other = ChromaIndex(tmp_path / "index", shelf, embedder)
    assert other.find("beach hut rent")
    shelf.exchange(responses=(tram_safety(),), digest="second")
    list(built.build())
    assert {m.passage.document for m in other.find("inspection reports on tram brakes")} == {
        "TRM 7"
    }


DAMAGE = {
    "vectors cut short": ("vectors.f32", lambda data: data[: len(data) // 2]),
    "vectors overwritten": ("vectors.f32", lambda data: data[::-1]),
    "texts cut short": ("passages.sqlite3", lambda data: data[:5000]),
    "texts overwritten": ("passages.sqlite3", lambda data: data[::-1]),
    "texts gone": ("passages.sqlite3", None),
    "vectors gone": ("vectors.f32", None),
}


@pytest.mark.parametrize(("name", "change"), DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_store_is_noticed_and_built_again(built, tmp_path, shelf, embedder, name, change):
    (path,) = (tmp_path / "index").rglob(name)
    data = path.read_bytes()
    path.unlink()
    if change:
        path.write_bytes(change(data))
    again = ChromaIndex(tmp_path / "index", shelf, embedder)
    assert "damaged" in again.state().why_not
    with pytest.raises(IndexStale):
        again.find("beach hut rent")
    list(again.build())
    assert again.state().ready
    assert again.find("What rent is paid for each beach hut?")


def test_a_store_that_was_only_copied_is_tried_apart_and_trusted(built, tmp_path, shelf, embedder):
    for path in (tmp_path / "index").rglob("*.f32"):
        path.touch()
    again = ChromaIndex(tmp_path / "index", shelf, embedder)
    assert again.state().ready
    assert again.find("beach hut rent")


@pytest.mark.parametrize("text", ["", "{}", "not json", '{"build": 1, "files": {}}', "[1]"])
def test_a_record_that_is_no_record_is_noticed(built, tmp_path, text):
    (tmp_path / "index" / "index.json").write_text(text, encoding="utf-8")
    assert "damaged" in built.state().why_not
    list(built.build())
    assert built.state().ready


BUILD_SLOWLY = """
import sys, time
from pathlib import Path
from foiassist.adapters.index.chroma_index import ChromaIndex
from tests.adapters.evidence_builders import Shelf
from tests.fakes_embedder import HashingEmbedder
for progress in ChromaIndex(Path(sys.argv[1]), Shelf(), HashingEmbedder()).build(rebuild=True):
    print(progress.doing, flush=True)
    if progress.doing == sys.argv[2]:
        time.sleep(60)
"""


def kill_while(folder, doing):
    command = [sys.executable, "-c", BUILD_SLOWLY, str(folder), doing]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        for line in child.stdout:
            if line.strip() == doing:
                child.send_signal(signal.SIGKILL)


def test_a_rebuild_that_was_killed_leaves_the_old_index(built, tmp_path):
    kill_while(tmp_path / "index", "Indexing documents")
    assert built.state().ready
    assert built.find("beach hut rent")
    assert len(list((tmp_path / "index").glob("build-*"))) == 2
    list(built.build())
    assert len(list((tmp_path / "index").glob("build-*"))) == 1


def test_asking_for_the_state_loads_neither_chroma_nor_onnx_and_a_first_search_no_chroma(
    built, tmp_path
):
    code = f"""
import sys
from pathlib import Path
from foiassist.adapters.index.chroma_index import ChromaIndex
from tests.adapters.evidence_builders import Shelf
from tests.fakes_embedder import HashingEmbedder
index = ChromaIndex(Path({str(tmp_path / "index")!r}), Shelf(), HashingEmbedder())
assert index.state().ready, index.state()
print([name for name in ("chromadb", "onnxruntime", "numpy", "torch") if name in sys.modules])
index.find("beach hut rent")
print([name for name in ("chromadb", "torch", "langchain") if name in sys.modules])
index.bring_all()
print([name for name in ("chromadb", "torch", "langchain") if name in sys.modules])
"""
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == ["[]", "[]", "['chromadb']"]
