"""Which law a request says that it is made under, where that is not the Act.

It reads what the applicant says of the request, not what the request asks about: a question on
how many requests came in under a law is no request under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.steps.suggesting.phrases import quoted

_SCOTTISH_ACT = re.compile(
    r"Freedom of Information \(Scotland\) Act(?: \d{4})?|\bFOISA\b"
    r"|\bFOI ?\(S(?:cotland)?\) ?A(?:ct)?\b",
    re.IGNORECASE,
)
_SCOTTISH_REGULATIONS = re.compile(
    r"Environmental Information \(Scotland\) Regulations(?: \d{4})?|\bEI\(S\)Rs?|\bEISRs?\b",
    re.IGNORECASE,
)
_OF_THE_WHOLE_KINGDOM = re.compile(
    r"Freedom of Information Act|\bFOIA\b|\bFOI Act\b|Environmental Information Regulations",
    re.IGNORECASE,
)
_REGULATIONS = re.compile(
    r"Environmental Information Regulations?(?: \d{4})?|\bEIRs?\b", re.IGNORECASE
)
_SUBJECT_ACCESS = re.compile(
    r"\b(?:data )?subject access(?: request)?\b|\bD?SAR\b|\bArticle 15\b|\bright of access\b",
    re.IGNORECASE,
)
_DATA_PROTECTION = re.compile(
    r"\b(?:UK )?GDPR\b|General Data Protection Regulation|Data Protection Act(?: \d{4})?",
    re.IGNORECASE,
)

_MADE_UNDER = re.compile(
    r"\b(?:under|pursuant to|in accordance with|in terms of|by virtue of|falls? within|using"
    r"|(?:treat|consider|accept|handle)\b.*\bas|this is|request\b.*\bfor|exercis\w+"
    r"|mak(?:e|ing)|submit(?:ting)?|hereby)\b",
    re.IGNORECASE,
)
"""What before the name of a law shows a request to be made under it."""

_ASKED_ABOUT = re.compile(
    r"\b(?:how (?:many|often)|numbers? of|percentage|proportion|total|average|policy|policies"
    r"|procedures?|guidance|breach(?:es)?|convicted|exempt\w*|withh\w+|refus\w+|redact\w*"
    r"|left out|leave out|omit\w*|remov\w*|disclos(?:ed|able|ure)|compl(?:y|ies|iant|iance))\b",
    re.IGNORECASE,
)
"""What before the name of a law shows that it is not what the request is made under."""

_CLAUSE_ENDS = re.compile(r"[.;:?!\n]")
_LOOK_BACK = 160
"""Characters before the name of a law in which its clause is read."""


def names_scottish_act(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request under the Scottish Act, and no other.

    Source: Freedom of Information (Scotland) Act 2002 s.1(1).
    """
    return () if _OF_THE_WHOLE_KINGDOM.search(text) else _made_under(_SCOTTISH_ACT, text)


def names_scottish_regulations(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request under the Scottish Regulations alone.

    Source: SSI 2004/520 reg.5(1).
    """
    return () if _OF_THE_WHOLE_KINGDOM.search(text) else _made_under(_SCOTTISH_REGULATIONS, text)


def names_regulations(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request under the Regulations.

    Source: SI 2004/3391 reg.5(1).
    """
    return _made_under(_REGULATIONS, text)


def names_subject_access(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request for the applicant's own data.

    Source: UK GDPR Article 15.
    """
    return _made_under(_SUBJECT_ACCESS, text)


def names_data_protection(text: str) -> tuple[str, ...]:
    """Return the words by which *text* is a request under data protection law, of any kind."""
    return _made_under(_DATA_PROTECTION, text)


def _made_under(law: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(quoted(_named(law, text)))


def _named(law: re.Pattern[str], text: str) -> Iterator[str]:
    for match in law.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        clause = _CLAUSE_ENDS.split(before)[-1]
        if _MADE_UNDER.search(clause) and not _ASKED_ABOUT.search(clause):
            yield match[0]
