"""Whether the list below a question asks for more, or holds the answers to choose from."""

from __future__ import annotations

from itertools import takewhile

from foiassist.steps.reading import asking_words as words
from foiassist.steps.reading import linking_words
from foiassist.steps.reading.question_lists import Piece
from foiassist.steps.reading.request_walk import Walk

_MOST_ENTRIES = 40
"""How far a list is looked through to see what it is."""


def offers_options(walk: Walk, piece: Piece, said: str) -> bool:
    """Return whether the list under *piece* holds ready-made answers to it."""
    following = walk.next_piece()
    if following is None or not following.is_part_of(piece):
        return False
    if not (words.asks(said) or said.endswith((":", "?"))):
        return False
    if linking_words.asks_to_choose(walk.text[piece.start : piece.end]):
        return True
    under = _right_under(walk, piece)
    entries = [walk.beginning_of(one) for one in under]
    last = walk.text[under[-1].start : under[-1].end]
    if linking_words.leaves_others_open(last) and _chooses(said, entries):
        return True
    ready = [linking_words.is_ready_answer(entry) for entry in entries]
    asked = any(words.asks(e) and not r for e, r in zip(entries, ready, strict=True))
    return any(ready) and not asked


def _chooses(said: str, entries: list[str]) -> bool:
    """Return whether a question chooses among *entries*, and does not ask a figure for each."""
    return not (words.asks_how_many(said) or all(map(words.names_information, entries)))


def _right_under(walk: Walk, piece: Piece) -> list[Piece]:
    """Return the entries right under *piece*."""
    rest = walk.pieces[walk.place + 1 : walk.place + 1 + _MOST_ENTRIES]
    under = list(takewhile(lambda one: one.depth > piece.depth, rest))
    return [one for one in under if one.depth == under[0].depth]
