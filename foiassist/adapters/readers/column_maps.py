"""Which column is which field, kept for each layout of a register that somebody has explained once.

One file in TOML, whole at any moment. A layout is known by its headings in their order.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from foiassist.adapters.readers.register_explained import layout_of, places_named, unknown_field
from foiassist.adapters.writers.whole_file import write_whole
from foiassist.case.clean_text import clean_line
from foiassist.errors import ExportFailed, SettingsError

_FILE = "register-columns.toml"


class ColumnMaps:
    """The maps in a folder, read at each call so that they are those that stand there."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE

    def find(self, columns: Sequence[str]) -> Mapping[str, str] | None:
        """Return the map that was kept for a register with these headings, or None.

        Raises:
            SettingsError: The file of maps cannot be read.
        """
        return self.kept().get(layout_of(columns))

    def kept(self) -> Mapping[str, Mapping[str, str]]:
        """Return every map that was kept, by `layout_of` the headings.

        Raises:
            SettingsError: The file of maps cannot be read.
        """
        return {layout: dict(told["fields"]) for layout, told in self._layouts().items()}

    def keep(self, columns: Sequence[str], chosen: Mapping[str, str]) -> None:
        """Keep *chosen*, from field to column, for registers with these headings.

        Raises:
            SettingsError: It names a field or a column that there is not, or cannot be written;
                what was kept before still stands.
        """
        if problem := unknown_field(chosen) or _unknown_column(columns, chosen):
            raise SettingsError(problem, hint="Look at the columns with a dry run first.")
        layouts = self._layouts()
        headings = [clean_line(name) for name in columns]
        fields = {field: clean_line(column) for field, column in chosen.items()}
        layouts[layout_of(columns)] = {"columns": headings, "fields": fields}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            write_whole(self._path, _written(layouts).encode())
        except ExportFailed as error:
            raise SettingsError(
                f"The map of columns could not be kept in {self._path.name}.",
                hint="Check that the folder exists and that you may write to it.",
            ) from error

    def _layouts(self) -> dict[str, Any]:
        try:
            layouts = tomllib.loads(self._path.read_text(encoding="utf-8"))
            _check(layouts)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"The file of column maps, {self._path.name}, cannot be read.",
                hint="Mend or delete it; a map is kept again when you give --columns.",
            ) from error
        return layouts


def _check(layouts: Mapping[str, Any]) -> None:
    """Raise ValueError where a file of maps does not say what one says."""
    for told in layouts.values():
        kept = told if isinstance(told, dict) else {}
        fields = kept.get("fields") if isinstance(kept.get("fields"), dict) else None
        listed = isinstance(kept.get("columns"), list) and not unknown_field(fields)
        if fields is None or not listed or not all(map(_is_text, fields.values())):
            raise ValueError("a layout without columns and fields")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _unknown_column(columns: Sequence[str], chosen: Mapping[str, str]) -> str:
    for field, column in chosen.items():
        if column and not places_named(column, columns):
            near = get_close_matches(column, columns, n=1)
            meant = f" Did you mean '{near[0]}'?" if near else ""
            return f"There is no column '{column}' for the {field}.{meant}"
    return ""


def _written(layouts: Mapping[str, Any]) -> str:
    """Return *layouts* as TOML, whose strings are written as those of JSON."""
    lines: list[str] = []
    for layout, kept in layouts.items():
        lines.append(f"[{_quoted(layout)}]")
        lines.append(f"columns = [{', '.join(map(_quoted, kept['columns']))}]")
        lines.append(f"[{_quoted(layout)}.fields]")
        lines.extend(f"{field} = {_quoted(name)}" for field, name in kept["fields"].items())
        lines.append("")
    return "\n".join(lines)


def _quoted(text: object) -> str:
    return json.dumps(str(text), ensure_ascii=False)
