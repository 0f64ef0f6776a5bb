"""The wording of the bundled past responses: nobody's but their own, and fit to be lent."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from foiassist.case.lent_wording import carries_no_fact
from tests.bundled_corpus import (
    CORPUS,
    GOOD,
    GUIDANCE_FILES,
    RECITALS,
    RESPONSE_FILES,
    RESPONSES,
    text_of,
)

each_good_letter = pytest.mark.parametrize("response", GOOD.values(), ids=GOOD)

STATUTORY = (
    "public interest in maintaining the exemption",
    "section of the act",
    "prevention and detection of crime",
)
"""Words of the Act that more than one file may need."""


@each_good_letter
def test_no_good_letter_recites_or_leaves_a_mark(response):
    text = text_of(response)
    assert not RECITALS.search(text)
    assert "[" not in text
    assert "  " not in text


@each_good_letter
def test_a_good_letter_lends_reasoning_without_a_fact(response):
    lent = [
        sentence
        for reason in response.reasons
        for text in (reason.harm, *reason.for_disclosure, *reason.against_disclosure)
        for sentence in re.split(r"(?<=[.!?])\s+", text)
        if sentence
    ]
    assert not lent or sum(map(carries_no_fact, lent)) >= 0.6 * len(lent)


def test_no_long_sentence_stands_in_two_files():
    where = defaultdict(set)
    files = [*RESPONSE_FILES, *GUIDANCE_FILES, *(CORPUS / "letters").glob("*.toml")]
    for path in files:
        for sentence in re.split(r"(?<=[.!?:;])\s+|\n", path.read_text(encoding="utf-8")):
            plain = re.sub(r"\W+", " ", sentence).strip().lower()
            exempt = plain.startswith(("invented for", "https ")) or any(
                words in plain for words in STATUTORY
            )
            if len(plain) > 40 and not exempt:
                where[plain].add(path.name)
    assert {sentence: names for sentence, names in where.items() if len(names) > 1} == {}


def test_no_two_reasons_argue_with_the_same_factor():
    factors = [
        factor
        for one in (*(reason for r in RESPONSES.values() for reason in r.reasons),)
        for factor in (*one.for_disclosure, *one.against_disclosure)
    ]
    assert len(factors) == len(set(factors))
