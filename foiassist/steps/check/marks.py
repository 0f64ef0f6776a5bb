"""What is left over or made up: NEEDED marks, marks of a template, provisions no law has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from foiassist.case.finding import Finding
from foiassist.case.section import needed_in
from foiassist.steps.check.duty import about
from foiassist.steps.check.reading import Reading
from foiassist.steps.verify.marks import template_marks
from foiassist.steps.verify.provisions import unknown_laws, unknown_provisions

_MARKED = ("[", "{", "<", "«", "$", "%(", "__", "NAME", "???", "......", "………")
_MARKED_IN_WORDS = (
    "xx",
    "tbc",
    "tbd",
    "tba",
    "todo",
    "fixme",
    "lorem",
    "dolor",
    "dd/",
    "dd-",
    "dd.",
    "delete as",
    "needed",
)
_NAMES_A_LAW = (
    "act", "regulations", "foia", "dpa", "eir", "gdpr", "schedule", "part ", " si ", "s.i",
)  # fmt: skip
_DIGIT = re.compile(r"\d")
_OLD_SECTION_40 = re.compile(r"40\((?:3|4|5)\)")
_ACT_OF_1998 = re.compile(r"\b(?:Data\s+Protection\s+Act|DPA),?\s+\(?1998")
_REPLACED = (
    "The Data Protection Act 1998 gave way to the Data Protection Act 2018 and the UK GDPR. Cite "
    "those."
)
_DATA_PROTECTION_ACT_2018 = date(2018, 5, 25)
"""Day on which it took the place of the Act of 1998 and amended s.40."""


def marks_and_laws(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each mark left over, and each provision or law that no law has."""
    text = reading.text
    if "NEEDED" in text:
        yield from open_marks(text)
    yield from template_marks(_only_lines(text, _may_be_marked(text)))
    for found in unknown_provisions(text, None):
        if not _stood_then(reading, found):
            yield found
    for found in unknown_laws(_only_lines(text, _may_name_a_law(text)), None):
        if not _ACT_OF_1998.search(found.where or ""):
            yield found
        elif not _is_before_2018(reading):
            yield replace(found, message=_REPLACED)


def open_marks(text: str, section: str | None = None) -> Iterator[Finding]:
    """Yield a finding for each NEEDED mark that is still open."""
    for needed in needed_in(text):
        message = f"Still needed: {needed.what}. Record it or write it, and the mark goes."
        found = about("needed-open", message, text, needed)
        yield Finding(
            found.rule, found.severity, message, found.source, section, found.where, found.start,
            found.end,
        )  # fmt: skip


def _may_be_marked(text: str) -> Callable[[str], bool]:
    """Return what tells whether a line of *text* may have a mark: by the marks that *text* has."""
    low = text.lower()
    marks = [mark for mark in _MARKED if mark in text]
    words = [word for word in _MARKED_IN_WORDS if word in low]

    def may_be(line: str) -> bool:
        lower = line.lower()
        return any(map(line.__contains__, marks)) or any(map(lower.__contains__, words))

    return may_be


def _may_name_a_law(text: str) -> Callable[[str], bool]:
    """Return what tells whether a line of *text* may name a law."""
    low = text.lower()
    words = [word for word in _NAMES_A_LAW if word in low]

    def may_name(line: str) -> bool:
        lower = line.lower()
        return any(map(lower.__contains__, words)) and bool(_DIGIT.search(line))

    return may_name


def _only_lines(text: str, wanted: Callable[[str], bool]) -> str:
    """Return *text*, as long as before, with nothing but the lines that are *wanted*."""
    lines = text.split("\n")
    return "\n".join(line if wanted(line) else "\0" * len(line) for line in lines)


def _is_before_2018(reading: Reading) -> bool:
    return reading.day is not None and reading.day < _DATA_PROTECTION_ACT_2018


def _stood_then(reading: Reading, found: Finding) -> bool:
    """Return whether a provision stood in section 40 on the day of the letter, as it did before."""
    return _is_before_2018(reading) and bool(
        _OLD_SECTION_40.search(re.sub(r"\s", "", found.where or ""))
    )
