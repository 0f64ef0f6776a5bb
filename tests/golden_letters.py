"""The letters of `golden_cases` as the built-in drafter writes them; they stand in tests/golden/."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.case.case import Case
from foiassist.ports import LetterFrame
from foiassist.steps.compose_letter import letter_text
from foiassist.steps.draft_section import draft_section, task_for
from foiassist.steps.plan_response import plan_response
from tests.cases import OFFICER
from tests.golden_cases import UNFINISHED, WRITTEN_WHOLE, asked, one_question

__all__ = ["LETTERS", "UNFINISHED", "WRITTEN_WHOLE", "asked", "drafted", "letter", "one_question"]

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


@cache
def library():
    """Return the bundled corpus."""
    return CorpusFiles([CORPUS]).library()


def frame_for(case: Case) -> LetterFrame:
    """Return what the letters of Tarnshire Police say of themselves."""
    return LetterFrame(
        case.reference,
        date(2024, 3, 4),
        case.extension.until if case.extension else date(2024, 4, 3),
        case.kind.value,
        authority_name="Tarnshire Police",
        regulator_name="Information Commissioner’s Office",
        regulator_address="Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
        regulator_website="https://ico.org.uk/make-a-complaint",
        officer=OFFICER.name,
        signature="Disclosure Officer",
        weighed=case.extension.exemption if case.extension else "",
        extended_until=case.extension.until if case.extension else None,
        environmental_due=date(2024, 4, 3),
        access_due=date(2024, 4, 4),
    )


def drafted(case: Case, wording=()) -> Case:
    """Return *case* with every planned section drafted."""
    drafter, books = PrecedentDrafter(), library()
    sections = []
    for plan in plan_response(case):
        task = task_for(case, plan, frame_for(case), wording, books)
        sections.append(draft_section(task, "".join(drafter.draft(task)), drafter, books.digest))
    return replace(case, sections=tuple(sections))


LETTERS = {**WRITTEN_WHOLE, **UNFINISHED}


@cache
def letter(name: str) -> str:
    """Return the whole text of a letter, as its golden has it."""
    return letter_text(drafted(LETTERS[name]))
