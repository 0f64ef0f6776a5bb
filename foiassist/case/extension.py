"""More time than twenty working days, where the Act allows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Extension:
    """More time for the public interest test, under s.10(3)."""

    exemption: str
    until: date
    by: str
