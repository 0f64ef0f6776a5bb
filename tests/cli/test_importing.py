import pytest

from foiassist.ports import ImportJob
from tests.fakes import FakeIndex
from tests.fakes_past import FakePastReader

FILES = {
    "log/one.txt": b"Please tell me how many beach huts there are.\n\nThere are 40 beach huts.",
    "log/two.txt": b"A first letter.\n---\nA second letter.",
    "log/bad.pdf": b"x",
}


@pytest.fixture
def with_files(foiassist):
    foiassist.holds(past_reader=FakePastReader(FILES), index=FakeIndex())
    return foiassist


def test_bringing_the_library_in_says_what_is_in_it(foiassist):
    foiassist.holds(index=FakeIndex(ready=False))
    told = foiassist("index", "--json")
    assert told.json.keys() >= {"ready", "responses", "guidance", "passages", "corpus_sha256"}
    assert told.json["ready"] is True
    assert "indexing…" in told.err


@pytest.fixture
def corpus(foiassist):
    folder = foiassist.folder / "ours"
    (folder / "guidance").mkdir(parents=True)
    (folder / "guidance" / "section-31.md").write_text("x", encoding="utf-8")
    return folder


def test_a_corpus_folder_is_kept_for_every_later_command(foiassist, corpus):
    foiassist("index", str(corpus))
    foiassist("cases")
    assert foiassist.settings_used[-1].corpus == (str(corpus.resolve()),)


def test_a_corpus_folder_is_kept_once_however_often_it_is_brought_in(foiassist, corpus):
    foiassist("index", str(corpus), str(corpus))
    assert foiassist("index", str(corpus), "--json").json["folders"] == [str(corpus.resolve())]


def test_past_letters_are_brought_in_with_a_report(with_files):
    told = with_files("index", "log", "--json")
    report = told.json["import"]
    assert told.code == 0
    assert (report["files"], report["new"], report["there"]) == (3, 3, 0)
    assert report["not_read"] == [
        {"source": "log/bad.pdf", "reason": "log/bad.pdf is damaged.", "hint": "Ask for it again."}
    ]
    assert "log/bad.pdf is damaged. Ask for it again." in with_files("imported").out


def test_what_was_brought_in_before_is_unchanged(with_files):
    with_files("index", "log")
    report = with_files("index", "log", "--json").json["import"]
    assert (report["unchanged"], report["new"]) == (3, 0)


def test_a_trial_says_what_would_come_and_stores_nothing(with_files):
    told = with_files("index", "log", "--dry-run", "--json").json
    assert told["trial"] is True
    assert told["import"]["new"] == 3
    assert len(told["first"]) == 3
    assert with_files("imported", "--json").json == {"sources": [], "not_read": []}


def test_a_trial_says_what_the_columns_of_a_register_are_taken_for(foiassist):
    foiassist.holds(past_reader=FakePastReader({"log.csv": b"a register"}), index=FakeIndex())
    told = foiassist("index", "log.csv", "--columns", "request=Asked", "--dry-run")
    assert "log.csv: columns\n  Asked: request (you said so)\n" in told.out
    (register,) = foiassist("index", "log.csv", "--dry-run", "--json").json["registers"]
    assert register == {
        "source": "log.csv",
        "columns": [{"column": "Enquiry", "field": "request", "why": "you said so"}],
    }


def test_what_is_said_of_columns_is_kept_by_an_import_and_not_by_a_trial(foiassist):
    reader = FakePastReader({"log.csv": b"a register"})
    foiassist.holds(past_reader=reader, index=FakeIndex())
    foiassist("index", "log.csv", "--columns", "request=Asked", "--dry-run")
    assert reader.columns_kept is None
    foiassist("index", "log.csv", "--columns", "request=Asked")
    assert reader.columns_kept == {"request": "Asked"}


def test_a_path_that_leads_nowhere_is_not_done(with_files):
    assert with_files("index", "nowhere").code == 1


def test_a_column_that_is_no_field_is_refused(with_files):
    told = with_files("index", "log", "--columns", "colour=Red")
    assert told.code == 2
    assert "FIELD=COLUMN" in told.err


def test_there_must_be_something_to_resume(with_files):
    assert with_files("index", "--resume").code == 2


def test_an_import_that_was_stopped_is_offered_and_resumed(with_files):
    with_files.desk.office.past.began(ImportJob(("log",)))
    assert "was not finished" in with_files("index").err
    assert with_files("index", "--resume", "--json").json["import"]["new"] == 3
    assert "was not finished" not in with_files("index").err


def test_what_was_understood_of_a_response_is_shown(with_files):
    with_files("index", "log")
    reference = next(iter(with_files.desk.office.past.kept))
    assert reference in with_files("imported", reference).out
    assert with_files("imported", reference, "--json").json["reference"] == reference
    assert with_files("imported", "FOI-0").code == 4


def test_nothing_is_forgotten_without_a_yes(with_files):
    with_files("index", "log")
    assert with_files("forget", "log/one.txt").code == 2
    assert with_files.desk.office.past.kept


def test_what_is_forgotten_is_said(with_files):
    with_files("index", "log")
    told = with_files("forget", "log/one.txt", "--yes", "--json").json
    assert told["sources"] == ["log/one.txt"]
    assert with_files("forget", "log/never.txt", "--yes").code == 4
