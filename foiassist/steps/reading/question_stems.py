"""Sentences of a request that ask nothing themselves: stems, list leads, introductions, headings.

Says what is one and remembers it for the parts that hang on it; a stem is never counted.
"""

from __future__ import annotations

import re

from foiassist.steps.reading import asking_words as words
from foiassist.steps.reading import linking_words
from foiassist.steps.reading.aside_words import is_aside
from foiassist.steps.reading.question_lists import Piece
from foiassist.steps.reading.request_walk import Span, Stem, Walk

_BACKGROUND = re.compile(
    r"^(?:background|note|notes|definitions?|reasons? for|context|format|guidance notes?|source|"
    r"request specifications?|(?:response|preferred|required|data) format|clarifications?)\b"
)
_REQUEST_BELOW = re.compile(
    r"(?:(?:my|our|the|foi|information|freedom of information) )*(?:requests?|questions?)"
    r"(?: details)?\W*$|information (?:requested|required|sought)\W*$"
)
_NEVER_ENTRY = re.compile(
    r"^(?:format|background|notes?|definitions?|part \w+|section \w+|source|e\.?g\.?|https?:|www)\b"
    r"|^(?:\w+ )?ref(?:erence)?(?: n(?:o|umber))?[:.]"
)
_REASON = re.compile(r"(?:the |my |our )?reasons? (?:for|behind) (?:the|this|my|our) request")
_REFERENCE = re.compile(r"^\W*(?:my |our |your )?ref(?:erence)?\b")
_PARTICULARS = ("specifically", "in particular", "more specifically")
_SPELLS_OUT = re.compile(
    r"(?:the (?:details|information|data|questions)\b[^.?:]{0,40}\b(?:require|need|request|seek|"
    r"want)\w*|(?:my|our|the) (?:questions?|requests?) (?:is|are))[^.?:]{0,40}:$"
)
"""How the line begins that says what a general sentence before it asks for."""
_EXAMPLE = ("e.g:", "e.g.:", "eg:", "for example:", "as an example:")
"""How a sentence ends that shows what an answer could look like."""
_JOINS = re.compile(r"^(?:and|or|plus|also)\W*$")
_ASKS_MORE = re.compile(r"\bif (?:so|yes|not|no)[\s:,–-]*$")
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
    nested = bool(rest) and rest[0].is_part_of(piece)
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
    if _NEVER_ENTRY.match(said) or _JOINS.match(said) or _REASON.match(said):
        return False
    short = len(said.split()) <= _LONGEST_LINE_ENTRY or words.names_information(said)
    asks_nothing = not words.asks(said) and not is_aside(said)
    return short and asks_nothing and words.could_be_entry(said)


def is_table_row(said: str) -> bool:
    """Return whether a line is a row of figures."""
    cells = said.split()
    figures = sum(cell[-1].isdigit() for cell in cells)
    if figures == len(cells) > 1 and not linking_words.is_period(said):
        return True
    return figures > _MOST_FIGURES and 2 * figures >= len(cells) and "?" not in said


def is_stem(walk: Walk, piece: Piece, said: str, entries: list[str], rest: str) -> bool:
    """Return whether a sentence asks nothing that its parts do not ask.

    Args:
        walk: Where the reading stands.
        piece: The piece that the sentence stands in.
        said: The sentence, plain.
        entries: What `entries_after` says about the list that comes after it.
        rest: What comes after it in its piece, plain.
    """
    if entries == [""] or asks_more(said):
        return False
    if said.endswith((":", ":-")):
        return not (piece.label and not entries and _is_whole(walk, piece, said))
    if _introduces(walk, piece, said, rest):
        return True
    if entries:
        return _is_formula(said) or _leads_to(walk, piece, said, entries)
    more = bool(walk.next_piece() or rest)
    return more and (_is_formula(said) or _is_complete_lead(said))


def _is_formula(said: str) -> bool:
    """Return whether a sentence asks for nothing in particular: 'I request information.'."""
    asks_for_nothing = words.asks(said) and not words.says_something(said)
    leans = linking_words.leans_on_the_one_before(said)
    return asks_for_nothing and not said.endswith("?") and not leans


def _is_complete_lead(said: str) -> bool:
    """Return whether a sentence ends by announcing what follows: '… the following questions.'."""
    asking = words.asks(said) and ":" not in said and not said.endswith("?")
    return asking and bool(_COMPLETE_LEAD.search(said.rstrip(".; ")))


def _leads_to(walk: Walk, piece: Piece, said: str, entries: list[str]) -> bool:
    """Return whether a sentence is no more than the beginning of its *entries*."""
    asking = words.asks(said)
    if words.leads_to_list(said):
        return asking or not (said.endswith(".") or _is_entry_itself(said))
    if asking:
        return said[-1] not in ".?!," and not all(map(words.asks, entries))
    titles = bool(piece.depth) and not walk.nothing_under(piece)
    return titles and not (said.endswith(".") and words.states(said))


def _is_entry_itself(said: str) -> bool:
    """Return whether a line is the first of a list, and not what announces it."""
    return said.endswith(";") and words.names_information(said)


def _is_whole(walk: Walk, piece: Piece, said: str) -> bool:
    """Return whether an entry that ends in a colon asks by itself: 'Name of supplier:'."""
    if not words.says_something(said):
        return False
    return walk.nothing_under(piece) if words.asks(said) else walk.ends_entry(piece)


def asks_more(said: str) -> bool:
    """Return whether a stem asks something besides its parts: 'Whether …, and if so:'."""
    return bool(_ASKS_MORE.search(said)) and not linking_words.follows_up(said)


def _introduces(walk: Walk, piece: Piece, said: str, rest: str) -> bool:
    """Return whether a sentence opens the request, and what it asks for comes after it."""
    if piece.depth or walk.asked or not words.asks(said):
        return False
    following = walk.next_piece()
    begins = rest or (walk.beginning_of(following) if following else "")
    if _SPELLS_OUT.match(begins):
        return True
    if begins.startswith(_PARTICULARS):
        return said.startswith(("i ", "we ", "under "))
    if not words.introduces(said):
        return False
    if rest or following is None:
        return bool(rest) and (words.opens(said) or (rest.endswith(":") and ". " not in rest))
    return following.depth > 0 or words.leads_to_list(begins)


def titles_what_follows(walk: Walk, piece: Piece) -> bool:
    """Return whether an entry is the title of the paragraph after it, which asks."""
    following = walk.next_piece()
    said = walk.beginning_of(piece)
    if following is None or following.depth or said[-1:] in ".?!":
        return False
    if words.names_information(said) or len(said.split()) > LONGEST_HEADING:
        return False
    after = walk.beginning_of(following)
    if not piece.label:
        alone = not walk.place or walk.pieces[walk.place - 1].depth != piece.depth
        return alone and words.leads_to_list(after)
    if not words.asks(after) or is_aside(after) or linking_words.is_breakdown(after):
        return False
    return walk.titled or piece.label[-1] in "1aAi"


def is_heading(walk: Walk, piece: Piece, said: str) -> bool:
    """Return whether a piece is the heading of what comes after it."""
    if len(said.split()) > LONGEST_HEADING or said[-1] in ".?!,;":
        return False
    if words.states(said) or is_table_row(said) or linking_words.is_period(said):
        return False
    if linking_words.follows_up(said) or _REFERENCE.match(said) or _JOINS.match(said):
        return False
    return not piece.depth or titles_what_follows(walk, piece)


def open_heading(walk: Walk, piece: Piece, span: Span, said: str) -> None:
    """Remember a heading, and forget the one before it."""
    walk.heading = span
    walk.title_label = piece.label
    walk.titled = walk.titled or bool(piece.label)
    walk.background = bool(_BACKGROUND.match(said))
    for depth in [depth for depth, lead in walk.leads.items() if not lead.asking]:
        del walk.leads[depth]


def open_lead(walk: Walk, piece: Piece, span: Span, said: str) -> None:
    """Remember a sentence that announces the entries after it."""
    depth = walk.depth_above_list(piece)
    asking = words.asks(said)
    walk.leads[depth] = Stem(
        span,
        label=piece.label,
        place=walk.place,
        asking=asking,
        states=said.endswith(_EXAMPLE)
        or (
            not (asking or said.startswith("if ") or _is_entry(walk, piece))
            and words.tells_of(said)
        ),
        lists=asking or words.names_information(said),
        before=_before(walk, depth, said) if asking else None,
    )
    parent = walk.parents.get(depth)
    if asking and not piece.depth and parent and parent.counted and not _hangs_back(said):
        walk.parents.clear()
    if asking or _BACKGROUND.match(said):
        walk.background = not asking and len(said.split()) <= LONGEST_HEADING
    if asking and words.says_something(said):
        walk.only_request = walk.only_request or span
    about = words.introduces(said) or (not asking and _SCOPE.search(said))
    if _REQUEST_BELOW.match(said):
        walk.background = False
    if about and not walk.asked and words.says_something(said):
        walk.introduction = walk.introduction or span


def _is_entry(walk: Walk, piece: Piece) -> bool:
    """Return whether an open stem above *piece* asks for it."""
    lead = walk.leads.get(piece.depth - 1)
    return lead is not None and lead.live and lead.asking


def _before(walk: Walk, depth: int, said: str) -> Span | None:
    """Return the question that a stem for entries below *depth* follows up, if it does."""
    follows = walk.asked and walk.last_depth <= depth and _hangs_back(said)
    return walk.last_sentence if follows else None


def _hangs_back(said: str) -> bool:
    """Return whether a stem is to be read with the question before it."""
    if said.startswith(("i ", "we ")):
        return False
    leans = linking_words.follows_up(said) or linking_words.leans_on_the_one_before(said)
    return leans or said.startswith(("this ", "these ", "please include"))


def pass_over(walk: Walk, piece: Piece, span: Span, said: str) -> None:
    """Leave a sentence that asks nothing; the first may be what all questions are about."""
    short = span[1] - span[0] <= _LONGEST_INTRODUCTION
    if not walk.asked and not walk.introduction and short and _SCOPE.search(said):
        walk.introduction = span
    close_leads(walk, piece)


def close_leads(walk: Walk, piece: Piece) -> None:
    """After running text a list goes on only where its numbers do."""
    if piece.depth:
        return
    for stem in walk.leads.values():
        stem.live = stem.live and stem.asking and not walk.asked
