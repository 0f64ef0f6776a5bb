"""The last look at what is drawn: nothing that steers the terminal, or is not seen, leaves here.

Text is cleaned where it comes in. What somebody is typing has not come in yet, and is drawn too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter

from foiassist.case.clean_text import is_hidden

_SEEN = re.compile(r"[ -~\xa1-\xac\xae-\u02af\u2010-\u2027\u2030-\u205e\u20ac\u2500-\u27bf]*")
"""What is seen for certain, the frames and signs of the screens among it."""

_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
"""What ends a line in a request as it was given, and is not seen."""


class SeenOnly(LineFilter):
    """Draws an empty place, as wide, for each character that must not reach a terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return *segments* with nothing in them but what is seen."""
        del background  # colours are left as they are
        if all(_SEEN.fullmatch(text) for text, _, _ in segments):
            return segments
        return [Segment(_seen(text), style, control) for text, style, control in segments]


class SeenOnlyDrawing(App[None]):
    """Lets every line of every widget pass through `SeenOnly`."""

    _seen_only = SeenOnly()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's own filters, and ours before them."""
        return [self._seen_only, *super().get_line_filters()]


def _seen(text: str) -> str:
    unseen = (one for one in text if is_hidden(one) or one in _LINE_ENDS)
    return text.translate({ord(one): " " * cell_len(one) for one in unseen})
