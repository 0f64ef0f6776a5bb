"""The second half of the facts firewall: every span of a letter that cannot be traced.

A pure function of the text, whoever wrote it, and of what was recorded for the case. It
promises only what can be decided; it does not judge meaning.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.finding import Finding
from foiassist.case.review import Override
from foiassist.case.section import Section, needed_in
from foiassist.law.exemptions import section_of
from foiassist.ports import LetterFrame
from foiassist.steps.verify.copies import copied_spans
from foiassist.steps.verify.holding import undecided_holding
from foiassist.steps.verify.marks import template_marks
from foiassist.steps.verify.names import small_words_of, untraced_names
from foiassist.steps.verify.natures import wrong_natures
from foiassist.steps.verify.procedure import misplaced_procedure
from foiassist.steps.verify.provisions import (
    undecided_provisions,
    unknown_laws,
    unknown_provisions,
)
from foiassist.steps.verify.recorded import Recorded, own_texts, recorded
from foiassist.steps.verify.spans import Span, without
from foiassist.steps.verify.uncut import without_copies
from foiassist.steps.verify.untraced import (
    untraced_contacts,
    untraced_figures,
    untraced_links,
    untraced_quotations,
    untraced_references,
)

_REASON = "reason-"
"""How the id of a section begins that explains a section of the Act; its number follows."""


def verify_facts(
    case: Case, frame: LetterFrame, domains: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Return a finding for each span of the letter that cannot be traced.

    Args:
        case: The case with its sections, decisions, reasons and facts.
        frame: What every letter of the case says of itself.
        domains: The authority's own web domains; links to them are not questioned.
    """
    return untraced_in(case, recorded(case, frame, domains))


def untraced_in(case: Case, given: Recorded) -> tuple[Finding, ...]:
    """Return as `verify_facts` does, where what was recorded is gathered already."""
    small_words = small_words_of(tuple(section.text for section in case.sections))
    found: list[Finding] = []
    for section in case.sections:
        findings = _section_findings(case, section, given, small_words)
        found.extend(_about(one, section) for one in _in_order(findings))
    return without_overridden(found, case.overrides)


def without_overridden(
    findings: Iterable[Finding], overrides: Iterable[Override]
) -> tuple[Finding, ...]:
    """Return *findings* without those that a supervisor let stand for these very words."""
    let_stand = {(one.rule, one.section, one.words) for one in overrides}
    return tuple(
        one for one in findings if (one.rule, one.section or "", one.where or "") not in let_stand
    )


def _section_findings(
    case: Case, section: Section, given: Recorded, small_words: frozenset[str]
) -> Iterator[Finding]:
    text = without(section.text, needed_in(section.text))
    theirs = without_copies(text, copied_spans(text, given.request_runs))
    ours = without_copies(theirs, copied_spans(text, given.officer_runs))
    decided = tuple(_decided(case))
    has_cost_limit = any(section_of(citation) == "12" for citation in decided)
    yield from unknown_provisions(theirs, given)
    yield from unknown_laws(theirs, given)
    yield from undecided_provisions(theirs, decided, given)
    yield from misplaced_procedure(theirs, given)
    about = section.id.removeprefix(_REASON)
    yield from wrong_natures(theirs, decided, case.authority_kind, about)
    marks = template_marks(theirs)
    yield from marks
    ours = without(ours, (Span(m.start or 0, m.end or 0) for m in marks))
    yield from untraced_links(ours, given)
    yield from untraced_contacts(ours, given)
    yield from untraced_references(ours, given)
    yield from untraced_figures(ours, given, has_cost_limit=has_cost_limit)
    yield from untraced_names(ours, given, small_words, text)
    yield from untraced_quotations(text, given)
    own = own_texts(case, section.questions)
    yield from undecided_holding(text, section.questions, case.decisions, theirs, own)


def _decided(case: Case) -> Iterator[str]:
    """Yield every provision that is relied on, or for which more time is taken."""
    for decision in case.decisions:
        yield from decision.all_exemptions
    if case.extension:
        yield case.extension.exemption


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: (one.start or 0, one.rule))


def _about(found: Finding, section: Section) -> Finding:
    """Return *found* as it stands in *section*, its words quoted from the whole text."""
    where = section.text[found.start : found.end]
    message = found.message.replace(found.where or where, where)
    return replace(found, section=section.id, where=where, message=message)
