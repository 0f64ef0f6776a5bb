"""Whether a question asks for what the authority has on the person who asks it.

'My' and 'me' alone show nothing: people speak of their street, their son and their request.
"""

from __future__ import annotations

import re

from foiassist.case.other_regime import OtherRegime, RegimeSign
from foiassist.steps.suggesting.named_laws import names_data_protection, names_subject_access
from foiassist.steps.suggesting.phrases import quoted

ACCESS_SOURCE = "UK GDPR Art.15 and FOIA 2000 s.40(1)"
_CLAUSE = r"[^.;:?!\n]"
_ABOUT_ME = (
    r"(?:about|on|of|concerning|regarding|mentioning|naming|referring to|relating to|relates? to"
    r"|in relation to|in respect of|with regard to|against) (?:me|myself)\b"
)
_HELD = r"(?:hold|holds|held|have|has|keep|keeps|kept|store|stored|record|recorded|written|process)"
_MATERIAL = (
    r"(?:information|info|data|records?|files?|notes|documents?|documentation|correspondence"
    r"|e-?mails?|letters?|reports?|footage|recordings?|images?|logs?|everything|anything)"
)
_KIND_OF_RECORD = (
    r"(?:medical|health|gp|hospital|patient|dental|clinical|psychiatric|personnel|staff|hr"
    r"|employment|employee|education|educational|school|student|academic|social care"
    r"|social services|social work|care|adoption|fostering|housing|tenancy|benefits?|police"
    r"|custody|criminal|arrest|intelligence|prison|probation|own|personal|complete|full|entire"
    r"|whole|old)"
)
_GET = (
    r"(?:cop(?:y|ies) of|access to|see|view|obtain|request|requesting|release|disclose|receive"
    r"|have|want|need|like|send(?: me)?|supply(?: me with)?|provide(?: me with)?|give me"
    r"|all(?: of)?|hold)"
)
_PLAIN = re.compile(
    rf"\b{_HELD} {_CLAUSE}{{0,40}}?\b{_ABOUT_ME}"
    rf"|\b{_MATERIAL}\b{_CLAUSE}{{0,60}}?\b{_ABOUT_ME}"
    rf"|\b{_GET} my (?:{_KIND_OF_RECORD} ){{0,3}}(?:records?|files?|case notes|notes|history)\b"
    rf"|\bmy (?:own )?(?:personal|medical|health) (?:data|information|records?|files?)\b"
    rf"|\bmy own (?:data|information)\b"
    rf"|\b(?:footage|images?|photographs?|recordings?) {_CLAUSE}{{0,30}}?\bof (?:me|myself)\b",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"\bmy (?:complaint|case|claim|application|appeal|grievance|dismissal|employment|pension"
    r"|assessment|treatment|diagnosis|arrest|conviction|referral|tenancy|account)\b"
    rf"|\b{_MATERIAL}\b{_CLAUSE}{{0,40}}?\b(?:sent to|received from|between) me\b"
    r"|\b(?:appoint|shortlist|dismiss|suspend|arrest|interview|assess|prosecute|investigate|ban)"
    r"(?:ed|ing|s)? me\b",
    re.IGNORECASE,
)


def own_data_sign(asked: str, question: str = "") -> RegimeSign | None:
    """Return the sign that *asked* is for the applicant's own data, or None.

    Source: FOIA 2000 s.40(1); UK GDPR Article 15.
    """
    plain = (*_words(_PLAIN, asked), *names_subject_access(asked))
    words = plain or (*_words(_MIXED, asked), *names_data_protection(asked))
    if not words:
        return None
    return RegimeSign(OtherRegime.OWN_DATA, question, words, ACCESS_SOURCE, is_plain=bool(plain))


def _words(pattern: re.Pattern[str], asked: str) -> tuple[str, ...]:
    return tuple(quoted(match[0] for match in pattern.finditer(asked)))
