"""One wrong thing planted in the letter of a case made from a past response, from a seed.

Half of the kinds add a wrong sentence, the other half change one thing that was true.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from foiassist.case.case import Case
from foiassist.case.section import Section
from foiassist.law.answers import Answer
from foiassist.law.citations import exists_in_foia, find_citations
from foiassist.law.exemptions import PROVISIONS, section_of
from foiassist.ports import LetterFrame
from tests.cases import with_text
from tests.steps.planted import PLANTERS
from tests.steps.replayed import RESPONSES, drafted, sentence_ends, spoken

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SURNAMES = "Quillon|Tapsworth|Oxenby|Drayforth|Umberlow|Kestleman|Vostrikov|Zeverly".split("|")
MARKS = "[insert date]|{{name}}|TBC|XXXX|<name>|[NUMBER OF CASES]|<<amount>>|DD/MM/YYYY".split("|")
_DATE = re.compile(rf"\b\d{{1,2}} (?:{MONTHS}) 20\d\d\b")
_NUMBER = re.compile(
    r"(?<![\w.,£/:()-])\d{1,3}(?:,\d{3})+(?![\w%,.-])|(?<![\w.,£/:()-])\d{2,4}(?=[ .](?!\w+ 20))"
)
_LIMB = re.compile(r"\b[Ss]ection (?P<cited>\d+A?\(\d+[A-Z]?\)(?:\([a-z]+\))*)")
_SECTION = re.compile(r"\b[Ss]ection (?P<cited>(?:[234]\d)A?)(?![\w(])")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]+ (?P<last>[A-Z][a-z]{3,})\b")
_NATURE = re.compile(
    r"(?:[Ss]ections? \d[\w(), ]*|exemptions?|It|provision) (?:is|are) (?P<nature>absolute|qualified)\b(?! (?:here|in this))"
)
_HOLDING = re.compile(r"\bWe (?P<hold>do not hold|hold)\b(?! (?:any|it to))")
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


Place = tuple[str, int, int]
"""The section's new text, and where the wrong words stand in it."""

Plant = Callable[[random.Random, Case, Section], Place | None]


def _added(draw: random.Random, section: Section, sentence: str, words: str) -> Place:
    at = draw.choice(sentence_ends(section.text))
    start = at + sentence.index(words)
    text = f"{section.text[:at]}{sentence} {section.text[at:]}"
    return text, start, start + len(words)


def _changed(section: Section, match: re.Match[str], group: int | str, words: str) -> Place:
    start, end = match.span(group)
    return f"{section.text[:start]}{words}{section.text[end:]}", start, start + len(words)


def _sentence(kind: str) -> Plant:
    """Return what adds a sentence of `planted` whose wrong words nobody recorded here."""

    def plant(draw: random.Random, case: Case, section: Section) -> Place | None:
        words, sentence = PLANTERS[kind](draw)
        if _is_recorded(words, case):
            return None
        return _added(draw, section, sentence, words)

    return plant


def _days_of(frame: LetterFrame) -> set[str]:
    """Return the days that every letter of the case may name."""
    return {f"{day.day} {day:%B %Y}" for day in (frame.received, frame.due)}


IN_DIGITS = {"twenty-three": "23", "forty-one": "41", "two hundred": "200"}


def _is_recorded(words: str, case: Case) -> bool:
    known = spoken(case)
    if IN_DIGITS.get(words) in known:
        return True
    parts = re.findall(r"\w+", words.casefold())
    return all(part in known for part in parts)


def _provision(draw: random.Random, case: Case, section: Section) -> Place | None:
    """Cite a provision that nobody decided on, or that the Act does not have."""
    sections = _decided_sections(case)
    if draw.random() < 0.5:
        citation = draw.choice([row.citation for row in PROVISIONS if row.section not in sections])
    else:
        citation = (
            f"{draw.randint(21, 44)}({draw.randint(1, 9)})({draw.choice('klmnopqrstuvwxyz')})"
        )
        if exists_in_foia(citation):
            return None
    form = draw.choice(["section {}", "s.{}", "Section {}", "s {}", "section {} of the Act", "S{}"])
    words = form.format(citation)
    sentence = draw.choice(
        ["We also rely on {} for this.", "The rest is exempt under {} as well.", "Here {} applies."]
    )
    return _added(draw, section, sentence.format(words), words)


def _decided_sections(case: Case) -> set[str]:
    return {section_of(one) for d in case.decisions for one in d.all_exemptions}


def _limb(draw: random.Random, case: Case, section: Section) -> Place | None:
    """Change a limb into another that nobody decided on."""
    decided = [one for d in case.decisions for one in d.all_exemptions]
    match = _one(draw, _LIMB, section.text)
    if match is None or section_of(match["cited"]) not in _decided_sections(case):
        return None
    head, _, _ = match["cited"].rpartition("(")
    other = f"{head}({draw.choice('abcdefghikmz') if match['cited'][-2].isalpha() else draw.randint(1, 9)})"
    related = any(one.startswith((head, other)) and one != match["cited"] for one in decided)
    if (
        other in decided
        or other == match["cited"]
        or _is_beside(other, case)
        or (related and exists_in_foia(other))
    ):
        return None
    return _changed(section, match, "cited", other)


def _is_beside(citation: str, case: Case) -> bool:
    """Return whether what was decided may be explained with *citation*, as s.40(3A) with (2)."""
    return exists_in_foia(citation) and all(row.citation != citation for row in PROVISIONS)


def _whole_section(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = _one(draw, _SECTION, section.text)
    others = [row.section for row in PROVISIONS if row.section not in _decided_sections(case)]
    return match and _changed(
        section, match, "cited", draw.choice([*others, "20", "18", "60", "20A", "45A"])
    )


def _year(draw: random.Random, _case: Case, section: Section) -> Place:
    """Name a law of ours with a year that it does not have."""
    words = draw.choice(
        [
            f"Freedom of Information Act {draw.choice([1998, 2001, 2002, 2005])}",
            f"Data Protection Act {draw.choice([1997, 2008, 2016, 2019])}",
            f"Environmental Information Regulations {draw.choice([2000, 2003, 2005])}",
        ]
    )
    return _added(draw, section, f"That is how the {words} puts it.", words)


def _other_law(draw: random.Random, case: Case, section: Section) -> Place | None:
    """Cite an article or a regulation that there is not, or one of a law that is not relied on."""
    words = draw.choice(
        ["Article 6(1)(k)", "Article 5(1)(h)", "Article 117 of the UK GDPR", "regulation 12(4)(h)",
         "regulation 12(5)(k)", "regulation 31", "section 230 of the Data Protection Act 2018",
         "section 43 of the Data Protection Act 2018", "Schedule 9 to the Act"]
    )  # fmt: skip
    if _is_recorded(words, case):
        return None
    return _added(draw, section, f"The point is covered by {words} as well.", words)


def _nature(draw: random.Random, case: Case, section: Section) -> Place | None:
    if section_of(section.id.removeprefix("reason-")) == "40":
        return None
    match = _one(draw, _NATURE, section.text)
    other = {"absolute": "qualified", "qualified": "absolute"}
    before = section.text[: match.start()].rpartition(".")[2] if match else ""
    if match is None or re.search(r"\b(?:where|if|an)\b", before, re.IGNORECASE):
        return None
    return _changed(section, match, "nature", other[match["nature"]])


def _digit(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = _one(draw, _NUMBER, section.text)
    if match is None or _is_cited(section.text, match):
        return None
    value = int(match[0].replace(",", ""))
    other = value + draw.choice([-9, -2, -1, 1, 2, 9, 10, 90])
    words = f"{other:,}" if "," in match[0] else str(other)
    if other < 20 or {str(other), f"{other:,}", words} & spoken(case):
        return None
    return _changed(section, match, 0, words)


def _is_cited(text: str, match: re.Match[str]) -> bool:
    """Return whether a number is that of a section or an article."""
    return any(one.start <= match.start() < one.end for one in find_citations(text))


def _date(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = _one(draw, _DATE, section.text)
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
    return _changed(section, match, 0, words)


def _name(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = _one(draw, _NAME, section.text)
    name = draw.choice(SURNAMES)
    known = match is None or name.casefold() in spoken(case)
    return None if known else _changed(section, match, "last", name)


def _link(draw: random.Random, case: Case, section: Section) -> Place | None:
    match = _one(draw, _LINK, section.text)
    if match is None:
        return None
    at = draw.randrange(8, len(match[0]))
    letter = "x" if match[0][at] != "x" else "y"
    if not match[0][at].isalnum():
        return None
    return _changed(section, match, 0, f"{match[0][:at]}{letter}{match[0][at + 1 :]}")


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
    return _added(draw, section, words, words)


def _mark(draw: random.Random, case: Case, section: Section) -> Place | None:
    words = draw.choice(MARKS)
    return _added(draw, section, f"The answer was given by {words} at the time.", words)


def _quotation(draw: random.Random, case: Case, section: Section) -> Place | None:
    words = draw.choice(
        [
            "there was never any doubt about where the boats would go",
            "every one of the kites was to be flown before the winter came",
            "nobody on the panel had asked for the second opinion at all",
        ]
    )
    return _added(draw, section, f"The note says “{words}” and no more.", words)


def _collar(draw: random.Random, case: Case, section: Section) -> Place | None:
    words = str(draw.randint(2100, 99_999))
    if words in spoken(case):
        return None
    label = draw.choice(["PC {}", "collar number {}", "staff number {}", "warrant card no. {}"])
    return _added(draw, section, f"It was dealt with by {label.format(words)} then.", words)


def _one(draw: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return draw.choice(found) if found else None


def _record(case: Case) -> list[str]:
    return [
        case.request.text,
        *(fact.text for fact in case.facts),
        str(case.reasons),
        str(case.decisions),
    ]


STATUTORY: dict[str, Plant] = {
    "provision": _provision,
    "limb": _limb,
    "section": _whole_section,
    "law": _sentence("law"),
    "year of a law": _year,
    "another law": _other_law,
    "nature": _nature,
}
"""Wrong statutory references: every one of them has to be found."""

OTHERS: dict[str, Plant] = {
    **{kind: _sentence(kind) for kind in PLANTERS if kind not in {"provision", "law", "holding"}},
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
    draw = random.Random(f"{kind}-{number}")  # noqa: S311 - letters, not secrets
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
