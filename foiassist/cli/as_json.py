"""Cases and what is said about them as the JSON that scripts rely on. Keys are only ever added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.case.comparison import Compared, Difference, PastAnswer
    from foiassist.case.decision import Decision
    from foiassist.case.evidence import Match
    from foiassist.case.finding import Finding
    from foiassist.case.history import HistoryEntry
    from foiassist.case.other_regime import RegimeSign
    from foiassist.case.question import Question
    from foiassist.case.section import Section
    from foiassist.case.suggestion import RankedProvision, Suggestion
    from foiassist.desk import Desk
    from foiassist.desk.cases import CaseSummary


Json = dict[str, Any]


def case_json(desk: Desk, case: Case, suggestions: Iterable[Suggestion] = ()) -> Json:
    """Return a case with its questions, sections, findings and letter."""
    return {
        "reference": case.reference,
        "received": case.received.isoformat(),
        "due": desk.cases.due(case).isoformat(),
        "kind": desk.letters.frame(case).kind,
        "stage": case.stage.value,
        "questions": questions_json(case, suggestions),
        "regimes": regimes_json(desk.evidence.regimes(case)),
        "leftover": [leftover.text for leftover in case.request.leftover],
        "sections": [section_json(section) for section in case.sections],
        "findings": [finding_json(finding) for finding in desk.letters.check(case)],
        "letter": desk.letters.text(case) if case.sections else "",
    }


def questions_json(case: Case, suggestions: Iterable[Suggestion] = ()) -> list[Json]:
    """Return each question with what is suggested and what is decided."""
    suggested = {suggestion.question: suggestion for suggestion in suggestions}
    return [
        _question_json(question, suggested, case.decisions_on(question.label))
        for question in case.request.questions
    ]


def _question_json(
    question: Question, suggested: Mapping[str, Suggestion], decisions: tuple[Decision, ...]
) -> Json:
    suggestion = suggested.get(question.label)
    return {
        "id": question.label,
        "text": question.text,
        "context": question.context,
        "start": question.start,
        "end": question.end,
        "suggestion": suggestion_json(suggestion) if suggestion else None,
        "decision": decision_json(decisions[0]) if decisions else None,
        "decisions": [decision_json(decision) for decision in decisions],
    }


def suggestion_json(suggestion: Suggestion) -> Json:
    """Return a suggested answer with its reasons; a null answer means no basis."""
    return {
        "answer": suggestion.answer.value if suggestion.answer else None,
        "exemptions": ranking_json(suggestion.exemptions),
        "confidence": suggestion.confidence.value,
        "because": [
            {"source": because.source, "passage": because.passage, "why": because.why}
            for because in suggestion.because
        ],
    }


def regimes_json(signs: Iterable[RegimeSign]) -> list[Json]:
    """Return signs that another law governs a question; a null question means the whole request."""
    return [
        {
            "regime": sign.regime.value,
            "question": sign.question or None,
            "words": list(sign.words),
            "source": sign.source,
            "letter": sign.letter.value,
            "plain": sign.is_plain,
            "about": sign.about,
        }
        for sign in signs
    ]


def ranking_json(ranking: Iterable[RankedProvision]) -> list[Json]:
    """Return provisions with their scores, best first."""
    return [{"section": ranked.section, "score": round(ranked.score, 4)} for ranked in ranking]


def decision_json(decision: Decision) -> Json:
    """Return a decision; `exemptions` holds the one that the answer itself implies."""
    return {
        "answer": decision.answer.value,
        "exemptions": list(decision.all_exemptions),
        "part": decision.part,
        "where": decision.where,
        "by": decision.by,
    }


def section_json(section: Section) -> Json:
    """Return a section with its sources and what it still needs."""
    return {
        "id": section.id,
        "title": section.title,
        "text": section.text,
        "state": section.state.value,
        "drafter": section.provenance.drafter,
        "version": section.version,
        "by": section.by,
        "questions": list(section.questions),
        "sources": [
            {"kind": source.kind, "ref": source.ref, "passage": source.passage}
            for source in section.sources
        ],
        "needed": [{"id": needed.id, "what": needed.what} for needed in section.needed],
        "notes": section.provenance.notes,
    }


def finding_json(finding: Finding) -> Json:
    """Return what a check found; `where` is null where something is missing."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "section": finding.section,
        "message": finding.message,
        "source": finding.source,
        "where": finding.where,
    }


def summary_json(summary: CaseSummary) -> Json:
    """Return a case as the list shows it."""
    return {
        "reference": summary.reference,
        "about": summary.about,
        "stage": summary.stage.value,
        "received": summary.received.isoformat(),
        "due": summary.due.isoformat(),
        "working_days_left": summary.working_days_left,
        "questions": summary.questions,
        "undecided": summary.undecided,
        "sections": summary.sections,
        "accepted": summary.accepted,
        "needed": summary.needed,
        "officer": summary.officer,
    }


def entry_json(entry: HistoryEntry) -> Json:
    """Return one line of a case's record."""
    return {
        "at": entry.at.isoformat(),
        "by": entry.by,
        "act": entry.act.value,
        "about": entry.about,
        "detail": entry.detail,
    }


def match_json(match: Match) -> Json:
    """Return a passage that was found, with why."""
    passage = match.passage
    return {
        "source": passage.document,
        "passage": passage.text,
        "score": round(match.score, 4),
        "why": list(match.why),
        "role": passage.role.value,
        "title": passage.title,
        "question": passage.question,
        "authority": passage.authority,
        "answered": passage.answered.isoformat() if passage.answered else None,
        "answer": passage.answer,
        "exemptions": list(passage.exemptions),
        "standing": passage.standing.value,
        "invented": passage.invented,
    }


def compared_json(compared: Compared) -> Json:
    """Return a question with its nearest own past answers; a null answer means undecided."""
    return {
        "id": compared.label,
        "question": compared.question,
        "answer": compared.answer or None,
        "nearest": [past_answer_json(past) for past in compared.nearest],
        "differences": [difference_json(one) for one in compared.differences],
    }


def past_answer_json(past: PastAnswer) -> Json:
    """Return a past question with what was answered; an empty response means unknown words."""
    return {
        "source": past.reference,
        "id": past.label,
        "question": past.question,
        "answer": past.answer,
        "exemptions": list(past.exemptions),
        "response": past.response,
        "likeness": past.likeness.name.lower(),
        "why": list(past.why),
        "score": round(past.score, 4),
        "authority": past.authority,
        "answered": past.answered.isoformat() if past.answered else None,
        "standing": past.standing.value,
        "link": past.link,
    }


def difference_json(difference: Difference) -> Json:
    """Return what differs, with both answers and both texts; the past one by its source and id."""
    return {
        "kind": difference.kind.value,
        "severity": difference.severity.value,
        "why": difference.why,
        "law": difference.source,
        "source": difference.past.reference,
        "id": difference.past.label,
        "now": difference.now,
        "then": difference.then,
        "now_text": difference.now_text,
        "then_text": difference.past.response,
    }
