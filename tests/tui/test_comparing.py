from __future__ import annotations

import pytest

from foiassist.case.evidence import Library
from foiassist.tui.screens.beside_screen import BesideScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.side_pane import SidePane
from tests.a_library import LIBRARY
from tests.cases import a_case
from tests.fakes import FakeCorpus
from tests.steps.past_answers import NearIndex, a_past
from tests.tui.workspaces import (
    SMALL,
    WIDE,
    a_workspace,
    everything_shown,
    give,
    go_to,
    looked_up,
    notices,
    press,
    said,
)

MODELS = "Please give the make and model of each drone."
HOSTILE = "We own [red]four[/] drones. [@click=app.quit]Read on[/] [/applicant]"
sizes = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])


def with_past(*responses):
    """Return ports that find *responses*."""
    library = Library(
        responses=responses,
        guidance=LIBRARY.guidance,
        digest=LIBRARY.digest,
        challenges=LIBRARY.challenges,
    )
    return {"index": NearIndex(responses), "corpus": FakeCorpus(library)}


def given_then(response="We own four Skylark 3 drones."):
    return with_past(
        a_past(MODELS, "disclosed", request=a_case().request.text, label="2", response=response)
    )


def side(app):
    pane = app.screen.query_one(SidePane)
    return [str(pane.get_option_at_index(n).prompt) for n in range(pane.option_count)]


async def go_down_to(app, pilot, words):
    """Press the down key in the side pane until the entry with *words* is under the cursor."""
    pane = app.screen.query_one(SidePane)
    for _ in range(pane.option_count):
        place = pane.highlighted
        if place is not None and words in str(pane.get_option_at_index(place).prompt):
            return
        await press(app, pilot, "down")
    pytest.fail(f"nothing in the side pane says {words!r}")


async def test_the_side_pane_warns_of_a_question_that_was_answered_otherwise():
    async with a_workspace(a_case(), size=WIDE, **given_then()) as (app, pilot):
        await press(app, pilot, "1", "down")
        await looked_up(app, pilot)
        shown = side(app)
        at = shown.index("Consistency 1")
        assert shown[at + 1].startswith(
            "▲ warning: withheld (s.31(1)(a), s.31(1)(b)); then disclosed in full"
        )
        assert "It is refused now and was given then." in shown[at + 1]


async def test_a_section_that_argues_an_exemption_has_the_warnings_of_its_questions():
    async with a_workspace(a_case(), size=WIDE, **given_then()) as (app, pilot):
        go_to(app, "reason-31")
        await looked_up(app, pilot)
        assert "Consistency 1" in side(app)


async def test_an_answer_that_agrees_is_listed_without_a_warning():
    past = with_past(a_past(MODELS, "withheld", "31(1)(a)", request=a_case().request.text))
    async with a_workspace(a_case(), size=WIDE, **past) as (app, pilot):
        await press(app, pilot, "1", "down")
        await looked_up(app, pilot)
        shown = side(app)
        at = shown.index("Consistency 1")
        assert shown[at + 1].startswith("= TP-FOI-0201, 2 months old: withheld (s.31(1)(a))")


async def test_without_own_past_answers_the_side_pane_says_nothing_of_consistency():
    async with a_workspace(a_case(), size=WIDE) as (app, pilot):
        await press(app, pilot, "1", "down")
        await looked_up(app, pilot)
        assert not [line for line in side(app) if line.startswith("Consistency")]


@sizes
async def test_both_texts_are_read_beside_each_other_by_keys(size):
    async with a_workspace(a_case(), size=size, **given_then()) as (app, pilot):
        await press(app, pilot, "1", "down")
        await looked_up(app, pilot)
        await press(app, pilot, "s")
        await go_down_to(app, pilot, "then disclosed in full")
        await press(app, pilot, "enter")
        assert isinstance(app.screen, BesideScreen)
        page = everything_shown(app)
        assert "FOIA 2000 s.1(1)(b)" in page
        now, then = (one.region for one in app.screen.query(".beside--text"))
        assert (now.y == then.y) is (size == WIDE)
        assert (now.x == then.x) is (size == SMALL)
        assert "NOW, withheld (s.31(1)(a), s.31(1)(b))" in page
        assert "We own four Skylark 3 drones." in page
        await press(app, pilot, "escape")
        assert not isinstance(app.screen, BesideScreen)


@sizes
async def test_hostile_text_of_a_past_answer_is_shown_as_text(size):
    async with a_workspace(a_case(), size=size, **given_then(HOSTILE)) as (app, pilot):
        await press(app, pilot, "1", "down")
        await looked_up(app, pilot)
        await press(app, pilot, "s")
        await go_down_to(app, pilot, "then disclosed in full")
        await press(app, pilot, "enter")
        assert HOSTILE in everything_shown(app)
        await press(app, pilot, "escape")
        await give(app, pilot, "/compare")
        assert HOSTILE in everything_shown(app)


async def test_c_opens_a_page_on_every_question():
    async with a_workspace(a_case(), size=WIDE, **given_then()) as (app, pilot):
        await press(app, pilot, "c")
        assert isinstance(app.screen, PageScreen)
        page = everything_shown(app)
        assert "1. How many drones did the force own on 1 January 2024?" in page
        assert "▲ warning: withheld (s.31(1)(a), s.31(1)(b)); then disclosed in full" in page
        assert "We own four Skylark 3 drones." in page
        await press(app, pilot, "escape")
        assert "1 warning, no notes; you decide" in said(app)


async def test_compare_of_one_question_shows_that_one():
    async with a_workspace(a_case(), size=WIDE, **given_then()) as (app, pilot):
        await give(app, pilot, "/compare 2")
        page = everything_shown(app)
        assert "2. Please give the make and model" in page
        assert "1. How many drones" not in page


async def test_a_question_that_is_only_near_is_named_and_not_quoted():
    past = with_past(a_past("What do drones weigh?", "disclosed", response="They weigh 3 kg."))
    async with a_workspace(a_case(), size=WIDE, **past) as (app, pilot):
        await give(app, pilot, "/compare 2")
        page = everything_shown(app)
        assert "NEAR, - TP-FOI-0201, 2 months old: disclosed in full" in page
        assert "Asked: What do drones weigh?" in page
        assert "They weigh 3 kg." not in page


async def test_compare_of_a_question_that_is_not_there_says_so():
    async with a_workspace(a_case(), size=WIDE, **given_then()) as (app, pilot):
        await give(app, pilot, "/compare 9")
        assert "no question 9" in f"{notices(app)} {said(app)}"


async def test_compare_without_anything_brought_in_says_how():
    async with a_workspace(a_case(), size=WIDE, **with_past()) as (app, pilot):
        await give(app, pilot, "/compare")
        assert "/import FOLDER brings them in." in said(app)


@sizes
async def test_two_texts_that_differ(size, looks_as_stored):
    async with a_workspace(a_case(), size=size, **given_then()) as (app, pilot):
        await press(app, pilot, "1", "down")
        await looked_up(app, pilot)
        await press(app, pilot, "s")
        await go_down_to(app, pilot, "then disclosed in full")
        await press(app, pilot, "enter")
        await looks_as_stored(app, pilot, f"beside-{size[0]}x{size[1]}")
