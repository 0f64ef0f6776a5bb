import json
from datetime import date

import pytest

from foiassist.adapters.readers import registers
from tests.adapters.written_registers import only, read, table, told


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_mark_between_cells_and_any_encoding_of_offices_is_read(mark, encoding):
    rows = ["Ref", "Request"], ["1", "Café: £5, or | more; “why”?\tNow"]
    record = only(table(*rows, mark=mark, encoding=encoding))
    assert told(record)["request"] == "Café: £5, or | more; “why”?\tNow"


def test_the_line_that_tells_excel_the_mark_is_obeyed():
    assert only(b"sep=;\r\nRef;Request\r\n1;One, two, three\r\n").source == "log.csv › row 3"


def test_title_rows_blank_rows_and_headings_said_again_are_passed_over():
    data = table(
        ["Freedom of Information log, April 2015", "", ""],
        ["", "", ""],
        ["Ref", "Date\nreceived", "Request"],
        ["1", "01/04/2015", "One?"],
        [],
        ["Ref", "Date received", "Request"],
        ["2", "02/04/2015", "Two?"],
    )
    assert [(one.reference, one.source) for one in read(data)] == [
        ("1", "log.csv › row 4"),
        ("2", "log.csv › row 7"),
    ]


def test_headings_over_two_rows_are_read_together():
    data = table(
        ["Ref", "Dates", "", "Request", "Exemption"],
        ["", "Received", "Responded", "", ""],
        ["1", "01/04/2015", "02/04/2015", "One?", ""],
    )
    record = only(data)
    assert (record.received, record.answered) == (date(2015, 4, 1), date(2015, 4, 2))


def test_a_note_beside_the_headings_is_no_part_of_them():
    data = table(
        ["", "", "", "Page 1"], ["Ref", "Request", "Outcome", ""], ["1", "One?", "Sent", ""]
    )
    assert only(data).outcome == "Sent"
    columns = [use.column for use in registers.preview(data).tables[0].columns]
    assert columns == ["Ref", "Request", "Outcome"]


def test_a_day_counted_by_a_spreadsheet_is_a_day():
    assert only(table(["Ref", "Received", "Request"], ["1", "42035", "One?"])).received == date(
        2015, 1, 31
    )


@pytest.mark.parametrize("written", ["31/02/2015", "01/31/2015", "spring 2015", "2015", "TBC"])
def test_what_names_no_day_is_kept_as_unread(written):
    data = table(
        ["Ref", "Date received", "Request"],
        ["1", written, "One?"],
        ["2", "01/04/2015", "Two?"],
    )
    first, second = read(data)
    assert first.received is None
    assert written in first.unread[0]
    assert second.unread == ()


def test_a_cell_that_begins_like_a_formula_stays_text():
    text = '=HYPERLINK("http://x.example","@SUM(1)") + 1'
    assert told(only(table(["Ref", "Request"], ["-1", text])))["request"] == text
    assert only(table(["Ref", "Request"], ["-1", text])).reference == "-1"


def test_text_is_cleaned_at_the_door():
    record = only(table(["Ref", "Request"], ["1\x1b[31m", "pay\u200bment\x1b]0;x\x07 of £5"]))
    assert (record.reference, told(record)["request"]) == ("1", "payment of £5")


def test_rows_that_say_nothing_or_are_split_are_listed_and_the_rest_goes_on():
    data = b"Ref,Request\n1,One?\n2,\n3,Two, three?\n4,Four?\n"
    first, empty, split, last = read(data)
    assert (first.reference, last.reference) == ("1", "4")
    assert "neither a request nor a title" in empty.reason
    assert (split.source, split.reason[:13]) == ("log.csv › row 4", "It has more c")


def test_a_quotation_mark_never_closed_ends_the_table_in_plain_words():
    data = b'Ref,Request\n1,One?\n2,"Two' + b" words\n" * 300_000
    first, refusal = read(data)
    assert first.reference == "1"
    assert "never closed" in refusal.reason


@pytest.mark.parametrize(
    "data",
    [
        b"Dear Sir,\nPlease tell me, under the Act, how many bins were lost.\nYours, Joan",
        b"Request for information\n\nI would like, please, to know:\n1. bins\n2. costs\n",
        b"PK\x03\x04 broken off",
        b"",
        b"\x00\x01\x02",
        b"%PDF-1.7",
    ],
)
def test_what_is_no_register_is_not_taken_for_one(data):
    assert not registers.looks_like_register(data)


def test_every_row_of_a_real_register_comes_back(shared_data):
    lines = (shared_data / "devon_requests.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    records = read(table(list(rows[0]), *(row.values() for row in rows)))
    assert len(records) == len(rows)
    for row, record in zip(rows, records, strict=True):
        assert record.reference == row["id"]
        assert str(record.received or "") == row["received"]
        assert str(record.answered or "") == row["closed"]
        assert record.title == " ".join(row["title"].split())
        assert told(record)["request"] == row["request_text"].strip()
        assert record.outcome == row["outcome"]
