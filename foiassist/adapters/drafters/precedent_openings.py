"""What each exemption is, in a sentence or two: the law's part of the reasons, without a fact."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    cite,
    interests,
    questions_in_words,
)
from foiassist.law.costs import AuthorityClass, appropriate_limit
from foiassist.law.exemptions import Basis, Provision, provision, section_of
from foiassist.ports import DraftTask


def openings(task: DraftTask, wording: Wording) -> Iterator[str]:
    """Yield the opening for each section of the Act that the reasons are about."""
    by_section: dict[str, list[str]] = {}
    for citation in task.plan.exemptions:
        by_section.setdefault(section_of(citation), []).append(citation)
    for citations in by_section.values():
        yield _opening(tuple(citations), task, wording)


def _opening(citations: tuple[str, ...], task: DraftTask, wording: Wording) -> str:
    row = provision(citations[0])
    values = {
        "citations": cite(citations),
        "interests": interests(citations),
        "questions": questions_in_words(task.plan.questions),
        "answers_word": "answer" if len(task.plan.questions) == 1 else "answers",
    }
    if row.section == "12":
        limit = appropriate_limit(
            AuthorityClass.CENTRAL if task.frame.central else AuthorityClass.OTHER
        )
        values["limit_pounds"] = f"£{limit.pence // 100}"
        values["limit_hours"] = str(limit.hours)
    return wording.say(next(filter(wording.has, _names(row))), **values)


def _names(row: Provision) -> Iterator[str]:
    """Yield what the wording may be called, the closest first: 'exemption-40-5B', 'ncnd'."""
    parts = row.citation.replace(")", "").split("(")
    for length in range(len(parts), 1, -1):
        yield f"exemption-{'-'.join(parts[:length])}"
    if row.is_ncnd:
        yield "ncnd"
    yield f"exemption-{row.section}"
    yield "exemption-prejudice" if row.basis is Basis.PREJUDICE else "exemption-class"
