import io

import pytest
from pypdf import PdfWriter, Transformation
from pypdf.generic import RectangleObject

from foiassist.adapters.readers import pdf_file, read_bytes, read_document
from foiassist.adapters.readers.pdf_file import read_pdf
from foiassist.adapters.readers.pdf_page import RuledTable, Word
from foiassist.adapters.readers.pdf_tables import lines_of_page
from foiassist.errors import DocumentUnreadable
from tests.adapters.files_made import pdf

HEAD = ["AMBRIDGE COUNCIL", "The Green, Ambridge"]


def test_the_text_of_a_pdf_is_read():
    document = read_bytes(pdf(["1. How many bins?", "2. How many lids?"]), "request")
    assert document.kind == "PDF"
    assert document.text.strip().split("\n") == ["1. How many bins?", "2. How many lids?"]


def test_a_pdf_of_pictures_asks_for_text_recognition():
    with pytest.raises(DocumentUnreadable, match="no text") as caught:
        read_bytes(pdf([]), "scan.pdf")
    assert "recognition" in caught.value.hint


def test_a_pdf_with_a_password_says_so():
    with pytest.raises(DocumentUnreadable, match="password"):
        read_bytes(pdf(["secret"], locked_with="hush"))


def test_a_truncated_pdf_is_refused():
    data = pdf(["How many?"])
    with pytest.raises(DocumentUnreadable):
        read_bytes(data[: len(data) // 3])


def test_a_real_police_letter_is_read(shared_data):
    document = read_document(shared_data / "police_letters/Durham.pdf")
    assert document.kind == "PDF"
    assert "Freedom of Information" in document.text


def test_a_ruled_table_comes_out_as_rows_with_empty_cells():
    table = [("Year", "Bins", "Lids"), ("2023", "", "7"), ("2024", "412", "")]
    assert read_pdf(pdf(["Our answer:", *table])).lines == (
        "Our answer:",
        "Year\tBins\tLids",
        "2023\t\t7",
        "2024\t412",
    )


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_shown(degrees):
    upright = pdf(["Our answer:", ("Year", "Bins"), ("2024", "412")])
    writer = PdfWriter(clone_from=io.BytesIO(upright))
    page = writer.pages[0]
    moved = {90: (842, 0), 180: (595, 842), 270: (0, 595)}[degrees]
    page.add_transformation(Transformation().rotate(degrees).translate(*moved))
    if degrees != 180:
        page.mediabox = RectangleObject((0, 0, 842, 595))
    page.rotate(degrees)
    turned = io.BytesIO()
    writer.write(turned)
    assert read_pdf(turned.getvalue()) == read_pdf(upright)


def word(text, left, top, wide=20):
    return Word(text, (left, top, left + wide, top + 10), (left + wide / 2, top + 5))


def test_the_lines_of_a_cell_are_one():
    cells = (((0, 0, 100, 40), (100, 0, 200, 40)), ((0, 40, 100, 60), (100, 40, 200, 60)))
    words = [
        word("Theft", 10, 2),
        word("from", 33, 2),
        word("vehicle", 10, 14),
        word("8", 150, 14),
        word("Total", 10, 45),
        word("9", 150, 45),
    ]
    lines = lines_of_page(words, [RuledTable(cells, (0, 0, 200, 60))])
    assert lines == ["Theft from vehicle\t8", "Total\t9"]


def test_words_far_apart_without_rules_are_columns():
    words = [word("Year", 10, 0), word("Bins", 100, 0), word("sold", 123, 0)]
    assert lines_of_page(words, []) == ["Year\tBins sold"]


def test_paragraphs_are_apart_and_lines_are_not():
    words = [word("One", 10, 0), word("two.", 10, 12), word("Three.", 10, 40)]
    assert lines_of_page(words, []) == ["One", "two.", "", "Three."]


def test_a_running_head_stands_once_and_page_numbers_never():
    pages = [[*HEAD, f"Text of page {n}", "More.", f"Page {n} of 3"] for n in (1, 2, 3)]
    lines = read_pdf(pdf(*pages)).lines
    assert lines[:4] == (*HEAD, "Text of page 1", "More.")
    assert sum(line in HEAD for line in lines) == 2
    assert not [line for line in lines if "of 3" in line]


def test_what_also_stands_in_the_middle_of_a_page_is_no_running_head():
    middle = [f"Line {n}" for n in range(8)]
    pages = [["None held", *middle, "None held", *middle, "None held"] for _ in range(3)]
    assert read_pdf(pdf(*pages)).lines.count("None held") == 9


def test_rows_of_tables_are_no_running_heads():
    pages = [[("2023", "Theft"), ("2024", "Theft")] for _ in range(4)]
    assert read_pdf(pdf(*pages)).lines.count("2023\tTheft") == 4


def test_pages_for_which_no_time_is_left_are_named(monkeypatch):
    seconds = iter([0.0, 1.0, 2.0, 3.0])
    monkeypatch.setattr(pdf_file, "LAST_SECONDS", 1.5)
    monkeypatch.setattr(pdf_file.time, "process_time", lambda: next(seconds))
    read = read_pdf(pdf(["One"], ["Two"], ["Three"]))
    assert read.lines == ("One",)
    assert read.unread == ("pages 2 to 3 would take too long to read",)
