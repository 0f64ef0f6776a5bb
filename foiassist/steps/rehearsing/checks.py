"""Every check by its name, as a challenge gives it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from foiassist.steps.rehearsing import (
    any_exemption,
    clarifying,
    confidence,
    cost,
    disclosing,
    elsewhere,
    environment,
    investigations,
    not_held,
    people,
    public_affairs,
    security,
    silence,
    surroundings,
    vexatious,
    weighing,
)
from foiassist.steps.rehearsing.outcome import Check

_SUBJECTS = (
    any_exemption, surroundings, weighing, cost, vexatious, elsewhere, security, investigations,
    public_affairs, people, confidence, disclosing, not_held, clarifying, silence, environment,
)  # fmt: skip

CHECKS: Mapping[str, Check] = MappingProxyType(
    {name: check for subject in _SUBJECTS for name, check in subject.CHECKS.items()}
)
"""The checks that a challenge can name."""
