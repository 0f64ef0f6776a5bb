"""Which provisions an authority relied on in a letter, told from those that it only mentions."""

from __future__ import annotations

from dataclasses import dataclass

from foiassist.law.citations import Regime
from foiassist.law.exemptions import find_provision, section_of
from foiassist.steps.verify.reliance import citations_in, is_set_aside


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision that a letter names."""

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


def citations(text: str) -> tuple[Cited, ...]:
    """Return each provision that *text* names, in order, and whether it is relied on."""
    return tuple(
        Cited(one.start, one.end, one.section, one.regime, not is_set_aside(text, one), "")
        for one in citations_in(text)
        if one.regime in {"FOIA", "EIR"}
    )


def relied_on(text: str) -> tuple[str, ...]:
    """Return the provisions of the Act that *text* relies on, in its order, each once."""
    found = (one for one in citations(text) if one.relied and one.regime == "FOIA")
    return tuple(
        dict.fromkeys(one.citation for one in found if find_provision(section_of(one.citation)))
    )


def exceptions(text: str) -> tuple[str, ...]:
    """Return the regulations of the EIR that *text* relies on, in its order, each once."""
    found = (one for one in citations(text) if one.relied and one.regime == "EIR")
    return tuple(dict.fromkeys(one.citation for one in found))
