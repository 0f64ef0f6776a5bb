"""What the settings say of the workspace: keys and theme."""

from __future__ import annotations

import pytest


def test_config_keys_lists_what_keys_do_and_the_keys_that_hold(foiassist):
    file = foiassist.file("team.toml", "[keys]\ncase.accept = 'f2'\n\"case.edit\" = 'E'\n")
    told = foiassist("config", "keys", "--settings", file)
    assert told.code == 0
    assert "case.accept              f2               Accept the section" in told.out
    assert "case.edit                E                Write in the section" in told.out


def test_config_keys_as_json(foiassist):
    keys = foiassist("config", "keys", "--json").json["keys"]
    assert {"id": "app.palette", "keys": ["ctrl+p"]}.items() <= next(
        key for key in keys if key["id"] == "app.palette"
    ).items()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("[keys]\ncase.acept = 'f2'", "Did you mean 'case.accept'?"),
        ("[keys]\ncase.accept = 'f1'", "app.help would both be on 'f1'"),
        ("[keys]\ncase.accept = 2", "keys.case.accept must be of kind str"),
        ("keys = 'f1'", "keys must be a table"),
        ("theme = 'beige'", "there is no theme 'beige'"),
    ],
)
def test_config_check_says_what_cannot_be(foiassist, settings, said):
    told = foiassist("config", "check", "--settings", foiassist.file("team.toml", settings))
    assert told.code == 2
    assert said in told.err


def test_config_show_writes_keys_so_that_they_can_be_read_again(foiassist):
    file = foiassist.file("team.toml", "[keys]\ncase.accept = 'f2'\n")
    shown = foiassist("config", "show", "--settings", file).out
    again = foiassist.file("again.toml", shown)
    assert foiassist("config", "show", "--settings", again).out == shown
