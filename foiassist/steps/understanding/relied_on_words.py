"""Words by which a sentence relies on the provision that it names, or only speaks of it."""

from __future__ import annotations

import re

from foiassist.law.citations import Citation

_RELIES = re.compile(
    r"\bexempt(?:ed|ion|ions|s)?\b|\bexception|\bwithh|\bredact|\brefus|\bengag|\bappl(?:y|ies|ied|ying)\b"
    r"|\brel(?:y|ies|ied|ying)\b|\bcit(?:e|ed|ing)\b|\bexceed|\bremov(?:ed|ing)\b"
    r"|\bneither confirm|\bconfirm (?:n?or )?deny|\bby virtue of\b|\bfalls? (?:under|within)\b"
    r"|\bcovered by\b|\bmaintain|\bpursuant\b|\bnot (?:be )?(?:disclos|releas|provid|suppl)"
    r"|\bunable to (?:disclose|release|provide|supply)|\bvexatious\b|\brepeated\b|\bomitted\b"
    r"|\bprotected\b|\bpublic interest test\b|\blimit\b|\binvok|\bclos(?:ed|ing)\b|\bprejudice",
    re.IGNORECASE,
)
_ONLY_SPEAKS = re.compile(
    r"\bguidance\b|\brequest for information (?:relating to|about|on)\b|\byou (?:have )?(?:asked|quoted|referred|refer|stated|argued?|cited|said)\b"
    r"|\byour (?:e-?mail|letter) (?:of|states|refers)\b"
    r"|\b(?:may|might|could) (?:be|apply|also be)\b[^.]{0,30}\b(?:exempt|refus|appl)"
    r"|\bin the event that\b|\bfor future reference\b|\bshould you\b",
    re.IGNORECASE,
)
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
    if _ONLY_SPEAKS.search(sentence) or _OTHER_LAW.match(text, citation.end):
        return False
    if _RELIES.search(sentence):
        return True
    return len(sentence.split()) <= _LONGEST_HEADING and not _VERB.search(sentence)
