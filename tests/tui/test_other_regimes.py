from __future__ import annotations

from dataclasses import replace

from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.tui.widgets.side_pane import SidePane
from tests.cases import a_case
from tests.tui.workspaces import WIDE, a_workspace, everything_shown, give, looked_up

ASKED = "What is the air quality in Tallow Street?"
SCOTTISH = "This is a request under the Freedom of Information (Scotland) Act 2002."


def undecided(text):
    request = Request(text, (Question("1", ASKED),))
    return replace(
        a_case(), request=request, decisions=(), reasons=(), facts=(), sections=(), hands=()
    )


def side(app):
    pane = app.screen.query_one(SidePane)
    return [str(pane.get_option_at_index(n).prompt) for n in range(pane.option_count)]


async def test_the_suggestions_say_which_other_law_may_govern_the_request():
    async with a_workspace(undecided(f"{SCOTTISH} {ASKED}"), size=WIDE) as (app, pilot):
        await give(app, pilot, "/suggest")
        page = " ".join(everything_shown(app).split())
        assert "On the request as a whole: the request is made under Scottish law" in page
        assert "this looks like environmental information (air and climate): “air quality”" in page


async def test_the_side_pane_gives_the_sign_as_the_first_reason():
    async with a_workspace(undecided(ASKED), size=WIDE) as (app, pilot):
        await looked_up(app, pilot)
        shown = side(app)
        at = next(n for n, text in enumerate(shown) if text.startswith("Suggested: answered under"))
        assert "environmental regulations by s.39" in shown[at]
        assert "this looks like environmental information" in shown[at]
