"""Letters beside a response, at the desk: begun from a case, each with a record of its own.

Such a letter is a case of its own under the reference of the first, so that it is drafted,
checked, accepted, reviewed and exported like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from foiassist.case.case import Case
from foiassist.case.clean_text import clean, clean_line
from foiassist.case.fact import Fact
from foiassist.case.particulars import PARTICULARS, REFERENCE_ENDINGS, Particular
from foiassist.case.people import Act, Person, may
from foiassist.case.stages import Stage
from foiassist.desk.office import Office
from foiassist.errors import NotPermitted, SettingsError, WrongStage
from foiassist.law.letters import BESIDE_THE_RESPONSE, LetterKind


class LettersBeside:
    """Begins letters that a case needs beside its response, and records what they say."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def begin(
        self, by: Person, reference: str, kind: LetterKind, *, on: date | None = None
    ) -> Case:
        """Begin a letter of *kind* in a case and return it, a case of its own.

        Args:
            by: The officer who writes it.
            reference: The case.
            kind: One of `BESIDE_THE_RESPONSE`.
            on: The day on which an internal review was asked for; its time runs from there.

        Raises:
            CaseNotFound: There is no such case.
            NotPermitted: Only an officer begins a letter.
            WrongStage: *reference* is itself such a letter.
            SettingsError: The response itself is of *kind*: it follows from the decisions.
        """
        if not may(by.role, Act.LOG_CASE):
            raise NotPermitted(f"{by.name} is here as {by.role.value}; an officer begins a letter.")
        if kind not in BESIDE_THE_RESPONSE:
            raise SettingsError(
                f"A letter of the kind “{kind.value}” is the response itself.",
                hint="Decide the questions; its kind follows from what is decided.",
            )
        case = self._office.store.get(reference)
        if case.letter:
            raise WrongStage(
                f"{reference} is itself a letter beside a response.",
                hint=f"Begin it from {case.printed_reference}.",
            )
        begun = self._begun(case, kind, by, on)
        store = self._office.store
        store.add(
            begun,
            store.applicant(reference),
            self._office.entry(by, Act.LOG_CASE, detail=f"{kind.value}, beside {reference}."),
            as_given=store.request_as_given(reference),
        )
        detail = f"Began {begun.reference}."
        store.record(
            reference, self._office.entry(by, Act.LOG_CASE, about=kind.value, detail=detail)
        )
        return begun

    def of(self, reference: str) -> tuple[Case, ...]:
        """Return the letters that were begun beside the response in a case."""
        cases = (case for case in self._office.store.all() if case.letter)
        return tuple(case for case in cases if case.reference.startswith(f"{reference}/"))

    def missing(self, case: Case) -> tuple[tuple[str, Particular], ...]:
        """Return what the letter cannot go without and nobody said, each with its question."""
        return tuple(
            (label, one)
            for one in PARTICULARS.get(case.kind, ())
            for label in (self._labels(case) if one.of_question else ("",))
            if one.needed and not case.particular(one.name, label)
        )

    def say(
        self, by: Person, reference: str, said: Mapping[tuple[str, str], str], source: str = ""
    ) -> Case:
        """Record particulars of a letter, each by its name and the label of its question ('').

        Raises:
            CaseError: The case does not allow it; nothing was changed.
            SettingsError: The letter has no such particular, or not of such words.
        """
        case = self._office.store.get(reference)
        facts = [
            Fact(label, _checked(case, name, label, text), clean_line(source), about=name)
            for (name, label), text in said.items()
        ]
        about = ", ".join(dict.fromkeys(fact.about for fact in facts))
        return self._office.change(
            reference,
            by,
            Act.RECORD_FACT,
            lambda stored: stored.with_facts(by, facts),
            about=about,
            detail="; ".join(f"{fact.about}: {fact.text}" for fact in facts),
        )

    def _begun(self, case: Case, kind: LetterKind, by: Person, on: date | None) -> Case:
        reviews = kind is LetterKind.REVIEW_OUTCOME
        asked = tuple(_review_asked(on, by)) if reviews else ()
        return Case(
            reference=self._reference(case, kind),
            received=case.received,
            request=case.request,
            authority_kind=case.authority_kind,
            officer=by.name,
            letter=kind.value,
            stage=Stage.DRAFTING,
            clock_from=on if reviews else case.clock_from,
            extension=case.extension if kind is LetterKind.EXTENSION else None,
            decisions=case.decisions if reviews else (),
            reasons=case.reasons if reviews or kind is LetterKind.EXTENSION else (),
            facts=(*(case.facts if reviews else ()), *asked),
        )

    def _reference(self, case: Case, kind: LetterKind) -> str:
        name = f"{case.reference}/{REFERENCE_ENDINGS[kind]}"
        taken = {one.reference for one in self.of(case.reference)}
        return next(reference for reference in _numbered(name) if reference not in taken)

    def _labels(self, case: Case) -> tuple[str, ...]:
        return tuple(question.label for question in case.request.questions)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def _review_asked(on: date | None, by: Person) -> Iterator[Fact]:
    if on is not None:
        yield Fact("", f"{on.day} {on:%B %Y}", "the applicant's message", by.name, "review_asked")


def _checked(case: Case, name: str, label: str, text: str) -> str:
    """Return what is said of a letter, cleaned.

    Raises:
        SettingsError: The letter has no such particular, or not of such words.
    """
    known = PARTICULARS.get(case.kind, ())
    one = next((p for p in known if p.name == name), None)
    if one is None:
        names = ", ".join(p.name for p in known) or "none"
        raise SettingsError(
            f"{case.reference} has no particular {name!r}.", hint=f"It has: {names}."
        )
    if one.of_question != bool(label):
        where = "of a question: 1:outcome" if one.of_question else "of the letter as a whole"
        raise SettingsError(f"{name} is said {where}.")
    said = clean(text).strip()
    if one.words and said.lower() not in one.words:
        raise SettingsError(
            f"{name} cannot be {said!r}.", hint=f"Say one of {', '.join(one.words)}."
        )
    if not said:
        raise SettingsError(f"{name} has no words.")
    return said.lower() if one.words else said
