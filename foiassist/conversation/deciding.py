"""Commands that decide: answers, reasons, facts and the clock, all in the name of a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from difflib import get_close_matches
from typing import Any

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import count
from foiassist.errors import QuestionNotFound, SettingsError
from foiassist.law.answers import Answer
from foiassist.law.exemptions import find_provision, provision, section_of
from foiassist.named_paths import path_named

DETAILS = (
    "part", "where", "when", "searches", "redaction", "advice", "interpretation",
    "transferred_to", "clarify", "earlier",
)  # fmt: skip
"""What a decision may say besides its answer and exemptions."""

REASON_FIELDS = tuple(f.name for f in fields(Reason) if f.name not in {"exemptions", "by"})
_REASON_NAMES = {
    "for": "for_disclosure",
    "against": "against_disclosure",
    "likely": "likelihood",
    "legitimate": "legitimate_interest",
    "opinion": "qualified_opinion",
}
_LISTED = frozenset({"for_disclosure", "against_disclosure"})
_DETAIL = re.compile(rf"\b({'|'.join(DETAILS)}):\s*")
_REASON = re.compile(r"(\S+)\s+([A-Za-z_ ]+?)\s*:\s*(.+)", re.DOTALL)
_WHOLE_CASE = "case"
_NO_SOURCE = "The source was not said; end with ' -- where from' next time."


def decide(asked: Asked) -> Said:
    """Record a decision: '3 withheld 31(1)(a) 31(1)(b)', '1,1a published where: …'.

    Raises:
        SettingsError: The words do not name questions and an answer.
        UnknownProvision: The Act has no such exemption.
        CaseError: The case does not allow it.
    """
    head, details = _split_details(asked.words)
    words = head.replace(",", " , ").split()
    case = asked.case
    labels, rest = _labels(asked, case, words)
    also = rest[:1] == ["also"]
    answer, citations = _answer(asked, rest[1:] if also else rest)
    exemptions = tuple(provision(word).citation for word in citations if word != ",")
    decisions = [
        decision
        for label in labels
        for decision in (
            *(_beside(case.decisions_on(label), details.get("part", "")) if also else ()),
            Decision(label, answer, exemptions, **details),
        )
    ]
    asked.desk.cases.decide(asked.by, asked.reference, decisions)
    return Said(_still_to_name(answer, exemptions), redraft=True)


def _beside(decided: Iterable[Decision], part: str) -> Iterator[Decision]:
    """Yield what was decided on other parts of a question; the same part is decided afresh."""
    return (old for old in decided if not part or old.part.casefold() != part.casefold())


def _still_to_name(answer: Answer, exemptions: tuple[str, ...]) -> str:
    if answer in {Answer.WITHHELD, Answer.NCND} and not exemptions:
        return "It names no exemption yet: add one, such as 31(1)(a)."
    return ""


def _split_details(words: str) -> tuple[str, dict[str, str]]:
    pieces = _DETAIL.split(words)
    names, texts = pieces[1::2], pieces[2::2]
    return pieces[0], {name: text.strip() for name, text in zip(names, texts, strict=True)}


def _labels(asked: Asked, case: Case, words: list[str]) -> tuple[list[str], list[str]]:
    """Return the question labels that *words* begin with, and the words after them."""
    known = {q.label.casefold(): q.label for q in case.request.questions}
    labels: list[str] = []
    for place, word in enumerate(words):
        if word == ",":
            continue
        if word.casefold() not in known or (place and words[place - 1] != ","):
            return (labels or _no_label(asked, case, word)), words[place:]
        labels.append(known[word.casefold()])
    raise asked.misused("Say which question, and what was decided.")


def _no_label(asked: Asked, case: Case, word: str) -> list[str]:
    if word.casefold() in {answer.value for answer in Answer} and asked.question:
        return [asked.question]
    raise QuestionNotFound(
        f"The request has no question {word!r}.",
        hint=f"Its questions are: {', '.join(q.label for q in case.request.questions)}.",
    )


def _answer(asked: Asked, words: list[str]) -> tuple[Answer, list[str]]:
    """Return the answer that *words* begin with, in one word or several, and what follows."""
    by_name = {answer.value: answer for answer in Answer}
    for length in (3, 2, 1):
        name = "_".join(words[:length]).casefold().replace("-", "_")
        if len(words) >= length and name in by_name:
            return by_name[name], words[length:]
    if not words:
        raise asked.misused("Say what was decided.")
    near = get_close_matches(words[0].casefold(), by_name, n=2, cutoff=0.4)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Known: {', '.join(by_name)}."
    raise SettingsError(f"{words[0]!r} is no answer.", hint=hint)


def where(asked: Asked) -> Said:
    """Add where the applicant finds what is published: '1 title: link'."""
    label, _, text = asked.words.partition(" ")
    return _detail(asked, label, "where", text)


def detail(asked: Asked) -> Said:
    """Add a detail to a decision: '3 searches: the complaints register'.

    Raises:
        SettingsError: There is no such detail, or nothing was decided yet.
    """
    label, _, rest = asked.words.partition(" ")
    name, _, text = rest.partition(":")
    wanted = name.strip().casefold().replace(" ", "_")
    if wanted not in DETAILS:
        raise asked.misused(f"There is no detail {name.strip()!r}; known: {', '.join(DETAILS)}.")
    return _detail(asked, label, wanted, text)


def _detail(asked: Asked, label: str, name: str, text: str) -> Said:
    decisions = asked.case.decisions_on(label)
    if not text.strip():
        raise asked.misused("Say for which question, and then the words.")
    if not decisions:
        raise SettingsError(f"Nobody has decided {label!r} yet.", hint="Use /decide first.")
    changes: dict[str, Any] = {name: text.strip()}
    last = replace(decisions[-1], **changes)
    asked.desk.cases.decide(asked.by, asked.reference, [*decisions[:-1], last])
    return Said(f"{label}: {name.replace('_', ' ')} noted.", redraft=True)


def fact(asked: Asked) -> Said:
    """Record a fact: '1c There were 15 alerts. -- Deployment record'."""
    label, _, rest = asked.words.partition(" ")
    text, _, source = rest.partition(" -- ")
    if not text.strip():
        raise asked.misused("Say for which question, and then the fact as a sentence.")
    wanted = "" if label.casefold() == _WHOLE_CASE else label
    asked.desk.cases.record_fact(asked.by, asked.reference, wanted, text, source)
    return Said("" if source.strip() else _NO_SOURCE, redraft=True)


def reason(asked: Asked) -> Said:
    """Record one part of the reasons for an exemption: '31 harm: anybody could …'.

    Raises:
        SettingsError: There is no such field, or the exemption is not relied on.
        UnknownProvision: The Act has no such exemption.
    """
    parts = _REASON.fullmatch(asked.words.strip())
    if parts is None:
        raise asked.misused("Say the exemption, the field and a colon, and then the words.")
    field = _field(parts[2])
    old = _reason_for(asked.case, parts[1])
    text = parts[3].strip()
    changes: dict[str, Any] = {field: (*getattr(old, field), text) if field in _LISTED else text}
    asked.desk.cases.decide(asked.by, asked.reference, [], [replace(old, **changes)])
    return Said(
        f"Section {section_of(parts[1])}: {field.replace('_', ' ')} recorded.", redraft=True
    )


def _field(name: str) -> str:
    wanted = "_".join(name.casefold().split())
    wanted = _REASON_NAMES.get(wanted, wanted)
    fields_known = [f for f in REASON_FIELDS if f != "questions"]
    if wanted in fields_known:
        return wanted
    near = get_close_matches(wanted, [*fields_known, *_REASON_NAMES], n=2, cutoff=0.4)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Known: {', '.join(fields_known)}."
    raise SettingsError(f"Reasons have no field {name.strip()!r}.", hint=hint)


def _reason_for(case: Case, citation: str) -> Reason:
    """Return the reason that *citation* is argued in, or a new one for what was decided."""
    section = section_of(provision(citation).citation if find_provision(citation) else citation)
    for old in case.reasons:
        if any(section_of(cited) == section for cited in old.exemptions):
            return old
    relied_on = tuple(
        dict.fromkeys(
            cited
            for decision in case.decisions
            for cited in decision.all_exemptions
            if section_of(cited) == section
        )
    )
    if not relied_on:
        raise SettingsError(
            f"No decision relies on section {section or citation}.",
            hint="Decide a question under it first, with /decide.",
        )
    return Reason(relied_on)


def load(asked: Asked) -> Said:
    """Record the decisions, reasons and facts in a decisions file."""
    if not asked.words.strip():
        raise asked.misused("Say which file.")
    path = path_named(asked.words)
    read = asked.desk.cases.read_decisions_file(path, asked.case)
    asked.desk.cases.decide(
        asked.by, asked.reference, read.decisions, reasons=read.reasons, facts=read.facts
    )
    return Said(
        f"Recorded {count(len(read.decisions), 'decision')}, {count(len(read.facts), 'fact')} "
        f"and {count(len(read.reasons), 'set')} of reasons from {path.name}.",
        redraft=True,
    )


def clarify(asked: Asked) -> Said:
    """Record that the applicant was asked to clarify."""
    asked.desk.cases.ask_clarification(asked.by, asked.reference, day_of(asked, asked.words))
    return Said("Asked for clarification. The clock waits and starts afresh when it comes.")


def clarified(asked: Asked) -> Said:
    """Record that the clarification came."""
    case = asked.desk.cases.receive_clarification(
        asked.by, asked.reference, day_of(asked, asked.words)
    )
    return Said(f"Clarified. The response is now due on {asked.desk.cases.due(case):%d %B %Y}.")


def extend(asked: Asked) -> Said:
    """Record more time for the public interest test: '31 2024-05-01'."""
    citation, _, until = asked.words.strip().partition(" ")
    day = day_of(asked, until)
    if day is None:
        raise asked.misused("Say the exemption being weighed, and until when.")
    asked.desk.cases.extend(asked.by, asked.reference, provision(citation).citation, day)
    return Said(f"Extended to {day:%d %B %Y} to weigh the public interest (s.10(3)).")


def day_of(asked: Asked, words: str) -> date | None:
    """Return the day that *words* name, or None where they are empty."""
    if not words.strip():
        return None
    try:
        return date.fromisoformat(words.strip())
    except ValueError as error:
        raise asked.misused(f"{words.strip()!r} is no day.") from error
