"""What any better draft must beat: the nearest past letter copied whole, and a fixed template.

Both are letters of the same case with the same decisions, checked and measured as ours is. The
copied letter shows what the facts firewall keeps out: its figures and names are another case's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from foiassist.case.case import Case
from foiassist.case.decision import Decision
from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.case.section import Section
from foiassist.desk import Desk
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measuring.drafts import (
    answered_share,
    law_values,
    parts_once,
    real_parts_of,
    word_values,
)
from foiassist.evaluation.measuring.letter_parts import as_sections, our_parts
from foiassist.law.answers import Answer
from foiassist.ports import Embedder

_STANDARD = frozenset({"request", "rights", "sign-off"})
"""Sections of which the wording is the same in every letter."""


@dataclass(frozen=True, slots=True)
class PastLetter:
    """What an authority wrote in answer to a past request."""

    request: str
    text: str


Nearest = Callable[[str, Collection[str]], PastLetter | None]
"""Finds the letter for a request; the second argument names the responses it must not use."""


def nearest_letter(
    responses: Sequence[PastResponse], texts: Mapping[str, str], embedder: Embedder
) -> Nearest:
    """Return what finds the letter whose request is nearest in meaning (cosine).

    Args:
        responses: Past responses.
        texts: What the authority wrote, by the reference of the response, where it is known.
        embedder: Embeds the requests.
    """
    known = [one for one in responses if texts.get(one.reference, "").strip()]
    vectors = np.asarray(embedder.embed([one.request for one in known]), dtype=np.float32)

    def nearest(request: str, exclude: Collection[str]) -> PastLetter | None:
        if not known:
            return None
        scores = vectors @ np.asarray(embedder.embed([request])[0], dtype=np.float32)
        ranked = (known[int(place)] for place in np.argsort(-scores, kind="stable"))
        found = next((one for one in ranked if one.reference not in exclude), None)
        return PastLetter(found.request, texts[found.reference]) if found else None

    return nearest


def baseline_values(
    desk: Desk, row: Row, letter: Case | None, copied: PastLetter | None
) -> dict[str, dict[str, float]]:
    """Return what the baselines add to the measures of drafts, by the name of the baseline.

    Args:
        desk: The desk that drafted *letter*.
        row: The row of the case.
        letter: The case with our letter; None where the decisions are not known.
        copied: The nearest past letter, where there is one.
    """
    if letter is None:
        return {}
    values = {"template": dict(_values(desk, row, from_template(letter)))}
    if copied is not None:
        values["copied"] = dict(_values(desk, row, copied_into(letter, copied)))
    return values


def from_template(letter: Case) -> Case:
    """Return *letter* with the standard wording and the decisions named, and nothing else."""
    named = tuple(
        Section(f"answer-{one.label}", "", _named(one.label, letter), questions=(one.label,))
        for one in letter.request.questions
    )
    standard = {one.id: one for one in letter.sections if one.id in _STANDARD}
    first = tuple(one for name, one in standard.items() if name == "request")
    last = tuple(one for name, one in standard.items() if name != "request")
    return replace(letter, sections=(*first, *named, *last))


def copied_into(letter: Case, copied: PastLetter) -> Case:
    """Return the case of *letter* with *copied* as the answer to all of its questions."""
    record = PastRecord(
        "copied",
        "thread",
        messages=(
            PastMessage(Side.APPLICANT, copied.request),
            PastMessage(Side.AUTHORITY, copied.text),
        ),
    )
    labels = tuple(one.label for one in letter.request.questions)
    return replace(letter, sections=as_sections(parts_once(record), labels))


def _named(label: str, letter: Case) -> str:
    decisions = letter.decisions_on(label)
    return f"Question {label}: {'; '.join(map(_in_words, decisions)) or 'not decided'}."


def _in_words(decision: Decision) -> str:
    cited = ", ".join(f"section {one}" for one in decision.all_exemptions)
    silent = decision.answer is Answer.NCND
    said = "we neither confirm nor deny that this is held" if silent else decision.answer.in_words
    return f"{said} ({cited} of the Act)" if cited else said


def _values(desk: Desk, row: Row, letter: Case) -> Iterator[tuple[str, float]]:
    yield "draft.answered", answered_share(letter)
    findings = desk.letters.check(letter)
    for name, value in law_values(desk, letter, findings):
        yield f"draft.{name}", value
    for name, value in word_values(our_parts(letter), real_parts_of(row)):
        yield f"draft.{name}", value
