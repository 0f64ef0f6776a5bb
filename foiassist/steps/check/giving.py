"""Whether a letter gives any information, apart from what it says of refusing some."""

from __future__ import annotations

import re
from functools import lru_cache

from foiassist.steps.verify.reliance import citations_in

_SENTENCE = re.compile(
    r"(?<=[.!?:;])\s+(?=[A-Z“\"‘'(•£\d[-])|\n[ \t>]*\n|\n(?=[ \t]*(?:[-•*]|\(?\w{1,3}[.)])\s)"
)
_PARAGRAPH = re.compile(r"\n[ \t>]*\n|\n(?=[ \t]*\(?\w{1,3}[.)]\s)")
_NUMBER = (
    r"(?:[£]?\d|no\b|none\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)"
)
_GIVES_PLAINLY = re.compile(
    r"\b(?:is|are|have|has|been|find|see|am)\s+(?:\w+\s+){0,2}?(?:attached|enclosed"
    r"|disclosed|released(?!\s+into))\b"
    r"|\b(?:I|we)\s+(?:\w+\s+){0,2}?(?:attach|enclose|disclose|supply)d?\b"
    r"|\battached\s+(?:is|are)\b"
    r"|\b(?:attached|enclosed)\s+(?:\w+\s+){0,2}(?:spreadsheet|document|file|table|copy"
    r"|copies|list|minutes|report)"
    r"|\bsee\s+(?:the\s+)?(?:attach|enclos|\w*\s*table\s+below)|\b(?:table|figures|list"
    r"|information|details|data)\s+(?:is\s+|are\s+)?below\b"
    r"|\bwe\s+(?:can|are\s+(?:able|pleased)\s+to)\s+(?:provide|disclose|give|supply)\b"
    r"|\bdecided\s+to\s+(?:disclose|release)\b|\bwe\s+(?:are|have)\s+(?:giv|provid|releas"
    r"|suppl|disclos)\w+\b(?!\s+(?:\w+\s+){0,3}weight)"
    r"|\bfind\s+(?:the\s+)?(?:list|information|data|table|details|document|copy|figures|minutes)\b",
    re.IGNORECASE,
)
_GIVES_A_FIGURE = re.compile(
    r"\b(?:there|we)\s+(?:\w+ly\s+)?(?:was|were|are|is|have|had|has\s+been|have\s+been"
    r"|own\w*|employ\w*|receiv\w+"
    rf"|record\w*|spen[dt]\w*|paid|issued|made|held)\s+(?:\w+\s+){{0,2}}?{_NUMBER}",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:answer|response|reply)\s*:\s*\S|\bin\s+response\s+to\s+(?:your\s+)?question"
    r"|^(?:yes|no)\s*[,.–-]|\bcan\s+confirm\s+(?:that\s+)?(?!.{0,60}\b(?:held|hold))",
    re.IGNORECASE,
)
_GIVES_NOTHING = re.compile(
    r"\bexempt|\bwithh|\brefus|\bpublic\s+interest|\bprejudic|\bneither\b|\bcommission|\bvexatious"
    r"|\bto\s+complain|\bcomplaints?\s+(?:procedure|process|team)|\byour\s+complaint"
    r"|\bunhappy|\bdissatisfied|\binternal\s+review|\b(?:cost|appropriate|fees?|that|the"
    r"|18|24)\s+(?:hour\s+)?limit\b|\bhours\b|\bminutes\s+(?:each|per|to|for\s+each)\b"
    r"|\bestimat|\bwould\b|\bcould\b|\bmight\b|\bif\s+you\b|\byou\s+(?:may|can)\b"
    r"|\bsorry\b|\bapolog"
    r"|\backnowledg|\bpersonal\s+data\b|\bnot\s+(?:\w+\s+)?h[eo]ld\b"
    r"|\bnot\s+in\s+a\s+position\b|\bunable\b|\bcannot\b"
    r"|\bclarif|\bhope\b|\bthank\s+you\b|\bwe\s+will\b|\bare\s+replying\b"
    r"|\bno\s+information\s+held\b|\bwe\s+received\s+on\b|\bwhether\b|\bduty\b"
    r"|\bFreedom\s+of\s+Information\b|\bAct\b|\?\s*$",
    re.IGNORECASE,
)
_REFUSES_TOO = re.compile(
    r"\bexempt|\bwithh|\brefus|\bneither\b|\bnot\s+(?:\w+\s+)?h[eo]ld\b|\bhold\s+no\b"
    r"|\bvexatious|\blimit\b"
    r"|\bcannot\b|\bapplies\b|\bfor\s+the\s+same\s+reason|\bhttps?:|\bwww\.|\bmailto:|\["
    r"|\bpublish|\bwebsite|\?\s*$"
    r"|\b(?:cost|estimat\w*|hours|search\w*|would|could|you)\b|\bthis\s+part\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^[ \t>]*(?:Q(?:uestion)?\s*)?\(?(?:\d{1,2}[a-z]?|[a-h]|[ivx]{1,4})[.):]\s+\S", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?:|\bwww\.", re.IGNORECASE)


def gives_plainly(text: str) -> bool:
    """Return whether *text* says in so many words that information is given with it."""
    return any(_tells(one, _GIVES_PLAINLY) for one in _sentences(text))


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in _SENTENCE.split(text))


def _tells(sentence: str, pattern: re.Pattern[str]) -> bool:
    """Return whether *sentence* matches, and speaks of no refusal, no law, nothing supposed."""
    return bool(pattern.search(sentence)) and not _GIVES_NOTHING.search(sentence)


def labelled_answers(text: str) -> tuple[str, ...]:
    """Return the paragraphs of *text* that begin with a question's label and ask nothing."""
    labelled = (one.strip() for one in _PARAGRAPH.split(text) if _LABELLED.match(one))
    return tuple(one for one in labelled if not one.endswith("?"))


def answers_with_a_figure(text: str) -> bool:
    """Return whether a numbered answer of *text*, citing no law, says how many there are."""
    answers = (one for one in labelled_answers(text) if not _ADDRESS.search(one))
    return any(gives_a_figure(one) for one in answers if not citations_in(one))


def gives_a_figure(text: str) -> bool:
    """Return whether *text* says how much or how many of something there is."""
    told = (one for one in _sentences(text) if _tells(one, _GIVES_A_FIGURE))
    return any(not _ADDRESS.search(one) for one in told)


def answers_something(text: str) -> bool:
    """Return whether *text* has an answer, named as one or numbered, that refuses nothing."""
    told = (one for one in _sentences(text) if _tells(one, _ANSWERS))
    if any(not _ADDRESS.search(one) for one in told):
        return True
    asked = False
    for paragraph in _PARAGRAPH.split(text):
        words = paragraph.strip()
        is_labelled = bool(_LABELLED.match(words))
        if (asked or is_labelled) and refuses_nothing(words):
            return True
        asked = is_labelled and words.endswith("?")
    return False


def refuses_nothing(paragraph: str) -> bool:
    """Return whether *paragraph*, an answer, refuses nothing and points nowhere else."""
    return not (_REFUSES_TOO.search(paragraph) or citations_in(paragraph))
