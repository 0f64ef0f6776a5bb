"""Recorded facts said again as an officer edits them: in other words, order and forms of figures."""

from __future__ import annotations

import random
import re

OTHER_WORDS = {
    "were": "had been",
    "recorded": "noted",
    "of these": "among them",
    "there were": "we counted",
    "the": "this",
    "and": "as well as",
    "for": "to serve",
    "from": "out of",
    "in": "during",
    "is": "remains",
    "are": "remain",
    "was": "had been",
    "by": "through",
    "which": "that",
}
"""Words without a meaning of their own, changed so that hardly six in a row stay the same."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SMALL = re.compile(
    rf"(?<![\w.,£/(:'’-])(?<!ection )(?<!rticle )(?<!ections )(?<!egulation )(?<!chedule )"
    rf"(?<!question )(?<!between )(?P<number>\d{{1,2}})(?= [a-z]+)(?! and \d+ (?:{_MONTHS}))(?! (?:{_MONTHS}))(?! to \d)(?! million)"
)
_LARGE = re.compile(r"(?<![\w.,£/(:-])(?P<number>\d{5,7})(?![\w.,/%:-])")
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def restated(sentence: str, draw: random.Random) -> str:
    """Return *sentence* in other words, its figures in other forms, and nothing else changed."""
    text = sentence
    for word in draw.sample(sorted(OTHER_WORDS), 6):
        text = re.sub(rf"(?<![\w’']){word}(?![\w’'])", OTHER_WORDS[word], text)
    text = _SMALL.sub(_spelled, text)
    text = _LARGE.sub(lambda match: f"{int(match['number']):,}", text)
    text = re.sub(r"(?<=\d)%", " per cent", text)
    return _turned(text) if draw.random() < 0.5 else text


def _spelled(match: re.Match[str]) -> str:
    number = int(match["number"])
    return _WORDS[number] if number < len(_WORDS) else match[0]


def _turned(text: str) -> str:
    """Return *text* with what follows its first comma in front."""
    head, comma, tail = text.rstrip(".").partition(", ")
    if not comma or len(tail) < 15 or not tail[0].islower():
        return text
    return f"{tail[0].upper()}{tail[1:]}, as to this: {head}."
