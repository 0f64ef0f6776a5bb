"""The rights to complain: told at all, told so that they can be used, and told as they now are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from foiassist.case.finding import Finding
from foiassist.law.letters import LetterKind
from foiassist.steps.check.duty import missing, owes
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.regulator_details import out_of_date
from foiassist.steps.check.review_period import is_before_the_code, short_period, tells_a_period
from foiassist.steps.check.sentences import Sentence
from foiassist.steps.check.wording import (
    adds_to_an_answer,
    names_section_50,
    tells_of_regulator,
    tells_of_review,
)

_ABOUT_REVIEW = (
    "review", "complain", "appeal", "unhappy", "dissatisf", "not satisfied", "not happy",
    "reconsider", "look again",
)  # fmt: skip
_ABOUT = (
    *_ABOUT_REVIEW,
    "commission", "ico", "regulator", "section 50", "s50", "s.50", "s. 50", "fifty",
)  # fmt: skip
_HOW = re.compile(
    r"\b(?:write|writing|e-?mail\w*|contact\w*|phone|telephon\w*|post)\b|\brepl(?:y"
    r"|ying) to\b|\baddress(?:ed)?\b|@|https?:|www\.|\bforms?\b"
    r"|\b(?:to|with|of) (?:us|me|the|our)\b[^.;]{0,40}\b(?:officer|team|manager|unit"
    r"|solicitor|secretary|head|office|desk)\b"
    r"|\b(?:officer|team|manager|unit|solicitor|secretary|desk)\b[^.;]{0,20}\b(?:at|on|to"
    r"|for)\b|\bask the (?!regulator|information|commission)"
    r"|\blet (?:us|me) know\b|\bsend\b|\[needed|\[[^\]]{0,40}(?:e-?mail|address)"
)
_RIGHT_TO_ASK = re.compile(
    r"\byou\b|\bapplicants?\b|\bask\w*\b|\bwrite\b"
    r"|\brequests? (?:for )?(?:an? )?(?:internal )?review"
    r"|\b(?:complain|complaints|appeal)\w*\b"
)
_OF_REGULATOR = re.compile(r"commission|\bico\b|regulator|section 50")
_NO_PROCEDURE = re.compile(r"\bno (?:internal )?(?:complaints?|review) procedure")
_REACHED = re.compile(
    r"@|https?:|www\.|\bico\.(?:org|gov)\.uk|\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b"
    r"|\bwycliffe\b|\b0\d{3,4}[\s\d]{5,}"
    r"|\btelephone\b|\baddress\b|\bwebsite\b|\bat the (?:foot|head|top|end)\b|\bbelow\b|\[needed"
)
_UNHAPPY = re.compile(
    r"\b(?:unhappy|dissatisf\w+|not (?:\w+ )?(?:satisfied|happy))\b(?:\s*,"
    r"|[^.;]{0,60}?\b(?:requests?"
    r"|respon\w+|repl(?:y|ies)|answers?|decisions?|outcome|letter|(?:how|way)( that"
    r"| in which)? (?:we|your|it|this)"
    r"|this|us|information|service)\b)"
)
_THE_REGULATOR = re.compile(
    r"\binformation commission|\bthe commission(?:er)?\b|\bico\b"
    r"|\b(?:section 50|complain\w*|apply|appeal|right|ask)\b.*\bthe (?:\w+ )?regulator\b"
    r"|\bthe regulator (?:is|can be|may be)\b"
)
_OTHER_REGULATOR = re.compile(r"\b(?!the\b|independent\b|data\b|information\b)\w+ regulator\b")
_REGULATOR = ("commission", "ico", "regulator")


def rights_findings(reading: Reading, place: str | None = None) -> Iterator[Finding]:
    """Yield what is wrong with how the letter tells of the rights to complain.

    Args:
        reading: The letter.
        place: Id of the section that should tell of them; None for a letter from outside.

    Source: FOIA 2000 s.17(7) and s.50; the s.45 code, part 5.
    """
    told = reading.sentences_with(*_ABOUT)
    words = "\n".join(one.low for one in told)
    yield from _untold(reading, words, place)
    if owes(reading.kind, "s17-7-b"):
        yield from _incomplete(reading, words, place)
    yield from out_of_date(reading, told)
    yield from short_period(reading)


def _untold(reading: Reading, words: str, place: str | None) -> Iterator[Finding]:
    kind = reading.kind
    review, regulator = tells_of_review(words), tells_of_regulator(words)
    if (
        owes(kind, "s45-review")
        and not (review and regulator)
        and not adds_to_an_answer(reading.low)
    ):
        message = (
            "The letter does not tell the applicant how to ask for an internal review and then go "
            "to the regulator. The Act asks it of refusals; it is good practice in all letters."
        )
        yield missing("s45-review", message, kind=kind, section=place)
    if owes(kind, "s17-7-a") and not review:
        message = (
            "The letter does not describe your complaints procedure. Say how to ask for an "
            "internal review, or that there is none."
        )
        yield missing("s17-7-a", message, kind=kind, section=place)
    if owes(kind, "s17-7-b") and not regulator:
        message = (
            "The letter does not tell of the right to apply to the regulator. Name the regulator, "
            "its address and section 50."
        )
        yield missing("s17-7-b", message, kind=kind, section=place)


def _incomplete(reading: Reading, words: str, place: str | None) -> Iterator[Finding]:
    if reading.kind is not LetterKind.REVIEW_OUTCOME and tells_of_review(words):
        yield from _review_told_in_part(reading, place)
    if not tells_of_regulator(words):
        return
    told = "\n".join(one.low for one in _with_next(reading, _is_about_regulator))
    if not _REACHED.search(told):
        message = (
            "The letter names the right to go to the regulator and not where to reach it. Give "
            "the address or the website."
        )
        yield missing("rights-incomplete", message, section=place)
    if not names_section_50(words):
        message = "The right to apply to the regulator comes from section 50; name the section."
        yield missing("rights-detail", message, section=place)


def _review_told_in_part(reading: Reading, place: str | None) -> Iterator[Finding]:
    told = "\n".join(_of_us(one.low) for one in _with_next(reading, _is_about_review))
    if not told.strip() or _NO_PROCEDURE.search(told):
        return
    if not _HOW.search(told):
        message = (
            "The letter tells of an internal review and not how to ask for one. Say to whom, and "
            "at which address."
        )
        yield missing("rights-incomplete", message, section=place)
    if not (tells_a_period(reading) or is_before_the_code(reading)):
        message = (
            "The letter does not say within what time a review can be asked for. The code gives "
            "the applicant forty working days."
        )
        yield missing("rights-detail", message, section=place)


def _of_us(sentence: str) -> str:
    """Return what *sentence* says before the clause that tells of the regulator."""
    match = _OF_REGULATOR.search(sentence)
    if match is None:
        return sentence
    return sentence[: max(sentence.rfind(mark, 0, match.start()) for mark in ",;(") + 1]


def _is_about_review(one: Sentence) -> bool:
    if not (one.has(*_ABOUT_REVIEW) and _RIGHT_TO_ASK.search(one.low)):
        return False
    return tells_of_review(one.low) or bool(_UNHAPPY.search(one.low))


def _is_about_regulator(one: Sentence) -> bool:
    if not one.has(*_REGULATOR):
        return False
    return bool(_THE_REGULATOR.search(_OTHER_REGULATOR.sub(" ", one.low)))


def _with_next(reading: Reading, wanted: Callable[[Sentence], bool]) -> tuple[Sentence, ...]:
    """Return the sentences that are *wanted*, each with the two after it."""
    sentences = reading.sentences
    kept = {
        near: sentences[near]
        for number, one in enumerate(sentences)
        if wanted(one)
        for near in range(number, min(number + 3, len(sentences)))
    }
    return tuple(kept.values())
