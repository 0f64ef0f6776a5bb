from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from foiassist.adapters.index.cross_encoder import OnnxCrossEncoder
from foiassist.errors import EvidenceError
from tests.tiny_models import tiny_cross_encoder

pytestmark = [pytest.mark.real_model, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parents[2]
WORDS = "how many officers beach huts were let in the town and what did they cost"
QUESTION = "how many beach huts were let"
PASSAGES = [
    "the beach huts were let in the town",
    "officers",
    "what did they cost and how many were let " * 6,
    "the town",
    "",
]

THEIRS = """
import json, sys, warnings
warnings.simplefilter("ignore")
from sentence_transformers import CrossEncoder
model = CrossEncoder(sys.argv[1], device="cpu")
text, passages = json.load(sys.stdin)
json.dump(model.predict([(text, one) for one in passages]).tolist(), sys.stdout)
"""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return tiny_cross_encoder(tmp_path_factory.mktemp("cross"), WORDS)


def theirs(model, text, passages):
    done = subprocess.run(
        [sys.executable, "-c", THEIRS, model],
        input=json.dumps([text, passages]),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return json.loads(done.stdout)


def test_the_exported_cross_encoder_scores_as_sentence_transformers_does(tiny, tmp_path):
    ours = OnnxCrossEncoder(tiny, tmp_path).scores(QUESTION, PASSAGES)
    expected = theirs(tiny, QUESTION, PASSAGES)
    assert ours == pytest.approx(expected, abs=1e-5)
    assert max(ours) - min(ours) > 0.01
    assert [path.name for path in tmp_path.glob("export-*")] == []


def test_a_score_depends_on_nothing_but_its_own_passage(tiny, tmp_path):
    model = OnnxCrossEncoder(tiny, tmp_path)
    together = model.scores(QUESTION, PASSAGES)
    assert [model.scores(QUESTION, [one])[0] for one in PASSAGES] == together


def test_nothing_to_score_loads_nothing(tmp_path):
    assert OnnxCrossEncoder("nowhere", tmp_path).scores(QUESTION, []) == []
    assert list(tmp_path.iterdir()) == []


def test_scoring_loads_no_torch(tiny, tmp_path):
    OnnxCrossEncoder(tiny, tmp_path).scores(QUESTION, PASSAGES)
    code = f"""
import sys
from pathlib import Path
from foiassist.adapters.index.cross_encoder import OnnxCrossEncoder
assert len(OnnxCrossEncoder({tiny!r}, Path({str(tmp_path)!r})).scores("how", ["many"])) == 1
slow = ("torch", "transformers", "sentence_transformers", "langchain")
print([name for name in slow if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["nowhere", "nowhere:int8"])
def test_a_cross_encoder_that_cannot_be_had_is_an_error_in_plain_words(tmp_path, name):
    with pytest.raises(EvidenceError, match="cross-encoder") as error:
        OnnxCrossEncoder(str(tmp_path / name), tmp_path / "models").scores("how", ["many"])
    assert "setting reranker" in error.value.hint
    assert list((tmp_path / "models").glob("*/model.json")) == []
