"""Pictures of the list of cases, and of the form that a request is logged on."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.review import Approval
from foiassist.case.stages import Stage
from foiassist.desk.departures import departure
from foiassist.ports import WorkingText
from foiassist.steps.compose_letter import letter_text
from tests.cases import OFFICER, SUPERVISOR, a_case, a_request
from tests.fakes import NOW, FakeStore
from tests.tui.workspaces import SMALL, WIDE, a_workspace, drafted_case, press, settled

sizes = pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
NEEDED = "We hold this information.\n\n[NEEDED N1: what makes the harm real: ask Operations]"
REQUEST = (
    "Under the Freedom of Information Act 2000, please tell me:\n"
    "1. How many drones did the force own on 1 January 2024?\n"
    "2. What did each of them cost, and who is trained to fly them?\n"
    "3. Please provide your policy on the use of drones at demonstrations.\n"
)


def name_of(state, size):
    return f"{state}-{size[0]}x{size[1]}"


def every_kind():
    """Return a store with a case in every group, at every stage, and one cut off while typing."""
    left = a_case("TP-FOI-0388", stage=Stage.APPROVED, received=date(2024, 2, 1))
    digest = hashlib.sha256(letter_text(left).encode()).hexdigest()
    bare = {"decisions": (), "reasons": (), "facts": (), "sections": (), "hands": ()}
    asked = {"1": "What is spent on overtime?", "2": "What is spent on agency staff?"}
    store = FakeStore(
        drafted_case("TP-FOI-0402", answer_2=NEEDED),
        a_case("TP-FOI-0431", received=date(2024, 3, 20), request=a_request(asked), **bare),
        a_case("TP-FOI-0417", stage=Stage.IN_REVIEW, received=date(2024, 3, 11)),
        a_case("TP-FOI-0409", stage=Stage.CLARIFICATION, received=date(2024, 3, 1), **bare),
        a_case("TP-FOI-0371", received=date(2024, 2, 26), officer="Bronagh Lyle"),
        a_case("TP-FOI-0395", stage=Stage.APPROVED, received=date(2024, 2, 28)),
        replace(left, approval=Approval(SUPERVISOR.name, NOW, digest)),
    )
    detail = f"{departure(digest)} as docx."
    store.record(left.reference, HistoryEntry(NOW, OFFICER.name, Act.EXPORT, "", detail))
    kept = WorkingText("reason-31", "Half a sen", OFFICER.name, "2024-03-28T10:31:00+00:00")
    store.keep_working_text("TP-FOI-0402", kept)
    return store


@sizes
async def test_a_list_with_every_kind_of_case(size, looks_as_stored):
    async with a_workspace(store=every_kind(), opened=False, size=size) as (app, pilot):
        await looks_as_stored(app, pilot, name_of("cases-every-kind", size))


@sizes
async def test_a_list_that_is_filtered(size, looks_as_stored):
    async with a_workspace(store=every_kind(), opened=False, size=size) as (app, pilot):
        await press(app, pilot, "slash", *"mine soon")
        await looks_as_stored(app, pilot, name_of("cases-found", size))


async def test_a_filter_that_finds_nothing(looks_as_stored):
    async with a_workspace(store=every_kind(), opened=False) as (app, pilot):
        await press(app, pilot, "slash", *"helicopter")
        await looks_as_stored(app, pilot, name_of("cases-none-found", SMALL))


@sizes
async def test_a_list_without_cases(size, looks_as_stored):
    async with a_workspace(size=size) as (app, pilot):
        await looks_as_stored(app, pilot, name_of("cases-none", size))


async def test_a_list_without_cases_for_a_supervisor(looks_as_stored):
    async with a_workspace(person=SUPERVISOR) as (app, pilot):
        await looks_as_stored(app, pilot, name_of("cases-none-supervisor", SMALL))


async def filled(app, pilot, **fields):
    for name, value in fields.items():
        app.screen.query_one(f"#new-{name}").value = value
    await pilot.pause(0.4)
    await settled(app, pilot)


@sizes
async def test_a_form_that_says_what_it_read(size, looks_as_stored, tmp_path, monkeypatch):
    (tmp_path / "request.txt").write_text(REQUEST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    async with a_workspace(size=size) as (app, pilot):
        await press(app, pilot, "n")
        await filled(app, pilot, file="request.txt", received="yesterday")
        await looks_as_stored(app, pilot, name_of("new-case", size))


@sizes
async def test_a_form_with_an_error(size, looks_as_stored):
    async with a_workspace(a_case("TP-FOI-0417"), opened=False, size=size) as (app, pilot):
        await press(app, pilot, "n")
        await filled(app, pilot, file="nowhere.docx", received="31 February")
        await press(app, pilot, "ctrl+s")
        await looks_as_stored(app, pilot, name_of("new-case-error", size))


async def test_a_form_with_a_request_that_is_here_already(looks_as_stored):
    stored = a_case("TP-FOI-0417")
    async with a_workspace(stored, opened=False) as (app, pilot):
        await press(app, pilot, "n")
        app.screen.query_one("LetterArea").text = stored.request.text
        await filled(app, pilot, reference="TP-FOI-0417")
        await looks_as_stored(app, pilot, name_of("new-case-again", SMALL))
