"""Whether a question looks as if another law than the Act governs it, by its own words.

Pure functions of a request. A sign is for an officer to weigh: the law follows what the
information is, and the words of a request only hint at that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from foiassist.case.other_regime import OtherRegime, RegimeSign
from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.steps.suggesting.environmental import environmental_sign
from foiassist.steps.suggesting.named_laws import (
    names_data_protection,
    names_regulations,
    names_scottish_act,
    names_scottish_regulations,
    names_subject_access,
)
from foiassist.steps.suggesting.own_data import ACCESS_SOURCE, own_data_sign


def regimes_of(request: Request) -> tuple[RegimeSign, ...]:
    """Return every sign in *request*: those on the whole of it first, then by question."""
    by_question = (sign for question in request.questions for sign in signs_on_question(question))
    return (*signs_on_whole(request), *by_question)


def signs_on(question: Question, signs: tuple[RegimeSign, ...]) -> tuple[RegimeSign, ...]:
    """Return those of *signs* that bear on *question*, its own first, the whole request's last."""
    own = (sign for sign in signs if sign.question == question.label)
    whole = (sign for sign in signs if not sign.question)
    return (*own, *whole)


def signs_on_question(question: Question) -> Iterator[RegimeSign]:
    """Yield the signs in the words of one question, the applicant's own data first.

    What is the applicant's own data is outside the Regulations too.
    Source: SI 2004/3391 reg.5(3).
    """
    asked = question.in_full
    for found in (own_data_sign(asked, question.label), environmental_sign(asked, question.label)):
        if found is not None:
            yield found


def signs_on_whole(request: Request) -> Iterator[RegimeSign]:
    """Yield what the request as a whole says of the law that it is made under.

    Only Scottish law settles anything: whoever names the Regulations or subject access, or speaks
    of the environment around the questions, may ask for other things in the same breath.
    """
    text = request.text
    if words := names_scottish_act(text):
        yield RegimeSign(OtherRegime.SCOTTISH, "", words, "FOISA 2002 s.1(1)")
    if words := names_scottish_regulations(text):
        yield RegimeSign(OtherRegime.SCOTTISH, "", words, "SSI 2004/520 reg.5(1)")
    if words := (*names_subject_access(text), *names_data_protection(text)):
        yield RegimeSign(OtherRegime.OWN_DATA, "", words, ACCESS_SOURCE, is_plain=False)
    if words := names_regulations(text):
        yield RegimeSign(
            OtherRegime.ENVIRONMENTAL, "", words, "SI 2004/3391 reg.5(1)", is_plain=False
        )
    around = " ".join(leftover.text for leftover in request.leftover)
    sign = environmental_sign(around)
    if sign is not None and sign.is_plain:
        yield replace(sign, is_plain=False)
