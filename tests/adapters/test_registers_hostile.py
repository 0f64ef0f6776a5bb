import io
import json

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foiassist.adapters.readers import registers, threads
from foiassist.adapters.readers.register_headings import senses_of
from foiassist.adapters.readers.written_dates import day_counted, day_written
from foiassist.case.past_record import NotRead, PastRecord
from tests.adapters.written_registers import read, table, told

CELLS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["Ref", "Request", "Date received", "Response", "31/01/2015", "99999", '"', "=1", "\x1b[0m"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | CELLS
NAMES = st.sampled_from(
    "id title source request_text response_text responses correspondence info_request_events"
    " event_type info_request body snippet created_at user public_body direction text at".split()
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5)
)


def plain(records):
    """Return whether all of *records* are records or refusals in a sentence."""
    return all(
        isinstance(one, PastRecord)
        or (isinstance(one, NotRead) and one.reason.endswith((".", "?")))
        for one in records
    )


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    assert isinstance(registers.looks_like_register(data), bool)
    assert isinstance(threads.looks_like_thread(data), bool)
    assert plain(registers.records_of(data, "x"))
    assert plain(threads.records_of(data, "x"))


@example([["\x1b", "\x1b"]])
@given(st.lists(st.lists(CELLS, max_size=5), max_size=8))
def test_any_cells_are_read_or_refused(rows):
    assert plain(registers.records_of(table(*rows), "x"))
    assert registers.preview(table(*rows), {"request": "Ref"}) is not None


@given(VALUES)
def test_any_json_is_read_or_refused(value):
    assert plain(threads.records_of(json.dumps(value).encode(), "x"))
    assert plain(threads.records_of(json.dumps([value, value]).encode(), "x"))


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none_and_a_heading_or_none(text):
    day = day_written(text)
    assert day is None or 1900 <= day.year <= 2099
    assert isinstance(senses_of(text), tuple)


@given(st.floats(allow_nan=True))
def test_any_number_is_a_day_or_none(number):
    assert day_counted(number) is None or day_counted(number).year < 2100


@pytest.mark.parametrize(
    "text",
    [
        "a" * 90,
        "date_" * 18,
        "foi " * 22,
        "request " * 11,
        "1/" * 45,
        "of the " * 12,
        "name of " * 11,
    ],
)
def test_no_heading_takes_long_to_understand(text):
    for end in ("", "!", " zz"):
        senses_of(f"{text}{end}"[:90])


@pytest.mark.parametrize(
    "attack", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1"]
)
def test_an_attack_by_formula_is_text(attack):
    (record,) = read(table(["Ref", "Request"], ["1", f"x{attack}"], []))
    assert told(record)["request"] == f"x{attack}".replace("\r", "\n")


def test_a_row_a_million_cells_wide_and_a_heading_as_long_are_refused_or_read_quickly():
    data = b"Ref,Request\n1,One?\n2" + b"," * 1_000_000 + b"x\n3,Three?\n"
    first, wide, last = read(data)
    assert (first.reference, last.reference) == ("1", "3")
    assert isinstance(wide, NotRead)


def test_numbers_that_are_none_in_a_workbook_stay_text():
    book = openpyxl.Workbook()
    for row in (["Ref", "Received", "Request"], [1e300, 1e300, "One?"], [-1, -5, "Two?"]):
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    first, second = read(buffer.getvalue())
    assert first.received is second.received is None
    assert first.unread
    assert second.unread
