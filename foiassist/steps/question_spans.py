"""Which spans of a request are questions, and which text each of them hangs on.

Walks through the request's pieces once, remembering the stems and list leads that are open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from foiassist.steps import asking_words as words
from foiassist.steps.double_questions import ask_spans
from foiassist.steps.question_lists import Piece, pieces_of
from foiassist.steps.sentences import sentence_spans

Span = tuple[int, int]

_SCOPE = re.compile(
    r"\b(?:regarding|relat\w+ to|about|concerning|with regard to|in relation to|in respect of|"
    r"with respect to|on the subject of|since|between|during|for the (?:years?|period)|each|in (?:19|20)\d\d)\b"
)
_BACKGROUND = re.compile(
    r"^(?:background|note|notes|definitions?|reasons? for|context|format|guidance notes?|source)\b"
)
_NEVER_ENTRY = re.compile(
    r"^(?:(?:and|or|plus|also)\W*$|(?:format|background|notes?|definitions?|part \w+|section \w+|source|e\.?g\.?|https?:|www)\b)"
)
_ASKS_MORE = re.compile(r"\bif (?:so|yes|not|no)\W*$")
_COMPLETE_LEAD = re.compile(
    r"\b(?:following|below)(?: \w+){0,2}$|\b(?:following|below) (?:information|questions?|data|details|documents?|records)\b"
)
_LONGEST_HEADING = 9
_LONGEST_NOTE_TITLE = 9
_LONGEST_LINE_ENTRY = 14
"""The most words in a heading, and in a list entry that has no marker."""
_MOST_FIGURES = 3
"""A line with more numbers than this is a row of a table."""
_LONGEST_INTRODUCTION = 600
"""A longer sentence, in characters, is background and no context."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question by its place in the cleaned text."""

    span: Span
    context: tuple[Span, ...]
    label: str
    """The request's own number for it, or empty."""
    under: str = ""
    """The number of the entry that it is a part of, or empty."""


@dataclass(slots=True)
class _Stem:
    """Text that later parts hang on."""

    span: Span
    counted: bool
    label: str = ""
    live: bool = True
    asking: bool = True
    lists: bool = True
    """Whether lines without a marker can be its entries."""
    used: bool = False
    """Whether lines without a marker were its entries already."""
    states: bool = False
    """Whether it states something, so that its list asks for nothing."""


@dataclass(slots=True)
class _Walk:
    """What is known on the way through a request."""

    text: str
    pieces: list[Piece]
    asked: list[Asked] = field(default_factory=list)
    parents: dict[int, _Stem] = field(default_factory=dict)
    leads: dict[int, _Stem] = field(default_factory=dict)
    introduction: Span | None = None
    heading: Span | None = None
    background: bool = False
    last_sentence: Span = (0, 0)
    """The sentence that the last question stood in, with its breakdowns."""
    last_piece: int = -1
    """Where the last question, or what belongs to it, stood."""
    place: int = 0


def find_asked(text: str, courtesies: tuple[Span, ...]) -> list[Asked]:
    """Return the questions of the cleaned *text* in order, outside *courtesies*."""
    blanked = text
    for start, end in reversed(courtesies):
        blanked = blanked[:start] + re.sub(r"[^\n]", " ", blanked[start:end]) + blanked[end:]
    walk = _Walk(blanked, pieces_of(blanked))
    for place, piece in enumerate(walk.pieces):
        walk.place = place
        _read_piece(walk, piece)
    return walk.asked


def _read_piece(walk: _Walk, piece: Piece) -> None:
    if piece.depth:
        for stems in (walk.parents, walk.leads):
            for depth in [depth for depth in stems if depth >= piece.depth]:
                del stems[depth]
    before = len(walk.asked)
    sentences = _sentences(walk.text, piece)
    for place, span in enumerate(sentences):
        _read_sentence(walk, piece, span, first=place == 0, last=place == len(sentences) - 1)
    if piece.depth:
        counted = len(walk.asked) > before
        walk.parents[piece.depth] = _Stem((piece.start, piece.end), counted, piece.label)


def _sentences(text: str, piece: Piece) -> list[Span]:
    """Return the sentences of *piece*; one that is all in brackets stays with the one before."""
    spans: list[Span] = []
    for start, end in sentence_spans(text, piece.start, piece.end):
        if spans and text[start] == "(" and text[start:end].rstrip(".?!").endswith(")"):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _read_sentence(walk: _Walk, piece: Piece, span: Span, *, first: bool, last: bool) -> None:
    said = words.plain(walk.text[slice(*span)])
    entries = _entries_after(walk, piece) if last else []
    if not any(letter.isalnum() for letter in said):
        return
    if _belongs_to_the_one_before(walk, piece, said, first=first):
        _extend(walk, span)
    elif words.is_aside(said):
        _close_leads(walk, piece)
    elif _is_stem(walk, piece, said, entries, last=last):
        _open_lead(walk, piece, span, said)
    elif _is_question(walk, piece, said, first=first, entries=entries):
        _count(walk, piece, span, said, first=first)
    elif _is_heading(piece, said, first=first and last):
        walk.heading = span
        walk.background = bool(_BACKGROUND.match(said))
        for depth in [depth for depth, lead in walk.leads.items() if not lead.asking]:
            del walk.leads[depth]
    else:
        _pass_over(walk, piece, span, said)


def _belongs_to_the_one_before(walk: _Walk, piece: Piece, said: str, *, first: bool) -> bool:
    """Return whether a sentence only says how the question before it is to be divided."""
    if not words.is_breakdown(said) or (piece.label and first):
        return False
    if piece.after_blank and words.is_period(said) and _marked_next(walk) and not piece.depth:
        return False
    return bool(walk.asked) and walk.place - walk.last_piece <= 1


def _marked_next(walk: _Walk) -> bool:
    """Return whether a list entry with a marker comes next."""
    return any(piece.depth for piece in walk.pieces[walk.place + 1 : walk.place + 2])


def _entries_after(walk: _Walk, piece: Piece) -> list[str]:
    """Return the entries of the list right after *piece* that are more than a breakdown.

    A list of nothing but breakdowns comes back as one empty entry.
    """
    rest = walk.pieces[walk.place + 1 : walk.place + 40]
    nested = bool(rest) and rest[0].depth > piece.depth
    entries: list[str] = []
    breakdowns = 0
    for other in rest:
        said = words.plain(walk.text[other.start : other.end])
        if nested and other.depth <= piece.depth:
            break
        if not nested and (other.depth or not _is_line_entry(said)):
            break
        if words.is_breakdown(said) and not other.label:
            breakdowns += 1
        else:
            entries.append(said)
    return entries or [""] * min(breakdowns, 1)


def _is_line_entry(said: str) -> bool:
    """Return whether a line without a marker can be an entry of a list."""
    if words.is_period(said):
        return True
    short = len(said.split()) <= _LONGEST_LINE_ENTRY or words.names_information(said)
    if _is_table_row(said):
        return False
    listed = short and words.could_be_entry(said) and not _NEVER_ENTRY.match(said)
    return listed and not said.endswith(":") and not words.asks(said) and not words.is_aside(said)


def _is_table_row(said: str) -> bool:
    return sum(word[-1].isdigit() for word in said.split()) > _MOST_FIGURES and "?" not in said


def _is_stem(walk: _Walk, piece: Piece, said: str, entries: list[str], *, last: bool) -> bool:
    """Return whether a sentence asks nothing that its parts do not ask."""
    if entries == [""] or (_ASKS_MORE.search(said) and not words.follows_up(said)):
        return False
    if said.endswith((":", ":-")):
        return True
    asking = words.asks(said)
    if asking and not piece.depth and not walk.asked and words.introduces(said):
        following = walk.pieces[walk.place + 1 : walk.place + 2]
        if not last or any(piece.depth or _leads(walk, piece) for piece in following):
            return True
    if not entries:
        more = walk.place + 1 < len(walk.pieces) or not last
        whole = more and asking and ":" not in said and not said.endswith("?")
        return whole and bool(_COMPLETE_LEAD.search(said.rstrip(".; ")))
    if words.leads_to_list(said) or (asking and said[-1] not in ".?!"):
        return asking or not said.endswith(".")
    return bool(piece.depth) and not asking and not said.endswith(".")


def _is_question(walk: _Walk, piece: Piece, said: str, *, first: bool, entries: list[str]) -> bool:
    if _is_table_row(said):
        return False
    if words.asks(said):
        return not walk.background or said.endswith("?")
    if walk.background or not first:
        return False
    lead = walk.leads.get(max(piece.depth - 1, 0))
    if piece.depth:
        if (lead and lead.states) or _titles_what_follows(walk, piece):
            return False
        wanted = bool(piece.label) or bool(lead and lead.live) or piece.depth - 1 in walk.parents
        entry = words.could_be_entry(said, led=bool(lead and lead.live))
        return entry and (wanted or words.names_information(said))
    if lead and lead.live and lead.lists and _is_line_entry(said):
        return not _marked_next(walk)
    return words.names_information(said) and (bool(entries) or words.could_be_entry(said))


def _titles_what_follows(walk: _Walk, piece: Piece) -> bool:
    """Return whether a bullet is the title of the paragraph and list after it."""
    rest = walk.pieces[walk.place + 1 : walk.place + 2]
    if piece.label or not rest or rest[0].depth:
        return False
    return _leads(walk, rest[0])


def _leads(walk: _Walk, piece: Piece) -> bool:
    return words.leads_to_list(words.plain(walk.text[piece.start : piece.end]))


def _is_heading(piece: Piece, said: str, *, first: bool) -> bool:
    short = len(said.split()) <= _LONGEST_HEADING and said[-1] not in ".?!,;"
    short = short and not words.states(said) and not _is_table_row(said)
    return first and short and not piece.label


def _open_lead(walk: _Walk, piece: Piece, span: Span, said: str) -> None:
    """Remember a sentence that announces the entries after it."""
    following = walk.pieces[walk.place + 1].depth if walk.place + 1 < len(walk.pieces) else 0
    depth = piece.depth or max(following - 1, 0)
    asking = words.asks(said)
    states = not asking and bool(words.states(said))
    if words.follows_up(said) and walk.asked:
        span = (walk.asked[-1].span[0], span[1])
    walk.leads[depth] = _Stem(span, counted=False, label=piece.label, asking=asking, states=states)
    walk.leads[depth].lists = asking or words.names_information(said)
    if asking or _BACKGROUND.match(said):
        walk.background = not asking and len(said.split()) <= _LONGEST_NOTE_TITLE
    if not walk.asked and words.says_something(said):
        walk.introduction = walk.introduction or span


def _close_leads(walk: _Walk, piece: Piece) -> None:
    """After running text a list goes on only where its numbers do."""
    if not piece.depth and walk.asked:
        for stem in walk.leads.values():
            stem.live = False


def _pass_over(walk: _Walk, piece: Piece, span: Span, said: str) -> None:
    """Leave a sentence that asks nothing; the first may be what all questions are about."""
    short = span[1] - span[0] <= _LONGEST_INTRODUCTION
    if not walk.asked and not walk.introduction and short and _SCOPE.search(said):
        walk.introduction = span
    _close_leads(walk, piece)


def _extend(walk: _Walk, span: Span) -> None:
    """Add a breakdown or a remark in brackets to the question that it stands next to."""
    if walk.asked and walk.place - walk.last_piece <= 1:
        last = walk.asked[-1]
        walk.asked[-1] = replace(last, span=(last.span[0], span[1]))
        walk.last_sentence = (walk.last_sentence[0], span[1])
        walk.last_piece = walk.place


def _count(walk: _Walk, piece: Piece, span: Span, said: str, *, first: bool) -> None:
    """Take a sentence as a question, or as two."""
    for number, part in enumerate(ask_spans(walk.text, *span)):
        if number:
            context: tuple[Span, ...] = (walk.asked[-number].span,)
        else:
            context = _context(walk, piece, said, first=first)
        under = _label_above(walk, piece)
        walk.asked.append(Asked(part, context, piece.label, under))
    walk.last_piece = walk.place
    walk.last_sentence = span
    if _ASKS_MORE.search(said):
        walk.leads[max(piece.depth - 1, 0)] = _Stem(span, counted=True)


def _label_above(walk: _Walk, piece: Piece) -> str:
    """Return the number of the entry that *piece* is a part of."""
    above = [depth for depth in walk.parents if depth < piece.depth]
    return walk.parents[max(above)].label if above else ""


def _context(walk: _Walk, piece: Piece, said: str, *, first: bool) -> tuple[Span, ...]:
    """Return the text that a question hangs on, outermost first."""
    near = bool(walk.asked) and walk.place - walk.last_piece <= 1
    if near and (words.follows_up(said) or (not first and words.leans_on_the_one_before(said))):
        return (walk.last_sentence,)
    spans: list[Span] = []
    for depth in range(piece.depth - 1 if piece.depth else 0, -1, -1):
        lead, parent = walk.leads.get(depth), walk.parents.get(depth)
        if lead and _applies(walk, lead, said, piece) and _is_outside(lead.span, parent):
            spans.append(lead.span)
        if parent and piece.depth:
            spans.append(parent.span)
            if parent.counted:
                break
    if walk.heading and not (piece.depth > 1 and any(s.counted for s in walk.parents.values())):
        spans.insert(0, walk.heading)
    if (
        near
        and words.leans_on_the_one_before(said)
        and walk.asked[-1].under == _label_above(walk, piece)
    ):
        spans = [walk.last_sentence, *(spans if piece.depth else [])]
    if not spans and walk.introduction:
        return (walk.introduction,)
    return tuple(reversed(spans))


def _applies(walk: _Walk, lead: _Stem, said: str, piece: Piece) -> bool:
    """Return whether a question is to be read with *lead*."""
    if not piece.depth:
        if words.asks(said) and lead.used:
            lead.live = False
        lead.used = lead.used or not words.asks(said)
    if words.asks(said) and not lead.live:
        return False
    return words.says_something(words.plain(walk.text[slice(*lead.span)]))


def _is_outside(span: Span, parent: _Stem | None) -> bool:
    return parent is None or not parent.span[0] <= span[0] < parent.span[1]
