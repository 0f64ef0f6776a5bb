import argparse
import shlex
import subprocess
import sys

import pytest

from foiassist.cli.arguments import options_alone
from foiassist.cli.main import main, parser
from foiassist.errors import CaseNotFound, SettingsError
from tests.fakes import FakeStore


def commands():
    (subparsers,) = (
        action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    return sorted(subparsers.choices.items())


class Raising(FakeStore):
    """A store that fails with what it was given."""

    def __init__(self, error):
        super().__init__()
        self.error = error

    def all(self):
        raise self.error


@pytest.mark.parametrize(("name", "command"), commands())
def test_every_command_explains_itself_with_examples(name, command):
    shown = command.format_help()
    assert f"examples:\n  foiassist {name}" in shown
    assert len(command.description) > len(name)


@pytest.mark.parametrize(("name", "command"), commands())
def test_every_command_stands_in_the_overview(name, command):
    assert f"\n  {name} " in parser().format_help()


def test_every_command_line_in_an_example_is_one(capsys):
    for _, command in commands():
        for line in command.epilog.replace("\\\n", " ").splitlines()[1:]:
            words = example_words(line)
            assert parser().parse_args(words).command == words[0]


def example_words(line):
    """Return the words of an example without what the shell would do with them."""
    words = shlex.split(line.split(" < ")[0].split(" | ")[0].split("  # ")[0])
    return words[1:]


def test_who_and_where_may_stand_before_or_after_the_command():
    for words in (["--as", "Ola", "cases"], ["cases", "--as", "Ola"]):
        assert parser().parse_args(words).as_name == "Ola"


def test_who_just_opens_the_workspace_is_read_without_the_commands_and_the_same_way():
    for words in ([], ["--as", "Ola"], ["--data=here", "--role", "supervisor"], ["--set", "x"]):
        assert options_alone(words) == parser().parse_args(words)


@pytest.mark.parametrize(
    "words",
    [["demo"], ["--as", "Ola", "cases"], ["--help"], ["--version"], ["--role", "x"], ["--as"]],
)
def test_other_words_are_left_to_the_commands(words, capsys):
    assert options_alone(words) is None
    assert capsys.readouterr().err == ""


def test_opening_the_workspace_loads_no_other_command():
    code = (
        "import sys; from foiassist.cli.main import main; main(['--as', 'Ola']);"
        "sys.exit('foiassist.cli.groups' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 0


def test_an_error_is_told_in_its_own_words_with_its_own_exit_code(foiassist):
    foiassist.holds(store=Raising(CaseNotFound("There is no case X.", hint="Look at the list.")))
    told = foiassist("cases")
    assert (told.code, told.out) == (3, "")
    assert told.err == "foiassist: There is no case X.\n  Look at the list.\n"


def test_a_fault_is_one_line_without_what_it_was_working_on(foiassist):
    foiassist.holds(store=Raising(KeyError("Jo Sample of 3 Example Street")))
    told = foiassist("cases")
    assert told.code == 70
    assert "KeyError" in told.err
    assert "FOIASSIST_DEBUG" in told.err
    assert "Jo Sample" not in told.err
    assert len(told.err.splitlines()) == 1


def test_a_fault_is_shown_whole_to_whoever_asks_for_it(foiassist, monkeypatch):
    monkeypatch.setenv("FOIASSIST_DEBUG", "1")
    foiassist.holds(store=Raising(KeyError("the key")))
    assert "Traceback" in foiassist("cases").err


def test_stopping_a_command_is_no_fault(foiassist):
    foiassist.holds(store=Raising(KeyboardInterrupt()))
    assert foiassist("cases").code == 130


def test_the_message_of_an_error_cannot_reach_the_terminal_as_a_command(foiassist):
    foiassist.holds(store=Raising(SettingsError("bad \x1b]0;title\x07 name\x9b2J")))
    assert not set(foiassist("cases").err) & {"\x1b", "\x07", "\x9b"}


def test_an_unknown_command_is_wrong_use(foiassist):
    with pytest.raises(SystemExit, match="2"):
        foiassist("drft")


def test_the_workspace_is_not_opened_without_a_terminal(foiassist, capsys):
    assert main([], make_desk=lambda settings, *, data_folder: foiassist.desk) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_the_version_is_the_one_that_is_installed(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.strip()


def test_a_reader_that_stops_reading_is_no_fault():
    code = "import sys; from foiassist.cli.main import main; sys.exit(main(['config', 'show']))"
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert said == ""
