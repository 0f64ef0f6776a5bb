"""Past records as lines of JSON: how the process that reads hands them over."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from foiassist.case.clean_text import clean, clean_line
from foiassist.case.past_record import NotRead, PastMessage, PastRecord, Side


def cleaned(record: PastRecord) -> PastRecord:
    """Return *record* with every text in it cleaned: the door for what files hold."""
    return replace(
        record,
        source=clean_line(record.source),
        text=clean(record.text),
        messages=tuple(
            replace(one, text=clean(one.text), subject=clean_line(one.subject))
            for one in record.messages
        ),
        title=clean_line(record.title),
        reference=clean_line(record.reference),
        authority=clean_line(record.authority),
        outcome=clean_line(record.outcome),
        exemptions=tuple(clean_line(one) for one in record.exemptions),
        link=clean_line(record.link),
        people=tuple(dict.fromkeys(name for one in record.people if (name := clean_line(one)))),
        unread=tuple(clean_line(one) for one in record.unread),
    )


def written(record: PastRecord | NotRead) -> dict[str, Any]:
    """Return *record* in plain values, with its dates in ISO form."""
    plain = asdict(record)
    for name in ("received", "answered"):
        if plain.get(name):
            plain[name] = plain[name].isoformat()
    for message in plain.get("messages", ()):
        message["sent"] = message["sent"].isoformat() if message["sent"] else None
    return plain


def record_from(plain: dict[str, Any]) -> PastRecord:
    """Return the record that `written` wrote."""
    texts = {name: tuple(plain[name]) for name in ("exemptions", "people", "unread")}
    dates = {name: _date(plain[name]) for name in ("received", "answered")}
    messages = tuple(
        PastMessage(Side(one["side"]), one["text"], _date(one["sent"]), one["subject"])
        for one in plain["messages"]
    )
    return PastRecord(**{**plain, **texts, **dates, "messages": messages})


def not_read_from(plain: dict[str, str]) -> NotRead:
    """Return the refusal that `written` wrote."""
    return NotRead(plain["source"], plain["reason"], plain["hint"])


def _date(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
