"""The drafter that needs no language model: whole sections from decisions, facts and the
standard wording, with past reasoning shown only inside NEEDED marks.

The same task always gives the same text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from foiassist.adapters.drafters.precedent_answers import write_answer
from foiassist.adapters.drafters.precedent_beside import recorded, write_notice, write_outcome
from foiassist.adapters.drafters.precedent_decision import write_decision
from foiassist.adapters.drafters.precedent_reasons import write_reason
from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    day_in_words,
    given_or_needed,
    needed,
    paragraphs,
    quoted,
    sentence,
)
from foiassist.case.plan import SectionKind
from foiassist.case.section import Provenance
from foiassist.law.answer_details import ADVICE, REDACTION
from foiassist.law.letters import LetterKind
from foiassist.ports import DraftTask

_OPENINGS = {
    LetterKind.ACKNOWLEDGEMENT: "request-open",
    LetterKind.FEE_NOTICE: "request-open",
    LetterKind.EXTENSION: "request-open",
    LetterKind.SCOTTISH_HANDOVER: "request-scottish",
    LetterKind.REVIEW_OUTCOME: "request-reviewed",
    LetterKind.ENVIRONMENTAL_HANDOVER: "request-handed-over",
    LetterKind.SUBJECT_ACCESS_HANDOVER: "request-handed-over",
}
"""How a letter begins that does not deal with the request under the Act, or not yet."""

_SENTENCE_END = re.compile(r"(?<=[.:?!])\s+")


class PrecedentDrafter:
    """Writes sections the way a careful officer lays them out."""

    name = "precedent"

    def draft(self, task: DraftTask) -> Iterator[str]:
        """Yield the section's text, whole."""
        yield _WRITERS[task.plan.kind](task, Wording(task.standard, _days(task)))

    def provenance(self) -> Provenance:
        """Return this drafter's name; it has no model and no prompt."""
        return Provenance(drafter=self.name)


def _days(task: DraftTask) -> dict[str, str]:
    """Return the days that hold for the whole letter, in words."""
    names = ("due", "environmental_due", "access_due")
    days = ((name, getattr(task.frame, name) or task.frame.due) for name in names)
    return {name: day_in_words(day) for name, day in days}


def _request(task: DraftTask, wording: Wording) -> str:
    kind = LetterKind(task.frame.kind)
    values = {"received": day_in_words(task.frame.received), "reference": task.frame.reference}
    if kind is LetterKind.REVIEW_OUTCOME:
        values["review_asked"] = recorded(task, "review_asked")
    opening = wording.say(_OPENINGS.get(kind, "request"), **values)
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


def _redaction(task: DraftTask, _wording: Wording) -> str:
    said = list(dict.fromkeys(d.redaction for d in task.decisions if d.redaction))
    if said:
        return paragraphs(*(sentence(text) for text in said))
    return needed(REDACTION.question)


def _advice(task: DraftTask, _wording: Wording) -> str:
    said = list(dict.fromkeys(d.advice for d in task.decisions if d.advice))
    if said:
        return paragraphs(*(sentence(text) for text in said))
    return needed(ADVICE.question)


def _rights(task: DraftTask, wording: Wording) -> str:
    frame = task.frame
    if frame.kind == LetterKind.REVIEW_OUTCOME:
        return wording.say("rights-regulator-reviewed", **_regulator(task))
    return paragraphs(
        wording.say(
            "rights-review",
            review_contact=frame.review_contact or "by replying to this letter",
            review_working_days=str(frame.review_working_days),
        ),
        wording.say("rights-regulator", **_regulator(task)),
    )


def _regulator(task: DraftTask) -> dict[str, str]:
    names = ("regulator_name", "regulator_address", "regulator_website")
    return {name: getattr(task.frame, name) for name in names}


def _sign_off(task: DraftTask, wording: Wording) -> str:
    frame = task.frame
    name = frame.officer or given_or_needed("", "the name of the officer who signs")
    return paragraphs(wording.say("sign-off"), name, frame.signature, frame.authority_name)


_WRITERS: dict[SectionKind, Callable[[DraftTask, Wording], str]] = {
    SectionKind.REQUEST: _request,
    SectionKind.NOTICE: write_notice,
    SectionKind.OUTCOME: write_outcome,
    SectionKind.DECISION: write_decision,
    SectionKind.REASON: write_reason,
    SectionKind.ANSWER: write_answer,
    SectionKind.REDACTION: _redaction,
    SectionKind.ADVICE: _advice,
    SectionKind.RIGHTS: _rights,
    SectionKind.SIGN_OFF: _sign_off,
}
