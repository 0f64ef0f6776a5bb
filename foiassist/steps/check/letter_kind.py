"""What kind of letter a text is, worked out from its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.law.answers import Answer
from foiassist.law.exemptions import WITHHOLDING_SECTIONS, find_provision, section_of
from foiassist.law.letters import LetterKind, kind_of_letter
from foiassist.steps.check.giving import (
    answers_something,
    answers_with_a_figure,
    gives_a_figure,
    gives_plainly,
)
from foiassist.steps.check.wording import tells_of_regulator, tells_of_review
from foiassist.steps.verify.holding import statements_in
from foiassist.steps.verify.reliance import citations_in, is_set_aside

_FORWARDED = re.compile(
    r"(?m)^(?:-{2,}\s*Original Message|From:\s.*\n(?:Sent|Date|To):|On .{5,80} wrote:\s*$"
    r"|_{10,}\s*$)"
)
_NCND = re.compile(
    r"\bneither\s+confirm\w*\s+n?or\s+den\w+|\bnot\s+confirm\s+or\s+deny", re.IGNORECASE
)
_COST = re.compile(
    r"\b(?:exceeds?|exceeding|above|over|beyond)\s+(?:the\s+)?(?:[\w£]+\s+){0,4}limit\b"
    r"|\b(?:cost|appropriate)\s+limit\b[^.]{0,60}\bexceed",
    re.IGNORECASE,
)
_VEXATIOUS = re.compile(r"\b(?:is|as|be|deemed|considered)\s+(?:\w+\s+)?vexatious\b", re.IGNORECASE)
_TRANSFERS = re.compile(
    r"\b(?:have|has|been)\s+(?:\w+\s+)?transferred\b[^.]{0,60}\b(?:request|it)\b|\btransferred\s+your\s+request",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:need|require|seek(?:ing)?|ask(?:ing)?\s+(?:you\s+)?(?:for|to)|provide)\s+(?:\w+\s+){0,3}(?:clarif\w+)"
    r"|\bplease\s+(?:could\s+you\s+)?clarify\b|\bcould\s+you\s+(?:please\s+)?clarify\b",
    re.IGNORECASE,
)
_ACKNOWLEDGES = re.compile(
    r"\bmust\s+respond\s+to\s+you(?:r\s+\w+)?\s+(?:\w+\s+){0,4}?within\b|\backnowledge\s+(?:receipt|your)|\b(?:been|is)\s+(?:\w+\s+)?logged\b"
    r"|\bwill\s+(?:be\s+(?:dealt\s+with|carried\s+out|processed|picked\s+up)|respond|reply|receive\s+a\s+response|(?:then\s+)?update\s+you|let\s+you\s+know)\b"
    r"|\byou\s+(?:will|should)\s+(?:\w+\s+)?(?:hear|receive)\b"
    r"|\b(?:inbox|mailbox)\s+(?:is|will)\s+not\b|\bout\s+of\s+(?:the\s+)?office\b|\bbear\s+with\s+us\b|\byour\s+patience\b|\bdeadline\b"
    r"|\bneed\s+more\s+time\b|\b(?:further|extra)\s+(?:time|fortnight|week|days)\b|\bnext\s+week\b|\bas\s+soon\s+as\s+(?:possible|we\s+can)\b"
    r"|\bcannot\s+process\b|\breceipt\s+of\s+your\b|\bwhether\s+you\s+(?:would\s+)?still\b|\bplease\s+process\s+this\s+request\b",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(
    r"\bnot\s+yet\s+(?:reached|made|taken)\s+(?:a|our)\s+(?:final\s+)?decision\b", re.IGNORECASE
)
_RESPONDS = re.compile(
    r"\bresponse\s+(?:to|is|below|set)\b|\b(?:in|our|this)\s+response\b|\b(?:our|the)\s+answers?\b"
    r"|\banswers?\s+(?:is|are|to)\b",
    re.IGNORECASE,
)
_EIR = re.compile(r"\bEnvironmental\s+Information\s+Regulations\b|\bEIRs?\b")
_WITHHOLDS = re.compile(
    r"\b(?:is|are|was|were|being|been)\s+(?:\w+\s+)?with(?:held|holding)\b|\bwe\s+(?:\w+\s+)?withh[eo]ld\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\bexempt|\bwithh|\brefus|\bredact|\bengaged\b|\bappl(?:y|ies|ied)\b|\brely", re.IGNORECASE
)


def letter_body(text: str) -> str:
    """Return *text* without the earlier messages that a reply quotes."""
    match = _FORWARDED.search(text, 1)
    body = text[: match.start()] if match else text
    return body if body.strip() else text


def kind_of_text(text: str) -> LetterKind:
    """Return what kind of letter *text* is; a draft where it decides nothing."""
    if _UNDECIDED.search(text):
        return LetterKind.DRAFT
    answers = set(_answers(text))
    if not answers:
        decides_nothing = _only_acknowledges(text) or not _RESPONDS.search(text)
        return LetterKind.DRAFT if decides_nothing else LetterKind.FULL_DISCLOSURE
    return kind_of_letter(answers)


def is_environmental(text: str) -> bool:
    """Return whether *text* answers under the environmental regulations and not the Act."""
    cited = {c.regime for c in citations_in(text)}
    return bool(_EIR.search(text)) and ("EIR" in cited or "FOIA" not in cited)


def relied_on(text: str) -> tuple[str, ...]:
    """Return the exemptions and limits of the Act that *text* cites, in order.

    Those that it names only to set them aside are left out.
    """
    cited = (
        one.section
        for one in citations_in(text)
        if one.regime == "FOIA" and not is_set_aside(text, one)
    )
    return tuple(dict.fromkeys(one for one in cited if find_provision(section_of(one))))


def _answers(text: str) -> Iterator[Answer]:
    sections = {section_of(one) for one in relied_on(text)}
    is_silent = bool(_NCND.search(text))
    if is_silent:
        yield Answer.NCND
    if _COST.search(text) or ("12" in sections and _REFUSED.search(text)):
        yield Answer.COST_LIMIT
    if _VEXATIOUS.search(text) or "14" in sections:
        yield Answer.REPEATED if "14(2)" in relied_on(text) else Answer.VEXATIOUS
    if "21" in sections:
        yield Answer.PUBLISHED
    withholds = _WITHHOLDS if is_silent else _REFUSED
    if sections & WITHHOLDING_SECTIONS and withholds.search(text):
        yield Answer.WITHHELD
    yield from _plain_answers(text, is_refusal=bool(sections) or is_silent)


def _only_acknowledges(text: str) -> bool:
    """Return whether *text* puts off the answer; one that tells of both rights gives it."""
    tells_of_rights = tells_of_review(text) and tells_of_regulator(text)
    return bool(_ACKNOWLEDGES.search(text)) and not tells_of_rights


def _plain_answers(text: str, *, is_refusal: bool) -> Iterator[Answer]:
    statements = statements_in(text)
    if any(not statement.is_held for statement in statements):
        yield Answer.NOT_HELD
    if _TRANSFERS.search(text):
        yield Answer.TRANSFERRED
    if _ASKS.search(text) and not any(statement.is_held for statement in statements):
        yield Answer.CLARIFICATION
    elif _discloses(text, is_refusal=is_refusal):
        yield Answer.DISCLOSED


def _discloses(text: str, *, is_refusal: bool) -> bool:
    if gives_plainly(text):
        return True
    sections = {section_of(one) for one in relied_on(text)}
    if "14" in sections or (not is_refusal and _only_acknowledges(text)):
        return False
    if answers_something(text):
        return True
    return answers_with_a_figure(text) if "12" in sections else gives_a_figure(text)
