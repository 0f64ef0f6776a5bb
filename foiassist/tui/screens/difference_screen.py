"""What a change would do to a section, shown before it replaces anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from foiassist.conversation.days_in_words import count
from foiassist.conversation.writing.difference import Change, Run, difference
from foiassist.tui.keys import HELP_KEY
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.widgets.key_line import KeyLine

_SIGNS = {
    Change.TAKEN_OUT: ("‹− ", " −›", "$text-error strike"),
    Change.PUT_IN: ("‹+ ", " +›", "$text-success bold"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """Two texts of one section, and what the person may do about them."""

    title: str
    old: str
    new: str
    take: str
    """What taking the new text means, in a sentence."""

    leave: str
    """What leaving it means, in a sentence."""


class DifferenceScreen(ModalScreen[bool | None]):
    """Shows the difference; the answer is True to take it, False to leave it, None for later."""

    HELP = """Two texts of one section: what is taken out stands between ‹− and −›, what is put in
    between ‹+ and +›. Nothing is replaced before you take it."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "take", "Take", id="difference.take", tooltip="Take the new text."),
        Binding("l", "leave", "Leave", id="difference.leave", tooltip="Keep the text as it is."),
        Binding(
            "escape", "later", "Back", id="difference.back", key_display="Esc",
            tooltip="Go back; decide later.",
        ),
        HELP_KEY,
    ]  # fmt: skip

    def __init__(self, offer: Offer, clock: Callable[[], float]) -> None:
        super().__init__()
        self._offer = offer
        self._now = clock
        self._shown_at = clock()

    def compose(self) -> ComposeResult:
        """Yield the legend and the text with its changes marked."""
        runs = difference(self._offer.old, self._offer.new)
        with VerticalScroll(classes="page") as page:
            page.border_title = Content(self._offer.title)
            yield Static(_legend(self._offer, runs), classes="page--legend")
            yield Static(drawn(runs), classes="page--text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the page the keyboard, so that arrows scroll."""
        self._shown_at = self._now()
        self.query_one(VerticalScroll).focus()

    def action_take(self) -> None:
        """Take the new text, unless it has only just appeared."""
        if has_been_read(self._shown_at, self._now()):
            self.dismiss(result=True)

    def action_leave(self) -> None:
        """Keep the text as it is, unless the difference has only just appeared."""
        if has_been_read(self._shown_at, self._now()):
            self.dismiss(result=False)

    def action_later(self) -> None:
        """Go back and decide later."""
        self.dismiss(None)


def drawn(runs: tuple[Run, ...]) -> Content:
    """Return the difference with words for what changed: signs first, colour beside them."""
    parts: list[Content] = []
    for run in runs:
        if run.change is Change.KEPT:
            parts.append(Content(run.text))
            continue
        before, after, style = _SIGNS[run.change]
        words = run.text.strip()
        tail = run.text[len(run.text.rstrip()) :]
        parts.append(Content.assemble((f"{before}{words}{after}", style), tail or " "))
    return Content.assemble(*parts)


def _legend(offer: Offer, runs: tuple[Run, ...]) -> Content:
    out = sum(run.words for run in runs if run.change is Change.TAKEN_OUT)
    put = sum(run.words for run in runs if run.change is Change.PUT_IN)
    return Content.assemble(
        (f"‹− {count(out, 'word')} taken out −›", "$text-error strike"),
        "  ",
        (f"‹+ {count(put, 'word')} put in +›", "$text-success bold"),
        f"\nt  {offer.take}\nl  {offer.leave}\n",
    )
