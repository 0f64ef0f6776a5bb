from __future__ import annotations

from dataclasses import replace

import pytest

from foiassist.case.evidence import PassageRole
from foiassist.errors import EvaluationError
from foiassist.evaluation.dataset import read_dataset
from foiassist.evaluation.holding_out import fold_of
from foiassist.evaluation.report_json import as_json
from foiassist.evaluation.run import Progress, evaluate
from tests.evaluation.benches import a_bench, a_row, reported, some_rows, written

ODD = "How many otters wear the zirconium collars of the lighthouse keeper of Skerryvane?"


@pytest.fixture
def dataset(tmp_path):
    return read_dataset(written(tmp_path / "made.jsonl", some_rows()))


def planted(tmp_path, name="planted"):
    """Return rows of which two ask the same thing, relied on nowhere else."""
    twins = [a_row("otters", ODD, ["44"]), a_row("again", f"Hello. {ODD} Thank you.", ["44"])]
    return read_dataset(written(tmp_path / f"{name}.jsonl", [*some_rows(), *twins]))


def suggested(report, row_id):
    return next(one.suggested for one in report.cases if one.id == row_id)


def spied(bench):
    """Return the bench, and what its searches for past questions left out and found."""
    searches = []

    def index_for(library, folder):
        index = bench.index_for(library, folder)
        find = index.find

        def finding(text, **named):
            found = find(text, **named)
            if named["scope"].roles == {PassageRole.QUESTION}:
                searches.append((text, named["scope"].exclude, found, library))
            return found

        index.find = finding
        return index

    return replace(bench, index_for=index_for), searches


def test_a_case_never_sees_its_own_answer_nor_that_of_its_twin(tmp_path):
    bench, searches = spied(a_bench())
    report = reported(bench, [planted(tmp_path)])
    about = [(exclude, found) for text, exclude, found, _ in searches if "otters" in text]
    assert about
    for exclude, found in about:
        assert {"planted otters", "planted again"} <= set(exclude)
        assert not any("otters" in match.passage.text for match in found)
    assert "44" not in suggested(report, "otters")[:3]


def test_the_planted_answer_would_have_been_found(tmp_path):
    twin = read_dataset(written(tmp_path / "taught.jsonl", [a_row("x", ODD, ["44"])]))
    other = ODD.replace("How many", "Who says that").replace("wear", "like").replace("the", "some")
    asked = read_dataset(written(tmp_path / "asked.jsonl", [a_row("y", other, ["44"])]))
    bench, searches = spied(a_bench())
    reported(bench, [asked], [twin])
    assert any("otters" in match.passage.text for *_, found, _lib in searches for match in found)


def test_the_library_of_a_fold_holds_no_row_of_that_fold(dataset):
    bench, searches = spied(a_bench())
    reported(bench, [dataset], folds=3)
    assert searches
    for _, exclude, _, library in searches:
        in_library = {one.reference for one in library.responses}
        folds = {fold_of(name.split()[1], 3) for name in in_library if name.startswith("made ")}
        own = {name for name in exclude if name not in in_library}
        assert own
        assert {fold_of(name.split()[1], 3) for name in own}.isdisjoint(folds)


def test_learning_from_the_very_rows_asked_about_still_shows_none_its_own(dataset):
    bench, searches = spied(a_bench())
    reported(bench, [dataset], [dataset])
    for text, exclude, found, _ in searches:
        assert not any(match.passage.document in exclude for match in found)
        assert not any(match.passage.text == text for match in found if match.passage.answer)


def test_two_runs_say_the_same_but_for_their_times(dataset):
    first, second = (as_json(reported(a_bench(), [dataset])) for _ in range(2))
    assert first == second


def test_requests_like_those_learnt_from_are_ranked_better_than_by_frequency(dataset):
    found = reported(a_bench(), [dataset]).measures["suggestion.hit@1"]
    assert found.n == 24
    assert found.value > found.baselines["most_frequent"]
    assert set(found.baselines) == {"most_frequent", "bm25", "minilm"}


def test_drafts_with_the_real_decisions_answer_everything_and_invent_nothing(dataset):
    measures = reported(a_bench(), [dataset]).measures
    assert measures["draft.answered"].value == 1.0
    assert measures["draft.unsupported_facts"].value == 0.0
    assert measures["questions.lost_characters"].value == 0.0


def test_a_row_that_lacks_what_a_measure_needs_is_left_out_and_counted(tmp_path):
    rows = [
        a_row("known", "How many boats?", ["43"]),
        a_row("given", "How many oars?", [], outcome="disclosed"),
        a_row("blank", "How many sails?"),
    ]
    report = reported(a_bench(), [read_dataset(written(tmp_path / "few.jsonl", rows))])
    counts = {name: (one.n, one.left_out) for name, one in report.measures.items()}
    assert counts["questions.lost_characters"] == (3, 0)
    assert counts["suggestion.hit@1"] == (1, 2)
    assert counts["suggestion.disclosure_first"] == (1, 2)
    assert counts["draft.answered"] == (2, 1)
    assert "questions.f1" not in counts


def test_marked_questions_are_compared_with_those_that_were_read(tmp_path):
    row = a_row("1", "How many boats are there?", questions=[{"start": 0, "end": 25}])
    report = reported(a_bench(), [read_dataset(written(tmp_path / "one.jsonl", [row]))])
    assert report.cases[0].questions == (("1", 0, 25),)
    assert report.measures["questions.f1"].value == 1.0


def test_the_record_says_what_was_evaluated_with_what(dataset):
    record = reported(a_bench(), [dataset]).record
    assert record["datasets"] == {"made": dataset.sha256}
    assert record["corpus_sha256"] == "first"
    assert (record["embedder"], record["drafter"], record["folds"]) == ("hashing", "precedent", 5)


def test_progress_is_told_on_the_way(dataset):
    steps = [one for one in evaluate(a_bench(), [dataset]) if isinstance(one, Progress)]
    assert (steps[-1].done, steps[-1].total) == (24, 24)


def test_nothing_to_ask_about_and_too_few_folds_are_errors(tmp_path, dataset):
    empty = read_dataset(written(tmp_path / "empty.jsonl", []))
    with pytest.raises(EvaluationError, match="no row"):
        reported(a_bench(), [empty])
    with pytest.raises(EvaluationError, match="1 folds"):
        reported(a_bench(), [dataset], folds=1)


def test_what_was_relied_on_is_read_from_the_reply_and_held_against_the_label(tmp_path):
    reply = "We are refusing this under section 40(2) of the Freedom of Information Act 2000."
    rows = [
        {**a_row("a", "Who works there?", ["40(2)"]), "response_text": reply},
        {**a_row("b", "Who works here?", ["40(2)", "EIR13"]), "response_text": reply},
    ]
    report = reported(a_bench(), [read_dataset(written(tmp_path / "read.jsonl", rows))])
    measure = report.measures["import.exemptions_f1"]
    assert (measure.n, measure.value) == (2, pytest.approx(2 * 2 / 5))
