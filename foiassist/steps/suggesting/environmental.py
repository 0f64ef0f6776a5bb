"""Whether words are about the environment as the Regulations define it, and how plainly."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from foiassist.case.other_regime import OtherRegime, RegimeSign
from foiassist.steps.suggesting.environmental_words import (
    ABOUT_PEOPLE_OR_TOOLS,
    SUBJECTS,
    Subject,
)
from foiassist.steps.suggesting.phrases import any_of, quoted

_AS_AN_EXAMPLE = re.compile(
    r"\b(?:e\.?g|i\.?e|such as|for example|for instance|including)\b[^;:?.]{0,60}$", re.IGNORECASE
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


@dataclass(frozen=True, slots=True)
class _Found:
    """What one subject's words are in a text."""

    subject: Subject
    plain: tuple[str, ...]
    mixed: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return self.plain or self.mixed


def environmental_sign(asked: str, question: str = "") -> RegimeSign | None:
    """Return the sign that *asked* is about the environment, or None where nothing shows it.

    It looks so where words are there that hardly mean anything else, or where planning is asked
    about together with land, water, waste or the like; not where the question is about the
    people who do the work or their tools. Otherwise it only may be so.

    Source: SI 2004/3391 reg.2(1).
    """
    found = [one for subject in SUBJECTS if (one := _found(subject, asked)).words]
    if not found:
        return None
    plain = [one for one in found if one.plain]
    shown = bool(plain) or _is_planning_of_land(found)
    told = plain or found
    return RegimeSign(
        OtherRegime.ENVIRONMENTAL,
        question,
        tuple(words for one in told for words in one.words),
        _source(one.subject.paragraph for one in told),
        is_plain=shown and not _people_or_tools().search(asked),
        about="; ".join(one.subject.name for one in told),
    )


def _found(subject: Subject, asked: str) -> _Found:
    plain, mixed = _patterns(subject)
    shown: list[str] = []
    examples: list[str] = []
    for match in plain.finditer(asked):
        if _IN_A_NAME.match(asked, match.end()):
            continue
        before = asked[max(0, match.start() - _LOOK_BACK) : match.start()]
        (examples if _AS_AN_EXAMPLE.search(before) else shown).append(match[0])
    others = [*examples, *(match[0] for match in mixed.finditer(asked))]
    return _Found(subject, tuple(quoted(shown)), tuple(quoted(others)))


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


@cache
def _patterns(subject: Subject) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return any_of(subject.plain), any_of(subject.mixed)


@cache
def _people_or_tools() -> re.Pattern[str]:
    return any_of(ABOUT_PEOPLE_OR_TOOLS)
