"""One case in lines: what is typed is a command of the table, plain words, or an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from foiassist.case.people import Person
from foiassist.cli.output import counted
from foiassist.cli.plain.help import help_lines
from foiassist.cli.plain.letter import LetterLines
from foiassist.cli.plain.lines import Lines, days_in_words, in_sentences
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.bringing_in import Ended, NotTaken, Step, bring_in, paths_in
from foiassist.conversation.command import Command
from foiassist.conversation.commands import command_in
from foiassist.conversation.days_in_words import long_day
from foiassist.conversation.exchange import Exchange, Place, Reply
from foiassist.conversation.leaving.lines import Line, Mark
from foiassist.conversation.leaving.readiness import look
from foiassist.conversation.writing.offered import never_answered
from foiassist.errors import SettingsError

if TYPE_CHECKING:
    from foiassist.desk import Desk

_VERBS = ("read", "accept", "edit", "redraft")
"""Words before the number or the name of a section."""

_COUNTED = frozenset({"check", "missing", "rehearse", "suggest", "question"})
"""Commands whose answer is a list, which is given with its count first."""

_AS_THEY_ARE = frozenset({"letter", "request", "guidance", "find"})
"""Commands that show a text of somebody's, whose signs are left as they are."""

ON_SCREEN_ONLY = frozenset({"grid"})
"""Actions that only a screen has; the same can be done here in words."""


NO_CLIPBOARD = "There is no clipboard here. /copy letter FILE or /copy section FILE writes a file."


class Left(Exception):
    """The person leaves this case, for the list or for good."""

    def __init__(self, *, for_good: bool = False, opens: str = "") -> None:
        super().__init__()
        self.for_good = for_good
        self.opens = opens


class CaseLines:
    """Works on one case with what a person types, a line after the other."""

    def __init__(self, desk: Desk, person: Person, reference: str, lines: Lines) -> None:
        self._desk = desk
        self._person = person
        self._reference = reference
        self._lines = lines
        self._exchange = Exchange(person)
        self._letter = LetterLines(desk, person, reference, lines)
        self._question = ""
        self._own: dict[str, Callable[[], None]] = {
            "sections": self._letter.list_sections,
            "next": self._letter.read_next,
            "needed": self._letter.read_next_needed,
            "read": self._letter.read_next,
            "draft": self._letter.draft,
            "approve": self._letter.approve,
            "help": self._help,
            "back": self._back,
            "cases": self._back,
            "quit": self._quit,
            "exit": self._quit,
        }

    @property
    def commands(self) -> frozenset[str]:
        """Names of commands and actions that have a form of their own here."""
        return frozenset(self._actions)

    @property
    def _actions(self) -> dict[str, Callable[[str], None]]:
        """What stands here for each action of the case screen."""
        return {
            "draft": lambda _: self._letter.draft(),
            "redraft": self._letter.redraft,
            "edit": self._letter.edit,
            "accept": self._letter.accept,
            "approve": lambda _: self._letter.approve(),
            "next_needed": lambda _: self._letter.read_next_needed(),
            "ready": lambda _: self._ready(),
            "import_past": self._bring_in,
            "app.help": lambda _: self._help(),
            "app.quit": lambda _: self._quit(),
        }

    def greet(self) -> None:
        """Say which case this is and how it stands."""
        cases = self._desk.cases
        case = cases.case(self._reference)
        self._lines.tell(
            f"Case {case.reference}, {case.stage.value}. Due on {long_day(cases.due(case))}, "
            f"{days_in_words(cases.working_days_left(case))}. "
            f"{counted(len(case.request.questions), 'question')}, "
            f"{len(case.undecided())} undecided; {counted(len(case.sections), 'section')}."
        )
        for words in never_answered(self._desk, self._person, self._reference):
            self._lines.tell(words)
        self._lines.tell("“questions” reads the questions, “missing” says what to do, “help” how.")

    def do(self, line: str) -> None:
        """Do what one line asks.

        Raises:
            Left: The person leaves the case.
            FoiassistError: It cannot be done; nothing was changed.
        """
        bare = line.strip()
        plain = bare.removeprefix("/").rstrip(".!").casefold()
        verb, _, rest = plain.partition(" ")
        waits = self._exchange.pending is not None
        if not waits and plain in self._own:
            self._own[plain]()
        elif not waits and verb in _VERBS and (rest.isdecimal() or bare.startswith("/")):
            self._section_verb(verb, bare.removeprefix("/").partition(" ")[2])
        elif not waits and verb == "redraft" and rest.partition(" ")[0].isdecimal():
            self._letter.redraft(rest)
        elif not waits and verb in {"read", "edit"} and rest:
            self._section_verb(verb, rest)
        else:
            self._show(
                self._exchange.say(bare, self._desk.cases.case(self._reference), self._place)
            )

    def step_back(self) -> bool:
        """Take one step back; return whether there was one inside this case."""
        if self._exchange.pending is None:
            return False
        self._exchange.forget()
        self._lines.tell("Left; nothing was changed.")
        return True

    @property
    def _place(self) -> Place:
        return Place(self._letter.current, self._question)

    def _section_verb(self, verb: str, words: str) -> None:
        verbs = {
            "read": self._letter.read,
            "accept": self._letter.accept,
            "edit": self._letter.edit,
            "redraft": self._letter.redraft,
        }
        verbs[verb](words)

    # What the case answers

    def _show(self, reply: Reply) -> None:
        if reply.words:
            self._lines.tell(reply.words)
        for pick, words in zip(reply.picks, reply.options, strict=True):
            self._lines.tell(f"{pick} for {words}")
        if reply.proposal is not None:
            changes = reply.proposal.changes
            self._lines.number(
                f"Proposed, {reply.proposal.title}: {counted(len(changes), 'point')}", changes
            )
            self._lines.tell(
                "Say yes to take it, edit to change the line first, or no to leave it."
            )
        if reply.to_edit:
            self._lines.tell(f"Type it again as it should be: {reply.to_edit}")
        for line in reply.lines:
            self._give(line)

    def _give(self, line: str) -> None:
        """Carry out a command line.

        Raises:
            FoiassistError: It cannot be done.
        """
        command, words = command_in(line, self._person.role)
        if command.name == "question" and words:
            self._question = words
        if callable(command.handler):
            self._carry_out(command.handler, command.name, words, command)
        elif command.handler in ON_SCREEN_ONLY:
            raise SettingsError(
                f"/{command.name} needs the screen.",
                hint="Say here what is decided: withhold 3 under law enforcement.",
            )
        else:
            self._actions[command.handler](words)

    def _carry_out(
        self,
        handler: Callable[[Asked], Said],
        name: str,
        words: str,
        command: Command | None = None,
    ) -> None:
        asked = Asked(
            self._desk,
            self._person,
            self._reference,
            words,
            self._letter.current,
            self._question,
            command.usage if command else "",
        )
        said = handler(asked)
        self._tell_said(replace(said, text=NO_CLIPBOARD) if said.copies else said, name)
        if command is not None and command.act is not None and not said.text and not said.opens:
            self._lines.tell("Recorded.")
        if said.redraft and self._desk.cases.case(self._reference).sections:
            self._lines.tell("“draft” brings the letter up to date with it.")
        if said.opens:
            raise Left(opens=said.opens)

    def _tell_said(self, said: Said, name: str) -> None:
        if said.title and name in _COUNTED and not (name == "question" and self._question):
            blocks = said.text.split("\n\n" if "\n\n" in said.text else "\n")
            self._lines.number(said.title, [in_sentences(block).strip() for block in blocks])
            return
        if said.title:
            self._lines.tell(f"{in_sentences(said.title)}.")
        if said.text:
            self._lines.tell(said.text if name in _AS_THEY_ARE else in_sentences(said.text))

    # Forms of its own

    def _ready(self) -> None:
        """Say what stops the letter, what to look at, and what is in order."""
        found = look(self._desk, self._reference)
        for mark, words in ((Mark.STOPS, "Stopping the letter"), (Mark.LOOK, "To look at")):
            told = [_ready_line(name, line) for name, line in found.lines(mark)]
            self._lines.number(f"{words}: {counted(len(told), 'thing')}", told)
        told = [_ready_line(name, line) for name, line in found.rest]
        self._lines.number(f"In order, or to know: {counted(len(told), 'thing')}", told)

    def _help(self) -> None:
        for line in help_lines(self._person.role):
            self._lines.tell(line)

    def _back(self) -> None:
        raise Left

    def _quit(self) -> None:
        raise Left(for_good=True)

    def _bring_in(self, words: str) -> None:
        """Bring past responses in, with a line for each kind of work."""
        paths = paths_in(words)
        if not paths:
            raise SettingsError(
                "Say which folder or file.", hint="Write it like this: /import ~/past"
            )
        told = ""
        for event in bring_in(self._desk, paths, lambda: False):
            match event:
                case Step(doing=doing) if doing != told:
                    self._lines.tell(f"{doing}.")
                    told = doing
                case NotTaken(words=why):
                    self._lines.tell(f"Not read: {why}")
                case Ended(words=report):
                    self._lines.tell(in_sentences(report))
                case _:
                    pass


def _ready_line(name: str, line: Line) -> str:
    rests_on = f" ({line.rests_on})" if line.rests_on else ""
    return f"{name}: {line.said}{rests_on}"
