from __future__ import annotations

import threading
from datetime import date

from textual.events import Paste
from textual.widgets import TextArea

from foiassist.ports import Document
from foiassist.tui.app import Workspace
from foiassist.tui.screens.case.screen import CaseScreen
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.new_case_screen import NewCaseScreen
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.fakes import FakeReader, a_desk
from tests.tui.workspaces import SMALL, a_workspace, notices, press, settled, shown

REQUEST = "Dear Sir,\n1. How many drones do you own?\n2. What do they cost?\n"


def a_file(folder, name="request.txt", text=REQUEST):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def field(app, name):
    return app.screen.query_one(f"#new-{name}")


async def fill(app, pilot, **fields):
    """Fill fields in, and wait until they have been looked at."""
    for name, value in fields.items():
        field(app, name).value = str(value)
    await looked(app, pilot)


async def looked(app, pilot):
    await pilot.pause(0.4)
    await settled(app, pilot)


async def paste(app, pilot, text):
    """Paste *text* as a terminal does, to whatever has the keyboard."""
    app.post_message(Paste(text))
    await settled(app, pilot)
    await looked(app, pilot)


async def test_a_request_in_a_file_becomes_a_case(tmp_path):
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        assert isinstance(app.screen, NewCaseScreen)
        await fill(app, pilot, file=a_file(tmp_path), received="2024-03-04")
        await press(app, pilot, "ctrl+s")
        assert isinstance(app.screen, CaseScreen)
        case = app.desk.cases.case(app.screen.reference)
        assert [question.label for question in case.request.questions] == ["1", "2"]
        assert case.received == date(2024, 3, 4)


async def test_the_form_says_what_it_read_and_when_it_is_due_before_anything_is_logged(tmp_path):
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        await fill(app, pilot, file=a_file(tmp_path), received="yesterday")
        preview = shown(app, "#new-preview")
        assert "✓ 2 questions found in request.txt" in preview
        assert "  1  How many drones do you own?" in preview
        assert shown(app, "#new-due") == (
            "✓ Wed 27 March 2024: due 26 April 2024, 19 working days left"
        )
        assert app.desk.cases.summaries() == ()


async def test_what_questions_hang_on_is_said_once_and_each_in_its_own_words():
    asked = "1. List the chargers.\n2. For each charger please state:\na) its age\nb) its maker"
    async with a_workspace() as (app, pilot):
        await paste(
            app,
            pilot,
            f"{asked}, and everybody in the force who has ever mended it, by name and by trade",
        )
        lines = shown(app, "#new-preview").splitlines()
        assert lines[0] == "✓ 3 questions found in these words"
        assert lines[1].split() == ["1", *"List the chargers.".split()]
        assert lines[2] == f"{' ' * 6}For each charger please state:"
        assert lines[3].split() == ["2a", "its", "age"]
        assert lines[5].startswith(" " * 6)


async def test_a_day_that_is_none_is_said_at_once_and_logs_nothing(tmp_path):
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        await fill(app, pilot, file=a_file(tmp_path), received="31 February")
        assert shown(app, "#new-due").startswith("✗ “31 February” is no day. Write it like")
        await press(app, pilot, "ctrl+s")
        assert shown(app, "#new-error").startswith("✗ “31 February” is no day.")
        assert app.desk.cases.summaries() == ()
        assert field(app, "file").value.endswith("request.txt")


async def test_a_request_that_seems_to_be_here_already_is_said_to_be(tmp_path):
    async with a_workspace() as (app, pilot):
        document = Document(f"{REQUEST}\n", "text")
        app.desk.cases.open_request(
            OFFICER, document, received=date(2024, 3, 4), reference="FOI-24-0001"
        )
        await press(app, pilot, "n")
        await fill(app, pilot, file=a_file(tmp_path))
        assert (
            "▲ It seems to be logged already: FOI-24-0001 says the same, received 4 March 2024."
            in shown(app, "#new-preview")
        )
        await fill(app, pilot, reference="FOI-24-0001")
        assert "▲ FOI-24-0001 is taken" in shown(app, "#new-preview")


async def test_words_stay_when_the_form_is_left_and_become_a_case():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        app.screen.query_one(TextArea).text = "How many drones does the force own today?"
        field(app, "reference").value = "B-9"
        await press(app, pilot, "escape", "n")
        app.screen.query_one(TextArea).focus()
        await press(app, pilot, "ctrl+s")
        assert app.screen.reference == "B-9"
        await press(app, pilot, "escape", "escape", "n")
        assert app.screen.query_one(TextArea).text == ""


async def test_a_file_that_cannot_be_read_says_so_where_it_stays_and_logs_nothing():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        await fill(app, pilot, file="nowhere.docx")
        await press(app, pilot, "ctrl+s")
        error = shown(app, "#new-error")
        assert error == "✗ nowhere.docx cannot be read: it is not there. Tab completes a path."
        assert app.desk.cases.summaries() == ()
        assert field(app, "file").value == "nowhere.docx"


async def test_an_empty_form_says_what_it_wants():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n", "ctrl+s")
        assert "There is no request yet. Name its file or paste its text." in shown(
            app, "#new-error"
        )


async def test_tab_completes_a_path_and_then_goes_on(tmp_path):
    a_file(tmp_path, "request one.txt")
    a_file(tmp_path, "request two.txt")
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        await fill(app, pilot, file=f"{tmp_path}/re")
        await press(app, pilot, "end", "tab")
        assert field(app, "file").value == f"{tmp_path}/request "
        assert shown(app, "#new-file-hint") == "request one.txt  request two.txt"
        await press(app, pilot, "t", "tab")
        assert field(app, "file").value == f"{tmp_path}/request two.txt"
        assert app.focused is field(app, "file")
        await press(app, pilot, "tab")
        assert app.focused is app.screen.query_one(TextArea)


async def test_tab_goes_on_from_an_empty_path():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n", "tab")
        assert app.focused is app.screen.query_one(TextArea)


async def test_a_file_dropped_on_the_list_opens_the_form_with_it_and_logs_nothing(tmp_path):
    path = a_file(tmp_path, "a request.txt")
    async with a_workspace(a_case("A-1"), opened=False) as (app, pilot):
        await paste(app, pilot, str(path).replace(" ", "\\ ") + " ")
        assert isinstance(app.screen, NewCaseScreen)
        assert field(app, "file").value == str(path)
        assert "2 questions found in a request.txt" in shown(app, "#new-preview")
        assert len(app.desk.cases.summaries()) == 1


async def test_words_pasted_on_the_list_open_the_form_with_them_and_log_nothing():
    async with a_workspace() as (app, pilot):
        await paste(app, pilot, f"{REQUEST}\x1b[31m")
        area = app.screen.query_one(TextArea)
        assert (area.text, area.cursor_location) == (REQUEST, (0, 0))
        assert app.focused is area
        assert "2 questions found in these words" in shown(app, "#new-preview")
        assert app.desk.cases.summaries() == ()


async def test_what_is_pasted_before_the_cases_are_read_is_not_lost():
    go_on = threading.Event()
    desk = a_desk()
    app = Workspace(lambda: (go_on.wait(10), desk)[1], OFFICER)
    async with app.run_test(size=SMALL) as pilot:
        app.post_message(Paste(REQUEST))
        await pilot.pause(0.2)
        assert isinstance(app.screen, CasesScreen)
        go_on.set()
        await looked(app, pilot)
        assert app.screen.query_one(TextArea).text == REQUEST


async def test_words_pasted_over_others_can_be_taken_back():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        app.screen.query_one(TextArea).text = "What I typed before.\n\nTwo lines."
        await press(app, pilot, "escape")
        await paste(app, pilot, REQUEST)
        assert "Ctrl+Z brings back" in notices(app)[-1]
        await press(app, pilot, "ctrl+z")
        assert app.screen.query_one(TextArea).text == "What I typed before.\n\nTwo lines."


async def test_a_request_pasted_on_the_line_for_its_file_goes_where_words_belong():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        await paste(app, pilot, REQUEST)
        assert app.screen.query_one(TextArea).text == REQUEST
        assert field(app, "file").value == ""


async def test_a_part_of_a_path_pasted_on_the_line_for_it_stays_there():
    async with a_workspace() as (app, pilot):
        await press(app, pilot, "n")
        await paste(app, pilot, "~/requests/")
        assert field(app, "file").value == "~/requests/"


async def test_a_supervisor_logs_nothing_by_pasting():
    async with a_workspace(person=SUPERVISOR) as (app, pilot):
        await paste(app, pilot, REQUEST)
        assert isinstance(app.screen, CasesScreen)


class SlowReader(FakeReader):
    """Reads a file only when it is told to go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def read(self, path):
        self.go_on.wait(10)
        return super().read(path)


async def test_a_file_that_takes_long_is_read_behind_the_form_which_can_be_left(tmp_path):
    reader = SlowReader()
    async with a_workspace(reader=reader) as (app, pilot):
        await pilot.press("n")
        field(app, "file").value = str(a_file(tmp_path, "long.pdf"))
        await pilot.pause(0.4)
        assert shown(app, "#new-preview") == "… Reading long.pdf"
        await pilot.press("ctrl+s")
        await pilot.press("escape")
        assert isinstance(app.screen, CasesScreen)
        reader.go_on.set()
        await settled(app, pilot)
        assert isinstance(app.screen, CasesScreen)
        (summary,) = app.desk.cases.summaries()
        assert f"{summary.reference} is logged." in notices(app)
