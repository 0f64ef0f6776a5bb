"""The text that a question hangs on: the nearest without which it cannot be read."""

from __future__ import annotations

from foiassist.steps.reading import asking_words as words
from foiassist.steps.reading import linking_words
from foiassist.steps.reading.question_lists import Piece
from foiassist.steps.reading.request_walk import Span, Stem, Walk

_SHORT_QUESTION = 3
"""A question of no more words than this is read with the one before: 'Which?'"""


def context_of(walk: Walk, piece: Piece, said: str, *, first: bool) -> tuple[Span, ...]:
    """Return the spans that a question is to be read with, in the order of the text.

    Args:
        walk: Where the reading stands; the question is not yet counted.
        piece: The piece that the question stands in.
        said: The question, plain.
        first: Whether it begins its piece.
    """
    leans = linking_words.leans_on_the_one_before(said)
    short = said.endswith("?") and len(said.split()) <= _SHORT_QUESTION
    if walk.near() and (linking_words.follows_up(said) or ((leans or short) and not first)):
        return (walk.last_sentence,)
    spans = _stems_above(walk, piece, said)
    parts_of_question = any(parent.counted for parent in walk.parents.values())
    if walk.heading and not (piece.depth > 1 and parts_of_question):
        spans.add(walk.heading)
    if spans and linking_words.leans_by_pronoun(said) and not words.asks(said):
        leans = False
    if walk.near() and leans and walk.asked[-1].under == label_above(walk, piece):
        spans = {walk.last_sentence} | (spans if piece.depth else set())
    if not spans and walk.introduction:
        return (walk.introduction,)
    return tuple(sorted(spans))


def label_above(walk: Walk, piece: Piece) -> str:
    """Return the number of the entry that *piece* is a part of, or nothing."""
    above = [depth for depth in walk.parents if depth < piece.depth]
    return walk.parents[max(above)].label if above else ""


def _stems_above(walk: Walk, piece: Piece, said: str) -> set[Span]:
    """Return the open leads and entries above *piece*, up to the nearest that is a question."""
    spans: set[Span] = set()
    for depth in range(max(piece.depth - 1, 0), -1, -1):
        lead, parent = walk.leads.get(depth), walk.parents.get(depth)
        if lead:
            spans |= _spans_of_lead(walk, lead, parent, said, piece)
        if parent and piece.depth:
            spans.add(parent.span)
            if parent.counted:
                break
    return spans


def _spans_of_lead(
    walk: Walk, lead: Stem, parent: Stem | None, said: str, piece: Piece
) -> set[Span]:
    spans = {lead.before} if lead.before else set()
    inside = parent is not None and parent.span[0] <= lead.span[0] < parent.span[1]
    if _applies(walk, lead, said, piece) and not inside:
        spans.add(lead.span)
    return spans


def _applies(walk: Walk, lead: Stem, said: str, piece: Piece) -> bool:
    """Return whether a question is to be read with *lead*."""
    whole = words.asks(said)
    if not piece.depth:
        lead.live = lead.live and not (whole and lead.used)
        lead.used = lead.used or not whole
    if lead.states or (not lead.live and (whole or not lead.asking)):
        return False
    return words.says_something(walk.said_in(lead.span))
