import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from foiassist.adapters.readers import read_bytes, read_document
from foiassist.errors import DocumentUnreadable


def pdf(*lines, locked_with=""):
    writer = PdfWriter()
    page = writer.add_blank_page(width=595, height=842)
    if lines:
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        stream = DecodedStreamObject()
        shown = " ".join(f"({line}) Tj 0 -20 Td" for line in lines)
        stream.set_data(f"BT /F1 12 Tf 50 800 Td {shown} ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if locked_with:
        writer.encrypt(locked_with, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_the_text_of_a_pdf_is_read():
    document = read_bytes(pdf("1. How many bins?", "2. How many lids?"), "request")
    assert document.kind == "PDF"
    assert document.text.strip().split("\n") == ["1. How many bins?", "2. How many lids?"]


def test_a_pdf_of_pictures_asks_for_text_recognition():
    with pytest.raises(DocumentUnreadable, match="no text") as caught:
        read_bytes(pdf(), "scan.pdf")
    assert "recognition" in caught.value.hint


def test_a_pdf_with_a_password_says_so():
    with pytest.raises(DocumentUnreadable, match="password"):
        read_bytes(pdf("secret", locked_with="hush"))


def test_a_truncated_pdf_is_refused():
    data = pdf("How many?")
    with pytest.raises(DocumentUnreadable):
        read_bytes(data[: len(data) // 3])


def test_a_real_police_letter_is_read(shared_data):
    document = read_document(shared_data / "police_letters/Durham.pdf")
    assert document.kind == "PDF"
    assert "Freedom of Information" in document.text
