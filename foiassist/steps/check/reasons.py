"""Each exemption relied on: stated, specified, explained, and weighed as its kind needs."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.finding import Finding, Severity
from foiassist.law.answers import Answer
from foiassist.law.exemptions import Basis, Nature, Provision, find_provision, section_of, sort_key
from foiassist.law.letters import LetterKind
from foiassist.steps.check.duty import duty_named, missing
from foiassist.steps.check.harm import Likelihood, likelihood_in
from foiassist.steps.check.wording import (
    balance_in,
    gives_a_reason,
    missing_from_balance,
    refuses,
)
from foiassist.steps.verify.findings import finding
from foiassist.steps.verify.reliance import citations_in, is_set_aside
from foiassist.steps.verify.spans import span_of

_WEIGHED_INSIDE = frozenset({"40", "41"})
"""Absolute exemptions in whose own test interests are weighed, so that words of balance fit."""


def unreasoned(case: Case, kind: LetterKind) -> Iterator[Finding]:
    """Yield a finding for each exemption that the letter does not state, specify or explain.

    Source: FOIA 2000 s.17(1) and (3).
    """
    cited = _cited(case)
    rows = [row for one in _decided(case) if (row := find_provision(one)) is not None]
    judged: set[tuple[str, Basis, Nature]] = set()
    for row in rows:
        if row.nature is Nature.LIMIT:
            continue
        yield from _stated(row, cited, kind)
        if (row.section, row.basis, row.nature) in judged:
            continue
        judged.add((row.section, row.basis, row.nature))
        place, text = _reasons_for(case, row.section)
        if place is None:
            message = (
                f"Section {row.citation} is relied on but explained nowhere. Say why it applies "
                "to this information."
            )
            yield missing("s17-1-c", message, kind=kind)
        else:
            yield from reason_findings(row, text, place, kind)


def reason_findings(
    row: Provision, text: str, place: str | None, kind: LetterKind, *, rest: str = ""
) -> Iterator[Finding]:
    """Yield what is wrong with the reasons that *text* gives for relying on *row*.

    Args:
        row: The provision relied on.
        text: The words that explain it.
        place: Id of the section they stand in; None for a letter from outside.
        kind: What the letter is.
        rest: More of the letter, where what *text* lacks may stand as well.
    """
    if row.section != "21" and not (gives_a_reason(text) or gives_a_reason(rest)):
        message = f"Nothing says why section {row.citation} applies. Say it in a sentence or more."
        yield missing("s17-1-c", message, kind=kind, section=place)
    if row.basis is Basis.PREJUDICE:
        yield from _likelihood(row, text, place, rest)
    if row.nature is Nature.QUALIFIED:
        yield from _balance(row, text, place, rest)
    elif row.nature is Nature.ABSOLUTE and row.section not in _WEIGHED_INSIDE:
        yield from _needless_balance(row, text, place)


def _stated(row: Provision, cited: frozenset[str], kind: LetterKind) -> Iterator[Finding]:
    if not any(section_of(one) == row.section for one in cited):
        message = f"The letter does not state that section {row.citation} is relied on. State it."
        yield missing("s17-1-a", message, kind=kind)
    elif not row.specific:
        message = (
            f"Section {row.citation} has several limbs. Decide which one applies, and cite it as "
            "the Act does, such as 31(1)(a)."
        )
        yield missing("s17-1-b", message, kind=kind)
    elif not _is_specified(row.citation, cited):
        message = f"The letter nowhere cites section {row.citation} in full. Specify the limb."
        yield missing("s17-1-b", message, kind=kind)


def _is_specified(citation: str, cited: frozenset[str]) -> bool:
    """Return whether *cited* has the citation, or a closer one, or the same by its section."""
    if any(one == citation or one.startswith(f"{citation}(") for one in cited):
        return True
    whole = find_provision(section_of(citation))
    return whole is not None and whole.specific and whole.citation in cited


def _likelihood(row: Provision, text: str, place: str | None, rest: str) -> Iterator[Finding]:
    likelihood, match = likelihood_in(text)
    rule = "s17-1-c-prejudice"
    source = duty_named(rule).source
    if likelihood is Likelihood.BOTH and match:
        message = (
            "This says both that disclosure would, and that it would be likely to, cause the harm. "
            "Rely on one and keep to it."
        )
        yield _placed(finding(rule, Severity.WARNING, message, source, text, span_of(match)), place)
    elif likelihood is Likelihood.ACT_ONLY and match:
        message = (
            f"The reasons for section {row.citation} repeat the Act’s “would, or would be likely "
            "to” and choose neither. Say which you rely on."
        )
        yield _placed(finding(rule, Severity.WARNING, message, source, text, span_of(match)), place)
    elif likelihood is Likelihood.NEITHER and likelihood_in(rest)[0] is Likelihood.NEITHER:
        message = (
            f"The reasons for section {row.citation} do not say whether the harm would, or would "
            "be likely to, come about. Say which, and how."
        )
        yield missing(rule, message, section=place)


def _balance(row: Provision, text: str, place: str | None, rest: str) -> Iterator[Finding]:
    lacking = missing_from_balance(text)
    if not lacking or (rest and not missing_from_balance(rest)):
        return
    rule = "s17-3-a" if row.is_ncnd else "s17-3-b"
    message = (
        f"Section {row.citation} is qualified, and its reasons lack {' and '.join(lacking)}. Set "
        "out both sides and say why one outweighs the other."
    )
    yield missing(rule, message, section=place)


def _needless_balance(row: Provision, text: str, place: str | None) -> Iterator[Finding]:
    match = balance_in(text)
    if match:
        message = (
            f"Section {row.citation} is absolute, so there is no public interest test to set out. "
            "Take the balance out, or check which exemption is meant."
        )
        source = "FOIA 2000 s.2(3)"
        found = finding("nature-absolute", Severity.WARNING, message, source, text, span_of(match))
        yield _placed(found, place)


def _placed(found: Finding, place: str | None) -> Finding:
    return Finding(
        found.rule,
        found.severity,
        found.message,
        found.source,
        place,
        found.where,
        found.start,
        found.end,
    )


def _decided(case: Case) -> tuple[str, ...]:
    decided = {
        citation
        for decision in case.decisions
        if decision.answer.refuses or decision.answer is Answer.NCND
        for citation in decision.all_exemptions
    }
    return tuple(sorted(decided, key=sort_key))


def _cited(case: Case) -> frozenset[str]:
    return frozenset(
        citation.section
        for section in case.sections
        if section.id != "request"
        for citation in citations_in(section.text)
        if citation.regime == "FOIA" and not is_set_aside(section.text, citation)
    )


def _reasons_for(case: Case, section: str) -> tuple[str | None, str]:
    """Return the section that explains a section of the Act, and its text."""
    named = next((s for s in case.sections if s.id == f"reason-{section}"), None)
    if named is not None:
        return named.id, named.text
    for one in case.sections:
        cites = any(section_of(c.section) == section for c in citations_in(one.text))
        if (
            one.id not in {"request", "decision"}
            and cites
            and refuses(one.text)
            and gives_a_reason(one.text)
        ):
            return one.id, one.text
    return None, ""
