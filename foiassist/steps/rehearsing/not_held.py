"""Checks on letters that say that information is not held.

Source: FOIA 2000 s.1(1)(a), s.3(2) and s.16.
"""

from __future__ import annotations

from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import Check, Outcome, Shows, answered, unanswered
from foiassist.steps.rehearsing.patterns import pattern


def says_it_is_not_held(argument: Argument) -> Outcome:
    """Judge whether the letter says plainly that the information is not held."""
    for sentence in argument.own:
        if False in sentence.holds:
            return answered(sentence)
    return unanswered("Nowhere does the letter say in so many words that it is not held.")


_SEARCHED = pattern(
    r"\b(?:we|I|they|he|she|staff|officers|(?:our|the) (?:[\w-]+ ){1,4}?(?:team|department|office"
    r"|officer|manager|unit|service|clerk|secretary))\b[^.]{0,50}\b(?:searched|checked"
    r"|looked (?:in|through|at|for)|examined|consulted|asked|went through|inspected)\b"
    r"|\b(?:head|manager|officer|team|department|director|clerk)\b[^.]{0,60}\b(?:confirmed"
    r"|told us)\b"
    r"|\bsearch(?:es|ing)? (?:of|in|through|was|were)\b|\b(?:was|were) searched\b"
)

CHECKS: dict[str, Check] = {
    "says-it-is-not-held": says_it_is_not_held,
    "places-are-named": Shows(
        _SEARCHED,
        "No place is named in which anybody looked.",
        least=2,
        unless=pattern(r"\byou (?:have )?asked\b|\basked for\b"),
        deniable=True,
    ),
    "search-is-described": Shows(
        pattern(
            r"\b(?:terms?|keywords?|words|phrases?|between|from (?:19|20)\d\d|dated|by (?:name"
            r"|date|reference|address)|names? of|references?|spellings?|filter\w*)\b|[“‘\"]"
        ),
        "",
        least=1,
        also=_SEARCHED,
        person="Keep a note of the words, names and dates that were searched for; the letter tells "
        "of none.",
    ),
    "reason-for-not-holding": Shows(
        pattern(
            r"\bbecause\b|\b(?:do|does|did|is|are|was|were|have|has) not (?:\w+ )?(?:record\w*"
            r"|collect\w*|keep|kept|required?|need\w*|monitor\w*|count\w*|includ\w*"
            r"|distinguish\w*|responsib\w*|made|broken|split|categori\w*)"
            r"|\bno (?:business |legal |statutory )?(?:need|requirement|reason|duty)\b|\bnever\b"
            r"|\bdestroyed\b|\bdeleted\b|\bmatters? for\b|\bbelongs? to\b|\brun by\b"
            r"|\bretention\b|\bresponsib(?:le|ility)\b|\bonly since\b|\bwhich do not\b"
        ),
        "Nothing says why it is not held.",
        least=1,
        unless=pattern(r"\bpublic interest\b"),
    ),
    "destruction-is-dated": Shows(
        pattern(r"\b(?:destroy\w*|deleted|disposed|shredded|weeded|overwritten)\b"),
        "Destruction is spoken of, with neither a date nor a rule.",
        least=0,
        also=pattern(
            r"\b(?:19|20)\d\d\b|\bretention\b|\bschedule\b|\bafter [\w-]+ (?:years|months|days)\b"
            r"|\blast (?:year|month)\b"
        ),
        only_if=pattern(
            r"\b(?:records?|files?|tapes?|recordings?|boxes|e-?mails?|footage|registers?|data"
            r"|papers?|information|notes?|it|they)\b[^.]{0,40}\b(?:destroyed|deleted|disposed of"
            r"|shredded|weeded|overwritten)\b"
        ),
    ),
    "says-who-has-it": Shows(
        pattern(
            r"\b(?:(?:is|are|be) held by|(?:may|might|will|should) (?:hold|have) (?:it|this|them"
            r"|such|what|some|the)|who holds?|holds? (?:it|this|them|such)\b|(?:ask|contact|try"
            r"|write to|apply to) (?:the|them|[A-Z])|belongs? to|matters? for|run by|passed to"
            r"|available from|is responsible for)\b"
        ),
        "",
        least=1,
        unless=pattern(
            r"\bwe (?:do not|may|might) h(?:old|ave)\b|\breview\b|\bhowever cannot\b|\bexempt"
        ),
        deniable=True,
        person="Do you know who might hold it? The letter names nobody.",
    ),
    "could-be-compiled": Shows(
        pattern(
            r"\b(?:compil\w+|put together|calculat\w+|deriv\w+|work(?:ed)? out|extract\w*"
            r"|(?:individual|each) (?:file|record|case)s?|raw|reading (?:each|every|the)"
            r"|from what we (?:do )?hold)\b"
        ),
        "",
        least=1,
        person="Ask whether it could be put together from what is held without great skill or "
        "judgement.",
    ),
    "held-for-us": Shows(
        pattern(
            r"\b(?:contractors?|suppliers?|partners?|providers?|(?:on|our) behalf|agents?"
            r"|consultan\w+|company (?:that|which)|archives?)\b"
        ),
        "",
        least=0,
        person="Ask whether a contractor or partner holds it for you: the letter is silent about "
        "that.",
    ),
    "nearest-thing": Shows(
        pattern(
            r"\b(?:nearest|closest|what we (?:do )?(?:hold|have)|we do (?:hold|have)"
            r"|we (?:can|could|would be (?:able|happy)) (?:to )?(?:give|provide|offer|tell|send)"
            r"|happy to (?:give|send)|may (?:help|interest)|instead)\b"
        ),
        "",
        least=2,
        unless=pattern(
            r"\breview\b|\bcommission|\bdo not hold\b|\bcannot be disclosed\b|\bdoes not\b"
        ),
        person="Is there anything near it that would help? The letter offers nothing.",
    ),
}
