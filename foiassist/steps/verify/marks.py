"""Marks of a template that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foiassist.case.finding import Finding, Severity
from foiassist.case.section import needed_in
from foiassist.steps.verify.findings import FIREWALL, finding
from foiassist.steps.verify.spans import Span, span_of, without

_MARK = re.compile(
    r"\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|\$\{[^{}\n]+\}|\$[a-zA-Z_]\w*|<<[^<>\n]+>>|«[^»\n]+»|%\([a-z_]+\)s"
    r"|\{[a-z_]+\}"
    r"|<(?:insert|name|date|number|reference|ref|add|enter|applicant|requester|address|your)\b[^<>\n]*>"
    r"|(?i:\[(?:insert|enter|add|delete|name|date|number|reference|ref|applicant|requester|address"
    r"|your|xx+|x|tbc|tbd|todo|to be (?:confirmed|completed)|authority|organisation|officer|team"
    r"|amount|title|job title|date of request|link|url|details)\b"
    r"(?![^\[\]\n]*\b(?:redacted|removed|withheld)\b)[^\[\]\n]{0,60}\])"
    r"|\b(?:[xX]{2,}|TBC|TBD|TBA|TODO|FIXME|tbc|tbd)\b(?!-ray)|\bXX+[/.-]XX+[/.-]XX+"
    r"|(?i:\blorem ipsum\b|\bdolor sit amet\b)"
    r"|\b(?:INSERT|APPLICANT|REQUESTER)[ _]?NAME\b|\bDear NAME\b|\bNAME\b(?=[,\s]*$)"
    r"|\b(?:DD|dd)[/.-](?:MM|mm)[/.-](?:YY|yy){1,2}\b|_{4,}|\?{3,}|\.{6,}|…{3,}"
    r"|\bDELETE AS APPROPRIATE\b|(?i:\bdelete as (?:appropriate|applicable)\b)",
    re.MULTILINE,
)
_NEEDED_LEFT = re.compile(r"\[?\bNEEDED\b:?")


@lru_cache(maxsize=256)
def template_marks(text: str) -> tuple[Finding, ...]:
    """Return a finding for each mark of a template; whole NEEDED marks are counted elsewhere."""
    return tuple(_marks(text))


def _marks(text: str) -> Iterator[Finding]:
    rest = without(text, (Span(needed.start, needed.end) for needed in needed_in(text)))
    for pattern in (_MARK, _NEEDED_LEFT):
        for match in pattern.finditer(rest):
            message = f"“{match[0]}” is left over from a template. Fill it in or take it out."
            yield finding(
                "template-mark", Severity.BLOCKER, message, FIREWALL, text, span_of(match)
            )
