"""Which sections the letter needs, worked out from the decisions alone.

Every question is answered, every exemption relied on is explained, and none appears that
nobody decided: the plan is where that becomes true.
"""

from __future__ import annotations

from collections.abc import Iterable

from foiassist.case.case import Case
from foiassist.case.decision import sends_cut_documents
from foiassist.case.plan import SectionKind, SectionPlan
from foiassist.case.question import Question
from foiassist.law.answer_details import owes_advice
from foiassist.law.exemptions import find_provision, section_of, sort_key
from foiassist.law.letters import LetterKind
from foiassist.steps.argued_together import argued_together
from foiassist.steps.plan_beside import outcome_of_review, plan_along_the_way

ONLY_ANSWER = "Our answer"
"""Title of the answer to every question at once; it need not say again what was asked."""


def plan_response(case: Case) -> tuple[SectionPlan, ...]:
    """Return the sections of the letter in the order that officers write them."""
    if not case.answers_questions:
        return tuple(plan_along_the_way(case))
    labels = tuple(question.label for question in case.request.questions)
    plans = [SectionPlan("request", SectionKind.REQUEST, "Your request", labels)]
    if case.kind is LetterKind.REVIEW_OUTCOME:
        plans.append(outcome_of_review(case))
    else:
        plans.append(SectionPlan("decision", SectionKind.DECISION, "Our decision", labels))
    plans.extend(_reasons(case))
    plans.extend(_answers(case))
    plans.extend(_closing(case))
    return tuple(plans)


def _reasons(case: Case) -> Iterable[SectionPlan]:
    """Yield one section for each section of the Act that is relied on.

    Sections that the officer argues together, and that ask for the same things, share one, so
    that nothing is said twice.
    """
    cited: dict[str, dict[str, None]] = {}
    asked: dict[str, dict[str, None]] = {}
    for decision in case.decisions:
        for citation in decision.all_exemptions:
            section = section_of(citation)
            cited.setdefault(section, {})[citation] = None
            asked.setdefault(section, {})[decision.question] = None
    for group in argued_together(case.reasons, {s: tuple(c) for s, c in cited.items()}):
        word = "Section" if len(group) == 1 else "Sections"
        labels = [label for section in group for label in asked[section]]
        citations = [citation for section in group for citation in cited[section]]
        yield SectionPlan(
            f"reason-{group[0]}",
            SectionKind.REASON,
            f"{word} {in_words(group)}: {'; '.join(map(_title, group))}",
            _in_request_order(case, labels),
            tuple(sorted(citations, key=sort_key)),
        )


def _in_request_order(case: Case, labels: Iterable[str]) -> tuple[str, ...]:
    given = set(labels)
    return tuple(q.label for q in case.request.questions if q.label in given)


def _answers(case: Case) -> Iterable[SectionPlan]:
    """Yield one section for all questions that are answered in the same words."""
    alike: dict[object, list[str]] = {}
    for question in case.request.questions:
        alike.setdefault(_same(case, question), []).append(question.label)
    for labels in alike.values():
        word = "Question" if len(labels) == 1 else "Questions"
        title = ONLY_ANSWER if len(alike) == 1 else f"{word} {in_words(labels)}"
        yield SectionPlan(f"answer-{labels[0]}", SectionKind.ANSWER, title, tuple(labels))


def _same(case: Case, question: Question) -> object:
    """Return a key that is equal for questions whose answers can stand as one."""
    decisions = case.decisions_on(question.label)
    if not decisions or case.facts_for(question.label):
        return question.label
    return tuple(
        (d.answer, d.exemptions, d.part, d.where, d.when, d.searches, d.transferred_to, d.clarify,
         d.earlier, d.interpretation, d.redaction)
        for d in decisions
    )  # fmt: skip


def _closing(case: Case) -> Iterable[SectionPlan]:
    redacted = [
        d.question
        for d in case.decisions
        if d.redaction or sends_cut_documents(d, case.facts_for(d.question))
    ]
    if redacted:
        labels = tuple(dict.fromkeys(redacted))
        yield SectionPlan("redaction", SectionKind.REDACTION, "What we have removed", labels)
    advised = [d.question for d in case.decisions if d.advice or owes_advice(d.answer)]
    if advised:
        labels = tuple(dict.fromkeys(advised))
        yield SectionPlan("advice", SectionKind.ADVICE, "Advice and assistance", labels)
    yield SectionPlan("rights", SectionKind.RIGHTS, "If you are unhappy with this response")
    yield SectionPlan("sign-off", SectionKind.SIGN_OFF, "Closing")


def _title(section: str) -> str:
    provision = find_provision(section)
    title = provision.title if provision else section
    return title[:1].lower() + title[1:]


def in_words(names: Iterable[str]) -> str:
    """Return names as a sentence writes them: '1, 1a and 1b'."""
    listed = list(names)
    if len(listed) < 2:  # noqa: PLR2004  # 'and' needs two
        return "".join(listed)
    return f"{', '.join(listed[:-1])} and {listed[-1]}"
