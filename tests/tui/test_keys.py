"""Keys that a team has chosen."""

from __future__ import annotations

import pytest

from foiassist.errors import SettingsError
from foiassist.tui.key_choices import check_keys, every_key
from foiassist.tui.look import Look
from foiassist.tui.widgets.key_line import KeyLine
from tests.tui.workspaces import a_workspace, drafted_case, everything_shown, press


def footer_of(app):
    return app.screen.query_one(KeyLine).render().plain


async def test_a_chosen_key_does_it_and_the_usual_one_no_more():
    look = Look(keys={"case.edit": "f2"})
    async with a_workspace(drafted_case(), look=look) as (app, pilot):
        await press(app, pilot, "e")
        assert app.screen.edited_card is None
        await press(app, pilot, "f2")
        assert app.screen.edited_card is not None


async def test_the_footer_and_help_show_the_chosen_key():
    look = Look(keys={"case.edit": "f2", "app.help": "f12"})
    async with a_workspace(drafted_case(), look=look) as (app, pilot):
        await pilot.pause(0.1)
        assert "F2 Edit" in footer_of(app)
        await press(app, pilot, "f12")
        assert "F2             Write in the section, in place." in everything_shown(app)


def test_everything_that_a_key_does_has_an_id_and_says_what_it_does():
    choices = every_key({"case.accept": "f2, A"})
    assert choices["case.accept"].keys == ("f2", "A")
    assert choices["case.edit"].keys == ("e", "enter")
    assert all(choice.does.endswith(".") for choice in choices.values())


def test_keys_as_they_come_can_be_as_they_are():
    check_keys({}, "team.toml")


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ({"case.acept": "f2"}, "team.toml: there is nothing 'case.acept' that keys do."),
        ({"case.accept": "contrl+a"}, "team.toml: keys.case.accept: there is no key 'contrl+a'."),
        ({"case.accept": "r"}, "case.accept and case.redraft would both be on 'r'."),
        ({"case.accept": "f1"}, "case.accept and app.help would both be on 'f1'."),
        ({"case.accept": "k"}, "case.accept and letter.previous would both be on 'k'."),
    ],
)
def test_a_choice_that_cannot_be_is_refused_by_name(chosen, message):
    with pytest.raises(SettingsError) as refused:
        check_keys(chosen, "team.toml")
    assert message in refused.value.message


def test_two_keys_can_be_exchanged():
    check_keys({"case.accept": "r", "case.redraft": "a"}, "team.toml")


def test_the_same_key_may_do_something_else_on_another_screen():
    check_keys({"difference.take": "a"}, "team.toml")
