from __future__ import annotations

import pytest

from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import check_letter
from tests.bundled_corpus import LIBRARY, kind_of_response, letter_of

RIGHTS = (
    "You may ask us by e-mail, within 40 working days, for an internal review, and then apply to the "
    "Information Commissioner (https://ico.org.uk) for a decision under section 50."
)


WITHOUT_RIGHTS = {LetterKind.DRAFT, LetterKind.EXTENSION}


def test_the_kind_of_nearly_every_bundled_letter_is_worked_out():
    wrong = [
        response.reference
        for response in LIBRARY.responses
        if check_letter(letter_of(response)).kind is not kind_of_response(response)
    ]
    assert len(LIBRARY.responses) > 30
    assert len(wrong) * 12 < len(LIBRARY.responses), wrong


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            ("1. We neither confirm nor deny that any such information is held. Section 31(3) applies.\n\n"
            "2. There were 14 patrols in the park."),
            LetterKind.PARTIAL_REFUSAL,
        ),
        (
            ("All of it is on our website at https://wexmoor.example/spend, so section 21 applies. Please see the "
            "page for each month. There is a public interest in openness."),
            LetterKind.PUBLISHED_ELSEWHERE,
        ),
        (
            ("We refuse the request under section 14(1) as vexatious. There is some value in it. In the past year we "
            "have answered 23 requests on the same seat, and there were 40 letters besides."),
            LetterKind.VEXATIOUS_REFUSAL,
        ),
        (
            ("We hold these e-mails. Finding them would exceed the cost limit, so section 12 applies. There are 57 "
            "mailboxes, and we have 8,900 messages in one of them. You may wish to narrow the dates."),
            LetterKind.COST_REFUSAL,
        ),
        (
            ("1. Finding these would cost more than the appropriate limit, so section 12 applies.\n\n"
            "2. How many wardens are there?\n\nAs of June, nine wardens work in the park."),
            LetterKind.PARTIAL_REFUSAL,
        ),
        (
            "Please see the attached minutes. Names have been redacted under section 40(2).",
            LetterKind.PARTIAL_REFUSAL,
        ),
        (
            "We considered section 43 but do not rely on it. Please find attached the contract.",
            LetterKind.FULL_DISCLOSURE,
        ),
        (
            ("We need more time. We have not yet reached a decision on the balance of the public interest under "
            "section 42, to which the advice may be exempt."),
            LetterKind.EXTENSION,
        ),
        ("We are sorry that we have missed our deadline. Please bear with us.", LetterKind.DRAFT),
        ("This mailbox is not monitored over the holidays.", LetterKind.DRAFT),
        ("Thanks, Ms Tarn. That made us laugh.", LetterKind.DRAFT),
    ],
)  # fmt: skip
def test_the_kind_is_worked_out_from_what_a_letter_does_with_each_question(text, kind):
    assert check_letter(f"{text}\n\n{RIGHTS}" if kind not in WITHOUT_RIGHTS else text).kind is kind


def test_a_mixed_letter_may_hold_what_it_does_not_refuse_to_confirm():
    text = (
        "You wrote to us on 4 March 2024.\n\n1. We neither confirm nor deny that we hold this. Section 31(3) applies, because either "
        "answer would be likely to prejudice the detection of crime: a dealer would learn whether the "
        "garages are watched. Openness is in favour of "
        "disclosure; against this, offenders would learn from it, and on balance that outweighs it."
        f"\n\n2. We hold the policy, which is enclosed.\n\n{RIGHTS}"
    )
    assert check_letter(text).findings == ()
