"""The letter in lines: read section by section, drafted, written in, accepted and approved.

What is accepted has been read out here in exactly these words, and so has all of a letter that is
approved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from foiassist.case.people import Act, Person
from foiassist.case.section import Section
from foiassist.cli.output import counted
from foiassist.cli.plain.lines import Lines
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.meaning import Place
from foiassist.conversation.plain_words.sections_named import section_named
from foiassist.conversation.writing.difference import Change, difference
from foiassist.conversation.writing.own_editor import edited_in_own_editor
from foiassist.errors import CaseChanged, SectionNotFound, SettingsError

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.desk import Desk

NO_LETTER = "There is no letter yet. “draft” drafts it from what is decided."
_EDITOR = " in my editor"
_YES = frozenset({"yes", "y"})


class LetterLines:
    """The letter of one case, as a person goes through it in this sitting."""

    def __init__(self, desk: Desk, person: Person, reference: str, lines: Lines) -> None:
        self._desk = desk
        self._person = person
        self._reference = reference
        self._lines = lines
        self._read: dict[str, str] = {}
        """The words of each section as they were read out, by its id."""
        self.current = ""
        """Id of the section that was read out last."""

    @property
    def _case(self) -> Case:
        return self._desk.cases.case(self._reference)

    # Reading

    def list_sections(self) -> None:
        """Say which sections the letter has, each with its number and how far it is."""
        sections = self._case.sections
        if not sections:
            self._lines.tell(NO_LETTER)
            return
        told = [f"{section.title}, {_state(section)}" for section in sections]
        self._lines.number(counted(len(told), "section"), told)

    def read(self, words: str) -> None:
        """Read a section out: by its number, by its name, or the whole letter."""
        if words in {"all", "everything", "the letter", "letter"}:
            for section in self._case.sections:
                self._read_out(section)
            return
        self._read_out(self._section(words))

    def read_next(self) -> None:
        """Read the section after the one that was read last."""
        sections = self._case.sections
        ids = [section.id for section in sections]
        place = ids.index(self.current) + 1 if self.current in ids else 0
        if not sections:
            self._lines.tell(NO_LETTER)
        elif place == len(ids):
            self._lines.tell("That was the last section. “missing” says what is still to do.")
        else:
            self._read_out(sections[place])

    def read_next_needed(self) -> None:
        """Read the next section in which something is NEEDED."""
        sections = self._case.sections
        ids = [section.id for section in sections]
        start = ids.index(self.current) + 1 if self.current in ids else 0
        onwards = (*sections[start:], *sections[:start])
        wanted = next((section for section in onwards if section.needed), None)
        if wanted is None:
            self._lines.tell("Nothing is NEEDED in this letter.")
        else:
            self._read_out(wanted)

    def _read_out(self, section: Section) -> None:
        sections = self._case.sections
        place = [one.id for one in sections].index(section.id) + 1
        self._lines.tell(f"Section {place} of {len(sections)}: {section.title}, {_state(section)}.")
        self._lines.tell(section.text)
        self._lines.tell("End of section.")
        self._read[section.id] = section.text
        self.current = section.id

    def _section(self, words: str) -> Section:
        """Return the section that *words* name, or the one that was read last.

        Raises:
            SectionNotFound: They name none.
        """
        case = self._case
        bare = words.strip().removeprefix("section ")
        if bare.isdecimal() and 1 <= int(bare) <= len(case.sections):
            return case.sections[int(bare) - 1]
        found = section_named(Heard(bare, case, Place(self.current)), bare)
        if found is None:
            raise SectionNotFound(
                f"There is no section {bare!r}." if bare else "No section has been read yet.",
                hint=f"It has {counted(len(case.sections), 'section')}; “sections” lists them.",
            )
        return found

    # Drafting

    def draft(self) -> None:
        """Draft every section that no person has written, with a line for each.

        Raises:
            FoiassistError: The case does not allow it, or the library cannot be searched.
        """
        from foiassist.desk.drafting import FellBack, SectionStarted

        self._case.check_may(self._person, Act.DRAFT)
        self._make_library_ready()
        for event in self._desk.drafting.draft(self._person, self._reference):
            if isinstance(event, SectionStarted):
                self._lines.tell(f"Drafting {event.number} of {event.total}: {event.title}.")
            elif isinstance(event, FellBack):
                self._lines.tell(f"{event.why} The built-in drafter writes it instead.")
        case = self._case
        needed = sum(len(section.needed) for section in case.sections)
        self._lines.tell(
            f"Drafted. The letter has {counted(len(case.sections), 'section')}; {needed} NEEDED. "
            "“read 1” reads the first section, “next” the one after."
        )

    def _make_library_ready(self) -> None:
        told = ""
        for step in self._desk.evidence.make_ready():
            doing = step.doing or "Bringing the library in"
            if doing != told:
                self._lines.tell(f"{doing}.")
                told = doing

    def redraft(self, words: str) -> None:
        """Draft one section again, say what differs, and save it where the person says yes.

        Raises:
            FoiassistError: There is no such section, or it was accepted.
        """
        from foiassist.desk.drafting import SectionDrafted

        first, _, how = words.partition(" ")
        known = {section.id for section in self._case.sections}
        named = first in known or first.isdecimal()
        section = self._section(first if named else "")
        how = how if named else words
        self._make_library_ready()
        self._lines.tell(f"Drafting “{section.title}” again.")
        proposed = section
        for event in self._desk.drafting.propose(self._person, self._reference, section.id, how):
            if isinstance(event, SectionDrafted):
                proposed = event.section
        if proposed.text == section.text:
            self._lines.tell("The new draft says the same.")
            return
        self._tell_difference(section.text, proposed.text)
        self._desk.offered_redrafts.keep(self._person, self._reference, section.id, how)
        takes = self._agrees("Take the new draft? Say yes or no.")
        self._desk.offered_redrafts.forget(self._reference, section.id)
        if takes:
            self._desk.drafting.take(
                self._person, self._reference, proposed, seen_version=section.version
            )
            self._lines.tell("Taken. The words before stay in the record.")
        else:
            self._lines.tell("Left as it was.")

    def _tell_difference(self, old: str, new: str) -> None:
        changes = [run for run in difference(old, new) if run.change is not Change.KEPT]
        told = [f"{run.change.value}: {' '.join(run.text.split())}" for run in changes]
        self._lines.number(counted(len(told), "change"), told)

    def _agrees(self, question: str) -> bool:
        self._lines.tell(question)
        try:
            answer = self._lines.ask()
        except KeyboardInterrupt:
            self._lines.tell("")
            return False
        return answer is not None and answer.strip().casefold().rstrip(".!") in _YES

    # A person's hand

    def edit(self, words: str) -> None:
        """Take a person's own words for a section; what is cut off is kept as unfinished.

        Raises:
            FoiassistError: There is no such section, or the case does not allow it.
        """
        wants_editor = words.endswith(_EDITOR)
        section = self._section(words.removesuffix(_EDITOR))
        self._case.check_may(self._person, Act.EDIT_SECTION)
        if wants_editor and not self._lines.is_terminal:
            raise SettingsError("There is no terminal to open an editor on.")
        text = self._from_editor(section) if wants_editor else self._typed(section)
        if not text:
            return
        self._desk.drafting.edit(
            self._person, self._reference, section.id, text, seen_version=section.version
        )
        back = " Its acceptance is taken back." if section.is_accepted else ""
        self._lines.tell(f"Saved: “{section.title}”, {counted(len(text.split()), 'word')}.{back}")

    def _from_editor(self, section: Section) -> str:
        came_back = edited_in_own_editor(section.text)
        self._desk.drafting.keep(self._person, self._reference, section.id, came_back.text)
        came_back.forget()
        return came_back.text

    def _typed(self, section: Section) -> str:
        """Return the words that were typed up to a single dot; empty where they were cut off."""
        self._lines.tell(
            f"Type the new words of “{section.title}”. A line with a single dot ends them; Ctrl+C "
            "leaves the section as it is, and keeps what you typed."
        )
        kept: list[str] = []
        try:
            whole = self._lines.text(kept)
        except KeyboardInterrupt:
            whole = False
        text = "\n".join(kept).strip()
        if whole and text:
            return text
        if text:
            self._desk.drafting.keep(self._person, self._reference, section.id, text)
            self._lines.tell("Left as it was. “unfinished” shows what you typed.")
        else:
            self._lines.tell("Left as it was; no words were typed.")
        return ""

    def accept(self, words: str) -> None:
        """Accept a section that has been read out here in exactly these words.

        Raises:
            CaseChanged: It was not read out yet, or has changed since.
            FoiassistError: Something in it is NEEDED, or the case does not allow it.
        """
        section = self._section(words)
        read = self._read.get(section.id)
        if read is None:
            raise CaseChanged(
                f"“{section.title}” has not been read out in this sitting.",
                hint=f"“read {words or section.id}” reads it; accept it then.",
            )
        if read != section.text:
            raise CaseChanged(
                f"“{section.title}” has changed since it was read out.", hint="Read it again."
            )
        case = self._desk.drafting.accept(
            self._person, self._reference, section.id, seen_version=section.version
        )
        done = sum(one.is_accepted for one in case.sections)
        self._lines.tell(
            f"Accepted: “{section.title}”. {done} of {counted(len(case.sections), 'section')} "
            "accepted."
        )

    def approve(self) -> None:
        """Read the whole letter out, and approve exactly that text where the person says yes.

        Raises:
            FoiassistError: The person may not, or something stops the letter.
        """
        case = self._case
        case.check_may(self._person, Act.APPROVE)
        digest = self._desk.letters.digest(case)
        self.read("all")
        words = len(self._desk.letters.text(case).split())
        question = (
            f"That was the whole letter, {words} words. Approve exactly this text? Say yes or no."
        )
        if not self._agrees(question):
            self._lines.tell("Not approved; nothing was changed.")
            return
        self._desk.review.approve(self._person, self._reference, seen_sha256=digest)
        self._lines.tell("Approved. Any change to the letter voids the approval.")


def _state(section: Section) -> str:
    needed = len(section.needed)
    return section.state.value + (f", {needed} NEEDED" if needed else "")
