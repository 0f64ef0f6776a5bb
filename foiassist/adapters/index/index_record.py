"""What an index was built from, and whether its files are the ones that were built.

Standard library alone: whether the index can be trusted is asked at every start, and must not load
the store to be answered.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from uuid import uuid4

FORMAT = 4
"""Raised when passages are cut or stored in another way, so that older indexes are rebuilt."""

_TRIES = 20
_PAUSE_SECONDS = 0.05
"""How often, and how long apart, an old build is deleted while its files are being closed."""

_RECORD = "index.json"
_BUILD = "build-"


@dataclass(frozen=True, slots=True)
class FileStamp:
    """How a file of the index looked when the index was finished."""

    size: int
    changed: int
    """Time of the last change, in nanoseconds."""

    sha256: str


@dataclass(frozen=True, slots=True)
class IndexRecord:
    """Which build is the index, and what it was built from."""

    build: str
    """Name of the build's folder, and of its collection in Chroma."""

    embedder: str
    corpus_sha256: str
    passages: int
    documents: int
    chroma_url: str
    past: str = ""
    """Revision of the imported responses."""

    finished: bool = True
    """Whether the last build came to its end; otherwise the files are being changed."""

    format: int = FORMAT
    files: dict[str, FileStamp] = field(default_factory=dict, hash=False)


class RecordDamaged(Exception):
    """The record is there and does not say what a record says."""


def read_record(folder: Path) -> IndexRecord | None:
    """Return the record of the finished index in *folder*, or None where there is none.

    Raises:
        RecordDamaged: The file is no record.
    """
    try:
        given = json.loads((folder / _RECORD).read_bytes())
        files = {name: FileStamp(**stamp) for name, stamp in given.pop("files").items()}
        return IndexRecord(files=files, **given)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise RecordDamaged(str(error)) from error


def look(folder: Path) -> tuple[int, int]:
    """Return what changes whenever the record is written; reads nothing."""
    try:
        about = (folder / _RECORD).stat()
    except OSError:
        return (0, 0)
    return (about.st_mtime_ns, about.st_ino)


def write_record(folder: Path, record: IndexRecord) -> None:
    """Make *record* the record of *folder*, at one stroke: the old one holds until then."""
    scratch = folder / f"{_RECORD}.{uuid4().hex}"
    with scratch.open("w", encoding="utf-8") as file:
        json.dump(asdict(record), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    scratch.replace(folder / _RECORD)


def new_build(folder: Path) -> Path:
    """Make and return the folder of a new build."""
    build = folder / f"{_BUILD}{uuid4().hex[:12]}"
    build.mkdir(parents=True)
    return build


def builds(folder: Path) -> list[str]:
    """Return the names of the builds in *folder*, finished or not."""
    return sorted(path.name for path in folder.glob(f"{_BUILD}*") if path.is_dir())


def remove_builds(folder: Path, *, keep: str = "") -> None:
    """Delete every build but *keep*, with records that were never finished."""
    for name in builds(folder):
        if name != keep:
            _remove(folder / name)
    for scratch in folder.glob(f"{_RECORD}.*"):
        scratch.unlink(missing_ok=True)


def _remove(build: Path) -> None:
    """Delete a build; where its files are still being closed, again in a moment."""
    for _ in range(_TRIES):
        shutil.rmtree(build, ignore_errors=True)
        if not build.exists():
            return
        time.sleep(_PAUSE_SECONDS)


def stamp_files(build: Path) -> dict[str, FileStamp]:
    """Return how every file of *build* looks now."""
    return {name: _stamp(path) for name, path in _files(build)}


def files_look_the_same(build: Path, files: Mapping[str, FileStamp]) -> bool:
    """Return whether no file of *build* was touched since it was stamped; reads no content."""
    now = dict(_files(build))
    return now.keys() == files.keys() and all(
        _looks_the_same(now[name], stamp) for name, stamp in files.items()
    )


def files_are_the_same(build: Path, files: Mapping[str, FileStamp]) -> bool:
    """Return whether the files of *build* hold what they held, whatever their dates."""
    now = dict(_files(build))
    return now.keys() == files.keys() and all(
        _stamp(now[name]).sha256 == stamp.sha256 for name, stamp in files.items()
    )


def _files(build: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file that the index cannot do without; SQLite's working files come and go."""
    for path in sorted(build.glob("*")):
        if path.is_file() and not path.name.endswith(("-wal", "-shm", "-journal")):
            yield path.relative_to(build).as_posix(), path


def _looks_the_same(path: Path, stamp: FileStamp) -> bool:
    about = path.stat()
    return about.st_size == stamp.size and about.st_mtime_ns == stamp.changed


def _stamp(path: Path) -> FileStamp:
    about = path.stat()
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return FileStamp(about.st_size, about.st_mtime_ns, digest)
