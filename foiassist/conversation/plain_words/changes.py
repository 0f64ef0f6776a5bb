"""What a decision, a fact or a reason would change, in words: nothing left out, nothing added."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.conversation.plain_words.orders import (
    DecideOrder,
    DetailOrder,
    FactOrder,
    Named,
    ReasonOrder,
)
from foiassist.law.answer_details import detail_of, information_asked, must_name_exemption
from foiassist.law.answers import Answer
from foiassist.law.exemptions import find_provision, section_of
from foiassist.law.tests_of_harm import Need, needs_of

_NEEDS = {
    Need.ENGAGED: "how the information falls within it",
    Need.INTEREST: "the interest",
    Need.HARM: "the harm",
    Need.LIKELIHOOD: "how likely it is",
    Need.FOR_DISCLOSURE: "what speaks for disclosure",
    Need.AGAINST_DISCLOSURE: "what speaks against it",
    Need.BALANCE: "the balance",
    Need.LEGITIMATE_INTEREST: "the legitimate interest",
    Need.NECESSITY: "the necessity",
    Need.FAIRNESS: "the fairness",
    Need.WHERE: "where it is to be found",
    Need.WHEN: "when it will be published",
    Need.SETTLED_INTENTION: "the settled intention to publish",
    Need.QUALIFIED_PERSON: "who the qualified person is",
    Need.QUALIFIED_OPINION: "the qualified person's opinion",
    Need.CONFIDENCE: "who gave it in confidence",
    Need.PRIVILEGE: "which privilege",
    Need.ENACTMENT: "which enactment forbids it",
    Need.ESTIMATE: "the estimate",
    Need.BURDEN: "the burden",
    Need.EARLIER: "the earlier request",
}
"""Each need in a word or two."""

_DETAIL_WORDS = {
    "where": "to be found at",
    "when": "to be published",
    "transferred_to": "it is held by",
    "clarify": "the applicant is asked",
    "redaction": "removed",
    "searches": "searched",
}
_DETAIL_NEEDS = {
    "where": "where it is to be found",
    "when": "when it will be published",
    "searches": "what was searched",
    "earlier": "the earlier request",
    "transferred_to": "the authority that holds it",
    "clarify": "what the applicant must tell us",
}


def questions_in_words(labels: tuple[str, ...]) -> str:
    """Return 'Question 3' or 'Questions 2 and 4'."""
    if len(labels) == 1:
        return f"Question {labels[0]}"
    return f"Questions {', '.join(labels[:-1])} and {labels[-1]}"


def citation_in_words(citation: str) -> str:
    """Return 's.31(1)(a) (law enforcement: the prevention or detection of crime)'."""
    row = find_provision(citation)
    if row is None:
        return f"s.{citation}"
    title = row.title.rstrip(".")
    title = title[:1].lower() + title[1:]
    said = title if row.name.casefold() in title.casefold() else f"{title}: {row.name}"
    return f"s.{citation} ({said})"


def decided_in_words(decision: Decision) -> str:
    """Return 'withheld (s.31(1)(a), s.31(1)(b))', with the part it is about."""
    cited = ", ".join(f"s.{citation}" for citation in decision.exemptions)
    part = f" for {decision.part}" if decision.part else ""
    return f"{decision.answer.in_words}{part}" + (f" ({cited})" if cited else "")


def decide_changes(order: DecideOrder, case: Case) -> Iterator[str]:
    """Yield what a decision records, what it replaces, and what it will still need."""
    labels = order.questions.labels
    under = " and ".join(citation_in_words(c) for c in order.exemptions)
    said = f"{order.answer.in_words} under {under}" if under else order.answer.in_words
    told = _DETAIL_WORDS.get(order.detail, order.detail)
    detail = f"; {told}: {order.text}" if order.text else ""
    part = f", {order.questions.part}" if order.questions.part else ""
    yield f"{questions_in_words(labels)}{part}: {said}{detail}."
    yield from _replaced(order.questions, case)
    yield from _left_alone(order.questions, case)
    if needs := ", ".join(still_needed(order, case)):
        yield f"It will still need: {needs}."
    if order.aside:
        yield f"Why is not recorded yet (“{order.aside}”): say “the harm for … is that …”."


def _left_alone(questions: Named, case: Case) -> Iterator[str]:
    """Yield what was spoken of too and stays as it is: the rest of a question, or other ones."""
    if questions.decided:
        stay = "stays as it is" if len(questions.decided) == 1 else "stay as they are"
        yield f"{questions_in_words(questions.decided)} {stay} decided."
    if not questions.part:
        return
    (label,) = questions.labels
    others = [d for d in case.decisions_on(label) if not is_about(d, questions.part)]
    if others:
        yield f"It stands beside: {'; '.join(map(decided_in_words, others))}."
    else:
        yield f"It decides nothing on the rest of question {label}."


def is_about(decision: Decision, part: str) -> bool:
    """Return whether a decision is about just this part of its question."""
    return decision.part.casefold() == part.casefold()


def _replaced(questions: Named, case: Case) -> Iterator[str]:
    labels, part = questions.labels, questions.part
    for label in labels:
        old = [d for d in case.decisions_on(label) if not part or is_about(d, part)]
        if not old:
            continue
        which = f" on question {label}" if len(labels) > 1 else ""
        yield f"It replaces{which}: {'; '.join(map(decided_in_words, old))}."
        lost = [text for decision in old for text in _details(decision)]
        if lost:
            yield f"What was noted with that goes too{which}: {' '.join(lost)}"


def _details(decision: Decision) -> Iterator[str]:
    for name in ("where", "when", "searches", "redaction", "advice", "interpretation",
                 "transferred_to", "clarify", "earlier"):  # fmt: skip
        text = getattr(decision, name)
        if text:
            yield f"{name.replace('_', ' ')}: “{text}”"


def still_needed(order: DecideOrder, case: Case) -> Iterator[str]:
    """Yield what the letter will ask for after this decision, in a word or two each."""
    if must_name_exemption(order.answer) and not order.exemptions:
        yield "the exemption"
    yield from _information_needed(order, case)
    detail = detail_of(order.answer)
    if detail is not None and not (order.detail == detail.name and order.text):
        yield _DETAIL_NEEDS[detail.name]
    implied = order.answer.implied_section
    cited = order.exemptions or ((implied,) if implied else ())
    told = {_DETAIL_NEEDS[detail.name]} if detail else set()
    for need in dict.fromkeys(need for citation in cited for need in _open_needs(citation, case)):
        if _NEEDS[need] not in told:
            yield _NEEDS[need]


def _information_needed(order: DecideOrder, case: Case) -> Iterator[str]:
    """Yield what facts the answer asks for, where a question has none yet."""
    labels = () if order.is_told else order.questions.labels
    without = [label for label in labels if not case.facts_for(label)]
    if without and information_asked(order.answer, order.exemptions):
        is_given = order.answer is not Answer.COST_LIMIT
        yield "the information itself, as a fact" if is_given else "whether any of it is held"


def _open_needs(citation: str, case: Case) -> Iterator[Need]:
    """Yield what nobody has said yet for one exemption."""
    reason = reason_on(citation, case)
    for need in needs_of(citation):
        if need not in {Need.WHERE, Need.WHEN, Need.EARLIER} and not getattr(
            reason, need.value, ""
        ):
            yield need


def reason_on(citation: str, case: Case) -> Reason:
    """Return the reasons that are given for the section of *citation*, or empty ones."""
    section = section_of(citation)
    given = (r for r in case.reasons if any(section_of(c) == section for c in r.exemptions))
    return next(given, Reason(()))


def fact_changes(order: FactOrder) -> Iterator[str]:
    """Yield what a fact records."""
    (label,) = order.questions.labels
    yield f"A fact for question {label}: “{order.text}”"
    if order.questions.part:
        yield f"It is kept with the whole question, not with {order.questions.part} alone."
    if order.source:
        yield f"It comes from: {order.source}."
    else:
        yield "No source is recorded; '(from …)' at the end gives one."


def reason_changes(order: ReasonOrder, case: Case) -> Iterator[str]:
    """Yield what one part of the reasons records, and what it replaces or joins."""
    field = order.field.replace("_", " ")
    section = section_of(order.exemptions[0])
    yield f"Section {section}, {field}: “{order.text}”"
    old = getattr(reason_on(order.exemptions[0], case), order.field)
    if isinstance(old, tuple) and old:
        yield f"It is added to what is there already: {' '.join(f'“{one}”' for one in old)}"
    elif old:
        yield f"It replaces: “{old}”"


def detail_changes(order: DetailOrder, case: Case) -> Iterator[str]:
    """Yield what a detail records, and what it replaces."""
    (label,) = order.questions.labels
    yield f"Question {label}, {order.detail.replace('_', ' ')}: “{order.text}”"
    old = next((getattr(d, order.detail) for d in reversed(case.decisions_on(label))), "")
    if old:
        yield f"It replaces: “{old}”"
