"""The reasons for exemptions in the grid: shown once, whichever question one stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import lru_cache

from foiassist.case.decision import Reason
from foiassist.conversation.grid.choosing import answer_in, known_provisions
from foiassist.conversation.grid.field import labels_in
from foiassist.conversation.grid.sheet import COVERS, Row, Sheet, Texts, reason_texts
from foiassist.errors import SettingsError
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision, section_of, sort_key
from foiassist.law.tests_of_harm import Need, needs_of

_REASON_NAMES = frozenset(f.name for f in fields(Reason))


@dataclass(frozen=True, slots=True)
class Argument:
    """One set of reasons, with what it is relied on for as the sheet stands."""

    place: str
    """The name that what is typed in it is kept under."""

    citations: tuple[str, ...]
    questions: tuple[str, ...]
    """Labels of the questions that it is for now."""

    needs: tuple[Need, ...]
    recorded: Reason | None
    texts: Texts

    @property
    def section(self) -> str:
        """The section of the Act that it is about."""
        return section_of(self.citations[0])


def answer_of(row: Row) -> Answer | None:
    """Return the answer that stands in a row, or None where none does yet."""
    try:
        return answer_in(row.texts.get("answer", ""))
    except SettingsError:
        return None


def relied_on(row: Row) -> tuple[str, ...]:
    """Return the citations that a row relies on, with the one that its answer implies."""
    answer = answer_of(row)
    if answer is None or not answer.refuses:
        return ()
    named = known_provisions(row.texts.get("exemptions", ""))
    implied = answer.implied_section
    if implied is None or section_of(implied) in map(section_of, named):
        return named
    return (implied, *named)


def reason_needs(citation: str) -> tuple[Need, ...]:
    """Return what the reasons for *citation* need, besides what the decision itself says."""
    return tuple(need for need in needs_of(citation) if need.value in _REASON_NAMES)


@lru_cache(maxsize=8)
def arguments(sheet: Sheet) -> tuple[Argument, ...]:
    """Return every set of reasons that the rows of a sheet call for, in the order of the Act."""
    cited: dict[str, dict[str, None]] = {}
    asked: dict[str, dict[str, None]] = {}
    for row in sheet.rows:
        for citation in relied_on(row):
            if reason_needs(citation):
                place = _place(sheet, row.label, citation)
                cited.setdefault(place, {})[citation] = None
                asked.setdefault(place, {})[row.label] = None
                sheet = sheet if place in sheet.typed else _opened(sheet, place)
    found = (
        _argument(sheet, place, sorted(cited[place], key=sort_key), tuple(asked[place]))
        for place in cited
    )
    return tuple(sorted(found, key=lambda one: sort_key(one.citations[0])))


def arguments_on(sheet: Sheet, row: Row) -> tuple[Argument, ...]:
    """Return the reasons that one row calls for."""
    own = {*relied_on(row)}
    return tuple(
        one
        for one in arguments(sheet)
        if row.label in one.questions and own.intersection(one.citations)
    )


def _opened(sheet: Sheet, place: str) -> Sheet:
    """Return the sheet as if something were typed in *place*, for later rows to share it."""
    return Sheet(sheet.case, {**sheet.typed, place: {}})


def _argument(
    sheet: Sheet, place: str, citations: Iterable[str], questions: tuple[str, ...]
) -> Argument:
    listed = tuple(citations)
    recorded = next((r for r in sheet.case.reasons if place_of_reason(r) == place), None)
    return Argument(
        place=place,
        citations=listed,
        questions=questions,
        needs=reason_needs(listed[0]),
        recorded=recorded,
        texts={**reason_texts(recorded), **sheet.typed.get(place, {})},
    )


def place_of_reason(reason: Reason) -> str:
    """Return the name that what is typed over recorded reasons is kept under."""
    about = f" for {' '.join(reason.questions)}" if reason.questions else ""
    return f"reasons {' '.join(reason.exemptions)}{about}"


def _place(sheet: Sheet, label: str, citation: str) -> str:
    """Return where the reasons for *citation* in answering a question stand."""
    for reason in reversed(sheet.case.reasons):
        covered = not reason.questions or label in reason.questions
        if covered and any(_alike(citation, other) for other in reason.exemptions):
            return place_of_reason(reason)
    opened = [place for place in sheet.typed if place.startswith(_new(citation))]
    named = {place: labels_in(sheet.typed[place].get(COVERS, "")) for place in opened}
    for place, labels in named.items():
        if label in labels:
            return place
    return next((p for p, labels in named.items() if not labels), f"{_new(citation)}{label}")


def _new(citation: str) -> str:
    row = provision(citation)
    silent = " ncnd" if row.is_ncnd else ""
    needs = "+".join(need.value for need in reason_needs(citation))
    return f"new reasons {row.section}{silent} {needs} from "


def _alike(citation: str, other: str) -> bool:
    """Return whether two citations are argued in the same words."""
    one, two = provision(citation), provision(other)
    return (
        one.section == two.section
        and one.is_ncnd == two.is_ncnd
        and reason_needs(citation) == reason_needs(other)
    )
