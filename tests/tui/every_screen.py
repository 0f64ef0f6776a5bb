"""Every screen of the workspace, each as somebody comes to it: by keys."""

from __future__ import annotations

from contextlib import asynccontextmanager

from foiassist.case.stages import Stage
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.fakes import FakeDrafter
from tests.tui.test_snapshots import office
from tests.tui.workspaces import SMALL, a_workspace, go_to, looked_up, press, settled

UNDECIDED = "undecided"
WAYS = {
    "cases": (),
    "cases filtered": ("slash", "d"),
    "no cases": (),
    "new case": ("n",),
    "import": ("i",),
    "case": (),
    "case without a letter": (),
    "questions": ("1",),
    "side": ("s",),
    "conversation": ("4",),
    "prompt": ("slash",),
    "talking": ("t",),
    "editing": ("e",),
    "difference": ("r",),
    "page": ("v",),
    "ready": ("l",),
    "grid": ("d",),
    "versions": ("H",),
    "find and replace": ("ctrl+f",),
    "supervisor": (),
    "approve": ("p",),
    "help": ("f1",),
    "palette": ("ctrl+p",),
}
"""The keys that lead to each screen, from the list of cases or from a case."""

_AT_LIST = {"cases", "cases filtered", "no cases", "new case", "import"}


@asynccontextmanager
async def on_screen(name, size=SMALL, **ports):
    """Yield the workspace with a screen in front, and its pilot."""
    drafter = FakeDrafter("We hold this information and withhold it under section 31(1)(a).")
    person = SUPERVISOR if name in {"supervisor", "approve"} else OFFICER
    async with a_workspace(
        *_cases(name),
        person=person,
        size=size,
        opened=name not in _AT_LIST,
        drafter=drafter,
        **ports,
    ) as (app, pilot):
        if name not in _AT_LIST and app.screen.view.case.sections:
            go_to(app, "answer-2")
            await looked_up(app, pilot)
        await press(app, pilot, *WAYS[name])
        await pilot.pause(0.05)
        await settled(app, pilot)
        yield app, pilot


def _cases(name):
    if name == "no cases":
        return ()
    if name == "case without a letter":
        return (office()[1],)
    if name in {"supervisor", "approve"}:
        return (a_case(stage=Stage.IN_REVIEW),)
    return office()
