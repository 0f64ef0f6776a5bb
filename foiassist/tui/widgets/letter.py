"""The letter: its sections as cards, one under the other, with one of them current."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import DescendantFocus
from textual.message import Message
from textual.widgets import Static

from foiassist.case.finding import Severity
from foiassist.case.section import Section
from foiassist.conversation.case_view import CaseView
from foiassist.tui.widgets.section_card import SectionCard

HOW_TO_BEGIN = (
    "Decide the questions in a table (d), say what is decided in your own words (t), or "
    "/load decisions.toml; the letter is drafted from what you decide."
)
NO_LETTER = (
    f"There is no letter yet.\n\n{HOW_TO_BEGIN} /draft drafts it now, with what is missing marked."
)
_AT_ONCE = 6
"""Sections that are put on the screen at once: as many as most terminals have room for. What comes
below follows, as many at a time, and keys are answered in between."""

_STEP = 4
"""Lines that an arrow key scrolls inside a section longer than the pane."""


class Letter(VerticalScroll, can_focus=True):
    """Shows every section and keeps one of them current."""

    HELP = """The letter as section cards, one of them current. A machine's draft is ○, your
    own words ●, an accepted section ✓; what is marked NEEDED must be filled in
    first."""

    BORDER_TITLE = "Letter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down,j", "next", "Next section", id="letter.next", show=False,
            tooltip="Go to the next section, or read on in a long one.",
        ),
        Binding(
            "up,k", "previous", "Previous section", id="letter.previous", show=False,
            tooltip="Go to the section before, or read back in a long one.",
        ),
        Binding(
            "space,pagedown", "page_down", "Page down", id="letter.page-down", show=False,
            tooltip="Read on by a page.",
        ),
        Binding(
            "pageup", "page_up", "Page up", id="letter.page-up", show=False,
            tooltip="Read back by a page.",
        ),
        Binding(
            "home", "first", "First section", id="letter.first", show=False,
            tooltip="Go to the first section.",
        ),
        Binding(
            "end", "last", "Last section", id="letter.last", show=False,
            tooltip="Go to the last section.",
        ),
    ]  # fmt: skip

    @dataclass
    class Moved(Message):
        """Another section has become the current one."""

        section: str

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(id="letter")
        self._clock_now = clock
        self._current_id = ""
        self._view: CaseView | None = None
        self._coming: tuple[Section, ...] = ()
        """Sections of a letter just opened that are not on the screen yet."""

    @property
    def cards(self) -> list[SectionCard]:
        """The cards in the order of the letter."""
        return [child for child in self.children if isinstance(child, SectionCard)]

    @property
    def current(self) -> SectionCard | None:
        """The card under the cursor, or None where there is no letter."""
        cards = self.cards
        return next(
            (c for c in cards if c.section.id == self._current_id), cards[0] if cards else None
        )

    async def show(self, view: CaseView) -> None:
        """Show the letter as it now stands, moving nothing that need not move."""
        self._view = view
        current = self.current
        height = current.virtual_region.y - self.scroll_offset.y if current else 0
        cards = {card.section.id: card for card in self.cards}
        wanted = [section.id for section in view.case.sections]
        for section_id, card in cards.items():
            if section_id not in wanted and not card.is_editing:
                await card.remove()
        if not cards:
            self._coming = view.case.sections
            await self._mount_more()
        else:
            await self._put_in_order(view.case.sections)
        await self._show_whether_empty(empty=not wanted)
        if current is not None:
            self.call_after_refresh(self._keep_in_place, current, height)

    async def _mount_more(self) -> None:
        """Put the next sections of a letter just opened on the screen."""
        if not self.is_attached:
            return  # somebody has gone back already
        more, self._coming = self._coming[:_AT_ONCE], self._coming[_AT_ONCE:]
        cards = [SectionCard(section, self._clock_now()) for section in more]
        self._show_on(cards)
        await self.mount_all(cards)
        if self._coming:
            self.call_after_refresh(self._mount_more)

    async def _put_in_order(self, sections: Sequence[Section]) -> None:
        """Have a card for each of *sections*, in their order, but for those still to come."""
        coming = {section.id for section in self._coming}
        cards = {card.section.id: card for card in self.cards}
        before: SectionCard | None = None
        for section in sections:
            if section.id in coming:
                continue
            card = cards.get(section.id) or SectionCard(section, self._clock_now())
            if section.id not in cards:
                await self.mount(card, after=before) if before else await self.mount(card, before=0)
            elif before is not None and self._is_before(card, before):
                self.move_child(card, after=before)
            before = card
        self._show_on(self.cards)

    def _show_on(self, cards: Sequence[SectionCard]) -> None:
        """Show on each of *cards* its section as it now stands."""
        if self._view is None:
            return
        case, now = self._view.case, self._clock_now()
        remarks = Counter(remark.section for remark in case.remarks if not remark.resolved)
        blockers = Counter(f.section for f in self._view.findings if f.severity is Severity.BLOCKER)
        sections = {section.id: section for section in case.sections}
        for card in cards:
            section = sections.get(card.section.id)
            if section is not None:
                said = {"remarks": remarks[section.id], "blockers": blockers[section.id]}
                card.show(section, at=now, **said)

    def _keep_in_place(self, card: SectionCard, height: int) -> None:
        """Put *card* back at the height it stood at, whatever has grown or shrunk above it."""
        if card.is_attached:
            self.scroll_to(y=card.virtual_region.y - height, animate=False, immediate=True)

    def _is_before(self, card: SectionCard, other: SectionCard) -> bool:
        return self.children.index(card) < self.children.index(other)

    async def _show_whether_empty(self, *, empty: bool) -> None:
        notes = self.query_children("#no-letter")
        if empty and not notes:
            await self.mount(Static(NO_LETTER, id="no-letter", markup=False))
        elif notes and not empty:
            await notes.remove()

    # Moving about

    def go_to(self, section_id: str) -> None:
        """Make a section current and show it from its first line."""
        for card in self.cards:
            if card.section.id == section_id:
                self._become_current(card)
                self.screen.set_focus(card, scroll_visible=False)
                self.scroll_to_widget(card, top=True, animate=False, immediate=True)

    def focus_current(self) -> None:
        """Put the keyboard on the current section, without moving the page."""
        self.screen.set_focus(self.current or self, scroll_visible=False)

    def shows(self, card: SectionCard) -> bool:
        """Return whether any of a card can be seen."""
        region, top = card.virtual_region, self.scroll_offset.y
        return self.display and region.bottom > top and region.y < top + self.size.height

    def scroll_to_offset_of(self, card: SectionCard, share: float) -> None:
        """Show the place in a card that lies *share* of the way down."""
        region = card.virtual_region
        line = region.y + int(region.height * share)
        self.scroll_to(y=max(line - self.size.height // 2, 0), animate=False)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Note which card has become the current one."""
        node = event.widget
        card = next((n for n in node.ancestors_with_self if isinstance(n, SectionCard)), None)
        if card is not None and node is self.screen.focused:
            self._become_current(card)

    def _become_current(self, card: SectionCard) -> None:
        if card.section.id != self._current_id:
            self._current_id = card.section.id
            self.post_message(self.Moved(card.section.id))

    def _step(self, by: int) -> None:
        cards = self.cards
        card = self.current
        if card is None:
            return
        region, top = card.virtual_region, self.scroll_offset.y
        hidden = region.bottom - (top + self.size.height) if by > 0 else top - region.y
        if self.shows(card) and hidden > 0:
            self.scroll_relative(y=by * min(_STEP, hidden), animate=False)
            self.screen.set_focus(card, scroll_visible=False)
            return
        place = min(max(cards.index(card) + by, 0), len(cards) - 1)
        if cards[place] is not card or not card.has_focus:
            self._show_card(cards[place], by)

    def _show_card(self, card: SectionCard, by: int) -> None:
        self.screen.set_focus(card, scroll_visible=False)
        region = card.virtual_region
        if by < 0 and region.height > self.size.height:
            self.scroll_to(y=region.bottom - self.size.height, animate=False)
        else:
            fits = region.height <= self.size.height
            self.scroll_to_widget(card, top=not fits, animate=False)

    def action_next(self) -> None:
        """Read on: further down in a long section, or the next one."""
        self._step(1)

    def action_previous(self) -> None:
        """Read back: further up in a long section, or the one before."""
        self._step(-1)

    def action_page_down(self) -> None:
        """Read on by a page."""
        self._turn_page(1)

    def action_page_up(self) -> None:
        """Read back by a page."""
        self._turn_page(-1)

    def _turn_page(self, by: int) -> None:
        self.scroll_relative(y=by * max(self.size.height - 1, 1), animate=False)
        self.call_after_refresh(self._choose_what_is_seen)

    def _choose_what_is_seen(self) -> None:
        """Make the first section in sight current, where the current one is not."""
        if self.current is None or self.shows(self.current):
            return
        seen = next((card for card in self.cards if self.shows(card)), None)
        if seen is not None:
            self.screen.set_focus(seen, scroll_visible=False)

    def action_first(self) -> None:
        """Go to the first section."""
        if self.cards:
            self.go_to(self.cards[0].section.id)

    def action_last(self) -> None:
        """Go to the last section."""
        if self.cards:
            self.go_to(self.cards[-1].section.id)
