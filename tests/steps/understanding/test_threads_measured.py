"""Real threads as they are understood: nothing that was relied on is lost, and little is unsorted.

Run with `-s` to see the figures. Labels are put right as docs/import-audit.md says.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from foiassist.case.clean_text import clean
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.steps.understand_response import understand_response
from tests.steps.understanding.test_sheffield_measured import corrections, score

pytestmark = pytest.mark.timeout(300)

LEAST_ANSWERED = 0.6
"""Share of the questions of answered threads that have an answer: many only have an attachment."""

MOST_UNSORTED = 0.25
"""Share of the authority's words, at most, whose part could not be told."""


@pytest.fixture(scope="module")
def threads():
    from tests.conftest import SHARED  # noqa: PLC0415 - the fixture is for one module

    path: Path = SHARED / "data" / "sheffield_pairs.jsonl"
    if not path.is_file():
        pytest.skip("the real cases are not beside this checkout")
    rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
    return [(row, understood(row)) for row in rows]


def understood(row):
    asked = PastMessage(Side.APPLICANT, clean(row["request_text"]))
    told = (PastMessage(Side.AUTHORITY, clean(one["text"])) for one in row["responses"])
    return understand_response(
        PastRecord(
            str(row["id"]),
            "thread",
            messages=(asked, *told),
            title=row["title"],
            authority=row["authority"],
        )
    )


def test_what_was_relied_on_is_kept_in_what_is_understood(threads, record_property):
    wrong = corrections()
    pairs = [
        (
            frozenset((*read.relied_on, *(f"EIR{one}" for one in read.exceptions))),
            wrong.get(str(row["id"]), frozenset(row["exemptions_strict"])),
        )
        for row, read in threads
    ]
    found = score(pairs)
    record_property("F1 of what is understood", found.f1)
    sys.stdout.write(f"\nrelied on, as understood: {found}, F1 {found.f1:.3f}\n")
    assert found.f1 >= 0.97


def test_most_questions_of_answered_threads_have_an_answer(threads, record_property):
    questions = [one for row, read in threads if row["responses"] for one in read.questions]
    share = sum(bool(one.answer) for one in questions) / len(questions)
    record_property("questions answered", share)
    sys.stdout.write(f"\n{share:.3f} of {len(questions)} questions have an answer\n")
    assert share >= LEAST_ANSWERED


def test_little_of_what_the_authority_wrote_is_unsorted(threads, record_property):
    left = sum(len(" ".join(read.unsorted)) for _, read in threads)
    sorted_text = sum(
        len(text)
        for _, read in threads
        for text in {
            *(one.response for one in read.questions),
            *(one.engaged for one in read.reasons),
            *(one.balance for one in read.reasons),
            read.advice,
            read.letter,
        }
    )
    share = left / (left + sorted_text)
    record_property("unsorted", share)
    sys.stdout.write(f"\n{share:.3f} of the authority's words are unsorted\n")
    assert share <= MOST_UNSORTED


def test_no_applicant_is_greeted_by_name(threads):
    kept = [text for _, read in threads for text in (read.letter, *read.unsorted)]
    assert not [text for text in kept if text.startswith("Dear ") and "[name]" not in text[:40]]
