"""The corpus folders that `foiassist index` brought in, one a line beside the cases.

They stand beside those of the settings, which nothing here ever writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from foiassist.errors import CorpusError

_FILE = "corpus-folders.txt"
_CORPUS = {
    "responses": "*.toml",
    "guidance": "*.md",
    "letters": "*.toml",
    "challenges": "*.toml",
}
"""Folders of a corpus folder, and the files by which it is told from a folder of letters."""


def folders_brought_in(data_folder: Path) -> tuple[str, ...]:
    """Return the folders brought in before, in order; one that is gone is still named."""
    file = data_folder / _FILE
    return tuple(file.read_text(encoding="utf-8").splitlines()) if file.is_file() else ()


def remember_folders(data_folder: Path, folders: Sequence[str]) -> None:
    """Keep *folders* in place of those brought in before."""
    data_folder.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{folder}\n" for folder in folders)
    (data_folder / _FILE).write_text(text, encoding="utf-8")


def is_corpus_folder(name: str) -> bool:
    """Return whether *name* is a folder of the library's own form, and no heap of past letters."""
    folder = Path(name).expanduser()
    return folder.is_dir() and any(
        next((folder / kind).rglob(pattern), None) is not None for kind, pattern in _CORPUS.items()
    )


def checked_folder(name: str) -> str:
    """Return *name* as a whole path that means the same from everywhere.

    Raises:
        CorpusError: It is no folder.
    """
    path = Path(name).expanduser()
    if not path.is_dir():
        raise CorpusError(
            f"{name} is not a folder.",
            hint="Bring in a folder that holds responses, guidance or letters.",
        )
    return str(path.resolve())
