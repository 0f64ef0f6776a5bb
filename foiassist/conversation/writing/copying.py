"""Taking text along: to the clipboard where the terminal lets it, and to a file for certain."""

from __future__ import annotations

from pathlib import Path

from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import count
from foiassist.errors import ExportFailed, SettingsError
from foiassist.named_paths import path_named

_LETTER, _SECTION = "letter", "section"


def copied_words(what: str, text: str) -> str:
    """Return what is said of a copy: nobody can see whether it arrived on the clipboard."""
    return (
        f"{what}, {count(len(text.split()), 'word')}, went to the clipboard. Where that stays "
        f"empty (over SSH it may), /copy {_SECTION} FILE or /copy {_LETTER} FILE writes a file."
    )


def copy(asked: Asked) -> Said:
    """Copy a section or the whole letter: into the file that is named, or to the clipboard.

    Raises:
        ExportFailed: The file is there already, or cannot be written.
        SettingsError: There is nothing to copy.
    """
    what, _, name = asked.words.strip().partition(" ")
    if what not in {_LETTER, _SECTION, ""}:
        what, name = _SECTION, asked.words.strip()
    title, text = _whole_letter(asked) if what == _LETTER else _section(asked)
    if not text:
        raise SettingsError(
            "There is nothing to copy yet.", hint="/draft drafts the letter from your decisions."
        )
    if not name.strip():
        return Said(copied_words(title, text), copies=text)
    written = _write(path_named(name), text)
    return Said(f"{title}, {count(len(text.split()), 'word')}, is in {written}.")


def _whole_letter(asked: Asked) -> tuple[str, str]:
    return "The letter as it stands", asked.desk.letters.text(asked.case)


def _section(asked: Asked) -> tuple[str, str]:
    section = next((s for s in asked.case.sections if s.id == asked.section), None)
    return (f"“{section.title}”", section.text) if section else ("The section", "")


def _write(path: Path, text: str) -> Path:
    """Write a new file; one that is there already is left alone."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(f"{text}\n")
    except FileExistsError as error:
        raise ExportFailed(
            f"{path} is there already, and was left as it is.", hint="Name another file."
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "this is not a name that a file can have"
        raise ExportFailed(
            f"{path} cannot be written: {reason}.",
            hint="Name a file in a folder that you may write to.",
        ) from error
    return path.resolve()
