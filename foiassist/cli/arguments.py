"""The words of the command line: one parser, put together from the groups of commands."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date

from foiassist.cli.session import Session

Run = Callable[[Session], int]
"""Does a command and returns its exit code: 0 done, 1 not done."""

_EXIT_CODES = """exit codes:
  0 done   1 not done, with the reason   2 wrong use or settings   3 the case does not allow it
  4 the library cannot be searched   5 drafting failed   6 a document cannot be read
  7 no such thing in law   8 the case database   9 the letter is not ready   10 evaluation
  11 the letter could not be written"""


class Commands:
    """Takes the commands of each group into one parser and one overview."""

    def __init__(self) -> None:
        self._shared = _shared_arguments()
        self.parser = argparse.ArgumentParser(
            prog="foiassist",
            usage="foiassist [COMMAND] [OPTIONS]",
            description="Answers Freedom of Information requests with you: it suggests and you\n"
            "decide. Without a command it opens the workspace.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[self._shared],
        )
        self.parser.add_argument(
            "--version", action="store_true", help="print the version and stop"
        )
        self._subparsers = self.parser.add_subparsers(
            prog="foiassist", metavar="COMMAND", dest="command", help=argparse.SUPPRESS
        )
        self._overview: list[str] = []

    def group(self, title: str) -> None:
        """Begin a group of commands in the overview."""
        self._overview.append(f"\n{title}:")
        self._write_overview()

    def add(
        self, name: str, run: Run, summary: str, *examples: str, json: bool = True
    ) -> argparse.ArgumentParser:
        """Add a command and return its parser, to be given arguments.

        Args:
            name: What is typed.
            run: Does it.
            summary: One line in the imperative, without a full stop.
            examples: Whole command lines for the help, without the leading 'foiassist'.
            json: Whether it takes `--json`.
        """
        parser = self._subparsers.add_parser(
            name,
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog="\n  ".join(("examples:", *(f"foiassist {example}" for example in examples))),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[self._shared],
        )
        parser.set_defaults(run=run)
        if json:
            parser.add_argument("--json", action="store_true", help="print one JSON document")
        self._overview.append(f"  {name:<10} {summary}")
        self._write_overview()
        return parser

    def _write_overview(self) -> None:
        more = "\n`foiassist COMMAND --help` says more, with examples.\n"
        self.parser.epilog = "\n".join(("commands:", *self._overview, more, _EXIT_CODES))


def options_alone(words: Sequence[str]) -> argparse.Namespace | None:
    """Return the options that *words* are; None where they are anything else beside, or wrong."""
    try:
        given, rest = _shared_arguments().parse_known_args(words)
    except argparse.ArgumentError:
        return None
    return None if rest else argparse.Namespace(command=None, version=False, **vars(given))


def _shared_arguments() -> argparse.ArgumentParser:
    """Return what may stand before or after the name of any command."""
    shared = argparse.ArgumentParser(
        add_help=False, argument_default=argparse.SUPPRESS, exit_on_error=False
    )
    who = shared.add_argument_group("who and where")
    who.add_argument("--as", dest="as_name", metavar="NAME", help="act under this name")
    who.add_argument("--role", choices=("officer", "supervisor"), help="act in this role")
    who.add_argument("--data", metavar="FOLDER", help="keep cases and the index in this folder")
    who.add_argument("--settings", metavar="FILE", help="read these settings")
    return shared


def a_date(text: str) -> date:
    """Return the date that *text* is.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is not a date: write it like 2022-03-01"
        raise argparse.ArgumentTypeError(message) from None


def a_count(text: str) -> int:
    """Return the whole number above zero that *text* is.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    if not (text.isascii() and text.isdigit() and int(text)):
        message = f"{text!r} is not a whole number above zero"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def add_reference(parser: argparse.ArgumentParser) -> None:
    """Give a command the reference of the case it is about."""
    parser.add_argument("reference", metavar="REF", help="the case's reference")


def add_section(parser: argparse.ArgumentParser) -> None:
    """Give a command the case and the section it is about."""
    add_reference(parser)
    parser.add_argument("section", metavar="SECTION", help="a section's id, as `show` prints it")


def add_intake(parser: argparse.ArgumentParser) -> None:
    """Give a command what a request brings with it."""
    parser.add_argument("--received", type=a_date, metavar="DATE", help="day of receipt")
    parser.add_argument("--reference", default="", metavar="REF", help="the office's reference")
    parser.add_argument(
        "--kind", default="", metavar="KIND", help="kind of authority: police, council, nhs, …"
    )


def words(given: Sequence[str]) -> str:
    """Return what was typed in several words as one text."""
    return " ".join(given).strip()
