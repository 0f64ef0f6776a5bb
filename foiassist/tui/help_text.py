"""Help, written by the bindings and the command table themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from foiassist.case.people import Role
from foiassist.conversation.commands import COMMANDS

_KEY_COLUMN = 14
_NAMES = {
    "slash": "/",
    "escape": "Esc",
    "enter": "Enter",
    "pagedown": "PgDn",
    "f1": "F1",
    "up": "↑",
    "down": "↓",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "tab": "Tab",
}


def help_text(screen: Screen[Any], role: Role) -> str:
    """Return every key of *screen* and what is on it, and every command of *role*."""
    lines = ["KEYS"]
    for tooltip, keys in _keys(screen).items():
        lines.append(f"{' '.join(keys):<{_KEY_COLUMN}} {tooltip}")
    lines += ["", "COMMANDS, typed after / on the prompt line; words alone are looked for"]
    for command in COMMANDS:
        if command.is_for(role):
            lines += [command.usage, f"    {command.does}."]
    return "\n".join(lines)


def _keys(screen: Screen[Any]) -> dict[str, list[str]]:
    """Return what each key is for, and the keys that do it: those with an id of ours."""
    keys: dict[str, list[str]] = {}
    for node in (screen.app, screen, *screen.query("*")):
        for binding in _bindings(node):
            names = keys.setdefault(binding.tooltip, [])
            if _name(binding.key) not in names:
                names.append(_name(binding.key))
    return keys


def _bindings(node: DOMNode) -> Iterator[Binding]:
    for listed in node._bindings.key_to_bindings.values():  # noqa: SLF001 - has no public name
        yield from (
            binding
            for binding in listed
            if binding.id and binding.tooltip and _is_for_person(node, binding)
        )


def _is_for_person(node: DOMNode, binding: Binding) -> bool:
    is_for = getattr(node, "is_for_person", None)
    return is_for is None or bool(is_for(binding.action))


def _name(key: str) -> str:
    return _NAMES.get(key, key.replace("ctrl+", "Ctrl+"))
