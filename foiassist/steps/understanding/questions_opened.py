"""Where a letter comes to one of the questions: by its label, by its words, or by its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foiassist.steps.understanding.parts_lines import Paragraph
from foiassist.steps.understanding.questions_asked import (
    Asked,
    RequestWords,
    likeness,
    without_question,
    words_of,
)
from foiassist.steps.understanding.questions_named import (
    Named,
    bullet_in,
    labels_mentioned,
    named_in,
    resolved,
)

_INTERPRETS = re.compile(
    r"(?i)\b(?:taken|interpret\w*|understood|read)\s+(?:your|this|the)\b[^.]{0,80}\b(?:to|as)\b"
)
_TURNS_AWAY = re.compile(
    r"(?i)(?:with\s+(?:reference|regards?|respect)\s+to|in\s+(?:relation|respect)\s+(?:to|of)"
    r"|regarding|as\s+(?:for|to))\b"
)
_SUBJECT_WORDS = 12
_MOST = 0.7
"""Share of the questions whose labels make up a series of answers."""

_ALIKE = 0.8
_LONG = 4
"""Letters of the shortest word that can tell what is being spoken of."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Questions that a paragraph comes to, and what it says of them itself."""

    labels: tuple[str, ...]
    """None where it names one that the request does not have."""
    rest: str
    surely: bool = False
    """Whether the paragraph repeats the question, or calls its label one."""


class Openings:
    """Finds where the paragraphs of one letter come to the questions of one request."""

    def __init__(
        self, paragraphs: Sequence[Paragraph], questions: Sequence[Asked], request: RequestWords
    ) -> None:
        self._request = request
        self._questions = {one.label: one for one in questions}
        self._known = list(self._questions)
        self._current = ""
        self._marks: dict[bool, str] = {}
        self._inner = self._numbers_parts(paragraphs)
        self._texts = [one.text for one in paragraphs]
        self._by_place = self._bullets()
        self._in_series = self._series()

    def at(self, number: int, *, strict: bool) -> Opened | None:
        """Return what paragraph *number* opens, or None.

        Args:
            number: Which paragraph, from 0.
            strict: Whether a bare label is not enough, as within reasons, which have lists too.
        """
        found = self._opened(self._texts[number]) or self._by_place.get(number)
        is_sure = found is not None and (found.surely or number in self._in_series)
        if found is None or (strict and not is_sure):
            return None
        self._current = found.labels[-1] if found.labels else self._current
        return found

    def covers_all(self, numbers: Sequence[int]) -> bool:
        """Return whether the paragraphs *numbers* repeat every one of several questions."""
        told = " ".join(" ".join(words_of(self._texts[number])) for number in numbers)
        wanted = [" ".join(words_of(one.text)) for one in self._questions.values()]
        return len(wanted) > 1 and all(one in told for one in wanted)

    def _opened(self, text: str) -> Opened | None:
        named = named_in(text)
        repeated = self._repeated(bullet_in(text) or (named.rest if named else text))
        if named is None:
            return repeated
        labels = resolved(named.labels, self._known, self._current, inner=self._inner)
        if not labels:
            is_unknown = named.plainly and not named.rest
            return Opened((), "", surely=True) if is_unknown else repeated
        is_own = without_question(named.rest, self._questions[labels[0]].text) is not None
        if repeated and not (is_own or named.plainly):
            return repeated
        return self._labelled(named, labels) or repeated

    def _labelled(self, named: Named, labels: tuple[str, ...]) -> Opened | None:
        """Return what a paragraph opens by its label; None where a bare one is out of order."""
        left = without_question(named.rest, self._questions[labels[0]].text)
        told = self._request.rest_of(named.rest if left is None else left)
        if left is None and not named.plainly and self._is_of_another(named, labels):
            return None
        repeats = bool(named.rest) and (left is not None or told != named.rest)
        surely = named.plainly or repeats
        if surely or (self._is_next(labels) and self._is_marked_alike(named)):
            return Opened(labels, told, surely)
        return None

    def _is_of_another(self, named: Named, labels: tuple[str, ...]) -> bool:
        """Return whether a bare letter would name a part of another question than that at hand."""
        number = re.match(r"\d+", self._current)
        is_letter = named.labels[0].isalpha() and labels[0][:1].isdigit()
        own = re.sub(r"\D.*", "", labels[0])
        return is_letter and number is not None and own != number[0]

    def _is_next(self, labels: tuple[str, ...]) -> bool:
        """Return whether a bare label goes on with the order of the questions."""
        if not self._current:
            return True
        return self._known.index(labels[0]) > self._known.index(self._current)

    def _is_marked_alike(self, named: Named) -> bool:
        """Return whether a bare label has the same mark as those before: '2.' after '1.'."""
        mark = self._marks.setdefault(named.labels[0].isdigit(), named.mark)
        return mark == named.mark

    def _repeated(self, text: str) -> Opened | None:
        """Return the question that *text* begins by repeating, or that stands within it."""
        likely = [one for one in self._questions.values() if len(words_of(one.text)) >= _LONG]
        likely.sort(key=lambda one: self._likeness(text, one), reverse=True)
        for question in likely[:1]:
            left = without_question(text, question.text)
            if left is not None:
                rest = self._request.rest_of(left)
                return Opened(
                    (question.label, *self._also(question.label, left)), rest, surely=True
                )
        told = f" {' '.join(words_of(text))} "
        inside = [one.label for one in likely if f" {' '.join(words_of(one.text))} " in told]
        is_request = bool(inside) and self._request.has_words(text)
        return Opened(tuple(inside), "", surely=True) if is_request else None

    def _likeness(self, text: str, question: Asked) -> float:
        """Return how likely *text* repeats *question*; the one at hand comes first among equals."""
        alike = likeness(text, question.text)
        return alike + (alike >= _ALIKE and question.label == self._current)

    def _also(self, label: str, left: str) -> tuple[str, ...]:
        """Return the next question after *label* that the rest of its paragraph repeats."""
        told = words_of(left)
        for one in self._known[self._known.index(label) + 1 :]:
            words = words_of(self._questions[one].text)
            if len(words) >= _LONG and told[: len(words)] == words:
                return (one,)
        return ()

    def _series(self) -> frozenset[int]:
        """Return the paragraphs whose bare labels are those of all the questions, in order."""
        labelled = [
            (number, named.labels[0])
            for number, named in enumerate(map(named_in, self._texts))
            if named and named.labels and not named.plainly
        ]
        first = self._known[0].lower() if self._known else ""
        starts = [n for n, (_, label) in enumerate(labelled) if label == first]
        for start in reversed(starts):
            run = self._run(labelled[start:])
            if run:
                return run
        return frozenset()

    def _run(self, labelled: Sequence[tuple[int, str]]) -> frozenset[int]:
        """Return where the labels of most of the questions stand in order, or nothing."""
        wanted = [one.lower() for one in self._known]
        found: list[int] = []
        at = 0
        for number, label in labelled:
            if label in wanted[at:]:
                at = wanted.index(label, at) + 1
                found.append(number)
        return frozenset(found) if len(found) >= _MOST * len(wanted) else frozenset()

    def _numbers_parts(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Return whether the letter's own numbers are those of the parts of a lone question."""
        tops = [one for one in self._known if one.isdigit()]
        parts = [one for one in self._known if re.fullmatch(r"\d+\.\d+", one)]
        if len(tops) != 1 or not parts[1:]:
            return False
        named = (named_in(one.text) for one in paragraphs)
        numbers = {label for one in named if one for label in one.labels}
        return {one.partition(".")[2] for one in parts} <= numbers

    def _bullets(self) -> dict[int, Opened]:
        """Return the bullets that answer by their order, by paragraph."""
        found: dict[int, Opened] = {}
        run: list[int] = []
        for number, text in enumerate([*self._texts, ""]):
            if bullet_in(text) and self._repeated(bullet_in(text) or "") is None:
                run.append(number)
                continue
            if run and len(run) == self._expected(text):
                for label, place in zip(self._known, run, strict=False):
                    found[place] = Opened((label,), bullet_in(self._texts[place]) or "")
            run = []
        return found

    def _expected(self, following: str) -> int:
        """Return how many bullets would be answers in order, where *following* comes after."""
        named = named_in(following)
        labels = resolved(named.labels, self._known) if named else ()
        if labels:
            return self._known.index(labels[0])
        return len(self._known) if len(self._known) > 1 else -1

    def mentioned(self, text: str) -> tuple[str, ...]:
        """Return the questions that *text* names by label: '(questions 2 and 4)'."""
        return resolved(labels_mentioned(text), self._known)

    @staticmethod
    def interprets(text: str) -> bool:
        """Return whether *text* says how a question was understood, as help with a request does."""
        return bool(_INTERPRETS.search(text))

    def turns_away(self, text: str, labels: tuple[str, ...]) -> bool:
        """Return whether *text* turns from the questions *labels* to the matter of another."""
        if not _TURNS_AWAY.match(text):
            return False
        subject = {one for one in words_of(text)[:_SUBJECT_WORDS] if len(one) > _LONG}
        own = {word for label in labels for word in words_of(self._questions[label].text)}
        others = {
            word
            for label, one in self._questions.items()
            if label not in labels
            for word in words_of(one.text)
        }
        return bool(subject & others - own) and not subject & own
