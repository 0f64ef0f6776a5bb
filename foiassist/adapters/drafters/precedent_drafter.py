"""The drafter that needs no language model: whole sections from decisions, facts and the
standard wording, with past reasoning shown only inside NEEDED marks.

The same task always gives the same text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from foiassist.adapters.drafters.precedent_answers import write_answer
from foiassist.adapters.drafters.precedent_reasons import write_reason
from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    cite_sections,
    day_in_words,
    given_or_needed,
    needed,
    paragraphs,
    questions_in_words,
    quoted,
    sentence,
)
from foiassist.case.plan import SectionKind
from foiassist.case.section import Provenance
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision, section_of, sort_key
from foiassist.law.letters import LetterKind
from foiassist.law.tests_of_harm import needs_public_interest_test
from foiassist.ports import DraftTask

_SENTENCE_END = re.compile(r"(?<=[.:?!])\s+")
_NOTHING_HELD = frozenset({LetterKind.NOT_HELD, LetterKind.TRANSFER})
_REFUSED_NOTHING_ELSE = frozenset(
    {
        Answer.DISCLOSED,
        Answer.PUBLISHED,
        Answer.NOT_HELD,
        Answer.TRANSFERRED,
        Answer.CLARIFICATION,
    }
)
"""Answers among which section 21 is the only exemption."""


class PrecedentDrafter:
    """Writes sections the way a careful officer lays them out."""

    name = "precedent"

    def draft(self, task: DraftTask) -> Iterator[str]:
        """Yield the section's text, whole."""
        yield _WRITERS[task.plan.kind](task, Wording(task.standard))

    def provenance(self) -> Provenance:
        """Return this drafter's name; it has no model and no prompt."""
        return Provenance(drafter=self.name)


def _request(task: DraftTask, wording: Wording) -> str:
    opening = wording.say(
        "request",
        received=day_in_words(task.frame.received),
        reference=task.frame.reference,
    )
    return paragraphs(opening, quoted("\n".join(_as_asked(task))))


def _as_asked(task: DraftTask) -> Iterator[str]:
    """Yield the questions with their stems, no sentence of a stem twice."""
    said: set[str] = set()
    for question in task.questions:
        stem = [part for part in _SENTENCE_END.split(question.context.strip()) if part not in said]
        if any(stem):
            yield " ".join(stem)
        said.update(stem, _SENTENCE_END.split(question.text))
        yield f"{question.label}. {question.text}"


def _decision(task: DraftTask, wording: Wording) -> str:
    if LetterKind(task.frame.kind) is LetterKind.DRAFT:
        return needed("a decision on each question; the letter follows from the decisions")
    decided = {decision.question for decision in task.decisions}
    open_labels = [q.label for q in task.questions if q.label not in decided]
    still_open = needed(f"a decision on {questions_in_words(open_labels)}") if open_labels else ""
    return paragraphs(
        _decided(task, wording), _relied_on(task, wording), _weighed(task, wording), still_open
    )


def _decided(task: DraftTask, wording: Wording) -> str:
    """Return what was decided on the request as a whole, and what of it is not held."""
    kind = LetterKind(task.frame.kind)
    answers = {decision.answer for decision in task.decisions}
    name = f"decision-{kind.value.replace(' ', '-')}"
    if kind is LetterKind.FULL_DISCLOSURE and answers != {Answer.DISCLOSED}:
        name = "decision-all-we-hold"
    elif kind is LetterKind.PARTIAL_REFUSAL and _REFUSED_NOTHING_ELSE.issuperset(answers):
        name = "decision-partly-published"
    said = [wording.say(name)]
    missing = _labels_of(task, {Answer.NOT_HELD, Answer.TRANSFERRED})
    if missing and kind not in _NOTHING_HELD:
        said.append(wording.say("decision-some-not-held", questions=missing))
    unclear = _labels_of(task, {Answer.CLARIFICATION})
    if unclear and kind is not LetterKind.CLARIFICATION:
        said.append(wording.say("decision-some-unclear", questions=unclear))
    return " ".join(said)


def _labels_of(task: DraftTask, answers: set[Answer]) -> str:
    """Return the questions that have one of *answers*, in words, or nothing."""
    labels = dict.fromkeys(d.question for d in task.decisions if d.answer in answers)
    return questions_in_words(labels) if labels else ""


def _weighed(task: DraftTask, wording: Wording) -> str:
    """Return what the public interest test is, where any exemption relied on has one."""
    cited = {citation for decision in task.decisions for citation in decision.all_exemptions}
    weighed = {citation for citation in cited if needs_public_interest_test(citation)}
    if not weighed:
        return ""
    saying = all(provision(citation).is_ncnd for citation in weighed)
    return wording.say("weighed-ncnd" if saying else "weighed")


def _relied_on(task: DraftTask, wording: Wording) -> str:
    """Return the exemptions relied on, each with its questions."""
    asked: dict[str, dict[str, None]] = {}
    cited: dict[str, dict[str, None]] = {}
    for decision in task.decisions:
        for citation in decision.all_exemptions:
            section = section_of(citation)
            asked.setdefault(section, {})[decision.question] = None
            cited.setdefault(section, {})[citation] = None
    if not cited:
        return ""
    lines = [
        f"- {cite_sections(cited[section])}, {_lowered(provision(section).title)} "
        f"({questions_in_words(asked[section])})"
        for section in sorted(cited, key=sort_key)
    ]
    return f"{wording.say('relied-on')}\n\n" + "\n".join(lines)


def _lowered(title: str) -> str:
    return title[:1].lower() + title[1:]


def _redaction(task: DraftTask, _wording: Wording) -> str:
    said = list(dict.fromkeys(d.redaction for d in task.decisions if d.redaction))
    if said:
        return paragraphs(*(sentence(text) for text in said))
    return needed("what was removed from the documents, and how each removal is marked")


def _advice(task: DraftTask, _wording: Wording) -> str:
    said = list(dict.fromkeys(d.advice for d in task.decisions if d.advice))
    if said:
        return paragraphs(*(sentence(text) for text in said))
    return needed("what could be given, where to look, or how to narrow the request (s.16)")


def _rights(task: DraftTask, wording: Wording) -> str:
    frame = task.frame
    return paragraphs(
        wording.say(
            "rights-review",
            review_contact=frame.review_contact or "by replying to this letter",
            review_working_days=str(frame.review_working_days),
        ),
        wording.say(
            "rights-regulator",
            regulator_name=frame.regulator_name,
            regulator_address=frame.regulator_address,
            regulator_website=frame.regulator_website,
        ),
    )


def _sign_off(task: DraftTask, wording: Wording) -> str:
    frame = task.frame
    name = frame.officer or given_or_needed("", "the name of the officer who signs")
    return paragraphs(wording.say("sign-off"), name, frame.signature, frame.authority_name)


_WRITERS: dict[SectionKind, Callable[[DraftTask, Wording], str]] = {
    SectionKind.REQUEST: _request,
    SectionKind.DECISION: _decision,
    SectionKind.REASON: write_reason,
    SectionKind.ANSWER: write_answer,
    SectionKind.REDACTION: _redaction,
    SectionKind.ADVICE: _advice,
    SectionKind.RIGHTS: _rights,
    SectionKind.SIGN_OFF: _sign_off,
}
