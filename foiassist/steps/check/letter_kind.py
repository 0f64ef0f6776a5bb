"""What kind of letter a text is, worked out from its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.law.answers import Answer
from foiassist.law.citations import find_citations
from foiassist.law.exemptions import section_of
from foiassist.law.letters import LetterKind, kind_of_letter
from foiassist.steps.verify.holding import statements_in

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
_GIVES = re.compile(
    r"\bplease\s+(?:find|see)\b|\b(?:attached|enclosed|below|as\s+follows)\b|\b(?:is|are)\s+disclosed\b"
    r"|\bwe\s+(?:can|are\s+able\s+to)\s+(?:provide|disclose|confirm)|\bdecided\s+to\s+disclose|\b(?:we|I)\s+(?:have\s+)?disclose"
    r"|\bin\s+response\s+to\b|\bthere\s+(?:were|was|are|is)\b|\bwe\s+(?:own|employ|received|recorded|spent)\b"
    r"|\bresponse\s*:",
    re.IGNORECASE,
)
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
    r"\bwe\s+must\s+respond\s+to\s+you\s+within\b|\backnowledge\s+(?:receipt|your)|\bhas\s+been\s+logged\b"
    r"|\bwill\s+(?:be\s+dealt\s+with|respond|receive\s+a\s+response)\b|\byou\s+(?:will|should)\s+(?:\w+\s+)?(?:hear|receive)\b",
    re.IGNORECASE,
)
_OFFICE_PROVISIONS = frozenset({"21", "12", "14"})
_EIR = re.compile(r"\bEnvironmental\s+Information\s+Regulations\b|\bEIRs?\b")
_REFUSED = re.compile(
    r"\bexempt|\bwithh|\brefus|\bengaged\b|\bappl(?:y|ies|ied)\b|\brely", re.IGNORECASE
)
_EXEMPTIONS = frozenset({"22", "22A", *(str(number) for number in range(23, 45))})


def letter_body(text: str) -> str:
    """Return *text* without the earlier messages that a reply quotes."""
    match = _FORWARDED.search(text, 1)
    body = text[: match.start()] if match else text
    return body if body.strip() else text


def kind_of_text(text: str) -> LetterKind:
    """Return what kind of letter *text* is; a draft where it decides nothing."""
    answers = set(_answers(text))
    if not answers:
        return LetterKind.DRAFT if _ACKNOWLEDGES.search(text) else LetterKind.FULL_DISCLOSURE
    return kind_of_letter(answers)


def is_environmental(text: str) -> bool:
    """Return whether *text* answers under the environmental regulations and not the Act."""
    cited = {c.regime for c in find_citations(text)}
    return bool(_EIR.search(text)) and ("EIR" in cited or "FOIA" not in cited)


def relied_on(text: str) -> tuple[str, ...]:
    """Return the exemptions and limits of the Act that *text* cites, in order."""
    cited = (c.section for c in find_citations(text) if c.regime == "FOIA")
    wanted = _EXEMPTIONS | _OFFICE_PROVISIONS
    return tuple(dict.fromkeys(one for one in cited if section_of(one) in wanted))


def _answers(text: str) -> Iterator[Answer]:
    sections = {section_of(one) for one in relied_on(text)}
    if _NCND.search(text):
        yield Answer.NCND
    if ("12" in sections and (_COST.search(text) or _REFUSED.search(text))) or _COST.search(text):
        yield Answer.COST_LIMIT
    if _VEXATIOUS.search(text) or "14" in sections:
        yield Answer.REPEATED if "14(2)" in relied_on(text) else Answer.VEXATIOUS
    if "21" in sections:
        yield Answer.PUBLISHED
    if sections & _EXEMPTIONS and _REFUSED.search(text) and not _NCND.search(text):
        yield Answer.WITHHELD
    yield from _plain_answers(text)


def _plain_answers(text: str) -> Iterator[Answer]:
    statements = statements_in(text)
    if any(not statement.is_held for statement in statements):
        yield Answer.NOT_HELD
    if _TRANSFERS.search(text):
        yield Answer.TRANSFERRED
    acknowledges = bool(_ACKNOWLEDGES.search(text))
    if _ASKS.search(text) and not any(statement.is_held for statement in statements):
        yield Answer.CLARIFICATION
    elif _GIVES.search(text) and not acknowledges and not _NCND.search(text):
        yield Answer.DISCLOSED
