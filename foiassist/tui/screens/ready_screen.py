"""What is looked at before a letter leaves, on one screen; each line is a place to go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from foiassist.case.people import Act, Person, may
from foiassist.case.stages import Stage
from foiassist.conversation.days_in_words import count
from foiassist.conversation.leaving.lines import GLYPHS, Line, Mark
from foiassist.conversation.leaving.readiness import Ready, looks
from foiassist.desk import Desk
from foiassist.errors import FoiassistError
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.screens.approve_screen import ApproveScreen
from foiassist.tui.screens.beside_screen import BesideScreen
from foiassist.tui.screens.errand_screen import ErrandScreen
from foiassist.tui.screens.export_screen import ExportScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.key_line import KeyLine

_STYLES = {Mark.STOPS: "bold $text-error", Mark.LOOK: "$text-warning", Mark.DONE: "$text-success"}
_GROUPS = {Mark.STOPS: "Stops the letter", Mark.LOOK: "To look at"}
_NAME_COLUMN = 14
_LEAST_ROOM = 20
"""Columns of a name, and the fewest that what is said is given beside it."""

_SENT = "✓ Sent: a supervisor reads it now, and nobody can change it meanwhile."
_APPROVED = "✓ Approved, for exactly this text."


class ReadyList(OptionList):
    """Lists what was looked at."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select", "Go there", id="ready.go", key_display="Enter",
            tooltip="Go to the place in the letter, the question, or what there is to read.",
        ),
    ]  # fmt: skip


class ReadyScreen(ErrandScreen):
    """Shows what stops a letter and what is worth a look; `chosen` is where to go on leaving."""

    HELP = """What is looked at before the letter leaves: questions, duties, facts, personal data,
    deadline. Each line is a place to go; what blocks stands first."""

    DEFAULT_CSS = """
    #ready-heading { height: auto; background: $panel; padding: 0 1; }
    #ready {
        height: 1fr; background: transparent; border: none; padding: 0 1; scrollbar-gutter: stable;
        &:focus { border: none; }
        & > .option-list--option-disabled { color: $foreground; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "e", "export", "Export", id="ready.export",
            tooltip="Write the letter to a file, or a draft of it where something stops it.",
        ),
        Binding(
            "s", "send", "Send for review", id="ready.send",
            tooltip="Send the letter to a supervisor.",
        ),
        Binding(
            "p", "approve", "Approve", id="ready.approve",
            tooltip="Read the whole letter and approve exactly that text.",
        ),
        Binding(
            "escape,l", "leave", "Back", id="ready.back", key_display="Esc",
            tooltip="Go back to the case.",
        ),
    ]  # fmt: skip

    @dataclass
    class Looked(Message):
        """More has been looked at."""

        found: Ready

    @dataclass
    class Changed(Message):
        """The case has been changed from here."""

        words: str

    def __init__(
        self,
        desk: Desk,
        person: Person,
        reference: str,
        clock: Callable[[], float],
        at: str = "",
    ) -> None:
        super().__init__()
        self._desk = desk
        self._person = person
        self._reference = reference
        self._now = clock
        self._shown_at = clock()
        self._found: Ready | None = None
        self._lines: dict[str, tuple[str, Line]] = {}
        """Each line that is shown, by its option, with the name of its part."""
        self._said = ""
        self.at = at
        """Which line the cursor stands on, so that it stands there again on coming back."""
        self.chosen: Line | None = None
        """The line that somebody wants to go to; None: back to where they were."""
        self._stage = Stage.DRAFTING

    def compose(self) -> ComposeResult:
        """Yield how the letter stands, and the lines."""
        yield Static(f"{self._reference} · looking…", id="ready-heading", markup=False)
        yield ReadyList(id="ready", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to look."""
        self._shown_at = self._now()
        self.query_one(ReadyList).focus()
        self._look()

    @work(thread=True, exclusive=True, group="looks")
    def _look(self) -> None:
        """Look off the event loop, and show each part when it is there."""
        worker = get_current_worker()
        try:
            for found in looks(self._desk, self._reference):
                if worker.is_cancelled:
                    return
                self.post_message(self.Looked(found))
        except FoiassistError as error:
            self.post_message(self.Refused(error))

    # Showing

    @on(Looked)
    def _looked(self, message: Looked) -> None:
        self._found = message.found
        self._stage = message.found.stage
        self._show_heading()
        self._show_lines(message.found)
        self.refresh_bindings()

    def _show_heading(self) -> None:
        found = self._found
        if found is None:
            return
        mark = Mark.STOPS if found.stops else Mark.LOOK if found.to_look_at else Mark.DONE
        said = f"\n{self._said}" if self._said else ""
        heading = Content.assemble(
            (self._reference, "bold"),
            f" · {found.kind} · before it leaves\n",
            (f"{GLYPHS[mark]} {found.in_words}", _STYLES[mark]),
            (said, "bold"),
        )
        self.query_one("#ready-heading", Static).update(heading)

    def _show_lines(self, found: Ready) -> None:
        shown = self.query_one(ReadyList)
        here = self.at
        self._lines.clear()
        options: list[Option] = []
        for mark, heading in _GROUPS.items():
            options += self._group(heading, found.lines(mark))
        options += self._group("In order", found.rest)
        shown.set_options(options)
        if here in self._lines:
            shown.highlighted = shown.get_option_index(here)
        elif shown.highlighted is None:
            shown.action_first()

    def _group(self, heading: str, lines: Iterable[tuple[str, Line]]) -> list[Option]:
        """Return a heading that the cursor passes over, and its lines; nothing without lines."""
        options = []
        for name, line in lines:
            key = f"{name} {line.said}"
            if key not in self._lines:
                self._lines[key] = (name, line)
                options.append(Option(_drawn(name, line, self._width), id=key))
        if not options:
            return []
        title = f"{heading} {len(options)}" if heading in _GROUPS.values() else heading
        return [Option(Content.styled(title, "bold underline"), disabled=True), *options]

    @on(OptionList.OptionHighlighted)
    def _note_line(self, event: OptionList.OptionHighlighted) -> None:
        self.at = event.option.id or self.at

    @property
    def _width(self) -> int:
        return self.query_one(ReadyList).scrollable_content_region.width

    def on_resize(self) -> None:
        """Lay the lines out afresh for the room there is."""
        if self._found is not None:
            self._show_lines(self._found)

    # Going somewhere

    @on(OptionList.OptionSelected)
    def _go_to_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        name, line = self._lines[event.option.id or ""]
        if line.beside:
            self.app.push_screen(BesideScreen(line.said, line.page, line.beside))
        elif line.section or line.question:
            self.chosen = line
            self.dismiss("")
        else:
            page = line.page or f"{line.said}\n\n{line.rests_on}".strip()
            self.app.push_screen(PageScreen(name, page))

    def action_leave(self) -> None:
        """Go back to the case."""
        self.dismiss("")

    # Doing something about it

    def action_export(self) -> None:
        """Have a file named that the letter, or a draft of it, is written to."""
        found = self._found
        if found is None:
            return
        stops = found.stops
        why_not = f"{count(stops, 'thing')} stop{'s' if stops == 1 else ''} this letter"
        screen = ExportScreen(
            self._desk, self._person, self._reference, why_not if stops else "", self._now
        )
        self.app.push_screen(screen, self._say)

    def _say(self, words: str | None) -> None:
        if words:
            self._said = f"✓ {words.removeprefix('✓ ')}"
            self._show_heading()

    def action_send(self) -> None:
        """Send the letter to a supervisor, unless the check has only just appeared."""
        if has_been_read(self._shown_at, self._now()):
            self.ask(self._send)

    def _send(self) -> Message:
        self._desk.review.send(self._person, self._reference)
        return self.Changed(_SENT)

    def action_approve(self) -> None:
        """Show the whole letter; it is approved where the supervisor says so at its end."""
        case = self._desk.cases.case(self._reference)
        text, digest = self._desk.letters.text(case), self._desk.letters.digest(case)
        self.app.push_screen(
            ApproveScreen(self._reference, text, self._now),
            lambda yes: self.ask(partial(self._approve, digest)) if yes else None,
        )

    def _approve(self, digest: str) -> Message:
        self._desk.review.approve(self._person, self._reference, seen_sha256=digest)
        return self.Changed(_APPROVED)

    @on(Changed)
    def _changed(self, message: Changed) -> None:
        self._say(message.words)
        self._look()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key is this person's, now; keys that are not do not show."""
        role = self._person.role
        if action == "send":
            return may(role, Act.SEND_FOR_REVIEW) and self._stage is Stage.DRAFTING
        if action == "approve":
            return may(role, Act.APPROVE) and self._stage is Stage.IN_REVIEW
        return super().check_action(action, parameters)


def _drawn(name: str, line: Line, width: int) -> Content:
    """Return a line with its mark and its part, and beside them what is said and rests on what."""
    rests_on = f"  {line.rests_on}" if line.rests_on else ""
    said = Content.assemble(line.said, (rests_on, "$foreground 60%"))
    room = max(width - _NAME_COLUMN - 2, _LEAST_ROOM)
    return Content.assemble(
        (f"{GLYPHS[line.mark]} {name:<{_NAME_COLUMN}}", _STYLES.get(line.mark, "")),
        Content(f"\n{' ' * (_NAME_COLUMN + 2)}").join(said.wrap(room)),
    )
