"""Plain words about the questions themselves: '5 is not a question', 'join 4 and 4.2'."""

from __future__ import annotations

from foiassist.case.corrected_questions import joined
from foiassist.conversation.correcting import (
    decisions_gone,
    gone_with,
    split_in_words,
    taken_up_in_words,
)
from foiassist.conversation.plain_words.forms import Forms
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.meaning import Meaning, Tell
from foiassist.conversation.plain_words.orders import LineOrder
from foiassist.errors import CaseError

_NOTHING = (
    "(heading|title|stem|lead-in|greeting|introduction|preamble|remark|comment|statement|"
    "signature|courtesy)"
)
_NO_QUESTION = Forms(f"""
    {{q}} (is not|isn't|is no) [(a|really a)] question [(at all|of its own)]
    {{q}} is [(only|just)] [(a|an|the)] {_NOTHING}
    {{q}} asks (nothing|for nothing)
    (take|leave) {{q}} out of the questions
    (set|put) {{q}} aside
    (set|put) aside {{q}}
""")
_JOIN = Forms("""
    (join|merge|combine) {q}
    (join|merge|combine) {a} (with|to|into) {b}
    {q} are [(really|only)] (one|the same) question
    {q} belong together
""")
_SPLIT = Forms("""
    (split|divide|cut) {q} (at|before) {t}
    (split|divide|cut) {q} [in two]: {t}
""")
_ALSO_ASKED = Forms("""
    (they|he|she|the applicant|the requester) (also asked|also ask|also asks|ask too) [for] {t}
    {t} is [(also|really)] a question [too]
    {t} is a question as well
""")
_HOW_TO_SPLIT = (
    "Say where: “split {0} at and how many”, with the words that the second begins with."
)
_SPLIT_WHERE = Forms("(split|divide|cut) {q} [(in two|up)]")
_TWO = 2


def correcting_order(said: Heard) -> LineOrder | Meaning | None:
    """Return how the questions are to be corrected, or None where nothing of that was said."""
    return _set_aside(said) or _joined(said) or _split(said) or _taken_up(said)


def _set_aside(said: Heard) -> LineOrder | None:
    for fit in _NO_QUESTION.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None and len(named.labels) == 1 and not named.part:
            label = named.labels[0]
            changes = (
                f"{label} is no question any more; its words stay in the request.",
                *gone_with(said.case, label),
            )
            return LineOrder(f"/aside {label}", f"Question {label}", changes, rewrites=True)
    return None


def _joined(said: Heard) -> LineOrder | Meaning | None:
    for fit in _JOIN.fits(said.low):
        parts = [said.questions(fit[name]) for name in "qab" if fit[name]]
        labels = [label for named in parts if named is not None for label in named.labels]
        if len(set(labels)) == _TWO:
            one, other = (q for q in said.case.request.questions if q.label in labels)
            first, second = one.label, other.label
            try:
                joined(said.case.request, one, other)
            except CaseError as error:
                return Tell(error.in_words)
            changes = (
                f"{first} and {second} become one question, {first}.",
                *decisions_gone(said.case, second),
            )
            line = f"/join {first} {second}"
            return LineOrder(line, f"Questions {first} and {second}", changes, rewrites=True)
    return None


def _split(said: Heard) -> LineOrder | Meaning | None:
    for fit in _SPLIT.fits(said.low):
        named = said.questions(fit["q"])
        if named is None or len(named.labels) != 1:
            continue
        label, words = named.labels[0], said.as_typed(fit, "t").strip("“”\"'")
        try:
            changes = split_in_words(said.case, label, words)
        except CaseError as error:
            return Tell(error.in_words)
        return LineOrder(f"/split {label} {words}", f"Question {label}", changes, rewrites=True)
    where = _SPLIT_WHERE.fit(said.low)
    named = said.questions(where["q"]) if where else None
    if named is not None and len(named.labels) == 1:
        return Tell(_HOW_TO_SPLIT.format(named.labels[0]))
    return None


def _taken_up(said: Heard) -> LineOrder | None:
    for fit in _ALSO_ASKED.fits(said.low):
        words = said.as_typed(fit, "t").strip("“”\"'")
        try:
            changes = taken_up_in_words(said.case, words)
        except CaseError:
            continue
        return LineOrder(f"/asked {words}", "A further question", changes, rewrites=True)
    return None
