"""The text of an e-mail, with its sender set apart and never in the text."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from foiassist.adapters.readers.web_page import text_of_web_page
from foiassist.case.clean_text import clean_line
from foiassist.case.request import Applicant
from foiassist.errors import DocumentUnreadable
from foiassist.ports import Document

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?|[ \t]+\S")
_ENVELOPE = frozenset(
    {b"to", b"date", b"subject", b"message-id", b"mime-version", b"received", b"content-type"}
)
_LONGEST_HEAD = 200
"""How many lines of headers are looked at."""


def looks_like_mail(data: bytes) -> bool:
    """Return whether *data* begins with the headers of an e-mail."""
    seen: set[bytes] = set()
    for line in data[:100_000].lstrip().splitlines()[:_LONGEST_HEAD]:
        header = _HEADER.match(line)
        if not header:
            break
        if header[1]:
            seen.add(header[1].lower())
    return b"from" in seen and bool(seen & _ENVELOPE)


def read_mail(data: bytes, shown: str) -> Document:
    """Return the subject and body of an e-mail, plain text preferred, and its sender.

    Raises:
        DocumentUnreadable: Its parts cannot be told apart.
    """
    try:
        message = message_from_bytes(data.lstrip(), policy=policy.default)
        text = _body(message)
        subject = clean_line(str(message.get("subject", "")))
        sender = _sender(message)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise DocumentUnreadable(
            f"{shown} is an e-mail that cannot be read.",
            hint="Open it in the mail program and save its text as .txt.",
        ) from error
    whole = f"Subject: {subject}\n\n{text}" if subject and text.strip() else text
    return Document(whole, "e-mail", sender)


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    raw = part.get_payload(decode=True)
    charset = part.get_content_charset("utf-8")
    text = _text(raw if isinstance(raw, bytes) else b"", charset)
    return text_of_web_page(text) if part.get_content_subtype() == "html" else text


def _text(raw: bytes, charset: str) -> str:
    """Return *raw* in the encoding it claims, or in the one that it is likely to have."""
    for encoding in (charset, "utf-8", "cp1252"):
        try:
            return raw.decode(encoding).replace("\r\n", "\n")
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("latin-1")


def _sender(message: EmailMessage) -> Applicant:
    name, address = parseaddr(str(message.get("reply-to") or message.get("from") or ""))
    own, _ = parseaddr(str(message.get("from") or ""))
    return Applicant(name=clean_line(own or name), email=clean_line(address))
