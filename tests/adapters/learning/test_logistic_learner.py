from __future__ import annotations

import json
import subprocess
import sys

import pytest

from foiassist.adapters.learning.logistic_learner import FixedLearner, LogisticLearner, learn
from foiassist.ports import NOTHING_LEARNED, PastExample

EXPECTED = {"40": -1.5, "12": -1.5, "43": -2.5}


def example(*noticed, relied_on=(), is_own=True):
    return PastExample(dict.fromkeys(noticed, 1.0), EXPECTED, frozenset(relied_on), is_own)


def own(times=20):
    return [
        *[example("correspondence", relied_on=["40"])] * times,
        *[example("contract", relied_on=["43"])] * times,
        *[example("counts")] * times,
    ]


def log_odds(learned, section, *noticed):
    one = learned.sections[section]
    said = one.constant + one.of_expected * EXPECTED[section]
    return said + sum(one.of_noticed.get(name, 0.0) for name in noticed)


def test_what_goes_together_is_learnt():
    learned = learn(own())
    assert log_odds(learned, "40", "correspondence") > 0 > log_odds(learned, "40", "contract")
    assert log_odds(learned, "43", "contract") > 0 > log_odds(learned, "43", "counts")
    assert learned.refusals == 40
    assert learned.requests["contract"] == 20
    assert learned.relied_on["contract"] == {"43": 20}


def test_a_section_that_hardly_anything_relied_on_is_not_learnt():
    assert "12" not in learn(own()).sections


def test_too_few_of_the_teams_own_teach_nothing():
    invented = [example("contract", relied_on=["43"], is_own=False)] * 200
    assert learn([*own(5), *invented]) is NOTHING_LEARNED


def test_invented_ones_count_for_less():
    against = [example("correspondence", relied_on=["12"], is_own=False)] * 20
    learned = learn([*own(), *against])
    assert log_odds(learned, "40", "correspondence") > 0
    assert log_odds(learned, "12", "correspondence") < 0


def test_the_same_examples_teach_the_same_in_another_process():
    script = (
        "import json, dataclasses\n"
        "from tests.adapters.learning.test_logistic_learner import own\n"
        "from foiassist.adapters.learning.logistic_learner import learn\n"
        "print(json.dumps(dataclasses.asdict(learn(own()))))\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            check=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_what_was_learnt_is_kept_and_holds_numbers_and_names_of_aspects_alone(tmp_path):
    first = LogisticLearner(tmp_path).learned("one", own)

    def never():
        raise AssertionError

    assert LogisticLearner(tmp_path).learned("one", never) == first
    kept = json.loads((tmp_path / "learned.json").read_text())
    assert set(kept["learned"]["requests"]) == {"correspondence", "contract", "counts"}


def test_another_library_is_learnt_from_again(tmp_path):
    learner = LogisticLearner(tmp_path)
    learner.learned("one", own)
    assert learner.learned("two", list) is NOTHING_LEARNED
    assert LogisticLearner(tmp_path).learned("one", own).refusals == 40


@pytest.mark.parametrize(
    "kept", ["", "[]", "{", '{"key": "1 one"}', '{"key": "1 one", "learned": 3}']
)
def test_a_damaged_file_is_made_again(tmp_path, kept):
    (tmp_path / "learned.json").write_text(kept)
    assert LogisticLearner(tmp_path).learned("one", own).refusals == 40


def test_in_memory_alone_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert LogisticLearner().learned("one", own).refusals == 40
    assert not list(tmp_path.iterdir())


def test_a_fixed_learner_learns_once():
    learner = FixedLearner(own())
    assert learner.learned("any", list).refusals == 40
