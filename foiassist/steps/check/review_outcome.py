"""The outcome of an internal review: what became of each decision, and who looked again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.steps.check.duty import missing
from foiassist.steps.check.reading import Reading

_OUTCOME = re.compile(
    r"\b(?:uphold|upheld|upholds|var(?:y|ied|ies)|overturn\w*|revers\w+|set aside|stands?"
    r"|maintain(?:s|ed)?"
    r"|agree with|(?:was|were) (?:\w+ )?(?:right|wrong|correct|incorrect)|partly|partially"
    r"|in part|no longer rel\w+"
    r"|(?:is|was|are|were) in breach|attach\w*[^.]{0,40}(?:conclusions?|outcome|findings)"
    r"|replac\w+|confirm the (?:original|first)|conclud\w+)\b"
)
_AFRESH = re.compile(
    r"\bno (?:part|involvement|role|hand) in\b|\bnot (?:been )?(?:involved|party"
    r"|part of)\b|\bafresh\b|\bimpartial\w*|\bindependent\w*"
    r"|\bdid not (?:deal|handle|make|take part)|\b(?:other|different) (?:officer|person"
    r"|manager)\b|\bdifferent from the\b"
    r"|\bsenior to\b|\bnot (?:the )?(?:one|person|officer) who\b|\bfresh (?:look|eye)"
)

_NO_FIRST_ANSWER = re.compile(
    r"\bfail(?:ure|ed|ing) to (?:respond|reply|answer)\b|\byet to receive a (?:response|reply)\b"
    r"|\battach\w*[^.]{0,40}(?:analysis|conclusions?|outcome|findings)"
)
"""A complaint that no answer came, in which nobody had a part; or a review that is attached."""


def review_findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is missing from a letter that tells of an internal review.

    Source: FOIA 2000 s.45 code of practice (2018), part 5.
    """
    if not _OUTCOME.search(reading.low):
        message = (
            "The letter does not say what the review came to. Say of each decision whether it is "
            "upheld, varied or overturned, and why."
        )
        yield missing("s45-outcome", message)
    if not (_AFRESH.search(reading.low) or _NO_FIRST_ANSWER.search(reading.low)):
        message = (
            "The letter does not say that somebody who had no part in the first answer looked at "
            "it afresh. Say who reviewed it, by post if not by name."
        )
        yield missing("s45-afresh", message)
