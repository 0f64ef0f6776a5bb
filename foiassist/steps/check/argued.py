"""Which paragraphs of a letter argue which exemption.

A paragraph that cites no exemption goes on with those of the paragraph before.
"""

from __future__ import annotations

import re

from foiassist.law.citations import Citation
from foiassist.law.exemptions import WITHHOLDING_SECTIONS, section_of
from foiassist.steps.verify.reliance import citations_in
from foiassist.steps.verify.spans import Span, without

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t]*(?:\n|\Z)))*")


def argued_for(text: str, section: str) -> str:
    """Return *text*, as long as before, without the paragraphs that argue another exemption.

    Args:
        text: The whole letter.
        section: A section of the Act, such as '31'.
    """
    cited = [c for c in citations_in(text) if c.regime == "FOIA"]
    others: list[Span] = []
    current: set[str] = set()
    for match in _PARAGRAPH.finditer(text):
        here = _sections(cited, match.start(), match.end())
        current = here or current
        if section not in current:
            others.append(Span(match.start(), match.end()))
    return without(text, others)


def argued_from(text: str, section: str) -> str:
    """Return *text*, as long as before, without what stands before *section* is first cited."""
    starts = (c.start for c in citations_in(text) if section_of(c.section) == section)
    return without(text, [Span(0, next(starts, 0))])


def _sections(cited: list[Citation], start: int, end: int) -> set[str]:
    sections = {section_of(c.section) for c in cited if start <= c.start < end}
    return sections & WITHHOLDING_SECTIONS
