"""What was decided on a question, and the reasons for each exemption relied on.

Decisions are made by people: nothing in foiassist builds one except from what a person gave.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from foiassist.case.fact import Fact
from foiassist.law.answers import Answer
from foiassist.law.exemptions import section_of


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to one question, or to one named part of it."""

    question: str
    """Label of the question."""

    answer: Answer
    exemptions: tuple[str, ...] = ()
    """Citations relied on, as `law.exemptions` writes them; section 21 for published is implied."""

    part: str = ""
    """Which information this decision is about, where the question has several decisions."""

    where: str = ""
    """Published: where the applicant finds it, with the link."""

    when: str = ""
    """To be published: when, as the officer recorded it."""

    searches: str = ""
    """Not held: what was searched and how."""

    transferred_to: str = ""
    """Transferred: the authority that holds it."""

    clarify: str = ""
    """Clarification: what the authority needs to be told."""

    earlier: str = ""
    """Repeated: the earlier request, its date and answer."""

    interpretation: str = ""
    """How the words of the question were read, said openly under the s.16 duty, or empty."""

    redaction: str = ""
    """Partly: what was removed from the documents and how the removals are marked."""

    advice: str = ""
    """Advice and assistance on this question under s.16, or empty."""

    by: str = ""
    """Name of the person who decided."""

    @property
    def all_exemptions(self) -> tuple[str, ...]:
        """The citations relied on, with the one that the answer itself implies first."""
        implied = self.answer.implied_section
        if implied is None or section_of(implied) in map(section_of, self.exemptions):
            return self.exemptions
        return (implied, *self.exemptions)


_ENCLOSED = re.compile(r"\b(?:enclos|attach|annex|copy\b|copies\b|document)", re.IGNORECASE)


def sends_cut_documents(decision: Decision, facts: Sequence[Fact]) -> bool:
    """Return whether documents may go out with parts removed; figures alone have no gaps."""
    if decision.answer is not Answer.PARTLY or decision.part:
        return False
    return not facts or any(_ENCLOSED.search(fact.text) for fact in facts)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one exemption (or several limbs argued together) applies to this information.

    Every text is the officer's own; an empty one becomes a NEEDED mark where the
    exemption's kind asks for it.
    """

    exemptions: tuple[str, ...]
    questions: tuple[str, ...] = ()
    """Labels of the questions that it covers; empty means every one that cites the exemption."""

    information: str = ""
    """What is withheld, described so that the description gives nothing away."""

    engaged: str = ""
    interest: str = ""
    harm: str = ""
    likelihood: str = ""
    """'would' or 'would be likely to'."""

    for_disclosure: tuple[str, ...] = ()
    against_disclosure: tuple[str, ...] = ()
    balance: str = ""
    legitimate_interest: str = ""
    necessity: str = ""
    fairness: str = ""
    confidence: str = ""
    privilege: str = ""
    qualified_person: str = ""
    qualified_opinion: str = ""
    settled_intention: str = ""
    enactment: str = ""
    estimate: str = ""
    burden: str = ""
    mosaic: str = ""
    """What else is public that the information would be put together with, and what that shows."""

    by: str = ""

    def merged(self, other: Reason) -> Reason:
        """Return this reason with each empty field filled from *other*."""
        return replace(
            self,
            **{
                field.name: getattr(other, field.name)
                for field in fields(self)
                if not getattr(self, field.name) and getattr(other, field.name)
            },
        )


def reasons_with(old: tuple[Reason, ...], new: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Return *old* without those that *new* argues again, followed by *new*."""
    argued = {(reason.exemptions, reason.questions) for reason in new}
    return (*(r for r in old if (r.exemptions, r.questions) not in argued), *new)
