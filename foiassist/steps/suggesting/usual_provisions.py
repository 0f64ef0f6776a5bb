"""How often each section is relied on, by kind of authority, before a request is even read.

Our own rough estimates from years of published statistics and disclosure logs; they start a
ranking and break its ties, and any evidence outweighs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_USUAL = {
    "40": 0.20, "12": 0.12, "21": 0.10, "43": 0.08, "31": 0.07, "41": 0.03, "42": 0.03,
    "30": 0.03, "36": 0.03, "22": 0.03, "35": 0.02, "38": 0.015, "44": 0.01, "24": 0.01,
    "23": 0.01, "27": 0.005, "14": 0.02,
}  # fmt: skip
"""Share of requests in which a section is relied on, over all kinds of authority."""

_BY_KIND: Mapping[str, Mapping[str, float]] = {
    "police": {
        "12": 0.20, "40": 0.18, "31": 0.15, "30": 0.10, "21": 0.08, "24": 0.05, "23": 0.04,
        "38": 0.03, "43": 0.03, "22": 0.02,
    },
    "council": {
        "12": 0.15, "21": 0.12, "43": 0.06, "31": 0.05, "22": 0.02, "36": 0.02, "38": 0.01,
        "30": 0.01, "35": 0.002, "24": 0.002, "23": 0.001,
    },
    "government": {"35": 0.12, "22": 0.05, "27": 0.04, "44": 0.02},
    "nhs": {"43": 0.10},
    "university": {"43": 0.10, "36": 0.04},
    "transport": {"43": 0.14},
}  # fmt: skip
"""Where a kind of authority differs from that."""

UNUSUAL = 0.003
"""Of a section that is in neither table."""


def usual_provisions(authority_kind: str) -> Mapping[str, float]:
    """Return how often each section is relied on by authorities of a kind; '' for any."""
    return MappingProxyType({**_USUAL, **_BY_KIND.get(authority_kind, {})})
