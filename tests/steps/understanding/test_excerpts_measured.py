"""Answers read from excerpts of real responses, against labels made by a person.

Run with `-s` to see the figures. A question counts as right where its answer is, and its
exemptions are as far as the visible text tells them: 'section 21' agrees with '21(1)'.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from foiassist.case.clean_text import clean
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.steps.understand_response import understand_response

AS_ANSWERS = {
    "disclosed": {"disclosed"},
    "partly": {"partly"},
    "refused": {"withheld", "published", "to_be_published"},
    "not_held": {"not_held"},
    "ncnd": {"ncnd"},
    "cost_limit": {"cost_limit"},
    "vexatious": {"vexatious", "repeated"},
    "s21": {"published"},
    "s22": {"to_be_published"},
    "clarify": {"clarification"},
    "transferred": {"transferred"},
}
"""The answers that each label allows; 'refused' was given for s.21, too."""


@pytest.fixture
def rows(shared_data: Path) -> list[dict[str, Any]]:
    with (shared_data / "excerpts.jsonl").open(encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    return [row for row in every if row.get("response_visible")]


def understood(row):
    asked = PastMessage(Side.APPLICANT, clean(row["request_text"]))
    told = PastMessage(Side.AUTHORITY, clean(row.get("response_text") or ""))
    return understand_response(
        PastRecord(row["id"], "text", messages=(asked, told), authority=row["authority"])
    )


def agree(read, label) -> bool:
    """Whether two sets of citations are the same, as far down as both go."""

    def has(one, others):
        return any(
            one == two or one.startswith(f"{two}(") or two.startswith(f"{one}(") for two in others
        )

    return all(has(one, label) for one in read) and all(has(one, read) for one in label)


def test_the_answer_to_each_labelled_question_is_read(rows, record_property):
    right, exact, total, wrong = 0, 0, 0, []
    for row in rows:
        questions = {one.label.lower(): one for one in understood(row).questions}
        for label, wanted in (row.get("question_outcomes") or {}).items():
            total += 1
            found = questions.get(label)
            citations = {one for one in wanted["exemptions"] if one[0].isdigit()}
            is_right = (
                found is not None
                and found.answer in AS_ANSWERS[wanted["outcome"]]
                and agree(found.exemptions, citations)
            )
            right += is_right
            exact += is_right and set(found.exemptions) == citations
            wrong += [] if is_right else [f"{row['id']} {label}"]
    record_property("questions right", f"{right} of {total}, {exact} to the letter")
    sys.stdout.write(f"\nquestions: {right} of {total} right, {exact} to the letter; not {wrong}\n")
    assert right / total >= 0.9


def test_the_outcome_of_whole_responses_is_read(rows, record_property):
    right, wrong = 0, []
    for row in rows:
        answers = {one.answer for one in understood(row).questions if one.answer}
        if row["outcome"] == "partly":
            is_right = "partly" in answers or len(answers) > 1
        else:
            is_right = bool(answers) and answers <= AS_ANSWERS[row["outcome"]]
        right += is_right
        wrong += [] if is_right else [row["id"]]
    record_property("whole responses right", f"{right} of {len(rows)}")
    sys.stdout.write(f"\nwhole responses: {right} of {len(rows)} right; not {wrong}\n")
    assert right / len(rows) >= 0.85
