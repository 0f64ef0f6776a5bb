import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from foiassist.adapters.readers import register_workbook, registers
from foiassist.case.past_record import NotRead
from tests.adapters.written_registers import LAYOUTS, read, told

HEADINGS = ["Ref", "Date received", "Request"]


def workbook(*sheets):
    """Return a workbook of sheets given as name, rows and what else is done to them."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows, *more in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for change in more:
            change(sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_part(data, name, content):
    """Return a workbook in which one part says something else."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, content if entry.filename == name else old.read(entry))
    return buffer.getvalue()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_workbook_gives_what_the_same_rows_give_as_text(layout):
    headings, row, expected = LAYOUTS[layout]
    (record,) = read(workbook(("2015", [headings, row])))
    assert expected.items() <= told(record).items()
    assert record.source == "log.csv › sheet 2015 › row 2"


def test_days_are_days_and_numbers_are_written_as_they_are_shown():
    rows = [
        HEADINGS,
        [1004, datetime(2015, 1, 31, 9, 30), "One?"],  # noqa: DTZ001 - as a spreadsheet has it
        [1005.0, date(2015, 2, 1), True],
        [1006, 42035, 7.5],
    ]
    first, second, third = read(workbook(("Log", rows)))
    assert (first.reference, first.received) == ("1004", date(2015, 1, 31))
    assert (second.reference, told(second)["request"]) == ("1005", "Yes")
    assert (third.received, told(third)["request"]) == (date(2015, 1, 31), "7.5")


def test_each_sheet_is_a_table_of_its_own_and_others_are_named():
    def hide(sheet):
        sheet.sheet_state = "hidden"

    records = read(
        workbook(
            ("2014", [HEADINGS, [1, "1/4/2014", "One?"]]),
            ("2015", [["Our ref", "You asked"], [2, "Two?"]]),
            ("Notes", [["Compiled by the team"]]),
            ("Names", [HEADINGS, [3, "", "Three?"]], hide),
        )
    )
    assert [one.reference for one in records[:2]] == ["1", "2"]
    notes, names = records[2:]
    assert (notes.source, notes.reason) == ("log.csv › sheet Notes", "It holds no table.")
    assert "hidden" in names.reason


def test_titles_over_merged_cells_and_headings_of_two_rows_are_read():
    def merge(sheet):
        sheet.merge_cells("A1:E1")
        sheet.merge_cells("B2:C2")

    rows = [
        ["Disclosure log"],
        ["FOI no.", "Dates", None, "Request", "Exemptions"],
        [None, "Received", "Closed", None, None],
        ["7", date(2015, 1, 31), date(2015, 2, 24), "Bins?", "s.12"],
    ]
    (record,) = read(workbook(("Log", rows, merge)))
    assert (record.received, record.answered) == (date(2015, 1, 31), date(2015, 2, 24))
    assert (record.reference, record.exemptions) == ("7", ("s.12",))


def test_no_formula_is_read_or_worked_out():
    rows = [HEADINGS, ["1", None, "=1+1"], ["2", None, '=WEBSERVICE("http://x.example")']]
    assert all(isinstance(one, NotRead) for one in read(workbook(("Log", rows))))


def test_rows_far_below_are_found_and_a_sheet_without_end_is_left():
    def far(sheet):
        sheet["A500"], sheet["C500"] = "2", "Two?"
        sheet["A900000"], sheet["C900000"] = "3", "Three?"

    records = read(workbook(("Log", [HEADINGS, ["1", None, "One?"]], far)))
    assert [(one.reference, one.source[-7:]) for one in records] == [
        ("1", "› row 2"),
        ("2", "row 500"),
    ]


def test_a_sheet_that_says_it_is_smaller_than_it_is_is_read_whole():
    rows = [HEADINGS, *([n, None, f"{n}?"] for n in range(20))]
    data = workbook(("Log", rows))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read(SHEET).replace(b'ref="A1:C21"', b'ref="A1:A2"')
    assert b"A1:A2" in sheet
    assert len(read(with_part(data, SHEET, sheet))) == 20


SHEET = "xl/worksheets/sheet1.xml"
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        (SHEET, BOMB),
        (SHEET, b"<worksheet"),
        ("xl/workbook.xml", b"<workbook"),
        ("xl/workbook.xml", BOMB),
        ("xl/styles.xml", b"\xff\xfe"),
    ],
)
def test_a_damaged_or_hostile_part_is_one_plain_line(part, content):
    data = with_part(workbook(("Log", [HEADINGS, ["1", None, "One?"]])), part, content)
    (refusal,) = registers.records_of(data, "log.xlsx")
    assert isinstance(refusal, NotRead)
    assert "damaged" in refusal.reason
    assert refusal.hint


def test_a_workbook_cut_short_is_no_register():
    data = workbook(("Log", [HEADINGS, ["1", None, "One?"]]))
    assert not registers.looks_like_register(data[: len(data) // 2])


def test_a_workbook_that_unpacks_to_too_much_is_refused_unread(monkeypatch):
    monkeypatch.setattr(register_workbook, "MOST_UNPACKED", 1000)
    (refusal,) = registers.records_of(workbook(("Log", [HEADINGS])), "log.xlsx")
    assert "unpacks to more than" in refusal.reason
