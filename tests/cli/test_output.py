import json
import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from foiassist.cli.output import Progress, counted, in_words, json_text, put_table
from foiassist.cli.sections import in_marks
from tests.cases import DUE


@given(st.text())
def test_json_says_what_it_was_given(text):
    assert json.loads(json_text({"text": text})) == {"text": text}


@given(st.text())
def test_json_holds_no_control_character_but_its_own_line_ends(text):
    held = {c for c in json_text([text]) if unicodedata.category(c) == "Cc"}
    assert held <= {"\n"}


@given(st.text(alphabet="ab \n"), st.text(alphabet="ab \n"))
def test_a_difference_is_empty_only_where_there_is_none(old, new):
    assert (in_marks(old, new) == "") == (old == new)


def test_the_columns_of_a_table_are_as_wide_as_their_widest_cell(capsys):
    put_table(("A", "Long"), [("wide cell", "x"), ("y", "two\nlines")])
    assert capsys.readouterr().out == "A          Long\nwide cell  x\ny          two lines\n"


def test_a_day_is_written_as_a_letter_writes_it():
    assert in_words(DUE) == "Wednesday 3 April 2024"


def test_one_and_many_are_told_apart():
    assert [counted(n, "case") for n in (0, 1, 2)] == ["0 cases", "1 case", "2 cases"]
    assert counted(2, "query", "queries") == "2 queries"


def test_progress_in_a_file_is_a_line_for_each_thing_done(capsys):
    shown = Progress()
    for done in (1, 2, 3):
        shown.show("Indexing", done, 3)
    shown.show("Checking.", 1, 1)
    shown.end()
    assert capsys.readouterr().err == "Indexing…\nChecking…\n"


def test_progress_on_a_terminal_is_one_line_that_is_cleared(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = Progress()
    shown.show("Indexing", 10, 10)
    shown.show("Indexing", 9, 10)
    shown.end()
    said = capsys.readouterr().err
    assert "\n" not in said
    assert said.endswith(f"\r{' ' * len('Indexing: 9 of 10')}\r")
