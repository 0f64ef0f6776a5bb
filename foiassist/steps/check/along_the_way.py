"""Letters on the way to a response: acknowledgement, fee notice, clarification, more time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.law.exemptions import Nature
from foiassist.law.letters import LetterKind
from foiassist.steps.check.day_words import names_a_day, names_a_time
from foiassist.steps.check.duty import missing
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.sentences import Sentence

_RECEIVED = re.compile(
    r"\b(?:received|receipt|reached|arrived|came|dated|request|letter|e-?mail|message"
    r"|made|sent|submitted)\b[^.,;]{0,90}?"
    r"\b(?:of|on|dated|the)?\s*(?:the )?(?:\w+day,? )?\d{1,4}"
)
_SUM = re.compile(r"£\s?\d|\b\d+(?:\.\d+)?\s?(?:pence|p)\b|\[needed")
_FEE_FOR = re.compile(
    r"\b(?:copy\w*|copies|photocop\w*|print\w*|postage|post(?:ing)?|sheets?|pages?|scann\w*|discs?"
    r"|translat\w*|cover\w*|disbursement\w*)\b|\[needed"
)
_THREE_MONTHS = re.compile(r"\b(?:three|3) (?:calendar )?months?\b")
_STOPS = r"(?:left out|stop\w*|paus\w*|not count\w*|disregard\w*|suspend\w*|does not run)"
_CLOCK_STOPS = re.compile(
    rf"\bclock\b|\bsection 10\(2\)|\b(?:time|days)\b[^.]{{0,100}}\b{_STOPS}\b"
    rf"|\b{_STOPS}\b[^.]{{0,60}}\b(?:time|days)\b"
)
_STILL_OPEN = re.compile(
    r"\b(?:not yet|still|have not|has not|yet to) (?:\w+ ){0,3}?(?:reach|decid|made|taken"
    r"|weigh|consider|conclud|finish|complet|determin|being)\w*"
)
_ASKS = re.compile(
    r"\?|\b(?:please|could you|can you|would you|tell us|let us know|say which|specify"
    r"|confirm (?:which|whether|what)|you mean)\b"
    r"[^.]{0,80}\b(?:which|what|whether|when|where|who|how|mean\w*|period|date\w*|year\w*"
    r"|month\w*|names?|kind|type|place"
    r"|clarif\w*|specif\w*|exactly|more (?:about|detail))\b|\[needed"
)
_EXPECTED = re.compile(
    r"\b(?:will|shall|expect\w*|hope|aim|intend|due|should)\b.*\b(?:by|before|until|on"
    r"|is)\b|\bby\b.*\b(?:will|shall)\b"
    r"|\b(?:estimated?|expected|target) (?:date|day)\b|\buntil (?:the )?\d|\bextend\w*\b.*\bto \d"
)
_PAST = re.compile(
    r"\b(?:received|reached us|you (?:asked|wrote|sent)|dated|your (?:request|letter"
    r"|e-?mail) of|gave (?:his|her|their))\b"
)


def way_findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is missing from a letter that leaves the response still to come.

    Source: FOIA 2000 s.1(3), s.9, s.10 and s.17(2).
    """
    if reading.kind is LetterKind.ACKNOWLEDGEMENT:
        yield from _acknowledgement(reading)
    elif reading.kind is LetterKind.FEE_NOTICE:
        yield from _fee_notice(reading)
    elif reading.kind is LetterKind.EXTENSION:
        yield from _extension(reading)
    elif reading.kind is LetterKind.CLARIFICATION:
        yield from _clarification(reading)


def _acknowledgement(reading: Reading) -> Iterator[Finding]:
    is_dated = any(names_a_day(one) and _RECEIVED.search(one.low) for one in reading.sentences)
    parts = (
        ("when the request was received", is_dated),
        ("by when it will be answered", names_a_time(reading.substance)),
    )
    lacking = " or ".join(words for words, is_there in parts if not is_there)
    if lacking:
        message = f"The acknowledgement does not say {lacking}. Give the dates."
        yield missing("s10-received", message)


def _fee_notice(reading: Reading) -> Iterator[Finding]:
    told = "\n".join(one.low for one in reading.substance)
    if not (_SUM.search(told) and _FEE_FOR.search(told)):
        message = "The fee notice does not state the fee and what it is for. State both."
        yield missing("s9-fee", message)
    if not (_THREE_MONTHS.search(told) and _CLOCK_STOPS.search(told)):
        message = (
            "The fee notice does not say that the fee is to be paid within three months and that "
            "the time for answering stands still until then. Say both."
        )
        yield missing("s9-time", message)


def _extension(reading: Reading) -> Iterator[Finding]:
    if not (_STILL_OPEN.search(reading.low) and reading.has("public interest")):
        message = (
            "More time is only to be had for weighing the public interest. Say that it is still "
            "being weighed and that no decision has been made."
        )
        yield missing("s17-2-open", message)
    if not any(_lies_ahead(one) for one in reading.sentences):
        message = (
            "The letter gives no date by which a decision is expected. Estimate one: section 17(2) "
            "asks for it."
        )
        yield missing("s17-2-date", message)
    rows = [row for section in reading.sections for row in reading.rows(section)]
    if rows and not any(row.nature is Nature.QUALIFIED or row.section == "40" for row in rows):
        message = (
            f"Section {rows[0].citation} is not qualified, so there is no public interest to weigh "
            "and no more time to be had. Answer within twenty working days."
        )
        yield missing("s10-3", message)


def _lies_ahead(one: Sentence) -> bool:
    """Return whether *one* names a day by which the decision is expected."""
    return names_a_day(one) and bool(_EXPECTED.search(one.low)) and not _PAST.search(one.low)


def _clarification(reading: Reading) -> Iterator[Finding]:
    if not any(_ASKS.search(one.low) for one in reading.substance):
        message = (
            "The letter asks for clarification and does not say what you need to know. Ask the "
            "question: which period, which records, what is meant."
        )
        yield missing("s1-3", message)
