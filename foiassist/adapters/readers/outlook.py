"""Outlook messages (.msg), by python-oxmsg, which is an optional part of foiassist."""

from __future__ import annotations

import io
from email.utils import parseaddr
from typing import Any

from foiassist.adapters.readers.mail import Mail
from foiassist.adapters.readers.unread import Unread, Why
from foiassist.adapters.readers.web_page import text_of_web_page


def taken_apart(data: bytes) -> Mail:
    """Return an Outlook message with its body, its people and its attachments.

    Raises:
        Unread: The library is not installed, or the message cannot be taken apart.
    """
    try:
        from oxmsg import Message
    except ImportError as error:
        raise Unread(Why.NO_OUTLOOK) from error
    try:
        return _mail(Message.load(io.BytesIO(data)))
    except MemoryError:
        raise
    except Exception as error:  # the library raises anything on a damaged file
        raise Unread(Why.DAMAGED) from error


def _mail(message: Any) -> Mail:
    name, address = parseaddr(message.sender or "")
    others = [part for one in message.recipients for part in (one.name, one.email_address)]
    attached = [
        (one.file_name or "attachment without a name", one.file_bytes)
        for one in message.attachments
    ]
    return Mail(
        subject=message.subject or "",
        text=_body(message),
        sender=(name, address),
        sent=message.sent_date.date() if message.sent_date else None,
        people=tuple(one for one in (name, address, *others) if one),
        attached=tuple((name, content) for name, content in attached if content),
        unread=tuple(f"{name} {Why.TOO_DEEP.words}" for name, content in attached if not content),
    )


def _body(message: Any) -> str:
    if message.body:
        return str(message.body).replace("\r\n", "\n")
    return text_of_web_page(message.html_body) if message.html_body else ""
