"""Checks on letters that neither confirm nor deny.

Source: FOIA 2000 s.2(1) and s.17(3)(a) and (4).
"""

from __future__ import annotations

from foiassist.law.exemptions import Nature, find_provision, section_of
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    Check,
    Outcome,
    Shows,
    answered,
    for_a_person,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.weighing import balance_has_a_reason, weighs_reasons_for

_BEFORE_2018 = "40(5)"
"""Where section 40 lifted the duty until 25 May 2018."""

_EITHER = pattern(
    r"\beither (?:answer|way|would|could|reply)\b|\bwhichever\b|\b(?:to say|saying) (?:either"
    r"|so)\b|\bboth (?:answers|would)\b|\bconfirm\w*\b[^.]{0,120}\bden(?:y|ial|ying)\b"
)
_CONFIRM = pattern(r"\b(?:to |a |by |if we )?(?:confirm\w*|yes)\b")
_DENY = pattern(
    r"\bden(?:y|ying|ial|ied)\b|\ba no\b|\bsay(?:ing)? (?:that )?(?:there is none|we do not"
    r"|it is not)"
)
_WOULD = pattern(r"\b(?:would|could|might|shows?|tells?|because|so that|if)\b")
_CONTENTS = pattern(
    r"\b(?:disclos\w+|releas\w+)\b[^.]{0,80}\b(?:would|could|likely|prejudice|harm|show|reveal"
    r"|allow|help)"
)
_ANSWER = pattern(
    r"\bconfirm|\bden(?:y|ial|ying)\b|\bsaying\b|\bto say\b|\beither\b|\bthe answer\b|\bwhether\b"
)


_SAYS_BOTH, _SAYS_ONE = 3, 2
"""Words beyond stock and topic in a sentence that tells the harm of both answers, or of one."""


def cites_silence(argument: Argument) -> Outcome:
    """Judge whether the provision that lifts the duty to confirm or deny is cited."""
    for sentence in (*argument.own, *argument.letter):
        rows = (find_provision(one) for one in sentence.cites)
        if any(row and row.is_ncnd for row in rows) or any(
            one.startswith(_BEFORE_2018) for one in sentence.cites
        ):
            return answered(sentence)
    cited = next((s for s in argument.own if s.cites), None)
    return unanswered("No provision is cited that lifts the duty to confirm or deny.", cited)


def gives_nothing_away(argument: Argument) -> Outcome:
    """Judge that no sentence says whether the information is held."""
    for sentence in argument.own:
        if sentence.is_asked or not sentence.holds:
            continue
        if not argument.is_case and argument.others:
            return for_a_person("See that this is about other information.", sentence)
        return unanswered("This says whether something is held.", sentence)
    return answered()


def both_answers_harm(argument: Argument) -> Outcome:
    """Judge whether the harm of a yes and the harm of a no are both told."""
    near = None
    sides = {"yes": False, "no": False}
    for sentence in argument.own:
        if not sentence.speaks or not _WOULD.search(sentence.low):
            continue
        if "public interest" in sentence.low:
            continue
        adds = len(argument.adds(sentence))
        if _EITHER.search(sentence.low):
            if adds >= _SAYS_BOTH:
                return answered(sentence)
            near = near or sentence
        sides["yes"] |= bool(_CONFIRM.search(sentence.low)) and adds >= _SAYS_ONE
        sides["no"] |= bool(_DENY.search(sentence.low)) and adds >= _SAYS_ONE
        if all(sides.values()):
            return answered(sentence)
    return unanswered("Nothing says what harm a yes would do, and what harm a no.", near)


def argues_from_the_answer(argument: Argument) -> Outcome:
    """Judge whether the harm is that of answering, and not that of disclosing the contents."""
    near = None
    for sentence in argument.own:
        if not sentence.speaks:
            continue
        if _ANSWER.search(sentence.low) and _WOULD.search(sentence.low) and argument.adds(sentence):
            return answered(sentence)
        if _CONTENTS.search(sentence.low):
            near = near or sentence
    if near is None:
        return unanswered("No harm is told of saying whether it is held.")
    why = "The harm told is that of disclosing the contents, not of saying whether there are any."
    return unanswered(why, near)


def _if_weighed(check: Check) -> Check:
    """Return *check* for a silence that rests on something qualified; None for any other.

    Section 40 is left aside: what is weighed there is weighed inside data protection law.
    """

    def for_qualified(argument: Argument) -> Outcome | None:
        rows = [find_provision(one) for one in argument.cited if section_of(one) != "40"]
        if not any(row is not None and row.nature is Nature.QUALIFIED for row in rows):
            return None
        return check(argument)

    return for_qualified


CHECKS: dict[str, Check] = {
    "cites-silence": cites_silence,
    "gives-nothing-away": gives_nothing_away,
    "both-answers-harm": both_answers_harm,
    "argues-from-the-answer": argues_from_the_answer,
    "same-whatever-the-truth": Shows(
        pattern(
            r"\bconsisten\w+\b|\bwhatever the (?:truth|answer|position)\b|\b(?:same"
            r"|this) (?:answer|reply|response|position)\b[^.]{0,60}\b(?:whether|whatever|every"
            r"|always|each|all)\b"
            r"|\b(?:always|every time|each time|in (?:all|every) cases?)\b[^.]{0,60}\b(?:answer"
            r"|repl|respon|say|silen|refus)|\bonly position\b|\bspoke only when\b"
        ),
        "Nothing says that the same answer is given whatever the truth.",
        least=0,
        anywhere=True,
    ),
    "no-sign-either-way": Shows(
        pattern(
            r"\b(?:should|must|do|can|may|need|ought) not (?:be )?(?:\w+ )?(?:take|taken|read"
            r"|infer|inferred|assume|conclude|treat)"
            r"|\bnothing\b[^.]{0,50}\b(?:taken|read|inferred)\b|\bno (?:inference|conclusion"
            r"|sign)\b"
            r"|\bnot\b[^.]{0,40}\b(?:a sign|an indication|indicative|evidence|to be taken"
            r"|as showing)\b|\bsign either way\b"
        ),
        "Nothing warns the reader against taking this as a sign.",
        least=0,
        anywhere=True,
    ),
    "silence-factors-for": _if_weighed(weighs_reasons_for),
    "silence-balance": _if_weighed(balance_has_a_reason),
}
