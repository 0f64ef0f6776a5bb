"""Writes a letter as a file: Word, Markdown or plain text, chosen by the name of the file."""

from __future__ import annotations

from pathlib import Path

from foiassist.errors import SettingsError
from foiassist.ports import LetterWriter


def writer_for(path: Path) -> LetterWriter:
    """Return the writer for a file of this name.

    Raises:
        SettingsError: Letters are not written as files of this kind.
    """
    match path.suffix.lower():
        case ".docx":
            from foiassist.adapters.writers.word import WordWriter

            return WordWriter()
        case ".md":
            from foiassist.adapters.writers.markdown import MarkdownWriter

            return MarkdownWriter()
        case ".txt":
            from foiassist.adapters.writers.plain_text import PlainTextWriter

            return PlainTextWriter()
        case other:
            raise SettingsError(
                f"A letter cannot be written as {other or 'a file without an ending'}.",
                hint="Give the file a name that ends with .docx, .md or .txt.",
            )
