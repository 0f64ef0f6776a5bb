"""One challenge put to one invented case."""

from __future__ import annotations

from foiassist.steps.rehearse_challenges import rehearse_case
from tests.bundled_corpus import LIBRARY
from tests.cases import a_request, a_small_case

CHALLENGES = {challenge.id: challenge for challenge in LIBRARY.challenges}


def put(case, challenge_id):
    return rehearse_case(case, [CHALLENGES[challenge_id]])


def verdicts(case, challenge_id):
    return [one.verdict for one in put(case, challenge_id)]


def answered_case(decision, text, asked="Please answer this.", **fields):
    """Return a case of one question, answered in *text* under *decision*."""
    label = decision.question
    return a_small_case(
        decision, answers={label: text}, request=a_request({label: asked}), **fields
    )
