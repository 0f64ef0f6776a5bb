"""Checks on the cost limit, and on what may be offered within a limit.

Source: FOIA 2000 ss.12 and 16; SI 2004/3244 regs.3 to 5.
"""

from __future__ import annotations

import re

from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    AnyOf,
    Check,
    Outcome,
    Shows,
    answered,
    for_a_person,
    said,
    said_at_all,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.sums import sum_comes_out

NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
    r"|forty"
    r"|fifty|sixty|a hundred|hundred|several hundred|thousand)"
)
_IS_THE_LIMIT = pattern(
    r"\blimit\b[^.]{0,20}\b(?:is|of|for)\b[^.]{0,30}(?:£|\b18\b|\b24\b)|\bcap is\b"
    r"|\bmay count only\b"
)
_BEYOND_THE_LIMIT = pattern(r"\b(?:redact|exemption|consult)")

permitted_activities = Shows(
    pattern(
        r"\b(?:locat|retriev|extract|search|find(?:ing)?\b|open(?:ing|ed)?\b|read(?:ing)?\b|check"
        r"|going through|go through|determin"
        r"|examin|look(?:ing|ed)? (?:through|at|for|in))"
    ),
    "No sentence says which work would take how long.",
    also=pattern(rf"\b{NUMBER} (?:and a half )?(?:minutes?|hours?|seconds|days)\b"),
    unless=pattern(r"^(?:for \w+(?: \w+){0,3} )?the (?:appropriate )?(?:limit|cap) is\b"),
    anywhere=True,
)
_WORK = pattern(r"\b(?:hours?|minutes?|time|estimate|cost|count\w*|take|work)\b")
_LEFT_OUT = pattern(
    r"\b(?:not|no|nothing|none|without|exclud\w+|leav\w+ out|left out|apart from|cannot|only"
    r"|alone)\b"
)


def counts_nothing_else(argument: Argument) -> Outcome:
    """Judge whether the estimate leaves out what may not be counted."""
    barred = pattern(
        r"\bredact|\b(?:remov|tak)\w* (?:out|names|personal)|\bconsult|\bconsidering (?:whether"
        r"|the|any)? ?exempt"
        r"|\bwhether (?:an|any) exemption|\bdeciding (?:on|whether|which)\b"
        r"|\bexempt(?:ions?)? (?:appl|might)"
    )
    for sentence in argument.letter:
        if not (barred.search(sentence.low) and _WORK.search(sentence.low)) or sentence.is_asked:
            continue
        if _LEFT_OUT.search(sentence.low):
            return answered(sentence)
        return unanswered("The estimate counts work that the regulations leave out.", sentence)
    return for_a_person(
        "Go through the estimate: is any reading for exemptions or redacting in it?"
    )


estimate_was_tried = Shows(
    pattern(
        r"\b(?:sampl|tested|timed|trial|tried|pilot|test search|on average|average of"
        r"|we (?:searched|opened|looked|ran)|ran a|returned|took"
        r"|search (?:of|found|returned)|found \d)"
    ),
    "Nothing was tried: the estimate rests on its own word.",
    least=1,
    also=pattern(rf"\b{NUMBER}\b"),
    unless=pattern(
        r"\bwould (?:be )?(?:taken?|found|exceed)\b(?!.*\b(?:sampl|tested|timed|average|took"
        r"|tried)\b)"
    ),
    deniable=True,
    anywhere=True,
)
_LIMIT = re.compile(
    r"£\s?(?P<pounds>450|600)\b|\b(?P<hours>18|24|eighteen|twenty-four)\s+hours\b", re.IGNORECASE
)
_PAIRS = {"450": {"18", "eighteen"}, "600": {"24", "twenty-four"}}


def limit_is_stated(argument: Argument) -> Outcome:
    """Judge whether the letter states its limit, and in figures that belong together."""
    for sentence in argument.letter:
        found = list(_LIMIT.finditer(sentence.text))
        if not found or sentence.is_asked:
            continue
        pounds = {match["pounds"] for match in found if match["pounds"]}
        hours = {match["hours"].lower() for match in found if match["hours"]}
        if pounds and hours and not any(_PAIRS[one] & hours for one in pounds):
            return unanswered("The pounds and the hours are of two different limits.", sentence)
        if pounds or "limit" in sentence.text.lower():
            return answered(sentence)
    return unanswered("The letter does not say what the limit is.")


quickest_way = Shows(
    pattern(
        r"\b(?:search(?:es|ed|able)?|keyword|electronic\w*|reports?|field|cod(?:e|ed|es)"
        r"|free text|paper|manual\w*|scanned|automat\w+"
        r"|system|database|centrally|by hand|index(?:ed)?|quickest)\b"
    ),
    "Nothing says why no search or report would find it.",
    least=2,
    also=pattern(
        r"\b(?:cannot|could not|can not|no|not|none|only|would have to|without|because|quickest"
        r"|instead|too many)\b"
    ),
    anywhere=True,
)
_OFFERS = (
    r"\b(?:narrow|reduc|refin|shorter|smaller|instead|fewer|only (?:one|the last|for|about)"
    r"|if you\b"
    r"|you (?:could|can|may"
    r"|might)|(?:could|can|would) (?:be able to )?"
    r"(?:answer|give|provide|offer|tell|send|fit|come within|fall within|be answered|be given)"
    r"|ask(?:ing)? (?:for|about)|suggest|advise|limit(?:ed|ing)? (?:to|your|the|it))"
)
offers_something_narrower = AnyOf(
    (
        Shows(
            pattern(_OFFERS),
            "",
            least=0,
            also=pattern(
                r"\b(?:one|two|three|single|last|\d+) (?:\w+ )?(?:years?|months?|weeks?|days?"
                r"|offices?|wards?|quarters?|teams?|schools?|files?|areas?|people|mailboxes?)\b"
                r"|\b(?:19|20)\d\d\b"
            ),
            unless=pattern(r"\blimit is\b|\bworking days\b"),
            anywhere=True,
        ),
        Shows(
            pattern(_OFFERS),
            "Nothing particular is offered that would come within the limit.",
            least=3,
            unless=pattern(r"\blimit is\b|\bworking days\b|\bharm\b|\bexempt"),
            anywhere=True,
        ),
    )
)
_WHOLE = pattern(
    r"\b(?:as a whole|taken together|counted together|together\b|one request|single request"
    r"|add(?:ed|ing)? (?:\w+ )?up|aggregat|any (?:part )?of (?:it|the request|your)"
    r"|all (?:of )?your questions|whole (?:of the |of your )?request|every question"
    r"|each of (?:your|the) (?:questions|parts)|on its own|by itself)"
)


_SEVERAL = 2


def explains_the_whole(argument: Argument) -> Outcome | None:
    """Judge whether a refusal of several questions says why all of them go."""
    if argument.is_case and len(argument.questions) + len(argument.other_decisions) < _SEVERAL:
        return None
    sentence = said(argument.letter, _WHOLE)
    if sentence is not None:
        return answered(sentence)
    if not argument.is_case:
        return for_a_person("See whether any of the questions could be answered within the limit.")
    if argument.other_decisions:
        return answered()
    return unanswered("Nothing says why every question is refused.")


_ADDS_UP = pattern(
    r"\baggregat|\badd(?:ed)? (?:up |together|their cost|the cost|your requests|these requests)"
    r"|\btaken your requests together"
)


def adding_up_is_allowed(argument: Argument) -> Outcome | None:
    """Judge whether requests that were added up are said to be such as may be."""
    made = said_at_all(argument.letter, _ADDS_UP)
    if made is None:
        return None
    sixty = said_at_all(argument.letter, pattern(r"\b(?:60|sixty)\b[^.]{0,20}\bdays\b"))
    alike = said_at_all(argument.letter, pattern(r"\b(?:same|similar)\b"))
    if sixty is not None and alike is not None:
        return answered(sixty)
    what = "the sixty working days" if sixty is None else "how the requests are alike"
    return unanswered(f"Requests are added up, and nothing is said of {what}.", made)


CHECKS: dict[str, Check] = {
    "permitted-activities": permitted_activities,
    "counts-nothing-else": counts_nothing_else,
    "estimate-was-tried": estimate_was_tried,
    "sum-comes-out": sum_comes_out,
    "limit-is-stated": limit_is_stated,
    "quickest-way": quickest_way,
    "offers-something-narrower": offers_something_narrower,
    "explains-the-whole": explains_the_whole,
    "adding-up-is-allowed": adding_up_is_allowed,
}
