"""Our own themes, and a filter that lets no text of theirs stand out too little.

Colour repeats what words say; in high contrast every text has at least the ratio that WCAG 2.2
asks for at level AAA (1.4.6).
"""

from __future__ import annotations

from functools import lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme

LEAST_CONTRAST = 7.0
"""Ratio between the lightness of text and of what it stands on. WCAG 2.2, 1.4.6."""

HIGH_CONTRAST = (
    Theme(
        "high-contrast-dark", primary="#8ab4ff", secondary="#8ab4ff", accent="#ffd75f",
        warning="#ffd75f", error="#ff8a8a", success="#7ee787", foreground="#ffffff",
        background="#000000", surface="#000000", panel="#1c1c1c", boost="#1c1c1c", dark=True,
    ),
    Theme(
        "high-contrast-light", primary="#00308f", secondary="#00308f", accent="#5b2a00",
        warning="#5b3a00", error="#8b0000", success="#00450e", foreground="#000000",
        background="#ffffff", surface="#ffffff", panel="#e8e8e8", boost="#e8e8e8", dark=False,
    ),
)  # fmt: skip


class HighContrast(LineFilter):
    """Makes text black or white where it would stand out too little from what it stands on."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return *segments*, each of them readable."""
        behind = background.rich_color
        return [
            Segment(text, _readable(style, behind) if style else style, control)
            for text, style, control in segments
        ]


@lru_cache(2048)
def _readable(style: Style, behind: RichColor) -> Style:
    if style.color is None:
        return style
    ground = Color.from_rich_color(style.bgcolor or behind)
    if contrast(Color.from_rich_color(style.color), ground) >= LEAST_CONTRAST:
        return style
    ratios = {ink: contrast(ink, ground) for ink in (_BLACK, _WHITE)}
    return style + Style(color=max(ratios, key=ratios.__getitem__).rich_color, dim=False)


_LINEAR_UP_TO = 0.04045
_BLACK, _WHITE = Color(0, 0, 0), Color(255, 255, 255)


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, from 1 to 21. WCAG 2.2, 'contrast ratio'."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    """Return the relative luminance of a colour, from 0 to 1. WCAG 2.2, 'relative luminance'."""
    red, green, blue = (
        share / 12.92 if share <= _LINEAR_UP_TO else ((share + 0.055) / 1.055) ** 2.4
        for share in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
