"""The conversation about a case: words become proposals, and a proposal waits for a yes."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from foiassist.tui.screens.case_commands import CaseCommands
from foiassist.tui.widgets.conversation import PromptLine, Transcript


class CaseTalking(CaseCommands):
    """Understands what is said to the case, and carries out only what a person agrees to."""

    @on(Input.Submitted, "#prompt")
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        line = event.value.strip()
        if line:
            self.query_one(PromptLine).remember(line)
            self.query_one(Transcript).say("you", line)
            self.give_all((line,), line)
