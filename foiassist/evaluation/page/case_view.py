"""One case as the page shows it: request, ours, theirs, difference, evidence.

What authorities and applicants wrote is masked as imports mask it, and is text to the page, never
markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from foiassist.case.clean_text import clean
from foiassist.case.finding import Severity
from foiassist.case.suggestion import Suggestion
from foiassist.evaluation.case_result import CaseResult, Texts
from foiassist.evaluation.page.difference import Run, differing, is_cut
from foiassist.law.exemptions import sort_key
from foiassist.steps.understanding.masking import masked

_FIRST = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the request; one that is a question has its label."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Suggested:
    """What was suggested for one question."""

    label: str
    answer: str
    confidence: str
    provisions: tuple[str, ...]
    because: tuple[tuple[str, str, str], ...]
    """Why, where from, and the words there."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was found."""

    label: str
    document: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case, ready to be shown."""

    id: str
    dataset: str
    verdict: str
    """right, wrong or unknown: of what was put first."""
    first: str
    relied_on: str
    request: tuple[Stretch, ...]
    suggested: tuple[Suggested, ...]
    ours: str
    theirs: str
    difference: tuple[Run, ...]
    is_cut: bool
    found: tuple[Found, ...]
    findings: tuple[str, ...]
    values: tuple[tuple[str, str], ...]


def view_of(result: CaseResult) -> CaseView:
    """Return one case as the page shows it."""
    texts = result.texts or Texts("", "", "")
    ours, theirs = clean(texts.ours), plain(texts.theirs)
    return CaseView(
        id=result.id,
        dataset=result.dataset,
        verdict=verdict_of(result),
        first=", ".join(result.suggested[:_FIRST]) or "nothing",
        relied_on=_relied_on(result),
        request=tuple(stretches(clean(texts.request), result.questions, texts.questions)),
        suggested=tuple(_suggested(one) for one in result.suggestions),
        ours=ours,
        theirs=theirs,
        difference=tuple(differing(ours, theirs)) if ours and theirs else (),
        is_cut=is_cut(ours, theirs),
        found=tuple(
            Found(one.question, plain(one.document), plain(one.text), plain(one.why))
            for one in result.shown
        ),
        findings=tuple(
            f"{one.severity.value}: {clean(one.message)} ({one.source})"
            for one in result.findings
            if one.severity is not Severity.NOTE
        ),
        values=tuple((name, f"{value:.3f}") for name, value in sorted(result.values.items())),
    )


def verdict_of(result: CaseResult) -> str:
    """Return whether what was put first was right, wrong, or is not known to be either."""
    for name in ("suggestion.hit@1", "suggestion.disclosure_first"):
        if name in result.values:
            return "right" if result.values[name] == 1.0 else "wrong"
    return "unknown"


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return text of others cleaned, with the names and contact details of persons masked."""
    return masked(clean(text))


def stretches(
    request: str, questions: Sequence[tuple[str, int, int]], texts: Sequence[str]
) -> Iterator[Stretch]:
    """Yield *request* in order, cut where a question begins and ends; nothing is left out."""
    place = 0
    for (label, _start, _end), text in zip(questions, texts, strict=False):
        found = _spaced(text).search(request, place) if text.strip() else None
        if found is None:
            continue
        if found.start() > place:
            yield Stretch(request[place : found.start()])
        place = found.end()
        yield Stretch(found[0], label)
    if place < len(request):
        yield Stretch(request[place:])


def _spaced(text: str) -> re.Pattern[str]:
    """Return a pattern for *text* with any space, or line ends, between its words."""
    return re.compile(r"\s+".join(map(re.escape, text.split())))


def _relied_on(result: CaseResult) -> str:
    outcome = f" ({result.outcome.replace('_', ' ')})" if result.outcome else ""
    if result.relied_on is None:
        return f"not known{outcome}"
    return (", ".join(sorted(result.relied_on, key=sort_key)) or "nothing") + outcome


def _suggested(suggestion: Suggestion) -> Suggested:
    return Suggested(
        label=suggestion.question,
        answer="no basis" if suggestion.answer is None else suggestion.answer.in_words,
        confidence=suggestion.confidence.value,
        provisions=tuple(f"{one.section} ({one.score:.2f})" for one in suggestion.exemptions),
        because=tuple(
            (plain(one.why), plain(one.source), plain(one.passage)) for one in suggestion.because
        ),
    )
