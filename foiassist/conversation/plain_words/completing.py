"""From orders to a proposal, or to the one question that has to be answered first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from foiassist.case.case import Case
from foiassist.conversation.days_in_words import long_day
from foiassist.conversation.deciding import DETAILS
from foiassist.conversation.plain_words.changes import (
    decide_changes,
    detail_changes,
    fact_changes,
    is_about,
    questions_in_words,
    reason_changes,
)
from foiassist.conversation.plain_words.exemptions_named import limbs_of, needs_a_limb
from foiassist.conversation.plain_words.meaning import AskBack, Meaning, Option, Propose, Slot, Tell
from foiassist.conversation.plain_words.orders import (
    DecideOrder,
    DetailOrder,
    ExtendOrder,
    FactOrder,
    LineOrder,
    Named,
    Order,
    ReasonOrder,
)
from foiassist.law.answer_details import must_name_exemption
from foiassist.law.answers import Answer
from foiassist.law.clock import may_extend
from foiassist.law.exemptions import find_provision, provision, section_of

_LONGEST_QUESTION = 70
_WORDS_ASKED = {
    Answer.PUBLISHED: "Where is it to be found? Give the link, or say exactly where.",
    Answer.TO_BE_PUBLISHED: "When will it be published?",
    Answer.TRANSFERRED: "Which authority holds it?",
    Answer.CLARIFICATION: "What does the applicant have to tell us?",
}
"""What is asked where an answer is no answer without it. FOIA 2000 ss.21(1), 22(1), 16(1), 1(3)."""

_WHICH_EXEMPTION = "Under which exemption? Say its number or its name, such as law enforcement."
NO_QUESTIONS = "The request has no questions to decide."


def completed(orders: tuple[Order, ...], case: Case) -> Meaning:
    """Return what *orders* propose, or the question for the first thing that was not said."""
    for at, order in enumerate(orders):
        asked = _asked(order, orders, case)
        if asked is not None:
            return replace(asked, at=at) if isinstance(asked, AskBack) else asked
    lines = tuple(line for order in orders for line in _lines(order))
    about = tuple(dict.fromkeys(label for order in orders for label in _about(order)))
    changes = [change for order in orders for change in _changes(order, case)]
    if case.approval is not None and any(map(_rewrites, orders)):
        changes.append(f"The approval by {case.approval.by} will be void.")
    return Propose(_title(orders, about), tuple(changes), lines, about, orders)


def _about(order: Order) -> tuple[str, ...]:
    match order:
        case DecideOrder() | DetailOrder() | FactOrder():
            return order.questions.labels
        case _:
            return ()


def _rewrites(order: Order) -> bool:
    """Return whether an order changes what the letter says or rests on."""
    if isinstance(order, LineOrder):
        return order.rewrites
    return not isinstance(order, ExtendOrder)


def _title(orders: tuple[Order, ...], about: tuple[str, ...]) -> str:
    first = orders[0]
    if isinstance(first, LineOrder):
        return first.title
    if isinstance(first, ReasonOrder):
        return f"Reasons for section {section_of(first.exemptions[0])}"
    if isinstance(first, ExtendOrder):
        return f"More time under section {first.exemptions[0]}"
    return questions_in_words(about)


# What is still to be asked


def _asked(order: Order, orders: tuple[Order, ...], case: Case) -> Meaning | None:
    match order:
        case DecideOrder():
            return _ask_of_decision(order, orders, case)
        case DetailOrder() | FactOrder():
            return _ask_one_question(order, orders, case)
        case ReasonOrder():
            return _ask_of_reason(order, case)
        case ExtendOrder():
            return _ask_of_extension(order, orders, case)
        case LineOrder():
            return None


def _ask_of_decision(order: DecideOrder, orders: tuple[Order, ...], case: Case) -> Meaning | None:
    if not order.questions.labels:
        return ask_which(order.questions, orders, case)
    if order.unknown:
        return _no_such_provision(order.unknown)
    if must_name_exemption(order.answer) and not order.exemptions:
        return AskBack(_WHICH_EXEMPTION, (), Slot.EXEMPTIONS, orders)
    for citation in order.exemptions:
        if needs_a_limb(citation):
            return _which_limb(citation, orders)
    if order.answer in _WORDS_ASKED and not order.text:
        return AskBack(_WORDS_ASKED[order.answer], (), Slot.WORDS, orders)
    return None


def ask_which(named: Named, orders: tuple[Order, ...], case: Case) -> Meaning:
    """Return the question which question of the request is meant."""
    offered = [
        Option(q.label, f"question {q.label}: {_short(q.text)}", (q.label,))
        for q in case.request.questions
        if not named.candidates or q.label in named.candidates
    ]
    if not offered:
        return Tell(NO_QUESTIONS)
    return AskBack(f"{named.why} Which question?".strip(), tuple(offered), Slot.QUESTIONS, orders)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUESTION else f"{line[: _LONGEST_QUESTION - 1].rstrip()}…"


def _which_limb(citation: str, orders: tuple[Order, ...]) -> AskBack:
    row = provision(citation)
    options = tuple(
        Option(str(number), f"s.{limb.citation}, {limb.name}", (limb.citation,))
        for number, limb in enumerate(limbs_of(citation), start=1)
    )
    title = row.title.rstrip(".").lower()
    words = f"Section {row.citation} ({title}) has several limbs. Which is relied on?"
    return AskBack(words, options, Slot.EXEMPTIONS, orders)


def _no_such_provision(citation: str) -> Tell:
    return Tell(f"The Act has no exemption “{citation}”. Write it like 31(1)(a), or by its name.")


def _ask_one_question(
    order: DetailOrder | FactOrder, orders: tuple[Order, ...], case: Case
) -> Meaning | None:
    if len(order.questions.labels) != 1:
        named = (
            order.questions
            if not order.questions.labels
            else Named(candidates=order.questions.labels)
        )
        return ask_which(named, orders, case)
    (label,) = order.questions.labels
    decided = {
        name for one in orders if isinstance(one, DecideOrder) for name in one.questions.labels
    }
    if isinstance(order, DetailOrder) and not case.decisions_on(label) and label not in decided:
        return Tell(f"Nobody has decided question {label} yet: say what is decided first.")
    part = order.questions.part
    if isinstance(order, DetailOrder) and part and not _is_last(label, part, orders, case):
        return Tell(
            f"The last decision on question {label} is not about {part}: the grid has both."
        )
    return None


def _is_last(label: str, part: str, orders: tuple[Order, ...], case: Case) -> bool:
    """Return whether the decision that a detail would be added to is about this part."""
    said = [o for o in orders if isinstance(o, DecideOrder) and label in o.questions.labels]
    if said:
        return said[-1].questions.part == part
    return is_about(case.decisions_on(label)[-1], part)


def _ask_of_reason(order: ReasonOrder, case: Case) -> Meaning | None:
    section = section_of(order.exemptions[0])
    relied_on = {section_of(c) for d in case.decisions for c in d.all_exemptions}
    argued = {section_of(c) for reason in case.reasons for c in reason.exemptions}
    if section in relied_on | argued:
        return None
    return Tell(
        f"No decision relies on section {section}. Decide a question under it first, "
        f"such as 'withhold … under {section}'."
    )


def _ask_of_extension(order: ExtendOrder, orders: tuple[Order, ...], case: Case) -> Meaning | None:
    if not order.exemptions:
        relied_on = (c for d in case.decisions for c in d.all_exemptions if may_extend(c))
        options = tuple(
            Option(str(number), f"s.{citation}", (citation,))
            for number, citation in enumerate(dict.fromkeys(relied_on), start=1)
        )
        words = "Under which exemption is the public interest still being weighed (s.10(3))?"
        return AskBack(words, options, Slot.EXEMPTIONS, orders)
    if find_provision(order.exemptions[0]) is None:
        return _no_such_provision(order.exemptions[0])
    if not may_extend(order.exemptions[0]):
        return Tell(
            f"Section {order.exemptions[0]} has no public interest test, so it gives no more time "
            "(s.10(3))."
        )
    if not order.until:
        return AskBack("Until which day? Write it like 5 May 2024.", (), Slot.DAY, orders)
    return None


# What is proposed


def _changes(order: Order, case: Case) -> Iterator[str]:
    match order:
        case DecideOrder():
            yield from decide_changes(order, case)
        case DetailOrder():
            yield from detail_changes(order, case)
        case FactOrder():
            yield from fact_changes(order)
        case ReasonOrder():
            yield from reason_changes(order, case)
        case ExtendOrder():
            until = long_day(date.fromisoformat(order.until))
            yield f"Until {until}, to weigh the public interest under s.{order.exemptions[0]}."
        case LineOrder():
            yield from order.changes


def _lines(order: Order) -> Iterator[str]:
    match order:
        case DecideOrder():
            yield from _decide_lines(order)
        case DetailOrder():
            yield f"/detail {order.questions.labels[0]} {order.detail}: {order.text}"
        case FactOrder():
            source = f" -- {order.source}" if order.source else ""
            yield f"/fact {order.questions.labels[0]} {order.text}{source}"
        case ReasonOrder():
            yield f"/reason {section_of(order.exemptions[0])} {order.field}: {order.text}"
        case ExtendOrder():
            yield f"/extend {order.exemptions[0]} {order.until}"
        case LineOrder():
            yield order.line


def _decide_lines(order: DecideOrder) -> Iterator[str]:
    """Yield the line of a decision; a detail that would be read as several gets its own."""
    labels = order.questions.labels
    part = order.questions.part
    also = " also" if part else ""
    head = " ".join((f"/decide {','.join(labels)}{also} {order.answer.value}", *order.exemptions))
    head += f" part: {part}" if part else ""
    if not order.text:
        yield head
    elif any(f"{name}:" in order.text for name in DETAILS):
        yield head
        yield from (f"/detail {label} {order.detail}: {order.text}" for label in labels)
    else:
        yield f"{head} {order.detail}: {order.text}"
