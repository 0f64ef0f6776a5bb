"""What the words of a letter do: refuse, weigh, point the way, tell of the right to complain.

Each is a question about a text; none knows about a case.
"""

from __future__ import annotations

import re

_ANY_CASE = re.IGNORECASE

_REVIEW = re.compile(
    r"\binternal\s+review|\breview\s+of\s+(?:the|our|this|my|your)\s+(?:decision|response|handling|request)"
    r"|\bcomplaints?\s+(?:procedure|process|team|unit)|\bappeal\s+(?:the|our|this)\s+decision"
    r"|\b(?:decision|response|request|matter|it)\s+(?:to\s+be\s+)?(?:reviewed|reconsidered)\b"
    r"|\bhave\s+this\s+reviewed\b|\bno\s+(?:internal\s+)?(?:complaints|review)\s+procedure"
    r"|\b(?:ask|request|apply)\s+(?:us\s+)?(?:for|to)\s+(?:a\s+)?review|\bask\s+us\s+to\s+(?:reconsider|look\s+again)",
    _ANY_CASE,
)
_REGULATOR = re.compile(r"\binformation\s+commission(?:er)?\b|\bICO\b|\bcommissioner\b", _ANY_CASE)
_SECTION_50 = re.compile(
    r"\b(?:sections?|sec\.?|ss?\.?)\s*(?:\d{1,2}(?:\(\w+\))*\s*(?:,|and|&|to|or)\s*)*(?:50\b|fifty\b)",
    _ANY_CASE,
)
_REFUSES = re.compile(
    r"\bexempt(?:s|ed|ions?)?\b|\bwithh(?:old|olding|eld)\b|\brefus(?:e|es|ed|al|ing)\b"
    r"|\bnot\s+obliged\b|\brel(?:y|ies|ied|ying)\s+on\b|\bappl(?:y|ies|ied)\b|\bengaged\b",
    _ANY_CASE,
)
_BECAUSE = re.compile(
    r"\bbecause\b|\bas\b|\bsince\b|\bwould\b|\breasons?\b|\bso\b|\btherefore\b|\bwhich\s+means\b",
    _ANY_CASE,
)
_FOR_DISCLOSURE = re.compile(
    r"\b(?:favour(?:ing|s)?|for|support(?:s|ing)?)\s+(?:of\s+)?(?:the\s+)?(?:disclos|releas|confirm|saying|answering)"
    r"|\bpublic\s+interest\s+in\s+(?:the\s+)?(?:disclos|releas|transparen|openness|confirm|saying|knowing|our\s+saying)"
    r"|\b(?:interest|value|benefit|good|case|reasons?)\s+(?:there\s+is\s+)?(?:in|for|of)\s+(?:the\s+)?(?:disclos|releas|publi(?:sh|cation|city))"
    r"|\bfactors?\s+(?:in\s+favour|for)\b|\barguments?\s+(?:in\s+favour|for)\b|\btransparen|\baccountab"
    r"|\bpublic\s+interest\s+in\s+knowing|\brecogni[sz]e\s+(?:that\s+)?(?:there\s+is\s+)?(?:a|the)\s+public\s+interest",
    _ANY_CASE,
)
_AGAINST_DISCLOSURE = re.compile(
    r"\bagainst\s+(?:the\s+)?(?:disclos|releas|confirm|that|it|saying)|\b(?:favour(?:ing|s)?|for)\s+(?:of\s+)?"
    r"(?:maintain|withhold|non-?\s?disclos|not\s+(?:disclos|releas)|the\s+exemption|neither|refus|exclu)"
    r"|\bmaintaining\s+the\s+(?:exemption|exclusion)|\bin\s+withholding|\bnot\s+(?:be\s+)?in\s+the\s+public\s+interest"
    r"|\bagainst\s+(?:this|these)\b|\binterest\s+in\s+(?:withhold|refus|protect|maintain|keeping|neither|not)",
    _ANY_CASE,
)
_BALANCE = re.compile(
    r"\boutweigh|\bbalance\s+(?:of|lies|falls|favours|is|comes)|\b(?:on|in)\s+balance\b|\bgreater\s+than\b"
    r"|\bpublic\s+interest\s+(?:therefore\s+)?(?:lies|favours|is\s+(?:best|better)\s+served)|\bweighed\b"
    r"|\b(?:is|are|was|were|be)\s+(?:by\s+far\s+|clearly\s+|much\s+)?(?:the\s+)?(?:greater|stronger|weightier|heavier)\b"
    r"|\b(?:carr(?:y|ies)|ha(?:s|ve)|deserves?|attach(?:es)?|giv(?:e|es|en))\s+(?:much\s+)?(?:more|greater|less)\s+weight\b",
    _ANY_CASE,
)
_NO_TEST = re.compile(
    r"\b(?:no|not|without|nor|never)\b[^.;\n]{0,70}\bpublic\s+interest\b"
    r"|\bpublic\s+interest\s+(?:test|balance)?\s*(?:is|are|was|does|need|do)?\s*(?:not|n[’']t)\b[^.;\n]{0,50}"
    r"|\bpublic\s+interest\s+test\s+(?:is|was)\s+(?:un|not\s+)(?:necessary|needed|required)"
    r"|\bclass[\s-]based\b[^.\n]{0,60}|\bis\s+absolute\b[^.\n]{0,80}",
    _ANY_CASE,
)
_WEIGHS = re.compile(
    r"\bpublic\s+interest\s+test\b|\bpublic\s+interest\s+in\s+(?:maintaining|withholding)"
    r"|\bpublic\s+interest\b[^.\n]{0,120}\boutweigh|\boutweigh[^.\n]{0,80}\bpublic\s+interest\b",
    _ANY_CASE,
)
_WHERE = re.compile(
    r"https?://|\bwww\.|\b[\w-]+\.(?:gov|police|nhs|ac|org|co)\.uk\b|\b[\w-]+\.(?:com|org|info)\b"
    r"|\b(?:web\s?site|web\s?page|link|online|register|publication\s+scheme|library|gazette|bookshop|portal"
    r"|disclosure\s+log|annex|dashboard)\b|\b(?:choose|choosing|click|select|search\s+for|available\s+(?:at|from|on|in|to\s+buy)"
    r"|published\s+(?:at|on|in|by)|obtained?\s+from|found\s+(?:at|on|in|here|under))\b",
    _ANY_CASE,
)
_ADVISES = re.compile(
    r"\bnarrow|\brefin(?:e|ing)|\bre-?\s?submit|\breduc(?:e|ing)\s+(?:the\s+)?(?:scope|period|range|your)"
    r"|\blimit(?:ing)?\s+(?:your|the)\s+(?:request|scope|period)|\bwithin\s+the\s+(?:cost|appropriate|fees?)\s*limit"
    r"|\badvi[cs]e\s+and\s+assist|\bsection\s+16\b|\bmay\s+(?:wish|like|want)\b|\b(?:could|can)\s+(?:be\s+)?(?:provide|answer"
    r"|try|ask|contact|find|write|send)|\bsuggest|\bshorter\s+period|\byou\s+might\b|\bcontact\b|\btransferr",
    _ANY_CASE,
)
_ABOUT_RIGHTS = re.compile(
    r"[^.\n]*\b(?:review|commission(?:er)?|complain\w*|unhappy|dissatisfied|queries)\b[^.\n]*",
    _ANY_CASE,
)
_LIMIT_STATED = {
    "12": re.compile(
        r"\bsection\s+12\b|\bs\.?\s?12\b|\b(?:cost|appropriate|fees?)\s+limit\b", _ANY_CASE
    ),
    "14": re.compile(
        r"\bsection\s+14\b|\bs\.?\s?14\b|\bvexatious\b|\brepeated\s+request", _ANY_CASE
    ),
}


def tells_of_review(text: str) -> bool:
    """Return whether *text* tells of the authority's own review, or says that it has none."""
    return bool(_REVIEW.search(text))


def tells_of_regulator(text: str) -> bool:
    """Return whether *text* tells of the right to go to the regulator."""
    return bool(_REGULATOR.search(text) or _SECTION_50.search(text))


def names_section_50(text: str) -> bool:
    """Return whether *text* names section 50."""
    return bool(_SECTION_50.search(text))


def refuses(text: str) -> bool:
    """Return whether *text* says that something is refused, withheld or exempt."""
    return bool(_REFUSES.search(text))


def gives_a_reason(text: str) -> bool:
    """Return whether *text* gives any reason at all."""
    return bool(_BECAUSE.search(text))


def missing_from_balance(text: str) -> tuple[str, ...]:
    """Return which parts of a public interest test *text* lacks, in words."""
    parts = (
        ("the factors for disclosure", _FOR_DISCLOSURE),
        ("the factors against disclosure", _AGAINST_DISCLOSURE),
        ("how the two were balanced", _BALANCE),
    )
    return tuple(name for name, pattern in parts if not pattern.search(text))


def balance_in(text: str) -> re.Match[str] | None:
    """Return the words in which *text* weighs the public interest, if it does."""
    return _WEIGHS.search(_NO_TEST.sub(lambda match: " " * len(match[0]), text))


def points_the_way(text: str) -> bool:
    """Return whether *text* says where something can be found."""
    return bool(_WHERE.search(text))


def advises(text: str) -> bool:
    """Return whether *text* advises or assists the applicant."""
    return bool(_ADVISES.search(_ABOUT_RIGHTS.sub(" ", text)))


def states_limit(text: str, section: str) -> bool:
    """Return whether *text* says that section 12, or section 14, is relied on."""
    return bool(_LIMIT_STATED[section].search(text))
