"""Every question of the list is shown whole, with how it stands."""

from __future__ import annotations

from dataclasses import replace

from textual.app import App
from textual.geometry import Region

from foiassist.case.question import Question
from foiassist.conversation.case_view import read_view
from foiassist.tui.widgets.question_list import QuestionList
from tests.cases import a_case
from tests.fakes import FakeStore, a_desk

REFERENCE = "TP-FOI-0402"
WORDS = "Please confirm if the cable of a unit was out of service in that year and how many times it was"


class OneList(App[None]):
    """Holds the list, as narrow as on the screen of a case."""

    def compose(self):
        yield QuestionList()


def many_questions():
    """Return a case with more questions than the list has room for, each longer than the last."""
    case = a_case(REFERENCE, decisions=(), sections=())
    questions = tuple(Question(str(n), WORDS[: 40 + 2 * n]) for n in range(1, 21))
    return replace(case, request=replace(case.request, questions=questions))


async def test_no_question_loses_its_last_line_where_the_list_is_longer_than_its_pane():
    view = read_view(a_desk(store=FakeStore(many_questions())), REFERENCE)
    async with OneList().run_test(size=(34, 40)) as pilot:
        questions = pilot.app.query_one(QuestionList)
        questions.show(view, {})
        await pilot.pause()
        assert questions.show_vertical_scrollbar
        drawn = questions.render_lines(Region(0, 0, *questions.size))
        lines = [strip.text.strip("│▌▊▎ ") for strip in drawn]
        begun = [line for line in lines if line.split(" ")[0].isdigit()]
        marks = [line for line in lines if line.startswith("? ")]
        assert len(begun) > 5
        assert len(marks) >= len(begun) - 1, "\n".join(lines)
