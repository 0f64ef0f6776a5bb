"""Cases that are spoken to, and what words mean for them, in a line that a table can hold."""

from __future__ import annotations

from dataclasses import replace

from foiassist.case.section import SectionState
from foiassist.conversation.plain_words.meaning import (
    AskBack,
    Give,
    NotUnderstood,
    Place,
    Propose,
    Tell,
)
from foiassist.conversation.plain_words.understanding import understood
from tests.cases import a_case, a_request, sections

PARTS = {
    "1": "How many alerts did the live facial recognition system give on 28 January?",
    "1a": "How many of those alerts were true positives?",
    "1b": "How many of those alerts were false positives?",
    "1c": "How many alerts came from the blue list?",
    "2": "Please send me the data protection impact assessment.",
    "3": "How many officers were deployed that day?",
    "4": "The minutes of the planning meetings before the deployment.",
    "5": "How many people were on the watchlist?",
    "6": "What thresholds were set for the cameras?",
}
"""Questions of a request in parts, of which nothing is decided yet."""


def drafted():
    """Return the invented case with a machine's drafts for its sections."""
    letter = tuple(replace(s, state=SectionState.DRAFTED, by="") for s in sections())
    return a_case(sections=letter, hands=())


def in_parts(**fields):
    """Return a case of which nothing is decided or drafted."""
    empty = {"decisions": (), "reasons": (), "facts": (), "sections": (), "hands": ()}
    return a_case("TP-FOI-0500", **{"request": a_request(PARTS), **empty, **fields})


def in_a_line(meant) -> str:
    """Return a meaning in a line."""
    match meant:
        case Give(line):
            return f"give {line}"
        case Propose():
            return f"propose {' | '.join(meant.lines)}"
        case AskBack():
            return f"ask {meant.slot.name.lower()} {' '.join(o.value[0] for o in meant.options)}".strip()
        case Tell():
            return "tell"
        case NotUnderstood():
            return "not understood"


def meant(words, case=None, **place) -> str:
    """Return what *words* mean, in a line."""
    return in_a_line(understood(words, case or in_parts(), Place(**place)))
