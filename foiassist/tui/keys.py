"""The keys of a screen: what each does, where it works, and why it is off just now.

Help, the palette and the sentence about a key that is off all read the bindings here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from textual.actions import parse
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.screen import Screen

_NAMES = {
    "slash": "/",
    "escape": "Esc",
    "enter": "Enter",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "tab": "Tab",
    "delete": "Del",
    "question_mark": "?",
}


HELP_KEY = Binding(
    "f1", "app.help", "Help", id="app.help",
    tooltip="Show what can be done here, and the commands; once more goes back.",
)  # fmt: skip
"""For screens that stand over another, where the keys of the workspace do not show."""


@dataclass(frozen=True, slots=True)
class OnKey:
    """One thing that a key does."""

    id: str
    label: str
    tooltip: str
    """What it does, as a sentence."""

    keys: tuple[str, ...]
    """The keys that do it, as help names them."""

    node: DOMNode
    """Where it works: the app, a screen or a widget."""

    action: str
    why_off: str = ""
    """Why it does nothing just now, or empty where it works."""


def keys_of(screen: Screen[Any], keymap: Mapping[str, str]) -> list[OnKey]:
    """Return what the keys of *screen* do for the person at it, those under the cursor first."""
    focused = screen.focused
    inner = focused.ancestors_with_self if focused is not None else []
    inner = [node for node in inner if node is not screen.app]
    nodes = dict.fromkeys((*inner, screen, *screen.query("*"), screen.app))
    keys = [key for node in nodes if node.display for key in _keys_at(node, keymap)]
    last = {key.id: key for key in keys}
    return [key for key in keys if key.id != HELP_KEY.id or key is last[key.id]]


def _keys_at(node: DOMNode, keymap: Mapping[str, str]) -> Iterator[OnKey]:
    found: dict[str, OnKey] = {}
    for binding in bindings_of(node, keymap):
        if not binding.id or not binding.tooltip:
            continue
        name = key_name(binding.key)
        if known := found.get(binding.id):
            found[binding.id] = replace(known, keys=tuple(dict.fromkeys((*known.keys, name))))
        elif (why := why_off(node, binding)) is not None:
            found[binding.id] = OnKey(
                binding.id, binding.description, binding.tooltip, (name,), node, binding.action, why
            )
    yield from found.values()


def bindings_of(node: DOMNode, keymap: Mapping[str, str]) -> Iterator[Binding]:
    """Yield the bindings of one node, under the keys that the settings give them."""
    bindings: BindingsMap = node._bindings.copy()  # noqa: SLF001 - has no public name
    bindings.apply_keymap(dict(keymap))
    for listed in bindings.key_to_bindings.values():
        yield from listed


def why_off(node: DOMNode, binding: Binding) -> str | None:
    """Return why a key does nothing just now, empty where it works, None where it is not shown.

    A node that can tell has `why_off(action, parameters)`; of others only whether they answer
    is known.
    """
    namespace, action, parameters = parse(binding.action)
    target = node.app if namespace == "app" else node
    if not getattr(target, "is_for_person", lambda *_: True)(action, parameters):
        return None
    tells = getattr(target, "why_off", None)
    if tells is not None:
        return str(tells(action, parameters))
    return "" if target.check_action(action, parameters) else None


def key_name(key: str) -> str:
    """Return the name of a key as help shows it: 'Esc', 'Ctrl+P'."""
    *held, last = key.split("+")
    named = _NAMES.get(last, last.upper() if held or _is_function_key(last) else last)
    return "+".join((*(one.capitalize() for one in held), named))


def _is_function_key(key: str) -> bool:
    return key[:1] == "f" and key[1:].isdigit()
