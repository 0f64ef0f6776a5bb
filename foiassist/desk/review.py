"""Review at the desk: the supervisor's queue, remarks, return, approval and overrides."""

from __future__ import annotations

from foiassist.case.case import Case
from foiassist.case.people import Act, Person
from foiassist.case.review import Override
from foiassist.case.stages import Stage
from foiassist.desk.letters import Letters
from foiassist.desk.office import Office
from foiassist.desk.typed_words import said
from foiassist.errors import LetterNotReady


class Review:
    """Takes a case to a supervisor and back."""

    def __init__(self, office: Office, letters: Letters) -> None:
        self._office = office
        self._letters = letters

    def queue(self) -> tuple[Case, ...]:
        """Return the cases waiting for a supervisor, the nearest deadline first."""
        waiting = [case for case in self._office.store.all() if case.stage is Stage.IN_REVIEW]
        return tuple(sorted(waiting, key=self._office.due))

    def send(self, by: Person, reference: str) -> Case:
        """Send a case for review.

        Raises:
            NeededOpen: A section is not accepted.
            LetterNotReady: A check blocks it.
        """

        def change(case: Case) -> Case:
            sent = case.sent_for_review(by)
            reasons = self._letters.why_not_ready(case)
            if reasons:
                raise LetterNotReady(
                    f"{reference} cannot be sent for review yet: {reasons[0]}",
                    hint="`foiassist check` lists everything that blocks it.",
                )
            return sent

        return self._office.change(reference, by, Act.SEND_FOR_REVIEW, change)

    def remark(self, by: Person, reference: str, section_id: str, text: str) -> Case:
        """Leave a remark on a section, or on the whole letter ('').

        Raises:
            SettingsError: It says nothing.
        """
        words = said(text, "A remark says something.")
        return self._office.change(
            reference,
            by,
            Act.REMARK,
            lambda case: case.remarked(by, section_id, words, self._office.now()),
            about=section_id,
            detail=words,
        )

    def return_to_officer(self, by: Person, reference: str, reasons: str) -> Case:
        """Return a case with reasons.

        Raises:
            SettingsError: No reason was given.
        """
        words = said(reasons, "A case is returned with reasons.")
        return self._office.change(
            reference,
            by,
            Act.RETURN_TO_OFFICER,
            lambda case: case.returned(by, words, self._office.now()),
            detail=words,
        )

    def approve(self, by: Person, reference: str, *, seen_sha256: str = "") -> Case:
        """Approve the letter's exact text.

        Args:
            by: A supervisor who had no hand in it.
            reference: The case.
            seen_sha256: Digest of the text they read; given, any other text is refused.

        Raises:
            NotPermitted: They worked on it, or are not a supervisor.
            LetterNotReady: A check blocks it, or the text is not the one they read.
        """

        def change(case: Case) -> Case:
            digest = self._letters.digest(case)
            approved = case.approved(by, digest, self._office.now())
            if seen_sha256 and seen_sha256 != digest:
                raise LetterNotReady(
                    "The letter has changed since you read it.", hint="Read it again."
                )
            reasons = self._letters.why_not_ready(case)
            if reasons:
                raise LetterNotReady(f"{reference} cannot be approved: {reasons[0]}")
            return approved

        return self._office.change(
            reference,
            by,
            Act.APPROVE,
            change,
            detail="The approval holds for this exact text and no other.",
        )

    def is_approved(self, case: Case) -> bool:
        """Return whether the letter as it stands is the one that was approved."""
        return case.approval is not None and case.approval.letter_sha256 == self._letters.digest(
            case
        )

    def override(
        self, by: Person, reference: str, rule: str, section_id: str, words: str, reason: str
    ) -> Case:
        """Let a finding stand, with a typed reason that goes on the record.

        Raises:
            SettingsError: No reason was given.
        """
        why = said(reason, "An override needs a reason.")
        override = Override(rule, section_id, words, why, by.name, self._office.now())
        return self._office.change(
            reference,
            by,
            Act.OVERRIDE_FINDING,
            lambda case: case.overridden(by, override),
            about=section_id or rule,
            detail=f"{rule} on “{words}”: {why}",
        )
