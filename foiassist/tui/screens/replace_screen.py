"""Finding and replacing in the whole letter: what would change is listed before anything does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import DescendantFocus
from textual.screen import ModalScreen
from textual.widgets import Checkbox, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from foiassist.case.case import Case
from foiassist.conversation.writing.replacing import Found, Wanted, find, summary
from foiassist.tui.keys import HELP_KEY
from foiassist.tui.reading_time import has_been_read
from foiassist.tui.widgets.key_line import KeyLine


@dataclass(frozen=True, slots=True)
class Search:
    """What was looked for, and where in the list of places somebody was."""

    wanted: Wanted = Wanted("")
    new: str = ""
    place: int = 0


_IN_LIST = "Enter goes there, b comes back; e writes there"
_IN_WORDS = "Enter goes to the places; there r replaces one, A all"


@dataclass(frozen=True, slots=True)
class GoTo:
    """Where somebody wants to go from the list, and whether to write there."""

    found: Found
    search: Search
    writes: bool


class ReplaceScreen(ModalScreen[GoTo | Search]):
    """Lists where words stand; the answer is a place to go to, or the search to come back to."""

    HELP = """Words of the whole letter, to be found and replaced. Every change is listed
    before it is made, and accepted sections are left alone."""

    CSS_PATH = Path(__file__).with_name("page.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", "Go there", id="replace.go",
                tooltip="Go to the place under the cursor; b comes back."),
        Binding("e", "write", "Write there", id="replace.write", show=False,
                tooltip="Write in the section, with what was found selected."),
        Binding("r", "replace", "Replace", id="replace.one",
                tooltip="Replace the place under the cursor."),
        Binding("A", "replace_all", "Replace all", id="replace.all",
                tooltip="Replace every place in the list that is not left alone."),
        Binding("down", "to_list", "List", id="replace.list", show=False,
                tooltip="Go from the words to the list of places."),
        Binding("escape", "leave", "Back", id="replace.back", key_display="Esc",
                tooltip="Go back; what was replaced stays replaced."),
        HELP_KEY,
    ]  # fmt: skip

    def __init__(
        self,
        case: Case,
        search: Search,
        *,
        replace_with: Callable[[tuple[Found, ...], str], None],
        why_not: str,
        clock: Callable[[], float],
    ) -> None:
        """Look through a letter.

        Args:
            case: The case with the letter.
            search: What to begin with.
            replace_with: Replaces places with other words; `take` is then given the case.
            why_not: Why nothing can be replaced now; empty where it can.
            clock: Tells the time, to the screen's grace.
        """
        super().__init__()
        self._replace_with = replace_with
        self._case = case
        self._search = search
        self._why_not = why_not
        self._now = clock
        self._shown_at = clock()
        self._places: tuple[Found, ...] = ()

    def compose(self) -> ComposeResult:
        """Yield the two lines to type on, how to look, and the places."""
        wanted = self._search.wanted
        with Vertical(classes="page") as page:
            page.border_title = "Find and replace in the letter"
            with Horizontal(classes="replace--row"):
                yield Label("Find    ")
                yield Input(wanted.words, id="replace-old", compact=True)
            with Horizontal(classes="replace--row"):
                yield Label("Replace ")
                yield Input(self._search.new, id="replace-new", compact=True)
            with Horizontal(classes="replace--row"):
                yield Checkbox("", wanted.whole_words, id="replace-whole", compact=True)
                yield Checkbox("", wanted.same_capitals, id="replace-capitals", compact=True)
            yield Static(id="replace-said", classes="page--legend", markup=False)
            yield OptionList(id="replace-places", compact=True, markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show what is found at once where words were given."""
        self._look()
        if self._places:
            self.query_one(OptionList).focus()

    def take(self, case: Case) -> None:
        """Show the places afresh in the letter as it now stands.

        Where new words have the old ones in them, the place just replaced is passed over.
        """
        before = len(self._places)
        self._case = case
        self._show()
        places = self.query_one(OptionList)
        if len(self._places) == before and places.highlighted is not None:
            places.highlighted = min(places.highlighted + 1, before - 1)

    @on(DescendantFocus)
    def _say_keys(self) -> None:
        """Say what Enter does from here."""
        inside = isinstance(self.focused, OptionList)
        self.query_one(".page").border_subtitle = _IN_LIST if inside else _IN_WORDS

    @on(Input.Changed)
    @on(Checkbox.Changed)
    def _look(self) -> None:
        self._shown_at = self._now()
        self._show()

    def _show(self) -> None:
        places = self.query_one(OptionList)
        at = places.highlighted if places.option_count else self._search.place
        self._search = replace(self._search, wanted=self._wanted(), new=self._new)
        found = find(self._case, self._search.wanted)
        self._places = tuple(sorted(found, key=lambda place: bool(place.left_alone)))
        places.clear_options()
        total = len(self._places)
        places.add_options(
            Option(_line(n, total, found, self._new)) for n, found in enumerate(self._places, 1)
        )
        if self._places:
            places.highlighted = min(at or 0, total - 1)
        words = summary(self._places) if self._search.wanted.words else "Type what to look for."
        self.query_one("#replace-said", Static).update(words)

    def _wanted(self) -> Wanted:
        return Wanted(
            self.query_one("#replace-old", Input).value,
            self._ticked("#replace-whole", "whole words"),
            self._ticked("#replace-capitals", "same capitals"),
        )

    def _ticked(self, box: str, asks: str) -> bool:
        """Return whether a box is ticked, which it says in words and not by its colour alone."""
        checkbox = self.query_one(box, Checkbox)
        checkbox.BUTTON_INNER = "X" if checkbox.value else " "
        checkbox.label = f"{asks}: {'yes' if checkbox.value else 'no'}"
        return checkbox.value

    @property
    def _new(self) -> str:
        return self.query_one("#replace-new", Input).value

    @property
    def _chosen(self) -> Found | None:
        place = self.query_one(OptionList).highlighted
        return None if place is None else self._places[place]

    # What the keys do

    @on(Input.Submitted)
    def action_to_list(self) -> None:
        """Go from the words to the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def action_go(self) -> None:
        """Go to the place under the cursor."""
        self._leave_for(writes=False)

    def action_write(self) -> None:
        """Go there and write, with what was found selected."""
        self._leave_for(writes=True)

    def _leave_for(self, *, writes: bool) -> None:
        if self._chosen is not None:
            self.dismiss(GoTo(self._chosen, self._here, writes))

    @property
    def _here(self) -> Search:
        return replace(self._search, place=self.query_one(OptionList).highlighted or 0)

    def action_replace(self) -> None:
        """Replace the place under the cursor."""
        if self._chosen is not None:
            self._ask_for((self._chosen,))

    def action_replace_all(self) -> None:
        """Replace every place that is not left alone, once the list has been read."""
        if has_been_read(self._shown_at, self._now()):
            self._ask_for(self._places)

    def _ask_for(self, places: tuple[Found, ...]) -> None:
        free = tuple(found for found in places if not found.left_alone)
        if self._why_not:
            self._say(f"Nothing can be replaced: {self._why_not}.")
        elif not free:
            why = "Nothing here can be replaced" if places else "There is nothing to replace"
            self._say(f"{why}: {places[0].left_alone}." if places else f"{why}.")
        else:
            self._replace_with(free, self._new)

    def _say(self, words: str) -> None:
        self.app.clear_notifications()
        self.notify(words, markup=False)

    def action_leave(self) -> None:
        """Go back, remembering what was looked for."""
        self.dismiss(self._here)


def _line(number: int, total: int, found: Found, new: str) -> Content:
    """Return one place: what goes and what comes, by signs first, or why it is left alone."""
    if found.left_alone:
        middle = Content.assemble((f"‹{found.words}›", "bold"))
        tail = f"  ({found.left_alone})"
    else:
        comes = (f"‹+ {new} +›", "$text-success bold") if new else ""
        middle = Content.assemble((f"‹− {found.words} −›", "$text-error strike"), comes)
        tail = ""
    return Content.assemble(
        (f"{number} of {total}  ", "$foreground 60%"),
        (f"{found.title}{tail}\n", "bold"),
        f"    …{found.before}",
        middle,
        f"{found.after}…",
    )
