"""What a team has set: one frozen value, built once and passed down.

Nothing below `bootstrap` reads the environment or a file of settings.
"""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

from foiassist.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Regulator:
    """Whom an applicant complains to, from a given day on."""

    from_day: date = date(2005, 1, 1)
    """First day on which a letter names this regulator."""

    name: str = "Information Commissioner’s Office"
    address: str = "Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF"
    website: str = "https://ico.org.uk/make-a-complaint"


@dataclass(frozen=True, slots=True)
class Authority:
    """The authority that answers, as its letters name it."""

    name: str = ""
    """Full name; empty writes the letter as 'we' alone."""

    kind: str = ""
    """police, council, nhs, university, government, regulator, transport; guides what is found."""

    central: bool = False
    """Whether the higher appropriate limit applies (SI 2004/3244 reg. 3(2))."""

    review_contact: str = ""
    """How to ask for an internal review; empty: by replying to the letter."""

    signature: str = ""
    """Job title or team under the officer's name."""

    domains: tuple[str, ...] = ()
    """Web domains that are the authority's own; links to them are not questioned."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a team can set, with what holds where they set nothing."""

    user: str = ""
    """Name of the person at the keyboard; empty: the login name."""

    role: str = "officer"
    """officer or supervisor."""

    data_folder: str = ""
    """Where cases and the index are kept; empty: the system's folder for application data."""

    corpus: tuple[str, ...] = ()
    """Folders of past responses and guidance beside the bundled corpus."""

    bundled_corpus: bool = True
    """Whether the bundled corpus is part of the library."""

    chroma_url: str = ""
    """Address of a Chroma server, such as http://127.0.0.1:8000; empty: embedded."""

    embedder: str = "all-MiniLM-L6-v2"
    """Sentence-transformers model, by name or folder; the default comes with foiassist. With
    ':int8' behind the name its weights have 8 bits: a quarter of the file, 1.6 times as fast; of
    the first ten passages 86 in 100 are the same, and as many answers are found (nDCG@10 0.459
    against 0.457 over 150 held-out questions)."""

    reranker: str = ""
    """Sentence-transformers CrossEncoder that puts what a search found in order; empty: none."""

    drafter: str = "precedent"
    """precedent (no language model) or langchain."""

    model: str = ""
    """Language model for the langchain drafter, as 'provider:name', such as 'openai:gpt-4o'."""

    model_url: str = ""
    """Address of the model's server where it is not the provider's own."""

    model_timeout_seconds: int = 60
    """Longest wait for one section from a language model, in seconds."""

    model_pence_read: int = 0
    """Pence for a million tokens that the language model reads; 0: not known."""

    model_pence_written: int = 0
    """Pence for a million tokens that the language model writes; 0: not known."""

    review_working_days: int = 40
    """Working days an applicant has to ask for an internal review (s.45 code)."""

    theme: str = ""
    """Theme of the workspace, such as high-contrast-dark, for whoever has chosen none there."""

    reduced_motion: bool = False
    """Whether nothing moves by itself in the workspace: no blinking cursor, no moving bar."""

    keys: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Keys of the workspace by what they do, as `foiassist config keys` lists it:
    case.accept = 'f2,A'."""

    serve_beyond_this_machine: bool = False
    """Whether `foiassist serve` may listen for other machines; it has no accounts and no TLS."""

    authority: Authority = Authority()
    regulators: tuple[Regulator, ...] = field(default=(Regulator(),))
    """A letter names the latest one whose first day has come; before that, the present one."""

    def regulator_on(self, day: date) -> Regulator:
        """Return the regulator that a letter of *day* names."""
        begun = [regulator for regulator in self.regulators if regulator.from_day <= day]
        return max(begun, key=lambda regulator: regulator.from_day, default=Regulator())


_LEAST = {
    "model_timeout_seconds": 1,
    "review_working_days": 1,
    "model_pence_read": 0,
    "model_pence_written": 0,
}
"""Numbers that may not be less."""


def load_settings(path: Path) -> Settings:
    """Read a settings file; a missing file gives the defaults.

    Raises:
        SettingsError: The file is not TOML, or has a key or value that means nothing.
    """
    if not path.exists():
        return Settings()
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path} cannot be read.", hint="Check the path.") from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{path} cannot be read as TOML: {error}.") from error
    return settings_from(given, str(path))


def own_theme(path: Path) -> str:
    """Return the theme that a person chose last, or nothing; *path* holds nothing else."""
    try:
        theme = tomllib.loads(path.read_text(encoding="utf-8")).get("theme", "")
    except (OSError, ValueError):
        return ""
    return theme if isinstance(theme, str) else ""


def keep_theme(path: Path, theme: str) -> None:
    """Keep the theme that a person chose; where that cannot be, it holds until they leave."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"theme = {json.dumps(theme)}\n", encoding="utf-8")


def settings_from(given: Mapping[str, Any], place: str) -> Settings:
    """Build settings from a table.

    Raises:
        SettingsError: A key is unknown, or a value is not of its kind.
    """
    settings: Settings = _build(Settings, given, place)
    if settings.role not in {"officer", "supervisor"}:
        raise SettingsError(
            f"{place}: role is {settings.role!r}.", hint="Write 'officer' or 'supervisor'."
        )
    if settings.drafter not in {"precedent", "langchain"}:
        raise SettingsError(
            f"{place}: drafter is {settings.drafter!r}.", hint="Write 'precedent' or 'langchain'."
        )
    if settings.drafter == "langchain" and not settings.model:
        raise SettingsError(
            f"{place}: the langchain drafter needs a model.",
            hint="Set model, for example model = 'openai:gpt-4o'.",
        )
    if not settings.regulators:
        raise SettingsError(f"{place}: regulators must not be empty.")
    for name, least in _LEAST.items():
        if getattr(settings, name) < least:
            raise SettingsError(f"{place}: {name} must be {least} or more.")
    return settings


def _build(kind: type[Any], given: Mapping[str, Any], place: str) -> Any:
    names = {f.name: f for f in fields(kind)}
    types = get_type_hints(kind)
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in names:
            near = difflib.get_close_matches(key, names, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(names)}."
            raise SettingsError(f"{place}: there is no setting {key!r}.", hint=hint)
        values[key] = _value(types[key], value, f"{place}: {key}")
    return kind(**values)


def _value(kind: Any, value: Any, place: str) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        if not isinstance(value, Mapping):
            raise SettingsError(f"{place} must be a table.")
        return _build(kind, value, place)
    if getattr(kind, "__origin__", None) is Mapping:
        if not isinstance(value, Mapping):
            raise SettingsError(f"{place} must be a table.")
        return dict(_flat(value, place))
    if getattr(kind, "__origin__", None) is tuple:
        if not isinstance(value, list):
            raise SettingsError(f"{place} must be a list.")
        return tuple(_value(kind.__args__[0], one, place) for one in value)
    if type(value) is not kind:
        raise SettingsError(f"{place} must be of kind {kind.__name__}.")
    return value


def _flat(table: Mapping[str, Any], place: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a table, also where its names have dots: case.accept = 'f2'."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from ((f"{key}.{name}", text) for name, text in _flat(value, f"{place}.{key}"))
        else:
            yield key, _value(str, value, f"{place}.{key}")
