"""The Environmental Information Regulations 2004, as far as a hand-over to them goes.

Tables only: the exceptions, and the time limits. No letter under the Regulations is written
here; a request for environmental information is exempt under s.39 and handed over.
Source: SI 2004/3391 as in force.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from foiassist.law.clock import due_date

REGULATIONS_URL = "https://www.legislation.gov.uk/uksi/2004/3391/regulation/"
"""Where legislation.gov.uk keeps each regulation; its number follows."""


@dataclass(frozen=True, slots=True)
class EnvironmentalException:
    """One ground on which environmental information may be refused."""

    regulation: str
    """As a letter cites it, without 'regulation': '12(5)(e)'."""
    name: str
    """What it is about: 'the confidentiality of commercial or industrial information'."""
    needs_adverse_effect: bool
    """Whether disclosure must be shown to do harm; 'would', never 'would be likely to'."""
    weighs_public_interest: bool = True
    """Whether the public interest is weighed, with a presumption in favour of disclosure."""
    covers_emissions: bool = True
    """Whether it may be relied on for information on emissions. Reg.12(9)."""
    note: str = ""

    @property
    def source(self) -> str:
        """The exception as a finding cites it: 'SI 2004/3391 reg.12(5)(e)'."""
        return f"SI 2004/3391 reg.{self.regulation}"

    @property
    def url(self) -> str:
        """The regulation's page on legislation.gov.uk."""
        return REGULATIONS_URL + self.regulation.partition("(")[0]


def _harm(
    letter: str, name: str, *, covers_emissions: bool, note: str = ""
) -> EnvironmentalException:
    return EnvironmentalException(
        f"12(5)({letter})",
        name,
        needs_adverse_effect=True,
        covers_emissions=covers_emissions,
        note=note,
    )


def _request(letter: str, name: str, note: str = "") -> EnvironmentalException:
    return EnvironmentalException(f"12(4)({letter})", name, needs_adverse_effect=False, note=note)


EXCEPTIONS: tuple[EnvironmentalException, ...] = (
    _request("a", "information that was not held when the request came"),
    _request(
        "b",
        "a request that is manifestly unreasonable",
        "There is no cost limit: what a request costs counts here, if it is out of proportion.",
    ),
    _request(
        "c",
        "a request in too general terms",
        "Only after advice and assistance under reg.9.",
    ),
    _request(
        "d",
        "material still being completed, unfinished documents and incomplete data",
        "The refusal names any other authority preparing it, and when it is to be finished, if "
        "known: reg.14(4).",
    ),
    _request(
        "e", "internal communications", "Those between government departments too: reg.12(8)."
    ),
    _harm(
        "a",
        "international relations, defence, national security or public safety",
        covers_emissions=True,
        note="Neither confirming nor denying is open here: reg.12(6).",
    ),
    _harm(
        "b",
        "the course of justice, a fair trial or a criminal or disciplinary inquiry",
        covers_emissions=True,
    ),
    _harm("c", "intellectual property rights", covers_emissions=True),
    _harm(
        "d",
        "the confidentiality of an authority's proceedings, where the law provides it",
        covers_emissions=False,
    ),
    _harm(
        "e",
        "the confidentiality of commercial or industrial information, where the law provides it "
        "to protect a legitimate economic interest",
        covers_emissions=False,
    ),
    _harm(
        "f",
        "the interests of a person who supplied the information of their own accord",
        covers_emissions=False,
        note="They need not have supplied it, it could not otherwise be disclosed, and they have "
        "not consented: (i) to (iii).",
    ),
    _harm(
        "g",
        "the protection of the environment that the information is about",
        covers_emissions=False,
    ),
    EnvironmentalException(
        "13",
        "personal data of somebody other than the applicant",
        needs_adverse_effect=False,
        weighs_public_interest=False,
        note="Without a public interest test where a data protection principle would be breached, "
        "reg.13(1)(a) and (2A); with one by the second and third conditions, reg.13(1)(b).",
    ),
)
"""Every exception, in the order of the Regulations. The applicant's own data is outside them
altogether: reg.5(3)."""

_BY_REGULATION = MappingProxyType({one.regulation: one for one in EXCEPTIONS})


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """One time limit of the Regulations."""

    what: str
    working_days: int
    """From the day after the one that it counts from; a working day is that of FOIA s.10(6)."""
    source: str


RESPONSE = TimeLimit(
    "make the information available, or refuse", 20, "SI 2004/3391 reg.5(2) and reg.14(2)"
)
EXTENDED_RESPONSE = TimeLimit(
    "make a large and complex amount of information available, or refuse",
    40,
    "SI 2004/3391 reg.7(1)",
)
NOTICE_OF_EXTENSION = TimeLimit(
    "tell the applicant that the longer time is needed", 20, "SI 2004/3391 reg.7(3)"
)
ASKING_FOR_REVIEW = TimeLimit("ask the authority to reconsider", 40, "SI 2004/3391 reg.11(2)")
REVIEW = TimeLimit("give the outcome of the review", 40, "SI 2004/3391 reg.11(4)")

TIME_LIMITS: tuple[TimeLimit, ...] = (
    RESPONSE,
    EXTENDED_RESPONSE,
    NOTICE_OF_EXTENSION,
    ASKING_FOR_REVIEW,
    REVIEW,
)
"""Every time limit that a hand-over or a refusal under the Regulations has to name or keep."""

REFUSAL_STATES: tuple[tuple[str, str], ...] = (
    ("the refusal in writing, within twenty working days", "SI 2004/3391 reg.14(1) and (2)"),
    ("each exception relied on, by its paragraph", "SI 2004/3391 reg.14(3)(a)"),
    ("what was considered in weighing the public interest", "SI 2004/3391 reg.14(3)(b)"),
    (
        "which other authority prepares unfinished material and when it will be finished, if known",
        "SI 2004/3391 reg.14(4)",
    ),
    ("the right to ask the authority to reconsider", "SI 2004/3391 reg.14(5)(a) and reg.11"),
    (
        "the enforcement and appeal provisions: complaint to the regulator, appeal from it",
        "SI 2004/3391 reg.14(5)(b) and reg.18",
    ),
)
"""What a refusal under the Regulations states, each with its source."""


def find_exception(regulation: str) -> EnvironmentalException | None:
    """Return the exception that *regulation* names, or None where there is none.

    A part of an exception is the exception: '12(5)(f)(i)' is '12(5)(f)', '13(1)' is '13'.

    Source: SI 2004/3391 reg.12(4), reg.12(5) and reg.13.
    """
    bare = "".join(regulation.split()).casefold()
    while bare and bare not in _BY_REGULATION:
        bare = bare.rpartition("(")[0]
    return _BY_REGULATION.get(bare)


def environmental_due_date(
    received: date, holidays: AbstractSet[date], *, is_large_and_complex: bool = False
) -> date:
    """Return the last day on which a response under the Regulations is in time.

    Args:
        received: The day on which the request reached the authority.
        holidays: See `clock.is_working_day`; the Regulations count as the Act does.
        is_large_and_complex: Whether the authority reasonably believes that its complexity
            and volume make twenty working days impracticable, and says so within them.

    Source: SI 2004/3391 reg.2(1), "working day", reg.5(2) and reg.7(1) and (3).
    """
    limit = EXTENDED_RESPONSE if is_large_and_complex else RESPONSE
    return due_date(received, holidays, working_days=limit.working_days)
