"""Plain words that take something back: 'undo that', 'take back the decision on 3'.

Nothing leaves the record, so nothing is undone here: each of these is answered with what stands
now and with what can be done instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.stages import Stage
from foiassist.conversation.plain_words.changes import decided_in_words, questions_in_words
from foiassist.conversation.plain_words.forms import Forms
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.meaning import Give, Meaning, Tell
from foiassist.conversation.plain_words.sections_named import section_named
from foiassist.law.answers import Answer

_BACK = "(undo|take back|withdraw|revoke|reverse|retract|cancel)"
_LAST = "[(the|my|our|that|this)] [(last|latest|wrong)]"
_UNDO = Forms(f"""
    (undo|revert) [(that|it|this|the last one|the last thing|that again)]
    {_BACK} {_LAST} (step|one|thing|act)
    [i] take (that|it|this) back
    (take back|scrap|forget|reverse|revoke) (that|it|this)
    go back (a|one) step
    go back
""")
_DECISION = Forms(f"""
    {_BACK} {_LAST} (decision|answer|decisions)
    {_BACK} {_LAST} (decision|answer|decisions) (on|for|about|to) {{q}}
    (remove|delete|drop) {_LAST} decision [(on|for|about|to) {{q}}]
    (undo|undecide|reopen|take back) {{q}}
    (make|leave|put) {{q}} (undecided|open) [again]
    {{q}} is (undecided|open) again
""")
_FACT = Forms(f"""
    (undo|take back|withdraw|retract|remove|delete|drop|take out) {_LAST} (fact|facts)
    + [(on|for|about) {{q}}]
""")
_WORDS = Forms(f"""
    {_BACK} {_LAST} (edit|edits|change|changes|words|redraft|draft|replacement)
    + [(to|in|of|on) {{s}}]
    (restore|put back|go back to) [the] (earlier|old|older|previous|last) (words|text|version)
    + [(of|in) {{s}}]
    (restore|put back) {{s}}
""")
_ACCEPTED = Forms(f"""
    {_BACK} {_LAST} acceptance [of {{s}}]
    (unaccept|un-accept) [{{s}}]
""")
_SENT = Forms(f"""
    (undo|take back|withdraw|recall|unsend) (it|this|that|the letter|the case)
    + from (review|the supervisor)
    {_BACK} {_LAST} (sending|review|submission)
    (recall|unsend) [(it|this|that|the letter|the case)]
""")

_ASKED = Forms("""
    (can|could|may) (i|we|you) {t}
    (how do|how can|how could) (i|we) {t}
    is there a way to {t}
""")

KEPT = "The record keeps what was recorded; nothing is taken out of it."
FACTS_STAY = (
    "A fact that was recorded stays. Record the right one with its source; what the letter says "
    "of it, you change where it stands (e)."
)
NOT_IN_REVIEW = "The letter is not with a supervisor, so there is nothing to withdraw from review."
IN_REVIEW = (
    "The letter is with a supervisor, so nothing is changed now. The supervisor returns it "
    "(/return), and then you go on."
)
WAITS_FOR_THEM = "The clock waits for the applicant; /clarified records the answer, and you go on."
DECIDE_AGAIN = "Decide a question again, and that replaces what was decided on it."
EARLIER_WORDS = "Earlier words of a section are put back with H, or /versions."


def takes_back(words: str) -> bool:
    """Return whether *words* only take back what was said just before."""
    return _UNDO.fit(words) is not None


def taken_back(said: Heard) -> Meaning | None:
    """Return what can be done instead of taking something back, or None."""
    if _UNDO.fit(said.low):
        return Tell(" ".join(_instead(said)))
    if _SENT.fit(said.low):
        return Tell(IN_REVIEW if said.case.stage is Stage.IN_REVIEW else NOT_IN_REVIEW)
    return _fact(said) or _decision(said) or _words(said) or _acceptance(said)


def asked_to_take_back(said: Heard) -> Meaning | None:
    """Return the same for somebody who only asks whether or how it can be done, or None."""
    for fit in _ASKED.fits(said.low):
        if meant := taken_back(Heard(said.as_typed(fit, "t"), said.case, said.place)):
            return meant
    return None


def _instead(said: Heard) -> Iterator[str]:
    """Yield what can be done where it was not said what is to be taken back."""
    case, place = said.case, said.place
    if case.stage is Stage.IN_REVIEW:
        yield IN_REVIEW
        return
    if case.stage is Stage.CLARIFICATION:
        yield WAITS_FOR_THEM
        return
    yield KEPT
    talked_about = place.about or ((place.question,) if place.question else ())
    decided = tuple(label for label in talked_about if case.decisions_on(label))
    yield _decide_again(decided, case) if decided else DECIDE_AGAIN
    yield EARLIER_WORDS if case.sections else ""


def _fact(said: Heard) -> Meaning | None:
    for fit in _FACT.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None and not named.why:
            return Tell(FACTS_STAY)
    return None


def _decision(said: Heard) -> Meaning | None:
    for fit in _DECISION.fits(said.low):
        named = said.questions(fit["q"] or "it")
        if named is None or (fit["q"] and not named.labels):
            continue
        decided = tuple(label for label in named.labels if said.case.decisions_on(label))
        if decided:
            return Tell(f"{KEPT} {_decide_again(decided, said.case)}")
        if named.labels:
            return Tell(f"Nobody has decided {questions_in_words(named.labels).lower()} yet.")
        return Tell(f"{KEPT} Say which question, and decide it again: that replaces it.")
    return None


def _decide_again(labels: tuple[str, ...], case: Case) -> str:
    """Return what is decided on some questions, and how that is replaced."""
    stands = "; ".join(
        f"question {label} is {' and '.join(map(decided_in_words, case.decisions_on(label)))}"
        for label in labels
    )
    now = {decision.answer for decision in case.decisions_on(labels[0])}
    example = "withhold" if Answer.DISCLOSED in now else "disclose"
    has_parts = any(decision.part for label in labels for decision in case.decisions_on(label))
    what = "every part of it" if has_parts else "it"
    return (
        f"As it stands, {stands}. Decide it again, such as “{example} {labels[0]}”: that replaces "
        f"{what}, once you say yes."
    )


def _words(said: Heard) -> Meaning | None:
    """Return the versions of a section, from which an earlier one is put back."""
    for fit in _WORDS.fits(said.low):
        section = section_named(said, fit["s"])
        if section is not None:
            return Give(f"/versions {section.id}")
        if not fit["s"]:
            return Tell(EARLIER_WORDS)
    return None


def _acceptance(said: Heard) -> Meaning | None:
    for fit in _ACCEPTED.fits(said.low):
        section = section_named(said, fit["s"])
        if section is None and not fit["s"]:
            return Tell("Go to the section first, and change its words (e).")
        if section is not None and section.is_accepted:
            return Tell(
                f"“{section.title}” was accepted by {section.by}. Change its words (e): that "
                "takes the acceptance back, and its versions stay in the record."
            )
        if section is not None:
            return Tell(f"“{section.title}” is not accepted.")
    return None
