"""What a language model that drafts adds to the measures; without one, nothing."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.evaluation.measures.model_cost import pence
from foiassist.ports.drafting import Tokens


def model_values(used: Tokens, prices: tuple[int, int]) -> Iterator[tuple[str, float]]:
    """Yield the tokens of one letter, and what they cost.

    Args:
        used: What the model read and wrote for the letter.
        prices: Pence for a million tokens, read and written; 0 where the settings do not say.
    """
    if not (used.read or used.written):
        return
    yield "draft.model_tokens", float(used.read + used.written)
    if all(prices):
        yield "draft.model_pence", pence(used.read, used.written, *prices)
