"""What readers take out of files on past requests, before anything in it is understood.

Text is cleaned at the door, before it gets here. Whoever asked is named in `people` alone, so that
the names can be masked; nothing of that is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Side(StrEnum):
    """Who wrote a message of a correspondence."""

    APPLICANT = "applicant"
    AUTHORITY = "authority"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PastMessage:
    """One letter or e-mail of a correspondence, as it was read."""

    side: Side
    text: str
    sent: date | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class PastRecord:
    """One past request with what was answered, as its source tells it."""

    source: str
    """Where it stood, as a person would name it: 'log.zip › 2021/0158.eml', 'log.csv › row 12'."""

    form: str
    """What it was read as: 'e-mail', 'Word', 'PDF', 'web page', 'thread', 'register', 'text'."""

    text: str = ""
    """Request and response in one, where the source does not tell them apart."""

    messages: tuple[PastMessage, ...] = ()
    """The correspondence, oldest first, where the source does tell it."""

    title: str = ""
    reference: str = ""
    """As the source writes it; empty where only the text may say it."""

    authority: str = ""
    received: date | None = None
    answered: date | None = None
    outcome: str = ""
    """In the source's words ('All information sent'); never set by foiassist."""

    exemptions: tuple[str, ...] = ()
    """As a register lists them ('s.40(2)'), unread."""

    link: str = ""
    """Address of the page it came from, where the source gives one."""

    people: tuple[str, ...] = ()
    """Names and addresses of persons that the source marks as such. To mask; never kept."""

    unread: tuple[str, ...] = ()
    """Parts that could not be read, each with why: 'scan.pdf holds pictures of pages'."""


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file, or an entry of one, that gave nothing, and why."""

    source: str
    reason: str
    """One sentence."""

    hint: str = ""
    """What to do about it."""
