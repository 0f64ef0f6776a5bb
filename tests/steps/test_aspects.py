from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.law.exemptions import find_provision
from foiassist.steps.suggesting.asked_about import ASKED_ABOUT
from foiassist.steps.suggesting.asked_for import ASKED_FOR
from foiassist.steps.suggesting.aspects import aspect, notice
from foiassist.steps.suggesting.calls_to_mind import CALLS_TO_MIND

EVERY = (*ASKED_FOR, *ASKED_ABOUT)


def noticed(asked, background=""):
    return set(notice(EVERY, asked, background))


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("All emails between the harbour office and the ferry company.", "correspondence"),
        ("Any and all documents about the bandstand.", "everything"),
        ("How many kites were lost?", "counts"),
        ("Please break it down by ward. A breakdown will do.", "breakdown"),
        ("Figures for the last ten years.", "long_period"),
        ("For each incident, what happened and why?", "each_case"),
        ("The cost of the new lido.", "money"),
        ("Names, job titles and phone numbers of the wardens.", "staff_details"),
        ("Who attended the regatta?", "who_took_part"),
        ("Emails to Cllr Heron about moorings.", "named_person"),
        ("Calls logged between Ada Wren and Tom Swift.", "named_person"),
        ("A copy of your swan policy.", "policies"),
        ("The HMO register.", "registers"),
        ("Further to my request FOI 2291-18, the annexes.", "earlier_request"),
        ("What the ferry company said to Ref: 20913377.", "earlier_request"),
        ("Which supplier holds the buoy contract?", "contract"),
        ("The winning bid and its unit price.", "bids"),
        ("Does Quayside Catering Ltd pay rent?", "company"),
        ("How many staff were dismissed for misconduct?", "discipline"),
        ("Rateable value of every kiosk.", "business_rates"),
        ("Which version of the firewall do you use?", "computer_systems"),
        ("Where are the ANPR cameras?", "policing_methods"),
        ("The report of the investigation.", "investigation"),
        ("Referrals for extremism.", "national_security"),
        ("Counsel's opinion on the pier.", "legal"),
        ("Minutes of the board.", "deliberation"),
        ("Papers sent to the Minister.", "ministers"),
        ("Letters from the Norwegian embassy.", "abroad"),
        ("Footage of the parade.", "images"),
    ],
)
def test_what_an_officer_notices(asked, name):
    assert name in noticed(asked)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Send it to the email address below.", "correspondence"),
        ("The policy officer's diary.", "policies"),
        ("academic posts", "schools"),
        ("Thomas Wren and Ada Swift sailed.", "named_person"),
    ],
)
def test_what_only_looks_like_it(asked, name):
    assert name not in noticed(asked)


def test_more_than_one_of_its_words_makes_an_aspect_stronger():
    once, twice = (notice(EVERY, text)["money"].strength for text in ("Cost?", "Cost and budget?"))
    assert (once, twice) == (0.7, 1.0)


def test_only_what_a_request_is_about_is_told_by_its_background_and_less_strongly():
    background = "You threatened an injunction in the High Court. Please send all emails by email."
    found = notice(EVERY, "What papers were they given?", background)
    assert "legal" in found
    assert found["legal"].strength == pytest.approx(0.6)
    assert "correspondence" not in found


def test_the_words_are_told_once_each_and_three_at_most():
    found = notice((aspect("bird", "is about birds", "gull", "tern", "skua", "auk"),), "")
    assert found == {}
    text = "Gull, gull, TERN, skua and auk."
    found = notice((aspect("bird", "is about birds", "gull", "tern", "skua", "auk"),), text)
    assert found["bird"].words == ("gull", "TERN", "skua")


def test_every_aspect_has_its_own_name_and_words_that_follow_the_request():
    names = [one.name for one in EVERY]
    assert len(set(names)) == len(names)
    assert all(
        one.in_words.split()[0] in {"asks", "is", "covers", "speaks", "names"} for one in EVERY
    )


def test_every_weight_is_of_an_aspect_that_exists_and_a_section_of_the_act():
    names = {one.name for one in EVERY}
    for section, weights in CALLS_TO_MIND.items():
        assert find_provision(section), section
        assert weights.keys() <= names, weights.keys() - names


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_gives_strengths_between_0_and_1(asked, background):
    for one in notice(EVERY, asked, background).values():
        assert 0 < one.strength <= 1
        assert 1 <= len(one.words) <= 3
