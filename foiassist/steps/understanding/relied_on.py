"""Which provisions an authority relied on in a letter, told from those that it only mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from foiassist.law.citations import Citation, Regime
from foiassist.steps.understanding.named_regulations import provisions_named
from foiassist.steps.understanding.relied_on_sentences import sentences_of
from foiassist.steps.understanding.relied_on_words import relies
from foiassist.steps.verify.reliance import is_set_aside

_LOOK = 600
"""Characters on either side of a citation that are read as its sentence at most."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision that a letter names and that an authority may rely on."""

    start: int
    end: int
    """Where its words stand in the text, in code points."""
    citation: str
    """In full: '31(1)(b)' also where the text has '… and (b)'."""
    regime: Regime
    """'FOIA' or 'EIR'."""
    relied: bool
    """Whether the authority relies on it here."""
    sentence: str


@lru_cache(maxsize=64)
def citations(text: str) -> tuple[Cited, ...]:
    """Return each exemption and exception that *text* names, and whether it is relied on there.

    Provisions that withhold nothing, such as sections 1, 10 or 16, are left out.
    """
    return tuple(_cited(text, provisions_named(text)))


def relied_on(text: str) -> tuple[str, ...]:
    """Return the provisions of the Act that *text* relies on, in its order, each once.

    A section stands there alone only where no part of it is relied on as well.
    """
    return _each_once(one for one in citations(text) if one.regime == "FOIA")


def exceptions(text: str) -> tuple[str, ...]:
    """Return the regulations of the EIR that *text* relies on, in its order, each once."""
    return _each_once(one for one in citations(text) if one.regime == "EIR")


def _cited(text: str, found: Iterable[Citation]) -> Iterator[Cited]:
    """Yield *found* with the sentence of each, and whether it is relied on."""
    spans = sentences_of(text)
    at = 0
    for one in found:
        while at + 1 < len(spans) and spans[at][1] <= one.start:
            at += 1
        start = max(spans[at][0], one.start - _LOOK)
        end = min(spans[at][1], one.end + _LOOK)
        is_relied = relies(text, start, end, one) and not is_set_aside(text, one)
        sentence = " ".join(text[start:end].split())
        yield Cited(one.start, one.end, one.section, one.regime, is_relied, sentence)


def _each_once(cited: Iterable[Cited]) -> tuple[str, ...]:
    named = dict.fromkeys(one.citation for one in cited if one.relied)
    return tuple(name for name in named if not any(other.startswith(f"{name}(") for other in named))
