"""One section of the letter, with who wrote it and from what."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

_NEEDED = re.compile(r"\[NEEDED(?: (N\d+))?: ([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]")


class SectionState(StrEnum):
    """How far a section has come."""

    DRAFTED = "drafted"
    EDITED = "edited"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Needed:
    """A fact or a reason that somebody must supply before the section can be accepted."""

    id: str
    what: str
    start: int
    end: int

    @property
    def in_short(self) -> str:
        """What is asked for, without the past wording that the mark may show."""
        return self.what.partition(". ")[0]


@dataclass(frozen=True, slots=True)
class Source:
    """Where something in a section came from."""

    kind: str
    """precedent, guidance, fact, law or request."""

    ref: str
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who or what wrote a version of a section, and from what."""

    drafter: str = ""
    """Name of the drafter, or 'person' where a person wrote it."""

    model: str = ""
    prompt_sha256: str = ""
    corpus_sha256: str = ""
    notes: str = ""
    """What happened on the way, such as a fall-back from a model that did not answer."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the letter as it stands."""

    id: str
    title: str
    text: str
    state: SectionState = SectionState.DRAFTED
    questions: tuple[str, ...] = ()
    """Labels of the questions that it answers, where it answers any."""

    sources: tuple[Source, ...] = ()
    provenance: Provenance = Provenance()
    version: int = 1
    by: str = ""
    """Name of the person who wrote or accepted this version; empty for a machine's draft."""

    @property
    def needed(self) -> tuple[Needed, ...]:
        """The open NEEDED marks in the text, in order."""
        return needed_in(self.text)

    @property
    def is_accepted(self) -> bool:
        """Whether a person has accepted this text as it stands."""
        return self.state is SectionState.ACCEPTED

    def edited(self, text: str, by: str) -> Section:
        """Return the section with a person's own words."""
        return replace(
            self,
            text=text,
            state=SectionState.EDITED,
            provenance=Provenance(drafter="person"),
            version=self.version + 1,
            by=by,
        )

    def accepted(self, by: str) -> Section:
        """Return the section as accepted by *by*; the case checks that it may be."""
        return replace(self, state=SectionState.ACCEPTED, version=self.version + 1, by=by)


def needed_in(text: str) -> tuple[Needed, ...]:
    """Return every NEEDED mark in *text*; one without a number is given its place.

    A mark on a quoted line is the applicant's own words, and asks nothing of anybody.
    """
    ours = [match for match in _NEEDED.finditer(text) if not _is_quoted(text, match.start())]
    return tuple(
        Needed(match[1] or f"N{place}", match[2].strip(), match.start(), match.end())
        for place, match in enumerate(ours, start=1)
    )


def _is_quoted(text: str, place: int) -> bool:
    """Return whether the line around *place* is a quotation."""
    return text[text.rfind("\n", 0, place) + 1 : place].lstrip().startswith(">")
