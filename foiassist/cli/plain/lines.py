"""Lines in and lines out: all that the line mode reads and writes, for a screen reader or a pipe.

What is written is only ever added to. No cursor is moved and nothing is coloured, boxed or drawn
again; nothing leaves but printable text and the ends of lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TextIO

from foiassist.case.clean_text import clean
from foiassist.conversation.days_in_words import count

PROMPT = "foiassist> "
END_OF_TEXT = "."
"""A line of only this ends a text that is typed over several lines."""

_GLYPH = re.compile(r"^(\s*)[✗▲·✓●○▸▌…!?=] +", re.MULTILINE)
"""Signs that only repeat what the words after them say, and that a screen reader spells out."""

_GAPS = re.compile(r"(?<=\S) {2,}")


class Lines:
    """Reads what a person or a script types, and writes what is said to them."""

    def __init__(self, typed: TextIO, shown: TextIO) -> None:
        self._typed = typed
        self._shown = shown

    @property
    def is_terminal(self) -> bool:
        """Whether a person sits there, whose terminal shows what they type."""
        return self._typed.isatty()

    def tell(self, text: str) -> None:
        """Write *text* as one line or several."""
        self._shown.write(f"{printable(text).rstrip()}\n")
        self._shown.flush()

    def number(self, noun_phrase: str, things: Sequence[str]) -> None:
        """Write how many things there are, and then each with its number: '1 of 3: …'."""
        self.tell(f"{noun_phrase}.")
        for place, thing in enumerate(things, start=1):
            self.tell(f"{place} of {len(things)}: {thing}")

    def ask(self) -> str | None:
        """Write the prompt and return the line that is typed, or None where no more will come.

        Raises:
            KeyboardInterrupt: The person pressed Ctrl+C.
        """
        self._shown.write(PROMPT)
        self._shown.flush()
        return self._line()

    def _line(self) -> str | None:
        line = self._typed.readline()
        if not line:
            self._shown.write("\n")
            return None
        typed = line.rstrip("\r\n")
        if not self.is_terminal:
            self.tell(typed)
        return clean(typed)

    def text(self, kept: list[str]) -> bool:
        """Read lines into *kept* up to a single dot; return whether it came.

        Raises:
            KeyboardInterrupt: The person pressed Ctrl+C; what they typed is in *kept*.
        """
        while (line := self.ask()) is not None:
            if line.strip() == END_OF_TEXT:
                return True
            kept.append(line)
        return False


def days_in_words(working_days_left: int) -> str:
    """Return how long there is, in words alone: '2 working days left', '1 working day late'."""
    if working_days_left < 0:
        return f"{count(-working_days_left, 'working day')} late"
    return f"{count(working_days_left, 'working day')} left"


def printable(text: str) -> str:
    """Return *text* with nothing in it but what can be printed, and the ends of lines."""
    spaced = clean(text).replace("\t", "    ")
    return "".join(letter for letter in spaced if letter == "\n" or letter.isprintable())


def in_sentences(page: str) -> str:
    """Return what a command says without signs and columns, which only an eye makes sense of."""
    return _GAPS.sub(", ", _GLYPH.sub(r"\1", page))
