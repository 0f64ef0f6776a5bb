"""What a terminal pastes when a file is dropped on it: its path, quoted or escaped in some way."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from foiassist.named_paths import is_file, path_named

_LONGEST_PATH = 4096
"""Characters; what is longer is a text."""

_BEGINS_A_PATH = re.compile(r"""['"]?(?:file://|~|/|\\\\|[A-Za-z]:[\\/]).+""")
"""One line that begins as a path does, from the root, from home, or as a link."""


def looks_like_a_path(pasted: str) -> bool:
    """Return whether *pasted* may be a path, from its words alone; no folder is looked into."""
    words = pasted.strip()
    return len(words) <= _LONGEST_PATH and _BEGINS_A_PATH.fullmatch(words) is not None


def dropped_file(pasted: str) -> Path | None:
    """Return the one file whose path was pasted, or None where it is no path of one that exists."""
    words = pasted.strip()
    if len(words) > _LONGEST_PATH or "\n" in words:
        return None
    return next((path for path in map(Path, _readings(words)) if is_file(path)), None)


def _readings(words: str) -> Iterator[str]:
    """Yield what a path may be meant by: as it stands, out of a link, out of a shell's quotes."""
    yield words
    if words.startswith("~"):
        yield str(path_named(words))
    if words.startswith("file://"):
        yield unquote(urlsplit(words).path)
    yield words.strip("'\"")
    try:
        parts = shlex.split(words)
    except ValueError:  # a quotation mark that is never closed
        return
    if len(parts) == 1:
        yield unquote(urlsplit(parts[0]).path) if parts[0].startswith("file://") else parts[0]
