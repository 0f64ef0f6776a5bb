import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.clean_text import clean, clean_line, clean_with_positions

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x9b\x9d\x9c\x07[]0;m\r\n\t\u200b\u202e\ufeff\u00ad\ufe0f\u0301e"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("given_text", "cleaned"),
    [
        pytest.param("\x1b[31mred\x1b[0m", "red", id="colour"),
        pytest.param("\x9b31mred", "red", id="c1-colour"),
        pytest.param("a\x1b]52;c;eHh4\x07b", "ab", id="clipboard"),
        pytest.param("a\x1b]0;title\x1b\\b", "ab", id="title"),
        pytest.param("a\x9d52;c;eHh4\x9cb", "ab", id="c1-clipboard"),
        pytest.param(
            "a\x1b]52;never ended", "a]52;never ended", id="unended-sequence-loses-no-words"
        ),
        pytest.param("abc\u202egnp.exe\u202c", "abcgnp.exe", id="bidi-override"),
        pytest.param("pay\u200b\u2060\ufeffment\u00ad", "payment", id="zero-width"),
        pytest.param("hi\U000e0068\U000e0069", "hi", id="tags"),
        pytest.param("a\U000e0100\ufe0f", "a", id="variation-selectors"),
        pytest.param("no\b\byes\x00", "noyes", id="controls"),
        pytest.param(
            "one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive", id="line-ends"
        ),
        pytest.param("£1.5m\u00a0a\u2003year", "£1.5m a year", id="odd-spaces"),
        pytest.param("cafe\u0301", "café", id="composed"),
        pytest.param("lone \ud800 surrogate", "lone  surrogate", id="surrogate"),
        pytest.param("[b]s.40(2)[/b] <i>x</i>", "[b]s.40(2)[/b] <i>x</i>", id="markup-is-text"),
    ],
)
def test_the_door_takes_out_what_cannot_be_seen_and_changes_no_word(given_text, cleaned):
    assert clean(given_text) == cleaned


@given(HOSTILE)
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(HOSTILE)
def test_nothing_that_a_terminal_obeys_comes_through(text):
    kinds = {unicodedata.category(letter) for letter in clean(text) if letter not in "\n\t"}
    assert not kinds & {"Cc", "Cf", "Cs"}


@given(HOSTILE)
def test_clean_text_is_composed(text):
    assert unicodedata.is_normalized("NFC", clean(text))


@given(HOSTILE)
def test_every_character_knows_where_it_stood(text):
    cleaned = clean_with_positions(text)
    assert len(cleaned.starts) == len(cleaned.ends) == len(cleaned.text)
    assert list(cleaned.starts) == sorted(cleaned.starts)
    for place in range(len(cleaned.text)):
        start, end = cleaned.given_span(place, place + 1)
        assert cleaned.text[place] in clean(text[start:end])


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_english_is_left_alone(text):
    assert clean(text) == text


def test_a_line_is_one_line():
    assert clean_line(" report\n\x1b[2J\tfinal\u202efdp.exe ") == "report finalfdp.exe"


def test_the_published_terminal_attacks_are_disarmed(shared_data):
    attacks = json.loads((shared_data / "attacks/terminal_markup_export_attacks.json").read_text())
    for text in attacks.values():
        assert clean(clean(text)) == clean(text)
        assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in clean(text))
        assert not set(clean(text)) & {"\x1b", "\x9b", "\x9d", "\u202e", "\u200b", "\u00ad"}


def test_the_naughty_strings_come_through_cleaning_once(shared_data):
    for text in json.loads((shared_data / "attacks/blns/blns.json").read_text()):
        assert clean(clean(text)) == clean(text)
        assert clean_with_positions(text).text == clean(text)
