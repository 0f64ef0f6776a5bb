from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.evidence import Passage, PassageRole
from foiassist.case.review import Remark
from foiassist.case.stages import Stage
from tests.cases import SUPERVISOR, a_case, a_request
from tests.fakes import NOW, FakeDrafter, FakeIndex
from tests.tui.workspaces import (
    WIDE,
    a_workspace,
    drafted_case,
    everything_shown,
    give,
    go_to,
    looked_up,
    press,
    said,
)

hostile = pytest.mark.parametrize(
    "words", ["[name redacted] drones", "[/applicant] drones", "[@click=app.quit]drones[/]"]
)


def prompts(app, selector):
    return "\n".join(
        getattr(option.prompt, "plain", str(option.prompt))
        for option in app.screen.query_one(selector).options
    )


@hostile
async def test_brackets_from_outside_are_shown_as_they_are_on_every_pane(words):
    case = replace(
        drafted_case(answer_2=words, answer_3=f"[NEEDED N1: {words.replace(']', ')')}]"),
        request=a_request({"1": f"What of {words}?", "2": words, "3": words, "4": words}),
        remarks=(Remark("answer-2", words, words, NOW),),
    )
    passage = Passage("x", PassageRole.QUESTION, words, words, authority=words, title=words)
    async with a_workspace(case, size=WIDE, index=FakeIndex(passage)) as (app, pilot):
        go_to(app, "answer-2")
        await looked_up(app, pilot)
        assert words in everything_shown(app)
        assert words in prompts(app, "#questions")
        assert prompts(app, "#side").count(words) >= 3
        await give(app, pilot, f"/{words}")
        assert words.split()[0] in said(app)
        await give(app, pilot, words)
        await press(app, pilot, "escape")


@hostile
async def test_brackets_from_outside_are_shown_as_they_are_on_every_page(words):
    drafter = FakeDrafter(f"A redraft about {words}.")
    case = replace(drafted_case(answer_2=words), request=a_request({"1": words}))
    async with a_workspace(case, drafter=drafter) as (app, pilot):
        go_to(app, "answer-2")
        await press(app, pilot, "v")
        assert words in everything_shown(app)
        await press(app, pilot, "escape", "w")
        assert words in everything_shown(app)
        await press(app, pilot, "escape")


@hostile
async def test_brackets_from_outside_are_shown_as_they_are_in_lists_and_approvals(words):
    case = a_case(stage=Stage.IN_REVIEW, request=a_request({"1": words}), officer=words)
    case = replace(case, sections=tuple(replace(s, title=words) for s in case.sections))
    async with a_workspace(case, person=SUPERVISOR) as (app, pilot):
        assert words in everything_shown(app)
        await press(app, pilot, "p")
        await press(app, pilot, "escape", "escape")
        assert words in everything_shown(app)
