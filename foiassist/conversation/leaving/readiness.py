"""The check before a letter leaves: everything that stops it, and what is worth another look.

It only looks. Whether the letter leaves is for people to say; what is told as stopping it is what
the desk itself would refuse to export.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from foiassist.case.case import Case
from foiassist.case.stages import Stage
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.comparing import NOTHING_OF_ONES_OWN
from foiassist.conversation.days_in_words import count, long_day
from foiassist.conversation.leaving.letter import (
    deadline_part,
    duties_part,
    facts_part,
    personal_part,
    questions_part,
)
from foiassist.conversation.leaving.lines import GLYPHS, Line, Mark, Part, a_part
from foiassist.conversation.leaving.past import (
    LOOKING,
    consistency_part,
    not_looked,
    rehearsal_part,
)
from foiassist.conversation.leaving.people import people_part
from foiassist.errors import EvidenceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from foiassist.desk import Desk


_WAITING = (a_part("Rehearsal", LOOKING), a_part("Consistency", LOOKING))
"""The parts that may take long, before they have been looked at."""


@dataclass(frozen=True, slots=True)
class Ready:
    """How a letter stands before it leaves, all of one moment."""

    reference: str
    kind: str
    stage: Stage
    parts: tuple[Part, ...]

    def lines(self, mark: Mark) -> tuple[tuple[str, Line], ...]:
        """Return the lines with *mark* by the name of their part, what is said twice only once."""
        found: dict[tuple[str, str], Line] = {}
        for part in self.parts:
            for line in part.lines:
                if line.mark is mark:
                    found.setdefault((part.name, line.said), line)
        return tuple((name, line) for (name, _), line in found.items())

    @property
    def rest(self) -> tuple[tuple[str, Line], ...]:
        """All that neither stops the letter nor asks for a look, in short: a part's done as one."""
        return tuple((part.name, line) for part in self.parts for line in _in_short(part))

    @property
    def stops(self) -> int:
        """Things that stop the letter."""
        return len(self.lines(Mark.STOPS))

    @property
    def to_look_at(self) -> int:
        """Things that stop nothing and are worth another look."""
        return len(self.lines(Mark.LOOK))

    @property
    def in_words(self) -> str:
        """How it stands in a line: '2 things stop this letter; 3 to look at'."""
        stops, look = self.stops, self.to_look_at
        verb = "stops" if stops == 1 else "stop"
        stopping = f"{count(stops, 'thing')} {verb} this letter" if stops else ""
        words = f"{stopping or 'Nothing stops this letter'}; {look or 'nothing'} to look at"
        looking = [part for part, _ in self.lines(Mark.LOOKING)]
        return f"{words}; still looking: {' and '.join(looking).lower()}" if looking else words


def _in_short(part: Part) -> Iterator[Line]:
    """Yield the lines of a part that ask for nothing, those that are done together as one."""
    yield from (line for line in part.lines if line.mark in {Mark.LOOKING, Mark.NOTE})
    done = [line for line in part.lines if line.mark is Mark.DONE]
    if len(done) <= 1 or not part.all_done:
        yield from done
    else:
        page = "\n\n".join(_as_text(line) for line in done)
        yield Line(Mark.DONE, part.all_done, page=page)


def looks(desk: Desk, reference: str) -> Iterator[Ready]:
    """Yield how the letter stands, at once as far as it is quick, and then with all the rest.

    Raises:
        CaseNotFound: There is none of this reference.
    """
    case = desk.cases.case(reference)
    quick = _quick_parts(desk, case)
    ready = Ready(reference, str(case.kind), case.stage, (*quick, *_WAITING, _people(desk, case)))
    yield ready
    slow: tuple[tuple[str, Callable[[], Part]], ...] = (
        ("Rehearsal", partial(_rehearsal, desk, case)),
        ("Consistency", partial(_consistency, desk, case)),
    )
    for name, look in slow:
        ready = _with_part(ready, _looked(name, look))
        yield ready


def look(desk: Desk, reference: str) -> Ready:
    """Return how the letter stands, however long that takes; errors as `looks`."""
    *_, last = looks(desk, reference)
    return last


def _quick_parts(desk: Desk, case: Case) -> tuple[Part, ...]:
    findings = desk.letters.check(case)
    met = desk.letters.duties_met(case, findings) if case.sections else ()
    due = long_day(desk.cases.due(case))
    return (
        questions_part(case, findings),
        duties_part(case, findings, met),
        facts_part(case, findings),
        personal_part(case, findings),
        deadline_part(case, findings, due, desk.cases.working_days_left(case)),
    )


def _people(desk: Desk, case: Case) -> Part:
    history = desk.cases.history(case.reference)
    return people_part(case, history, is_approved=desk.review.is_approved(case))


def _looked(name: str, look_at: Callable[[], Part]) -> Part:
    """Return a part, or that it could not be looked at: a letter can leave without the library."""
    try:
        return look_at()
    except EvidenceError as error:
        return a_part(name, not_looked(error.message))


def _rehearsal(desk: Desk, case: Case) -> Part:
    return rehearsal_part(case, desk.rehearsal.rehearse(case) if case.sections else ())


def _consistency(desk: Desk, case: Case) -> Part:
    nothing = "" if desk.consistency.has_past() else NOTHING_OF_ONES_OWN
    compared = () if nothing else desk.consistency.compare(case.reference)
    return consistency_part(compared, desk.office.today(), nothing)


def _with_part(ready: Ready, part: Part) -> Ready:
    parts = tuple(part if one.name == part.name else one for one in ready.parts)
    return replace(ready, parts=parts)


def ready(asked: Asked) -> Said:
    """Say what stops the letter and what is worth a look, as text."""
    found = look(asked.desk, asked.reference)
    return Said(in_full(found), title=found.in_words)


def in_full(found: Ready) -> str:
    """Return the whole check as text, what stops the letter first."""
    first = (*found.lines(Mark.STOPS), *found.lines(Mark.LOOK))
    return "\n".join(_as_text(line, name) for name, line in (*first, *found.rest))


def _as_text(line: Line, name: str = "") -> str:
    about = f"{name}: " if name else ""
    rests_on = f"\n    {line.rests_on}" if line.rests_on else ""
    return f"{GLYPHS[line.mark]} {about}{line.said}{rests_on}"
