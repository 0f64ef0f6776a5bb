"""How the workspace goes into the background of a shell, and comes back."""

from __future__ import annotations

import os
import signal
import sys
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.widgets import Input

HOW_BACK = "foiassist is in the background: fg brings it back as it was."


class Background(App[None]):
    """Goes into the background where there is a shell to go back to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+z", "suspend_process", "Background", id="app.background", show=False,
            tooltip="Leave foiassist in the background of the shell; fg brings it back. "
            "In a text, undo.",
        ),
    ]  # fmt: skip

    def why_off(self, action: str, _: tuple[object, ...] = ()) -> str:
        """Return why an action of the app does nothing just now, or empty where it works."""
        if action != "suspend_process":
            return ""
        if isinstance(self.focused, Input):
            from foiassist.conversation.why_off import WHILE_TYPING

            return WHILE_TYPING
        if self._driver is None or not self._driver.can_suspend or not has_shell():
            return "there is no shell to go back to"
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep off what does nothing just now."""
        return not self.why_off(action) and super().check_action(action, parameters)

    def action_suspend_process(self) -> None:
        """Stop, with whatever started this for the shell, until the shell lets it go on."""
        with self.suspend():
            print(HOW_BACK, file=sys.__stdout__, flush=True)
            os.killpg(os.getpgrp(), signal.SIGTSTP)


def has_shell() -> bool:
    """Return whether a shell that lets jobs go and come back has started this process.

    Without one nobody could let it go on: where the terminal belongs to this process, or to the
    group that it is in.
    """
    return hasattr(os, "getsid") and os.getsid(0) != os.getpgrp()
