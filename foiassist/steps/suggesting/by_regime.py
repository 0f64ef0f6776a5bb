"""A suggestion in the light of signs that another law governs the question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from foiassist.case.other_regime import RegimeSign
from foiassist.case.suggestion import Because, Confidence, RankedProvision, Suggestion

_SHOWN_PLAINLY = 0.7
"""Share of the questions that look so for which officers have said that it is so, about."""

_MAY_BE = 0.2
"""The same for questions that only may be so."""


def under_regimes(suggestion: Suggestion, signs: Iterable[RegimeSign]) -> Suggestion:
    """Return *suggestion* with what *signs* on its question add to it.

    The first plain sign takes the first place and gives the answer; one that only may be so
    adds its reason, and its provision in the last place. A sign of Scottish law only adds its
    reason, since no answer to a question hands it over.

    Args:
        suggestion: What is suggested under the Act.
        signs: Those that bear on the question, the question's own before the whole request's.
    """
    told = tuple(signs)
    bearing = [sign for sign in told if sign.regime.answer is not None]
    plain = next((sign for sign in bearing if sign.is_plain), None)
    ranked = suggestion.exemptions
    for sign in bearing:
        if plain is None or sign.regime is not plain.regime:
            ranked = _listed(ranked, sign.regime.provision)
    reasons = (Because(sign.source, "", sign.why) for sign in told)
    suggestion = replace(suggestion, because=(*reasons, *suggestion.because), signs=told)
    if plain is None:
        return replace(suggestion, exemptions=ranked)
    return replace(
        suggestion,
        answer=plain.regime.answer,
        exemptions=_first(ranked, plain.regime.provision),
        confidence=Confidence.MEDIUM,
    )


def _listed(ranked: tuple[RankedProvision, ...], citation: str) -> tuple[RankedProvision, ...]:
    """Return *ranked* with *citation* in it, last where it was not there."""
    if any(one.section == citation for one in ranked):
        return ranked
    score = min((_MAY_BE, *(one.score for one in ranked)))
    return (*ranked, RankedProvision(citation, score))


def _first(ranked: tuple[RankedProvision, ...], citation: str) -> tuple[RankedProvision, ...]:
    others = [one for one in ranked if one.section != citation]
    score = max((_SHOWN_PLAINLY, *(one.score for one in ranked)))
    return (RankedProvision(citation, score), *others)
