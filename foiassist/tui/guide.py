"""What shows somebody the way: help, the palette, and a word about a key that is off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.events import Key

from foiassist.case.people import Person
from foiassist.tui.keys import bindings_of, key_name, why_off


class Guide(App[None]):
    """Tells what can be done here, and why something cannot be done just now."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f1", "help", "Help", id="app.help", priority=True,
            tooltip="Show what can be done here, and the commands; once more goes back.",
        ),
        Binding(
            "ctrl+p", "command_palette", "Palette", id="app.palette", show=False, priority=True,
            tooltip="Look for anything that can be done, and any place to go to.",
        ),
    ]  # fmt: skip

    person: Person

    @property
    def keymap(self) -> Mapping[str, str]:
        """The keys that the settings give, by the id of what they do."""
        return self._keymap

    def action_help(self) -> None:
        """Show the keys that work here and the commands, or go back from them."""
        from foiassist.tui.help_text import help_text
        from foiassist.tui.screens.page_screen import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
        else:
            text = help_text(self.screen, self.person.role, self.keymap)
            self.push_screen(HelpScreen("Help", text))

    def action_command_palette(self) -> None:
        """Look for something to do, or somewhere to go."""
        from foiassist.tui.palette import PROVIDERS

        if not isinstance(self.screen, CommandPalette):
            words = "An action, a case, a section, a question, or a provision such as 31"
            self.push_screen(CommandPalette(PROVIDERS, placeholder=words))

    def get_key_display(self, binding: Binding) -> str:
        """Return the name of a key as the footer shows it: the same as in help."""
        return binding.key_display or key_name(binding.key)

    def on_key(self, event: Key) -> None:
        """Say why a key is off, where it is one of this screen's and nothing else took it."""
        nodes = [self.screen] if self.focused is None else self.focused.ancestors_with_self
        told = (
            why_off(node, binding)
            for node in nodes
            for binding in bindings_of(node, self.keymap)
            if binding.key == event.key
        )
        why = next((one for one in told if one is not None), "")  # the innermost has the key
        if why:
            self.clear_notifications()
            self.notify(f"{key_name(event.key)} is off: {why}.", markup=False)
