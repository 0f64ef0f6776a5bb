"""The bundled corpus as the tests read it, and a past response laid out as a letter."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.case.evidence import Standing
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision
from foiassist.law.letters import ALONG_THE_WAY, LetterKind, kind_of_letter

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
RESPONSE_FILES = sorted((CORPUS / "responses").rglob("*.toml"))
GUIDANCE_FILES = sorted((CORPUS / "guidance").glob("*.md"))
LIBRARY = CorpusFiles([CORPUS]).library()
WORDING = LIBRARY.wording
RESPONSES = {response.reference: response for response in LIBRARY.responses}
GOOD = {r.reference: r for r in RESPONSES.values() if r.standing is Standing.STANDS}
CAUTIONARY = {r.reference: r for r in RESPONSES.values() if r.standing is not Standing.STANDS}

RECITALS = re.compile(
    r"\b(?:please (?:be advised|note)|in line with|in accordance with|I can confirm"
    r"|with regards? to|as per|prior to|pursuant to|going forward|whilst|aforementioned"
    r"|we regret)\b",
    re.IGNORECASE,
)
"""Office phrases that say nothing to the person who asked."""


def words_of(reason):
    """Return what a reason says, as one text."""
    factors = (*reason.for_disclosure, *reason.against_disclosure)
    personal = (reason.legitimate_interest, reason.necessity, reason.fairness)
    return "\n\n".join((reason.engaged, reason.harm, *factors, reason.balance, *personal))


def text_of(response):
    """Return everything that a response says in its own words."""
    parts = [question.response for question in response.questions]
    return "\n\n".join(
        [
            response.letter,
            *parts,
            *(words_of(reason) for reason in response.reasons),
            response.advice,
        ]
    )


def kind_of_response(response):
    """Return what kind of letter a past response is."""
    if response.kind:
        return LetterKind(response.kind)
    return kind_of_letter(Answer(question.answer) for question in response.questions)


def letter_of(response):
    """Return the response as a plain letter: reasons first, then answers, advice and rights."""
    if response.kind and LetterKind(response.kind) in ALONG_THE_WAY:
        return response.letter
    letter = [
        response.letter
        or "We have dealt with your request under the Freedom of Information Act 2000."
    ]
    for reason in response.reasons:
        confirming = provision(reason.exemptions[0]).is_ncnd
        letter += [reason.engaged, reason.harm]
        for side, factors in (
            ("for", reason.for_disclosure),
            ("against", reason.against_disclosure),
        ):
            if factors:
                letter.append(WORDING[f"{side}-{'confirming' if confirming else 'disclosure'}"])
                letter += [f"- {factor}" for factor in factors]
        letter += [reason.balance, reason.legitimate_interest, reason.necessity, reason.fairness]
    letter += [f"{one.label}. {one.response}" for one in response.questions]
    letter += [response.advice, *(() if response.kind else (WORDING["rights-review"],))]
    letter.append(WORDING["rights-regulator"])
    return Template("\n\n".join(part for part in letter if part)).safe_substitute(
        review_contact="by replying to this letter",
        review_working_days="40",
        regulator_name="Information Commission",
        regulator_address="at the address on its website",
        regulator_website="https://ico.org.uk",
    )
