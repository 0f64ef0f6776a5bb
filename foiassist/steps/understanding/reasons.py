"""The reasons that a letter gives for each exemption, by the part that they play."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from foiassist.case.evidence import PassageRole, PastQuestion, PastReason
from foiassist.steps.understanding.answers_found import narrowed
from foiassist.steps.understanding.parts_lines import joined
from foiassist.steps.understanding.parts_places import Part, Place
from foiassist.steps.understanding.questions_named import bullet_in
from foiassist.steps.understanding.reasons_roles import likelihood_in

Mask = Callable[[str], str]
"""Takes names out of a text."""


def reasons_of(
    parts: Iterable[Part], questions: Sequence[PastQuestion], listed: tuple[str, ...]
) -> tuple[PastReason, ...]:
    """Return a reason for each exemption, or set of them argued together, in the letter's order.

    Args:
        parts: Those of the letter; what gives reasons for nothing that is known is not used.
        questions: As they were answered.
        listed: The exemptions of the whole letter, down to the limb.
    """
    argued: dict[tuple[str, ...], list[Part]] = {}
    for one in parts:
        exemptions = argued_for(one, questions, listed)
        if exemptions:
            argued.setdefault(exemptions, []).append(one)
    return tuple(_reason(key, told, questions) for key, told in argued.items())


def argued_for(
    part: Part, questions: Sequence[PastQuestion], listed: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the exemptions for which *part* gives reasons, or none where that is not known."""
    if part.place is not Place.REASON:
        return ()
    if part.exemptions:
        return closest(part.exemptions, listed)
    own = [one for q in questions if q.label in part.labels for one in q.exemptions]
    return tuple(dict.fromkeys(own)) or listed


def closest(citations: Iterable[str], listed: tuple[str, ...]) -> tuple[str, ...]:
    """Return *citations* as the letter's list has them: '31(1)(a)' for '31'."""
    found: list[str] = []
    for one in citations:
        section = one.partition("(")[0]
        below = [limb for limb in listed if limb == one or limb.startswith(f"{one}(")]
        above = [limb for limb in listed if limb.partition("(")[0] == section]
        found.extend(below or above or [one])
    return narrowed(found)


def _reason(
    exemptions: tuple[str, ...], told: Sequence[Part], questions: Sequence[PastQuestion]
) -> PastReason:
    def text(role: PassageRole) -> str:
        return joined(one.paragraph for one in told if one.role is role)

    def points(role: PassageRole) -> tuple[str, ...]:
        return tuple(bullet_in(one.text) or one.text for one in told if one.role is role)

    about = tuple(one.label for one in questions if set(one.exemptions) & set(exemptions))
    return PastReason(
        exemptions=exemptions,
        questions=about,
        engaged=text(PassageRole.ENGAGED),
        harm=text(PassageRole.HARM),
        likelihood=likelihood_in(text(PassageRole.ENGAGED))
        or likelihood_in(text(PassageRole.HARM)),
        for_disclosure=points(PassageRole.FOR_DISCLOSURE),
        against_disclosure=points(PassageRole.AGAINST_DISCLOSURE),
        balance=text(PassageRole.BALANCE),
        legitimate_interest=text(PassageRole.LEGITIMATE_INTEREST),
        necessity=text(PassageRole.NECESSITY),
        fairness=text(PassageRole.FAIRNESS),
    )


def with_masks(reason: PastReason, masked: Mask) -> PastReason:
    """Return *reason* with every text of it passed through *masked*."""
    return replace(
        reason,
        engaged=masked(reason.engaged),
        harm=masked(reason.harm),
        for_disclosure=tuple(map(masked, reason.for_disclosure)),
        against_disclosure=tuple(map(masked, reason.against_disclosure)),
        balance=masked(reason.balance),
        legitimate_interest=masked(reason.legitimate_interest),
        necessity=masked(reason.necessity),
        fairness=masked(reason.fairness),
    )
