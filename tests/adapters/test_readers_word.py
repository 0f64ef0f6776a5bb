import io
import zipfile

import pytest

from foiassist.adapters.readers.unread import Unread
from foiassist.adapters.readers.word_file import word_lines
from tests.adapters import files_made as made

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def lines(body):
    xml = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    return list(word_lines(made.repacked(made.word(), word_document_xml=xml.encode())))


def p(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def r(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_content_controls_count_wherever_they_stand():
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('Our reference: FOI 1'))}</w:sdtContent></w:sdt>"
    inline = p(
        r("Date: "), f"<w:sdt><w:sdtContent>{r('3 March')}</w:sdtContent></w:sdt>", r(" 2025")
    )
    assert lines(block + inline) == ["Our reference: FOI 1", "Date: 3 March 2025"]


def test_inserted_words_count_and_deleted_ones_do_not():
    changed = p(
        r("There are "),
        f"<w:ins>{r('412')}</w:ins>",
        "<w:del><w:r><w:delText>411</w:delText></w:r></w:del>",
        r(" bins."),
    )
    assert lines(changed) == ["There are 412 bins."]


def test_links_count_and_field_codes_do_not():
    field = p(
        f"<w:hyperlink>{r('our site')}</w:hyperlink>",
        '<w:r><w:instrText>HYPERLINK "https://a.example"</w:instrText></w:r>',
        r(" tells."),
    )
    assert lines(field) == ["our site tells."]


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{p(r('Ambridge Council'))}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(p(both, r("Dear Ms Archer"))) == ["Dear Ms Archer", "Ambridge Council"]


def test_tabs_and_line_breaks_stay():
    assert lines(p(r("a"), "<w:r><w:tab/></w:r>", r("b"), "<w:r><w:br/></w:r>", r("c"))) == [
        "a\tb\nc"
    ]


def test_equal_cells_of_a_row_all_count():
    data = made.word("Bins", table=[("Year", "2023", "2024"), ("Bins", "5", "5")])
    assert list(word_lines(data)) == ["Bins", "Year\t2023\t2024", "Bins\t5\t5"]


def test_a_table_within_a_cell_stays_in_its_row():
    inner = f"<w:tbl><w:tr><w:tc>{p(r('b'))}</w:tc><w:tc>{p(r('c'))}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{p(r('a'))}{inner}</w:tc><w:tc>{p(r('d'))}</w:tc></w:tr></w:tbl>"
    assert lines(outer) == ["a b c\td"]


def test_the_strict_kind_of_word_file_is_read():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    xml = f'<w:document xmlns:w="{strict}"><w:body>{p(r("412"))}</w:body></w:document>'
    assert list(word_lines(made.repacked(made.word(), word_document_xml=xml.encode()))) == ["412"]


def test_the_document_is_found_under_another_name():
    plain = made.word("How many?")
    with zipfile.ZipFile(io.BytesIO(plain)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    kinds = parts["[Content_Types].xml"].replace(b"/word/document.xml", b"/word/document2.xml")
    parts["[Content_Types].xml"] = kinds
    assert list(word_lines(made.packed(*parts.items()))) == ["How many?"]


def test_an_office_file_that_declares_no_document_is_refused():
    with pytest.raises(Unread):
        list(word_lines(made.repacked(made.word(), Content_Types__xml=b"<Types/>")))
