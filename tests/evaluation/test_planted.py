"""The answer to a case is planted in what it could learn from, and looked for wherever it looks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.evaluation.dataset import read_dataset
from foiassist.evaluation.holding_out import fold_of
from tests.evaluation.benches import a_bench, a_row, reported, some_rows, written

ODD = (
    "How many otters wear the zirconium collars of the lighthouse keeper of Skerryvane, and who "
    "polishes them on Sundays when the keeper is away at sea?"
)
REPLY = "Our reference: FOI 73519. We refuse this under section 44."
CASE = a_row("otters", ODD, ["44"], response_text=REPLY, received="2024-05-06", date="2024-06-03")
BY_TIME = {"received": "2024-06-10", "date": "2024-07-01"}
ANSWER = "Section 44 keeps the zirconium collars from you."
PLANTED = {
    "verbatim": a_row("copied", ODD, ["44"], response_text=ANSWER),
    "sent again": a_row("resent", f"Dear Drymouth, {ODD} Many thanks.", ["44"]),
    "quoted in another answer": a_row(
        "review", "Please look at it again.", ["44"], response_text=f"You wrote:\n> {ODD}\n{ANSWER}"
    ),
    "follow-up": a_row(
        "later", "Further to my request FOI 73519: what do otter collars cost?", ["44"]
    ),
    "answered after": a_row("after", "Otters and zirconium collars, please.", ["44"], **BY_TIME),
}


class Spy:
    """A bench that keeps everything that the cases of an evaluation are shown."""

    def __init__(self):
        self.indexed, self.found, self.taught = [], [], []
        whole = a_bench()
        self.bench = replace(
            whole, index_for=lambda *given: self.index(whole, *given), taught=self.teach
        )

    def index(self, bench, library, folder):
        index = bench.index_for(library, folder)
        self.indexed.append({one.reference for one in library.responses})
        find = index.find

        def finding(text, **named):
            found = find(text, **named)
            self.found.extend((text, match.passage.document) for match in found)
            return found

        index.find = finding
        return index

    def teach(self, office, library):
        self.taught.append({one.reference for one in library.responses})
        return office

    def found_for_the_case(self):
        return {document for text, document in self.found if "otters wear" in text}


LATER = [
    a_row(f"later-{day}", f"Lamps of pier {day}?", ["43"], received=f"2025-01-{day}")
    for day in ("06", "07")
]
"""Cases that may know more, the first of them asked about together with the case."""


def asked(spy, tmp_path, *planted, **named):
    """Return the result of the case, with everything else and *planted* to learn from."""
    dated = [{**row, "received": "2024-01-08", "date": "2024-02-05"} for row in some_rows()]
    case = read_dataset(written(tmp_path / "case.jsonl", [CASE, *LATER]))
    library = read_dataset(written(tmp_path / "past.jsonl", [*dated, *planted]))
    report = reported(spy.bench, [case], [library], folds=2, **named)
    return next(one for one in report.cases if one.id == "otters")


def recalled(case):
    """Return how much of what was relied on each baseline found."""
    name = "suggestion.recall@5"
    return {baseline: one[name] for baseline, one in case.baselines.items() if name in one}


@pytest.mark.parametrize("shape", PLANTED)
def test_a_planted_answer_is_found_by_nobody(tmp_path, shape):
    spy, planted = Spy(), PLANTED[shape]
    case = asked(spy, tmp_path, planted, time_ordered=shape == "answered after")
    name = f"past {planted['id']}"
    assert name in spy.indexed[0]
    assert spy.found_for_the_case()
    assert name not in spy.found_for_the_case()
    assert spy.taught[0]
    assert name not in spy.taught[0]
    assert case.baselines
    ranked = [one for one in case.baselines.values() if "suggestion.recall@5" in one]
    assert {one["suggestion.recall@5"] for one in ranked} == {0.0}
    assert name not in {one.document for one in case.shown}


def test_the_same_answer_to_another_request_is_found_by_all(tmp_path):
    spy = Spy()
    other = a_row("near", "Who says otters like zirconium collars of lighthouse keepers?", ["44"])
    case = asked(spy, tmp_path, other)
    assert "past near" in spy.found_for_the_case()
    assert "past near" in spy.taught[0]
    assert recalled(case)["bm25"] == recalled(case)["minilm"] == 1.0


@pytest.mark.parametrize("shape", [one for one in PLANTED if one != "answered after"])
def test_a_planted_answer_in_another_fold_is_found_by_nobody_either(tmp_path, shape):
    spy, planted = Spy(), PLANTED[shape]
    rows = [*some_rows(), CASE, planted]
    data = read_dataset(written(tmp_path / "all.jsonl", rows))
    report = reported(spy.bench, [data], folds=2)
    assert fold_of(planted["id"], 2) != fold_of("otters", 2)
    assert f"all {planted['id']}" not in spy.found_for_the_case()
    case = next(one for one in report.cases if one.id == "otters")
    assert recalled(case) == {"most_frequent": 0.0, "bm25": 0.0, "minilm": 0.0}


def test_who_asks_a_day_earlier_knows_less(tmp_path):
    """A response of the very day on which a request came was not known before it."""
    known, unknown = {"received": "2024-04-01", "date": "2024-05-05"}, {"date": "2024-05-06"}
    asking = "Which otters wear zirconium collars?"
    spy = Spy()
    asked(
        spy,
        tmp_path,
        a_row("before", asking, ["44"], **known),
        a_row("same-day", f"{asking} And rings?", ["44"], **unknown),
        a_row("undated", f"{asking} And hats?", ["44"]),
        time_ordered=True,
    )
    assert "past before" in spy.found_for_the_case()
    assert not {"past same-day", "past undated"} & spy.found_for_the_case()
    assert "past before" in spy.taught[0]


def test_a_case_without_a_day_is_not_asked_about_in_order_of_time(tmp_path):
    rows = [CASE, a_row("undated", "How many boats?", ["43"])]
    data = read_dataset(written(tmp_path / "two.jsonl", rows))
    report = reported(a_bench(), [data], time_ordered=True)
    assert [one.id for one in report.cases] == ["otters"]
    assert report.record["time_ordered"] == {"cases_without_a_day": 1, "answers_without_a_day": 1}
