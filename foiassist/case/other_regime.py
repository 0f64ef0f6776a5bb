"""Signs that a question is governed by another law than the Act. A sign decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from foiassist.law.answers import Answer
from foiassist.law.letters import LetterKind


class OtherRegime(StrEnum):
    """A law that a question may have to be answered under instead of the Act."""

    ENVIRONMENTAL = "environmental"
    """The Environmental Information Regulations 2004."""
    OWN_DATA = "own data"
    """The applicant's own right to their personal data."""
    SCOTTISH = "Scottish"
    """The Freedom of Information (Scotland) Act 2002, or the Scottish Regulations."""

    @property
    def letter(self) -> LetterKind:
        """The letter by which such a question is handed over."""
        return _LETTER[self]

    @property
    def answer(self) -> Answer | None:
        """The answer that hands it over; None where a letter beside the response does so."""
        return _ANSWER.get(self)

    @property
    def provision(self) -> str:
        """What exempts such information from the Act, or an empty string.

        Source: FOIA 2000 s.39(1) and s.40(1).
        """
        answer = self.answer
        return (answer.implied_section or "") if answer else ""


_LETTER = {
    OtherRegime.ENVIRONMENTAL: LetterKind.ENVIRONMENTAL_HANDOVER,
    OtherRegime.OWN_DATA: LetterKind.SUBJECT_ACCESS_HANDOVER,
    OtherRegime.SCOTTISH: LetterKind.SCOTTISH_HANDOVER,
}
_ANSWER = {
    OtherRegime.ENVIRONMENTAL: Answer.ENVIRONMENTAL,
    OtherRegime.OWN_DATA: Answer.OWN_DATA,
}


@dataclass(frozen=True, slots=True)
class RegimeSign:
    """Words by which a question, or a whole request, shows that another law may govern it."""

    regime: OtherRegime
    question: str
    """The question's label; empty for the request as a whole."""
    words: tuple[str, ...]
    """What shows it, as it stands in the request."""
    source: str
    """The provision by which it would be so."""
    is_plain: bool = True
    """Whether it looks so; False where it only may be so."""
    about: str = ""
    """What the words are about, for environmental information: 'waste and recycling'."""

    @property
    def letter(self) -> LetterKind:
        """The letter by which it would be handed over."""
        return self.regime.letter

    @property
    def why(self) -> str:
        """The sign as a reason that an officer can check."""
        quoted = ", ".join(f"“{one}”" for one in self.words[:_WORDS_QUOTED])
        if self.regime is OtherRegime.SCOTTISH:
            return f"the request is made under Scottish law: {quoted}"
        kind = "looks like" if self.is_plain else "may be"
        if self.regime is OtherRegime.ENVIRONMENTAL:
            about = f" ({self.about})" if self.about else ""
            return f"this {kind} environmental information{about}: {quoted}"
        return (
            f"this {kind} a request for the applicant's own data: {quoted}; cite section 40(5A) "
            "where even saying that we hold it, in a letter open to anybody, would tell of them"
        )


_WORDS_QUOTED = 4
"""Words that are quoted, however many there are."""
