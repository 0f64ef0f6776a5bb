"""What there is to know about the section or question under the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the side pane that can be opened."""

    heading: str
    said: str = ""
    """What stands under the heading, shortened to fit."""

    page: str = ""
    """The whole text, for reading; empty where the entry is a place in the letter."""

    beside: tuple[str, str] | None = None
    """Two whole texts, to be read beside each other under the page; mostly none."""

    section: str = ""
    """Id of the section it is a place in, or empty."""

    share: float = 0.0
    """How far down that section the place lies, between 0 and 1."""

    style: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one kind."""

    name: str
    entries: tuple[Entry, ...]


class SidePane(OptionList):
    """Lists findings, marks, evidence and guidance; each is a place to go."""

    HELP = """What is known of the section or question under the cursor: what stands in the way,
    evidence, rehearsal, guidance. Each entry opens, or goes to the place it is about."""

    BORDER_TITLE = "For this section"
    DEFAULT_CSS = """
    SidePane {
        height: 1fr; background: transparent; padding: 0; scrollbar-gutter: stable;
        & > .option-list--option-disabled { color: $foreground; }
    }
    """

    @dataclass
    class Opened(Message):
        """Somebody wants to go to an entry."""

        entry: Entry

    def __init__(self) -> None:
        super().__init__(id="side", markup=False)
        self._entries: dict[str, Entry] = {}
        self._groups: tuple[Group, ...] = ()

    def show(self, about: str, groups: Sequence[Group]) -> None:
        """Show what is known about *about*, keeping the cursor where it was."""
        self.border_title = Content(about)
        shown = tuple(group for group in groups if group.entries)
        if shown == self._groups and self.option_count:
            return
        self._groups = shown
        place = self.highlighted
        self._entries.clear()
        self.clear_options()
        options = [option for group in shown for option in self._options_of(group)]
        self.add_options(options or [Option("Nothing to say about this.", disabled=True)])
        if place is not None and place < self.option_count:
            self.highlighted = place

    def _options_of(self, group: Group) -> Iterator[Option]:
        heading = Content.styled(f"{group.name} {len(group.entries)}", "bold underline")
        yield Option(heading, disabled=True)
        for number, entry in enumerate(group.entries):
            entry_id = f"{group.name} {number}"
            self._entries[entry_id] = entry
            said = f"\n  {entry.said}" if entry.said else ""
            text = Content.assemble((entry.heading, entry.style), (said, "$foreground 60%"))
            yield Option(text, id=entry_id)

    @on(OptionList.OptionSelected)
    def _say_opened(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        entry = self._entries.get(event.option.id or "")
        if entry is not None:
            self.post_message(self.Opened(entry))
