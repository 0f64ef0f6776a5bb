import io
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.adapters.readers import FileReader, read_bytes, read_document
from foiassist.case.request import Applicant
from foiassist.errors import DocumentEmpty, DocumentError, DocumentTooLarge, DocumentUnreadable

REQUEST = "1. How many bins?\n2. What did they cost, in £?"


def mail(body, *, headers="", kind="text/plain"):
    return (
        "From: Joan Archer <joan@example.org>\r\nTo: foi@ambridge.example\r\n"
        f"Subject: Bins\r\n{headers}Content-Type: {kind}; charset=utf-8\r\n\r\n{body}"
    ).encode()


def word(*paragraphs):
    document = docx.Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style=style)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(REQUEST.encode(), id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + REQUEST.encode(), id="utf-8-with-mark"),
        pytest.param(REQUEST.encode("utf-16"), id="utf-16"),
        pytest.param(REQUEST.encode("cp1252"), id="windows"),
    ],
)
def test_text_is_read_in_the_encodings_that_offices_use(data):
    assert read_bytes(data).text == REQUEST
    assert read_bytes(data).kind == "text"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(b"", DocumentEmpty, id="empty"),
        pytest.param(b" \n\t ", DocumentEmpty, id="blank"),
        pytest.param("\u200b\u2060".encode(), DocumentEmpty, id="nothing-to-see"),
        pytest.param(b"a" * 200_001, DocumentTooLarge, id="too-many-characters"),
        pytest.param(b"\x00" * (20 * 1024 * 1024 + 1), DocumentTooLarge, id="too-many-bytes"),
        pytest.param(bytes(range(256)) * 4, DocumentUnreadable, id="binary"),
        pytest.param("Сколько всего".encode("cp1251"), DocumentUnreadable, id="unknown-encoding"),
        pytest.param("How many?".encode("utf-16-le"), DocumentUnreadable, id="nul-bytes"),
        pytest.param(b"caf\xe9 \x01 au lait", DocumentUnreadable, id="controls-in-windows-text"),
        pytest.param(b"\xff\xfea\x00b", DocumentUnreadable, id="half-of-utf-16"),
        pytest.param(b"%PDF-1.7 broken off", DocumentUnreadable, id="broken-pdf"),
        pytest.param(b"PK\x03\x04 broken off", DocumentUnreadable, id="broken-archive"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", DocumentUnreadable, id="old-word"),
        pytest.param(rb"{\rtf1 How many?}", DocumentUnreadable, id="rich-text"),
        pytest.param(mail(""), DocumentEmpty, id="mail-without-text"),
    ],
)
def test_what_cannot_be_used_says_so_and_what_to_do(data, error):
    with pytest.raises(error) as caught:
        read_bytes(data, "request.txt")
    assert caught.value.message.startswith("request.txt ")
    assert caught.value.hint


def test_the_longest_text_allowed_is_read():
    assert len(read_bytes(b"a" * 200_000).text) == 200_000


@given(st.binary(max_size=300).filter(lambda data: not data.startswith((b"PK", b"%PDF"))))
def test_any_bytes_are_read_or_refused_in_plain_words(data):
    try:
        said = read_bytes(data).text
    except DocumentError as error:
        said = error.message
    assert said.strip()


def test_a_missing_file_is_unreadable_and_named(tmp_path):
    with pytest.raises(DocumentUnreadable, match="gone"):
        read_document(tmp_path / "gone.txt")
    with pytest.raises(DocumentUnreadable):
        read_document(tmp_path)


def test_the_content_decides_and_not_the_name(tmp_path):
    path = tmp_path / "request.pdf"
    path.write_text(REQUEST, encoding="utf-8")
    assert FileReader().read(path).kind == "text"
    assert FileReader().read_bytes(path.read_bytes(), "x.docx").text == REQUEST


def test_the_sender_of_an_e_mail_is_set_apart_and_not_in_the_text():
    document = read_bytes(mail("How many bins?\r\n\r\nBye\r\n"))
    assert document.kind == "e-mail"
    assert document.sender == Applicant("Joan Archer", "joan@example.org")
    assert document.text.startswith("Subject: Bins\n\nHow many bins?")
    assert "Archer" not in document.text
    assert "joan@" not in document.text


def test_an_e_mail_in_html_loses_its_tags_and_keeps_its_numbers():
    page = (
        "<style>p{}</style><p>Hello</p><ol><li>How many?</li><li>Why?</li></ol><script>x()</script>"
    )
    document = read_bytes(mail(page, kind="text/html"))
    assert document.text.endswith("Hello\n\n1. How many?\n\n2. Why?")


def test_of_two_bodies_the_plain_one_is_read():
    body = (
        "--b\r\nContent-Type: text/html\r\n\r\n<b>page</b>\r\n"
        "--b\r\nContent-Type: text/plain; charset=cp1252\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "SG93IG1hbnk/IKM1\r\n--b--\r\n"
    )  # fmt: skip
    data = mail("x", kind='multipart/alternative; boundary="b"').split(b"\r\n\r\n")[0]
    document = read_bytes(data + b"\r\n\r\n" + body.encode())
    assert document.text == "Subject: Bins\n\nHow many? £5"


def test_a_letter_that_quotes_headers_further_down_is_no_e_mail():
    text = "Dear Council,\nFrom: now on, how many?\nSubject: to what?"
    assert read_bytes(text.encode()).kind == "text"


def test_a_web_page_is_read_as_its_reader_sees_it():
    page = b"<!DOCTYPE html><html><head><title>x</title></head><body><p>How&nbsp;many?</p></body></html>"
    assert read_bytes(page).text == "How many?"


def test_word_lists_keep_the_numbers_that_word_draws():
    data = word(
        ("Dear Council,", None),
        ("How many bins?", "List Number"),
        ("How many lids?", "List Number"),
        ("Both kinds", "List Bullet"),
    )
    document = read_bytes(data, "misnamed.txt")
    assert document.kind == "Word"
    assert document.text == "Dear Council,\n1. How many bins?\n2. How many lids?\n• Both kinds"


def test_a_word_file_that_unpacks_to_too_much_is_refused():
    buffer = io.BytesIO(word(("How many?", None)))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/bomb.bin", b"\x00" * (129 * 1024 * 1024))
    with pytest.raises(DocumentUnreadable, match="too much memory"):
        read_bytes(buffer.getvalue(), "bomb.docx")


def test_a_truncated_word_file_is_damaged():
    data = word(("How many?", None))
    with pytest.raises(DocumentUnreadable, match="damaged"):
        read_bytes(data[: len(data) // 2])


def test_an_archive_of_another_program_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    with pytest.raises(DocumentUnreadable, match="not a Word document"):
        read_bytes(buffer.getvalue())
