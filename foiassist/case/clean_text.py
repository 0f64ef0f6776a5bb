"""The door: text from outside is cleaned here once, before anything else sees it.

Terminal sequences, invisible characters and odd line ends go; no word is ever changed. Markup such
as `[b]` stays as it is: it is text, and is shown as text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_ESCAPE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # control sequences: colours, cursor moves
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])"  # strings: titles, links, the clipboard
    r"[^\x07\x1b\x80-\x9f\n]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-Z\\^-~]"  # what is left of two-character sequences
)
_PLAIN = re.compile(r"[\t\n\x20-\x7e\xa1-\xac\xae-\u02af\u2010-\u2027\u2030-\u205e\u20ac\ufffd]*")
"""What stays as it is: seen as one character each, joined with none and composed already."""
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_HIDDEN_CLASSES = frozenset({"Cc", "Cf", "Cs"})
_HIDDEN_RANGES = (
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x115F, 0x1160),  # Hangul fillers, which are drawn as nothing
    (0x17B4, 0x17B5),  # Khmer vowels that are drawn as nothing
    (0x180B, 0x180F),  # Mongolian variation selectors
    (0x3164, 0x3164),
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFFA0, 0xFFA0),
    (0xE0000, 0xE0FFF),  # tags and further variation selectors
)
_MEDIAL_JAMO = range(0x1160, 0x1200)


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text as it may be used, and where each character of it stood in the text as given."""

    text: str
    starts: tuple[int, ...]
    """For each character of `text`, where its source begins in the given text."""
    ends: tuple[int, ...]
    """For each character of `text`, where its source ends in the given text."""

    def given_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the non-empty span *start* to *end* of `text` stands in the given text."""
        return self.starts[start], self.ends[end - 1]


def clean(text: str) -> str:
    """Return *text* without terminal sequences and invisible characters, in form NFC."""
    plain = text.replace("\r\n", "\n").replace("\xa0", " ")
    if _PLAIN.fullmatch(plain):
        return plain
    return clean_with_positions(text).text


def clean_line(text: str) -> str:
    """Return *text* cleaned and on one line, for names, file names and references."""
    return " ".join(clean(text).split())


def is_hidden(letter: str) -> bool:
    """Return whether a character steers a terminal, or is drawn as nothing."""
    code = ord(letter)
    hidden = unicodedata.category(letter) in _HIDDEN_CLASSES
    if hidden or code & 0xFFFE == 0xFFFE:  # noqa: PLR2004 - plane ends
        return True
    return any(low <= code <= high for low, high in _HIDDEN_RANGES)


def clean_with_positions(text: str) -> CleanText:
    """Return *text* cleaned as by `clean`, with the way back to where each character stood."""
    if text.isascii() and text.isprintable():
        return CleanText(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in _composed(list(_visible(text))):
        letters.extend(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return CleanText("".join(letters), tuple(starts), tuple(ends))


def _visible(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each character that stays, with its place in *text*."""
    place = 0
    while place < len(text):
        letter = text[place]
        if letter.isascii() and letter.isprintable():
            yield letter, place, place + 1
            place += 1
        elif ends := _LINE_END.match(text, place):
            yield "\n", place, ends.end()
            place = ends.end()
        elif escape := _ESCAPE.match(text, place):
            place = escape.end()
        else:
            if kept := _kept(letter):
                yield kept, place, place + 1
            place += 1


def _kept(letter: str) -> str:
    """Return what stays of one character: itself, a plain space, or nothing."""
    if letter in "\n\t":
        return letter
    if unicodedata.category(letter) == "Zs":
        return " "
    return "" if is_hidden(letter) else letter


def _composed(letters: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Yield *letters* in form NFC, each with the place of the letters it was composed from."""
    cluster: list[str] = []
    start = end = 0
    for letter, begin, finish in letters:
        if cluster and not _joins_the_one_before(letter):
            yield unicodedata.normalize("NFC", "".join(cluster)), start, end
            cluster = []
        if not cluster:
            start = begin
        cluster.append(letter)
        end = finish
    if cluster:
        yield unicodedata.normalize("NFC", "".join(cluster)), start, end


def _joins_the_one_before(letter: str) -> bool:
    if letter.isascii():
        return False
    return unicodedata.category(letter).startswith("M") or ord(letter) in _MEDIAL_JAMO
