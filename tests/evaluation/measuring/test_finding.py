from __future__ import annotations

from foiassist.case.evidence import Library, Match, Passage, PassageRole, Scope
from foiassist.evaluation.asked import Asked, Known
from foiassist.evaluation.baselines import bm25, most_frequent
from foiassist.evaluation.bench import case_of, desk_over
from foiassist.evaluation.case_index import CaseIndex, Search
from foiassist.evaluation.dataset import read_dataset, read_row
from foiassist.evaluation.measuring.finding import (
    finding_values,
    helping,
    responses_of,
    shown_for,
)
from foiassist.evaluation.past_responses import brought_in
from foiassist.steps.find_evidence import without_dates
from tests.evaluation.benches import a_bench, a_row, bundled, reported, some_rows, written
from tests.fakes import FakeIndex

QUESTIONS = Scope(roles=frozenset({PassageRole.QUESTION}))


def asked(row_id, request, *exemptions, title=""):
    row = read_row(a_row(row_id, request, exemptions, title=title, response_text=""))
    bench = a_bench()
    case = case_of(desk_over(bench, bundled(), bench.office.index), row, row_id)
    return Asked(row, "made", case, brought_in(row, case))


def a_library(*cases):
    return [one.response for one in cases]


def passage(document, text="Who steers?"):
    return Passage(f"{document}/question/1", PassageRole.QUESTION, text, document)


def search(text, *found, scope=QUESTIONS):
    return Search(
        text, scope, tuple(Match(passage(name), score, ("near",)) for name, score in found)
    )


def test_a_past_response_helps_where_it_relied_on_the_same_section():
    past = a_library(
        asked("same", "Who?", "40(2)"), asked("other", "How much?", "43"), asked("none", "Why?")
    )
    assert helping(asked("case", "Who?", "40(1)", "12"), past) == {"same": 1}


def test_it_helps_more_where_the_headings_share_an_uncommon_word():
    near = asked("near", "Who?", "40(2)", title="Crews of harbour ferries, request")
    far = asked("far", "Who?", "40(2)", title="Nurses of Wexmoor, request")
    others = [asked(f"{n}", "Why?", title="A request") for n in range(30)]
    case = asked("case", "Who?", "40(2)", title="Ferries in winter: a request")
    assert helping(case, a_library(near, far, *others)) == {"near": 2, "far": 1}


def test_a_case_in_which_nothing_was_relied_on_measures_nothing():
    past = a_library(asked("same", "Who?", "40(2)"))
    case, nothing = asked("case", "Who?"), CaseIndex(FakeIndex(), ())
    assert finding_values(case, Known(Library(tuple(past)), frozenset()), nothing, {}) == ({}, {})


def test_a_response_stands_where_the_best_of_its_questions_stands():
    found = [("a", 0.5), ("b", 0.4), ("b", 0.9), ("c", 0.3)]
    assert responses_of(Match(passage(name), score) for name, score in found) == ["b", "a", "c"]


def test_what_was_found_is_measured_beside_what_the_baselines_find():
    past = a_library(
        asked("boats", "Who steers the boats?", "40(2)"), asked("swans", "Who feeds swans?", "43")
    )
    case = asked("case", "Who steers the boats at night?", "40(2)")
    known = Known(Library(tuple(past)), frozenset())
    rankers = {"bm25": bm25(past), "most_frequent": most_frequent(past)}
    index = CaseIndex(FakeIndex(passage("swans", "Who steers the boats?")), ())
    ours, theirs = finding_values(case, known, index, rankers)
    assert ours == {"retrieval.ndcg@10": 0.0, "retrieval.recall@10": 0.0}
    assert theirs == {"bm25": {"retrieval.ndcg@10": 1.0, "retrieval.recall@10": 1.0}}
    assert index.searches[0].scope.real


def test_a_response_that_relied_on_nothing_is_passed_over():
    past = a_library(
        asked("boats", "Who steers the boats?"), asked("swans", "Who feeds swans?", "40(2)")
    )
    case = asked("case", "Who steers the boats at night?", "40(2)")
    index = CaseIndex(FakeIndex(passage("boats"), passage("swans", "Who steers or feeds?")), ())
    ours, theirs = finding_values(
        case, Known(Library(tuple(past)), frozenset()), index, {"bm25": bm25(past)}
    )
    assert ours["retrieval.ndcg@10"] == theirs["bm25"]["retrieval.ndcg@10"] == 1.0


def test_what_is_held_out_neither_helps_nor_is_found():
    past = a_library(asked("copy", "Who steers the boats?", "40(2)"), asked("b", "Who?", "40"))
    case = asked("case", "Who steers the boats?", "40(2)")
    known = Known(Library(tuple(past[1:])), frozenset({"copy"}))
    index = CaseIndex(FakeIndex(), known.held_out)
    _, theirs = finding_values(case, known, index, {"bm25": bm25(past)})
    assert theirs["bm25"]["retrieval.ndcg@10"] == 1.0
    assert index.searches[0].scope.exclude == {"copy"}


def test_the_nearest_past_questions_are_shown_for_each_question():
    case = asked("case", "1. Who steered in 2022?\n2. Who rows?").case
    first, second = (without_dates(one.in_full) for one in case.request.questions)
    searches = [
        search(second, ("a", 0.5)),
        search(first, *((f"{n}", 1 - n / 10) for n in range(5))),
    ]
    shown = list(shown_for(case, searches))
    assert [(one.question, one.document) for one in shown] == [
        ("1", "0"), ("1", "1"), ("1", "2"), ("2", "a"),
    ]  # fmt: skip
    assert shown[0].why == "near"


def test_a_report_says_how_well_past_responses_are_found(tmp_path):
    data = read_dataset(written(tmp_path / "made.jsonl", some_rows()))
    report = reported(a_bench(), [data], folds=2)
    for name in ("retrieval.ndcg@10", "retrieval.recall@10"):
        assert report.measures[name].n == 24
        assert set(report.measures[name].baselines) == {"bm25", "minilm"}
