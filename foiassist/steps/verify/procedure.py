"""Sections of the Act that exempt nothing, cited where they cannot be what is meant.

'Exempt under section 20' names a section that there is, and that has nothing to do with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding, Severity
from foiassist.law.citations import Citation, exists_in_foia
from foiassist.law.exemptions import find_provision, section_of
from foiassist.steps.verify.findings import finding
from foiassist.steps.verify.recorded import Recorded, flattened
from foiassist.steps.verify.reliance import citations_in, is_set_aside

_CITED_IN_LETTERS = frozenset(
    "1 2 3 7 8 9 10 11 13 15 16 17 19 25 45 50 51 52 57 62 63 66 77 84".split()
)
"""Sections of procedure that a letter may name by itself; any other must be recorded."""

_EXEMPT_UNDER = re.compile(
    r"\b(?:exempt(?:ed|ion)?|withh\w+|relied\s+on)\b[^.;:]{0,40}\b(?:under|by(?:\s+virtue\s+of)?|in)\s+$",
    re.IGNORECASE,
)
_SAID_UNDER = (
    (
        re.compile(r"\brefusal\s+notice\b[^.;]{0,40}\s$", re.IGNORECASE),
        frozenset({"17"}),
        "A refusal notice is given under section 17.",
    ),
    (
        re.compile(r"\bpublic\s+interest\s+test\b[^.;]{0,20}\s$", re.IGNORECASE),
        frozenset({"2"}),
        "The public interest is weighed under section 2.",
    ),
    (
        re.compile(
            r"\bright\s+under\s+$|\b(?:apply|complain)\s+to\s+the\s+[^.;]{0,60}\bunder\s+$",
            re.IGNORECASE,
        ),
        frozenset({"50"}),
        "The right to apply to the regulator is given by section 50.",
    ),
    (
        re.compile(r"\b(?:advise|advice|assist\w*)\b[^.;]{0,40}\b(?:under|by)\s+$", re.IGNORECASE),
        frozenset({"16"}),
        "Advice and assistance are due under section 16.",
    ),
)
"""What a letter says is done under a section, and under which it is done."""

_RIGHT_TO_APPLY = re.compile(r"[^.]{0,40}\b(?:apply|complain)\b", re.IGNORECASE)
_LOOK = 100
_SOURCE = "FOIA 2000"


def misplaced_procedure(text: str, given: Recorded | None) -> Iterator[Finding]:
    """Yield a finding for each section that exempts nothing and is cited as if it did.

    Args:
        text: The words to read.
        given: What was recorded for the case; None for a letter from outside.
    """
    for citation in citations_in(text):
        if not _is_procedure(citation) or is_set_aside(text, citation):
            continue
        message = _what_is_wrong(text, citation) or _unusual(citation, given)
        if message:
            yield finding("law-undecided", Severity.BLOCKER, message, _SOURCE, text, citation)


def _is_procedure(citation: Citation) -> bool:
    if citation.regime != "FOIA" or not exists_in_foia(citation.section):
        return False
    return find_provision(section_of(citation.section)) is None


def _what_is_wrong(text: str, citation: Citation) -> str:
    section = section_of(citation.section)
    before = text[max(0, citation.start - _LOOK) : citation.start]
    if _EXEMPT_UNDER.search(before) and not any(said.search(before) for said, _, _ in _SAID_UNDER):
        return f"Section {section} exempts nothing. Cite the exemption that was decided on."
    for said, sections, message in _SAID_UNDER:
        if said.search(before) and section not in sections and _is_meant(text, citation, sections):
            return f"{message} Correct the reference to section {citation.section}."
    return ""


def _is_meant(text: str, citation: Citation, sections: frozenset[str]) -> bool:
    """Return whether the words are about what *sections* do: 'right under' may be any right."""
    if "50" not in sections:
        return True
    before = text[max(0, citation.start - _LOOK) : citation.start]
    return not before.rstrip().endswith("right under") or bool(
        _RIGHT_TO_APPLY.match(text, citation.end)
    )


def _unusual(citation: Citation, given: Recorded | None) -> str:
    section = section_of(citation.section)
    if given is None or section in _CITED_IN_LETTERS or flattened(citation.text) in given.flat:
        return ""
    return (
        f"A letter hardly ever has to name section {section}, and nothing was recorded that does. "
        "Check that it is the section meant, and record why it is cited."
    )
