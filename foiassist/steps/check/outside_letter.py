"""The rules that can be judged from the words of a letter alone, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foiassist.case.finding import Finding
from foiassist.law.exemptions import (
    LIMIT_SECTIONS,
    PROVISIONS,
    Provision,
    find_provision,
    section_of,
)
from foiassist.law.letters import LetterKind
from foiassist.steps.check.along_the_way import way_findings
from foiassist.steps.check.blanket import blanket_refusals
from foiassist.steps.check.dated import date_findings
from foiassist.steps.check.duty import a_limb_of, missing, owes
from foiassist.steps.check.handed_over import hand_over_findings
from foiassist.steps.check.kind_words import exceeds_cost, is_vexatious
from foiassist.steps.check.limits import limit_findings
from foiassist.steps.check.marks import marks_and_laws
from foiassist.steps.check.nature import misnamed
from foiassist.steps.check.personal_data import personal_data
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.reasons import Argued, balance_findings, reason_findings
from foiassist.steps.check.restated import gives_nothing, unanswered_in
from foiassist.steps.check.review_outcome import review_findings
from foiassist.steps.check.rights import rights_findings
from foiassist.steps.check.silence import silence_findings
from foiassist.steps.check.uncited import uncited
from foiassist.steps.check.wording import advises, points_the_way, says_why_not_held, when_published

_NOT_THE_LETTER = re.compile(
    r"(?m)(?<=\bDear )\[name\]|^[ \t]*\[name\](?=[ \t]*,?[ \t]*$)"
    r"|^.{1,200}\.(?:pdf|docx?|xlsx?|pptx?|csv|html?|zip|eml|msg)[ \t]*$"
)
"""What the letter does not say itself: a name that its publisher took out of the greeting or
the signature, and the names of attached files."""


def own_words_of(body: str) -> str:
    """Return *body*, as long as before, without what the letter does not say itself."""
    return _NOT_THE_LETTER.sub(lambda match: " " * len(match[0]), body)


def has_words(text: str) -> bool:
    """Return whether there is anything in *text* to check."""
    return bool(re.search(r"\w", text))


def outside_findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is wrong with a letter, as far as its words can tell."""
    yield from marks_and_laws(reading)
    yield from date_findings(reading)
    yield from personal_data(reading)
    if reading.kind is LetterKind.DRAFT:
        return
    yield from hand_over_findings(reading)
    if reading.is_environmental:
        return
    yield from rights_findings(reading)
    yield from way_findings(reading)
    yield from silence_findings(reading)
    yield from limit_findings(reading)
    yield from _help_and_holding(reading)
    yield from unanswered_in(reading)
    yield from gives_nothing(reading)
    yield from uncited(reading)
    if reading.kind is LetterKind.REVIEW_OUTCOME:
        yield from review_findings(reading)
        yield from misnamed(reading)
    if owes(reading.kind, "s17-1-b"):
        yield from _exemptions(reading)


def _help_and_holding(reading: Reading) -> Iterator[Finding]:
    kind = reading.kind
    if owes(kind, "s16") and kind is not LetterKind.COST_REFUSAL and not _helps(reading):
        message = "Nothing advises the applicant how to ask again, or where else to look."
        yield missing("s16", message, kind=kind)
    if kind is LetterKind.NOT_HELD and all(one.is_held for one in reading.statements):
        message = "The letter does not say that the information is not held. Say so plainly."
        yield missing("s1-1-a", message, kind=kind)
    is_exempt = kind is LetterKind.FULL_REFUSAL and not LIMIT_SECTIONS & set(reading.sections)
    if is_exempt and not _shows_holding(reading):
        message = (
            "The letter refuses and does not say whether the information is held. Say that it is: "
            "the duty to say so stands beside the exemption."
        )
        yield missing("s1-1-a", message, kind=kind)
    if owes(kind, "s22-when"):
        yield from publication_untold(reading)


def _shows_holding(reading: Reading) -> bool:
    """Return whether the letter says, or plainly shows, that something is held or is not."""
    return bool(reading.statements) or reading.has(
        "withh", "redact", "[needed", " held", "copies of"
    )


def _helps(reading: Reading) -> bool:
    if reading.kind is LetterKind.CLARIFICATION and "?" in reading.ours:
        return True
    accounts = reading.kind is LetterKind.NOT_HELD and says_why_not_held(reading.matter)
    return accounts or advises(reading.matter)


def publication_untold(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where it is not said that publication was settled, and when or where it is.

    Source: FOIA 2000 s.22(1).
    """
    if not when_published(reading.matter):
        message = (
            "The letter does not say that publication was already intended, and when or where it "
            "will be. Say both: section 22 rests on the first, and the applicant needs the second."
        )
        yield missing("s22-when", message, kind=reading.kind)


def _exemptions(reading: Reading) -> Iterator[Finding]:
    kind = reading.kind
    for section in reading.sections:
        if section not in LIMIT_SECTIONS:
            yield from _one_exemption(reading, section)
    rests_on_more = reading.sections or exceeds_cost(reading.low) or is_vexatious(reading.low)
    if not rests_on_more and kind is not LetterKind.PUBLISHED_ELSEWHERE:
        message = (
            "The letter refuses information and names no exemption. State which one it relies on, "
            "down to the limb."
        )
        yield missing("s17-1-a", message, kind=kind)
    yield from misnamed(reading)
    yield from blanket_refusals(reading)


def _closest(rows: Sequence[Provision], section: str) -> Provision | None:
    """Return the provision of *section* by which the letter is judged: the closest cited.

    A subsection that lifts the duty to confirm or deny says nothing of which limb is relied on
    for what is withheld, nor does a purpose in s.31(2) by itself.
    """
    limbs = [row for row in rows if row.citation != section and not row.is_ncnd]
    specific = [row for row in limbs if row.specific and not row.citation.startswith("31(2)")]
    if limbs:
        return (specific or limbs)[0]
    return next((row for row in rows if row.is_ncnd), None)


def _is_no_law(cited: str) -> bool:
    """Return whether the Act has neither *cited* nor anything below it."""
    return find_provision(cited) is None and not any(
        row.citation.startswith(f"{cited}(") for row in PROVISIONS
    )


def _one_exemption(reading: Reading, section: str) -> Iterator[Finding]:
    kind = reading.kind
    rows = reading.rows(section)
    row = _closest(rows, section) or find_provision(section)
    if row is None:
        return
    named = (one.section for one in reading.relied_on if section_of(one.section) == section)
    if not row.specific and not any(map(_is_no_law, named)):
        cited = (one.text for one in reading.relied_on if section_of(one.section) == section)
        message = (
            f"Section {section} has several limbs, and the letter does not say which it relies on. "
            f"Cite it down to the limb, such as {a_limb_of(section)}."
        )
        yield missing("s17-1-b", message, kind=kind, where=next(cited, None))
    if section == "21" and not points_the_way(reading.matter):
        message = (
            "The letter says that the information is available elsewhere and not where. Give a "
            "link or a precise direction."
        )
        yield missing("s21-where", message)
    argued = Argued.in_letter(reading, section)
    yield from reason_findings(row, argued, kind)
    silent = next((one for one in rows if one.is_ncnd and one.citation != row.citation), None)
    if silent is not None:
        yield from balance_findings(silent, argued, kind)
