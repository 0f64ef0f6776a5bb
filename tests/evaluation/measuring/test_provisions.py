from __future__ import annotations

from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measuring.provisions import provision_values

RANKED = ("40", "31", "12", "43")


def row(*exemptions):
    return Row("1", "", "", exemptions=exemptions or None)


def test_what_was_put_first_is_right_or_wrong_and_what_was_relied_on_is_found_or_not():
    assert dict(provision_values(row("31(1)(a)", "43(2)"), RANKED)) == {
        "suggestion.precision.40": 0.0,
        "suggestion.recall.31": 1.0,
        "suggestion.recall.43": 0.0,
    }


def test_requests_that_met_no_exemption_do_not_count():
    assert not dict(provision_values(row(), RANKED))


def test_where_nothing_is_suggested_nothing_is_put_first():
    assert dict(provision_values(row("40(2)"), ())) == {"suggestion.recall.40": 0.0}
