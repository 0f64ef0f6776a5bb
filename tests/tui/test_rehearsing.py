from __future__ import annotations

from foiassist.errors import CorpusError
from foiassist.tui.widgets.letter import Letter
from foiassist.tui.widgets.side_pane import SidePane
from tests.cases import a_case, with_text
from tests.fakes import FakeCorpus
from tests.tui.workspaces import (
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

ABOUT_PATROLS = "Section 31(1)(a) applies. Disclosure would be likely to prejudice the patrols."


def side(app):
    pane = app.screen.query_one(SidePane)
    return [str(pane.get_option_at_index(n).prompt) for n in range(pane.option_count)]


class BrokenCorpus(FakeCorpus):
    """Cannot be read once the case has been stored."""

    def library(self):
        raise CorpusError("The library cannot be read.")


async def test_the_side_pane_has_what_the_section_will_be_asked():
    async with a_workspace(a_case(), size=WIDE) as (app, pilot):
        go_to(app, "reason-31")
        await looked_up(app, pilot)
        shown = side(app)
        at = shown.index("Rehearsal 2")
        assert shown[at + 1].startswith("✗ Internal reviewer: Could a total or an older year")
        assert "Nothing says that a part" in shown[at + 1]
        assert shown[at + 2] == "? 1 question for you to judge"


async def test_an_unanswered_question_leads_to_the_sentence_that_fails():
    case = with_text(a_case(), "reason-31", ABOUT_PATROLS)
    async with a_workspace(case, size=WIDE) as (app, pilot):
        go_to(app, "reason-31")
        await looked_up(app, pilot)
        pane = app.screen.query_one(SidePane)
        shown = side(app)
        at = next(n for n, text in enumerate(shown) if text.startswith("✗ Requester: Who could"))
        assert "“Disclosure would be likely to prejudice the patrols.”" in shown[at]
        entry = pane._entries[pane.get_option_at_index(at).id]
        assert entry.section == "reason-31"
        assert ABOUT_PATROLS[int(entry.share * len(ABOUT_PATROLS)) :].startswith("Disclosure")
        go_to(app, "answer-1")
        pane.focus()
        pane.post_message(SidePane.Opened(entry))
        await press(app, pilot)
        assert app.screen.query_one(Letter).current.section.id == "reason-31"


async def test_rehearse_opens_a_page_with_everything_asked():
    async with a_workspace(a_case(), size=WIDE) as (app, pilot):
        await give(app, pilot, "/rehearse 31")
        page = everything_shown(app)
        assert "internal reviewer: Could a total or an older year be given?" in page
        assert "An adequate letter says what could be given" in page
        assert "Ask your network." in page
        assert "1 question answered." in page


async def test_rehearse_without_a_letter_says_so():
    case = a_case(sections=(), decisions=(), reasons=(), facts=())
    async with a_workspace(case, size=WIDE) as (app, pilot):
        await give(app, pilot, "/rehearse")
        assert "There is no letter yet." in said(app)


async def test_rehearse_of_what_is_not_there_names_what_is():
    async with a_workspace(a_case(), size=WIDE) as (app, pilot):
        await give(app, pilot, "/rehearse 99")
        assert "'99'" in f"{notices(app)} {said(app)}"


async def test_a_library_that_cannot_be_read_keeps_nobody_from_the_case():
    async with a_workspace(a_case(), size=WIDE, corpus=BrokenCorpus()) as (app, _pilot):
        assert app.screen.view is not None
        assert app.screen.view.rehearsed == ()
