"""How each row of the grid stands, in words and a glyph."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.conversation.grid.arguments import answer_of, arguments_on
from foiassist.conversation.grid.form import missing, unspecific
from foiassist.conversation.grid.recording import problems
from foiassist.conversation.grid.sheet import Row, Sheet
from foiassist.conversation.in_words import short_answer

OPEN = "? open"
COMPLETE = "✓ complete"


@dataclass(frozen=True, slots=True)
class Line:
    """A row as the table shows it."""

    place: str
    label: str
    question: str
    answer: str
    provisions: str
    state: str

    @property
    def is_done(self) -> bool:
        """Whether it is recorded, and nothing is missing."""
        return self.state == COMPLETE


def lines(sheet: Sheet) -> tuple[Line, ...]:
    """Return every row as the table shows it."""
    return tuple(line_of(sheet, row) for row in sheet.rows)


def line_of(sheet: Sheet, row: Row) -> Line:
    """Return one row as the table shows it."""
    answer = answer_of(row)
    typed = row.texts.get("answer", "")
    return Line(
        place=row.place,
        label=row.label if row.part == 1 else f" +{row.part}",
        question=row.texts.get("part", "") or row.question,
        answer=short_answer(answer) if answer else typed,
        provisions=row.texts.get("exemptions", "") or (answer and answer.implied_section) or "",
        state=state_of(sheet, row),
    )


def state_of(sheet: Sheet, row: Row) -> str:
    """Return how a row stands: '✓ complete', '▲ needs harm, balance', '● not recorded, …'."""
    if answer_of(row) is None:
        return "● not recorded" if row.is_typed else OPEN
    if problems(sheet, [row.label]):
        return "● not recorded, to mend"
    needs = [field.label.lower() for field in missing(sheet, row.place)]
    if unspecific(row):
        needs.insert(0, "which limb")
    if is_typed(sheet, row):
        return f"● not recorded, {f'needs {len(needs)}' if needs else 'complete'}"
    return f"▲ needs {', '.join(needs)}" if needs else COMPLETE


def is_typed(sheet: Sheet, row: Row) -> bool:
    """Return whether anything for a row is not recorded: in itself, or in its reasons."""
    return row.is_typed or any(sheet.typed.get(one.place) for one in arguments_on(sheet, row))


def counted(sheet: Sheet) -> str:
    """Return how far the deciding is: '3 of 8 decided, 2 not recorded yet'."""
    case = sheet.case
    total = len(case.request.questions)
    decided = sum(bool(case.decisions_on(q.label)) for q in case.request.questions)
    waiting = {row.label for row in sheet.rows if is_typed(sheet, row)}
    tail = f", {len(waiting)} not recorded yet" if waiting else ""
    return f"{decided} of {total} decided{tail}"
