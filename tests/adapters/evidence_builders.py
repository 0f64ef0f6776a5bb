"""A small invented library, in memory and as files, for the tests of the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from foiassist.case.evidence import (
    Guidance,
    Library,
    PastQuestion,
    PastReason,
    PastResponse,
    Standing,
)

RESPONSE_FILE = '''
invented = true
reference = "DRY 2024/001"
authority = "Drymouth Council"
authority_kind = "council"
received = 2024-03-04
answered = 2024-03-28
subject = "Beach huts"
standing = "stands"
request = """
1. How many beach huts does the council let?
"""

[[question]]
label = "1"
text = "How many beach huts does the council let?"
answer = "disclosed"
response = "We let 61 beach huts."

[[reason]]
exemptions = ["43(2)"]
questions = ["1"]
engaged = "The rents are commercially sensitive."

[advice]
text = "You may like to ask for the register of lettings."
'''

GUIDANCE_FILE = """---
section: "43"
title: Commercial interests
checked: 2026-01-05
links: [https://example.org/43]
cues: [contract, price]
---

## What it protects

It protects trade secrets and commercial interests.

## Limbs

- **43(1)** a trade secret.
- **43(2)** commercial interests of any person.

## Factors for disclosure

- Openness shows how public money is spent.
- Openness helps bidders.
"""


def beach_huts() -> PastResponse:
    return PastResponse(
        reference="DRY 2024/001",
        authority="Drymouth Council",
        authority_kind="council",
        subject="Beach huts",
        request="1. How many beach huts does the council let? 2. What rent is paid?",
        questions=(
            PastQuestion(
                "1",
                "How many beach huts does the council let?",
                "disclosed",
                (),
                "We let sixty huts.",
            ),
            PastQuestion(
                "2",
                "What rent is paid for each beach hut?",
                "withheld",
                ("43(2)",),
                "The rent is withheld.",
            ),
        ),
        answered=date(2024, 3, 28),
        reasons=(
            PastReason(
                exemptions=("43(2)",),
                questions=("2",),
                engaged="Rents are agreed with each tenant.",
                harm="Tenants would learn what others pay and bargain lower.",
                for_disclosure=("People may see what income beach land brings.",),
                against_disclosure=("Income would fall.", "Tenants would leave."),
                balance="The interest in maintaining the exemption is stronger.",
            ),
        ),
        advice="Ask for the register of lettings.",
        invented=True,
    )


def tram_safety() -> PastResponse:
    return PastResponse(
        reference="TRM 7",
        authority="Vale Tramways",
        authority_kind="transport",
        subject="Tram brakes",
        request="The inspection reports on tram brakes.",
        questions=(
            PastQuestion(
                "1",
                "The inspection reports on tram brakes.",
                "withheld",
                ("31(1)(g)",),
                "The brake inspection reports are withheld.",
            ),
        ),
        reasons=(
            PastReason(
                exemptions=("31(1)(g)",), questions=("1",), engaged="Inspectors rely on candour."
            ),
        ),
        standing=Standing.OVERTURNED,
        invented=True,
    )


def guidance_on_commerce() -> Guidance:
    return Guidance(
        section="43",
        title="Commercial interests",
        parts=(
            ("What it protects", "It protects trade secrets and commercial interests."),
            (
                "Limbs",
                "- **43(1)** a trade secret.\n- **43(2)** commercial interests of any person.",
            ),
            (
                "Factors for disclosure",
                "- Openness shows how money is spent.\n- Openness helps bidders.",
            ),
        ),
        cues=("contract",),
    )


def library(*responses: PastResponse, digest: str = "first") -> Library:
    return Library(
        responses=responses or (beach_huts(), tram_safety()),
        guidance=(guidance_on_commerce(),),
        digest=digest,
    )


class Shelf:
    """A corpus held in memory, whose library a test may exchange."""

    def __init__(self, held: Library | None = None) -> None:
        self.held = held or library()

    def library(self) -> Library:
        return self.held

    def digest(self) -> str:
        return self.held.digest

    def exchange(self, **changes: object) -> None:
        self.held = replace(self.held, **changes)


def past_response(number: int) -> PastResponse:
    """Return an imported response that differs from the others in its words and its facts."""
    word = f"unique{chr(97 + number // 26)}{chr(97 + number % 26)}ferry"
    answer = "withheld" if number % 2 else "disclosed"
    return PastResponse(
        reference=f"PAST/{number}",
        authority="Vale Ferries" if number % 3 else "Drymouth Council",
        authority_kind="transport" if number % 3 else "council",
        subject="Ferries",
        request="",
        questions=(
            PastQuestion(
                "1",
                f"How many ferries of {word} sail?",
                answer,
                ("43(2)",) if number % 2 else (),
                f"Of {word} there are {number}.",
            ),
        ),
        answered=date(2024, 3, 1 + number % 28),
    )


class PastShelf:
    """Imported responses held in memory, which a test may change."""

    def __init__(self, responses: Iterable[PastResponse] = ()) -> None:
        self.held = {one.reference: one for one in responses}
        self.changes = 0

    def put(self, response: PastResponse) -> None:
        self.held[response.reference] = response
        self.changes += 1

    def drop(self, reference: str) -> None:
        del self.held[reference]
        self.changes += 1

    def revision(self) -> str:
        return f"shelf:{self.changes}"

    def digests(self) -> dict[str, str]:
        return {one: sha256(repr(held).encode()).hexdigest() for one, held in self.held.items()}

    def responses(self, references: Sequence[str]) -> Iterator[PastResponse]:
        yield from (self.held[one] for one in references if one in self.held)
