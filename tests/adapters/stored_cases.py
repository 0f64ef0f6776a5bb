"""Cases to store: one invented by hand, and every case that the types allow."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from typing import get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.extension import Extension
from foiassist.case.fact import Fact
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.question import Leftover, Question
from foiassist.case.request import Applicant, Request
from foiassist.case.review import Approval, Override, Remark
from foiassist.case.section import Provenance, Section, Source
from foiassist.case.stages import Stage
from foiassist.law.answers import Answer

NOON = datetime(2022, 3, 2, 12, 0, tzinfo=UTC)
LOGGED = HistoryEntry(NOON, "Priya Nandra", Act.LOG_CASE)
PERSON = Applicant("Oswin Quillfeather", "oswin@quill.example", "7 Heron Row\nMillbeck")
AS_GIVEN = "Dear team,\r\nHow many swans?\r\nOswin Quillfeather, 7 Heron Row"


def a_case(reference="FOI-22-0001", **changes):
    """Return a case with something in every field."""
    question = Question("1", "How many swans?", "On the lake,", 11, 26)
    section = Section(
        "answer-1",
        "Question 1",
        "There are [NEEDED N1: the number] swans.",
        questions=("1",),
        sources=(Source("precedent", "MB-19-004", "MB-19-004/answer/1"),),
        provenance=Provenance("precedent", "none", "ab", "cd", "fell back"),
    )
    values = {
        "reference": reference,
        "received": date(2022, 3, 1),
        "request": Request("How many swans?", (question,), (Leftover("Dear team,", 0, 10),)),
        "authority_kind": "council",
        "letter": "fee notice",
        "officer": "Priya Nandra",
        "stage": Stage.DRAFTING,
        "clock_from": date(2022, 3, 3),
        "clarification_asked": date(2022, 3, 2),
        "extension": Extension("31", date(2022, 5, 3), "Priya Nandra"),
        "decisions": (Decision("1", Answer.WITHHELD, ("31(1)(a)", "43(2)"), by="Priya Nandra"),),
        "reasons": (Reason(("31(1)(a)",), ("1",), harm="Swans ‘vanish’.", for_disclosure=("a",)),),
        "facts": (
            Fact("1", "The count was in May.", "the warden's log", "Priya Nandra"),
            Fact("", "£12.40", "the print room", "Priya Nandra", "fee"),
        ),
        "sections": (section, Section("rights", "Your rights", "You may complain.")),
        "remarks": (Remark("rights", "Shorter.", "Tom Ash", NOON, resolved=True),),
        "overrides": (Override("s17", "rights", "may", "It is fine.", "Tom Ash", NOON),),
        "approval": Approval("Tom Ash", NOON, "e" * 64),
        "hands": ("Priya Nandra",),
    }
    return Case(**(values | changes))


def later(act=Act.EDIT_SECTION, by="Priya Nandra", **fields):
    return HistoryEntry(NOON, by, act, **fields)


def changed(case, **changes):
    """Return *case* one version on."""
    kept = {field.name: getattr(case, field.name) for field in fields(case)}
    return Case(**(kept | {"version": case.version + 1} | changes))


def rewritten(case, text):
    """Return *case* one version on, its first section edited."""
    edited = case.sections[0].edited(text, "Priya Nandra")
    return changed(case, sections=(edited, *case.sections[1:]))


SIMPLE = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
    int: st.integers(0, 2**40),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def every(kind):
    """Return a strategy for values of *kind* with something in every field."""
    if get_origin(kind) is tuple:
        return st.lists(every(get_args(kind)[0]), max_size=2).map(tuple)
    if isinstance(kind, types.UnionType):
        return st.one_of(*map(every, get_args(kind)))
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{field.name: every(hints[field.name]) for field in fields(kind)})
    return SIMPLE.get(kind, st.from_type(kind))
