"""What somebody means by plain words, or that it is not known: never a guess.

A question is only ever answered. An order has to be understood to its last word, and becomes a
proposal that waits for a yes.
"""

from __future__ import annotations

import re

from foiassist.case.case import Case
from foiassist.conversation.plain_words.completing import completed
from foiassist.conversation.plain_words.correcting import correcting_order
from foiassist.conversation.plain_words.deciding import decide_order
from foiassist.conversation.plain_words.elsewhere import elsewhere_order
from foiassist.conversation.plain_words.heard import Heard, heard
from foiassist.conversation.plain_words.letter_work import letter_order
from foiassist.conversation.plain_words.looking_at import look, search_line
from foiassist.conversation.plain_words.meaning import (
    AskBack,
    Give,
    Meaning,
    NotUnderstood,
    Place,
    Propose,
    Tell,
)
from foiassist.conversation.plain_words.nearest import ASKED, nearest_to
from foiassist.conversation.plain_words.orders import (
    DecideOrder,
    DetailOrder,
    Order,
)
from foiassist.conversation.plain_words.recording import recording_order
from foiassist.conversation.plain_words.sentence import is_question
from foiassist.conversation.plain_words.taking_back import taken_back
from foiassist.conversation.plain_words.telling import told_orders

_LONGEST = 2000
"""Letters of an utterance that are looked at; a request pasted whole is no order."""

_LONGEST_LOOK = 200
"""Letters of words that only look: nobody asks at greater length."""

_LONGEST_ORDER = 400
"""Letters of words that decide or change; only what is recorded may be longer."""

_MOST_TOGETHER = 6
"""Decisions that are understood in one breath."""

_CUT = re.compile(r"\s*(?:;|\.\s+|,?\s+and(?: also)?\s+|,?\s+then\s+|,\s+)\s*")


def understood(words: str, case: Case, place: Place) -> Meaning:
    """Return what *words* mean for *case*, with the cursor at *place*."""
    line = " ".join(words.split())
    if line.startswith("?"):
        return (
            Give(search_line(line[1:])) if line.strip(" ?") else NotUnderstood(nearest_to("", case))
        )
    said = heard(line, case, place)
    if not said.words or len(line) > _LONGEST:
        return NotUnderstood(nearest_to(line[:_LONGEST], case))
    looked = look(said) if len(line) <= _LONGEST_LOOK else None
    if looked is not None:
        return looked
    if is_question(line):
        return NotUnderstood(nearest_to(line, case), ASKED)
    return _order(said) or NotUnderstood(nearest_to(line, case))


def _order(said: Heard) -> Meaning | None:
    """Return what is to be done, or None."""
    one = _single(said)
    if isinstance(one, (Give, Propose, AskBack, Tell, NotUnderstood)):
        return one
    orders = (one,) if one is not None else told_orders(said) or _several(said)
    return completed(orders, said.case) if orders else None


def _single(said: Heard) -> Order | Meaning | None:
    if len(said.words) > _LONGEST_ORDER:
        return recording_order(said)
    return (
        taken_back(said)
        or correcting_order(said)
        or letter_order(said)
        or elsewhere_order(said)
        or decide_order(said)
        or recording_order(said)
    )


def _several(said: Heard, most: int = _MOST_TOGETHER) -> tuple[Order, ...]:
    """Return several decisions said in one breath: 'disclose 1 and withhold 2 under 31(1)(a)'."""
    if len(said.words) > _LONGEST_ORDER:
        return ()
    for cut in _CUT.finditer(said.words):
        first = _decided(heard(said.words[: cut.start()], said.case, said.place))
        if first is None:
            continue
        rest = heard(said.words[cut.end() :], said.case, said.place)
        last = _decided(rest)
        others = (last,) if last is not None else _several(rest, most - 1) if most > 1 else ()
        if others:
            return (first, *others)
    return ()


def _decided(said: Heard) -> DecideOrder | DetailOrder | None:
    """Return a decision or a detail of one; nothing else is said together with others."""
    order = _single(said)
    return order if isinstance(order, (DecideOrder, DetailOrder)) else None


def make_ready(case: Case) -> None:
    """Have every form made ready, so that the first words need not wait for it."""
    understood("nothing that is known", case, Place())
