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
    sender: tuple[str, str]
    """The sender's name and address."""

    sent: date | None = None
    people: tuple[str, ...] = ()
    """Names and addresses of those it is from and to."""

    attached: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    """Name and content of each attachment that is no e-mail itself."""

    enclosed: tuple[EmailMessage, ...] = field(default=(), repr=False)
    """The e-mails in it, not taken apart yet."""

    unread: tuple[str, ...] = ()
    """What in it cannot be got at, with why."""


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
    return Document(whole_text(subject, text), "e-mail", sender)


def whole_text(subject: str, text: str) -> str:
    """Return what an e-mail says, its subject before its body."""
    return f"Subject: {subject}\n\n{text}" if subject and text.strip() else text


def taken_apart(data: bytes) -> Mail:
    """Return an e-mail with its body, its people and its attachments.

    Raises:
        Unread: Its parts cannot be told apart.
    """
    try:
        message = message_from_bytes(data.lstrip(), policy=policy.default)
    except _SHAPE_ERRORS as error:
        raise Unread(Why.MAIL) from error
    return parts_of(message)


def parts_of(message: EmailMessage) -> Mail:
    """Return what `taken_apart` does, of an e-mail that another one encloses."""
    try:
        attached, enclosed = _attached(message)
        return Mail(
            subject=str(message.get("subject", "")),
            text=_body(message),
            sender=parseaddr(str(message.get("from", ""))),
            sent=_sent(message),
            people=tuple(_people(message)),
            attached=tuple(attached),
            enclosed=tuple(enclosed),
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


def _attached(message: EmailMessage) -> tuple[list[tuple[str, bytes]], list[EmailMessage]]:
    """Return the files that are attached to *message*, and the e-mails."""
    files: list[tuple[str, bytes]] = []
    mails: list[EmailMessage] = []
    alone = not message.is_multipart() and message.get_content_maintype() != "text"
    for part in [message] if alone else message.iter_attachments():
        inner = part.get_payload() if part.get_content_type() == "message/rfc822" else None
        if isinstance(inner, list):
            mails.extend(one for one in inner if isinstance(one, EmailMessage))
        elif not part.is_multipart():
            raw = part.get_payload(decode=True)
            if isinstance(raw, bytes) and raw.strip():
                files.append((part.get_filename() or "attachment without a name", raw))
    return files, mails
