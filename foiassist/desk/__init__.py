"""The desk: everything a front end may ask for, and nothing about how it looks.

One object with a tray for each subject: the cases, the evidence, past responses, the drafting, the
review, the letters, their rehearsal, their consistency, and the letters beside a response.
Synchronous; where work takes time a method returns an iterator of events.

A tray is brought when it is first asked for: the list of cases does not wait for what checks and
drafts letters. `bring_all` brings the others while nobody waits.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from foiassist.desk.office import Office

if TYPE_CHECKING:
    from foiassist.desk.beside import LettersBeside
    from foiassist.desk.cases import Cases
    from foiassist.desk.consistency import Consistency
    from foiassist.desk.drafting import Drafting
    from foiassist.desk.evidence import Evidence
    from foiassist.desk.letters import Letters
    from foiassist.desk.offered_redrafts import OfferedRedrafts
    from foiassist.desk.past import Past
    from foiassist.desk.questions import Questions
    from foiassist.desk.receiving import Receiving
    from foiassist.desk.rehearsal import Rehearsal
    from foiassist.desk.review import Review
    from foiassist.desk.training import Training
    from foiassist.desk.unrecorded import Unrecorded

__all__ = ["Desk"]


class Desk:
    """Does the officer's work on cases, for the workspace, the commands and the evaluation."""

    def __init__(self, office: Office) -> None:
        self.office = office

    @cached_property
    def cases(self) -> Cases:
        """Logs and lists cases, and records what was decided."""
        from foiassist.desk.cases import Cases

        return Cases(self.office)

    @cached_property
    def questions(self) -> Questions:
        """Corrects which parts of a request are its questions."""
        from foiassist.desk.questions import Questions

        return Questions(self.office)

    @cached_property
    def receiving(self) -> Receiving:
        """Looks at a request before it is logged."""
        from foiassist.desk.receiving import Receiving

        return Receiving(self.office)

    @cached_property
    def unrecorded(self) -> Unrecorded:
        """Keeps what is filled in until it is recorded."""
        from foiassist.desk.unrecorded import Unrecorded

        return Unrecorded(self.office)

    @cached_property
    def offered_redrafts(self) -> OfferedRedrafts:
        """Remembers which redrafts wait for an answer."""
        from foiassist.desk.offered_redrafts import OfferedRedrafts

        return OfferedRedrafts(self.office)

    @cached_property
    def evidence(self) -> Evidence:
        """Searches the library and suggests decisions."""
        from foiassist.desk.evidence import Evidence

        return Evidence(self.office)

    @cached_property
    def past(self) -> Past:
        """Brings past responses in and keeps order among them."""
        from foiassist.desk.past import Past

        return Past(self.office)

    @cached_property
    def training(self) -> Training:
        """Trains the embedder."""
        from foiassist.desk.training import Training

        return Training(self.office)

    @cached_property
    def letters(self) -> Letters:
        """Composes, checks and exports letters."""
        from foiassist.desk.letters import Letters

        return Letters(self.office)

    @cached_property
    def rehearsal(self) -> Rehearsal:
        """Puts the challenges of the library to a letter."""
        from foiassist.desk.rehearsal import Rehearsal

        return Rehearsal(self.office)

    @cached_property
    def consistency(self) -> Consistency:
        """Holds the answers of a case against one's own past answers."""
        from foiassist.desk.consistency import Consistency

        return Consistency(self.office)

    @cached_property
    def beside(self) -> LettersBeside:
        """Begins letters that a case needs beside its response."""
        from foiassist.desk.beside import LettersBeside

        return LettersBeside(self.office)

    @cached_property
    def drafting(self) -> Drafting:
        """Proposes sections; a person edits and accepts them."""
        from foiassist.desk.drafting import Drafting

        return Drafting(self.office, self.evidence)

    @cached_property
    def review(self) -> Review:
        """Takes a case to a supervisor and back."""
        from foiassist.desk.review import Review

        return Review(self.office, self.letters)

    def bring_all(self) -> None:
        """Bring every tray, the library and all of its index, while nobody waits for it.

        Raises:
            FoiassistError: The library or its index cannot be read.
        """
        for name, tray in vars(type(self)).items():
            if isinstance(tray, cached_property):
                getattr(self, name)
        self.office.library()
        self.office.index.bring_all()
