"""Which spans of a request are questions, and which text each of them hangs on.

Walks through the request once, piece by piece and sentence by sentence.
"""

from __future__ import annotations

import re

from foiassist.steps.reading import asking_words as words
from foiassist.steps.reading import linking_words
from foiassist.steps.reading.answer_options import offers_options
from foiassist.steps.reading.aside_words import asks_for_something, is_aside, lists_fields
from foiassist.steps.reading.breakdowns import (
    divide,
    divides_the_one_before,
    is_about_all,
)
from foiassist.steps.reading.double_questions import ask_spans
from foiassist.steps.reading.question_context import context_of, label_above
from foiassist.steps.reading.question_lists import Piece, pieces_of
from foiassist.steps.reading.question_stems import (
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
from foiassist.steps.reading.request_walk import GLANCE, Asked, Span, Stem, Walk
from foiassist.steps.reading.sentences import sentence_spans

_READY_MADE = re.compile(r"(?i)(?P<answer>\(?(?:yes ?/ ?no|y ?/ ?n)\b\)?)[\s.,:;–-]+(?=\w)")


_TITLED = re.compile(r"[^.:?]{3,50}(?::|\s?[-–]) ?(?:the|who|what|when|number|total|if|how)\b")
"""An entry that says under a title of its own what is asked for."""
_CELLS = re.compile(r"(?:\[[\sx]*\]|_{3,}|\.{4,})\s+(?:\[[\sx]*\]|_{3,}|\.{4,})")
"""Empty cells in a row."""
_WORD = re.compile(r"\w")
_NEWS = re.compile(r"\b(?:announced|showed|requires?|concerns?|introduced|decided)\b")
"""What a request that begins with background says there."""
_COLON = re.compile(r":(?=\s[A-Z])")
_LIST_IN_PROSE = 2
"""So many sentences can be a list that is written in one paragraph."""


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
    sentences = _sentences(walk, piece)
    for place, span in enumerate(sentences):
        rest = walk.said_in((span[1], min(piece.end, span[1] + GLANCE)))
        _read_sentence(walk, piece, span, rest, first=place == 0)
    if piece.depth:
        counted = len(walk.asked) > before
        walk.parents[piece.depth] = Stem((piece.start, piece.end), piece.label, counted=counted)


def _sentences(walk: Walk, piece: Piece) -> list[Span]:
    """Return the sentences of *piece*; one that is all in brackets stays with the one before."""
    spans: list[Span] = []
    text = walk.text
    for start, end in sentence_spans(text, piece.start, piece.end):
        shut = text[start:end].rstrip(".?!").endswith((")", "]"))
        if spans and shut and text[start] in "([":
            spans[-1] = (spans[-1][0], end)
            continue
        answer = _READY_MADE.match(text, start, end)
        if answer:
            spans.append((start, answer.end("answer")))
        spans.append((answer.end() if answer else start, end))
    spans = _after_announcement(walk, piece, spans)
    joint = "and" if piece.depth else ""
    return [span for span in spans if _WORD.search(walk.said_in(span).removeprefix(joint))]


def _after_announcement(walk: Walk, piece: Piece, spans: list[Span]) -> list[Span]:
    """Return *spans*, the first cut where it announces the list that the others go on with.

    'Please provide the following: Number of visits. Cost of each visit.'
    """
    if piece.depth or len(spans) < _LIST_IN_PROSE:
        return spans
    start, end = spans[0]
    colon = _COLON.search(walk.text, start, end)
    if not colon:
        return spans
    lead, entry = (start, colon.end()), (colon.end() + 1, end)
    if words.leads_to_list(walk.said_in((start, colon.start()))) and words.names_information(
        walk.said_in(entry)
    ):
        return [lead, entry, *spans[1:]]
    return spans


def _read_sentence(walk: Walk, piece: Piece, span: Span, rest: str, *, first: bool) -> None:
    """Decide what one sentence is, which *rest* follows in its piece, and remember it."""
    said = walk.said_in(span)
    if divides_the_one_before(walk, piece, span, said, first=first):
        divide(walk, piece, span, said)
        return
    walk.dividing = None
    entries = [] if rest else entries_after(walk, piece)
    announces = said.endswith(":") and linking_words.follows_up(said)
    if (is_aside(said) and not announces) or is_about_all(walk, piece, span, said, first=first):
        _set_aside(walk, piece, span, said)
    elif not rest and offers_options(walk, piece, said):
        _count(walk, piece, span, first=first)
        walk.dividing = (walk.pieces[walk.place + 1].depth - 1, True)
    elif is_stem(walk, piece, said, entries, rest):
        open_lead(walk, piece, span, said)
    elif _is_question(walk, piece, said, rest, first=first):
        _count(walk, piece, span, first=first)
    elif first and not rest and is_heading(walk, piece, said):
        open_heading(walk, piece, span, said)
    else:
        pass_over(walk, piece, span, said)


def _set_aside(walk: Walk, piece: Piece, span: Span, said: str) -> None:
    """Leave a sentence about the handling of the request, and what is listed below it."""
    close_leads(walk, piece)
    if asks_for_something(said):
        walk.only_request = walk.only_request or span
    if said.endswith(":"):
        walk.leads[walk.depth_above_list(piece)] = Stem(span, states=not lists_fields(said))


def _is_question(walk: Walk, piece: Piece, said: str, rest: str, *, first: bool) -> bool:
    """Return whether a sentence asks, or names what is asked for."""
    if is_table_row(said) or (first and _is_row_of_form(walk.text[piece.start : piece.end])):
        return False
    if words.asks(said):
        return said.endswith("?") or not _only_tells(walk, piece, said)
    if walk.background:
        return False
    if not first:
        goes_on = walk.place in (walk.last_place, *(lead.place for lead in walk.leads.values()))
        thing = _is_listing(walk) and words.names_thing(said) and not words.states(said)
        return goes_on and (thing or words.names_information(said)) and not words.tells(said)
    if piece.depth:
        told = words.tells(said) or (said.endswith(".") and words.says_that(said))
        untold = words.names_information(said) or not (rest and told)
        return _is_marked_entry(walk, piece, said) and untold
    named = words.names_information(said) or (
        words.names_thing(said)
        and said.endswith(".")
        and (_goes_on_naming(walk) or (_begins(walk) and not _NEWS.search(said)))
    )
    named = named and words.could_be_entry(said)
    return (named and not words.tells(said)) or _is_line_of_list(walk, said)


def _begins(walk: Walk) -> bool:
    """Return whether nothing has been said yet."""
    return not any(walk.said_in((one.start, one.end)) for one in walk.pieces[: walk.place])


def _goes_on_naming(walk: Walk) -> bool:
    """Return whether the line just before was a question that named a thing and had no verb."""
    before = walk.said_in(walk.last_sentence)
    right_after = bool(walk.asked) and walk.place - walk.last_place == 1
    return right_after and not words.asks(before) and before.endswith(".")


def _is_listing(walk: Walk) -> bool:
    """Return whether a sentence in this piece announced a list, which the rest of it is."""
    if any(lead.place == walk.place and lead.asking for lead in walk.leads.values()):
        return True
    before = walk.said_in(walk.last_sentence) if walk.last_place == walk.place else ""
    return words.names_information(before) and not words.asks(before)


def _is_row_of_form(line: str) -> bool:
    """Return whether a line is a row with cells to fill in."""
    return "?" not in line and (line.count("\t") > 1 or bool(_CELLS.search(line)))


def _only_tells(walk: Walk, piece: Piece, said: str) -> bool:
    """Return whether a sentence stands in background, or in a list that says what is so."""
    lead = None if piece.label else walk.leads.get(piece.depth - 1)
    return walk.background or (lead is not None and lead.states and "please" not in said)


def _is_line_of_list(walk: Walk, said: str) -> bool:
    """Return whether a line without a marker names something that a lead above it asks for."""
    lead = walk.leads.get(0)
    if not lead or not lead.live or lead.states:
        return False
    long = said.endswith(".") or len(said.split()) > LONGEST_HEADING
    right_after = lead.asking and walk.place == lead.place + 1
    if right_after and long and words.could_be_entry(said, led=True):
        return not (words.tells(said) or words.says_that(said))
    last = walk.marked_next() and not (lead.used and walk.last_place == walk.place - 1)
    if not lead.lists or last:
        return False
    short = " " in said and words.could_be_entry(said) and not words.states(said)
    return (short or is_line_entry(said) or words.names_thing(said)) and not words.tells(said)


def _is_marked_entry(walk: Walk, piece: Piece, said: str) -> bool:
    """Return whether an entry with a marker names something that is asked for."""
    lead = walk.leads.get(piece.depth - 1)
    named = words.names_information(said)
    stated = lead is not None and lead.states and not (piece.label and named)
    tells = said.endswith(".") and words.states(said) and not walk.nothing_under(piece)
    if stated or (tells and not named) or titles_what_follows(walk, piece):
        return False
    if lead and lead.live and words.asks_whether(walk.said_in(lead.span)):
        return True
    led = lead is not None and lead.live
    wanted = bool(piece.label) or led or piece.depth - 1 in walk.parents
    whole = not words.says_that(said) or bool(_TITLED.match(said))
    listed = bool(piece.label) or words.names_thing(said)
    goes_on = listed and walk.last_depth == piece.depth and whole
    return words.could_be_entry(said, led=led or goes_on) and (wanted or named)


def _count(walk: Walk, piece: Piece, span: Span, *, first: bool) -> None:
    """Take a sentence as a question, or as several."""
    parts = ask_spans(walk.text, *span, entry=first and piece.depth > 0)
    context = context_of(walk, piece, walk.said_in(parts[0]), first=first)
    under = label_above(walk, piece)
    label = piece.label or ("" if piece.depth else walk.title_label)
    listed = piece.depth > 0
    for place, part in enumerate(parts):
        walk.asked.append(Asked(part, context, label, under, goes_on=listed and place > 0))
        context = (parts[0],)
    walk.last_place, walk.last_depth = walk.place, piece.depth
    walk.last_sentence = span
    if asks_more(walk.said_in(span)):
        walk.leads[max(piece.depth - 1, 0)] = Stem(span, counted=True)
