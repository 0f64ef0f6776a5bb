"""What turns on the authority, what goes with a provision, and what must be in hand for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.errors import UnknownProvision
from foiassist.law.citations import exists_in_foia, find_citations
from foiassist.law.exemptions import PROVISIONS, Nature, provision
from foiassist.law.for_authority import HOUSES, may_not_use, nature_for
from foiassist.law.parts import with_wholes

rows = st.sampled_from(PROVISIONS)
KINDS = ["police", "council", "nhs", "university", "government", "transport", "regulator"]


@pytest.mark.parametrize("kind", [*HOUSES, "House of Commons", "house_of_lords"])
@pytest.mark.parametrize("citation", ["36", "36(2)(c)", "36(3)"])
def test_section_36_is_absolute_for_information_held_by_either_house(citation, kind):
    # s.2(3)(e)
    assert nature_for(citation, kind) is Nature.ABSOLUTE
    assert nature_for(citation, "council") is Nature.QUALIFIED


@pytest.mark.parametrize(
    ("citation", "beside", "nature"),
    [
        pytest.param("37(2)", ["37(1)(a)"], "absolute", id="s.2(3)(ea)"),
        pytest.param("37(2)", ["37(1)(aa)", "37(1)(ab)"], "absolute", id="s.2(3)(ea)-both"),
        pytest.param("37(2)", ["37(1)(a)", "37(1)(ad)"], "qualified", id="one-of-them-is-not"),
        pytest.param("37(2)", ["37(1)(b)"], "qualified", id="honours"),
        pytest.param("37(2)", [], "qualified", id="nothing-beside-it"),
        pytest.param("40(2)", ["40(3A)(a)"], "absolute", id="s.2(3)(fa)-first-condition"),
        pytest.param("40(2)", ["40(3A)(b)"], "absolute", id="s.2(3)(fa)-manual-data-too"),
        pytest.param("40(2)", ["40(3B)"], "qualified", id="second-condition"),
        pytest.param("40(2)", ["40(4A)(b)"], "qualified", id="third-condition"),
        pytest.param("40(2)", ["40(4A)(a)", "40(3A)(a)"], "absolute", id="first-condition-too"),
        pytest.param("40(2)", ["31(1)(a)"], "absolute", id="the-usual-condition-is-meant"),
    ],
)
def test_a_partly_absolute_provision_follows_what_it_is_used_with(citation, beside, nature):
    assert nature_for(citation, beside=beside) == nature


@given(rows, st.sampled_from(KINDS))
def test_elsewhere_the_row_says_what_it_is(row, kind):
    assert nature_for(row.citation, kind) is row.nature


def test_a_provision_that_the_act_lacks_has_no_nature_and_no_user():
    with pytest.raises(UnknownProvision):
        nature_for("31(1)(z)")
    with pytest.raises(UnknownProvision):
        may_not_use("31(1)(z)", "police")


SHUT_OUT = {
    "30(1)(a)": {"university"},
    "33": {"police", "university"},
    "35": {"police", "council", "nhs", "university"},
}
"""Kinds of authority that plainly may not rely on a provision, or on a part of it."""


@pytest.mark.parametrize("kind", [*KINDS, "", "lighthouse board"])
@pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row.citation)
def test_who_plainly_may_not_use_a_provision_is_exactly_the_written_table(row, kind):
    shut_out = set().union(*(SHUT_OUT.get(one, ()) for one in with_wholes(row.citation)))
    assert may_not_use(row.citation, kind) is (kind in shut_out)


@pytest.mark.parametrize(
    ("citation", "who"),
    [
        ("35(1)(d)", "government department"),
        ("33(2)", "audit"),
        ("30(1)(a)(i)", "duty"),
        ("30(1)(b)", "power"),
        ("36(2)(c)", "any public authority"),
        ("31(1)(a)", "any public authority"),
    ],
)
def test_who_may_use_a_provision_is_said_in_words(citation, who):
    assert who in provision(citation).users.who


@pytest.mark.parametrize(
    ("citation", "what", "source"),
    [
        ("36(2)(b)(i)", "qualified person", "s.36(2)"),
        ("36(3)", "confirming or denying", "s.36(3)"),
        ("41(1)", "other person", "s.41(1)(a)"),
        ("41(1)", "view", "s.45(2)(c)"),
        ("43(2)", "third party", "s.45(2)(c)"),
        ("44(1)(a)", "enactment", "s.44(1)(a)"),
        ("44", "enactment", "s.44(1)"),
        ("31(1)(g)", "section 31(2)", "s.31(1)(g)"),
        ("31(1)(h)", "section 31(2)", "s.31(1)(h)"),
        ("31(1)(i)", "section 31(2)", "s.31(1)(i)"),
        ("24(1)", "certificate", "s.24(3)"),
        ("23(1)", "section 23(3)", "s.23(1)"),
        ("22", "intended when the request came", "s.22(1)"),
        ("12(1)", "estimate", "reg.4"),
        ("14(2)", "earlier request", "s.14(2)"),
    ],
)
def test_what_an_officer_must_have_in_hand_stands_with_its_subsection(citation, what, source):
    had = provision(citation).in_hand
    assert any(what in one.what and source in one.source for one in had)


def test_a_certificate_is_asked_for_only_where_one_is_relied_on():
    certified = {
        row.section
        for row in PROVISIONS
        for one in row.in_hand
        if "certificate" in one.what and one.when == "a certificate is relied on"
    }
    assert certified == {"23", "24", "34", "36"}


@pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row.citation)
def test_every_source_named_for_a_user_or_a_paper_is_a_real_one(row):
    for source in (row.users.source, *(one.source for one in row.in_hand)):
        cited = find_citations(source)
        assert cited or "Article 21" in source
        assert all(exists_in_foia(one.section) for one in cited if one.regime == "FOIA")
