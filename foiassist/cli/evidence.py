"""The command that suggests decisions, and what every command over the library needs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist import named_paths
from foiassist.cli.arguments import Commands
from foiassist.cli.as_json import questions_json, ranking_json, regimes_json
from foiassist.cli.output import progress, put, put_json, say
from foiassist.cli.requests import asked_in_short, read_named
from foiassist.cli.session import Session
from foiassist.errors import CaseNotFound

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.case.suggestion import Confidence, RankedProvision, Suggestion
    from foiassist.desk import Desk

_PASSAGE_LENGTH = 240
_MOST_REASONS = 3


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.group("The library")
    suggest = commands.add(
        "suggest",
        suggest_decisions,
        "suggest a decision for each question, with reasons",
        "suggest FOI-22-0158",
        "suggest request.txt --json",
    )
    suggest.add_argument(
        "case", metavar="REF|FILE", help="a file, - for standard input, or a case's reference"
    )


def make_ready(desk: Desk) -> None:
    """Build the index where it is missing, stale or damaged, showing how far it is."""
    with progress() as shown:
        for step in desk.evidence.make_ready():
            shown.show(step.doing or "Bringing the library in", step.done, step.total)


def is_file(name: str) -> bool:
    """Return whether *name* is standard input or a file, and so no case's reference."""
    return name == "-" or named_paths.is_file(Path(name))


def case_called(desk: Desk, name: str) -> Case:
    """Return the case with this reference, where a file might have been meant as well.

    Raises:
        CaseNotFound: There is neither.
    """
    try:
        return desk.cases.case(name)
    except CaseNotFound as error:
        raise CaseNotFound(
            f"There is neither a file nor a case called {name!r}.",
            hint="`foiassist cases` lists the cases.",
        ) from error


def suggest_decisions(session: Session) -> int:
    """Suggest a decision for each question of a case or of a request in a file."""
    asked, desk = session.asked, session.desk
    if is_file(asked.case):
        document = read_named(asked.case, desk.cases.read_file, desk.cases.read_bytes)
        case, _ = desk.cases.understand(document)
    else:
        case = case_called(desk, asked.case)
    make_ready(desk)
    suggested = desk.evidence.suggest_for_request(case)
    suggestions, ranking = suggested.questions, suggested.exemptions
    signs = desk.evidence.regimes(case)
    if asked.json:
        put_json(
            {
                "reference": case.reference,
                "questions": questions_json(case, suggestions),
                "exemptions": ranking_json(ranking),
                "confidence": suggested.confidence.value,
                "regimes": regimes_json(signs),
                "leftover": [leftover.text for leftover in case.request.leftover],
            }
        )
        return 0
    for sign in signs:
        if not sign.question:
            put(f"On the request as a whole: {sign.why} ({sign.source}).")
    _put_suggestions(case, suggestions)
    if ranking:
        put(f"\nFor the request as a whole: {_in_order(ranking, suggested.confidence)}")
    say("These are suggestions. `foiassist decide` records what you decide.")
    return 0


def _put_suggestions(case: Case, suggestions: tuple[Suggestion, ...]) -> None:
    by_question = {suggestion.question: suggestion for suggestion in suggestions}
    for question in case.request.questions:
        put(f"\n{question.label}. {asked_in_short(question)}")
        suggestion = by_question.get(question.label)
        if suggestion is None or suggestion.answer is None:
            put("    no basis in what we have")
        else:
            ranked = _in_order(suggestion.exemptions[:_MOST_REASONS], suggestion.confidence)
            put(f"    {suggestion.answer.in_words}")
            put(f"    to consider: {ranked}")
        if suggestion is not None and (suggestion.answer is not None or suggestion.signs):
            _put_reasons(suggestion)


def _in_order(ranked: Sequence[RankedProvision], confidence: Confidence) -> str:
    """Return the provisions, best first, with how sure it is that the first is the one."""
    first, *others = (f"s.{one.section}" for one in ranked)
    return ", ".join((f"{first} ({confidence.value} confidence)", *others))


def _put_reasons(suggestion: Suggestion) -> None:
    """Put the best reasons of *suggestion*; those on the whole request stand above all."""
    whole = {sign.why for sign in suggestion.signs if not sign.question}
    told = [because for because in suggestion.because if because.why not in whole]
    for because in told[:_MOST_REASONS]:
        passage = f": {in_short(because.passage)}" if because.passage else ""
        put(f"    because {because.why} ({because.source}){passage}")


def in_short(text: str) -> str:
    """Return the beginning of a passage, on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _PASSAGE_LENGTH else f"{flat[:_PASSAGE_LENGTH].rstrip()}…"
