"""What is left of a text once every number that counts nothing is taken out of it.

Question labels, list numbers, provisions of the law and references are numbers in form only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foiassist.case.section import needed_in
from foiassist.law.citations import find_citations
from foiassist.steps.verify.laws import laws_in
from foiassist.steps.verify.links import contacts_in, links_in
from foiassist.steps.verify.references import case_references_in, decided_cases_in
from foiassist.steps.verify.spans import Span, without

_MARKER = re.compile(
    r"(?m)^[ \t>]*(?:[-•*]\s+)?[(]?(?:Q(?:uestion)?\s*)?"
    r"(?P<label>\d{1,3}(?:\.\d{1,2})?[a-z]?)[.):](?=\s)"
)
_LETTER = r"(?:[a-z](?![a-z])|\s?\([a-z]{1,4}\))"
_LABEL = rf"\(?\d{{1,3}}(?:\.\d{{1,2}})?{_LETTER}?\)?(?![\w%]|[,.]\d)"
_QUESTION = re.compile(
    rf"\b(?:questions?|parts?|points?|items?|Qs?|Q\.)\s*(?:nos?\.?\s*)?{_LABEL}"
    rf"(?:\s*(?:,\s*and|,|and|&|or|to|–|-)\s*(?:Q\.?\s?)?{_LABEL})*",
    re.IGNORECASE,
)
_ONE_LABEL = re.compile(
    rf"(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?)(?P<letter>{_LETTER})?", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def countable(text: str, labels: frozenset[str]) -> str:
    """Return *text*, as long as before, without the numbers that count nothing.

    Args:
        text: Any text.
        labels: The labels of the request's questions, in lower case.
    """
    rest = without(text, needed_in(text))
    rest = without(rest, find_citations(rest))
    rest = without(rest, laws_in(rest))
    rest = without(rest, decided_cases_in(rest))
    rest = without(rest, (*links_in(rest), *contacts_in(rest)))
    rest = without(rest, case_references_in(rest))
    rest = without(rest, _question_labels(rest, labels))
    return without(rest, _list_numbers(rest, labels))


def _question_labels(text: str, labels: frozenset[str]) -> Iterator[Span]:
    """Yield 'questions 1, 1a and 1b' as far as the request has those questions."""
    for match in _QUESTION.finditer(text):
        for label in _ONE_LABEL.finditer(match[0]):
            letter = re.sub(r"[^a-z]", "", (label["letter"] or "").lower())
            if _is_label(label["number"], letter, labels):
                yield Span(match.start() + label.start(), match.start() + label.end())


def _is_label(number: str, letter: str, labels: frozenset[str]) -> bool:
    """Return whether a request with *labels* has this one, or parts of it."""
    label = f"{number}{letter}"
    return any(
        known == label
        or (not letter and re.fullmatch(rf"{re.escape(number)}[a-z(.]\S*", known))
        or re.sub(r"[^0-9a-z]", "", known) == label
        for known in labels
    )


def _list_numbers(text: str, labels: frozenset[str]) -> Iterator[Span]:
    """Yield the numbers of a numbered list: question labels, or 1, 2, 3 in order."""
    following = 1
    for match in _MARKER.finditer(text):
        label = match["label"]
        if label == str(following):
            following += 1
        elif not _is_label(
            label.rstrip("abcdefghijklmnopqrstuvwxyz"), label.lstrip("0123456789."), labels
        ):
            continue
        yield Span(match.start("label"), match.end("label"))
