"""What there is to learn from past responses: what was noticed in each, and what it relied on.

No text is kept, and nothing of who asked; a response of which it is not known what it relied on
teaches nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from foiassist.case.evidence import Guidance, PastResponse
from foiassist.law.exemptions import section_of
from foiassist.ports.learning import PastExample
from foiassist.steps.suggesting.calls_to_mind import CALLS_TO_MIND
from foiassist.steps.suggesting.likelihood import EVERY_ASPECT, Basis, features, read_words

NOTICED_SHA256 = hashlib.sha256(
    repr(
        (
            [(one.name, one.pattern.pattern, one.in_background) for one in EVERY_ASPECT],
            [(section, sorted(weights.items())) for section, weights in CALLS_TO_MIND.items()],
        )
    ).encode()
).hexdigest()
"""Of the tables that examples are made with: what was learnt with others must be learnt anew."""

MOST = 5_000
"""Own past responses that are learnt from: the newest."""


def past_examples(
    responses: Iterable[PastResponse], guidance: tuple[Guidance, ...]
) -> tuple[PastExample, ...]:
    """Return what *responses* can teach: the invented ones, and the newest of the team's own."""
    known = [one for one in responses if _is_known(one)]
    own = sorted(
        (one for one in known if not one.invented),
        key=lambda one: (str(one.answered or ""), one.reference),
        reverse=True,
    )
    invented = sorted((one for one in known if one.invented), key=lambda one: one.reference)
    return tuple(_example(one, guidance) for one in (*own[:MOST], *invented))


def counted(
    examples: Iterable[PastExample],
) -> tuple[int, dict[str, int], dict[str, dict[str, int]]]:
    """Return what the team's own examples come to.

    That is how many relied on something; in how many each aspect was noticed; and how many of
    those relied on each section.
    """
    refusals = 0
    requests: Counter[str] = Counter()
    relied_on: dict[str, Counter[str]] = {}
    for one in examples:
        if one.is_own:
            refusals += bool(one.relied_on)
            requests.update(one.noticed.keys())
            for name in one.noticed:
                relied_on.setdefault(name, Counter()).update(one.relied_on)
    return refusals, dict(requests), {name: dict(one) for name, one in relied_on.items()}


def _example(response: PastResponse, guidance: Sequence[Guidance]) -> PastExample:
    asked = " ".join(question.text for question in response.questions) or response.request
    basis = Basis(tuple(guidance), response.authority_kind, response.request)
    read = read_words(asked, basis)
    return PastExample(
        noticed=features(read.noticed, response.authority_kind),
        expected=read.expected,
        relied_on=frozenset(_sections(response)),
        is_own=not response.invented,
    )


def _sections(response: PastResponse) -> Iterator[str]:
    for citation in response.relied_on:
        if section := section_of(citation):
            yield section


def _is_known(response: PastResponse) -> bool:
    """Return whether it is known what the response relied on, be it nothing."""
    if any(_sections(response)):
        return True
    return bool(response.questions) and all(one.answer for one in response.questions)
