"""Whether the sum in a cost estimate comes out: so many records, so long each, so many hours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.letter_sentences import Sentence
from foiassist.steps.rehearsing.outcome import Outcome, answered, for_a_person, unanswered

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "half an": 0.5, "a": 1, "an": 1,
}  # fmt: skip
_FIGURE = rf"(?:\d[\d,]*(?:\.\d+)?|{'|'.join(_WORDS)})"
_THINGS = (
    r"(?:files?|records?|e-?mails?|documents?|cases?|messages?|letters?|pages?|invoices?|reports?"
    r"|items?"
    r"|entries|results|complaints?|applications?|forms?|logs?|tickets?|incidents?|mailboxes|boxes"
    r"|sheets?)"
)
_COUNT = re.compile(rf"\b(?P<n>\d[\d,]*) (?:[\w-]+ ){{0,3}}?{_THINGS}\b", re.IGNORECASE)
_EACH = re.compile(
    rf"\b(?P<n>{_FIGURE}) (?P<unit>seconds?|minutes?|hours?)\b(?=[^.]{{0,30}}\b(?:each|per|apiece"
    rf"|a (?:file|record|message|case|letter|document)|for (?:each|every|one)|every|on average"
    rf"|to (?:read|open|check|find|search))\b)"
    rf"|(?<!hours )(?<!minutes )(?<!seconds )\b(?:each|every|average|one|a (?:file|record|message"
    rf"|case|letter"
    rf"|document))\b[^.]{{0,60}}?\b(?P<n2>{_FIGURE}) (?P<unit2>seconds?|minutes?|hours?)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?P<n>\d[\d,]*(?:\.\d+)?) hours\b", re.IGNORECASE)
_LIMITS = (18.0, 24.0)
_NEAR_ENOUGH = 0.15
_IN_HOURS = {"s": 1 / 3600, "m": 1 / 60, "h": 1.0}


def sum_comes_out(argument: Argument) -> Outcome:
    """Judge whether the estimate gives a number, a time for each and a total that follows."""
    counts: list[float] = []
    times: list[float] = []
    totals: list[tuple[float, Sentence]] = []
    for sentence in argument.letter:
        if sentence.is_asked or sentence.is_rights:
            continue
        text = sentence.text
        each = list(_times(text))
        counts += [_value(match["n"]) for match in _COUNT.finditer(text)]
        times += each
        found = (_value(match["n"]) for match in _TOTAL.finditer(text))
        totals += [(one, sentence) for one in found if one not in _LIMITS and one not in each]
    if not (counts and times and totals):
        lacking = [
            name
            for name, found in (
                ("how many records", counts),
                ("how long for each", times),
                ("a total in hours", totals),
            )
            if not found
        ]
        return unanswered(f"The sum lacks {' and '.join(lacking)}.")
    for total, sentence in totals:
        if any(_follows(count * time, total) for count in counts for time in times):
            return answered(sentence)
    if len(counts) == len(times) == len(totals) == 1:
        made = counts[0] * times[0]
        why = f"The figures given make {made:.0f} hours, and the letter says {totals[0][0]:g}."
        return unanswered(why, totals[0][1])
    return for_a_person("Work the sum again: the total does not follow at once.", totals[0][1])


def _times(text: str) -> Iterator[float]:
    """Yield in hours each time that something takes for one record."""
    for match in _EACH.finditer(text):
        figure, unit = match["n"] or match["n2"], match["unit"] or match["unit2"]
        yield _value(figure) * _IN_HOURS[unit[0].lower()]


def _value(figure: str) -> float:
    return float(_WORDS.get(figure.lower(), 0)) or float(figure.replace(",", "") or 0)


def _follows(made: float, total: float) -> bool:
    return abs(made - total) <= _NEAR_ENOUGH * max(made, total)
