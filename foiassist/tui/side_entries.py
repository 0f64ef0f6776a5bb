"""What the side pane says about a section or a question: entries made of plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foiassist.case.case import Case
from foiassist.case.challenge import Rehearsed, Verdict
from foiassist.case.comparison import Compared
from foiassist.case.evidence import Guidance, Match
from foiassist.case.finding import Finding, Severity
from foiassist.case.section import Section
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.case_view import ANSWER, REASON, CaseView
from foiassist.conversation.comparing import (
    agreeing,
    difference_heading,
    now_page,
    past_heading,
    past_page,
)
from foiassist.conversation.days_in_words import at_time, count
from foiassist.conversation.in_words import (
    SEVERITY_GLYPHS,
    act_words,
    drafter_words,
    match_words,
    suggestion_words,
)
from foiassist.conversation.looking import VERDICT_GLYPHS, guidance_page, match_page, rehearsed_page
from foiassist.tui.widgets.side_pane import Entry, Group

if TYPE_CHECKING:
    from foiassist.desk import Desk

_SAID_CHARACTERS = 150
_MOST_DONE = 8
"""Entries of the record about one place that the pane lists; `h` has all of them."""

_MOST_COMPARED = 6
"""Questions of one section that are compared with past answers while the cursor rests on it."""

_STYLES = {
    Severity.BLOCKER: "bold $text-error",
    Severity.WARNING: "$text-warning",
    Severity.NOTE: "",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the cursor stands: on a section of the letter, or on a question."""

    section: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class SpotEvidence:
    """What the library says about a spot."""

    matches: tuple[Match, ...] = ()
    guidance: Guidance | None = None
    compared: tuple[Compared, ...] = ()
    """The questions here beside one's own past answers to the same."""

    why_not: str = ""
    """Why nothing could be looked up, in a sentence; empty mostly."""


def look_up(desk: Desk, case: Case, spot: Spot) -> SpotEvidence:
    """Return what the library says about *spot*.

    Raises:
        EvidenceError: The library cannot be searched.
    """
    section = next((s for s in case.sections if s.id == spot.section), None)
    if section is not None and section.id.startswith(REASON):
        citation = section.id.removeprefix(REASON)
        questions = (case.request.question(label) for label in section.questions)
        about = " ".join(question.text for question in questions if question)
        matches = desk.evidence.for_reason(case, citation, about)
        compared = _compared(desk, case, section.questions[:_MOST_COMPARED])
        return SpotEvidence(matches, desk.evidence.guidance(citation), compared)
    label = spot.question or _first_answered(section)
    if not label:
        return SpotEvidence()
    matches = desk.evidence.for_question(case, label)
    return SpotEvidence(matches, compared=_compared(desk, case, (label,)))


def _compared(desk: Desk, case: Case, labels: Iterable[str]) -> tuple[Compared, ...]:
    asked = (label for label in labels if case.request.question(label))
    return tuple(desk.consistency.compare_question(case, label) for label in asked)


def _first_answered(section: Section | None) -> str:
    if section is None or not section.id.startswith("answer-"):
        return ""
    return section.questions[0] if section.questions else ""


def groups_for(
    view: CaseView, spot: Spot, evidence: SpotEvidence, suggestion: Suggestion | None
) -> tuple[Group, ...]:
    """Return everything known about *spot*, what stands in the way first."""
    section = next((s for s in view.case.sections if s.id == spot.section), None)
    groups = [Group("Suggestion", tuple(_suggested(view, suggestion)))]
    if section is not None:
        groups += [
            Group("NEEDED", tuple(_needed(section))),
            Group("Findings", tuple(_findings(view.findings_on(section.id), section))),
            Group("Rehearsal", tuple(_rehearsed(view, section))),
        ]
    groups += [
        Group("Consistency", tuple(_consistency(evidence, view.today))),
        Group("On the whole letter", tuple(_findings(view.findings_on(None), section))),
        Group("Remarks", tuple(_remarks(view, spot.section))),
        Group("Facts", tuple(_facts(view, spot, section))),
        Group("Evidence", tuple(_matches(evidence, view.today))),
        Group("Guidance", tuple(_guidance(evidence.guidance))),
    ]
    if section is not None:
        groups.append(Group("Written from", tuple(_sources(section))))
    groups.append(Group("History", tuple(_history(view, spot, section))))
    return tuple(groups)


def _suggested(view: CaseView, suggestion: Suggestion | None) -> Iterator[Entry]:
    if suggestion is not None and not view.case.decisions_on(suggestion.question):
        because = "\n\n".join(f"{b.source}\n{b.why}\n{b.passage}" for b in suggestion.because)
        why = suggestion.because[0].why if suggestion.because else ""
        yield Entry(suggestion_words(suggestion), _short(why), page=because)


def _needed(section: Section) -> Iterator[Entry]:
    for needed in section.needed:
        share = needed.start / max(len(section.text), 1)
        yield Entry(
            f"{needed.id} {needed.what}", section=section.id, share=share, style="$text-error"
        )


def _findings(findings: tuple[Finding, ...], section: Section | None) -> Iterator[Entry]:
    for finding in findings:
        here = section is not None and finding.section == section.id
        rule = f"{finding.rule}, {finding.source}"
        yield Entry(
            f"{SEVERITY_GLYPHS[finding.severity]} {finding.message}",
            rule,
            page="" if here else f"{finding.message}\n\n{rule}",
            section=finding.section or "",
            share=_share(finding, section) if here and section else 0.0,
            style=_STYLES[finding.severity],
        )


def _share(finding: Finding, section: Section) -> float:
    """Return how far down the section the words of a finding stand."""
    place = finding.start
    if place is None and finding.where:
        place = section.text.find(finding.where)
    return max(place or 0, 0) / max(len(section.text), 1)


def _rehearsed(view: CaseView, section: Section) -> Iterator[Entry]:
    """Yield what a section will be asked and does not answer, and what a person must judge."""
    rehearsed = view.rehearsed_on(section.id)
    for one in rehearsed:
        if one.verdict is Verdict.UNANSWERED:
            yield Entry(
                _challenged(one),
                f"“{_short(one.where)}”" if one.where else one.why,
                section=section.id,
                share=(one.start or 0) / max(len(section.text), 1),
                style=_STYLES[Severity.WARNING],
            )
    doubtful = tuple(one for one in rehearsed if one.verdict is Verdict.FOR_A_PERSON)
    if doubtful:
        page = "\n\n".join(rehearsed_page(one, view.case) for one in doubtful)
        yield Entry(f"? {count(len(doubtful), 'question')} for you to judge", page=page)


def _challenged(one: Rehearsed) -> str:
    asker = one.challenge.asker.value
    return f"{VERDICT_GLYPHS[one.verdict]} {asker.capitalize()}: {one.challenge.question}"


def _remarks(view: CaseView, section_id: str) -> Iterator[Entry]:
    for remark in view.case.remarks:
        if not remark.resolved and remark.section in {section_id, ""}:
            about = "on the whole letter" if not remark.section else "on this section"
            when = f"{remark.by}, {at_time(remark.at)}, {about}"
            yield Entry(_short(remark.text), when, page=f"{remark.text}\n\n{when}")


def _facts(view: CaseView, spot: Spot, section: Section | None) -> Iterator[Entry]:
    labels = {spot.question} if spot.question else set(section.questions if section else ())
    for fact in view.case.facts:
        if fact.question in labels:
            yield Entry(fact.text, f"from: {fact.source or 'not said'}", page=fact.text)


def _matches(evidence: SpotEvidence, today: date) -> Iterator[Entry]:
    if evidence.why_not:
        yield Entry(evidence.why_not)
    for match in evidence.matches:
        heading, why = match_words(match, today)
        said = f"{_short(match.passage.text)}\n  {why}"
        yield Entry(heading, said, page=match_page(match, today))


def _consistency(evidence: SpotEvidence, today: date) -> Iterator[Entry]:
    """Yield what differs from one's own past answers, and those that agree."""
    for compared in evidence.compared:
        for said in compared.differences:
            yield Entry(
                difference_heading(said),
                said.why,
                page=f"{said.why}\n{said.source}",
                beside=(now_page(said), past_page(said.past, today)),
                style=_STYLES[said.severity],
            )
        for past in agreeing(compared):
            if not past.is_near:
                said_then = f"{past.likeness.value}: {_short(past.response)}"
                yield Entry(past_heading(past, today), said_then, page=past_page(past, today))


def _guidance(found: Guidance | None) -> Iterator[Entry]:
    if found is None:
        return
    page = guidance_page(found)
    for heading, text in found.parts:
        yield Entry(f"§ {heading}", _short(text.replace("**", "")), page=page)


def _history(view: CaseView, spot: Spot, section: Section | None) -> Iterator[Entry]:
    """Yield what was done to the section or the question, the latest first."""
    answered = section.questions if section and section.id.startswith(ANSWER) else ()
    names = {spot.section, spot.question, *answered} - {""}
    titles = {section.id: section.title for section in view.case.sections}
    done = [entry for entry in view.history if names.intersection(entry.about.split(", "))]
    for entry in done[: -_MOST_DONE - 1 : -1]:
        words = act_words(entry, titles)
        when = f"{entry.by}, {at_time(entry.at)}"
        yield Entry(_short(words), when, page=f"{words}\n\n{when}")


def _sources(section: Section) -> Iterator[Entry]:
    provenance = section.provenance
    if provenance.drafter:
        who = section.by or drafter_words(provenance)
        yield Entry(f"{who}, version {section.version}", _short(provenance.notes))
    for source in section.sources:
        yield Entry(f"{source.kind}: {source.ref}", _short(source.passage), page=source.passage)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SAID_CHARACTERS else f"{words[:_SAID_CHARACTERS].rstrip()}…"
