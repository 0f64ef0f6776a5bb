"""Which law a request says that it is made under, where that is not the Act.

It reads what the applicant says of the request, not what the request asks about: a question on
how many requests came in under a law is no request under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.steps.suggesting.phrases import quoted

_CLAUSE = r"[^.;:?!\n]"
_UNDER = (
    rf"\b(?:under|pursuant to|in accordance with|in terms of|by virtue of|falls? within|using"
    rf"|treat {_CLAUSE}{{0,30}}as|request {_CLAUSE}{{0,30}}for|this is)\b{_CLAUSE}{{0,90}}?"
)
_MAKING = (
    rf"\b(?:this is|treat {_CLAUSE}{{0,30}}as|make|making|submit|submitting|hereby|accept"
    rf"|consider {_CLAUSE}{{0,20}}as|my|a formal)\b{_CLAUSE}{{0,40}}?"
)
_SCOTTISH_ACT = re.compile(
    rf"{_UNDER}(?P<law>Freedom of Information \(Scotland\) Act(?: \d{{4}})?|\bFOISA\b"
    r"|\bFOI ?\(S(?:cotland)?\) ?A(?:ct)?\b)",
    re.IGNORECASE,
)
_SCOTTISH_REGULATIONS = re.compile(
    rf"{_UNDER}(?P<law>Environmental Information \(Scotland\) Regulations(?: \d{{4}})?"
    r"|\bEI\(S\)Rs?|\bEISRs?\b)",
    re.IGNORECASE,
)
_OF_THE_WHOLE_KINGDOM = re.compile(
    r"Freedom of Information Act|\bFOIA\b|\bFOI Act\b|Environmental Information Regulations",
    re.IGNORECASE,
)
_REGULATIONS = re.compile(
    rf"{_UNDER}(?P<law>Environmental Information Regulations?(?: \d{{4}})?|\bEIRs?\b)",
    re.IGNORECASE,
)
_SUBJECT_ACCESS = re.compile(
    rf"{_MAKING}(?P<law>\b(?:data )?subject access(?: request)?\b|\bD?SAR\b)"
    rf"|{_UNDER}(?P<right>\bArticle 15\b|\bsubject access\b|\bright of access\b)",
    re.IGNORECASE,
)
_DATA_PROTECTION = re.compile(
    rf"{_UNDER}(?P<law>\b(?:UK )?GDPR\b|General Data Protection Regulation"
    r"|Data Protection Act(?: \d{4})?)",
    re.IGNORECASE,
)
_ASKED_ABOUT = re.compile(
    rf"\b(?:how many|how often|number of|numbers of|percentage|proportion|total|average|policy"
    rf"|policies|procedures?|guidance|breach(?:es)?|convicted|exempt\w*|withh\w+|refus\w+"
    rf"|redact\w*|compl(?:y|ies|iant|iance))\b{_CLAUSE}*$",
    re.IGNORECASE,
)
"""What before the name of a law shows that it is not what the request is made under."""

_LOOK_BACK = 160


def names_scottish_act(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request under the Scottish Act, and no other.

    Source: Freedom of Information (Scotland) Act 2002 s.1(1).
    """
    return _named(_SCOTTISH_ACT, text, unless=_OF_THE_WHOLE_KINGDOM)


def names_scottish_regulations(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request under the Scottish Regulations alone.

    Source: SSI 2004/520 reg.5(1).
    """
    return _named(_SCOTTISH_REGULATIONS, text, unless=_OF_THE_WHOLE_KINGDOM)


def names_regulations(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request under the Regulations.

    Source: SI 2004/3391 reg.5(1).
    """
    return _named(_REGULATIONS, text)


def names_subject_access(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request for the applicant's own data.

    Source: UK GDPR Article 15.
    """
    return _named(_SUBJECT_ACCESS, text)


def names_data_protection(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request under data protection law, of any kind."""
    return _named(_DATA_PROTECTION, text)


def _named(
    pattern: re.Pattern[str], text: str, *, unless: re.Pattern[str] | None = None
) -> tuple[str, ...]:
    if unless is not None and unless.search(text):
        return ()
    return tuple(quoted(_laws(pattern, text)))


def _laws(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """Yield the names of laws that *text* is made under."""
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.end()]
        if not _ASKED_ABOUT.search(before):
            yield match[match.lastgroup or 0]
