"""What kind of letter a text is, worked out from its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.law.answers import Answer
from foiassist.law.exemptions import WITHHOLDING_SECTIONS, section_of
from foiassist.law.letters import LetterKind, kind_of_letter
from foiassist.steps.check.giving import (
    answers_something,
    answers_with_a_figure,
    gives_a_figure,
    gives_plainly,
    labelled_answers,
    refuses_nothing,
)
from foiassist.steps.check.kind_words import (
    acknowledges,
    asks_back,
    exceeds_cost,
    hands_to_access,
    hands_to_regulations,
    is_vexatious,
    promises_an_answer,
    puts_off,
    refuses_something,
    refuses_unnamed,
    responds,
    transfers,
    withholds,
)
from foiassist.steps.check.kinds_beside import kind_beside
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.restated import answers_under_headings
from foiassist.steps.check.silence import stays_silent
from foiassist.steps.check.wording import tells_of_regulator, tells_of_review

_FORWARDED = re.compile(
    r"(?m)^(?:-{2,}\s*Original Message|From:\s.*\n(?:Sent|Date|To):|On .{5,80} wrote:\s*$"
    r"|_{10,}\s*$)"
)
_SUPPLEMENT = re.compile(
    r"\bnot sent with the (?:\w+ )?(?:response|reply|letter)\b"
    r"|\battached (?:\w+ ){1,3}separately\b"
    r"|\bcannot (?:consider|accept|treat) (?:this|it|your request) as a valid request\b"
)
"""A letter that sends on what another left out, or that takes no request to have been made."""
_COVERS = re.compile(
    r"\b(?:see|find|to) (?:the )?(?:attached|enclosed)(?: (?:letter|response|reply))? ?[.;]"
)
_LONGEST_NOTE = 80
"""Words of the longest letter that only covers what is attached."""

_ELSEWHERE = frozenset({"22", "39"})
"""Exemptions under which the information is to be had in another way, or later."""


def letter_body(text: str) -> str:
    """Return *text* without the earlier messages that a reply quotes."""
    match = _FORWARDED.search(text, 1)
    body = text[: match.start()] if match else text
    return body if body.strip() else text


def kind_of_text(text: str) -> LetterKind:
    """Return what kind of letter *text* is; a draft where it decides nothing."""
    return kind_of(Reading(text, LetterKind.DRAFT))


def kind_of(reading: Reading) -> LetterKind:
    """Return what kind of letter *reading* is; a draft where it decides nothing."""
    if _is_acknowledgement(reading):
        return LetterKind.ACKNOWLEDGEMENT
    if _SUPPLEMENT.search(reading.low):
        return LetterKind.DRAFT
    return kind_beside(reading) or _hand_over(reading) or _kind_of_answers(reading)


def _is_acknowledgement(reading: Reading) -> bool:
    """Return whether the letter says that the request came, promises an answer, and gives none."""
    low = reading.low
    says_anything = reading.sections or reading.statements or _tells_of_rights(reading)
    if says_anything or not (acknowledges(low) and promises_an_answer(low)):
        return False
    return kind_beside(reading) is None and not (
        responds(low) or asks_back(low) or gives_plainly(reading.ours)
    )


def _hand_over(reading: Reading) -> LetterKind | None:
    """Return which hand-over the letter is, where it rests on that and gives nothing."""
    others = set(reading.sections) - {"39", "40"}
    if (
        others
        or _discloses(reading, is_refusal=True)
        or not all(s.is_held for s in reading.statements)
    ):
        return None
    if "39" in reading.sections and hands_to_regulations(reading.low):
        return LetterKind.ENVIRONMENTAL_HANDOVER
    if _is_own_data(reading) and hands_to_access(reading.low):
        return LetterKind.SUBJECT_ACCESS_HANDOVER
    return None


def _is_own_data(reading: Reading) -> bool:
    """Return whether s.40 is relied on for the applicant's own data alone."""
    cited = {one.section for one in reading.relied_on if section_of(one.section) == "40"}
    return bool(cited & {"40(1)", "40(5A)"}) and cited <= {"40", "40(1)", "40(5A)"}


def _is_covering_note(reading: Reading) -> bool:
    """Return whether the letter only sends something, which says itself what was decided."""
    if not _COVERS.search(reading.low) or len(reading.matter.split()) > _LONGEST_NOTE:
        return False
    return not (reading.sections or reading.statements or _tells_of_rights(reading))


def _kind_of_answers(reading: Reading) -> LetterKind:
    if _is_covering_note(reading):
        return LetterKind.DRAFT
    answers = set(_answers(reading))
    if answers:
        return kind_of_letter(answers)
    if not _tells_of_rights(reading) and acknowledges(reading.low):
        return LetterKind.ACKNOWLEDGEMENT
    if _only_puts_off(reading):
        return LetterKind.DRAFT
    is_response = responds("\n".join(one.low for one in reading.substance))
    return LetterKind.FULL_DISCLOSURE if is_response else LetterKind.DRAFT


def _answers(reading: Reading) -> Iterator[Answer]:
    low = reading.low
    is_silent = stays_silent(low)
    if is_silent:
        yield Answer.NCND
    yield from _limits(reading)
    if "21" in reading.sections:
        yield Answer.PUBLISHED
    if "22" in reading.sections and refuses_something(low):
        yield Answer.TO_BE_PUBLISHED
    if "39" in reading.sections and hands_to_regulations(low):
        yield Answer.ENVIRONMENTAL
    is_limited = is_silent or exceeds_cost(low) or is_vexatious(low)
    if not (reading.sections or is_limited) and refuses_unnamed(reading.matter.lower()):
        yield Answer.WITHHELD
    keeps_back = withholds(low) if is_silent else refuses_something(low)
    if set(reading.sections) & WITHHOLDING_SECTIONS - _ELSEWHERE and keeps_back:
        yield Answer.WITHHELD
    yield from _plain_answers(reading, is_refusal=bool(reading.sections) or is_silent)


def _limits(reading: Reading) -> Iterator[Answer]:
    low = reading.low
    if exceeds_cost(low) or ("12" in reading.sections and refuses_something(low)):
        yield Answer.COST_LIMIT
    if is_vexatious(low) or "14" in reading.sections:
        is_repeat = any(one.section.startswith("14(2)") for one in reading.relied_on)
        yield Answer.REPEATED if is_repeat else Answer.VEXATIOUS


def _tells_of_rights(reading: Reading) -> bool:
    return tells_of_review(reading.low) and tells_of_regulator(reading.low)


def _only_puts_off(reading: Reading) -> bool:
    """Return whether the letter puts off the answer; one that tells of both rights gives it."""
    return puts_off(reading.low) and not _tells_of_rights(reading)


def _plain_answers(reading: Reading, *, is_refusal: bool) -> Iterator[Answer]:
    is_transferred = transfers(reading.low)
    if is_transferred:
        yield Answer.TRANSFERRED
    has_several = any(True for _ in answers_under_headings(reading))
    is_unheld = any(not one.is_held for one in reading.statements)
    if is_unheld and (has_several or not is_transferred):
        yield Answer.NOT_HELD
    is_held = any(one.is_held for one in reading.statements)
    if asks_back(reading.low) and not is_held:
        yield Answer.CLARIFICATION
    elif _discloses(reading, is_refusal=is_refusal):
        yield Answer.DISCLOSED


def _discloses(reading: Reading, *, is_refusal: bool) -> bool:
    text = reading.ours
    if any(map(refuses_nothing, answers_under_headings(reading))) or answers_something(text):
        return True
    answers = labelled_answers(text) if is_refusal else ()
    if answers:
        return any(map(gives_plainly, answers)) or answers_with_a_figure(text)
    if "14" in reading.sections or (not is_refusal and _only_puts_off(reading)):
        return False
    if gives_plainly(text):
        return True
    if "12" in reading.sections or (not _tells_of_rights(reading) and acknowledges(reading.low)):
        return False
    return gives_a_figure(text)
