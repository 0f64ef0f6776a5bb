"""What a person wants done, as far as they have said it: plain values that change nothing."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.law.answers import Answer


@dataclass(frozen=True, slots=True)
class Named:
    """The questions that are meant; no labels where the words leave it open."""

    labels: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    """Those that could be meant, where it is open; none: any of them."""

    why: str = ""
    """Why it is open, as a sentence, or empty."""

    part: str = ""
    """The part of the one question that is meant, as a letter says it: 'part (b)'; or empty."""

    decided: tuple[str, ...] = ()
    """Labels of those that were spoken of too and stay as they are decided."""


@dataclass(frozen=True, slots=True)
class DecideOrder:
    """An answer for some questions."""

    answer: Answer
    questions: Named = Named()
    exemptions: tuple[str, ...] = ()
    unknown: str = ""
    """What was typed as a citation and is none, or empty."""

    detail: str = ""
    """Which detail of a decision `text` is: 'where', 'transferred_to'; or empty."""

    text: str = ""
    aside: str = ""
    """What was said besides and is not recorded, or empty."""

    is_told: bool = False
    """Whether the information itself was said with it, which is a fact order of its own."""


@dataclass(frozen=True, slots=True)
class DetailOrder:
    """A detail to be added to what was decided on one question."""

    detail: str
    text: str
    questions: Named = Named()


@dataclass(frozen=True, slots=True)
class FactOrder:
    """A fact for the letter."""

    text: str
    source: str = ""
    questions: Named = Named()


@dataclass(frozen=True, slots=True)
class ReasonOrder:
    """One part of the reasons for an exemption."""

    field: str
    text: str
    exemptions: tuple[str, ...] = ()
    """The section that is argued: one citation."""


@dataclass(frozen=True, slots=True)
class LineOrder:
    """A command line whose effect can be said in full: draft, accept, send, export and so on."""

    line: str
    title: str
    changes: tuple[str, ...]
    rewrites: bool = False
    """Whether it changes the letter, so that an approval of it is void."""


@dataclass(frozen=True, slots=True)
class ExtendOrder:
    """More time to weigh the public interest under one exemption."""

    until: str = ""
    """A day as 2024-05-01, or empty where it was not said."""

    exemptions: tuple[str, ...] = ()


Order = DecideOrder | DetailOrder | FactOrder | ReasonOrder | LineOrder | ExtendOrder
