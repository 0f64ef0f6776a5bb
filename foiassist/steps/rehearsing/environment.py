"""Checks on letters that hand a request over to the environmental regulations.

Source: FOIA 2000 s.39; EIR 2004 regs.2, 5, 7, 11, 12 and 14.
"""

from __future__ import annotations

from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.outcome import (
    AnyOf,
    Check,
    Outcome,
    Shows,
    answered,
    for_a_person,
    said_at_all,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern

_EXCEPTION = r"\breg(?:ulation)?s?\.? ?1[23] ?\("


def no_cost_limit(argument: Argument) -> Outcome:
    """Judge that section 12 is not relied on beside the Regulations."""
    if "12" not in argument.others:
        return answered()
    cited = next((s for s in argument.letter if any(c.startswith("12") for c in s.cites)), None)
    if argument.is_case:
        both = [d for d in argument.decisions if any(c.startswith("12") for c in d.all_exemptions)]
        if not both:
            return answered()
        return unanswered("Section 12 is relied on for environmental information.", cited)
    return for_a_person("See that nothing environmental is refused under section 12.", cited)


def representations(argument: Argument) -> Outcome:
    """Judge whether the letter tells how to ask again and then go to the regulator."""
    told = pattern(
        r"\brepresentations\b|\breg(?:ulation)?\.? ?11\b|\b(?:40|forty) working days\b"
        r"|\binternal review\b|\breconsider\b|\breview our response\b"
    )
    again = next((s for s in argument.letter if told.search(s.low)), None)
    regulator = said_at_all(
        argument.letter, pattern(r"\bInformation Commission|\bICO\b|\bregulator\b")
    )
    if again is not None and regulator is not None:
        return answered(again)
    lacking = "how to ask again" if again is None else "the right to go to the regulator"
    return unanswered(f"The letter does not tell of {lacking}.")


CHECKS: dict[str, Check] = {
    "what-is-environmental": Shows(
        pattern(
            r"\b(?:air|water|rivers?|soil|land(?:scape)?|noise|waste|emissions?|discharg\w+"
            r"|energy|radiation|planning|biodiversity|habitats?|flood\w*|trees?|woodland"
            r"|pollut\w+|climate|measures?|road|traffic|building|development|element|factor)\b"
            r"|\breg(?:ulation)?\.? ?2\(1\)"
        ),
        "Nothing says what makes the information environmental.",
        least=1,
        also=pattern(
            r"\b(?:environmental|regulation 2|definition|because|about|relates?|affect\w*"
            r"|concerns?)\b"
        ),
    ),
    "answered-under-the-regulations": Shows(
        pattern(r"\b(?:Environmental Information Regulations|Regulations|EIRs?)\b"),
        "Nothing says that the request is being answered under the Regulations.",
        least=0,
        also=pattern(
            r"\b(?:dealt|deal(?:ing)?|answering|answered|considered|handl\w*|respon\w+|treat\w*"
            r"|process\w*)\b"
        ),
        anywhere=True,
    ),
    "regulations-have-a-day": AnyOf(
        (
            Shows(
                pattern(_EXCEPTION, r"\b(?:we|is|are) (?:enclos|attach|disclos)\w*\b"),
                "",
                least=1,
                anywhere=True,
            ),
            Shows(
                pattern(
                    r"\b(?:by|until|before|within|no later than|on)\b[^.]{0,40}\b(?:\d+|twenty"
                    r"|forty)\b"
                ),
                "Nothing says by when the answer will come.",
                least=0,
                anywhere=True,
            ),
        )
    ),
    "exception-is-cited": Shows(
        pattern(_EXCEPTION),
        "Something is refused, and no exception of the Regulations is cited.",
        least=0,
        only_if=pattern(r"\b(?:withh\w+|refus\w+|exceptions?)\b"),
        anywhere=True,
    ),
    "no-cost-limit": no_cost_limit,
    "presumption-is-applied": Shows(
        pattern(r"\bpresum\w+\b|\bpublic interest\b"),
        "An exception is relied on without the presumption or the public interest test.",
        least=1,
        only_if=pattern(_EXCEPTION),
        anywhere=True,
    ),
    "representations": representations,
}
