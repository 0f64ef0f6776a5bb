"""What a section's card shows: its title with how it stands, and below it the text."""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.content import Content
from textual.css.styles import RulesMap
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

TITLE_LINES_WHILE_WRITING = 1
_INDENT = 2
_NEEDED = re.compile(r"\[NEEDED(?: N\d+)?:")


class CardFace(Visual):
    """A title and a text under it, drawn by one widget: a long letter has sixty of them.

    Only the text can be selected with the mouse. Without a text the title stays on one line, and
    gives way to how the section stands.
    """

    def __init__(self, title: str, stands: str, text: str | None) -> None:
        self._title = Content(title).stylize("bold")
        self._stands = Content.styled(f"  {stands}", "$foreground 60% not bold")
        self._text = None if text is None else _marked(text)

    def __str__(self) -> str:
        """Return everything that it says, without styles."""
        text = "" if self._text is None else f"\n{self._text.plain}"
        return f"{self._title.plain}{self._stands.plain}{text}"

    def selected(self, selection: Selection) -> str:
        """Return the part of the text that is selected."""
        return "" if self._text is None else selection.extract(self._text.plain)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return all the width there is: a card is as wide as its pane."""
        return max(container_width, self.get_minimal_width(rules))

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the lines of title and text, and one below them."""
        if self._text is None:
            return TITLE_LINES_WHILE_WRITING
        head = (self._title + self._stands).get_height(rules, width)
        return head + self._text.get_height(rules, max(width - _INDENT, 1)) + 1

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the lines of title and text."""
        strips = [_not_selectable(strip) for strip in self._head(width, style, options)]
        if self._text is not None:
            indent = Segment(" " * _INDENT, style.rich_style)
            below = self._text.render_strips(max(width - _INDENT, 1), None, style, options)
            strips += [Strip([indent, *strip]) for strip in below]
        return strips if height is None else strips[:height]

    def _head(self, width: int, style: Style, options: RenderOptions) -> list[Strip]:
        plain = RenderOptions(options.get_style, options.rules, None, None)
        title = self._title
        if self._text is None:
            title = title.truncate(max(width - self._stands.cell_length, 1), ellipsis=True)
        strips = (title + self._stands).render_strips(width, None, style, plain)
        return strips if self._text is not None else strips[:TITLE_LINES_WHILE_WRITING]


def _not_selectable(strip: Strip) -> Strip:
    """Return *strip* without the places in the text that a selection is made by."""
    return Strip(
        [
            Segment(text, style and style.clear_meta_and_links(), control)
            for text, style, control in strip
        ],
        strip.cell_length,
    )


def _marked(text: str) -> Content:
    """Return *text* with its NEEDED marks made to stand out."""
    return Content(text).highlight_regex(_NEEDED, style="bold reverse $text-error")
