"""A letter as the rules read it: its words, what they cite, and what is known beside them.

Everything is worked out once, when a rule first asks for it. Rules read sentence by sentence,
and ask for a word before they look for a pattern, so that a long letter is read fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from foiassist.law.citations import Citation
from foiassist.law.exemptions import Nature, Provision, find_provision, section_of
from foiassist.law.letters import LetterKind
from foiassist.settings import Regulator
from foiassist.steps.check.blocks import Block, Part, blocks_of
from foiassist.steps.check.letter_dates import Dated, dates_of, letterhead_date
from foiassist.steps.check.sentences import Sentence, sentences_in
from foiassist.steps.verify.holding import Statement, statements_in
from foiassist.steps.verify.reliance import citations_in, is_set_aside

_QUOTED_LINE = re.compile(r"(?m)^[ \t]*>.*$")
_EIR = re.compile(r"(?<!\bnot under the )(?:Environmental\s+Information\s+Regulations|\bEIRs?\b)")
_ABOUT_RIGHTS = re.compile(
    r"\binternal\s+review|\breview\s+(?:of\s+)?(?:our|this|the|my|your)\b"
    r"|\binformation commission(?:er)?\b|\bthe commissioner\b|\bico\b"
    r"|\bcomplaints?\s+(?:procedure|process)|\b(?:to|may|can)\s+complain\b|\bunhappy\b"
    r"|\bdissatisfied\b"
    r"|\bqueries\b|\bsection\s+50\b|\blook\s+at\s+the\s+request\s+afresh\b"
    r"|\bdo\s+so\s+by\s+(?:repl|writ)"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a letter apart from its words."""

    day: date | None = None
    """The day on which it goes, or went; None where nobody said: its own date holds then."""

    today: date | None = None
    """The day of the check, taken for the letter's where nothing else tells it."""

    regulators: tuple[Regulator, ...] = ()
    """The regulators of the settings, with the day from which each is named; empty: the usual."""

    review_working_days: int = 40
    """Working days that an applicant has to ask for an internal review."""

    holidays: frozenset[date] = frozenset()
    """Bank holidays around the letter's dates; empty where the calendar was not asked."""

    central: bool | None = None
    """Whether the higher limit of s.12 applies; None where the authority is not known."""


@dataclass(frozen=True)
class Reading:
    """One letter, read."""

    text: str
    """Its words, as long as the whole text, with what is not its own taken out."""

    kind: LetterKind
    known: Known = field(default_factory=Known)

    def as_kind(self, kind: LetterKind) -> Reading:
        """Return the same letter as one of *kind*; what was worked out stays known."""
        other = replace(self, kind=kind)
        vars(other).update({**vars(self), "kind": kind})
        return other

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """The whole dates that it gives, in order."""
        return dates_of(self.ours)

    @cached_property
    def day(self) -> date | None:
        """The day of the letter: as told, as its own head says, or else the day of the check."""
        if self.known.day is not None:
            return self.known.day
        head = letterhead_date(self.ours, self.dates)
        return head.day if head else self.known.today

    @cached_property
    def ours(self) -> str:
        """The words without the lines that quote the request."""
        if ">" not in self.text:
            return self.text
        return _QUOTED_LINE.sub(lambda match: "\0" * len(match[0]), self.text)

    @cached_property
    def low(self) -> str:
        """The letter's own words in lower case, in which a rule looks for a word first."""
        return " ".join(self.ours.lower().split())

    def has(self, *words: str) -> bool:
        """Return whether any of *words*, in lower case, stands in the letter's own words."""
        return any(word in self.low for word in words)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The provisions of the Act that it names, in order; the request's words are not its."""
        return tuple(one for one in citations_in(self.ours) if one.regime == "FOIA")

    @cached_property
    def relied_on(self) -> tuple[Citation, ...]:
        """Those of them that it does not name only to set them aside, where the table has them."""
        return tuple(
            one
            for one in self.citations
            if find_provision(section_of(one.section)) and not is_set_aside(self.text, one)
        )

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The sections, such as '31', that it relies on, in order."""
        return tuple(dict.fromkeys(section_of(one.section) for one in self.relied_on))

    @cached_property
    def is_environmental(self) -> bool:
        """Whether it answers under the environmental regulations and not under the Act."""
        cited = {one.regime for one in citations_in(self.ours)}
        may_be = "EIR" in self.text or "Environmental" in self.text
        is_named = may_be and bool(_EIR.search(self.text))
        is_theirs = (is_named and "EIR" in cited) or (
            (is_named or "EIR" in cited) and "FOIA" not in cited
        )
        return is_theirs and self.kind is not LetterKind.ENVIRONMENTAL_HANDOVER

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its paragraphs, headings and bullets, and what each is about."""
        return blocks_of(self.text, self.relied_on)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of its own, in order; lines quoted from the request have none."""
        flat = self.ours.replace("\n", " ")
        return tuple(
            sentence
            for number, block in enumerate(self.blocks)
            if block.part is not Part.QUOTED
            for sentence in sentences_in(flat, block.start, block.end, number)
        )

    def sentences_with(self, *words: str) -> tuple[Sentence, ...]:
        """Return the sentences in which any of *words*, in lower case, stands."""
        return tuple(one for one in self.sentences if one.has(*words))

    @cached_property
    def rights(self) -> tuple[Sentence, ...]:
        """The sentences on the rights to complain, as far as single sentences tell."""
        return tuple(one for one in self.sentences if _ABOUT_RIGHTS.search(one.low))

    @cached_property
    def substance(self) -> tuple[Sentence, ...]:
        """The other sentences: what the letter says of the request itself."""
        left_out = {one.start for one in self.rights}
        return tuple(one for one in self.sentences if one.start not in left_out)

    @cached_property
    def matter(self) -> str:
        """The words of `substance`, a sentence a line; for what needs no place."""
        return "\n".join(one.words for one in self.substance)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """What it says plainly of information being held, or not."""
        return tuple(
            Statement(said.is_held, said.start + one.start, said.end + one.start)
            for one in self.sentences
            if one.speaks_of_holding
            for said in statements_in(one.words)
        )

    def rows(self, section: str) -> tuple[Provision, ...]:
        """Return the provisions of *section* relied on, as closely as the table has them."""
        cited = (one.section for one in self.relied_on if section_of(one.section) == section)
        return tuple(dict.fromkeys(row for one in cited if (row := closest_row(one)) is not None))

    @cached_property
    def _absolute(self) -> frozenset[str]:
        """The sections relied on under which no public interest is weighed."""
        return frozenset(
            section
            for section in self.sections
            if all(row.nature is Nature.ABSOLUTE for row in self.rows(section))
        )

    def argued_for(self, section: str) -> tuple[Sentence, ...]:
        """Return the sentences that speak of *section*, alone or with others."""
        return self._in(n for n, one in enumerate(self.blocks) if section in one.sections)

    def argued_alone(self, section: str) -> tuple[Sentence, ...]:
        """Return the sentences that speak of *section* and of no other."""
        return self._in(n for n, one in enumerate(self.blocks) if one.sections == {section})

    def argued_in_common(self, section: str) -> tuple[Sentence, ...]:
        """Return what may be meant for several exemptions, *section* among them.

        That is everything from where it is first cited, but what stands under another
        section's heading, and what is said of an absolute exemption alone.
        """
        first = next((one.start for one in self.citations if section_of(one.section) == section), 0)
        own_heading = any(block.region == section for block in self.blocks)
        elsewhere = self._absolute - {section}
        return self._in(
            number
            for number, block in enumerate(self.blocks)
            if block.end > first
            and not (block.sections and block.sections <= elsewhere)
            and (not own_heading or block.region == section or not block.region)
            and (not own_heading or block.sections or self._weighs(block))
        )

    def _in(self, numbers: Iterable[int]) -> tuple[Sentence, ...]:
        wanted = set(numbers)
        return tuple(one for one in self.sentences if one.block in wanted)

    def _weighs(self, block: Block) -> bool:
        words = " ".join(self.text[block.start : block.end].split())
        return "public interest" in words.casefold()


def closest_row(citation: str) -> Provision | None:
    """Return the provision that *citation* names, or the nearest above it that the table has."""
    while citation:
        row = find_provision(citation)
        if row is not None:
            return row
        citation = citation.rpartition("(")[0]
    return None
