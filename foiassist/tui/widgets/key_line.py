"""The keys along the bottom of a screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.binding import Binding
from textual.content import Content
from textual.events import Leave, MouseDown, MouseMove
from textual.screen import Screen
from textual.widget import Widget


@dataclass(frozen=True)
class ShownKey:
    """A key of the line, and the columns that it is shown on."""

    key: str
    name: str
    does: str
    enabled: bool
    tooltip: str
    begins: int

    @property
    def ends(self) -> int:
        """The first column after it, counting from the left of the line."""
        return self.begins + Content(f" {self.name} {self.does} ").cell_length


class KeyLine(Widget, can_focus=False):
    """Shows the keys that work just now, and is drawn afresh only where they change.

    Textual's own footer has a widget for each key and makes them all anew each time the keyboard
    moves, which takes longer than the eye forgives.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom; height: 1; text-wrap: nowrap; text-overflow: ellipsis;
        color: $footer-foreground; background: $footer-background;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.keys: tuple[ShownKey, ...] = ()

    def on_mount(self) -> None:
        """Follow the keys of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._keys_may_have_changed)

    def _keys_may_have_changed(self, screen: Screen[object]) -> None:
        if not self.is_attached or screen is not self.screen or not self.app.app_focus:
            return
        keys = tuple(self._keys_of(screen))
        if keys != self.keys:
            self.keys = keys
            self.refresh()

    def _keys_of(self, screen: Screen[object]) -> Iterator[ShownKey]:
        """Yield each action that is to be shown once, with the first of its keys."""
        first: dict[str, tuple[Binding, bool, str]] = {}
        for _, binding, enabled, tooltip in screen.active_bindings.values():
            if binding.show:
                first.setdefault(binding.action, (binding, enabled, tooltip))
        column = 0
        for binding, enabled, tooltip in first.values():
            name = self.app.get_key_display(binding)
            key = ShownKey(binding.key, name, binding.description, enabled, tooltip, column)
            column = key.ends
            yield key

    def render(self) -> Content:
        """Return the line: each key, and what it does; a key that is off is dim."""
        return Content.assemble(*(_drawn(key) for key in self.keys))

    # By mouse

    def _key_at(self, column: int) -> ShownKey | None:
        return next((key for key in self.keys if key.begins <= column < key.ends), None)

    def on_mouse_down(self, event: MouseDown) -> None:
        """Do what the key under the pointer does."""
        key = self._key_at(event.x)
        if key is not None and key.enabled:
            self.app.simulate_key(key.key)
        elif key is not None:
            self.app.bell()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Say in a sentence what the key under the pointer does."""
        key = self._key_at(event.x)
        told = key.tooltip if key is not None else ""
        if told != (self.tooltip or ""):
            self.tooltip = told or None

    def on_leave(self, _event: Leave) -> None:
        """Say nothing any more."""
        self.tooltip = None


def _drawn(key: ShownKey) -> Content:
    off = "" if key.enabled else " dim"
    return Content.assemble(
        (f" {key.name} ", f"bold $footer-key-foreground on $footer-key-background{off}"),
        (
            f"{key.does} ",
            f"$footer-description-foreground on $footer-description-background{off}",
        ),
    )
