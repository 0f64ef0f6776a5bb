"""What a register says became of a request, where its officers wrote it down in words of their own.

One outcome for a whole request is taken for each of its questions only where it can be meant for
each: all sent, none held, all refused. 'Part of it' says nothing about which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from foiassist.case.evidence import PastQuestion
from foiassist.law.answers import Answer
from foiassist.steps.understanding.relied_on import relied_on

_PART = re.compile(
    r"\b(?:part(?:ly|ial\w*)?|some|redact\w*|but not all|in part|mixed|limited)\b", re.IGNORECASE
)
_SAID = {
    Answer.NCND: r"neither confirm\w*|\bncnd\b",
    Answer.COST_LIMIT: r"appropriate limit|cost limit|exceeds? (?:the )?(?:cost|limit)",
    Answer.VEXATIOUS: r"\bvexatious",
    Answer.REPEATED: r"\brepeat(?:ed)?\b",
    Answer.TRANSFERRED: r"\btransfer(?:red)?\b|\bredirected\b",
    Answer.TO_BE_PUBLISHED: r"(?:future|intended for) publication|to be published",
    Answer.PUBLISHED: r"already (?:published|available|accessible)|otherwise available",
    Answer.NOT_HELD: r"\bnot held\b|\bno(?:ne| information)? held\b|\bdo(?:es)? not hold\b",
    Answer.WITHHELD: r"""(?x) \brefus(?:ed|al)\b | \bwithheld\b | \b(?:fully[ ])?exempt\b
        | \bno[ ]information[ ](?:sent|disclosed|released)\b | \bnot[ ](?:disclosed|released)\b""",
    Answer.DISCLOSED: r"""(?x) \b(?:disclosed|released|granted)\b
        | \binformation[ ](?:sent|provided|supplied)\b
        | \bfull(?:y)?[ ](?:disclos\w+|release\w*|answered|supplied|provided)\b""",
}
"""What stands for an answer; the first that is there counts."""

_ANSWERS = {answer: re.compile(words, re.IGNORECASE) for answer, words in _SAID.items()}
_OPEN = re.compile(
    r"\b(?:withdrawn|lapsed|awaiting|pending|due|clock stopped|rejected|in progress|open)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(r"^\s*(?:sections?|sec|s)\.?\s*(?=\d)", re.IGNORECASE)
_NAMES_SECTION = re.compile(r"\bs(?:ection|\.)?\s*\d", re.IGNORECASE)


def answer_stated(outcome: str) -> Answer | None:
    """Return the answer that *outcome* states for all that was asked; None where it is not one."""
    if not outcome or _OPEN.search(outcome):
        return None
    if _PART.search(outcome):
        return Answer.PARTLY
    return next((one for one, words in _ANSWERS.items() if words.search(outcome)), None)


def with_stated_outcome(
    questions: Iterable[PastQuestion], outcome: str, exemptions: Iterable[str]
) -> tuple[PastQuestion, ...]:
    """Return *questions*, those without an answer of their own with what the register states."""
    asked = tuple(questions)
    answer = answer_stated(outcome)
    if answer is None or (answer is Answer.PARTLY and len(asked) > 1):
        return asked
    cited = tuple(exemptions) if answer.refuses else ()
    return tuple(
        one if one.answer else replace(one, answer=answer.value, exemptions=one.exemptions or cited)
        for one in asked
    )


def exemptions_stated(listed: Iterable[str], outcome: str = "") -> tuple[str, ...]:
    """Return the provisions that a register lists, or names in its outcome."""
    told = [f"Refused under section {_SECTION.sub('', one)}." for one in listed]
    if _NAMES_SECTION.search(outcome):
        told.append(f"Refused under {outcome}.")
    found = (citation for text in told for citation in relied_on(text))
    return tuple(dict.fromkeys(found))
