from __future__ import annotations

from foiassist.evaluation.measuring.model_cost import model_values
from foiassist.ports.drafting import Tokens


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
