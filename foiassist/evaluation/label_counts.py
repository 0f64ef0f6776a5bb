"""How much of a dataset can be scored, and why the rest cannot."""

from __future__ import annotations

from collections import Counter
from typing import Any

from foiassist.evaluation.dataset import Dataset


def label_counts(dataset: Dataset) -> dict[str, Any]:
    """Return what is known of the rows of *dataset*, each row in one of the first three counts.

    `exemptions` rows are known to have had an exemption under the 2000 Act, `none` are known to
    have had none, and `unknown` counts the others by why that is not known.
    """
    unknown = Counter(row.unknown.value for row in dataset.rows if row.unknown)
    return {
        "rows": len(dataset.rows),
        "exemptions": sum(1 for row in dataset.rows if row.exemptions),
        "none": sum(1 for row in dataset.rows if row.exemptions == ()),
        "unknown": dict(sorted(unknown.items())),
        "outcome": sum(1 for row in dataset.rows if row.outcome),
        "by_question": sum(1 for row in dataset.rows if row.question_outcomes),
        "marked_questions": sum(1 for row in dataset.rows if row.question_spans is not None),
        "whole_reply": sum(1 for row in dataset.rows if row.is_whole),
        "day_received": sum(1 for row in dataset.rows if row.received),
        "day_answered": sum(1 for row in dataset.rows if row.answered),
    }
