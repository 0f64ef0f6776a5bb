from __future__ import annotations

from foiassist.evaluation.folding import falling_short, folded
from foiassist.evaluation.scoring import Measure

FAMILY = "checks.planted_recall."


def measures(**values):
    return {
        name.replace("__", "."): Measure(value, 0.0, 1.0, 4, 0) for name, value in values.items()
    }


def test_members_that_are_as_good_as_can_be_need_no_line():
    given = measures(
        checks__planted_recall=1.0,
        checks__planted_recall__blanket=1.0,
        checks__planted_recall__undecided=0.75,
        draft__edit_distance__rights=0.0,
        draft__edit_distance__opening=1.0,
    )
    assert set(falling_short(given)) == {
        "checks.planted_recall",
        "checks.planted_recall.undecided",
        "draft.edit_distance.opening",
    }
    assert folded(given) == {FAMILY: 1, "draft.edit_distance.": 1}
