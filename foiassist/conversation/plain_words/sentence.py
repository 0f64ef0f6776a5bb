"""Plain words as they were typed, made ready to be read: asked or said, and without mere manners.

Nothing of what matters is taken away: a 'not', an 'unless' or an 'if' stays, and no reading passes
over it.
"""

from __future__ import annotations

import re

_QUESTION = re.compile(
    r"(?:who|whom|whose|what|when|where|why|how|which|whether|if|should|shall|could|can|may|might|"
    r"would|do|does|did|is|are|was|were|am|has|have|had|will|won't|isn't|aren't|don't (?:we|i|you)|"
    r"didn't|doesn't|shouldn't|can't (?:we|i|you)|any (?:chance|idea)|i wonder|suppose|imagine)\b"
)
"""How a sentence begins that asks, or only thinks aloud."""

_MANNERS = re.compile(
    r"(?:please|ok(?:ay)?|right|so|now|then|and|also|well|just|actually|yes|thanks|hi|hello|"
    r"let's|let us|go ahead and|i think|i(?:'d| would) like (?:you )?to|i want (?:you )?to|"
    r"(?:i|we)(?:'ll| will| shall| have to| need to| must| should)|"
    r"(?:i am|i'm|we are|we're) (?:going to|withholding that is to)|you (?:should|must)|"
    r"can you please|could you please)(?:,|\b)\s*"
)
_ENDING = re.compile(r"(?:[\s,]+(?:please|thanks|thank you|for now|now))?[\s.!]*$")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_COMMON = frozenset(
    "a about all also an and any are as asked at be been but by can did do does each for from had "
    "has have how i if in information into is it its me much many of on one or our own please "
    "provide question questions request section send show tell that the their them there these "
    "they this those to up us was we were what when where which who why will with would you your "
    "give gave say said last time under between number".split()
)
"""Words that tell one question from another no better than chance."""


_SHORTEST_STEM = 3


def folded(words: str) -> str:
    """Return *words* in small letters with plain quotation marks, letter for letter."""
    small = (letter.lower() for letter in words.translate(_QUOTES))
    return "".join(a if len(a) == 1 else b for a, b in zip(small, words, strict=True))


def is_question(words: str) -> bool:
    """Return whether somebody asks, wonders or supposes: then nothing is ever to be done."""
    bare = without_manners(folded(words))
    return words.rstrip().endswith("?") or bool(_QUESTION.match(bare))


def without_manners(words: str) -> str:
    """Return *words* without what is only polite at their beginning and end."""
    bare = _ENDING.sub("", words.strip())
    while manners := _MANNERS.match(folded(bare)):
        if manners.end() >= len(bare):
            break
        bare = bare[manners.end() :].lstrip()
    return bare


def telling_words(text: str) -> frozenset[str]:
    """Return the words of *text* by which it can be told from others, without their endings."""
    words = re.findall(r"[^\W_]+", folded(text))
    return frozenset(stem(word) for word in words if word not in _COMMON and len(word) > 1)


def stem(word: str) -> str:
    """Return *word* without the ending of a plural or a tense."""
    for ending in ("ies", "es", "ing", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word
