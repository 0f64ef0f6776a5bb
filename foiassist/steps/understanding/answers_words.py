"""The answer that the words of an authority give to a question, read and never guessed."""

from __future__ import annotations

import re
from collections.abc import Collection

from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of
from foiassist.steps.check.kind_words import (
    asks_back,
    exceeds_cost,
    hands_to_access,
    is_vexatious,
    puts_off,
    refuses_unnamed,
    transfers,
)
from foiassist.steps.check.silence import stays_silent
from foiassist.steps.understanding.answers_giving import (
    counts_something,
    gives_anything,
    gives_beside,
    gives_surely,
    hands_over,
    points_elsewhere,
    says_something,
)
from foiassist.steps.verify.holding import statements_in

_NOT_HELD = re.compile(
    r"\bno\s+information\s+(?:is\s+)?held\b|\binformation\s+(?:is\s+)?not\s+held\b"
    r"|\bnot\s+held\s+by\b|\bto\s+be\s+information\s+not\s+held\b"
    r"|\b(?:do|does|did)\s+not\s+(?:currently\s+|centrally\s+)?(?:hold|record|collect|capture"
    r"|keep|possess|produce)\b"
    r"|\b(?:do|does|did)\s+not\s+(?:currently\s+)?have\s+(?:an?\s+|any\s+|the\s+|this\s+|such\s+"
    r"|specific\s+)*(?:\w+\s+){0,2}"
    r"(?:information|records?|data|polic(?:y|ies)|strateg(?:y|ies)|plans?|documents?|reports?"
    r"|lists?|cop(?:y|ies)|minutes|figures"
    r"|breakdowns?|statistics|byelaws?)\b"
    r"|\b(?:is|are|was|were)\s+not\s+(?:\w+\s+)?(?:recorded|captured|collected|kept|held"
    r"|available)\b"
    r"(?!\s+(?:already\s+|in\s+a\s+\w*\s*format|statistically|centrally))"
    r"|\bno\s+(?:\w+\s+){0,2}(?:information|records?|data)\s+(?:is|are)\s+(?:still|now"
    r"|currently)\s+held\b"
    r"|\bheld\s+by\s+[^.]{2,60}?\bnot\s+(?:by\s+)?(?:us\b|the\b|our\b|(?-i:[A-Z]))"
    r"|\b(?:has|have|holds?)\s+no\s+(?:\w+\s+){0,2}(?:information|records?|data)\b"
    r"|\bno\s+(?:\w+\s+){0,2}(?:information|records?|data)\s+(?:is|are)\s+held\b"
    r"|\bonly\s+held\s+(?:by|within|in)\b(?=[^.]{0,40}\b(?:schools?|own|contractors?|providers?)\b)"
    r"|\bnot\s+(?:required|obliged|obligated)\s+to\s+create\b",
    re.IGNORECASE,
)
_FORMAT = re.compile(
    r"(?i)\b(?:held|recorded|stored)\s+in\s+(?:a|an|such\s+a|this)\s+(?:\w+\s+){0,2}(?:format|way"
    r"|manner)\b"
)
_COST = re.compile(
    r"\b(?:exceed\w*|over|above|beyond|within|excess\s+of)\W+(?:the\W+)?(?:\w+\W+){0,4}(?:limit"
    r"|threshold|18\s+hours)\b"
    r"|\b(?:permitted|excess)\s+(?:of\s+)?18\s+hours?\b|\b18[\s-]hour\s+(?:threshold|limit|time)\b"
    r"|\b(?:fees?|cost|time)\s+limits?\s+(?:would|of\s+the\s+act|set\s+out)\b|\bexcess\s+cost\b"
    r"|\bexceeds?\s+the\s+18\s+hours\b",
    re.IGNORECASE,
)
_TAKES_TOO_LONG = re.compile(
    r"\b(?:manual\w*|exceed\w*|cannot|unable|not\s+(?:\w+\s+){0,3}(?:in\s+a\s+format|recorded"
    r"|held|able)|hours|excess\s+cost)\b",
    re.IGNORECASE,
)
_OF_MORE = re.compile(
    r"\bconfirm\w*\s+n?or\s+(?:to\s+)?den\w+\b[^.;]{0,60}\b(?:any|whether|that|they"
    r"|it)\b[^.;]{0,40}"
    r"\b(?:further|other|additional|more|else)\b"
)
_TO_COME = re.compile(
    r"\b(?:intend\w*|due|plan\w*|with\s+a\s+view)\s+(?:\w+\s+){0,3}?(?:to\s+)?(?:be\s+)?publish\w*"
    r"|\bfuture\s+publication\b|\bwill\s+be\s+published\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:let\s+us\s+know|confirm|specify|tell\s+us|advise)\s+(?:if|whether|which|what)\s+(?:the"
    r"|your|you\s+(?:mean|want"
    r"|require|are\s+asking|would\s+like))\b[^.]*\?",
    re.IGNORECASE,
)
_ASKS_PLAINLY = re.compile(
    r"(?:\b(?:do|would|could|can|did)\s+you\b[^.?!]*|\bwhich\s+\w+\s+do\s+you\b[^.?!]*)\?",
    re.IGNORECASE,
)
_SENT_ON = re.compile(
    r"\b(?:sen[dt]|pass(?:ed)?|forward(?:ed)?)\s+(?:it|(?:this|your)\s+(?:question|request"
    r"|part))\s+on\b"
)
_REFUSES = re.compile(
    r"\bwithheld\b|\b(?:we|I|to|in|by|and|are|am|be|is)\s+(?:\w+\s+)?withhold(?:ing)?\b"
    r"|\bexempt(?:ing|ed)?\b|\bexemptions?\s+(?:\w+\s+){0,6}appl"
    r"|\bapplied\s+(?:an?\s+)?exemptions?\b"
    r"|\brefus(?:al|ing|e)\b|\b(?:is|are|been|being)\s+refused\b"
    r"|\bcommercial(?:ly)?\s+(?:in\s+confidence|sensitive)\b|\bredact"
    r"|\bnot\s+(?:be\s+)?(?:disclos|releas|provid)\w*"
    r"|\b(?:unable|not\s+able)\s+to\s+(?:provide|disclose|supply|give|release)\b"
    r"|\bcannot\s+(?:be\s+)?(?:disclos|provid|releas)\w*",
    re.IGNORECASE,
)
_ITS_OWN = {
    "12": Answer.COST_LIMIT,
    "14": Answer.VEXATIOUS,
    "21": Answer.PUBLISHED,
    "22": Answer.TO_BE_PUBLISHED,
    "22A": Answer.TO_BE_PUBLISHED,
    "39": Answer.ENVIRONMENTAL,
}
_COVERS = re.compile(
    r"\b(?:attached|enclosed)\s+(?:[\w’']+\s+){0,4}(?:response|reply|letter)\b|\b(?:response"
    r"|reply|letter)\b[^.]{0,40}\battached\b",
    re.IGNORECASE,
)
_LONGEST_NOTE = 40
"""Words of a note that only covers the letter which answers."""

_NOT_WRITTEN = "[needed"
"""How a draft begins where nobody has answered yet."""

_LIMITS = frozenset({Answer.COST_LIMIT, Answer.VEXATIOUS, Answer.REPEATED})


def answer_in(
    text: str,
    exemptions: Collection[str] = (),
    exceptions: Collection[str] = (),
    *,
    is_direct: bool = True,
) -> Answer | None:
    """Return the answer that *text*, said of one question, gives; None where it is not clear.

    Args:
        text: What the letter says of the question.
        exemptions: The provisions of the Act relied on for it, as citations.
        exceptions: The regulations of the EIR relied on for it.
        is_direct: Whether the text stands under the question itself, so that a statement
            which gives no figure and no document answers it, too.

    Source: FOIA 2000 s.1(1), s.2(1), ss.12, 14, 21, 22 and 39, for what each answer means.
    """
    low = " ".join(text.lower().split())
    if not low or low.startswith(_NOT_WRITTEN):
        return None
    refusals = set(_refusals(low, exemptions, exceptions))
    if stays_silent(low) and refusals != {Answer.OWN_DATA}:
        return _of_silence(text, low, refusals)
    if refusals:
        return _of_refusals(text, refusals)
    if is_not_held(text):
        return _of_not_held(text, low)
    return _of_plain(text, low, is_direct=is_direct)


def _of_not_held(text: str, low: str) -> Answer:
    """Return the answer of words that say that something is not held."""
    if transfers(low) or _SENT_ON.search(low):
        return Answer.TRANSFERRED
    return Answer.DISCLOSED if hands_over(text) or counts_something(text) else Answer.NOT_HELD


def _of_silence(text: str, low: str, refusals: set[Answer]) -> Answer:
    """Return the answer of words that neither confirm nor deny, all or only what is left.

    Source: FOIA 2000 s.12(2), where finding out alone would cost too much.
    """
    if refusals == {Answer.COST_LIMIT}:
        return Answer.COST_LIMIT
    if _OF_MORE.search(low) and gives_anything(text):
        return Answer.PARTLY
    return Answer.NCND


def _of_plain(text: str, low: str, *, is_direct: bool) -> Answer | None:
    """Return the answer of words that refuse nothing by a provision."""
    gives = gives_anything(text)
    if transfers(low):
        return Answer.TRANSFERRED
    if _asks(text, low, is_direct=is_direct):
        return Answer.CLARIFICATION
    if points_elsewhere(text):
        return Answer.PUBLISHED
    if refuses_unnamed(low) or _REFUSES.search(low):
        return Answer.PARTLY if gives else Answer.WITHHELD
    if _TO_COME.search(low) and not gives:
        return Answer.TO_BE_PUBLISHED
    answers = gives or (is_direct and says_something(text))
    is_open = _covers_another(text) if not is_direct else puts_off(low) and not gives
    is_open = is_open or (puts_off(low) and not (is_direct or gives_surely(text)))
    return Answer.DISCLOSED if answers and not is_open else None


def _covers_another(text: str) -> bool:
    """Return whether *text* only covers the letter that answers."""
    return bool(_COVERS.search(text)) and len(text.split()) < _LONGEST_NOTE


def _asks(text: str, low: str, *, is_direct: bool) -> bool:
    """Return whether *text* asks the applicant something back."""
    if is_direct and _ASKS_PLAINLY.search(text) and not hands_over(text):
        return True
    return bool(asks_back(low) or _ASKS.search(text)) and not gives_surely(text)


def _refusals(low: str, exemptions: Collection[str], exceptions: Collection[str]) -> list[Answer]:
    """Return an answer for each ground of refusal that is named."""
    if {"40(1)", "40(5A)"} & set(exemptions) and hands_to_access(low):
        return [Answer.OWN_DATA]
    found = [_of_section(one) for one in exemptions]
    if exceptions and Answer.ENVIRONMENTAL not in found:
        found.append(Answer.WITHHELD)
    if not found and costs_too_much(low):
        found.append(Answer.COST_LIMIT)
    if not found and is_vexatious(low):
        found.append(Answer.VEXATIOUS)
    return found


def costs_too_much(text: str) -> bool:
    """Return whether *text* says that answering would take more than the limit of s.12."""
    return exceeds_cost(text.lower()) or bool(_COST.search(text) and _TAKES_TOO_LONG.search(text))


def with_limit(exemptions: tuple[str, ...], answer: Answer | None) -> tuple[str, ...]:
    """Return *exemptions*, or section 12 where a letter rests on its limit without naming it.

    Source: FOIA 2000 s.12(1) and (3); no other provision knows an appropriate limit.
    """
    return ("12",) if answer is Answer.COST_LIMIT and not exemptions else exemptions


def refused_by(exemptions: Collection[str]) -> Answer | None:
    """Return the answer of a question of which the letter says only what it relies on for it."""
    found = {_of_section(one) for one in exemptions}
    if len(found) > 1:
        return Answer.WITHHELD
    return found.pop() if found else None


def _of_section(citation: str) -> Answer:
    if citation.startswith("14(2)"):
        return Answer.REPEATED
    return _ITS_OWN.get(section_of(citation), Answer.WITHHELD)


def _of_refusals(text: str, refusals: set[Answer]) -> Answer:
    """Return the answer of words that refuse on the grounds *refusals*, and may give the rest.

    What a limit of cost is argued with are figures, too: only what is plainly given counts there.
    """
    is_limited = bool(refusals & _LIMITS)
    gives = hands_over(text) if is_limited else gives_beside(text)
    if len(refusals) == 1:
        only = next(iter(refusals))
        if only is Answer.PUBLISHED:
            return Answer.PUBLISHED
        return Answer.PARTLY if gives else only
    if gives or (Answer.PUBLISHED in refusals and points_elsewhere(text, with_refusals=True)):
        return Answer.PARTLY
    return Answer.WITHHELD


def refuses(text: str) -> bool:
    """Return whether *text* keeps something back, or says that it is not held."""
    return bool(_REFUSES.search(text)) or costs_too_much(text) or is_not_held(text)


def is_not_held(text: str) -> bool:
    """Return whether *text* says that the information is not held."""
    told = _FORMAT.sub(" ", text)
    return bool(_NOT_HELD.search(told)) or any(not one.is_held for one in statements_in(told))
