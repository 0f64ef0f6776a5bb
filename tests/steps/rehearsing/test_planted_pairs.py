"""Each check, shown a letter that answers and the same letter with a near miss in its place."""

from __future__ import annotations

import pytest

from foiassist.case.challenge import MATTERS, Verdict
from foiassist.steps.rehearse_challenges import rehearse_letter
from foiassist.steps.rehearsing.checks import CHECKS
from tests.bundled_corpus import LIBRARY
from tests.steps.rehearsing.pairs_affairs import PAIRS as AFFAIRS
from tests.steps.rehearsing.pairs_answers import ANSWERS
from tests.steps.rehearsing.pairs_answers import PAIRS as SILENCE
from tests.steps.rehearsing.pairs_limits import PAIRS as LIMITS
from tests.steps.rehearsing.pairs_private import PAIRS as PRIVATE
from tests.steps.rehearsing.pairs_security import PAIRS as SECURITY

CHALLENGES = {challenge.id: challenge for challenge in LIBRARY.challenges}
SECTIONS = {**LIMITS, **SECURITY, **AFFAIRS, **PRIVATE, **SILENCE}
PLANTED = [
    *((one, _before, shows, fails) for one, (_before, shows, fails) in SECTIONS.items()),
    *((one, _before, shows, fails) for one, (_before, shows, fails) in ANSWERS.items()),
]
RIGHTS = (
    "You can ask for an internal review. You can then apply to the Information Commission under "
    "section 50 of the Act."
)
OPENINGS = {
    "12": "We refuse this request under section {} of the Freedom of Information Act 2000.",
    "14": "We refuse this request under section {} of the Freedom of Information Act 2000.",
    "39": "This is exempt under section {} of the Freedom of Information Act 2000.",
    "31(3)": "We neither confirm nor deny it, under section {} of the Freedom of Information Act 2000.",
}
IN_A_CASE = {
    "31-this-information", "43-this-information", "39-no-cost-limit", "disclosure-period",
    "disclosure-recorded", "disclosure-form", "35-who", "30-not-31", "35-not-36", "22-draft",
    "12-easy-parts", "clarification-rest", "39-review", "ncnd-subsection",
    "disclosure-hidden", "disclosure-blanks",
}  # fmt: skip
"""Challenges whose other half needs a case; see test_rehearse_challenges."""


def opening(limb):
    words = "This information is withheld under section {} of the Freedom of Information Act 2000."
    keys = (limb, limb.partition("(")[0])
    return next((OPENINGS[key] for key in keys if key in OPENINGS), words).format(limb)


def letter(before, words):
    if before and before[0].isdigit():
        before = opening(before)
    return "\n\n".join(part for part in (before, words, RIGHTS) if part)


def asked(challenge_id, text):
    found = list(rehearse_letter(text, [CHALLENGES[challenge_id]]))
    assert len(found) == 1, f"{challenge_id} was put {len(found)} times"
    return found[0]


@pytest.mark.parametrize(
    ("challenge_id", "before", "shows"),
    [(one, before, shows) for one, before, shows, _ in PLANTED if shows],
    ids=[one for one, _, shows, _ in PLANTED if shows],
)
def test_a_letter_that_shows_it_answers(challenge_id, before, shows):
    found = asked(challenge_id, letter(before, shows))
    assert found.verdict is Verdict.ANSWERED, found.why
    assert not found.why
    if found.where is not None:
        text = letter(before, shows)
        assert " ".join(text[found.start : found.end].split()) == found.where


@pytest.mark.parametrize(
    ("challenge_id", "before", "fails"),
    [(one, before, fails) for one, before, _, fails in PLANTED if fails],
    ids=[one for one, _, _, fails in PLANTED if fails],
)
def test_a_near_miss_does_not(challenge_id, before, fails):
    text = letter(fails, "It is about fish.") if fails[0].isdigit() else letter(before, fails)
    found = asked(challenge_id, text)
    assert found.verdict is Verdict.UNANSWERED, found.where
    assert found.why


@pytest.mark.parametrize(
    ("challenge_id", "before"),
    [(one, before) for one, before, _, fails in PLANTED if fails is None and one not in IN_A_CASE],
    ids=[one for one, _, _, fails in PLANTED if fails is None and one not in IN_A_CASE],
)
def test_silence_about_what_only_the_authority_knows_is_for_a_person(challenge_id, before):
    text = letter(before or "We have dealt with your request about the logs.", "It is about fish.")
    found = rehearse_letter(text, [CHALLENGES[challenge_id]])
    assert [one.verdict for one in found] in ([Verdict.FOR_A_PERSON], [])


def test_every_challenge_with_a_check_is_planted():
    planted = {one for one, *_ in PLANTED}
    checked = {one.id for one in CHALLENGES.values() if one.check}
    assert checked - planted <= IN_A_CASE
    assert not planted - checked


def test_every_check_is_asked_for_and_every_check_asked_for_is_there():
    assert {one.check for one in CHALLENGES.values() if one.check} == set(CHECKS)


@pytest.mark.parametrize("challenge", CHALLENGES.values(), ids=CHALLENGES)
def test_a_challenge_is_put_to_what_it_is_about_and_to_nothing_else(challenge):
    text = letter("32(1)(a)", "It is a court record.")
    assert challenge.about[0] in MATTERS or not rehearse_letter(text, [challenge])
