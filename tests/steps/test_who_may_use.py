from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.decision import Decision
from foiassist.case.finding import Severity
from foiassist.law.answers import Answer
from foiassist.steps.check.who_may_use import not_for_this_authority
from foiassist.steps.check_response import check_case
from tests.cases import a_case, a_frame


def deciding(*citations, kind):
    decisions = tuple(Decision("1", Answer.WITHHELD, (one,)) for one in citations)
    return replace(a_case(), authority_kind=kind, decisions=decisions)


@pytest.mark.parametrize(
    ("kind", "citation", "source"),
    [
        ("council", "35(1)(a)", "FOIA 2000 s.35(1) and s.84"),
        ("NHS", "35(1)(d)", "FOIA 2000 s.35(1) and s.84"),
        ("university", "33(2)", "FOIA 2000 s.33(1)"),
        ("university", "30(1)(a)", "FOIA 2000 s.30(1)(a)"),
    ],
)
def test_an_exemption_of_other_bodies_is_warned_of_by_its_subsection(kind, citation, source):
    (found,) = not_for_this_authority(deciding(citation, kind=kind))
    assert (found.rule, found.severity, found.source) == ("who-may-use", Severity.WARNING, source)
    assert citation in found.message
    assert kind in found.message


@pytest.mark.parametrize(
    ("kind", "citation"),
    [
        ("government", "35(1)(a)"),
        ("", "35(1)(a)"),
        ("lighthouse", "33(2)"),
        ("council", "31(1)(a)"),
    ],
)
def test_nothing_is_said_of_what_some_of_the_kind_may_use(kind, citation):
    assert list(not_for_this_authority(deciding(citation, kind=kind))) == []


def test_two_limbs_of_one_section_are_one_warning():
    assert len(list(not_for_this_authority(deciding("35(1)(a)", "35(1)(b)", kind="council")))) == 1


def test_the_check_of_a_case_warns_of_it():
    found = check_case(deciding("35(1)(a)", kind="council"), a_frame())
    assert "who-may-use" in {one.rule for one in found}
    assert "who-may-use" not in {one.rule for one in check_case(a_case(), a_frame())}
