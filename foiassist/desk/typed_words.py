"""The desk's door for what a person typed: cleaned here, whichever front end it came through."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from foiassist.case.clean_text import clean
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.errors import SettingsError

_Typed = TypeVar("_Typed", Decision, Reason, Fact)


def cleaned(typed: _Typed) -> _Typed:
    """Return what a person recorded with each of its texts cleaned."""
    return replace(
        typed, **{field.name: _cleaned(getattr(typed, field.name)) for field in fields(typed)}
    )


def said(text: str, otherwise: str, *, hint: str = "") -> str:
    """Return what a person typed, cleaned.

    Raises:
        SettingsError: They typed nothing; *otherwise* says so.
    """
    words = clean(text).strip()
    if not words:
        raise SettingsError(otherwise, hint=hint)
    return words


def _cleaned(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_cleaned(one) for one in value)
    return clean(value).strip() if type(value) is str else value
