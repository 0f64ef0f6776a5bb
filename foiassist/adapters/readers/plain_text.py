"""Turns the bytes of a text file into text, or says that they are none."""

from __future__ import annotations

import codecs

from foiassist.adapters.readers.unread import Unread, Why

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MOST_CONTROLS = 0.02
"""Share of control characters above which valid UTF-8 is still no text."""
_MOST_ACCENTS = 0.3
"""Share of letters beyond ASCII above which single bytes are no western text."""


def decoded(data: bytes) -> str:
    """Return *data* as text: UTF-8, UTF-16 with its mark, or else Windows' western encoding.

    Raises:
        Unread: It is no text, or in an encoding that cannot be told.
    """
    if data.startswith(_UTF16_MARKS):
        return _strictly(data, "utf-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _western(data)
    if _controls(text) > _MOST_CONTROLS * len(text) + 1:
        raise Unread(Why.BINARY)
    return text


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unread(Why.ENCODING) from error


def _western(data: bytes) -> str:
    if _controls(data.decode("latin-1")):
        raise Unread(Why.BINARY)
    text = _strictly(data, "cp1252")
    if sum(not letter.isascii() for letter in text) > _MOST_ACCENTS * len(text):
        raise Unread(Why.ENCODING)
    return text


def _controls(text: str) -> int:
    return sum(letter < " " and letter not in "\t\n\r\f\x1b" for letter in text)
