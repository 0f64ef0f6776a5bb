"""What a check says, and the way most checks find it: a sentence that shows what is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from foiassist.case.challenge import Verdict
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.letter_sentences import Sentence

_DENIED = re.compile(
    r"(?:\b(?:not|no|never|nor|neither|without|cannot|unable to)\b|n[’']t\b)[^,;:]{0,45}$"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one check."""

    verdict: Verdict
    why: str = ""
    sentence: Sentence | None = None


Check = Callable[[Argument], Outcome | None]
"""Judges an argument; None where the question does not arise in it."""


def answered(sentence: Sentence | None = None) -> Outcome:
    """Return that the letter answers, with *sentence* where one does it."""
    return Outcome(Verdict.ANSWERED, "", sentence)


def unanswered(why: str, sentence: Sentence | None = None) -> Outcome:
    """Return that the letter does not answer, with the sentence that tries and fails."""
    return Outcome(Verdict.UNANSWERED, why, sentence)


def for_a_person(why: str, sentence: Sentence | None = None) -> Outcome:
    """Return that somebody must judge it, and what they should look at."""
    return Outcome(Verdict.FOR_A_PERSON, why, sentence)


@dataclass(frozen=True, slots=True)
class Shows:
    """A check that is passed by one sentence with the right words and something of its own."""

    words: re.Pattern[str]
    """What the sentence must say."""

    why: str
    """What is missing where none says it."""

    least: int = 1
    """Words beyond stock and topic that it must have; one fewer where it names what was asked."""

    also: re.Pattern[str] | None = None
    """Something else that it must say."""

    unless: re.Pattern[str] | None = None
    """Words that make it no answer."""

    anywhere: bool = False
    """Whether any sentence of the letter may answer, or only those that argue the matter."""

    deniable: bool = False
    """Whether a denial ('nobody was asked') is no answer."""

    only_if: re.Pattern[str] | None = None
    """Given, the question arises only where the argument says this."""

    person: str = ""
    """Given, silence is left to a person, who should look at this."""

    def __call__(self, argument: Argument) -> Outcome | None:
        """Judge *argument*."""
        if self.only_if is not None and said(argument.own, self.only_if) is None:
            return None
        near: Sentence | None = None
        for sentence in argument.letter if self.anywhere else argument.own:
            match = self.words.search(sentence.low)
            if match is None or sentence.is_asked or sentence.is_rights:
                continue
            if self._answers(argument, sentence, match):
                return answered(sentence)
            near = near or sentence
        if self.person:
            return for_a_person(self.person, near)
        return unanswered(self.why, near)

    def _answers(self, argument: Argument, sentence: Sentence, match: re.Match[str]) -> bool:
        if not sentence.speaks or (self.unless and self.unless.search(sentence.low)):
            return False
        if self.deniable and _DENIED.search(sentence.low[: match.start()]):
            return False
        if self.also is not None and not self.also.search(sentence.low):
            return False
        return is_specific(argument, sentence, self.least)


@dataclass(frozen=True, slots=True)
class Never:
    """A check that is failed by one sentence that says what a letter must not."""

    words: re.Pattern[str]
    why: str
    unless: re.Pattern[str] | None = None
    """Words that excuse the sentence."""

    anywhere: bool = False

    def __call__(self, argument: Argument) -> Outcome:
        """Judge *argument*."""
        for sentence in argument.letter if self.anywhere else argument.own:
            match = self.words.search(sentence.low)
            if match is None or sentence.is_asked or sentence.is_rights or sentence.is_open:
                continue
            excused = self.unless is not None and self.unless.search(sentence.low)
            if not excused and not _DENIED.search(sentence.low[: match.start()]):
                return unanswered(self.why, sentence)
        return answered()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A check that is passed by any of several, and otherwise says what the last of them says."""

    checks: tuple[Check, ...]

    def __call__(self, argument: Argument) -> Outcome | None:
        """Judge *argument*."""
        outcome: Outcome | None = None
        for check in self.checks:
            outcome = check(argument)
            if outcome is not None and outcome.verdict is Verdict.ANSWERED:
                return outcome
        return outcome


def company(
    argument: Argument, sentence: Sentence, *, before: int = 0, after: int = 1
) -> tuple[Sentence, ...]:
    """Return *sentence* and its neighbours in the paragraph, without those that only recite."""
    at = argument.own.index(sentence) if sentence in argument.own else -1
    near = argument.own[max(0, at - before) : at + after + 1] if at >= 0 else (sentence,)
    return tuple(s for s in near if s.paragraph == sentence.paragraph and s.speaks)


def adds_of(argument: Argument, sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return what *sentences* add, together, to stock and topic."""
    return frozenset().union(*(argument.adds(sentence) for sentence in sentences))


def is_specific(argument: Argument, sentence: Sentence, least: int) -> bool:
    """Return whether *sentence* has *least* words of its own, or one fewer and the subject."""
    adds = argument.adds(sentence)
    if len(adds) >= least:
        return True
    return len(adds) >= max(least - 1, 1) and bool(adds & argument.asked)


def said(sentences: Iterable[Sentence], words: re.Pattern[str]) -> Sentence | None:
    """Return the first sentence that says *words* as something of this case."""
    return next((s for s in sentences if s.speaks and words.search(s.low)), None)


def said_at_all(sentences: Iterable[Sentence], words: re.Pattern[str]) -> Sentence | None:
    """Return the first sentence in which *words* stand, whatever it says with them."""
    return next((s for s in sentences if words.search(s.low) and not s.is_asked), None)
