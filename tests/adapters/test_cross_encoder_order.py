from __future__ import annotations

import pytest

from foiassist.adapters.index.cross_encoder_order import MOST_SCORED, in_order_of
from foiassist.adapters.index.relevance import Found
from foiassist.case.evidence import Passage, PassageRole


class ByFirstNumber:
    """Scores a passage by the number that it begins with."""

    def __init__(self):
        self.asked = []

    def scores(self, text, passages):
        self.asked.append((text, list(passages)))
        return [float(next(word for word in one.split() if word.isdigit())) for one in passages]


def found(*numbers):
    return [
        Found(Passage(f"{place}", PassageRole.ANSWER, f"{number} huts", "S-1"), 0.5)
        for place, number in enumerate(numbers)
    ]


def texts(ranked):
    return [one.passage.text.split()[0] for one in ranked]


@pytest.mark.parametrize(
    ("numbers", "order"),
    [
        pytest.param((1, 3, 2), ["3", "2", "1"], id="by-score"),
        pytest.param((1, 1, 2), ["2", "1", "1"], id="equals-as-they-were"),
        pytest.param((), [], id="nothing"),
    ],
)
def test_what_fits_best_comes_first(numbers, order):
    ranked = in_order_of(ByFirstNumber(), "how many huts", found(*numbers))
    assert texts(ranked) == order
    assert [one.passage.id for one in ranked if one.passage.text == "1 huts"] == [
        str(place) for place, number in enumerate(numbers) if number == 1
    ]


def test_no_more_are_read_than_a_search_can_wait_for():
    reranker = ByFirstNumber()
    ranked = in_order_of(reranker, "how many huts", found(*range(MOST_SCORED + 10)))
    ((text, passages),) = reranker.asked
    assert (text, len(passages)) == ("how many huts", MOST_SCORED)
    assert texts(ranked)[0] == str(MOST_SCORED - 1)
    assert texts(ranked)[MOST_SCORED:] == [str(MOST_SCORED + more) for more in range(10)]
