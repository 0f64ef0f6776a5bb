"""What happens while past responses are brought in, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import NotRead
from foiassist.case.register_preview import ColumnUse
from foiassist.pace import rate, time_left
from foiassist.ports import IndexProgress


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import."""

    files: int = 0
    unchanged: int = 0
    """Files that were brought in whole before."""

    new: int = 0
    """Past responses that were not there before."""

    there: int = 0
    """Records that were there already, from another file or an earlier import."""

    alike: int = 0
    """New ones to much the same request as another."""

    questions: int = 0
    answered: int = 0
    """Questions whose answer was understood."""

    with_exemptions: int = 0
    """New responses that rely on a provision."""

    unsorted: int = 0
    """Pieces of text whose part in a letter could not be told; kept as such."""

    nameless: int = 0
    """New responses that do not say whose they are."""

    forms: Mapping[str, int] = field(default_factory=dict)
    """How many records of each form there were."""

    not_read: tuple[NotRead, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the reading has come."""

    source: str
    number: int
    """Of the file, counting from 1."""

    files: int
    records: int
    """Past responses met so far."""

    done_bytes: int
    total_bytes: int
    seconds: float

    @property
    def in_words(self) -> str:
        """As a person reads it: 'file 3 of 12, 340 past responses, 25 a second, …'."""
        said = [f"file {self.number} of {self.files}", f"{self.records} past responses"]
        said.append(rate(self.records, self.seconds))
        said.append(time_left(self.done_bytes, self.total_bytes, self.seconds))
        return ", ".join(one for one in said if one)


@dataclass(frozen=True, slots=True)
class Understood:
    """A record was understood; in a trial run this is all that becomes of it."""

    response: PastResponse
    form: str


@dataclass(frozen=True, slots=True)
class ColumnsTaken:
    """What the columns of a register are taken for, said in a trial run."""

    source: str
    columns: tuple[ColumnUse, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something could not be read."""

    what: NotRead


@dataclass(frozen=True, slots=True)
class ImportEnded:
    """All files have been gone through."""

    report: ImportReport


ImportEvent = Reading | Understood | ColumnsTaken | Refused | ImportEnded | IndexProgress
