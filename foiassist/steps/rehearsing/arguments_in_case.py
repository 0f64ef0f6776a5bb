"""What the letter of a case argues, one thing after another, as it was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiassist.case.case import Case
from foiassist.case.challenge import MATTERS, Matter
from foiassist.case.decision import Decision
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of
from foiassist.steps.rehearsing.argument import (
    Argument,
    apart,
    as_matter,
    closest,
    grouped,
    sections_argued,
    words_asked,
)
from foiassist.steps.rehearsing.letter_sentences import Sentence, sentences_of
from foiassist.steps.rehearsing.stock_words import topic_of

_NOT_ARGUED = frozenset({"request", "sign-off"})
_FRONT = frozenset({"decision"})
_CLOSING = ("redaction", "advice")
_FURTHEST = 1000
"""Paragraphs, at most, in one section of a letter."""

_GIVES = frozenset({Answer.DISCLOSED, Answer.PARTLY})
_MATTERS = (
    (Matter.DISCLOSURE, _GIVES),
    (Matter.NOT_HELD, frozenset({Answer.NOT_HELD})),
    (Matter.CLARIFICATION, frozenset({Answer.CLARIFICATION})),
)


def arguments_in_case(case: Case) -> Iterator[Argument]:
    """Yield what the letter of *case* argues: each section relied on, and each kind of answer."""
    letter = tuple(
        sentence
        for number, section in enumerate(case.sections)
        if section.id not in _NOT_ARGUED
        for sentence in sentences_of(section.text, section.id, number * _FURTHEST)
    )
    cited = dict.fromkeys(
        section_of(citation) for decision in case.decisions for citation in decision.all_exemptions
    )
    argued = sections_argued(letter)
    silent: list[Argument] = []
    for sections in grouped(cited):
        for is_silent in (False, True):
            argument = _decided(case, letter, argued, sections, is_silent=is_silent)
            if argument is not None:
                yield argument
                silent += [argument] if is_silent else []
    yield from as_matter(silent)
    for matter, answers in _MATTERS:
        yield from _answers(case, letter, matter, answers)


def _decided(
    case: Case,
    letter: tuple[Sentence, ...],
    argued: Sequence[frozenset[str]],
    sections: tuple[str, ...],
    *,
    is_silent: bool,
) -> Argument | None:
    """Return what is argued on *sections*, or None where nobody decided to rely on them so."""
    relied = [d for d in case.decisions if any(section_of(c) in sections for c in d.all_exemptions)]
    decisions = tuple(d for d in relied if (d.answer is Answer.NCND) is is_silent)
    if not decisions:
        return None
    labels = {decision.question for decision in decisions}
    answering = {
        s.id for s in case.sections
        if s.id.startswith(("answer-", *_CLOSING)) and labels & set(s.questions)
    }  # fmt: skip
    named = [s.id for s in case.sections if s.id in {f"reason-{section}" for section in sections}]
    reasons_of_others = {s.id for s in case.sections if s.id.startswith("reason-")} - set(named)
    own = tuple(
        sentence
        for sentence, about in zip(letter, argued, strict=True)
        if sentence.section in answering
        or sentence.section in named
        or (
            set(sections) & about
            and sentence.section not in _FRONT
            and sentence.section not in reasons_of_others
        )
    )
    if len(decisions) < len(relied):
        own = apart(own, silent=is_silent)
    cited = (c for d in decisions for c in d.all_exemptions if section_of(c) in sections)
    place = (*named, *(s.section for s in own), *sorted(answering))
    return _argument(
        case, letter, sections, decisions, own,
        cited=closest(cited),
        is_silent=is_silent,
        place=next(iter(place), None),
    )  # fmt: skip


def _argument(
    case: Case,
    letter: tuple[Sentence, ...],
    about: tuple[str, ...],
    decisions: tuple[Decision, ...],
    own: tuple[Sentence, ...],
    *,
    cited: tuple[str, ...] = (),
    is_silent: bool = False,
    place: str | None = None,
) -> Argument:
    labels = {decision.question for decision in decisions}
    questions = tuple(q for q in case.request.questions if q.label in labels)
    reasons = tuple(
        r for r in case.reasons
        if any(section_of(one) in about for one in r.exemptions) or about[0] in MATTERS
    )  # fmt: skip
    every = {section_of(c) for d in case.decisions for c in d.all_exemptions}
    topic = topic_of(about)
    return Argument(
        about=about,
        own=own,
        letter=letter,
        cited=cited,
        others=frozenset(every - set(about)),
        decisions=decisions,
        reasons=reasons,
        facts=tuple(f for f in case.facts if f.question in labels or not f.question),
        questions=questions,
        other_decisions=tuple(d for d in case.decisions if d not in decisions),
        authority_kind=case.authority_kind,
        is_case=True,
        is_silent=is_silent,
        place=place,
        topic=topic,
        asked=words_asked(questions, reasons if about[0] not in MATTERS else (), topic),
    )


def _answers(
    case: Case, letter: tuple[Sentence, ...], matter: Matter, answers: frozenset[Answer]
) -> Iterator[Argument]:
    """Yield one argument for each section that gives one of *answers*."""
    for section in case.sections:
        if not section.id.startswith("answer-"):
            continue
        decisions = tuple(
            d for d in case.decisions if d.answer in answers and d.question in section.questions
        )
        if not decisions:
            continue
        beside = {
            s.id for s in case.sections
            if s.id in _FRONT
            or (s.id.startswith(_CLOSING) and set(s.questions) & set(section.questions))
        }  # fmt: skip
        own = tuple(s for s in letter if s.section == section.id or s.section in beside)
        yield _argument(case, letter, (matter.value,), decisions, own, place=section.id)
