"""Which question a paragraph is about that names none by its label.

It tells only where one question alone has the words that the paragraph uses for its subject.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from foiassist.steps.understanding.parts_words import looks_like_heading
from foiassist.steps.understanding.questions_asked import Asked, words_of

_SUBJECT = re.compile(
    r"(?i)\b(?:in\s+respect(?:\s+of)?|regarding|relating\s+to|in\s+relation\s+to|about|concerning"
    r"|with\s+regards?\s+to"
    r"|(?:provide|give|disclose|release)\s+details\s+of|details|figures\s+for"
    r"|the\s+number\s+of)\s+(?P<subject>[^.;:\n]{3,120})"
)
_COMMON = frozenset(
    (
        "about above after again also answe apply attac been before below between both breakd "
        "broken copy could data detai disclo docum does each every figur follo from have hold "
        "how inclu infor list many more names number numbe off other our over people pleas "
        "provi publi quest reaso recor relat reque respo same shoul some that their them then "
        "there these they this those time total under what when where which while will with "
        "withi would year years your you the and for are was were has had not any all who why "
        "can may per its "
    ).split()
)
_SEVERAL = 2
"""Questions, at least, that can be told apart."""

_STEM = 5
_SHORTEST = 3
_SHARED_WORD = 0.3
_ENOUGH = 1.0
_LEAD = 0.6


def subjects_of(text: str) -> str:
    """Return the words by which *text* says what it is about, or an empty string."""
    return " ".join(match["subject"] for match in _SUBJECT.finditer(text))


def meant_by(subject: str, questions: Sequence[Asked]) -> str:
    """Return the label of the one question that *subject* is about, or an empty string."""
    stems = {one.label: _stems(one.text) for one in questions}
    often = Counter(stem for found in stems.values() for stem in found)
    wanted = _stems(subject)
    scores = sorted(
        (
            (sum(1.0 if often[stem] == 1 else _SHARED_WORD for stem in wanted & found), label)
            for label, found in stems.items()
        ),
        reverse=True,
    )
    if len(scores) < _SEVERAL:
        return ""
    (best, label), (second, _) = scores[0], scores[1]
    return label if best >= _ENOUGH and best - second >= _LEAD else ""


def headed_by(text: str, questions: Sequence[Asked]) -> str:
    """Return the label of the question whose words the heading *text* is made of, or nothing."""
    wanted = _stems(text)
    if not looks_like_heading(text) or not wanted:
        return ""
    found = [one.label for one in questions if wanted <= _stems(one.text)]
    return found[0] if len(found) == 1 and len(questions) > 1 else ""


def _stems(text: str) -> frozenset[str]:
    cut = (word[:_STEM] for word in words_of(text) if len(word) >= _SHORTEST or word.isdigit())
    return frozenset(stem for stem in cut if stem not in _COMMON)
