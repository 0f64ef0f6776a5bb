"""The rehearsal at the desk: what a letter will be asked, and what it has to say to that."""

from __future__ import annotations

from collections.abc import Iterable

from foiassist.case.case import Case
from foiassist.case.challenge import Rehearsed
from foiassist.desk.office import Office
from foiassist.errors import SectionNotFound
from foiassist.steps.rehearse_challenges import rehearse_case, rehearse_letter


class Rehearsal:
    """Puts the challenges of the library to a letter."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def rehearse(self, case: Case, section: str = "") -> tuple[Rehearsed, ...]:
        """Return what came of the challenges, unanswered ones first.

        Args:
            case: The case with its letter.
            section: Only what is asked of this section of the letter ('reason-31'), of this
                section of the Act ('31') or on this matter ('not held').

        Raises:
            SectionNotFound: Neither the letter nor what is asked of it has such a section.
            CorpusError: The library's challenges cannot be read.
        """
        found = rehearse_case(case, self._office.library().challenges)
        return _only(found, section, {one.id for one in case.sections})

    def rehearse_text(self, text: str, section: str = "") -> tuple[Rehearsed, ...]:
        """Return what came of the challenges to any letter, as far as its words can tell.

        Raises:
            SectionNotFound: Nothing is asked of the letter about *section*.
            CorpusError: The library's challenges cannot be read.
        """
        return _only(rehearse_letter(text, self._office.library().challenges), section, set())


def _only(
    found: tuple[Rehearsed, ...], section: str, in_letter: Iterable[str]
) -> tuple[Rehearsed, ...]:
    """Return those that are asked of one section, of the letter or of the Act."""
    if not section:
        return found
    chosen = tuple(one for one in found if one.section == section or section in one.challenge.about)
    known = {*in_letter, *(about for one in found for about in one.challenge.about)}
    if not chosen and section not in known:
        raise SectionNotFound(
            f"Nothing is asked about {section!r} here.",
            hint=f"Something could be asked about: {', '.join(sorted(known)) or 'nothing yet'}.",
        )
    return chosen
