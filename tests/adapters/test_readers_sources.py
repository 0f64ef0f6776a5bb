import io
import os
import sys

import pytest

from foiassist.adapters.readers import sources
from foiassist.adapters.readers.sources import arrivals
from foiassist.case.past_record import NotRead
from foiassist.errors import DocumentTooLarge, DocumentUnreadable


@pytest.fixture
def log(tmp_path):
    folder = tmp_path / "log"
    (folder / "2021").mkdir(parents=True)
    (folder / "2021/b.txt").write_text("second", encoding="utf-8")
    (folder / "2021/a.txt").write_text("first", encoding="utf-8")
    (folder / "z.txt").write_text("third", encoding="utf-8")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    (folder / ".git").mkdir()
    (folder / ".git/config").write_text("x", encoding="utf-8")
    return folder


def names(found, folder):
    return [os.path.relpath(one.source, folder) for one in found]


def test_a_folder_gives_its_files_by_name_and_no_hidden_ones(log):
    found = list(arrivals([str(log)]))
    assert names(found, log) == ["2021/a.txt", "2021/b.txt", "z.txt"]
    assert [one.read() for one in found] == [b"first", b"second", b"third"]
    assert [one.size for one in found] == [5, 6, 5]
    assert all(one.changed_ns for one in found)


def test_paths_come_in_the_order_in_which_they_are_given(log):
    found = arrivals([str(log / "z.txt"), str(log / "2021")])
    assert names(found, log) == ["z.txt", "2021/a.txt", "2021/b.txt"]


def test_nothing_is_opened_before_it_is_read(log):
    found = list(arrivals([str(log)]))
    (log / "z.txt").unlink()
    with pytest.raises(DocumentUnreadable) as caught:
        found[2].read()
    assert caught.value.message.endswith("cannot be opened.")
    assert caught.value.hint


def test_a_link_that_leads_out_of_the_folder_is_refused(log, tmp_path):
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (log / "out.txt").symlink_to(tmp_path / "secret.txt")
    (log / "up").symlink_to(tmp_path)
    (log / "in.txt").symlink_to(log / "z.txt")
    (log / "round").symlink_to(log)
    (log / "loop").symlink_to(log / "loop")
    found = list(arrivals([str(log)]))
    refused = [one for one in found if isinstance(one, NotRead)]
    assert sorted(names(refused, log)) == ["loop", "out.txt", "up"]
    assert names([one for one in found if one not in refused], log) == [
        "2021/a.txt",
        "2021/b.txt",
        "in.txt",
        "z.txt",
    ]


def test_what_is_not_there_or_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    found = list(arrivals([str(tmp_path / "gone.eml"), str(tmp_path / "pipe"), "nul\0byte"]))
    assert all(isinstance(one, NotRead) and one.reason and one.hint for one in found)
    assert found[0].source.endswith("gone.eml")


def test_standard_input_is_a_source(monkeypatch):
    class Piped:
        buffer = io.BytesIO(b"How many?")

    monkeypatch.setattr(sys, "stdin", Piped)
    (one,) = arrivals(["-"])
    assert (one.source, one.read()) == ("standard input", b"How many?")


def test_a_file_that_is_too_large_is_refused_unread(log, monkeypatch):
    (one, *_) = arrivals([str(log / "z.txt")])
    monkeypatch.setattr(sources, "LARGEST_BYTES", 3)
    (refused,) = arrivals([str(log / "z.txt")])
    assert "larger" in refused.reason
    with pytest.raises(DocumentTooLarge):
        one.read()


def test_the_name_of_a_file_is_shown_clean(tmp_path):
    (tmp_path / "a\x1b[31m\u202eb.txt").write_text("x", encoding="utf-8")
    (one,) = arrivals([str(tmp_path)])
    assert one.source.endswith("/ab.txt")
    assert one.read() == b"x"
