"""Words by which a sentence relies on the provision that it names, or only speaks of it."""

from __future__ import annotations

import re

from foiassist.law.citations import Citation

_RELIES = re.compile(
    r"\bexempt(?:ed|ion|ions|s)?\b|\bexception|\bwithh|\bredact|\brefus|\bengag|\bappl(?:y|ies|ied|ying)\b"
    r"|\brel(?:y|ies|ied|ying)\b|\bcit(?:e|ed|ing)\b|\bexceed|\bremov(?:ed|ing)\b"
    r"|\bno duty\b|\bduty to (?:say|confirm)\b|\b(?:removes?|lifts?|excuses?) (?:us|that|the|our)\b"
    r"|\bneither confirm|\bconfirm (?:n?or )?deny|\bby virtue of\b|\bfalls? (?:under|within)\b"
    r"|\bcovered by\b|\bmaintain|\bpursuant\b|\bnot (?:be )?(?:disclos|releas|provid|suppl)"
    r"|\bdeclin|\b(?:un)?able to (?:disclose|release|provide|supply|comply|process)"
    r"|\bcannot (?:be )?(?:disclos|releas|provid|suppl|comply|process)|\bvexatious\b"
    r"|\brepeated\b|\bomitted\b|\bprotected\b|\bpublic interest test\b|\blimit\b"
    r"|\binvok|\bclos(?:ed|ing)\b|\bprejudice",
    re.IGNORECASE,
)
_ONLY_SPEAKS = re.compile(
    r"\bguidance\b|\brequest for information (?:relating to|about|on)\b"
    r"|\byou (?:have )?(?:asked|quoted|referred|refer|stated|argued?|cited|said)\b"
    r"|\byour (?:e-?mail|letter) (?:of|states|refers)\b"
    r"|\b(?:may|might|could) (?:be|apply|also be)\b[^.]{0,30}\b(?:exempt|refus|appl)"
    r"|\bno (?:exemptions?|exceptions?|redactions?) (?:ha[sd]|have|is|are|was|were|appl)"
    r"|\bnot (?:redacted|withheld|refused|exempted) any|\bappl\w+ in error\b"
    r"|\b(?:wrongly|incorrectly|erroneously) (?:applied|cited|relied|withheld|refused)\b"
    r"|\bin the event that\b|\bfor future reference\b|\bshould you\b"
    r"|\bplease (?:explain|state|cite|specify|provide|tell)\b"
    r"|\bif you (?:decide|consider|believe|intend|rely|refuse|withhold|are)\b",
    re.IGNORECASE,
)
_SCOTTISH = re.compile(r"\bFOISA\b|Freedom of Information \(Scotland\)")
_ENGLISH = re.compile(r"\bFOIA\b|Freedom of Information Act|\bFOI Act\b|\bEIRs?\b")
_ACT_BEFORE = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]*,?\s+(?:(?:of|and|the|for|in|to|\(\w+\))\s+){0,3}){1,8})"
    r"(?:Act|Order|Rules|Regulations)(?:\s+\d{4})?\s*[,:(–-]?\s*$"
)
_LOOK_BACK = 100
_OTHER_LAW = re.compile(
    r"[\s\d(),&/and-]{0,12}\s(?:[A-Z][a-z]+\s)?(?:[Aa]greements?|[Nn]otices?|[Oo]rders?|[Aa]ssessments?"
    r"|[Oo]fficers?|[Ee]nquir(?:y|ies)|[Pp]lans?|[Mm]eetings?|[Ff]unding|[Cc]ontributions?|[Mm]onies)\b"
)
"""What follows a section of another Act that names no Act: 'section 38 agreements'."""

_LONGEST_HEADING = 16
"""Words of the longest line without a verb that is taken for a heading."""

_VERB = re.compile(r"\b(?:is|are|was|were|has|have|will|can|must|may|do|does|did)\b", re.IGNORECASE)


def relies(text: str, start: int, end: int, citation: Citation) -> bool:
    """Return whether the sentence at *start* to *end* of *text* relies on what it names."""
    sentence = " ".join(text[start:end].split())
    if _ONLY_SPEAKS.search(sentence) or _is_of_another_law(text, sentence, citation):
        return False
    if _RELIES.search(sentence):
        return True
    return len(sentence.split()) <= _LONGEST_HEADING and not _VERB.search(sentence)


def _is_of_another_law(text: str, sentence: str, citation: Citation) -> bool:
    """Return whether the words around *citation* show it to be of a law that is neither."""
    if _OTHER_LAW.match(text, citation.end):
        return True
    if _SCOTTISH.search(sentence) and not _ENGLISH.search(sentence):
        return True
    before = text[max(0, citation.start - _LOOK_BACK) : citation.start]
    act = _ACT_BEFORE.search(before)
    return act is not None and "Information" not in act["name"]
