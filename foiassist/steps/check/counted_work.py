"""Work that a cost estimate counts and may not: reading for exemptions, redacting, consulting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.steps.check.duty import about
from foiassist.steps.check.reading import Reading

_DOES_NOT_COUNT = re.compile(
    r"\bredact(?:ed|ing|ions?|s)?\b|\banonymis\w+|\bblack(?:ed|ing)\s+out\b"
    r"|\b(?:appl(?:y|ying)|consider(?:ing)?(?!\s+(?:it|that|this|your))|check(?:ing)?"
    r"|review(?:ing)?|assess(?:ing)?|decid(?:e|ing)"
    r"|determin(?:e|ing)|identify(?:ing)?|read(?:ing)?"
    r"|go(?:ing)?\s+through)\b[^.;]{0,70}\b(?:exemptions?"
    r"|exempt\s+(?:information|material)|sensitiv(?:e|ity)|personal\s+(?:data"
    r"|information)|should\s+be\s+withheld"
    r"|can\s+be\s+(?:disclosed|released))\b"
    r"|\b(?:public\s+interest\s+test|weigh(?:ing)?\s+the\s+public\s+interest)\b"
    r"|\bconsult(?:ing|ation|ed)?\b(?:\s+(?:with|of))?\s+(?:the\s+|any\s+|all\s+"
    r"|each\s+)?(?:third\s+part|supplier|contractor|other|lawyer"
    r"|those|people|individuals|staff|companies|legal|service|data)\w*"
    r"|\b(?:obtain|seek|tak|get)(?:e|ing)?\s+(?:\w+\s+)?legal\s+advice\b"
    r"|\b(?:photo)?copy(?:ing)?\s+(?:and|the|them|it|each|documents?|pages?)\b"
    r"|\bscann(?:ing|ed)\b|\bprint(?:ing)\b|\bpostage\b"
    r"|\b(?:draft|writ|prepar|compos)(?:ing|e)\s+(?:the\s+|a\s+|our\s+"
    r"|this\s+)?(?:response|reply|letter|answer)\b"
    r"|\b(?:approv(?:al|ing)|sign(?:ing)?[\s-]off)\b[^.;]{0,30}\b(?:response|reply|letter"
    r"|answer|manager|director)\b",
    re.IGNORECASE,
)
_ESTIMATES = re.compile(
    r"\bhours?\b|\bminutes?\b|\bestimat\w*|\bexceed\w*|\b(?:the|more|much|officer"
    r"|staff)\s+time\b|\btime\s+(?:taken|needed|it|to|for|spent)\b"
    r"|\bcosts?\b|\bwould\s+take\b|\bwould\s+(?:also\s+)?(?:need|have)\s+to\b|\b£\d",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"\b(?:not|n[’']t|never|nor)\s+(?:\w+\s+){0,3}?(?:count|includ|tak|part|allow"
    r"|consider|been\s+(?:count|includ)|yet|permitted|entitled)\w*"
    r"|\bexclud\w+|\bleav(?:e|es|ing)\s+(?:out|aside)|\b(?:left|leaving)\s+(?:out|aside)"
    r"|\bwithout\s+(?:counting|any|the)"
    r"|\bno\s+(?:account|allowance|time)\b|\bdisregard\w*|\bapart\s+from\b|\bnot\s+in\b"
    r"|\bnothing\s+else\b|\bbefore\s+(?:any|we|the|looking|redact|consider)"
    r"|\bcannot\s+(?:be\s+)?(?:count|includ)\w*|\bmay\s+count\s+only\b"
    r"|\bonly\s+(?:the\s+)?(?:four|following|time|these)\b|\bdo(?:es)?\s+not\b",
    re.IGNORECASE,
)


_OF_THE_REFUSAL = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:consider|find|believe|have decided|determine)\b[^.;]{0,120}"
    r"\b(?:to be|is|are|as) (?:\w+ )?exempt"
)
"""Words that claim an exemption, and count nothing."""

_TELLTALE = (
    "redact", "anonymis", "black", "exempt", "sensitiv", "personal", "withheld", "disclosed",
    "released", "public interest", "consult", "legal advice", "cop", "scan", "print", "postage",
    "draft", "writ", "prepar", "compos", "approv", "sign",
)  # fmt: skip


def work_that_does_not_count(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each sentence that counts work towards the limit that does not count.

    Source: SI 2004/3244 reg.4(3): only determining whether it is held, locating, retrieving
    and extracting.
    """
    for sentence in reading.substance:
        match = _DOES_NOT_COUNT.search(sentence.words) if sentence.has(*_TELLTALE) else None
        if match is None or not _ESTIMATES.search(sentence.low):
            continue
        if _LEFT_OUT.search(sentence.low) or _OF_THE_REFUSAL.search(sentence.low):
            continue
        words = " ".join(match[0].split())
        message = (
            f"“{words}” does not count towards the limit: only finding out whether the information "
            "is held, locating it, retrieving it and extracting it do. Take it out of the estimate."
        )
        place = sentence.place(match)
        yield about("s12-activities", message, reading.text, place)
