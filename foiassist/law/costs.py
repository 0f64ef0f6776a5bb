"""What a request may cost an authority before it can be refused.

Estimates come from people; this only multiplies, adds and compares. Money is whole pence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from types import MappingProxyType

PENCE_AN_HOUR = 2_500
"""What an hour of anybody's work counts as. SI 2004/3244 reg.4(4)."""


class AuthorityClass(StrEnum):
    """Which limit an authority has. Source: SI 2004/3244 reg.3(2) and (3)."""

    CENTRAL = "central"
    """Government departments, both Houses, the Northern Ireland Assembly, the Senedd, the
    Welsh Government and the armed forces: the bodies in FOIA 2000 Sch.1 Part I."""
    OTHER = "other"
    """Every other public authority: councils, police, the NHS, schools, universities."""


class CountedActivity(StrEnum):
    """The only work that counts. Source: SI 2004/3244 reg.4(3)(a) to (d)."""

    DETERMINING = "determining whether the information is held"
    LOCATING = "locating the information"
    RETRIEVING = "retrieving the information"
    EXTRACTING = "extracting the information"


@dataclass(frozen=True, slots=True)
class Limit:
    """The appropriate limit, as money and as the time it buys."""

    pence: int
    hours: int


_LIMITS = MappingProxyType(
    {
        AuthorityClass.CENTRAL: Limit(pence=60_000, hours=24),
        AuthorityClass.OTHER: Limit(pence=45_000, hours=18),
    }
)


_CLASSES = MappingProxyType(
    {
        "government": AuthorityClass.CENTRAL,
        "parliament": AuthorityClass.CENTRAL,
        "house of commons": AuthorityClass.CENTRAL,
        "house of lords": AuthorityClass.CENTRAL,
        "police": AuthorityClass.OTHER,
        "council": AuthorityClass.OTHER,
        "nhs": AuthorityClass.OTHER,
        "university": AuthorityClass.OTHER,
        "school": AuthorityClass.OTHER,
        "fire": AuthorityClass.OTHER,
    }
)
"""Kinds of authority, as the settings write them, that are all of one class. A regulator or a
transport body may be a government department or not, and so has no place here."""


def class_of(authority_kind: str) -> AuthorityClass | None:
    """Return which limit every authority of this kind has, or None where that is not plain.

    Source: SI 2004/3244 reg.3(2) and (3); FOIA 2000 Sch.1 Part I.
    """
    return _CLASSES.get(authority_kind.strip().casefold())


def appropriate_limit(authority: AuthorityClass) -> Limit:
    """Return the cost beyond which *authority* need not comply.

    Source: FOIA 2000 s.12(3); SI 2004/3244 reg.3.
    """
    return _LIMITS[authority]


def cost_of(hours: Mapping[CountedActivity, Decimal | float]) -> int:
    """Return what the counted work costs, in whole pence, halves rounded up.

    Args:
        hours: Estimated time for each activity; one that is left out takes none.
            Reading for exemptions, redacting and consulting have no place here.

    Raises:
        ValueError: An estimate is negative or not a number.

    Source: SI 2004/3244 reg.4(3) and (4).
    """
    return cost_of_hours(_total_hours(hours))


def cost_of_hours(hours: Decimal) -> int:
    """Return what counted work of so many *hours* costs, in whole pence, halves rounded up.

    Source: SI 2004/3244 reg.4(4).
    """
    return int((hours * PENCE_AN_HOUR).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def exceeds_limit(
    hours: Mapping[CountedActivity, Decimal | float], authority: AuthorityClass
) -> bool:
    """Return whether the counted work would cost more than the appropriate limit.

    A cost that is exactly the limit does not exceed it.

    Raises:
        ValueError: An estimate is negative or not a number.

    Source: FOIA 2000 s.12(1); SI 2004/3244 reg.3 and reg.4.
    """
    return _total_hours(hours) * PENCE_AN_HOUR > appropriate_limit(authority).pence


def _total_hours(hours: Mapping[CountedActivity, Decimal | float]) -> Decimal:
    estimates = [Decimal(str(estimate)) for estimate in hours.values()]
    if any(not estimate.is_finite() or estimate < 0 for estimate in estimates):
        raise ValueError("hours must be numbers of zero or more")
    return sum(estimates, Decimal(0))
