"""The answer that the words of an authority give to a question, read and never guessed."""

from __future__ import annotations

import re
from collections.abc import Collection

from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of
from foiassist.steps.check.giving import gives_a_figure, gives_plainly
from foiassist.steps.check.kind_words import (
    asks_back,
    exceeds_cost,
    hands_to_access,
    is_vexatious,
    refuses_unnamed,
    transfers,
)
from foiassist.steps.check.silence import stays_silent
from foiassist.steps.verify.holding import statements_in

_NOT_HELD = re.compile(
    r"\bno\s+information\s+(?:is\s+)?held\b|\binformation\s+(?:is\s+)?not\s+held\b|\bnot\s+held\s+by\b"
    r"|\b(?:do|does|did)\s+not\s+(?:currently\s+|centrally\s+)?(?:hold|have|record|collect|capture|keep|possess|produce)\b"
    r"|\b(?:is|are|was|were)\s+not\s+(?:\w+\s+)?(?:recorded|captured|collected|kept|held|available)\b"
    r"|\bhave\s+no\s+(?:\w+\s+){0,2}(?:information|records?|data)\b|\bhas\s+no\s+(?:\w+\s+){0,2}(?:information|records?|data)\b"
    r"|\bto\s+be\s+information\s+not\s+held\b|\bholds?\s+no\s+(?:\w+\s+){0,2}(?:information|records?|data)\b"
    r"|\bno\s+(?:\w+\s+){0,2}(?:information|records?|data)\s+(?:is|are)\s+held\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:already|publicly)\s+(?:\w+\s+){0,3}?(?:in\s+the\s+)?(?:public\s+domain|published|available)\b"
    r"|\bpublished\s+(?:\w+\s+){0,4}(?:on|at|online)\b|\b(?:is|are)\s+(?:\w+\s+)?(?:published|available)\s+"
    r"(?:\w+\s+){0,3}(?:on|at|online|via|from)\b|\bcan\s+be\s+(?:found|accessed|viewed|downloaded)\b"
    r"|\baccessible\s+(?:to\s+you\s+)?(?:by|via)\s+other\s+means\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?:|\bwww\.|\blinks?\b|\[link\]|\bwebsite\b|\bweb\s?page\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:intend\w*|due|plan\w*|view)\s+(?:\w+\s+){0,3}?(?:to\s+)?(?:be\s+)?publish\w*|\bfuture\s+publication\b"
    r"|\bwill\s+be\s+published\b",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\b(?:attached|enclosed|provided|disclosed|supplied)\b|\b(?:see|find|in|as)\s+(?:the\s+|an\s+)?(?:below|attach\w*"
    r"|enclos\w*|table|annex|appendix|spreadsheet)\b|\bset\s+out\s+below\b|\btable\s+below\b|\bfollowing\s+(?:table|figures|information)\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"\bwith(?:held|holding|hold)\b|\bexempt\b|\bexempting\b|\bexemptions?\s+(?:\w+\s+){0,3}appl|\brefus(?:ed|al|ing|e)\b|\bredact"
    r"|\bnot\s+(?:be\s+)?(?:disclos|releas|provid)\w*|\bunable\s+to\s+(?:provide|disclose|supply|give|answer)\b|\bcannot\s+(?:be\s+)?(?:disclos|provid|releas)\w*",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"^\W*(?:yes|no|none|nil|zero|n/?a|not\s+applicable|[£$]?\d[\d,.]*(?:\s?%|[kKmM]|\s*(?:p|pence|million|hours?|days?))?)\b"
    r"(?!\s+(?:information|data|records?)\s+(?:is\s+|are\s+)?held)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_REDACTS = re.compile(
    r"\bredact\w*|\bremoved\s+(?:\w+\s+){0,3}information|\bin\s+part\b|\bsome\s+of\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_OF_REFUSING = re.compile(
    r"\bexempt|\bwithh|\brefus|\bsection\b|\bexceed|\blimit\b|\bestimat|\bhours?\b.*\b(?:search|manual|check)|\bpublic\s+interest|\bprejudic"
    r"|\bnot\s+(?:\w+\s+)?h[eo]ld\b|\bnot\s+(?:\w+\s+)?(?:recorded|captured)|\bunable\b|\bcannot\b|\bwould\b|\bAct\b|\bmanual(?:ly)?\b",
    re.IGNORECASE,
)
_ENVIRONMENTAL = re.compile(r"environmental\s+information\s+regulations|\bEIR\b", re.IGNORECASE)
_ITS_OWN = {
    "12": Answer.COST_LIMIT,
    "14": Answer.VEXATIOUS,
    "21": Answer.PUBLISHED,
    "22": Answer.TO_BE_PUBLISHED,
    "22A": Answer.TO_BE_PUBLISHED,
}
_FEWEST_WORDS = 3


def answer_in(
    text: str, exemptions: Collection[str] = (), exceptions: Collection[str] = ()
) -> Answer | None:
    """Return the answer that *text*, said of one question, gives; None where it is not clear.

    Args:
        text: What the letter says of the question.
        exemptions: The provisions of the Act relied on for it, as citations.
        exceptions: The regulations of the EIR relied on for it.

    Source: FOIA 2000 s.1(1), s.2(1), ss.12, 14, 21, 22 and 39, for what each answer means.
    """
    low = " ".join(text.lower().split())
    if not low:
        return None
    if stays_silent(low):
        return Answer.NCND
    gives = gives_something(text)
    refusals = set(_refusals(low, exemptions, exceptions))
    if refusals:
        return _of_refusals(low, refusals, gives=gives)
    if is_not_held(text) and not gives:
        return Answer.NOT_HELD
    return _of_plain(text, low, gives=gives)


def _of_plain(text: str, low: str, *, gives: bool) -> Answer | None:
    """Return the answer of words that refuse nothing by a provision."""
    if transfers(low):
        return Answer.TRANSFERRED
    if asks_back(low) and not gives:
        return Answer.CLARIFICATION
    if _PUBLISHED.search(low) and not _says_more(text):
        return Answer.PUBLISHED
    if refuses_unnamed(low) or (_REFUSES.search(low) and not gives):
        return Answer.PARTLY if gives else Answer.WITHHELD
    if gives or _answers_in_words(text):
        return Answer.DISCLOSED
    return None


def _refusals(low: str, exemptions: Collection[str], exceptions: Collection[str]) -> list[Answer]:
    """Return an answer for each ground of refusal that is named."""
    found = [_of_section(one) for one in exemptions]
    if exceptions:
        found.append(Answer.WITHHELD)
    if not found and exceeds_cost(low):
        found.append(Answer.COST_LIMIT)
    if not found and is_vexatious(low):
        found.append(Answer.VEXATIOUS)
    if "40(1)" in exemptions and hands_to_access(low):
        found.append(Answer.OWN_DATA)
    return found


def _of_section(citation: str) -> Answer:
    if citation.startswith("14(2)"):
        return Answer.REPEATED
    section = section_of(citation)
    if section == "39":
        return Answer.ENVIRONMENTAL
    return _ITS_OWN.get(section, Answer.WITHHELD)


def _of_refusals(low: str, refusals: set[Answer], *, gives: bool) -> Answer:
    if len(refusals) == 1:
        only = next(iter(refusals))
        if only is Answer.PUBLISHED:
            return Answer.PUBLISHED
        return Answer.PARTLY if gives else only
    if gives or (Answer.PUBLISHED in refusals and _points_somewhere(low)):
        return Answer.PARTLY
    return Answer.WITHHELD


def _points_somewhere(low: str) -> bool:
    return bool(
        re.search(r"\b(?:provided|included|following)\s+(?:\w+\s+){0,3}link|https?:|www\.", low)
    )


def is_not_held(text: str) -> bool:
    """Return whether *text* says that the information is not held."""
    return bool(_NOT_HELD.search(text)) or any(not one.is_held for one in statements_in(text))


def gives_something(text: str) -> bool:
    """Return whether *text* gives information: a figure, a yes or no, a table, an enclosure."""
    if _PLAIN.match(text) or gives_plainly(text) or gives_a_figure(text):
        return True
    told = [one for one in _SENTENCE.split(text) if one.strip()]
    return any(_gives(one) for one in told)


def _gives(sentence: str) -> bool:
    if _OF_REFUSING.search(sentence) or _ENVIRONMENTAL.search(sentence):
        return bool(_REDACTS.search(sentence) and _GIVES.search(sentence))
    if _PLAIN.match(sentence):
        return True
    if _LINK.search(sentence) or _PUBLISHED.search(sentence) or sentence.endswith("?"):
        return False
    return bool(_FIGURE.search(sentence) or _GIVES.search(sentence))


def _says_more(text: str) -> bool:
    """Return whether *text* gives something beside the place where it is published."""
    told = (one for one in _SENTENCE.split(text) if one.strip())
    return any(
        _PLAIN.match(one)
        or (
            _FIGURE.search(one)
            and not _LINK.search(one)
            and not _PUBLISHED.search(one)
            and "http" not in one
        )
        for one in told
    )


def _answers_in_words(text: str) -> bool:
    """Return whether *text* is a statement that could answer, and not a question or a promise."""
    told = [one for one in _SENTENCE.split(text) if len(one.split()) >= _FEWEST_WORDS]
    return any(not one.rstrip().endswith("?") and not _OF_REFUSING.search(one) for one in told)
