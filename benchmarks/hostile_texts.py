"""The naughty strings and the attacks, put wherever text from outside comes to rest.

They are read from beside the checkout, through the doors of the desk; none of them is kept here.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.case.clean_text import clean_line
from foiassist.case.decision import Decision
from foiassist.case.people import Person
from foiassist.errors import FoiassistError
from foiassist.law.answers import Answer
from foiassist.ports import Document

if TYPE_CHECKING:
    from foiassist.desk import Desk

ATTACKS = Path(__file__).resolve().parents[2] / "shared" / "data" / "attacks"
OFFICER = Person("Bench Mark")
BATCH = 24
"""Texts that one case holds, each of them a question, a fact, a search and a section."""


def naughty() -> list[str]:
    """Return the list of naughty strings."""
    return list(json.loads((ATTACKS / "blns" / "blns.json").read_text(encoding="utf-8")))


def attacks() -> list[str]:
    """Return the attacks on terminals, markup and exported files."""
    path = ATTACKS / "terminal_markup_export_attacks.json"
    return list(json.loads(path.read_text(encoding="utf-8")).values())


def injections() -> list[str]:
    """Return the prompt injections of the collections beside them."""
    with (ATTACKS / "giskard" / "prompt_injections.csv").open(encoding="utf-8") as file:
        found = [row["prompt"] for row in csv.DictReader(file)]
    bipia = json.loads((ATTACKS / "bipia" / "text_attack_train.json").read_text(encoding="utf-8"))
    found.extend(text for texts in bipia.values() for text in texts)
    return found


def batches(texts: list[str]) -> Iterator[list[str]]:
    """Yield *texts*, as many at a time as one case holds."""
    for start in range(0, len(texts), BATCH):
        yield texts[start : start + BATCH]


def store(desk: Desk, reference: str, texts: list[str]) -> None:
    """Log a case in which every text of *texts* stands in every place that text can stand in."""
    asked = "\n".join(f"{n}. {text} what is held?" for n, text in enumerate(texts, 1))
    case = desk.cases.open_request(OFFICER, Document(asked, "text"), reference=reference)
    labels = [question.label for question in case.request.questions]
    by = Person(clean_line(texts[0])[:60] or OFFICER.name)
    told = list(zip(labels, texts, strict=False))
    desk.cases.decide(
        by,
        reference,
        [Decision(label, Answer.NOT_HELD, searches=text, advice=text) for label, text in told],
    )
    for label, text in told:
        with suppress(FoiassistError):  # nothing is left of it once it is cleaned
            desk.cases.record_fact(by, reference, label, text, text)
    for _ in desk.drafting.draft(by, reference):
        pass
    sections = desk.cases.case(reference).sections
    for section, text in zip(sections[2:], texts, strict=False):
        desk.drafting.edit(by, reference, section.id, f"We hold {text}, not that.", seen_version=0)
    for section, text in zip(sections, texts, strict=False):
        with suppress(FoiassistError):
            desk.review.remark(by, reference, section.id, text)


def store_names(desk: Desk, texts: list[str]) -> int:
    """Log a case under each text as its reference, by a person of that name; say how many."""
    logged = 0
    for text in texts:
        words = Document(f"1. {text}\n2. How many swans are there?", "text")
        name = clean_line(text)[:60] or OFFICER.name
        with suppress(FoiassistError):  # there is one of this reference already
            desk.cases.open_request(Person(name), words, reference=text)
            logged += 1
    return logged


def write_register(path: Path, texts: list[str]) -> None:
    """Write a disclosure log in which each text is a request, its answer and who answered."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["FOI Ref", "Date received", "Request Details", "Response", "Outcome"])
        for number, given in enumerate(texts):
            text = given.replace("\0", "")  # with a NUL in it, no file is a register
            asked = f"How many swans of flock {number} are there? {text}"
            rows.writerow([f"{text[:40]} {number}", "1/2/2021", asked, f"Swans: {text}", "Full"])
