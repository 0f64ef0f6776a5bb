"""What is looked at before a letter leaves, and the way from there into the letter and back."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from foiassist.tui.screens.case.deciding import CaseDeciding
from foiassist.tui.screens.ready_screen import ReadyScreen


class CaseLeaving(CaseDeciding):
    """Opens the check before a letter leaves, and comes back to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "l", "ready", "Leave", id="case.ready", show=False,
            tooltip="See what stops the letter and what to look at before it leaves; export it.",
        ),
    ]  # fmt: skip

    _ready_line = ""
    """The line of the check that the cursor stood on last."""

    _jumps_to_ready = 0
    """How many jumps there were when one was made from the check; 0: none was."""

    def action_ready(self) -> None:
        """Show what stops the letter, and what is worth a look."""
        screen = ReadyScreen(self.desk, self.person, self.reference, self.clock, self._ready_line)
        self.app.push_screen(screen, lambda _: self._after_ready(screen))

    def _after_ready(self, screen: ReadyScreen) -> None:
        """Go to the line that was chosen; the case may have been changed meanwhile."""
        self._ready_line = screen.at
        self.read_again()
        line = screen.chosen
        if line is None:
            return
        if line.section:
            self.go_to_section(line.section, line.share)
        else:
            self.go_to_question(line.question)
        self._jumps_to_ready = len(self._places)

    def action_jump_back(self) -> None:
        """Go back to where somebody was before the last jump, and to the check if it was there."""
        is_from_ready = 0 < self._jumps_to_ready == len(self._places)
        super().action_jump_back()
        if is_from_ready:
            self._jumps_to_ready = 0
            self.action_ready()
