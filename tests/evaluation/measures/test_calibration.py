from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.suggestion import Confidence
from foiassist.evaluation.measures.calibration import (
    LEVELS,
    PROMISED,
    calibration_counts,
    calibration_error,
)
from foiassist.evaluation.measures.pooling import pooled

LOW, MEDIUM, HIGH = LEVELS
stated = st.lists(st.tuples(st.sampled_from(Confidence), st.booleans()), min_size=1, max_size=30)


def error(listed):
    return pooled([calibration_counts(listed)], calibration_error)


def test_each_level_counts_how_many_and_how_many_were_right():
    listed = [(HIGH, True), (HIGH, False), (LOW, False), (HIGH, True)]
    assert calibration_counts(listed) == (1, 0, 0, 0, 3, 2)


def test_a_promise_that_is_kept_is_no_error():
    kept = [(level, n < PROMISED[level] * 20) for level in LEVELS for n in range(20)]
    assert error(kept) == pytest.approx(0.0)


def test_the_error_is_the_distance_weighed_by_how_many_there_are():
    listed = [(HIGH, False)] * 3 + [(LOW, False)] * 1
    assert error(listed) == pytest.approx(3 / 4 * PROMISED[HIGH] + 1 / 4 * PROMISED[LOW])


def test_a_surer_word_promises_more():
    assert 0.0 < PROMISED[LOW] < PROMISED[MEDIUM] < PROMISED[HIGH] < 1.0


def test_nothing_stated_is_no_error():
    assert float(calibration_error(np.zeros(6))) == 0.0


@given(stated)
def test_the_error_lies_between_nothing_and_all(listed):
    assert 0.0 <= error(listed) <= 1.0
