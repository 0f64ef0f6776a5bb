"""The rehearsal: the letter meets the questions that it will be asked, before anybody asks them.

Each challenge about what the letter relies on is put to what the letter argues there. What code
can judge is judged; the rest is left to a person, and said so. Nothing here decides anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from foiassist.case.case import Case
from foiassist.case.challenge import MATTERS, Challenge, Rehearsed, Stance, Verdict
from foiassist.errors import CorpusError
from foiassist.law.letters import LetterKind
from foiassist.steps.check.letter_kind import kind_of_text, letter_body
from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.arguments_in_case import arguments_in_case
from foiassist.steps.rehearsing.arguments_in_text import arguments_in_text
from foiassist.steps.rehearsing.checks import CHECKS
from foiassist.steps.rehearsing.outcome import Check, Outcome

_WEIGHED = re.compile(r"s\.2\([12]\)\(b\)|s\.17\(3\)")
"""Sources of a challenge that is about the public interest test."""

_ORDER = (Verdict.UNANSWERED, Verdict.FOR_A_PERSON, Verdict.ANSWERED)


def rehearse_case(case: Case, challenges: Iterable[Challenge]) -> tuple[Rehearsed, ...]:
    """Return what came of putting *challenges* to the letter of *case*, unanswered ones first.

    Raises:
        CorpusError: A challenge names a check that there is not.
    """
    if not case.sections:
        return ()
    return _put(_ripe(challenges, case.kind), arguments_in_case(case))


def rehearse_letter(text: str, challenges: Iterable[Challenge]) -> tuple[Rehearsed, ...]:
    """Return what came of putting *challenges* to any letter, judged from its words alone.

    Raises:
        CorpusError: A challenge names a check that there is not.
    """
    return _put(_ripe(challenges, kind_of_text(letter_body(text))), arguments_in_text(text))


def _ripe(challenges: Iterable[Challenge], kind: LetterKind) -> tuple[Challenge, ...]:
    """Return the challenges that a letter of *kind* can meet by now.

    An extension leaves the public interest to be weighed, so nobody asks how it came out.

    Source: FOIA 2000 s.10(3) and s.17(2).
    """
    if kind is not LetterKind.EXTENSION:
        return tuple(challenges)
    return tuple(one for one in challenges if not _WEIGHED.search(one.source))


def _put(challenges: tuple[Challenge, ...], arguments: Iterable[Argument]) -> tuple[Rehearsed, ...]:
    checks = {challenge.id: _check_of(challenge) for challenge in challenges}
    put: dict[str, list[Rehearsed]] = {}
    for argument in arguments:
        for challenge in challenges:
            if not _arises(challenge, argument):
                continue
            outcome = _judged(challenge, checks[challenge.id], argument)
            if outcome is not None:
                put.setdefault(challenge.id, []).append(_rehearsed(challenge, outcome, argument))
    found = [one for outcomes in put.values() for one in _worth_telling(outcomes)]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.verdict)))


def _check_of(challenge: Challenge) -> Check | None:
    """Return the check that a challenge names, or None where only a person can judge.

    Raises:
        CorpusError: There is no such check.
    """
    if not challenge.check:
        return None
    check = CHECKS.get(challenge.check)
    if check is None:
        near = get_close_matches(challenge.check, CHECKS, n=1)
        raise CorpusError(
            f"The challenge {challenge.id!r} names a check {challenge.check!r} that there is not.",
            hint=f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(sorted(CHECKS))}.",
        )
    return check


def _arises(challenge: Challenge, argument: Argument) -> bool:
    """Return whether *challenge* is about what *argument* argues."""
    if challenge.about[0] in MATTERS:
        return challenge.about == argument.about
    if not set(challenge.about) & set(argument.about):
        return False
    wanted = Stance.NCND if argument.is_silent else Stance.WITHHELD
    if challenge.stance not in {wanted, Stance.EITHER}:
        return False
    return not challenge.limbs or any(
        _is_within(one, limb) for one in argument.cited for limb in challenge.limbs
    )


def _is_within(citation: str, limb: str) -> bool:
    """Return whether *citation* is *limb* or below it; a section alone means only itself."""
    return citation == limb or ("(" in limb and citation.startswith(f"{limb}("))


def _judged(challenge: Challenge, check: Check | None, argument: Argument) -> Outcome | None:
    if check is None:
        return Outcome(Verdict.FOR_A_PERSON, challenge.person)
    return check(argument)


def _rehearsed(challenge: Challenge, outcome: Outcome, argument: Argument) -> Rehearsed:
    sentence = outcome.sentence
    if sentence is None:
        return Rehearsed(challenge, outcome.verdict, argument.place, why=outcome.why)
    return Rehearsed(
        challenge,
        outcome.verdict,
        sentence.section,
        sentence.text,
        sentence.start,
        sentence.end,
        outcome.why,
    )


def _worth_telling(outcomes: list[Rehearsed]) -> Iterator[Rehearsed]:
    """Yield each place in which a challenge stays unanswered, or else one outcome for all."""
    failed = [one for one in outcomes if one.verdict is Verdict.UNANSWERED]
    if failed:
        yield from failed
        return
    doubtful = [one for one in outcomes if one.verdict is Verdict.FOR_A_PERSON]
    yield (doubtful or outcomes)[0]
