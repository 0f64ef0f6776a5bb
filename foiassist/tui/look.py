"""How the workspace looks and moves for one person: theme, colour at all, keys, motion."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from textual.app import App
from textual.events import DescendantFocus
from textual.filter import LineFilter, Monochrome, NoColor
from textual.theme import BUILTIN_THEMES, Theme

from foiassist.errors import SettingsError
from foiassist.tui.themes import HIGH_CONTRAST, HighContrast


@dataclass(frozen=True, slots=True)
class Look:
    """What a team has set and a person has chosen."""

    theme: str = ""
    """Name of a theme; empty, or one there is no longer: Textual's own."""

    reduced_motion: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys by the id of what they do: {'case.accept': 'f2,A'}."""

    remember_theme: Callable[[str], None] = lambda _: None
    """Is told which theme somebody has chosen."""


def check_theme(name: str, place: str) -> None:
    """Check that there is a theme of this name.

    Raises:
        SettingsError: There is none.
    """
    names = [*BUILTIN_THEMES, *(theme.name for theme in HIGH_CONTRAST)]
    if name and name not in names:
        raise SettingsError(
            f"{place}: there is no theme {name!r}.", hint=f"There are {', '.join(names)}."
        )


class Looking(App[None]):
    """Looks as its person wants it to, and without colour where the terminal's owner says so."""

    look: Look = Look()
    _no_color = NoColor()
    _high_contrast = HighContrast()

    def wear(self, look: Look) -> None:
        """Take on a look."""
        self.look = look
        for theme in HIGH_CONTRAST:
            self.register_theme(theme)
        if look.theme in self.available_themes:
            self.theme = look.theme
        self.set_keymap(dict(look.keys))
        self.animation_level = "none"  # a page that still moves cannot have been read
        self._worn = self.theme

    def on_mount(self) -> None:
        """Hear of it when somebody chooses another theme."""
        self.theme_changed_signal.subscribe(self, self._remember_theme)

    def _remember_theme(self, theme: Theme) -> None:
        if theme.name != self._worn:
            self._worn = theme.name
            self.look.remember_theme(theme.name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what all lines pass through: no colour at all with NO_COLOR, not even greys."""
        filters = [one for one in super().get_line_filters() if not isinstance(one, Monochrome)]
        if self.no_color:
            return [*filters, self._no_color]
        is_high = any(self.theme == theme.name for theme in HIGH_CONTRAST)
        return [*filters, self._high_contrast] if is_high else filters

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Keep the cursor still for somebody who wants nothing to move by itself."""
        if self.look.reduced_motion:
            from textual.widgets import Input, TextArea

            if isinstance(event.widget, (Input, TextArea)):
                event.widget.cursor_blink = False
