"""The two sides of a past request: what was asked, and each letter that the authority wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.law.letters import ALONG_THE_WAY, LetterKind
from foiassist.steps.understanding.letter_words import kind_of
from foiassist.steps.understanding.own_words import is_acknowledgement, own_words
from foiassist.steps.understanding.parts_headings import headings_apart
from foiassist.steps.understanding.parts_lines import Paragraph, as_it_came, joined, paragraphs_of
from foiassist.steps.understanding.parts_words import begins_request, begins_response, closes
from foiassist.steps.understanding.pasted_page import page_text
from foiassist.steps.understanding.relied_on import relied_on

_QUOTE_MARK = re.compile(r"(?m)^[ \t]*>[ \t]?")
_NEAR = 3
"""Paragraphs within which a heading and a sentence may both announce the request."""

_SALUTATION = re.compile(r"(?:Dear|Hi|Hello|Good\s+(?:morning|afternoon))\b.{0,60}$")


@dataclass(frozen=True, slots=True)
class PastLetter:
    """One letter of the authority, in paragraphs, without the request in one piece."""

    paragraphs: tuple[Paragraph, ...]
    head: tuple[Paragraph, ...] = ()
    """What stands before the salutation: who writes, when, under what number."""

    kind: LetterKind | None = None

    @property
    def text(self) -> str:
        """Its words, without the head."""
        return joined(self.paragraphs)

    @property
    def is_along_the_way(self) -> bool:
        """Whether it leaves the answer still to come, or to somebody else."""
        return self.kind in ALONG_THE_WAY


@dataclass(frozen=True, slots=True)
class Sides:
    """What was asked, and what the authority wrote, oldest first."""

    request: str
    letters: tuple[PastLetter, ...]


def sides_of(record: PastRecord) -> Sides:
    """Return what was asked and what was written back in *record*."""
    if not record.messages:
        return _apart(headings_apart(paragraphs_of(page_text(record.text))))
    asked = _first_request(record.messages)
    replies = (
        own_words(one.text)
        for one in record.messages
        if one.side is not Side.APPLICANT and one is not asked
    )
    letters = tuple(_reply(words) for words in replies if words)
    if asked is None and letters:
        first = _apart(letters[0].paragraphs)
        return Sides(first.request, (*first.letters, *letters[1:]))
    return Sides(asked.text if asked else "", letters)


def _first_request(messages: tuple[PastMessage, ...]) -> PastMessage | None:
    return next((one for one in messages if one.side is Side.APPLICANT and one.text.strip()), None)


def _reply(words: str) -> PastLetter:
    kind = LetterKind.ACKNOWLEDGEMENT if is_acknowledgement(words) else kind_of(words)
    paragraphs = headings_apart(paragraphs_of(words))
    greeted = next((n for n, one in enumerate(paragraphs[:6]) if _SALUTATION.match(one.text)), -1)
    return PastLetter(paragraphs[greeted + 1 :], paragraphs[: greeted + 1], kind)


def _apart(paragraphs: tuple[Paragraph, ...]) -> Sides:
    """Return *paragraphs* with the request that they repeat set apart."""
    kind = kind_of(joined(paragraphs))
    dear = next((n for n, one in enumerate(paragraphs) if one.text.startswith("Dear ")), -1)
    head, body = paragraphs[: dear + 1], paragraphs[dear + 1 :]
    first = _request_start(body)
    if first < 0:
        return Sides("", (PastLetter(_unmarked(body), head, kind),))
    end = _request_end(body, first)
    if dear < 0 and not relied_on(joined(body[:first])):
        # what a page says before the request tells what it is, and answers nothing
        head, body, end, first = body[:first], body[first:], end - first, 0
    left = _unmarked((*body[:first], *body[end:]))
    return Sides(as_it_came(_unmarked(body[first:end])), (PastLetter(left, head, kind),))


def _request_start(body: tuple[Paragraph, ...]) -> int:
    """Return the place of the first paragraph of the request, or -1 where none is announced."""
    start = next((n for n, one in enumerate(body) if begins_request(one.text)), -1)
    if start < 0:
        return -1
    near = range(start, min(start + _NEAR, len(body)))
    return 1 + max(n for n in near if begins_request(body[n].text))


def _request_end(body: tuple[Paragraph, ...], first: int) -> int:
    """Return the place of the first paragraph that is not the request's own any more."""
    if first < len(body) and body[first].text.startswith(">"):
        over = (n for n in range(first, len(body)) if not body[n].text.startswith(">"))
    else:
        over = (n for n in range(first + 1, len(body)) if _is_over(body[n].text))
    return next(over, len(body))


def _is_over(text: str) -> bool:
    return begins_response(text) or closes(text)


def _unmarked(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Return *paragraphs* without the marks of a quotation."""
    return tuple(
        Paragraph(_QUOTE_MARK.sub("", one.text), one.gap, _QUOTE_MARK.sub("", one.lines))
        for one in paragraphs
    )
