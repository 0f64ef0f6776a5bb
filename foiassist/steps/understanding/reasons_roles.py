"""Which part a paragraph plays in the reasons for an exemption: by its heading, or its words."""

from __future__ import annotations

import re

from foiassist.case.evidence import PassageRole
from foiassist.steps.understanding.relied_on import relied_on

_OF_HEADINGS = (
    (
        PassageRole.AGAINST_DISCLOSURE,
        re.compile(
            r"(?i)\b(?:against|not\s+in\s+favour)\b|favour\w*\s+(?:of\s+)?(?:non|neither|not"
            r"|maintain|withh|the\s+exemption)"
            r"|\bnon-?disclosure|\bfor\s+(?:maintaining|withholding|neither)"
        ),
    ),
    (
        PassageRole.FOR_DISCLOSURE,
        re.compile(
            r"(?i)favour\w*\s+(?:of\s+)?(?:the\s+)?(?:disclos|releas|confirm|complying)"
            r"|\b(?:arguments?|factors?|considerations?)\s+(?:for|in\s+favour)\b"
            r"|\bfor\s+disclosure"
        ),
    ),
    (
        PassageRole.BALANCE,
        re.compile(
            r"(?i)\bbalanc|\bconclusion|^\W*public\s+interest\s+(?:test\s+)?(?:decision|outcome)"
        ),
    ),
    (PassageRole.HARM, re.compile(r"(?i)\bharm\b|\bprejudice\b|\bevidence\s+of\b")),
    (PassageRole.LEGITIMATE_INTEREST, re.compile(r"(?i)\blegitimate\s+interest")),
    (PassageRole.NECESSITY, re.compile(r"(?i)\bnecess(?:ity|ary)\b")),
    (PassageRole.FAIRNESS, re.compile(r"(?i)\bfair(?:ness)?\b|\breasonable\s+expectation")),
)
_ROLE_HEADING = re.compile(
    r"(?i)\W*(?:(?:evidence\s+of\s+)?(?:overall\s+)?(?:harm|prejudice)\b(?:\s+(?:test|in|for"
    r"|caused|considerations?|arguments?)\b.*)?"
    r"|(?:(?:section|s\.?)\s*\d+\S*\s*[-–:]?\s*)?(?:public\s+interest\s+)?(?:factors?|arguments?"
    r"|considerations?|reasons?)\s+(?:for|against|favouring|in\s+favour|in\s+support)\b.*"
    r"|(?:the\s+)?(?:public\s+interest(?:\s+(?:test|considerations?|factors?|arguments?"
    r"|balanc\w*))?|balanc\w*(?:\s+(?:of\s+)?(?:the\s+)?(?:public\s+interest|test|arguments?)?)?"
    r"|overall\s+conclusion|conclusion)\b.{0,40}"
    r"|favouring\s+.{3,60}|in\s+favour\s+of\s+(?:the\s+)?(?:disclos|releas|maintain|confirm"
    r"|neither|withh)\w*.{0,60}|against\s+(?:disclos|releas|confirm)\w*.{0,40}|for\s+disclosure\W*"
    r"|legitimate\s+interests?(?:\s+test)?\W*|(?:necessity|fairness)(?:\s+test)?\W*"
    r"|balancing\s+test\W*)"
)
_OVER_REASONS = re.compile(
    r"(?i)\W*(?:reasons?\s+for\s+(?:the\s+|our\s+|this\s+)?(?:decision|refusal|applying"
    r"|non-?disclosure).*|legal\s+annex|exemptions?(?:\s+(?:applied|explained))?)\W*"
)
_LAW = re.compile(
    r"\bprovides\s+(?:that|public|an\s+exempt)|\bstates\s+that\b"
    r"|\bis\s+exempt\s+(?:information\s+)?if\b|\bis\s+exempt\s+information\b(?!\.)"
    r"|\bin\s+order\s+for\s+the\s+exemption\b|\bclass[\s-]based\b|\b(?:absolute|qualified"
    r"|prejudice[\s-]based)\b[^.]{0,30}\bexemption\b"
    r"|\b(?:this|the)\s+exemption\s+(?:applies|is\s+(?:engaged|absolute|qualified))\b"
    r"|\bexempts\s+information\b"
    r"|\bof\s+the\s+Act\s+(?:exempts|relieves|protects)\b|\bsections?\s+[\w,\s]{1,20}\s(?:is"
    r"|are)\s+(?:qualified|absolute)\b"
    r"|\bdata\s+protection\s+principles?\b|\bprinciples\s+that\s+are\s+set\s+out\b"
    r"|\bArticle\s+[56]\(",
    re.IGNORECASE,
)
_WORDS = (
    (
        PassageRole.BALANCE,
        re.compile(
            r"(?i)\boutweigh\w*|\bon\s+balance\b"
            r"|\bbalance\s+(?:of\s+(?:the\s+)?public\s+interest\s+)?(?:lies|favours?|test|is\s+in)"
        ),
    ),
    (
        PassageRole.LEGITIMATE_INTEREST,
        re.compile(r"(?i)\blegitimate\s+interests?\b"),
    ),
    (
        PassageRole.AGAINST_DISCLOSURE,
        re.compile(
            r"(?i)\bpublic\s+interest\s+in\s+(?:allowing|withh|maintain|protect|avoid|not\b"
            r"|ensuring|preserv|safeguard|keeping)"
            r"|\bnot\s+(?:be\s+)?in\s+the\s+(?:wider\s+)?public\s+interest"
        ),
    ),
    (
        PassageRole.FOR_DISCLOSURE,
        re.compile(
            r"(?i)\bpublic\s+interest\s+in\s+(?:\w+\s+)?(?:transparen|open|accountab|disclos"
            r"|releas|know|understand|the\s+disclos|scrutin)|\b(?:there\s+is|accept|recogni[sz]e"
            r"|acknowledge)\b[^.]{0,60}\bpublic\s+interest\b"
            r"|\b(?:better\s+)?inform\s+(?:the\s+)?(?:general\s+)?public"
            r"|\bpromot\w+\s+(?:openness|transparen|accountab|public)|\bpublic\s+debate\b"
            r"|\b(?:openness|transparency)\s+and\s+(?:accountab|transparen|openness)"
        ),
    ),
    (
        PassageRole.FAIRNESS,
        re.compile(
            r"(?i)\breasonabl\w+\s+expect|\bwould\s+not\s+(?:reasonably\s+)?expect|\bunfair\b"
            r"|\bfair\s+to\b|\bnot\s+be\s+fair\b"
        ),
    ),
    (
        PassageRole.HARM,
        re.compile(
            r"(?i)\bprejudic\w*|\bharm(?!\s+test)\w*|\bundermin\w*|\bhinder\w*|\bdamag\w*"
            r"|\bcompromis\w*|\brisks?\b|\bdetriment\w*|\bimped\w*|\bdisadvantag\w*"
            r"|\bendanger\w*|\bthreat\w*|\badvers\w+|\bimpact\w*|\bcriminals?\b|\boffenders?\b"
            r"|\bmosaic\b|\bless\s+willing\b|\bbreach\w*"
        ),
    ),
    (PassageRole.NECESSITY, re.compile(r"(?i)\bnecessary\b")),
)
_ABOUT_INTEREST = re.compile(
    r"(?i)\bpublic\s+interest\b|\boutweigh|\btransparency|\blegitimate\s+interest"
)
_GROUNDS = re.compile(
    r"(?i)\bon\s+the\s+(?:grounds?|basis)\s+(?:that|of)\b"
    r"|\bwould\s+(?:be\s+likely\s+to\s+)?(?:contravene|breach|prejudice)\b"
)
_TURNS = re.compile(
    r"(?i)\W*(?:however|nevertheless|on\s+the\s+other\s+hand|conversely|against\s+this)\b"
)
_OF_PERSONAL_DATA = frozenset(
    {PassageRole.LEGITIMATE_INTEREST, PassageRole.NECESSITY, PassageRole.FAIRNESS}
)
_LONGEST_HEADING = 110
_FEWEST_WORDS = 12


def is_over_reasons(text: str) -> bool:
    """Return whether *text* is a heading over all the reasons for a decision."""
    return bool(_OVER_REASONS.fullmatch(text))


def is_role_heading(text: str) -> bool:
    """Return whether *text* is a heading over a part of the reasons for an exemption."""
    is_short = len(text) <= _LONGEST_HEADING
    return is_short and bool(_ROLE_HEADING.fullmatch(text.strip().rstrip(":")))


def role_of_heading(text: str) -> PassageRole | None:
    """Return the role that the heading *text* gives to what follows.

    None where it stands over several parts, such as the whole test of the public interest.
    """
    return next((role for role, pattern in _OF_HEADINGS if pattern.search(text)), None)


def role_of(text: str, before: PassageRole | None = None, *, personal: bool = True) -> PassageRole:
    """Return the role of the paragraph *text* by its words.

    Args:
        text: A paragraph of the reasons.
        before: The role of the paragraph before it, which goes on where the words do not tell.
        personal: Whether the exemption may be that of personal information, whose reasons have
            parts of their own.
    """
    found = role_told(text, personal=personal)
    if (
        before is PassageRole.FOR_DISCLOSURE
        and _TURNS.match(text)
        and found is not PassageRole.BALANCE
    ):
        return PassageRole.AGAINST_DISCLOSURE
    return found or before or PassageRole.ENGAGED


def role_told(text: str, *, personal: bool = True) -> PassageRole | None:
    """Return the role that the words of *text* tell, or None."""
    if _LAW.search(text):
        return PassageRole.ENGAGED
    found = (role for role, pattern in _WORDS if pattern.search(text))
    return next((role for role in found if personal or role not in _OF_PERSONAL_DATA), None)


def weighs(text: str) -> bool:
    """Return whether *text* argues about the interest in disclosure at all."""
    is_told = len(text.split()) >= _FEWEST_WORDS and not re.search(r"\d\s*$", text)
    return is_told and bool(_ABOUT_INTEREST.search(text)) and role_told(text) is not None


def grounds(text: str) -> bool:
    """Return whether *text* says on what grounds an exemption is relied on."""
    return bool(_GROUNDS.search(text)) and bool(relied_on(text))


def likelihood_in(*texts: str) -> str:
    """Return 'would' or 'would be likely to' where *texts* say on which of them they rely."""
    return next(filter(None, map(_likelihood, texts)), "")


def _likelihood(text: str) -> str:
    bare = re.sub(r"(?i)\bwould\s*,?\s+or\s+(?:would\s+)?(?:be\s+)?likely\s+to\b", " ", text)
    if re.search(r"(?i)\bwould\s+be\s+likely\s+to\b", bare):
        return "would be likely to"
    return "would" if re.search(r"(?i)\bwould\s+(?:\w+\s+)?prejudice\b", bare) else ""
