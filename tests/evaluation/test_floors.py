from __future__ import annotations

import pytest

from foiassist.errors import SettingsError
from foiassist.evaluation.floors import missed, read_floors
from tests.evaluation.reports import a_report, a_result

REPORT = a_report(a_result(values={"suggestion.hit@1": 0.5, "draft.blockers": 2.0}))


def sentences(*given):
    return list(missed(REPORT, read_floors(given)))


def test_a_figure_that_is_reached_is_passed_over():
    assert sentences("suggestion.hit@1=0.5", "draft.blockers=2") == []


def test_each_missed_figure_has_its_sentence():
    said = sentences("suggestion.hit@1=0.75", "draft.blockers=0")
    assert said == [
        "suggestion.hit@1 is 0.5000, below the 0.75 that is asked for.",
        "draft.blockers is 2.0000, above the 0 that is allowed.",
    ]


def test_what_could_not_be_measured_is_missed():
    assert "could not be measured" in sentences("questions.f1=0.9")[0]


def test_an_unknown_measure_is_refused_with_the_nearest():
    with pytest.raises(SettingsError, match=r"no measure sugestion\.recall@3") as caught:
        read_floors(["sugestion.recall@3=0.5"])
    assert caught.value.hint == "Did you mean suggestion.recall@3?"


@pytest.mark.parametrize(
    "given", ["suggestion.hit@1", "suggestion.hit@1=high", "draft.blockers=nan"]
)
def test_what_names_no_figure_is_refused(given):
    with pytest.raises(SettingsError, match="names no figure"):
        read_floors([given])
