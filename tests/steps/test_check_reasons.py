"""The reasons of a refusal: both sides, a balance, harm of its own, the right nature."""

from __future__ import annotations

import pytest

from foiassist.case.finding import Severity
from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import check_letter

FOR = "People want to know whether the trial worked, and disclosure would let them judge it."
AGAINST = "Against that, bidders would hold their prices up, and the next contract would cost the public more."
BALANCE = (
    "We find that the public interest in maintaining the exemption outweighs that in disclosure."
)
HARM = (
    "A bidder who saw the unit price of the batteries would pitch just below it, so disclosure would be likely to "
    "prejudice the supplier’s commercial interests when the fleet is tendered again in May."
)
LETTER = (
    "We received your request on 4 March 2024. We hold the price list and are withholding it under section {cited} of "
    "the Freedom of Information Act 2000.\n\n{reasons}\n\n"
    "You can ask for an internal review within 40 working days by writing to foi@tarn.gov.uk, and then apply to the "
    "Information Commissioner (https://ico.org.uk) under section 50."
)


def found(*reasons, cited="43(2)"):
    text = LETTER.format(cited=cited, reasons=" ".join(reasons))
    return {
        (one.rule, one.severity) for one in check_letter(text, LetterKind.FULL_REFUSAL).findings
    }


def rules(*reasons, cited="43(2)"):
    return {rule for rule, _ in found(*reasons, cited=cited)}


def test_reasons_with_harm_both_sides_and_a_balance_are_whole():
    assert rules(HARM, FOR, AGAINST, BALANCE) == set()


@pytest.mark.parametrize(
    ("reasons", "rule"),
    [
        ((HARM, FOR, BALANCE), "one-sided"),
        ((HARM, AGAINST, BALANCE), "one-sided"),
        ((HARM, FOR, AGAINST), "s17-3-b"),
        ((HARM,), "s17-3-b"),
    ],
)
def test_a_public_interest_test_has_two_sides_and_an_outcome(reasons, rule):
    assert rules(*reasons) == {rule}


def test_harm_that_would_fit_any_refusal_is_generic():
    bare = "Disclosure would be likely to prejudice the commercial interests of those concerned and cause harm."
    assert rules(bare, "There is a public interest in openness.", "It would not be in the public interest to release it.", BALANCE) == {
        "harm-generic"
    }  # fmt: skip


def test_would_and_would_be_likely_to_are_not_mixed():
    both = "Disclosure would prejudice the supplier’s commercial interests."
    assert rules(HARM, both, FOR, AGAINST, BALANCE) == {"likelihood-mixed"}


def test_the_acts_two_limbs_are_not_only_recited():
    recited = HARM.replace("would be likely to", "would, or would be likely to,")
    assert rules(recited, FOR, AGAINST, BALANCE) == {"likelihood-recited"}


def test_a_limb_is_named_where_a_section_has_several():
    assert rules(HARM, FOR, AGAINST, BALANCE, cited="43") == {"s17-1-b"}


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("Section 43(2) is an absolute exemption.", "law-nature"),
        ("Section 43(2) is a class-based exemption.", "nature-misnamed"),
        ("Section 43(2) is a qualified, prejudice-based exemption.", None),
        ("Section 43(9) applies as well.", "law-unknown"),
        ("Section 41 applies as well.", "s17-1-c"),
    ],
)
def test_an_exemption_is_cited_and_called_what_it_is(said, rule):
    expected = {rule} if rule else set()
    assert rules(HARM, FOR, AGAINST, BALANCE, f"\n\n{said}") == expected


def test_an_absolute_exemption_is_weighed_against_nothing():
    confidence = (
        "The prices were given to us in confidence by the supplier, and it could sue us for breach of confidence if we "
        "published them, with no defence that the public interest would give us."
    )
    assert rules(confidence, cited="41(1)") == set()
    assert rules(confidence, BALANCE, cited="41(1)") == {"nature-absolute"}


def test_whether_section_40_5b_owes_a_balance_is_a_note():
    silent = (
        "We neither confirm nor deny whether we hold anything about a complaint. To say so would tell everybody whether "
        "somebody complained of the named officer, which is the officer’s personal data, and it would be unfair."
    )
    text = LETTER.replace(
        "We hold the price list and are withholding it under section {cited} of the Freedom of Information Act 2000.",
        "We rely on section 40(5B)(a)(i) of the Freedom of Information Act 2000.",
    ).format(reasons=silent)
    findings = check_letter(text, LetterKind.NCND).findings
    assert [(one.rule, one.severity) for one in findings] == [("s17-3-a", Severity.NOTE)]


@pytest.mark.parametrize(
    ("said", "is_blanket"),
    [
        ("It is our policy not to disclose prices.", True),
        ("The list is withheld in its entirety.", True),
        (
            "The list is withheld in its entirety: we looked at whether any part could be given and none could.",
            False,
        ),
        ("It is our policy to disclose prices.", False),
    ],
)
def test_everything_is_not_refused_at_one_stroke(said, is_blanket):
    assert rules(HARM, said, FOR, AGAINST, BALANCE) == ({"blanket"} if is_blanket else set())


def test_an_exemption_argued_in_words_is_cited():
    said = "The names in it have been redacted, as they are the personal data of junior staff."
    assert rules(HARM, said, FOR, AGAINST, BALANCE) == {"explained-not-cited"}
