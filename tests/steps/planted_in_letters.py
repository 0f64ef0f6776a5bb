"""One wrong thing planted in the letter of a case made from a past response, from a seed.

Half of the kinds add a wrong sentence, the other half change one thing that was true.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import date, timedelta

from foiassist.case.case import Case
from foiassist.case.section import Section
from foiassist.law.answers import Answer
from foiassist.law.citations import find_citations
from foiassist.ports import LetterFrame
from tests.cases import with_text
from tests.steps.planted import PLANTERS
from tests.steps.planted_law import STATUTORY
from tests.steps.planting import Place, Plant, added, changed, one_of, sentence_of
from tests.steps.replayed import RESPONSES, drafted, spoken

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SURNAMES = "Quillon|Tapsworth|Oxenby|Drayforth|Umberlow|Kestleman|Vostrikov|Zeverly".split("|")
MARKS = "[insert date]|{{name}}|TBC|XXXX|<name>|[NUMBER OF CASES]|<<amount>>|DD/MM/YYYY".split("|")
_DATE = re.compile(rf"\b\d{{1,2}} (?:{MONTHS}) 20\d\d\b")
_NUMBER = re.compile(
    r"(?<![\w.,£/:()-])\d{1,3}(?:,\d{3})+(?![\w%,.-])|(?<![\w.,£/:()-])\d{2,4}(?=[ .](?!\w+ 20))"
)
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]+ (?P<last>[A-Z][a-z]{3,})\b")
_LINK = re.compile(r"https?://[\w./-]+\w")


@dataclass(frozen=True)
class Wrong:
    """A letter with one wrong thing in it: what kind, and where."""

    kind: str
    place: int
    """Which of the replayed responses it was planted in."""

    case: Case
    section: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The wrong words as they stand."""
        (text,) = [one.text for one in self.case.sections if one.id == self.section]
        return text[self.start : self.end]


def _days_of(frame: LetterFrame) -> set[str]:
    """Return the days that every letter of the case may name."""
    return {f"{day.day} {day:%B %Y}" for day in (frame.received, frame.due)}


def _digit(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = one_of(draw, _NUMBER, section.text)
    if match is None or _is_cited(section.text, match):
        return None
    value = int(match[0].replace(",", ""))
    other = value + draw.choice([-9, -2, -1, 1, 2, 9, 10, 90])
    words = f"{other:,}" if "," in match[0] else str(other)
    if other < 20 or {str(other), f"{other:,}", words} & spoken(case):
        return None
    return changed(section, match, 0, words)


def _is_cited(text: str, match: re.Match[str]) -> bool:
    """Return whether a number is that of a section or an article."""
    return any(one.start <= match.start() < one.end for one in find_citations(text))


def _date(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = one_of(draw, _DATE, section.text)
    if match is None:
        return None
    day, month, year = match[0].split()
    try:
        other = date(int(year), MONTHS.split("|").index(month) + 1, int(day))
    except ValueError:
        return None
    other += timedelta(days=draw.choice([-365, -31, -7, -1, 1, 7, 30, 366]))
    words = f"{other.day} {other:%B %Y}"
    record = " ".join(_record(case))
    if words in record or f"{other.day} {other:%B}" in record or words == match[0]:
        return None
    return changed(section, match, 0, words)


def _name(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = one_of(draw, _NAME, section.text)
    name = draw.choice(SURNAMES)
    known = match is None or name.casefold() in spoken(case)
    return None if known else changed(section, match, "last", name)


def _link(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = one_of(draw, _LINK, section.text)
    if match is None:
        return None
    at = draw.randrange(8, len(match[0]))
    letter = "x" if match[0][at] != "x" else "y"
    if not match[0][at].isalnum():
        return None
    return changed(section, match, 0, f"{match[0][:at]}{letter}{match[0][at + 1 :]}")


def _holding(draw: random.Random, case: Case, section: Section) -> Place | None:
    """Say that information is held where it is not, or the other way round."""
    meant = [d for d in case.decisions if not section.questions or d.question in section.questions]
    said = draw.choice([True, False])
    if not meant or any(d.answer is Answer.COST_LIMIT or d.answer.holds is said for d in meant):
        return None
    held = ["We hold this information.", "The information is held.", "We do hold what you ask for."]
    not_held = [
        "We do not hold this information.",
        "No information is held.",
        "It is not held by us.",
    ]
    words = draw.choice(held if said else not_held)
    return added(draw, section, words, words)


def _mark(draw: random.Random, case: Case, section: Section) -> Place | None:
    words = draw.choice(MARKS)
    return added(draw, section, f"The answer was given by {words} at the time.", words)


def _quotation(draw: random.Random, case: Case, section: Section) -> Place | None:
    words = draw.choice(
        [
            "there was never any doubt about where the boats would go",
            "every one of the kites was to be flown before the winter came",
            "nobody on the panel had asked for the second opinion at all",
        ]
    )
    return added(draw, section, f"The note says “{words}” and no more.", words)


def _collar(draw: random.Random, case: Case, section: Section) -> Place | None:
    words = str(draw.randint(2100, 99_999))
    if words in spoken(case):
        return None
    label = draw.choice(["PC {}", "collar number {}", "staff number {}", "warrant card no. {}"])
    return added(draw, section, f"It was dealt with by {label.format(words)} then.", words)


def _record(case: Case) -> list[str]:
    return [
        case.request.text,
        *(fact.text for fact in case.facts),
        str(case.reasons),
        str(case.decisions),
    ]


OTHERS: dict[str, Plant] = {
    **{kind: sentence_of(kind) for kind in PLANTERS if kind not in {"provision", "law", "holding"}},
    "digit": _digit,
    "changed date": _date,
    "changed name": _name,
    "changed link": _link,
    "holding": _holding,
    "template mark": _mark,
    "quotation": _quotation,
    "collar number": _collar,
}


def wrong_letters(kind: str, number: int) -> list[Wrong]:
    """Return so many letters with one wrong thing of *kind* each, the same ones every time."""
    draw = random.Random(f"{kind}-{number}")
    plant = {**STATUTORY, **OTHERS}[kind]
    found: list[Wrong] = []
    for _ in range(number * 400):
        place = draw.randrange(len(RESPONSES))
        case, frame = drafted(place)
        section = draw.choice(case.sections)
        if section.id == "request" or not section.text or "[NEEDED" in section.text:
            continue
        placed = plant(draw, case, section)
        if placed and placed[0][placed[1] : placed[2]] not in _days_of(frame):
            text, start, end = placed
            changed = with_text(case, section.id, text)
            found.append(Wrong(kind, place, changed, section.id, start, end))
        if len(found) == number:
            break
    return found
