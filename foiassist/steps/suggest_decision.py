"""What to consider for a question: ranked provisions and an answer, each with its reasons.

A suggestion is a checklist for the officer. It never says whether information is held, because
the words of a request cannot tell, and never suggests that a request is vexatious.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from foiassist.case.evidence import Match, Standing
from foiassist.case.other_regime import RegimeSign
from foiassist.case.suggestion import (
    Because,
    Confidence,
    RankedProvision,
    RequestSuggestion,
    Suggestion,
)
from foiassist.law.answers import Answer
from foiassist.law.exemptions import sort_key
from foiassist.law.for_authority import may_not_use
from foiassist.ports.learning import Learned
from foiassist.steps.find_evidence import QuestionEvidence
from foiassist.steps.suggesting.by_regime import under_regimes
from foiassist.steps.suggesting.calls_to_mind import CALLS_TO_MIND
from foiassist.steps.suggesting.likelihood import (
    REPEATED,
    Basis,
    Read,
    likelihood_of,
    read_words,
)
from foiassist.steps.suggesting.past_answers import (
    LIKE,
    near,
    nearest_by_document,
    sections_of,
    with_past_answers,
)

_AT_LEAST = 5
"""Provisions listed, whatever their scores."""

_WORTH_LISTING = 0.20
_WORTH_SUGGESTING = 0.70
"""Likelihood from which on something other than disclosure is suggested first. The Act presumes
disclosure, and a section that a request met was met by some of its questions only: what is less
than twice as likely as not stands below as a warning. FOIA 2000 s.1(1)."""

_BY_ITSELF = 0.5
"""Weight from which on an aspect is a reason for a suggestion where nothing else is."""

_WORTH_SAYING = 0.3
"""Weight from which on an aspect is worth giving as a reason beside others."""

_COMPARED = 6
"""Provisions beside which the first is measured for how sure it is."""

_HIGH = 0.58
_MEDIUM = 0.30
"""Share of the first of them in all their likelihood, from which on the words are used."""

_ANSWER_FOR = {
    "21": Answer.PUBLISHED,
    "22": Answer.TO_BE_PUBLISHED,
    "12": Answer.COST_LIMIT,
    "39": Answer.ENVIRONMENTAL,
}
_REFUSALS = frozenset({"withheld", "partly", "ncnd"})
_NEVER_A_REASON = frozenset({"vexatious", "repeated"})
"""Answers to a like question that are no reason to treat this one so: it was that request, not
its words alone, that was vexatious. FOIA 2000 s.14(1)."""

_FROM_OTHER_REGIMES = frozenset({"39", "40(1)"})
"""What is listed because of another law, and by no likelihood of its own."""


def suggest_decision(
    evidence: QuestionEvidence, basis: Basis, signs: Iterable[RegimeSign] = ()
) -> Suggestion:
    """Return what to consider for one question.

    Each section starts from how often authorities of this kind rely on it; what is noticed in
    the words moves its odds, and so does what the team's past responses teach; each past question
    that is near counts as one observation. What such authorities may not rely on is left out.

    Args:
        evidence: The question with the past questions that are near it.
        basis: What every question of the request is judged by.
        signs: Those that bear on the question, the question's own before the whole request's.
    """
    return under_regimes(_under_the_act(evidence, basis), signs)


def suggest_for_request(
    evidence: Sequence[QuestionEvidence], basis: Basis, suggestions: Sequence[Suggestion]
) -> RequestSuggestion:
    """Return what to consider for the request as a whole, with *suggestions* for its questions.

    All questions are read as one text; of each past response its nearest question counts.
    """
    if not suggestions:
        return RequestSuggestion((), (), Confidence.LOW)
    asked = " ".join(one.question.in_full for one in evidence)
    matches = nearest_by_document(near(m for one in evidence for m in one.past_questions))
    scores = _scores(read_words(asked, basis), matches, basis.authority_kind)
    for suggestion in suggestions:
        for ranked in suggestion.exemptions:
            if ranked.section in _FROM_OTHER_REGIMES:
                scores[ranked.section] = max(scores.get(ranked.section, 0.0), ranked.score)
    listed = _ranked(scores)
    return RequestSuggestion(tuple(suggestions), listed, _confidence(listed))


def _under_the_act(evidence: QuestionEvidence, basis: Basis) -> Suggestion:
    label = evidence.question.label
    matches = near(evidence.past_questions)
    read = read_words(evidence.question.in_full, basis)
    ranked = _ranked(_scores(read, matches, basis.authority_kind))
    if not matches and not read.cues and not _speaks(read):
        nothing = Because(
            "library", "", "no basis in what we have: listed is what is relied on most often"
        )
        return Suggestion(label, None, ranked, Confidence.LOW, (nothing,))
    wording = tuple(_wording_reasons(read, ranked, basis.learned))
    because = (
        *wording[:1],
        *_past_reasons(matches),
        *wording[1:],
        *_cue_reasons(read.cues, ranked),
    )
    return Suggestion(label, _answer(matches, ranked), ranked, _confidence(ranked), because)


def _speaks(read: Read) -> bool:
    """Return whether what is noticed calls any section to mind by itself."""
    return any(
        weights.get(name, 0.0) >= _BY_ITSELF
        for weights in CALLS_TO_MIND.values()
        for name in read.noticed
    )


def _scores(read: Read, matches: Sequence[Match], authority_kind: str) -> dict[str, float]:
    """Return how likely each section is; a repeated request is never among the first two."""
    likely = {section: likelihood_of(one) for section, one in read.log_odds.items()}
    scores = {
        section: score
        for section, score in with_past_answers(likely, matches).items()
        if not may_not_use(section, authority_kind)
    }
    repeated = scores.pop(REPEATED, 0.0)
    if REPEATED in likely:
        scores[REPEATED] = min(repeated, 0.99 * sorted(scores.values())[-2])
    return scores


def _ranked(scores: Mapping[str, float]) -> tuple[RankedProvision, ...]:
    worth = sum(score > _WORTH_LISTING for score in scores.values())
    order = sorted(scores, key=lambda section: (-scores[section], sort_key(section)))
    listed = order[: max(_AT_LEAST, worth)]
    return tuple(RankedProvision(section, round(scores[section], 3)) for section in listed)


def _confidence(ranked: Sequence[RankedProvision]) -> Confidence:
    """Return how sure it is that the first of *ranked* is the one, if anything is relied on."""
    first, *others = (one.score for one in ranked[:_COMPARED])
    share = first / (first + sum(others)) if first else 0.0
    if share >= _HIGH:
        return Confidence.HIGH
    return Confidence.MEDIUM if share >= _MEDIUM else Confidence.LOW


def _answer(matches: Sequence[Match], ranked: Sequence[RankedProvision]) -> Answer:
    """Return the answer to consider first."""
    top = ranked[0]
    if top.score < _WORTH_SUGGESTING:
        return Answer.DISCLOSED
    return _ANSWER_FOR.get(top.section) or _most_like(matches, top.section)


def _most_like(matches: Iterable[Match], section: str) -> Answer:
    """Return how the first past question like this one that relied on *section* was answered."""
    for match in matches:
        passage = match.passage
        is_like = match.score >= LIKE and section in sections_of(passage)
        if is_like and passage.answer in _REFUSALS:
            return Answer(passage.answer)
    return Answer.PARTLY if section == "40" else Answer.WITHHELD


def _past_reasons(matches: Sequence[Match], most: int = 3) -> Iterator[Because]:
    """Yield the past questions that are near enough to be a reason, and how each was answered."""
    alike = (
        match
        for match in matches
        if match.score >= LIKE and match.passage.answer not in _NEVER_A_REASON
    )
    for match in islice(alike, most):
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


def _wording_reasons(
    read: Read, ranked: Iterable[RankedProvision], learned: Learned, most: int = 3
) -> Iterator[Because]:
    """Yield for each of the first provisions what in the wording speaks for it most."""
    for provision in tuple(ranked)[:most]:
        weights = CALLS_TO_MIND.get(provision.section, {})
        speaking = sorted(
            (-weights[name] * one.strength, name)
            for name, one in read.noticed.items()
            if weights.get(name, 0.0) >= _WORTH_SAYING
        )
        for _, name in speaking[:1]:
            one = read.noticed[name]
            words = ", ".join(f"“{word}”" for word in one.words)
            said = f"the request {one.aspect.in_words} ({words})"
            yield Because(
                f"the wording, for s.{provision.section}",
                "",
                said + _own_count(name, provision.section, learned),
            )


def _own_count(name: str, section: str, learned: Learned) -> str:
    asked, relied = learned.requests.get(name, 0), learned.relied_on.get(name, {}).get(section, 0)
    return (
        f"; {relied} of your {asked} past responses to such requests relied on it" if relied else ""
    )


def _cue_reasons(
    cues: Mapping[str, tuple[str, ...]], ranked: tuple[RankedProvision, ...], most: int = 3
) -> Iterator[Because]:
    told = 0
    for provision in ranked:
        found = cues.get(provision.section, ())
        if found and told < most:
            told += 1
            words = ", ".join(f"“{cue}”" for cue in found[:3])
            yield Because(f"guidance s.{provision.section}", "", f"the question speaks of {words}")
