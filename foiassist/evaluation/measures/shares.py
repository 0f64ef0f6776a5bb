"""Where a share lies that few cases speak of."""

from __future__ import annotations

import math

from foiassist.evaluation.measures.sampling import Interval

_Z = 1.959963984540054
"""Standard deviations that 95% of a normal distribution lie within."""


def share_interval(right: int, number: int) -> Interval:
    """Return where the share *right* of *number* probably lies (Wilson's score interval, 95%).

    With p = right / n: (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n). Unlike draws of the
    cases it is never without width, not where all cases are alike and not where there is one.

    Raises:
        ValueError: There are no cases.
    """
    if number < 1:
        raise ValueError("nothing has no share")
    share = right / number
    middle = share + _Z**2 / (2 * number)
    away = _Z * math.sqrt(share * (1 - share) / number + _Z**2 / (4 * number**2))
    whole = 1 + _Z**2 / number
    return Interval(max(0.0, (middle - away) / whole), min(1.0, (middle + away) / whole))
