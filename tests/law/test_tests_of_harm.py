from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.decision import Decision, Reason
from foiassist.errors import UnknownProvision
from foiassist.law.exemptions import PROVISIONS, Basis, Nature
from foiassist.law.tests_of_harm import (
    NEED_SOURCES,
    PUBLIC_INTEREST,
    Need,
    needs_of,
    needs_public_interest_test,
    question_for,
)

BALANCE = ["for_disclosure", "against_disclosure", "balance"]
PREJUDICE = ["interest", "harm", "likelihood"]
rows = st.sampled_from(PROVISIONS)


@pytest.mark.parametrize(
    ("citation", "needs"),
    [
        ("31(1)(a)", [*PREJUDICE, *BALANCE]),
        ("31(3)", [*PREJUDICE, *BALANCE]),
        ("43(2)", [*PREJUDICE, *BALANCE]),
        ("43(1)", ["engaged", *BALANCE]),
        ("42", ["privilege", *BALANCE]),
        ("24(1)", ["necessity", *BALANCE]),
        ("36(2)(b)(i)", ["qualified_person", "qualified_opinion", "harm", "likelihood", *BALANCE]),
        ("40(2)", ["legitimate_interest", "necessity", "fairness"]),
        ("40(1)", []),
        ("40(5A)", []),
        ("41", ["confidence"]),
        ("44(1)(a)", ["enactment"]),
        ("21", ["where"]),
        ("22", ["settled_intention", "when", *BALANCE]),
        ("22A", ["settled_intention", *PREJUDICE, *BALANCE]),
        ("12", ["estimate"]),
        ("14(1)", ["burden"]),
        ("14(2)", ["earlier"]),
        ("23(1)", ["engaged"]),
        ("30(1)(b)", ["engaged", *BALANCE]),
    ],
)
def test_what_an_exemption_needs_follows_its_kind(citation, needs):
    assert list(needs_of(citation)) == needs


@given(rows)
def test_the_public_interest_is_weighed_exactly_for_qualified_exemptions(row):
    weighed = needs_of(row.citation)[-3:] == PUBLIC_INTEREST
    assert weighed is needs_public_interest_test(row.citation) is (row.nature is Nature.QUALIFIED)


@given(rows)
def test_a_prejudice_exemption_needs_the_harm_and_how_likely_it_is(row):
    if row.basis is Basis.PREJUDICE:
        assert {Need.HARM, Need.LIKELIHOOD} <= set(needs_of(row.citation))


@given(rows)
def test_nothing_is_asked_for_twice(row):
    needs = needs_of(row.citation)
    assert len(needs) == len(set(needs))


@given(row=rows, need=st.sampled_from(Need))
def test_every_question_is_one_plain_sentence_that_fits_into_a_mark(row, need):
    question = question_for(need, row.citation)
    assert question[0].islower()
    assert not set(question) & set("[]{}\n")
    assert question[-1].isalnum() or question[-1] == ")"


def test_the_question_about_harm_is_the_one_an_officer_can_answer():
    assert (
        question_for(Need.HARM, "31(1)(a)")
        == "what harm disclosing this information would cause, and how"
    )


def test_neither_confirming_nor_denying_asks_about_the_saying_and_not_the_disclosing():
    for need in PUBLIC_INTEREST:
        assert "disclosing" not in question_for(need, "31(3)")
    assert "law enforcement" in question_for(Need.INTEREST, "31(3)")


def test_legal_privilege_asks_for_no_harm():
    assert not {Need.HARM, Need.LIKELIHOOD, Need.INTEREST} & set(needs_of("42"))


def test_every_need_has_a_source():
    assert set(NEED_SOURCES) == set(Need)


def test_every_need_has_a_field_in_which_the_officer_answers_it():
    fields = {field.name for kind in (Reason, Decision) for field in dataclasses.fields(kind)}
    assert {need.value for need in Need} <= fields


def test_a_provision_that_the_act_lacks_needs_nothing_but_correcting():
    with pytest.raises(UnknownProvision):
        needs_of("31(1)(z)")
    with pytest.raises(UnknownProvision):
        question_for(Need.HARM, "45A")
