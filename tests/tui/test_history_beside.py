from __future__ import annotations

from tests.tui.workspaces import WIDE, a_workspace, drafted_case, give, go_to, press


def beside(app):
    options = app.screen.query_one("#side").options
    return "\n".join(getattr(o.prompt, "plain", str(o.prompt)) for o in options)


async def test_what_was_done_to_a_section_stands_beside_it_and_beside_no_other():
    async with a_workspace(drafted_case(), size=WIDE) as (app, pilot):
        go_to(app, "answer-1")
        await press(app, pilot)
        await press(app, pilot, "a")
        go_to(app, "answer-1")
        await press(app, pilot)
        assert "accepted a section “Question 1”" in beside(app)
        assert "Dilys Okafor, " in beside(app)
        go_to(app, "rights")
        await press(app, pilot)
        assert "accepted a section" not in beside(app)


async def test_what_was_recorded_of_a_question_stands_beside_it_and_beside_its_answer():
    async with a_workspace(drafted_case(), size=WIDE) as (app, pilot):
        await give(app, pilot, "/fact 1 There were 14 drones. -- Register")
        await press(app, pilot, "escape")
        go_to(app, "answer-1")
        await press(app, pilot)
        assert "History 1" in beside(app)
        assert "There were 14 drones." in beside(app).partition("History 1")[2]
