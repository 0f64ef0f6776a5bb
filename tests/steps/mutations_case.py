"""Letters of cases with one planted defect each, of which only the case shows that it is one."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from foiassist.case.case import Case
from foiassist.case.decision import Decision
from foiassist.law.answers import Answer
from foiassist.ports import LetterFrame
from foiassist.steps.check_response import check_case
from tests.cases import a_case, a_frame, with_text
from tests.golden_letters import WRITTEN_WHOLE, drafted, frame_for

DOMAINS = ("tarnshire.police.uk",)
REASONED = {f"reason-{section}" for section in (22, 30, 31, 36, 38, 40, 41, 42, 43)}
ANSWERED = {Answer.DISCLOSED, Answer.NOT_HELD, Answer.WITHHELD, Answer.PUBLISHED}


@dataclass(frozen=True)
class Spoiled:
    """A case whose letter has a defect in it."""

    rule: str
    name: str
    case: Case
    frame: LetterFrame
    today: object = None

    def findings(self):
        """Return what the checks find in its letter."""
        return check_case(self.case, self.frame, DOMAINS, today=self.today)


WAYS = []


def way(rule):
    """Enter a function in the list of ways to spoil the letter of a case."""

    def enter(spoil):
        WAYS.append((rule, spoil))
        return spoil

    return enter


@cache
def sound_cases():
    """Return cases whose letters nothing is wrong with, each with its name and its frame."""
    golden = ((name, drafted(case), frame_for(case)) for name, case in WRITTEN_WHOLE.items())
    return (*golden, ("invented", a_case(), a_frame()))


def planted_cases(seed, most_for_each_way):
    """Return cases with one defect each, a few for every way to spoil one, chosen by *seed*."""
    chance = random.Random(seed)
    found = []
    for rule, spoil in WAYS:
        cases = list(sound_cases())
        chance.shuffle(cases)
        spoiled = (spoil(case, frame, chance) for _, case, frame in cases)
        kept = [
            (name, one) for (name, _, _), one in zip(cases, spoiled, strict=True) if one is not None
        ]
        for name, (case, frame, today) in kept[:most_for_each_way]:
            found.append(Spoiled(rule, name, case, frame, today))
    return found


def answers(case, *kinds):
    """Return the sections that answer a question decided as one of *kinds*."""
    labels = {one.question for one in case.decisions if one.answer in kinds}
    return [
        one for one in case.sections if one.id.startswith("answer-") and labels & set(one.questions)
    ]


def adding(case, frame, chance, words, *kinds):
    """Return a case with *words* at the end of an answer."""
    found = answers(case, *(kinds or ANSWERED))
    if not found:
        return None
    section = chance.choice(found)
    return with_text(case, section.id, f"{section.text}\n\n{words}"), frame, None


def without_sections(case, frame, wanted):
    """Return a case without the sections that are *wanted*, or None where there are none."""
    kept = tuple(one for one in case.sections if not wanted(one))
    return None if len(kept) == len(case.sections) else (replace(case, sections=kept), frame, None)


@way("undecided")
def nobody_decided(case, frame, chance):
    if not case.decisions:
        return None
    label = chance.choice([one.question for one in case.decisions])
    kept = tuple(one for one in case.decisions if one.question != label)
    return replace(case, decisions=kept), frame, None


@way("s10-1")
def out_of_time(case, frame, chance):
    last = max(frame.due, case.extension.until) if case.extension else frame.due
    return case, frame, last + timedelta(days=chance.randint(1, 200))


@way("who-may-use")
def exemption_of_other_bodies(case, frame, chance):
    if not any(one.answer is Answer.WITHHELD for one in case.decisions):
        return None
    new = Decision("1", Answer.WITHHELD, (chance.choice(["33(2)", "35(1)(a)", "35(1)(d)"]),))
    kept = tuple(one for one in case.decisions if one.question != "1")
    return replace(case, decisions=(new, *kept)), frame, None


@way("law-undecided")
def exemption_nobody_decided(case, frame, chance):
    section = chance.choice(
        ["section 24(1)", "section 44(1)(a)", "section 32(1)(a)", "section 28(1)"]
    )
    words = chance.choice([f"It is also exempt under {section}.", f"We rely on {section} as well."])
    return adding(case, frame, chance, words)


@way("fact-holding")
def said_not_to_be_held(case, frame, chance):
    return adding(
        case, frame, chance, "We do not hold this information.", Answer.DISCLOSED, Answer.WITHHELD
    )


@way("fact-holding")
def said_to_be_held(case, frame, chance):
    return adding(case, frame, chance, "We hold this information.", Answer.NOT_HELD)


@way("fact-figure")
def figure_from_nowhere(case, frame, chance):
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
def day_from_nowhere(case, frame, chance):
    day = f"{chance.randint(1, 28)} {chance.choice(['May', 'June', 'August'])} {chance.randint(2009, 2019)}"
    return adding(case, frame, chance, f"This was decided on {day}.")


@way("fact-name")
def name_from_nowhere(case, frame, chance):
    name = chance.choice(["Barnaby Quillfeather", "Ottoline Draycott-Fenn", "Zebedee Marchbanks"])
    return adding(case, frame, chance, f"The work was led by {name}.")


@way("fact-link")
def link_from_nowhere(case, frame, chance):
    link = chance.choice(["https://www.example.org/drones.pdf", "https://data.example.net/set/12"])
    return adding(case, frame, chance, f"More is at {link}")


@way("fact-contact")
def contact_from_nowhere(case, frame, chance):
    words = chance.choice([
        "You may write to records@elsewhere.example.org about it.",
        "You may telephone 01632 960 417 about it.",
    ])  # fmt: skip
    return adding(case, frame, chance, words)


@way("fact-reference")
def reference_from_nowhere(case, frame, chance):
    number = chance.randint(1000, 9999)
    return adding(case, frame, chance, f"We said the same in our response FOI-{number}-23.")


@way("fact-authority")
def authority_from_nowhere(case, frame, chance):
    number = chance.randint(50100000, 50899999)
    words = chance.choice([
        f"The Commissioner said as much in decision notice FS{number}.",
        f"The tribunal decided this in EA/2019/0{chance.randint(100, 399)}.",
    ])  # fmt: skip
    return adding(case, frame, chance, words)


@way("fact-quotation")
def quotation_from_nowhere(case, frame, chance):
    words = chance.choice([
        "The report says: “we were never told what the machines were meant to do”.",
        "The minutes record that “nobody could say who had agreed to any of this”.",
    ])  # fmt: skip
    return adding(case, frame, chance, words)


@way("needed-open")
def needed_left_in(case, frame, chance):
    return adding(case, frame, chance, "[NEEDED: who counted them]")


@way("template-mark")
def mark_left_in(case, frame, chance):
    return adding(
        case, frame, chance, chance.choice(["[insert date]", "{{name}}", "XXXX", "<name>"])
    )


@way("law-unknown")
def law_that_is_none(case, frame, chance):
    return adding(case, frame, chance, "Section 31(1)(z) of the Act says so.")


@way("s1-1-a")
def question_left_out(case, frame, chance):
    found = answers(case, *ANSWERED)
    gone = chance.choice(found) if len(found) > 1 else None
    return without_sections(case, frame, lambda one: one is gone)


@way("s1-1-b")
def held_and_not_given(case, frame, chance):
    found = [] if any(one.part for one in case.decisions) else answers(case, Answer.DISCLOSED)
    if not found:
        return None
    return with_text(case, chance.choice(found).id, "We hold this information."), frame, None


@way("s17-1-c")
def reasons_left_out(case, frame, chance):
    found = [one for one in case.sections if one.id in REASONED and case.extension is None]
    gone = chance.choice(found) if found else None
    return without_sections(case, frame, lambda one: one is gone)


@way("s17-7-b")
def rights_left_out(case, frame, chance):
    if not any(
        one.answer in {Answer.WITHHELD, Answer.NCND, Answer.COST_LIMIT} for one in case.decisions
    ):
        return None
    return without_sections(case, frame, lambda one: one.id == "rights")
