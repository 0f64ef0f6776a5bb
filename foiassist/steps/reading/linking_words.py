"""The words by which a sentence belongs to the question before it.

It follows it up, it cannot be read without it, or it only says how its answer is to be divided.
"""

from __future__ import annotations

import re

_LEANS_BACK = re.compile(
    r"\b(?:these|those(?! (?:who|that|which|whose|with|aged|in|of|over|under|on|at|for|from|"
    r"\w+ed|\w+ing)\b)|theirs|such(?! as)|the latter|the former|the same|"
    r"(?:the|as|mentioned|listed|stated) above|"
    r"above (?:questions?|figures?|numbers?|categories|information|data|mentioned)|"
    r"(?:previous|earlier) (?:question|answer|point|request)|"
    r"(?:question|q) ?\d|"
    r"this(?! (?:year|council|request|information|time|date|period|financial|is))|"
    r"that (?:figure|day|time|period|number|year|meeting|decision|contract))\b"
    r"|^and\b|\bif so\.?$"
)
_NAMES_NOBODY = re.compile(
    r"^(?:\S+ ){0,4}(?:they|their|its?(?! (?:cost|take|took))|he|she|his|her|same)\b"
    r"|\bhow (?:it|they)\b"
)
_OWN_CONDITION = re.compile(r"(?:if|where|when|as)\b.{15}")
"""A sentence that itself says first what 'this' is: 'If you bought a barrier, when was this …'."""
_IF_SO = re.compile(
    r"^(?:and |or |but )?if (?:so|not|yes|no|the answer|you (?:do|have|are|did)(?: not)?,|they|it|"
    r"applicable)\b"
)
_FILLERS = (
    r"(?:(?:and|also|again|ideally|preferably|if possible|where possible|if available|please|could|"
    r"can|would|i|we|you|this|it|kindly|then|like|to|be|for|have|need|request|the|an|all|these|"
    r"those|"
    r"that|both|each|figures|data|information|answers?|above|numbers|results|period|time|if|it's|"
    r"should|provide|give|show|present|supply|disclose|list|figure|requested|grateful|possible|"
    r"yearly|annual|monthly|appreciate|being|presented|"
    r"further|covered|questions?|\d-\d|is|are|your|response|totals?),? )*"
)
_BREAKDOWN = re.compile(
    rf"^{_FILLERS}(?:break|broken|breakdown|split|divided|segmented|"
    r"(?:a )?separat(?:e|ed|ely)|disaggregat\w+|a (?:break ?down|split) (?:in (?!the )|by|per|for "
    r"each|"
    r"of (?:these|those|this|the (?:above|number)))|(?:as a )?month[- ]by[- ]month|year by year|"
    r"year on year|"
    r"by (?:year|month|financial|calendar|quarter)|per (?:year|month|annum)|"
    r"for (?:(?:19|20)\d\d|[a-z]{3,9} (?:19|20)\d\d|the total|each|every|the (?:last|past|"
    r"years?|period|school years?|academic|financial|calendar|"
    r"months?|time|current|previous|same|following (?:years?|periods?|financial|calendar)))|"
    r"(?:between|from|since|covering|covers|dat(?:e|ing) (?:back|from)) )"
    r"|^(?:this|these|it|they|figures?|numbers?)\b[^?]{0,60}\b(?:broken down|split|separated|"
    r"itemi[sz]ed|differentiated)\b"
)
_ASKS_FOR_EACH = re.compile(
    r"^for (?:each|every|all|any) .*\b(?:know|provide|confirm|state|tell me|include|give|see|have)"
    r"(?: me)?(?: with)?(?: the following)?\W*$|"
    r"\bfollowing (?:information|data|details|fields|documents?)\b.*:$|"
    r"^for [^,]{1,60}, (?:please|can|could|how|what|which|who|when)\b"
    r"|\bfor (?:each|every) [^,]{1,40}, (?:the|all|any|how|what|please)\b"
)
_HOW_MANY = re.compile(
    r"\bhow (?:many|much|long|often)\b.*\?$"
    r"|, (?:has|have|do|does|did|is|are|was|were|what|which|who|how)\b.*\?$"
)
_CHOICE = re.compile(
    r"^(?:if so,? )?please (?:just )?(?:answer|select|tick|choose|pick|respond|indicate)"
    r"(?: with| from)? (?:(?:all )?(?:applicable|relevant) options?|yes|no|one|an? |from|any|"
    r"the (?:following|options?|list)|y/n|all that apply)"
)
_OPTION = re.compile(
    r"^(?:yes|no|n/?a|y/n|yes/no|y|n|don'?t know|not applicable|none|total)[\s.;:,/]*$"
)
_READY_ANSWER = re.compile(
    r"^(?:yes|no|don'?t know|n/a|not applicable)(?: ?[,–-]? ?please \w+)?[.,;]?$|\byes ?/ ?no\W*$"
    r"|^other\b.{0,40}\bplease (?:specify|state|name|explain|describe|give|list|provide)\b|^none "
    r"of (?:the|these)|^(?:we|i) (?:have|do|are) "
    r"not\b"
)
_ALL = re.compile(
    r"\b(?:this|the|all) (?:information|data)\b|\b(?:these|all|the above|each|every) "
    r"(?:questions?|figures?|answers?|of (?:the above|these))\b|\ball of\b"
)
_ALTERNATIVE = re.compile(r"or (?!how|what|when|who|where|why|which|if |do |does |is |are )\b.*\?$")
_LONGEST_ALTERNATIVE = 8
"""The most words in 'Or only in your offices?'."""
_OTHER = re.compile(
    r"(?i)(?:any )?other\b[^?]{0,30}\b(?:please|specify|state|give|name|details|explain|"
    r"elaborate)\b"
)
_CHOOSE = re.compile(
    r"(?i)\b(?:answer|select|tick|choose|pick|indicate|mark|delete|circle)\b[^.?:]{0,30}"
    r"\b(?:options?|apply|applies|applicable|appropriate|box(?:es)?)\b"
)
_PERIOD_WORDS = frozenset(
    """in for from to until till between and up since the of on or fy financial calendar academic
    school tax fiscal year years month months quarter ending ended present date current previous
    last past q1 q2 q3 q4 h1 h2 so far inclusive estimated predicted projected actual budget
    budgeted ytd to-date january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
_DATE = re.compile(r"[\d/.–-]*\d(?:st|nd|rd|th|s)?|[–—&/+-]+")
_LONGEST_PERIOD = 20
"""The most words in a period."""


def leans_on_the_one_before(sentence: str) -> bool:
    """Return whether a plain sentence cannot be read without the question before it."""
    leaning = _LEANS_BACK.search(sentence) or _NAMES_NOBODY.search(sentence)
    return leaning is not None and not _OWN_CONDITION.match(sentence, 0, leaning.start())


def leans_by_pronoun(sentence: str) -> bool:
    """Return whether nothing but a pronoun makes it lean, which the stem of a list may explain."""
    return bool(_NAMES_NOBODY.search(sentence)) and not _LEANS_BACK.search(sentence)


def follows_up(sentence: str) -> bool:
    """Return whether it asks only if the answer before it was of a certain kind."""
    return bool(_IF_SO.match(sentence))


def is_breakdown(sentence: str) -> bool:
    """Return whether it only says how an answer is to be divided, or over which period."""
    if is_period(sentence) or offers_choice(sentence):
        return True
    asks_more = _ASKS_FOR_EACH.search(sentence) or _HOW_MANY.search(sentence)
    return bool(_BREAKDOWN.search(sentence)) and not asks_more


def speaks_of_all(sentence: str) -> bool:
    """Return whether it is about the whole of what was asked, and not about one question."""
    return bool(_ALL.search(sentence))


def is_option(sentence: str) -> bool:
    """Return whether it is nothing but a ready-made answer: 'Yes / No'."""
    return bool(_OPTION.match(sentence)) and not sentence.startswith("total")


def offers_choice(sentence: str) -> bool:
    """Return whether it says how to choose among ready-made answers."""
    return bool(_CHOICE.search(sentence))


def is_alternative(sentence: str) -> bool:
    """Return whether it only goes on with the choice that the question before it gave."""
    return bool(_ALTERNATIVE.match(sentence)) and len(sentence.split()) <= _LONGEST_ALTERNATIVE


def asks_to_choose(text: str) -> bool:
    """Return whether a question says, anywhere, that it is answered by choosing."""
    return bool(_CHOOSE.search(text))


def leaves_others_open(entry: str) -> bool:
    """Return whether the last of a list, as written, is 'Other (please specify)'."""
    return bool(_OTHER.match(entry))


def is_ready_answer(sentence: str) -> bool:
    """Return whether a list entry can only be an answer to choose: 'Other, please specify'."""
    return bool(_READY_ANSWER.search(sentence))


def is_period(sentence: str) -> bool:
    """Return whether it is a period or a ready-made answer, such as '2023/24' or 'Yes'."""
    if _OPTION.match(sentence):
        return True
    parts = [part.strip(",.;:?") for part in sentence.split(None, _LONGEST_PERIOD + 1)]
    dated = any(letter.isdigit() for letter in sentence[:200]) or "year" in parts
    return (
        dated
        and len(parts) <= _LONGEST_PERIOD
        and all(part in _PERIOD_WORDS or not part or _DATE.fullmatch(part) for part in parts)
    )
