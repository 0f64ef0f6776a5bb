from __future__ import annotations

import csv
import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.law.clock import due_date

YEAR = timedelta(days=120)

GOV_UK = {
    2022: "01-03 01-04 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-01 08-29 09-19 11-30 12-26 12-27",
    2023: "01-02 01-03 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-07 08-28 11-30 12-25 12-26",
    2024: "01-01 01-02 03-18 03-29 04-01 05-06 05-27 07-12 08-05 08-26 12-02 12-25 12-26",
    2025: "01-01 01-02 03-17 04-18 04-21 05-05 05-26 07-14 08-04 08-25 12-01 12-25 12-26",
    2026: "01-01 01-02 03-17 04-03 04-06 05-04 05-25 06-15 07-13 08-03 08-31 11-30 12-25 12-28",
    2027: "01-01 01-04 03-17 03-26 03-29 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28",
}
"""Weekdays that are bank holidays in any part of the UK, as GOV.UK lists them."""


def in_year(year):
    return UkBankHolidays().between(date(year, 1, 1), date(year, 12, 31))


@pytest.mark.parametrize("year", GOV_UK)
def test_the_weekdays_off_are_those_of_all_the_lists_on_gov_uk_together(year):
    listed = {date.fromisoformat(f"{year}-{day}") for day in GOV_UK[year].split()}
    assert {day for day in in_year(year) if day.weekday() < 5} == listed


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2022, 3, 17), id="St-Patricks-Day-Northern-Ireland"),
        pytest.param(date(2022, 9, 19), id="State-funeral"),
        pytest.param(date(2023, 5, 8), id="Coronation"),
        pytest.param(date(2026, 6, 15), id="Scotland-by-proclamation"),
        pytest.param(date(2021, 12, 25), id="Christmas-Day-on-a-Saturday-named-by-s.10(6)"),
    ],
)
def test_a_day_off_in_one_part_of_the_uk_is_one_for_all(day):
    assert day in in_year(day.year)


@given(st.integers(2005, 2049))
def test_every_year_has_good_friday_and_christmas_day(year):
    off = in_year(year)
    assert date(year, 12, 25) in off
    assert any(day.weekday() == 4 and day.month in {3, 4} for day in off)
    assert all(day.year == year for day in off)


def test_days_between_run_over_new_year_and_include_both_ends():
    assert UkBankHolidays().between(date(2024, 12, 26), date(2025, 1, 2)) == {
        date(2024, 12, 26),
        date(2025, 1, 1),
        date(2025, 1, 2),
    }


def test_nothing_lies_between_a_day_and_the_day_before():
    assert UkBankHolidays().between(date(2025, 1, 2), date(2025, 1, 1)) == frozenset()


@pytest.mark.parametrize(
    ("received", "due"),
    [
        pytest.param(date(2022, 3, 1), date(2022, 3, 30), id="17-March-does-not-count"),
        pytest.param(date(2025, 6, 20), date(2025, 7, 21), id="14-July-does-not-count"),
        pytest.param(date(2024, 11, 8), date(2024, 12, 9), id="2-December-does-not-count"),
        pytest.param(date(2026, 5, 29), date(2026, 6, 29), id="15-June-does-not-count"),
    ],
)
def test_the_clock_stands_still_on_bank_holidays_anywhere_in_the_uk(received, due):
    assert due_date(received, UkBankHolidays().between(received, received + YEAR)) == due


def test_the_deadlines_worked_out_by_hand_are_met(shared_law):
    with (shared_law / "due_dates.csv").open(encoding="utf-8") as lines:
        for line in csv.DictReader(lines):
            received = date.fromisoformat(line["received"])
            holidays = UkBankHolidays().between(received, received + YEAR)
            assert due_date(received, holidays).isoformat() == line["due"], line["why"]


def test_what_authorities_promised_is_mostly_the_laws_date_or_a_little_before(shared_data):
    lines = (shared_data / "deadline_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    lags = []
    for line in map(json.loads, lines):
        received = date.fromisoformat(line["received"])
        law = due_date(received, UkBankHolidays().between(received, received + YEAR))
        lags.append((law - date.fromisoformat(line["due_stated"])).days)
    assert sum(lag == 0 for lag in lags) / len(lags) > 0.6
    assert sum(0 <= lag <= 5 for lag in lags) / len(lags) > 0.9
