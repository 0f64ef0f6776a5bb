"""How likely each section is to be relied on, by what is noticed in a request.

What is usual for the kind of authority is where it starts; aspects and cues move it by our own
judgement, and what the team's past responses teach moves it further.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from foiassist.case.evidence import Guidance
from foiassist.law.for_authority import may_not_use
from foiassist.ports.learning import NOTHING_LEARNED, Learned
from foiassist.steps.suggesting.asked_about import ASKED_ABOUT
from foiassist.steps.suggesting.asked_for import ASKED_FOR
from foiassist.steps.suggesting.aspects import Noticed, notice
from foiassist.steps.suggesting.calls_to_mind import CALLS_TO_MIND
from foiassist.steps.suggesting.cues import cues_by_section, strength
from foiassist.steps.suggesting.usual_provisions import UNUSUAL, usual_provisions

EVERY_ASPECT = (*ASKED_FOR, *ASKED_ABOUT)

REPEATED = "14"
"""Listed only where the request itself speaks of an earlier one. FOIA 2000 s.14(2)."""

EARLIER_REQUEST = "earlier_request"

_TRUSTED_FROM = 250
"""Own refusals with which what was learnt counts for half."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What every question of a request is judged by."""

    guidance: tuple[Guidance, ...] = ()
    """The guidance that holds the cues."""
    authority_kind: str = ""
    """As the settings write it; '' for any."""
    request: str = ""
    """The whole request, in which what a question is about may stand."""
    learned: Learned = NOTHING_LEARNED
    weights: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: CALLS_TO_MIND)
    """How strongly each aspect calls each section to mind."""


@dataclass(frozen=True, slots=True)
class Read:
    """What is noticed in some words of a request, and what it makes of each section."""

    noticed: Mapping[str, Noticed]
    cues: Mapping[str, tuple[str, ...]]
    expected: Mapping[str, float]
    """Log odds by our own judgement."""
    log_odds: Mapping[str, float]
    """The same with what was learnt."""


def read_words(asked: str, basis: Basis) -> Read:
    """Return what the words *asked* make of each section that the authority may use."""
    noticed = notice(EVERY_ASPECT, asked, basis.request)
    cues = cues_by_section(asked, basis.guidance)
    expected = {
        section: log_odds
        for section, log_odds in _expected(noticed, cues, basis).items()
        if not may_not_use(section, basis.authority_kind)
        and (section != REPEATED or EARLIER_REQUEST in noticed)
    }
    strengths = features(noticed, basis.authority_kind)
    log_odds = {
        section: _with_learned(section, one, strengths, basis.learned)
        for section, one in expected.items()
    }
    return Read(noticed, cues, expected, log_odds)


def features(noticed: Mapping[str, Noticed], authority_kind: str) -> dict[str, float]:
    """Return what learning may use of a request: its aspects, and its kind of authority."""
    strengths = {name: one.strength for name, one in noticed.items()}
    if authority_kind:
        strengths[f"kind {authority_kind}"] = 1.0
    return strengths


def _expected(
    noticed: Mapping[str, Noticed], cues: Mapping[str, Iterable[str]], basis: Basis
) -> dict[str, float]:
    usual = usual_provisions(basis.authority_kind)
    return {
        section: log_odds_of(usual.get(section, UNUSUAL))
        + sum(
            weight * noticed[name].strength
            for name, weight in basis.weights.get(section, {}).items()
            if name in noticed
        )
        + strength(cues.get(section, ()))
        for section in sorted({*usual, *basis.weights, *cues})
    }


def _with_learned(
    section: str, expected: float, strengths: Mapping[str, float], learned: Learned
) -> float:
    """Return the log odds with what was learnt, which counts the more the more there was."""
    known = learned.sections.get(section)
    if known is None:
        return expected
    said = known.constant + known.of_expected * expected
    said += sum(known.of_noticed.get(name, 0.0) * one for name, one in strengths.items())
    trust = learned.refusals / (learned.refusals + _TRUSTED_FROM)
    return (1 - trust) * expected + trust * said


def log_odds_of(share: float) -> float:
    """Return the logarithm of the odds of *share*, which is more than 0 and less than 1."""
    return math.log(share / (1 - share))


def likelihood_of(log_odds: float) -> float:
    """Return the share whose log odds these are."""
    return 1 / (1 + math.exp(-log_odds))
