"""Letters that carry a request on: to the environmental regulations, subject access, Scotland."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.law.letters import LetterKind
from foiassist.steps.check.day_words import names_a_time
from foiassist.steps.check.duty import about, missing
from foiassist.steps.check.reading import Reading

_UNDER_EIR = re.compile(
    r"\benvironmental information regulations\b|\beirs?\b|\bunder the regulations\b"
)
_COST_LIMIT = re.compile(
    r"\b(?:would|will|does|is\s+likely\s+to)\s+exceed\b[^.;]{0,40}\blimit\b|\bsection\s+12\b"
    r"|\b(?:cost|appropriate)\s+limit\s+(?:of|applies|is\s+£)|\b(?:18|24)\s+hours\b",
    re.IGNORECASE,
)
_NO_LIMIT = re.compile(r"\b(?:no|not|nor|without|never|neither)\b")
_UNDER_ACCESS = re.compile(
    r"\bsubject access\b|\barticle (?:12|15)\b|\bright of access\b|\bsections? 45\b"
    r"|\byour own (?:personal )?data\b|\bdata protection (?:law|legislation|act)\b"
)
_SCOTTISH = re.compile(
    r"\bfreedom of information \(scotland\) act\b|\bfoisa\b|\bscottish act\b|\bact of 2002\b"
)
_WHO_ANSWERS = re.compile(
    r"\bwe are (?:a|an|not|listed|dealing|answering|treating|handling)\b|\bwe (?:deal"
    r"|answer|treat|handl)\w*"
    r"|\bpublic authorit|\bfalls? under\b|\bapplies to us\b|\bsubject to\b|\btransferr\w*"
    r"|\bpass(?:ed|ing)\b"
    r"|\byou (?:may|can|should) (?:ask|write|send)\b"
)


def hand_over_findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is missing from a letter that carries the request on under another law.

    Source: FOIA 2000 s.39, s.40(1), s.3(1) and s.80.
    """
    if reading.kind is LetterKind.ENVIRONMENTAL_HANDOVER:
        yield from _environmental(reading)
    elif reading.kind is LetterKind.SUBJECT_ACCESS_HANDOVER:
        yield from _subject_access(reading)
    elif reading.kind is LetterKind.SCOTTISH_HANDOVER:
        yield from _scottish(reading)


def _environmental(reading: Reading) -> Iterator[Finding]:
    lacking = _lacking(
        (
            "that the request is answered under the Regulations",
            bool(_UNDER_EIR.search(reading.low)),
        ),
        ("by when it will be answered", names_a_time(reading.substance)),
    )
    if lacking:
        yield missing("s39-eir", f"The letter does not say {lacking}. Say both.")
    for one in reading.sentences_with("limit", "section 12", "hours"):
        place = None if _NO_LIMIT.search(one.low) else one.find(_COST_LIMIT)
        if place:
            message = (
                "There is no cost limit under the Environmental Information Regulations. Take this "
                "out; a request that asks too much is judged under regulation 12(4)(b)."
            )
            yield about("s39-no-limit", message, reading.text, place)


def _subject_access(reading: Reading) -> Iterator[Finding]:
    lacking = _lacking(
        (
            "that it is handled as a request for the applicant’s own data",
            bool(_UNDER_ACCESS.search(reading.low)),
        ),
        ("by when it will be answered", names_a_time(reading.substance)),
    )
    if lacking:
        yield missing("s40-access", f"The letter does not say {lacking}. Say both.")


def _scottish(reading: Reading) -> Iterator[Finding]:
    if not (_SCOTTISH.search(reading.low) and _WHO_ANSWERS.search(reading.low)):
        message = (
            "The letter does not say which Act the request falls under and who answers it. Name "
            "the Act, and say whether you are a Scottish public authority."
        )
        yield missing("foisa-which-act", message)


def _lacking(*parts: tuple[str, bool]) -> str:
    return " or ".join(words for words, is_there in parts if not is_there)
