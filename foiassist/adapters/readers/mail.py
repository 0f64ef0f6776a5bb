"""E-mails: the text of one that is a request, and every letter in one that is a past response.

Who sent it is set apart and never in the text. An attachment is read in memory: its name opens
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parseaddr, parsedate_to_datetime

from foiassist.adapters.readers.unread import Unread, Why
from foiassist.adapters.readers.web_page import text_of_web_page
from foiassist.case.clean_text import clean_line
from foiassist.case.request import Applicant
from foiassist.ports import Document

DEEPEST_MAIL = 10
"""E-mails within e-mails are read to this depth."""

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?|[ \t]+\S")
_ENVELOPE = frozenset(
    {b"to", b"date", b"subject", b"message-id", b"mime-version", b"received", b"content-type"}
)
_LONGEST_HEAD = 200
"""How many lines of headers are looked at."""
_SHAPE_ERRORS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the e-mail library raises on parts that cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One e-mail taken apart."""

    subject: str
    text: str
    sender: str
    """The sender's address."""

    sent: date | None = None
    people: tuple[str, ...] = ()
    """Names and addresses of those it is from and to."""

    attached: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    """Name and content of each attachment; an e-mail in it stands as its own bytes."""


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


def read_mail(data: bytes) -> Document:
    """Return the subject and body of an e-mail, plain text preferred, and its sender.

    Raises:
        Unread: Its parts cannot be told apart.
    """
    try:
        message = message_from_bytes(data.lstrip(), policy=policy.default)
        text = _body(message)
        subject = clean_line(str(message.get("subject", "")))
        sender = _sender(message)
    except _SHAPE_ERRORS as error:
        raise Unread(Why.MAIL) from error
    whole = f"Subject: {subject}\n\n{text}" if subject and text.strip() else text
    return Document(whole, "e-mail", sender)


def taken_apart(data: bytes) -> Mail:
    """Return an e-mail with its body, its people and its attachments.

    Raises:
        Unread: Its parts cannot be told apart.
    """
    try:
        message = message_from_bytes(data.lstrip(), policy=policy.default)
        return Mail(
            subject=str(message.get("subject", "")),
            text=_body(message),
            sender=parseaddr(str(message.get("from", "")))[1],
            sent=_sent(message),
            people=tuple(_people(message)),
            attached=tuple(_attached(message)),
        )
    except _SHAPE_ERRORS as error:
        raise Unread(Why.MAIL) from error


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


def _sent(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message.get("date", ""))).date()
    except (ValueError, TypeError, OverflowError):
        return None


def _people(message: EmailMessage) -> Iterator[str]:
    for header in ("from", "to", "cc", "reply-to"):
        lines = [str(value) for value in message.get_all(header, [])]
        for pair in getaddresses(lines):
            yield from (part for part in pair if part)


def _attached(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    for part in message.iter_attachments():
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
                yield "enclosed e-mail", inner[0].as_bytes()
            continue
        if part.is_multipart():
            continue
        raw = part.get_payload(decode=True)
        if isinstance(raw, bytes) and raw.strip():
            yield part.get_filename() or "attachment without a name", raw
