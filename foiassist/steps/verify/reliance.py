"""Provisions that a text cites, and which of them it names only to set them aside.

'We considered section 43 but do not rely on it' relies on nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from foiassist.law.citations import Citation, find_citations

_POSTCODE_END = re.compile(r"\s\d[A-Z]{2}\b")
_SENTENCE_END = re.compile(
    r"[.!?;\n](?:(?<=[.!?;])(?<!\bs.)(?<!\bss.)(?<!\bsec.)(?<!\bno.)(?=\s|$)|(?<=\n)[ \t]*\n)",
    re.IGNORECASE,
)
_LOOK = 300
"""Characters on either side of a citation in which its sentence is looked for."""

_NOT = r"(?:\s+not|n[’']t)(?:\s+(?:therefore|also|now|in\s+fact|being|been|\w+ly))*"
_FAILS = (
    rf"(?:(?:do(?:es)?|did|would|could){_NOT}"
    r"(?:\s+(?:apply|arise|extend|cover|come\s+into\s+play)\b|\s*(?=[.,;!?\n]|$))"
    rf"|(?:is|are|was|were|has|have){_NOT}\s+(?:engaged|relied|applicable|applied|available|claimed)\b"
    r"|cannot\s+(?:apply|be\s+(?:relied|applied|engaged))\b|no\s+longer\s+(?:applies|apply|relied)\b)"
)
_NOT_RELYING = (
    rf"(?:(?:do(?:es)?|did|would|will|need|are|is|am|were|was|have|has){_NOT}|no\s+longer|cannot"
    r"|decided\s+(?:not\s+to|against))"
    r"\s+(?:rely|relied|relying|apply|applied|applying|claim|claimed|claiming|cite|cited|citing|use|used"
    r"|using|invoke|invoked|invoking)\b"
)
_BEFORE = re.compile(
    rf"\b{_NOT_RELYING}(?:\s+(?:on|upon|either|the|exemptions?|in|at|under|of|limits?|here))*\s*$"
    r"|\b(?:without\s+(?:relying\s+on|applying)|rather\s+than|instead\s+of)"
    r"(?:\s+(?:on|under|the|exemption|in))*\s*$"
    r"|\bcannot\s+be\s+counted(?:\s+(?:under|by|in|towards|the|limit|of))*\s*$"
    r"|\bneither\s*$|\bneither\s+(?:sections?|s\.?)\s*[\w()]+\s+nor\s*$",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\bnot\s+(?:consider|think|believe|find|accept|persuaded|satisfied)\s+that\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_CLAIMED_AFTER = re.compile(r"^[^.;]{0,40}\b(?:appl|engaged|relied|cover|available)", re.IGNORECASE)
_RELIED_BEFORE = re.compile(
    r"\b(?:withh\w+|exempt\w*|refus\w+|rely|relied|relying)\b[^.;]{0,40}$", re.IGNORECASE
)
_RELIES = re.compile(
    r"\b(?:applies|applied|engaged|exempt|withh\w+|refus\w+|rely|relies|relied|covered)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:(?!\b(?:applies|apply|exempt|withh|rel(?:y|ies)|engaged|but|because|so|what|which)\b)"
    rf"[^.;!?]){{0,60}}?\b{_FAILS}",
    re.IGNORECASE,
)
_CONSIDERED = re.compile(r"\b(?:consider\w*|looked\s+at|thought\s+about|whether)\b", re.IGNORECASE)
_THEN_LEFT = re.compile(rf"\b(?:{_FAILS}|{_NOT_RELYING})", re.IGNORECASE)
_NEXT_LEAVES = re.compile(
    r"^\s*(?:(?:however|but|in\s+the\s+event|here),?\s+)?"
    rf"(?:(?:it|this|that|the)(?:\s+(?:exemption|section|limit))?\s+{_FAILS}"
    rf"|we\s+(?:(?:considered|looked\s+at)\s+(?:it|this|that)\s+(?:but|and)\s+)?{_NOT_RELYING}"
    r"\s+(?:on\s+)?(?:it|this|that)\b)",
    re.IGNORECASE,
)
_BUT_IN_PART = re.compile(
    r"^\s*(?:only|merely|simply|just|alone)\b|^[^.;!?]{0,80}\b(?:except|unless|alone"
    r"|but\s+(?:it\s+)?(?:does|do|applies))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def citations_in(text: str) -> tuple[Citation, ...]:
    """Return every statutory reference in *text*; the postcode 'S36 1FY' is none."""
    return tuple(one for one in find_citations(text) if not _POSTCODE_END.match(text, one.end))


def is_set_aside(text: str, citation: Citation) -> bool:
    """Return whether *text* names *citation* there only to say that it is not relied on."""
    before, after, following = _around(text, citation)
    if _BEFORE.search(before):
        return not _BUT_IN_PART.match(after)
    if _DOUBTED.search(before) and _CLAIMED_AFTER.match(after):
        return True
    was_considered = bool(_CONSIDERED.search(before))
    if _RELIED_BEFORE.search(before) and not was_considered:
        return False
    left = _AFTER.match(after) or (was_considered and _THEN_LEFT.search(after))
    if left:
        return not _BUT_IN_PART.match(after[left.end() :])
    return not _RELIES.search(before + after) and bool(_NEXT_LEAVES.match(following))


def _around(text: str, citation: Citation) -> tuple[str, str, str]:
    """Return its sentence before the citation, the rest of it, and what follows the sentence."""
    first = max(0, citation.start - _LOOK)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, first, citation.start)]
    stop = _SENTENCE_END.search(text, citation.end)
    last = min(stop.end() if stop else len(text), citation.end + _LOOK)
    before = text[ends[-1] if ends else first : citation.start]
    return before, text[citation.end : last], text[last : last + _LOOK]
