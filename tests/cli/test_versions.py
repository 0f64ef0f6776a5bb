from __future__ import annotations

import pytest

from foiassist.case.section import SectionState
from tests.cases import a_case
from tests.tui.workspaces import drafted_case

TP = a_case().reference


@pytest.fixture
def edited(foiassist):
    """A section that was drafted, edited and accepted."""
    foiassist.holds(drafted_case(TP))
    foiassist("edit", TP, "answer-2", "--text", "We hold two makes of drone.")
    foiassist("accept", TP, "answer-2")
    return foiassist


def test_the_versions_of_a_section_are_listed_with_who_wrote_each_and_when(edited):
    told = edited("versions", TP, "answer-2")
    drafted, written, accepted = told.out.splitlines()
    assert "1  ○ drafted" in drafted
    assert "2  ● edited" in written
    assert "Dilys Okafor" in written
    assert "3  ✓ accepted" in accepted
    assert "time not known" not in written + accepted


def test_a_version_is_put_back_as_the_persons_own_words(edited):
    told = edited("versions", TP, "answer-2", "--restore", "1")
    assert told.code == 0
    section = edited.desk.cases.case(TP).section("answer-2")
    assert section.text.startswith("We hold this information.")
    assert section.state is SectionState.EDITED
    assert section.by == "Dilys Okafor"
    assert "Version 1 was put back." in edited.desk.cases.history(TP)[-1].detail


def test_a_version_that_never_was_is_not_put_back(edited):
    told = edited("versions", TP, "answer-2", "--restore", "9")
    assert told.code == 3
    assert "has no version 9" in told.err


def test_the_versions_come_as_json_too(edited):
    told = edited("versions", TP, "answer-2", "--json")
    assert [v["section"]["state"] for v in told.json["versions"]] == [
        "drafted",
        "edited",
        "accepted",
    ]


def test_the_versions_of_a_section_that_never_was_are_not_listed(edited):
    assert edited("versions", TP, "answer-9").code == 3
