"""How sure the ranking for each request was, and whether it turned out right."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.suggestion import RequestSuggestion
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measures.calibration import Stated


def stated_confidences(row: Row, suggested: RequestSuggestion) -> Iterator[Stated]:
    """Yield the confidence of the ranking with whether its first provision was relied on.

    Counted over requests that met an exemption: the word says which provision it would be, not
    whether there will be one.
    """
    if row.sections and suggested.exemptions:
        yield suggested.confidence, suggested.exemptions[0].section in row.sections
