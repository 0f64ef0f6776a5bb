"""Whether two questions ask the same: near in meaning is not enough.

Where it cannot be told they are another question: a false alarm costs more than a near miss, which
the officer sees among the nearest anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foiassist.case.comparison import Likeness
from foiassist.steps.comparing.words_asked import WordsAsked, words_asked

NEAR_ENOUGH = 0.8
"""Cosine below which two questions are taken for different ones, whatever their words."""

SHARED_ENOUGH = 0.8
"""Share of the telling words that two questions must have in common (Dice)."""

ALONE = 3
"""Telling words with which a question can be read without its request."""

SAME_REQUEST = 0.6
"""Share of telling words that make two requests the same."""

_LONG_AGO_DAYS = 92
"""Days between two requests from which 'the last year' is another year."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with what is needed to read it."""

    text: str
    request: str = ""
    """The whole request that it stands in, where it is known."""

    on: date | None = None
    """When it was asked, or else answered."""


def likeness(
    now: Asking, past: Asking, score: float, authority: str = ""
) -> tuple[Likeness, tuple[str, ...]]:
    """Return how *past* stands to *now*, and in words what sets it apart.

    Args:
        now: The question of the case.
        past: The past question.
        score: How near they are in meaning, by cosine.
        authority: The name of the authority, which says nothing about what is asked.
    """
    if _flat(now.text) == _flat(past.text):
        score = 1.0
    ours, theirs = words_asked(now.text, authority), words_asked(past.text, authority)
    apart = _apart(ours, theirs) if score >= NEAR_ENOUGH else ("only near in meaning",)
    if not apart and _needs_request(ours, theirs) and not _same_request(now, past, authority):
        apart = ("it cannot be read without its request, which was another",)
    if apart:
        return Likeness.NEAR, apart
    other_time = _other_time(ours, theirs, now.on, past.on)
    return (Likeness.OTHER_TIME if other_time else Likeness.SAME), other_time


def _apart(ours: WordsAsked, theirs: WordsAsked) -> tuple[str, ...]:
    """Return what makes two questions different ones, in words."""
    if ours.numbers != theirs.numbers:
        return (_named("it has other numbers", theirs.numbers - ours.numbers),)
    strange = (ours.names - theirs.telling - theirs.names) | (
        theirs.names - ours.telling - ours.names
    )
    if strange:
        return (_named("only one of them names", strange),)
    if ours.wanted and theirs.wanted and not ours.wanted & theirs.wanted:
        return (f"it asks for {' and '.join(sorted(theirs.wanted))}",)
    if _shared(ours.telling, theirs.telling) < SHARED_ENOUGH:
        return ("it has other words",)
    if ours.telling - theirs.telling and theirs.telling - ours.telling:
        return (_named("it asks about", theirs.telling - ours.telling),)
    return ()


def _needs_request(ours: WordsAsked, theirs: WordsAsked) -> bool:
    return ours.hangs or theirs.hangs or min(len(ours.telling), len(theirs.telling)) < ALONE


def _same_request(now: Asking, past: Asking, authority: str) -> bool:
    ours = words_asked(now.request, authority).telling
    theirs = words_asked(past.request, authority).telling
    return _shared(ours, theirs) >= SAME_REQUEST


def _other_time(
    ours: WordsAsked, theirs: WordsAsked, now: date | None, then: date | None
) -> tuple[str, ...]:
    """Return in words that the two ask about other periods; empty where they do not."""
    if ours.times != theirs.times:
        then_named = ", ".join(sorted(theirs.times)) or "no year"
        return (f"it names {then_named}, and this one {', '.join(sorted(ours.times)) or 'none'}",)
    moved = now is None or then is None or abs((now - then).days) > _LONG_AGO_DAYS
    if moved and (ours.moves or theirs.moves):
        return ("its period ended on another day",)
    return ()


def _shared(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Return the share of words in common, between 0 and 1; 0 where there are none."""
    most = len(ours) + len(theirs)
    return 2 * len(ours & theirs) / most if most else 0.0


def _named(words: str, things: frozenset[str]) -> str:
    return f"{words} {', '.join(sorted(things)[:3])}".strip()


def _flat(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" .?!")
