"""How much of what is wrong the checks find, and how often they cry out over a good letter.

No past request is asked about here: good letters of the library are spoiled in one way each, and
the same letters, unspoiled, must raise no alarm. Worked out once for a run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foiassist.case.evidence import Library
from foiassist.case.finding import Finding, Severity
from foiassist.desk.office import Office
from foiassist.evaluation.measures import sampling
from foiassist.evaluation.measures.shares import share_interval
from foiassist.evaluation.planting.cases import SoundCase, planted_cases
from foiassist.evaluation.planting.catalogue import planted_letters
from foiassist.evaluation.planting.good_letters import (
    drafted_anew,
    letters_laid_out,
    replayed,
    standing,
)
from foiassist.evaluation.planting.sound import Sound, checked, is_sound
from foiassist.evaluation.scoring import Measure
from foiassist.steps.check_response import check_case, check_letter
from foiassist.steps.compose_letter import letter_text

_MOST_FOR_EACH_WAY = 4
"""Letters that each way spoils, at most."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One defect that was planted: the rule that it breaks, how, and whether it was found."""

    rule: str
    way: str
    letter: str
    """The reference of the good letter."""

    is_found: bool


@dataclass(frozen=True, slots=True)
class GoodLetters:
    """Letters that a person has made whole, and those that are drafted from what they say."""

    laid_out: tuple[Sound, ...]
    """As plain letters, with no case behind them."""

    cases: tuple[SoundCase, ...]
    """Drafted, each with the case that all of it is true of."""


def good_letters(library: Library, office: Office) -> GoodLetters:
    """Return the good letters of *library*: as they came, and as the built-in drafter has them.

    A draft with a NEEDED mark is not whole, and is left out.
    """
    answering = [
        one for one in standing(library) if not one.kind and any(q.answer for q in one.questions)
    ]
    drafted = (
        drafted_anew(one, office.frame(replayed(one)), office.fallback, library)
        for one in answering
    )
    whole = (one for one in drafted if not any(s.needed for s in one.case.sections))
    return GoodLetters(letters_laid_out(library), tuple(whole))


def trials(good: GoodLetters, domains: Sequence[str], seed: int) -> tuple[Trial, ...]:
    """Return a trial for each defect planted in *good*, a few for every way to spoil a letter.

    Args:
        good: The letters; those in which something is found already are not spoiled.
        domains: The authority's own web domains.
        seed: Chooses the letters and the words.
    """
    return tuple(_trials(good, domains, seed))


def _trials(good: GoodLetters, domains: Sequence[str], seed: int) -> Iterator[Trial]:
    ours = (
        Sound(one.name, one.case.kind, letter_text(one.case), is_ours=True) for one in good.cases
    )
    letters = tuple(filter(is_sound, (*good.laid_out, *ours)))
    for planted in planted_letters(letters, seed, _MOST_FOR_EACH_WAY):
        found = {one.rule for one in check_letter(planted.text, planted.kind).findings}
        expected = {planted.rule, *planted.way.accepted}
        yield Trial(planted.rule, planted.way.name, planted.name, bool(found & expected))
    sound = [one for one in good.cases if _is_clean(check_case(one.case, one.frame, domains))]
    for spoiled in planted_cases(sound, seed, _MOST_FOR_EACH_WAY):
        found = {one.rule for one in spoiled.spoiled.findings(domains)}
        yield Trial(spoiled.rule, spoiled.way, spoiled.name, bool(spoiled.rules & found))


def alarms(good: GoodLetters, domains: Sequence[str]) -> tuple[int, ...]:
    """Return how many blocking findings each of the good letters has."""
    apart = (checked(one.text).findings for one in good.laid_out)
    known = (check_case(one.case, one.frame, domains) for one in good.cases)
    return tuple(sum(map(_blocks, found)) for found in (*apart, *known))


def checks_measured(library: Library, office: Office, seed: int) -> dict[str, Measure]:
    """Return the measures of the checks, over the letters that come with foiassist.

    planted_recall = defects found / defects planted, in all and for each rule that they break;
    false_alarms = blocking findings / good letters. A defect is found where the checks name the
    rule that it breaks, or one that says the same. Nothing where the library has no letter that
    could be spoiled.
    """
    good = good_letters(library, office)
    domains = office.settings.authority.domains
    made = trials(good, domains, seed)
    if not made:
        return {}
    measures = {"checks.planted_recall": _share(made)}
    for rule in sorted({one.rule for one in made}):
        measures[f"checks.planted_recall.{rule}"] = _share([x for x in made if x.rule == rule])
    measures["checks.false_alarms"] = _for_each_letter(alarms(good, domains), seed)
    return measures


def _share(made: Sequence[Trial]) -> Measure:
    found = sum(one.is_found for one in made)
    lies = share_interval(found, len(made))
    return Measure(found / len(made), lies.low, lies.high, len(made), left_out=0)


def _for_each_letter(counts: Sequence[int], seed: int) -> Measure:
    """Return the mean of *counts*, no surer than that share of letters is which has any at all."""
    lies = sampling.interval([float(one) for one in counts], seed)
    any_at_all = share_interval(sum(one > 0 for one in counts), len(counts))
    high = max(lies.high, any_at_all.high)
    return Measure(sum(counts) / len(counts), lies.low, high, len(counts), left_out=0)


def _is_clean(findings: Sequence[Finding]) -> bool:
    return all(one.severity is Severity.NOTE for one in findings)


def _blocks(finding: Finding) -> bool:
    return finding.severity is Severity.BLOCKER
