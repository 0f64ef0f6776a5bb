from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.law.citations import exists_in_eir, exists_in_foia, find_citations
from foiassist.law.exemptions import PROVISIONS

provisions = st.sampled_from([row.citation for row in PROVISIONS])


def read(text):
    """Return what *text* refers to: FOIA bare, any other law with its name before."""
    return [
        citation.section if citation.regime == "FOIA" else f"{citation.regime} {citation.section}"
        for citation in find_citations(text)
    ]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("section 31(1)(a)", ["31(1)(a)"]),
        ("Section 31 (1) (a)", ["31(1)(a)"]),
        ("section 31(1)(A)", ["31(1)(a)"]),
        ("section 31\n(1)(a)", ["31(1)(a)"]),
        ("section 31, subsection (1)(a)", ["31(1)(a)"]),
        ("s.40(2)", ["40(2)"]),
        ("s 21", ["21"]),
        ("S31(1)(b)", ["31(1)(b)"]),
        ("section 22a", ["22A"]),
        ("section 40(3a)(a)", ["40(3A)(a)"]),
        ("section 41of the Act", ["41"]),
        ("section 45 code of practice", ["45"]),
    ],
)
def test_one_reference_is_read_however_it_is_written(text, sections):
    assert read(f"We rely on {text}.") == sections


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("section 31(1)(a) and (b)", ["31(1)(a)", "31(1)(b)"]),
        ("section 31(1)(a)(b)", ["31(1)(a)", "31(1)(b)"]),
        ("section 31(1)(a)&(b)", ["31(1)(a)", "31(1)(b)"]),
        ("section 31(1)(a)/(b)", ["31(1)(a)", "31(1)(b)"]),
        ("section 31(1)(a), (b) and (c)", ["31(1)(a)", "31(1)(b)", "31(1)(c)"]),
        ("section 31(1)(a) to (c)", ["31(1)(a)", "31(1)(b)", "31(1)(c)"]),
        ("sections 30 and 31", ["30", "31"]),
        ("ss. 12 to 14", ["12", "13", "14"]),
        ("sections 24(1), 31(1)(a) & 38(1)(b)", ["24(1)", "31(1)(a)", "38(1)(b)"]),
        ("section 40(2) and 38(1)(a)", ["40(2)", "38(1)(a)"]),
        ("section 40(2) and (3A)(a)", ["40(2)", "40(3A)(a)"]),
        ("section 40(2) by virtue of (3A)(a)", ["40(2)", "40(3A)(a)"]),
        ("section 36(2)(b)(i) and (ii) and (c)", ["36(2)(b)(i)", "36(2)(b)(ii)", "36(2)(c)"]),
        ("section 31(1)(h)(i)", ["31(1)(h)", "31(1)(i)"]),
        ("section 30(1)(a)(i)", ["30(1)(a)(i)"]),
        ("section 17(1)(a) and (b), and (7)", ["17(1)(a)", "17(1)(b)", "17(7)"]),
        ("section 21; section 22", ["21", "22"]),
        ("section 31(1)b", ["31(1)(b)"]),
        ("section 31, subsection (1), paragraph (b)", ["31(1)(b)"]),
        ("paragraph (b) of section 31(1)", ["31(1)(b)", "31(1)"]),
        ("paragraphs (a) and (b) of section 31(1)", ["31(1)(a)", "31(1)(b)", "31(1)"]),
        ("subsection (1)(z) of section 31", ["31(1)(z)", "31"]),
        ("section 40(5B)(a)(a)", ["40(5B)(a)(a)"]),
    ],
)
def test_a_list_gives_each_provision_in_full(text, sections):
    assert read(f"It is exempt under {text} of the Act.") == sections


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("section 17 of the Freedom of Information Act 2000", ["17"]),
        ("section 17 of the Freedom of\nInformation Act 2000", ["17"]),
        ("section 21 (accessible) of FOIA, section 22", ["21", "22"]),
        ("FOIA s.40(2)", ["40(2)"]),
        ("section 10 of the Data Protection Act 2018", ["DPA 10"]),
        ("s.24(1) of the DPA 2018; section 45(1)(b) of that Act", ["DPA 24(1)", "DPA 45(1)(b)"]),
        ("sections 24 and 25 of the Data Protection Act 2018", ["DPA 24", "DPA 25"]),
        ("DPA 2018, s.99", ["DPA 99"]),
        ("regulation 12(4)(b)", ["EIR 12(4)(b)"]),
        ("Regulation 13 of the Environmental\nInformation Regulations 2004", ["EIR 13"]),
        (
            "regulation 4(3) of the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004",
            ["regulations 4(3)"],
        ),
        ("Article 6(1)(f)", ["UK GDPR 6(1)(f)"]),
        ("Articles 5 and 6 of the UK GDPR", ["UK GDPR 5", "UK GDPR 6"]),
        ("Article 8 of the ECHR", ["other 8"]),
        ("section 8 of the Human Rights Act 1998", ["other 8"]),
        ("section 14(1) of the Freedom of Information (Scotland) Act 2002", ["other 14(1)"]),
        ("section 444 Education Act 1996", ["other 444"]),
        ("section 47 Children Act 1989", ["other 47"]),
        ("a section 106 agreement", ["other 106"]),
        ("section 31 in Northtown", ["31"]),
    ],
)
def test_the_law_that_a_reference_belongs_to_is_read_from_the_words_beside_it(text, sections):
    assert read(f"See {text}.") == sections


@pytest.mark.parametrize(
    "text",
    [
        "the Council's 21 staff",
        "under section 12 and 18 hours of work",
        "under sections 12 and 18 hours of work",
        "section 1.2 of the report",
        "sections 21% and 22%",
        "£s 40",
        "the 31 cases in class 40(2)",
        "crossections 31",
    ],
)
def test_numbers_that_are_no_reference_are_left_alone(text):
    assert set(read(text)) <= {"12"}


@pytest.mark.parametrize("word", ["the", "FOIA", "see", "law"])
def test_a_word_in_brackets_is_no_paragraph(word):
    assert read(f"section 21 ({word})") == ["21"]


def test_each_citation_quotes_its_own_words():
    text = "We rely on sections 31(1)(a) and (b) and 40(2) here."
    found = find_citations(text)
    assert [citation.text for citation in found] == ["sections 31(1)(a)", "(b)", "40(2)"]
    assert all(text[citation.start : citation.end] == citation.text for citation in found)


@given(st.text())
def test_any_text_is_read_without_complaint_and_in_order(text):
    found = find_citations(text)
    assert [citation.start for citation in found] == sorted(citation.start for citation in found)
    assert all(text[citation.start : citation.end] == citation.text for citation in found)


@given(st.lists(st.sampled_from(["section", "s.", "31", "(1)", "(a)", "(i)", "(3A)", "and", "to", ",", " ", "\n", "of the Act", "DPA"]), max_size=30).map(" ".join))  # fmt: skip
def test_pieces_of_references_in_any_order_are_read_without_complaint(text):
    assert all(
        text[citation.start : citation.end] == citation.text for citation in find_citations(text)
    )


@given(first=provisions, second=provisions)
def test_every_provision_of_the_table_is_read_back_from_a_sentence(first, second):
    text = f"It is exempt under section {first} of the Act, and we rely on s.{second} as well."
    assert read(text) == [first, second]


@pytest.mark.parametrize(
    "section",
    [
        "1(1)(a)",
        "2(3)(fa)",
        "10(6)(b)",
        "11A",
        "17(7)(b)",
        "22A(1)(b)(iv)",
        "31(1)(i)",
        "31(2)(j)",
        "36(2)(a)(iii)",
        "37(1)(ad)",
        "40(3A)(a)",
        "40(5B)(a)(i)",
        "45",
        "50(1)",
        "77(1)(a)",
        "88",
    ],
)
def test_the_act_has_what_it_has(section):
    assert exists_in_foia(section)


@pytest.mark.parametrize(
    "section",
    [
        "31(1)(z)",
        "45A",
        "31(1)(j)",
        "31(4)",
        "12(6)",
        "89",
        "0",
        "",
        "31(1)(a)(b)",
        "40(3)(a)(i)",
        "40(5)(b)(i)",
        "17(8)",
        "22A(1)(i)",
        "4(1)*",
        "77(9)(a)",
        "31(1)(a",
    ],
)
def test_the_act_has_nothing_else(section):
    assert not exists_in_foia(section)


@given(
    section=st.sampled_from(["10", "17", "22A", "30", "31", "36", "40", "45", "77"]),
    parts=st.lists(
        st.sampled_from(["1", "2", "3", "3A", "5B", "a", "b", "aa", "i", "ii"]), max_size=4
    ),
)
def test_what_exists_exists_with_everything_above_it(section, parts):
    reference = section + "".join(f"({part})" for part in parts)
    if exists_in_foia(reference) and parts:
        assert exists_in_foia(reference.rpartition("(")[0])


@pytest.mark.parametrize("regulation", ["5(1)", "12(4)(b)", "12(5)(f)(i)", "13(5B)(a)", "21"])
def test_the_environmental_regulations_have_what_they_have(regulation):
    assert exists_in_eir(regulation)


@pytest.mark.parametrize("regulation", ["12(4)(f)", "12(5)(h)", "22", "13(2)(a)", ""])
def test_the_environmental_regulations_have_nothing_else(regulation):
    assert not exists_in_eir(regulation)
