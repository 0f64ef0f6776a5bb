"""Checks on requests that are called vexatious or repeated.

Source: FOIA 2000 s.14 and s.16.
"""

from __future__ import annotations

from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.cost import NUMBER
from foiassist.steps.rehearsing.outcome import (
    Check,
    Never,
    Outcome,
    Shows,
    answered,
    said,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.weighing import weighed

_OF_THE_PERSON = Never(
    pattern(
        r"\byou (?:are|have been|were) (?:\w+ )?(?:vexatious|obsessive|unreasonable|abusive"
        r"|aggressive|harassing)"
        r"|\bvexatious (?:applicant|requester|complainant|person|individual|requestor)"
        r"|\byour (?:obsession|vendetta|obsessive)"
        r"|\bobsess(?:ed|ive)\b"
    ),
    "The letter judges the person and not the request.",
)


def judges_the_request(argument: Argument) -> Outcome:
    """Judge whether the letter speaks of the request, and not of the person."""
    outcome = _OF_THE_PERSON(argument)
    if outcome.sentence is not None:
        return outcome
    words = pattern(
        r"\brequests?\b[^.]{0,80}\bvexatious|\bvexatious\b[^.]{0,60}\brequest|\bnot (?:on "
        r"|of )?(?:you\b|the person)|\bpass no judgement"
    )
    sentence = said(argument.own, words)
    if sentence is not None:
        return answered(sentence)
    return unanswered("The letter never says that it is the request which is vexatious.")


CHECKS: dict[str, Check] = {
    "judges-the-request": judges_the_request,
    "burden-is-measured": Shows(
        pattern(
            rf"\b{NUMBER} (?:[\w-]+ ){{0,3}}(?:hours?|days?|weeks?|people|members of staff"
            rf"|officers|pages|e-?mails?|messages|documents|letters|files|records|items)\b"
        ),
        "The burden is not put into figures.",
        least=1,
        unless=pattern(r"\blimit\b|\bworking days\b"),
    ),
    "value-is-stated": Shows(
        pattern(
            r"\b(?:purpose|value|worth|serious|public interest|legitimate|genuine|matters? to"
            r"|interest in|important)\b"
        ),
        "Nothing says what the request is for or what an answer would be worth.",
        least=2,
        unless=pattern(
            r"\bpublic interest in (?:maintaining|disclos)|\bno (?:serious |real |obvious |wider "
            r"|apparent )?(?:value|purpose"
            r"|public interest)\b"
        ),
        deniable=True,
    ),
    "burden-is-weighed": lambda argument: weighed(
        argument,
        pattern(
            r"^(?!.*(?:public interest in|asks? whether|asked whether"
            r"|considered whether)).*(?:\bproportion|\boutweigh|\bjustif|\bweigh"
            r"|\btoo much\b|\bgreater than\b"
            r"|\bnot worth\b)"
        ),
        "The burden is not set beside the value of the request.",
        least=2,
    ),
    "history-is-told": Shows(
        pattern(
            r"\b(?:previous(?:ly)?|past|history|earlier|correspond\w*|campaign|repeated(?:ly)?"
            r"|series of|pattern|(?:your|the) (?:first|later|last) (?:request|letter)"
            r"|requests? (?:since|in|between)|e-?mails? (?:since|in|between)|letters? (?:since|in"
            r"|between))\b"
        ),
        "Past dealings are leaned on, without a date or a number.",
        least=1,
        also=pattern(
            rf"\b(?:19|20)\d\d\b|\b{NUMBER} (?:[\w-]+ ){{0,3}}(?:requests?|letters?|e-?mails?"
            rf"|complaints?|times|months|years|messages)\b"
        ),
        only_if=pattern(
            r"\b(?:previous(?:ly)?|history|earlier|correspondence|campaign|repeated(?:ly)?"
            r"|series of|pattern of)\b"
        ),
    ),
    "more-than-cost": Shows(
        pattern(
            r"\b(?:reading|redact\w*|edit\w*|distress\w*|abus\w*|harass\w*|motive"
            r"|history|previous\w*|campaign|section 12|accus\w+|closed|unfounded|insult\w*)\b"
        ),
        "The only trouble told of is the time that section 12 counts.",
        least=1,
    ),
    "limit-needs-no-balance": Never(
        pattern(
            r"\bpublic interest in maintaining|\bpublic interest test\b"
            r"|\bmaintaining the exemption"
        ),
        "The letter sets out a public interest test, which section 14 does not have.",
        unless=pattern(r"\bno public interest|\bnot an exemption|\bno such test"),
    ),
    "repeat-is-compared": Shows(
        pattern(
            r"\b(?:same|identical|similar|differs?|differ(?:ence|ent)|alike|word for word"
            r"|repeats?)\b"
        ),
        "The two requests are not set side by side.",
        least=2,
    ),
    "earlier-was-complied-with": Shows(
        pattern(
            r"\b(?:answered|complied|provided|disclosed|gave|sent|given|responded|told you"
            r"|replied)\b"
        ),
        "Nothing says when the earlier request was answered, and with what.",
        least=1,
        also=pattern(
            r"\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September"
            r"|October|November|December)\b|\blast (?:year|month|week)\b"
        ),
        unless=pattern(r"\brefus|\bwithh|\bexempt"),
        deniable=True,
    ),
    "interval-is-explained": Shows(
        pattern(
            r"\b(?:interval|updated?|changed?|changes|since then|every (?:year|month|quarter|week"
            r"|day|\w+ (?:years|months|weeks))|annual(?:ly)?|quarterly|monthly|until|again (?:in"
            r"|after|from))\b"
        ),
        "Nothing says how often the information changes, or when to ask again.",
        least=2,
    ),
}
