"""One conversation with a case: what waits for a yes or an answer, and what is said to it.

The same for the screen and for the line mode. It carries nothing out: it hands back the lines to
give, and a line that decides, changes or sends anything comes only after a person's yes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from foiassist.case.case import Case
from foiassist.case.clean_text import clean_line
from foiassist.case.people import Person
from foiassist.conversation.commands import command_in
from foiassist.conversation.plain_words.answering import answered
from foiassist.conversation.plain_words.completing import completed
from foiassist.conversation.plain_words.meaning import (
    AskBack,
    Give,
    Meaning,
    NotUnderstood,
    Place,
    Propose,
    Slot,
    Tell,
)
from foiassist.conversation.plain_words.taking_back import takes_back
from foiassist.conversation.plain_words.understanding import make_ready, understood
from foiassist.errors import FoiassistError

__all__ = ["Exchange", "Place", "Reply"]

_YES = frozenset({"yes", "y", "take", "take it", "yes please", "do it", "go ahead"})
_NO = frozenset({"no", "n", "leave", "leave it", "cancel", "never mind", "no thanks"})
_EDIT = frozenset({"edit", "e", "edit first", "change it"})

LEFT = "Left; nothing was changed."
DROPPED = "What waited is dropped; nothing of it was changed."
CHANGED_SINCE = "The case has changed since this was proposed. This is what it would do now:"
NOTHING_WAITS = "Nothing waits for an answer."


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes of something said: words to show, a proposal that waits, or lines to give."""

    words: str = ""
    """To be shown as what the case says; empty where there is nothing to say."""

    proposal: Propose | None = None
    """Waits now for 'yes', 'edit' or 'no'."""

    options: tuple[str, ...] = ()
    """Answers that are offered to a question back, as they are shown."""

    picks: tuple[str, ...] = ()
    """What is typed to pick each of them: a number, or the label of a question."""

    lines: tuple[str, ...] = ()
    """Command lines to give now, in order; the rest is not given where one is refused."""

    to_edit: str = ""
    """A line to be put back on the prompt to be edited; nothing is given."""


class Exchange:
    """Understands what is said to one case, and remembers what waits for an answer."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.pending: Propose | AskBack | None = None
        """What waits: a proposal for a yes, a question back for an answer, or nothing."""
        self._about: tuple[str, ...] = ()
        self._said = ""

    def say(self, words: str, case: Case, place: Place | None = None) -> Reply:
        """Return what comes of *words*; whatever waited and is not answered by them is dropped.

        Args:
            words: What was typed: plain words, a command line, or an answer to what waits.
            case: The case as it stands now.
            place: Where the cursor stands.
        """
        said = clean_line(words)
        here = replace(place or Place(), about=self._about)
        waits, self.pending = self.pending, None
        short = said.casefold().rstrip(".! ")
        if waits is not None and (short in _NO or takes_back(short)):
            return Reply(LEFT)
        if isinstance(waits, Propose) and short in _YES:
            return self._taken(waits, case)
        if isinstance(waits, Propose) and short in _EDIT:
            return Reply(to_edit=waits.lines[0] if len(waits.lines) == 1 else self._said)
        if isinstance(waits, AskBack) and (meant := _answered(waits, said, case, here)) is not None:
            return self._reply(meant, case)
        reply = self._fresh(said, case, here)
        if waits is not None:
            reply = replace(reply, words=f"{DROPPED} {reply.words}".rstrip())
        return reply

    def offer(self, proposal: Propose) -> Reply:
        """Return a proposal that was made elsewhere, such as a suggestion; it waits from now on."""
        self.pending = proposal
        return Reply(proposal=proposal)

    @staticmethod
    def make_ready(case: Case) -> None:
        """Have all be ready that the first words need; it takes a moment, off the screen."""
        make_ready(case)

    def forget(self) -> None:
        """Drop what waits, because it was left without a word."""
        self.pending = None

    def _fresh(self, said: str, case: Case, here: Place) -> Reply:
        """Return what comes of words that answer nothing."""
        if said.startswith("/"):
            return Reply(lines=(said,))
        if said.casefold().rstrip(".! ") in _YES | _NO | _EDIT - {"edit"}:
            return Reply(NOTHING_WAITS)
        self._said = said
        return self._reply(understood(said, case, here), case)

    def _taken(self, waits: Propose, case: Case) -> Reply:
        """Return the lines of a proposal, or it afresh where it would now do otherwise."""
        now = completed(waits.orders, case) if waits.orders else waits
        if now != waits:
            return replace(self._reply(now, case), words=CHANGED_SINCE)
        return Reply(lines=waits.lines)

    def _reply(self, meant: Meaning, case: Case) -> Reply:
        match meant:
            case Give(line):
                return Reply(lines=(line,))
            case Propose():
                return self._proposed(meant, case)
            case AskBack():
                self.pending = meant
                words, picks = (o.words for o in meant.options), (o.pick for o in meant.options)
                return Reply(meant.question, options=tuple(words), picks=tuple(picks))
            case Tell(words):
                return Reply(words)
            case NotUnderstood():
                return Reply(not_understood_words(meant))

    def _proposed(self, meant: Propose, case: Case) -> Reply:
        """Return a proposal that waits, or why it would be refused."""
        try:
            for line in meant.lines:
                command, _ = command_in(line, self.person.role)
                if command.act is not None:
                    case.check_may(self.person, command.act)
        except FoiassistError as error:
            return Reply(error.in_words)
        self.pending = meant
        self._about = meant.about or self._about
        return Reply(proposal=meant)


def _answered(waits: AskBack, said: str, case: Case, here: Place) -> Meaning | None:
    """Return what an answer makes of a question back; words that mean something else are none."""
    is_free = waits.slot is Slot.WORDS
    if is_free and not isinstance(understood(said, case, here), NotUnderstood):
        return None
    return answered(waits, said, case, here)


def not_understood_words(meant: NotUnderstood) -> str:
    """Return that something was not understood, with the nearest things that can be said."""
    why = meant.why or "That was not understood, and nothing was done."
    return f"{why} You could say: {'; '.join(f'“{one}”' for one in meant.nearest)}."
