"""Files as they came, kept by the digest of what they hold."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4


class Originals:
    """A folder of files, each named by the SHA-256 of its bytes; only their owner may read them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, data: bytes) -> str:
        """Write *data*, whole or not at all, and return its digest."""
        digest = hashlib.sha256(data).hexdigest()
        path = self.path(digest)
        if not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            scratch = path.with_name(f".{uuid4().hex}")
            handle = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            scratch.replace(path)
        return digest

    def path(self, digest: str) -> Path:
        """Return where the file of this digest stands, or would."""
        return self._folder / digest[:2] / digest

    def read(self, digest: str) -> bytes:
        """Return a file as it came."""
        return self.path(digest).read_bytes()

    def forget(self, digest: str) -> None:
        """Delete a file."""
        self.path(digest).unlink(missing_ok=True)

    def all(self) -> Iterator[str]:
        """Yield the digest of every file there is."""
        for path in sorted(self._folder.glob("??/*")):
            yield path.name

    def tidy(self) -> None:
        """Delete what a kill left half written."""
        for path in self._folder.glob("??/.*"):
            path.unlink(missing_ok=True)
