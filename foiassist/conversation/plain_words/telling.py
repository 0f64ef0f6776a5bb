"""The information itself as somebody tells it, with where it comes from."""

from __future__ import annotations

import re

from foiassist.conversation.plain_words.forms import Forms
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.orders import DecideOrder, FactOrder
from foiassist.law.answers import Answer

_KEPT_IN = (
    "logs?|registers?|records?|roster|database|reports?|system|spreadsheet|minutes|returns?|team|"
    "department|unit|files?|inventory|ledger|finance"
)
"""What a source without a 'from' ends with, by which it is known for one: '(flight log)'."""

_SOURCE = re.compile(
    r"(?P<t>.+?)\s*(?:\((?:from|source:?|according to|see)\s+(?P<a>[^()]+)\)"
    r"|\((?P<e>[^()]*\b(?:" + _KEPT_IN + r"))\)"
    r"|\s--\s+(?P<b>.+)|,? according to (?P<c>.+)|,? source: (?P<d>[^()]+))\.?",
    re.IGNORECASE,
)
_TOLD = Forms("""
    [(we|i|you)] [can|may|will] (disclose|release|answer|provide|tell them) {q}: {t}
    (disclose|release|answer) {q}, {t}
    we hold {q}: {t}
""")
"""The answer to a question and the information itself in one breath."""

_STATES = re.compile(r"\b(is|are|was|were|has|have|had|owns?|owned|spent|paid|received|recorded)\b")
_LEAVES_OPEN = re.compile(
    r"^some\b|\bsome of\b"
    r"|\b(if|unless|except|but|only|until|till|when|once|after|before|maybe|perhaps|possibly"
    r"|not|no|never|nothing|withheld|exempt|refused|redacted)\b"
)
"""What makes of a statement something that a person has to put more plainly."""

_YES_OR_NO = frozenset({"yes", "no", "none"})
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_BARE = re.compile(
    r"yes|no|none"
    r"|(?:about |around |approximately )?[£$€]?\d[\d,.]*\s?(?:%|per cent|million|thousand|m|k|bn)?"
    r"(?: [a-z][a-z-]+){0,2}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTHS}) \d{{4}}"
)
"""A figure with at most two words of what it counts, a month or a day, or a yes or no."""

_GOES_ON = "disclose"
"""What '2: 48' means after 'disclose 1: 51;'."""

_MOST_TOGETHER = 12
"""Answers that are understood in one breath."""

_LONGEST_SOURCE = 80


def told_orders(said: Heard) -> tuple[DecideOrder | FactOrder, ...]:
    """Return which questions are answered and with what; nothing where that was not said.

    'disclose 2b: there were 17 flights over a march (flight log)', 'disclose 1: 51; 2: 48 (log)'.
    """
    one_by_one = _told_in_turn(said)
    return one_by_one or _told(said)


def _told_in_turn(said: Heard) -> tuple[DecideOrder | FactOrder, ...]:
    """Return the answers to several questions; a source at the end is that of all without one."""
    text, last_source = with_source(said.words)
    pieces = [piece.strip() for piece in text.split(";")]
    if not 1 < len(pieces) <= _MOST_TOGETHER:
        return ()
    orders: list[DecideOrder | FactOrder] = []
    for place, piece in enumerate(pieces):
        begun = piece if place == 0 or _TOLD.fit(piece.lower()) else f"{_GOES_ON} {piece}"
        told = _told(Heard(begun, said.case, said.place), last_source)
        if not told:
            return ()
        orders.extend(told)
    return tuple(orders)


def _told(said: Heard, otherwise: str = "") -> tuple[DecideOrder | FactOrder, ...]:
    """Return the answer to one question with its information; *otherwise* is the source unsaid."""
    text, source = with_source(said.words)
    source = source or otherwise
    bare = Heard(text, said.case, said.place)
    for fit in _TOLD.fits(bare.low):
        named = bare.questions(fit["q"])
        told = information(bare.as_typed(fit, "t"), source)
        if named is not None and len(named.labels) == 1 and not named.part and told:
            decided = DecideOrder(Answer.DISCLOSED, named, is_told=True)
            return decided, FactOrder(told, source, named)
    return ()


def is_bare(words: str) -> bool:
    """Return whether *words* are nothing but a figure, a day, or a yes or no."""
    return _BARE.fullmatch(words.lower().rstrip(".")) is not None


def information(words: str, source: str) -> str:
    """Return what was told as a sentence; empty where it may not be the information itself.

    A figure, a day or a yes is. Words without a verb, or with a 'some', are where their source was
    said.
    """
    low = words.lower().rstrip(".")
    if is_bare(words):
        return f"The answer is {words.rstrip('.') if low not in _YES_OR_NO else low}."
    is_plain = source or (_STATES.search(low) and "some" not in low.split())
    if _LEAVES_OPEN.search(low) or not is_plain:
        return ""
    return sentence(words)


def with_source(words: str) -> tuple[str, str]:
    """Return the fact and where it is said to come from: '(from the asset register)'."""
    fit = _SOURCE.fullmatch(words)
    if fit is None:
        return words, ""
    source = (
        next(found for found in fit.group("a", "b", "c", "d", "e") if found).strip().rstrip(".")
    )
    if len(source) > _LONGEST_SOURCE:
        return words, ""
    return fit["t"].strip(), source[:1].upper() + source[1:]


def sentence(words: str) -> str:
    """Return *words* as a sentence, with a capital and a full stop."""
    bare = words.strip()
    ended = bare if bare.endswith((".", "!", "?", "”", '"')) else f"{bare}."
    return ended[:1].upper() + ended[1:]
