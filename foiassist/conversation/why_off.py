"""Why somebody cannot do something to a case just now, as the end of a sentence."""

from __future__ import annotations

from foiassist.case.people import Act, Role, may
from foiassist.case.section import Section
from foiassist.case.stages import Stage, allows

NO_LETTER = "there is no letter yet; decide the questions, or /draft drafts it now"
WHILE_TYPING = "while you type, keys are letters; Esc leaves the line or the section first"

_AT_STAGE = {
    Stage.DRAFTING: "the case is not in review; the officer sends it first (/send)",
    Stage.CLARIFICATION: "the applicant was asked to clarify; /clarified records the answer first",
    Stage.IN_REVIEW: "the case is in review; the supervisor returns it first (/return)",
    Stage.APPROVED: "the letter is approved already",
}
"""What is said of an act that the stage does not allow."""


def why_not(act: Act, role: Role, stage: Stage | None) -> str:
    """Return why *act* cannot be done, or nothing where it can.

    Args:
        act: What is to be done to the case.
        role: Who would do it.
        stage: How far the case has come; None where it has not been read yet.
    """
    if not may(role, act):
        others = next(other.value for other in Role if may(other, act))
        return f"that is for the {others}"
    return "" if stage is None or allows(stage, act) else _AT_STAGE[stage]


def why_not_redraft(section: Section | None) -> str:
    """Return why a section is not drafted again, or nothing where it can be."""
    if section is None or not section.is_accepted:
        return ""
    return (
        f"“{section.title}” is accepted by {section.by}, so it is not drafted again; /edit changes "
        "it by hand, which takes the acceptance back"
    )
