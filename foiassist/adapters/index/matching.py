"""Which of the passages found are worth showing, and why, in an officer's words.

Pure functions: what was found comes in, best first, and nothing is looked up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from foiassist.adapters.index.relevance import NEAR, Found, likeness, words_of
from foiassist.case.evidence import Match, Passage, PassageRole, Standing
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of

SAME_TEXT = 0.9
"""Share of the words in common from which on two passages say the same (a round robin)."""

ALMOST_THE_SAME = 0.85
"""Cosine from which on a past question asks almost the same."""

_WORDS_NAMED = 3
_OTHERS_NAMED = 3
_FROM_ONE = 2
"""Passages that one response may always have in a list."""
_ANSWERED = (PassageRole.QUESTION, PassageRole.ANSWER)


def chosen(found: Sequence[Found], k: int) -> list[Found]:
    """Return the first *k*, each text once; a disclosure takes the last place from refusals.

    The Act presumes disclosure, so that an officer sees what was given as well as what was not.
    The same text with another answer is another one: an officer must see both. One response takes
    no more than a quarter of the places from others.
    """
    once = _each_text_once(_spread(found, max(_FROM_ONE, k // 4)), k)
    first = once[:k]
    if k > 1 and len(first) == k and all(_refuses(one.passage) for one in first):
        shown = {one.passage.id for one in first}
        given = (one for one in found if _discloses(one.passage) and one.passage.id not in shown)
        first[-1] = next(given, first[-1])
    return first


def matches(found: Sequence[Found], exemption: str = "", kind: str = "") -> tuple[Match, ...]:
    """Return *found* as matches, each with the reasons for showing it.

    Args:
        found: What is shown, best first.
        exemption: The section or limb that was asked for, if any.
        kind: The kind of authority that asks.
    """
    refusals = any(_refuses(one.passage) for one in found)
    return tuple(
        Match(
            one.passage,
            round(min(max(one.cosine, 0.0), 1.0), 4),
            (
                *_in_substance(one, exemption),
                *_beside(one.passage, kind, refusals=refusals),
                *_in_others(one.others),
            ),
        )
        for one in found
    )


def _in_substance(found: Found, exemption: str) -> Iterator[str]:
    passage = found.passage
    if exemption:
        yield _same_provision(passage, exemption)
    asks = passage.role is PassageRole.QUESTION
    if asks and found.alike == 1.0:
        yield "asks the same"
    elif asks and max(found.cosine, found.alike) >= ALMOST_THE_SAME:
        yield "asks almost the same"
    own = [word for word in found.words if _stem(word) in passage.text.casefold()]
    if own:
        yield f"shares {_named(own)}"
    elif found.words:
        yield f"its question or subject has {_named(found.words)}"
    if found.cosine >= NEAR:
        yield "near in meaning"


def _beside(passage: Passage, kind: str, *, refusals: bool) -> Iterator[str]:
    if kind and kind == passage.authority_kind:
        yield f"also {'NHS' if kind == 'nhs' else kind}"
    if refusals and _discloses(passage):
        partly = passage.answer == Answer.PARTLY
        yield "disclosed in part" if partly else "a disclosure, shown beside the refusals"
    if passage.standing is not Standing.STANDS:
        yield f"{passage.standing} on review: a caution"


def _in_others(others: Sequence[str]) -> Iterator[str]:
    if not others:
        return
    named = ", ".join(others[:_OTHERS_NAMED])
    more = len(others) - _OTHERS_NAMED
    yield f"the same in {named}" + (f" and {more} more" if more > 0 else "")


def _same_provision(passage: Passage, exemption: str) -> str:
    if exemption in passage.exemptions:
        return f"same {'limb' if '(' in exemption else 'exemption'}, section {exemption}"
    return f"same exemption, section {section_of(exemption)}"


def _named(words: Sequence[str]) -> str:
    """Return *words*, the first few, as a sentence names them."""
    quoted = ", ".join(f'"{word}"' for word in words[:_WORDS_NAMED])
    return f"the word{'s' if len(words) > 1 else ''} {quoted}"


def _stem(word: str) -> str:
    """Return what other forms of *word* are likely to begin with too."""
    return word[: max(4, len(word) - 3)]


def _spread(found: Sequence[Found], most: int) -> list[Found]:
    """Return *found* with what one document has beyond its *most* best after all others."""
    counted: Counter[str] = Counter()
    first: list[Found] = []
    later: list[Found] = []
    for one in found:
        counted[one.passage.document] += 1
        (first if counted[one.passage.document] <= most else later).append(one)
    return [*first, *later]


def _each_text_once(found: Sequence[Found], k: int) -> list[Found]:
    """Return the first *k* of *found* that say different things, with who else says the same.

    Once there are *k*, the rest is only looked through for others that say what they say.
    """
    kept: dict[int, Found] = {}
    others: dict[int, list[str]] = {}
    alike: dict[object, list[tuple[int, frozenset[str]]]] = {}
    for place, one in enumerate(found):
        words = words_of(one.passage.text)
        same = alike.setdefault(_kind_of(one.passage, words), [])
        first = next((n for n, those in same if likeness(words, those) >= SAME_TEXT), None)
        if first is not None:
            others[first].append(one.passage.document)
        elif len(kept) < k:
            kept[place], others[place] = one, []
            same.append((place, words))
    return [
        replace(one, others=tuple(dict.fromkeys(_apart(others[place], one.passage.document))))
        for place, one in kept.items()
    ]


def _kind_of(passage: Passage, words: frozenset[str]) -> object:
    """Return what passages must have in common to say the same: role, answer, limbs, figures.

    Years, roads and quantities tell one request from another that is worded the same.
    """
    figures = frozenset(word for word in words if not word.isalpha())
    return passage.role, passage.answer, frozenset(passage.exemptions), figures


def _apart(documents: Sequence[str], own: str) -> Iterator[str]:
    return (one for one in documents if one != own)


def _refuses(passage: Passage) -> bool:
    return (
        passage.role in _ANSWERED
        and passage.answer in tuple(Answer)
        and Answer(passage.answer).refuses
        and passage.answer != Answer.PARTLY
    )


def _discloses(passage: Passage) -> bool:
    return passage.role in _ANSWERED and passage.answer in {Answer.DISCLOSED, Answer.PARTLY}
