"""Figures, links, contacts, references and quotations that nobody recorded for this case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding, Severity
from foiassist.steps.verify.countable import countable
from foiassist.steps.verify.figures import Figure, Measure, read_figures
from foiassist.steps.verify.findings import FIREWALL, finding
from foiassist.steps.verify.links import Contact, contacts_in, is_look_alike, links_in
from foiassist.steps.verify.recorded import Recorded, bare, flattened
from foiassist.steps.verify.references import case_references_in, decided_cases_in
from foiassist.steps.verify.reliance import citations_in
from foiassist.steps.verify.spans import Span, without, without_matches
from foiassist.steps.verify.structural import is_structural

_WORKING_DAYS = re.compile(
    r"\bwithin\s+three\s+months\b"
    r"|\b(?:20|40|60|twenty|forty|sixty)[\s-]+(?:working|school)[\s-]+days?\b"
    r"|\b(?:20th|40th|twentieth|fortieth)\s+working\s+day\b",
    re.IGNORECASE,
)
_COST_LIMIT = re.compile(
    r"£\s?(?:450|600)(?:\.00)?(?![\d,.]\d|\d)|£\s?25(?:\.00)?\s+(?:an|per)\s+hour"
    r"|\b(?:18|24|eighteen|twenty-four)[\s-]+(?:working\s+|person[\s-]+)?hours?\b",
    re.IGNORECASE,
)
_QUOTATION = re.compile(
    r"“(?P<curly>[^“”]{8,})”|\"(?P<straight>[^\"\n]{8,})\"|(?m:^>[ \t]?(?P<block>.+)$)"
)
_LONGEST_UNTRACED_QUOTATION = 5
"""Words that may stand in quotation marks without being found anywhere."""


def untraced_figures(text: str, given: Recorded, *, has_cost_limit: bool) -> Iterator[Finding]:
    """Yield a finding for each number, sum, percentage, date and time that was not recorded.

    Args:
        text: The words to read, with what is copied from the record taken out.
        given: What was recorded.
        has_cost_limit: Whether section 12 is relied on, so that its figures may be named.
    """
    rest = without_matches(countable(text, given.labels), _WORKING_DAYS)
    if has_cost_limit:
        rest = without_matches(rest, _COST_LIMIT)
    for figure in read_figures(rest):
        if (figure.measure, figure.value) in given.figures or is_structural(rest, figure):
            continue
        yield _figure_finding(text, figure)


def _figure_finding(text: str, figure: Figure) -> Finding:
    words = text[figure.start : figure.end]
    if figure.measure is Measure.DATE and figure.value == "wrong weekday":
        message = f"“{words}” names the wrong day of the week. Correct the day or the date."
    else:
        message = (
            f"The {figure.measure} “{words}” is in no recorded fact of this case. Record the fact "
            "it comes from, or take it out."
        )
    return finding("fact-figure", Severity.BLOCKER, message, FIREWALL, text, figure)


def untraced_links(text: str, given: Recorded) -> Iterator[Finding]:
    """Yield a finding for each link that is neither recorded nor on the authority's domains."""
    for link in links_in(text):
        words = text[link.start : link.end]
        if is_look_alike(link.host):
            message = (
                f"The link “{words}” is written with letters that look like others. Type the "
                "address again from its source."
            )
        elif link.value in given.links or _is_own(link, given):
            continue
        else:
            message = (
                f"The link “{words}” is not recorded for this case. Record where the information "
                "is published, or take the link out."
            )
        yield finding("fact-link", Severity.BLOCKER, message, FIREWALL, text, link)


def _is_own(link: Contact, given: Recorded) -> bool:
    return any(link.host == domain or link.host.endswith(f".{domain}") for domain in given.domains)


def untraced_contacts(text: str, given: Recorded) -> Iterator[Finding]:
    """Yield a finding for each e-mail address, telephone number and postcode not recorded."""
    for contact in contacts_in(text):
        host = contact.value.partition("@")[2]
        if contact.value in given.contacts or (host and is_own_host(host, given)):
            continue
        message = (
            f"“{text[contact.start : contact.end]}” is no contact recorded for this case. Check "
            "whose it is: it may belong to somebody in another case."
        )
        yield finding("fact-contact", Severity.BLOCKER, message, FIREWALL, text, contact)


def is_own_host(host: str, given: Recorded) -> bool:
    """Return whether e-mail at *host* is the authority's own and looks like nothing else."""
    return not is_look_alike(host) and host in given.domains


def untraced_references(text: str, given: Recorded) -> Iterator[Finding]:
    """Yield a finding for each reference of a case or decision that was not recorded."""
    decided = tuple(decided_cases_in(text))
    for span in decided:
        if bare(text[span.start : span.end]) not in given.references:
            yield _decided_case_finding(text, span)
    rest = without(
        text,
        (*decided, *links_in(text), *contacts_in(text), *citations_in(text)),
    )
    seen: set[int] = set()
    for span in case_references_in(rest):
        if span.end in seen or bare(rest[span.start : span.end]) in given.references:
            continue
        seen.add(span.end)
        message = (
            f"“{text[span.start : span.end]}” is not this case’s reference, nor one in the request "
            "or its facts. Take it out: it may be another applicant’s."
        )
        yield finding("fact-reference", Severity.BLOCKER, message, FIREWALL, text, span)


def _decided_case_finding(text: str, span: Span) -> Finding:
    message = (
        f"“{text[span.start : span.end]}” is cited from no recorded source. Check that it exists "
        "and says this, and record it, or take it out."
    )
    return finding("fact-authority", Severity.WARNING, message, FIREWALL, text, span)


def untraced_quotations(text: str, given: Recorded) -> Iterator[Finding]:
    """Yield a finding for each quotation that is not, word for word, in the record."""
    for match in _QUOTATION.finditer(text):
        group = match.lastgroup or ""
        words = flattened(match[group]).strip(" .,;:?!…\"'")
        if len(words.split()) <= _LONGEST_UNTRACED_QUOTATION or words in given.flat:
            continue
        message = (
            "These words stand as a quotation but are not, word for word, in the request or in "
            "what was recorded. Quote exactly, or drop the quotation marks."
        )
        span = Span(match.start(group), match.end(group))
        yield finding("fact-quotation", Severity.WARNING, message, FIREWALL, text, span)
