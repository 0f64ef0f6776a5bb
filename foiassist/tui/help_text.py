"""Help, written by the bindings, the command table and each widget's words about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen

from foiassist.case.people import Role
from foiassist.conversation.commands import COMMANDS
from foiassist.conversation.why_off import WHILE_TYPING
from foiassist.tui.keys import OnKey, keys_of

_KEY_COLUMN = 14
_IN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def help_text(screen: Screen[Any], role: Role, keymap: Mapping[str, str]) -> str:
    """Return what *screen* is for, every key on it that is this person's, and their commands."""
    keys = keys_of(screen, keymap)
    on = [key for key in keys if key.why_off in {"", WHILE_TYPING}]
    off = [key for key in keys if key not in on]
    parts = [*_says_of_itself(screen), *_typing(keys), *_groups(on), *_panes(screen, on)]
    if off:
        parts.append(
            "\n".join(("OFF JUST NOW", *(f"{_line(key)} Off: {key.why_off}." for key in off)))
        )
    parts.append("\n".join(_commands(role)))
    return "\n\n".join(parts)


def _says_of_itself(node: DOMNode) -> Iterator[str]:
    """Yield what a screen or widget says that it is for, where it says anything."""
    words = getattr(node, "HELP", "")
    if words:
        yield " ".join(words.split())


def _typing(keys: Sequence[OnKey]) -> Iterator[str]:
    if any(key.why_off == WHILE_TYPING for key in keys):
        yield f"You are typing just now: {WHILE_TYPING}."


def _groups(keys: Sequence[OnKey]) -> Iterator[str]:
    """Yield the keys of each kind of place, where the cursor is first, everywhere last."""
    places: dict[type[DOMNode], list[OnKey]] = {}
    for key in keys:
        at_place = places.setdefault(type(key.node), [])
        if all(key.id != other.id for other in at_place):
            at_place.append(key)
    for kind, at_place in places.items():
        node = at_place[0].node
        about = () if isinstance(node, Screen) else _says_of_itself(node)
        yield "\n".join((place_name(kind).upper(), *about, *map(_line, at_place)))


def _panes(screen: Screen[Any], keys: Sequence[OnKey]) -> Iterator[str]:
    """Yield what the panes say of themselves that have no keys of their own."""
    have_keys = {type(key.node) for key in keys}
    kinds = {type(widget): widget for widget in screen.query("*") if widget.display}
    for kind, widget in kinds.items():
        for words in _says_of_itself(widget) if kind not in have_keys else ():
            yield f"{place_name(kind).upper()}\n{words}"


def place_name(kind: type[DOMNode]) -> str:
    """Return where keys work, in words: 'section card', 'case screen', 'everywhere'."""
    if issubclass(kind, App):
        return "everywhere"
    return _IN_WORDS.sub(" ", kind.__name__).lower()


def _line(key: OnKey) -> str:
    return f"{' '.join(key.keys):<{_KEY_COLUMN}} {key.tooltip}"


def _commands(role: Role) -> Iterator[str]:
    yield "COMMANDS, typed after / on the prompt line; words alone are looked for"
    for command in COMMANDS:
        if command.is_for(role):
            yield command.usage
            yield f"    {command.does}."
