"""What to consider for a question: ranked provisions and an answer, each with its reasons.

A suggestion is a checklist for the officer. It never says whether information is held, because
the words of a request cannot tell, and never suggests that a request is vexatious or repeated.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from foiassist.case.evidence import Guidance, Match, Passage, Standing
from foiassist.case.other_regime import RegimeSign
from foiassist.case.suggestion import Because, Confidence, RankedProvision, Suggestion
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of, sort_key
from foiassist.law.for_authority import may_not_use
from foiassist.steps.find_evidence import QuestionEvidence
from foiassist.steps.suggesting.by_regime import under_regimes
from foiassist.steps.suggesting.cues import cues_by_section, strength
from foiassist.steps.suggesting.usual_provisions import UNUSUAL, usual_provisions

_NEVER_SUGGESTED = frozenset({"14"})
"""Whether a request is vexatious or repeated is for a person to raise."""

_FLOOR = 0.25
"""Cosine below which a past question says nothing about this one."""

_USUAL_COUNTS_AS = 3.0
"""How many identical past questions what is usual weighs as much as."""

_CUE_ODDS = 1.2
"""Log of what the first cue phrase multiplies the odds of its section by."""

_OVERTURNED_COUNTS = 0.3
"""What a past answer that was overturned on review counts beside one that stands."""

_SUREST = 0.97
_AT_LEAST = 5
"""Provisions listed, whatever their scores."""

_WORTH_LISTING = 0.20
_WORTH_SUGGESTING = 0.40
_MEDIUM = 0.45
_HIGH = 0.65
_CLEAR_LEAD = 0.15
"""Scores, and the lead over the runner-up, from which the words of confidence are used."""

_VERY_NEAR = 0.60
"""Cosine from which on a past question is the same for most purposes."""

_ANSWER_FOR = {
    "21": Answer.PUBLISHED,
    "22": Answer.TO_BE_PUBLISHED,
    "12": Answer.COST_LIMIT,
    "39": Answer.ENVIRONMENTAL,
}
_REFUSALS = frozenset({"withheld", "partly", "ncnd"})


def suggest_decision(
    evidence: QuestionEvidence,
    guidance: Iterable[Guidance],
    authority_kind: str = "",
    signs: Iterable[RegimeSign] = (),
) -> Suggestion:
    """Return what to consider for one question.

    Each section starts from how often authorities of this kind rely on it; each past question
    that is near counts as one observation, by how near it is; each cue multiplies the odds.
    What authorities of this kind may not rely on is left out.

    Args:
        evidence: The question with the past questions that are near it.
        guidance: The guidance that holds the cues.
        authority_kind: The kind of authority, as the settings write it; '' for any.
        signs: Those that bear on the question, the question's own before the whole request's.
    """
    return under_regimes(_under_the_act(evidence, guidance, authority_kind), signs)


def _under_the_act(
    evidence: QuestionEvidence, guidance: Iterable[Guidance], authority_kind: str
) -> Suggestion:
    label = evidence.question.label
    near = [match for match in evidence.past_questions if match.score >= _FLOOR]
    cues = cues_by_section(evidence.question.in_full, guidance)
    scores = _scores(_shares(near, authority_kind), cues)
    ranked = _ranked(
        {s: score for s, score in scores.items() if not may_not_use(s, authority_kind)}
    )
    if not near and not cues:
        nothing = Because(
            "library", "", "no basis in what we have: listed is what is relied on most often"
        )
        return Suggestion(label, None, ranked, Confidence.LOW, (nothing,))
    answer, confidence = _answer(near, ranked)
    because = (*_past_reasons(near), *_cue_reasons(cues, ranked))
    return Suggestion(label, answer, ranked, confidence, because)


def rank_for_request(suggestions: Iterable[Suggestion]) -> tuple[RankedProvision, ...]:
    """Return the provisions to consider for the request as a whole, best first.

    A provision's score is its best score on any question, raised a little by each further
    question that it was suggested for.
    """
    scores: dict[str, list[float]] = {}
    for suggestion in suggestions:
        for ranked in suggestion.exemptions:
            scores.setdefault(ranked.section, []).append(ranked.score)
    best = {
        section: 1 - (1 - max(found)) * math.prod(1 - 0.1 * score for score in found)
        for section, found in scores.items()
    }
    return tuple(RankedProvision(section, round(best[section], 3)) for section in _order(best))


def _shares(near: Iterable[Match], authority_kind: str) -> dict[str, float]:
    """Return the share of requests like this one in which each section was relied on.

    What is usual counts as `_USUAL_COUNTS_AS` observations; past answers that are not known
    count as none.
    """
    usual = usual_provisions(authority_kind)
    relied: dict[str, float] = {}
    observed = 0.0
    for match in near:
        passage = match.passage
        if not passage.answer and not passage.exemptions:
            continue
        weight = ((match.score - _FLOOR) / (1 - _FLOOR)) ** 2
        if passage.standing is Standing.OVERTURNED:
            weight *= _OVERTURNED_COUNTS
        observed += weight
        for section in _sections_of(passage):
            relied[section] = relied.get(section, 0.0) + weight
    return {
        section: (_USUAL_COUNTS_AS * usual.get(section, UNUSUAL) + relied.get(section, 0.0))
        / (_USUAL_COUNTS_AS + observed)
        for section in {*usual, *relied}
    }


def _scores(shares: Mapping[str, float], cues: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """Return the score of each section: its share, with the odds that its cues make of it."""
    scores = {}
    for section in {*shares, *cues} - _NEVER_SUGGESTED:
        share = min(_SUREST, shares.get(section, UNUSUAL))
        odds = math.log(share / (1 - share)) + _CUE_ODDS * strength(cues.get(section, ()))
        scores[section] = 1 / (1 + math.exp(-odds))
    return scores


def _sections_of(passage: Passage) -> set[str]:
    return {section_of(citation) for citation in passage.exemptions}


def _ranked(scores: Mapping[str, float]) -> tuple[RankedProvision, ...]:
    worth = sum(score > _WORTH_LISTING for score in scores.values())
    listed = _order(scores)[: max(_AT_LEAST, worth)]
    return tuple(RankedProvision(section, round(scores[section], 3)) for section in listed)


def _order(scores: Mapping[str, float]) -> list[str]:
    return sorted(scores, key=lambda section: (-scores[section], sort_key(section)))


def _answer(
    near: Sequence[Match], ranked: tuple[RankedProvision, ...]
) -> tuple[Answer, Confidence]:
    """Return the answer to consider first. The Act presumes disclosure."""
    top, runner_up = ranked[0], ranked[1]
    if top.score < _WORTH_SUGGESTING:
        alike = bool(near) and near[0].score > _VERY_NEAR
        sure = alike and near[0].passage.answer == Answer.DISCLOSED
        return Answer.DISCLOSED, Confidence.MEDIUM if sure else Confidence.LOW
    answer = _ANSWER_FOR.get(top.section) or _most_like(near, top.section)
    if top.score >= _HIGH and top.score - runner_up.score >= _CLEAR_LEAD:
        return answer, Confidence.HIGH
    return answer, Confidence.MEDIUM if top.score >= _MEDIUM else Confidence.LOW


def _most_like(near: Sequence[Match], section: str) -> Answer:
    """Return how the nearest past question that relied on *section* was answered."""
    for match in near:
        if section in _sections_of(match.passage) and match.passage.answer in _REFUSALS:
            return Answer(match.passage.answer)
    return Answer.PARTLY if section == "40" else Answer.WITHHELD


def _past_reasons(near: Sequence[Match], most: int = 3) -> Iterable[Because]:
    for match in near[:most]:
        passage = match.passage
        cited = f" under section {', '.join(passage.exemptions)}" if passage.exemptions else ""
        answer = Answer(passage.answer).in_words if passage.answer else "answered"
        fate = (
            "" if passage.standing is Standing.STANDS else f"; {passage.standing.value} on review"
        )
        yield Because(
            f"{passage.authority} {passage.document}".strip(),
            passage.text,
            f"a like question was {answer}{cited}{fate}",
        )


def _cue_reasons(
    cues: Mapping[str, tuple[str, ...]], ranked: tuple[RankedProvision, ...], most: int = 3
) -> Iterable[Because]:
    told = 0
    for provision in ranked:
        found = cues.get(provision.section, ())
        if found and told < most:
            told += 1
            words = ", ".join(f"“{cue}”" for cue in found[:3])
            yield Because(f"guidance s.{provision.section}", "", f"the question speaks of {words}")
