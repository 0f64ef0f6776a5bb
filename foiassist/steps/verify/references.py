"""References of cases: an authority's own, the regulator's, and reported decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foiassist.steps.verify.spans import Span, span_of

_AUTHORITY = re.compile(
    r"\b(?:EA|GIA|UA|UI)[/-]\d{4}[/-]\d{3,6}\b"
    r"|\b(?:FS|FER|FAC|FCL)[-\s]?\d{6,9}\b"
    r"|\bIC-\d{4,6}-[A-Z]\d[A-Z]\d\b"
    r"|[\[(](?:19|20)\d\d[\])]\s+(?:\d+\s+)?(?:UKUT|UKFTT|UKSC|UKHL|UKPC|EWCA|EWHC|NICA|CSIH|AC|QB|KB|WLR"
    r"|All\s?ER)(?:\s+(?:Civ|Crim|Admin))?\s+\d+(?:\s+\((?:AAC|GRC|Admin|QB|KB|Ch)\))?"
    r"|\b(?:[A-Z][A-Za-z’'&-]*\s+){1,4}v\.?\s+(?:the\s+)?[A-Z][A-Za-z’'&-]*"
    r"(?:\s+(?:and\s+|of\s+|for\s+|the\s+)*[A-Z&][A-Za-z’'&-]*)*"
)
_CODED = re.compile(
    r"(?<![\w/@.-])(?=[A-Za-z0-9/._-]*\d{2})(?=[A-Za-z0-9/._-]*[A-Za-z])"
    r"[A-Za-z0-9]+(?:[/._-][A-Za-z0-9]+)+(?![\w@])"
)
_NAMED = re.compile(
    r"\b(?:FOI|FOIA|EIR|EIRs|RFI|SAR|DSAR|IR|ref(?:erence)?(?:\s+(?:no|number))?|case(?:\s+(?:no|number))?"
    r"|request(?:\s+(?:no|number|reference))|review(?:\s+(?:no|number|reference))"
    r"|disclosure(?:\s+log)?\s+(?:no|number))"
    r"(?:\s+is)?\s*[.:#/–-]*\s*"
    r"(?P<code>#?[A-Za-z]{0,5}[./-]?\d{3,}(?:[./-][A-Za-z0-9]+)*)(?![\w%]|,\d|\.\d)",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d$")
_EVERYDAY = re.compile(
    r"(?:covid-19|24-7|24/7/365|\d+(?:st|nd|rd|th)-\w+|\d{1,2}[a-z]?[-/]\d{1,2}[a-z]?"
    r"|[a-z]+-\d{1,2}|\d+-[a-z]+(?:-[a-z]+)?|[a-z]+/\d{1,4}|[\d/.-]+(?:am|pm|m|k|bn)?"
    r"|\d+[a-z]{0,4}[-/]\d+[a-z]{0,4})",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def decided_cases_in(text: str) -> tuple[Span, ...]:
    """Return where *text* names a decision of the regulator, a tribunal or a court."""
    return tuple(span_of(match) for match in _AUTHORITY.finditer(text))


@lru_cache(maxsize=512)
def case_references_in(text: str) -> tuple[Span, ...]:
    """Return where *text* gives what looks like an authority's reference of a case."""
    return tuple(_references(text))


def _references(text: str) -> Iterator[Span]:
    for match in _CODED.finditer(text):
        code = match[0].rstrip("._-/")
        if not _EVERYDAY.fullmatch(code):
            yield Span(match.start(), match.start() + len(code))
    for match in _NAMED.finditer(text):
        if not _YEAR_ALONE.match(match["code"]):
            yield span_of(match, "code")
