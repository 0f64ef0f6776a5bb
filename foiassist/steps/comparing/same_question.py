"""Whether two questions ask the same: near in meaning is not enough.

Where it cannot be told they are another question: a false alarm costs more than a near miss, which
the officer sees among the nearest anyway.
"""

from __future__ import annotations

from datetime import date

from foiassist.case.comparison import Likeness
from foiassist.steps.comparing.asking import Asking
from foiassist.steps.comparing.words_asked import WordsAsked, words_asked

NEAR_ENOUGH = 0.8
"""Cosine below which two questions are taken for different ones, whatever their words."""

SHARED_ENOUGH = 0.85
"""Share of the telling words that two questions must have in common (Dice)."""

ALONE = 8
"""Telling words with which a question says by itself what it is about."""

MOST_OF_IT = 0.6
"""Share of a request's telling words with which a question is as good as the whole of it."""

_SAYS_SOMETHING = 2
"""Telling words below which a request only points elsewhere: 'see the letter attached'."""

SAME_REQUEST = 0.75
"""Share of telling words that make two requests the same."""

_LONG_AGO_DAYS = 92
"""Days between two requests from which 'the last year' is another year."""


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
    if apart:
        return Likeness.NEAR, apart
    whole = words_asked(now.request, authority), words_asked(past.request, authority)
    same_request = _same_request(*whole)
    hangs = _needs_request(ours, theirs, whole)
    if hangs and not same_request:
        return Likeness.NEAR, ("it cannot be read without its request, which was another",)
    if same_request and (apart := _about_other_things(*whole, hangs=hangs)):
        return Likeness.NEAR, apart
    around = words_asked(now.around, authority), words_asked(past.around, authority)
    names_none = not ours.times and not theirs.times
    said = whole if hangs or (same_request and names_none) else around
    other_time = _other_times(
        ours.times | said[0].times, theirs.times | said[1].times
    ) or _moved_on(
        now.on,
        past.on,
        ours=ours.moves or said[0].moves,
        theirs=theirs.moves or said[1].moves,
    )
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


def _about_other_things(ours: WordsAsked, theirs: WordsAsked, *, hangs: bool) -> tuple[str, ...]:
    """Return in words that two requests in one form are about other things: another road.

    Args:
        ours: The whole request of the case.
        theirs: The whole past request.
        hangs: Whether the question cannot be read without its request.
    """
    only_ours = ours.names - theirs.names - theirs.telling
    only_theirs = theirs.names - ours.names - ours.telling
    apart = (only_ours or only_theirs) if hangs else (only_ours and only_theirs)
    return (_named("its request was about another thing:", apart),) if apart else ()


def _needs_request(
    ours: WordsAsked, theirs: WordsAsked, whole: tuple[WordsAsked, WordsAsked]
) -> bool:
    """Return whether a question leaves to its request what it is about."""
    if ours.hangs or theirs.hangs:
        return True
    return not (_stands_alone(ours, whole[0]) or _stands_alone(theirs, whole[1]))


def _stands_alone(asked: WordsAsked, whole: WordsAsked) -> bool:
    says = len(asked.telling)
    return says >= ALONE or says >= max(_SAYS_SOMETHING, MOST_OF_IT * len(whole.telling))


def _same_request(ours: WordsAsked, theirs: WordsAsked) -> bool:
    """Return whether two whole requests are the same; one that says too little is no request."""
    says = min(len(ours.telling), len(theirs.telling)) >= _SAYS_SOMETHING
    return says and _shared(ours.telling, theirs.telling) >= SAME_REQUEST


def _other_times(ours: frozenset[str], theirs: frozenset[str]) -> tuple[str, ...]:
    """Return in words that two texts name other times; empty where they name the same."""
    then, now = (_in_words(one) for one in (theirs - ours, ours - theirs))
    if then and now:
        return (f"it names {then}, and this one {now}",)
    if then or now:
        return (f"only it names {then}" if then else f"only this one names {now}",)
    return ()


def _in_words(times: frozenset[str]) -> str:
    return ", ".join(sorted(time.capitalize() for time in times))


def _moved_on(now: date | None, then: date | None, *, ours: bool, theirs: bool) -> tuple[str, ...]:
    """Return in words that a period which ends with the request has moved on since."""
    if ours != theirs:
        return ("only one of them names a period",)
    moved = now is None or then is None or abs((now - then).days) > _LONG_AGO_DAYS
    return ("its period ended on another day",) if moved and ours else ()


def _shared(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Return the share of words in common, between 0 and 1; 0 where there are none."""
    most = len(ours) + len(theirs)
    return 2 * len(ours & theirs) / most if most else 0.0


def _named(words: str, things: frozenset[str]) -> str:
    return f"{words} {', '.join(sorted(things)[:3])}".strip()


def _flat(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" .?!")
