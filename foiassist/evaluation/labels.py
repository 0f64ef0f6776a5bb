"""What a row says was relied on, and why that is not known where it is not.

An empty list is taken for 'nothing' only where nothing can hide: neither an attachment, nor the
rest of a letter that was cut short, nor a letter that could not be seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from foiassist.case.clean_text import clean_line
from foiassist.law.exemptions import section_of

_ATTACHED = re.compile(r"\b\d+ attachments?\b|\battach(?:ed|ment)|\benclos", re.IGNORECASE)
_NONE_RELIED_ON = frozenset({"disclosed", "not_held", "clarify", "transferred"})
"""Outcomes that leave no room for an exemption."""


class Unknown(StrEnum):
    """Why it is not known what was relied on."""

    NO_REPLY = "no reply in the data"
    ATTACHMENT = "an attachment can hide one"
    CUT_SHORT = "the reply was cut short"
    NOT_VISIBLE = "marked as not visible"
    OTHER_LAW = "another law was relied on"
    NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class Label:
    """What was relied on under the 2000 Act."""

    exemptions: tuple[str, ...] | None
    """Citations; none where nothing was relied on, None where that is not known."""

    regulations: tuple[str, ...] = ()
    """Regulations of the EIR 2004: '12(4)(b)'."""

    unknown: Unknown | None = None
    """Why the exemptions are not known."""


def label_of(given: Mapping[str, Any], outcome: str, response: str) -> Label:
    """Return what the row *given* says was relied on.

    Args:
        given: The row as it stands in its file.
        outcome: Its outcome.
        response: All that the authority wrote, as far as the row has it.
    """
    is_strict = "exemptions_strict" in given
    listed = _listed(given, "exemptions_strict" if is_strict else "exemptions")
    regulations = tuple(one.removeprefix("EIR") for one in listed if one.startswith("EIR"))
    of_the_act = tuple(dict.fromkeys(one for one in listed if section_of(one)))
    if not is_visible(given, "exemptions"):
        return Label(None, unknown=Unknown.NOT_VISIBLE)
    if of_the_act:
        return Label(of_the_act, regulations)
    unknown = Unknown.OTHER_LAW if listed else _why_unknown(given, outcome, response)
    return Label(None if unknown else (), regulations, unknown)


def is_visible(given: Mapping[str, Any], what: str) -> bool:
    """Return whether the row *given* may be scored on *what*: it may, unless its flag says no."""
    return given.get(f"{what}_visible") is not False


def _listed(given: Mapping[str, Any], key: str) -> Sequence[str]:
    return [clean_line(str(one)) for one in given.get(key) or ()]


def _why_unknown(given: Mapping[str, Any], outcome: str, response: str) -> Unknown | None:
    """Return why an empty list is not known to mean 'none'; None where it does mean that."""
    if outcome in _NONE_RELIED_ON:
        return None
    if "exemptions_strict" not in given:
        return Unknown.CUT_SHORT if given.get("truncated") else Unknown.NOT_SAID
    if not response:
        return Unknown.NO_REPLY
    return Unknown.ATTACHMENT if _ATTACHED.search(response) else None
