"""Everything that a letter's facts may come from, gathered once: the request, what the
officer recorded for this case, and what every letter of this case says of itself.

Nothing from a past letter or from guidance is ever in here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.law.citations import find_citations
from foiassist.ports import LetterFrame
from foiassist.steps.verify.copies import Runs, runs_of
from foiassist.steps.verify.countable import countable
from foiassist.steps.verify.dates import parts_of
from foiassist.steps.verify.figures import Measure, read_figures
from foiassist.steps.verify.links import contacts_in, links_in

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_MONEY_SIGN = re.compile(r"[£€$]|\bpounds?\b|\bGBP\b", re.IGNORECASE)
_PERCENT_SIGN = re.compile(r"%|\bper\s?cent", re.IGNORECASE)
_PLAIN_QUOTES = str.maketrans("’‘“”", "''\"\"")
_NOT_FACTS = frozenset({"by", "question", "questions", "exemptions", "answer"})


@dataclass(frozen=True, slots=True)
class Recorded:
    """What can be traced, in the forms in which the readers look it up."""

    request_runs: Runs
    """Runs of words of the request: words quoted from it are the applicant's."""

    officer_runs: Runs
    """Runs of words that the officer recorded."""

    figures: frozenset[tuple[Measure, str]]
    words: frozenset[str]
    """Every word, in lower case."""

    flat: str
    """All of it as one text, in lower case, with single spaces and plain quotes."""

    cited: frozenset[tuple[str, str]]
    """Provisions that it names: the law, and the section in full."""

    argued: frozenset[str]
    """Sections of the Act that the officer's own texts name."""

    references: str
    """All of it in lower case, with neither spaces nor punctuation."""

    links: frozenset[str]
    domains: frozenset[str]
    """The authority's own web domains."""

    contacts: frozenset[str]
    """E-mail addresses, telephone numbers and postcodes, as `links` writes them."""

    labels: frozenset[str]
    """Labels of the request's questions, in lower case."""


def recorded(case: Case, frame: LetterFrame, domains: Collection[str] = ()) -> Recorded:
    """Return what the letters of *case* may take their facts from."""
    return _gathered(
        tuple(_request_texts(case)),
        tuple(_officer_texts(case)),
        tuple(_frame_texts(case, frame)),
        frozenset(question.label.casefold() for question in case.request.questions),
        frozenset(_days(case, frame)),
        tuple(domains),
    )


@lru_cache(maxsize=16)
def _gathered(
    asked: tuple[str, ...],
    officer: tuple[str, ...],
    framed: tuple[str, ...],
    labels: frozenset[str],
    days: frozenset[tuple[Measure, str]],
    domains: tuple[str, ...],
) -> Recorded:
    """Gather what was recorded; remembered, as a letter is checked after every change to it."""
    texts = (*asked, *officer, *framed)
    everything = "\n".join(texts)
    return Recorded(
        request_runs=runs_of(asked),
        officer_runs=runs_of((*officer, *framed)),
        figures=frozenset(_figures(texts, labels)) | days,
        words=words_of(everything),
        flat=flattened(everything),
        cited=frozenset((one.regime, one.section) for one in find_citations(everything)),
        argued=frozenset(
            one.section for one in find_citations("\n".join(officer)) if one.regime == "FOIA"
        ),
        references=bare(everything),
        links=frozenset(link.value for link in links_in(everything)),
        domains=frozenset(domain.casefold().removeprefix("www.") for domain in domains),
        contacts=frozenset(contact.value for contact in contacts_in(everything)),
        labels=labels,
    )


def own_texts(case: Case, labels: Collection[str]) -> str:
    """Return what the officer recorded on the questions *labels*, flattened; on all without any."""
    meant = tuple(d for d in case.decisions if not labels or d.question in labels)
    facts = (f for f in case.facts if not labels or not f.question or f.question in labels)
    reasons = (
        r for r in case.reasons if not labels or not r.questions or {*r.questions} & {*labels}
    )
    values: tuple[Decision | Reason, ...] = (*meant, *reasons)
    own = (text for value in values for text in _own_texts(value))
    return flattened("\n".join((*(fact.text for fact in facts), *own)))


def words_of(text: str) -> frozenset[str]:
    """Return the words of *text* in lower case, without a possessive ending."""
    found = (match[0].casefold() for match in _WORD.finditer(text))
    return frozenset(part for word in found for part in (word, *re.split(r"['’.&-]", word)) if part)


def flattened(text: str) -> str:
    """Return *text* in lower case, with single spaces and plain quotes."""
    plain_quotes = text.translate(_PLAIN_QUOTES)
    return " ".join(re.sub(r"(?m)^\s*>", " ", plain_quotes).split()).casefold()


def bare(text: str) -> str:
    """Return *text* in lower case, with '|' for each run of what is no letter or digit.

    Two references are the same where they differ in their punctuation alone.
    """
    return f"|{re.sub(r'[^0-9a-z]+', '|', text.casefold())}|"


def _request_texts(case: Case) -> Iterator[str]:
    yield case.request.text
    for question in case.request.questions:
        yield question.in_full
        yield f"{question.label}. {question.text}"
    for leftover in case.request.leftover:
        yield leftover.text


def _officer_texts(case: Case) -> Iterator[str]:
    for fact in case.facts:
        yield fact.text
        yield fact.source
    for decision in case.decisions:
        yield from _own_texts(decision)
    for reason in case.reasons:
        yield from _own_texts(reason)


def _own_texts(value: Decision | Reason) -> Iterator[str]:
    """Yield every text that the officer wrote in a decision or a reason."""
    for field in fields(value):
        if field.name in _NOT_FACTS:
            continue
        content = getattr(value, field.name)
        if isinstance(content, str):
            yield content
        else:
            yield from content


def _frame_texts(case: Case, frame: LetterFrame) -> Iterator[str]:
    yield from (case.reference, case.officer)
    for field in fields(frame):
        content = getattr(frame, field.name)
        if isinstance(content, str):
            yield content
    yield f"{frame.review_working_days} working days"


def _figures(texts: Iterable[str], labels: frozenset[str]) -> Iterator[tuple[Measure, str]]:
    """Yield the figures of *texts*, each in every measure in which it may be said again."""
    for text in texts:
        is_money = bool(_MONEY_SIGN.search(text))
        is_percent = bool(_PERCENT_SIGN.search(text))
        for figure in read_figures(countable(text, labels)):
            yield figure.measure, figure.value
            if figure.measure is Measure.DATE:
                yield from _day_parts(figure.value)
            else:
                yield Measure.COUNT, figure.value
            if figure.measure is Measure.COUNT and is_money:
                yield Measure.MONEY, figure.value
            if figure.measure is Measure.COUNT and is_percent:
                yield Measure.PERCENT, figure.value


def _day_parts(value: str) -> Iterator[tuple[Measure, str]]:
    """Yield the parts of a date read as *value*: its year is a number of its own."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield from ((Measure.DATE, part) for part in parts_of(date.fromisoformat(value)))
    year, _, rest = value.partition("-")
    if re.fullmatch(r"\d{4}", year):
        yield Measure.COUNT, year
        yield Measure.DATE, f"--{rest}"


def _days(case: Case, frame: LetterFrame) -> Iterator[tuple[Measure, str]]:
    until = case.extension.until if case.extension else None
    of_letter = (getattr(frame, field.name) for field in fields(frame))
    days = (case.received, case.clock_from, case.clarification_asked, until, *of_letter)
    for day in days:
        if isinstance(day, date):
            yield from _day_parts(day.isoformat())
