"""Who may rely on a provision, and which kinds of authority plainly may not.

Most exemptions are open to every public authority. A kind of authority is named here only
where nobody of that kind can be what the section asks for; where some can, nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from foiassist.law.parts import nearest

_NOT_GOVERNMENT = frozenset({"police", "council", "nhs", "university", "school", "fire"})
"""Kinds that are neither a government department nor the Welsh Government. FOIA 2000 s.84."""


@dataclass(frozen=True, slots=True)
class Users:
    """Who may rely on a provision."""

    who: str
    """In words that follow 'only': 'a government department or the Welsh Government'."""
    source: str
    """The subsection that says so."""
    outside: frozenset[str] = frozenset()
    """Kinds of authority, as the settings write them, that plainly are none of these."""

    @property
    def is_anybody(self) -> bool:
        """Whether every public authority may rely on it."""
        return self is ANYBODY


ANYBODY = Users("any public authority", "FOIA 2000 s.3(1)")

_USERS = MappingProxyType(
    {
        "30(1)(a)": Users(
            "an authority with a duty to investigate whether somebody should be charged with an "
            "offence, or is guilty of it",
            "FOIA 2000 s.30(1)(a)",
            frozenset({"university"}),
        ),
        "30(1)(b)": Users(
            "an authority that conducts the investigation and has power to conduct the "
            "proceedings it may lead to",
            "FOIA 2000 s.30(1)(b)",
        ),
        "30(1)(c)": Users(
            "an authority with power to conduct the criminal proceedings", "FOIA 2000 s.30(1)(c)"
        ),
        "30": Users(
            "an authority with a duty or power to investigate or to bring proceedings",
            "FOIA 2000 s.30(1) and (2)",
        ),
        "33": Users(
            "an authority whose functions include the audit of the accounts of other public "
            "authorities, or examining how economically, efficiently and effectively they use "
            "their resources",
            "FOIA 2000 s.33(1)",
            frozenset({"police", "university", "school"}),
        ),
        "35": Users(
            "a government department, a Northern Ireland department among them, or the Welsh "
            "Government",
            "FOIA 2000 s.35(1) and s.84",
            _NOT_GOVERNMENT,
        ),
        "36": Users(
            "any public authority; a government department or the Welsh Government only for what "
            "section 35 does not exempt",
            "FOIA 2000 s.36(1)",
        ),
    }
)


def users_of(citation: str) -> Users:
    """Return who may rely on *citation*, written as the table of provisions writes it.

    A limb follows its section where nothing closer is said of it.

    Source: FOIA 2000 s.3(1), s.30(1) and (2), s.33(1), s.35(1), s.36(1) and s.84.
    """
    return nearest(citation, _USERS, ANYBODY)
