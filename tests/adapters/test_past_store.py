import os
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.adapters.imports.past_store import SqlPastStore
from foiassist.adapters.imports.response_json import read, written
from foiassist.adapters.imports.sketch import likeness, sketched
from foiassist.case.evidence import PastQuestion, PastReason, PastResponse, Standing
from foiassist.case.past_record import NotRead, PastRecord
from foiassist.errors import ImportBusy, SourceNotFound, StoreUnavailable
from foiassist.ports import ImportJob

HUTS = (
    "Please tell me how many beach huts the council owns, what each is let for in a year, and how "
    "many people are on the waiting list for one at the end of March"
)
TREES = (
    "I would like to see the minutes of every meeting at which the felling of the lime trees in "
    "Harbour Road was discussed, with the report of the arboricultural officer"
)


def a_record(text, source="log › 1", **about):
    return PastRecord(source, "text", text=text, **about)


def a_response(request, reference="", **about):
    return PastResponse(reference, "Quenby Council", "council", "Huts", request, (), **about)


def bring_in(store, data, *entries, source="log", refused=()):
    store.began(ImportJob((source,)))
    digest = store.keep_original(data, source)
    kept = store.keep(digest, entries) if entries else ()
    store.file_done(digest, refused)
    store.ended(finished=True)
    return kept


@pytest.fixture
def store(tmp_path):
    return SqlPastStore(tmp_path / "past")


def test_an_empty_store_says_so_and_makes_no_file(store, tmp_path):
    assert (store.revision(), store.digests(), store.sources(), store.not_read()) == (
        "",
        {},
        (),
        (),
    )
    assert store.unfinished() is None
    assert not (tmp_path / "past").exists()


def test_a_response_comes_back_as_it_was_understood(store):
    whole = PastResponse(
        reference="QC-1",
        authority="Quenby Council",
        authority_kind="council",
        subject="Huts",
        request=HUTS,
        questions=(PastQuestion("1", "How many?", "withheld", ("31(1)(a)",), "No."),),
        received=date(2024, 3, 1),
        answered=date(2024, 3, 28),
        reasons=(PastReason(("31(1)(a)",), ("1",), harm="It would.", for_disclosure=("a", "b")),),
        advice="Ask for less.",
        standing=Standing.VARIED,
        exemptions=("40(2)",),
        exceptions=("12(4)(b)",),
        unsorted=("Left over.",),
        source="log",
        link="https://example.org/1",
    )
    bring_in(store, b"x", (a_record("x"), whole))
    assert list(store.responses(["gone", "QC-1"])) == [whole]


text = st.text(max_size=30)


@given(
    st.builds(
        PastResponse,
        reference=text,
        authority=text,
        authority_kind=text,
        subject=text,
        request=text,
        questions=st.tuples(st.builds(PastQuestion, label=text, text=text, response=text)),
        received=st.none() | st.dates(),
        unsorted=st.lists(text, max_size=3).map(tuple),
    )
)
def test_any_response_is_written_and_read_back(response):
    assert read(written(response)) == response


def test_the_same_record_twice_is_one(store):
    record = a_record(HUTS)
    (first,) = bring_in(store, b"x", (record, a_response(HUTS, "QC-1")))
    (again,) = bring_in(store, b"y", (record, a_response(HUTS, "QC-1")), source="other")
    assert (first.is_new, again.is_new, again.reference) == (True, False, "QC-1")
    assert list(store.digests()) == ["QC-1"]


def test_a_record_is_the_same_wherever_it_was_found(store):
    bring_in(store, b"x", (a_record(HUTS, people=("Jane",)), a_response(HUTS)))
    assert store.has_record(a_record(HUTS, source="mail › 7"), store.keep_original(b"y", "mail"))


def test_a_reference_that_is_taken_gets_a_number(store):
    kept = bring_in(
        store,
        b"x",
        (a_record(HUTS), a_response(HUTS, "F 1")),
        (a_record(TREES), a_response(TREES, "F 1")),
    )
    assert [one.reference for one in kept] == ["F 1", "F 1 (2)"]


def test_a_response_without_a_reference_gets_one_that_stays(store, tmp_path):
    (kept,) = bring_in(store, b"x", (a_record(HUTS), a_response(HUTS)))
    other = SqlPastStore(tmp_path / "elsewhere")
    (same,) = bring_in(other, b"z", (a_record(HUTS), a_response(HUTS)))
    assert kept.reference == same.reference


def test_much_the_same_requests_are_linked(store):
    round_robin = HUTS.replace("council", "borough")
    kept = bring_in(
        store,
        b"x",
        (a_record("1"), a_response(HUTS, "A")),
        (a_record("2"), a_response(round_robin, "B")),
        (a_record("3"), a_response(TREES, "C")),
    )
    assert [one.alike for one in kept] == [(), ("A",), ()]
    assert (store.alike("A"), store.alike("B"), store.alike("C")) == (("B",), ("A",), ())


def test_likeness_is_about_the_share_of_runs_in_common():
    assert likeness(sketched(HUTS), sketched(HUTS)) == 1
    assert likeness(sketched(HUTS), sketched(TREES)) < 0.1
    assert likeness(sketched("How many?"), sketched("How much?")) < 0.5


def test_a_file_that_was_brought_in_whole_is_known_again_wherever_it_stands(store):
    bring_in(store, b"x", (a_record(HUTS), a_response(HUTS)))
    assert store.has_file(b"x", "a copy of it")
    assert not store.has_file(b"y", "another")
    assert [one.source for one in store.sources()] == ["a copy of it", "log"]


def test_a_file_that_was_not_finished_is_not_known(store):
    store.began(ImportJob(("log",)))
    store.keep(store.keep_original(b"x", "log"), [(a_record(HUTS), a_response(HUTS))])
    assert not store.has_file(b"x", "log")


def test_every_change_changes_the_revision_and_nothing_else_does(store):
    seen = [store.revision()]
    bring_in(store, b"x", (a_record(HUTS), a_response(HUTS, "A")))
    seen.append(store.revision())
    bring_in(store, b"x", (a_record(HUTS), a_response(HUTS, "A")))
    assert store.revision() == seen[-1]
    store.forget("A")
    seen.append(store.revision())
    assert len(set(seen)) == len(seen)


def test_what_could_not_be_read_is_listed_until_it_can(store):
    store.file_done("", [NotRead("scan.pdf", "It holds pictures.", "Type it.")])
    store.file_done("", [NotRead("scan.pdf", "It cannot be opened.")])
    assert store.not_read() == (NotRead("scan.pdf", "It cannot be opened."),)
    bring_in(store, b"x", (a_record(HUTS), a_response(HUTS)), source="scan.pdf")
    assert store.not_read() == ()


def test_an_import_that_was_stopped_is_remembered_as_it_was_asked_for(store):
    job = ImportJob(("a", "b"), "Quenby", "council", (("request", "Details"),))
    store.began(job)
    store.ended(finished=False)
    assert store.unfinished() == job
    store.began(job)
    store.ended(finished=True)
    assert store.unfinished() is None


def test_a_second_import_is_refused_while_one_goes_on(store, tmp_path):
    store.began(ImportJob(()))
    second = SqlPastStore(tmp_path / "past")
    with pytest.raises(ImportBusy):
        second.began(ImportJob(()))
    with pytest.raises(ImportBusy):
        second.forget("log")


def everything_on_disk(folder):
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_is_forgotten_leaves_no_trace(store, tmp_path):
    told = "Zanzibarquax"
    bring_in(
        store,
        told.encode(),
        (a_record(told), a_response(f"{told} {HUTS}", told, unsorted=(told,))),
        source=f"/letters/{told}.txt",
        refused=[NotRead(f"/letters/{told}.txt", f"{told} is damaged.")],
    )
    bring_in(store, b"y", (a_record(TREES), a_response(TREES, "B")), source="/letters/b.txt")
    assert told.encode() in everything_on_disk(tmp_path)
    forgotten = store.forget(f"/letters/{told}.txt")
    assert (forgotten.sources, forgotten.responses) == ((f"/letters/{told}.txt",), (told,))
    assert told.encode() not in everything_on_disk(tmp_path)
    assert list(store.digests()) == ["B"]


def test_a_folder_is_forgotten_with_all_that_came_from_it(store):
    bring_in(store, b"x", (a_record(HUTS), a_response(HUTS, "A")), source="/letters/a.txt")
    bring_in(store, b"y", (a_record(TREES), a_response(TREES, "B")), source="/letters/old/b.txt")
    bring_in(store, b"z", (a_record("z"), a_response("z", "C")), source="/letters2/c.txt")
    assert store.forget("/letters").responses == ("A", "B")
    assert list(store.digests()) == ["C"]


def test_what_another_file_holds_too_stays(store):
    record = a_record(HUTS)
    bring_in(store, b"x", (record, a_response(HUTS, "A")), source="one")
    bring_in(store, b"y", (record, a_response(HUTS, "A")), source="two")
    forgotten = store.forget("one")
    assert (forgotten.responses, forgotten.kept_elsewhere) == ((), 1)
    assert list(store.digests()) == ["A"]
    assert store.forget("two").responses == ("A",)


def test_one_response_of_many_is_forgotten_by_its_reference(store, tmp_path):
    bring_in(
        store,
        b"Zanzibarquax",
        (a_record("1"), a_response(HUTS, "A")),
        (a_record("2"), a_response(TREES, "B")),
    )
    assert store.forget("A").responses == ("A",)
    assert list(store.digests()) == ["B"]
    assert b"Zanzibarquax" not in everything_on_disk(tmp_path)


def test_what_never_came_cannot_be_forgotten(store):
    bring_in(store, b"x", (a_record(HUTS), a_response(HUTS)))
    with pytest.raises(SourceNotFound):
        store.forget("nowhere")


@pytest.mark.skipif(os.name == "nt", reason="files have no such rights on Windows")
def test_only_the_owner_may_read_what_is_kept(store, tmp_path):
    bring_in(store, b"x", (a_record(HUTS), a_response(HUTS)))
    for path in (tmp_path / "past").rglob("*"):
        if path.is_file() and path.suffix != ".lock":
            assert path.stat().st_mode & 0o077 == 0, path


def test_a_database_that_is_damaged_or_newer_is_said_to_be(store, tmp_path):
    bring_in(store, b"x", (a_record(HUTS), a_response(HUTS)))
    (tmp_path / "past" / "past.db").write_bytes(b"no database " * 500)
    for leftover in (tmp_path / "past").glob("past.db-*"):
        leftover.unlink()
    with pytest.raises(StoreUnavailable):
        SqlPastStore(tmp_path / "past").digests()
