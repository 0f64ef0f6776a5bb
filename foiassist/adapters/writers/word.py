"""Writes a letter as a Word document with real headings, lists, quotations and links."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from foiassist.adapters.writers.letter_text import Block, Kind, Opening, blocks, opening, pieces
from foiassist.adapters.writers.whole_file import write_whole
from foiassist.case.clean_text import clean_line
from foiassist.ports import Letter

_FONT = "Arial"
_BLACK = RGBColor(0, 0, 0)
_LINK_BLUE = RGBColor(0x05, 0x63, 0xC1)
_WATERMARK_GREY = RGBColor(0x80, 0x80, 0x80)
_SPACE_AFTER = 8
"""Points after a paragraph, and after the last bullet of a list."""

_STYLES = {
    Kind.PARAGRAPH: "Normal",
    Kind.BULLET: "List Bullet",
    Kind.QUOTATION: "Quote",
}


class WordWriter:
    """Writes .docx files."""

    suffix = ".docx"

    def write(self, letter: Letter, path: Path) -> None:
        """Write the letter to *path*, whole or not at all.

        Raises:
            ExportFailed: The file cannot be written.
        """
        document = Document()
        top = opening(letter)
        _set_page(document)
        _set_styles(document)
        _set_properties(document, letter, top)
        _write_header(document, top)
        _write_page_numbers(document)
        _write_opening(document, top)
        for title, text in letter.sections:
            if heading := clean_line(title):
                document.add_heading(heading, level=1)
            _write_blocks(document, text, keep_together=not heading)
        content = BytesIO()
        document.save(content)
        write_whole(path, content.getvalue())


def _set_page(document: Any) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.54)


def _set_styles(document: Any) -> None:
    """Make the styles of the built-in template those of a plain British letter."""
    styles = document.styles
    for name, points in (("Normal", 11), ("Heading 1", 13)):
        style = styles[name]
        style.font.name = _FONT
        style.font.size = Pt(points)
        style.font.color.rgb = _BLACK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    styles["Normal"].paragraph_format.space_after = Pt(_SPACE_AFTER)
    styles["List Bullet"].paragraph_format.space_after = Pt(4)
    styles["Quote"].paragraph_format.left_indent = Cm(1)
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _set_properties(document: Any, letter: Letter, top: Opening) -> None:
    """Say of the document what the letter itself says, and nothing of who made it."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = top.authority
    properties.title = f"Response to request {clean_line(letter.reference)}"
    properties.comments = ""
    properties.language = "en-GB"
    moment = datetime.combine(letter.dated, time(), tzinfo=UTC)
    properties.created = properties.modified = moment


def _write_header(document: Any, top: Opening) -> None:
    if not top.watermark:
        return
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(top.watermark)
    run.bold = True
    run.font.size = Pt(20)
    run.font.color.rgb = _WATERMARK_GREY


def _write_page_numbers(document: Any) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("Page ")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    _add_field(paragraph, "NUMPAGES")


def _add_field(paragraph: Any, name: str) -> None:
    """Add a number that Word works out when it lays out the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no public way to add a field


def _write_opening(document: Any, top: Opening) -> None:
    if top.authority:
        document.add_paragraph().add_run(top.authority).bold = True
    for lines in (top.recipient, (top.dated, top.reference), (top.greeting,)):
        if lines:
            paragraph = document.add_paragraph()
            for place, line in enumerate(lines):
                _add_line(paragraph, line, follows=place > 0)


def _write_blocks(document: Any, text: str, *, keep_together: bool) -> None:
    """Write the blocks of a section; those without a heading, the closing, stay on one page."""
    written = list(blocks(text))
    for place, block in enumerate(written, start=1):
        paragraph = document.add_paragraph(style=_STYLES[block.kind])
        following = written[place].kind if place < len(written) else None
        layout = paragraph.paragraph_format
        if keep_together and following is not None:
            layout.keep_with_next = True
        if block.kind is Kind.BULLET and following is not Kind.BULLET:
            layout.space_after = Pt(_SPACE_AFTER)
        _write_lines(paragraph, block)


def _write_lines(paragraph: Any, block: Block) -> None:
    for place, line in enumerate(block.lines):
        _add_line(paragraph, line, follows=place > 0, links=block.kind is not Kind.QUOTATION)


def _add_line(paragraph: Any, line: str, *, follows: bool, links: bool = False) -> None:
    """Add a line of text; in our own words its addresses on the web become links."""
    if follows:
        paragraph.add_run().add_break()
    if not links:
        paragraph.add_run(line)
        return
    for piece in pieces(line):
        run = paragraph.add_run(piece.text)
        if piece.is_link:
            _make_link(paragraph, run, piece.text)


def _make_link(paragraph: Any, run: Any, address: str) -> None:
    """Wrap *run* in a link to *address*, which is also what it shows."""
    run.font.underline = True
    run.font.color.rgb = _LINK_BLUE
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run._r.addprevious(link)  # noqa: SLF001 - python-docx has no public way to add a link
    link.append(run._r)  # noqa: SLF001 - the same
