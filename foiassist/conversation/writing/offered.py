"""Redrafts that were offered and never answered, because the program was closed or killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from foiassist.case.people import Person
    from foiassist.desk import Desk


def never_answered(desk: Desk, person: Person, reference: str) -> tuple[str, ...]:
    """Return a sentence for each, with the command that makes it again; each is told once."""
    offered = desk.offered_redrafts.to(person, reference)
    sections = {section.id: section for section in desk.cases.case(reference).sections}
    for section_id in offered:
        desk.offered_redrafts.forget(reference, section_id)
    return tuple(
        f"A redraft of “{sections[section_id].title}” was offered to you and neither taken nor "
        f"left. It was not kept; {f'/redraft {section_id} {how}'.rstrip()} makes it again."
        for section_id, how in offered.items()
        if section_id in sections and not sections[section_id].is_accepted
    )
