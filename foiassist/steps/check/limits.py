"""Refusals under sections 12 and 14: stated, helped, and with a sum that holds."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.law.letters import LetterKind
from foiassist.steps.check.cost_sums import sums_that_fail
from foiassist.steps.check.counted_work import work_that_does_not_count
from foiassist.steps.check.duty import missing, owes
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.wording import advises, states_limit

_REFUSES_IN_PART = frozenset({LetterKind.PARTIAL_REFUSAL, LetterKind.FULL_REFUSAL})


def limit_findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is wrong with a refusal under section 12 or section 14.

    Source: FOIA 2000 ss.12, 14, 16(1) and 17(5).
    """
    kind = reading.kind
    section = "12" if kind is LetterKind.COST_REFUSAL else "14"
    if owes(kind, "s17-5") and not states_limit(reading.ours, section):
        message = (
            f"The letter refuses the request and does not state that section {section} is relied "
            "on. State it: that is what the notice under section 17(5) is."
        )
        yield missing("s17-5", message, kind=kind)
    yield from _held_or_not(reading)
    rests_on_cost = kind is LetterKind.COST_REFUSAL or (
        kind in _REFUSES_IN_PART and "12" in reading.sections
    )
    if not rests_on_cost:
        return
    if not advises(reading.matter):
        message = (
            "The letter refuses on cost and does not say what could be done within the limit. "
            "Suggest how to narrow the request, such as by dates, places or kinds of record."
        )
        yield missing("s16", message, kind=kind)
    yield from work_that_does_not_count(reading)
    yield from sums_that_fail(reading)


def _held_or_not(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for a cost refusal that does not say whether the information is held."""
    if reading.kind is not LetterKind.COST_REFUSAL:
        return
    is_lifted = any(one.section.startswith("12(2)") for one in reading.relied_on)
    if not (is_lifted or reading.statements):
        message = (
            "The letter does not say whether the information is held. Section 12(1) leaves that "
            "duty standing; only section 12(2) lifts it. Say that it is held, or rely on 12(2)."
        )
        yield missing("s1-1-a", message, kind=reading.kind)
