"""Checks on letters that ask the applicant what they mean.

Source: FOIA 2000 s.1(3), s.10(6) and s.16.
"""

from __future__ import annotations

import re

from foiassist.law.answers import Answer
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    Check,
    Outcome,
    Shows,
    answered,
    for_a_person,
    said,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern

_ASKS = pattern(
    r"\?$|\b(?:please|could you|can you|would you|let us know|tell us|need to know|say (?:which"
    r"|what|whether)|do you mean)\b"
)
_CHOICE = pattern(
    r"\bor\b|\beither\b|\bfor example\b|\bsuch as\b|\bwhether\b|\bany of\b|\bchoose\b|\bone of\b"
    r"|\bthese (?:are|include)\b|\bwe hold\b|\b(?:types?|kinds?|sorts?) of\b|\binclud\w+"
)
_MOTIVE = pattern(
    r"\b(?:why|reasons?|purpose)\b[^.?]{0,40}\byou(?:r)? (?:want|need|require|are asking|asking"
    r"|request|intend|wish|seek)"
    r"|\bwhat (?:do|will|would) you (?:intend|plan|use|do)\b|\bintended use\b|\bwho you (?:are"
    r"|work)\b|\bwhat you (?:will|intend|plan)\b[^.?]{0,25}\b(?:do|use)\b|\buse you (?:will"
    r"|intend)"
)
_REST = pattern(
    r"\b(?:the rest|other (?:questions|parts|points)|meanwhile|in the meantime|remaining"
    r"|everything else)\b"
)


def _asking(words: re.Pattern[str], least: int, why: str) -> Check:
    """Return a check passed by a sentence, a question too, that says *words* in particular."""

    def check(argument: Argument) -> Outcome:
        near = None
        for sentence in argument.own:
            if not words.search(sentence.low) or sentence.is_rights or sentence.is_open:
                continue
            if len(argument.adds(sentence)) >= least:
                return answered(sentence)
            near = near or sentence
        return unanswered(why, near)

    return check


def asks_for_no_motive(argument: Argument) -> Outcome:
    """Judge that nobody is asked who they are or why they ask."""
    asked = next((s for s in argument.own if _MOTIVE.search(s.low)), None)
    if asked is not None:
        return unanswered("The letter asks who is asking or why.", asked)
    return answered()


def clear_parts_are_answered(argument: Argument) -> Outcome | None:
    """Judge whether what is clear is answered; None where there is only the one question."""
    told = said(argument.letter, _REST)
    if argument.is_case:
        if not argument.other_decisions:
            return None
        waiting = [d for d in argument.other_decisions if d.answer is Answer.CLARIFICATION]
        return answered(told) if len(waiting) < len(argument.other_decisions) else None
    if told is not None:
        return answered(told)
    return for_a_person("See whether any part of the request is clear enough to be answered now.")


CHECKS: dict[str, Check] = {
    "asks-something-particular": _asking(
        _ASKS, 2, "The letter says that it is unclear, and not what it needs to know."
    ),
    "says-why-it-asks": Shows(
        pattern(
            r"\b(?:because|since|so that|could mean|means? (?:two|several|different)|unclear"
            r"|not (?:clear|sure|able|certain)|cannot (?:tell|find|identify|be found)"
            r"|more than one|several|different|without (?:knowing|that|it)|too (?:wide|broad"
            r"|general))\b"
        ),
        "Nothing says why the information cannot be found as it was asked for.",
        least=2,
    ),
    "offers-choices": _asking(
        _CHOICE, 3, "No choice is offered, and nothing said of what is held."
    ),
    "says-what-becomes-of-the-clock": Shows(
        pattern(
            r"\b(?:20|twenty)[- ](?:working[- ])?days?\b|\bclock\b|\btime (?:limit"
            r"|for (?:answering|responding|our))\b|\bdeadline\b|\bstarts? (?:again|afresh|when)\b"
            r"|\bsection 10\b"
        ),
        "Nothing says what becomes of the time for answering.",
        least=0,
    ),
    "clear-parts-are-answered": clear_parts_are_answered,
    "says-how-to-reply": _asking(
        pattern(
            r"\b(?:repl(?:y|ying)|respond|write|e-?mail|call|telephone|ring|contact"
            r"|send)\b[^.]{0,80}(?:@|\bto (?:this|us|me|the)\b|\bby (?:e-?mail|post|phone"
            r"|telephone|reply\w*)\b|\baddress\b|\d{5}|\bform\b|\bat\b|\bthis (?:letter|e-?mail"
            r"|message)\b)"
            r"|\bby replying\b|\blet us know\b"
        ),
        0,
        "Nothing says how to reply.",
    ),
    "says-what-silence-means": Shows(
        pattern(
            r"\bif (?:we|you) (?:do not|don[’']t|have not|haven[’']t|hear)\b|\bunless (?:we"
            r"|you)\b|\bwithout (?:a|your) (?:reply|clarification|answer|response)\b|\bnot hear\b"
            r"|\bno (?:reply|response)\b|\bhear nothing\b"
        ),
        "Nothing says what happens without a reply.",
        least=0,
        also=pattern(
            r"\b(?:clos\w+|withdraw\w*|consider\w*|assum\w+|treat\w*|take it|days|months?|weeks?"
            r"|end|no longer|answer)\b"
        ),
    ),
    "asks-for-no-motive": asks_for_no_motive,
}
