"""What runs in the process that opens files from outside: it reads one after another.

It is asked by a line of JSON on standard input with the file's bytes behind it, and answers in
lines of JSON. It fetches nothing, writes nothing, starts nothing, and opens no file that a document
names.
"""

from __future__ import annotations

import contextlib
import json
import logging
import mmap
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from foiassist.adapters.readers.archive import Begun
from foiassist.adapters.readers.forms import Form
from foiassist.adapters.readers.record_lines import cleaned, written
from foiassist.adapters.readers.register_explained import Explained
from foiassist.adapters.readers.unread import Unread, Why
from foiassist.case.clean_text import clean_line
from foiassist.case.past_record import NotRead, PastRecord

MEMORY_BYTES = 512 * 1024 * 1024
"""The most address space that the process may have."""
TIRED_BYTES = 384 * 1024 * 1024
"""Where it holds so much after a file, the process ends, so that the next has all there is."""

_Answer = dict[str, Any]
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system")
"""Beginnings of what Python reports before it connects or starts anything."""


def serve() -> None:
    """Answer questions until standard input ends."""
    asked, channel = _taken_over_streams()
    _confine()
    _send(channel, {"ready": True})
    _answer_all(asked, channel)


def _answer_all(asked: IO[bytes], channel: IO[bytes]) -> None:
    while line := asked.readline():
        _answer(json.loads(line), asked, channel)
        tired = _held_bytes() > TIRED_BYTES
        _send(channel, {"done": True, "tired": tired})
        if tired:
            return


def _answer(question: _Answer, asked: IO[bytes], channel: IO[bytes]) -> None:
    """Answer one question; the file is let go of at the end."""
    data = asked.read(question["bytes"])
    _allow_more_time(question["seconds"])
    for answer in _answers(question, data):
        _send(channel, answer)
        _allow_more_time(question["seconds"])


def _taken_over_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Return standard input and output, and leave none to the libraries."""
    channel = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    return sys.stdin.buffer, channel


def _send(channel: IO[bytes], answer: _Answer) -> None:
    channel.write(json.dumps(answer).encode("ascii") + b"\n")
    channel.flush()


def _answers(question: _Answer, data: bytes) -> Iterator[_Answer]:
    if question["want"] == "text":
        yield _text_of(question["form"], data, question["longest"])
        return
    from foiassist.adapters.readers.past_forms import all_records

    explained = Explained(question["given"], question["kept"])
    if question["want"] == "columns":
        yield from _columns(data, explained)
        return
    steps = all_records(data, question["source"], explained, question["skip"])
    for step in steps:
        if isinstance(step, Begun):
            yield {"begun": step.number, "source": clean_line(step.source)}
        elif isinstance(step, PastRecord):
            yield {"record": written(cleaned(step))}
        else:
            yield {"not_read": written(_clean_refusal(step))}


def _columns(data: bytes, explained: Explained) -> Iterator[_Answer]:
    from foiassist.adapters.readers.registers import columns_of_tables

    with contextlib.suppress(MemoryError):
        for uses in columns_of_tables(data, explained):
            yield {"columns": [(use.column, use.field, use.why) for use in uses]}


def _clean_refusal(refused: NotRead) -> NotRead:
    return NotRead(clean_line(refused.source), clean_line(refused.reason), refused.hint)


def _text_of(form: str, data: bytes, longest: int) -> _Answer:
    """Return the text of a request, or the name of the reason why there is none."""
    try:
        answer = _TEXTS[form](data)
        answer["text"] = answer["text"][: longest + 1]
    except Unread as refused:
        answer = {"why": refused.why.name}
    except MemoryError:
        answer = {"why": Why.COSTLY.name}
    except Exception:  # noqa: BLE001 - the libraries raise anything on a damaged file
        answer = {"why": Why.DAMAGED.name}
    return answer


def _pdf_text(data: bytes) -> _Answer:
    from foiassist.adapters.readers.pdf_file import read_pdf

    read = read_pdf(data)
    if not read.complete:
        raise Unread(Why.COSTLY)
    return {"text": "\n".join(read.lines)}


def _word_text(data: bytes) -> _Answer:
    from foiassist.adapters.readers.word_file import word_lines

    return {"text": "\n".join(word_lines(data))}


def _outlook_text(data: bytes) -> _Answer:
    from foiassist.adapters.readers.mail import whole_text
    from foiassist.adapters.readers.outlook import taken_apart

    mail = taken_apart(data)
    return {"text": whole_text(mail.subject, mail.text), "sender": mail.sender}


_TEXTS: dict[str, Callable[[bytes], _Answer]] = {
    Form.PDF: _pdf_text,
    Form.WORD: _word_text,
    Form.OUTLOOK: _outlook_text,
}


def _confine() -> None:
    """Take from this process what reading needs not, where the system can."""
    logging.disable(logging.CRITICAL)
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)
    with contextlib.suppress(ImportError):
        import resource

        for limit, most in (
            (resource.RLIMIT_AS, MEMORY_BYTES),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(limit, (most, most))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event, len(arguments))


def _held_bytes() -> int:
    """Return how much address space this process holds; 0 where the system does not tell."""
    with contextlib.suppress(OSError, ValueError):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
        return int(pages) * mmap.PAGESIZE
    return 0


def _allow_more_time(seconds: int) -> None:
    """Grant the next entry its processor time, counted from now; past it the system ends us."""
    with contextlib.suppress(ImportError):
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        most = int(usage.ru_utime + usage.ru_stime) + seconds + 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (most, hard))
