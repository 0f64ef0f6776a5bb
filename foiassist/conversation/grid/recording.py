"""Recording what stands in the grid: the only way from a draft in it to a decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.conversation.days_in_words import count
from foiassist.conversation.grid.arguments import Argument, answer_of, arguments, arguments_on
from foiassist.conversation.grid.choosing import answer_in, provisions_in
from foiassist.conversation.grid.field import labels_in
from foiassist.conversation.grid.form import fields_of
from foiassist.conversation.grid.sheet import (
    COVERS,
    DECISION_TEXTS,
    Row,
    Sheet,
    facts_typed,
    reason_texts,
)
from foiassist.errors import CaseChanged

if TYPE_CHECKING:
    from foiassist.case.people import Person
    from foiassist.desk import Desk

_FACTORS = frozenset({"for_disclosure", "against_disclosure"})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be recorded, and at which field."""

    row: str
    place: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Recording:
    """What would be recorded, and in place of what."""

    labels: tuple[str, ...]
    """The questions that it is about."""

    decisions: tuple[Decision, ...]
    reasons: tuple[Reason, ...]
    facts: tuple[Fact, ...]
    places: frozenset[str]
    """Where it was typed."""

    says: tuple[str, ...]
    """What is recorded, a line each."""

    replaces: tuple[str, ...]
    """What it takes the place of, a line each."""

    seen: tuple[Decision, ...]
    """The decisions on these questions as they stood on the sheet."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to record."""
        return not (self.decisions or self.reasons or self.facts)


def filled_labels(sheet: Sheet) -> tuple[str, ...]:
    """Return the questions that something is typed for and that have an answer."""
    own = {row.label for row in sheet.rows if row.is_typed}
    shared = {
        label for one in arguments(sheet) if sheet.typed.get(one.place) for label in one.questions
    }
    answered = (row.label for row in sheet.rows if answer_of(row) is not None)
    return tuple(dict.fromkeys(label for label in answered if label in own | shared))


def problems(sheet: Sheet, labels: Sequence[str]) -> tuple[Problem, ...]:
    """Return why these questions cannot be recorded as they stand; nothing where they can."""
    return tuple(problem for label in labels for problem in _problems_on(sheet, label))


def _problems_on(sheet: Sheet, label: str) -> Iterator[Problem]:
    known = tuple(question.label for question in sheet.case.request.questions)
    for row in sheet.rows_on(label):
        if not row.texts.get("answer", "").strip():
            yield Problem(row.place, row.place, "answer", "It has no answer yet; choose one.")
            continue
        for field in fields_of(sheet, row.place):
            if words := field.refusal(known):
                yield Problem(row.place, field.place, field.name, words)


def recording_of(sheet: Sheet, labels: Sequence[str]) -> Recording:
    """Return what would be recorded for these questions, in which there are no problems."""
    decisions: list[Decision] = []
    facts: list[Fact] = []
    seen: list[Decision] = []
    says: list[str] = []
    replaces: list[str] = []
    for label in labels:
        rows = sheet.rows_on(label)
        now = tuple(map(_decision, rows))
        before = sheet.case.decisions_on(label)
        seen.extend(before)
        if now != tuple(replace(old, by="") for old in before):
            decisions.extend(now)
            says.append(f"question {label}: {_in_words(now)}")
            replaces.extend([f"question {label} was {_in_words(before)}"] if before else ())
        told = [fact for row in rows for fact in _facts(row)]
        facts.extend(told)
        says.extend([f"{count(len(told), 'fact')} for question {label}"] if told else ())
    argued = _argued_on(sheet, labels)
    says.extend(f"the reasons for section {one.section} ({_about(one)})" for one in argued)
    replaces.extend(words for one in argued for words in _replaced(one))
    return Recording(
        labels=tuple(labels),
        decisions=tuple(decisions),
        reasons=tuple(_reason(sheet, one) for one in argued),
        facts=tuple(facts),
        places=frozenset(
            {row.place for label in labels for row in sheet.rows_on(label)}
            | {one.place for one in argued}
        ),
        says=tuple(says),
        replaces=tuple(replaces),
        seen=tuple(seen),
    )


def record(desk: Desk, by: Person, reference: str, recording: Recording) -> str:
    """Record it in a person's name, and return what was recorded as a sentence.

    Raises:
        CaseChanged: Somebody else has decided one of the questions since; nothing was changed.
        CaseError: The case does not allow it; nothing was changed.
    """
    case = desk.cases.case(reference)
    now = tuple(d for label in recording.labels for d in case.decisions_on(label))
    if now != recording.seen:
        others = next((d.by for d in now if d not in recording.seen), "somebody else")
        raise CaseChanged(
            f"{others} has decided this meanwhile; nothing was recorded.",
            hint="Read what stands there now, and record yours over it if it is to stand.",
        )
    if recording.decisions or recording.reasons:
        desk.cases.decide(by, reference, recording.decisions, recording.reasons, recording.facts)
    else:
        for fact in recording.facts:
            desk.cases.record_fact(by, reference, fact.question, fact.text, fact.source)
    for place in recording.places:
        desk.unrecorded.forget(reference, place)
    return f"Recorded: {'; '.join(recording.says)}."


def _decision(row: Row) -> Decision:
    said: dict[str, Any] = {name: row.texts.get(name, "").strip() for name in DECISION_TEXTS}
    answer = answer_in(row.texts["answer"])
    return Decision(row.label, answer, provisions_in(row.texts.get("exemptions", "")), **said)


def _in_words(decisions: Sequence[Decision]) -> str:
    return " and ".join(
        decision.answer.in_words
        + (f" under s.{', s.'.join(decision.all_exemptions)}" if decision.all_exemptions else "")
        + (f" ({decision.part})" if decision.part else "")
        for decision in decisions
    )


def _facts(row: Row) -> Iterator[Fact]:
    for text, source in facts_typed(row.texts):
        yield Fact(row.label, text.strip(), source.strip())


def _argued_on(sheet: Sheet, labels: Sequence[str]) -> tuple[Argument, ...]:
    """Return the reasons for these questions in which something is typed."""
    found = {
        one.place: one
        for label in labels
        for row in sheet.rows_on(label)
        for one in arguments_on(sheet, row)
    }
    return tuple(one for one in found.values() if sheet.typed.get(one.place))


def _about(argument: Argument) -> str:
    labels = argument.questions
    return f"{'question' if len(labels) == 1 else 'questions'} {', '.join(labels)}"


def _reason(sheet: Sheet, argument: Argument) -> Reason:
    said: dict[str, Any] = {
        name: _factors(text) if name in _FACTORS else text.strip()
        for name, text in argument.texts.items()
        if name != COVERS and text.strip()
    }
    old = argument.recorded.exemptions if argument.recorded else ()
    kept = tuple(citation for citation in old if citation in argument.citations)
    new = tuple(citation for citation in argument.citations if citation not in kept)
    return Reason((*kept, *new), _covered(sheet, argument), **said)


def _factors(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _covered(sheet: Sheet, argument: Argument) -> tuple[str, ...]:
    """Return the questions that reasons are recorded for; none stands for all that cite them."""
    if argument.recorded is not None:
        return argument.recorded.questions
    if named := labels_in(argument.texts.get(COVERS, "")):
        return named
    others = (one for one in arguments(sheet) if one.section == argument.section)
    return argument.questions if any(one.place != argument.place for one in others) else ()


def _replaced(argument: Argument) -> Iterator[str]:
    recorded = reason_texts(argument.recorded)
    changed = [name for name, text in recorded.items() if argument.texts.get(name, "") != text]
    if changed:
        names = ", ".join(name.replace("_", " ") for name in changed)
        yield f"the {names} recorded for section {argument.section} ({_about(argument)})"
