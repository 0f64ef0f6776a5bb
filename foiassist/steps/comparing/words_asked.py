"""What a question asks about, taken out of its words: times, numbers, names and telling words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_YEAR = re.compile(
    r"(?<![\d,.£])(?:19|20)\d\d(?!\d|,\d)(?:\s?[/–-]\s?(?P<to>\d{4}|\d\d)(?![\d/]))?"
)
_OF_A_LAW = re.compile(r"\b(?:act|regulations|order)\s*,?\s+(?:19|20)\d\d\b")
"""'The Freedom of Information Act 2000' asks about no year."""

_DATE = re.compile(r"(?<!\d)\d{1,2}[./]\d{1,2}[./](?P<year>(?:19|20)?\d\d)(?!\d)")
_QUARTER = re.compile(r"\bq[1-4](?=,?\s+(?:of\s+)?(?:19|20)\d\d)")
_NUMBER = re.compile(r"(?<![\w.])£?\d+(?:[.,]\d+)*(?:k|m|bn)?\b", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)\b", re.IGNORECASE)
_MARKER = re.compile(r"(?m)^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):]\)?|[•*-])\s*", re.IGNORECASE)
_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b")
_COUNTED = "one two three four five six seven eight nine ten eleven twelve".split()
_MOVING = re.compile(
    r"\b(?:(?:last|past|previous|preceding|next|coming|current|this|present)\s+(?:\w+\s+){0,3}?"
    r"(?:years?|months?|weeks?|quarters?|period|term)|to date|at present|current(?:ly)?|so far|"
    r"year to date|since|most recent|latest|up to now|today)\b",
    re.IGNORECASE,
)
_HANGS = re.compile(
    r"\b(?:(?:it|its|they|them|their|these|those|this|above|following|same|such|he|she|his|her|my)\b"
    r"|(?:about|at|by|for|from|in|of|on|to|with)\s+that\b)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    """a about act again against also am an and any are as asked at attached authority be been
    being both but by can confirm could copies copy council council's detail details did
    disclose do document documents does doing each either etc every foi for force freedom from
    full further give given had has have having held hold how i if in include included
    including information into is it its itself just kindly know let letter like list make many
    may me might much must my need no nor of on one only or organisation other our out over
    please possible provide provided providing question questions receive recorded regarding
    relating request requested see send shall should so some state still such supply tell than
    thank that the their them then there these they this those to total under up upon us use
    was we were what when where whether which who whom whose why will wish with within would
    years year you your yours""".split()
)
"""Words that two questions share without being about the same."""

_HEADS = {
    "how many": "a number",
    "number": "a number",
    "how much": "an amount",
    "amount": "an amount",
    "cost": "an amount",
    "who": "a name",
    "name": "a name",
    "names": "a name",
    "why": "a reason",
    "reasons": "a reason",
    "reason": "a reason",
    "where": "a place",
    "when": "a time",
    "policy": "a document",
    "copy": "a document",
    "copies": "a document",
}
_HEAD = re.compile(rf"\b({'|'.join(_HEADS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordsAsked:
    """What one question asks about."""

    times: frozenset[str]
    """Years, months, quarters and days named: '2019', 'march', 'q3', '1/9/2019'."""

    numbers: frozenset[str]
    names: frozenset[str]
    """Names of things, places and persons: what stands in capitals within a sentence."""

    telling: frozenset[str]
    """Stems of the words that it is about."""

    wanted: frozenset[str]
    """What kind of thing is asked for: a number, a name, a reason."""

    moves: bool
    """Whether the day of the request says what its period is: 'last year', 'in May'."""

    hangs: bool
    """Whether it points at something that stands outside it: 'what did these cost?'."""


def words_asked(question: str, authority: str = "") -> WordsAsked:
    """Return what *question* asks about, the authority's own name left out."""
    text = _MARKER.sub("", question)
    own = {word.casefold() for word in _WORD.findall(authority)} | {_initials(authority)}
    folded = _OF_A_LAW.sub(" ", text.casefold())
    times = _times(folded)
    rest = _MOVING.sub(
        " ", _DAY.sub(" ", _YEAR.sub(" ", _QUARTER.sub(" ", _DATE.sub(" ", folded))))
    )
    words = [word.replace("’", "'").removesuffix("'s") for word in _WORD.findall(rest)]
    telling = {stem(w) for w in words if w not in _SMALL and w not in own and len(w) > 1}
    return WordsAsked(
        times=times,
        numbers=frozenset(
            {*_NUMBER.findall(rest), *(str(_COUNTED.index(w) + 1) for w in words if w in _COUNTED)}
        )
        - {"1"},
        names=frozenset(stem(name) for name in _names(text) - own - _SMALL - times),
        telling=frozenset(telling) - {stem(month) for month in times},
        wanted=frozenset(_HEADS[head] for head in _HEAD.findall(folded)),
        moves=bool(_MOVING.search(folded)) or (bool(times) and not _YEAR.search(folded)),
        hangs=bool(_HANGS.search(rest)),
    )


def stem(word: str) -> str:
    """Return what the forms of *word* begin with: 'complaint' for 'complaints'."""
    short = 4
    for ending in ("ing", "ies", "es", "ed", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= short - (ending == "s"):
            return word[: -len(ending)]
    return word


def _times(folded: str) -> frozenset[str]:
    years: set[str] = set()
    for found in _YEAR.finditer(folded):
        first = found.group()[:4]
        years.add(first)
        if found["to"]:
            years.add(found["to"] if len(found["to"]) == len(first) else first[:2] + found["to"])
    years.update(f"20{d['year'][-2:]}" for d in _DATE.finditer(folded))
    years.update(d.group() for d in _DATE.finditer(folded))
    years.update(_QUARTER.findall(folded))
    months = {month for month in _MONTH.findall(folded) if month != "may"}
    return frozenset(years | months)


def _names(text: str) -> set[str]:
    """Return words in capitals that do not begin a sentence, folded."""
    names: set[str] = set()
    for found in _WORD.finditer(text):
        word = found.group()
        before = text[: found.start()].rstrip(" \t\"'“‘(")
        begins = not before or before[-1] in ".?!:;\n-•*"
        if len(word) > 1 and (word.isupper() or (word[0].isupper() and not begins)):
            names.add(word.casefold().replace("’", "'").removesuffix("'s"))
    return names


def _initials(authority: str) -> str:
    return "".join(word[0] for word in _WORD.findall(authority) if word[0].isupper()).casefold()
