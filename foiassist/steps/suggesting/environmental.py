"""Whether words are about the environment as the Regulations define it, and how plainly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from foiassist.case.other_regime import OtherRegime, RegimeSign
from foiassist.steps.suggesting.environmental_words import (
    ABOUT_PEOPLE_OR_TOOLS,
    SUBJECTS,
    Subject,
)
from foiassist.steps.suggesting.phrases import Phrases, quoted

_AS_AN_EXAMPLE = re.compile(
    r"\b(?:e\.?g\.?|i\.?e\.?|such as|for example|for instance|including)[\s,][^;:?.]{0,60}$",
    re.IGNORECASE,
)
_LOOK_BACK = 90
"""Characters before a phrase in which the words that make it an example may stand."""

_IN_A_NAME = re.compile(
    r"(?: [A-Z][\w'’]{0,20}){0,2} (?:Road|Street|Lane|Avenue|Close|Drive|Way|Terrace|Crescent"
    r"|Park|Farm|School|College|Inn|House)\b"
)
"""What follows a phrase that only names a place: 'Quarry Park Road'."""

_ELEMENTS_AND_FACTORS = frozenset("ab")
_PLANNING = "planning and development"


@dataclass(slots=True)
class _Found:
    """What one subject's words are in a text."""

    subject: Subject
    plain: list[str] = field(default_factory=list)
    mixed: list[str] = field(default_factory=list)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(quoted(self.plain or self.mixed))


def environmental_sign(asked: str, question: str = "") -> RegimeSign | None:
    """Return the sign that *asked* is about the environment, or None where nothing shows it.

    It looks so where words are there that hardly mean anything else, or where planning is asked
    about together with land, water, waste or the like; not where the question is about the
    people who do the work or their tools. Otherwise it only may be so.

    Source: SI 2004/3391 reg.2(1).
    """
    found, is_about_others = _found(asked)
    if not found:
        return None
    plain = [one for one in found if one.plain]
    shown = bool(plain) or _is_planning_of_land(found)
    told = plain or found
    return RegimeSign(
        OtherRegime.ENVIRONMENTAL,
        question,
        tuple(quoted(words for one in told for words in one.words)),
        _source(one.subject.paragraph for one in told),
        is_plain=shown and not is_about_others,
        about="; ".join(one.subject.name for one in told),
    )


def _found(asked: str) -> tuple[list[_Found], bool]:
    """Return what subjects *asked* speaks of, and whether of people or tools as well."""
    by_subject: dict[str, _Found] = {}
    is_about_others = False
    for (subject, is_plain), match in _PHRASES.found(asked):
        if subject is None:
            is_about_others = True
        elif not _IN_A_NAME.match(asked, match.end()):
            found = by_subject.setdefault(subject.name, _Found(subject))
            before = asked[max(0, match.start() - _LOOK_BACK) : match.start()]
            shows = is_plain and not _AS_AN_EXAMPLE.search(before)
            (found.plain if shows else found.mixed).append(match[0])
    order = {subject.name: place for place, subject in enumerate(SUBJECTS)}
    return sorted(by_subject.values(), key=lambda one: order[one.subject.name]), is_about_others


def _is_planning_of_land(found: Iterable[_Found]) -> bool:
    about = [one.subject for one in found]
    return any(subject.name == _PLANNING for subject in about) and any(
        subject.paragraph in _ELEMENTS_AND_FACTORS for subject in about
    )


def _source(paragraphs: Iterable[str]) -> str:
    letters = sorted(set(paragraphs))
    return "SI 2004/3391 " + " and ".join(
        f"{'' if place else 'reg.2(1)'}({letter})" for place, letter in enumerate(letters)
    )


def _phrases() -> Iterator[tuple[str, tuple[Subject | None, bool]]]:
    """Yield each phrase with its subject and whether it shows it plainly."""
    for subject in SUBJECTS:
        yield from ((phrase, (subject, True)) for phrase in subject.plain)
        yield from ((phrase, (subject, False)) for phrase in subject.mixed)
    yield from ((phrase, (None, False)) for phrase in ABOUT_PEOPLE_OR_TOOLS)


_PHRASES = Phrases(_phrases())
