"""Which of the passages found are worth showing, in what order, and why, in an officer's words.

Pure functions: what was found comes in, and nothing is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def fused(by_meaning: Sequence[int], by_words: Mapping[int, float]) -> list[int]:
    """Return the places that either search found, best first, by reciprocal rank.

    Passages that share words of the same weight share a rank, so that meaning tells them apart;
    a word in a short passage counts for no more than in a long one.

    Args:
        by_meaning: Nearest first.
        by_words: Weight of the words that each passage shares.
    """
    weights = sorted(by_words.values(), reverse=True)
    scores = {one: 1 / (_RANK_WEIGHT + rank) for rank, one in enumerate(by_meaning)}
    for one, weight in by_words.items():
        scores[one] = scores.get(one, 0.0) + 1 / (_RANK_WEIGHT + weights.index(weight))
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
    own = [word for word in found.words if _stem(word) in passage.text.casefold()]
    if own:
        yield f"shares {_named(own)}"
    elif found.words:
        yield f"its question or subject has {_named(found.words)}"
    if found.cosine >= NEAR:
        yield "near in meaning"
    if beside_refusals and _discloses(passage):
        partly = passage.answer == Answer.PARTLY
        yield "disclosed in part" if partly else "a disclosure, shown beside the refusals"
    if passage.standing is not Standing.STANDS:
        yield f"{passage.standing} on review: a caution"


def _named(words: Sequence[str]) -> str:
    """Return *words*, the first few, as a sentence names them."""
    quoted = ", ".join(f'"{word}"' for word in words[:_WORDS_NAMED])
    return f"the word{'s' if len(words) > 1 else ''} {quoted}"


def _stem(word: str) -> str:
    """Return what other forms of *word* are likely to begin with too."""
    return word[: max(4, len(word) - 3)]


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
