"""Days and counts as a screen says them; imports nothing, for the first screen needs it."""

from __future__ import annotations

from datetime import date, datetime

SOON_WORKING_DAYS = 3
"""Working days left from which a deadline carries a warning sign."""


def count(number: int, noun: str, plural: str = "") -> str:
    """Return '1 day', '2 days', 'no days'."""
    many = plural or f"{noun}s"
    return f"{number or 'no'} {noun if number == 1 else many}"


def days_left(working_days: int, noun: str = "day") -> str:
    """Return how long there is: '✗ 1 day late', '! today', '! 2 days', '  11 days'."""
    if working_days < 0:
        return f"✗ {count(-working_days, noun)} late"
    if working_days == 0:
        return "! today"
    glyph = "! " if working_days <= SOON_WORKING_DAYS else "  "
    return f"{glyph}{count(working_days, noun)}"


def short_day(day: date, today: date | None = None) -> str:
    """Return '30 Mar', with the year where it is not this year's."""
    return f"{day:%d %b}" if today and today.year == day.year else f"{day:%d %b %y}"


def long_day(day: date) -> str:
    """Return '30 March 2022'."""
    return f"{day.day} {day:%B %Y}"


def at_time(at: datetime) -> str:
    """Return when something happened, in the time of the place: '28 Mar 10:30'."""
    return f"{at.astimezone():%d %b %H:%M}"
