"""Our own letters, and the corpus laid out as letters, understood as they were decided."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from foiassist.case.evidence import Standing
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.steps.understand_response import understand_response
from tests.bundled_corpus import RESPONSES
from tests.steps.understanding.laid_out import laid_out

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def golden(name: str):
    text = (GOLDEN / f"letter_{name}.md").read_text("utf-8")
    return understand_response(PastRecord(f"{name}.md", "text", text=text))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("full_disclosure", [("disclosed", ())]),
        ("not_held", [("not_held", ())]),
        ("full_refusal", [("withheld", ("42(1)",))]),
        ("cost_refusal", [("cost_limit", ("12(1)",))]),
        ("cost_of_finding_out", [("cost_limit", ("12(2)",))]),
        ("vexatious_refusal", [("vexatious", ("14(1)",))]),
        ("repeated_refusal", [("repeated", ("14(2)",))]),
        ("published_elsewhere", [("published", ("21",))]),
        ("future_publication", [("to_be_published", ("22(1)",))]),
        ("neither_confirm_nor_deny", [("ncnd", ("31(3)",))]),
        ("clarification", [("clarification", ())]),
        ("transfer", [("transferred", ())]),
        ("environmental_handover", [("environmental", ("39(1)(a)",))]),
        ("subject_access_handover", [("own_data", ("40(5A)",))]),
        ("qualified_opinion", [("withheld", ("36(2)(b)(i)", "36(2)(b)(ii)"))]),
        ("neither_confirm_nor_deny_in_part", [("disclosed", ()), ("ncnd", ("40(5B)(a)(i)",))]),
        (
            "partial_refusal",
            [
                ("disclosed", ()),
                ("withheld", ("31(1)(a)", "31(1)(b)")),
                ("not_held", ()),
                ("published", ("21",)),
            ],
        ),
        (
            "several_exemptions",
            [
                ("partly", ("31(1)(a)", "31(1)(b)", "38(1)(b)", "40(2)")),
                ("withheld", ("43(2)",)),
            ],
        ),
        ("review_varied", [("disclosed", ()), ("partly", ("43(2)",))]),
        ("review_upheld", [("disclosed", ()), ("withheld", ("43(2)",))]),
        ("review_overturned", [("disclosed", ()), ("disclosed", ())]),
    ],
)
def test_a_letter_of_our_own_is_understood_as_it_was_decided(name, wanted):
    read = golden(name)
    assert [(one.answer, one.exemptions) for one in read.questions] == wanted
    assert read.reference == "TP-FOI-0417"
    assert read.unsorted == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("acknowledgement", "acknowledgement"),
        ("extension", "extension"),
        ("fee_notice", "fee notice"),
        ("scottish_handover", "Scottish hand-over"),
    ],
)
def test_a_letter_along_the_way_is_known_as_one(name, kind):
    read = golden(name)
    assert read.kind == kind
    assert read.letter
    assert {one.answer for one in read.questions} == {""}


@pytest.mark.parametrize(
    ("name", "outcome"),
    [("upheld", "upheld"), ("varied", "varied"), ("overturned", "varied")],
    ids=["all upheld", "one varied", "one of two overturned"],
)
def test_a_review_of_our_own_says_what_came_of_it(name, outcome):
    read = golden(f"review_{name}")
    assert (read.kind, read.outcome) == ("internal review outcome", outcome)
    assert read.standing is Standing.STANDS
    assert all(one.response for one in read.questions)


def test_the_reasons_of_our_own_letters_are_sorted_by_exemption_and_role():
    by_exemption = {one.exemptions: one for one in golden("partial_refusal").reasons}
    reason = by_exemption["31(1)(a)", "31(1)(b)"]
    assert reason.questions == ("2",)
    assert reason.for_disclosure == ("The drones are paid for by the public.",)
    assert reason.against_disclosure == ("Offenders would learn how to keep out of sight.",)
    assert reason.harm.startswith("The interest at stake")
    assert reason.balance.startswith("The loss to policing")
    assert reason.likelihood == "would be likely to"


def test_the_corpus_laid_out_as_letters_is_understood_as_it_stands(record_property):
    asked = right = exempt = sorted_reasons = reasons = 0
    for response in (one for one in RESPONSES.values() if not one.kind):
        read = understand_response(
            PastRecord(
                response.reference,
                "thread",
                messages=(
                    PastMessage(Side.APPLICANT, response.request),
                    PastMessage(Side.AUTHORITY, laid_out(response)),
                ),
            )
        )
        questions = {one.label.lower(): one for one in read.questions}
        for wanted in response.questions:
            found = questions.get(wanted.label.lower())
            asked += 1
            right += found is not None and found.answer == wanted.answer
            exempt += found is not None and set(found.exemptions) == set(wanted.exemptions)
        given_for = {one.exemptions for one in read.reasons}
        reasons += len(response.reasons)
        sorted_reasons += sum(one.exemptions in given_for for one in response.reasons)
    told = f"{right} answers, {exempt} exemptions of {asked}; {sorted_reasons} of {reasons} reasons"
    record_property("the corpus understood", told)
    sys.stdout.write(f"\n{told}\n")
    assert right / asked >= 0.79
    assert exempt / asked >= 0.84
    assert sorted_reasons == reasons
