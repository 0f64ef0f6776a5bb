"""What one provision of the Act is: an exemption, a limb of one, or a limit on the duty.

Only the shape stands here; the rows stand in `limits_of_the_duty`, the `part_two_…` files and
`personal_information`, and `exemptions` looks them up.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from foiassist.law.in_hand import InHand, needed_in_hand
from foiassist.law.who_may_use import Users, users_of

ACT_URL = "https://www.legislation.gov.uk/ukpga/2000/36/section/"
"""Where legislation.gov.uk keeps each section of the Act; the section's number follows."""


class Nature(StrEnum):
    """Whether the public interest is weighed. Source: FOIA 2000 s.2.

    A row has the nature that is usual; where it turns on the authority or on what is cited
    beside it, `for_authority.nature_for` says which.
    """

    ABSOLUTE = "absolute"
    """No public interest test under s.2: the provision is named in s.2(3)."""
    QUALIFIED = "qualified"
    """Withheld only where maintaining the exemption outweighs disclosure: s.2(2)(b)."""
    LIMIT = "limit"
    """No exemption at all: ss.12 and 14 take the duty itself away."""


class Basis(StrEnum):
    """What has to be shown for the provision to apply at all."""

    CLASS = "class"
    """The information is of the kind described; no harm need be shown."""
    PREJUDICE = "prejudice"
    """Disclosure would, or would be likely to, do the harm named."""
    REQUIRED = "required"
    """Exemption is required for the purpose named: s.24."""
    MIXED = "mixed"
    """The section has limbs of more than one kind; ask the limb."""
    COST = "cost"
    """Complying would cost more than the appropriate limit: s.12."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One section, subsection or limb that a letter may rely on."""

    citation: str
    """As a letter cites it, without 'section': '31(1)(a)'."""
    title: str
    """The heading of the section in the Act: 'Law enforcement'."""
    name: str
    """What this limb protects: 'the prevention or detection of crime'."""
    nature: Nature
    basis: Basis
    ncnd: str | None
    """The subsection that lifts the duty to confirm or deny, or None where there is none."""
    note: str = ""
    """What an officer must know before citing it, or an empty string."""
    specific: bool = True
    """Whether citing it is enough for s.17(1)(b); False where a limb must be chosen.

    '42' has one limb and says as much as '42(1)'; '31' does not say which of nine interests.
    """

    @property
    def section(self) -> str:
        """The section's number alone: '31'."""
        return self.citation.partition("(")[0]

    @property
    def is_ncnd(self) -> bool:
        """Whether this is itself the provision that lifts the duty to confirm or deny."""
        return self.citation == self.ncnd

    @property
    def users(self) -> Users:
        """Who may rely on it, and which kinds of authority plainly may not."""
        return users_of(self.citation)

    @property
    def in_hand(self) -> tuple[InHand, ...]:
        """What the officer must have in hand before relying on it; none for most."""
        return needed_in_hand(self.citation)

    @property
    def source(self) -> str:
        """The provision as a finding cites it: 'FOIA 2000 s.31(1)(a)'."""
        return f"FOIA 2000 s.{self.citation}"

    @property
    def url(self) -> str:
        """The section's page on legislation.gov.uk."""
        return ACT_URL + self.section


@dataclass(frozen=True, slots=True)
class Limb:
    """One limb of a section; None means that the section's own value holds."""

    citation: str
    name: str
    nature: Nature | None = None
    basis: Basis | None = None
    ncnd: str | None = None
    note: str = ""
    specific: bool = True


def section_rows(
    heading: Provision, *limbs: Limb, ncnd_nature: Nature | None = None
) -> tuple[Provision, ...]:
    """Return the rows of one section: itself, its limbs, and its exclusion of s.1(1)(a).

    The section by itself is specific enough for s.17(1)(b) only as *heading* says.

    Args:
        heading: The section's own row.
        limbs: Its limbs, in the order of the Act.
        ncnd_nature: Nature of the subsection that lifts the duty to confirm or deny,
            where it is not the section's.

    Source: FOIA 2000 s.1(6) names the duty to confirm or deny.
    """
    rows = [heading, *(_limb_row(heading, limb) for limb in limbs)]
    if heading.ncnd and all(row.citation != heading.ncnd for row in rows):
        rows.append(
            Provision(
                heading.ncnd,
                heading.title,
                "neither confirming nor denying that information is held",
                ncnd_nature or heading.nature,
                heading.basis,
                heading.ncnd,
            )
        )
    return tuple(rows)


def _limb_row(heading: Provision, limb: Limb) -> Provision:
    return Provision(
        limb.citation,
        heading.title,
        limb.name,
        limb.nature or heading.nature,
        limb.basis or heading.basis,
        limb.ncnd or heading.ncnd,
        limb.note,
        limb.specific,
    )
