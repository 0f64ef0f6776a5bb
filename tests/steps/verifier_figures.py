"""How good the verifier is: what it finds of planted errors, and what it flags of what is true.

`python -m tests.steps.verifier_figures` prints the figures over every bundled response.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from foiassist.case.lent_wording import carries_no_fact, sentences
from foiassist.evaluation.planting.good_letters import replayed
from foiassist.steps.verify.recorded import Recorded, recorded
from foiassist.steps.verify_facts import untraced_in, verify_facts
from tests.cases import a_section
from tests.steps.planted_in_letters import OTHERS, STATUTORY, Wrong, wrong_letters
from tests.steps.replayed import RESPONSES, drafted, frame_of
from tests.steps.restated import restated

LETTERS = 16
"""Letters with one wrong thing each, for every kind of wrong thing."""


@dataclass(frozen=True)
class Flagged:
    """How many true sentences there were, and what was flagged in them."""

    sentences: int
    where: tuple[str, ...]

    @property
    def share(self) -> float:
        return len(self.where) / self.sentences


@cache
def _given(place: int) -> Recorded:
    """Return what was recorded for the case of a response; its letter makes no difference."""
    return recorded(*drafted(place))


def is_found(wrong: Wrong) -> bool:
    """Return whether a finding touches the wrong words."""
    return any(
        found.section == wrong.section and found.start < wrong.end and wrong.start < found.end
        for found in untraced_in(wrong.case, _given(wrong.place))
    )


def missed(kinds: Iterator[str] | list[str], letters: int = LETTERS) -> tuple[int, list[Wrong]]:
    """Return how many errors of *kinds* were planted, and those that were not found."""
    planted = [wrong for kind in kinds for wrong in wrong_letters(kind, letters)]
    return len(planted), [wrong for wrong in planted if not is_found(wrong)]


def in_drafts(every: int = 1) -> Flagged:
    """Return what is flagged in letters of the built-in drafter, nothing planted in them."""
    number, where = 0, []
    for place in range(0, len(RESPONSES), every):
        case, _ = drafted(place)
        number += sum(len(sentences(section.text)) for section in case.sections)
        found = untraced_in(case, _given(place))
        where += [f"{case.reference}: {one.where}" for one in found]
    return Flagged(number, tuple(where))


def in_restated_facts(every: int = 1) -> Flagged:
    """Return what is flagged in recorded facts that an officer says again in other words."""
    number, where = 0, []
    for place in range(0, len(RESPONSES), every):
        case, frame = replayed(RESPONSES[place]), frame_of(RESPONSES[place])
        given, draw = recorded(case, frame), random.Random(place)
        for fact in case.facts:
            text = restated(fact.text, draw)
            section = a_section("answer", text, questions=(fact.question,))
            found = untraced_in(replace(case, sections=(section,)), given)
            number += 1
            where += [f"{text}: {one.where}" for one in found]
    return Flagged(number, tuple(where))


def in_reasoning(every: int = 1) -> Flagged:
    """Return what is flagged in reasons that carry no fact, where no reason was recorded."""
    number, where = 0, []
    for place in range(0, len(RESPONSES), every):
        response = RESPONSES[place]
        case = replace(replayed(response), reasons=(), facts=())
        for reason in response.reasons:
            said = " ".join((reason.engaged, reason.harm, reason.balance, *reason.for_disclosure,
                             *reason.against_disclosure, reason.necessity, reason.fairness))  # fmt: skip
            plain = [sentence for sentence in sentences(said) if carries_no_fact(sentence)]
            section = a_section("reason", " ".join(plain))
            found = verify_facts(replace(case, sections=(section,)), frame_of(response))
            number += len(plain)
            where += [f"{response.reference}: {one.where}" for one in found]
    return Flagged(number, tuple(where))


def _lines() -> Iterator[str]:
    for name, kinds in (("statutory references", STATUTORY), ("everything else", OTHERS)):
        number, lost = missed(list(kinds))
        yield f"{name}: {number - len(lost)} of {number} planted errors found"
        yield from (f"  not found: {wrong.kind}: {wrong.words}" for wrong in lost)
    for name, flagged in (
        ("drafts", in_drafts()),
        ("facts said again", in_restated_facts()),
        ("reasoning", in_reasoning()),
    ):
        yield f"{name}: {len(flagged.where)} of {flagged.sentences} true sentences flagged"
        yield from (f"  flagged: {where}" for where in flagged.where)


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in _lines())
