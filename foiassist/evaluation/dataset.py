"""Past requests with what is known of their answers, read from JSON Lines.

Text from outside is cleaned here. What a row does not say stays unknown: nothing is guessed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from foiassist.case.clean_text import clean, clean_line
from foiassist.errors import EvaluationError
from foiassist.evaluation.labels import Unknown, is_visible, label_of
from foiassist.law.authority_kinds import kind_of_authority
from foiassist.law.exemptions import section_of


@dataclass(frozen=True, slots=True)
class QuestionOutcome:
    """What was decided on one question of a past request."""

    outcome: str
    exemptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A past request with what is known of its answer."""

    id: str
    authority: str
    request_text: str
    """As it was given: the offsets of questions count in it. Only the desk reads it."""

    response_text: str = ""
    exemptions: tuple[str, ...] | None = None
    """Citations of the 2000 Act relied on; None where that is not known."""

    outcome: str = ""
    question_outcomes: Mapping[str, QuestionOutcome] | None = None
    question_spans: tuple[tuple[int, int], ...] | None = None
    """Where a person marked the questions, in `request_text`; None where nobody did."""

    received: date | None = None
    answered: date | None = None
    replies: tuple[str, ...] = ()
    """What the authority sent, letter by letter."""

    regulations: tuple[str, ...] = ()
    """Regulations of the EIR 2004 relied on: '12(4)(b)'."""

    unknown: Unknown | None = None
    """Why the exemptions are not known, where they are not."""

    title: str = ""
    """What the request is about, in the words of its heading."""

    source: str = ""
    """Where the row was taken from: an address that other letters may quote."""

    is_whole: bool = False
    """Whether the reply stands here to its end: it is there, and was not cut short."""

    @property
    def sections(self) -> frozenset[str]:
        """The sections of the Act relied on, without their limbs."""
        return frozenset(section_of(citation) for citation in self.exemptions or ())

    @property
    def authority_kind(self) -> str:
        """The kind of authority that its name tells, or an empty string."""
        return kind_of_authority(self.authority)


@dataclass(frozen=True, slots=True)
class Dataset:
    """The rows of one file."""

    name: str
    rows: tuple[Row, ...]
    sha256: str


def read_dataset(path: Path) -> Dataset:
    """Return the rows of a JSON Lines file.

    Raises:
        EvaluationError: It cannot be read, a line is no row, or two rows have the same id.
    """
    try:
        raw = path.read_bytes()
        lines = raw.decode("utf-8").split("\n")  # a row may hold other line ends
    except OSError as error:
        raise EvaluationError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise EvaluationError(f"{path} is not text in UTF-8.") from error
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    rows = tuple(read_row(_table(line, f"{path}, line {number}")) for number, line in numbered)
    _check_ids(rows, path)
    return Dataset(path.stem, rows, hashlib.sha256(raw).hexdigest())


def read_row(given: Mapping[str, Any]) -> Row:
    """Return one row; fields that foiassist does not know are left alone."""
    replies = tuple(_replies(given)) if is_visible(given, "response") else ()
    response = "\n\n".join(replies)
    outcome = clean_line(str(given.get("outcome") or ""))
    label = label_of(given, outcome, response)
    return Row(
        id=clean_line(str(given["id"])),
        authority=clean_line(str(given.get("authority") or "")),
        request_text=str(given["request_text"]),
        response_text=response,
        exemptions=label.exemptions,
        outcome=outcome,
        question_outcomes=_question_outcomes(given.get("question_outcomes")),
        question_spans=_spans(given.get("questions")),
        received=_day(given, "received", "request_date", "created_at"),
        answered=_day(given, "answered", "closed", "date") or _last_reply(given),
        replies=replies,
        regulations=label.regulations,
        unknown=label.unknown,
        title=clean_line(str(given.get("title") or "")),
        source=clean_line(str(given.get("source") or "")),
        is_whole=bool(response) and not given.get("truncated"),
    )


def _table(line: str, place: str) -> Mapping[str, Any]:
    try:
        given = json.loads(line)
    except ValueError as error:
        raise EvaluationError(f"{place} is not JSON: {error}.") from error
    if not isinstance(given, dict) or not {"id", "request_text"} <= given.keys():
        raise EvaluationError(f"{place} is no row.", hint="A row has an id and a request_text.")
    return given


def _check_ids(rows: Sequence[Row], path: Path) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            raise EvaluationError(f"{path} has the id {row.id} twice.", hint="Give each its own.")
        seen.add(row.id)


def _replies(given: Mapping[str, Any]) -> Iterator[str]:
    if given.get("response_text"):
        yield clean(str(given["response_text"]))
        return
    for reply in given.get("responses") or []:
        yield clean(str(reply.get("text") or ""))


def _question_outcomes(given: Any) -> Mapping[str, QuestionOutcome] | None:
    if not given:
        return None
    return {
        clean_line(str(label)): QuestionOutcome(
            clean_line(str(one.get("outcome") or "")),
            tuple(c for c in map(str, one.get("exemptions") or ()) if section_of(c)),
        )
        for label, one in given.items()
    }


def _spans(given: Any) -> tuple[tuple[int, int], ...] | None:
    if given is None:
        return None
    return tuple((int(one["start"]), int(one["end"])) for one in given)


def _day(given: Mapping[str, Any], *names: str) -> date | None:
    return next(_days(given, names), None)


def _days(given: Mapping[str, Any], names: Sequence[str]) -> Iterator[date]:
    for name in names:
        try:
            yield date.fromisoformat(str(given.get(name) or "")[:10])
        except ValueError:
            continue


def _last_reply(given: Mapping[str, Any]) -> date | None:
    """Return the day of the last reply: before it, not all of the answer was known."""
    return max(
        (day for reply in given.get("responses") or () if (day := _day(reply, "at"))), default=None
    )
