"""What is said about one row of the grid: above its form, and beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiassist.case.suggestion import Suggestion
from foiassist.conversation.grid.recording import problems, recording_of
from foiassist.conversation.grid.sheet import Row, Sheet
from foiassist.conversation.grid.standing import is_typed
from foiassist.conversation.in_words import suggestion_words

_SHORT = 220
_LONG = 400


def question_in_short(row: Row) -> str:
    """Return the words of a question that fit over its form, whatever is done below them."""
    return _cut(row.question, _SHORT)


def about_row(sheet: Sheet, row: Row) -> Iterator[str]:
    """Yield what is known of a row: what it is asked under, its facts, and what is replaced."""
    if stem := row.in_full.removesuffix(row.question).strip():
        yield f"Asked under: {_cut(stem, _LONG)}"
    if question_in_short(row) != _cut(row.question, _LONG):
        yield f"In full: {_cut(row.question, _LONG)}"
    for fact in sheet.case.facts_for(row.label):
        yield f"Fact recorded: {fact.text} (from: {fact.source or 'not said'})"
    if is_typed(sheet, row) and not problems(sheet, [row.label]):
        replaces = recording_of(sheet, [row.label]).replaces
        if replaces:
            yield f"● It replaces this: {'; '.join(replaces)}."


def title_of(sheet: Sheet, row: Row) -> str:
    """Return the name of a row and whether it is recorded: 'Question 3 · ✓ recorded by …'."""
    name = f"Question {row.label}" + (f", part {row.part}" if row.part > 1 else "")
    if is_typed(sheet, row):
        ready = "to be mended" if problems(sheet, [row.label]) else "Ctrl+S records it"
        return f"{name} · ● not recorded yet; {ready}"
    if row.recorded is not None:
        return f"{name} · ✓ recorded by {row.recorded.by or 'somebody'}"
    return name


def about_suggestion(suggestion: Suggestion | None, *, most: int = 0) -> Iterator[str]:
    """Yield a suggestion and its reasons; *most* reasons, or all with 0."""
    if suggestion is None:
        yield "Nothing is suggested yet."
        return
    yield suggestion_words(suggestion)
    for because in suggestion.because[: most or None]:
        yield f"{because.source}: {because.why}"


def suggestion_page(suggestion: Suggestion) -> str:
    """Return a suggestion with all its reasons and the passages behind them."""
    parts = (f"{b.source}\n{b.why}\n{b.passage}" for b in suggestion.because)
    return "\n\n".join([suggestion_words(suggestion), *parts])


def also_marked(marked: Sequence[str], place: str) -> str:
    """Return which rows are filled in together with one, or nothing."""
    others = [one for one in marked if one != place]
    if place not in marked or not others:
        return ""
    return f"◆ The decision goes into these too: {', '.join(others)}."


def _cut(words: str, most: int) -> str:
    """Return words on one line, the end of long ones left out."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[:most].rstrip()}…"
