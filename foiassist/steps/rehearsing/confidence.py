"""Checks on confidences, legal privilege and commercial interests.

Source: FOIA 2000 ss.41, 42 and 43.
"""

from __future__ import annotations

from foiassist.steps.rehearsing.any_exemption import shows_harm
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    AnyOf,
    Check,
    Never,
    Outcome,
    Shows,
    adds_of,
    answered,
    company,
    for_a_person,
    said,
    said_at_all,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.surroundings import asked_the_third_party

_OUR_OWN_WORK = pattern(
    r"\b(?:scores?|scoring|evaluat(?:ion|ors?)|our (?:own )?(?:notes?|assessment|comments"
    r"|minutes)|contract itself|agreed (?:terms|price)|terms of the (?:contract|agreement)"
    r"|as negotiated)\b"
)
_LABEL = pattern(
    r"\bcommercially sensitive\b|\bcommercial (?:in )?confiden|\bcommercially confidential\b"
)
_MARKED = pattern(
    r"\b(?:marked|stamp\w*|label\w*|headed|marking)\b[^.]{0,40}\bconfiden"
    r"|\bconfidential(?:ity)? (?:mark\w*|label|stamp|statement)"
    r"|\bstatement that\b[^.]{0,40}\bconfidential"
)
_DUTY = (
    r"\b(?:on the understanding|undertak\w+|promis\w+|agreed (?:that|to (?:keep|treat|hold))"
    r"|terms (?:of|on|that)|clause|expect(?:ed|ation|s)?|told|assur\w+"
    r"|relationship|understood|understand)\b"
)


def not_our_own_work(argument: Argument) -> Outcome:
    """Judge whether section 41 is claimed for what the authority made or agreed itself."""
    made = said(argument.own, _OUR_OWN_WORK)
    if made is not None:
        why = "What the authority made, or the two sides agreed, was not obtained from another."
        return unanswered(why, made)
    return for_a_person("Ask of each item who created it, and whether it was given or agreed.")


def defence_is_weighed(argument: Argument) -> Outcome:
    """Judge whether a public interest defence was considered about this information."""
    near = None
    for sentence in argument.own:
        if not _DEFENCE.search(sentence.low) or sentence.is_asked or sentence.is_recital:
            continue
        near = near or sentence
        if sentence.speaks and len(adds_of(argument, company(argument, sentence))) >= _WEIGHED:
            return answered(sentence)
    why = (
        "A defence is spoken of, and nothing is weighed."
        if near
        else "No public interest defence was considered."
    )
    return unanswered(why, near)


_WEIGHED = 4
"""Words beyond stock and topic that show something weighed."""

_DEFENCE = pattern(r"\bdefence\b|\bexcuse\b|\bcourt would\b|\bpublic interest in\b")


def more_than_a_label(argument: Argument) -> Outcome | None:
    """Judge whether 'commercially sensitive' has a reason beside it; None where it is not said."""
    label = said_at_all(argument.own, _LABEL)
    if label is None:
        return None
    harm = shows_harm(argument)
    if not harm.why:
        return harm
    return unanswered("It is called commercially sensitive, and nothing says why.", label)


_AHEAD = pattern(
    r"\b(?:next|again|re-?tender\w*|renew\w*|expires?|ends?|ending|forthcoming|coming|(?:in|by"
    r"|from|until) (?:19|20)\d\d|re-?let|re-?procure\w*|under way|current(?:ly)?"
    r"|still|ongoing|within a year|ahead|at present|negotiating|that remain)\b"
)

CHECKS: dict[str, Check] = {
    "came-from-another": Shows(
        pattern(
            r"\b(?:from|given|gave|supplied|provided|sent|came|obtained|received|told"
            r"|handed)\b[^.]{0,80}\b(?:patients?|compan\w+|bidders?|suppliers?|contractors?"
            r"|person|people|famil\w+|witness\w*|complainants?|authors?|applicants?|tenants?"
            r"|clinicians?|firms?|employees?|residents?|doctors?|parents?|banks?|partners?"
            r"|landlords?|donors?|members? of the public|outside|referees?|candidates?|providers?"
            r"|examiners?|developer|union)\b"
            r"|\b(?:patients?|compan\w+|bidders?|suppliers?|contractors?|firms?|donors?|tenants?"
            r"|developer|providers?|author) (?:\w+ )?(?:gave|supplied|provided|sent|told|handed"
            r"|submitted)\b"
        ),
        "Nothing says who outside the authority it came from.",
        least=0,
        unless=pattern(r"\bperson other than\b|\bany other person\b"),
    ),
    "not-our-own-work": not_our_own_work,
    "quality-of-confidence": Shows(
        pattern(
            r"\b(?:trivial|private|sensitive|intimate|personal|secret|not (?:\w+ ){0,2}(?:public"
            r"|known|available|published|shared)|(?:nowhere|anywhere) else|valu\w+|important to"
            r"|only (?:to|by|those)|otherwise)\b"
        ),
        "Nothing says why it is worth keeping in confidence, or that it is not known already.",
        least=1,
    ),
    "duty-arose": Shows(
        pattern(_DUTY),
        "Nothing says how a duty of confidence came about.",
        least=1,
    ),
    "more-than-a-stamp": Shows(
        pattern(_DUTY, r"\bnot only\b|\bas well as\b|\bbeside\b|\bprivate\b"),
        "The marking is all there is.",
        least=2,
        unless=pattern(r"\bmark(?:ed|ing)\b|\bstamp"),
        only_if=_MARKED,
    ),
    "detriment": Shows(
        pattern(
            r"\b(?:detriment\w*|harm\w*|suffer\w*|loss(?:es)?|lose|distress\w*|damag\w*|privacy"
            r"|embarrass\w*|compet\w+|reputation\w*|hurt|upset|invad\w+|undercut\w*)\b"
        ),
        "Nothing says who would suffer, or why nobody needs to.",
        least=1,
    ),
    "claim-would-succeed": Shows(
        pattern(
            r"\bwould (?:\w+ )?(?:succeed|win|be upheld)\b|\bsucceed\b|\b(?:is"
            r"|be) (?:\w+ )?actionable\b|\bcould (?:\w+ )?(?:sue|bring)\b"
        ),
        "Nothing says that a claim would succeed.",
        least=0,
        also=pattern(r"\b(?:succeed|win|upheld|actionable)\b"),
        unless=pattern(r"\b(?:might|may) (?:\w+ )?(?:succeed|be actionable|win)"),
    ),
    "public-interest-defence": defence_is_weighed,
    "kind-of-privilege": Shows(
        pattern(
            r"\b(?:advice|litigation) privilege\b|\bprivilege (?:for|of|in) (?:legal advice"
            r"|litigation)\b|\brequest for (?:legal )?advice\b|\b(?:giving|seeking|obtaining"
            r"|receiving|given|asked for|requested|getting"
            r"|learning) (?:\w+ ){0,4}(?:legal )?(?:advice|position)\b"
            r"|\blegal advice (?:from|given|on|about|to)\b|\badvice (?:from|of|by) (?:counsel|our"
            r"|an?|the)\b|\bfor (?:the )?(?:litigation|proceedings|claim)\b"
            r"|\bcounsel[’']s (?:advice|opinion)\b"
        ),
        "Nothing says whether it is advice or litigation privilege.",
        least=0,
    ),
    "lawyer-and-client": Shows(
        pattern(
            r"\b(?:counsel|solicitors?|barristers?|lawyers?|legal (?:team|services|department"
            r"|adviser|officer)|law firm|in-house)\b"
        ),
        "Nothing says between whom it passed: which lawyer, for which client.",
        least=1,
        also=pattern(
            r"\bon (?:\w+ ){1,2}\w*(?:[’']s)? behalf\b|\b(?:sought|requested|asked for|asked"
            r"|instructed|received) by\b|\bgiven to\b|\b(?:to|for|and) (?:the|our) (?!use|public"
            r"|request|purpose|act\b)\w+|\bbetween\b|\binstruct\w*\b|\badvis(?:ed|ing) (?:the|our"
            r"|us)\b"
        ),
    ),
    "dominant-purpose": Shows(
        pattern(
            r"\b(?:main|dominant|sole|only|primary) purpose\b|\bmade mainly\b"
            r"|\bin order to (?:give|obtain|get|seek)\b|\bfor the purposes? of\b"
            r"|\brequest for (?:legal )?advice\b|\b(?:requested|sought|asked for"
            r"|written) (?:\w+ )?(?:to|for)\b"
        ),
        "Nothing says that advice or litigation was what it was made for.",
        least=1,
    ),
    "privilege-was-kept": Shows(
        pattern(
            r"\b(?:waive[dr]?|given up|gave up|lost|seen (?:only )?by|shared|circulat\w+"
            r"|not (?:been )?(?:disclosed|published|shared|made public)|only (?:those|the|by)"
            r"|in confidence)\b"
        ),
        "Nothing says who has seen it, or that the privilege was kept.",
        least=1,
    ),
    "privilege-is-not-prejudice": Never(
        pattern(r"\b(?:would|likely to|be likely to) (?:\w+ )?prejudice\b"),
        "Prejudice is argued, which section 42 does not ask for.",
        unless=pattern(r"\bdoes not ask\b|\bneed not\b|\bno harm\b"),
    ),
    "not-only-if-exceptional": Never(
        pattern(
            r"\bexceptional\b|\bonly in (?:rare|the rarest|very rare)\b|\balmost always\b"
            r"|\b(?:rarely|seldom) (?:if ever )?(?:be )?(?:outweighed|overridden)"
        ),
        "Privilege is treated as though only an exceptional case could outweigh it.",
        unless=pattern(r"\bneed not be exceptional\b"),
    ),
    "whose-interests": Shows(
        pattern(
            r"\binterests? of (?!any\b|a person)(?:the|our|those|both|each|its|their)\b"
            r"|\b(?:\w+)[’']s? (?:own )?(?:commercial )?interests?\b"
            r"|\bour (?:own )?(?:commercial )?(?:interests|position|bargaining)"
            r"|\b(?:harm|prejudice|disadvantage|suffer|damage|hurt)\w*\b[^.]{0,60}\b(?:contractor"
            r"|supplier|provider|bidders?|operator|trust|council|university|authority|company"
            r"|firm|board|us|tenant|developer)\b"
            r"|\b(?:contractor|supplier|provider|bidders?|operator|trust|council|university"
            r"|authority|company|board|tenant|developer)\b[^.]{0,40}\b(?:suffer|lose|be (?:harmed"
            r"|put|disadvantaged|hurt))"
        ),
        "Nothing says whose commercial interests they are.",
        least=0,
        unless=pattern(r"\bpublic[’']s interest\b|\btaxpayer[’']s interest\b|\bany person\b"),
    ),
    "company-was-asked": AnyOf(
        (
            Shows(
                pattern(
                    r"\bour own (?:commercial )?(?:interests|position|bargaining)\b"
                    r"|\bno(?:body)? else[’']?s? interests\b"
                ),
                "",
                least=0,
            ),
            Shows(
                asked_the_third_party.words,
                "Nothing says that the company was asked what it feared.",
                least=0,
                also=asked_the_third_party.also,
                unless=asked_the_third_party.unless,
                deniable=True,
            ),
        )
    ),
    "what-is-still-ahead": Shows(
        _AHEAD,
        "No tender, renewal or negotiation is named that is still to come.",
        least=1,
        also=pattern(
            r"\b(?:contract\w*|tender\w*|compet\w+|procure\w*|negotiat\w*|bid\w*|sale|sell|let\b"
            r"|lease|buy\w*|talks|prices?|market|terms)\b"
        ),
        unless=pattern(r"\bpublic interest\b|\bstill (?:hold|sensitive)\b"),
    ),
    "own-activity": Shows(
        pattern(
            r"\b(?:buy\w*|sell\w*|let(?:ting)?|lease|negotiat\w*|tender\w*|compet\w+|bargain\w*"
            r"|rents?|income|customers?|tickets?|trading|procur\w+|pric\w+)\b"
        ),
        "The authority’s own interests are claimed, and nothing says what it trades in.",
        least=2,
        only_if=pattern(
            r"\bour (?:own )?(?:commercial|bargaining|negotiating|competitive)\b|\b(?:council"
            r"|trust|university|authority|board|force)[’']s (?:own )?commercial interests?\b"
        ),
    ),
    "trade-secret": Shows(
        pattern(
            r"\b(?:secret|used in|formula|process|recipe|method|design|guarded|known only"
            r"|not shared|rival|competitor)\b"
        ),
        "Nothing says what makes it a trade secret.",
        least=3,
    ),
    "more-than-a-label": more_than_a_label,
}
