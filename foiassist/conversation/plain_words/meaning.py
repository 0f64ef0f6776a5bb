"""What plain words can mean: five frozen values, none of which changes anything by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from foiassist.conversation.plain_words.orders import Order


@dataclass(frozen=True, slots=True)
class Place:
    """Where the cursor stands, and which questions were last talked about."""

    section: str = ""
    """Id of the section under the cursor, or empty."""

    question: str = ""
    """Label of the question under the cursor, or empty."""

    about: tuple[str, ...] = ()
    """Labels of the questions that were last talked about."""


class Slot(Enum):
    """What was not said, and is asked for."""

    QUESTIONS = "which questions"
    EXEMPTIONS = "which exemptions"
    WORDS = "the words themselves"
    DAY = "the day"
    READING = "which of several readings was meant"


@dataclass(frozen=True, slots=True)
class Give:
    """A command that only looks, or that shows what would change before it does: given at once."""

    line: str


@dataclass(frozen=True, slots=True)
class Propose:
    """What would be recorded, changed or sent, if a person says yes."""

    title: str
    """What it is about: 'Question 3'."""

    changes: tuple[str, ...]
    """Exactly what will change, a sentence each."""

    lines: tuple[str, ...]
    """The command lines that a yes gives, in order."""

    about: tuple[str, ...] = ()
    """Labels of the questions that it is about."""

    orders: tuple[Order, ...] = ()
    """What was understood, from which it can be worked out afresh when the case has changed."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that is offered to a question back."""

    pick: str
    """What is typed to pick it: its number, or the label of a question."""

    words: str
    """As it is shown."""

    value: tuple[str, ...]
    """What it stands for: labels, citations, or a line."""


@dataclass(frozen=True, slots=True)
class AskBack:
    """Something that is needed was not said; a short answer completes it."""

    question: str
    options: tuple[Option, ...]
    slot: Slot
    orders: tuple[Order, ...] = ()
    """What is understood so far."""

    at: int = 0
    """Which of the orders lacks it, counted from 0."""


@dataclass(frozen=True, slots=True)
class Tell:
    """A sentence in answer; nothing is to be done."""

    words: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """The words mean nothing that is known here."""

    nearest: tuple[str, ...]
    """The nearest things that could be said instead, each of which would work in this case."""

    why: str = ""
    """Why they are not acted on, as a sentence, where that is known."""


Meaning = Give | Propose | AskBack | Tell | NotUnderstood
