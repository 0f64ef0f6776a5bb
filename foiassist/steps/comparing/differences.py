"""In what the answer of a case differs from one given before, and what the law makes of that.

A difference is no fault: each request is decided on what holds when it is answered. It is said so
that the reason for it can be given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from foiassist.case.comparison import (
    Difference,
    DifferenceKind,
    Likeness,
    PastAnswer,
    answered_in_words,
)
from foiassist.case.evidence import Standing
from foiassist.case.finding import Severity
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of
from foiassist.steps.comparing.same_exemptions import other_limbs, other_sections

_GIVEN = frozenset({Answer.DISCLOSED, Answer.PUBLISHED})
_KEPT = frozenset({Answer.WITHHELD, Answer.NCND})
_ON_THE_WHOLE_REQUEST = frozenset({Answer.COST_LIMIT, Answer.VEXATIOUS})
"""Refusals that turn on the request as a whole and not on what was asked."""

_AT_ANY_TIME = frozenset({DifferenceKind.NEITHER_NOW, DifferenceKind.NEITHER_THEN})
"""Differences that weigh as much about another year: silence used unevenly tells something."""

_DUTY = "FOIA 2000 s.1(1)(b)"
_HELD = "FOIA 2000 s.1(1)(a)"
_NEITHER = "FOIA 2000 ss.1(1)(a) and 2(1)"
_GROUNDS = "FOIA 2000 s.17(1)(b) and (c)"
_REVIEW = "Code of practice under FOIA 2000 s.45"


@dataclass(frozen=True, slots=True)
class Now:
    """What a case answers to one question."""

    answer: Answer
    exemptions: tuple[str, ...] = ()
    text: str = ""
    """What the letter says; empty before it is drafted."""

    @property
    def in_words(self) -> str:
        """The answer with what it rests on."""
        return answered_in_words(self.answer.in_words, self.exemptions)


_Said = tuple[DifferenceKind, Severity, str, str]
_Rule = Callable[[Now, Answer, PastAnswer], _Said | None]


def differences(now: Now, past: PastAnswer) -> Iterator[Difference]:
    """Yield what differs; another time, or an answer that did not survive review, makes it softer.

    A question that is only near, and an answer that is not known, differ in nothing.
    """
    if past.likeness is Likeness.NEAR or past.answer not in tuple(Answer):
        return
    then = Answer(past.answer)
    for rule in _RULES:
        said = rule(now, then, past)
        if said is not None:
            kind, severity, why, source = said
            if past.likeness is Likeness.OTHER_TIME:
                why = f"{why} It may have been about another time: {past.why[0]}."
                severity = severity if kind in _AT_ANY_TIME else Severity.NOTE
            yield Difference(kind, severity, why, source, past, now.in_words, now.text)
            return


def _overturned(now: Now, then: Answer, past: PastAnswer) -> _Said | None:
    """Say that a refusal repeats one that a review did not uphold."""
    alike = now.answer is then or {now.answer, then} == {Answer.WITHHELD, Answer.PARTLY}
    if past.standing is Standing.STANDS or now.answer not in {*_KEPT, Answer.PARTLY} or not alike:
        return None
    if past.standing is Standing.VARIED:
        why = "The same refusal was varied on review: see what of it was kept."
        return DifferenceKind.OVERTURNED, Severity.NOTE, why, _REVIEW
    why = "The same refusal was overturned on review: say what is different now."
    return DifferenceKind.OVERTURNED, Severity.WARNING, why, _REVIEW


def _neither_now(now: Now, then: Answer, past: PastAnswer) -> _Said | None:
    if now.answer is not Answer.NCND or then.holds is None:
        return None
    held = "was held" if then.holds else "was not held"
    if then in _GIVEN:
        held = "was held, and it was given"
    why = (
        f"Then it was said that the information {held}; now neither is said. A refusal to confirm "
        "or deny protects nothing that was confirmed before."
    )
    return DifferenceKind.NEITHER_NOW, _less_if_fallen(past), why, _NEITHER


def _neither_then(now: Now, then: Answer, past: PastAnswer) -> _Said | None:
    if then is not Answer.NCND or now.answer.holds is None:
        return None
    held = "is held" if now.answer.holds else "is not held"
    why = (
        f"Then neither was said; now it is said that the information {held}. A refusal to confirm "
        "or deny works only where it is used alike, whether or not anything is held: what is said "
        "now shows what the silence then covered."
    )
    return DifferenceKind.NEITHER_THEN, _less_if_fallen(past), why, _NEITHER


def _refused_now(now: Now, then: Answer, past: PastAnswer) -> _Said | None:
    del past
    if now.answer is Answer.WITHHELD and then in _GIVEN:
        why = (
            "It is refused now and was given then. What was given under the Act was given to "
            "anybody: say what has changed since."
        )
        return DifferenceKind.REFUSED_NOW, Severity.WARNING, why, _DUTY
    if now.answer is Answer.WITHHELD and then is Answer.PARTLY:
        why = "All of it is refused now, and part of it was given then."
        return DifferenceKind.REFUSED_NOW, Severity.WARNING, why, _DUTY
    if now.answer is Answer.PARTLY and then in _GIVEN:
        why = "Part of it is refused now, and all of it was given then."
        return DifferenceKind.REFUSED_NOW, Severity.WARNING, why, _DUTY
    if now.answer in _ON_THE_WHOLE_REQUEST and then in _GIVEN:
        why = (
            "It was given then. The refusal now turns on the request as a whole, so that both may "
            "be right."
        )
        return DifferenceKind.REFUSED_NOW, Severity.NOTE, why, _DUTY
    return None


def _given_now(now: Now, then: Answer, past: PastAnswer) -> _Said | None:
    if past.standing is Standing.OVERTURNED:
        return None
    if then is Answer.WITHHELD and now.answer in {*_GIVEN, Answer.PARTLY}:
        part = "Part of it" if now.answer is Answer.PARTLY else "It"
        severity = Severity.NOTE if now.answer is Answer.PARTLY else Severity.WARNING
        why = (
            f"{part} is given now and was refused then. Make sure that the reason for the refusal "
            "has gone, and that nothing is given by mistake."
        )
        return DifferenceKind.GIVEN_NOW, severity, why, _DUTY
    if then is Answer.PARTLY and now.answer in _GIVEN:
        why = "All of it is given now, and part of it was refused then."
        return DifferenceKind.GIVEN_NOW, Severity.NOTE, why, _DUTY
    return None


def _held(now: Now, then: Answer, past: PastAnswer) -> _Said | None:
    del past
    if now.answer is Answer.NOT_HELD and then.holds:
        why = "It is said not to be held now, and was held then: say what became of it."
        return DifferenceKind.HELD_THEN, Severity.WARNING, why, _HELD
    if then is Answer.NOT_HELD and now.answer.holds:
        why = "It is held now, and was said not to be held then."
        return DifferenceKind.HELD_NOW, Severity.NOTE, why, _HELD
    return None


def _exemptions(now: Now, then: Answer, past: PastAnswer) -> _Said | None:
    refusals = {*_KEPT, Answer.PARTLY}
    if now.answer not in refusals or then not in refusals or not now.exemptions:
        return None
    if not past.exemptions or past.standing is not Standing.STANDS:
        return None
    ours, theirs = other_sections(now.exemptions, past.exemptions)
    if ours or theirs:
        shared = {section_of(one) for one in now.exemptions} & set(map(section_of, past.exemptions))
        severity = Severity.NOTE if shared else Severity.WARNING
        why = f"It rests on other exemptions: {_only('now', ours)}{_only('then', theirs)}".strip()
        return DifferenceKind.EXEMPTIONS, severity, f"{why[:-1]}.", _GROUNDS
    ours, theirs = other_limbs(now.exemptions, past.exemptions)
    if ours and theirs:
        why = f"It rests on another limb: {_only('now', ours)}{_only('then', theirs)}".strip()
        return DifferenceKind.EXEMPTIONS, Severity.NOTE, f"{why[:-1]}.", _GROUNDS
    return None


def _only(when: str, citations: tuple[str, ...]) -> str:
    return f"{when} {', '.join(f's.{one}' for one in citations)}; " if citations else ""


def _less_if_fallen(past: PastAnswer) -> Severity:
    return Severity.WARNING if past.standing is Standing.STANDS else Severity.NOTE


_RULES: tuple[_Rule, ...] = (
    _overturned,
    _neither_now,
    _neither_then,
    _refused_now,
    _given_now,
    _held,
    _exemptions,
)
"""In order of weight: the first that says something speaks for a pair of answers."""
