"""How fast long work goes and how long it will take yet, in words."""

from __future__ import annotations

_MINUTE = 60
_HOUR = 3600
_TOO_SOON_SECONDS = 1.0


def pace(done: int, total: int, seconds: float) -> str:
    """Return '25 a second, about 3 minutes left'; empty before anything can be said."""
    said = (rate(done, seconds), time_left(done, total, seconds))
    return ", ".join(one for one in said if one)


def rate(done: int, seconds: float) -> str:
    """Return '25 a second' or '40 a minute'; empty before anything can be said."""
    if done <= 0 or seconds < _TOO_SOON_SECONDS:
        return ""
    each = done / seconds
    return f"{each:,.0f} a second" if each >= 1 else f"{each * _MINUTE:,.0f} a minute"


def time_left(done: int, total: int, seconds: float) -> str:
    """Return 'about 3 minutes left'; empty where nothing can be said, or nothing is left.

    Args:
        done: How much is done of *total*, in any unit.
        total: All there is to do; 0 where that is not known.
        seconds: How long it took.
    """
    if done <= 0 or seconds < _TOO_SOON_SECONDS or total <= done:
        return ""
    left = seconds / done * (total - done)
    if left < _MINUTE:
        return "less than a minute left"
    if left < _HOUR:
        return _about(left / _MINUTE, "minute")
    return _about(left / _HOUR, "hour")


def _about(amount: float, unit: str) -> str:
    whole = round(amount)
    return f"about {whole} {unit}{'s' if whole != 1 else ''} left"
