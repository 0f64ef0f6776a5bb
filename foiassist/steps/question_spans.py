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
_BACKGROUND = re.compile(r"^(?:background|note|notes|definitions?|reasons? for|context|format|guidance notes?|source)\b")
_NEVER_ENTRY = re.compile(r"^(?:(?:and|or|plus|also)\W*$|(?:format|background|notes?|definitions?|part \w+|section \w+|source|e\.?g\.?|https?:|www)\b)")
_LONGEST_HEADING = 9
_LONGEST_LINE_ENTRY = 14
"""The most words in a heading, and in a list entry that has no marker."""
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


@dataclass(slots=True)
class _Walk:
    """What is known on the way through a request."""

    text: str
    pieces: list[Piece]
    asked: list[Asked] = field(default_factory=list)
    parents: dict[int, _Stem] = field(default_factory=dict)
    leads: dict[int, _Stem] = field(default_factory=dict)
    introduction: Span | None = None
    background: bool = False
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
    sentences = list(sentence_spans(walk.text, piece.start, piece.end))
    for place, span in enumerate(sentences):
        _read_sentence(walk, piece, span, first=place == 0, last=place == len(sentences) - 1)
    if piece.depth:
        counted = len(walk.asked) > before
        walk.parents[piece.depth] = _Stem((piece.start, piece.end), counted, piece.label)


def _read_sentence(walk: _Walk, piece: Piece, span: Span, *, first: bool, last: bool) -> None:
    said = words.plain(walk.text[slice(*span)])
    entries = _entries_after(walk, piece) if last else []
    if not any(letter.isalnum() for letter in said):
        if walk.text[span[0]] == "(":
            _extend(walk, span)
    elif _belongs_to_the_one_before(walk, piece, said, first=first):
        _extend(walk, span)
    elif words.is_aside(said):
        _close_leads(walk, piece)
    elif _is_stem(said, entries):
        _open_lead(walk, piece, span, said)
    elif _is_question(walk, piece, said, first=first, entries=entries):
        _count(walk, piece, span, said, first=first)
    elif _is_heading(piece, said, first=first and last):
        walk.background = bool(_BACKGROUND.match(said))
        _open_lead(walk, piece, span, said)
    else:
        _pass_over(walk, piece, span, said)


def _belongs_to_the_one_before(walk: _Walk, piece: Piece, said: str, *, first: bool) -> bool:
    """Return whether a sentence only says how the question before it is to be divided."""
    if not words.is_breakdown(said) or (piece.label and first):
        return False
    return bool(walk.asked) and walk.place - walk.last_piece <= 1


def _entries_after(walk: _Walk, piece: Piece) -> list[str]:
    """Return the entries of the list that comes right after *piece*, if one does."""
    rest = walk.pieces[walk.place + 1 : walk.place + 40]
    entries: list[str] = []
    nested = bool(rest) and rest[0].depth > piece.depth
    for other in rest:
        said = words.plain(walk.text[other.start : other.end])
        if nested and other.depth <= piece.depth:
            break
        if not nested and (other.depth or not _is_line_entry(said)):
            break
        entries.append(said)
    return entries


def _is_line_entry(said: str) -> bool:
    """Return whether a line without a marker can be an entry of a list."""
    if words.is_period(said):
        return True
    short = len(said.split()) <= _LONGEST_LINE_ENTRY or words.names_information(said)
    listed = short and words.could_be_entry(said) and not _NEVER_ENTRY.match(said)
    return listed and not said.endswith(":") and not words.asks(said) and not words.is_aside(said)


def _is_stem(said: str, entries: list[str]) -> bool:
    """Return whether a sentence asks nothing that its parts do not ask."""
    real = [entry for entry in entries if not words.is_breakdown(entry)]
    if entries and not real:
        return False
    if said.endswith((":", ":-")):
        return True
    if not entries:
        return words.leads_to_list(said) and words.asks(said) and ":" not in said and not said.endswith("?")
    if words.leads_to_list(said):
        return True
    return not words.asks(said) and len(said.split()) <= 40  # noqa: PLR2004 - a heading, not a story


def _is_question(walk: _Walk, piece: Piece, said: str, *, first: bool, entries: list[str]) -> bool:
    if words.asks(said):
        return not walk.background or said.endswith("?")
    if walk.background or not first:
        return False
    lead = walk.leads.get(max(piece.depth - 1, 0))
    if piece.depth:
        wanted = bool(piece.label) or bool(lead and lead.live) or piece.depth - 1 in walk.parents
        return words.could_be_entry(said) and (wanted or words.names_information(said))
    if lead and lead.live and _is_line_entry(said):
        return True
    return words.names_information(said) and (bool(entries) or words.could_be_entry(said))


def _is_heading(piece: Piece, said: str, *, first: bool) -> bool:
    short = len(said.split()) <= _LONGEST_HEADING and said[-1] not in ".?!,;"
    return first and short and not piece.label


def _open_lead(walk: _Walk, piece: Piece, span: Span, said: str) -> None:
    """Remember a sentence that announces the entries after it."""
    following = walk.pieces[walk.place + 1].depth if walk.place + 1 < len(walk.pieces) else 0
    depth = piece.depth or max(following - 1, 0)
    walk.leads[depth] = _Stem(span, counted=False, label=piece.label)
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
        walk.last_piece = walk.place


def _count(walk: _Walk, piece: Piece, span: Span, said: str, *, first: bool) -> None:
    """Take a sentence as a question, or as two."""
    for number, part in enumerate(ask_spans(walk.text, *span)):
        if number:
            context: tuple[Span, ...] = (walk.asked[-1].span,)
        else:
            context = _context(walk, piece, said, first=first)
        under = _label_above(walk, piece)
        walk.asked.append(Asked(part, context, piece.label, "" if piece.label else under))
    walk.last_piece = walk.place


def _label_above(walk: _Walk, piece: Piece) -> str:
    """Return the number of the entry that *piece* is a part of."""
    above = [depth for depth in walk.parents if depth < piece.depth]
    return walk.parents[max(above)].label if above else ""


def _context(walk: _Walk, piece: Piece, said: str, *, first: bool) -> tuple[Span, ...]:
    """Return the text that a question hangs on, outermost first."""
    near = bool(walk.asked) and walk.place - walk.last_piece <= 1
    if near and (words.follows_up(said) or (not first and words.leans_on_the_one_before(said))):
        return (walk.asked[-1].span,)
    spans: list[Span] = []
    for depth in range(piece.depth - 1 if piece.depth else 0, -1, -1):
        lead, parent = walk.leads.get(depth), walk.parents.get(depth)
        if lead and (lead.live or not words.asks(said)) and _is_outside(lead.span, parent):
            if words.says_something(words.plain(walk.text[slice(*lead.span)])):
                spans.append(lead.span)
        if parent and piece.depth:
            spans.append(parent.span)
            if parent.counted:
                break
    if not spans and near and not piece.depth and words.leans_on_the_one_before(said):
        return (walk.asked[-1].span,)
    if not spans and walk.introduction:
        return (walk.introduction,)
    return tuple(reversed(spans))


def _is_outside(span: Span, parent: _Stem | None) -> bool:
    return parent is None or not parent.span[0] <= span[0] < parent.span[1]
