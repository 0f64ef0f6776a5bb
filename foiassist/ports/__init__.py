"""What the desk needs from the outside world, as protocols, by subject."""

from __future__ import annotations

from foiassist.ports.case_store import CaseStore, WorkingText
from foiassist.ports.documents import (
    Calendar,
    Document,
    DocumentReader,
    Letter,
    LetterWriter,
    PastReader,
)
from foiassist.ports.drafting import Drafter, DraftTask, LetterFrame
from foiassist.ports.evidence import (
    Corpus,
    Embedder,
    EvidenceIndex,
    IndexProgress,
    IndexState,
    PastResponses,
)

__all__ = [
    "Calendar",
    "CaseStore",
    "Corpus",
    "Document",
    "DocumentReader",
    "DraftTask",
    "Drafter",
    "Embedder",
    "EvidenceIndex",
    "IndexProgress",
    "IndexState",
    "Letter",
    "LetterFrame",
    "LetterWriter",
    "PastReader",
    "PastResponses",
    "WorkingText",
]
