from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from foiassist.case.section import SectionState
from foiassist.conversation.asked import Asked
from foiassist.conversation.commands import command_in
from foiassist.conversation.writing.versions import (
    Version,
    told_apart,
    versions_of,
    what_restoring_does,
)
from foiassist.errors import SectionNotFound, SettingsError
from tests.cases import OFFICER
from tests.fakes import NOW, a_desk
from tests.tui.workspaces import drafted_case

REFERENCE = "TP-FOI-0402"


class Clock:
    """A minute passes whenever it is asked."""

    now = NOW

    def __call__(self):
        Clock.now += timedelta(minutes=1)
        return Clock.now


@pytest.fixture
def desk():
    """A desk with a section that was edited, accepted and edited again, a minute apart."""
    desk = a_desk(drafted_case(), now=Clock())
    edit(desk, "One.")
    desk.drafting.accept(OFFICER, REFERENCE, "answer-2")
    edit(desk, "Two.")
    return desk


def edit(desk, text):
    version = desk.cases.case(REFERENCE).section("answer-2").version
    desk.drafting.edit(OFFICER, REFERENCE, "answer-2", text, seen_version=version)


def give(desk, line, section=""):
    command, words = command_in(line, OFFICER.role)
    asked = Asked(desk, OFFICER, REFERENCE, words, section=section, usage=command.usage)
    return command.handler(asked)


def test_each_version_says_when_it_was_written_and_by_whom(desk):
    drafted, one, accepted, two = versions_of(desk, REFERENCE, "answer-2")
    edits = desk.cases.history(REFERENCE)
    assert [v.at for v in (one, accepted, two)] == [entry.at for entry in edits]
    assert drafted.at is None
    assert two.who == OFFICER.name
    assert "● edited" in two.in_words


def test_a_draft_that_says_the_same_again_is_listed_once_and_keeps_its_number(desk):
    case = desk.cases.case(REFERENCE)
    section = replace(case.section("answer-2"), state=SectionState.DRAFTED, by="", text="Three.")
    stored = tuple(Version(n, section, Clock.now) for n in (1, 2))
    edited = Version(3, section.edited("Four.", OFFICER.name), Clock.now)
    assert [v.number for v in told_apart((*stored, edited, replace(edited, number=4)))] == [1, 3]


def test_what_is_put_back_is_the_persons_own_and_needs_accepting_anew(desk):
    assert "own words" in give(desk, "/versions answer-2 restore 2").text
    section = desk.cases.case(REFERENCE).section("answer-2")
    assert (section.text, section.by) == ("One.", OFFICER.name)
    assert not section.is_accepted


def test_a_version_is_compared_with_the_present_text(desk):
    assert give(desk, "/versions 2", "answer-2").text.endswith("[-Two.-]{+One.+}")
    assert "word for word" in give(desk, "/versions 4", "answer-2").text


@pytest.mark.parametrize("line", ["/versions", "/versions restore", "/versions answer-2 restore"])
def test_a_section_or_a_version_that_is_not_named_is_asked_for(desk, line):
    with pytest.raises(SettingsError):
        give(desk, line)


@pytest.mark.parametrize("line", ["/versions answer-9", "/versions answer-2 9"])
def test_what_never_was_is_said_never_to_have_been(desk, line):
    with pytest.raises(SectionNotFound):
        give(desk, line)


def test_what_putting_back_takes_away_is_said_first(desk):
    section = desk.cases.case(REFERENCE).section("answer-2").accepted(OFFICER.name)
    said = what_restoring_does(section, approved_by="Rhona Tetley")
    assert "takes the acceptance by Dilys Okafor back" in said
    assert "voids the approval by Rhona Tetley" in said
