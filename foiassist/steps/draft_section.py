"""One section: what its drafter may use, and where each thing in the text came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from foiassist.case.case import Case
from foiassist.case.clean_text import clean
from foiassist.case.decision import Decision, Reason
from foiassist.case.evidence import Library
from foiassist.case.fact import Fact
from foiassist.case.lent_wording import LentWording
from foiassist.case.plan import SectionKind, SectionPlan
from foiassist.case.section import Section, Source
from foiassist.law.exemptions import Nature, provision, section_of
from foiassist.ports import Drafter, DraftTask, LetterFrame

_WHOLE_LETTER = frozenset({SectionKind.REQUEST, SectionKind.DECISION, SectionKind.OUTCOME})
_TELL_PARTICULARS = frozenset({SectionKind.REQUEST, SectionKind.NOTICE, SectionKind.OUTCOME})


def task_for(
    case: Case,
    plan: SectionPlan,
    frame: LetterFrame,
    wording: tuple[LentWording, ...],
    library: Library,
    instruction: str = "",
) -> DraftTask:
    """Return everything the drafter of *plan* may use, and nothing else."""
    labels = set(plan.questions)
    questions = tuple(q for q in case.request.questions if q.label in labels)
    decisions = case.decisions
    if plan.kind not in _WHOLE_LETTER:
        decisions = tuple(d for d in case.decisions if d.question in labels)
    facts: tuple[Fact, ...] = ()
    if plan.kind is SectionKind.ANSWER:
        facts = tuple(fact for label in plan.questions for fact in case.facts_for(label))
    elif plan.kind in _TELL_PARTICULARS:
        facts = tuple(fact for fact in case.facts if fact.about)
    return DraftTask(
        plan=plan,
        frame=frame,
        questions=questions,
        decisions=decisions,
        reasons=_reasons_for(case, plan),
        facts=facts,
        wording=wording,
        standard=library.wording,
        instruction=instruction,
    )


def _reasons_for(case: Case, plan: SectionPlan) -> tuple[Reason, ...]:
    """Return the officer's reasons on the plan's exemptions, each cut to what it still explains."""
    if plan.kind is not SectionKind.REASON:
        return ()
    sections = {section_of(citation) for citation in plan.exemptions}
    chosen: list[Reason] = []
    for reason in case.reasons:
        own = tuple(c for c in reason.exemptions if section_of(c) in sections)
        used = tuple(c for c in own if c in plan.exemptions)
        about = tuple(label for label in reason.questions if label in plan.questions)
        if used and (about or not reason.questions):
            cut = replace(_own_balance(reason, used), exemptions=used, questions=about)
            chosen = [*(old for old in chosen if not _argues_again(cut, old)), _filled(cut, chosen)]
    return tuple(chosen)


def _own_balance(reason: Reason, used: tuple[str, ...]) -> Reason:
    """Return *reason* for *used* alone, without a balance that was struck for another section.

    Each exemption is weighed by itself: the public interest in maintaining *that* exemption.

    Source: FOIA 2000 s.2(2)(b), "in maintaining the exemption".
    """
    weighed = [c for c in reason.exemptions if provision(c).nature is Nature.QUALIFIED]
    if not weighed or weighed[0] in used or not set(weighed) & set(used):
        return reason
    return replace(reason, for_disclosure=(), against_disclosure=(), balance="")


def _argues_again(new: Reason, old: Reason) -> bool:
    """Return whether *new* was given in place of *old*: same questions, at least its limbs."""
    return new.questions == old.questions and set(new.exemptions) >= set(old.exemptions)


def _filled(new: Reason, earlier: list[Reason]) -> Reason:
    """Return *new* with what it leaves unsaid from the reasons that it takes the place of."""
    for old in reversed(earlier):
        if _argues_again(new, old):
            new = new.merged(old)
    return new


def draft_section(
    task: DraftTask, text: str, drafter: Drafter, corpus_sha256: str, fell_back: str = ""
) -> Section:
    """Return the section that *drafter* wrote, cleaned, with its sources and provenance."""
    provenance = replace(
        drafter.provenance(),
        corpus_sha256=corpus_sha256,
        notes=f"Fell back from the language model: {fell_back}" if fell_back else "",
    )
    return Section(
        id=task.plan.id,
        title=task.plan.title,
        text=clean(text).strip(),
        questions=task.plan.questions if task.plan.kind is SectionKind.ANSWER else (),
        sources=tuple(_sources(task, text)),
        provenance=provenance,
    )


def _sources(task: DraftTask, text: str) -> Iterator[Source]:
    """Yield what stands in *text* and where it came from."""
    if task.plan.kind in {SectionKind.REQUEST, SectionKind.ANSWER}:
        for question in task.questions:
            yield Source("request", f"question {question.label}", question.text)
    recorded = (fact for fact in task.facts if _stands_in(fact.text, text))
    for fact in recorded:
        yield Source("fact", fact.source or f"recorded by {fact.by}", fact.text)
    for decision in task.decisions:
        yield from _from_decision(decision)
    for citation in task.plan.exemptions:
        row = provision(citation)
        yield Source("law", row.source, row.name)
    for lent in (wording for wording in task.wording if _stands_in(wording.text, text)):
        kind = "guidance" if lent.source.startswith("guidance") else "precedent"
        yield Source(kind, lent.source, lent.text)


def _stands_in(sentence: str, text: str) -> bool:
    return sentence.rstrip(".") in text


def _from_decision(decision: Decision) -> Iterator[Source]:
    ref = f"decision on question {decision.question} by {decision.by or 'nobody yet'}"
    for recorded in (decision.where, decision.when, decision.searches, decision.transferred_to):
        if recorded:
            yield Source("fact", ref, recorded)
