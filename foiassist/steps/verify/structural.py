"""Small spelled-out numbers that count the parts of a letter or an argument, not facts."""

from __future__ import annotations

import re

from foiassist.steps.verify.figures import Figure, Measure

_SMALL = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|fourth|fifth|sixth|half)", re.IGNORECASE
)
_THINGS = re.compile(
    r"[\s-]+(?:of\s+(?:these|those|the|your)\s+)?"
    r"(?:(?:public|interest|separate|following|main|data|protection|qualified|absolute|further|other"
    r"|relevant|different|distinct|first|last|competing|statutory|legal)[\s-]+){0,2}"
    r"(?:exemptions?|limbs?|questions?|parts?|factors?|reasons?|stages?|steps?|conditions?|tests?"
    r"|sides?|ways?|provisions?|grounds?|arguments?|considerations?|paragraphs?|sections?"
    r"|principles|elements?|activities|subsections?|criteria|threshold)\b"
)
_OR_MORE = re.compile(r"\s+or\s+more\b", re.IGNORECASE)
_ONE_THAT_COUNTS = re.compile(
    r"\b(?:there\s+(?:was|were|is|are|has\s+been|have\s+been)|had|recorded|received|employs?|only|just"
    r"|exactly|total\s+of|owns?|made|issued|at\s+(?:least|most)|was|were)\s+$",
    re.IGNORECASE,
)
_ONE_AND_NOT = re.compile(r"\bone\b[^.;]{0,60}\band\s+not\s+$", re.IGNORECASE)
_LOOK_BACK = 30
_SENTENCE = 80


def is_structural(text: str, figure: Figure) -> bool:
    """Return whether *figure* counts the parts of the letter, or counts nothing ('one of')."""
    words = text[figure.start : figure.end]
    if figure.measure is not Measure.COUNT or not _SMALL.fullmatch(words):
        return False
    if words.casefold() == "one":
        before = text[max(0, figure.start - _LOOK_BACK) : figure.start]
        if not _ONE_THAT_COUNTS.search(before):
            return True
    if _ONE_AND_NOT.search(text[max(0, figure.start - _SENTENCE) : figure.start]):
        return True
    return bool(_THINGS.match(text, figure.end) or _OR_MORE.match(text, figure.end))
