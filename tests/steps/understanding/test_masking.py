"""Names, addresses and numbers of persons go; offices, places and firms stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.steps.understanding.masking import mask_for, masked, people_in

SAME = [
    "Dear Sir or Madam,",
    "Dear Northmoor Borough Council,",
    "Dear FOI Team,",
    "Hello,",
    "The Lord Mayor and the Chief Constable met Quarry Bank Ltd in Marsholt.",
    "Kind regards,\nInformation Team\nNorthmoor Borough Council\nPO Box 12\nNorthmoor, N1 1AA",
    "Write to foi@northmoor.gov.uk or information.governance@northmoor.gov.uk.",
    "The Commissioner's helpline is 0303 123 1113.",
    "In 2020 21 22 we spent 020 660 214.",
    "Councillor Code of Conduct",
    "1. Name: of each school\nOfficer: not held",
    "[name] and [e-mail address] are marks already.",
]


@pytest.mark.parametrize("text", SAME)
def test_offices_places_and_figures_stay(text):
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Ms Robinson,", "Dear [name],"),
        ("Dear Ada\nThank you.", "Dear [name]\nThank you."),
        ("HELLO\nHi Mr O'Hara-Quill,", "HELLO\nHi [name],"),
        ("Yours sincerely,\n\nJane Smith, Information Officer", None),
        ("Kind regards\nJ. Smith\nDisclosure Manager", "Kind regards\n[name]\nDisclosure Manager"),
        ("Name: Georgia Benson  Chief Constable", "Name: [name]  Chief Constable"),
        ("Case officer: Ravi van der Berg", "Case officer: [name]"),
        ("From: Ada Quill <ada.quill@example.org>", "From: [name] <[e-mail address]>"),
        ("From: Quill, Ada <aq@example.org>", "From: [name] <[e-mail address]>"),
        ("Call 0114 496 0123 or +44 20 7946 0958.", None),
        ("Tel: (01632) 960 123", "Tel: [telephone number]"),
        ("101 ext 60025", "101 ext [telephone number]"),
        ("Collar number 4567", "Collar number [staff number]"),
        ("PC 1234 Jones attended.", "PC [staff number] [name] attended."),
        ("We wrote to Mrs Quill's firm.", "We wrote to [name]'s firm."),
        ("Ada Quill\n12 High Street\nMarsholt\nN1 2AB\n\nDear Ms Quill,", None),
    ],
)
def test_persons_are_masked_where_a_letter_shows_them(text, expected):
    result = masked(text)
    if expected is not None:
        assert result == expected
    assert not re.search(r"Smith|Jane|Quill|0123|0958|High Street|N1 2AB", result)


@pytest.mark.parametrize(
    "text",
    [
        "JANE SMITH'S letter",
        "we told jane  smith so",
        "Smith, Jane",
        "J. Smith and JR Smith",
        "Jane Anne Smith’s",
        "Ms Smith",
        "Jane\nSmith",
        "Dear Jane,",
    ],
)
def test_a_name_that_the_source_gives_goes_in_every_form(text):
    result = masked(text, ("Jane Smith",))
    assert not re.search("(?i)smith|jane", result), result


def test_a_surname_that_is_a_word_stays_a_word():
    assert masked("The smith in Smith Street", ("Jane Smith",)) == "The smith in Smith Street"
    assert masked("Will it go on?", ("Will",)) == "Will it go on?"
    assert masked("Dear Will,", ("Will",)) == "Dear [name],"


def test_the_authority_among_the_senders_of_a_mail_is_no_person():
    text = "Northmoor Council's FOI Team holds it."
    assert masked(text, ("Northmoor Council", "FOI Team", "FOI")) == text


def test_a_mask_for_parts_knows_the_names_of_the_whole():
    mask = mask_for(("From: Ada Quill <aq@example.org>", "Kind regards,\nJo Bell"))
    assert mask("Ada Quill asked Jo Bell.") == "[name] asked [name]."


def test_an_address_that_the_source_gives_goes():
    assert masked("Send it to FOI@me.example", ("foi@me.example",)) == "Send it to [e-mail address]"


def test_the_people_of_a_letter_are_found_for_its_other_parts():
    text = "To: Ada Quill <aq@example.org>\nDear Ms Quill\nKind regards,\nJo Bell"
    assert set(people_in(text)) >= {"Ada Quill", "Ms Quill", "Jo Bell"}


NAMES = st.builds(
    "{} {}".format,
    st.from_regex(r"[A-Z][a-zé]{2,9}", fullmatch=True),
    st.from_regex(r"(?:O')?[A-Z][a-z]{3,9}(?:-[A-Z][a-z]{2,9})?", fullmatch=True),
)
FORMS = st.sampled_from(
    [str, str.upper, str.lower, "{}'s".format, "{}’s".format, "Dr {}".format, "({})".format]
)
AROUND = st.text(st.sampled_from("ab .,\n:"), max_size=12).map(lambda words: f"{words} ")


@given(NAMES, FORMS, AROUND, AROUND)
def test_no_name_survives_in_any_case_or_possessive(name, form, before, after):
    result = masked(f"{before}{form(name)}{after.rstrip() and ' '}{after}", (name,))
    rest = result.replace("[name]", "")
    assert name.casefold() not in " ".join(rest.casefold().split())


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_and_any_names_can_be_masked(text, people):
    assert isinstance(masked(text, people), str)


@given(st.sampled_from(SAME), st.sampled_from(SAME))
def test_masking_twice_changes_nothing_more(first, second):
    once = masked(f"{first}\n{second}\nDear Ada Quill,\nYours sincerely,\nJo Bell")
    assert masked(once) == once
