"""How one wrong thing is put into a section of a letter, and where its words then stand."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from foiassist.case.case import Case
from foiassist.case.section import Section
from tests.steps.planted import PLANTERS
from tests.steps.replayed import sentence_ends, spoken

Place = tuple[str, int, int]
"""The section's new text, and where the wrong words stand in it."""

Plant = Callable[[random.Random, Case, Section], Place | None]


def added(draw: random.Random, section: Section, sentence: str, words: str) -> Place:
    at = draw.choice(sentence_ends(section.text))
    start = at + sentence.index(words)
    text = f"{section.text[:at]}{sentence} {section.text[at:]}"
    return text, start, start + len(words)


def changed(section: Section, match: re.Match[str], group: int | str, words: str) -> Place:
    start, end = match.span(group)
    return f"{section.text[:start]}{words}{section.text[end:]}", start, start + len(words)


def one_of(draw: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return draw.choice(found) if found else None


def sentence_of(kind: str) -> Plant:
    """Return what adds a sentence of `planted` whose wrong words nobody recorded here."""

    def plant(draw: random.Random, case: Case, section: Section) -> Place | None:
        words, sentence = PLANTERS[kind](draw)
        if is_recorded(words, case):
            return None
        return added(draw, section, sentence, words)

    return plant


IN_DIGITS = {"twenty-three": "23", "forty-one": "41", "two hundred": "200"}


def is_recorded(words: str, case: Case) -> bool:
    known = spoken(case)
    if IN_DIGITS.get(words) in known:
        return True
    parts = re.findall(r"\w+", words.casefold())
    return all(part in known for part in parts)
