"""Which past responses belong to one correspondence, by what the letters themselves quote.

Nothing is asked about who wrote: a thread is known by the references that its letters carry and by
a request that another letter repeats. A thread that shows neither is not known as one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from foiassist.steps.word_runs import word_runs

_REFERENCE = re.compile(
    r"""(?xi)
    \b(?: foi[a]? | eir | rfi | request | reference | ref | case | enquiry | crn )
    [^\S\n]* (?: request | reference | ref | number | no | id | \# | [.:/–—-] | [^\S\n] ){0,6}
    (?P<number> (?: [a-z]{1,8} [/-]? )? \d+ (?: [/-]\d+ ){0,3} ) (?!\w)
    """
)
"""A number that a letter gives a request: 'FOI / 947509', 'our ref: 2019-0127', 'FOI #1039826'."""

_ADDRESS = re.compile(r"\b(?:[\w-]+\.)+\w{2,}/\w*request\w*/(?P<page>[\w-]+)", re.IGNORECASE)
"""The page of a request on a site that publishes them."""

_ADDRESSEE = re.compile(r"\brequest-(?P<number>\d{3,})-[0-9a-f]{6,}@", re.IGNORECASE)
"""The mailbox that such a site makes for one request; it names nobody."""

_KIND = re.compile(r"^(?:foia?|eir|rfi|ref)[/-]?(?=\d)")
"""What may stand before the number or not."""

_SAYS_NOTHING = re.compile(r"(?:19|20)\d\d|(?:ea|fs|ic|gia)[/-]?\d[\d/-]*")
"""Years, and the numbers of the Tribunal's and the regulator's decisions: anybody quotes them."""

_FEWEST_DIGITS = 3
_MOST_SHARE = 12
"""Correspondences that a reference may be in; one in more is a form's, or a law's."""

_QUOTED = 0.6
"""Share of a request's runs of words that a letter must repeat to be quoting it."""

_FEWEST_RUNS = 12
"""A shorter request may stand in a letter by chance."""

_MOST_COMMON = 200
"""Correspondences that a run may be in; one in more says nothing."""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What was written about one request, as it was given."""

    reference: str
    """Ours; it need not stand in any letter."""

    request: str
    letters: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    """Other names of it: its number or its page where it was published."""


def same_thread(written: Iterable[Correspondence]) -> dict[str, frozenset[str]]:
    """Return for each correspondence the others of its thread, by reference.

    Two are of one thread where their letters carry the same reference, or one of them repeats
    the other's request; and so are two that are of one thread with a third.
    """
    every = {one.reference: one for one in written}
    linked: dict[str, set[str]] = {reference: set() for reference in every}
    for one, other in (*_by_reference(every.values()), *_by_quotation(every)):
        linked[one].add(other)
        linked[other].add(one)
    return {reference: _reached(reference, linked) for reference in every}


def references_in(text: str) -> frozenset[str]:
    """Return the references that *text* carries, written alike however they were written."""
    found = (match["number"].casefold() for match in _REFERENCE.finditer(text))
    numbers = {_KIND.sub("", one) for one in found}
    plain = {re.sub(r"[^a-z0-9]", "", one) for one in numbers if not _SAYS_NOTHING.fullmatch(one)}
    counted = {one for one in plain if sum(map(str.isdigit, one)) >= _FEWEST_DIGITS}
    pages = {match["page"].casefold() for match in _ADDRESS.finditer(text)}
    boxes = {match["number"] for match in _ADDRESSEE.finditer(text)}
    return frozenset(counted | pages | boxes)


def _by_reference(written: Iterable[Correspondence]) -> Iterator[tuple[str, str]]:
    having: dict[str, list[str]] = defaultdict(list)
    for one in written:
        texts = "\n".join((one.request, *one.letters, *(f"reference {n}" for n in one.named)))
        for name in references_in(texts):
            having[name].append(one.reference)
    for sharing in having.values():
        if len(sharing) <= _MOST_SHARE:
            yield from pairwise(sharing)


def _by_quotation(every: Mapping[str, Correspondence]) -> Iterator[tuple[str, str]]:
    """Yield each correspondence with one whose request it repeats."""
    runs = {name: word_runs(one.request) for name, one in every.items()}
    asked: dict[str, list[str]] = defaultdict(list)
    for name, own in runs.items():
        for run in own if len(own) >= _FEWEST_RUNS else ():
            asked[run].append(name)
    telling = {run: names for run, names in asked.items() if len(names) <= _MOST_COMMON}
    for name, one in every.items():
        written = word_runs("\n".join((one.request, *one.letters)))
        shared = Counter(other for run in written for other in telling.get(run, ()))
        for other, count in shared.items():
            if other != name and count >= _QUOTED * len(runs[other]):
                yield name, other


def _reached(reference: str, linked: Mapping[str, Iterable[str]]) -> frozenset[str]:
    seen, waiting = {reference}, [reference]
    while waiting:
        new = set(linked[waiting.pop()]) - seen
        seen |= new
        waiting.extend(new)
    return frozenset(seen - {reference})
