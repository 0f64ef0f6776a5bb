"""Exemptions that a letter argues in words and never cites, or cites and never lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.law.exemptions import find_provision, section_of
from foiassist.steps.check.blocks import Part
from foiassist.steps.check.duty import about, missing
from foiassist.steps.check.exemption_subjects import SUBJECTS, Subject
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.sentences import Sentence
from foiassist.steps.verify.spans import Span

_HOLDS_BACK = re.compile(
    r"\b(?:exempt\w*|withh\w+|(?:held|kept|hold|keep|holding|keeping) (?:it |them "
    r"|this )?back|left out|taken out|redact\w*|refus\w+|remov(?:e|ed|ing)"
    r"|not\s+(?:be\s+)?(?:disclos|releas|provid|publish|supply|suppli)\w*"
    r"|(?:cannot|unable\s+to)\s+(?:be\s+)?(?:disclose|release|provide|publish|supply|give)\w*"
    r"|would\s+(?:be\s+likely\s+to\s+)?(?:prejudice|endanger|harm|damage|breach|contravene))\b"
)
_ASIDE = re.compile(
    r"\b(?:no|not|never|without|if|whether|unless|any) (?:\w+ ){0,2}$|\byour\s+own\s*$"
)
_SUPPOSED = re.compile(
    r"\b(?:may|might|could) (?:\w+ )?be\b|\bif\b|\b(?:considered|asked|thought|wondered"
    r"|looked at) (?:us|the|whether|about)\b|\bwhether\b|\bestimat\w+"
    r"|\btak(?:e|es|en|ing) (?:\w+ ){0,5}(?:hours?|minutes?)\b"
)
"""Words of a sentence that keeps nothing back, or not yet."""

_OTHER_LAW = ("privacy notice", "data protection officer", "subject access")
_LISTED = re.compile(r"\b(?:rely|relying|relied)\s+(?:on|upon)\b[^.]{0,60}:\s*$")


def uncited(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each exemption whose reasons stand in the letter without its citation.

    Source: FOIA 2000 s.17(1)(b).
    """
    named = {section_of(one.section) for one in reading.citations}
    if "44" in named:  # prohibitions are mostly of what would identify somebody
        named.add("40")
    for subject in SUBJECTS:
        if subject.section not in named and reading.has(*subject.words):
            sentence = _argues(reading, subject)
            if sentence is not None:
                place = Span(sentence.start, sentence.end)
                yield about("explained-not-cited", _message(subject), reading.text, place)
    yield from _not_listed(reading)


def _argues(reading: Reading, subject: Subject) -> Sentence | None:
    """Return the first sentence that keeps something back on the ground of *subject*."""
    for sentence in reading.sentences_with(*subject.words):
        match = subject.pattern.search(sentence.low)
        holds_back = _HOLDS_BACK.search(sentence.low) and not _SUPPOSED.search(sentence.low)
        if match is None or not holds_back:
            continue
        if not _ASIDE.search(sentence.low[: match.start()]) and not sentence.has(*_OTHER_LAW):
            return sentence
    return None


def _message(subject: Subject) -> str:
    row = find_provision(subject.section)
    name = row.name if row else "another exemption"
    return (
        f"This argues what section {subject.section} is about ({name}), but the letter nowhere "
        "cites that section. Cite it, down to the limb, or take the argument out."
    )


def _not_listed(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each section explained under its own heading and left out of the list."""
    listed: set[str] = set()
    is_listing = False
    for block in reading.blocks:
        if block.part is Part.BULLET and is_listing:
            listed |= block.cited
        else:
            words = reading.text[block.start : block.end].lower()
            is_listing = words.endswith(":") and bool(_LISTED.search(words))
    for block in reading.blocks if listed else ():
        if block.part is Part.HEADING and block.cited and not block.cited & listed:
            section = min(block.cited)
            message = (
                f"Section {section} is explained under its own heading but is not among the "
                "exemptions that the letter says it relies on. Add it to the list, or take the "
                "reasons out."
            )
            words = reading.text[block.start : block.end]
            yield missing("explained-not-cited", message, where=words)
