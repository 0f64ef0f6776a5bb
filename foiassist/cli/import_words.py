"""What came of an import, as lines for a person and as JSON for a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from foiassist.cli.output import counted
from foiassist.law.answers import Answer

if TYPE_CHECKING:
    from foiassist.case.evidence import PastQuestion, PastReason, PastResponse
    from foiassist.case.past_record import NotRead
    from foiassist.case.register_preview import ColumnUse
    from foiassist.desk.past import Forgotten, ImportedSource, ImportReport

_MOST_NOT_READ = 20
_SHORT = 160


def import_words(report: ImportReport) -> Iterator[str]:
    """Yield the report as lines."""
    unchanged = f", {report.unchanged} of them unchanged" if report.unchanged else ""
    yield f"{counted(report.files, 'file')}{unchanged}, in {report.seconds:.0f} seconds"
    yield (
        f"past responses: {report.new} new, {report.there} there already, "
        f"{report.alike} to much the same request as another"
    )
    if report.forms:
        yield "read as: " + ", ".join(f"{form} {count}" for form, count in report.forms.items())
    if report.questions:
        yield (
            f"questions: {report.questions}, the answer understood in {report.answered}; "
            f"{counted(report.with_exemptions, 'response')} relied on an exemption or exception"
        )
    if report.unsorted:
        yield f"not sorted: {counted(report.unsorted, 'piece')} of text, kept and marked as such"
    if report.nameless:
        yield (
            f"without an authority: {counted(report.nameless, 'response')}; "
            "--authority NAME says whose they are"
        )
    yield from not_read_words(report.not_read)


def columns_words(source: str, columns: Iterable[ColumnUse]) -> Iterator[str]:
    """Yield what the columns of a register are taken for."""
    yield f"{source}: columns"
    for one in columns:
        yield f"  {one.column}: {one.field or 'left out'} ({one.why})"


def columns_json(source: str, columns: Iterable[ColumnUse]) -> dict[str, Any]:
    """Return what the columns of a register are taken for, for scripts."""
    uses = [{"column": one.column, "field": one.field, "why": one.why} for one in columns]
    return {"source": source, "columns": uses}


def not_read_words(refused: Iterable[NotRead]) -> Iterator[str]:
    """Yield what could not be read as lines."""
    listed = list(refused)
    if listed:
        yield f"not read: {len(listed)}"
    for one in listed[:_MOST_NOT_READ]:
        yield f"  {one.source}: {one.reason} {one.hint}".rstrip()
    if len(listed) > _MOST_NOT_READ:
        yield f"  and {len(listed) - _MOST_NOT_READ} more: `foiassist imported --not-read`"


def import_json(report: ImportReport) -> dict[str, Any]:
    """Return the report for scripts."""
    return {
        "files": report.files,
        "unchanged": report.unchanged,
        "new": report.new,
        "there": report.there,
        "alike": report.alike,
        "questions": report.questions,
        "answered": report.answered,
        "with_exemptions": report.with_exemptions,
        "unsorted": report.unsorted,
        "nameless": report.nameless,
        "forms": dict(report.forms),
        "not_read": [_not_read_json(one) for one in report.not_read],
        "seconds": round(report.seconds, 2),
    }


def sources_json(sources: Iterable[ImportedSource], refused: Iterable[NotRead]) -> dict[str, Any]:
    """Return what was brought in for scripts."""
    return {
        "sources": [
            {"source": one.source, "sha256": one.digest, "responses": one.responses}
            for one in sources
        ],
        "not_read": [_not_read_json(one) for one in refused],
    }


def forgotten_json(forgotten: Forgotten) -> dict[str, Any]:
    """Return what was removed for scripts."""
    return {
        "sources": list(forgotten.sources),
        "responses": list(forgotten.responses),
        "kept_elsewhere": forgotten.kept_elsewhere,
    }


def _not_read_json(one: NotRead) -> dict[str, str]:
    return {"source": one.source, "reason": one.reason, "hint": one.hint}


def response_words(response: PastResponse) -> Iterator[str]:
    """Yield how a past response was understood as lines."""
    about = [response.authority, response.subject, _days(response), response.kind]
    yield f"{response.reference or '(no reference)'}: {'; '.join(one for one in about if one)}"
    for question in response.questions:
        yield f"  {question.label}. {_short(question.text)}"
        yield f"     {_answer(question)}"
        if question.response:
            yield f"     {_short(question.response)}"
    for reason in response.reasons:
        yield f"  reasons for {', '.join(f's.{one}' for one in reason.exemptions)}:"
        for role, text in _roles(reason):
            yield f"     {role}: {_short(text)}"
    if response.exemptions:
        yield f"  relied on in the letter: {', '.join(f's.{one}' for one in response.exemptions)}"
    if response.exceptions:
        yield f"  regulations: {', '.join(f'reg. {one}' for one in response.exceptions)}"
    if response.unsorted:
        yield f"  not sorted: {counted(len(response.unsorted), 'piece')}"


def response_json(response: PastResponse) -> dict[str, Any]:
    """Return how a past response was understood for scripts."""
    return {
        "reference": response.reference,
        "authority": response.authority,
        "authority_kind": response.authority_kind,
        "subject": response.subject,
        "received": response.received and response.received.isoformat(),
        "answered": response.answered and response.answered.isoformat(),
        "kind": response.kind,
        "standing": response.standing.value,
        "source": response.source,
        "link": response.link,
        "request": response.request,
        "questions": [
            {
                "label": one.label,
                "text": one.text,
                "answer": one.answer,
                "exemptions": list(one.exemptions),
                "response": one.response,
            }
            for one in response.questions
        ],
        "reasons": [
            {
                "exemptions": list(one.exemptions),
                "questions": list(one.questions),
                "likelihood": one.likelihood,
                "roles": [{"role": role, "text": text} for role, text in _roles(one)],
            }
            for one in response.reasons
        ],
        "exemptions": list(response.relied_on),
        "exceptions": list(response.exceptions),
        "advice": response.advice,
        "unsorted": list(response.unsorted),
    }


def _answer(question: PastQuestion) -> str:
    answer = Answer(question.answer).in_words if question.answer else "answer not understood"
    cited = ", ".join(f"s.{one}" for one in question.exemptions)
    return f"{answer} ({cited})" if cited else answer


def _roles(reason: PastReason) -> Iterator[tuple[str, str]]:
    single = (
        ("why it applies", reason.engaged),
        ("interest", reason.interest),
        ("harm", reason.harm),
        ("legitimate interest", reason.legitimate_interest),
        ("necessity", reason.necessity),
        ("fairness", reason.fairness),
    )
    yield from ((role, text) for role, text in single if text)
    yield from (("for disclosure", one) for one in reason.for_disclosure)
    yield from (("against disclosure", one) for one in reason.against_disclosure)
    if reason.balance:
        yield "balance", reason.balance


def _days(response: PastResponse) -> str:
    days = [
        f"{word} {day.isoformat()}"
        for word, day in (("received", response.received), ("answered", response.answered))
        if day
    ]
    return ", ".join(days)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else f"{flat[:_SHORT].rstrip()}…"
