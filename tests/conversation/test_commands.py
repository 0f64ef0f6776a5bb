from __future__ import annotations

import itertools

import pytest

from foiassist.case.people import Role, may
from foiassist.conversation.commands import COMMANDS, command_in
from foiassist.errors import NotPermitted, SettingsError
from foiassist.tui.screens.case.screen import CaseScreen

BY_NAME = {command.name: command for command in COMMANDS}


def test_no_two_commands_have_one_name():
    assert len(BY_NAME) == len(COMMANDS)


@pytest.mark.parametrize(("role", "command"), list(itertools.product(Role, COMMANDS)))
def test_a_command_is_for_exactly_those_who_may_do_what_it_does(role, command):
    allowed = command.act is None or may(role, command.act)
    assert command.is_for(role) == allowed
    if not allowed:
        with pytest.raises(NotPermitted):
            command_in(f"/{command.name} x", role)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_leads_somewhere_and_says_how_it_is_written(command):
    assert command.usage.startswith(f"/{command.name}")
    assert command.does
    assert not command.does.endswith(".")
    if isinstance(command.handler, str) and not command.handler.startswith("app."):
        assert hasattr(CaseScreen, f"action_{command.handler}")


def test_a_command_pasted_after_the_slash_that_began_the_line_is_that_command():
    command, words = command_in("//find drones", Role.OFFICER)
    assert command.name == "find"
    assert words == "drones"


def test_a_line_gives_its_command_and_the_words_after_it():
    command, words = command_in("  /Fact  1c There were 15 alerts. ", Role.OFFICER)
    assert command.name == "fact"
    assert words == "1c There were 15 alerts."


def test_words_without_a_slash_are_looked_for():
    command, words = command_in("number of officers", Role.SUPERVISOR)
    assert command.name == "find"
    assert words == "number of officers"


@pytest.mark.parametrize(
    ("typed", "meant"), [("/decid 3", "/decide"), ("/exprt", "/export"), ("/aprove", "/approve")]
)
def test_an_unknown_command_names_the_nearest(typed, meant):
    with pytest.raises(SettingsError) as refused:
        command_in(typed, Role.OFFICER)
    assert meant in refused.value.hint


def test_a_command_like_nothing_points_to_help():
    with pytest.raises(SettingsError) as refused:
        command_in("/zzzzqqqq", Role.OFFICER)
    assert "/help" in refused.value.hint
