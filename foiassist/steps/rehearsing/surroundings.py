"""Checks on what lies round the information: the rest of it, what is public, its age, who knows.

Source: FOIA 2000 s.1(1)(b), s.2(2)(b) and s.16(1).
"""

from __future__ import annotations

from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    AnyOf,
    Check,
    Outcome,
    Shows,
    answered,
    is_specific,
    said,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern

_PART_PLAIN = Shows(
    pattern(
        r"\bdisclosing (?:part|some|the rest|everything else)\b"
        r"|\bthe rest (?:is|of the|has been|was)\b(?! (?:withheld|exempt))"
        r"|\bredact(?:ed|ions?|ing)\b|\bwe (?:have )?(?:removed|taken out|blacked out|masked"
        r"|edited)\b|\bhave been (?:removed|taken out|blacked out|masked)\b"
        r"|\b(?:cannot|could not|impossible to|no way to"
        r"|can ?not sensibly) (?:\w+ )?(?:be )?(?:separate|divide|edit|redact|summar|split)"
        r"|\b(?:each|every) (?:document|page|item|record|paragraph|passage|line"
        r"|e-?mail)\b(?! (?:number|other))"
        r"|\b(?:line by line|page by page|item by item|paragraph by paragraph)\b"
        r"|\bonly (?:the|those) (?:passages?|parts?|names?|paragraphs?|details?)\b"
        r"|\bwhat we (?:can"
        r"|could) (?:say|give|tell|disclose)"
    ),
    "",
    least=0,
)
_PART_SPECIFIC = Shows(
    pattern(
        r"\b(?:totals?|overall figures?|(?:a|the) (?:range|band)|in (?:ranges|bands)|rounded"
        r"|anonymis\w+|summar(?:y|ies|ised)|extracts|disclosed in part|other (?:parts|pages"
        r"|passages"
        r"|paragraphs|information)"
        r"|everything else|between \w+ and \w+|we can tell you|enclosed|attached|we (?:have|are"
        r"|can|are able to) (?:\w+ )?(?:disclos\w+"
        r"|releas\w+|giv(?:e|en|ing)|provid\w+|publish\w+)"
        r"|(?:has|have) been (?:disclosed|released|published)|(?:is|are) (?:\w+ )?(?:disclosed"
        r"|released|enclosed)|without (?:the|those|any) (?:names?|figures?|places?|details?"
        r"|passages?)|what we (?:have|disclose|are))\b"
    ),
    "Nothing says that a part, a total or an older version was considered.",
    least=1,
    unless=pattern(
        r"\bin (?:its|their) entirety\b|\bnot be (?:disclosed|released)\b|\bif (?:it|they|this"
        r"|these) (?:were|was)\b|\bwould\b"
    ),
)
considers_part = AnyOf((_PART_PLAIN, _PART_SPECIFIC))

_MOSAIC = pattern(
    r"\b(?:mosaic|jigsaw|piec(?:e|ed|ing) together|combined with|put together|set beside"
    r"|pieces? of the)"
)


def joins_the_pieces(argument: Argument) -> Outcome | None:
    """Judge whether a mosaic argument names the other pieces; None where none is made."""
    made = said(argument.own, _MOSAIC)
    if made is None:
        return None
    company = [s for s in argument.own if s.paragraph == made.paragraph and s.speaks]
    named = next((s for s in (made, *company) if is_specific(argument, s, 3)), None)
    if named is not None and (_MOSAIC.search(named.low) or named is not made):
        return answered(named)
    return unanswered("A mosaic is spoken of, and none of its other pieces is named.", made)


says_what_is_public = Shows(
    pattern(
        r"\balready (?:\w+ )?(?:public|published|known|available|in the public domain|made public"
        r"|given|disclosed)\b|\bpublic domain\b"
        r"|\b(?:has|have|had|is|are|was|were) (?:\w+ ){0,2}(?:published|announced|made public"
        r"|reported|publicised)\b|\b(?:we|which) publish"
        r"|\bopen court\b|\bwidely known\b|\b(?:is|are|has|have|was"
        r"|were) not (?:\w+ ){0,1}(?:public|published|in the public domain)\b"
        r"|\bpublicly (?:available|known|announced|said)"
        r"|\bminuted\b|\bsaid publicly\b|\bopen to all\b|\blisted publicly\b"
    ),
    "Nothing says what is public already.",
    least=1,
    person="Look for what is public already, from you and from others: the letter says nothing of "
    "it.",
)
says_how_old_it_is = Shows(
    pattern(
        r"\b(?:still (?!hold)|remains? (?:open|live|in (?:use|force)|undecided|under)|ongoing"
        r"|(?:is|are|was|were) live|current(?:ly)?|under way|in progress|not yet|has yet|have yet"
        r"|(?:is|was|are|were) yet"
        r"|unfinished|unsolved|remains? possible|not been (?:charged|tried)|before (?:it|they|he"
        r"|she) (?:is|are|has|have)|being (?:made|decided|considered|drafted|argued)"
        r"|yet to"
        r"|still to come|to come back|will be (?:decided|announced|settled)|has not (?:been "
        r"|yet )?(?:settled|decided|ended|finished)|no longer|has ended|is over|(?:was|were"
        r"|has been|have been|is|are) (?:\w+ )?(?:concluded|closed|completed|settled|abandoned"
        r"|replaced|superseded)|recent|at this stage|for now|(?:is|was|are|were"
        r"|while \w+ (?:\w+ )?(?:is|was|are|were)) (?:still )?open"
        r"|had not (?:finished|been)|early stage|before any decision|as long as|for as long"
        r"|until (?:a|the|that|its) (?:decision|trial|vote|announcement|report|case|inquiry"
        r"|investigation|enquiry|consultation|board|day|date|end)|years? (?:old|ago)|after (?:the"
        r"|that) (?:decision|trial"
        r"|case)|while (?:the|it|they|that|charges) (?:\w+ ){0,3}(?:is|are|remains?|lasts?"
        r"|continues?))\b"
    ),
    "Nothing says whether the matter is live or over, or why age has not taken the harm away.",
    least=1,
    unless=pattern(r"^(?:we (?:still )?hold|thank you)"),
)
says_how_old_if_at_all = Shows(
    says_how_old_it_is.words,
    "",
    least=2,
    unless=says_how_old_it_is.unless,
    person="Ask whether it is still live: the letter says nothing of its age.",
)
says_what_makes_it_real = Shows(
    pattern(
        r"\b(?:(?:has|have|had|was|were) (?:already |often |repeatedly |since )?(?:happened"
        r"|occurred|been (?:attacked|threatened|targeted|robbed|used|broken|followed|tried|stolen"
        r"|exploited))|incidents?|evidence (?:of|that|from|shows?)|experience (?:of|shows?)"
        r"|intelligence (?:shows?|suggests?|that)"
        r"|in the past|elsewhere\b[^.]{0,40}\b(?:had|has|have|was|were)|(?:police|officers?|team"
        r"|staff|supplier|contractor|firm|company|specialist|doctor"
        r"|lead|manager|department|expert)\b[^.]{0,40}\b(?:told|said|confirmed|advised|warned)"
        r"|we (?:consulted|asked)|reports? (?:of|from)|records? (?:of|show)\b[^.]{0,60}\b(?:show"
        r"|shows|risk|theft|crime)|both show"
        r"|listed publicly|attempts?|there (?:have been|were|was)|last year|recent(?:ly)?|(?:in"
        r"|since|during) (?:19|20)\d\d)\b"
    ),
    "Nothing outside the letter’s own say-so makes the risk real.",
    least=2,
    unless=pattern(
        r"\bpublic interest\b|\bwe have (?:weighed|considered|decided|concluded)|\bentitled\b"
        r"|\bwant to know\b|\bmay wonder\b|\byour? request\b|\byou asked\b"
    ),
    person="Ask for what makes the risk real, an incident or a source: the letter rests on "
    "assertion.",
)
asked_the_third_party = Shows(
    pattern(
        r"\b(?:asked|consult\w*|sought|contacted|invited|wrote to|written to|spoke to|spoken to"
        r"|put the request to)\b",
    ),
    "Nothing says that those whose interests these are were asked.",
    least=1,
    also=pattern(
        r"\b(?:company|companies|supplier|contractor|bidder|firm|provider|third part|them|it|its"
        r"|their|they|each|partner|state|government"
        r"|embassy|author|confider|tenant|owner|organisation|force|police|body|board|team)",
    ),
    unless=pattern(
        r"\byou (?:have )?asked\b|\bwhat (?:was|is|you) asked\b|\bwas asked for\b|\basked for\b"
        r"|\byour request asked\b"
    ),
    deniable=True,
)
CHECKS: dict[str, Check] = {
    "parts": considers_part,
    "mosaic": joins_the_pieces,
    "public": says_what_is_public,
    "stage": says_how_old_it_is,
    "age": says_how_old_if_at_all,
    "real-risk": says_what_makes_it_real,
}
