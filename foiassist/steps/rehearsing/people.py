"""Checks on health and safety and on personal data.

Source: FOIA 2000 ss.38 and 40; UK GDPR Arts.5 and 6; DPA 2018 s.3.
"""

from __future__ import annotations

from foiassist.case.challenge import Verdict
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    Check,
    Outcome,
    Shows,
    answered,
    said_at_all,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.weighing import weighed

_CONDITION = ("40(3A)", "40(3B)", "40(4A)")
_PRINCIPLE = pattern(
    r"\b(?:breach|contravene|offend against|infringe)\w*\b[^.]{0,60}\bprinciple",
    r"\bunlawful\b|\bnot be (?:\w+ )?(?:fair|lawful)\b|\bneither fair nor lawful\b",
)
_SMALL = pattern(
    r"\b(?:small|low) (?:numbers?|figures?|groups?|cells?)\b|\b(?:fewer|less) than (?:five|5|ten"
    r"|10|six|three)\b|\b(?:five|5|ten|10) or fewer\b|\bsuppress(?:ed|ing)\b|\bunder (?:five|5)\b"
)


def condition_is_named(argument: Argument) -> Outcome:
    """Judge whether the condition of section 40(2) is cited or named."""
    for sentence in argument.own:
        if sentence.is_asked or sentence.is_open:
            continue
        if any(one.startswith(_CONDITION) for one in sentence.cites):
            return answered(sentence)
        if sentence.speaks and _PRINCIPLE.search(sentence.low):
            return answered(sentence)
    return unanswered(
        "No condition is cited, and no principle named.",
        said_at_all(argument.own, pattern(r"\b40\(2\)|\bpersonal (?:data|information)\b")),
    )


is_it_necessary = Shows(
    pattern(
        r"\b(?:necess\w+|needs?|needed|without (?:the|naming|them|names|knowing|pointing)"
        r"|(?:other|another|gentler) (?:way|means)|(?:can|could|is|are|be) (?:\w+ )?(?:met"
        r"|served|understood|judged|seen|checked|shown|achieved)"
        r"|meets? (?:most|much|that|the|it)|served by|enough|depends? on|adds? (?:nothing"
        r"|little)|do(?:es)? not (?:need|depend|require))\b"
    ),
    "Nothing says whether the interest could be met without this.",
    least=1,
    unless=pattern(r"\bpublic interest test\b"),
)
_RIGHTS = pattern(
    r"\boverrid\w*|\boutweigh\w*|\bprevails?\b|\bweigh\w*|\bbalance|\brights (?:of|and)\b",
    r"\b(?:un)?fair(?:ness)?\b[^.]{0,80}\b(?:because|since|as)\b|\bdistress",
)


def rights_prevail(argument: Argument) -> Outcome | None:
    """Judge whether interest and rights are weighed; None where disclosure is not necessary.

    Source: UK GDPR Art.6(1)(f), under which nothing is weighed that is not necessary.
    """
    why = "The interest and the rights of the people concerned are not weighed."
    outcome = weighed(argument, _RIGHTS, why, least=3, before=1)
    if outcome.verdict is Verdict.ANSWERED:
        return outcome
    necessary = is_it_necessary(argument)
    if necessary is not None and necessary.verdict is Verdict.ANSWERED:
        return None
    return outcome


CHECKS: dict[str, Check] = {
    "who-is-at-risk": Shows(
        pattern(
            r"\b(?:patients?|nurses?|guards?|officers?|drivers?|residents?|child(?:ren)?|pupils?"
            r"|victims?|witness(?:es)?|tenants?|teachers?|social workers?"
            r"|members? of (?:staff|the public)|staff (?:at|in|on|who|working)|employees?"
            r"|visitors?|passengers?|researchers?|famil(?:y|ies)|neighbours?|people (?:who|whom"
            r"|living|working|on|at|in)"
            r"|those who|(?:person|somebody|someone|anybody|anyone) (?:who|whom|named|living)"
            r"|women|men|users|occupants?|managers|workers|volunteers|callers|clinicians|doctors"
            r"|prisoners)\b"
        ),
        "Nobody in particular is said to be at risk.",
        least=1,
        also=pattern(
            r"\b(?:safety|health|danger\w*|endanger\w*|harm\w*|risk|injur\w*|hurt|attack\w*|fire"
            r"|threat\w*|violen\w*|abus\w*)\b"
        ),
    ),
    "more-than-upset": Shows(
        pattern(
            r"\b(?:injur\w*|hurt|attack\w*|assault\w*|violen\w*|threat\w*|suicid\w*|self-harm"
            r"|harm themsel\w*|illness|ill\b|relaps\w*|depress\w*|fire|poison\w*|explo\w*"
            r"|crush\w*"
            r"|accident\w*|death|die\b|killed|abus\w*|stalk\w*|rob\b|track\w* (?:down|them)"
            r"|breakdown|danger\w*|distress|upset|worr\w*|anxi\w*|alarm\w*)\b"
        ),
        "Upset is told of, and nothing worse.",
        least=1,
        also=pattern(
            r"\b(?:injur\w*|hurt|attack\w*|assault\w*|violen\w*|threat\w*|suicid\w*|self-harm"
            r"|harm themsel\w*|illness|ill\b|relaps\w*|depress\w*|fire|poison\w*|explo\w*"
            r"|crush\w*"
            r"|accident\w*|death|die\b|killed|abus\w*|stalk\w*|rob\b|track\w* (?:down|them)"
            r"|breakdown|dangerous|danger (?:of|to|is))"
        ),
    ),
    "how-identified": Shows(
        pattern(
            r"\b(?:identif\w*|names?\b|named|known to|work(?:ed)? out|recogni[sz]\w*|link\w*"
            r"|point(?:s|ing)? to|single out|who they are|living (?:person|individual)"
            r"|relates? to|about (?:an?|the|people|staff)"
            r"|personal data (?:of|about))\b"
        ),
        "Nothing says whose data it is or how they would be known.",
        least=1,
        unless=pattern(r"\bname of the (?:authority|exemption)\b"),
    ),
    "condition-is-named": condition_is_named,
    "legitimate-interest": Shows(
        pattern(
            r"\blegitimate interests?\b|\binterests? in (?:know|see|understand|account|transparen"
            r"|openness|how|whether|who|check|learn|judg|encourag|hold|being)"
        ),
        "No legitimate interest is stated, nor that none was found.",
        least=1,
    ),
    "is-it-necessary": is_it_necessary,
    "what-they-expect": Shows(
        pattern(
            r"\b(?:expect\w*|(?:was|were|been|we) (?:not )?(?:told|promised|assured)"
            r"|on the understanding|would not have"
            r"|gave (?:us )?(?:their|his|her)|in order to be)\b"
        ),
        "Nothing says what the people concerned expected, or why.",
        least=2,
    ),
    "rights-prevail": rights_prevail,
    "small-numbers": Shows(
        pattern(
            r"\b(?:work(?:ed)? out|identif\w*|recogni[sz]\w*|link\w*|guess\w*|deduc\w*"
            r"|neighbour\w*|local\w*|combin\w*|point(?:s|ing)? to|single[sd]? out|know (?:who"
            r"|many|one))\b"
        ),
        "Small numbers are kept back, and nothing says who could work out whom.",
        least=3,
        only_if=_SMALL,
    ),
    "special-category": Shows(
        pattern(
            r"\bspecial categor\w*|\bcriminal offence data\b|\bconditions? (?:that|for|in|of)\b"
            r"|\bArticles? (?:9|10)\b|\bexplicit consent\b|\bmade (?:manifestly )?public by\b"
        ),
        "Data of a special category is spoken of, and no condition for publishing it.",
        least=0,
        only_if=pattern(
            r"\b(?:health(?! (?:service|board|trust|authority|care|and safety))|medical|illness"
            r"|disabilit\w+|religio\w+|ethnic\w*|sexual\w*|trade union|convict\w+)\b"
        ),
    ),
    "way-to-own-data": Shows(
        pattern(
            r"\b(?:subject access|your own (?:personal )?data|right of access"
            r"|data protection (?:law|act)|UK GDPR)\b"
        ),
        "Nothing says how to get one’s own data.",
        least=0,
        also=pattern(
            r"\bwe (?:are|have|will)\b[^.]{0,40}\b(?:deal|dealing|treat|pass|handl|answer"
            r"|respond)|\byou (?:can|may|could)\b|\bplease\b|\bgoes on\b|\byou will\b|\bcontact\b"
            r"|\bwrite to\b|\bwithin (?:one|a) (?:calendar )?month\b"
        ),
    ),
}
