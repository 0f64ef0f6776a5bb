"""Evidence at the desk: the library, its index, searches and suggestions."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from foiassist.case.case import Case
from foiassist.case.evidence import EVERYTHING, Guidance, Library, Match, Scope
from foiassist.case.other_regime import RegimeSign
from foiassist.case.suggestion import RequestSuggestion, Suggestion
from foiassist.desk.office import Office
from foiassist.law.exemptions import section_of
from foiassist.ports import IndexProgress, IndexState
from foiassist.steps.find_evidence import find_evidence, find_reasoning


class Evidence:
    """Searches the library and suggests decisions."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def library(self) -> Library:
        """Return everything that may be cited."""
        return self._office.library()

    def state(self) -> IndexState:
        """Return whether the index answers for the library as it stands; loads no model."""
        return self._office.index.state()

    def build(self, *, rebuild: bool = False) -> Iterator[IndexProgress]:
        """Bring the library into the index, saying how far it is.

        Raises:
            IndexBusy: Another process is at it.
            CorpusError: A file of the library does not say what it must.
        """
        from foiassist.desk.learning import learn

        yield from self._office.index.build(rebuild=rebuild)
        yield from learn(self._office)

    def make_ready(self) -> Iterator[IndexProgress]:
        """Build the index where it is missing, stale or damaged; otherwise do nothing."""
        if not self.state().ready:
            yield from self.build()

    def search(self, text: str, *, k: int = 8, scope: Scope = EVERYTHING) -> tuple[Match, ...]:
        """Return the passages nearest to *text*, best first; none where nothing is relevant."""
        kind = self._office.settings.authority.kind
        return self._office.index.find(text, k=k, scope=scope, kind=kind)

    def guidance(self, citation: str) -> Guidance | None:
        """Return the guidance on the section of *citation*."""
        return self.library().guidance_on(section_of(citation))

    def suggest(self, case: Case, *, exclude: Collection[str] = ()) -> tuple[Suggestion, ...]:
        """Return a suggestion for each question of the request."""
        return self.suggest_for_request(case, exclude=exclude).questions

    def suggest_for_request(
        self, case: Case, *, exclude: Collection[str] = ()
    ) -> RequestSuggestion:
        """Return what to consider for the request as a whole and for each question."""
        from foiassist.desk.learning import learned
        from foiassist.steps.suggest_decision import suggest_decision, suggest_for_request
        from foiassist.steps.suggesting.likelihood import Basis
        from foiassist.steps.suggesting.other_regimes import signs_on

        held_out = {case.reference, *exclude}
        basis = Basis(
            self.library().guidance, case.authority_kind, case.request.text, learned(self._office)
        )
        signs = self.regimes(case)
        found = [
            find_evidence(question, self._office.index, exclude=held_out, kind=case.authority_kind)
            for question in case.request.questions
        ]
        suggestions = [suggest_decision(one, basis, signs_on(one.question, signs)) for one in found]
        return suggest_for_request(found, basis, suggestions)

    def regimes(self, case: Case) -> tuple[RegimeSign, ...]:
        """Return the signs that another law governs the request or a question; searches nothing."""
        from foiassist.steps.suggesting.other_regimes import regimes_of

        return regimes_of(case.request)

    def for_reason(self, case: Case, citation: str, about: str) -> tuple[Match, ...]:
        """Return past reasoning on an exemption for this case's information."""
        return find_reasoning(
            citation,
            about,
            self._office.index,
            exclude={case.reference},
            kind=case.authority_kind,
        )

    def for_question(self, case: Case, label: str, k: int = 6) -> tuple[Match, ...]:
        """Return past answers to questions like one of this case's."""
        question = case.request.question(label)
        if question is None:
            return ()
        return find_evidence(
            question,
            self._office.index,
            exclude={case.reference},
            k=k,
            kind=case.authority_kind,
        ).past_questions
