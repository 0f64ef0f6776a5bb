"""No name from the heads and greetings of 362 real threads stays in what is kept of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.steps.understand_response import understand_response

Row = dict[str, Any]
HEADED = re.compile(r"(?m)^(?:To|From): ([A-Z][\w'-]+(?: [A-Z][\w'-]+)+) [<\[]")
GREETED = re.compile(r"(?m)^(?:Dear|Hi|Hello) (?:M[rs]{1,2} |Dr )?([A-Z][a-z]+(?: [A-Z][a-z]+)*)\b")
NO_PERSON = re.compile(r"Council|FOI|Sir|Team|Billing|SYMCA|Freedom")
FEWEST_NAMES = 150


def record_of(row: Row) -> PastRecord:
    replies = (PastMessage(Side.AUTHORITY, one["text"]) for one in row["responses"])
    return PastRecord(
        str(row["id"]),
        "thread",
        messages=(PastMessage(Side.APPLICANT, row["request_text"]), *replies),
        title=row["title"],
        authority=row["authority"],
    )


def names_in(row: Row) -> set[str]:
    found = {
        name
        for one in row["responses"]
        for name in (*HEADED.findall(one["text"]), *GREETED.findall(one["text"]))
    }
    return {name for name in found if not NO_PERSON.search(name)}


def kept_of(response: PastResponse) -> Iterator[str]:
    yield from (response.subject, response.request, response.letter, response.advice)
    yield from response.unsorted
    for question in response.questions:
        yield from (question.text, question.response)
    yield from map(str, response.reasons)


def test_no_name_of_a_real_thread_is_kept(shared_data: Path):
    with (shared_data / "sheffield_pairs.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    named = {row["id"]: names_in(row) for row in rows}
    kept = {row["id"]: "\n".join(kept_of(understand_response(record_of(row)))) for row in rows}
    left = [
        (key, name)
        for key, names in named.items()
        for name in names
        if re.search(rf"\b{re.escape(name)}\b", kept[key])
    ]
    assert sum(map(len, named.values())) >= FEWEST_NAMES
    assert left == []
