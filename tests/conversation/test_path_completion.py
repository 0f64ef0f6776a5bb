import pytest

from foiassist.conversation.listing.path_completion import completed


@pytest.fixture
def folder(tmp_path):
    for name in ("Request one.txt", "request two.txt", "letter.docx", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / "requests").mkdir()
    return tmp_path


def test_what_only_one_file_goes_on_from_is_completed_to_its_end(folder):
    assert completed(f"{folder}/le").path == f"{folder}/letter.docx"
    assert completed(f"{folder}/le").names == ()


def test_a_folder_is_completed_with_the_stroke_that_leads_into_it(folder):
    assert completed(f"{folder}/requests").path == f"{folder}/requests/"


def test_several_are_completed_as_far_as_they_agree_and_named(folder):
    found = completed(f"{folder}/re")
    assert found.path == f"{folder}/Request"
    assert found.names == ("Request one.txt", "request two.txt", "requests/")


def test_what_nothing_goes_on_from_stays_as_it_is(folder):
    assert completed(f"{folder}/zebra").path == f"{folder}/zebra"
    assert completed(f"{folder}/nowhere/zebra").path == f"{folder}/nowhere/zebra"
    assert completed("\0").path == "\0"


def test_hidden_files_are_named_only_where_asked_for(folder):
    assert ".hidden" not in completed(f"{folder}/").names
    assert completed(f"{folder}/.h").path == f"{folder}/.hidden"


def test_a_name_that_no_screen_can_show_is_not_offered(folder):
    (folder / "zoo\x1b[31m.txt").touch()
    (folder / "zoo\u202etxt.exe").touch()
    assert completed(f"{folder}/zoo").path == f"{folder}/zoo"


def test_home_stays_written_as_a_tilde(folder, monkeypatch):
    monkeypatch.setenv("HOME", str(folder))
    assert completed("~/le").path == "~/letter.docx"


def test_many_names_are_counted(tmp_path):
    for number in range(20):
        (tmp_path / f"file {number:02}").touch()
    found = completed(f"{tmp_path}/f")
    assert (len(found.names), found.more) == (12, 8)
