"""A short answer to a question back: '3', 'the first', '31(1)(a) and (b)', '15 alerts'."""

from __future__ import annotations

import re
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.conversation.plain_words.completing import completed
from foiassist.conversation.plain_words.days_said import day_said
from foiassist.conversation.plain_words.elsewhere import addressed, place_in_words
from foiassist.conversation.plain_words.exemptions_named import exemptions_named, needs_a_limb
from foiassist.conversation.plain_words.heard import Heard, heard
from foiassist.conversation.plain_words.meaning import AskBack, Give, Meaning, Option, Place, Slot
from foiassist.conversation.plain_words.orders import (
    DecideOrder,
    DetailOrder,
    ExtendOrder,
    FactOrder,
    Named,
    Order,
)
from foiassist.conversation.plain_words.sentence import is_question
from foiassist.law.answers import Answer

_PLACES = "first second third fourth fifth sixth seventh eighth ninth".split()
_SHORT_AND = re.compile(r"\s*(?:,\s*and\b|,|\band\b|&|\+)\s*|\s+")
_LETTERS = re.compile(r"\(?[a-z]{1,3}\)?(?:\s*(?:,|\band\b|&|\s)\s*\(?[a-z]{1,3}\)?)*")


def answered(asked: AskBack, words: str, case: Case, place: Place) -> Meaning | None:
    """Return what *words* make of what was asked, or None where they are no answer to it."""
    said = heard(words, case, place)
    if asked.slot is Slot.READING:
        picked = _picked(asked, said.low)
        return Give(picked[0].value[0]) if len(picked) == 1 else None
    if words.startswith(("/", "?")) or is_question(words):
        return None
    filled = _filled(asked, said)
    return completed(filled, case) if filled is not None else None


def _filled(asked: AskBack, said: Heard) -> tuple[Order, ...] | None:
    """Return the orders with what was asked for filled in, or None where it was not said."""
    match asked.slot:
        case Slot.QUESTIONS:
            return _with_questions(asked, said)
        case Slot.EXEMPTIONS:
            return _with_exemptions(asked, said)
        case Slot.WORDS:
            return _with_words(asked, said)
        case Slot.DAY:
            return _with_day(asked, said)
        case Slot.READING:
            return None


def _with_questions(asked: AskBack, said: Heard) -> tuple[Order, ...] | None:
    order = asked.orders[asked.at]
    named = said.questions(said.words)
    if named is None or not named.labels:
        picked = _picked(asked, said.low)
        named = Named(tuple(label for option in picked for label in option.value))
    if not named.labels or not isinstance(order, (DecideOrder, DetailOrder, FactOrder)):
        return None
    return _put(asked, replace(order, questions=named))


def _with_exemptions(asked: AskBack, said: Heard) -> tuple[Order, ...] | None:
    order = asked.orders[asked.at]
    picked = tuple(option.value[0] for option in _picked(asked, said.low))
    citations = picked or _limbs(asked, said.low) or _cited(said.low)
    if not citations:
        return None
    if isinstance(order, ExtendOrder):
        return _put(asked, replace(order, exemptions=citations[:1]))
    if isinstance(order, DecideOrder):
        cited = [
            limb
            for one in order.exemptions or ("",)
            for limb in (citations if not one or needs_a_limb(one) else (one,))
        ]
        return _put(asked, replace(order, exemptions=tuple(dict.fromkeys(cited))))
    return None


def _limbs(asked: AskBack, words: str) -> tuple[str, ...]:
    """Return the limbs that '(a) and (b)' or 'b' names, each by its last letter."""
    if _LETTERS.fullmatch(words) is None:
        return ()
    ends = [f"({letter})" for letter in re.findall(r"[a-z]+", words) if letter != "and"]
    found = [o.value[0] for end in ends for o in asked.options if o.value[0].endswith(end)]
    return tuple(found) if len(found) == len(ends) else ()


def _cited(words: str) -> tuple[str, ...]:
    cited = exemptions_named(words)
    return cited.citations if cited is not None and not cited.unknown else ()


def _with_words(asked: AskBack, said: Heard) -> tuple[Order, ...] | None:
    order = asked.orders[asked.at]
    if not isinstance(order, DecideOrder) or not said.words:
        return None
    text = said.words.rstrip(".")
    if order.answer is Answer.PUBLISHED:
        text = place_in_words(said.words)
    elif order.answer is Answer.CLARIFICATION:
        text = addressed(said.words)
    return _put(asked, replace(order, text=text))


def _with_day(asked: AskBack, said: Heard) -> tuple[Order, ...] | None:
    order = asked.orders[asked.at]
    day = day_said(said.words, said.case.received)
    if day is None or not isinstance(order, ExtendOrder):
        return None
    return _put(asked, replace(order, until=day.isoformat()))


def _put(asked: AskBack, order: Order) -> tuple[Order, ...]:
    """Return the orders with *order* in place of the one that lacked something."""
    return (*asked.orders[: asked.at], order, *asked.orders[asked.at + 1 :])


def _picked(asked: AskBack, words: str) -> tuple[Option, ...]:
    """Return the options that '1', '1 and 2' or 'the first' pick; none where a word picks none."""
    by_pick = {option.pick.casefold(): option for option in asked.options}
    by_place = dict(zip(_PLACES, asked.options, strict=False))
    found: list[Option] = []
    for word in _SHORT_AND.split(words.strip(" .!")):
        if word in {"the", "number", "option", "one", ""} and word not in by_pick:
            continue
        option = by_pick.get(word) or by_place.get(word)
        if option is None:
            return ()
        found.append(option)
    return tuple(found)
