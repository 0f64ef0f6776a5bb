"""What is known on the way through a request: the questions so far, and the stems that are open."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiassist.steps.reading import asking_words as words
from foiassist.steps.reading.question_lists import Piece

Span = tuple[int, int]

GLANCE = 400
"""How much of a piece is read, in characters, to see what kind it is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question by its place in the cleaned text."""

    span: Span
    context: tuple[Span, ...]
    label: str
    """The request's own number for it, or empty."""
    under: str = ""
    """The number of the entry that it is a part of, or empty."""
    goes_on: bool = False
    """Whether it is asked in the same sentence of a list entry as the one before it."""


@dataclass(slots=True)
class Stem:
    """Text that later parts hang on: an entry with parts, or a sentence that announces a list."""

    span: Span
    label: str = ""
    place: int = -1
    """The piece that it ends."""
    counted: bool = False
    """Whether it asks something itself."""
    live: bool = True
    """Whether nothing but its entries has come since."""
    asking: bool = True
    states: bool = False
    """Whether it states something, so that its list asks for nothing."""
    lists: bool = True
    """Whether lines without a marker can be its entries."""
    used: bool = False
    """Whether lines without a marker were its entries already."""
    before: Span | None = None
    """The question that it follows up."""


@dataclass(slots=True)
class Walk:
    """A request, how far it has been read, and what was found."""

    text: str
    pieces: list[Piece]
    place: int = 0
    asked: list[Asked] = field(default_factory=list)
    parents: dict[int, Stem] = field(default_factory=dict)
    """By depth, the list entry that is open."""
    leads: dict[int, Stem] = field(default_factory=dict)
    """By depth, the sentence that announced the list below it."""
    introduction: Span | None = None
    only_request: Span | None = None
    """The first stem that asks something; the question where nothing comes after it."""
    heading: Span | None = None
    title_label: str = ""
    """The number of the entry that is the heading, for the question in the text below it."""
    titled: bool = False
    """Whether entries of a list were titles of the text below them."""
    background: bool = False
    """Whether the heading above says that what follows is no question."""
    last_sentence: Span = (0, 0)
    """The sentence that the last question stood in, with its breakdowns."""
    last_place: int = -1
    """The piece in which the last question, or what belongs to it, stood."""
    last_depth: int = 0
    """How deep in lists the last question stands."""
    dividing: tuple[int, bool] | None = None
    """The depth of an open list of breakdowns, and whether they are ready-made answers."""

    def near(self) -> bool:
        """Return whether a question stands in this piece or in the one before it."""
        return bool(self.asked) and self.place - self.last_place <= 1

    def next_piece(self) -> Piece | None:
        """Return the piece after the one that is being read."""
        after = self.place + 1
        return self.pieces[after] if after < len(self.pieces) else None

    def ends_entry(self, piece: Piece) -> bool:
        """Return whether the entry *piece* ends here: nothing of it comes after its marker."""
        following = self.next_piece()
        if following is None or following.depth:
            return self.nothing_under(piece)
        return self.text[following.start] in "(["

    def nothing_under(self, piece: Piece) -> bool:
        """Return whether no list comes right under *piece*."""
        following = self.next_piece()
        return following is None or not following.is_part_of(piece)

    def depth_above_list(self, piece: Piece) -> int:
        """Return how deep *piece* stands, or what the list right after running text hangs on."""
        following = self.next_piece()
        return piece.depth or max(following.depth - 1 if following else 0, 0)

    def marked_next(self) -> bool:
        """Return whether a list entry with a marker comes next."""
        following = self.next_piece()
        return following is not None and following.depth > 0

    def beginning_of(self, piece: Piece) -> str:
        """Return the beginning of *piece*, plain."""
        return words.plain(self.text[piece.start : min(piece.end, piece.start + GLANCE)])

    def said_in(self, span: Span) -> str:
        """Return what stands in *span*, plain."""
        return words.plain(self.text[slice(*span)])

    def enter(self, piece: Piece) -> None:
        """Close the stems that end where *piece* begins."""
        if not piece.depth:
            return
        self.title_label = ""
        for stems in (self.parents, self.leads):
            for depth in [depth for depth in stems if depth >= piece.depth]:
                del stems[depth]
