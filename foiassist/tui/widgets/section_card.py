"""The card that a section of the letter is read and edited on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from foiassist.case.section import Section
from foiassist.conversation.days_in_words import count
from foiassist.conversation.in_words import STATE_GLYPHS
from foiassist.tui.widgets.letter_area import LetterArea

KEEP_SECONDS = 0.6
"""Longest time that typed words wait before they are kept."""

_NEEDED = re.compile(r"\[NEEDED(?: N\d+)?:")


class SectionCard(Vertical, can_focus=True):
    """Shows one section and says what was typed in it.

    It decides nothing: whoever mounts it answers its messages and calls `show`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s,escape",
            "finish",
            "Done",
            id="section.finish",
            key_display="Esc",
            tooltip="Finish editing; your words become a new version of the section.",
        ),
    ]
    DEFAULT_CSS = """
    SectionCard {
        height: auto; padding: 0 1; border-left: wide $panel;
        & > .card--text { padding: 0 0 1 2; }
        & > .card--title { text-style: bold; }
        &.-accepted { border-left: wide $success; }
        &.-blocked { border-left: wide $error; }
        &:focus, &:focus-within { border-left: outer $accent; background: $boost; }
        & > LetterArea { margin: 0 0 1 2; }
        &.-editing > .card--text { display: none; }
    }
    """

    @dataclass
    class Typed(Message):
        """Somebody has typed, and the words should be kept."""

        card: SectionCard
        text: str

    @dataclass
    class Finished(Message):
        """Somebody has finished editing; the text may be what it was."""

        card: SectionCard
        text: str

    def __init__(self, section: Section, at: float) -> None:
        super().__init__()
        self.section = section
        self.remarks = 0
        self.blockers = 0
        self.text_shown_at = at
        """When the text on the card last changed, by the clock of the screen."""

        self._keeping = False

    def compose(self) -> ComposeResult:
        """Yield the title and the text; the editor is mounted when it is first wanted."""
        yield Static(self._title(), classes="card--title")
        yield Static(_marked(self.section.text), classes="card--text")

    @property
    def is_editing(self) -> bool:
        """Whether somebody is writing on the card."""
        return self.has_class("-editing")

    def show(self, section: Section, *, remarks: int, blockers: int, at: float) -> None:
        """Show *section* as it now stands; words being typed are left alone."""
        if section.text != self.section.text:
            self.text_shown_at = at
        changed = (section, remarks, blockers) != (self.section, self.remarks, self.blockers)
        self.section, self.remarks, self.blockers = section, remarks, blockers
        self.set_class(section.is_accepted, "-accepted")
        self.set_class(bool(section.needed or blockers), "-blocked")
        if changed and self.is_mounted:
            self.query_one(".card--title", Static).update(self._title())
            self.query_one(".card--text", Static).update(_marked(section.text))

    def _title(self) -> Content:
        section = self.section
        said = [section.state.value]
        if section.needed:
            said.append(f"{len(section.needed)} NEEDED")
        if self.blockers:
            said.append(count(self.blockers, "blocker"))
        if self.remarks:
            said.append(count(self.remarks, "remark"))
        if self.has_class("-editing"):
            said = ["editing"]
        glyph = STATE_GLYPHS[section.state]
        return Content.assemble(
            f"{glyph} ",
            (section.title, "bold"),
            "  ",
            (" · ".join(said), "$foreground 60% not bold"),
        )

    # Writing on it

    def start_editing(self, text: str, max_height: int) -> None:
        """Turn the card into an editor holding *text*; the very next key goes into it."""
        area = LetterArea(text)
        area.styles.max_height = max(max_height, 3)
        self.mount(area)
        self.add_class("-editing")
        self.query_one(".card--title", Static).update(self._title())
        self.screen.set_focus(area, scroll_visible=False)

    def stop_editing(self) -> None:
        """Turn the editor back into a card."""
        self.remove_class("-editing")
        self.query_one(".card--title", Static).update(self._title())
        self.screen.set_focus(self, scroll_visible=False)
        self.query(LetterArea).remove()

    @property
    def typed_text(self) -> str:
        """The text as it stands in the editor."""
        return self.query_one(LetterArea).text

    @on(TextArea.Changed)
    def _keep_soon(self, event: TextArea.Changed) -> None:
        event.stop()
        if self.is_editing and not self._keeping:
            self._keeping = True
            self.set_timer(KEEP_SECONDS, self._keep)

    def _keep(self) -> None:
        self._keeping = False
        if self.is_editing and self.typed_text != self.section.text:
            self.post_message(self.Typed(self, self.typed_text))

    def action_finish(self) -> None:
        """Say that the editing is finished."""
        self.post_message(self.Finished(self, self.typed_text))

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 - as above
    ) -> bool | None:
        """Return whether the card answers a key: only while somebody writes on it."""
        return self.is_editing if action == "finish" else True


def _marked(text: str) -> Content:
    """Return *text* with its NEEDED marks made to stand out."""
    return Content(text).highlight_regex(_NEEDED, style="bold reverse $text-error")
