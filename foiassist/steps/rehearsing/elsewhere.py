"""Checks on information that is to be had elsewhere, or is to be published.

Source: FOIA 2000 ss.21 and 22.
"""

from __future__ import annotations

import re

from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.letter_sentences import Sentence
from foiassist.steps.rehearsing.outcome import (
    AnyOf,
    Check,
    Outcome,
    Shows,
    answered,
    for_a_person,
    is_specific,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s)\]>,;]+|\b[\w.-]+\.(?:gov|police|nhs|ac|org"
    r"|co)\.uk(?:/[^\s)\]>,;]*)?|\b[\w-]+\.example(?:/[^\s)\]>,;]*)?",
    re.IGNORECASE,
)
_DIRECTS = pattern(
    r"\b(?:pages?|headed|titled|entitled|called|under|register|library|reading room|table|volume"
    r"|chapter|gazette|shelf|annex|report)\b"
)
_PLACES = pattern(
    r"\b(?:find|found|available|published|kept|open|seen|inspect\w*|read|see|held|bought"
    r"|obtain\w*|website|web ?page|online|pages)\b"
)


def place_is_exact(argument: Argument) -> Outcome:
    """Judge whether the place is a page and not a front door."""
    near: Sentence | None = None
    for sentence in (*argument.own, *argument.letter):
        if sentence.is_asked or sentence.is_rights or sentence.is_open:
            continue
        addresses = [match[0].rstrip(".") for match in _ADDRESS.finditer(sentence.text)]
        if any(_leads_to_a_page(one) for one in addresses):
            return answered(sentence)
        if sentence not in argument.own:
            continue
        directs = _DIRECTS.search(sentence.low) and _PLACES.search(sentence.low)
        if sentence.speaks and directs and is_specific(argument, sentence, 2):
            return answered(sentence)
        if addresses or (_PLACES.search(sentence.low) and not sentence.is_recital):
            near = sentence if near is None or "find" in sentence.low else near
    why = (
        "The letter points at a front door and not at the page." if near else "Nothing says where."
    )
    return unanswered(why, near)


def _leads_to_a_page(address: str) -> bool:
    path = re.sub(r"^(?:https?://)?[^/?#]+", "", address, flags=re.IGNORECASE)
    return len(path.strip("/#")) > 1


_DATE = pattern(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|\b(?:spring|summer|autumn|winter)\b"
    r"|\bby the end of\b|\bwithin (?:the next )?[\w-]+ (?:weeks?|months?|days?)\b|\bnext (?:week"
    r"|month|year)\b|\bweek of\b|\bin [\w-]+ weeks\b|\b20\d\d\b"
)
_PUBLISHES = pattern(
    r"\b(?:publish\w*|publication|released?|appears?|issued?|be out|come out|made public"
    r"|be available)\b"
)

_DRAFT = pattern(r"\bdrafts?\b")
_DRAFT_ITSELF = pattern(
    r"\b(?:publish\w*|publication|released?|as well as|itself|section 3[56]|also|whole)\b"
)


def draft_will_be_published(argument: Argument) -> Outcome | None:
    """Judge whether the draft that was asked for will itself be published; None where none was."""
    asked = any(_DRAFT.search(question.in_full) for question in argument.questions)
    if argument.is_case and not asked:
        return None
    spoken = [s for s in argument.own if _DRAFT.search(s.low) and not s.is_asked]
    promised = next((s for s in spoken if s.speaks and _DRAFT_ITSELF.search(s.low)), None)
    if promised is not None:
        return answered(promised)
    if not argument.is_case:
        return for_a_person("Was a draft asked for?", spoken[0]) if spoken else None
    why = "A draft was asked for, and nothing says that the draft itself will be published."
    return unanswered(why, spoken[0] if spoken else None)


CHECKS: dict[str, Check] = {
    "place-is-exact": place_is_exact,
    "says-where-in-it": Shows(
        pattern(
            r"https?://|\bwww\.|\b(?:find|found|available|published|see|download\w*|kept|register"
            r"|library|look|choose|select|open|headed|titled|called|table|page)\b"
        ),
        "The letter gives a place and does not say which document, table or heading there.",
        least=2,
        also=pattern(
            r"\b(?:tables?|pages?|tabs?|documents?|headings?|headed|notes?|schedules?|register"
            r"|sections?|files?|reports?|lists?|polic(?:y|ies)|plans?|minutes|datasets?|columns?"
            r"|rows?|called|titled|entitled|under|named|annex|appendix|chapter|statistics"
            r"|accounts|choose|select|agendas?)\b|[‘“\"']"
        ),
        unless=pattern(r"\bexempt|\bpublic interest\b|^we (?:have )?(?:opened|tried|checked)\b"),
    ),
    "covers-what-was-asked": Shows(
        pattern(
            r"\b(?:all (?:of )?(?:it|this|that|what|the|your|three|four|five)|everything"
            r"|each (?:of|year|item)|every|whole|full|complete|the same|including"
            r"|covers?|contains?|includes?|lists?|shows?|gives?|sets? out|from (?:19|20)\d\d"
            r"|between|the rest|not included)\b"
        ),
        "",
        least=1,
        unless=pattern(r"\bexempt|\bfull name|\bpublic interest\b"),
        person="Set what is published beside the request: is every part, year and detail in it?",
    ),
    "within-reach": Shows(
        pattern(
            r"\b(?:free(?:ly)?|charges?|fees?|payment|registration|log.?in|paper cop(?:y|ies)"
            r"|(?:a|printed|send you a) cop(?:y|ies)|post|inspect\w*|library"
            r"|open to (?:the public|all|any\w*|every\w*)"
            r"|cannot (?:use|open|reach|get)|if you (?:cannot|do not|would like|have no"
            r"|are unable)|print(?:ed|out)?|large print|another format)\b"
        ),
        "",
        least=0,
        unless=pattern(r"\bfreedom of information\b(?!.*\b(?:copy|post|free of)\b)"),
        person="Can this applicant use a link, and get there without paying? The letter offers no "
        "other way.",
    ),
    "settled-before-the-request": Shows(
        pattern(
            r"\b(?:decid\w*|decision|intend\w*|intention|plan(?:ned|s)?|timetable|announc\w*"
            r"|schedul\w*|commit\w*|agreed|promised|fixed|undertook|minuted|settled|programme)\b"
        ),
        "Nothing says what settled it that this would be published, and when.",
        least=1,
        also=pattern(
            r"\b(?:before|already|when you|at the time|prior|in advance|every (?:year|quarter"
            r"|month)|annual\w*|quarterly|since|on \d|in (?:January|February|March|April|May|June"
            r"|July|August|September|October|November|December))\b"
        ),
    ),
    "publication-has-a-date": AnyOf(
        (
            Shows(
                _PUBLISHES,
                "",
                least=0,
                also=_DATE,
                unless=pattern(r"\b(?:was|were|has been|have been) published\b"),
            ),
            Shows(
                _PUBLISHES,
                "No date, month or event says when it will be out.",
                least=2,
                also=pattern(r"\b(?:once|after|as soon as|when|following|until)\b"),
                unless=pattern(r"\bin due course\b|\bshortly\b|\bsoon\b(?! as)|\bnear future\b"),
            ),
        )
    ),
    "same-thing-will-be-published": Shows(
        pattern(
            r"\b(?:all (?:of )?(?:it|this|that|what|the|you)|everything|this information"
            r"|the (?:same|full|whole|entire)|in full|includ\w*|contain\w*|cover\w*"
            r"|what you (?:have )?asked|(?:these|the) (?:figures|tables|data|statistics|drafts?"
            r"|report|results))\b"
        ),
        "Nothing says that what will be published is what was asked for.",
        least=0,
        also=pattern(
            r"\b(?:will|shall|is to|are to|due to|decision to) (?:\w+ )?(?:be )?(?:publish\w*"
            r"|released?|appear"
            r"|includ\w*|contain\w*|issued?|made public)|\bin (?:the|that) (?:release|publication"
            r"|report)\b"
        ),
    ),
    "waiting-is-reasonable": Shows(
        pattern(r"\b(?:reasonabl[ey]|fair|sensible|right|better|short|modest|orderly)\b"),
        "The letter calls it reasonable to wait, and does not say why.",
        least=2,
        also=pattern(
            r"\b(?:because|so that|since|while|until|before|first|same time|weeks?|check\w*"
            r"|wait\w*|fixed|short)\b|:"
        ),
    ),
    "early-release-would-spoil": Shows(
        pattern(
            r"\b(?:mislead\w*|unchecked|check(?:ed|ing|s)?|unfinished|incomplete|drafts?"
            r"|correct\w*|errors?|before|first|same time|prepar\w*|quality|validat\w*"
            r"|verif\w*|pre-?empt\w*|premature\w*|distract\w*|trusted|hear|together|explain\w*)\b"
        ),
        "Nothing says what giving it today would spoil.",
        least=3,
        also=pattern(r"\b(?:would|could|may|might|can(?:not)?|risk\w*|mislead\w*|seldom|fair)\b"),
        unless=pattern(r"\bin favour of disclos|\bfor disclosure\b|\bpublic interest\b"),
    ),
    "draft-too": draft_will_be_published,
    "says-where-it-will-appear": Shows(
        pattern(
            r"https?://|\bwww\.|\b(?:website|web ?page|pages?|site|online|portal|gazette|library"
            r"|bulletin|send you|let you know|tell you|e-?mail you|write to you"
            r"|(?:appear|published) (?:on|at) (?!\d))\b"
        ),
        "Nothing says where it will be published.",
        least=0,
        unless=pattern(r"\bas soon as|\bpublic interest\b"),
    ),
}
