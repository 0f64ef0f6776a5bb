"""Turns the bytes of a text file into text, or says that they are none."""

from __future__ import annotations

import codecs

from foiassist.errors import DocumentUnreadable

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MOST_CONTROLS = 0.02
"""Share of control characters above which valid UTF-8 is still no text."""
_MOST_ACCENTS = 0.3
"""Share of letters beyond ASCII above which single bytes are no western text."""


def decoded(data: bytes, shown: str) -> str:
    """Return *data* as text: UTF-8, UTF-16 with its mark, or else Windows' western encoding.

    Args:
        data: The whole file.
        shown: What to call it in an error.

    Raises:
        DocumentUnreadable: It is no text, or in an encoding that cannot be told.
    """
    if data.startswith(_UTF16_MARKS):
        return _strictly(data, "utf-16", shown)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _western(data, shown)
    if _controls(text) > _MOST_CONTROLS * len(text) + 1:
        raise _binary(shown)
    return text


def _strictly(data: bytes, encoding: str, shown: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(shown) from error


def _western(data: bytes, shown: str) -> str:
    text = _strictly(data, "cp1252", shown)
    if _controls(text):
        raise _binary(shown)
    if sum(not letter.isascii() for letter in text) > _MOST_ACCENTS * len(text):
        raise _undecodable(shown)
    return text


def _controls(text: str) -> int:
    return sum(letter < " " and letter not in "\t\n\r\f\x1b" for letter in text)


def _binary(shown: str) -> DocumentUnreadable:
    return DocumentUnreadable(
        f"{shown} is not a text that can be read.",
        hint="Save the request as .txt, .docx, .pdf or .eml.",
    )


def _undecodable(shown: str) -> DocumentUnreadable:
    return DocumentUnreadable(
        f"{shown} is in a character encoding that cannot be told.", hint="Save it as UTF-8 text."
    )
