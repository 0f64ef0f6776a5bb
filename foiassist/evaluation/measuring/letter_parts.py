"""Letters cut into the four parts that any of them has: opening, answers, reasons and rights.

Ours is cut by its sections, a real one by what an import reads in its paragraphs. Headings and
quoted questions are left out of both: nobody would change them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from foiassist.case.case import Case
from foiassist.case.past_record import PastRecord
from foiassist.case.section import Section
from foiassist.steps.understanding.parts import parts_of
from foiassist.steps.understanding.parts_places import Part, Place
from foiassist.steps.understanding.questions_asked import questions_in
from foiassist.steps.understanding.record_sides import sides_of

OPENING, ANSWERS, REASONS, RIGHTS = PARTS = ("opening", "answers", "reasons", "rights")

_OF_SECTION = (
    (re.compile(r"reasons?-"), REASONS),
    (re.compile(r"answers?-|advice$|redaction$"), ANSWERS),
    (re.compile(r"rights\b|sign-off$"), RIGHTS),
)
_OF_PLACE = {
    Place.REASON: REASONS,
    Place.ANSWER: ANSWERS,
    Place.ADVICE: ANSWERS,
    Place.SAID: ANSWERS,
    Place.ANNOUNCED: OPENING,
    Place.LISTED: OPENING,
}
_QUOTED = re.compile(r"(?m)^[ \t]*>.*$")


def our_parts(case: Case) -> dict[str, str]:
    """Return the letter of *case* by part, without what it quotes of the request."""
    return _joined((_part_of(one), _QUOTED.sub("", one.text)) for one in case.sections)


def real_parts(record: PastRecord) -> dict[str, str]:
    """Return what the authority wrote in *record* by part: what decides, not what acknowledges."""
    sides = sides_of(record)
    asked = questions_in(sides.request)
    deciding = [one for one in sides.letters if not one.is_along_the_way] or list(sides.letters)
    return _joined(
        placed
        for letter in deciding
        for placed in _placed(parts_of(letter.paragraphs, asked, sides.request))
    )


def as_sections(parts: Mapping[str, str], labels: tuple[str, ...]) -> tuple[Section, ...]:
    """Return *parts* as sections of a letter that answers the questions called *labels*."""
    return tuple(
        Section(f"{part}-1", "", text, questions=labels if part == ANSWERS else ())
        for part, text in parts.items()
    )


def _part_of(section: Section) -> str:
    return next((part for wanted, part in _OF_SECTION if wanted.match(section.id)), OPENING)


def _placed(parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
    """Yield each paragraph of a letter with its part; what leads up to the answers opens it."""
    listed = list(parts)
    last = max((n for n, one in enumerate(listed) if one.place in _OF_PLACE), default=-1)
    has_begun = False
    for number, one in enumerate(listed):
        if one.place in {Place.REASON, Place.ANSWER}:
            has_begun = True
        if one.place is Place.OPENS:
            continue
        if number > last:
            yield RIGHTS, one.text
        elif one.place is Place.SAID and not has_begun and number != last:
            yield OPENING, one.text
        else:
            yield _OF_PLACE.get(one.place, OPENING), one.text


def _joined(placed: Iterable[tuple[str, str]]) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for part, text in placed:
        if text.strip():
            texts.setdefault(part, []).append(text.strip())
    return {part: "\n\n".join(texts[part]) for part in PARTS if part in texts}
