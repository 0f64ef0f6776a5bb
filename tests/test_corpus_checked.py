"""Every bundled past response walked through the linter.

What a letter that stands trips is a fault on one side or the other; what a cautionary one trips
is what it was overturned for.
"""

from __future__ import annotations

import pytest

from foiassist.case.finding import Severity
from foiassist.steps.check_response import check_letter
from tests.bundled_corpus import CAUTIONARY, GOOD, kind_of_response, letter_of

each_good_letter = pytest.mark.parametrize("response", GOOD.values(), ids=GOOD)
each_cautionary_letter = pytest.mark.parametrize("response", CAUTIONARY.values(), ids=CAUTIONARY)


def findings_in(response):
    return check_letter(letter_of(response), kind_of_response(response)).findings


@each_good_letter
def test_a_good_letter_meets_no_blocker_and_no_warning(response):
    found = [f for f in findings_in(response) if f.severity is not Severity.NOTE]
    assert [(f.rule, f.where, f.message) for f in found] == []


@each_cautionary_letter
def test_a_cautionary_letter_trips_what_it_was_overturned_for(response):
    assert response.trips
    assert set(response.trips) <= {f.rule for f in findings_in(response)}
