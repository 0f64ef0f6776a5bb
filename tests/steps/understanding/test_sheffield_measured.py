"""What an authority relied on, read from 362 real threads, against labels made by hand.

Run with `-s` to see the figures. The labels that a reading of the letter contradicts are listed,
with the reason, in docs/import-audit.md.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from foiassist.steps.understanding.own_words import is_acknowledgement, own_words
from foiassist.steps.understanding.relied_on import exceptions, relied_on

AUDIT = Path(__file__).resolve().parents[3] / "docs" / "import-audit.md"
Row = dict[str, Any]
Pair = tuple[frozenset[str], frozenset[str]]
"""What was read out of a thread, and what its label says."""


class Score(NamedTuple):
    """How far what was read agrees with labels."""

    right: int
    extra: int
    missed: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.extra + self.missed)


def score(pairs: list[Pair]) -> Score:
    return Score(
        sum(len(read & label) for read, label in pairs),
        sum(len(read - label) for read, label in pairs),
        sum(len(label - read) for read, label in pairs),
    )


def by_section(pairs: list[Pair]) -> list[Pair]:
    def sections(names: frozenset[str]) -> frozenset[str]:
        return frozenset(name.partition("(")[0] for name in names)

    return [(sections(read), sections(label)) for read, label in pairs]


def read_of(row: Row) -> frozenset[str]:
    named: set[str] = set()
    for message in row["responses"]:
        words = own_words(message["text"])
        if not is_acknowledgement(words):
            named |= {*relied_on(words), *(f"EIR{one}" for one in exceptions(words))}
    return frozenset(one for one in named if not any(two.startswith(f"{one}(") for two in named))


def corrections() -> dict[str, frozenset[str]]:
    """The labels that the audit lists as wrong, with what the letter says instead."""
    rows = re.findall(r"(?m)^\| (\d{6,8}) \| [^|]* \| ([^|]+) \|", AUDIT.read_text("utf-8"))
    return {key: frozenset(re.findall(r"[^\s,]+", names)) for key, names in rows}


def is_even(row: Row) -> bool:
    digest = hashlib.sha256(str(row["id"]).encode()).hexdigest()
    return int(digest, 16) % 2 == 0


def may_hide(row: Row) -> bool:
    """Whether the label is empty where an attachment may hold an exemption."""
    speaks = any("attach" in message["text"].casefold() for message in row["responses"])
    return speaks and not row["exemptions_strict"]


def told_of(half: str, scores: dict[str, Score], *by_sections: list[Pair]) -> str:
    """The figures in words, for whoever runs the tests with `-s`."""
    lines = [f"{half}, {name}: {one} F1 {one.f1:.3f}" for name, one in scores.items()]
    sections = ", ".join(f"{score(pairs).f1:.3f}" for pairs in by_sections)
    return "\n".join(["", *lines, f"{half}, by section, raw and put right: {sections}", ""])


@pytest.fixture
def rows(shared_data: Path) -> list[Row]:
    with (shared_data / "sheffield_pairs.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.mark.parametrize("half", ["developed on", "held out", "all"])
def test_what_was_relied_on_is_read_from_real_threads(rows, half, record_property):
    wrong = corrections()
    chosen = [row for row in rows if half == "all" or is_even(row) == (half == "developed on")]
    raw = [(read_of(row), frozenset(row["exemptions_strict"])) for row in chosen]
    told = [pair for row, pair in zip(chosen, raw, strict=True) if not may_hide(row)]
    put_right = [
        (read, wrong.get(str(row["id"]), label))
        for row, (read, label) in zip(chosen, raw, strict=True)
    ]
    scores = {
        "raw labels": score(raw),
        "raw, where the text can tell": score(told),
        "labels put right": score(put_right),
    }
    record_property(f"F1 of the {half}", {name: one.f1 for name, one in scores.items()})
    sys.stdout.write(told_of(half, scores, by_section(raw), by_section(put_right)))
    assert scores["labels put right"].f1 >= 0.98
    assert scores["raw, where the text can tell"].f1 >= (0.97 if half == "all" else 0.95)
    assert scores["raw labels"].f1 >= (0.95 if half == "all" else 0.92)


def test_no_response_is_cut_away_whole(rows):
    empty = [
        row["id"]
        for row in rows
        for message in row["responses"]
        if len(message["text"].split()) > 60 and len(own_words(message["text"]).split()) < 8
    ]
    assert empty == []
