"""What Alaveteli says of a request in JSON, as a record.

The shapes, by the file of mysociety/alaveteli that writes them:

* a request's page as JSON: `InfoRequest#json_for_api` in app/models/info_request.rb, with
  `InfoRequestEvent#json_for_api` for each event (the letters themselves are not in it);
* a feed as JSON: a list of events, each with `info_request`, `public_body`, `user`, `snippet`;
* an authority's own feed: `body_request_events` in app/controllers/api_controller.rb, a list of
  events with `request_id` and `body`, newest first; `show_request` and `add_correspondence` there;
* a row of collected threads: `request_text` with `responses` or `response_text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from foiassist.adapters.readers.web_page import text_of_web_page
from foiassist.adapters.readers.written_dates import day_written
from foiassist.case.clean_text import clean, clean_line
from foiassist.case.past_record import NotRead, PastMessage, PastRecord, Side

Row = Mapping[str, Any]

FORM = "thread"
_SITE = re.compile(
    r"https?://(?:www\.)?whatdotheyknow\.com/request/(?P<slug>[^/?#]+)", re.IGNORECASE
)
_SIDES = {
    "request": Side.APPLICANT,
    "sent": Side.APPLICANT,
    "resent": Side.APPLICANT,
    "followup_sent": Side.APPLICANT,
    "followup_resent": Side.APPLICANT,
    "response": Side.AUTHORITY,
}
"""Who writes, by the event's type or the message's direction; a comment is no letter."""
_ONLY_BEGINNINGS = "the feed gives only the beginnings of the letters"
_NO_LETTERS_HINT = "Use the zip of all correspondence that the request's page offers."


def records_of(value: Any, place: str) -> Iterator[PastRecord | NotRead]:
    """Yield the requests of one JSON value; nothing where it has none of the known shapes."""
    if isinstance(value, Mapping):
        yield from _of_object(value, place)
    elif isinstance(value, list):
        events = [one for one in value if isinstance(one, Mapping) and "event_type" in one]
        if events:
            yield from event_records(events, place)
            return
        for number, one in enumerate(value, start=1):
            if isinstance(one, Mapping):
                yield from _of_object(one, f"{place} › entry {number}")


def reference_on_site(identity: str, link: str) -> str:
    """Return how a request on the site is referred to: by its number or its name there."""
    on_site = _SITE.match(link)
    if identity and (identity.isdigit() and on_site):
        return f"wdtk-{identity}"
    return identity or (f"wdtk-{on_site['slug']}" if on_site else "")


def text_at(row: Row, *names: str) -> str:
    """Return the first text or number that *row* has under one of *names*, cleaned."""
    for name in names:
        value = row.get(name)
        if isinstance(value, str) and value.strip():
            return clean(value).strip()
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return ""


def _line_at(row: Row, *names: str) -> str:
    return clean_line(text_at(row, *names))


def _day_at(row: Row, *names: str) -> date | None:
    return day_written(text_at(row, *names))


def _rows_at(row: Row, name: str) -> Iterator[Row]:
    """Yield the objects of a list of *row*; a bare text counts as an object with a text."""
    value = row.get(name)
    for one in value if isinstance(value, list) else ():
        if isinstance(one, Mapping):
            yield one
        elif isinstance(one, str):
            yield {"text": one}


def _row_at(row: Row, name: str) -> Row:
    value = row.get(name)
    return value if isinstance(value, Mapping) else {}


def _of_object(row: Row, place: str) -> Iterator[PastRecord | NotRead]:
    if isinstance(row.get("info_request_events"), list):
        yield _of_request_page(row, place)
    elif "request_text" in row or "response_text" in row or "correspondence" in row:
        yield _of_thread(row, place)
    elif "title" in row and ("source" in row or "url" in row):
        yield NotRead(place, "It gives the title of a request and none of its letters.")


def _of_thread(row: Row, place: str) -> PastRecord | NotRead:
    messages = tuple(_messages_of_thread(row))
    if not messages:
        return NotRead(place, "It gives neither a request nor a response.")
    link = _link(row)
    answers = [one for one in messages if one.side is Side.AUTHORITY]
    told = _day_at(row, "answered", "closed", "date_responded", "date")
    return PastRecord(
        place,
        FORM,
        messages=_in_order(messages),
        title=_line_at(row, "title"),
        reference=_line_at(row, "reference") or reference_on_site(_line_at(row, "id"), link),
        authority=_line_at(row, "authority") or _line_at(_row_at(row, "public_body"), "name"),
        received=_received(row),
        answered=told or (answers[0].sent if len(answers) == 1 else None),
        outcome=_line_at(row, "wdtk_status", "status", "display_status"),
        link=link,
        people=_people(row),
    )


def _received(row: Row) -> date | None:
    return _day_at(row, "received", "request_date", "created_at")


def _messages_of_thread(row: Row) -> Iterator[PastMessage]:
    if request := text_at(row, "request_text"):
        yield PastMessage(Side.APPLICANT, request, _received(row), _line_at(row, "title"))
    for one in _rows_at(row, "correspondence"):
        if text := text_at(one, "body", "text"):
            side = _SIDES.get(text_at(one, "direction", "event_type"), Side.UNKNOWN)
            yield PastMessage(side, text, _day_at(one, "sent_at", "at"), _line_at(one, "subject"))
    for one in _rows_at(row, "responses"):
        if text := text_at(one, "text", "body"):
            yield PastMessage(Side.AUTHORITY, text, _day_at(one, "at", "sent_at", "date"))
    if response := text_at(row, "response_text"):
        day = _day_at(row, "answered", "closed", "date_responded", "date")
        yield PastMessage(Side.AUTHORITY, response, day)


def _of_request_page(row: Row, place: str) -> PastRecord | NotRead:
    messages = tuple(_messages_of_events(tuple(_rows_at(row, "info_request_events"))))
    if not messages:
        return NotRead(
            place, "It tells the course of a request without its letters.", _NO_LETTERS_HINT
        )
    return _record(row, _row_at(row, "public_body"), messages, place, _people(row))


def event_records(events: Sequence[Row], place: str) -> Iterator[PastRecord | NotRead]:
    """Yield a record for each request that the events of a feed are about."""
    by_request: dict[str, list[Row]] = {}
    for event in events:
        about = _row_at(event, "info_request")
        by_request.setdefault(text_at(event, "request_id") or text_at(about, "id"), []).append(
            event
        )
    for number, (identity, group) in enumerate(by_request.items(), start=1):
        where = f"{place} › request {identity or number}"
        group.sort(key=lambda event: text_at(event, "created_at"))
        messages = tuple(_messages_of_events(group))
        if not messages:
            yield NotRead(where, "Its events hold no letter.", _NO_LETTERS_HINT)
            continue
        first = group[0]
        about = _row_at(first, "info_request") or {**first, "id": first.get("request_id")}
        people = tuple(dict.fromkeys(name for event in group for name in _people(event)))
        yield _record(about, _row_at(first, "public_body"), messages, where, people)


def _record(
    about: Row, body: Row, messages: tuple[PastMessage, ...], place: str, people: tuple[str, ...]
) -> PastRecord:
    ordered = _in_order(messages)
    link = _link(about)
    identity = _line_at(about, "id")
    identity = identity if identity.isdigit() else _line_at(about, "url_title")
    received = next((one.sent for one in ordered if one.side is Side.APPLICANT), None)
    short = any("…" in one.text[-3:] or one.text.endswith("...") for one in ordered)
    return PastRecord(
        place,
        FORM,
        messages=ordered,
        title=_line_at(about, "title"),
        reference=f"wdtk-{identity}" if identity else reference_on_site("", link),
        authority=_line_at(body, "name"),
        received=_day_at(about, "created_at") if "url_title" in about else received,
        outcome=_line_at(about, "display_status", "described_state"),
        link=link,
        people=people,
        unread=(_ONLY_BEGINNINGS,) if short else (),
    )


def _messages_of_events(events: Sequence[Row]) -> Iterator[PastMessage]:
    for event in events:
        kind = text_at(event, "event_type")
        text = text_at(event, "body", "text") or clean(text_of_web_page(text_at(event, "snippet")))
        if kind in _SIDES and text:
            title = _line_at(event, "title")
            yield PastMessage(_SIDES[kind], text, _day_at(event, "created_at"), title)


def _in_order(messages: Sequence[PastMessage]) -> tuple[PastMessage, ...]:
    """Return the letters oldest first, where each has its day, and a letter sent again once."""
    once: dict[tuple[Side, str], PastMessage] = {}
    for message in messages:
        once.setdefault((message.side, message.text), message)
    if all(one.sent for one in once.values()):
        return tuple(sorted(once.values(), key=lambda one: one.sent or date.min))
    return tuple(once.values())


def _link(row: Row) -> str:
    told = _line_at(row, "link", "source", "url", "request_url")
    return told if re.match(r"https?://\S+$", told) else ""


def _people(row: Row) -> tuple[str, ...]:
    """Return whoever the site says has asked, by name and address."""
    user = _row_at(row, "user")
    names = (
        _line_at(user, "name"),
        _line_at(row, "user_name"),
        _line_at(row, "external_user_name"),
    )
    return tuple(dict.fromkeys(name for name in names if name))
