"""Reading a decisions file: what an officer decided, written down as TOML.

Everything in it is checked against the request and the law before anything is recorded; one
unknown word refuses the file and names the place and the nearest right word.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from foiassist.case.decision import Decision, Reason
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.case.request import Request
from foiassist.errors import DecisionsFileError, UnknownProvision
from foiassist.law.answers import Answer
from foiassist.law.exemptions import find_provision, provision
from foiassist.law.tests_of_harm import LIKELIHOODS
from foiassist.steps.letter_file import (
    LETTER_TABLES,
    read_extension,
    read_kind,
    read_particulars,
)
from foiassist.steps.toml_values import (
    check_keys,
    day_of,
    table_of,
    tables_of,
    text_of,
    texts_of,
    unknown,
)

_LISTS = frozenset({"for_disclosure", "against_disclosure"})
REASON_FIELDS = tuple(
    field.name for field in fields(Reason) if field.name not in {"exemptions", "questions", "by"}
)
"""What can be said of an exemption, in a decisions file and in the workspace."""

DECISION_FIELDS = tuple(
    field.name
    for field in fields(Decision)
    if field.name not in {"question", "answer", "exemptions", "by"}
)
"""What can be said of a decision beside its answer and its exemptions."""

_CASE_KEYS = ("received", "reference", "officer", "facts")


@dataclass(frozen=True, slots=True)
class DecisionsFile:
    """What a decisions file says, checked."""

    decisions: tuple[Decision, ...]
    reasons: tuple[Reason, ...]
    facts: tuple[Fact, ...]
    received: date | None = None
    reference: str = ""
    officer: str = ""
    letter: str = ""
    """Which letter beside the response the file is about, or empty."""

    extension: Extension | None = None


def read_decisions(path: Path, request: Request) -> DecisionsFile:
    """Read a decisions file.

    Raises:
        DecisionsFileError: It is missing, not TOML, or has an unknown key, question, answer or
            exemption.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DecisionsFileError(f"{path} cannot be read.", hint="Check the path.") from error
    except (ValueError, RecursionError) as error:
        raise DecisionsFileError(f"{path} is not TOML: {error}.") from error
    return decisions_from(table, request, path.name)


def decisions_from(table: Mapping[str, Any], request: Request, place: str) -> DecisionsFile:
    """Return what *table* decides; errors as `read_decisions`."""
    check_keys(table, ("case", "decision", "reason", *LETTER_TABLES), place)
    labels = [question.label for question in request.questions]
    case = table_of(table.get("case", {}), f"{place}, [case]")
    check_keys(case, _CASE_KEYS, f"{place}, [case]")
    decisions: list[Decision] = []
    reasons: list[Reason] = []
    facts = list(_facts(case.get("facts", []), "", f"{place}, [case]"))
    for number, entry in enumerate(tables_of(table, "decision", place), start=1):
        where = f"{place}, decision {number}"
        decision, inline = _decision(entry, labels, where)
        decisions.append(decision)
        facts.extend(_facts(entry.get("facts", []), decision.question, where))
        reasons.extend(inline)
    for number, entry in enumerate(tables_of(table, "reason", place), start=1):
        reasons.append(_reason(entry, labels, f"{place}, reason {number}"))
    facts.extend(read_particulars(table, labels, place))
    return DecisionsFile(
        tuple(decisions),
        tuple(reasons),
        tuple(facts),
        received=day_of(case, "received", place),
        reference=text_of(case, "reference", place),
        officer=text_of(case, "officer", place),
        letter=read_kind(table, place),
        extension=read_extension(table, place),
    )


def read_answer(word: str, place: str) -> Answer:
    """Return the answer that *word* names ('not held' and 'not-held' too).

    Raises:
        DecisionsFileError: There is no such answer.
    """
    plain = word.strip().lower().replace(" ", "_").replace("-", "_")
    if plain not in {answer.value for answer in Answer}:
        raise unknown("answer", word, [answer.value for answer in Answer], place)
    return Answer(plain)


def read_citations(words: Collection[str], place: str) -> tuple[str, ...]:
    """Return exemptions as the law writes them.

    Raises:
        DecisionsFileError: The Act has no such exemption.
    """
    known: list[str] = []
    for word in words:
        found = find_provision(word)
        if found is None:
            known.append(_refused(word, place))
        else:
            known.append(found.citation)
    return tuple(dict.fromkeys(known))


def _refused(word: str, place: str) -> str:
    try:
        return provision(word).citation
    except UnknownProvision as error:
        raise DecisionsFileError(f"{place}: {error.message}", hint=error.hint) from error


def _decision(
    entry: Mapping[str, Any], labels: list[str], place: str
) -> tuple[Decision, tuple[Reason, ...]]:
    allowed = ("question", "answer", "exemptions", "facts", *DECISION_FIELDS, *REASON_FIELDS)
    check_keys(entry, allowed, place)
    for key in ("question", "answer"):
        if key not in entry:
            raise DecisionsFileError(f"{place} has no {key}.", hint=f'Add {key} = "…".')
    label = read_label(text_of(entry, "question", place), labels, place)
    decision = Decision(
        question=label,
        answer=read_answer(text_of(entry, "answer", place), place),
        exemptions=read_citations(texts_of(entry, "exemptions", place), place),
        **{name: text_of(entry, name, place) for name in DECISION_FIELDS},
    )
    said = _said(entry, place)
    if not said:
        return decision, ()
    if not decision.all_exemptions:
        raise DecisionsFileError(
            f"{place} gives reasons but no exemption.", hint='Add exemptions = ["31(1)(a)"].'
        )
    return decision, (Reason(decision.all_exemptions, (label,), **said),)


def _reason(entry: Mapping[str, Any], labels: list[str], place: str) -> Reason:
    check_keys(entry, ("exemptions", "questions", *REASON_FIELDS), place)
    citations = read_citations(texts_of(entry, "exemptions", place), place)
    if not citations:
        raise DecisionsFileError(f"{place} names no exemption.")
    asked = tuple(read_label(label, labels, place) for label in texts_of(entry, "questions", place))
    return Reason(citations, asked, **_said(entry, place))


def _said(entry: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Return the fields of a reason that *entry* fills."""
    said: dict[str, Any] = {}
    for name in REASON_FIELDS:
        value = texts_of(entry, name, place) if name in _LISTS else text_of(entry, name, place)
        if value:
            said[name] = value
    likelihood = said.get("likelihood")
    if likelihood is not None and likelihood not in LIKELIHOODS:
        raise unknown("likelihood", str(likelihood), list(LIKELIHOODS), place)
    return said


def read_label(label: str, labels: list[str], place: str) -> str:
    """Return the request's own label for *label* ('q1A' is '1a').

    Raises:
        DecisionsFileError: The request has no such question.
    """
    plain = label.strip().lower().removeprefix("question").removeprefix("q").strip(" .()")
    for known in labels:
        if known.lower() == plain:
            return known
    raise unknown("question", label, labels, place)


def _facts(entries: object, label: str, place: str) -> tuple[Fact, ...]:
    if not isinstance(entries, list):
        raise DecisionsFileError(f"{place}: facts must be a list.")
    facts: list[Fact] = []
    for entry in entries:
        fact = {"text": entry} if isinstance(entry, str) else table_of(entry, f"{place}, facts")
        check_keys(fact, ("text", "source"), f"{place}, facts")
        text = text_of(fact, "text", place)
        if not text:
            raise DecisionsFileError(f"{place}: a fact has no text.")
        facts.append(Fact(label, text, text_of(fact, "source", place)))
    return tuple(facts)
