"""What a command is given and what it gives back: plain values, no screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foiassist.case.case import Case
from foiassist.case.people import Person
from foiassist.errors import SettingsError

if TYPE_CHECKING:
    from foiassist.desk import Desk


@dataclass(frozen=True, slots=True)
class Asked:
    """A command as somebody gave it, with where their cursor stood."""

    desk: Desk
    by: Person
    reference: str
    words: str
    """What followed the command's name."""

    section: str = ""
    """Id of the section under the cursor, or empty."""

    question: str = ""
    """Label of the question under the cursor, or empty."""

    usage: str = ""

    @property
    def case(self) -> Case:
        """The case as it is stored now."""
        return self.desk.cases.case(self.reference)

    def misused(self, why: str) -> SettingsError:
        """Return the error that says how the command is written."""
        return SettingsError(why, hint=f"Write it like this: {self.usage}")


@dataclass(frozen=True, slots=True)
class Said:
    """What came of a command, to be shown."""

    text: str
    redraft: bool = False
    """Whether the machine's own sections should now be written afresh."""

    title: str = ""
    """Given, the text is long and opens as a page under this title."""

    opens: str = ""
    """Reference of another case to go to, or empty."""

    copies: str = ""
    """What a screen puts on the clipboard; where there is none, a file is the way."""
