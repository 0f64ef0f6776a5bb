"""The answers to questions, as the built-in drafter writes them from decisions and facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from foiassist.adapters.drafters.precedent_facts import opened, told
from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    cite_sections,
    given_or_needed,
    needed,
    paragraphs,
    phrase,
    quoted,
    sentence,
    shortened,
    stopped,
)
from foiassist.case.decision import Decision
from foiassist.case.question import Question
from foiassist.law.answer_details import detail_of, information_asked
from foiassist.law.answers import Answer
from foiassist.ports import DraftTask
from foiassist.steps.plan_response import ONLY_ANSWER

_GIVES = frozenset({Answer.DISCLOSED, Answer.PARTLY})
_SAID_BY_THE_DECISION = frozenset({Answer.DISCLOSED, Answer.NOT_HELD})
"""Answers whose first sentence the letter's decision has said where there is only one answer."""
_REFUSED_BY_THE_DECISION = frozenset({Answer.COST_LIMIT, Answer.VEXATIOUS})
"""Answers of which nothing is left to say there."""


def write_answer(task: DraftTask, wording: Wording) -> str:
    """Return the answer to the questions of a section."""
    alone = task.plan.title == ONLY_ANSWER
    asked = "" if alone else "\n".join(quoted(_numbered(question)) for question in task.questions)
    first = task.plan.questions[0]
    decisions = [decision for decision in task.decisions if decision.question == first]
    if not decisions:
        return paragraphs(asked, needed("a decision on this question"))
    read_as = " ".join(dict.fromkeys(sentence(d.interpretation) for d in decisions))
    said_once = alone and len(decisions) == 1
    answers = _answers(decisions, told(task.facts), wording, said_once=said_once)
    return paragraphs(asked, read_as, *answers)


def _numbered(question: Question) -> str:
    return f"{question.label}. {shortened(question.text)}"


def _answers(
    decisions: list[Decision], facts: str, wording: Wording, *, said_once: bool
) -> Iterator[str]:
    """Yield what is said under each decision; the first disclosure has the facts in it.

    Args:
        decisions: Those on one question.
        facts: What was recorded for it, laid out.
        wording: The standard wording.
        said_once: Whether the letter's decision has said already what this answer begins with.
    """
    gives = next((d for d in decisions if d.answer in _GIVES), None)
    if gives is None:
        facts = facts or _held_or_not(decisions)
    for decision in decisions:
        own = facts if decision is gives else ""
        if said_once and (own or decision.searches) and decision.answer in _SAID_BY_THE_DECISION:
            yield opened("", own or sentence(decision.searches), wording)
        elif said_once and decision.answer in _REFUSED_BY_THE_DECISION:
            yield wording.say("answer-refused")
        elif decision.answer in _GIVES and decision is not gives:
            yield _named(decision, _given_above(decision, wording), wording)
        else:
            yield _named(decision, _write_one(decision, own, wording), wording)
    if gives is None:
        yield facts


def _held_or_not(decisions: list[Decision]) -> str:
    """Return a mark where only the cost of answering, and not of confirming, is too high."""
    limits = (d for d in decisions if d.answer is Answer.COST_LIMIT)
    asked = (information_asked(d.answer, d.exemptions) for d in limits)
    return next((needed(what) for what in asked if what), "")


def _named(decision: Decision, answer: str, wording: Wording) -> str:
    """Return *answer* with the part of the question that it is about, where there is one."""
    if not decision.part or answer.startswith("[NEEDED"):
        return answer
    said = f"{answer[:1].lower()}{answer[1:]}" if answer.startswith("We ") else answer
    return wording.say("answer-part", part=phrase(decision.part), answer=said)


def _write_one(decision: Decision, facts: str, wording: Wording) -> str:
    """Return what is said under one decision; only a disclosure has the facts in it."""
    if decision.answer is Answer.DISCLOSED:
        return _disclosed(facts, wording)
    if decision.answer is Answer.PARTLY:
        return _partly(decision, facts, wording)
    return _WRITERS[decision.answer](decision, wording)


def _disclosed(facts: str, wording: Wording) -> str:
    given = facts or needed(information_asked(Answer.DISCLOSED))
    return opened(wording.say("answer-disclosed"), given, wording)


def _partly(decision: Decision, facts: str, wording: Wording) -> str:
    given = facts or needed(information_asked(Answer.PARTLY))
    rest = _rest_withheld(decision, wording)
    if "\n" in given:
        return paragraphs(wording.say("answer-partly"), given, rest)
    return f"{wording.say('answer-partly')} {given} {rest}"


def _rest_withheld(decision: Decision, wording: Wording) -> str:
    if not decision.exemptions:
        return needed("which exemption the rest is withheld under")
    return wording.say("answer-partly-withheld", sections=cite_sections(decision.exemptions))


def _given_above(decision: Decision, wording: Wording) -> str:
    """Return what is said of a disclosure whose facts stand under an earlier one."""
    if decision.answer is Answer.DISCLOSED:
        return wording.say("answer-disclosed")
    return f"{wording.say('answer-partly')} {_rest_withheld(decision, wording)}"


def _asked(decision: Decision) -> str:
    """Return what the decision's own answer asks for."""
    detail = detail_of(decision.answer)
    return detail.question if detail else ""


def _published(decision: Decision, wording: Wording) -> str:
    where = stopped(decision.where) if decision.where else needed(_asked(decision))
    return wording.say("answer-published", where=where)


def _to_be_published(decision: Decision, wording: Wording) -> str:
    when = given_or_needed(decision.when, _asked(decision))
    return wording.say(
        "answer-to-be-published", sections=cite_sections(decision.all_exemptions), when=when
    )


def _not_held(decision: Decision, wording: Wording) -> str:
    searches = given_or_needed(decision.searches, _asked(decision))
    return f"{wording.say('answer-not-held')} {searches}"


def _withheld(decision: Decision, wording: Wording) -> str:
    if not decision.exemptions:
        return needed("which exemption this is withheld under")
    sections = cite_sections(decision.exemptions)
    return wording.say("answer-withheld", sections=sections)


def _under(name: str) -> Callable[[Decision, Wording], str]:
    def write(decision: Decision, wording: Wording) -> str:
        if not decision.all_exemptions:
            return needed("which subsection is relied on")
        return wording.say(name, sections=cite_sections(decision.all_exemptions))

    return write


def _repeated(decision: Decision, wording: Wording) -> str:
    earlier = given_or_needed(decision.earlier, _asked(decision))
    return wording.say(
        "answer-repeated", sections=cite_sections(decision.all_exemptions), earlier=earlier
    )


def _transferred(decision: Decision, wording: Wording) -> str:
    to = phrase(decision.transferred_to) or needed(_asked(decision))
    searches = sentence(decision.searches)
    return f"{wording.say('answer-transferred', transferred_to=to)} {searches}".strip()


def _clarification(decision: Decision, wording: Wording) -> str:
    clarify = given_or_needed(decision.clarify, _asked(decision))
    return wording.say("answer-clarification", clarify=clarify)


def _environmental(decision: Decision, wording: Wording) -> str:
    del decision
    return wording.say("answer-environmental")


def _own_data(decision: Decision, wording: Wording) -> str:
    del decision
    return wording.say("answer-own-data")


_WRITERS: dict[Answer, Callable[[Decision, Wording], str]] = {
    Answer.PUBLISHED: _published,
    Answer.TO_BE_PUBLISHED: _to_be_published,
    Answer.NOT_HELD: _not_held,
    Answer.WITHHELD: _withheld,
    Answer.NCND: _under("answer-ncnd"),
    Answer.COST_LIMIT: _under("answer-cost-limit"),
    Answer.VEXATIOUS: _under("answer-vexatious"),
    Answer.REPEATED: _repeated,
    Answer.TRANSFERRED: _transferred,
    Answer.CLARIFICATION: _clarification,
    Answer.ENVIRONMENTAL: _environmental,
    Answer.OWN_DATA: _own_data,
}
