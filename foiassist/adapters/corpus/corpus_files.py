"""Reads folders of past responses, guidance, wording and challenges into a `Library`.

What a file must say is checked once, at the door; nothing is guessed from a file that says it
wrongly.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from foiassist.adapters.corpus.corpus_challenges import read_challenges
from foiassist.adapters.corpus.corpus_guidance import read_guidance
from foiassist.adapters.corpus.corpus_responses import read_response
from foiassist.adapters.corpus.corpus_shape import cleaned, is_kind
from foiassist.case.challenge import Challenge
from foiassist.case.evidence import Guidance, Library, PastResponse
from foiassist.errors import CorpusError

_KINDS = {
    "responses": "*.toml",
    "guidance": "*.md",
    "letters": "*.toml",
    "challenges": "*.toml",
}
"""Sub-folders of a corpus folder and what is read in them; anything else is left alone."""

_Files = Mapping[str, Sequence[Path]]
_Raw = Mapping[str, Mapping[Path, bytes]]
_Seen = tuple[tuple[str, int, int], ...]

_NOT_CITED = frozenset({"challenges"})
"""What lends nothing to a letter, so that an index does not grow stale by it."""


class CorpusFiles:
    """The library in folders; read again only where a file has changed.

    A later folder's guidance on a section, its wording of a name and its challenge of an id take
    the place of an earlier one's, so that a team can put its own beside the bundled corpus.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._seen: _Seen | None = None
        self._library = Library()
        self._digest_seen: _Seen | None = None
        self._digest = ""

    def library(self) -> Library:
        """Return everything that may be cited.

        Raises:
            CorpusError: A folder is missing, or a file does not say what its kind must say.
        """
        files, seen = self._look()
        if seen != self._seen:
            self._library = _read(_raw(files))
            self._seen = seen
        return self._library

    def digest(self) -> str:
        """Return the digest of the library without making sense of its files: ten times sooner.

        Raises:
            CorpusError: A folder is missing.
        """
        files, seen = self._look()
        if seen != self._digest_seen:
            self._digest = self._library.digest if seen == self._seen else _digest(_raw(files))
            self._digest_seen = seen
        return self._digest

    def _look(self) -> tuple[_Files, _Seen]:
        """Return the files there are, by kind, and how they look now."""
        files = {kind: tuple(self._files(kind)) for kind in _KINDS}
        return files, tuple(_stamp(path) for paths in files.values() for path in paths)

    def _files(self, kind: str) -> Iterator[Path]:
        for folder in self._folders:
            if not any((folder / name).is_dir() for name in _KINDS):
                raise CorpusError(
                    f"{folder} is not a corpus folder.",
                    hint="It needs a folder named responses, guidance, letters or challenges.",
                )
            paths = (folder / kind).rglob(_KINDS[kind])
            yield from sorted(path for path in paths if path.stem.lower() != "readme")


def _stamp(path: Path) -> tuple[str, int, int]:
    about = path.stat()
    return str(path), about.st_size, about.st_mtime_ns


def _raw(files: _Files) -> _Raw:
    return {kind: {path: path.read_bytes() for path in paths} for kind, paths in files.items()}


def _digest(raw: _Raw) -> str:
    """Return the SHA-256 over every file that lends something to a letter."""
    digest = hashlib.sha256()
    for kind, files in raw.items():
        for path, content in files.items() if kind not in _NOT_CITED else ():
            digest.update(f"{kind}/{path.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _read(raw: _Raw) -> Library:
    texts = {
        kind: {path: _decoded(content, path) for path, content in files.items()}
        for kind, files in raw.items()
    }
    guidance = [read_guidance(text, path) for path, text in texts["guidance"].items()]
    by_section: dict[str, Guidance] = {one.section: one for one in guidance}
    return Library(
        responses=_responses(texts["responses"]),
        guidance=tuple(by_section.values()),
        digest=_digest(raw),
        wording=_wording(texts["letters"]),
        challenges=_challenges(texts["challenges"]),
    )


def _decoded(raw: bytes, path: Path) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"{path} is not text in UTF-8 (byte {error.start}).", hint="Save the file as UTF-8."
        ) from error


def _responses(texts: Mapping[Path, str]) -> tuple[PastResponse, ...]:
    where: dict[str, Path] = {}
    responses = []
    for path, text in texts.items():
        response = read_response(_toml(text, path), path)
        if (first := where.setdefault(response.reference, path)) != path:
            raise CorpusError(
                f"{path} and {first} have the same reference, {response.reference!r}.",
                hint="Give each past response a reference of its own.",
            )
        responses.append(response)
    return tuple(responses)


def _wording(texts: Mapping[Path, str]) -> dict[str, str]:
    wording: dict[str, str] = {}
    for path, text in texts.items():
        for name, value in _toml(text, path).items():
            if not is_kind(value, str):
                raise CorpusError(f"{path}: {name} must be a text.")
            wording[name] = cleaned(value).strip()
    return wording


def _challenges(texts: Mapping[Path, str]) -> tuple[Challenge, ...]:
    by_id: dict[str, Challenge] = {}
    for path, text in texts.items():
        by_id.update((one.id, one) for one in read_challenges(_toml(text, path), path))
    return tuple(by_id.values())


def _toml(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(f"{path} cannot be read as TOML: {error}.") from error
