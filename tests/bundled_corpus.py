"""The bundled corpus as the tests read it, and a past response laid out as a letter."""

from __future__ import annotations

import re
from pathlib import Path

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.case.evidence import Standing
from foiassist.evaluation.planting.good_letters import kind_of_response, laid_out

__all__ = ["kind_of_response"]

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


def letter_of(response):
    """Return the response as a plain letter: reasons first, then answers, advice and rights."""
    return laid_out(response, WORDING)
