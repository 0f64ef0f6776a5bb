"""The store in memory that the tests use keeps the promises of the one on disk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.request import Applicant
from foiassist.errors import CaseChanged, CaseExists, CaseNotFound
from foiassist.ports import WorkingText
from tests.cases import OFFICER, a_case
from tests.fakes import NOW, FakeStore

CASE = a_case()
ENTRY = HistoryEntry(NOW, OFFICER.name, Act.LOG_CASE)
APPLICANT = Applicant("Oswin Quillfeather")


@pytest.fixture(params=["memory", "disk"])
def store(request, tmp_path) -> Iterator[FakeStore | SqlCases]:
    if request.param == "memory":
        yield FakeStore()
        return
    cases = SqlCases(tmp_path / "cases.db")
    yield cases
    cases.close()


@pytest.fixture
def kept(store):
    store.add(CASE, APPLICANT, ENTRY, as_given="As given.")
    return store


def test_what_is_added_is_what_is_there(kept):
    assert kept.get(CASE.reference) == CASE
    assert kept.all() == (CASE,)
    assert kept.history(CASE.reference) == (ENTRY,)
    assert kept.applicant(CASE.reference) == APPLICANT
    assert kept.request_as_given(CASE.reference) == "As given."
    assert kept.section_versions(CASE.reference, "answer-1") == (CASE.section("answer-1"),)


def test_a_reference_is_taken_once(kept):
    with pytest.raises(CaseExists):
        kept.add(CASE, APPLICANT, ENTRY, as_given="Again.")


def test_a_change_without_a_word_of_history_is_a_mistake(kept):
    with pytest.raises(ValueError, match="what was done"):
        kept.save(CASE.with_facts(OFFICER, []), [], expected_version=CASE.version)
    assert kept.get(CASE.reference) == CASE


def test_a_change_made_on_an_old_version_is_refused_whole(kept):
    changed = CASE.section_edited(OFFICER, "answer-1", "Other words.")
    kept.save(changed, [ENTRY], expected_version=CASE.version)
    with pytest.raises(CaseChanged):
        kept.save(CASE.section_edited(OFFICER, "answer-1", "Mine."), [ENTRY], expected_version=0)
    assert kept.get(CASE.reference) == changed
    assert len(kept.history(CASE.reference)) == 2
    assert len(kept.section_versions(CASE.reference, "answer-1")) == 2


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: store.get("NO-1"),
        lambda store: store.history("NO-1"),
        lambda store: store.applicant("NO-1"),
        lambda store: store.request_as_given("NO-1"),
        lambda store: store.section_versions("NO-1", "answer-1"),
        lambda store: store.working_texts("NO-1"),
        lambda store: store.record("NO-1", ENTRY),
        lambda store: store.keep_working_text("NO-1", WorkingText("a", "b", "c", "d")),
        lambda store: store.save(a_case("NO-1"), [ENTRY], expected_version=0),
    ],
)
def test_a_case_that_is_not_there_is_said_to_be_missing(kept, ask):
    with pytest.raises(CaseNotFound):
        ask(kept)


def test_what_is_being_typed_is_kept_once_a_section_until_it_is_dropped(kept):
    for text in ("Half", "Half a sentence"):
        working = WorkingText("answer-1", text, OFFICER.name, NOW.isoformat())
        kept.keep_working_text(CASE.reference, working)
    assert kept.working_texts(CASE.reference) == (working,)
    assert kept.typing() == ((CASE.reference, OFFICER.name),)
    kept.drop_working_text(CASE.reference, "answer-1")
    kept.drop_working_text(CASE.reference, "answer-1")
    assert kept.working_texts(CASE.reference) == ()
