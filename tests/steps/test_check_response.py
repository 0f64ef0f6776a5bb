from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from foiassist.case.decision import Decision
from foiassist.case.finding import Severity
from foiassist.law.answers import Answer
from foiassist.law.letters import LetterKind
from foiassist.steps.check.harm import Likelihood, likelihood_in
from foiassist.steps.check_response import check_case, check_letter
from tests.cases import SECTION_TEXTS, a_case, a_frame, a_section, a_small_case, with_text

RIGHTS = next(text for section, _, _, text in SECTION_TEXTS if section == "rights")
LETTER = "\n\n".join(text for _, _, _, text in SECTION_TEXTS)


def rules(case, **options):
    return [found.rule for found in check_case(case, a_frame(), **options)]


def with_rights(case):
    return replace(case, sections=(*case.sections, a_section("rights", RIGHTS)))


def blockers(findings):
    return [one.rule for one in findings if one.severity is Severity.BLOCKER]


def test_a_letter_that_stands_up_has_no_finding():
    assert check_case(a_case(), a_frame()) == ()


def test_a_case_without_a_letter_has_nothing_to_check():
    assert check_case(a_case(sections=()), a_frame()) == ()


def test_every_question_is_decided_and_answered():
    case = a_case()
    case = replace(
        case,
        decisions=case.decisions[:-1],
        sections=tuple(s for s in case.sections if s.id not in {"answer-4", "reason-21"}),
    )
    found = {(one.rule, one.message.split(".")[0]) for one in check_case(case, a_frame())}
    assert ("undecided", "Nobody has decided question 4") in found
    assert ("s1-1-a", "Question 4 is not answered anywhere in the letter") in found


def test_a_question_that_is_not_held_is_said_to_be_so():
    case = with_text(a_case(), "answer-3", "We searched the complaints register.")
    case = with_text(
        case, "decision", "Section 31(1)(a) and (b) and section 21(1) apply, as we withhold it."
    )
    (found,) = check_case(case, a_frame())
    assert (found.rule, found.section, found.source) == (
        "s1-1-a",
        "answer-3",
        "FOIA 2000 s.1(1)(a)",
    )


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("would be likely to cause that prejudice", "may cause that prejudice", "likelihood-recited"),
        ("In favour of disclosure, the", "The", "one-sided"),
        ("The public interest in maintaining the exemption outweighs the public interest in disclosure.", "", "s17-3-b"),
        ("be likely to cause that prejudice", "be likely to cause that prejudice and would prejudice policing", "likelihood-mixed"),
    ],
)  # fmt: skip
def test_the_reasons_for_a_qualified_prejudice_exemption_are_whole(old, new, rule):
    reason = a_case().section("reason-31").text
    assert old in reason
    text = reason.replace(old, new).replace(
        "so we have weighed the public interest", "so we thought"
    )
    text = text.replace("The loss to policing is greater than the gain to debate.", "")
    found = rules(with_text(a_case(), "reason-31", text))
    assert found == ([rule] if rule else [])


def test_an_absolute_exemption_has_no_public_interest_test():
    text = (
        a_case()
        .section("reason-21")
        .text.replace(
            "It is an absolute exemption, and there is no public interest test.",
            "The public interest in maintaining the exemption outweighs that in disclosure.",
        )
    )
    (found,) = check_case(with_text(a_case(), "reason-21", text), a_frame())
    assert (found.rule, found.severity) == ("nature-absolute", Severity.WARNING)
    assert found.where
    assert found.where in text
    assert text[found.start : found.end] == found.where


def test_an_exemption_is_stated_specified_and_explained():
    case = a_small_case(
        Decision("1", Answer.WITHHELD, ("43(2)",)), answers={"1": "We withhold this."}
    )
    found = rules(with_rights(case))
    assert {"s17-1-a", "s17-1-c"} <= set(found)


def test_a_section_with_several_limbs_is_not_enough():
    words = (
        "We hold it and withhold it under section 31, because disclosure would prejudice policing."
    )
    case = a_small_case(Decision("1", Answer.WITHHELD, ("31",)), answers={"1": words})
    assert "s17-1-b" in rules(with_rights(case))


def test_what_is_published_elsewhere_is_said_where():
    case = with_text(a_case(), "answer-4", "We hold this information and have published it.")
    assert rules(case) == ["s21-where"]


def test_a_refusal_on_cost_says_so_and_advises():
    bare = a_small_case(Decision("1", Answer.COST_LIMIT), answers={"1": "We refuse this."})
    assert {"s17-5", "s16"} <= set(rules(with_rights(bare)))
    words = (
        "We hold it, but section 12 applies: the cost limit would be passed. You may wish to narrow "
        "your request to a shorter period."
    )
    whole = a_small_case(Decision("1", Answer.COST_LIMIT), answers={"1": words})
    assert rules(with_rights(whole)) == []


def test_a_refusal_tells_of_both_rights_to_complain():
    case = with_text(a_case(), "rights", "We hope that this helps.")
    assert rules(case) == ["s17-7-a", "s17-7-b"]
    regulator = with_text(
        a_case(),
        "rights",
        "Ask for an internal review by e-mail within 40 working days, or write to the Information "
        "Commissioner’s Office (https://ico.org.uk).",
    )
    (found,) = check_case(regulator, a_frame(), ["ico.org.uk"])
    assert (found.rule, found.severity) == ("rights-detail", Severity.NOTE)


def test_a_disclosure_without_rights_is_a_note_and_no_more():
    case = a_small_case(Decision("1", Answer.DISCLOSED), answers={"1": "We enclose the list."})
    (found,) = check_case(case, a_frame())
    assert (found.rule, found.severity) == ("s45-review", Severity.NOTE)


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (
            Decision("1", Answer.NCND, ("31(3)",)),
            (
                "We neither confirm nor deny whether this is held. Section 31(3) applies, because either answer would be "
                "likely to prejudice the detection of crime: thieves would learn whether a camera watches the yard. In favour of saying, openness builds trust. Against that, "
                "offenders would learn from it. The public interest in maintaining the exclusion outweighs that in saying "
                "whether the information is held."
            ),
        ),
        (
            Decision("1", Answer.VEXATIOUS),
            "We refuse this request under section 14(1) as vexatious.",
        ),
        (
            Decision("1", Answer.CLARIFICATION, clarify="which year"),
            "Please tell us which year you mean. You could ask for one year.",
        ),
        (
            Decision("1", Answer.TRANSFERRED, transferred_to="Wexmoor Council"),
            "We do not hold this. We have transferred it to Wexmoor Council, whom you can contact.",
        ),
        (Decision("1", Answer.NOT_HELD), "We do not hold this. You may wish to ask the council."),
    ],
)
def test_other_kinds_of_letter_are_not_blocked_for_what_they_need_not_say(decision, words):
    case = with_rights(a_small_case(decision, answers={"1": words}))
    assert rules(case) == []


def test_each_open_needed_mark_blocks():
    text = "There were [NEEDED N1: how many drones] and [NEEDED: how many pilots]."
    found = check_case(with_text(a_case(), "answer-1", text), a_frame())
    assert [(one.rule, one.where) for one in found] == [
        ("needed-open", "[NEEDED N1: how many drones]"),
        ("needed-open", "[NEEDED: how many pilots]"),
    ]
    assert len(blockers(found)) == 2


def test_a_late_letter_is_warned_of_and_one_in_time_is_not():
    assert rules(a_case(), today=date(2024, 4, 3)) == []
    assert rules(a_case(), today=date(2024, 4, 4)) == ["s10-1"]


def test_every_finding_has_a_source_and_tells_what_to_do():
    case = a_case()
    for section in case.sections:
        case = with_text(
            case, section.id, "XX [NEEDED N1: it] 77 at x@example.com, section 99, Bob Tarn."
        )
    found = check_case(case, a_frame())
    assert len(found) > 20
    assert all(
        one.source and one.message.endswith(".") and "\0" not in one.message for one in found
    )


# Letters from outside


def test_our_own_letter_read_from_outside_stands_up():
    check = check_letter(LETTER)
    assert (check.kind, check.findings) == (LetterKind.PARTIAL_REFUSAL, ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We neither confirm nor deny that we hold this. Section 31(3) applies.", LetterKind.NCND),
        ("We do not hold this information.", LetterKind.NOT_HELD),
        (
            "The cost would exceed the appropriate limit, so section 12 applies.",
            LetterKind.COST_REFUSAL,
        ),
        (
            "We consider the request to be vexatious under section 14(1).",
            LetterKind.VEXATIOUS_REFUSAL,
        ),
        (
            "We are withholding this under section 42, to which it is exempt.",
            LetterKind.FULL_REFUSAL,
        ),
        ("Please find the list attached.", LetterKind.FULL_DISCLOSURE),
        (
            "It is published at https://example.gov.uk, so section 21 applies.",
            LetterKind.PUBLISHED_ELSEWHERE,
        ),
        ("Could you please clarify which year you mean?", LetterKind.CLARIFICATION),
        (
            "Thank you. We acknowledge receipt of your request, which has been logged.",
            LetterKind.ACKNOWLEDGEMENT,
        ),
        ("", LetterKind.DRAFT),
    ],
)
def test_the_kind_of_a_letter_is_worked_out_from_its_words(text, kind):
    assert check_letter(text).kind is kind


def test_a_neither_confirm_nor_deny_letter_that_gives_it_away_is_blocked():
    text = f"We neither confirm nor deny. Section 31(3) applies. We hold the information. {RIGHTS}"
    assert "s2-1-silent" in blockers(check_letter(text, LetterKind.NCND).findings)


def test_a_letter_from_outside_is_judged_by_its_words():
    text = "We withhold this under section 31 and section 31(1)(z) of the Act. Dear {{name}}. [NEEDED N1: date]"
    found = {one.rule for one in check_letter(text).findings}
    assert {"s17-7-a", "s17-7-b", "law-unknown", "template-mark", "needed-open"} <= found


def test_an_earlier_message_quoted_below_a_letter_is_not_judged():
    text = f"{LETTER}\n\nFrom: FOI\nSent: Monday\nDear {{{{name}}}}, we do not hold it."
    assert check_letter(text).findings == ()


@pytest.mark.parametrize(
    ("text", "likelihood"),
    [
        ("It would, or would be likely to, prejudice policing.", Likelihood.ACT_ONLY),
        ("It would be likely to prejudice policing.", Likelihood.WOULD_BE_LIKELY),
        ("It would prejudice policing.", Likelihood.WOULD),
        ("It would be likely to help them. It would prejudice policing.", Likelihood.BOTH),
        ("It may prejudice policing.", Likelihood.NEITHER),
    ],
)
def test_which_limb_of_the_prejudice_test_is_relied_on(text, likelihood):
    assert likelihood_in(text)[0] is likelihood


def test_real_letters_get_no_silly_findings(shared_data):
    rows = (shared_data / "sheffield_pairs.jsonl").read_text(encoding="utf-8").strip().split("\n")
    letters = [
        r["text"] for row in rows for r in json.loads(row)["responses"] if len(r["text"]) > 600
    ]
    blocked = [text for text in letters if blockers(check_letter(text).findings)]
    assert len(letters) > 300
    assert len(blocked) / len(letters) < 0.05
