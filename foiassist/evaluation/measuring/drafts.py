"""What the draft with the real decisions given adds to the measures.

The answer is read only after foiassist has said its own; it never reaches the desk before. Two
letters are drafted. The first is given what was decided and under which provisions, and no more:
no reason and no fact of the real letter, so that no word of it can be copied. The second is given
the reasons too, as far as they could be read, and counts under 'draft.with_reasons.' alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.finding import Finding, Severity
from foiassist.case.past_record import PastRecord
from foiassist.case.people import Person, Role
from foiassist.desk import Desk
from foiassist.desk.drafting import DraftFinished
from foiassist.evaluation.dataset import Row
from foiassist.evaluation.measures import letters
from foiassist.evaluation.measuring.decided import decisions_of, reasons_of
from foiassist.evaluation.measuring.duties_met import (
    duties_met,
    exemptions_explained,
    unmarked,
    without_marks,
)
from foiassist.evaluation.measuring.letter_parts import PARTS, our_parts, real_parts
from foiassist.evaluation.past_responses import record_of

OFFICER = Person("evaluation", Role.OFFICER)
WITH_REASONS = "with_reasons"
"""What the measures of the letter are called that is given the real reasons too."""

_FACT_RULE = "fact-"
"""How the rules begin that find what cannot be traced to the case."""


def draft_as_decided(desk: Desk, row: Row, case: Case) -> Case | None:
    """Return *case* with a draft of what was really decided, or None where that is not known."""
    decisions = decisions_of(row, case)
    return drafted(desk, case, decisions) if decisions else None


def drafted(
    desk: Desk, case: Case, decisions: Sequence[Decision], reasons: Sequence[Reason] = ()
) -> Case:
    """Return *case* decided so, with the letter that *desk* drafts for it."""
    own = replace(case, officer=OFFICER.name)
    decided = desk.cases.decided(OFFICER, own, decisions, reasons)
    for event in desk.drafting.draft_case(decided):
        if isinstance(event, DraftFinished):
            return event.case
    return decided


def draft_values(
    desk: Desk, row: Row, letter: Case | None, findings: Collection[Finding]
) -> Iterator[tuple[str, float]]:
    """Yield what a draft and what is found in it add to each measure; nothing without a draft."""
    if letter is None:
        return
    yield "draft.answered", answered_share(letter)
    for name, value in law_values(desk, letter, findings):
        yield f"draft.{name}", value
    for name, value in word_values(our_parts(letter), real_parts_of(row)):
        yield f"draft.{name}", value
    reasons = reasons_of(row, letter.decisions)
    if reasons:
        bare = replace(letter, sections=())
        argued = drafted(desk, bare, letter.decisions, reasons)
        for name, value in law_values(desk, argued, desk.letters.check(argued)):
            yield f"draft.{WITH_REASONS}.{name}", value


def answered_share(letter: Case) -> float:
    """Return the share of the decided questions that a section with text is about."""
    answered = {label for section in letter.sections if section.text for label in section.questions}
    decided = {decision.question for decision in letter.decisions}
    return letters.share(len(answered & decided), len(decided))


def law_values(
    desk: Desk, letter: Case, findings: Collection[Finding]
) -> Iterator[tuple[str, float]]:
    """Yield what the Act asks of *letter* and what is found in it, by the name of the measure."""
    bare = without_marks(letter)
    found = findings if bare == letter else desk.letters.check(bare)
    broken = {one.rule for one in found}
    met, asked = duties_met(letter, broken)
    if asked:
        yield "duties", letters.share(met, asked)
    explained, decided = exemptions_explained(letter)
    if decided:
        yield "exemptions_explained", letters.share(explained, decided)
    blockers = [one for one in findings if one.severity is Severity.BLOCKER]
    facts = [one for one in blockers if one.rule.startswith(_FACT_RULE)]
    yield "unsupported_facts", float(len(facts))
    yield "blockers", float(len([one for one in blockers if not _is_needed(one)]))


def word_values(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """Yield how far the words of a letter are from the real one's, and how easily they read.

    A NEEDED mark is a gap in the letter, and no word of it. Where the real letter is not known
    to its end, nothing is held against it.
    """
    plain = {part: unmarked(text) for part, text in ours.items()}
    if theirs:
        said = {part: letters.tokens(text) for part, text in plain.items()}
        real = {part: letters.tokens(text) for part, text in theirs.items()}
        yield "edit_distance", letters.edit_distance_by_part(said, real)
        for part in PARTS:
            own, other = said.get(part, ()), real.get(part, ())
            if own or other:
                yield f"edit_distance.{part}", letters.edit_distance(own, other)
    whole = "\n\n".join(plain.values())
    if any(character.isalpha() for character in whole):
        yield "reading_ease", letters.reading_ease(whole)


def real_parts_of(row: Row) -> Mapping[str, str]:
    """Return the real letter by part; nothing where it is not here to its end."""
    return parts_once(record_of(row)) if row.is_whole and row.replies else {}


@lru_cache(maxsize=2048)
def parts_once(record: PastRecord) -> Mapping[str, str]:
    """Return what the authority wrote in *record* by part; each letter is cut once."""
    return real_parts(record)


def _is_needed(finding: Finding) -> bool:
    """Return whether the finding only says that an officer has still to supply something."""
    return "needed" in finding.rule
