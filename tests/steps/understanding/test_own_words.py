"""The authority's own words in a message, without what e-mail adds around them."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.law.letters import LetterKind
from foiassist.steps.understanding.letter_words import kind_of
from foiassist.steps.understanding.own_words import is_acknowledgement, own_words

ANSWER = (
    "Dear Requester,\n"
    "The council holds the plan that you have asked for, and it is published on our\n"
    "website. It is exempt under section 21 of the Act because you can read it there\n"
    "without our help.\n"
)
JOINED = (
    "The council holds the plan that you have asked for, and it is published on our "
    "website. It is exempt under section 21 of the Act because you can read it there "
    "without our help."
)
REQUEST = "Please send me the plan.\nYours faithfully,\nAda Quill\n"


@pytest.mark.parametrize(
    "below",
    [
        "On 3 May 2031 at 10:12, Ada Quill wrote:\n> Please send me the plan.\n> Ada\n",
        f"On 3 May 2031, Ada Quill <ada@example.org>\nwrote:\n{REQUEST}",
        f"-----Original Message-----\nFrom: Ada Quill\nSent: 3 May 2031\nTo: FOI\n{REQUEST}",
        f"From: Ada Quill <ada@example.org>\nSent: 3 May 2031 10:12\nTo: FOI\n{REQUEST}",
        f"________________________________\nFrom: Ada Quill\nDate: 3 May 2031\nTo: F\n{REQUEST}",
        f"Begin forwarded message:\nFrom: Ada Quill\n{REQUEST}",
        "References\n\nVisible links\n1. https://example.org/a\n2. https://example.org/b\n",
    ],
)
def test_what_is_quoted_below_is_cut(below):
    words = own_words(f"{ANSWER}Kind regards,\nInformation Team\nPO Box 1\n{below}")
    assert words == f"Dear Requester,\n\n{JOINED}"


def test_answers_written_between_quoted_lines_stay():
    text = "On 3 May 2031, Ada wrote:\n> How many bridges?\n12 bridges.\n> How many weirs?\nNone.\n"
    assert own_words(text) == "12 bridges.\nNone."


def test_a_response_that_a_note_sends_on_stays():
    text = f"Hello,\nPlease see below again.\nFrom: FOI\nSent: 3 May 2031\nTo: Ada Quill\n{ANSWER}"
    assert JOINED in own_words(text)


def test_what_follows_a_signature_and_speaks_on_stays():
    text = f"{ANSWER}Yours sincerely,\nJo Bell\nInformation Officer\nLEGAL ANNEX\nSection 17 of it."
    assert own_words(text).endswith("LEGAL ANNEX\nSection 17 of it.")
    assert "Jo Bell" not in own_words(text)


@pytest.mark.parametrize(
    "notice",
    [
        "This e-mail and any files in it are confidential and intended for the addressee.",
        "Confidentiality notice: do not pass this on.",
        "If you are not the intended recipient, delete it.",
        "Please consider the environment before printing.",
    ],
)
def test_disclaimers_are_cut(notice):
    assert own_words(f"{ANSWER}\n{notice}") == f"Dear Requester,\n\n{JOINED}"


def test_lists_and_tables_keep_their_lines():
    table = "Year Bridges Weirs\n2029 12 3\n2030 14 3\n- none closed\n- one built"
    assert own_words(f"{ANSWER}{table}").endswith(table)


def test_marks_of_links_and_raised_letters_go():
    text = "On the 3^rd of May we put it [1]here, under section\n[2]\nhttps://example.org/plan\n."
    assert (
        own_words(text)
        == "On the 3rd of May we put it here, under section https://example.org/plan."
    )


def test_a_list_of_attachments_is_cut():
    text = f"1 Attachment\nplan final.pdf\n8.9M\nDownload\nView as HTML\n{ANSWER}"
    assert own_words(text) == f"Dear Requester,\n\n{JOINED}"


def test_the_line_that_a_request_was_logged_goes_from_a_response_alone():
    logged = "Your request has been logged as a Freedom of Information request under FOI 7."
    assert "logged" not in own_words(f"{logged}\n\n{ANSWER}")
    assert own_words(logged) == logged


def test_long_lines_are_left_as_they_are():
    text = f"{JOINED}\n{JOINED}"
    assert own_words(text) == f"{JOINED}\n\n{JOINED}"


def test_nothing_gives_nothing():
    assert own_words("") == ""


def test_an_acknowledgement_is_told_from_a_response():
    received = (
        "Thank you for your request about bridges which we received on 3 May 2031. It has been "
        "logged and we must respond to you within 20 working days, by 3 June 2031."
    )
    assert is_acknowledgement(received)
    assert kind_of(received) is LetterKind.ACKNOWLEDGEMENT
    assert not is_acknowledgement(JOINED)
    assert not is_acknowledgement(f"{received} We now attach our response.")
    assert not is_acknowledgement(f"{received}\n\nNames are redacted under section 40(2).")


def test_the_kind_of_a_note_that_decides_nothing_is_not_told():
    assert kind_of("See you on Monday.") is None


LINES = st.sampled_from(
    [*ANSWER.splitlines(), *REQUEST.splitlines(), "From: Ada", "Sent: 3 May", "> x", "Regards", ""]
)


@given(st.lists(LINES, max_size=15).map("\n".join))
def test_no_word_is_added_and_none_changed(text):
    assert not Counter(own_words(text).split()) - Counter(text.split())


@given(st.text(max_size=300))
def test_any_text_has_own_words_or_none(text):
    assert isinstance(own_words(text), str)
