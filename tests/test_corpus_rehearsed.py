"""The rehearsal over whole letters: good ones answer most of it, cautionary and empty ones do not."""

from __future__ import annotations

import time
from collections import Counter
from string import Template

import pytest

from foiassist.case.challenge import Verdict
from foiassist.case.evidence import Standing
from foiassist.law.exemptions import provision
from foiassist.steps.rehearse_challenges import rehearse_letter
from tests.bundled_corpus import LIBRARY, WORDING, letter_of
from tests.goldens import FOLDER

CHALLENGES = LIBRARY.challenges
LIMBS = [
    "12(1)", "14(1)", "21", "22(1)", "23(1)", "24(1)", "27(1)(a)", "30(1)(a)(i)", "31(1)(a)",
    "35(1)(a)", "36(2)(b)(i)", "38(1)(a)", "40(2)", "41(1)", "42(1)", "43(2)",
]  # fmt: skip
EMPTY = """\
We have carefully considered your request and have decided that the information is exempt from
disclosure. We consider that the exemption is engaged because the information falls within its scope.

Disclosure would not be in the public interest. There is a public interest in openness, transparency
and accountability, and in promoting public understanding and debate. Against this there is a strong
public interest in protecting the information and in maintaining the exemption.

Having weighed the factors on both sides, and taking into account all the circumstances of the case,
we have concluded that on balance the public interest in maintaining the exemption outweighs the
public interest in disclosure.

Release of this information would not be appropriate, and it has been withheld in its entirety.
"""
SAID_BY_THE_OPENING = {"limb", "limit-is-stated", "judges-the-request"}
"""Checks that the standard opening itself may pass: it cites the limb, or states the limit."""

FORBIDS = {
    "not-who-asks", "security-is-not-prejudice", "privilege-is-not-prejudice",
    "not-only-if-exceptional", "no-balance", "no-test-under-section-2",
}  # fmt: skip
"""Checks that a letter passes by not saying something."""


def counted(texts):
    return Counter(one.verdict for text in texts for one in rehearse_letter(text, CHALLENGES))


def unanswered_share(texts):
    """Return the share that stays unanswered of what code could judge."""
    found = counted(texts)
    judged = found[Verdict.UNANSWERED] + found[Verdict.ANSWERED]
    return found[Verdict.UNANSWERED] / judged


def letters(*standings):
    return [letter_of(r) for r in LIBRARY.responses if r.standing in standings]


def test_good_letters_leave_little_unanswered_and_overturned_ones_much():
    assert unanswered_share(letters(Standing.STANDS)) <= 0.2
    assert unanswered_share(letters(Standing.OVERTURNED)) >= 0.6


@pytest.mark.parametrize("limb", LIMBS)
def test_a_letter_that_only_recites_answers_nothing(limb):
    row = provision(limb)
    name = f"exemption-{row.section}"
    opening = Template(WORDING.get(name, WORDING["exemption-class"])).safe_substitute(
        citations=limb, interests=row.name, questions="question 1", answers_word="answer",
        limit_pounds="£450", limit_hours="18",
    )  # fmt: skip
    found = rehearse_letter(f"{opening}\n\n{EMPTY}", CHALLENGES)
    answered = {one.challenge.check for one in found if one.verdict is Verdict.ANSWERED}
    assert found
    assert answered <= SAID_BY_THE_OPENING | FORBIDS


@pytest.mark.parametrize("path", sorted(FOLDER.glob("letter_*.md")), ids=lambda path: path.stem)
def test_every_golden_letter_is_rehearsed_without_a_false_place(path):
    text = path.read_text(encoding="utf-8")
    for one in rehearse_letter(text, CHALLENGES):
        if one.where is not None:
            assert " ".join(text[one.start : one.end].split()) == one.where


def test_a_golden_letter_with_its_reasons_missing_answers_next_to_nothing():
    text = (FOLDER / "letter_reasons_missing.md").read_text(encoding="utf-8")
    assert unanswered_share([text]) >= 0.7


def test_a_ten_page_letter_is_rehearsed_in_the_blink_of_an_eye():
    longest = sorted(letters(Standing.STANDS), key=len)[-4:]
    ten_pages = "\n\n".join(longest)[:28000]
    rehearse_letter(ten_pages, CHALLENGES)
    began = time.process_time()
    rehearse_letter(ten_pages, CHALLENGES)
    assert time.process_time() - began < 0.5, "benchmarks/ has the real figure"
