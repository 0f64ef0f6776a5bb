"""Absolute or qualified, class or prejudice: what a letter calls an exemption, and does with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foiassist.case.finding import Finding
from foiassist.law.exemptions import Basis, Nature, Provision
from foiassist.steps.check.duty import about
from foiassist.steps.check.reading import Reading, closest_row
from foiassist.steps.check.sentences import Sentence
from foiassist.steps.check.wording import balance_in
from foiassist.steps.verify.natures import wrong_natures
from foiassist.steps.verify.spans import Span

_CLAUSE = re.compile(
    r"[.;:!?](?=\s|$)|\n[ \t]*\n"
    r"|,?\s+(?:but|while|whilst|whereas|and(?=\s+(?:section|s\.?\s?\d|it\b|this\b|that\b)))\s"
)
_CALLED = re.compile(
    r"\b(?P<not>not\s+)?(?:an?\s+|both\s+|are\s+|is\s+)*"
    r"(?:(?P<class>class[\s-]+based)|(?P<prejudice>(?:prejudice|harm)[\s-]+based))\b",
    re.IGNORECASE,
)
_IN_GENERAL = re.compile(
    r"\b(?:two\s+(?:types|kinds)|(?:some|other)\s+exemptions|exemptions\s+(?:can|may|are\s+either)"
    r"|(?:if|where|when|any)\s+(?:an|the|any)?\s*exemptions?\b|an\s+exemption\s+is|when\s+applying"
    r"|either|unless|whether|is\s+(?:called|known))\b",
    re.IGNORECASE,
)
_WEIGHED_INSIDE = frozenset({"40", "41"})
"""Absolute exemptions in whose own test interests are weighed, so that words of balance fit."""

_TEST_OF_SECTION_2 = re.compile(
    r"\b(?:carried\s+out|applied|conducted|undertaken|considered|completed)\s+(?:a"
    r"|the)\s+public\s+interest\s+test\b"
    r"|\bpublic\s+interest\s+test\s+(?:has\s+been|was)\b(?!\s+not)"
    r"|\bpublic\s+interest\s+in\s+(?:maintaining|favour\s+of\s+maintaining)\s+the\s+exemption\b",
    re.IGNORECASE,
)
"""The test of s.2, which is another than that of lawful processing or of confidence."""


def misnamed(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each exemption that the letter calls what it is not.

    Source: FOIA 2000 s.2(3); the basis of each exemption, Part II.
    """
    if reading.has("absolute", "qualified"):
        yield from wrong_natures(reading.ours)
    yield from wrong_basis(reading)


def wrong_basis(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each exemption called class-based, or prejudice-based, that is not.

    Source: the words of each exemption, FOIA 2000 Part II.
    """
    for sentence in reading.sentences_with("based"):
        for match in _CALLED.finditer(sentence.words):
            clause = _clause_around(sentence.words, match)
            if match["not"] or _IN_GENERAL.search(sentence.words, clause.start, clause.end):
                continue
            rows = _spoken_of(reading, sentence, clause, match)
            if rows and all(_is_wrong(match, row) for row in rows):
                place = sentence.place(match)
                yield about("nature-misnamed", _correction(rows[0], match), reading.text, place)


def _clause_around(words: str, match: re.Match[str]) -> Span:
    before = [one.end() for one in _CLAUSE.finditer(words, 0, match.start())]
    after = _CLAUSE.search(words, match.end())
    return Span(before[-1] if before else 0, after.start() if after else len(words))


def _spoken_of(
    reading: Reading, sentence: Sentence, clause: Span, match: re.Match[str]
) -> list[Provision]:
    """Return the provisions that a clause speaks of: those it cites before, or else its block's."""
    first, last = sentence.start + clause.start, sentence.start + match.start()
    cited = [one for one in reading.citations if first <= one.start < last]
    if cited:
        rows = [row for one in cited if (row := closest_row(one.section)) is not None]
    else:
        sections = reading.blocks[sentence.block].sections
        rows = [row for one in sections for row in reading.rows(one)] if len(sections) == 1 else []
    return [row for row in rows if row.nature is not Nature.LIMIT]


def _is_wrong(match: re.Match[str], row: Provision) -> bool:
    return row.basis is (Basis.PREJUDICE if match["class"] else Basis.CLASS)


def _correction(row: Provision, match: re.Match[str]) -> str:
    if match["class"]:
        return (
            f"Section {row.citation} needs prejudice to be shown; it is not class-based. Correct "
            "this, and say what the harm is."
        )
    return (
        f"Section {row.citation} protects a class of information, and no prejudice need be shown. "
        "Correct this."
    )


def needless_balance(
    reading: Reading, row: Provision, argued: Iterable[Sentence]
) -> Finding | None:
    """Return a finding where *argued*, which speaks of *row* alone, weighs what s.2 does not weigh.

    Source: FOIA 2000 s.2(3).
    """
    if row.nature is not Nature.ABSOLUTE:
        return None
    for sentence in argued:
        match = balance_in(sentence.words) if sentence.has("public interest") else None
        is_own_test = row.section not in _WEIGHED_INSIDE or _TEST_OF_SECTION_2.search(sentence.low)
        if match and is_own_test:
            message = (
                f"Section {row.citation} is absolute, so there is no public interest test to set "
                "out. Take the balance out, or check which exemption is meant."
            )
            place = sentence.place(match)
            return about("nature-absolute", message, reading.text, place)
    return None
