"""The first half of the facts firewall: wording goes from a past letter to a draft only
through here, and only in a form that can carry no fact.

A `LentWording` cannot be built from text that holds a figure, a spelled-out number, a date, a
name, a link, a quotation or a statement of holding. What cannot be decided is refused: losing a
useful sentence costs nothing, lending a wrong fact costs the case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from foiassist.case.evidence import Guidance, Passage, PassageRole

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^.!?]+[.!?]+|\S[^.!?]*$")
_FORBIDDEN = re.compile(
    r"\d|[@#£$€%\[\]<>{}|\\_^~=+*/]|https?:|www\.|[\"“”«»]|\b[a-z0-9-]+\.[a-z]{2,}", re.IGNORECASE
)
_BULLET = re.compile(r"(?m)^- +(.+?) *$")
_GUIDANCE_ROLES = {
    "Factors for disclosure": PassageRole.FOR_DISCLOSURE,
    "Factors for maintaining the exemption": PassageRole.AGAINST_DISCLOSURE,
    "Balance": PassageRole.BALANCE,
    "Legitimate interests": PassageRole.LEGITIMATE_INTEREST,
    "Necessity": PassageRole.NECESSITY,
    "Fairness": PassageRole.FAIRNESS,
}
"""Parts of guidance whose bullets could stand in a letter, and what they would do there."""

_NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion dozen dozens score half quarter third thirds twice thrice "
    "once double triple single first second fourth fifth sixth seventh eighth ninth tenth last "
    "hundreds thousands millions pair couple both".split()
)
_DATE_WORDS = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter "
    "yesterday today tomorrow christmas easter".split()
)
_HOLDING = re.compile(
    r"\b(?:hold|holds|held|holding|have searched|located|enclosed|enclose|attached)\b",
    re.IGNORECASE,
)
_NAMES_OF_LAW = frozenset(
    "act freedom information foia uk gdpr i parliament commissioner code section sections".split()
)


@dataclass(frozen=True, slots=True)
class LentWording:
    """A sentence that a past letter or guidance lends, with where it came from.

    Raises:
        ValueError: The sentence could carry a fact.
    """

    text: str
    source: str
    role: str

    def __post_init__(self) -> None:
        if not carries_no_fact(self.text):
            raise ValueError("wording that could carry a fact is not lent")


def carries_no_fact(sentence: str, vocabulary: frozenset[str] = frozenset()) -> bool:
    """Return whether *sentence* is reasoning alone.

    Args:
        sentence: One sentence.
        vocabulary: Words, in lower case, that guidance itself uses; where given, a sentence
            with any other word is refused too, so that a name in lower case has no way in.
    """
    if _FORBIDDEN.search(sentence) or _HOLDING.search(sentence):
        return False
    words = _WORD.findall(sentence)
    if not words:
        return False
    return all(
        _is_plain(word, is_opening=place == 0, vocabulary=vocabulary)
        for place, word in enumerate(words)
    )


def lend(passage: Passage, vocabulary: frozenset[str]) -> tuple[LentWording, ...]:
    """Return the sentences of *passage* that carry no fact, in order."""
    return tuple(
        LentWording(sentence, passage.document, passage.role.value)
        for sentence in sentences(passage.text)
        if carries_no_fact(sentence, vocabulary)
    )


def lend_guidance(guidance: Guidance, vocabulary: frozenset[str]) -> tuple[LentWording, ...]:
    """Return what the guidance on a section lends, by the role it can play, in order."""
    source = f"guidance s.{guidance.section}"
    return tuple(
        LentWording(bullet, source, role.value)
        for heading, role in _GUIDANCE_ROLES.items()
        for bullet in _BULLET.findall(guidance.part(heading))
        if carries_no_fact(bullet, vocabulary)
    )


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of *text*, spaces made single."""
    flat = " ".join(text.split())
    return tuple(match[0].strip() for match in _SENTENCE.finditer(flat) if match[0].strip())


def vocabulary_of(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the lower-case words of *texts*: what lent wording may be made of."""
    return frozenset(word for text in texts for word in _WORD.findall(text) if word == word.lower())


def _is_plain(word: str, *, is_opening: bool, vocabulary: frozenset[str]) -> bool:
    """Return whether *word* can be neither a number, a date nor a name."""
    low = word.lower().replace("’", "'")
    if low in _NUMBER_WORDS:
        return False
    if low in _DATE_WORDS and not (low == "may" and word == "may"):
        return False
    if low in _NAMES_OF_LAW:
        return True
    if word != word.lower() and not is_opening:
        return False
    return not vocabulary or low in vocabulary or low.removesuffix("'s") in vocabulary
