"""Whether a letter names the regulator, its address and its website as they are on its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from foiassist.case.finding import Finding
from foiassist.settings import Regulator
from foiassist.steps.check.duty import about
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.sentences import Sentence

_NAMED = re.compile(
    r"\binformation\s+commission(?:er)?(?:[’']?s)?\b(?:\s+office)?|\bICO\b|\bcommissioner\b",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_HOST = re.compile(r"\b(?:https?://)?(?:www\.)?((?:[\w-]+\.)+(?:uk|com|org))\b", re.IGNORECASE)
_FORMER_SITES = (
    ("ico.gov.uk", date(2014, 1, 1)),
    ("informationcommissioner.gov.uk", date(2008, 1, 1)),
    ("dataprotection.gov.uk", date(2004, 1, 1)),
)
"""Websites that the regulator has left, with a day by which each was no longer its address."""

_FORMER_NAMES = re.compile(r"\bData\s+Protection\s+(?:Registrar|Commissioner)\b", re.IGNORECASE)
_IN_A_CASE = re.compile(r"\bv\.?\s+(?:the\s+)?$", re.IGNORECASE)
_SOMEBODY_ELSE = re.compile(r"\b(?:us|our|review|council|force|trust|university)\b", re.IGNORECASE)


def out_of_date(reading: Reading, told: Iterable[Sentence]) -> Iterator[Finding]:
    """Yield a finding for each detail of the regulator that is no longer, or not yet, so.

    Args:
        reading: The letter.
        told: Its sentences on the rights to complain.

    Source: FOIA 2000 s.50; the settings say who the regulator is, and from which day.
    """
    now = _present(reading)
    others = tuple(one for one in reading.known.regulators if one != now)
    for sentence in told:
        yield from _former_names(reading, sentence, now, others)
        yield from _other_addresses(reading, sentence, now, others)
        yield from _former_sites(reading, sentence, now, others)


def _present(reading: Reading) -> Regulator:
    """Return the regulator that a letter of its day names; without a day, the latest."""
    told, day = reading.known.regulators, reading.day
    begun = [one for one in told if day is None or one.from_day <= day]
    return max(begun, key=lambda one: one.from_day, default=Regulator())


def _former_names(
    reading: Reading, sentence: Sentence, now: Regulator, others: tuple[Regulator, ...]
) -> Iterator[Finding]:
    patterns = [
        pattern
        for one in others
        for pattern in _name_patterns(one.name)
        if not pattern.search(now.name)
    ]
    found = (pattern.search(sentence.words) for pattern in (*reversed(patterns), _FORMER_NAMES))
    for match in {one.start(): one for one in found if one}.values():
        if not _IN_A_CASE.search(sentence.words[: match.start()]):
            yield _found(reading, sentence, match, now.name, "name")


def _other_addresses(
    reading: Reading, sentence: Sentence, now: Regulator, others: tuple[Regulator, ...]
) -> Iterator[Finding]:
    present = _codes(now.address)
    former = {code for one in others for code in _codes(one.address)} - present
    for match in _POSTCODE.finditer(sentence.words):
        code = match[0].replace(" ", "")
        before = sentence.words[: match.start()]
        is_given_as_theirs = _NAMED.search(before) and not _SOMEBODY_ELSE.search(before)
        if code in former or (present and code not in present and is_given_as_theirs):
            yield _found(reading, sentence, match, now.address, "address")


def _former_sites(
    reading: Reading, sentence: Sentence, now: Regulator, others: tuple[Regulator, ...]
) -> Iterator[Finding]:
    hosts = {_host(one.website) for one in others} - {_host(now.website), ""}
    day = reading.day
    for match in _HOST.finditer(sentence.words) if "." in sentence.words else ():
        host = match[1].casefold().removeprefix("www.")
        left = next((since for site, since in _FORMER_SITES if host == site), None)
        if host in hosts or (left is not None and (day is None or day >= left)):
            yield _found(reading, sentence, match, now.website, "website")


def _found(
    reading: Reading, sentence: Sentence, match: re.Match[str], given: str, what: str
) -> Finding:
    message = (
        f"“{' '.join(match[0].split())}” is not the regulator’s {what} on the day of this letter. "
        f"The settings give: {given}."
    )
    place = sentence.place(match)
    return about("rights-out-of-date", message, reading.text, place)


def _name_patterns(name: str) -> Iterator[re.Pattern[str]]:
    """Yield patterns for a regulator's name as letters write it: whole, and without its office."""
    for written in dict.fromkeys((name, re.sub(r"[’']s\s+Office$", "", name))):
        words = (
            re.escape(one).replace("’", "[’']?").replace("'", "[’']?") for one in written.split()
        )
        yield re.compile(r"\b" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)


def _codes(address: str) -> set[str]:
    return {code.replace(" ", "") for code in _POSTCODE.findall(address)}


def _host(website: str) -> str:
    match = _HOST.search(website)
    return match[1].casefold().removeprefix("www.") if match else ""
