from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.adapters.index import sentence_embedder
from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.adapters.index.model_export import DEFAULT_MODEL
from foiassist.adapters.index.onnx_embedder import OnnxEmbedder
from foiassist.adapters.index.passages import cut_library, searched_text
from foiassist.errors import EvidenceError
from tests.tiny_models import tiny_embedder

pytestmark = pytest.mark.timeout(240)  # the first run exports the model

WORDS = "beach hut rent tram brake how many the of"

ROOT = Path(__file__).resolve().parents[2]
OFFICERS_ASK = (
    "How many officers were deployed?",
    "A copy of the contract with the supplier",
    "minutes of the board",
    "the legal advice that the council was given",
    "names of junior staff",
    "which anti-virus product do you use",
)
OFF_TOPIC = (
    "What is the best recipe for chocolate sponge cake?",
    "Who won the football world cup in 1966?",
    "Which fertiliser suits tomatoes in a greenhouse?",
    "Explain the offside rule.",
    "zxqv plmk wert",
)


@pytest.fixture(scope="session")
def models(request):
    """The default model, exported once and kept in the test cache from run to run."""
    return request.config.cache.mkdir("foiassist-models")


@pytest.fixture
def embedder(models):
    return OnnxEmbedder(DEFAULT_MODEL, models)


@pytest.fixture(scope="session")
def bundled(models, tmp_path_factory):
    """An index of the bundled corpus with the real model."""
    folder = tmp_path_factory.mktemp("bundled")
    index = ChromaIndex(folder, CorpusFiles([ROOT / "corpus"]), OnnxEmbedder(DEFAULT_MODEL, models))
    list(index.build())
    return index


RANKINGS = """
import json, sys, warnings
warnings.simplefilter("ignore")
from foiassist.adapters.index.sentence_embedder import SentenceEmbedder
import numpy as np
given = json.load(sys.stdin)
embedder = SentenceEmbedder()
passages = np.asarray(embedder.embed(given["passages"]))
queries = np.asarray(embedder.embed(given["queries"]))
json.dump({"rankings": np.argsort(-(queries @ passages.T), kind="stable").tolist(),
           "passages": passages.tolist()}, sys.stdout)
"""


@pytest.mark.real_model
def test_the_exported_model_ranks_as_sentence_transformers_does(embedder):
    library = CorpusFiles([ROOT / "corpus"]).library()
    cut = cut_library(library, lambda text: embedder.tokens_in(text) <= embedder.longest)
    passages = sorted({searched_text(passage) for passage in cut})[::8]
    assert len(passages) > 80
    done = subprocess.run(
        [sys.executable, "-c", RANKINGS],
        input=json.dumps({"passages": passages, "queries": OFFICERS_ASK}),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    theirs = json.loads(done.stdout)
    ours = np.asarray(embedder.embed(passages))
    scores = np.asarray(embedder.embed(OFFICERS_ASK)) @ ours.T
    assert np.sum(ours * np.asarray(theirs["passages"]), axis=1).min() > 0.99999
    assert np.argsort(-scores, kind="stable").tolist() == theirs["rankings"]


@pytest.mark.real_model
def test_vectors_are_one_long_and_do_not_depend_on_what_is_embedded_beside_them(embedder):
    texts = [
        "short",
        "A rather longer text about beach huts. " * 9,
        "a middling text",
        "x",
        "y",
    ] * 4
    together = np.asarray(embedder.embed(texts))
    apart = np.asarray([embedder.embed([text])[0] for text in texts])
    assert together.shape == (20, embedder.dimensions)
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-5)
    assert np.array_equal(together, apart)


@pytest.mark.real_model
def test_tokens_are_counted_as_the_model_counts_them(embedder):
    assert embedder.tokens_in("How many?") == 5
    assert embedder.tokens_in("word " * 250) == 252
    assert embedder.tokens_in("word " * 700) > embedder.longest == 256


@pytest.mark.real_model
@pytest.mark.parametrize("text", OFFICERS_ASK)
def test_what_officers_ask_finds_something(bundled, text):
    assert bundled.find(text)


@pytest.mark.real_model
@pytest.mark.parametrize("text", OFF_TOPIC)
def test_what_is_off_the_topic_finds_nothing(bundled, text):
    assert bundled.find(text) == ()


@pytest.mark.real_model
def test_finding_loads_no_torch(models, bundled):
    code = f"""
import sys
from pathlib import Path
from foiassist.adapters.index.onnx_embedder import OnnxEmbedder
assert len(OnnxEmbedder({DEFAULT_MODEL!r}, Path({str(models)!r})).embed(["How many?"])[0]) == 384
slow = ("torch", "transformers", "sentence_transformers", "langchain")
print([name for name in slow if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.real_model
def test_a_model_in_a_folder_of_ones_own_is_exported_and_used(tmp_path):
    tiny = tiny_embedder(tmp_path / "tiny", WORDS)
    embedder = OnnxEmbedder(tiny, tmp_path / "models")
    assert embedder.name.endswith("(not prepared yet)")
    assert (embedder.dimensions, embedder.longest) == (16, 32)
    vector = embedder.embed(["how many beach huts"])[0]
    assert sum(x * x for x in vector) == pytest.approx(1.0, abs=1e-4)
    name = embedder.name
    assert name == OnnxEmbedder(tiny, tmp_path / "models").name
    (Path(tiny) / "model.safetensors").touch()
    assert OnnxEmbedder(tiny, tmp_path / "models").name != name
    assert [path.name for path in (tmp_path / "models").glob("export-*")] == []


@pytest.mark.real_model
def test_a_model_that_does_not_exist_is_an_error_in_plain_words(tmp_path):
    embedder = OnnxEmbedder(str(tmp_path / "nowhere"), tmp_path / "models")
    with pytest.raises(EvidenceError, match="could not be prepared") as error:
        embedder.embed(["text"])
    assert "setting embedder" in error.value.hint
    assert list((tmp_path / "models").glob("*/model.json")) == []


def test_weights_that_are_not_the_published_ones_are_refused(tmp_path, monkeypatch):
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    monkeypatch.setattr(sentence_embedder, "model_source", lambda model: str(tmp_path))
    with pytest.raises(ValueError, match="not the file"):
        sentence_embedder.SentenceEmbedder(DEFAULT_MODEL)


@pytest.mark.real_model
def test_an_export_that_was_cut_short_is_not_used(embedder, models, tmp_path):
    embedder.embed(["text"])
    shutil.copytree(models, tmp_path / "models")
    (graph,) = (tmp_path / "models").glob("*/model.onnx")
    graph.write_bytes(b"half")
    assert OnnxEmbedder(DEFAULT_MODEL, tmp_path / "models").name.endswith("(not prepared yet)")


@pytest.mark.real_model
def test_whole_numbers_of_8_bits_find_much_the_same_from_a_smaller_file(tmp_path):
    tiny = tiny_embedder(tmp_path / "tiny", WORDS)
    plain, small = (OnnxEmbedder(name, tmp_path / "models") for name in (tiny, f"{tiny}:int8"))
    texts = ["how many beach huts", "the rent", "tram brake tram brake", "many"]
    exact, near = np.asarray(plain.embed(texts)), np.asarray(small.embed(texts))
    assert np.sum(exact * near, axis=1).min() > 0.98
    assert not np.array_equal(exact, near)
    assert np.allclose(np.linalg.norm(near, axis=1), 1.0, atol=1e-5)
    assert np.array_equal(near, [small.embed([text])[0] for text in texts])
    assert small.name.startswith(f"{tiny}:int8 ")
    assert small.name != plain.name
    graphs = (tmp_path / "models").glob("*/model.onnx")
    assert sum(b"MatMulInteger" in path.read_bytes() for path in graphs) == 1
