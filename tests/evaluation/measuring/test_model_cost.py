from __future__ import annotations

from dataclasses import replace

from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.evaluation.dataset import read_dataset
from foiassist.evaluation.measuring.model_cost import model_values
from foiassist.ports.drafting import Tokens
from tests.evaluation.benches import a_bench, a_row, reported, written


def test_without_a_model_there_is_no_cost_and_not_a_cost_of_nothing():
    assert dict(model_values(Tokens(), (200, 800))) == {}


def test_without_a_price_only_the_tokens_are_counted():
    assert dict(model_values(Tokens(900, 100), (0, 0))) == {"draft.model_tokens": 1000.0}
    assert dict(model_values(Tokens(900, 100), (200, 0))) == {"draft.model_tokens": 1000.0}


def test_with_both_prices_it_costs_pence():
    values = dict(model_values(Tokens(3000, 500), (200, 800)))
    assert values == {"draft.model_tokens": 3500.0, "draft.model_pence": 1.0}


def test_what_is_used_for_one_letter_is_the_difference():
    assert Tokens(900, 100).since(Tokens(500, 60)) == Tokens(400, 40)


class Modelled(PrecedentDrafter):
    """Writes as the built-in drafter does, and says that a model read and wrote for it."""

    def __init__(self):
        self.tokens = Tokens()

    def draft(self, task):
        self.tokens = Tokens(self.tokens.read + 100, self.tokens.written + 10)
        yield from super().draft(task)


def test_an_evaluation_counts_the_tokens_of_each_letter_where_a_model_drafts(tmp_path):
    rows = [a_row("a", "How many boats?", ["43"]), a_row("b", "How many oars?", ["40"])]
    dataset = read_dataset(written(tmp_path / "made.jsonl", rows))
    bench = a_bench()
    modelled = replace(bench, office=replace(bench.office, drafter=Modelled()))
    report = reported(modelled, [dataset])
    tokens = [one.values["draft.model_tokens"] for one in report.cases]
    assert len(tokens) == 2
    assert all(count > 0 and count % 110 == 0 for count in tokens)
    assert report.measures["draft.model_tokens"].n == 2
    assert "draft.model_pence" not in report.measures
    assert "draft.model_tokens" not in reported(bench, [dataset]).measures
