"""Brings a case database up to the version that this program reads.

Alembic is loaded only where something has to be done: a database that is up to date is
recognised by reading one row.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from foiassist.errors import StoreUnavailable

NEWEST = "0002"
"""The newest migration: what a database says of itself when nothing is to be done."""

_LOCK_SECONDS = 30
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_MIGRATIONS = "foiassist.adapters.cases:migrations"


def bring_up_to_date(engine: Engine, path: Path) -> None:
    """Migrate the database in one transaction where it is not up to date.

    Args:
        engine: Of the database; its transactions must take the write lock at their start.
        path: The database's file; the lock lies beside it.

    Raises:
        StoreUnavailable: It was written by a newer foiassist, or is no case database at all,
            or another process has been migrating it for too long.
    """
    if _version_of_file(path) == NEWEST:
        return
    from filelock import FileLock, Timeout

    try:
        with FileLock(f"{path}.lock", timeout=_LOCK_SECONDS, mode=0o600):
            _upgrade(engine, path)
    except Timeout as error:
        raise StoreUnavailable(
            "Another foiassist is bringing the case database up to date.",
            hint="Wait a minute and try again.",
        ) from error


def _upgrade(engine: Engine, path: Path) -> None:
    """Apply the migrations that are missing; another process may just have done so."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", _MIGRATIONS)
    version = _version_of_file(path)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version and version not in known:
        raise StoreUnavailable(
            f"The case database was written by a newer foiassist (its version is {version}).",
            hint="Update foiassist; nothing in the database was changed.",
        )
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _version_of_file(path: Path) -> str:
    """Return the version of the database at *path*, read without changing how it is kept."""
    with closing(sqlite3.connect(path)) as connection:
        return _version(connection, path)


def _version(connection: sqlite3.Connection, path: Path) -> str:
    """Return the version that the database says it has; empty for one with nothing in it."""
    tables = {row[0] for row in connection.execute(_TABLES)}
    if not tables:
        return ""
    if "alembic_version" not in tables:
        raise StoreUnavailable(
            f"{path.name} is a database, but not one of cases.",
            hint="Set data_folder to another folder, or move the file away.",
        )
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else "unknown"
