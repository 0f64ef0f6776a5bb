"""Atom feeds of requests; entities and document types are refused, and no link is followed.

The shapes, by the file of mysociety/alaveteli that writes them:

* an authority's own feed, app/views/api/request_events.atom.builder: the event's type, the address
  of the request and the whole text of a letter;
* the feeds that anybody may follow, app/views/track/atom_feed.atom.erb: title, link and the
  beginning of a letter as HTML. Feeds of a disclosure log are alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from foiassist.adapters.readers.alaveteli import event_records, reference_on_site
from foiassist.adapters.readers.web_page import text_of_web_page
from foiassist.adapters.readers.written_dates import day_written
from foiassist.case.clean_text import clean, clean_line
from foiassist.case.past_record import NotRead, PastRecord

_ATOM = "{http://www.w3.org/2005/Atom}"
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--.{0,500}?-->\s*|<!DOCTYPE\b.{0,3000}?>\s*)*"
    rb"<(?:\w+:)?feed\b",
    re.DOTALL,
)
_SUMMARY = "the feed gives only the beginning of the letter"
_DAMAGED = "It is an Atom feed that is damaged or breaks off."
_REFUSED = "It is an Atom feed that declares entities, which are never read."


def is_feed(head: bytes) -> bool:
    """Return whether a file that begins with *head* is an Atom feed."""
    return bool(_BEGINS.match(head))


def records_of(data: bytes, source: str) -> Iterator[PastRecord | NotRead]:
    """Yield the requests that a feed tells of, by their letters or else by a summary."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        feed = fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        yield NotRead(source, _REFUSED)
        return
    except (ParseError, ValueError, LookupError):
        yield NotRead(source, _DAMAGED)
        return
    entries = feed.findall(f"{_ATOM}entry")
    events = [_event(entry) for entry in entries if _extra(entry, "event_type")]
    yield from event_records(events, source)
    for number, entry in enumerate(entries, start=1):
        if not _extra(entry, "event_type"):
            yield _summary(entry, f"{source} › entry {number}")
    if not entries:
        yield NotRead(source, "It is an Atom feed without entries.")


def _event(entry: Element) -> dict[str, object]:
    """Return an entry as the same event stands in the feed's JSON."""
    link = _extra(entry, "request_url")
    return {
        "request_id": link,
        "event_type": _extra(entry, "event_type"),
        "created_at": _text(entry, "updated") or _text(entry, "published"),
        "request_url": link,
        "title": _text(entry, "title"),
        "body": _text(entry, "content"),
        "user_name": _text(entry, f"author/{_ATOM}name"),
    }


def _summary(entry: Element, place: str) -> PastRecord | NotRead:
    text = _text(entry, "content") or _text(entry, "summary")
    title = clean_line(_text(entry, "title"))
    if not text:
        return NotRead(place, "It gives the title of a request and none of its letters.")
    link = next((one.get("href", "") for one in entry.findall(f"{_ATOM}link")), "")
    return PastRecord(
        place,
        "thread",
        text=text,
        title=title,
        reference=reference_on_site("", link),
        received=None,
        answered=day_written(_text(entry, "published")),
        link=link if re.match(r"https?://\S+$", link) else "",
        unread=(_SUMMARY,),
    )


def _extra(entry: Element, name: str) -> str:
    """Return an element of Alaveteli's own, whichever version of its namespace it has."""
    found = next((one for one in entry if one.tag.endswith(f"}}{name}")), None)
    return clean_line(found.text or "") if found is not None else ""


def _text(entry: Element, path: str) -> str:
    """Return the text of an element, read as a page where the feed says that it is one."""
    found = entry.find(f"{_ATOM}{path}")
    if found is None:
        return ""
    whole = "".join(found.itertext())
    shown = text_of_web_page(whole) if found.get("type", "text").endswith("html") else whole
    return clean(shown).strip()
