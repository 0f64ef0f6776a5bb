"""Invented past answers of the authority of `tests.cases`, and an index that finds them."""

from __future__ import annotations

from datetime import date

from foiassist.case.evidence import (
    EVERYTHING,
    Match,
    Passage,
    PassageRole,
    PastQuestion,
    PastResponse,
    Standing,
)
from foiassist.ports import IndexState
from foiassist.steps.compare_answers import OwnPast

AUTHORITY = "Tarnshire Police"


def a_past(
    question,
    answer,
    *exemptions,
    reference="TP-FOI-0201",
    label="1",
    answered=date(2024, 1, 15),
    response="This is what was answered then.",
    request="",
    standing=Standing.STANDS,
    authority=AUTHORITY,
    invented=False,
):
    """Return a past response to one question."""
    return PastResponse(
        reference=reference,
        authority=authority,
        authority_kind="police",
        subject="Drones",
        request=request or question,
        questions=(PastQuestion(label, question, answer, exemptions, response),),
        received=answered,
        answered=answered,
        standing=standing,
        invented=invented,
    )


class NearIndex:
    """Finds every past question in scope, each as near as it is told to be."""

    def __init__(self, responses, score=0.95) -> None:
        self.responses = responses
        self.score = score
        self.scopes = []

    def state(self):
        return IndexState(ready=True, passages=len(self.responses))

    def bring_all(self):
        """Have all of it already."""

    def find(self, text, *, k=8, scope=EVERYTHING, kind=""):
        self.scopes.append(scope)
        found = [
            Match(_passage(response, question), self.score, ("near in meaning",))
            for response in self.responses
            for question in response.questions
            if response.reference not in scope.exclude
            and not (scope.real and response.invented)
            and scope.authority in ("", response.authority)
            and (not scope.answers or question.answer in scope.answers)
        ]
        return tuple(found[:k])


def _passage(response, question):
    return Passage(
        f"{response.reference}/question/{question.label}",
        PassageRole.QUESTION,
        question.text,
        response.reference,
        title=response.subject,
        authority=response.authority,
        authority_kind=response.authority_kind,
        answered=response.answered,
        answer=question.answer,
        exemptions=question.exemptions,
        standing=response.standing,
        invented=response.invented,
    )


def own_past(*responses, score=0.95, authority=AUTHORITY):
    """Return where *responses* are found."""
    by_reference = {one.reference: one for one in responses}
    return OwnPast(
        NearIndex(responses, score),
        lambda asked: [by_reference[one] for one in dict.fromkeys(asked) if one in by_reference],
        authority,
    )
