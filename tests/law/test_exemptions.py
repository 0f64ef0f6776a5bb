from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.errors import UnknownProvision
from foiassist.law.citations import exists_in_foia
from foiassist.law.exemptions import (
    LIMIT_SECTIONS,
    PROVISIONS,
    WITHHOLDING_SECTIONS,
    Basis,
    Nature,
    find_provision,
    provision,
    section_of,
    sort_key,
)
from foiassist.law.part_two_context import CONTEXT

rows = st.sampled_from(PROVISIONS)

ABSOLUTE = {
    "21": "s.2(3)(a)",
    "23": "s.2(3)(b)",
    "32": "s.2(3)(c)",
    "34": "s.2(3)(d)",
    "37(1)(a)": "s.2(3)(ea)",
    "37(1)(aa)": "s.2(3)(ea)",
    "37(1)(ab)": "s.2(3)(ea)",
    "40": "s.2(3)(f) and (fa): the usual limbs of the section",
    "40(1)": "s.2(3)(f)",
    "40(2)": "s.2(3)(fa): with the first condition, the usual one",
    "40(3A)": "s.2(3)(fa): the first condition",
    "40(3A)(a)": "s.2(3)(fa): the first condition",
    "40(3A)(b)": "s.2(3)(fa): the first condition",
    "40(5A)": "s.2(3)(f): the mirror of s.40(1)",
    "41": "s.2(3)(g)",
    "44": "s.2(3)(h)",
}
"""Sections absolute as a whole, and single limbs of the others. Source: FOIA 2000 s.2(3)."""

WHOLLY_ABSOLUTE = {"21", "23", "32", "34", "41", "44"}
EXEMPTION_SECTIONS = ["12", "14", "21", "22", "22A", "23", "24", *map(str, range(26, 45))]


@pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row.citation)
def test_an_exemption_is_absolute_exactly_where_section_2_3_says_so(row):
    named = row.citation in ABSOLUTE or row.section in WHOLLY_ABSOLUTE
    assert (row.nature is Nature.ABSOLUTE) == named


@pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row.citation)
def test_only_sections_12_and_14_are_limits_on_the_duty(row):
    assert (row.nature is Nature.LIMIT) == (row.section in {"12", "14"})


def test_every_exemption_of_part_two_has_a_row_for_its_section():
    assert [row.citation for row in PROVISIONS if row.citation == row.section] == EXEMPTION_SECTIONS


def test_no_provision_stands_twice():
    citations = [row.citation.casefold() for row in PROVISIONS]
    assert len(citations) == len(set(citations))


@pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row.citation)
def test_every_provision_stands_in_the_act(row):
    assert exists_in_foia(row.citation)
    assert row.ncnd is None or exists_in_foia(row.ncnd)
    assert find_provision(row.ncnd or row.citation) is not None


@pytest.mark.parametrize("row", PROVISIONS, ids=lambda row: row.citation)
def test_every_provision_says_what_it_is_and_where_to_check_it(row):
    assert row.title[0].isupper()
    assert row.name
    assert row.source == f"FOIA 2000 s.{row.citation}"
    assert row.url == f"https://www.legislation.gov.uk/ukpga/2000/36/section/{row.section}"


def test_the_table_stands_in_the_order_of_the_act():
    backwards = reversed(PROVISIONS)
    assert tuple(sorted(backwards, key=lambda row: sort_key(row.citation))) == PROVISIONS


@pytest.mark.parametrize(
    ("citation", "nature", "basis", "ncnd"),
    [
        pytest.param("31(1)(a)", Nature.QUALIFIED, Basis.PREJUDICE, "31(3)", id="s.31(1)"),
        pytest.param("42", Nature.QUALIFIED, Basis.CLASS, "42(2)", id="s.42-not-in-s.2(3)"),
        pytest.param("21", Nature.ABSOLUTE, Basis.CLASS, None, id="s.2(3)(a)"),
        pytest.param("24", Nature.QUALIFIED, Basis.REQUIRED, "24(2)", id="s.24(1)"),
        pytest.param("36(2)(c)", Nature.QUALIFIED, Basis.PREJUDICE, "36(3)", id="s.36(2)"),
        pytest.param("40(1)", Nature.ABSOLUTE, Basis.CLASS, "40(5A)", id="s.40(5A)"),
        pytest.param("40(2)", Nature.ABSOLUTE, Basis.CLASS, "40(5B)", id="s.40(5B)"),
        pytest.param("40(3B)", Nature.QUALIFIED, Basis.CLASS, "40(5B)", id="second-condition"),
        pytest.param("40(4A)", Nature.QUALIFIED, Basis.CLASS, "40(5B)", id="third-condition"),
        pytest.param("43(1)", Nature.QUALIFIED, Basis.CLASS, "43(3)", id="s.43(1)"),
        pytest.param("43(2)", Nature.QUALIFIED, Basis.PREJUDICE, "43(3)", id="s.43(2)"),
        pytest.param("43(3)", Nature.QUALIFIED, Basis.PREJUDICE, "43(3)", id="s.43(3)"),
        pytest.param("27(2)", Nature.QUALIFIED, Basis.CLASS, "27(4)", id="s.27(2)"),
        pytest.param("12(1)", Nature.LIMIT, Basis.COST, "12(2)", id="s.12"),
        pytest.param("22A(1)(b)(iv)", Nature.QUALIFIED, Basis.PREJUDICE, "22A(2)", id="s.22A(1)"),
        pytest.param("22A(2)", Nature.QUALIFIED, Basis.PREJUDICE, "22A(2)", id="s.22A(2)"),
        pytest.param("27(4)(a)", Nature.QUALIFIED, Basis.PREJUDICE, "27(4)(a)", id="s.27(4)(a)"),
        pytest.param("27(4)(b)", Nature.QUALIFIED, Basis.CLASS, "27(4)(b)", id="s.27(4)(b)"),
        pytest.param("30(2)(a)(iii)", Nature.QUALIFIED, Basis.CLASS, "30(3)", id="s.30(2)"),
        pytest.param("32(1)(c)(ii)", Nature.ABSOLUTE, Basis.CLASS, "32(3)", id="s.32(1)"),
    ],
)
def test_what_a_provision_is_can_be_checked_against_the_act(citation, nature, basis, ncnd):
    row = provision(citation)
    assert (row.nature, row.basis, row.ncnd) == (nature, basis, ncnd)


@pytest.mark.parametrize(
    "written",
    [
        "31(1)(a)",
        "s.31(1)(a)",
        "s 31(1)(a)",
        "section 31 (1)(a)",
        "Section 31(1) (A)",
        "FOIA s.31(1)(a)",
        "FOIA 2000 section 31(1)(a).",
        " 31 ( 1 ) ( a ) ",
    ],
)
def test_a_provision_is_found_however_it_is_written(written):
    assert provision(written).citation == "31(1)(a)"


@pytest.mark.parametrize(
    "unknown", ["31(1)(z)", "45A", "", "crime", "311a", "31.1.a", "40(5)", "31(1)(a)(b)"]
)
def test_a_provision_that_the_act_lacks_is_not_found(unknown):
    assert find_provision(unknown) is None


def test_an_unknown_provision_is_an_error_that_names_the_nearest():
    with pytest.raises(UnknownProvision, match=r"31\(1\)\(z\)") as raised:
        provision("31(1)(z)")
    assert "31(1)(" in raised.value.hint


def test_an_unknown_provision_like_nothing_in_the_act_says_how_to_write_one():
    with pytest.raises(UnknownProvision) as raised:
        provision("qqqq")
    assert raised.value.hint == "Write it like 31(1)(a)."


@pytest.mark.parametrize(
    ("citation", "section"),
    [
        ("31(1)(a)", "31"),
        ("22A(1)(b)", "22A"),
        ("s.22a", "22A"),
        ("17(1)(b)", "17"),
        ("crime", ""),
    ],
)
def test_the_section_of_a_citation_is_its_number_alone(citation, section):
    assert section_of(citation) == section


@pytest.mark.parametrize(
    ("citation", "enough"),
    [
        pytest.param("31", False, id="nine-interests"),
        pytest.param("31(1)", False, id="nine-interests-still"),
        pytest.param("31(1)(a)", True, id="one-interest"),
        pytest.param("36(2)(b)", False, id="advice-or-deliberation"),
        pytest.param("36(2)(b)(i)", True, id="advice"),
        pytest.param("42", True, id="one-limb"),
        pytest.param("21", True, id="one-limb-21"),
        pytest.param("40", False, id="own-or-somebody-elses-data"),
        pytest.param("40(2)", True, id="somebody-elses-data"),
        pytest.param("43", False, id="secret-or-interest"),
        pytest.param("38", False, id="health-or-safety"),
        pytest.param("38(1)", False, id="health-or-safety-still"),
        pytest.param("36(2)(a)", False, id="which-convention-or-executive"),
        pytest.param("32(1)", False, id="three-kinds-of-document"),
        pytest.param("12", True, id="the-notice-need-only-state-that-fact-s.17(5)"),
        pytest.param("14", False, id="vexatious-or-repeated"),
    ],
)
def test_a_refusal_cites_the_limb_where_the_section_has_several(citation, enough):
    assert provision(citation).specific is enough


def test_a_section_with_one_limb_may_be_cited_as_the_section():
    for section, group in itertools.groupby(PROVISIONS, key=lambda row: row.section):
        limbs = [row for row in group if row.citation != section and not row.is_ncnd]
        if len(limbs) == 1:
            assert provision(section).specific
            assert provision(section).name


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("22", "22A"),
        ("22A", "23"),
        ("40(3A)(a)", "40(4A)"),
        ("9", "31"),
        ("36(2)(a)(iii)", "36(2)(b)(i)"),
        ("1(1)(a)(iv)", "1(1)(a)(v)"),
        ("31(1)(h)", "31(1)(i)"),
        ("37(1)(ad)", "37(1)(b)"),
    ],
)
def test_citations_sort_in_the_order_of_the_act(first, second):
    assert sort_key(first) < sort_key(second)


@given(
    row=rows,
    prefix=st.sampled_from(["", "s.", "s ", "section ", "Sections ", "FOIA 2000 s."]),
    upper=st.booleans(),
)
def test_every_provision_is_found_by_its_citation_in_any_dress(row, prefix, upper):
    citation = row.citation.upper() if upper else row.citation
    assert provision(prefix + citation.replace("(", " (")) is row


@given(st.text(max_size=20))
def test_looking_up_any_text_finds_a_row_or_nothing(text):
    row = find_provision(text)
    assert row is None or row in PROVISIONS


def test_the_limits_and_what_keeps_information_back_are_the_sections_of_the_act():
    # s.25 is about the certificates of ss.23 and 24 and exempts nothing itself
    assert frozenset({"12", "14"}) == LIMIT_SECTIONS
    kept_back = {"22", "22A", *(str(number) for number in range(23, 45))} - {"25"}
    assert kept_back == WITHHOLDING_SECTIONS


@pytest.mark.parametrize("citation", ["EIR12(5)(d)", "reg. 12(4)(b)", "Regulation 13", "EIR 12(3)"])
def test_an_exception_of_the_regulations_is_told_from_a_misspelt_exemption(citation):
    with pytest.raises(UnknownProvision, match="Environmental Information Regulations") as caught:
        provision(citation)
    assert "section 39" in caught.value.hint


@pytest.mark.parametrize(
    ("citation", "says"),
    [("28(2)", "four administrations"), ("s.25", "certificate"), ("36(5)", "qualified person")],
)
def test_a_subsection_that_exempts_nothing_is_said_to_do_so(citation, says):
    with pytest.raises(UnknownProvision, match="exempts nothing itself") as caught:
        provision(citation)
    assert says in caught.value.hint


def test_every_subsection_of_part_two_exempts_something_or_is_said_not_to():
    sections = {row.section for row in PROVISIONS if row.nature is not Nature.LIMIT}
    known = {row.citation for row in PROVISIONS} | CONTEXT.keys()
    missing = [
        f"{section}({number}{letter})"
        for section in sections
        for number in range(1, 9)
        for letter in ("", "A", "B")
        if exists_in_foia(f"{section}({number}{letter})")
        and f"{section}({number}{letter})" not in known
    ]
    assert sorted(missing) == ["40(6)"]  # repealed in 2018


def test_no_exemption_is_context_and_all_context_stands_in_the_act():
    assert not {row.citation for row in PROVISIONS} & CONTEXT.keys()
    assert all(exists_in_foia(one) for one in CONTEXT)
