"""The command palette: the same table as the prompt line, found by any of its words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from foiassist.conversation.commands import COMMANDS, Command
from foiassist.tui.screens.case_screen import CaseScreen
from foiassist.tui.widgets.conversation import PromptLine


class CommandProvider(Provider):
    """Offers the commands that the person may give on the case in front of them."""

    async def discover(self) -> Hits:
        """Yield every command."""
        for command, run in self._offered():
            yield DiscoveryHit(Content(command.usage), run, command.name, command.does)

    async def search(self, query: str) -> Hits:
        """Yield the commands that *query* matches by name or by what they do."""
        matcher = self.matcher(query)
        for command, run in self._offered():
            words = f"/{command.name}  {command.does}"
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), run, command.name)

    def _offered(self) -> list[tuple[Command, Callable[[], None]]]:
        screen = self.screen
        if not isinstance(screen, CaseScreen):
            return []
        return [
            (command, partial(_give, screen, command))
            for command in COMMANDS
            if command.is_for(screen.person.role)
        ]


def _give(screen: CaseScreen, command: Command) -> None:
    """Carry a command out, or begin it on the prompt line where it takes words."""
    if command.takes_words:
        screen.query_one(PromptLine).begin(f"/{command.name} ")
    else:
        screen.action_give(f"/{command.name}")
