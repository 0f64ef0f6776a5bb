"""A response of the corpus as a letter: each question with its answer, then the reasons."""

from __future__ import annotations

from tests.bundled_corpus import WORDING


def laid_out(response) -> str:
    """Return *response* as a letter with headings."""
    parts = ["Dear Applicant", "Thank you for your request of 1 March 2024.", "Our answer"]
    for one in response.questions:
        parts += [f"Question {one.label}", one.text, one.response]
    for reason in response.reasons:
        parts += [_heading(reason), reason.engaged, *_weighed(reason)]
    parts += [response.advice, WORDING["rights-review"], "Yours sincerely"]
    return "\n\n".join(part for part in parts if part)


def _heading(reason) -> str:
    return f"Section {', section '.join(reason.exemptions)} – reasons"


def _weighed(reason) -> list[str]:
    found = []
    for heading, words in (
        ("Harm", [reason.harm]),
        ("Factors favouring disclosure", [f"- {one}" for one in reason.for_disclosure]),
        ("Factors against disclosure", [f"- {one}" for one in reason.against_disclosure]),
        ("Balance of the public interest", [reason.balance]),
        ("Legitimate interest", [reason.legitimate_interest]),
        ("Necessity", [reason.necessity]),
        ("Fairness", [reason.fairness]),
    ):
        told = [one for one in words if one]
        found += [heading, *told] if told else []
    return found
