"""Consistency at the desk: what the authority itself answered to the same questions before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiassist.case.case import Case
from foiassist.case.comparison import Compared
from foiassist.case.evidence import PastResponse
from foiassist.desk.office import Office
from foiassist.errors import QuestionNotFound
from foiassist.steps.compare_answers import OwnPast, compare_answers, compare_question


class Consistency:
    """Holds the answers of a case against one's own past answers."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def compare(self, reference: str) -> tuple[Compared, ...]:
        """Return each question of a case with its nearest own past answers and what differs.

        Raises:
            CaseNotFound: There is no such case.
            IndexMissing, IndexStale: The library cannot be searched.
        """
        return compare_answers(self._office.store.get(reference), self._past())

    def compare_question(self, case: Case, label: str) -> Compared:
        """Return one question of a case with its nearest own past answers and what differs.

        Raises:
            QuestionNotFound: The request has no such question.
            IndexMissing, IndexStale: The library cannot be searched.
        """
        question = case.request.question(label)
        if question is None:
            raise QuestionNotFound(f"The request has no question {label}.")
        return compare_question(case, question, self._past())

    def has_past(self) -> bool:
        """Return whether there are past responses, of anybody's making, to compare with."""
        imported = getattr(self._office, "past", None)
        return bool(imported is not None and imported.digests()) or any(
            not response.invented for response in self._office.library().responses
        )

    def _past(self) -> OwnPast:
        office = self._office
        return OwnPast(office.index, self._responses, office.settings.authority.name)

    def _responses(self, references: Sequence[str]) -> Iterator[PastResponse]:
        """Yield past responses of the library, and then those that were imported."""
        wanted = set(references)
        for response in self._office.library().responses:
            if response.reference in wanted and not response.invented:
                yield response
        imported = getattr(self._office, "past", None)
        if imported is not None:
            yield from imported.responses(tuple(wanted))
