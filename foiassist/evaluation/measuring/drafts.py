"""What the draft with the real decisions given adds to the measures.

The answer is read only after foiassist has said its own; it never reaches the desk before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.decision import Decision
from foiassist.case.evidence import PastQuestion
from foiassist.case.finding import Finding, Severity
from foiassist.case.people import Person, Role
from foiassist.desk import Desk
from foiassist.desk.drafting import DraftFinished
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.past_responses import past_response
from foiassist.law.answers import Answer
from foiassist.law.exemptions import find_provision, section_of

_OFFICER = Person("evaluation", Role.OFFICER)
_FACT_RULE = "fact-"
"""How the rules begin that find what cannot be traced to the case."""


def draft_as_decided(desk: Desk, row: Row, case: Case) -> Case | None:
    """Return *case* with a draft of what was really decided, or None where that is not known."""
    decisions = [
        decision
        for question in past_response(row, case).questions
        if (decision := _decision(question)) is not None
    ]
    if not decisions:
        return None
    decided = desk.cases.decided(_OFFICER, replace(case, officer=_OFFICER.name), decisions)
    for event in desk.drafting.draft_case(decided):
        if isinstance(event, DraftFinished):
            return event.case
    return None


def _decision(question: PastQuestion) -> Decision | None:
    if not question.answer:
        return None
    known = (c if find_provision(c) else section_of(c) for c in question.exemptions)
    exemptions = tuple(dict.fromkeys(c for c in known if find_provision(c)))
    return Decision(question.label, Answer(question.answer), exemptions)


def draft_values(
    drafted: Case | None, findings: Collection[Finding]
) -> Iterator[tuple[str, float]]:
    """Yield what a draft and what is found in it add to each measure; nothing without a draft."""
    if drafted is None:
        return
    answered = {
        label for section in drafted.sections if section.text for label in section.questions
    }
    decided = {decision.question for decision in drafted.decisions}
    blockers = [one for one in findings if one.severity is Severity.BLOCKER]
    facts = [one for one in blockers if one.rule.startswith(_FACT_RULE)]
    yield "draft.answered", len(answered & decided) / len(decided)
    yield "draft.unsupported_facts", float(len(facts))
    yield "draft.blockers", float(len([one for one in blockers if not _is_needed(one)]))


def _is_needed(finding: Finding) -> bool:
    """Return whether the finding only says that an officer has still to supply something."""
    return "needed" in finding.rule
