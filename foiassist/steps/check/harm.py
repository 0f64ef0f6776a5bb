"""How likely a letter says the harm is: it would happen, or would be likely to, and not both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from foiassist.steps.check.sentences import Sentence
from foiassist.steps.verify.spans import Span

_THE_ACT = re.compile(
    r"\bwould,?\s+or\s+(?:would\s+)?(?:be\s+)?(?:\w+\s+)?likely\s+to\b|\bwould\s+or\s+may\b"
    r"|\bwould\s+be\s+likely\s+to\s+or\s+would\b|[‘'“\"]would[^’'”\"]{0,20}[’'”\"]",
    re.IGNORECASE,
)
_WOULD_BE_LIKELY = re.compile(r"\bwould\s+(?:\w+\s+)?be\s+(?:\w+\s+)?likely\s+to\b", re.IGNORECASE)
_WOULD_HARM = re.compile(
    r"\b(?:would|will)\s+(?:\w+ly\s+|also\s+|itself\s+|in\s+fact\s+|therefore\s+|thus\s+"
    r"|so\s+)?(?:(?:prejudice"
    r"|endanger|inhibit)\b"
    r"|(?:cause|lead\s+to|result\s+in|bring\s+about)\s+(?:this|that|the|such)\s+(?:harm"
    r"|prejudice|damage|danger)\b)"
    r"|\b(?:is|are|be|that\s+is)\s+more\s+(?:likely|probable)\s+than\s+not\b"
    r"|\bis\s+certain\s+to\s+(?:prejudice|endanger|inhibit)\b",
    re.IGNORECASE,
)
_WOULD_DO = re.compile(
    r"\bwould\s+(?:\w+\s+){0,2}?(?:harm|damage|undermine|hinder|impair|impede|compromise"
    r"|disadvantage"
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
    return _limb(dict(_choices(text)))


def likelihood_of(sentences: Iterable[Sentence]) -> tuple[Likelihood, Span | None]:
    """Return the limb that *sentences* rely on, and where in the letter they say so."""
    first: dict[re.Pattern[str], re.Match[str]] = {}
    places: dict[re.Match[str], Span] = {}
    for sentence in sentences:
        if sentence.has("would", "will", "likely", "certain", "probable"):
            for pattern, match in _choices(sentence.words):
                first.setdefault(pattern, match)
                places[match] = sentence.place(match)
    limb, chosen = _limb(first)
    return limb, places[chosen] if chosen else None


def _limb(
    first: Mapping[re.Pattern[str], re.Match[str]],
) -> tuple[Likelihood, re.Match[str] | None]:
    likely, certain, act = first.get(_WOULD_BE_LIKELY), first.get(_WOULD_HARM), first.get(_THE_ACT)
    if likely:
        return (Likelihood.BOTH, certain) if certain else (Likelihood.WOULD_BE_LIKELY, likely)
    would = certain or first.get(_WOULD_DO)
    if act and not would:
        return Likelihood.ACT_ONLY, act
    would = would or first.get(_WOULD)
    return (Likelihood.WOULD, would) if would else (Likelihood.NEITHER, None)


def _choices(words: str) -> Iterator[tuple[re.Pattern[str], re.Match[str]]]:
    """Yield each way in which *words* speak of likelihood, with the words that do."""
    for pattern in (_THE_ACT, _WOULD_BE_LIKELY, _WOULD_HARM, _WOULD_DO, _WOULD):
        match = pattern.search(words)
        if match:
            yield pattern, match
        if match and pattern in {_THE_ACT, _WOULD_BE_LIKELY}:
            words = pattern.sub(lambda found: " " * len(found[0]), words)
