"""One sitting in lines: the list of cases, and the case that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foiassist.case.people import Person
from foiassist.cli.output import counted
from foiassist.cli.plain.case import CaseLines, Left
from foiassist.cli.plain.help import CASES_HELP
from foiassist.cli.plain.lines import Lines, days_in_words
from foiassist.conversation.days_in_words import long_day
from foiassist.conversation.listing.case_list import most_urgent_first
from foiassist.conversation.listing.received_day import received_day
from foiassist.conversation.listing.what_blocks import blocked_by
from foiassist.errors import CaseNotFound, FoiassistError
from foiassist.named_paths import path_named

if TYPE_CHECKING:
    from foiassist.desk import Desk
    from foiassist.desk.case_summary import CaseSummary

SAVED = "Everything is saved."
STOPPED = "Stopped. What was saved before stays saved."
UNKNOWN = "At the list of cases you can say cases, open, new, help or quit."
_PASTED = "pasted.txt"


class PlainSitting:
    """One sitting in lines: the list of cases, and the case that is open."""

    def __init__(self, desk: Desk, person: Person, lines: Lines) -> None:
        self._desk = desk
        self._person = person
        self._lines = lines
        self._case: CaseLines | None = None
        self._listed: tuple[str, ...] = ()

    def work(self, reference: str = "") -> None:
        """Do what each line asks, until there are no more lines or somebody leaves."""
        self._lines.tell(f"foiassist in lines, for {self._person.name}, {self._person.role.value}.")
        self._tried(reference)
        while self._one_line():
            pass
        self._lines.tell(SAVED)

    def _tried(self, reference: str) -> None:
        """Open the case that was named, or list the cases."""
        try:
            self._open(reference) if reference else self._list()
        except FoiassistError as error:
            self._refuse(error)

    def _one_line(self) -> bool:
        """Do what the next line asks; return whether another may come."""
        try:
            line = self._lines.ask()
        except KeyboardInterrupt:
            self._lines.tell("")
            self._step_back()
            return True
        return line is not None and self._goes_on_after(line.strip())

    def _goes_on_after(self, line: str) -> bool:
        """Do what a line asks; return whether the sitting goes on."""
        try:
            self._do(line)
        except KeyboardInterrupt:
            self._lines.tell(f"\n{STOPPED}")
        except FoiassistError as error:
            self._refuse(error)
        except Left as left:
            return self._left(left)
        return True

    def _refuse(self, error: FoiassistError) -> None:
        self._lines.tell(f"Not done: {error.in_words}")

    def _step_back(self) -> None:
        if self._case is None:
            self._lines.tell("This is the list of cases. “quit” or Ctrl+D leaves.")
        elif not self._case.step_back():
            self._left(Left())

    def _left(self, left: Left) -> bool:
        """Leave a case; return whether the sitting goes on."""
        self._case = None
        if left.for_good:
            return False
        self._tried(left.opens)
        return True

    def _do(self, line: str) -> None:
        if not line:
            return
        if self._case is not None:
            self._case.do(line)
            return
        bare = line.removeprefix("/").rstrip(".!")
        verb, _, rest = bare.partition(" ")
        match verb.casefold():
            case "cases" | "list" if not rest:
                self._list()
            case "open" | "case" if rest:
                self._open(rest.strip())
            case "new":
                self._new(rest.strip())
            case "help" if not rest:
                self._lines.number(counted(len(CASES_HELP), "thing") + " to type here", CASES_HELP)
            case "quit" | "exit" if not rest:
                raise Left(for_good=True)
            case _:
                self._open_named(bare)

    def _open_named(self, words: str) -> None:
        try:
            self._open(words)
        except CaseNotFound:
            self._lines.tell(UNKNOWN)

    # The cases

    def _list(self) -> None:
        summaries = most_urgent_first(self._desk.cases.summaries())
        self._listed = tuple(summary.reference for summary in summaries)
        self._lines.number(counted(len(summaries), "case"), [_in_words(s) for s in summaries])
        if not summaries:
            self._lines.tell("“new FILE” logs a request; “new” reads one that you type.")

    def _open(self, name: str) -> None:
        """Open a case by its reference, or by its number in the list.

        Raises:
            CaseNotFound: There is none.
        """
        is_number = name.isdecimal() and 1 <= int(name) <= len(self._listed)
        reference = self._listed[int(name) - 1] if is_number else name
        self._desk.cases.case(reference)
        self._case = CaseLines(self._desk, self._person, reference, self._lines)
        self._case.greet()

    def _new(self, name: str) -> None:
        """Log a request as a case, and open it.

        Raises:
            FoiassistError: It cannot be read or logged.
        """
        cases = self._desk.cases
        if name:
            document = cases.read_file(path_named(name))
        elif pasted := self._pasted():
            document = cases.read_bytes(pasted.encode(), _PASTED)
        else:
            self._lines.tell("Nothing was logged.")
            return
        received = self._answer("Received on which day? An empty line means today.")
        today = self._desk.office.today()
        day = received_day(received, today) if received else today
        reference = self._answer("Under which reference? An empty line has one made.")
        case = cases.open_request(self._person, document, received=day, reference=reference)
        self._open(case.reference)

    def _pasted(self) -> str:
        """Return a request that is typed up to a single dot; empty where it was not ended so."""
        self._lines.tell("Type or paste the request. A line with a single dot ends it.")
        kept: list[str] = []
        return "\n".join(kept).strip() if self._lines.text(kept) else ""

    def _answer(self, question: str) -> str:
        self._lines.tell(question)
        return (self._lines.ask() or "").strip()


def _in_words(summary: CaseSummary) -> str:
    """Return a case as a sentence or two."""
    days, blocked = days_in_words(summary.working_days_left), blocked_by(summary)
    return (
        f"{summary.reference}, due {long_day(summary.due)}, {days}, {summary.stage.value}, "
        f"{summary.officer or 'nobody'}; {blocked}. {summary.about}"
    )
