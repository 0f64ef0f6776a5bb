"""What the check before a letter leaves is made of: lines with a mark, in parts by subject.

Plain values. A line says what it rests on and where to go, and changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from foiassist.case.finding import Severity


class Mark(StrEnum):
    """How a line stands to the leaving of a letter, in the words used in JSON."""

    STOPS = "stops"
    LOOK = "look"
    NOTE = "note"
    DONE = "done"
    LOOKING = "looking"


GLYPHS = {Mark.STOPS: "✗", Mark.LOOK: "▲", Mark.NOTE: "·", Mark.DONE: "✓", Mark.LOOKING: "…"}
MARK_OF = {
    Severity.BLOCKER: Mark.STOPS,
    Severity.WARNING: Mark.LOOK,
    Severity.NOTE: Mark.NOTE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at, and how it stands."""

    mark: Mark
    said: str
    """A sentence, or the end of one after the name of the part."""

    rests_on: str = ""
    """The rule and the provision, or what else it comes from; empty where nothing need be cited."""

    section: str = ""
    """Id of the letter's section that it is a place in, or empty."""

    share: float = 0.0
    """How far down that section the place lies, between 0 and 1."""

    question: str = ""
    """Label of the question that it is about, to go to where there is no section."""

    page: str = ""
    """The whole of it, to be read, where it is no place to go."""

    beside: tuple[str, str] | None = None
    """Two texts to be read beside each other under the page; mostly none."""


@dataclass(frozen=True, slots=True)
class Part:
    """One subject of the check, what stands in the way first."""

    name: str
    lines: tuple[Line, ...]
    all_done: str = ""
    """What is said in place of the lines that are done, where there are several of them."""


_ORDER = (Mark.STOPS, Mark.LOOK, Mark.LOOKING, Mark.NOTE, Mark.DONE)


def a_part(name: str, *lines: Line, all_done: str = "") -> Part:
    """Return a part with its lines in the order in which somebody wants to read them."""
    return Part(name, tuple(sorted(lines, key=lambda line: _ORDER.index(line.mark))), all_done)
