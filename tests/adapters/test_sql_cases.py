import itertools
import sqlite3
import threading
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.case.case import Case
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.request import Applicant
from foiassist.case.section import Section
from foiassist.errors import CaseChanged, CaseExists, CaseNotFound
from foiassist.ports import CaseStore, WorkingText
from tests.adapters.stored_cases import (
    AS_GIVEN,
    LOGGED,
    NOON,
    PERSON,
    a_case,
    changed,
    every,
    later,
    rewritten,
)

REFERENCES = (f"FOI-{number}" for number in itertools.count())


@pytest.fixture
def store(tmp_path):
    cases = SqlCases(tmp_path / "cases.db")
    yield cases
    cases.close()


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory):
    """One database for many generated cases, each under its own reference."""
    cases = SqlCases(tmp_path_factory.mktemp("cases") / "cases.db")
    yield cases
    cases.close()


@pytest.fixture
def stored(store):
    case = a_case()
    store.add(case, PERSON, LOGGED, as_given=AS_GIVEN)
    return case


def test_the_store_is_what_the_desk_asks_for(store):
    port: CaseStore = store
    for name in (name for name in vars(CaseStore) if not name.startswith("_")):
        assert callable(getattr(port, name))


def test_a_case_comes_back_as_it_went_in(store, stored):
    assert store.get(stored.reference) == stored
    assert store.applicant(stored.reference) == PERSON
    assert store.request_as_given(stored.reference) == AS_GIVEN
    assert store.history(stored.reference) == (LOGGED,)


def test_a_flag_comes_back_as_a_flag_and_not_as_a_number(store, stored):
    assert store.get(stored.reference).remarks[0].resolved is True


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(before=every(Case), after=every(Case), person=every(Applicant), entry=every(HistoryEntry))
def test_any_case_that_can_be_is_kept_and_changed_without_loss(
    long_lived, before, after, person, entry
):
    reference = next(REFERENCES)
    before = replace(before, reference=reference)
    after = replace(after, reference=reference)
    long_lived.add(before, person, entry, as_given=before.request.text)
    assert long_lived.get(reference) == before
    long_lived.save(after, [entry, LOGGED], expected_version=before.version)
    assert long_lived.get(reference) == after
    assert after in long_lived.all()
    assert long_lived.applicant(reference) == person
    assert long_lived.request_as_given(reference) == before.request.text
    assert long_lived.history(reference) == (entry, entry, LOGGED)


def test_half_a_character_in_the_request_as_given_leaves_every_place_where_it_was(store):
    store.add(a_case(), PERSON, LOGGED, as_given="swans \ud83d? No\0w")
    assert store.request_as_given("FOI-22-0001") == "swans ?? No\0w"


def test_a_reference_is_used_once(store, stored):
    with pytest.raises(CaseExists, match="FOI-22-0001"):
        store.add(a_case(), Applicant("Somebody Else"), LOGGED, as_given="Another")
    assert store.applicant(stored.reference) == PERSON


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: store.get("FOI-0"),
        lambda store: store.history("FOI-0"),
        lambda store: store.applicant("FOI-0"),
        lambda store: store.request_as_given("FOI-0"),
        lambda store: store.section_versions("FOI-0", "rights"),
        lambda store: store.working_texts("FOI-0"),
        lambda store: store.record("FOI-0", LOGGED),
        lambda store: store.save(a_case("FOI-0"), [LOGGED], expected_version=0),
        lambda store: store.keep_working_text("FOI-0", WorkingText("rights", "x", "P", "now")),
    ],
)
def test_a_case_that_is_not_there_is_said_so(store, stored, ask):
    with pytest.raises(CaseNotFound, match="FOI-0"):
        ask(store)


def test_cases_are_listed_by_the_day_they_came(store):
    for reference, day in (("FOI-3", 9), ("FOI-1", 20), ("FOI-2", 9)):
        case = a_case(reference, received=date(2022, 3, day))
        store.add(case, PERSON, LOGGED, as_given="")
    assert [case.reference for case in store.all()] == ["FOI-2", "FOI-3", "FOI-1"]


def test_a_stale_change_is_refused_with_who_and_when_and_stores_nothing(store, stored):
    theirs = rewritten(stored, "Theirs.")
    store.save(theirs, [later(by="Tom Ash")], expected_version=0)
    with pytest.raises(CaseChanged) as refused:
        store.save(rewritten(stored, "Mine."), [later()], expected_version=0)
    here = NOON.astimezone()
    assert refused.value.message == (
        f"Tom Ash changed FOI-22-0001 at {here:%H:%M} on 2 March 2022, while you worked."
    )
    assert store.get(stored.reference) == theirs
    assert store.history(stored.reference) == (LOGGED, later(by="Tom Ash"))
    assert [s.text for s in store.section_versions(stored.reference, "answer-1")] == [
        stored.sections[0].text,
        "Theirs.",
    ]


def test_an_export_is_recorded_without_making_anybodys_case_stale(store, stored):
    store.record(stored.reference, later(Act.EXPORT, about="letter.docx"))
    store.save(rewritten(stored, "Mine."), [later()], expected_version=0)
    acts = [entry.act for entry in store.history(stored.reference)]
    assert acts == [Act.LOG_CASE, Act.EXPORT, Act.EDIT_SECTION]


def test_a_change_that_nobody_answers_for_is_not_stored(store, stored):
    with pytest.raises(ValueError, match="what was done"):
        store.save(rewritten(stored, "Mine."), [], expected_version=0)


def test_of_two_people_who_save_at_once_one_is_told(store, stored):
    other = SqlCases(store._path)
    together = threading.Barrier(2)
    outcomes = []

    def save(desk, name):
        desk.get(stored.reference)
        together.wait()
        try:
            desk.save(rewritten(stored, name), [later(by=name)], expected_version=0)
            outcomes.append("saved")
        except CaseChanged:
            outcomes.append("told")

    threads = [threading.Thread(target=save, args=pair) for pair in ((store, "A"), (other, "B"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert sorted(outcomes) == ["saved", "told"]
    assert len(store.history(stored.reference)) == 2


def test_what_one_desk_saves_the_other_sees_at_once(store, stored):
    other = SqlCases(store._path)
    assert other.get(stored.reference) == stored
    store.save(rewritten(stored, "New."), [later()], expected_version=0)
    assert other.get(stored.reference).sections[0].text == "New."
    other.close()


def test_every_version_of_a_section_is_kept_and_an_unchanged_one_only_once(store, stored):
    first = rewritten(stored, "First.")
    second = rewritten(first, "Second.")
    store.save(first, [later()], expected_version=0)
    store.save(second, [later()], expected_version=1)
    kept = store.section_versions(stored.reference, "answer-1")
    assert kept == (stored.sections[0], first.sections[0], second.sections[0])
    assert store.section_versions(stored.reference, "rights") == (stored.sections[1],)


def test_a_section_taken_out_and_drafted_anew_keeps_its_past(store, stored):
    without = changed(stored, sections=stored.sections[:1])
    anew = Section("rights", "Your rights", "Drafted anew.")
    back = changed(without, sections=(anew, *without.sections))
    store.save(without, [later()], expected_version=0)
    store.save(back, [later()], expected_version=1)
    assert store.get(stored.reference).sections == (anew, stored.sections[0])
    texts = [section.text for section in store.section_versions(stored.reference, "rights")]
    assert texts == ["You may complain.", "Drafted anew."]


def test_what_is_being_typed_is_kept_once_a_section_until_it_is_dropped(store, stored):
    for text in ("We ho", "We hold", "We hold it"):
        store.keep_working_text(stored.reference, WorkingText("rights", text, "P", "now"))
    store.keep_working_text(stored.reference, WorkingText("answer-1", "42", "P", "now"))
    kept = {working.section: working.text for working in store.working_texts(stored.reference)}
    assert kept == {"answer-1": "42", "rights": "We hold it"}
    assert store.typing() == ((stored.reference, "P"),) * 2
    store.drop_working_text(stored.reference, "rights")
    store.drop_working_text(stored.reference, "never typed")
    assert [w.section for w in store.working_texts(stored.reference)] == ["answer-1"]


@pytest.mark.parametrize("table", ["history", "section_versions"])
@pytest.mark.parametrize("act", ["UPDATE {} SET by = 'x'", "DELETE FROM {}"])
def test_the_record_cannot_be_changed_even_by_hand(store, stored, table, act):
    connection = sqlite3.connect(store._path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(act.format(table))
    connection.close()
    assert store.history(stored.reference) == (LOGGED,)


def test_the_applicant_stands_in_no_table_but_their_own(store, stored):
    store.save(rewritten(stored, "We hold 4."), [later(detail="shorter")], expected_version=0)
    store.keep_working_text(stored.reference, WorkingText("rights", "typing", "P", "now"))
    connection = sqlite3.connect(store._path)
    names = [
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
    ]
    dumped = {name: str(connection.execute(f"SELECT * FROM {name}").fetchall()) for name in names}  # noqa: S608 - our own table names
    connection.close()
    assert "Quillfeather" in dumped.pop("applicants")
    assert "Quillfeather" in dumped.pop("requests_as_given")
    assert len(dumped) > 12
    for table, rows in dumped.items():
        for secret in ("Quillfeather", "quill.example", "Heron"):
            assert secret not in rows, table
