"""Two questions in one sentence: where the second begins.

Cuts only where the second part has a question word, a figure or a document of its own; never
inside brackets.
"""

from __future__ import annotations

import re

from foiassist.steps.reading.asking_words import asks, names_information, plain

_AND = r"(?:and|but|plus)\s+(?:also\s+|then\s+|secondly\s+|if\s+(?:so|not|yes|no),?\s+|please\s+)*"
_IF_SO = (
    r"if\s+(?:so\b|(?:not|yes|no)(?:,?\s+(?:then|how|what|who|when|where|why|which|whether|please|"
    r"can|could|do|does|is|are|has|have|provide|state|give)\b))"
)
_WHAT = (
    r"(?:(?:how|what|who|when|where|why|whether)\b|which\s+(?!(?:may|might|have|has|had)\b)|"
    rf"{_IF_SO})"
)
_IS_IT = (
    r"(?:do|does|did|is|are|was|were|has|have|will|can|could)\s+"
    r"(?:there|it|they|the|you|any|this|these)\b"
)
_GIVE = r"(?:provide|state|list|confirm|give|supply|specify|(?-i:[Ss]end)|explain|describe|tell)\b"
_FIGURE = (
    r"(?:the\s+|a\s+)?(?:total\s+|annual\s+|average\s+|overall\s+)*(?:numbers?|amounts?|costs?|"
    r"values?|percentages?|"
    r"proportions?|income|revenue|copy|copies)\s+(?:of|for|collected|spent|received)\b"
)
_SECOND = re.compile(
    rf"(?<=\s)(?={_AND}(?:{_WHAT}|{_IS_IT}|{_GIVE}|{_FIGURE}))"
    rf"|(?<=[,;]\s)(?=how\s+(?:many|much|long|often)\b|what\b|who\b|when\s+(?:did|does|is|was|"
    rf"will)\b|why\b|{_GIVE}|{_IF_SO})"
    r"|(?<=[-–]\s)(?=if\s+(?:so|not|yes|no)\b)"
    rf"|(?<=[,;]\s)(?={_FIGURE})|(?<=;\s)(?={_WHAT})",
    re.IGNORECASE,
)
_ORDER = re.compile(rf"(?:and\s+|but\s+|plus\s+)?(?:also\s+|then\s+)?{_GIVE}", re.IGNORECASE)
"""What in a sentence with a question mark is a verb of the question ('design and send')."""
_OPEN_QUESTION = re.compile(r"\b(?:how (?:many|much|long|often)|what)\b")
_BRACKETS = re.compile(r"\([^()]*\)")
_DANGLING = re.compile(
    r"\b(?:how|what|when|where|who|why|which|whether|if|both|"
    r"that is|i\.e\.?|e\.g\.?|namely|including|such as)$"
)
_SHOWING = re.compile(r"\b(?:showing|stating|detailing|indicating|specifying|setting out) \w+")
"""Words by which the questions after them say what a document holds."""
_SERIES = re.compile(rf"(?:please|kindly|{_GIVE})")
_FEWEST_COMMAS = 2
"""An order with this many commas lists what one answer is to hold."""
_LONGEST_SENTENCE = 2000
"""A longer sentence, in characters, is a story and is not cut."""
_FEWEST_WORDS = 4
"""A part with fewer words than this is the tail of its neighbour ('and why')."""


def ask_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the questions in the sentence from *start* to *end*; at least one."""
    if end - start > _LONGEST_SENTENCE:
        return [(start, end)]
    shut = [match.span() for match in _BRACKETS.finditer(text, start, end)]
    spans: list[tuple[int, int]] = []
    begin = start
    asked_outright = text[start:end].rstrip().endswith("?")
    for match in _SECOND.finditer(text, start, end):
        cut = match.start()
        if any(first < cut < last for first, last in shut):
            continue
        if asked_outright and _ORDER.match(text, cut):
            continue
        if _stands_alone(text[begin:cut]) and len(text[cut:end].split()) >= _FEWEST_WORDS:
            spans.append((begin, begin + len(text[begin:cut].rstrip())))
            begin = cut
    return [*spans, (begin, end)]


def _stands_alone(part: str) -> bool:
    """Return whether the first part of a sentence asks something by itself."""
    said = plain(part).rstrip(",;: ").removeprefix("and ").removeprefix("the ")
    if len(said.split()) < _FEWEST_WORDS or _DANGLING.search(said):
        return False
    if _SHOWING.search(said) or (_SERIES.match(said) and said.count(",") >= _FEWEST_COMMAS):
        return False
    return asks(said) or names_information(said) or bool(_OPEN_QUESTION.search(said))
