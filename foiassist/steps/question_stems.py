"""Sentences of a request that ask nothing themselves: stems, list leads, introductions, headings.

Says what is one and remembers it for the parts that hang on it; a stem is never counted.
"""

from __future__ import annotations

import re

from foiassist.steps import asking_words as words
from foiassist.steps import linking_words
from foiassist.steps.aside_words import is_aside
from foiassist.steps.question_lists import Piece
from foiassist.steps.request_walk import Span, Stem, Walk

_BACKGROUND = re.compile(
    r"^(?:background|note|notes|definitions?|reasons? for|context|format|guidance notes?|source)\b"
)
_NEVER_ENTRY = re.compile(
    r"^(?:format|background|notes?|definitions?|part \w+|section \w+|source|e\.?g\.?|https?:|www)\b"
)
_JOINS = re.compile(r"^(?:and|or|plus|also)\W*$")
_ASKS_MORE = re.compile(r"\bif (?:so|yes|not|no)\W*$")
_COMPLETE_LEAD = re.compile(
    r"\b(?:following|below)(?: \w+){0,2}$"
    r"|\b(?:following|below) (?:information|questions?|data|details|documents?|records)\b"
)
_SCOPE = re.compile(
    r"\b(?:regarding|relat\w+ to|about|concerning|with regard to|in relation to|in respect of|"
    r"with respect to|on the subject of|since|between|during|for the (?:years?|period)|each|"
    r"in (?:19|20)\d\d)\b"
)
LONGEST_HEADING = 9
"""The most words in a heading."""
_LONGEST_LINE_ENTRY = 14
"""The most words in a list entry that has no marker."""
_MOST_FIGURES = 3
"""A line of which more words than this, and half of all, are numbers is a row of a table."""
_MOST_ENTRIES = 40
"""How far a list is looked through to see what it is."""
_LONGEST_INTRODUCTION = 600
"""A longer sentence, in characters, is background and no context."""


def entries_after(walk: Walk, piece: Piece) -> list[str]:
    """Return the entries of the list right after *piece* that are more than a breakdown.

    A list of nothing but breakdowns comes back as one empty entry.
    """
    rest = walk.pieces[walk.place + 1 : walk.place + 1 + _MOST_ENTRIES]
    nested = bool(rest) and rest[0].depth > piece.depth
    entries: list[str] = []
    breakdowns = 0
    for other in rest:
        if nested and other.depth <= piece.depth:
            break
        said = walk.beginning_of(other)
        if not nested and (other.depth or not is_line_entry(said)):
            break
        if linking_words.is_breakdown(said) and not other.label:
            breakdowns += 1
        else:
            entries.append(said)
    return entries or [""] * min(breakdowns, 1)


def is_line_entry(said: str) -> bool:
    """Return whether a line without a marker can be an entry of a list."""
    if linking_words.is_period(said):
        return True
    if is_table_row(said) or said.endswith(":"):
        return False
    if _NEVER_ENTRY.match(said) or _JOINS.match(said):
        return False
    short = len(said.split()) <= _LONGEST_LINE_ENTRY or words.names_information(said)
    asks_nothing = not words.asks(said) and not is_aside(said)
    return short and asks_nothing and words.could_be_entry(said)


def is_table_row(said: str) -> bool:
    """Return whether a line is a row of figures."""
    cells = said.split()
    figures = sum(cell[-1].isdigit() for cell in cells)
    return figures > _MOST_FIGURES and 2 * figures >= len(cells) and "?" not in said


def is_stem(walk: Walk, piece: Piece, said: str, entries: list[str], *, last: bool) -> bool:
    """Return whether a sentence asks nothing that its parts do not ask.

    Args:
        walk: Where the reading stands.
        piece: The piece that the sentence stands in.
        said: The sentence, plain.
        entries: What `entries_after` says about the list that comes after it.
        last: Whether it ends its piece.
    """
    if entries == [""] or asks_more(said):
        return False
    if said.endswith((":", ":-")) or _introduces(walk, piece, said, last=last):
        return True
    asking = words.asks(said)
    if asking and walk.marked_next() and not words.says_something(said):
        return True
    if not entries:
        more = bool(walk.next_piece()) or not last
        whole = more and asking and ":" not in said and not said.endswith("?")
        return whole and bool(_COMPLETE_LEAD.search(said.rstrip(".; ")))
    if words.leads_to_list(said) or (asking and said[-1] not in ".?!"):
        return asking or not said.endswith(".")
    return bool(piece.depth) and not asking and not said.endswith(".")


def asks_more(said: str) -> bool:
    """Return whether a stem asks something besides its parts: 'Whether …, and if so:'."""
    return bool(_ASKS_MORE.search(said)) and not linking_words.follows_up(said)


def _introduces(walk: Walk, piece: Piece, said: str, *, last: bool) -> bool:
    """Return whether a sentence opens the request, and what it asks for comes after it."""
    if piece.depth or walk.asked or not words.asks(said) or not words.introduces(said):
        return False
    following = walk.next_piece()
    if not last or following is None:
        return not last and words.opens(said)
    begins = walk.beginning_of(following)
    goes_on = words.leads_to_list(begins) or begins.startswith(("specifically", "in particular"))
    return following.depth > 0 or goes_on


def titles_what_follows(walk: Walk, piece: Piece) -> bool:
    """Return whether a bullet is the title of the paragraph and list after it."""
    following = walk.next_piece()
    if piece.label or following is None or following.depth:
        return False
    said = walk.beginning_of(piece)
    if words.names_information(said) or len(said.split()) > LONGEST_HEADING:
        return False
    return words.leads_to_list(walk.beginning_of(following))


def is_heading(walk: Walk, piece: Piece, said: str) -> bool:
    """Return whether a piece is the heading of what comes after it."""
    if len(said.split()) > LONGEST_HEADING or said[-1] in ".?!,;":
        return False
    if words.states(said) or is_table_row(said) or _JOINS.match(said):
        return False
    return not piece.depth or titles_what_follows(walk, piece)


def open_heading(walk: Walk, span: Span, said: str) -> None:
    """Remember a heading, and forget the one before it."""
    walk.heading = span
    walk.background = bool(_BACKGROUND.match(said))
    for depth in [depth for depth, lead in walk.leads.items() if not lead.asking]:
        del walk.leads[depth]


def open_lead(walk: Walk, piece: Piece, span: Span, said: str) -> None:
    """Remember a sentence that announces the entries after it."""
    following = walk.next_piece()
    depth = piece.depth or max(following.depth - 1 if following else 0, 0)
    asking = words.asks(said)
    walk.leads[depth] = Stem(
        span,
        label=piece.label,
        place=walk.place,
        asking=asking,
        states=not asking and words.states(said) and not words.names_information(said),
        lists=asking or words.names_information(said),
        before=walk.last_sentence if linking_words.follows_up(said) and walk.asked else None,
    )
    if asking or _BACKGROUND.match(said):
        walk.background = not asking and len(said.split()) <= LONGEST_HEADING
    if asking and words.says_something(said):
        walk.only_request = walk.only_request or span
    about = words.introduces(said) or not asking
    if about and not walk.asked and words.says_something(said):
        walk.introduction = walk.introduction or span


def pass_over(walk: Walk, piece: Piece, span: Span, said: str) -> None:
    """Leave a sentence that asks nothing; the first may be what all questions are about."""
    short = span[1] - span[0] <= _LONGEST_INTRODUCTION
    if not walk.asked and not walk.introduction and short and _SCOPE.search(said):
        walk.introduction = span
    close_leads(walk, piece)


def close_leads(walk: Walk, piece: Piece) -> None:
    """After running text a list goes on only where its numbers do."""
    if not piece.depth and walk.asked:
        for stem in walk.leads.values():
            stem.live = False
