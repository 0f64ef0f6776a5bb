"""The letter as a whole, from its sections.

The applicant comes back here and nowhere earlier: into the address block, outside the text that
a supervisor approves.
"""

from __future__ import annotations

from datetime import date

from foiassist.case.case import Case
from foiassist.case.plan import SectionKind
from foiassist.case.request import Applicant
from foiassist.case.section import Section
from foiassist.ports import Letter, LetterFrame


def letter_text(case: Case) -> str:
    """Return the letter's text, headings and sections, without the address block."""
    parts: list[str] = []
    for section in case.sections:
        heading = heading_of(section)
        parts.append(f"{heading}\n\n{section.text.strip()}" if heading else section.text.strip())
    return "\n\n".join(parts) + "\n" if parts else ""


def heading_of(section: Section) -> str:
    """Return the heading that the letter prints over a section; the closing has none."""
    return "" if section.id == SectionKind.SIGN_OFF.value else section.title


def compose_letter(
    case: Case,
    frame: LetterFrame,
    applicant: Applicant,
    dated: date,
    *,
    watermark: str = "",
) -> Letter:
    """Return the letter as it leaves, with the applicant's name and address back in it."""
    return Letter(
        reference=frame.reference,
        dated=dated,
        applicant=applicant,
        authority_name=frame.authority_name,
        sections=tuple((heading_of(section), section.text.strip()) for section in case.sections),
        watermark=watermark,
    )
