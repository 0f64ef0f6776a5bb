"""Every byte that a program sent to its terminal, read as a terminal reads it.

What Textual itself sends is listed here; anything else that steers a terminal, or that cannot be
seen, is a stray.
"""

from __future__ import annotations

import re
import unicodedata

_COLOUR = r"(?:\d|[34]8;5;\d+|[34]8;2;\d+;\d+;\d+)"
_TEXTUALS_OWN = re.compile(
    r"\x1b\[(?:"
    rf"{_COLOUR}(?:;{_COLOUR})*m"  # never the sixteen that a letter would use
    r"|\d+;\d+H"  # the cursor to a place
    r"|\?(?:7|25|1000|1003|1004|1006|1015|1049|2004|2026|2048)[hl]"  # modes
    r"|\?(?:2026|2048)\$p"  # which of them there are
    r"|>25u|<u"  # how the keyboard tells its keys
    r")|\x1b\]22;[a-z-]*\x07"  # the shape of the mouse's pointer
)
_UNSEEN_CLASSES = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})
_UNSEEN_RANGES = (range(0xFE00, 0xFE10), range(0xE0000, 0xE1000))
_AROUND = 12


def strays(painted: bytes) -> list[str]:
    """Return everything that neither Textual sends nor can be seen, with what stands around it."""
    left = _TEXTUALS_OWN.sub("", painted.decode("utf-8", "surrogateescape"))
    return [
        repr(left[max(place - _AROUND, 0) : place + _AROUND])
        for place, letter in enumerate(left)
        if _is_unseen(letter)
    ]


def _is_unseen(letter: str) -> bool:
    if letter.isprintable() or letter in "\r\n":
        return any(ord(letter) in codes for codes in _UNSEEN_RANGES)
    return unicodedata.category(letter) in _UNSEEN_CLASSES
