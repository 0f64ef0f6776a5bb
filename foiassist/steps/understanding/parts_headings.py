"""Paragraphs that begin with an exemption: a line of a list, a heading, the start of reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foiassist.law.exemptions import find_provision, section_of
from foiassist.steps.understanding.parts_lines import Paragraph
from foiassist.steps.understanding.parts_words import is_request_heading, is_response_heading
from foiassist.steps.understanding.reasons_roles import is_role_heading
from foiassist.steps.understanding.relied_on import citations

_CITATION = (
    r"\W*(?:FOIA?\s+|exemption\s+(?:under\s+)?)?(?:(?:sections?|ss?\.?"
    r"|sec\.?)\s?\d{1,3}[A-Z]?(?![\w.]*\d)"
    r"|reg(?:ulation)?s?\.?\s?\d{1,2}\b)(?:\s*[,&/]?\s*(?:and\s+)?(?:\(\s*\w{1,3}\s*\)"
    r"|(?:sections?|ss?\.?)\s?\d{1,3}[A-Z]?(?=[\s,:(–-])))*"
)
_HEADED = re.compile(
    _CITATION
    + r"(?:\s*(?:of\s+the\s+)?[\w’',&/ ()]{0,80}?)(?:\s[-–—]\s|\s*[:–—]\s|\s+–|[-–—]\s|\s*$)",
    re.IGNORECASE,
)
_ONLY_CITES = re.compile(_CITATION + r"\s*(?:\([^()]{0,60}\)\s*)*[.:,;]?\s*", re.IGNORECASE)
_AS_A_SENTENCE = re.compile(
    _CITATION + r"\s*(?:\w+\s+){0,2}(?:appl|is\b|are\b|has\b|does\b|states|provides|requires"
    r"|of\s+the\s+(?:Act|FOI|Freedom)\b(?!\s*[-–])(?!.{0,40}$))",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?P<heading>[A-Z][^:.\n]{2,60}):\s+(?P<rest>\S.*)", re.DOTALL)
_LONGEST_LINE = 120


def cited_first(text: str) -> tuple[str, ...]:
    """Return the exemptions with which *text* begins, as far as its first dash, stop or end."""
    text = text.lstrip("-–•·*▪● ")
    match = _HEADED.match(text)
    end = match.end() if match else min(len(text), _LONGEST_LINE)
    found = (one.citation for one in citations(text) if one.start < end and one.regime == "FOIA")
    return tuple(dict.fromkeys(one for one in found if find_provision(section_of(one))))


def names_exemption(text: str) -> bool:
    """Return whether *text* begins, as a heading does, with an exemption."""
    if only_cites(text):
        return True
    return bool(_HEADED.match(text)) and not _AS_A_SENTENCE.match(text) and bool(cited_first(text))


def only_cites(text: str) -> bool:
    """Return whether *text* names an exemption, perhaps its subject in brackets, and no more."""
    return bool(_ONLY_CITES.fullmatch(text)) and bool(cited_first(text))


def is_listed(text: str) -> bool:
    """Return whether *text* is a line of a list of exemptions and says no more."""
    bare = text.lstrip("-–•·*▪● ")
    is_line = len(bare) <= _LONGEST_LINE and not bare.endswith(("?", ";"))
    return (
        is_line
        and bool(re.match(_CITATION, bare, re.IGNORECASE))
        and bool(cited_first(bare))
        and not (_AS_A_SENTENCE.match(bare))
    )


def headings_apart(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Return *paragraphs*, those that begin with a heading and a colon cut in two after it."""
    return tuple(piece for one in paragraphs for piece in _pieces(one))


def _pieces(one: Paragraph) -> Iterator[Paragraph]:
    match = _INLINE.match(one.text)
    if match and _is_heading(match["heading"]):
        heading, rest = match["heading"], match["rest"]
        yield Paragraph(heading, one.gap, heading)
        yield Paragraph(rest, gap=True, lines=one.lines[match.start("rest") :])
    else:
        yield one


def _is_heading(text: str) -> bool:
    return is_role_heading(text) or is_response_heading(text) or is_request_heading(text)
