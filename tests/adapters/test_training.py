"""Training for real, on a model of a few kilobytes that the tests make."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest

from foiassist.adapters.index import training
from foiassist.adapters.index.model_export import digest_of
from foiassist.adapters.index.onnx_embedder import OnnxEmbedder
from foiassist.adapters.index.training import EmbedderTrainer, gain
from foiassist.errors import EvidenceError
from foiassist.ports import Pair, Trained, TrainingStep, TrainingTask
from tests.tiny_models import tiny_embedder

pytestmark = [pytest.mark.real_model, pytest.mark.timeout(600)]

THINGS = "huts trams boats roads parks bins lamps ducks walls pipes kites ponds".split()
PLACES = "Saltby Marram Cornmarket Guildhall Wexmoor Tarnshire Netherby Ousby".split()
ANSWERS = "ja jb jc jd je jf jg jh ji jj jk jl".split()
WORDS = " ".join([*THINGS, *PLACES, *ANSWERS, "how many in were there at"])


def pairs():
    """Questions whose answers share no word with them: only training can bring them together."""
    return [
        Pair(f"how many {thing} in {place}", f"{ANSWERS[number]} at {place}", f"{thing} {place}")
        for number, thing in enumerate(THINGS)
        for place in PLACES
    ]


def task(**changes):
    held = [pair for number, pair in enumerate(pairs()) if (number - number // 8) % 8 in {0, 3}]
    learnt = [pair for pair in pairs() if pair not in held]
    made = TrainingTask(
        pairs=tuple(learnt),
        held_out=tuple(held),
        answers=tuple(dict.fromkeys(pair.text for pair in pairs())),
        seed=5,
        name="trained",
    )
    return replace(made, **changes)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return tiny_embedder(tmp_path_factory.mktemp("tiny"), WORDS)


@pytest.fixture(autouse=True)
def one_thread(monkeypatch):
    """So small a model is slower on several."""
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


@pytest.fixture
def fast(monkeypatch):
    monkeypatch.setattr(training, "_RUN", "tests.adapters.training_fast")


def test_a_model_that_finds_more_is_kept_whole_and_can_be_used(tiny, tmp_path, fast):
    steps = list(EmbedderTrainer(tiny, tmp_path / "models").train(task(epochs=10)))
    trained = steps.pop()
    assert all(isinstance(step, TrainingStep) for step in steps)
    assert "Training" in {step.doing for step in steps}
    assert isinstance(trained, Trained)
    assert trained.low > 0
    assert sum(trained.after.ndcg) > sum(trained.before.ndcg)
    assert trained.folder == tmp_path / "models" / "trained"
    assert [path.name for path in (tmp_path / "models").iterdir()] == ["trained"]
    embedder = OnnxEmbedder(str(trained.folder), tmp_path / "exports")
    assert (embedder.dimensions, embedder.longest) == (16, 32)
    assert len(embedder.embed(["how many huts in Saltby"])[0]) == 16


def test_training_again_gives_the_same_weights_beside_the_first(tiny, tmp_path, fast):
    trainer = EmbedderTrainer(tiny, tmp_path)
    first, second = (list(trainer.train(task(epochs=10)))[-1] for _ in range(2))
    assert (first.folder.name, second.folder.name) == ("trained", "trained-2")
    assert (first.before, first.after) == (second.before, second.after)
    one, other = (digest_of(each.folder / "model.safetensors") for each in (first, second))
    assert one == other


def test_a_model_that_finds_no_more_is_thrown_away(tiny, tmp_path):
    trained = list(EmbedderTrainer(tiny, tmp_path).train(task(pairs=task().pairs[:4])))[-1]
    assert trained.folder is None
    assert trained.low <= 0
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_already_is_left_alone(tiny, tmp_path):
    (tmp_path / "kept.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(EvidenceError, match="is there already"):
        list(EmbedderTrainer(tiny, tmp_path / "models").train(task(folder=tmp_path)))
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_a_model_that_cannot_be_loaded_leaves_nothing_behind(tmp_path):
    trainer = EmbedderTrainer(str(tmp_path / "nowhere"), tmp_path / "models")
    with pytest.raises(EvidenceError, match="could not be trained"):
        list(trainer.train(task()))
    assert list((tmp_path / "models").iterdir()) == []


def test_stopping_on_the_way_ends_the_work_and_leaves_nothing_behind(tiny, tmp_path):
    work = EmbedderTrainer(tiny, tmp_path).train(task(epochs=500))
    next(work)
    work.close()
    assert list(tmp_path.iterdir()) == []


def test_an_installation_without_torch_says_so(tmp_path, monkeypatch):
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "torch" else found(name)
    )
    with pytest.raises(EvidenceError, match="Training needs torch"):
        list(EmbedderTrainer("all-MiniLM-L6-v2", tmp_path).train(task()))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("before", "after", "rises"),
    [
        pytest.param([0.0] * 50, [1.0] * 50, True, id="all-better"),
        pytest.param([0.5] * 50, [0.5] * 50, False, id="the-same"),
        pytest.param([0.0] * 50, [1.0] + [0.0] * 49, False, id="one-better-by-chance"),
        pytest.param([0.0, 1.0] * 25, [1.0, 0.0] * 25, False, id="as-many-worse"),
        pytest.param([0.0] * 50, [1.0] * 12 + [0.0] * 38, True, id="a-quarter-better"),
    ],
)
def test_a_gain_counts_only_beyond_chance(before, after, rises):
    low, high = gain(before, after, 1)
    assert low <= high
    assert (low > 0) is rises
    assert gain(before, after, 1) == (low, high)


def test_the_child_runs_the_code_of_the_package():
    assert Path(training.__file__).with_name("training_run.py").is_file()
    assert training._RUN == "foiassist.adapters.index.training_run"
