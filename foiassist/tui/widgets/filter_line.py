"""The line that words are typed on which a case must have to be listed."""

from __future__ import annotations

from textual.widgets import Input


class FilterLine(Input):
    """Takes the words of a filter; mounted when somebody first wants one."""

    takes_letters = True
    """Whether a letter sent elsewhere a moment ago was meant for this; see `TypingAhead`."""

    DEFAULT_CSS = """
    FilterLine, FilterLine:focus { height: 1; border: none; }
    """

    def __init__(self) -> None:
        super().__init__(placeholder="words of a reference, request, stage or name")
