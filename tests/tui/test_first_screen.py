from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

HEAVY = (
    "torch",
    "transformers",
    "chromadb",
    "langchain",
    "onnxruntime",
    "numpy",
    "sqlalchemy",
    "foiassist.desk",
    "foiassist.case.case",
    "foiassist.case.finding",
    "foiassist.conversation.listing",
    "foiassist.case.evidence",
    "foiassist.law.provision",
    "textual.document._document",
)

PAINT_AND_LIST = f"""
import sys
from threading import Event
from foiassist.case.people import Person
from foiassist.errors import StoreUnavailable
from foiassist.tui.app import Workspace

listed = Event()

class Painted(Workspace):
    def on_mount(self):
        self.call_after_refresh(self.list_what_is_loaded)

    def list_what_is_loaded(self):
        self.loaded = [name for name in {HEAVY!r} if name in sys.modules]
        listed.set()

def no_desk():
    listed.wait(10)
    raise StoreUnavailable("There is no desk.")

app = Painted(no_desk, Person("A. Officer"))
app.run(headless=True)
print("loaded:", app.loaded)
"""


def test_the_first_screen_is_painted_before_anything_large_is_loaded():
    result = subprocess.run(
        [sys.executable, "-c", PAINT_AND_LIST], capture_output=True, text=True, check=True
    )
    assert "loaded: []" in result.stdout


UNTIL_THE_LIBRARY_IS_READY = """
import sys
from foiassist.tui.app import Workspace
from tests.cases import OFFICER
from tests.fakes import a_desk

LATER = ("foiassist.tui.screens.case.screen", "foiassist.desk.letters", "foiassist.steps.guard_draft")

class Noting(Workspace):
    def post_message(self, message):
        if isinstance(message, Workspace.LibraryProgress) and not message.words:
            self.at_first = [name for name in LATER if name in sys.modules]
        if isinstance(message, Workspace.EverythingBrought):
            self.then = [name for name in LATER if name in sys.modules]
            self.call_later(self.exit)
        return super().post_message(message)

app = Noting(a_desk, OFFICER)
app.run(headless=True)
print("at first:", app.at_first, "then:", len(app.then))
"""


def test_a_look_up_waits_for_nothing_that_a_case_is_worked_on_with():
    result = subprocess.run(
        [sys.executable, "-c", UNTIL_THE_LIBRARY_IS_READY],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    assert "at first: [] then: 2" in result.stdout


def test_a_fault_ends_the_workspace_without_printing_what_a_case_says():
    code = """
from foiassist.case.people import Person
from foiassist.tui.app import Workspace

class Faulty(Workspace):
    def on_mount(self):
        request = "the applicant lives at 4 Mill Lane"
        raise KeyError(request)

Faulty(lambda: None, Person("A. Officer")).run(headless=True)
"""
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    printed = result.stdout + result.stderr
    assert "fault of its own (KeyError)" in printed
    assert "Mill Lane" not in printed
