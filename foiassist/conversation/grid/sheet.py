"""What stands in the grid: what is recorded of a case, and what was typed over it.

A sheet is a value: typing returns another sheet. It decides nothing and checks nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.question import Question

Texts = Mapping[str, str]
"""What stands in each field, by the field's name."""

DECISION_TEXTS = tuple(
    f.name for f in fields(Decision) if f.name not in {"question", "answer", "exemptions", "by"}
)
"""What a decision says besides its answer and its exemptions."""

FACT, SOURCE = "fact", "source"
COVERS = "covers"
"""Which questions new reasons are for; blank: every question that relies on the exemption."""

_BETWEEN = ", "


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the grid: a question, or one part of it where it has several decisions."""

    label: str
    part: int
    """1 for the first or only part."""

    question: str
    in_full: str
    """The question with the stem that it hangs on."""

    texts: Texts
    """What stands in it now."""

    recorded: Decision | None
    is_typed: bool
    """Whether anything in it is not recorded yet."""

    @property
    def place(self) -> str:
        """The name that what is typed in it is kept under."""
        return place_of(self.label, self.part)


def place_of(label: str, part: int = 1) -> str:
    """Return the name of a row: '3', or '3 part 2'."""
    return label if part == 1 else f"{label} part {part}"


@dataclass(frozen=True, eq=False)
class Sheet:
    """A case with what was typed and is not recorded; each is itself, and can be remembered by."""

    case: Case
    typed: Mapping[str, Texts] = field(default_factory=dict)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every row, in the order of the request."""
        return tuple(
            self._row(question, part)
            for question in self.case.request.questions
            for part in range(1, self._parts(question.label) + 1)
        )

    def row(self, place: str) -> Row:
        """Return one row."""
        return next(row for row in self.rows if row.place == place)

    def rows_on(self, label: str) -> tuple[Row, ...]:
        """Return the rows of one question, a part each."""
        return tuple(row for row in self.rows if row.label == label)

    def _parts(self, label: str) -> int:
        parts = max(len(self.case.decisions_on(label)), 1)
        while place_of(label, parts + 1) in self.typed:
            parts += 1
        return parts

    def _row(self, question: Question, part: int) -> Row:
        decided = self.case.decisions_on(question.label)
        recorded = decided[part - 1] if part <= len(decided) else None
        typed = self.typed.get(place_of(question.label, part), {})
        return Row(
            label=question.label,
            part=part,
            question=question.text,
            in_full=question.in_full,
            texts={**decision_texts(recorded), **typed},
            recorded=recorded,
            is_typed=bool(typed),
        )

    def with_text(self, place: str, name: str, text: str, recorded: str = "") -> Sheet:
        """Return the sheet with *text* typed in a field; as it is *recorded*, it is no draft."""
        texts = dict(self.typed.get(place, {}))
        texts.pop(name, None)
        if text != recorded:
            texts[name] = text
        return self.with_texts(place, texts)

    def with_texts(self, place: str, texts: Texts) -> Sheet:
        """Return the sheet with *texts* for all that is typed in a place."""
        others = {known: kept for known, kept in self.typed.items() if known != place}
        stays = bool(texts) or " part " in place
        return replace(self, typed={**others, place: texts} if stays else others)

    def without(self, places: frozenset[str]) -> Sheet:
        """Return the sheet without what was typed in *places*."""
        return replace(self, typed={p: t for p, t in self.typed.items() if p not in places})


def decision_texts(decision: Decision | None) -> dict[str, str]:
    """Return what stands in the fields of a recorded decision."""
    if decision is None:
        return {}
    said = {name: getattr(decision, name) for name in DECISION_TEXTS}
    said["answer"] = decision.answer.in_words
    said["exemptions"] = _BETWEEN.join(decision.exemptions)
    return {name: text for name, text in said.items() if text}


def reason_texts(reason: Reason | None) -> dict[str, str]:
    """Return what stands in the fields of recorded reasons, each factor on a line of its own."""
    if reason is None:
        return {}
    said = {
        f.name: getattr(reason, f.name)
        for f in fields(Reason)
        if f.name not in {"exemptions", "questions", "by"}
    }
    lines = {n: "\n".join(v) if isinstance(v, tuple) else v for n, v in said.items()}
    return {name: text for name, text in lines.items() if text}


def last_fact(texts: Texts) -> int:
    """Return the number of the last fact that anything is typed of; 0 where there is none."""
    numbers = (name.partition(" ") for name, text in texts.items() if text.strip())
    return max((int(n) for kind, _, n in numbers if kind in {FACT, SOURCE} and n), default=0)


def facts_typed(texts: Texts) -> tuple[tuple[str, str], ...]:
    """Return the facts that stand in the fields of a row, each with where it came from."""
    numbers = range(1, last_fact(texts) + 1)
    said = ((texts.get(f"{FACT} {n}", ""), texts.get(f"{SOURCE} {n}", "")) for n in numbers)
    return tuple((text, source) for text, source in said if text.strip())
