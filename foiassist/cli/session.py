"""One run of a command: what was typed, who typed it, their settings and their desk."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from foiassist.bootstrap import (
    default_data_folder,
    default_settings_path,
    desk_for,
    person_from,
)
from foiassist.cli.brought_in import folders_brought_in
from foiassist.errors import SettingsError
from foiassist.settings import Settings, load_settings

if TYPE_CHECKING:
    from foiassist.case.people import Person
    from foiassist.desk import Desk


class DeskMaker(Protocol):
    """Sets up a desk over a folder of data: `bootstrap.desk_for`, or a test's own."""

    def __call__(self, settings: Settings, *, data_folder: Path) -> Desk:
        """Return the desk."""
        ...


class Session:
    """Knows what a command needs, and makes each part when it is first asked for."""

    def __init__(self, asked: Namespace, make_desk: DeskMaker | None = None) -> None:
        self.asked = asked
        """What was typed, as the parser understood it."""
        self._make_desk = make_desk

    @cached_property
    def settings_file(self) -> Path:
        """Where the settings stand.

        Raises:
            SettingsError: A file was named that does not exist.
        """
        named = getattr(self.asked, "settings", None)
        if named is None:
            return default_settings_path()
        path = Path(named)
        if not path.is_file():
            raise SettingsError(f"There is no settings file {path}.")
        return path

    @cached_property
    def settings(self) -> Settings:
        """What the team has set.

        Raises:
            SettingsError: The file says something that means nothing.
        """
        return load_settings(self.settings_file)

    @cached_property
    def data_folder(self) -> Path:
        """Where the cases and the index are kept."""
        named = getattr(self.asked, "data", None) or self.settings.data_folder
        return Path(named).expanduser() if named else default_data_folder()

    @cached_property
    def person(self) -> Person:
        """Who is at the keyboard, in the role they act in.

        Raises:
            SettingsError: Nobody said, and the system does not know.
        """
        return person_from(
            self.settings,
            name=getattr(self.asked, "as_name", ""),
            role=getattr(self.asked, "role", ""),
        )

    @cached_property
    def desk(self) -> Desk:
        """The desk over the data folder, with every corpus folder that was brought in."""
        return self.desk_over(self.data_folder, folders_brought_in(self.data_folder))

    def desk_over(self, data_folder: Path, corpus: tuple[str, ...] = ()) -> Desk:
        """Return a desk over another folder of data, with *corpus* beside the settings' own."""
        corpus = tuple(dict.fromkeys((*self.settings.corpus, *corpus)))
        settings = replace(self.settings, corpus=corpus)
        return (self._make_desk or desk_for)(settings, data_folder=data_folder)
