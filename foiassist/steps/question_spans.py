"""Which spans of a request are questions, and which text each of them hangs on.

Walks through the request once, piece by piece and sentence by sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from foiassist.steps import asking_words as words
from foiassist.steps import linking_words
from foiassist.steps.aside_words import is_aside
from foiassist.steps.double_questions import ask_spans
from foiassist.steps.question_context import context_of, label_above
from foiassist.steps.question_lists import Piece, pieces_of
from foiassist.steps.question_stems import (
    LONGEST_HEADING,
    asks_more,
    close_leads,
    entries_after,
    is_heading,
    is_line_entry,
    is_stem,
    is_table_row,
    open_heading,
    open_lead,
    pass_over,
    titles_what_follows,
)
from foiassist.steps.request_walk import Asked, Span, Stem, Walk
from foiassist.steps.sentences import sentence_spans


def find_asked(text: str, courtesies: tuple[Span, ...]) -> list[Asked]:
    """Return the questions of the cleaned *text* in order, outside *courtesies*."""
    blanked = _blanked(text, courtesies)
    walk = Walk(blanked, pieces_of(blanked))
    for place, piece in enumerate(walk.pieces):
        walk.place = place
        _read_piece(walk, piece)
    if not walk.asked and walk.only_request:
        return [Asked(walk.only_request, (), "")]
    return walk.asked


def _blanked(text: str, courtesies: tuple[Span, ...]) -> str:
    """Return *text*, as long as before, with nothing said in *courtesies*."""
    parts: list[str] = []
    place = 0
    for start, end in courtesies:
        parts += [text[place:start], re.sub(r"[^\n]", " ", text[start:end])]
        place = end
    return "".join([*parts, text[place:]])


def _read_piece(walk: Walk, piece: Piece) -> None:
    walk.enter(piece)
    before = len(walk.asked)
    sentences = _sentences(walk.text, piece)
    for place, span in enumerate(sentences):
        _read_sentence(walk, piece, span, first=place == 0, last=place == len(sentences) - 1)
    if piece.depth:
        counted = len(walk.asked) > before
        walk.parents[piece.depth] = Stem((piece.start, piece.end), piece.label, counted=counted)


def _sentences(text: str, piece: Piece) -> list[Span]:
    """Return the sentences of *piece*; one that is all in brackets stays with the one before."""
    spans: list[Span] = []
    for start, end in sentence_spans(text, piece.start, piece.end):
        if spans and text[start] == "(" and text[start:end].rstrip(".?!").endswith(")"):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _read_sentence(walk: Walk, piece: Piece, span: Span, *, first: bool, last: bool) -> None:
    """Decide what one sentence is, and remember it."""
    said = walk.said_in(span)
    if not any(letter.isalnum() for letter in said):
        return
    if _divides_the_one_before(walk, piece, said, first=first):
        _extend(walk, span)
        if said.endswith(":"):
            walk.dividing = (walk.last_depth, linking_words.offers_choice(said))
        return
    walk.dividing = None
    entries = entries_after(walk, piece) if last else []
    if is_aside(said):
        close_leads(walk, piece)
    elif is_stem(walk, piece, said, entries, last=last):
        open_lead(walk, piece, span, said)
    elif _is_question(walk, piece, said, first=first, entries=entries):
        _count(walk, piece, span, said, first=first)
    elif first and last and is_heading(walk, piece, said):
        open_heading(walk, span, said)
    else:
        pass_over(walk, piece, span, said)


def _divides_the_one_before(walk: Walk, piece: Piece, said: str, *, first: bool) -> bool:
    """Return whether a sentence only says how the question before it is to be divided."""
    if not walk.near():
        return False
    if walk.dividing and _goes_on_dividing(walk.dividing, piece, said):
        return True
    if not linking_words.is_breakdown(said) or (piece.label and first):
        return False
    is_title = piece.after_blank and walk.marked_next() and not piece.depth
    return not (is_title and linking_words.is_period(said))


def _goes_on_dividing(dividing: tuple[int, bool], piece: Piece, said: str) -> bool:
    """Return whether a piece is an entry of the list of breakdowns that is open."""
    depth, choice = dividing
    if piece.depth > depth and choice:
        return True
    return is_line_entry(said) and (not piece.depth or (piece.depth > depth and not piece.label))


def _is_question(walk: Walk, piece: Piece, said: str, *, first: bool, entries: list[str]) -> bool:
    """Return whether a sentence asks, or names what is asked for."""
    if is_table_row(said):
        return False
    if words.asks(said):
        return not walk.background or said.endswith("?")
    if walk.background or not first:
        return False
    if piece.depth:
        return _is_marked_entry(walk, piece, said)
    return _is_line_of_list(walk, said) or (
        words.names_information(said) and (bool(entries) or words.could_be_entry(said))
    )


def _is_line_of_list(walk: Walk, said: str) -> bool:
    """Return whether a line without a marker names something that a lead above it asks for."""
    lead = walk.leads.get(0)
    if not lead or not lead.live:
        return False
    if lead.lists and is_line_entry(said) and not walk.marked_next():
        return True
    long = said.endswith(".") or len(said.split()) > LONGEST_HEADING
    right_after = lead.asking and walk.place == lead.place + 1
    return right_after and long and words.could_be_entry(said, led=True) and not words.tells(said)


def _is_marked_entry(walk: Walk, piece: Piece, said: str) -> bool:
    """Return whether an entry with a marker names something that is asked for."""
    lead = walk.leads.get(piece.depth - 1)
    named = words.names_information(said)
    stated = lead is not None and lead.states and not (piece.label and named)
    if stated or titles_what_follows(walk, piece):
        return False
    led = lead is not None and lead.live
    wanted = bool(piece.label) or led or piece.depth - 1 in walk.parents
    return words.could_be_entry(said, led=led) and (wanted or named)


def _extend(walk: Walk, span: Span) -> None:
    """Add a breakdown to the question that it stands next to."""
    last = walk.asked[-1]
    walk.asked[-1] = replace(last, span=(last.span[0], span[1]))
    walk.last_sentence = (walk.last_sentence[0], span[1])
    walk.last_place = walk.place


def _count(walk: Walk, piece: Piece, span: Span, said: str, *, first: bool) -> None:
    """Take a sentence as a question, or as several."""
    context = context_of(walk, piece, said, first=first)
    under = label_above(walk, piece)
    parts = ask_spans(walk.text, *span)
    for part in parts:
        walk.asked.append(Asked(part, context, piece.label, under))
        context = (parts[0],)
    walk.last_place, walk.last_depth = walk.place, piece.depth
    walk.last_sentence = span
    if asks_more(said):
        walk.leads[max(piece.depth - 1, 0)] = Stem(span, counted=True)
