"""The two sides of a past request: what was asked, and what the authority wrote."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.steps.understanding.own_words import is_acknowledgement, own_words
from foiassist.steps.understanding.parts_lines import Paragraph, as_it_came, paragraphs_of
from foiassist.steps.understanding.parts_words import begins_request, begins_response
from foiassist.steps.understanding.pasted_page import page_text


@dataclass(frozen=True, slots=True)
class Sides:
    """What was asked, and what was answered, apart."""

    request: str
    head: tuple[Paragraph, ...]
    """What stands before the salutation of the letter: who writes, when, under what number."""

    response: tuple[Paragraph, ...]
    """What the authority wrote, without the words of the request that it repeats in one piece."""

    only_acknowledged: bool = False
    """Whether nothing but an acknowledgement came back."""


def sides_of(record: PastRecord) -> Sides:
    """Return what was asked and what was answered in *record*."""
    if not record.messages:
        return _apart(paragraphs_of(page_text(record.text)))
    asked = _first_request(record.messages)
    replies = [
        words
        for message in record.messages
        if message.side is not Side.APPLICANT and message is not asked
        for words in [own_words(message.text)]
        if words
    ]
    answers = [words for words in replies if not is_acknowledgement(words)]
    told = "\n\n".join(answers or replies)
    sides = _apart(paragraphs_of(told))
    request = asked.text if asked else sides.request
    return Sides(request, sides.head, sides.response, bool(replies) and not answers)


def _first_request(messages: tuple[PastMessage, ...]) -> PastMessage | None:
    return next((one for one in messages if one.side is Side.APPLICANT and one.text.strip()), None)


def _apart(paragraphs: tuple[Paragraph, ...]) -> Sides:
    """Return *paragraphs* with the request that they repeat set apart."""
    dear = next((n for n, one in enumerate(paragraphs) if one.text.startswith("Dear ")), -1)
    head, body = paragraphs[: dear + 1], paragraphs[dear + 1 :]
    start = next((n for n, one in enumerate(body) if begins_request(one.text)), -1)
    if start < 0:
        return Sides("", head, body)
    first = start + 1
    end = next((n for n in range(first, len(body)) if _is_over(body, first, n)), len(body))
    return Sides(as_it_came(body[first:end]), head, (*body[: start + 1], *body[end:]))


def _is_over(body: tuple[Paragraph, ...], first: int, at: int) -> bool:
    return at > first and begins_response(body[at].text)
