"""Past records out of one file of any form; runs in the process that reads, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from foiassist.adapters.readers import mail, outlook, registers, threads
from foiassist.adapters.readers.archive import INSIDE, Begun, Entry, Unpacking
from foiassist.adapters.readers.forms import Form, form_of
from foiassist.adapters.readers.past_mail import mail_record
from foiassist.adapters.readers.pdf_file import read_pdf
from foiassist.adapters.readers.plain_text import decoded
from foiassist.adapters.readers.register_explained import Explained
from foiassist.adapters.readers.unread import Unread, Why, not_read
from foiassist.adapters.readers.web_article import article_of
from foiassist.adapters.readers.word_file import MACROS, has_macros, word_lines
from foiassist.case.past_record import NotRead, PastRecord

LONGEST_TEXT = 600_000
"""The most characters of one letter that are kept: some 200 pages."""
LARGEST_BYTES = 20 * 1024 * 1024
"""The largest file that is read as one letter."""

_Records = Iterator[PastRecord | NotRead]
_FROM_LINE = re.compile(rb"^From \S+ .*\d{4}.*$", re.MULTILINE)


def all_records(
    data: bytes, source: str, columns: Mapping[str, str] | Explained | None, skip: int = 0
) -> Iterator[Begun | PastRecord | NotRead]:
    """Yield what a file holds, and before each file in an archive that it has begun.

    Args:
        data: The whole file.
        source: What to call it.
        columns: For a register, which column is which field.
        skip: So many files of an archive were gone through before.
    """
    if not _is_archive(data):
        yield Begun(1, source)
        yield from records_of(Entry(source, data), columns)
        return
    for step in Unpacking(skip).entries(data, source):
        if isinstance(step, Entry):
            yield from records_of(step, columns)
        else:
            yield step


def records_of(entry: Entry, columns: Mapping[str, str] | Explained | None) -> _Records:
    """Yield what a file that is no archive holds, or why it cannot be read."""
    if not entry.data.strip():
        yield not_read(entry.source, Why.EMPTY)
        return
    try:
        yield from _read(entry, columns)
    except Unread as refused:
        yield not_read(entry.source, refused.why)
    except MemoryError:
        yield not_read(entry.source, Why.COSTLY)
    except Exception:  # noqa: BLE001 - the libraries raise anything on a damaged file
        yield not_read(entry.source, Why.DAMAGED)


def _is_archive(data: bytes) -> bool:
    try:
        return form_of(data) is Form.ARCHIVE
    except Unread:
        return False


def _read(entry: Entry, columns: Mapping[str, str] | Explained | None) -> _Records:
    form = form_of(entry.data)
    if form is Form.MAILBOX:
        return _mailbox(entry)
    if form in {Form.MAIL, Form.OUTLOOK}:
        return iter((_mail(entry, form),))
    if form is Form.TEXT and threads.looks_like_thread(entry.data):
        return threads.records_of(entry.data, entry.source)
    if form in {Form.TEXT, Form.WORKBOOK} and registers.looks_like_register(entry.data):
        return registers.records_of(entry.data, entry.source, columns)
    if len(entry.data) > LARGEST_BYTES:
        raise Unread(Why.TOO_LARGE)
    return iter((_LETTERS[form](entry),))


def _mailbox(entry: Entry) -> _Records:
    """Yield each e-mail of a mailbox file."""
    starts = [match.start() for match in _FROM_LINE.finditer(entry.data)]
    ends = [*starts[1:], len(entry.data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        message = entry.data[start:end].partition(b"\n")[2]
        name = f"{entry.source}{INSIDE}message {number}"
        yield from records_of(Entry(name, message), None)


def _mail(entry: Entry, form: Form) -> PastRecord:
    taken_apart = outlook.taken_apart if form is Form.OUTLOOK else mail.taken_apart
    return mail_record(entry.data, entry.source, Form.MAIL, taken_apart, _letter_text)


def _letter_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of an attachment, and what of it was not read."""
    form = form_of(data)
    if form is Form.WORKBOOK or (form is Form.TEXT and registers.looks_like_register(data)):
        raise Unread(Why.TABLE)
    if form not in _LETTERS:
        raise Unread(Why.TOO_DEEP)
    try:
        record = _LETTERS[form](Entry("", data))
    except (Unread, MemoryError):
        raise
    except Exception as error:  # the libraries raise anything on a damaged file
        raise Unread(Why.DAMAGED) from error
    return record.text, record.unread


def _word(entry: Entry) -> PastRecord:
    text, unread = _limited("\n".join(word_lines(entry.data)))
    macros = (MACROS,) if has_macros(entry.data) else ()
    return PastRecord(entry.source, Form.WORD, text=text, unread=(*macros, *unread))


def _pdf(entry: Entry) -> PastRecord:
    read = read_pdf(entry.data)
    text, unread = _limited("\n".join(read.lines))
    return PastRecord(entry.source, Form.PDF, text=text, unread=(*read.unread, *unread))


def _page(entry: Entry) -> PastRecord:
    article = article_of(decoded(entry.data))
    text, unread = _limited(article.text)
    return PastRecord(
        entry.source,
        Form.PAGE,
        text=text,
        title=article.title,
        answered=article.dated,
        link=article.link,
        unread=unread,
    )


def _text(entry: Entry) -> PastRecord:
    text, unread = _limited(decoded(entry.data))
    return PastRecord(entry.source, Form.TEXT, text=text, unread=unread)


def _limited(text: str) -> tuple[str, tuple[str, ...]]:
    """Return *text* no longer than is kept, and a word on what was cut.

    Raises:
        Unread: There is no text.
    """
    if not text.strip():
        raise Unread(Why.EMPTY)
    if len(text) <= LONGEST_TEXT:
        return text, ()
    return text[:LONGEST_TEXT], (f"what comes after the first {LONGEST_TEXT:,} characters",)


_LETTERS: Mapping[Form, Callable[[Entry], PastRecord]] = {
    Form.WORD: _word,
    Form.PDF: _pdf,
    Form.PAGE: _page,
    Form.TEXT: _text,
}
"""Forms that hold one letter each, and their readers."""
