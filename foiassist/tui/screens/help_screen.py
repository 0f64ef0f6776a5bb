"""Help, written by the bindings and the command table themselves."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import ActiveBinding

from foiassist.case.people import Role
from foiassist.tui.commands import COMMANDS

_KEY_COLUMN = 14


def help_text(bindings: Iterable[ActiveBinding], role: Role) -> str:
    """Return every key that works just now, and every command of *role*."""
    keys: dict[str, list[str]] = {}
    for active in bindings:
        if active.binding.tooltip and active.enabled:
            keys.setdefault(active.binding.tooltip, []).append(_key(active))
    lines = ["KEYS"]
    lines += [f"{' '.join(names):<{_KEY_COLUMN}} {tooltip}" for tooltip, names in keys.items()]
    lines += ["", "COMMANDS, typed after / on the prompt line; words alone are looked for"]
    for command in COMMANDS:
        if command.is_for(role):
            lines += [command.usage, f"    {command.does}."]
    return "\n".join(lines)


def _key(active: ActiveBinding) -> str:
    binding = active.binding
    names = {"slash": "/", "escape": "Esc", "enter": "Enter", "pagedown": "PgDn"}
    return names.get(binding.key, binding.key.replace("ctrl+", "Ctrl+"))
