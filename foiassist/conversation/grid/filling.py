"""Filling in rows: from a suggestion, from the row above, and the same in several at once.

What is put in is a draft to be checked; nothing here is a decision.
"""

from __future__ import annotations

from collections.abc import Iterable

from foiassist.case.suggestion import Suggestion
from foiassist.conversation.grid.sheet import DECISION_TEXTS, Sheet, Texts, decision_texts
from foiassist.law.answer_details import must_name_exemption

_SHARED = ("answer", "exemptions", *(name for name in DECISION_TEXTS if name != "part"))
"""What a decision has in common with another that is the same."""


def suggested(suggestion: Suggestion) -> Texts:
    """Return what a suggestion puts into a row: an answer, and the section to look at first."""
    if suggestion.answer is None:
        return {}
    texts = {"answer": suggestion.answer.in_words}
    if must_name_exemption(suggestion.answer) and suggestion.exemptions:
        texts["exemptions"] = suggestion.exemptions[0].section
    return texts


def filled(sheet: Sheet, place: str, texts: Texts) -> Sheet:
    """Return the sheet with *texts* put into a row, over what stands in those fields."""
    recorded = decision_texts(sheet.row(place).recorded)
    for name, text in texts.items():
        sheet = sheet.with_text(place, name, text, recorded.get(name, ""))
    return sheet


def same_as_above(sheet: Sheet, place: str) -> Sheet:
    """Return the sheet with the decision of the row above in a row too; its facts stay its own."""
    places = [row.place for row in sheet.rows]
    above = places.index(place) - 1
    if above < 0:
        return sheet
    texts = sheet.rows[above].texts
    return filled(sheet, place, {name: texts.get(name, "") for name in _SHARED})


def typed_in(sheet: Sheet, places: Iterable[str], name: str, text: str) -> Sheet:
    """Return the sheet with *text* typed in one field of several rows."""
    for place in places:
        sheet = filled(sheet, place, {name: text})
    return sheet


def is_shared(name: str) -> bool:
    """Return whether a field of a row is part of what marked rows are given together."""
    return name in _SHARED


def with_part(sheet: Sheet, label: str) -> tuple[Sheet, str]:
    """Return the sheet with one more part of a question to decide, and that part's row."""
    last = sheet.rows_on(label)[-1]
    more = f"{label} part {last.part + 1}"
    return sheet.with_texts(more, {}), more
