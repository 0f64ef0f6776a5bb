"""Reads one past response out of its TOML table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from foiassist.adapters.corpus.corpus_shape import Shape, nearest
from foiassist.case.evidence import PastQuestion, PastReason, PastResponse, Standing
from foiassist.errors import CorpusError
from foiassist.law.answers import Answer
from foiassist.law.letters import ALONG_THE_WAY, BESIDE_THE_RESPONSE, LetterKind

_RESPONSE = Shape(
    required={
        "reference": str,
        "authority": str,
        "authority_kind": str,
        "subject": str,
        "request": str,
        "question": list,
    },
    optional={
        "invented": bool,
        "received": date,
        "answered": date,
        "standing": str,
        "cautionary": dict,
        "reason": list,
        "advice": dict,
        "kind": str,
        "letter": str,
        "outcome": str,
    },
)
_QUESTION = Shape(
    required={"label": str, "text": str, "answer": str, "response": str},
    optional={"exemptions": tuple},
)
_UNANSWERED = Shape(required={"label": str, "text": str}, optional={})
_REASON = Shape(
    required={"exemptions": tuple, "engaged": str},
    optional={
        "questions": tuple,
        "interest": str,
        "harm": str,
        "likelihood": str,
        "for_disclosure": tuple,
        "against_disclosure": tuple,
        "balance": str,
        "legitimate_interest": str,
        "necessity": str,
        "fairness": str,
        "qualified_person": str,
        "opinion_date": date,
    },
)
_NOT_LENT = ("qualified_person", "opinion_date")
"""Facts of the past case, which no later case can use."""
_CAUTIONARY = Shape(required={"by": str, "why": str}, optional={"trips": tuple})
_ADVICE = Shape(required={"text": str}, optional={})
_CITATION = re.compile(r"\d{1,3}[A-Z]?(?:\([0-9a-zA-Z]{1,4}\))*")
_LIKELIHOODS = ("would", "would be likely to")
_OUTCOMES = ("upheld", "varied", "overturned")
_OF_THEIR_OWN_KIND = tuple(kind.value for kind in BESIDE_THE_RESPONSE)


def read_response(table: Mapping[str, Any], path: Path) -> PastResponse:
    """Return the past response that *table* holds.

    Raises:
        CorpusError: A key is unknown or missing, or a value means nothing.
    """
    place = str(path)
    given = _RESPONSE.checked(table, place)
    kind = _kind(given, place)
    questions = tuple(
        _question(one, f"{place}: question {number}", is_answered=kind not in ALONG_THE_WAY)
        for number, one in enumerate(given["question"], 1)
    )
    labels = [question.label for question in questions]
    if len(set(labels)) < len(labels):
        raise CorpusError(f"{place}: two questions have the same label.")
    standing = given.get("standing", "stands")
    _is_known(standing, tuple(Standing), f"{place}: standing")
    cautionary = given.get("cautionary")
    if cautionary is not None:
        cautionary = _CAUTIONARY.checked(cautionary, f"{place}: cautionary")
    advice = _ADVICE.checked(given.get("advice", {"text": ""}), f"{place}: advice")
    return PastResponse(
        reference=given["reference"],
        authority=given["authority"],
        authority_kind=given["authority_kind"],
        subject=given["subject"],
        request=given["request"],
        questions=questions,
        received=given.get("received"),
        answered=given.get("answered"),
        reasons=tuple(
            _reason(one, labels, f"{place}: reason {number}")
            for number, one in enumerate(given.get("reason", []), 1)
        ),
        advice=advice["text"],
        standing=Standing(standing),
        invented=given.get("invented", False),
        kind=kind,
        letter=given.get("letter", ""),
        outcome=given.get("outcome", ""),
        trips=(cautionary or {}).get("trips", ()),
    )


def _kind(given: Mapping[str, Any], place: str) -> str:
    """Return what the letter says that it is, or nothing where its answers say it."""
    kind = str(given.get("kind", ""))
    if kind:
        _is_known(kind, _OF_THEIR_OWN_KIND, f"{place}: kind")
    for key, wanted in (("letter", bool(kind)), ("outcome", kind == LetterKind.REVIEW_OUTCOME)):
        if (key in given) != wanted:
            raise CorpusError(
                f"{place}: {key} is {'missing' if wanted else 'out of place'}.",
                hint="A kind goes with the letter's words, and a review with its outcome.",
            )
    if "outcome" in given:
        _is_known(given["outcome"], _OUTCOMES, f"{place}: outcome")
    return kind


def _question(table: Mapping[str, Any], place: str, *, is_answered: bool) -> PastQuestion:
    if not is_answered:
        return PastQuestion(**_UNANSWERED.checked(table, place))
    given = _QUESTION.checked(table, place)
    _is_known(given["answer"], tuple(Answer), f"{place}: answer")
    _are_citations(given.get("exemptions", ()), place)
    return PastQuestion(**given)


def _reason(table: Mapping[str, Any], labels: list[str], place: str) -> PastReason:
    given = _REASON.checked(table, place)
    _are_citations(given["exemptions"], place)
    for label in given.get("questions", ()):
        _is_known(label, tuple(labels), f"{place}: questions")
    if "likelihood" in given:
        _is_known(given["likelihood"], _LIKELIHOODS, f"{place}: likelihood")
    return PastReason(**{key: value for key, value in given.items() if key not in _NOT_LENT})


def _is_known(word: str, known: tuple[str, ...], place: str) -> None:
    if word not in known:
        raise CorpusError(f"{place} is {word!r}.", hint=nearest(word, known))


def _are_citations(exemptions: tuple[str, ...], place: str) -> None:
    for exemption in exemptions:
        if not _CITATION.fullmatch(exemption):
            raise CorpusError(
                f"{place}: exemptions: {exemption!r} is not a section of the Act.",
                hint="Write it as '31(1)(a)'.",
            )
