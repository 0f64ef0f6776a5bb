"""Neither confirm nor deny: the provision that allows it, and nothing that gives it away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.law.letters import LetterKind
from foiassist.steps.check.blocks import Part
from foiassist.steps.check.duty import about, missing
from foiassist.steps.check.reading import Reading

_NCND = re.compile(
    r"\bneither (?:to )?(?:confirm|admit)\w* n?or (?:to )?den\w+|\b(?:not|cannot"
    r"|unable to|nor|no) (?:\w+ )?confirm(?:ation)? n?or den\w+"
    r"|\b(?:will|can|do|shall) not (?:say|confirm) (?:either way|whether or not)\b"
    r"|\bncnd\b|\ballows? us to say neither\b"
)
_THINGS = (
    r"(?:information|data|records?|documents?|files?|reports?|correspondence|e-?mails?"
    r"|material|notes?|logs?)"
)
_GIVES_AWAY = re.compile(
    r"\bwe\s+(?:are\s+|have\s+|must\s+|will\s+|do\s+)?(?:\w+ly\s+)?(?:withhold|withheld"
    r"|withholding|redact(?:ed|ing)?)\b"
    r"|\b(?:the|this|that|your)\s+(?:requested\s+"
    rf"|relevant\s+)?{_THINGS}\b[^.;]{{0,50}}?\b(?:is|are|has\s+been|have\s+been|was|were)"
    r"\s+(?:being\s+|therefore\s+)?(?:exempt(?!\s+from\s+the\s+duty)|withheld|redacted"
    r"|sensitive|held|kept|stored|closed)\b"
    rf"|\b(?:the|this|that)\s+(?:\w+\s+)?{_THINGS}\s+(?:that|which)\s+we\s+hold\b"
    rf"|\b(?:withheld|located|retrieved|identified)\s+{_THINGS}\b"
    r"|\b(?:we|officers|staff|a\s+search|our\s+searches?)\s+(?:have\s+|has\s+)?(?:found"
    rf"|located|identified|retrieved|read|reviewed|examined)\s+(?:\w+\s+){{0,4}}?{_THINGS}"
    rf"|\b(?:the|our|these|those)\s+(?:\w+\s+)?{_THINGS}\s+(?:\w+\s+)?(?:shows?|contains?"
    r"|reveals?|includes?|sets?\s+out|records?|names?|describes?)\b(?!\s+whether)"
    rf"|\bno\s+(?:such\s+)?{_THINGS}\s+(?:were|was|could\s+be|has\s+been"
    r"|have\s+been)\s+(?:found|located|identified)\b"
    rf"|\bcopies\s+of\s+the\s+{_THINGS}\b|\b(?:the|these|those)\s+{_THINGS}\s+(?:were"
    r"|was)\s+(?:created|made|written|collected|recorded)\b",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\bconfirm(?:ing)?\s+n?or\s+(?:to\s+)?deny(?:ing)?(?:\s*\([^)]*\))?\s+(?:that|whether|if)\b[^.;,]*",
    re.IGNORECASE,
)
_OF_MORE = re.compile(
    r"\bconfirm\w* n?or (?:to )?den\w+\b[^.;]{0,60}\b(?:any|whether|that)\b[^.;]{0,40}"
    r"\b(?:further|other|additional|more|else)\b"
)
"""Words by which what is left open is something beside what was answered."""

_SUPPOSED = re.compile(
    r"\b(?:if|whether|would|could|any|such|might|may|should|suppos\w*|hypothetical\w*"
    r"|general\w*|unless)\b"
)
_AN_ANSWER = re.compile(r"\W*Q(?:uestions?)?\.?\s*\d", re.IGNORECASE)


def stays_silent(text: str) -> bool:
    """Return whether *text*, in lower case, says that it neither confirms nor denies."""
    return any(word in text for word in ("confirm", "ncnd", "deny", "neither")) and bool(
        _NCND.search(text)
    )


def silence_findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is wrong with an answer that neither confirms nor denies.

    Source: FOIA 2000 s.2(1), s.17(1)(b) and s.17(4).
    """
    if stays_silent(reading.low):
        yield from given_away(reading)
        yield from _without_the_provision(reading)


def given_away(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each place at which the letter lets on whether something is held.

    Source: FOIA 2000 s.2(1) and s.17(4).
    """
    silent = _silent_blocks(reading)
    told = [one for one in reading.substance if one.block in silent]
    for one in told:
        said = [s for s in reading.statements if one.start <= s.start < one.end]
        for statement in said:
            message = (
                "An answer that neither confirms nor denies must not say whether anything is "
                "held. Take this out, or make plain that it is about other information."
            )
            yield about("s2-1-silent", message, reading.text, statement)
        match = None if said or _SUPPOSED.search(one.low) else _gives_away(one.words)
        if match:
            message = (
                "These words let the applicant infer that something is held, or is not. Put them "
                "so that they would be as true either way."
            )
            yield about("s2-1-silent", message, reading.text, one.place(match))


def _gives_away(words: str) -> re.Match[str] | None:
    """Return the words that let something on, those left aside that are neither confirmed."""
    return _GIVES_AWAY.search(_LEFT_OPEN.sub(lambda match: " " * len(match[0]), words))


def _silent_blocks(reading: Reading) -> set[int]:
    """Return the places of the blocks that neither confirm nor deny, and of their answers."""
    blocks = reading.blocks
    if reading.kind is LetterKind.NCND and not _OF_MORE.search(reading.low):
        return set(range(len(blocks)))
    kept: set[int] = set()
    for number, block in enumerate(blocks):
        said = " ".join(reading.ours[block.start : block.end].lower().split())
        if not stays_silent(said) or _OF_MORE.search(said):
            continue
        above = next((n for n in range(number, -1, -1) if blocks[n].part is Part.HEADING), 0)
        kept.add(number)
        if _AN_ANSWER.match(reading.text, blocks[above].start):
            after = range(number + 1, len(blocks))
            below = next((n for n in after if blocks[n].part is Part.HEADING), len(blocks))
            kept |= set(range(above, below))
    return kept


def _without_the_provision(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where no provision cited lifts the duty to confirm or deny."""
    if reading.kind is not LetterKind.NCND:
        return
    for section in reading.sections:
        rows = reading.rows(section)
        allows = next((row.ncnd for row in rows if row.ncnd), None)
        limbs = [row for row in rows if row.citation != row.section]
        if limbs and allows and not any(row.is_ncnd for row in limbs):
            message = (
                f"To neither confirm nor deny, cite the provision that lifts that duty, section "
                f"{allows}, and not section {limbs[0].citation}, which is for information that is "
                "held."
            )
            yield missing("s17-1-b", message, kind=reading.kind)
