"""Which sections a letter has that stands beside the response: an acknowledgement, a notice.

An internal review answers the questions again and so has the sections of a response as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.plan import SectionKind, SectionPlan
from foiassist.law.exemptions import section_of
from foiassist.law.letters import LetterKind

_TITLES = {
    LetterKind.ACKNOWLEDGEMENT: "What happens next",
    LetterKind.FEE_NOTICE: "The fee",
    LetterKind.EXTENSION: "More time to weigh the public interest",
    LetterKind.SCOTTISH_HANDOVER: "Which Act applies",
}

_TELL_OF_RIGHTS = frozenset({LetterKind.FEE_NOTICE, LetterKind.EXTENSION})
"""Letters along the way that tell of the right to complain: an extension by s.17(7)."""


def plan_along_the_way(case: Case) -> Iterator[SectionPlan]:
    """Yield the sections of a letter that leaves the response still to come."""
    labels = tuple(question.label for question in case.request.questions)
    yield SectionPlan("request", SectionKind.REQUEST, "Your request", labels)
    yield SectionPlan("notice", SectionKind.NOTICE, _TITLES[case.kind], labels)
    if case.kind is LetterKind.EXTENSION and case.extension:
        yield from _weighed(case, case.extension.exemption, labels)
    if case.kind in _TELL_OF_RIGHTS:
        yield SectionPlan("rights", SectionKind.RIGHTS, "If you are unhappy with this letter")
    yield SectionPlan("sign-off", SectionKind.SIGN_OFF, "Closing")


def outcome_of_review(case: Case) -> SectionPlan:
    """Return the section that says what a review came to."""
    labels = tuple(question.label for question in case.request.questions)
    return SectionPlan("outcome", SectionKind.OUTCOME, "The outcome of our review", labels)


def _weighed(case: Case, exemption: str, labels: tuple[str, ...]) -> Iterator[SectionPlan]:
    """Yield the section that says why the exemption under which more time is taken applies.

    Source: FOIA 2000 s.17(1)(c) with s.17(2).
    """
    section = section_of(exemption)
    argued = tuple(
        dict.fromkeys(
            citation
            for reason in case.reasons
            for citation in reason.exemptions
            if section_of(citation) == section
        )
    )
    cited = argued if exemption == section and argued else (exemption,)
    asked = dict.fromkeys(
        label for reason in case.reasons if set(reason.exemptions) & set(cited)
        for label in reason.questions
    )  # fmt: skip
    yield SectionPlan(
        f"reason-{section}",
        SectionKind.REASON,
        f"Section {section}: why it may apply",
        tuple(asked) or labels,
        cited,
    )
