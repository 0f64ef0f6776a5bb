"""The command palette: every action that is on, and every place there is to go to.

What is looked through may be text from outside: it is compared by its words and shown as
content, never as markup.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from foiassist.conversation.command import Command
from foiassist.conversation.commands import COMMANDS
from foiassist.conversation.in_words import SEVERITY_GLYPHS
from foiassist.conversation.why_off import WHILE_TYPING
from foiassist.errors import FoiassistError
from foiassist.law.exemptions import PROVISIONS, Provision
from foiassist.tui.found_words import likeness, marked, one_line
from foiassist.tui.keys import OnKey, keys_of
from foiassist.tui.provision_page import provision_page
from foiassist.tui.screens.case.screen import CaseScreen
from foiassist.tui.screens.cases_screen import CasesScreen
from foiassist.tui.screens.page_screen import PageScreen
from foiassist.tui.widgets.conversation import PromptLine

if TYPE_CHECKING:
    from foiassist.desk import Desk
    from foiassist.desk.cases import CaseSummary

_KEY_COLUMN = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette."""

    words: str
    run: Callable[[], object]
    key: str = ""
    """The key that does the same, or what kind of place it is."""

    name: str = ""
    """What somebody may type to mean exactly this, such as '31'."""


class Choices(Provider):
    """Offers choices that are gathered once, when the palette opens."""

    preference = 0.0
    """What puts choices of this kind before others that are meant as much, less than 1."""

    offers_at_once = False
    """Whether the choices are shown before anything is typed."""

    choices: tuple[Choice, ...] = ()

    @abstractmethod
    def gather(self) -> Iterable[Choice]:
        """Return every choice, in the order in which they are shown."""

    @property
    def desk(self) -> Desk | None:
        """The desk, once it is open."""
        return self.cases_screen.desk

    @property
    def cases_screen(self) -> CasesScreen:
        """The list of cases, which every other screen stands on."""
        return next(s for s in self.app.screen_stack if isinstance(s, CasesScreen))

    async def startup(self) -> None:
        """Gather what can be chosen."""
        self.choices = tuple(self.gather())

    async def discover(self) -> Hits:
        """Yield what is offered before anything is typed."""
        for choice in self.choices if self.offers_at_once else ():
            yield DiscoveryHit(_shown(choice, Content(choice.words)), choice.run, choice.words)

    async def search(self, query: str) -> Hits:
        """Yield the choices that *query* may mean."""
        for choice in self.choices:
            score = likeness(query, choice.words, choice.name)
            if score:
                words = marked(choice.words, query, self.match_style)
                yield Hit(score + self.preference, _shown(choice, words), choice.run, choice.words)


def _shown(choice: Choice, words: Content) -> Content:
    return Content.assemble((f"{choice.key:<{_KEY_COLUMN}} ", "bold"), words)


class Actions(Choices):
    """What the keys do here, and the commands of a case."""

    preference = 0.5
    offers_at_once = True

    def gather(self) -> Iterator[Choice]:
        """Yield what is on for this person now, each with its key, and the commands."""
        in_line = isinstance(self.focused, PromptLine)
        for key in keys_of(self.screen, getattr(self.app, "keymap", {})):
            if not key.why_off or (key.why_off == WHILE_TYPING and in_line):
                words = f"{key.label}: {key.tooltip}"
                yield Choice(words, partial(self._press, key), key.keys[0], key.label)
        yield Choice("Theme: Choose the colours.", self.app.action_change_theme, "", "Theme")
        screen = self.screen
        if isinstance(screen, CaseScreen):
            for command in COMMANDS:
                if command.is_for(screen.person.role):
                    words = f"{command.usage}  {command.does}"
                    yield Choice(words, partial(_give, screen, command), "/", command.name)

    def _press(self, key: OnKey) -> None:
        """Do what a key does, from the pane that somebody typed from."""
        screen = self.screen
        if key.why_off and isinstance(screen, CaseScreen):
            screen.go_to_pane(screen.pane)
        self.app.call_after_refresh(self.app.run_action, key.action, key.node)


def _give(screen: CaseScreen, command: Command) -> None:
    """Carry a command out, or begin it on the prompt line where it takes words."""
    if command.takes_words:
        screen.query_one(PromptLine).begin(f"/{command.name} ")
    else:
        screen.action_give(f"/{command.name}")


class Places(Choices):
    """The questions, the sections of the letter and the findings of the case in front."""

    preference = 0.4

    def gather(self) -> Iterator[Choice]:
        """Yield every place of the case in front, or of the one behind the page in front."""
        stack = [s for s in self.app.screen_stack if not isinstance(s, PageScreen)]
        here = stack.index(self.screen) if self.screen in stack else len(stack) - 2
        screen = stack[here]
        view = screen.view if isinstance(screen, CaseScreen) else None
        if view is None or not isinstance(screen, CaseScreen):
            return
        for question in view.case.request.questions:
            words = f"{question.label} {one_line(question.text)}"
            go = partial(screen.go_to_question, question.label)
            yield Choice(words, partial(self._go, screen, go), "question", question.label)
        for section in view.case.sections:
            go = partial(screen.go_to_section, section.id)
            yield Choice(one_line(section.title), partial(self._go, screen, go), "section")
        for finding in view.findings:
            words = one_line(f"{SEVERITY_GLYPHS[finding.severity]} {finding.message}")
            if finding.section:
                go = partial(screen.go_to_section, finding.section)
            else:
                go = partial(screen.action_give, "/check")
            yield Choice(words, partial(self._go, screen, go), "finding", finding.rule)

    def _go(self, screen: CaseScreen, go: Callable[[], object]) -> None:
        """Go to a place in a case, from the page over it."""
        while isinstance(self.app.screen, PageScreen):
            self.app.pop_screen()
        screen.call_after_refresh(go)


class Cases(Choices):
    """Every case, by its reference and the words of its request."""

    preference = 0.3

    async def startup(self) -> None:
        """Have the cases read in a thread, so that nothing waits for them."""
        desk = self.desk
        try:
            summaries = await asyncio.to_thread(desk.cases.summaries) if desk is not None else ()
        except FoiassistError as error:
            self.choices = (Choice(error.in_words, lambda: None, "cases"),)
        else:
            self.choices = tuple(map(self._choice, summaries))

    def gather(self) -> Iterable[Choice]:
        """Return what was read."""
        return self.choices

    def _choice(self, summary: CaseSummary) -> Choice:
        words = one_line(f"{summary.reference}  {summary.about}")
        asked = CasesScreen.OpenAsked(summary.reference)
        open_it = partial(self.cases_screen.post_message, asked)
        return Choice(words, open_it, "case", summary.reference)


class Provisions(Choices):
    """Every provision of the Act that a letter may rely on, with the guidance on its section."""

    preference = 0.2

    def gather(self) -> Iterator[Choice]:
        """Yield every provision by its number and its name."""
        for row in PROVISIONS:
            whole = row.citation == row.section
            named = row.title if whole else f"{row.title}: {row.name}"
            words = f"s.{row.citation}  {named}"
            yield Choice(words, partial(self._read, row), "guidance", row.citation)

    async def _read(self, row: Provision) -> None:
        """Show what the Act says of a provision, and the guidance on its section."""
        desk = self.desk
        try:
            found = await asyncio.to_thread(desk.evidence.guidance, row.citation) if desk else None
        except FoiassistError as error:
            self.app.notify(f"{error.message}\n{error.hint}", severity="error", markup=False)
            found = None
        self.app.push_screen(PageScreen(f"Section {row.citation}", provision_page(row, found)))


PROVIDERS = (Actions, Places, Cases, Provisions)
