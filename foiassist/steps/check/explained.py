"""Whether a letter says why an exemption applies, and how far the harm is tied to anything.

A sentence that only claims the exemption, or says what the Act says, explains nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from foiassist.law.provision import Provision
from foiassist.steps.check.generic_words import GENERIC_WORDS
from foiassist.steps.check.weighing import opens_weighing, says_only_the_test

_FOR_REASONS_GIVEN = re.compile(
    r"\b(?:for|as|and)\s+(?:the|these|those|our)?\s*(?:same\s+)?(?:reasons?|set\s+out"
    r"|explained|given"
    r"|stated|outlined|detailed|described)[^.;]{0,40}?\b(?:above|below|earlier|here|later|next)\b"
    r"|\bfor\s+th(?:ese|ose|at|is)\s+(?:same\s+)?reasons?\b"
    r"|\b(?:our\s+)?reasons?\s+(?:are|is)\s+(?:given|set\s+out|explained)?\s*\w*\b",
)
_REFERRING = ("above", "below", "earlier", "here", "later", "next", "reason")
_OF_THE_LETTER = re.compile(
    r"\bnot (?:to )?be (?:read|taken|understood)\b|\b(?:is|are) (?:enclosed|attached"
    r"|set out)\b|\bthis letter is\b"
)
"""Words about the letter itself, which explain nothing."""

_BECAUSE = re.compile(
    r"\bbecause\b|\bas\s+(?!(?:a|an|the)\s+(?:whole|result)\b|such\b|follows\b|well\b"
    r"|set\b|amended\b|soon\b)(?=\w+)"
    r"|\bsince\b(?!\s+\d)|\bon\s+the\s+(?:grounds?|basis)\b|\bin\s+that\b|\bdue\s+to\b"
    r"|\bso\s+that\b"
    r"|\bin\s+order\s+to\b|\bowing\s+to\b|\bgiven\s+that\b|\bby\s+(?:reason"
    r"|virtue)\s+of\s+(?:the\s+fact|its|their|being)"
    r"|\bwhich\s+(?:would|could|may|is|are|was|were|relates?|contains?|consists?)\b"
    r"|\b(?:it|they)\s+(?:is|was|are|were|relates?|contains?)\b|\bcontains?\b"
    r"|\brelat(?:es|ing)\s+to\b"
    r"|\bif\s+(?:it|this|they)\s+were\b|\bwould\b",
)
_PLAIN_CAUSE = re.compile(r"\bbecause\b|\bas\b(?! a class\b)|\bsince\b|\bgrounds\b")
_CLAIMS = re.compile(
    r"\b(?:exempt\w*|withh\w+|rel(?:y|ies|ied|ying)\s+on|appl(?:y|ies|ied)|engag\w+|refus\w+|cited?"
    r"|covered\s+by|falls?\s+(?:within|under))\b",
)
_CITES = re.compile(r"\bsections?\s+\d|\bs{1,2}\.?\s?\d{2}|\bthe\s+(?:act|exemptions?)\b")
_LAW = re.compile(
    r"\b(?:sections?\s+\d\S*|s\.?\s?\d{2}\S*|the\s+act|(?:this|the)\s+exemption|it)\b[^.]{0,80}?"
    r"\b(?:exempts?|relieves?|provides?|states?|says?|protects?|covers?|allows?"
    r"|sets?\s+out|concerns?"
    r"|deals?\s+with|applies\s+(?:to|where|if|when))\b"
    r"|\binformation\b[^.]{0,60}?\bis\s+exempt(?:\s+information)?\s+(?:if|where|when)\b"
    r"|\bmay\s+be\s+(?:withheld|refused)\s+(?:if|where)\b",
)
_NATURE = re.compile(
    r"\b(?:is|are|as)\s+(?:an?\s+|both\s+)?(?:\w+\s+(?:and|,)\s+)?(?:absolute|qualified"
    r"|class[\s-]based|prejudice[\s-]based|not\s+subject\s+to)\b|\bno\s+public\s+interest\b"
    r"|\bwithout\s+(?:a\s+)?public\s+interest",
)
_BARE_LIST = re.compile(
    r"^[-•·*\s]*(?:sections?|s\.?)\s*\d\S*(?:\s+(?:and|or|to)\s+\S+)*\s*[,:–-]?[^.]*$"
)
_FORESEES = re.compile(
    r"\b(?:would|could|might|may|will|can|cannot|likely|risk\w*|if|once|after|before|until)\b"
)
_ONLY_CLAIMED = re.compile(
    r"\b(?:cause|lead\s+to|result\s+in|do|be)\s+(?:this|that|the|such)\s+(?:harm"
    r"|prejudice|damage|effect)\b"
    r"|\bthe\s+interests?\s+(?:at\s+stake\s+)?(?:is|are)\b|\binterests?\s+at\s+stake\b",
)
"""Words that say that there is harm, or what it is harm to, and nothing of how it comes about."""

_DESCRIBES = re.compile(
    r"^[\W_]*(?:as to [^:]*: )?(?:we (?:also )?hold (?:this|the|that|it|both|these|all)\b"
    r"|we (?:are|have) (?:withh\w+|redact\w+|remov\w+)|this (?:is|relates to"
    r"|concerns) |we rely on it\b"
    r"|the (?:requested |withheld )?information (?:is|consists|comprises|relates to)\b)"
)
"""Words that say what is withheld, and nothing of why."""

_CLAIMS_HARM = re.compile(
    r"\b(?:would|could|might|may|will|likely)\b.*\b(?:prejudic|endanger|inhibit|harm"
    r"|damag|undermin|hinder|impair"
    r"|compromis|disadvantag|negative|detriment|adverse)\w*"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST_WORDS = 4
_SHORTEST_STEM = 3
_ENDINGS = "ations ation ings ing ies ied ers er ed es ly s e y".split()
"""The longest first, so that 'ations' is not taken for 's'."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a text says about why one exemption applies, apart from the public interest."""

    sentences: tuple[str, ...]
    """Those that explain."""

    has_harm: bool
    """Whether one of them, or a claim, speaks of harm."""

    own_words: int
    """Different words that would not fit just any refusal, where it foresees what would follow."""


def explanation_in(sentences: Iterable[str], row: Provision) -> Explanation:
    """Return what *sentences*, in order and in lower case, say about why *row* applies.

    The weighing of the public interest is left aside: it says why the exemption is kept,
    not why it applies.
    """
    before = list(_before_weighing(sentences))
    telling = tuple(one for one in before if _explains(one))
    beyond = [one for one in telling if _PLAIN_CAUSE.search(one) or not _ONLY_CLAIMED.search(one)]
    own = set().union(*(own_words(one, row) for one in beyond if _FORESEES.search(one)))
    has_harm = any(not _DESCRIBES.search(one) for one in beyond)
    return Explanation(telling, has_harm, len(own))


def claims_harm(sentence: str) -> bool:
    """Return whether *sentence* says that disclosure would do harm, beyond what the Act says."""
    return bool(_CLAIMS_HARM.search(sentence)) and not _LAW.search(sentence)


def own_words(sentence: str, row: Provision) -> set[str]:
    """Return the words of *sentence* that neither any refusal nor the limb itself would have."""
    statutory = {stem(word) for word in _WORD.findall(f"{row.title} {row.name}".casefold())}
    words = {stem(word) for word in _WORD.findall(sentence)}
    return words - statutory - GENERIC_STEMS


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return *word* without the endings that English puts on verbs and plurals."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


GENERIC_STEMS = frozenset(stem(word) for word in GENERIC_WORDS)
"""`GENERIC_WORDS` without their endings."""


def _before_weighing(sentences: Iterable[str]) -> Iterator[str]:
    is_weighing = False
    for sentence in sentences:
        opens = opens_weighing(sentence)
        is_weighing = opens or (is_weighing and not _starts_over(sentence))
        if not is_weighing:
            yield sentence


def _starts_over(sentence: str) -> bool:
    """Return whether *sentence* claims an exemption, so that the weighing before it is over."""
    return bool(
        _BARE_LIST.match(sentence) or (_CITES.search(sentence) and _CLAIMS.search(sentence))
    )


@lru_cache(maxsize=4096)
def _explains(sentence: str) -> bool:
    """Return whether *sentence* gives a reason; an open mark holds the place of one."""
    if sentence.startswith("[needed"):
        return True
    refers = any(map(sentence.__contains__, _REFERRING))
    rest = _FOR_REASONS_GIVEN.sub(" ", sentence) if refers else sentence
    if _BARE_LIST.match(rest) or says_only_the_test(rest) or rest.rstrip().endswith(":"):
        return False
    gives_cause = bool(_PLAIN_CAUSE.search(rest))
    if _OF_THE_LETTER.search(rest) or (_DESCRIBES.search(rest) and not gives_cause):
        return False
    if _NATURE.search(rest) or _LAW.search(rest):
        return gives_cause
    if _CLAIMS.search(rest) and _CITES.search(rest):
        return bool(_BECAUSE.search(rest))
    return len(_WORD.findall(rest)) >= _FEWEST_WORDS
