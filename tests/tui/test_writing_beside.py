from __future__ import annotations

import pytest

from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.conversation import writing_beside
from foiassist.conversation.asked import Asked
from foiassist.errors import SettingsError
from tests.cases import OFFICER, a_case
from tests.fakes import FakeCorpus, a_desk
from tests.golden_letters import library
from tests.tui.workspaces import SMALL, WIDE, a_workspace, give, looked_up, press, settled

REF = "TP-FOI-0417"


@pytest.fixture
def desk():
    return a_desk(a_case(), corpus=FakeCorpus(library()), drafter=PrecedentDrafter())


def asked(desk, words, reference=REF):
    return Asked(desk, OFFICER, reference, words, usage="/it is written so")


@pytest.mark.parametrize(
    ("words", "reference"),
    [
        ("extension", f"{REF}/extension"),
        ("Fee Notice", f"{REF}/fee"),
        ("review", f"{REF}/review"),
        ("internal review outcome 2024-04-15", f"{REF}/review"),
        ("scottish", f"{REF}/scottish"),
    ],
)
def test_a_letter_is_begun_drafted_and_opened(desk, words, reference):
    said = writing_beside.write(asked(desk, words))
    assert said.opens == reference
    assert desk.cases.case(reference).sections


def test_the_day_of_a_review_starts_its_own_clock(desk):
    writing_beside.write(asked(desk, "internal review outcome 2024-04-15"))
    assert desk.cases.case(f"{REF}/review").particular("review_asked") == "15 April 2024"


@pytest.mark.parametrize("words", ["", "extensoin", "n", "not held"])
def test_what_is_no_such_letter_is_refused_with_those_that_there_are(desk, words):
    with pytest.raises(SettingsError) as refused:
        writing_beside.write(asked(desk, words))
    assert "extension" in f"{refused.value.message} {refused.value.hint}"
    assert desk.beside.of(REF) == ()


def test_a_particular_is_recorded_with_its_source_and_what_is_left_is_said(desk):
    writing_beside.write(asked(desk, "fee notice"))
    said = writing_beside.particular(asked(desk, "fee: £31.20 -- print room", f"{REF}/fee"))
    (fact,) = desk.cases.case(f"{REF}/fee").facts
    assert (fact.about, fact.text, fact.source) == ("fee", "£31.20", "print room")
    assert said.text == "Still to say: fee_for, payment."
    assert said.redraft


def test_an_outcome_is_said_of_a_question(desk):
    writing_beside.write(asked(desk, "review"))
    writing_beside.particular(asked(desk, "2 outcome: varied", f"{REF}/review"))
    assert desk.cases.case(f"{REF}/review").particular("outcome", "2") == "varied"


@pytest.mark.parametrize("words", ["fee £31", "fee:", ": £3", ""])
def test_a_particular_that_says_nothing_is_refused(desk, words):
    writing_beside.write(asked(desk, "fee notice"))
    with pytest.raises(SettingsError):
        writing_beside.particular(asked(desk, words, f"{REF}/fee"))


def ports():
    return {"corpus": FakeCorpus(library()), "drafter": PrecedentDrafter()}


async def test_a_letter_is_begun_from_the_prompt_line_and_escape_leads_back():
    async with a_workspace(a_case(), size=WIDE, **ports()) as (app, pilot):
        await give(app, pilot, "/write fee notice")
        await settled(app, pilot)
        assert app.screen.reference == f"{REF}/fee"
        await give(app, pilot, "/particular fee: £31.20 -- print room")
        await settled(app, pilot)
        assert "£31.20" in app.desk.letters.text(app.desk.cases.case(f"{REF}/fee"))
        await press(app, pilot, "escape", "escape")
        assert app.screen.reference == REF


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
async def test_a_letter_along_the_way_leaves_the_questions_to_the_response(size, looks_as_stored):
    async with a_workspace(a_case(), size=size, **ports()) as (app, pilot):
        await give(app, pilot, "/write extension")
        await settled(app, pilot)
        app.tested_clock.now += 1
        await looked_up(app, pilot)
        await looks_as_stored(app, pilot, f"extension-{size[0]}x{size[1]}")
