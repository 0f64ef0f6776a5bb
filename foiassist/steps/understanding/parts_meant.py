"""Parts of a letter given to the question that their words mean, where no label tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from foiassist.steps.understanding.answers_giving import hands_over
from foiassist.steps.understanding.answers_words import refuses
from foiassist.steps.understanding.parts_places import Part, Place
from foiassist.steps.understanding.parts_words import is_refusal_heading
from foiassist.steps.understanding.questions_asked import Asked
from foiassist.steps.understanding.questions_meant import headed_by, meant_by, subjects_of
from foiassist.steps.understanding.questions_named import labels_mentioned, resolved

_OPEN = frozenset({Place.SAID, Place.ANNOUNCED})
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def with_questions_meant(parts: tuple[Part, ...], questions: Sequence[Asked]) -> tuple[Part, ...]:
    """Return *parts* with those that speak of one question alone given to it."""
    if not questions[1:]:
        return parts
    if not any(one.labels for one in parts):
        parts = _under_headings(parts, questions)
    told = {label for one in parts for label in one.labels}
    left = [one for one in questions if one.label not in told]
    return tuple(_by_meaning(parts, left, questions))


def _by_meaning(
    parts: Sequence[Part], left: Sequence[Asked], questions: Sequence[Asked]
) -> Iterator[Part]:
    """Yield *parts*, a heading over a refusal with what is refused under it."""
    heading: Part | None = None
    for one in parts:
        if is_refusal_heading(one.text):
            heading = one
            continue
        done = _meant(one, left, questions, is_refusal=heading is not None)
        if heading:
            yield replace(heading, place=done.place, labels=done.labels) if done.labels else heading
        heading = None
        yield done


def _under_headings(parts: tuple[Part, ...], questions: Sequence[Asked]) -> tuple[Part, ...]:
    """Return *parts* with what stands under a heading in a question's words given to it."""
    found: list[Part] = []
    label = ""
    for one, following in zip_longest(parts, parts[1:]):
        if one.place not in _OPEN:
            label = ""
            found.append(one)
            continue
        heading = headed_by(one.text, questions) if _is_prose(following) else ""
        label = heading or label
        place = Place.OPENS if heading else Place.ANSWER
        found.append(replace(one, place=place, labels=(label,)) if label else one)
    return tuple(found)


def _is_prose(part: Part | None) -> bool:
    """Return whether *part* is a sentence, as what stands under a heading is."""
    return part is not None and part.text.rstrip().endswith((".", ":", "]"))


def _meant(
    part: Part, left: Sequence[Asked], questions: Sequence[Asked], *, is_refusal: bool
) -> Part:
    """Return *part* with the question that it means, of those *left* that nothing is told of."""
    is_ground = part.place is Place.REASON and not part.exemptions
    if part.labels or not (is_ground or part.place in _OPEN):
        return part
    is_refusal = is_refusal or refuses(part.text)
    labels = _mentioned(part.text, [one.label for one in questions]) if is_refusal else ()
    if not labels:
        labels = (meant_by(_subject(part.text, is_refusal=is_refusal), questions),)
    unanswered = {one.label for one in left}
    labels = tuple(one for one in labels if one in unanswered)
    place = part.place if is_ground else Place.ANSWER
    return replace(part, place=place, labels=labels) if labels else part


def _subject(text: str, *, is_refusal: bool) -> str:
    """Return what the sentences of *text* are about that refuse something, or hand it over."""
    told = _SENTENCE.split(text)
    kept = [one for one in told if refuses(one) or hands_over(one) or " table" in one]
    return " ".join(map(subjects_of, kept or (told if is_refusal else [])))


def _mentioned(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the questions that a sentence of *text* refuses by their labels."""
    found = (
        resolved(labels_mentioned(one), known) for one in _SENTENCE.split(text) if refuses(one)
    )
    return tuple(dict.fromkeys(label for labels in found for label in labels))
