"""Checks on the public interest test: both sides, the balance, and where none is asked for.

Source: FOIA 2000 s.2(2)(b), s.2(3) and s.17(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.law.exemptions import Nature, find_provision
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.letter_sentences import Sentence
from foiassist.steps.rehearsing.outcome import (
    Check,
    Never,
    Outcome,
    adds_of,
    answered,
    company,
    is_specific,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern

_HEADING_LONGEST = 14
"""Words in the longest line that is taken for a heading."""

_BEFORE = 3
"""Sentences before the one that weighs in which its reason may stand."""

_UNDECIDED = pattern(
    r"\bwhether the public interest\b|\bstill to be weighed\b|\bsection 10\(3\)"
    r"|\b(?:must|have) (?:still|yet to) (?:decide|weigh|consider)\b|\bnot (?:yet )?(?:finished"
    r"|decided|reached)\b"
)

_A_REASON = 4
"""Words beyond stock and topic that make a reason, with its neighbours in the paragraph."""

_FOR = pattern(
    r"\b(?:favour(?:s|ing)?|for|support(?:s|ing)?|in|of) (?:of )?(?:the )?(?:disclos|releas"
    r"|confirm|saying|publi(?:cation|shing)|openness|transparen|answering)",
    r"\bfactors? for\b(?! (?:maintain|withhold|not|neither|refus))|\breasons? for disclos",
    r"\b(?:recogni[sz]e|accept|acknowledge|agree|understand|appreciate"
    r"|see)\b[^.]{0,40}\b(?:public interest|case for|force|interest in|importance|value|that)",
    r"\bpublic interest in (?:the )?(?:disclos|releas|transparen|openness|knowing|confirm|saying"
    r"|how|what|whether|seeing|understanding|being)",
    r"\b(?:disclosure|publication|release|openness|confirming)(?: or denying)? (?:would|could"
    r"|might) (?:help|allow|show|let|add|promote|enable|assist|inform|give|make|improve|further)",
    r"\b(?:entitled to|interest in (?:know|see|how|whether)|right to know"
    r"|may (?:reasonably )?wish to)\b|^for disclosure",
)
_AGAINST = pattern(
    r"\b(?:favour(?:s|ing)?|for|support(?:s|ing)?|in|of) (?:of )?(?:the )?(?:maintain|withhold"
    r"|non-?disclos|not (?:disclos|releas|confirm|saying)|neither|refus|exclu|keeping|exemption"
    r"|protect)",
    r"\bagainst (?:the )?(?:disclos|releas|confirm|that|it|this|these|saying|publi|them)\b"
    r"|^against\b|\bagainst that\b|\bon the other (?:side|hand)\b",
    r"\bfactors? against\b|\bmaintaining the exemption",
    r"\b(?:disclosure|publication|release|confirming)(?: or denying)? (?:would|could"
    r"|might) (?:harm|damage|undermine|prejudice|inhibit|deter|weaken|expose|endanger"
    r"|make it (?:harder|more difficult)|reveal|cause|discourage)",
)
_WEIGHS = pattern(
    r"\boutweigh|\bbalance\b|\bgreater than\b|\bweigh(?:ed|t|ing|s)?\b|\bprevails?\b"
    r"|\b(?:is|are|was) (?:\w+ ){0,2}?(?:the )?(?:stronger|weightier|heavier|greater)\b"
    r"|\blies in\b"
    r"|\bbetter served\b|\bserves? the public better\b|\bdecided that the public interest\b",
)


def weighs_reasons_for(argument: Argument) -> Outcome:
    """Judge whether a reason for disclosure is given that belongs to this information."""
    return _one_side(
        argument, "for", "No reason for disclosure is given that belongs to this information."
    )


def _one_side(argument: Argument, side: str, why: str) -> Outcome:
    near: Sentence | None = None
    for sentence, its_side in sided(argument.own):
        if its_side != side:
            continue
        if sentence.speaks and is_specific(argument, sentence, 2):
            return answered(sentence)
        near = near or sentence
    return unanswered(why, near)


def favouring_disclosure(argument: Argument) -> frozenset[Sentence]:
    """Return the sentences that speak for disclosure."""
    return frozenset(sentence for sentence, side in sided(argument.own) if side == "for")


def sided(sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, str]]:
    """Yield each sentence of the public interest test with the side that it takes."""
    under = ""
    paragraph = -1
    for sentence in sentences:
        is_heading = sentence.text.endswith(":") or (
            len(sentence.text.split()) <= _HEADING_LONGEST and not sentence.text.endswith(".")
        )
        side = _side_of(sentence.low)
        if is_heading and not sentence.is_listed:
            under, paragraph = side, sentence.paragraph
            continue
        if not sentence.is_listed and sentence.paragraph > paragraph + 1 and not side:
            under = ""
        elif under and not sentence.is_listed:
            paragraph = sentence.paragraph
        if side or under:
            yield sentence, (under if sentence.is_listed and under else side or under)


def _side_of(text: str) -> str:
    against, for_ = _AGAINST.search(text), _FOR.search(text)
    if against and for_:
        return "for" if for_.start() < against.start() else "against"
    return "against" if against else "for" if for_ else ""


def balance_has_a_reason(argument: Argument) -> Outcome:
    """Judge whether the balance says what tipped it."""
    return weighed(argument, _WEIGHS, "The two sides are nowhere weighed.")


def weighed(
    argument: Argument,
    words: re.Pattern[str],
    why: str,
    *,
    least: int = _A_REASON,
    before: int = _BEFORE,
) -> Outcome:
    """Judge whether a sentence that weighs has company that says what decided it."""
    near: Sentence | None = None
    for sentence in argument.own:
        if not words.search(sentence.low) or sentence.is_asked or sentence.is_recital:
            continue
        if _UNDECIDED.search(sentence.low):
            continue
        near = sentence
        beside = company(argument, sentence, before=before)
        adds = adds_of(argument, beside)
        if sentence.speaks and len(adds) >= least - bool(adds & argument.asked):
            return answered(
                max((s for s in beside if words.search(s.low)), key=lambda s: len(argument.adds(s)))
            )
    return unanswered(
        "The letter says which side won, and not what decided it." if near else why, near
    )


def needs_no_balance(argument: Argument) -> Outcome | None:
    """Judge that an absolute exemption is not argued as though it were qualified."""
    rows = [row for one in argument.cited if (row := find_provision(one)) is not None]
    if not rows or any(row.nature is Nature.QUALIFIED for row in rows):
        return None
    return sets_out_no_test(argument)


def weighs_inside_the_law_alone(argument: Argument) -> Outcome | None:
    """Judge that personal data or a confidence is not weighed under section 2 as well."""
    rows = [row for one in argument.cited if (row := find_provision(one)) is not None]
    if any(row.nature is Nature.QUALIFIED and row.citation != row.section for row in rows):
        return None
    return sets_out_no_test(argument)


sets_out_no_test = Never(
    pattern(
        r"public interest in maintaining|public interest test (?:favours|lies|shows|and)"
        r"|public interest (?:\w+ ){0,8}outweigh",
    ),
    "The letter sets out a public interest test that the Act does not ask of an absolute "
    "exemption.",
    unless=pattern(
        r"\bno public interest|\bdefence|\bis absolute|\bnot (?:\w+ )?(?:required|weigh|apply"
        r"|need)"
    ),
)

CHECKS: dict[str, Check] = {
    "factors-for": weighs_reasons_for,
    "balance": balance_has_a_reason,
    "no-balance": needs_no_balance,
    "no-test-under-section-2": weighs_inside_the_law_alone,
}
