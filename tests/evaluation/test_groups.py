from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foiassist.evaluation.asked import Asked
from foiassist.evaluation.bench import case_of, desk_over
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.groups import by_fold, by_time
from foiassist.evaluation.holding_out import fold_of
from foiassist.evaluation.past_responses import brought_in
from tests.evaluation.benches import a_bench, bundled

BENCH = a_bench()
CASE = case_of(desk_over(BENCH, bundled(), BENCH.office.index), Row("1", "", "How many?"), "1")


def asked(row_id, received=None, answered=None):
    row = Row(row_id, "", "How many?", received=received, answered=answered)
    case = replace(CASE, reference=row_id)
    return Asked(row, "made", case, brought_in(row, case))


def names(cases):
    return [one.row.id for one in cases]


ROWS = [asked(f"row {number}") for number in range(40)]
DAYS = st.lists(st.none() | st.dates(date(2024, 1, 1), date(2024, 3, 1)), min_size=1, max_size=20)


def test_each_row_is_asked_about_once_and_learns_from_the_other_folds():
    groups = by_fold(ROWS, 5)
    assert sorted(name for group in groups for name in names(group.asked)) == sorted(names(ROWS))
    for group in groups:
        own = {fold_of(name, 5) for name in names(group.asked)}
        assert len(own) == 1
        assert own.isdisjoint(fold_of(name, 5) for name in names(group.teachers))
        assert len(group.asked) + len(group.teachers) == len(ROWS)


@given(received=DAYS, answered=DAYS)
def test_in_order_of_time_each_dated_row_is_asked_about_once_the_earliest_first(received, answered):
    rows = [asked(f"{n:02}", day) for n, day in enumerate(received)]
    teachers = [asked(f"past {n}", answered=day) for n, day in enumerate(answered)]
    groups = by_time(rows, teachers, 3)
    days = [one.row.received for group in groups for one in group.asked]
    assert days == sorted(day for day in received if day)
    for group in groups:
        last = group.asked[-1].row.received
        assert names(group.teachers) == [
            one.row.id for one in teachers if one.row.answered and one.row.answered < last
        ]


def test_groups_of_time_are_of_about_one_size():
    rows = [asked(f"{n:02}", date(2024, 1, 1)) for n in range(10)]
    assert [len(group.asked) for group in by_time(rows, rows, 3)] == [3, 4, 3]
