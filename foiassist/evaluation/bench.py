"""What an evaluation works with: the real desk's ports, over a library of the evaluation's own.

Nothing here reaches the case database; every case is made, asked about and forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from foiassist.case.case import Case
from foiassist.case.evidence import Library
from foiassist.desk import Desk
from foiassist.desk.office import Office
from foiassist.evaluation.dataset import Row
from foiassist.ports import Document, Embedder, EvidenceIndex

_NOW = datetime(2025, 6, 2, 12, tzinfo=UTC)
"""When every request arrives and is answered, so that no letter is late and two runs agree."""


@dataclass(frozen=True, slots=True)
class Bench:
    """The parts that an evaluation puts together again for every library it asks with."""

    office: Office
    """The ports and settings of the real desk; its index and its store are never used."""

    embedder: Embedder
    """Embeds each text once for the whole evaluation."""

    index_for: Callable[[Library, Path], EvidenceIndex]
    """Makes an index of a library, not yet built, that may keep files in the folder."""

    prompts: Mapping[str, str] = field(default_factory=dict)
    """Digest of each prompt that a language model may be given, by its name."""

    taught: Callable[[Office, Library], Office] = lambda office, _library: office
    """Returns the office after whatever learns has learnt from a library: called once for each
    group of cases, with what every one of them may know."""


class _Held:
    """A library that is held in memory, as a corpus."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def library(self) -> Library:
        return self._library

    def digest(self) -> str:
        return self._library.digest


def desk_over(bench: Bench, library: Library, index: EvidenceIndex) -> Desk:
    """Return the desk that an officer with *library* would sit at."""
    return Desk(replace(bench.office, index=index, corpus=_Held(library), now=lambda: _NOW))


def case_of(desk: Desk, row: Row, reference: str) -> Case:
    """Return the request of *row* as the desk understands it, stored nowhere."""
    case, _applicant = desk.cases.understand(
        Document(row.request_text, "text"),
        received=_NOW.date(),
        reference=reference,
        kind=row.authority_kind,
    )
    return case
