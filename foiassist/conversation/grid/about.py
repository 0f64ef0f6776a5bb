"""What is said about one row of the grid: above its form, and beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiassist.case.suggestion import Suggestion
from foiassist.conversation.grid.recording import problems, recording_of
from foiassist.conversation.grid.sheet import Row, Sheet
from foiassist.conversation.grid.standing import is_typed
from foiassist.conversation.in_words import suggestion_words

_LONG = 400


def about_row(sheet: Sheet, row: Row) -> Iterator[str]:
    """Yield what is known of a row: the question, what is recorded, and what would replace it."""
    words = " ".join(row.in_full.split())
    yield words if len(words) <= _LONG else f"{words[:_LONG].rstrip()}…"
    for fact in sheet.case.facts_for(row.label):
        yield f"Fact recorded: {fact.text} (from: {fact.source or 'not said'})"
    if is_typed(sheet, row):
        yield f"● {_unrecorded(sheet, row)}"
    elif row.recorded is not None:
        yield f"✓ Recorded by {row.recorded.by or 'somebody'}."


def _unrecorded(sheet: Sheet, row: Row) -> str:
    """Return that something is not recorded, and what it would take the place of."""
    said = "Not recorded yet; Ctrl+S records it."
    if problems(sheet, [row.label]):
        return "Not recorded yet; something is still to be mended."
    replaces = recording_of(sheet, [row.label]).replaces
    return f"{said} It replaces this: {'; '.join(replaces)}." if replaces else said


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
