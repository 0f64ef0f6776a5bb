"""How likely a letter says the harm is: it would happen, or would be likely to, and not both."""

from __future__ import annotations

import re
from enum import StrEnum

_THE_ACT = re.compile(
    r"\bwould,?\s+or\s+(?:would\s+)?(?:be\s+)?(?:\w+\s+)?likely\s+to\b|\bwould\s+or\s+may\b"
    r"|\bwould\s+be\s+likely\s+to\s+or\s+would\b|[‘'“\"]would[^’'”\"]{0,20}[’'”\"]",
    re.IGNORECASE,
)
_WOULD_BE_LIKELY = re.compile(r"\bwould\s+(?:\w+\s+)?be\s+(?:\w+\s+)?likely\s+to\b", re.IGNORECASE)
_WOULD_HARM = re.compile(
    r"\bwould\s+(?:\w+ly\s+|also\s+|itself\s+|in\s+fact\s+)?(?:prejudice|endanger|inhibit)\b",
    re.IGNORECASE,
)
_WOULD_DO = re.compile(
    r"\bwould\s+(?:\w+\s+){0,2}?(?:harm|damage|undermine|hinder|impair|impede|compromise|disadvantage"
    r"|weaken|affect|reduce|prevent|allow|enable|cause|expose|put|give|reveal|result|lead|have|make"
    r"|disrupt|discourage|deter|jeopardi[sz]e|threaten|risk|create|help)\b",
    re.IGNORECASE,
)
_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)


class Likelihood(StrEnum):
    """Which limb of the prejudice test a text relies on."""

    WOULD = "would"
    WOULD_BE_LIKELY = "would be likely to"
    BOTH = "both"
    ACT_ONLY = "only the words of the Act"
    NEITHER = "neither"


def likelihood_in(text: str) -> tuple[Likelihood, re.Match[str] | None]:
    """Return the limb that *text* relies on, and the words that say so.

    The Act's own 'would, or would be likely to' chooses neither and is left aside.
    """
    rest = _THE_ACT.sub(lambda match: " " * len(match[0]), text)
    likely = _WOULD_BE_LIKELY.search(rest)
    without_likely = _WOULD_BE_LIKELY.sub(lambda match: " " * len(match[0]), rest)
    certain = _WOULD_HARM.search(without_likely)
    if likely and certain:
        return Likelihood.BOTH, certain
    if likely:
        return Likelihood.WOULD_BE_LIKELY, likely
    act = _THE_ACT.search(text)
    would = certain or _WOULD_DO.search(without_likely)
    if act and not would:
        return Likelihood.ACT_ONLY, act
    would = would or _WOULD.search(without_likely)
    return (Likelihood.WOULD, would) if would else (Likelihood.NEITHER, None)
