"""Which of the passages found are worth showing, in what order, and why, in an officer's words.

Pure functions: what was found comes in, and nothing is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from foiassist.case.evidence import Match, Passage, PassageRole, Standing
from foiassist.law.answers import Answer

NEAR = 0.38
"""Cosine from which on a passage is near in meaning, whatever its words."""

NEAR_WITH_WORDS = 0.25
"""Cosine that is enough where the passage also shares telling words."""

_WORDS_SHARED = 2
"""Telling words that a passage must share to be shown below `NEAR`."""

_RANK_WEIGHT = 60
"""The usual constant of reciprocal rank fusion."""

_WORDS_NAMED = 3
_ANSWERED = (PassageRole.QUESTION, PassageRole.ANSWER)


@dataclass(frozen=True, slots=True)
class Found:
    """A passage as the two searches found it."""

    passage: Passage
    cosine: float
    words: tuple[str, ...] = ()
    """Telling words that it shares with the text searched for, rarest first."""


def fused(*rankings: Iterable[str]) -> list[str]:
    """Return the ids of all *rankings*, best first, by reciprocal rank."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, one in enumerate(ranking, 1):
            scores[one] = scores.get(one, 0.0) + 1 / (_RANK_WEIGHT + rank)
    return sorted(scores, key=lambda one: (-scores[one], one))


def is_relevant(found: Found) -> bool:
    """Return whether a passage is near enough in meaning, or fairly near and in the same words."""
    if found.cosine >= NEAR:
        return True
    return found.cosine >= NEAR_WITH_WORDS and len(found.words) >= _WORDS_SHARED


def chosen(found: Sequence[Found], k: int) -> list[Found]:
    """Return the first *k*, each text once; a disclosure takes the last place from refusals.

    The Act presumes disclosure, so that an officer sees what was given as well as what was not.
    """
    once = list(_each_text_once(found))
    first = once[:k]
    given = [one for one in once if _discloses(one.passage)]
    if given and k > 1 and len(first) == k and all(_refuses(one.passage) for one in first):
        first[-1] = given[0]
    return first


def matches(found: Sequence[Found], exemption: str = "") -> tuple[Match, ...]:
    """Return *found* as matches, each with the reasons for showing it."""
    refusals = any(_refuses(one.passage) for one in found)
    return tuple(
        Match(
            one.passage,
            round(min(max(one.cosine, 0.0), 1.0), 4),
            tuple(_reasons(one, exemption, beside_refusals=refusals)),
        )
        for one in found
    )


def _reasons(found: Found, exemption: str, *, beside_refusals: bool) -> Iterator[str]:
    passage = found.passage
    if exemption:
        same = exemption if exemption in passage.exemptions else exemption.partition("(")[0]
        yield f"same exemption, section {same}"
    if found.words:
        named = ", ".join(f'"{word}"' for word in found.words[:_WORDS_NAMED])
        yield f"shares the word{'s' if len(found.words) > 1 else ''} {named}"
    if found.cosine >= NEAR:
        yield "near in meaning"
    if beside_refusals and _discloses(passage):
        yield "a disclosure, shown beside the refusals"
    if passage.standing is not Standing.STANDS:
        yield f"{passage.standing} on review: a caution"


def _each_text_once(found: Iterable[Found]) -> Iterator[Found]:
    seen: set[tuple[PassageRole, str]] = set()
    for one in found:
        text = (one.passage.role, " ".join(one.passage.text.casefold().split()))
        if text not in seen:
            seen.add(text)
            yield one


def _refuses(passage: Passage) -> bool:
    return (
        passage.role in _ANSWERED
        and passage.answer in tuple(Answer)
        and Answer(passage.answer).refuses
        and passage.answer != Answer.PARTLY
    )


def _discloses(passage: Passage) -> bool:
    return passage.role in _ANSWERED and passage.answer in {Answer.DISCLOSED, Answer.PARTLY}
