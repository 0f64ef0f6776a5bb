"""A request before it is logged: what would be read in it, when it is due, whether it is here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

from foiassist.case.clean_text import clean_line
from foiassist.case.question import Question
from foiassist.conversation.days_in_words import count, long_day
from foiassist.errors import DocumentUnreadable, SettingsError
from foiassist.named_paths import path_named

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.desk import Desk
    from foiassist.desk.receiving import Document

_PASTED = "pasted.txt"
_QUESTION_CHARACTERS = 160


@dataclass(frozen=True, slots=True)
class Arrival:
    """A request as somebody brings it: the path of a file, or its words."""

    file: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was brought yet."""
        return not self.file.strip() and not self.text.strip()

    @property
    def name(self) -> str:
        """What it is called in a sentence."""
        return clean_line(Path(self.file.strip()).name) if self.file.strip() else "these words"


class Reading:
    """Reads what arrives, the same file only once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._read: tuple[object, Document] | None = None

    def document(self, arrival: Arrival) -> Document:
        """Return the request as a document.

        Raises:
            SettingsError: Nothing was brought.
            DocumentError: There is no such file, or it cannot be read.
        """
        if arrival.is_empty:
            raise SettingsError("There is no request yet.", hint="Name its file or paste its text.")
        key = (arrival, _changed_at(arrival))
        if self._read is None or self._read[0] != key:
            self._read = (key, self._document(arrival))
        return self._read[1]

    def _document(self, arrival: Arrival) -> Document:
        cases = self._desk.cases
        if not arrival.file.strip():
            return cases.read_bytes(arrival.text.encode(errors="replace"), _PASTED)
        path = _path(arrival)
        if not path.is_file():
            what = "a folder" if path.is_dir() else "not there"
            raise DocumentUnreadable(
                f"{arrival.name} cannot be read: it is {what}.", hint="Tab completes a path."
            )
        return cases.read_file(path)


def _path(arrival: Arrival) -> Path:
    """Return the path that was named.

    Raises:
        DocumentUnreadable: No file can have this name.
    """
    path = path_named(arrival.file)
    try:
        path.is_file()
    except (OSError, ValueError) as error:
        raise DocumentUnreadable(
            f"{arrival.name} cannot be read: no file can have this name.",
            hint="Tab completes a path.",
        ) from error
    return path


def _changed_at(arrival: Arrival) -> int:
    """Return when the file was changed last, so that a newer one is read again."""
    try:
        return _path(arrival).stat().st_mtime_ns if arrival.file.strip() else 0
    except (OSError, DocumentUnreadable):
        return 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What a request would be as a case."""

    name: str
    questions: tuple[tuple[str, str], ...]
    """Label and words of each question that was found; a stem stands before what hangs on it."""

    logged_already: tuple[str, ...]
    """A sentence for each case that it seems to be already."""


def preview(
    desk: Desk, arrival: Arrival, document: Document, received: date | None, reference: str
) -> Preview:
    """Return what a request would be as a case, storing nothing."""
    case, _ = desk.cases.understand(document, received=received, reference=reference)
    return Preview(
        arrival.name,
        tuple(_told_apart(case.request.questions)),
        tuple(_already(stored, reference) for stored in desk.receiving.logged_already(case)),
    )


def _told_apart(questions: Iterable[Question]) -> Iterator[tuple[str, str]]:
    """Yield each label with its own words; what several questions hang on is said once."""
    said = {""}
    for question in questions:
        if question.context not in said:
            yield "", question.context
        said |= {question.context, question.text}
        yield question.label, question.text


def _already(stored: Case, reference: str) -> str:
    received = f"received {long_day(stored.received)}"
    if reference and stored.reference == clean_line(reference):
        return f"{stored.reference} is taken: there is a case of this reference, {received}."
    return f"It seems to be logged already: {stored.reference} says the same, {received}."


def preview_lines(found: Preview, width: int) -> Iterator[str]:
    """Yield what is said of a request before it is logged, what asks for care first."""
    yield from (f"▲ {sentence}" for sentence in found.logged_already)
    if not found.questions:
        yield f"▲ No question was found in {found.name}; it can be logged, and answered as a whole."
        return
    labels = [label for label, _ in found.questions]
    yield f"✓ {count(sum(map(bool, labels)), 'question')} found in {found.name}"
    room = max(map(len, labels)) + 2
    for label, words in found.questions:
        begins = f"  {label:<{room}}"
        yield fill(
            _short(words),
            max(width, 40),
            initial_indent=begins,
            subsequent_indent=" " * len(begins),
        )


def due_words(desk: Desk, received: date) -> str:
    """Return when an answer is due: 'Thu 28 March 2024: due 30 April 2024, 20 … left'."""
    due, left = desk.receiving.due_if_received(received)
    said = f"{received:%a} {long_day(received)}: due {long_day(due)}"
    if left < 0:
        return f"▲ {said}, {count(-left, 'working day')} ago"
    return f"✓ {said}, {count(left, 'working day')} left" if left else f"▲ {said}, today"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    if len(flat) <= _QUESTION_CHARACTERS:
        return flat
    return f"{flat[:_QUESTION_CHARACTERS].rstrip()}…"
