from contextlib import closing

import pytest

from foiassist.adapters.readers import registers
from foiassist.adapters.readers.column_maps import ColumnMaps
from foiassist.adapters.readers.past_files import PastFileReader
from foiassist.adapters.readers.register_explained import Explained
from foiassist.adapters.writers import whole_file
from foiassist.case.past_record import NotRead
from foiassist.errors import SettingsError
from tests.adapters.written_registers import read, table, told

COLUMNS = ["Code", 'What they "wanted"', "Wofür — £?"]
CHOSEN = {"reference": "Code", "request": 'What they "wanted"', "outcome": ""}


@pytest.fixture
def maps(tmp_path):
    return ColumnMaps(tmp_path / "maps")


def test_a_layout_that_was_explained_once_needs_no_map_again(maps, tmp_path):
    maps.keep(COLUMNS, CHOSEN)
    again = ColumnMaps(tmp_path / "maps")
    assert again.find(["CODE", 'what they  "wanted"', "Wofür — £?"]) == CHOSEN
    assert again.find(["Code", "Wofür — £?"]) is None


def test_many_layouts_stand_beside_each_other_and_the_last_word_counts(maps):
    maps.keep(COLUMNS, CHOSEN)
    maps.keep(["A", "B"], {"request": "B"})
    maps.keep(COLUMNS, {"title": "Code"})
    assert maps.find(COLUMNS) == {"title": "Code"}
    assert maps.find(["A", "B"]) == {"request": "B"}


@pytest.mark.parametrize(
    ("chosen", "said"),
    [({"reqest": "Code"}, "did you mean 'request'?"), ({"request": "Coed"}, "mean 'Code'?")],
)
def test_a_wrong_name_is_refused_and_nothing_kept(maps, chosen, said):
    with pytest.raises(SettingsError, match="mean") as caught:
        maps.keep(COLUMNS, chosen)
    assert said in caught.value.message
    assert maps.find(COLUMNS) is None


def test_what_was_kept_still_stands_where_writing_fails(maps, monkeypatch):
    maps.keep(COLUMNS, CHOSEN)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole_file.os, "fsync", full)
    with pytest.raises(SettingsError, match="could not be kept"):
        maps.keep(["A"], {"request": "A"})
    assert maps.find(COLUMNS) == CHOSEN


@pytest.mark.parametrize(
    "content",
    [
        "[broken",
        "[x]\ncolumns = []",
        "x = 1",
        "[x]\ncolumns = 3\n[x.fields]",
        "[x]\ncolumns = []\n[x.fields]\ncolour = 'A'",
    ],
)
def test_a_damaged_file_of_maps_says_so(maps, tmp_path, content):
    maps.keep(COLUMNS, CHOSEN)
    next((tmp_path / "maps").iterdir()).write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        maps.find(COLUMNS)
    assert caught.value.hint


def test_what_was_kept_explains_the_next_register_of_the_layout(maps):
    march = table(["Log of March", "", ""], COLUMNS, ["A1", "Bins?", "no"], ["A2", "Dogs?", "yes"])
    april = table(["Log of April", "", ""], COLUMNS, ["B1", "Cats?", "no"], ["B2", "Cows?", "yes"])
    assert isinstance(read(march)[0], NotRead)
    (uses,) = registers.columns_of_tables(march, CHOSEN)
    maps.keep([use.column for use in uses], CHOSEN)
    records = read(april, Explained(kept=maps.kept()))
    assert [(one.reference, told(one)["request"]) for one in records] == [
        ("B1", "Cats?"),
        ("B2", "Cows?"),
    ]
    wider = table([*COLUMNS, "Extra"], ["D1", "Pigs?", "no", "x"], ["D2", "Ewes?", "no", "y"])
    assert isinstance(read(wider, Explained(kept=maps.kept()))[0], NotRead)
    other = table(["Ref", "Request"], ["C1", "Hens?"])
    assert read(other, Explained(kept=maps.kept()))[0].reference == "C1"
    assert list(registers.columns_of_tables(b"Dear Sir,\nBins?")) == []


def test_the_reader_of_files_keeps_a_map_when_told_and_uses_it_from_then_on(tmp_path):
    march = table(COLUMNS, ["A1", "Bins?", "no"], ["A2", "Dogs?", "yes"])
    april = table(COLUMNS, ["B1", "Cats?", "no"], ["B2", "Cows?", "yes"])
    with closing(PastFileReader(maps=ColumnMaps(tmp_path))) as reader:
        assert [one.reference for one in reader.records(march, "m", columns=CHOSEN)] == ["A1", "A2"]
        assert all(isinstance(one, NotRead) for one in reader.records(april, "a"))
        reader.keep_columns(march, CHOSEN)
        reader.keep_columns(b"Dear Sir,\nBins?", CHOSEN)
        assert [one.reference for one in reader.records(april, "a")] == ["B1", "B2"]
        (uses,) = reader.columns(april)
        assert [(use.field, use.why) for use in uses][:2] == [
            ("reference", "you said so"),
            ("request", "you said so"),
        ]
