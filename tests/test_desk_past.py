import pytest

from foiassist.case.past_record import NotRead
from foiassist.desk.import_events import ImportEnded, Reading, Refused, Understood
from foiassist.desk.past import Forgotten, import_job
from foiassist.errors import IndexBusy
from foiassist.pace import pace
from foiassist.ports import IndexProgress
from tests.fakes import FakeIndex, a_desk
from tests.fakes_past import FakePastReader, FakePastStore

FILES = {
    "log/one.txt": b"How many beach huts are there?",
    "log/two.txt": b"A first letter.\n---\nA second letter.",
    "log/bad.pdf": b"x",
}


def a_past(**ports):
    ports.setdefault("past_reader", FakePastReader(FILES))
    return a_desk(**{"index": FakeIndex(), **ports}).past


def ended(events):
    return [one.report for one in list(events) if isinstance(one, ImportEnded)][-1]


def test_an_import_reads_understands_keeps_and_indexes():
    past = a_past()
    events = list(past.bring_in(import_job(["log"])))
    report = ended(events)
    assert (report.files, report.new, report.forms) == (3, 3, {"text": 3})
    assert past.count() == 3
    assert isinstance(events[-1], IndexProgress)
    assert [one.what.source for one in events if isinstance(one, Refused)] == ["log/bad.pdf"]
    assert past.not_read() == (
        NotRead("log/bad.pdf", "log/bad.pdf is damaged.", "Ask for it again."),
    )


def test_an_import_that_is_stopped_goes_on_where_it_was():
    past = a_past()
    work = past.bring_in(import_job(["log"]))
    next(one for one in work if isinstance(one, Understood))
    next(work)
    work.close()
    assert past.unfinished().paths == ("log",)
    report = ended(past.bring_in(past.unfinished()))
    assert report.new + report.there + report.unchanged >= 3
    assert past.count() == 3
    assert past.unfinished() is None


def test_what_is_unchanged_is_not_read_again():
    reader = FakePastReader(FILES)
    past = a_past(past_reader=reader)
    list(past.bring_in(import_job(["log"])))
    read = list(reader.read)
    report = ended(past.bring_in(import_job(["log"])))
    assert (report.unchanged, reader.read) == (3, read)


class BusyAtFirst(FakeIndex):
    """Somebody else builds it the first two times."""

    busy = 2

    def build(self, *, rebuild=False):
        if self.busy:
            self.busy -= 1
            raise IndexBusy("The index is being built by another foiassist.")
        yield from super().build(rebuild=rebuild)


def test_an_import_waits_for_whoever_is_indexing_and_loses_nothing(monkeypatch):
    monkeypatch.setattr("foiassist.desk.past._PAUSE_SECONDS", 0)
    past = a_past(index=BusyAtFirst())
    said = [
        one.doing for one in past.bring_in(import_job(["log"])) if isinstance(one, IndexProgress)
    ]
    assert len([one for one in said if one.startswith("Waiting for another")]) == 2
    assert said[-2:] == ["indexing", "Learning from your past answers"]
    assert past.count() == 3


def test_a_trial_keeps_nothing():
    store = FakePastStore()
    past = a_past(past=store)
    report = ended(past.try_out(import_job(["log"])))
    assert (report.new, len(report.not_read)) == (3, 1)
    assert (store.kept, store.files, store.job) == ({}, {}, None)


def test_forgetting_is_followed_by_the_index():
    past = a_past()
    list(past.bring_in(import_job(["log"])))
    first, *rest = past.forget("log/one.txt")
    assert isinstance(first, Forgotten)
    assert rest
    assert past.count() == 0


def test_how_far_an_import_is_is_said_in_words():
    reading = Reading("b.eml", 3, 12, 500, 30, 120, 10.0)
    assert reading.in_words == (
        "file 3 of 12, 500 past responses, 50 a second, less than a minute left"
    )


@pytest.mark.parametrize(
    ("done", "total", "seconds", "said"),
    [
        (0, 10, 5, ""),
        (5, 10, 0.5, ""),
        (10, 10, 5, "2 a second"),
        (5, 305, 5, "1 a second, about 5 minutes left"),
        (2, 62, 60, "2 a minute, about 30 minutes left"),
        (10, 100_010, 10, "1 a second, about 28 hours left"),
        (90, 100, 60, "2 a second, less than a minute left"),
    ],
)
def test_the_pace_of_work_in_words(done, total, seconds, said):
    assert pace(done, total, seconds) == said
