"""The text of a Word file, in the order in which it is read; nothing in it is run or fetched.

Content controls, text boxes and inserted words count, deleted words and field codes do not.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from foiassist.adapters.readers.unread import Unread, Why
from foiassist.adapters.readers.word_lists import ListNumbers

UNPACKED_BYTES = 128 * 1024 * 1024
"""The most that a Word file or a workbook may unpack to."""
MACROS = "macros, which foiassist never runs"
"""How a file's macros are named among its unread parts."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNSEEN = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}pPr"}) | {
    f"{_W}rPr",
    f"{_MC}Fallback",
}
_LETTERS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""How the strict variant of the format calls what all others call `_W`."""
_MAIN_PART = re.compile(r"(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$")


def check_unpacked_size(data: bytes) -> tuple[str, ...]:
    """Return the names of the parts of an Office file.

    Raises:
        Unread: It would unpack to more than `UNPACKED_BYTES`, or is locked.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    if sum(entry.file_size for entry in entries) > UNPACKED_BYTES:
        raise Unread(Why.COSTLY)
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unread(Why.PASSWORD)
    return tuple(entry.filename for entry in entries)


def has_macros(data: bytes) -> bool:
    """Return whether a Word file carries a program."""
    return any(name.endswith("vbaProject.bin") for name in check_unpacked_size(data))


def word_lines(data: bytes) -> Iterator[str]:
    """Yield the paragraphs and table rows of a Word file, cells apart by tabs.

    Raises:
        Unread: It unpacks to too much or is locked; a damaged one raises what the library does.
    """
    names = check_unpacked_size(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kinds = _kinds(archive)
        main = next((name for name, kind in kinds.items() if _MAIN_PART.search(kind)), "")
        if main not in names:
            raise Unread(Why.OTHER_OFFICE)
        numbers = ListNumbers(
            *(_part(archive, _ending(kinds, end)) for end in (".styles+xml", ".numbering+xml"))
        )
        document = _part(archive, main)
    yield from _WordReader(numbers).lines(document)


def _kinds(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the kind of each part that the file declares."""
    declared = _parsed(archive.read("[Content_Types].xml"))
    return {
        part.get("PartName", "").lstrip("/"): part.get("ContentType", "")
        for part in declared.iter("{*}Override")
    }


def _ending(kinds: Mapping[str, str], end: str) -> str:
    return next((name for name, kind in kinds.items() if kind.endswith(end)), "")


def _part(archive: zipfile.ZipFile, name: str) -> Any:
    """Return a part as XML, or None where there is none."""
    if name not in archive.namelist():
        return None
    return _parsed(archive.read(name).replace(_STRICT, _W[1:-1].encode()))


def _parsed(xml: bytes) -> Any:
    """Return *xml*, with no entity resolved and nothing fetched."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        spent = error.code == etree.ErrorTypes.ERR_NO_MEMORY
        raise Unread(Why.COSTLY if spent else Why.DAMAGED) from error


class _WordReader:
    """Walks one document."""

    def __init__(self, numbers: ListNumbers) -> None:
        self._numbers = numbers

    def lines(self, holder: Any) -> Iterator[str]:
        """Yield what stands in *holder*: a body, a cell, a content control, a text box."""
        for block in holder:
            if block.tag == f"{_W}p":
                yield from self._paragraph(block)
            elif block.tag == f"{_W}tbl":
                yield from self._rows(block)
            elif isinstance(block.tag, str) and block.tag not in _UNSEEN:
                yield from self.lines(block)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        pieces: list[str] = []
        boxes: list[Any] = []
        _gather(paragraph, pieces, boxes)
        yield self._numbers.marker_of(paragraph) + "".join(pieces)
        for box in boxes:
            yield from self.lines(box)

    def _rows(self, table: Any) -> Iterator[str]:
        for row in table.iterfind(f"{_W}tr"):
            yield "\t".join(" ".join(self._cell(cell)) for cell in _cells(row))

    def _cell(self, cell: Any) -> Iterator[str]:
        return (" ".join(line.split()) for line in self.lines(cell) if line.strip())


def _cells(row: Any) -> Iterator[Any]:
    """Yield the cells of *row* and of the content controls in it, not those of tables in cells."""
    for part in row:
        if part.tag == f"{_W}tc":
            yield part
        elif isinstance(part.tag, str) and part.tag not in _UNSEEN:
            yield from _cells(part)


def _gather(holder: Any, pieces: list[str], boxes: list[Any]) -> None:
    """Collect the text in *holder*, and apart from it the text boxes that hang on it."""
    for part in holder:
        if part.tag == f"{_W}t":
            pieces.append(part.text or "")
        elif part.tag in _LETTERS:
            pieces.append(_LETTERS[part.tag])
        elif part.tag == f"{_W}txbxContent":
            boxes.append(part)
        elif isinstance(part.tag, str) and part.tag not in _UNSEEN:
            _gather(part, pieces, boxes)
