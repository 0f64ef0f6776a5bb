"""Finding words in the whole letter and putting others in their place, by a person's own act.

What a person has accepted, what quotes the request, links and NEEDED marks are found, and left
alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from foiassist.case.clean_text import clean
from foiassist.case.section import Section
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import count

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.case.people import Person
    from foiassist.desk import Desk

ACCEPTED = "accepted: left alone"
QUOTED = "in a quotation of the request: left alone"
LINK = "in a link: left alone"
NEEDED = "in a NEEDED mark: left alone"

_AROUND = 36
"""Characters of the text that are shown on each side of what is found."""
_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_ARROW = re.compile(r"\s*(?:->|→|=>)\s*")
_QUOTATION = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_LOOSE = {"'": "['’‘]", "’": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
_ALL = "all "


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for."""

    words: str
    whole_words: bool = False
    same_capitals: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the letter where the words stand."""

    section: str
    title: str
    version: int
    start: int
    end: int
    before: str
    """What stands before them on the line, cut short."""

    words: str
    after: str
    left_alone: str = ""
    """Why they are not replaced, or empty where they may be."""


def find(case: Case, wanted: Wanted) -> tuple[Found, ...]:
    """Return every place of the letter where *wanted* stands, in order."""
    words = clean(wanted.words)
    if not words.strip():
        return ()
    pattern = "".join(_LOOSE.get(letter, re.escape(letter)) for letter in words)
    if wanted.whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    looked_for = re.compile(pattern, 0 if wanted.same_capitals else re.IGNORECASE)
    return tuple(
        found
        for section in case.sections
        for found in _in_section(section, looked_for, case.request.text)
    )


def _in_section(section: Section, looked_for: re.Pattern[str], request: str) -> Iterator[Found]:
    text = section.text
    kept = tuple(_kept(section, request))
    for match in looked_for.finditer(text):
        start, end = match.span()
        left_alone = (why for low, high, why in kept if start < high and end > low)
        yield Found(
            section.id,
            section.title,
            section.version,
            start,
            end,
            _line_end(text[max(start - _AROUND, 0) : start]),
            match[0],
            text[end : end + _AROUND].partition("\n")[0],
            ACCEPTED if section.is_accepted else next(left_alone, ""),
        )


def _kept(section: Section, request: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a section that are not the office's to replace, and why."""
    for mark in section.needed:
        yield mark.start, mark.end, NEEDED
    for link in _LINK.finditer(section.text):
        yield *link.span(), LINK
    for line in re.finditer(r"(?m)^[ \t]*>.*$", section.text):
        yield *line.span(), QUOTED
    for quotation in _QUOTATION.finditer(section.text):
        if " ".join(quotation[1].split()) in " ".join(request.split()):
            yield *quotation.span(), QUOTED


def _line_end(text: str) -> str:
    return text.rpartition("\n")[2]


def replaced(text: str, places: Iterable[Found], new: str) -> str:
    """Return *text* with *new* at each of *places*, all of which were found in it."""
    for found in sorted(places, key=lambda found: found.start, reverse=True):
        text = text[: found.start] + new + text[found.end :]
    return text


def carry_out(
    desk: Desk, by: Person, reference: str, places: Sequence[Found], new: str
) -> tuple[Found, ...]:
    """Replace the words at *places*, a new version for each section, and return what was done.

    Raises:
        CaseChanged: A section is no longer the one that was searched; those after it are left.
    """
    changing = [found for found in places if not found.left_alone]
    words = clean(new)
    for section_id, group in groupby(changing, key=lambda found: found.section):
        here = tuple(group)
        text = desk.cases.case(reference).section(section_id).text
        desk.drafting.edit(
            by,
            reference,
            section_id,
            replaced(text, here, words),
            seen_version=here[0].version,
        )
    return tuple(changing)


def summary(places: Sequence[Found]) -> str:
    """Return what was found: '5 found: 3 can be replaced in 2 sections; 2 accepted: left alone'."""
    if not places:
        return "Nothing found in this letter."
    free = [found for found in places if not found.left_alone]
    sections = len({found.section for found in free})
    said = f"{len(places)} found: {len(free)} can be replaced in {count(sections, 'section')}"
    for why in (ACCEPTED, QUOTED, LINK, NEEDED):
        left = sum(found.left_alone == why for found in places)
        said += f"; {left} {why}" if left else ""
    return said


def old_and_new(words: str) -> tuple[str, str]:
    """Return what is looked for and what takes its place, as 'old -> new' gives them."""
    old, *rest = _ARROW.split(words.strip(), maxsplit=1)
    return old, rest[0] if rest else ""


def replace(asked: Asked) -> Said:
    """List what would be replaced; 'all' before the words replaces it.

    Raises:
        CaseChanged: A section changed in the same moment.
    """
    does = asked.words.strip().startswith(_ALL)
    words = asked.words.strip().removeprefix(_ALL)
    old, new = old_and_new(words)
    if not old or (does and not _ARROW.search(words)):
        raise asked.misused("Say which words, and what is to stand in their place.")
    places = find(asked.case, Wanted(old))
    if not does:
        page = "\n".join((f"{summary(places)}.", "", *map(_line, places)))
        return Said(page, title=f"“{old}” in the letter") if places else Said(summary(places))
    done = carry_out(asked.desk, asked.by, asked.reference, places, new)
    left = len(places) - len(done)
    alone = f" {left} left alone." if left else ""
    return Said(f"Replaced {count(len(done), 'place')}.{alone}")


def _line(found: Found) -> str:
    alone = f"  ({found.left_alone})" if found.left_alone else ""
    return f"{found.title}: …{found.before}[{found.words}]{found.after}…{alone}"
