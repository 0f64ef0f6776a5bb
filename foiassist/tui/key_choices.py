"""Keys that a team has chosen: which there are to choose, and which choices cannot be."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import Keys
from textual.screen import Screen

from foiassist.errors import SettingsError
from foiassist.tui import screens, widgets

_HELD = {"ctrl", "shift", "alt", "super", "meta", "hyper"}
_KNOWN = {key.value for key in Keys}


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """One thing that keys do."""

    id: str
    keys: tuple[str, ...]
    does: str
    on_screen: bool
    """Whether it works on a whole screen, wherever the cursor is."""

    @property
    def place(self) -> str:
        """Where it works: 'case', 'letter', 'app'."""
        return self.id.partition(".")[0]


def every_key(chosen: Mapping[str, str]) -> dict[str, KeyChoice]:
    """Return everything that keys do, by its id, with the keys that hold now."""
    found: dict[str, KeyChoice] = {}
    for kind in _kinds():
        for binding in Binding.make_bindings(kind.__dict__.get("BINDINGS", ())):
            if binding.id and binding.tooltip:
                known = found[binding.id].keys if binding.id in found else ()
                keys = tuple(dict.fromkeys((*known, binding.key)))
                given = chosen.get(binding.id)
                found[binding.id] = KeyChoice(
                    binding.id,
                    tuple(given.replace(" ", "").split(",")) if given else keys,
                    binding.tooltip,
                    issubclass(kind, Screen),
                )
    return dict(sorted(found.items()))


def _kinds() -> Iterator[type[DOMNode]]:
    """Yield every screen and widget of ours, and the workspace."""
    from foiassist.tui.app import Workspace

    modules = [
        importlib.import_module(module.name)
        for package in (screens, widgets)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    yield from (kind for kind in Workspace.__mro__ if issubclass(kind, DOMNode))
    for module in modules:
        for kind in vars(module).values():
            is_ours = isinstance(kind, type) and kind.__module__ == module.__name__
            if is_ours and issubclass(kind, DOMNode):
                yield kind


def check_keys(chosen: Mapping[str, str], place: str) -> None:
    """Check that keys can be as they are chosen.

    Raises:
        SettingsError: An id or a key is unknown, or two things would have the same key.
    """
    keys = every_key(chosen)
    screen_places = {choice.place for choice in keys.values() if choice.on_screen}
    for name in chosen:
        if name not in keys:
            near = difflib.get_close_matches(name, keys, n=1)
            hint = f"Did you mean {near[0]!r}? " if near else ""
            raise SettingsError(
                f"{place}: there is nothing {name!r} that keys do.",
                hint=f"{hint}`foiassist config keys` lists them.",
            )
        for key in keys[name].keys:
            _check_key(key, f"{place}: keys.{name}")
        for other in keys.values():
            if _meet(keys[name], other, screen_places):
                _check_apart(keys[name], other, place)


def _check_key(key: str, place: str) -> None:
    *held, last = key.split("+")
    if not set(held) <= _HELD or not (len(last) == 1 or last in _KNOWN):
        raise SettingsError(
            f"{place}: there is no key {key!r}.",
            hint="Write a letter, or a key by its name: f2, ctrl+r, pagedown, question_mark.",
        )


def _check_apart(one: KeyChoice, other: KeyChoice, place: str) -> None:
    same = set(one.keys) & set(other.keys)
    if one.id != other.id and same:
        raise SettingsError(
            f"{place}: {one.id} and {other.id} would both be on {min(same)!r}.",
            hint="Give one of them another key.",
        )


def _meet(one: KeyChoice, other: KeyChoice, screen_places: AbstractSet[str]) -> bool:
    """Return whether two things can be wanted at the same moment.

    What works in one place meets, and everywhere meets all; a widget whose place is no screen
    of its own stands on the screen of a case.
    """
    if one.place == other.place or "app" in {one.place, other.place}:
        return True
    places = {one.place, other.place}
    return "case" in places and not places - {"case"} <= screen_places
