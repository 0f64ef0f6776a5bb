"""The answers to questions, as the built-in drafter writes them from decisions and facts."""

from __future__ import annotations

from collections.abc import Callable

from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    cite_sections,
    given_or_needed,
    needed,
    paragraphs,
    phrase,
    quoted,
    sentence,
    stopped,
)
from foiassist.case.decision import Decision
from foiassist.case.question import Question
from foiassist.law.answers import Answer
from foiassist.ports import DraftTask

_WHERE = "where the applicant can find it: a working link or a precise direction"


def write_answer(task: DraftTask, wording: Wording) -> str:
    """Return the answer to the questions of a section."""
    asked = "\n".join(quoted(_numbered(question)) for question in task.questions)
    first = task.plan.questions[0]
    decisions = [decision for decision in task.decisions if decision.question == first]
    if not decisions:
        return paragraphs(asked, needed("a decision on this question"))
    facts = " ".join(sentence(fact.text) for fact in task.facts)
    read_as = " ".join(dict.fromkeys(sentence(d.interpretation) for d in decisions))
    answers = [_write_one(decision, facts, wording) for decision in decisions]
    gives = {Answer.DISCLOSED, Answer.PARTLY}
    rest = "" if any(d.answer in gives for d in decisions) else facts
    return paragraphs(asked, read_as, *answers, rest)


def _numbered(question: Question) -> str:
    return f"{question.label}. {question.text}"


def _write_one(decision: Decision, facts: str, wording: Wording) -> str:
    """Return what is said under one decision; only a disclosure has the facts in it."""
    if decision.answer is Answer.DISCLOSED:
        return _disclosed(facts, wording)
    if decision.answer is Answer.PARTLY:
        return _partly(decision, facts, wording)
    return _WRITERS[decision.answer](decision, wording)


def _disclosed(facts: str, wording: Wording) -> str:
    held = wording.say("answer-disclosed")
    if facts:
        return f"{held} {facts}"
    return f"{held} {needed('the information itself, or the name of the document enclosed')}"


def _partly(decision: Decision, facts: str, wording: Wording) -> str:
    if not decision.exemptions:
        rest = needed("which exemption the rest is withheld under")
    else:
        rest = wording.say("answer-partly-withheld", sections=cite_sections(decision.exemptions))
    given = facts or needed("what is disclosed: the information, or the documents enclosed")
    return f"{wording.say('answer-partly')} {given} {rest}"


def _published(decision: Decision, wording: Wording) -> str:
    where = stopped(decision.where) if decision.where else needed(_WHERE)
    if decision.part:
        return wording.say("answer-published-part", part=phrase(decision.part), where=where)
    return wording.say("answer-published", where=where)


def _to_be_published(decision: Decision, wording: Wording) -> str:
    when = given_or_needed(decision.when, "when the information is to be published")
    return wording.say(
        "answer-to-be-published", sections=cite_sections(decision.all_exemptions), when=when
    )


def _not_held(decision: Decision, wording: Wording) -> str:
    searches = given_or_needed(decision.searches, "what was searched, how, and by whom")
    return f"{wording.say('answer-not-held')} {searches}"


def _withheld(decision: Decision, wording: Wording) -> str:
    if not decision.exemptions:
        return needed("which exemption this is withheld under")
    sections = cite_sections(decision.exemptions)
    if decision.part:
        return wording.say("answer-withheld-part", sections=sections, part=phrase(decision.part))
    return wording.say("answer-withheld", sections=sections)


def _under(name: str) -> Callable[[Decision, Wording], str]:
    def write(decision: Decision, wording: Wording) -> str:
        if not decision.all_exemptions:
            return needed("which subsection is relied on")
        return wording.say(name, sections=cite_sections(decision.all_exemptions))

    return write


def _repeated(decision: Decision, wording: Wording) -> str:
    earlier = given_or_needed(decision.earlier, "the earlier request, and when it was answered")
    return wording.say(
        "answer-repeated", sections=cite_sections(decision.all_exemptions), earlier=earlier
    )


def _transferred(decision: Decision, wording: Wording) -> str:
    to = phrase(decision.transferred_to) or needed("the authority that holds it")
    searches = sentence(decision.searches)
    return f"{wording.say('answer-transferred', transferred_to=to)} {searches}".strip()


def _clarification(decision: Decision, wording: Wording) -> str:
    clarify = given_or_needed(decision.clarify, "what the applicant must tell us")
    return wording.say("answer-clarification", clarify=clarify)


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
}
