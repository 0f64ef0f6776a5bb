"""A past record out of an e-mail: what it says, the letters attached to it, and who wrote them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from foiassist.adapters.readers import outlook
from foiassist.adapters.readers.forms import Form, form_of
from foiassist.adapters.readers.mail import (
    DEEPEST_MAIL,
    Mail,
    looks_like_mail,
    parts_of,
    taken_apart,
)
from foiassist.adapters.readers.unread import Unread, Why
from foiassist.case.past_record import PastMessage, PastRecord, Side

LetterReader = Callable[[bytes], tuple[str, tuple[str, ...]]]
"""Returns the text of an attachment and what in it was not read."""

_AUTHORITIES = (
    ".gov.uk", ".police.uk", ".nhs.uk", ".parliament.uk", ".mod.uk", ".gov.scot", ".gov.wales",
 ".nhs.net",
)  # fmt: skip
"""How addresses end that public authorities alone have."""
_REQUEST_SITES = ("whatdotheyknow.com",)
"""Sites whose addresses send requests for other people."""
_ORNAMENTS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".ics", ".vcf", ".p7s", ".asc")
"""Logos, signatures and cards: no letters, and not worth a line of the report."""


@dataclass(slots=True)
class _Gathered:
    messages: list[PastMessage] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def mail_record(
    data: bytes, source: str, form: str, apart: Callable[[bytes], Mail], read: LetterReader
) -> PastRecord:
    """Return what an e-mail holds, with its attached letters as messages of their own.

    Args:
        data: The whole e-mail.
        source: What to call it.
        form: What it was read as.
        apart: Takes an e-mail of this form apart.
        read: Reads an attachment.

    Raises:
        Unread: Its parts cannot be told apart, or it holds nothing.
    """
    mail = apart(data)
    gathered = _Gathered()
    _gather(mail, gathered, read, depth=0)
    messages = sorted(
        (one for one in gathered.messages if one.text.strip()),
        key=lambda one: one.sent or date.max,
    )
    if not messages and not gathered.unread:
        raise Unread(Why.EMPTY)
    return PastRecord(
        source=source,
        form=form,
        messages=tuple(messages),
        title=mail.subject,
        people=tuple(dict.fromkeys(gathered.people)),
        unread=tuple(dict.fromkeys(gathered.unread)),
    )


def _gather(mail: Mail, gathered: _Gathered, read: LetterReader, depth: int) -> None:
    """Add what *mail* holds: enclosed e-mails, its own words, then the letters attached."""
    gathered.people.extend(mail.people)
    gathered.unread.extend(mail.unread)
    side = _side(mail.sender[1])
    letters: list[PastMessage] = []
    for message in mail.enclosed:
        _gather_enclosed(partial(parts_of, message), gathered, read, depth + 1)
    for name, content in mail.attached:
        if apart := _enclosed_as_file(content):
            _gather_enclosed(partial(apart, content), gathered, read, depth + 1)
        elif not name.lower().endswith(_ORNAMENTS):
            text = _letter(name, content, gathered, read)
            letters.append(PastMessage(side, text, mail.sent, name))
    gathered.messages.append(PastMessage(side, mail.text, mail.sent, mail.subject))
    gathered.messages.extend(letters)


def _enclosed_as_file(content: bytes) -> Callable[[bytes], Mail] | None:
    """Return what takes an attached file apart where it is an e-mail; None where it is none."""
    if looks_like_mail(content):
        return taken_apart
    try:
        return outlook.taken_apart if form_of(content) is Form.OUTLOOK else None
    except Unread:
        return None


def _gather_enclosed(
    apart: Callable[[], Mail], gathered: _Gathered, read: LetterReader, depth: int
) -> None:
    if depth > DEEPEST_MAIL:
        gathered.unread.append(f"an enclosed e-mail {Why.TOO_DEEP.words}")
        return
    try:
        inner = apart()
    except Unread as unread:
        gathered.unread.append(f"an enclosed e-mail {unread.why.words}")
        return
    if not (inner.text.strip() or inner.attached or inner.enclosed):
        gathered.unread.append(f"an enclosed e-mail {Why.EMPTY.words}")
    _gather(inner, gathered, read, depth)


def _letter(name: str, content: bytes, gathered: _Gathered, read: LetterReader) -> str:
    """Return the text of an attachment; why there is none goes to what is unread."""
    try:
        text, unread = read(content)
    except Unread as refused:
        gathered.unread.append(f"{name} {refused.why.words}")
        return ""
    gathered.unread.extend(f"{name}: {one}" for one in unread)
    return text


def _side(address: str) -> Side:
    """Return who writes from *address*, where the address alone tells."""
    host = address.rpartition("@")[2].lower()
    if host.endswith(_REQUEST_SITES):
        return Side.APPLICANT
    if f".{host}".endswith(_AUTHORITIES):
        return Side.AUTHORITY
    return Side.UNKNOWN
