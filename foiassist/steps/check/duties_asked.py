"""Which duties of the law's table bite in the letter of a case, and what tells that one is unmet.

Whether a letter meets them is for the checks to find.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from foiassist.case.case import Case
from foiassist.case.decision import Decision
from foiassist.law.answers import Answer
from foiassist.law.duties import Duty, When, duties_of
from foiassist.law.exemptions import Basis, Nature, find_provision
from foiassist.law.provision import Provision

_SAID_OTHERWISE: Mapping[str, frozenset[str]] = {
    "s17-3-a": frozenset({"one-sided"}),
    "s17-3-b": frozenset({"one-sided"}),
    "s17-1-c-prejudice": frozenset({"s17-1-c", "harm-generic", "likelihood-recited"}),
}
"""Rules that find the same duty unmet, beside the duty's own."""


def duties_asked(case: Case) -> tuple[Duty, ...]:
    """Return what the Act asks of a letter that decides as *case* does, in the Act's order."""
    rows = provisions_relied_on(case.decisions)
    return tuple(duty for duty in duties_of(case.kind) if _bites(duty.when, case.decisions, rows))


def is_unmet(duty: Duty, broken: Collection[str]) -> bool:
    """Return whether one of the rules that the checks found *broken* tells of *duty*."""
    return bool(set(broken) & {duty.rule, *_SAID_OTHERWISE.get(duty.rule, ())})


def provisions_relied_on(decisions: Collection[Decision]) -> list[Provision]:
    """Return the provisions under which something is refused, each once."""
    cited = (
        citation
        for one in decisions
        if one.answer.refuses or one.answer is Answer.NCND
        for citation in one.all_exemptions
    )
    return list(filter(None, map(find_provision, dict.fromkeys(cited))))


def _bites(when: When, decisions: Collection[Decision], rows: Collection[Provision]) -> bool:
    silent = any(one.answer is Answer.NCND for one in decisions)
    return {
        When.ALWAYS: True,
        When.QUALIFIED: any(_is_weighed(one) for one in rows),
        When.PREJUDICE: any(one.basis is Basis.PREJUDICE for one in rows),
        When.SECTION_21: any(one.section == "21" for one in rows),
        When.NCND: silent,
        When.NCND_QUALIFIED: silent
        and any(one.is_ncnd and one.nature is Nature.QUALIFIED for one in rows),
        When.NOT_12_2: not any(one.citation == "12(2)" for one in rows),
    }[when]


def _is_weighed(row: Provision) -> bool:
    return row.nature is Nature.QUALIFIED and not row.is_ncnd
