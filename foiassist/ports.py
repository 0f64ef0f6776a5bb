"""What the desk needs from the outside world, as protocols."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.evidence import Library, Match, PassageRole
from foiassist.case.fact import Fact
from foiassist.case.history import HistoryEntry
from foiassist.case.lent_wording import LentWording
from foiassist.case.plan import SectionPlan
from foiassist.case.question import Question
from foiassist.case.request import Applicant
from foiassist.case.section import Provenance, Section

# The case database


@dataclass(frozen=True, slots=True)
class WorkingText:
    """What a person was typing in a section and has not finished with."""

    section: str
    text: str
    by: str
    at: str
    """ISO time, UTC."""


class CaseStore(Protocol):
    """Keeps cases. Every change is one transaction: the case, its history, the version check."""

    def add(
        self, case: Case, applicant: Applicant, entry: HistoryEntry, *, as_given: str
    ) -> None:
        """Store a new case, with who asked and the request as it came set apart.

        Raises:
            CaseExists: The reference is taken.
        """
        ...

    def get(self, reference: str) -> Case:
        """Return one case.

        Raises:
            CaseNotFound: There is none of this reference.
        """
        ...

    def save(self, case: Case, entries: Sequence[HistoryEntry], *, expected_version: int) -> None:
        """Store a changed case with what was done to it; section versions are only appended.

        Raises:
            CaseNotFound: There is none of this reference.
            CaseChanged: The stored version is not *expected_version*; nothing was stored.
        """
        ...

    def all(self) -> tuple[Case, ...]:
        """Return every case, oldest receipt first."""
        ...

    def history(self, reference: str) -> tuple[HistoryEntry, ...]:
        """Return what was done to a case, oldest first."""
        ...

    def record(self, reference: str, entry: HistoryEntry) -> None:
        """Append to the history of a case without changing the case (an export, say)."""
        ...

    def section_versions(self, reference: str, section_id: str) -> tuple[Section, ...]:
        """Return every stored version of a section, oldest first."""
        ...

    def applicant(self, reference: str) -> Applicant:
        """Return who asked. Only the letter's address block may call this."""
        ...

    def request_as_given(self, reference: str) -> str:
        """Return the request as it came in, for the officer to read."""
        ...

    def keep_working_text(self, reference: str, working: WorkingText) -> None:
        """Keep what is being typed, over what was kept before, so that a kill loses nothing."""
        ...

    def working_texts(self, reference: str) -> tuple[WorkingText, ...]:
        """Return what was being typed in a case and never finished."""
        ...

    def drop_working_text(self, reference: str, section_id: str) -> None:
        """Forget what was being typed in a section."""
        ...


# The evidence


class Embedder(Protocol):
    """Turns texts into vectors of length one."""

    name: str
    """Identifies the model and its weights; an index built with another name is stale."""

    dimensions: int

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return one vector a text, in order."""
        ...


@dataclass(frozen=True, slots=True)
class IndexState:
    """What the index was built from, and whether it can be trusted."""

    ready: bool
    why_not: str = ""
    """One sentence where it is not ready: missing, stale, half-built or damaged."""

    passages: int = 0
    documents: int = 0
    embedder: str = ""
    corpus_sha256: str = ""


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """So many passages of so many are in the index."""

    done: int
    total: int
    doing: str


class EvidenceIndex(Protocol):
    """Finds passages in the library."""

    def state(self) -> IndexState:
        """Return whether the index answers for the library as it stands."""
        ...

    def build(self, *, rebuild: bool = False) -> Iterator[IndexProgress]:
        """Bring the library in; ends with the index ready.

        Raises:
            IndexBusy: Another process is building it.
        """
        ...

    def find(
        self,
        text: str,
        *,
        k: int = 8,
        roles: Collection[PassageRole] = (),
        exemption: str = "",
        exclude: Collection[str] = (),
    ) -> tuple[Match, ...]:
        """Return the passages nearest to *text*, best first; none where nothing is relevant.

        Args:
            text: What to look for; never who asks.
            k: At most so many.
            roles: Only passages of these roles; empty means any.
            exemption: Only passages about this section of the Act ('31').
            exclude: References of documents that must not be found.

        Raises:
            IndexMissing, IndexStale: It has not been built, or not from this library.
        """
        ...


class Corpus(Protocol):
    """The library on disk."""

    def library(self) -> Library:
        """Return everything that may be cited.

        Raises:
            CorpusError: A file does not say what its kind must say.
        """
        ...


# Drafting


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """What every letter of this case says of itself."""

    reference: str
    received: date
    due: date
    kind: str
    authority_name: str = ""
    review_contact: str = ""
    review_working_days: int = 40
    regulator_name: str = ""
    regulator_address: str = ""
    regulator_website: str = ""
    officer: str = ""
    signature: str = ""
    central: bool = False
    """Whether the higher appropriate limit applies (SI 2004/3244 reg. 3(2))."""


@dataclass(frozen=True, slots=True)
class DraftTask:
    """Everything a drafter may use for one section, and nothing else.

    Facts come from the case; wording comes through the firewall. There is no field for a past
    letter's text, and none for who asked.
    """

    plan: SectionPlan
    frame: LetterFrame
    questions: tuple[Question, ...]
    """The questions of this section; for the request section, all of them."""

    decisions: tuple[Decision, ...]
    """The decisions on those questions; for the letter-wide sections, all of them."""

    reasons: tuple[Reason, ...]
    facts: tuple[Fact, ...]
    wording: tuple[LentWording, ...]
    standard: Mapping[str, str]
    """Standard wording of the corpus by name; $-placeholders are filled by the drafter."""

    instruction: str = ""
    """What the officer asked of a redraft in words ('shorter'); empty mostly."""


class Drafter(Protocol):
    """Turns a task into text, a piece at a time."""

    name: str
    """Stored with every section it writes, for the audit trail."""

    def draft(self, task: DraftTask) -> Iterator[str]:
        """Yield the section's text in order.

        Raises:
            DraftingError: Nothing more can be written.
        """
        ...

    def provenance(self) -> Provenance:
        """Return who or what wrote the last section, for the audit trail."""
        ...


# Files


@dataclass(frozen=True, slots=True)
class Document:
    """A document from outside, as text, with its sender set apart."""

    text: str
    kind: str
    """text, e-mail, Word or PDF."""

    sender: Applicant = Applicant()


class DocumentReader(Protocol):
    """Reads requests and letters out of files."""

    def read(self, path: Path) -> Document:
        """Return the text of a file.

        Raises:
            DocumentEmpty, DocumentTooLarge, DocumentUnreadable: See `errors`.
        """
        ...

    def read_bytes(self, data: bytes, name: str = "") -> Document:
        """Return the text of what came in on standard input; errors as `read`."""
        ...


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it leaves: the address block, then the sections' text."""

    reference: str
    dated: date
    applicant: Applicant
    authority_name: str
    sections: tuple[tuple[str, str], ...]
    """Title and text of each; text is paragraphs apart by an empty line, '- ' bullets,
    '> ' quotations and nothing else that means more than it says."""

    watermark: str = ""
    """'DRAFT' where it may not be sent yet."""


class LetterWriter(Protocol):
    """Writes a letter as a file of one kind."""

    suffix: str
    """'.docx', '.md' or '.txt'."""

    def write(self, letter: Letter, path: Path) -> None:
        """Write the letter to *path*, whole or not at all."""
        ...


class Calendar(Protocol):
    """Knows the bank holidays of the United Kingdom."""

    def between(self, start: date, end: date) -> frozenset[date]:
        """Return the bank holidays of any part of the UK from *start* to *end*."""
        ...
