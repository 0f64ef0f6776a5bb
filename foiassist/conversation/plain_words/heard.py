"""What somebody said, ready to be held against forms of words: the whole of it must fit one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from foiassist.case.case import Case
from foiassist.conversation.plain_words.exemptions_named import Cited, exemptions_named
from foiassist.conversation.plain_words.forms import Fit
from foiassist.conversation.plain_words.meaning import Place
from foiassist.conversation.plain_words.orders import Named
from foiassist.conversation.plain_words.questions_named import questions_named
from foiassist.conversation.plain_words.sentence import folded, without_manners

_UNDER = re.compile(
    r"\s+(?:under|citing|using|on the (?:basis|grounds?|strength) of|relying on|as(?: being)?|for|"
    r"because of|because (?:it is|it's|they are)|because|due to|on|by|with|since)\s+"
    r"|\s*[,:(]\s*|\s+(?=ss?\.?\s?\d|section)"
)
"""What stands between a question and an exemption."""

_BECAUSE = re.compile(r",?\s+(?:because|since)\s+")


@dataclass(frozen=True)
class Heard:
    """Words without their manners, the case they are about, and where the cursor stands."""

    words: str
    case: Case
    place: Place

    @cached_property
    def low(self) -> str:
        """The words in small letters, letter for letter."""
        return folded(self.words)

    def as_typed(self, fit: Fit, name: str) -> str:
        """Return one part of a form with the capitals it was typed with."""
        start, end = fit.span(name)
        return self.words[start:end].strip()

    def questions(self, words: str) -> Named | None:
        """Return the questions that *words* name; left open where there are no words."""
        if not words.strip(" ,.:"):
            return Named()
        return questions_named(words, self.case, self.place)


def heard(words: str, case: Case, place: Place) -> Heard:
    """Return *words* ready to be held against forms."""
    return Heard(without_manners(words), case, place)


@dataclass(frozen=True, slots=True)
class Aimed:
    """Some questions, and what is said to apply to them."""

    questions: Named
    cited: Cited | None = None
    aside: str = ""
    """Why, in words that name no exemption; they are not recorded."""


def aimed(said: Heard, words: str) -> Aimed | None:
    """Return what '3 under law enforcement' aims at, or None where a word is left over."""
    alone = said.questions(words)
    if alone is not None and alone.labels:
        return Aimed(alone)
    for questions, rest in _splits(words, _UNDER):
        aim = aimed_apart(said, questions, rest)
        if aim is not None:
            return aim
    return _with_an_aside(said, words) or (Aimed(alone) if alone is not None else None)


def aimed_apart(said: Heard, questions: str, exemptions: str) -> Aimed | None:
    """Return what two parts of a form aim at, or None where either names nothing."""
    named, cited = said.questions(questions), exemptions_named(exemptions)
    return Aimed(named, cited) if named is not None and cited is not None else None


def _with_an_aside(said: Heard, words: str) -> Aimed | None:
    """Return what '3 under 31(1)(a) because anybody could …' aims at."""
    for before, why in _splits(words, _BECAUSE):
        whole = aimed(said, before)
        if whole is not None and not whole.aside:
            return Aimed(whole.questions, whole.cited, why)
    return None


def _splits(words: str, between: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield what stands before and after each place where *between* fits."""
    padded = f" {words}"
    for match in between.finditer(padded):
        yield padded[: match.start()], padded[match.end() :]
