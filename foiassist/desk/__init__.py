"""The desk: everything a front end may ask for, and nothing about how it looks.

One object with a tray for each subject: the cases, the evidence, past responses, the drafting, the
review, the letters, their rehearsal, their consistency, and the letters beside a response.
Synchronous; where work takes time a method returns an iterator of events.
"""

from __future__ import annotations

from foiassist.desk.beside import LettersBeside
from foiassist.desk.cases import Cases
from foiassist.desk.consistency import Consistency
from foiassist.desk.drafting import Drafting
from foiassist.desk.evidence import Evidence
from foiassist.desk.letters import Letters
from foiassist.desk.office import Office
from foiassist.desk.offered_redrafts import OfferedRedrafts
from foiassist.desk.past import Past
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
        self.cases = Cases(office)
        self.receiving = Receiving(office)
        self.unrecorded = Unrecorded(office)
        self.offered_redrafts = OfferedRedrafts(office)
        self.evidence = Evidence(office)
        self.past = Past(office)
        self.training = Training(office)
        self.letters = Letters(office)
        self.rehearsal = Rehearsal(office)
        self.consistency = Consistency(office)
        self.beside = LettersBeside(office)
        self.drafting = Drafting(office, self.evidence)
        self.review = Review(office, self.letters)
