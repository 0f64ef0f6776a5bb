"""What the desk needs from the outside world, as protocols, by subject."""

from __future__ import annotations

from foiassist.ports.case_store import CaseStore, WorkingText
from foiassist.ports.documents import (
    Calendar,
    Document,
    DocumentReader,
    Letter,
    LetterWriter,
)
from foiassist.ports.drafting import Drafter, DraftTask, LetterFrame
from foiassist.ports.evidence import (
    Corpus,
    Embedder,
    EvidenceIndex,
    IndexProgress,
    IndexState,
    PastResponses,
    Reranker,
)
from foiassist.ports.imports import (
    Arrival,
    Forgotten,
    ImportedSource,
    ImportJob,
    Kept,
    PastReader,
    PastStore,
)
from foiassist.ports.learning import (
    NOTHING_LEARNED,
    Learned,
    LearnedSection,
    Learner,
    PastExample,
)
from foiassist.ports.training import (
    Pair,
    Scores,
    Trained,
    Trainer,
    TrainingStep,
    TrainingTask,
)

__all__ = [
    "NOTHING_LEARNED",
    "Arrival",
    "Calendar",
    "CaseStore",
    "Corpus",
    "Document",
    "DocumentReader",
    "DraftTask",
    "Drafter",
    "Embedder",
    "EvidenceIndex",
    "Forgotten",
    "ImportJob",
    "ImportedSource",
    "IndexProgress",
    "IndexState",
    "Kept",
    "Learned",
    "LearnedSection",
    "Learner",
    "Letter",
    "LetterFrame",
    "LetterWriter",
    "Pair",
    "PastExample",
    "PastReader",
    "PastResponses",
    "PastStore",
    "Reranker",
    "Scores",
    "Trained",
    "Trainer",
    "TrainingStep",
    "TrainingTask",
    "WorkingText",
]
