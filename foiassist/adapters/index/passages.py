"""Cuts past responses and guidance into passages, each with the role it played.

A passage is never longer than the embedding model reads: what is longer is cut between sentences,
counted in the model's own tokens.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from foiassist.case.evidence import (
    Guidance,
    Library,
    Passage,
    PassageRole,
    PastReason,
    PastResponse,
)
from foiassist.steps.reading.sentences import sentence_spans

Fits = Callable[[str], bool]
"""Whether the embedding model reads the whole of a text."""

_CONTEXT_CHARACTERS = 120
"""How much of its question or subject goes before a passage when it is searched."""

_ONE_EACH = ("Limbs", "Factors for disclosure", "Factors for maintaining the exemption")
"""Parts of the guidance whose bullets are passages of their own."""

_BULLET = re.compile(r"^- +", re.MULTILINE)
_LIMB = re.compile(r"\*\*(\d+[A-Z]?(?:\([0-9a-zA-Z]+\))*)\*\*")


def cut_library(library: Library, fits: Fits) -> tuple[Passage, ...]:
    """Return every passage of *library*, in the order of its documents."""
    documents: tuple[PastResponse | Guidance, ...] = (*library.responses, *library.guidance)
    return tuple(piece for document in documents for piece in cut_document(document, fits))


def cut_document(document: PastResponse | Guidance, fits: Fits) -> tuple[Passage, ...]:
    """Return every passage of one document, in the order in which they stand."""
    whole = _guidance(document) if isinstance(document, Guidance) else _response(document)
    return tuple(piece for passage in whole for piece in _cut(passage, fits) if piece.text.strip())


def searched_text(passage: Passage) -> str:
    """Return what a search reads: the passage after the question or subject it belongs to."""
    if passage.role is PassageRole.QUESTION:
        return passage.text
    return f"{_context(passage.question or passage.title)}\n{passage.text}"


@lru_cache(maxsize=64)
def _context(about: str) -> str:
    """Return the beginning of *about*; asked again for every piece of a document."""
    return textwrap.shorten(about, _CONTEXT_CHARACTERS, placeholder="")


def _response(response: PastResponse) -> Iterator[Passage]:
    yield from _questions(response)
    for number, reason in enumerate(response.reasons, 1):
        yield from _reasons(response, number, reason)
    for role, text in (
        (PassageRole.ADVICE, response.advice),
        (PassageRole.LETTER, response.letter),
    ):
        yield _passage(response, role, "1", text)
    for number, text in enumerate(response.unsorted, 1):
        yield _passage(
            response, PassageRole.UNSORTED, str(number), text, exemptions=response.relied_on
        )


def _questions(response: PastResponse) -> Iterator[Passage]:
    for question in response.questions:
        about = {"answer": question.answer, "exemptions": question.exemptions}
        yield _passage(response, PassageRole.QUESTION, question.label, question.text, **about)
        yield _passage(
            response,
            PassageRole.ANSWER,
            question.label,
            question.response,
            question=question.text,
            **about,
        )


def _reasons(response: PastResponse, number: int, reason: PastReason) -> Iterator[Passage]:
    covered = [one for one in response.questions if one.label in reason.questions]
    answers = {one.answer for one in covered}
    about = {
        "question": " ".join(one.text for one in covered),
        "answer": answers.pop() if len(answers) == 1 else "",
        "exemptions": reason.exemptions,
    }
    for role, texts in (
        (PassageRole.ENGAGED, (reason.engaged,)),
        (PassageRole.HARM, (reason.harm,)),
        (PassageRole.FOR_DISCLOSURE, reason.for_disclosure),
        (PassageRole.AGAINST_DISCLOSURE, reason.against_disclosure),
        (PassageRole.BALANCE, (reason.balance,)),
    ):
        for place, text in enumerate(texts, 1):
            yield _passage(response, role, f"{number}.{place}", text, **about)
    for role in (PassageRole.LEGITIMATE_INTEREST, PassageRole.NECESSITY, PassageRole.FAIRNESS):
        text = getattr(reason, role.name.lower())
        yield _passage(response, role, str(number), text, **about)


def _passage(
    response: PastResponse, role: PassageRole, position: str, text: str, **about: object
) -> Passage:
    name = role.name.lower().replace("_", "-")
    return Passage(
        id=f"{response.reference}/{name}/{position}",
        role=role,
        text=text,
        document=response.reference,
        title=response.subject,
        authority=response.authority,
        authority_kind=response.authority_kind,
        answered=response.answered,
        standing=response.standing,
        invented=response.invented,
        **about,  # type: ignore[arg-type] # the three fields above, by name
    )


def _guidance(guidance: Guidance) -> Iterator[Passage]:
    for heading, text in guidance.parts:
        bullets = _BULLET.split(text) if heading in _ONE_EACH else [text]
        slug = re.sub(r"[^a-z]+", "-", heading.lower()).strip("-")
        for place, bullet in enumerate((one for one in bullets if one.strip()), 1):
            limbs = tuple(_LIMB.findall(bullet)) if heading == "Limbs" else ()
            yield Passage(
                id=f"guidance s.{guidance.section}/{slug}/{place}",
                role=PassageRole.GUIDANCE,
                text=bullet.replace("**", "").strip(),
                document=f"guidance s.{guidance.section}",
                title=heading,
                exemptions=limbs or (guidance.section,),
            )


def _cut(passage: Passage, fits: Fits) -> Iterator[Passage]:
    """Yield *passage*, or its pieces where the model would not read it to the end."""
    if fits(searched_text(passage)):
        yield passage
        return
    pieces = _pieces(passage.text, lambda text: fits(searched_text(replace(passage, text=text))))
    for number, text in enumerate(pieces, 1):
        yield replace(passage, id=f"{passage.id}#{number}", text=text)


def _pieces(text: str, fits: Fits) -> Iterator[str]:
    """Yield *text* in pieces that fit, cut between sentences and within one only if it must be."""
    steps = list(_steps(text, fits))
    first = 0
    while first < len(steps):
        after = _furthest(text, steps, first, fits)
        yield text[steps[first][0] : steps[after - 1][1]].strip()
        first = after


def _furthest(text: str, steps: list[tuple[int, int]], first: int, fits: Fits) -> int:
    """Return after which of *steps* a piece ends that begins with *first*: one at the least.

    What fits is counted a few times for each piece, and not once for each word.
    """

    def reaches(after: int) -> bool:
        return fits(text[steps[first][0] : steps[after - 1][1]])

    low, high = first + 1, first + 2
    while high <= len(steps) and reaches(high):
        low, high = high, min(high + (high - first), len(steps) + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if reaches(middle) else (low, middle)
    return low


def _steps(text: str, fits: Fits) -> Iterator[tuple[int, int]]:
    for start, stop in sentence_spans(text, 0, len(text)):
        if fits(text[start:stop]):
            yield start, stop
        else:
            words = re.compile(r"\S{1,80}").finditer(text, start, stop)
            yield from (word.span() for word in words)
