"""Personal data of the applicant, or of somebody else, in the text of a letter.

The letterhead, the greeting, the signature and the ways to reach the authority are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.steps.check.duty import about
from foiassist.steps.check.reading import Reading
from foiassist.steps.verify.spans import Span

_ANY_CASE = re.IGNORECASE
_EMAIL = re.compile(r"[\w.+'%-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_TELEPHONE = re.compile(
    r"(?:\+44[\s(]*0?[\s)]*|\(0|0(?<![\w.£/-]0))(?:\d[\s().-]{0,2}){8,9}\d(?!\w)"
)
_MOBILE = re.compile(r"(?:\+44[\s(]*0?[\s)]*|\(?0)7")
_NATIONAL_INSURANCE = re.compile(
    r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?<!\w\w\w)(?<!BG)(?<!GB)(?<!NK)(?<!KN)(?<!TN)(?"
    r"<!NT)(?<!ZZ)\s?\d\d\s?\d\d\s?\d\d\s?[A-D]\b(?![/-]\w)"
)
_NHS_NUMBER = re.compile(
    r"\bNHS\s+(?:number|no\.?)\s*(?:is|was|:|of)?\s*\d{3}[\s-]?\d{3}[\s-]?\d{4}\b", _ANY_CASE
)
_BANK = re.compile(
    r"\bsort\s+code\b[^.\n]{0,20}\d\d[\s-]\d\d[\s-]\d\d|\baccount\s+(?:number"
    r"|no\.?)\s*(?:is|was|:)?\s*\d{8}\b",
    _ANY_CASE,
)
_BORN = re.compile(
    r"\b(?:date\s+of\s+birth|d\.?o\.?b\.?)\b\s*(?:is|was|as|of|:|,|–|-"
    r"|\()?\s*(?:the\s+)?(?:\d{1,2}\S*\s+\w+\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|\w+\s+\d{1,2},?\s+\d{4})"
    r"|\b(?:was|were|being)?\s*born\s+on\s+(?:the\s+)?(?:\d{1,2}\S*\s+\w+\s+\d{4}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})",
    _ANY_CASE,
)
_HOME = re.compile(
    r"\b(?:home\s+address|lives?\s+(?:at|on|in)|lived\s+(?:at|on)|living\s+at|resid(?:es?"
    r"|ed|ing|ent)\s+(?:at|of)|whose\s+address\s+is|(?:his|her|their"
    r"|your)\s+(?:home\s+)?address"
    r"|home\s+is\s+at|house\s+at)\b[^.\n]{0,30}?\b(?:(?:flat"
    r"|apartment)\s+\w+,?\s+)?\d{1,4}[a-z]?,?\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}"
)
_HOME_CUE = re.compile(r"\b(?:address|liv(?:e|es|ed|ing)|resid\w+|home)\b", _ANY_CASE)
_STREET_AND_CODE = re.compile(
    r"\d{1,4}[a-z]?\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?\s+(?:Street|Road|Avenue|Lane"
    r"|Close|Drive|Way|Terrace|Gardens|Crescent|Place|Court|Row|Grove|Walk|Hill|Rise|Mews"
    r"|Square)\b[^.\n]{0,60}\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"
)
_OF_A_PERSON = re.compile(
    r"\b(?:he|she|his|her|him|you|your|Mr|Mrs|Ms|Miss|Dr|applicant|complainant|tenant"
    r"|patient|pupil|resident|officer|employee|who)\b",
    _ANY_CASE,
)
_PRIVATE_MAIL = re.compile(
    r"(?:^|\.)(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|mac|aol|btinternet"
    r"|sky|virginmedia|talktalk|protonmail|proton|gmx|mail|ymail|ntlworld|tiscali|zoho"
    r"|fastmail)\.(?:com|co\.uk|net|org|uk|me|ch)$",
    _ANY_CASE,
)
_PUBLIC_HOST = re.compile(
    r"\.(?:gov|police|nhs|ac|sch|mod|parliament|judiciary)\.(?:uk|scot|wales)$"
    r"|\.gov\.(?:wales|scot)$|(?:^|\.)(?:ico\.org\.uk|nhs\.net|whatdotheyknow\.com"
    r"|parliament\.uk|gov\.scot|gov\.wales|llyw\.cymru)$",
    _ANY_CASE,
)
_PERSON_MAIL = re.compile(r"^[a-z]+[._-][a-z]+\d*$|^[a-z]\.?[a-z]+\d{1,4}$", _ANY_CASE)
_OFFICE_MAIL = re.compile(
    r"foi|info|enquir|contact|complaint|review|request|customer|service|team|office|mail"
    r"|admin|help|data|disclos|record|govern|press|legal|support|comm|licens|plan|hous"
    r"|school|ico|case|public|feedback|hello|access|dpo|sar|eir",
    _ANY_CASE,
)
_TO_REACH_US = re.compile(
    r"\b(?:contact|write\s+to|writing\s+to|e-?mail(?:ing)?(?:\s+(?:us|to|at))?|call"
    r"|telephone|phone|ring|reach|reply|replying\s+to|pay|ask(?:ed)?\s+(?:us|them|it|for)"
    r"|send|sent\s+to|apply|available\s+(?:at|from|on)|at\s+the|team|office|desk|line"
    r"|switchboard|helpline"
    r"|service|review|complain\w*|commission\w*|enquir\w+|quer(?:y|ies)|tel|fax|minicom"
    r"|website|right\s+place|department|council|report\s+it)\b",
    _ANY_CASE,
)
_THEIRS = re.compile(
    r"\b(?:his|her|their|your|my|me|applicant|complainant|(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z]\w+"
    r"|[A-Z]\w+[’']s)\b[^.;\n]{0,40}$"
)
_SIGN_OFF = re.compile(
    r"(?m)^[ \t]*(?:Yours\s+(?:sincerely|faithfully|truly)|(?:Kind(?:est)?|Best"
    r"|Warm)?\s*regards|(?:Many\s+)?thanks[,.]?[ \t]*$)",
    _ANY_CASE,
)
_GREETING = re.compile(r"(?m)^[ \t]*(?:\*\*)?Dear\b", _ANY_CASE)
_HEAD_LINES = 28
_KINDS = (
    ("a National Insurance number", ("",), _NATIONAL_INSURANCE),
    ("an NHS number", ("nhs",), _NHS_NUMBER),
    ("bank details", ("sort code", "account n"), _BANK),
    ("a date of birth", ("birth", "born", "dob", "d.o.b"), _BORN),
    ("a home address", ("address", "live", "living", "resid", "home", "house at"), _HOME),
)
""" What is found, words in lower case of which one must stand there, and its pattern."""


def personal_data(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each piece of somebody's personal data in the letter's text.

    The request is read too, where the letter quotes it: it may carry the applicant's own.

    Source: UK GDPR Article 5(1)(a) and (c).
    """
    first, last = _between_head_and_foot(reading.text)
    text = reading.text[first:last]
    low = text.lower()
    for what, words, pattern in _KINDS:
        if any(word in low for word in words):
            for match in pattern.finditer(text):
                yield _found(reading, what, first, match)
    yield from _addresses_and_numbers(reading, text, first)


def _addresses_and_numbers(reading: Reading, text: str, first: int) -> Iterator[Finding]:
    """Yield a finding for each address and number that what stands before it makes somebody's."""
    for match in _STREET_AND_CODE.finditer(text):
        before = _before(text, match.start())
        is_told = _TO_REACH_US.search(before) or _HOME_CUE.search(before)
        if _OF_A_PERSON.search(before) and not is_told:
            yield _found(reading, "a home address", first, match)
    for match in _EMAIL.finditer(text) if "@" in text else ():
        if _PRIVATE_MAIL.search(match["host"]) or _is_somebodys(
            match, _before(text, match.start())
        ):
            yield _found(reading, "a personal e-mail address", first, match)
    for match in _TELEPHONE.finditer(text):
        if _is_somebodys_number(match, _before(text, match.start())):
            yield _found(reading, "somebody’s telephone number", first, match)


def _is_somebodys_number(match: re.Match[str], before: str) -> bool:
    is_mobile = bool(_MOBILE.match(match[0]))
    return bool(_THEIRS.search(before)) or (is_mobile and not _TO_REACH_US.search(before))


def _is_somebodys(match: re.Match[str], before: str) -> bool:
    local = match[0].partition("@")[0]
    if _PUBLIC_HOST.search(match["host"]) or _OFFICE_MAIL.search(local):
        return False
    if _THEIRS.search(before):
        return True
    return bool(_PERSON_MAIL.match(local)) and not _TO_REACH_US.search(before)


def _found(reading: Reading, what: str, first: int, match: re.Match[str]) -> Finding:
    message = (
        f"This looks like {what}. A letter under the Act may be read by anybody: take it out, "
        "unless it is the authority’s own."
    )
    words = match[0].rstrip(".' ")
    return about(
        "personal-data",
        message,
        reading.text,
        Span(first + match.start(), first + match.start() + len(words)),
    )


def _before(text: str, at: int) -> str:
    """Return the sentence of *text* up to a place."""
    start = max(text.rfind(mark, 0, at) for mark in (". ", ".\n", "\n\n", "? "))
    return text[start + 1 : at]


def _between_head_and_foot(text: str) -> tuple[int, int]:
    """Return where the letter's text begins, after its letterhead, and ends, at its signature."""
    greeting = _GREETING.search(text)
    is_near = greeting is not None and text.count("\n", 0, greeting.start()) <= _HEAD_LINES
    first = greeting.start() if greeting and is_near else 0
    feet = [match.start() for match in _SIGN_OFF.finditer(text, first)]
    return first, feet[-1] if feet else len(text)
