"""The letters beside the response, as the built-in drafter writes them from their particulars."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from foiassist.adapters.drafters.precedent_decision import relied_on, weighed
from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    cite,
    day_in_words,
    lowered,
    needed,
    paragraphs,
    phrase,
    questions_in_words,
    sentence,
)
from foiassist.case.particulars import OUTCOMES, particular_called
from foiassist.law.exemptions import provision
from foiassist.law.letters import LetterKind
from foiassist.ports import DraftTask


def recorded(task: DraftTask, name: str, label: str = "") -> str:
    """Return what was recorded of the letter under *name*, or a mark for it."""
    said = _said(task, name, label)
    particular = particular_called(name)
    if said or particular is None:
        return said
    about = f"{particular.what} (question {label})" if label else particular.what
    return needed(about)


def _said(task: DraftTask, name: str, label: str = "") -> str:
    told = (f.text for f in task.facts if f.about == name and f.question == label)
    return next(told, "").strip()


def _as_sentence(task: DraftTask, name: str) -> str:
    said = recorded(task, name)
    return said if said.startswith("[NEEDED") else sentence(said)


def write_notice(task: DraftTask, wording: Wording) -> str:
    """Return what a letter along the way tells the applicant."""
    return _NOTICES[LetterKind(task.frame.kind)](task, wording)


def _acknowledgement(task: DraftTask, wording: Wording) -> str:
    contact = _said(task, "contact")
    return paragraphs(
        wording.say("notice-acknowledgement"),
        sentence(contact),
    )


def _fee(task: DraftTask, wording: Wording) -> str:
    return paragraphs(
        wording.say(
            "notice-fee",
            fee=phrase(recorded(task, "fee")),
            fee_for=_as_sentence(task, "fee_for"),
            payment=_as_sentence(task, "payment"),
        ),
        wording.say("notice-fee-time"),
    )


def _extension(task: DraftTask, wording: Wording) -> str:
    frame = task.frame
    if not frame.weighed or frame.extended_until is None:
        return needed("which qualified exemption is being weighed, and by when it will be decided")
    row = provision(frame.weighed)
    name = "notice-extension-ncnd" if row.is_ncnd else "notice-extension"
    return paragraphs(
        wording.say(name, citations=cite([row.citation]), title=lowered(row.title)),
        _as_sentence(task, "why_longer"),
        wording.say("notice-extension-until", until=day_in_words(frame.extended_until)),
    )


def _scottish(task: DraftTask, wording: Wording) -> str:
    return paragraphs(
        wording.say("notice-scottish"),
        sentence(_said(task, "elsewhere")),
    )


_NOTICES: dict[LetterKind, Callable[[DraftTask, Wording], str]] = {
    LetterKind.ACKNOWLEDGEMENT: _acknowledgement,
    LetterKind.FEE_NOTICE: _fee,
    LetterKind.EXTENSION: _extension,
    LetterKind.SCOTTISH_HANDOVER: _scottish,
}


def write_outcome(task: DraftTask, wording: Wording) -> str:
    """Return what an internal review came to, question by question."""
    return paragraphs(
        wording.say("outcome-complaint", complaint=phrase(recorded(task, "complaint"))),
        wording.say("outcome-reviewer", reviewer=phrase(recorded(task, "reviewer"))),
        *_outcomes(task, wording),
        wording.say("outcome-follows") if task.decisions else "",
        relied_on(task, wording),
        weighed(task, wording),
    )


def _outcomes(task: DraftTask, wording: Wording) -> Iterator[str]:
    """Yield a paragraph for all questions of which the same is said."""
    alike: dict[tuple[str, str], list[str]] = {}
    for question in task.questions:
        outcome = _said(task, "outcome", question.label).lower()
        if outcome not in OUTCOMES:
            yield (
                recorded(task, "outcome", question.label)
                if not outcome
                else needed(f"whether question {question.label} is upheld, varied or overturned")
            )
            continue
        why = _said(task, "outcome_why", question.label)
        said = sentence(why) if why else recorded(task, "outcome_why", question.label)
        alike.setdefault((outcome, said), []).append(question.label)
    for (outcome, why), labels in alike.items():
        yield wording.say(f"outcome-{outcome}", questions=questions_in_words(labels), why=why)
