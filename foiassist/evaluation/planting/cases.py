"""Letters of cases with one planted defect each, of which only the case shows that it is one."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from foiassist.case.case import Case
from foiassist.case.decision import Decision
from foiassist.case.finding import Finding
from foiassist.case.section import Section
from foiassist.evaluation.planting.sound import with_text
from foiassist.evaluation.planting.ways import Chance
from foiassist.law.answers import Answer
from foiassist.ports import LetterFrame
from foiassist.steps.check_response import check_case

REASONED = {f"reason-{section}" for section in (22, 30, 31, 36, 38, 40, 41, 42, 43)}
_OF_OTHERS = {
    "police": ("33(2)", "35(1)(a)", "35(1)(d)"),
    "university": ("33(2)", "35(1)(a)", "35(1)(d)"),
    "council": ("35(1)(a)", "35(1)(d)"),
    "nhs": ("35(1)(a)", "35(1)(d)"),
}
"""Exemptions that an authority of the kind cannot use."""

ANSWERED = {Answer.DISCLOSED, Answer.NOT_HELD, Answer.WITHHELD, Answer.PUBLISHED}


@dataclass(frozen=True, slots=True)
class SoundCase:
    """A case whose letter nothing is wrong with."""

    name: str
    case: Case
    frame: LetterFrame


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A case whose letter has a defect in it."""

    case: Case
    frame: LetterFrame
    today: date | None = None
    """The day of the check; None where the day is not the defect."""

    def findings(self, domains: Sequence[str] = ()) -> tuple[Finding, ...]:
        """Return what the checks find in its letter; *domains* are the authority's own."""
        return check_case(self.case, self.frame, domains, today=self.today)


@dataclass(frozen=True, slots=True)
class PlantedCase:
    """A spoiled case, with the rule that it breaks and the way in which it was spoiled."""

    rules: frozenset[str]
    """The rule that it breaks, and those that say the same of this defect."""

    rule: str
    way: str
    name: str
    """Of the sound case."""

    spoiled: Spoiled


Spoil = Callable[[Case, LetterFrame, Chance], Spoiled | None]
"""Takes a sound case; gives the spoiled one, or None where it cannot be spoiled so."""

_WAYS: list[tuple[tuple[str, ...], Spoil]] = []


def way(*rules: str) -> Callable[[Spoil], Spoil]:
    """Enter a function in the list of ways to spoil the letter of a case."""

    def enter(spoil: Spoil) -> Spoil:
        _WAYS.append((rules, spoil))
        return spoil

    return enter


def planted_cases(
    cases: Sequence[SoundCase], seed: int, most_for_each_way: int
) -> list[PlantedCase]:
    """Return cases with one defect each, a few for every way to spoil one.

    Args:
        cases: Cases whose letters nothing is wrong with.
        seed: Chooses among them, and the words.
        most_for_each_way: How many cases each way spoils, at most.
    """
    chance = random.Random(seed)
    found: list[PlantedCase] = []
    for rules, spoil in _WAYS:
        name = str(getattr(spoil, "__name__", "")).strip("_").replace("_", " ")
        shuffled = list(cases)
        chance.shuffle(shuffled)
        spoiled = 0
        for one in shuffled:
            if spoiled == most_for_each_way:
                break
            done = spoil(one.case, one.frame, chance)
            if done is not None:
                found.append(PlantedCase(frozenset(rules), rules[0], name, one.name, done))
                spoiled += 1
    return found


def answers(case: Case, *kinds: Answer) -> list[Section]:
    """Return the sections that answer a question decided as one of *kinds*."""
    labels = {one.question for one in case.decisions if one.answer in kinds}
    return [
        one for one in case.sections if one.id.startswith("answer-") and labels & set(one.questions)
    ]


def adding(
    case: Case, frame: LetterFrame, chance: Chance, words: str, *kinds: Answer
) -> Spoiled | None:
    """Return a case with *words* at the end of an answer."""
    found = answers(case, *(kinds or ANSWERED))
    if not found:
        return None
    section = chance.choice(found)
    return Spoiled(with_text(case, section.id, f"{section.text}\n\n{words}"), frame)


def without_sections(
    case: Case, frame: LetterFrame, wanted: Callable[[Section], bool]
) -> Spoiled | None:
    """Return a case without the sections that are *wanted*, or None where there are none."""
    kept = tuple(one for one in case.sections if not wanted(one))
    return None if len(kept) == len(case.sections) else Spoiled(replace(case, sections=kept), frame)


@way("undecided")
def _nobody_decided(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    if not case.decisions:
        return None
    label = chance.choice([one.question for one in case.decisions])
    kept = tuple(one for one in case.decisions if one.question != label)
    return Spoiled(replace(case, decisions=kept), frame)


@way("s10-1")
def _out_of_time(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    last = max(frame.due, case.extension.until) if case.extension else frame.due
    return Spoiled(case, frame, last + timedelta(days=chance.randint(1, 200)))


@way("who-may-use")
def _exemption_of_other_bodies(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    others = _OF_OTHERS.get(case.authority_kind, ())
    if not others or not any(one.answer is Answer.WITHHELD for one in case.decisions):
        return None
    label = case.decisions[0].question
    new = Decision(label, Answer.WITHHELD, (chance.choice(others),))
    kept = tuple(one for one in case.decisions if one.question != label)
    return Spoiled(replace(case, decisions=(new, *kept)), frame)


@way("law-undecided")
def _exemption_nobody_decided(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    section = chance.choice(
        ["section 24(1)", "section 44(1)(a)", "section 32(1)(a)", "section 28(1)"]
    )
    words = chance.choice([f"It is also exempt under {section}.", f"We rely on {section} as well."])
    return adding(case, frame, chance, words)


@way("fact-holding")
def _said_not_to_be_held(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    return adding(
        case, frame, chance, "We do not hold this information.", Answer.DISCLOSED, Answer.WITHHELD
    )


@way("fact-holding")
def _said_to_be_held(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    return adding(case, frame, chance, "We hold this information.", Answer.NOT_HELD)


@way("fact-figure")
def _figure_from_nowhere(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    number = chance.randint(3000, 9000)
    words = chance.choice(
        [
            f"There were {number:,} of them.",
            f"The cost was £{number:,}.",
            f"It took {number} hours.",
        ]
    )
    return adding(case, frame, chance, words)


@way("fact-figure")
def _day_from_nowhere(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    day = f"{chance.randint(1, 28)} {chance.choice(['May', 'June', 'August'])} {chance.randint(2009, 2019)}"
    return adding(case, frame, chance, f"This was decided on {day}.")


@way("fact-name")
def _name_from_nowhere(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    name = chance.choice(["Barnaby Quillfeather", "Ottoline Draycott-Fenn", "Zebedee Marchbanks"])
    return adding(case, frame, chance, f"The work was led by {name}.")


@way("fact-link")
def _link_from_nowhere(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    link = chance.choice(["https://www.example.org/drones.pdf", "https://data.example.net/set/12"])
    return adding(case, frame, chance, f"More is at {link}")


@way("fact-contact")
def _contact_from_nowhere(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    words = chance.choice([
        "You may write to records@elsewhere.example.org about it.",
        "You may telephone 01632 960 417 about it.",
    ])  # fmt: skip
    return adding(case, frame, chance, words)


@way("fact-reference")
def _reference_from_nowhere(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    number = chance.randint(1000, 9999)
    return adding(case, frame, chance, f"We said the same in our response FOI-{number}-23.")


@way("fact-authority")
def _authority_from_nowhere(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    number = chance.randint(50100000, 50899999)
    words = chance.choice([
        f"The Commissioner said as much in decision notice FS{number}.",
        f"The tribunal decided this in EA/2019/0{chance.randint(100, 399)}.",
    ])  # fmt: skip
    return adding(case, frame, chance, words)


@way("fact-quotation")
def _quotation_from_nowhere(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    words = chance.choice([
        "The report says: “we were never told what the machines were meant to do”.",
        "The minutes record that “nobody could say who had agreed to any of this”.",
    ])  # fmt: skip
    return adding(case, frame, chance, words)


@way("needed-open")
def _needed_left_in(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    return adding(case, frame, chance, "[NEEDED: who counted them]")


@way("template-mark")
def _mark_left_in(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    return adding(
        case, frame, chance, chance.choice(["[insert date]", "{{name}}", "XXXX", "<name>"])
    )


@way("law-unknown")
def _law_that_is_none(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    return adding(case, frame, chance, "Section 31(1)(z) of the Act says so.")


@way("s1-1-a")
def _question_left_out(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    found = answers(case, *ANSWERED)
    gone = chance.choice(found) if len(found) > 1 else None
    return without_sections(case, frame, lambda one: one is gone)


@way("s1-1-b")
def _held_and_not_given(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    found = [] if any(one.part for one in case.decisions) else answers(case, Answer.DISCLOSED)
    if not found:
        return None
    return Spoiled(with_text(case, chance.choice(found).id, "We hold this information."), frame)


@way("s17-1-c", "s17-1-c-prejudice")
def _reasons_left_out(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    found = [one for one in case.sections if one.id in REASONED and case.extension is None]
    gone = chance.choice(found) if found else None
    return without_sections(case, frame, lambda one: one is gone)


@way("s17-7-b")
def _rights_left_out(case: Case, frame: LetterFrame, chance: Chance) -> Spoiled | None:
    if not any(
        one.answer in {Answer.WITHHELD, Answer.NCND, Answer.COST_LIMIT} for one in case.decisions
    ):
        return None
    return without_sections(case, frame, lambda one: one.id == "rights")
