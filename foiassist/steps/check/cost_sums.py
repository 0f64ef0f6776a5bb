"""The arithmetic of a cost refusal: the limit named, the sum, and whether it is exceeded.

Figures are read where a sentence makes plain what they count; anything else is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from foiassist.case.finding import Finding
from foiassist.law.costs import PENCE_AN_HOUR, AuthorityClass, Limit, appropriate_limit
from foiassist.steps.check.duty import about
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.sentences import Sentence

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_IS = r"(?:is|of|at|being|,\s+which\s+is|\(|to)"
_POUNDS = rf"£\s?(?P<pounds>{_NUMBER})"
_LIMIT = re.compile(
    r"\blimit\b(?:(?:,\s+which)?\s+(?:for|in"
    rf"|under)\s+(?:\w+\s+){{1,5}}?)?\s*{_IS}\s*(?:set\s+at\s+"
    r"|currently\s+|one\s+of\s+)?"
    rf"(?:{_POUNDS}(?:\s*[,(:]?\s*(?:which\s+is|or|equivalent\s+to|equating\s+to"
    r"|representing|that\s+is|and)?\s*"
    rf"(?P<then>{_NUMBER})\s+(?:working\s+)?hours?)?|(?P<hours>{_NUMBER})\s+(?:working\s+)?hours?"
    r"(?:\s*[,(]?\s*(?:or|at|and|equating\s+to"
    rf"|costing)\s*£\s?(?P<after>{_NUMBER})(?!\s+(?:an|per|a)\s+hour))?)",
    re.IGNORECASE,
)
_OF_THE_LIMIT = re.compile(
    rf"(?:£\s?(?P<pounds>{_NUMBER})|\b(?P<hours>{_NUMBER})[\s-]*hours?)\s+(?:(?:cost"
    r"|appropriate|time|fees?)\s+)?(?:limit|threshold)\b",
    re.IGNORECASE,
)
_AT_RATE = r"(?:at\s+(?:the\s+\w+\s+rate\s+of\s+)?£25\s+(?:an|per|a|for\s+each)\s+hour)"
_PAIR = re.compile(
    rf"£\s?(?P<pounds>450|600)\b(?:\s*\(|,?\s+(?:{_AT_RATE},?\s+)?(?:so|or|being|i\.e\.|that\s+is"
    rf"|equivalent\s+to|pays\s+for|buys|gives|makes|which,?\s+(?:{_AT_RATE},?\s+)?(?:is|buys|makes"
    r"|gives|pays\s+for|equates\s+to|represents|amounts\s+to)|equating\s+to|representing)\s+)"
    r"(?:about\s+|a\s+maximum\s+of\s+"
    rf"|the\s+equivalent\s+of\s+)?(?P<then>{_NUMBER})\s+(?:working\s+)?hours?\b",
    re.IGNORECASE,
)
"""One of the law's sums with the hours that it is said to buy."""

_RATE = re.compile(
    rf"£\s?(?P<rate>{_NUMBER})\s+(?:an|per|a|for\s+each)\s+(?:\w+\s+)?hour\b", re.IGNORECASE
)
_BUYS = re.compile(
    rf"£\s?(?P<pounds>{_NUMBER}),?\s+(?:which\s+)?(?:pays\s+for|buys|makes"
    rf"|gives)\s+(?P<then>{_NUMBER})\s+hours?\b",
    re.IGNORECASE,
)
_LAWS_SUM = re.compile(r"£\s?(?P<pounds>450|600)\b")
_SO_MANY_HOURS = re.compile(
    r"£\s?25\b[^.;]*\b(?:so\s+)?(?:that|this|which|it)\s+(?:is|makes|buys"
    rf"|comes\s+to)\s+(?P<then>{_NUMBER})\s+hours?\b",
    re.IGNORECASE,
)
_TIMES_RATE = re.compile(
    rf"\b(?P<hours>{_NUMBER})[\s-]*hours?\b(?!\s*(?:and\s+)?\d+\s*min)[^.;£]{{0,40}}£\s?25\b"
    rf"[^.;£]{{0,40}}£\s?(?"
    rf"P<pounds>{_NUMBER})",
    re.IGNORECASE,
)
_MINUTES = re.compile(rf"(?<![£\d.,])\b(?P<minutes>{_NUMBER})[\s-]*minutes?\b", re.IGNORECASE)
_HOURS = re.compile(
    rf"(?<![£\d.,])\b(?P<hours>{_NUMBER})[\s-]*(?:working\s+|staff\s+|person\s+)?hours?\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"(?<![£\d.,/])\b(?P<count>{_NUMBER})\s+(?!(?:minutes?|hours?|seconds?|days?|weeks?"
    r"|months?|years?|working|per\s*cent|staff\s+hours)\b)[a-z][a-z’'-]+",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(
    rf"\b(?:{_NUMBER})[\s-]*minutes?,?\s+(?:on\s+average\s+)?(?:each|per|for\s+each"
    r"|for\s+every|apiece|to\s+[a-z]+|a\s+[a-z]+)\b"
    rf"|\b(?:each|every|average|per)\b[^.;]{{0,60}}?\b(?:{_NUMBER})[\s-]*minutes?\b",
    re.IGNORECASE,
)
_EACH_AFTER = re.compile(
    r"^\s*(?:of\s+\w+\s+)?(?:each|per|for\s+each|for\s+every|apiece|a\s+(?:day|week"
    r"|record|file|month))\b",
    re.IGNORECASE,
)
_BOUNDED = re.compile(
    r"\b(?:over|more\s+than|at\s+least|in\s+excess\s+of|exceed\w*|beyond|above"
    r"|longer\s+than|within|under|less\s+than|up\s+to|only|first|another"
    r"|further)\b[^.;\d]{0,25}$",
    re.IGNORECASE,
)
_ESTIMATED = re.compile(
    r"\b(?:estimate[sd]?|calculate[sd]?|total|in\s+all|altogether|(?:would|will)\s+take)\b",
    re.IGNORECASE,
)
_LIMIT_WORDS = re.compile(
    r"\blimit\b|\bthreshold\b|£\s?(?:450|600)\b|\bhours\s+of\s+work\b"
    r"|\bof\s+(?:a\s+person|anybody|officer)[’']?s?\s+time",
    re.IGNORECASE,
)
_OF_AN_ESTIMATE = ("limit", "regulation", "estimat", "rate", "calculat", "hours")
_MOST_MINUTES = 240
_FEWEST = 10
_NEAR = 0.12
_GAP = 2
"""Characters between two sentences of one paragraph, at most."""

_YEARS = range(1990, 2036)


def sums_that_fail(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each figure of a cost refusal that cannot be right.

    Source: FOIA 2000 s.12(1) and (3); SI 2004/3244 reg.3 and reg.4(4).
    """
    told = [one for one in reading.substance if one.has("hour", "minute", "£", "limit")]
    limits = _limits(reading)
    for one in told:
        yield from _limit_named(reading, one, limits)
        yield from _rate_named(reading, one)
    for first, second in pairwise((*told, Sentence("", len(reading.text), 0))):
        yield from _limit_then_hours(reading, first, second)
        yield from _multiplied(reading, first, second)
    yield from _within_limit(reading, told, limits)


def _limits(reading: Reading) -> tuple[Limit, ...]:
    """Return the limit of the authority, or both where it is not known which it has."""
    central = reading.known.central
    classes = {
        None: tuple(AuthorityClass),
        True: (AuthorityClass.CENTRAL,),
        False: (AuthorityClass.OTHER,),
    }
    return tuple(appropriate_limit(one) for one in classes[central])


def _limit_named(reading: Reading, one: Sentence, limits: tuple[Limit, ...]) -> Iterator[Finding]:
    patterns = (_PAIR, _LIMIT, _OF_THE_LIMIT)
    match = next((m for pattern in patterns if (m := pattern.search(one.words))), None)
    if match is None:
        return
    parts = match.groupdict()
    pounds = parts.get("pounds") or parts.get("after")
    hours = parts.get("hours") or parts.get("then")
    fits = any(
        (pounds is None or _value(pounds) * 100 == limit.pence)
        and (hours is None or _value(hours) == limit.hours)
        for limit in limits
    )
    if not fits:
        right = " or ".join(
            f"£{limit.pence // 100}, which is {limit.hours} hours" for limit in limits
        )
        message = (
            f"The limit named here is not the law’s: it is {right} at £25 an hour. Correct it."
        )
        yield about("s12-sum", message, reading.text, one.place(match))


def _limit_then_hours(reading: Reading, first: Sentence, second: Sentence) -> Iterator[Finding]:
    """Yield a finding where the sentence after the limit gives it other hours than it buys."""
    sum_named = _LAWS_SUM.search(first.words) if first.has("limit") else None
    match = _SO_MANY_HOURS.search(second.words)
    if sum_named and match and not _HOURS.search(first.words):
        right = _value(sum_named["pounds"]) * 100 / PENCE_AN_HOUR
        if _value(match["then"]) != right:
            message = f"£{sum_named['pounds']} at £25 an hour is {right:g} hours. Correct this."
            yield about("s12-sum", message, reading.text, second.place(match))


def _rate_named(reading: Reading, one: Sentence) -> Iterator[Finding]:
    match = _RATE.search(one.words)
    if match and _value(match["rate"]) * 100 != PENCE_AN_HOUR and one.has(*_OF_AN_ESTIMATE):
        message = (
            "An hour counts as £25, whoever does the work and whatever they are paid. Correct this."
        )
        yield about("s12-sum", message, reading.text, one.place(match))
    bought = _BUYS.search(one.words)
    if bought and _value(bought["then"]) * PENCE_AN_HOUR != _value(bought["pounds"]) * 100:
        hours = _value(bought["pounds"]) * 100 / PENCE_AN_HOUR
        message = f"£{bought['pounds']} at £25 an hour is {hours:g} hours. Correct this."
        yield about("s12-sum", message, reading.text, one.place(bought))
    match = _TIMES_RATE.search(one.words)
    if match and abs(_value(match["hours"]) * PENCE_AN_HOUR / 100 - _value(match["pounds"])) > 1:
        right = _value(match["hours"]) * PENCE_AN_HOUR / 100
        message = (
            f"{match['hours']} hours at £25 an hour are £{right:,.0f}, not £{match['pounds']}. "
            "Correct the sum."
        )
        yield about("s12-sum", message, reading.text, one.place(match))


def _multiplied(reading: Reading, first: Sentence, second: Sentence) -> Iterator[Finding]:
    """Yield a finding where so many things at so many minutes each do not make the hours named."""
    minutes = [m for m in _MINUTES.finditer(first.words) if _value(m["minutes"]) <= _MOST_MINUTES]
    if len(minutes) != 1 or not _FOR_EACH.search(first.words):
        return
    follows = second.start - first.end <= _GAP and not _MINUTES.search(second.words)
    totals = _totals(first, minutes[0].end()) or (_totals(second, 0) if follows else [])
    if len(totals) != 1:
        return
    counts = _counts(first) | (_counts(second) if totals[0][0] is second else set())
    if len(counts) != 1:
        return
    (count,), (one, total) = counts, totals[0]
    each, told = _value(minutes[0]["minutes"]), _value(total["hours"])
    made = count * each / 60
    if abs(made - told) > max(1, _NEAR * told):
        message = (
            f"The sum does not add up: {count:,.0f} at {each:g} minutes each make about "
            f"{made:,.0f} hours, not {told:,.0f}. Correct it."
        )
        yield about("s12-sum", message, reading.text, one.place(total))


def _counts(one: Sentence) -> set[float]:
    found = {_value(match["count"]) for match in _COUNT.finditer(one.words)}
    return {value for value in found if value >= _FEWEST and value not in _YEARS}


def _totals(one: Sentence, start: int) -> list[tuple[Sentence, re.Match[str]]]:
    return [(one, match) for match in _HOURS.finditer(one.words, start) if _is_a_total(one, match)]


def _is_a_total(one: Sentence, match: re.Match[str]) -> bool:
    before = one.words[max(0, match.start() - 40) : match.start()]
    around = one.words[max(0, match.start() - 80) : match.end() + 40]
    return not (
        _EACH_AFTER.match(one.words[match.end() :])
        or _BOUNDED.search(before)
        or _LIMIT_WORDS.search(around)
    )


def _within_limit(
    reading: Reading, told: list[Sentence], limits: tuple[Limit, ...]
) -> Iterator[Finding]:
    """Yield a finding where the one total that the letter gives does not exceed the limit."""
    limit = max(limits, key=lambda one: one.hours) if _names_the_higher(told) else limits[-1]
    every = [pair for one in told for pair in _totals(one, 0)]
    if len(every) != 1 or any(_MINUTES.search(one.words) for one in told):
        return
    one, match = every[0]
    if _value(match["hours"]) > limit.hours or not _ESTIMATED.search(one.words):
        return
    message = (
        f"An estimate of {match['hours']} hours does not exceed the limit of {limit.hours}, and "
        "section 12 applies only where it does. Answer the request, or look at the estimate again."
    )
    yield about("s12-sum", message, reading.text, one.place(match))


def _names_the_higher(told: list[Sentence]) -> bool:
    return any(re.search(r"£\s?600\b|\b24[\s-]+hours?\b", one.words) for one in told)


def _value(number: str) -> float:
    return float(number.replace(",", ""))
