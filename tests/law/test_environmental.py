from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.adapters.uk_bank_holidays import UkBankHolidays
from foiassist.law.citations import exists_in_eir, find_citations
from foiassist.law.clock import due_date, working_days_between
from foiassist.law.environmental import (
    EXCEPTIONS,
    REFUSAL_STATES,
    TIME_LIMITS,
    environmental_due_date,
    find_exception,
)

days = st.dates(date(2005, 1, 1), date(2060, 1, 1))


def test_the_exceptions_are_those_of_regulations_12_and_13_in_order():
    assert [one.regulation for one in EXCEPTIONS] == [
        *(f"12(4)({letter})" for letter in "abcde"),
        *(f"12(5)({letter})" for letter in "abcdefg"),
        "13",
    ]
    assert all(exists_in_eir(one.regulation) for one in EXCEPTIONS)


def test_only_regulation_12_5_asks_for_an_adverse_effect():
    harmful = {one.regulation for one in EXCEPTIONS if one.needs_adverse_effect}
    assert harmful == {f"12(5)({letter})" for letter in "abcdefg"}


def test_four_exceptions_do_not_cover_emissions():
    # reg.12(9): paragraphs (5)(d) to (g)
    shut_out = {one.regulation for one in EXCEPTIONS if not one.covers_emissions}
    assert shut_out == {f"12(5)({letter})" for letter in "defg"}


def test_only_personal_data_may_be_refused_without_weighing():
    assert [one.regulation for one in EXCEPTIONS if not one.weighs_public_interest] == ["13"]


@pytest.mark.parametrize(
    ("written", "regulation"),
    [
        ("12(5)(e)", "12(5)(e)"),
        ("12 (5)(F)(i)", "12(5)(f)"),
        ("13(2A)(a)", "13"),
        ("12(4)", None),
        ("12(5)(h)", None),
        ("", None),
    ],
)
def test_an_exception_is_found_by_its_paragraph_or_a_part_of_it(written, regulation):
    found = find_exception(written)
    assert (found and found.regulation) == regulation


@pytest.mark.parametrize("one", EXCEPTIONS, ids=lambda one: one.regulation)
def test_every_exception_says_what_it_is_and_where_to_check_it(one):
    assert one.name[0].islower()
    assert one.source == f"SI 2004/3391 reg.{one.regulation}"
    assert one.url.endswith(f"/regulation/{one.regulation[:2]}")


@pytest.mark.parametrize(
    ("source", "length"),
    [("reg.5(2)", 20), ("reg.7(1)", 40), ("reg.7(3)", 20), ("reg.11(2)", 40), ("reg.11(4)", 40)],
)
def test_the_time_limits_are_those_of_the_regulations(source, length):
    (limit,) = [limit for limit in TIME_LIMITS if source in limit.source]
    assert limit.working_days == length


def test_every_source_is_a_regulation_that_there_is():
    sources = [limit.source for limit in TIME_LIMITS] + [source for _, source in REFUSAL_STATES]
    for source in sources:
        cited = find_citations(source.removeprefix("SI 2004/3391 "))
        assert cited
        assert all(exists_in_eir(citation.section) for citation in cited)


@given(days)
def test_a_response_takes_as_long_as_under_the_act_and_twice_that_where_it_is_complex(received):
    usual = environmental_due_date(received, frozenset())
    longer = environmental_due_date(received, frozenset(), is_large_and_complex=True)
    assert usual == due_date(received, frozenset())
    assert working_days_between(usual, longer, frozenset()) == 20


def test_the_regulations_count_working_days_as_the_act_does():
    holidays = UkBankHolidays().between(date(2026, 1, 1), date(2026, 12, 31))
    assert environmental_due_date(date(2026, 6, 22), holidays) == date(2026, 7, 21)
