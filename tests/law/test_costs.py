from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.law.costs import (
    PENCE_AN_HOUR,
    AuthorityClass,
    CountedActivity,
    appropriate_limit,
    class_of,
    cost_of,
    exceeds_limit,
)

LOCATING = CountedActivity.LOCATING
hours = st.dictionaries(
    st.sampled_from(CountedActivity), st.decimals(0, 1000, places=2), max_size=4
)


@pytest.mark.parametrize(
    ("authority", "pence", "limit_hours"),
    [("central", 60_000, 24), ("other", 45_000, 18)],  # SI 2004/3244 reg.3(2) and (3)
)
def test_the_limit_is_that_of_the_regulations_and_fits_the_hourly_rate(
    authority, pence, limit_hours
):
    limit = appropriate_limit(AuthorityClass(authority))
    assert (limit.pence, limit.hours) == (pence, limit_hours)
    assert limit.hours * PENCE_AN_HOUR == limit.pence


@pytest.mark.parametrize(
    ("kind", "pence"),
    [("government", 60_000), ("House of Lords", 60_000), ("police", 45_000), ("council", 45_000),
     ("nhs", 45_000), ("university", 45_000)],
)  # fmt: skip
def test_a_kind_of_authority_that_is_all_of_one_class_has_its_limit(kind, pence):
    authority = class_of(kind)
    assert authority is not None
    assert appropriate_limit(authority).pence == pence


@pytest.mark.parametrize("kind", ["regulator", "transport", "", "lighthouse board"])
def test_a_kind_that_may_be_of_either_class_gets_no_verdict(kind):
    assert class_of(kind) is None


def test_four_activities_count_and_redaction_is_none_of_them():
    # SI 2004/3244 reg.4(3)(a) to (d)
    assert [activity.split()[0] for activity in CountedActivity] == [
        "determining",
        "locating",
        "retrieving",
        "extracting",
    ]


@pytest.mark.parametrize(
    ("estimate", "pence"),
    [({}, 0), ({LOCATING: 18}, 45_000), ({LOCATING: 0.1, CountedActivity.RETRIEVING: 1.5}, 4_000)],
)
def test_an_hour_costs_twenty_five_pounds_whoever_works(estimate, pence):
    assert cost_of(estimate) == pence


@pytest.mark.parametrize(
    ("estimate", "authority", "over"),
    [
        (18, "other", False),
        (Decimal("18.01"), "other", True),
        (24, "central", False),
        (24.5, "central", True),
        (20, "central", False),
    ],
)
def test_only_a_cost_above_the_limit_exceeds_it(estimate, authority, over):
    assert exceeds_limit({LOCATING: estimate}, AuthorityClass(authority)) is over


@pytest.mark.parametrize("estimate", [-1, float("nan"), float("inf")])
def test_an_estimate_that_is_no_time_is_refused(estimate):
    with pytest.raises(ValueError, match="hours"):
        cost_of({LOCATING: estimate})


@given(hours)
def test_the_cost_is_that_of_the_hours_added_up(estimate):
    assert cost_of(estimate) == cost_of({LOCATING: sum(estimate.values(), Decimal(0))})


@given(hours)
def test_what_exceeds_the_central_limit_exceeds_everybodys(estimate):
    if exceeds_limit(estimate, AuthorityClass.CENTRAL):
        assert exceeds_limit(estimate, AuthorityClass.OTHER)
