"""What a zip archive holds, one file at a time, in memory; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from foiassist.adapters.readers.forms import Form, form_of
from foiassist.adapters.readers.unread import Unread, Why, not_read
from foiassist.case.past_record import NotRead

MOST_MEMBERS = 20_000
"""Files in an archive beyond these are refused."""
MOST_UNPACKED_BYTES = 1024 * 1024 * 1024
"""The most that an archive and those in it may unpack to, by what they say."""
LARGEST_MEMBER_BYTES = 100 * 1024 * 1024
MOST_PACKED = 200
"""How many times smaller than itself a file may have been packed."""
SMALL_BYTES = 1024 * 1024
"""Up to this size a file may be packed as tightly as it likes."""
DEEPEST = 2
"""An archive may hold archives, and those none."""
INSIDE = " › "
"""Stands between an archive and what it holds."""

_SYSTEM_FILES = ("__MACOSX/",)
_SYSTEM_NAMES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_BREAKS = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Begun:
    """The file of this number, counting from 1, is being taken out."""

    number: int
    source: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to be read: one that came in, or one out of an archive."""

    source: str
    data: bytes


class Unpacking:
    """Goes through one archive and those in it, within limits that they share.

    Args:
        skip: So many files were gone through before, the last of them in vain.
    """

    def __init__(self, skip: int = 0) -> None:
        self._skip = skip
        self._number = 0
        self._unpacked = 0

    def entries(
        self, data: bytes, source: str, depth: int = 1
    ) -> Iterator[Begun | Entry | NotRead]:
        """Yield each file of the archive *data*, and a refusal for what must not be unpacked."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _BREAKS:
            yield not_read(source, Why.DAMAGED)
            return
        seen: set[str] = set()
        for member in archive.infolist():
            if member.is_dir() or _is_system_file(member.filename):
                continue
            name = f"{source}{INSIDE}{member.filename}"
            why = self._objection(member, seen)
            seen.add(member.filename)
            if self._number > self._skip:
                yield Begun(self._number, name)
                yield from (
                    self._member(archive, member, name, depth)
                    if why is None
                    else (not_read(name, why),)
                )
            elif why is None and self._number < self._skip and _begins_archive(archive, member):
                yield from self._member(archive, member, name, depth)
            if self._number > MOST_MEMBERS or self._unpacked > MOST_UNPACKED_BYTES:
                yield not_read(f"{source}{INSIDE}the rest", Why.BOMB)
                return

    def _member(
        self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, depth: int
    ) -> Iterator[Begun | Entry | NotRead]:
        again = self._number <= self._skip
        try:
            data = archive.read(member)
        except _BREAKS:
            yield not_read(name, Why.DAMAGED)
            return
        if _is_archive(data):
            if depth < DEEPEST:
                yield from self.entries(data, name, depth + 1)
            elif not again:
                yield not_read(name, Why.TOO_DEEP)
        elif not again:
            yield Entry(name, data)

    def _objection(self, member: zipfile.ZipInfo, seen: set[str]) -> Why | None:
        """Return why *member* must not be unpacked, or None; counts it."""
        self._number += 1
        self._unpacked += member.file_size
        packed = max(1, member.compress_size)
        objections = (
            (_leads_outside(member.filename), Why.OUTSIDE),
            (stat.S_ISLNK(member.external_attr >> 16), Why.LINK),
            (member.filename in seen, Why.TWICE),
            (bool(member.flag_bits & 1), Why.PASSWORD),
            (member.file_size > SMALL_BYTES and member.file_size > MOST_PACKED * packed, Why.BOMB),
            (member.file_size > LARGEST_MEMBER_BYTES, Why.TOO_LARGE),
            (self._unpacked > MOST_UNPACKED_BYTES, Why.BOMB),
        )
        return next((why for holds, why in objections if holds), None)


def _is_archive(data: bytes) -> bool:
    try:
        return form_of(data) is Form.ARCHIVE
    except Unread:
        return False


def _begins_archive(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    try:
        with archive.open(member) as file:
            return file.read(2) == b"PK"
    except _BREAKS:
        return False


def _leads_outside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or ":" in parts[0]


def _is_system_file(name: str) -> bool:
    return name.startswith(_SYSTEM_FILES) or name.rpartition("/")[2] in _SYSTEM_NAMES
