"""The card that a section of the letter is read and edited on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import DescendantBlur
from textual.message import Message
from textual.selection import Selection
from textual.widget import Widget
from textual.widgets import TextArea

from foiassist.case.section import Section, needed_in
from foiassist.conversation.days_in_words import count
from foiassist.conversation.in_words import STATE_GLYPHS
from foiassist.tui.widgets.card_face import CardFace
from foiassist.tui.widgets.letter_area import LetterArea

KEEP_SECONDS = 0.25
"""Longest time that typed words wait before they are kept, while somebody types on and on."""

_WHILE_EDITING = {"finish", "next_mark", "insert", "hand_over"}


class SectionCard(Widget, can_focus=True):
    """Shows one section and says what was typed in it.

    It decides nothing: whoever mounts it answers its messages and calls `show`.
    """

    HELP = """The section that you write in. Every word is kept within a second, and Esc makes what
    you wrote a new version; the versions before stay in the record."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s,escape",
            "finish",
            "Done",
            id="section.finish",
            key_display="Esc",
            tooltip="Finish editing; your words become a new version of the section.",
        ),
        Binding(
            "ctrl+n",
            "next_mark",
            "NEEDED",
            id="section.next-mark",
            tooltip="Select the next NEEDED mark of the section, so that typing replaces it.",
        ),
        Binding(
            "ctrl+t",
            "insert",
            "Insert",
            id="section.insert",
            tooltip="Pick a fact, a source or a date of the case, and put it in at the cursor.",
        ),
        Binding(
            "ctrl+o",
            "hand_over",
            "Editor",
            id="section.own-editor",
            tooltip="Go on writing in your own editor ($EDITOR), and come back here with the text.",
        ),
    ]
    DEFAULT_CSS = """
    SectionCard {
        height: auto; overflow: hidden; padding: 0 1; border-left: wide $panel;
        &.-accepted { border-left: wide $success; }
        &.-blocked { border-left: wide $error; }
        &:focus, &:focus-within { border-left: outer $accent; background: $boost; }
        & > LetterArea { margin: 1 0 1 2; }
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

    @dataclass
    class InsertAsked(Message):
        """Somebody wants to pick what is put in at the cursor."""

        card: SectionCard

    @dataclass
    class HandOverAsked(Message):
        """Somebody wants to go on in an editor of their own."""

        card: SectionCard

    def __init__(self, section: Section, at: float) -> None:
        super().__init__()
        self.section = section
        self.remarks = 0
        self.blockers = 0
        self.text_shown_at = at
        """When the text on the card last changed, by the clock of the screen."""

        self.seeks_mark = False
        """Whether somebody has come here for a NEEDED mark, and has not gone on since."""

        self._keeping = False
        self._kept = ""
        self._shown = ""

    def render(self) -> CardFace:
        """Return the title and, while nobody writes on the card, the text."""
        section = self.section
        title = f"{STATE_GLYPHS[section.state]} {section.title}"
        return CardFace(title, self.stands, None if self.is_editing else section.text)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what is selected of the text, and what follows it."""
        return self.render().selected(selection), "\n"

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
        on_screen = self.is_attached
        self.set_class(section.is_accepted, "-accepted", update=on_screen)
        self.set_class(bool(section.needed or blockers), "-blocked", update=on_screen)
        if changed:
            self._shown = self.stands
            self.refresh(layout=not self.is_editing)

    @property
    def stands(self) -> str:
        """How the section stands, in words."""
        if self.is_editing:
            return " · ".join(("editing", *self._marks_left()))
        section = self.section
        said = [section.state.value]
        if section.needed:
            said.append(f"{len(section.needed)} NEEDED")
        if self.blockers:
            said.append(count(self.blockers, "blocker"))
        if self.remarks:
            said.append(count(self.remarks, "remark"))
        return " · ".join(said)

    def _show_how_it_stands(self) -> None:
        """Draw the title anew, where it says something else now."""
        if self.stands != self._shown:
            self._shown = self.stands
            self.refresh()

    # Writing on it

    def start_editing(self, text: str, max_height: int) -> None:
        """Turn the card into an editor holding *text*; the very next key goes into it."""
        self._kept = text
        area = LetterArea(text)
        self.mount(area)
        self.fit(max_height)
        self.add_class("-editing")
        self._show_how_it_stands()
        self.screen.set_focus(area, scroll_visible=False)
        if self.seeks_mark:
            area.select_next_needed()
            self._show_how_it_stands()

    def on_blur(self) -> None:
        """Note that somebody has gone on."""
        self.seeks_mark = False

    def fit(self, max_height: int) -> None:
        """Let the editor, where there is one, be no higher than the pane that it stands in."""
        for area in self.query(LetterArea):
            area.styles.max_height = max(max_height, 3)

    def stop_editing(self) -> None:
        """Turn the editor back into a card."""
        self.remove_class("-editing")
        self._show_how_it_stands()
        self.screen.set_focus(self, scroll_visible=False)
        self.query(LetterArea).remove()

    @property
    def area(self) -> LetterArea:
        """The editor; there is one while somebody writes on the card."""
        return self.query_one(LetterArea)

    @property
    def typed_text(self) -> str:
        """The text as it stands in the editor."""
        return self.area.text

    @on(TextArea.Changed)
    def _keep_soon(self, event: TextArea.Changed) -> None:
        event.stop()
        if not self.is_editing:
            return
        self._show_how_it_stands()
        if not self._keeping:
            self._keeping = True
            self.set_timer(KEEP_SECONDS, self.keep)

    @on(DescendantBlur)
    def keep(self) -> None:
        """Say what has been typed, where there is anything new."""
        self._keeping = False
        if self.is_editing and self.typed_text != self._kept:
            self._kept = self.typed_text
            self.post_message(self.Typed(self, self._kept))

    # NEEDED marks

    def action_next_mark(self) -> None:
        """Select the next NEEDED mark, or say that there is none."""
        mark = self.area.select_next_needed()
        if mark is None:
            self.notify("Nothing is NEEDED in this section.", markup=False)
        self._show_how_it_stands()

    def _marks_left(self) -> tuple[str, ...]:
        """Return how many marks the typed text has, and which of them is selected."""
        areas = self.query(LetterArea)
        marks = needed_in(areas.first().text if areas else "")
        if not marks:
            return ()
        chosen = areas.first().cursor_index
        place = next((n for n, mark in enumerate(marks, 1) if mark.end == chosen), 0)
        return (f"{place} of {len(marks)} NEEDED" if place else f"{len(marks)} NEEDED",)

    def action_finish(self) -> None:
        """Say that the editing is finished."""
        self.post_message(self.Finished(self, self.typed_text))

    def action_insert(self) -> None:
        """Say that something is to be picked and put in."""
        self.post_message(self.InsertAsked(self))

    def action_hand_over(self) -> None:
        """Say that the text is wanted in the person's own editor."""
        self.post_message(self.HandOverAsked(self))

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 - as above
    ) -> bool | None:
        """Return whether the card answers a key: only while somebody writes on it."""
        return self.is_editing if action in _WHILE_EDITING else True
