"""The questions that a piece of a letter names by label: 'Q1 & 1a,b', '(f)', '4-6.'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ONE = r"\(?(?:\d{1,2}(?:\.\d{1,2}|\.?\(?[a-z]\)?|\.?\([ivx]{1,4}\))?|[a-z]|[ivx]{1,4})\)?"
_JOIN = r"\s*(?:,\s*(?:and\s+)?|&|\band\b|\bto\b|[-–—]|\+|/)\s*"
_SEVERAL = rf"{_ONE}(?:{_JOIN}(?:questions?\s*|q\s*)?{_ONE}(?![\w’'£%]))*"
_NAMED = re.compile(
    rf"(?i)\W{{0,3}}(?:(?:answers?|responses?|reply|in\s+(?:response|answer|relation)"
    rf"|with\s+regards?|for)\s+(?:to\s+)?)?"
    rf"(?:your\s+)?(?:(?:questions?|points?|parts?|items?|requests?|nos?|numbers?"
    rf"|q)s?\b[\s.#]*(?=[(\d])|q(?=\d)|questions?\s+(?=[a-z]\b)|part\s+(?=[a-z]\b))"
    rf"(?P<labels>{_SEVERAL})(?![\w’'£%])(?P<mark>[\s.):\]–—-]*)"
)
_PLAIN = re.compile(
    rf"(?i)(?:\[\W{{1,5}}\]\s*)?(?P<labels>\(?(?:\d{{1,2}}(?:\.\d{{1,2}}|[a-z])?|[a-z]"
    rf"|[ivx]{{1,4}})\)?"
    rf"(?:{_JOIN}\d{{1,2}}[a-z]?)*)(?P<mark>\s*[.):](?=\s|$|[A-Z\d])[\s.):–-]*"
    rf"|,\s+(?-i:(?=[A-Z]))|\s+[-–—:]\s+|\s*$)"
)
_MENTIONED = re.compile(
    r"(?i)\b(?:questions?|points?|parts?)\s+"
    rf"(?P<labels>\d{{1,2}}[a-z]?(?:{_JOIN}\d{{1,2}}[a-z]?)*)(?![\w’'£%])"
)
_BULLET = re.compile(r"[-–•·*▪●]\s+")
_TOKEN = re.compile(
    r"(?i)(?P<number>\d{1,2})(?:\.(?P<sub>\d{1,2})|\.?\(?(?P<letter>[a-z])\)?(?![a-z])"
    r"|\.?\((?P<roman>[ivx]+)\))?"
    r"|\(?(?P<alone>[ivx]{2,4}|[a-z])\)?|(?P<to>[-–—]|\bto\b)"
)
_LONGEST_RANGE = 30


@dataclass(frozen=True, slots=True)
class Named:
    """Labels that a paragraph begins with, and what it says after them."""

    labels: tuple[str, ...]
    rest: str
    plainly: bool
    """Whether a word says that they are labels: 'Question 2', not '2.'."""

    mark: str = ""
    """What stands after a bare label: '.', ')' or ':'."""


def named_in(text: str) -> Named | None:
    """Return the labels that *text* begins with, or None where it begins with none."""
    match = _NAMED.match(text)
    if match:
        return Named(tuple(_labels(match["labels"])), text[match.end() :].strip(), plainly=True)
    match = _PLAIN.match(text)
    if match:
        mark = match["mark"].strip()[:1]
        rest = text[match.end() :].strip()
        return Named(tuple(_labels(match["labels"])), rest, plainly=False, mark=mark)
    return None


def labels_mentioned(text: str) -> tuple[str, ...]:
    """Return the labels that *text* names anywhere in words: 'at points 2 and 4'."""
    found = (_labels(match["labels"]) for match in _MENTIONED.finditer(text))
    return tuple(label for labels in found for label in labels)


def bullet_in(text: str) -> str | None:
    """Return what the bullet *text* says, or None where it is none."""
    match = _BULLET.match(text)
    return text[match.end() :] if match else None


def _labels(words: str) -> Iterator[str]:
    """Yield the labels in *words*; '1a,b' gives '1a' and '1b', '4-6' gives three."""
    words = re.sub(r"(?i)\band\b|questions?|\bq(?=\s*\d)", " , ", words)
    number, last, is_range = "", "", False
    for token in _TOKEN.finditer(words):
        if token["to"]:
            is_range = True
            continue
        if token["number"]:
            number = token["number"]
            sub = f".{token['sub']}" if token["sub"] else token["letter"] or token["roman"] or ""
            label = f"{number}{sub}".lower()
        else:
            label = f"{number}{token['alone']}".lower()
        if is_range:
            yield from _between(last, label)
        is_range = False
        yield label
        last = label


def _between(low: str, high: str) -> Iterator[str]:
    if low.isdigit() and high.isdigit():
        yield from (str(n) for n in range(int(low) + 1, min(int(high), int(low) + _LONGEST_RANGE)))
    elif low[:-1] == high[:-1] and low[-1:].isalpha() and high[-1:].isalpha():
        yield from (f"{low[:-1]}{chr(n)}" for n in range(ord(low[-1]) + 1, ord(high[-1])))


def resolved(
    labels: Sequence[str], known: Sequence[str], current: str = "", *, inner: bool = False
) -> tuple[str, ...]:
    """Return which of the *known* labels of the request the letter's *labels* are.

    Args:
        labels: As the letter writes them.
        known: The request's own, in order.
        current: The question that is being answered, whose parts a bare letter names.
        inner: Whether the letter numbers the parts and not the questions above them.
    """
    found = (_resolved(one, known, current, inner=inner) for one in labels)
    return tuple(dict.fromkeys(one for one in found if one))


def _resolved(label: str, known: Sequence[str], current: str, *, inner: bool) -> str:
    low = {one.lower(): one for one in known}
    parts = [one for one in known if _last_part(one) == label]
    if inner and len(parts) == 1:
        return parts[0]
    if label in low:
        return low[label]
    stem = re.match(r"\d+", current)
    under = f"{stem[0]}{label}" if stem else ""
    for one in (under, f"{stem[0]}.{label}" if stem else "", label.replace(".", "")):
        if one in low:
            return low[one]
    return parts[0] if len(parts) == 1 else ""


def _last_part(label: str) -> str:
    """Return the part of *label* that its own list gave: 'b' of '1b', '2' of '1.2'."""
    match = re.search(r"(?:\.(\w+)|(?<=\d)([a-z]+))$", label.lower())
    return next((one for one in match.groups() if one), "") if match else ""
