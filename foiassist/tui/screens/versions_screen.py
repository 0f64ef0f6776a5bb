"""Every version of a section, and what differs between one of them and the present text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from foiassist.conversation.writing.difference import difference
from foiassist.conversation.writing.versions import Version
from foiassist.tui.keys import HELP_KEY
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.screens.difference_screen import drawn
from foiassist.tui.widgets.key_line import KeyLine

_LEGEND = "From the present text to this version: ‹− goes −›  ‹+ comes +›"
_LIST_LINES = 8
"""Most versions that the list shows at once; it scrolls."""


class VersionsScreen(ModalScreen[int | None]):
    """Shows the versions; the answer is the number of the one to be put back, or None."""

    HELP = """Every version of the section, with what differs from the present text. One put back
    becomes a new version; none is lost."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "r", "restore", "Put back", id="versions.restore",
            tooltip="Put this version back as your own words; the present one stays in the record.",
        ),
        Binding(
            "space,pagedown", "page(1)", "Page down", id="versions.down", key_display="Space",
            tooltip="Read the difference on by a page.",
        ),
        Binding(
            "pageup", "page(-1)", "Page up", id="versions.up", show=False,
            tooltip="Read the difference back by a page.",
        ),
        Binding(
            "escape,q", "leave", "Back", id="versions.back", key_display="Esc",
            tooltip="Go back; nothing is changed.",
        ),
        HELP_KEY,
    ]  # fmt: skip

    def __init__(
        self,
        versions: tuple[Version, ...],
        present: str,
        *,
        restoring: str,
        why_not: str,
        clock: Callable[[], float],
    ) -> None:
        """Show what differs between a version and the present text.

        Args:
            versions: Oldest first.
            present: The text as it stands.
            restoring: What putting a version back does, in a sentence.
            why_not: Why this person cannot put one back now; empty where they can.
            clock: Tells the time, to the screen's grace.
        """
        super().__init__()
        self._versions = versions[::-1]
        self._present = present
        self._restoring = restoring
        self._why_not = why_not
        self._now = clock
        self._shown_at = clock()
        self._chosen = self._versions[0]
        """The version under the cursor."""

    def compose(self) -> ComposeResult:
        """Yield the list, newest first, and the difference under it."""
        title = self._versions[0].section.title
        with Vertical(classes="page") as page:
            page.border_title = Content(f"Versions of “{title}”, newest first")
            lines = (Option(Content(version.in_words)) for version in self._versions)
            choices = OptionList(*lines, classes="page--list", compact=True, markup=False)
            choices.styles.max_height = _LIST_LINES
            yield choices
            yield Static(id="version-said", classes="page--legend", markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(id="version-text", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the list the keyboard, with the version before the present one under the cursor."""
        choices = self.query_one(OptionList)
        choices.focus()
        choices.highlighted = min(1, len(self._versions) - 1)

    @on(OptionList.OptionHighlighted)
    def _show_difference(self, event: OptionList.OptionHighlighted) -> None:
        self._shown_at = self._now()
        self._chosen = self._versions[event.option_index]
        self.refresh_bindings()
        chosen = self._chosen.section.text
        runs = difference(self._present, chosen)
        same = self._present == chosen
        legend = "This is the present text." if same else _LEGEND
        if not same and not self._why_not:
            legend = f"{legend}\nr  {self._restoring}"
        self.query_one("#version-said", Static).update(Content(legend))
        self.query_one("#version-text", Static).update(Content(chosen) if same else drawn(runs))
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_restore(self) -> None:
        """Put the version under the cursor back, unless its difference has only just appeared."""
        if has_been_read(self._shown_at, self._now()):
            self.dismiss(self._chosen.number)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep off what does nothing just now."""
        return not self.why_off(action, parameters)

    def why_off(self, action: str, _: tuple[object, ...]) -> str:
        """Return why the version under the cursor cannot be put back, or nothing where it can."""
        if action != "restore":
            return ""
        is_present = self._chosen.section.text == self._present
        return "this is the present text already" if is_present else self._why_not

    def action_page(self, by: int) -> None:
        """Read the difference on, or back."""
        page = self.query_one(VerticalScroll)
        page.scroll_relative(y=by * max(page.size.height - 1, 1), animate=False)

    def action_leave(self) -> None:
        """Go back, changing nothing."""
        self.dismiss(None)
