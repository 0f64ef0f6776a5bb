"""Letters with one planted defect each: a sound letter, and a way to spoil it for every rule.

Everything is chosen by a seed, so that a run can be had again.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from foiassist.law.letters import LetterKind
from tests.steps.mutations_text import sound_letters


@dataclass(frozen=True)
class Way:
    """One way to spoil letters of some kinds, so that one rule is broken."""

    rule: str
    kinds: frozenset
    spoil: object
    """Takes a sound letter and a source of chance; gives the spoiled text, or None."""

    accepted: frozenset = frozenset()
    """Other rules that say the same of this defect."""

    is_kind_told: bool = False
    """Whether the kind is told to the check, where the defect hides what the letter is."""


@dataclass(frozen=True)
class Planted:
    """A letter with a defect in it."""

    way: Way
    name: str
    """Of the sound letter."""

    kind: LetterKind | None
    """What to check it as; None lets the check work it out."""

    text: str

    @property
    def rule(self):
        """The rule that it breaks."""
        return self.way.rule


WAYS: list[Way] = []


def way(rule, *kinds, accepted=(), is_kind_told=False):
    """Enter a function in the list of ways to spoil letters of *kinds*; none means any kind."""

    def enter(spoil):
        WAYS.append(Way(rule, frozenset(kinds), spoil, frozenset(accepted), is_kind_told))
        return spoil

    return enter


def planted(seed, most_for_each_way):
    """Return letters with one defect each, a few for every way to spoil one.

    Args:
        seed: Chooses the letters and the words.
        most_for_each_way: How many letters each way spoils, at most.
    """
    chance = random.Random(seed)
    found = []
    for one in WAYS:
        letters = [each for each in sound_letters() if not one.kinds or each.kind in one.kinds]
        chance.shuffle(letters)
        spoiled = 0
        for letter in letters:
            text = one.spoil(letter, chance) if spoiled < most_for_each_way else None
            if text is not None and text != letter.text:
                kind = letter.kind if one.is_kind_told else None
                found.append(Planted(one, letter.name, kind, text))
                spoiled += 1
    return found
