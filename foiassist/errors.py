"""Every error foiassist raises on purpose.

* FoiassistError
  * SettingsError
    * PromptError
    * DecisionsFileError
  * CaseError
    * CaseNotFound
    * CaseExists
    * NotPermitted
    * WrongStage
    * SectionNotFound
    * QuestionNotFound
    * QuestionsApart
    * PassageNotFound
    * SectionAccepted
    * NeededOpen
    * CaseChanged
  * EvidenceError
    * IndexMissing
    * IndexStale
    * IndexBusy
    * CorpusError
    * ImportBusy
    * SourceNotFound
  * DraftingError
    * DrafterUnavailable
    * DrafterRefused
  * DocumentError
    * DocumentEmpty
    * DocumentTooLarge
    * DocumentUnreadable
  * LawError
    * UnknownProvision
  * StoreError
    * StoreUnavailable
  * LetterNotReady
  * ExportFailed
  * EvaluationError

Anything else that reaches a front end is a bug and is shown as one.
"""

from __future__ import annotations


class FoiassistError(Exception):
    """Base of every error a front end may show to the person using it.

    Attributes:
        message: What went wrong, as one sentence in plain English.
        hint: What the person can do next, or an empty string.
    """

    exit_code = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def in_words(self) -> str:
        """What is wrong and what to do about it, on one line."""
        return f"{self.message} {self.hint}".strip()


class SettingsError(FoiassistError):
    """The settings or the words of a command are wrong; nothing was started."""

    exit_code = 2


class PromptError(SettingsError):
    """A prompt file is missing, or does not say what it declares."""


class DecisionsFileError(SettingsError):
    """A decisions file has an unknown key, question, answer or exemption."""


class CaseError(FoiassistError):
    """The case does not allow what was asked; nothing was changed."""

    exit_code = 3


class CaseNotFound(CaseError):
    """No case has this reference."""


class CaseExists(CaseError):
    """Another case has this reference already."""


class NotPermitted(CaseError):
    """This person may not do this to this case."""


class WrongStage(CaseError):
    """The case has not come this far yet, or has gone past it."""


class SectionNotFound(CaseError):
    """The letter has no section of this name."""


class QuestionNotFound(CaseError):
    """The request has no question with this label."""


class QuestionsApart(CaseError):
    """Two questions cannot be one, since they do not stand side by side in the request."""


class PassageNotFound(CaseError):
    """The request has no such words where they are looked for."""


class SectionAccepted(CaseError):
    """A person accepted this section; a machine may not change it."""


class NeededOpen(CaseError):
    """The section still has a fact that somebody must supply."""


class CaseChanged(CaseError):
    """Somebody else changed the case meanwhile; nothing was overwritten."""


class EvidenceError(FoiassistError):
    """The corpus or its index cannot be searched."""

    exit_code = 4


class IndexMissing(EvidenceError):
    """The corpus has never been indexed."""


class IndexStale(EvidenceError):
    """The index was built from another corpus or another embedder."""


class IndexBusy(EvidenceError):
    """Another process is writing the index."""


class CorpusError(EvidenceError):
    """A file of the corpus does not say what its kind must say."""


class ImportBusy(EvidenceError):
    """Another process is bringing past responses in."""


class SourceNotFound(EvidenceError):
    """Nothing was ever brought in from there."""


class DraftingError(FoiassistError):
    """The drafter failed; nothing the officer wrote has been changed."""

    exit_code = 5


class DrafterUnavailable(DraftingError):
    """The language model could not be reached in time."""


class DrafterRefused(DraftingError):
    """The language model answered, and would not write the section."""


class DocumentError(FoiassistError):
    """A document from outside cannot be used; nothing was stored."""

    exit_code = 6


class DocumentEmpty(DocumentError):
    """The document holds no text."""


class DocumentTooLarge(DocumentError):
    """The document is longer than a request or a letter can be."""


class DocumentUnreadable(DocumentError):
    """The document is damaged, encrypted or of a kind that cannot be read."""


class LawError(FoiassistError):
    """The law has no such thing."""

    exit_code = 7


class UnknownProvision(LawError):
    """The Act has no such section, subsection or limb."""


class StoreError(FoiassistError):
    """The case database cannot be used."""

    exit_code = 8


class StoreUnavailable(StoreError):
    """The case database cannot be opened or is locked."""


class LetterNotReady(FoiassistError):
    """The letter may not leave yet: something is open, unaccepted or blocked."""

    exit_code = 9


class ExportFailed(FoiassistError):
    """The letter could not be written where it was asked for."""

    exit_code = 11


class EvaluationError(FoiassistError):
    """A dataset cannot be evaluated."""

    exit_code = 10
