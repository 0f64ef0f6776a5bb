"""The plain text of a whole correspondence, `correspondence.txt` in a zip export of Alaveteli.

Written by mysociety/alaveteli's app/views/request/show.text.erb: a sentence with the title and the
address, then each letter under a rule of hyphens with `From:`, `To:` and `Date:`. Notes that
visitors left are no letters, and are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foiassist.adapters.readers.alaveteli import reference_on_site
from foiassist.adapters.readers.written_dates import day_written
from foiassist.case.clean_text import clean, clean_line
from foiassist.case.past_record import NotRead, PastMessage, PastRecord, Side

_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*This is a plain-text version of the [^\n\"]{1,80}request\s+\""
)
_HEAD = re.compile(
    r"\s*This is a plain-text version of the [^\n\"]{1,80}request\s+\"(?P<title>.*?)\"\."
    r"\s+The latest, full version is available\s+online at\s+(?P<link>\S+?)\.?\s*$",
    re.DOTALL | re.MULTILINE,
)
_RULE = re.compile(
    r"^-{31}[ \t]*$(?=\s*(?:From:|Date:|This message has been hidden|\S+.{0,80}annotation))",
    re.MULTILINE,
)
_FIELDS = re.compile(
    r"\s*From:[ \t]*(?P<writer>[^\n]*)\n\s*To:[ \t]*(?P<reader>[^\n]*)"
    r"\n\s*Date:[ \t]*(?P<day>[^\n]*)\n"
)
_TAG = re.compile(r"</?time\b[^>]*>")
_INDENT = re.compile(r"^ {1,2}(?=\S)", re.MULTILINE)
_HIDDEN = "This message has been hidden"
_ANONYMOUS = "[An anonymous user]"


@dataclass(frozen=True, slots=True)
class _Letter:
    writer: str
    reader: str
    day: date | None
    text: str


def begins(head: bytes) -> bool:
    """Return whether a file that begins with *head* is such a correspondence."""
    return bool(_BEGINS.match(head))


def record_of(data: bytes, source: str) -> PastRecord | NotRead:
    """Return the correspondence as a record, or why it is none."""
    text = clean(data.decode("utf-8-sig", errors="replace"))
    head, *sections = _RULE.split(text)
    told = _HEAD.match(head)
    letters = tuple(_letters(sections))
    if not letters:
        return NotRead(source, "It is an exported correspondence without a letter.")
    applicant, authority = letters[0].writer, letters[0].reader
    link = told["link"] if told else ""
    hidden = sum(_HIDDEN in section[:200] for section in sections)
    return PastRecord(
        source,
        "thread",
        messages=tuple(
            PastMessage(_side(one, applicant, authority), one.text, one.day) for one in letters
        ),
        title=clean_line(told["title"]) if told else "",
        reference=reference_on_site("", link),
        authority=authority,
        received=letters[0].day,
        link=link,
        people=tuple(_people(letters, authority)),
        unread=("a letter that the site hides",) * hidden,
    )


def _letters(sections: list[str]) -> Iterator[_Letter]:
    for section in sections:
        fields = _FIELDS.match(section)
        if fields is None:
            continue
        text = _INDENT.sub("", section[fields.end() :]).strip()
        day = day_written(_TAG.sub("", fields["day"]))
        if text:
            yield _Letter(clean_line(fields["writer"]), clean_line(fields["reader"]), day, text)


def _side(letter: _Letter, applicant: str, authority: str) -> Side:
    if letter.reader == authority and letter.writer == applicant:
        return Side.APPLICANT
    if letter.reader == applicant:
        return Side.AUTHORITY
    return Side.UNKNOWN


def _people(letters: tuple[_Letter, ...], authority: str) -> Iterator[str]:
    """Yield who wrote and who was written to, but for the authority itself, each once."""
    names = (name for one in letters for name in (one.writer, one.reader))
    for name in dict.fromkeys(re.sub(rf",?\s*{re.escape(authority)}$", "", one) for one in names):
        if name and name != _ANONYMOUS:
            yield name
