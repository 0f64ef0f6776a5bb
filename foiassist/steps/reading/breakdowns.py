"""How the answer to a question is to be divided: breakdowns, periods, answers to choose from.

A breakdown belongs to the question that it adjoins; about a whole list it belongs to none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from foiassist.steps.reading import linking_words
from foiassist.steps.reading.question_lists import Piece
from foiassist.steps.reading.question_stems import is_line_entry
from foiassist.steps.reading.request_walk import Span, Stem, Walk

_WORDS = re.compile(r"[A-Za-z]{4}")
"""What stands between two sentences is more than the marker of a list."""
_LIST = 2
"""So many questions can be a list."""


def divides_the_one_before(walk: Walk, piece: Piece, span: Span, said: str, *, first: bool) -> bool:
    """Return whether a sentence only says how the question before it is to be divided."""
    if not walk.near():
        return False
    if walk.dividing and _goes_on_dividing(walk.dividing, piece, said):
        return True
    if not _adjoins(walk, span):
        return False
    if not first and linking_words.is_alternative(said):
        return True
    if not _only_divides(piece, said, first=first) or _governs_the_list(walk, piece, said):
        return False
    is_title = piece.after_blank and walk.marked_next() and not piece.depth
    return not (is_title and linking_words.is_period(said))


def is_about_all(walk: Walk, piece: Piece, span: Span, said: str, *, first: bool) -> bool:
    """Return whether a sentence divides the answers to more than the question before it."""
    if not walk.asked or said.endswith(":") or not _only_divides(piece, said, first=first):
        return False
    return _governs_the_list(walk, piece, said) or not _adjoins(walk, span)


def _only_divides(piece: Piece, said: str, *, first: bool) -> bool:
    """Return whether a sentence says no more than how to divide; with a number it is counted."""
    return linking_words.is_breakdown(said) and not (piece.label and first)


def divide(walk: Walk, piece: Piece, span: Span, said: str) -> None:
    """Add a breakdown to the question before it; a list after it belongs to that question too.

    Answers to choose from are no part of what is asked, and stay left over.
    """
    choice = linking_words.offers_choice(said)
    among_choices = choice or bool(walk.dividing and walk.dividing[1])
    if not among_choices and not (linking_words.is_option(said) and span[0] == piece.start):
        _extend(walk, span)
    walk.last_place = walk.place
    if said.endswith(":") and not choice:
        walk.leads[walk.depth_above_list(piece)] = Stem(walk.last_sentence, counted=True)
    if said.endswith(":") or choice:
        walk.dividing = (walk.last_depth, choice)


def _adjoins(walk: Walk, span: Span) -> bool:
    """Return whether nothing is said between the last question and *span*."""
    return not _WORDS.search(walk.text, walk.last_sentence[1], span[0])


def _governs_the_list(walk: Walk, piece: Piece, said: str) -> bool:
    """Return whether a breakdown below a list is about all of its entries, not the last alone."""
    if piece.depth or not walk.last_depth or len(walk.asked) < _LIST:
        return False
    return piece.after_blank or linking_words.speaks_of_all(said)


def _goes_on_dividing(dividing: tuple[int, bool], piece: Piece, said: str) -> bool:
    """Return whether a piece is an entry of the list of breakdowns that is open."""
    depth, choice = dividing
    if piece.depth > depth and choice:
        return True
    return is_line_entry(said) and (not piece.depth or (piece.depth > depth and not piece.label))


def _extend(walk: Walk, span: Span) -> None:
    """Add a breakdown to the question that it stands next to."""
    last = walk.asked[-1]
    walk.asked[-1] = replace(last, span=(last.span[0], span[1]))
    walk.last_sentence = (walk.last_sentence[0], span[1])
