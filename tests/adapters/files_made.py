"""Files of many forms, made for the tests of what reads them; nothing in them is real."""

import io
import re
import zipfile
from email.message import EmailMessage

import docx
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LETTER = (
    "Our reference: FOI 12/25\n\nDear Ms Archer\n\nYou asked how many bins there are.\n\n"
    "We hold this information. There are 412 bins in Ambridge.\n\nYours sincerely\n\nFOI Team"
)


def word(*lines, table=()):
    document = docx.Document()
    for line in lines or LETTER.split("\n\n"):
        document.add_paragraph(line)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for row, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def document(body, before=""):
    """Return a Word file whose body is *body*."""
    xml = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return repacked(word(), word_document_xml=xml.encode())


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def costly_word():
    """Return a Word file of a few kilobytes whose list number takes minutes to write."""
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
        '<w:start w:val="2000000000"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    entry = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>entry</w:t></w:r></w:p>"
    )
    return repacked(document(entry), word_numbering_xml=numbering.encode())


def packed(*members):
    """Return a zip file of names and contents; a name may be a ZipInfo."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def repacked(data, **changed):
    """Return an Office file with parts changed: 'word/document.xml' as word_document_xml."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in parts:
        key = re.sub(r"\W", "_", name).strip("_")
        if key in changed:
            parts[name] = changed.pop(key)
    more = changed.pop("more", {})
    assert not changed
    return packed(*parts.items(), *more.items())


def mail(text=LETTER, *, sender="FOI Team <foi@ambridge.gov.uk>", subject="FOI 12/25", attached=()):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "Joan Archer <joan@example.org>"
    message["Date"] = "Mon, 03 Mar 2025 10:00:00 +0000"
    message["Subject"] = subject
    message.set_content(text)
    for name, content in attached:
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return bytes(message)


def pdf(*pages, locked_with=""):
    """Return a PDF file with the lines of each page; an empty page is blank."""
    writer = PdfWriter()
    for lines in pages or (LETTER.split("\n"),):
        page = writer.add_blank_page(width=595, height=842)
        if lines:
            _write_lines(writer, page, lines)
    if locked_with:
        writer.encrypt(locked_with, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _write_lines(writer, page, lines):
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
    shown = "BT /F1 10 Tf 1 0 0 1 40 800 Tm "
    rules = ""
    for number, line in enumerate(lines):
        height = 800 - 15 * number
        for column, cell in enumerate(line if isinstance(line, tuple) else (line,)):
            left = 40 + 150 * column
            escaped = cell.replace("(", r"\(").replace(")", r"\)")
            shown += f"1 0 0 1 {left} {height} Tm ({escaped}) Tj "
            if isinstance(line, tuple):
                rules += f"{left - 5} {height - 4} 150 15 re S "
    stream = DecodedStreamObject()
    stream.set_data(f"{rules}{shown}ET".encode("cp1252"))
    page[NameObject("/Contents")] = writer._add_object(stream)


PAGE = (
    "<!DOCTYPE html><html><head><title>Bins in Ambridge</title>"
    '<link rel="canonical" href="https://www.ambridge.example/foi/12">'
    '<meta property="article:published_time" content="2025-03-04T09:00:00Z"></head><body>'
    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
    "<div class='cookie-banner'><p>We use cookies to make this site work.</p></div>"
    "<main><article><h1>Bins in Ambridge</h1><p>You asked us these questions about the bins that "
    "the council looks after in the whole of the parish:</p><ol><li>How many bins are there?</li>"
    "<li>What did each of them cost?</li></ol><h2>Our answer</h2><p>We hold this information and "
    "there are 412 bins in Ambridge, which is five more than a year before.</p><table><tr><td>Year"
    "</td><td>Bins</td></tr><tr><td>2024</td><td>412</td></tr></table></article></main>"
    "<footer><p>Copyright Ambridge</p></footer></body></html>"
)
