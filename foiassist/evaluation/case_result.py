"""What foiassist said to one case of an evaluation, and what the authority had said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from foiassist.case.finding import Finding
from foiassist.case.suggestion import Suggestion
from foiassist.evaluation.measures.calibration import Stated


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage that was found for a question, as a report shows it."""

    question: str
    """The label of the question it was found for."""
    document: str
    text: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a case, for a person who opens it in the report."""

    request: str
    """With the applicant's own details masked."""
    theirs: str
    """What the authority sent, as it was given; empty where that is not known."""
    ours: str
    """Our letter with the real decisions given; empty where those are not known."""
    questions: tuple[str, ...] = ()
    """The text of each question, in the order in which they stand in the request."""


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What foiassist said to one request, with the values of the measures that it can count in."""

    id: str
    dataset: str
    questions: tuple[tuple[str, int, int], ...]
    """Label, start and end of each, in the request's text as it was given."""

    suggested: tuple[str, ...]
    """Sections of the Act, ranked for the request as a whole."""

    findings: tuple[Finding, ...]
    """What the checks find in the draft with the real decisions given."""

    values: Mapping[str, float]
    """By the name of the measure: what this case adds to its mean."""

    baselines: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """Values of the same measures by the name of the baseline."""

    seconds: float = 0.0
    imported: tuple[frozenset[str], frozenset[str]] | None = None
    """What was read that the authority relied on, and what its label says; None: no label."""

    suggestions: tuple[Suggestion, ...] = ()
    """For each question."""

    relied_on: frozenset[str] | None = None
    """Sections of the Act that the authority relied on; None where that is not known."""

    outcome: str = ""
    """As the dataset writes it."""

    marked: tuple[tuple[int, int], ...] | None = None
    """Where a person marked the questions, in the request as given; None where nobody did."""

    stated: tuple[Stated, ...] = ()
    """How sure each suggestion was with whether it was right, where that is known."""

    shown: tuple[Shown, ...] = ()
    """The evidence, nearest first, question by question."""

    texts: Texts | None = None
    learned_from: int = 0
    """Past responses of the library that this case could learn from."""

    peak_bytes: int = 0
    """Memory of the process at its highest so far; 0 where the system does not say."""
