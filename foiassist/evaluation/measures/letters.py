"""Measures of a letter's words: how much of it would be changed, and how easily it reads.

Nothing is rounded here, and none of them knows whose letter it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(r"\w+(?:[’'.,/:@-]\w+)*")
"""A word, a figure ('1,303.57'), an address or a link, each as one."""

_SENTENCE_OVER = re.compile(r"[.!?:;]+(?=\s|$)|\n\s*\n|\n(?=\s*[-•*])")
_SPOKEN_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[^laeiouycghsxz]es|[^aeioutdy]ed|[^laeiouy]e|[aeiouy]le(?:s|d)?)$")


def tokens(text: str) -> tuple[str, ...]:
    """Return the words and figures of *text* in lower case, without its punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def words_to_change(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return how many words must be put in, taken out or replaced to make *theirs* of *ours*.

    d = Levenshtein distance over words, each change counting one.
    """
    return int(Levenshtein.distance(ours, theirs))


def edit_distance(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Return the share of the words that would be changed to make *theirs* of *ours*.

    e = words_to_change(ours, theirs) / max(|ours|, |theirs|): 0 where they are the same, 1
    where not a word can stay; 0 where both are empty.
    """
    longest = max(len(ours), len(theirs))
    return words_to_change(ours, theirs) / longest if longest else 0.0


def edit_distance_by_part(
    ours: Mapping[str, Sequence[str]], theirs: Mapping[str, Sequence[str]]
) -> float:
    """Return the share of the words that would be changed, each part held against its own.

    e = sum d(ours_p, theirs_p) / sum max(|ours_p|, |theirs_p|) over the parts p of either. The
    order in which two letters have their parts costs nothing; 0 where both are empty.
    """
    parts = ours.keys() | theirs.keys()
    pairs = [(ours.get(part, ()), theirs.get(part, ())) for part in parts]
    longest = sum(max(len(one), len(other)) for one, other in pairs)
    return sum(words_to_change(*pair) for pair in pairs) / longest if longest else 0.0


def share(met: int, asked: int) -> float:
    """Return the share of what was asked that was met.

    s = met / asked.

    Raises:
        ValueError: Nothing was asked, or more was met than that.
    """
    if asked < 1 or not 0 <= met <= asked:
        raise ValueError(f"{met} of {asked} is no share")
    return met / asked


def reading_ease(text: str) -> float:
    """Return how easily *text* reads: about 60 for plain English, below 30 for a hard text.

    Flesch reading ease = 206.835 - 1.015 words / sentences - 84.6 syllables / words. Figures
    are no words, a heading or an item of a list is a sentence, and syllables are counted by
    groups of vowels.

    Raises:
        ValueError: There is no word.

    Source: R. Flesch, 'A new readability yardstick', Journal of Applied Psychology 32 (1948)
    221-233.
    """
    spoken = [_SPOKEN_WORD.findall(one) for one in _SENTENCE_OVER.split(text)]
    sentences = [words for words in spoken if words]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        raise ValueError("there is no word to read")
    length = len(words) / len(sentences)
    return 206.835 - 1.015 * length - 84.6 * sum(map(syllables, words)) / len(words)


def syllables(word: str) -> int:
    """Return about how many syllables an English word has, at least one.

    n = groups of vowels, less one for a silent ending ('-e', '-es', '-ed').
    """
    low = word.casefold()
    groups = len(_VOWELS.findall(low))
    return max(groups - bool(_SILENT_END.search(low) and groups > 1), 1)
