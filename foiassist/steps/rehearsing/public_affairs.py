"""Checks on the making of policy and on the opinion of a qualified person.

Source: FOIA 2000 ss.35 and 36.
"""

from __future__ import annotations

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

_CANDOUR = pattern(
    r"\b(?:candour|candid\w*|frank\w*|chilling|safe space|guarded|hold back|inhibit\w*"
    r"|unmentioned|thinking aloud|without a (?:note|record))\b"
)


def is_a_department(argument: Argument) -> Outcome:
    """Judge whether the authority is one that may use section 35."""
    kind = argument.authority_kind
    if kind and kind != "government":
        return unanswered("This authority is not a government department or the Welsh Government.")
    sentence = said(
        argument.letter,
        pattern(
            r"\b(?:this|our|the) department\b|\bWelsh Government\b|\bDepartment (?:for|of)\b"
            r"|\bMinistry of\b"
        ),
    )
    if sentence is not None:
        return answered(sentence)
    return for_a_person(
        "Only a government department or the Welsh Government may use section 35; is this one?"
    )


CHECKS: dict[str, Check] = {
    "is-a-department": is_a_department,
    "names-the-policy": Shows(
        pattern(r"\bpolic(?:y|ies)\b"),
        "No policy is named.",
        least=2,
        unless=pattern(r"\bpolicy[- ]making in general\b"),
    ),
    "making-and-not-doing": Shows(
        pattern(
            r"\b(?:formulat\w+|develop\w+|under (?:review|consideration|development)|options?"
            r"|(?:not|yet to be) (?:yet )?(?:been )?(?:decided|settled|announced)|consultation"
            r"|proposals?|drafts?)\b"
        ),
        "Nothing says what was still being formulated or developed.",
        least=2,
        unless=pattern(r"\bpublic interest\b"),
    ),
    "candour-is-particular": Shows(
        _CANDOUR,
        "Candour is spoken of in general: nothing ties it to this subject and these people.",
        least=3,
        only_if=_CANDOUR,
    ),
    "facts-and-figures": Shows(
        pattern(
            r"\b(?:facts\b(?! that)|factual|background|figures|statistic\w*|data)"
            r"|\bsection 35\(4\)"
        ),
        "Nothing says what became of the facts behind the decision.",
        least=0,
        also=pattern(
            r"\b(?:disclos\w+|releas\w+|enclos\w+|giv\w+|given|weigh\w*|separat\w+|publish\w+"
            r"|regard|attach\w*)\b"
        ),
    ),
    "qualified-person": Shows(
        pattern(r"\bqualified person\b"),
        "The qualified person is spoken of, and not named by post or provision.",
        least=0,
        also=pattern(
            r"\b(?:Chief|Monitoring|Minister|Vice|Director|Secretary|Executive|Commissioner"
            r"|Constable|Chair\w*|Principal|Mayor|Provost|Governor|Registrar|authoris\w+)\b"
            r"|\b36\(5\)"
        ),
    ),
    "opinion-was-given": Shows(
        pattern(r"\bopinions?\b"),
        "Nothing says when the opinion was given.",
        least=0,
        also=pattern(
            r"\b(?:gave|given|formed|reached|signed|recorded|confirmed|held)\b|\b(?:19|20)\d\d\b"
        ),
        unless=pattern(r"^in the (?:reasonable )?opinion\b|\bmust be given\b|\bif\b"),
    ),
    "what-was-shown": Shows(
        pattern(
            r"\b(?:shown|read|saw|seen|sent|provided with|given (?:the|a|both)|considered"
            r"|looked at|submission|briefed|had before)\b"
        ),
        "Nothing says what the qualified person looked at.",
        least=0,
        also=pattern(
            r"\b(?:information|passages?|minutes|documents?|notes?|reports?|arguments?|summary"
            r"|sample|cop(?:y|ies)|e-?mails?|both sides|papers?|extracts?|material|figures"
            r"|letters?|bank|list|draft|them|it)\b"
        ),
        unless=pattern(r"^(?:we|I|our)\b|\bpublic interest\b|\bthe matter\b"),
    ),
    "how-severe": Shows(
        pattern(
            r"\b(?:severe(?:ly)?|severity|extensive|extent|frequen\w+|how (?:bad|wide|often|long"
            r"|lasting|serious)|lasting|degree|widespread|for a time|fade\w*|lessen\w*"
            r"|(?:be|is|was) (?:\w+ )?(?:marked|slight|heavy)|lighter)\b"
        ),
        "The letter leans on the opinion, and does not weigh how bad the effect would be.",
        least=1,
        unless=pattern(r"^in favour of disclos"),
    ),
}
