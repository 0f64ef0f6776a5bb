from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.law.exemptions import PROVISIONS, Nature
from foiassist.steps.verify.natures import wrong_natures
from tests.bundled_corpus import LIBRARY, letter_of

DECIDED = ("21", "31(1)(a)", "40(2)", "37(1)(a)")
rows = st.sampled_from([row for row in PROVISIONS if not row.citation.startswith("40(5")])


def called(text, decided=DECIDED, kind="", section=""):
    return [found.where for found in wrong_natures(text, decided, kind, section)]


@pytest.mark.parametrize(
    "text",
    [
        "Section 31 is an absolute exemption.",
        "Section 31(1)(a) is absolute, so there is nothing to weigh.",
        "Section 21, which is qualified, exempts them.",
        "We rely on section 31(1)(a). The exemption is absolute.",
        "Section 21(1) applies. It is a qualified exemption and we have weighed it.",
        "Section 40(2) is a qualified and class based exemption.",
        "Sections 21 and 31 are absolute exemptions.",
        "Section 21 is not absolute.",
        "This is a qualified exemption under section 21 of the Act.",
        "Section 37(1)(a) of the Act is qualified.",
        "Section 12 is an absolute exemption.",
        "Section 31 is absolute for the reasons given.",
        "Section 41 is an absolute exemption, but section 21 is a qualified one.",
    ],
)
def test_an_exemption_called_what_it_is_not_is_found(text):
    assert len(called(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Section 31 is a qualified exemption, and section 21 is absolute.",
        "Section 40(2) is absolute here. It is section 31 that is qualified.",
        "Where an exemption is qualified, the public interest is weighed.",
        "We asked whether section 31 is absolute.",
        "There are absolute exemptions and qualified exemptions; section 21 is one of them.",
        "The qualified person gave an opinion under section 36(5).",
        "Section 31 applies, and three of the staff are qualified to examine it.",
        "As though section 31 were absolute, nothing was weighed.",
        "Section 37 is absolute in this form.",
        "Section 31 applies. There is an interest in knowing that those who do the work are qualified.",
        "Section 31 applies. There is an interest in whether they are qualified for it.",
        "Section 31 applies. All of the teams were qualified to fly.",
        "Sections 37(1)(a), (aa) and (ab) are absolute; (ac), (ad) and (b) are qualified.",
        "It is an absolute necessity under section 31.",
        "Section 31 is not absolute.",
        "Section 40(5B)(a)(i) is an absolute exemption.",
    ],
)
def test_what_is_right_or_general_is_left_alone(text):
    assert called(text) == []


def test_the_exemption_of_a_reason_is_the_one_that_its_section_explains():
    assert called("The exemption is absolute.", section="31") == ["absolute"]
    assert called("The exemption is absolute.", section="21") == []


def test_the_nature_of_section_36_follows_who_holds_the_information():
    text = "Section 36(2)(c) is an absolute exemption."
    assert called(text, ("36(2)(c)",)) == ["absolute"]
    assert called(text, ("36(2)(c)",), "house of commons") == []


def test_a_condition_cited_beside_section_40_2_decides_its_nature():
    text = "Section 40(2) is qualified."
    assert called(text, ("40(2)", "40(4A)(a)")) == []
    assert called(text, ("40(2)", "40(3A)(a)")) == ["qualified"]


@given(rows, st.sampled_from([Nature.ABSOLUTE, Nature.QUALIFIED]))
def test_every_provision_is_found_exactly_where_it_is_called_what_it_is_not(row, nature):
    text = f"Section {row.citation} is {nature.value}."
    if row.citation not in {"37", "37(1)", "40"}:
        assert bool(called(text, (row.citation,))) is (nature is not row.nature)


def test_no_letter_of_the_bundled_corpus_that_stands_calls_an_exemption_what_it_is_not():
    wrong = {
        response.reference: [found.message for found in wrong_natures(letter_of(response))]
        for response in LIBRARY.responses
        if response.standing == "stands"
    }
    assert {reference: found for reference, found in wrong.items() if found} == {}
