"""What the words of a letter do: refuse, weigh, point the way, tell of the right to complain.

Each is a question about a text; none knows about a case.
"""

from __future__ import annotations

import re

_ANY_CASE = re.IGNORECASE

_ADDS = re.compile(
    r"\b(?:first time (?:a)?round|not sent with (?:the|our)|omitted from (?:the|our)"
    r"|the report sent is|as they were in|further to (?:our|my|the) (?:\w+ )?(?:response"
    r"|reply|answer)"
    r"|we replied to your request|outstanding (?:data|information|part)\b[^.]{0,40}\brequest)"
)
"""Words of a message that adds to an answer, or talks about one."""

_REVIEW = re.compile(
    r"\binternal\s+review|\breview\s+of\s+(?:the|our|this|my|your)\s+(?:decision|response"
    r"|handling|request)"
    r"|\bcomplaints?\s+(?:procedure|process|team|unit)|\bappeal\s+(?:the|our|this)\s+decision"
    r"|\b(?:decision|response|request|matter|it)\s+(?:to\s+be\s+)?(?:reviewed|reconsidered)\b"
    r"|\bhave\s+this\s+reviewed\b|\bno\s+(?:internal\s+)?(?:complaints|review)\s+procedure"
    r"|\b(?:ask|request|apply)\s+(?:us\s+)?(?:for|to)\s+(?:a\s+)?review"
    r"|\bask\s+(?:us|the\s+\w+)\s+(?:to\s+)?(?:reconsider|look\s+again|review)",
    _ANY_CASE,
)
_REGULATOR = re.compile(
    r"\binformation\s+commission(?:er)?\b|\bICO\b|\b(?:complain|apply|appeal|write|go"
    r"|right|decision)\w*\b[^.]{0,60}\bcommissioner\b",
    _ANY_CASE,
)
_OF_ITS_VIEWS = re.compile(
    r"\bguid(?:e|ance|elines?)\b|\barguments?\b|\btribunal\b|\bdecision\s+notice|\bv\.?\s",
    _ANY_CASE,
)
_GOES_THERE = re.compile(
    r"\b(?:contact\w*|complain|complaint\s+(?:to|with)|writ(?:e|ing)|apply|appeal\s+to|refer\s+(?:it|this|the\s+matter|your\s+complaint)"
    r"|right\s+(?:to|of))\b",
    _ANY_CASE,
)
_SECTION_50 = re.compile(
    r"\b(?:sections?|sec\.?|ss?\.?)\s*(?:\d{1,2}(?:\(\w+\))*\s*(?:,|and|&|to"
    r"|or)\s*)*(?:50\b|fifty\b)",
    _ANY_CASE,
)
_REFUSES = re.compile(
    r"\bexempt(?:s|ed|ions?)?\b|\bwithh(?:old|olding|eld)\b|\brefus(?:e|es|ed|al|ing)\b"
    r"|\bnot\s+obliged\b|\brel(?:y|ies|ied|ying)\s+on\b|\bappl(?:y|ies|ied)\b|\bengaged\b",
    _ANY_CASE,
)
_REASONS_ELSEWHERE = re.compile(
    r"\bfor\s+(?:the|those)\s+reasons?\s+(?:\w+\s+){0,3}?(?:above|below|overleaf|earlier)\b",
    _ANY_CASE,
)
_BECAUSE = re.compile(
    r"\bbecause\b|\bas\b(?!\s+(?:to|well)\b)|\bsince\b|\bwould\b|\breasons?\b|\bso\b"
    r"|\btherefore\b|\bwhich\s+means\b",
    _ANY_CASE,
)
_NO_TEST = re.compile(
    r"\b(?:no|not|without|nor|never)\b[^.;\n]{0,70}\bpublic\s+interest\b"
    r"|\bpublic\s+interest\s+(?:test|balance)?\s*(?:is|are|was|does|need|do)?\s*(?:not"
    r"|n[’']t)\b[^.;\n]{0,50}"
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
    r"https?://|\bwww\.|\b[\w-]+\.(?:gov|police|nhs|ac|org|co)\.uk\b|\b[\w-]+\.(?:com|org"
    r"|info|example)\b"
    r"|\b(?:following|this|the|these)\s+links?\b|\blinks?\s+(?:below|above|is|are|to)\b|\[\d+\]"
    r"|\b(?:library|gazette|bookshop|annex|dashboard|registry|record\s+office)\b"
    r"|\bdisclosure\s+log\b|\bpublication\s+scheme\b"
    r"|\b(?:choose|choosing|click\w*|select\w*|search(?:ing)?\s+for|scroll\w*"
    r"|go(?:ing)?\s+to|open\w*|look(?:ing)?\s+(?:under|in|at|up)|type)\b"
    r"|\bunder\s+[‘'“\"]|\b(?:headed|called|entitled|titled|marked)\b|\bpages?\s+\d+"
    r"|\b(?:part|chapter|table|volume|item|minute)\s+\d+\s+of\b"
    r"|\b(?:available|obtained?|bought|found|held|seen|had)\s+(?:at|from|in|to\s+buy|via"
    r"|through)\s+(?:the|our|any|all|a|[A-Z])(?!\w*\s*(?:website|web\s?site|internet"
    r"|public\s+domain))"
    r"|\bpages?\s+of\s+(?:our|the|its|their)\b|\bon\s+(?:the|our)\s+(?:[\w’-]+\s+){1,4}pages?\b"
    r"|\bpublished\s+(?:in|by)\s+(?:the|our|[A-Z])\w*(?!\s*(?:website|public\s+domain))"
    r"|\[NEEDED: where\b",
    _ANY_CASE,
)
_ADVISES = re.compile(
    r"\bnarrow|\brefin(?:e|ing)|\bre-?\s?submit|\breduc(?:e|ing)\s+(?:the\s+)?(?:scope"
    r"|period|range|your)"
    r"|\blimit(?:ing)?\s+(?:your|the)\s+(?:request|scope|period)"
    r"|\bwithin\s+(?:the|that|our|this)\s+(?:(?:cost|appropriate|fees?)\s*)?limit"
    r"|\bwithin\s+(?:18|24)\s+hours"
    r"|\bone\s+\w+\s+at\s+a\s+time|\badvi[cs]e\s+and\s+assist|\bsection\s+16\b"
    r"|\bmay\s+(?:wish|like|want)\b"
    r"|\b(?:could|can)\s+(?:\w+\s+)?(?:be\s+)?(?:provide|give|send|do|search|answer|try"
    r"|ask|contact|find|write)"
    r"|\bsuggest|\bshorter\s+period|\byou\s+might\b|\bcontact\b|\btransferr"
    r"|\bask\s+(?:about|for)\s+(?:one|a|fewer|less)",
    _ANY_CASE,
)
_NOT_HELD_BECAUSE = re.compile(
    r"\b(?:search(?:ed|es|ing)?|looked|checked|(?:we|was|were|has|have)\s+asked|because"
    r"|since|responsib\w+"
    r"|(?:held|kept|recorded|collected|published)\s+by|not\s+(?:recorded|collected|kept|required)"
    r"|(?:do|does|did)\s+not\s+(?:record|collect|keep|need|have\s+to|own|employ|use|run|have)"
    r"|no\s+(?:reason|need|duty)|never|destroyed|deleted|before|as\s+(?:we|it|this|they"
    r"|there)|lists?\s+only)\b",
    _ANY_CASE,
)
_WHEN = re.compile(
    r"\b(?:publi\w+|website|web\s?page|available|released|appear\w*)\b[^.;]{0,140}"
    r"(?:\b\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)"
    r"|\b(?:in|by|during|before|from)\s+(?:early\s+|late\s+|mid-?|the\s+(?:end\s+of\s+"
    r"|start\s+of\s+|middle\s+of\s+)?)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|spring|summer|autumn|winter"
    r"|next\s+\w+|20\d\d|this\s+(?:month|year|quarter))\b|\bwithin\s+\w+\s+(?:days|weeks"
    r"|months)|https?:|www\.)"
    r"|\[NEEDED",
    _ANY_CASE,
)
_SETTLED = re.compile(
    r"\b(?:already|settled|decided|intend\w*|intention|plann?ed|scheduled|due\s+to\s+be"
    r"|to\s+be\s+published|agreed"
    r"|resol(?:ved|ution)|requires?\s+us\s+to\s+publish)\b",
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


def adds_to_an_answer(text: str) -> bool:
    """Return whether *text*, in lower case, only adds to an answer that went out before."""
    return bool(_ADDS.search(text))


def tells_of_review(text: str) -> bool:
    """Return whether *text* tells of the authority's own review, or says that it has none."""
    return bool(_REVIEW.search(text))


def tells_of_regulator(text: str) -> bool:
    """Return whether *text* tells of the right to go to the regulator."""
    if _SECTION_50.search(text):
        return True
    return any(not _only_quotes(text, match) for match in _REGULATOR.finditer(text))


def _only_quotes(text: str, named: re.Match[str]) -> bool:
    """Return whether the sentence in which the regulator is *named* only tells of its views."""
    first = max(text.rfind(mark, 0, named.start()) for mark in (". ", "\n", "? ")) + 1
    ends = (text.find(mark, named.end()) for mark in (". ", "\n", "? "))
    sentence = text[first : min((end for end in ends if end >= 0), default=len(text))]
    return bool(_OF_ITS_VIEWS.search(sentence)) and not _GOES_THERE.search(sentence)


def names_section_50(text: str) -> bool:
    """Return whether *text* names section 50."""
    return bool(_SECTION_50.search(text))


def refuses(text: str) -> bool:
    """Return whether *text* says that something is refused, withheld or exempt."""
    return bool(_REFUSES.search(text))


def gives_a_reason(text: str) -> bool:
    """Return whether *text* gives any reason at all, and does not only point to one."""
    return bool(_BECAUSE.search(_REASONS_ELSEWHERE.sub(" ", text)))


def balance_in(text: str) -> re.Match[str] | None:
    """Return the words in which *text* weighs the public interest, if it does."""
    return _WEIGHS.search(_NO_TEST.sub(lambda match: " " * len(match[0]), text))


def points_the_way(text: str) -> bool:
    """Return whether *text* says where something can be found."""
    return bool(_WHERE.search(text))


def advises(text: str) -> bool:
    """Return whether *text*, without its words on rights, advises or assists the applicant."""
    return bool(_ADVISES.search(text))


def says_why_not_held(text: str) -> bool:
    """Return whether *text* says where was looked, or why nothing is held."""
    return bool(_NOT_HELD_BECAUSE.search(text))


def when_published(text: str) -> bool:
    """Return whether *text* says that publication was settled, and when or where it will be."""
    return bool(_WHEN.search(text) and _SETTLED.search(text))


def states_limit(text: str, section: str) -> bool:
    """Return whether *text* says that section 12, or section 14, is relied on."""
    return bool(_LIMIT_STATED[section].search(text))
