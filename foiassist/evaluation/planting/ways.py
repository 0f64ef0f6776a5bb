"""The list of ways to spoil a letter, and letters spoiled in one way each.

Everything is chosen by a seed, so that a run can be had again.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from foiassist.evaluation.planting.sound import Sound
from foiassist.law.letters import LetterKind

Chance = random.Random
"""Where every choice comes from."""

Spoil = Callable[[Sound, Chance], str | None]
"""Takes a sound letter; gives the spoiled text, or None where it cannot be spoiled so."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to spoil letters of some kinds, so that one rule is broken."""

    rule: str
    kinds: frozenset[LetterKind]
    spoil: Spoil
    accepted: frozenset[str] = frozenset()
    """Other rules that say the same of this defect."""

    is_kind_told: bool = False
    """Whether the kind is told to the check, where the defect hides what the letter is."""

    @property
    def name(self) -> str:
        """What is wrong, in words."""
        return str(getattr(self.spoil, "__name__", "")).strip("_").replace("_", " ")


@dataclass(frozen=True, slots=True)
class Planted:
    """A letter with a defect in it."""

    way: Way
    name: str
    """Of the sound letter."""

    kind: LetterKind | None
    """What to check it as; None lets the check work it out."""

    text: str

    @property
    def rule(self) -> str:
        """The rule that it breaks."""
        return self.way.rule


_WAYS: list[Way] = []


def way(
    rule: str, *kinds: LetterKind, accepted: Iterable[str] = (), is_kind_told: bool = False
) -> Callable[[Spoil], Spoil]:
    """Enter a function in the list of ways to spoil letters of *kinds*; none means any kind."""

    def enter(spoil: Spoil) -> Spoil:
        _WAYS.append(Way(rule, frozenset(kinds), spoil, frozenset(accepted), is_kind_told))
        return spoil

    return enter


def planted(letters: Sequence[Sound], seed: int, most_for_each_way: int) -> list[Planted]:
    """Return letters with one defect each, a few for every way to spoil one.

    Args:
        letters: Letters that nothing is wrong with.
        seed: Chooses among them, and the words.
        most_for_each_way: How many letters each way spoils, at most.
    """
    chance = random.Random(seed)
    found: list[Planted] = []
    for one in _WAYS:
        suited = [each for each in letters if not one.kinds or each.kind in one.kinds]
        chance.shuffle(suited)
        spoiled = 0
        for letter in suited:
            text = one.spoil(letter, chance) if spoiled < most_for_each_way else None
            if text is not None and text != letter.text:
                kind = letter.kind if one.is_kind_told else None
                found.append(Planted(one, letter.name, kind, text))
                spoiled += 1
    return found
