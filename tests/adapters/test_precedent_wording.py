"""Citations, lists and quotations in the built-in drafter's English."""

from __future__ import annotations

import pytest

from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    bullets,
    cite,
    cite_sections,
    interests,
    sentence,
    shortened,
)
from foiassist.errors import CorpusError


@pytest.mark.parametrize(
    ("citations", "words"),
    [
        (["31(1)(a)", "31(1)(b)"], "section 31(1)(a) and (b)"),
        (["36(2)(b)(ii)", "36(2)(b)(i)"], "section 36(2)(b)(i) and (ii)"),
        (["40(2)", "21"], "sections 21 and 40(2)"),
        (["40(2)", "40(3A)(a)"], "section 40(2) and (3A)(a)"),
        (["42(1)"], "section 42(1)"),
        (["31(1)(a)", "31(1)(b)", "31(1)(c)"], "section 31(1)(a), (b) and (c)"),
    ],
)
def test_citations_read_as_letters_write_them(citations, words):
    assert cite_sections(citations) == words
    assert cite(citations) == words.split(" ", 1)[1]


def test_small_matters_of_english():
    assert sentence("there were 15 alerts") == "There were 15 alerts."
    assert sentence("Is it?") == "Is it?"
    assert sentence("") == ""
    assert bullets(["one", "Two."]) == "- One.\n- Two."
    assert interests(["31(1)(a)", "31(1)(b)"]) == (
        "the prevention or detection of crime or the apprehension or prosecution of offenders"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("How many? Please say.", "How many? Please say."),
        ("What is the cost of each? " + "Word " * 30, "What is the cost of each? …"),
        ("word " * 40, "word " * 40),
        ("What is it (6th ed.) of all these " + "words " * 30, None),
    ],
)
def test_only_a_long_question_of_several_sentences_is_shortened(text, words):
    assert shortened(text) == (text if words is None else words)


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("openness builds trust", "Openness builds trust."),
        ("openness builds trust,", "Openness builds trust."),
        ("accountability; ", "Accountability."),
        ("it helps the council to:", "It helps the council to:"),
        ("why?", "Why?"),
    ],
)
def test_a_sentence_has_one_mark_at_its_end(given, written):
    assert sentence(given) == written


def test_wording_that_no_corpus_has_is_an_error_that_says_how_to_have_it():
    with pytest.raises(CorpusError, match="no standard wording “request”") as told:
        Wording({}).say("request")
    assert "bundled_corpus" in told.value.hint
