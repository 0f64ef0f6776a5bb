"""What to consider for a question: ranked provisions and an answer, each with its reasons.

A suggestion is a checklist for the officer. It never says whether information is held, because
the words of a request cannot tell, and never suggests that a request is vexatious or repeated.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from foiassist.case.evidence import Guidance, Match, Passage, Standing
from foiassist.case.suggestion import Because, Confidence, RankedProvision, Suggestion
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of, sort_key
from foiassist.steps.find_evidence import QuestionEvidence

_NEVER_SUGGESTED = frozenset({"14"})
"""Whether a request is vexatious or repeated is for a person to raise."""

_FLOOR = 0.30
"""Cosine below which a past question says nothing about this one."""

_CUE_WEIGHT = 0.55
_NEIGHBOUR_WEIGHT = 0.35
_PRIOR_WEIGHT = 0.10
_AT_LEAST = 5
"""Provisions listed where there is anything to say."""

_PRIOR: Mapping[str, float] = {
    "40": 0.30, "31": 0.14, "12": 0.14, "43": 0.12, "21": 0.12, "30": 0.05, "36": 0.04,
    "22": 0.03, "42": 0.03, "38": 0.02, "41": 0.02,
}  # fmt: skip
"""How often each section is relied on across authorities, by our own rough estimate; it only
breaks ties."""

_WORTH_LISTING = 0.20
_WORTH_SUGGESTING = 0.33
_MEDIUM = 0.45
_HIGH = 0.60
_CLEAR_LEAD = 0.15
"""Scores, and the lead over the runner-up, from which the words of confidence are used."""

_ANSWER_FOR = {"21": Answer.PUBLISHED, "22": Answer.TO_BE_PUBLISHED, "12": Answer.COST_LIMIT}
_REFUSALS = frozenset({"withheld", "partly", "ncnd"})


def suggest_decision(
    evidence: QuestionEvidence, guidance: Iterable[Guidance], authority_kind: str = ""
) -> Suggestion:
    """Return what to consider for one question."""
    asked = evidence.question.in_full
    near = [match for match in evidence.past_questions if match.score >= _FLOOR]
    cues = {g.section: cues_in(asked, g.cues) for g in guidance}
    votes = _votes(near, authority_kind)
    ranked = _ranked(cues, votes)
    because = (*_past_reasons(near), *_cue_reasons(cues, ranked))
    if not near and not any(cues.values()):
        nothing = Because("library", "", "no basis in what we have: nothing like it was asked")
        return Suggestion(evidence.question.label, None, (), Confidence.LOW, (nothing,))
    answer, confidence = _answer(near, ranked, votes)
    return Suggestion(evidence.question.label, answer, ranked, confidence, because)


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


def cues_in(asked: str, cues: Iterable[str]) -> tuple[str, ...]:
    """Return the cues that stand in *asked* as whole phrases, longest first."""
    plain = _plain(asked)
    found = [cue for cue in cues if _cue_pattern(cue).search(plain)]
    return tuple(sorted(found, key=lambda cue: (-len(cue), cue)))


@lru_cache(maxsize=4096)
def _cue_pattern(cue: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(_plain(cue))}(?:s|es)?\b")


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").replace("’", "'").split())


def _votes(near: Iterable[Match], authority_kind: str) -> Counter[str]:
    """Return how strongly the past questions speak for each section, and for disclosure ('')."""
    votes: Counter[str] = Counter()
    for match in near:
        passage = match.passage
        weight = (match.score - _FLOOR) / (1 - _FLOOR)
        if authority_kind and passage.authority_kind == authority_kind:
            weight *= 1.3
        if passage.standing is Standing.OVERTURNED:
            weight *= 0.3
        for section in _sections_of(passage) or {""}:
            votes[section] += weight  # type: ignore[assignment]  # Counter counts weights here
    return votes


def _sections_of(passage: Passage) -> set[str]:
    return {section_of(citation) for citation in passage.exemptions}


def _ranked(
    cues: Mapping[str, tuple[str, ...]], votes: Mapping[str, float]
) -> tuple[RankedProvision, ...]:
    sections = {*cues, *(s for s in votes if s), *_PRIOR} - _NEVER_SUGGESTED
    scores = {
        section: _CUE_WEIGHT * _saturating(_cue_strength(cues.get(section, ())))
        + _NEIGHBOUR_WEIGHT * _saturating(2 * votes.get(section, 0.0))
        + _PRIOR_WEIGHT * 3 * _PRIOR.get(section, 0.0)
        for section in sections
    }
    listed = _order(scores)[
        : max(_AT_LEAST, sum(score > _WORTH_LISTING for score in scores.values()))
    ]
    return tuple(RankedProvision(section, round(scores[section], 3)) for section in listed)


def _cue_strength(found: Iterable[str]) -> float:
    return sum(0.6 if " " not in cue else 1.0 for cue in found)


def _saturating(strength: float) -> float:
    return 1 - math.exp(-strength)


def _order(scores: Mapping[str, float]) -> list[str]:
    return sorted(scores, key=lambda section: (-scores[section], sort_key(section)))


def _answer(
    near: list[Match], ranked: tuple[RankedProvision, ...], votes: Mapping[str, float]
) -> tuple[Answer, Confidence]:
    """Return the answer to consider first. The Act presumes disclosure."""
    top = ranked[0]
    runner_up = ranked[1].score if len(ranked) > 1 else 0.0
    refusing = sum(weight for section, weight in votes.items() if section)
    if top.score < _WORTH_SUGGESTING or votes.get("", 0.0) > refusing + top.score:
        sure = bool(near) and near[0].score > _HIGH and near[0].passage.answer == "disclosed"
        return Answer.DISCLOSED, Confidence.MEDIUM if sure else Confidence.LOW
    answer = _ANSWER_FOR.get(top.section) or _most_like(near, top.section)
    if top.score >= _HIGH and top.score - runner_up >= _CLEAR_LEAD:
        return answer, Confidence.HIGH
    return answer, Confidence.MEDIUM if top.score >= _MEDIUM else Confidence.LOW


def _most_like(near: list[Match], section: str) -> Answer:
    """Return how the nearest past question that relied on *section* was answered."""
    for match in near:
        if section in _sections_of(match.passage) and match.passage.answer in _REFUSALS:
            return Answer(match.passage.answer)
    return Answer.PARTLY if section == "40" else Answer.WITHHELD


def _past_reasons(near: list[Match], most: int = 3) -> Iterable[Because]:
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
