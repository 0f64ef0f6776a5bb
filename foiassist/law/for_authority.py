"""What a provision is in the hands of one kind of authority: its nature, and who is shut out.

The kinds are those of the settings. A kind that is not known gets no verdict.
"""

from __future__ import annotations

from collections.abc import Collection

from foiassist.law.exemptions import Nature, provision
from foiassist.law.parts import with_wholes

HOUSES = frozenset({"house of commons", "house of lords", "parliament"})
"""Kinds of authority that are a House of Parliament. FOIA 2000 Sch.1 paras.2 and 3."""

_ABSOLUTE_ROYAL = frozenset({"37(1)(a)", "37(1)(aa)", "37(1)(ab)"})
"""Paragraphs of s.37(1) that s.2(3)(ea) names."""

_FIRST_CONDITION = frozenset({"40(3A)"})
_OTHER_CONDITIONS = frozenset({"40(3B)", "40(4A)"})
_THIRD_PARTIES = "40(2)"


def nature_for(citation: str, authority_kind: str = "", beside: Collection[str] = ()) -> Nature:
    """Return whether *citation* is absolute or qualified in this case.

    It is the row's own nature but in three cases, which s.2(3) treats by what goes with them:
    s.36 is absolute for information held by either House; s.37(2) follows the paragraph of
    s.37(1) that it is used with; s.40(2) is qualified without its first condition.

    Args:
        citation: The provision asked about.
        authority_kind: The kind of authority that holds the information, as the settings
            write it: 'police', 'house of commons'.
        beside: The other provisions cited on the same information, which say which
            condition of s.40(2) or which paragraph of s.37(1) is meant.

    Raises:
        UnknownProvision: The Act has no such provision.

    Source: FOIA 2000 s.2(3)(e), (ea) and (fa).
    """
    row = provision(citation)
    others = frozenset(provision(one).citation for one in beside)
    if row.section == "36" and _kind(authority_kind) in HOUSES:
        return Nature.ABSOLUTE
    if row.citation == "37(2)":
        with_it = {one for one in others if one.startswith("37(1)(")}
        return Nature.ABSOLUTE if with_it and with_it <= _ABSOLUTE_ROYAL else row.nature
    if row.citation == _THIRD_PARTIES:
        wholes = {whole for one in others for whole in with_wholes(one)}
        if wholes & _OTHER_CONDITIONS and not wholes & _FIRST_CONDITION:
            return Nature.QUALIFIED
    return row.nature


def may_not_use(citation: str, authority_kind: str) -> bool:
    """Return whether an authority of this kind plainly may not rely on *citation*.

    False says nothing: the kind may be unknown, or some authorities of it may and some not.

    Raises:
        UnknownProvision: The Act has no such provision.

    Source: FOIA 2000 s.30(1), s.33(1), s.35(1) and s.84.
    """
    return _kind(authority_kind) in provision(citation).users.outside


def _kind(written: str) -> str:
    """Return a kind of authority as the tables write it."""
    return " ".join(written.replace("_", " ").replace("-", " ").split()).casefold()
