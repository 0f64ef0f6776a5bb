"""Commands that take a case to a supervisor and back."""

from __future__ import annotations

from foiassist.conversation.asked import Asked, Said


def send(asked: Asked) -> Said:
    """Send the case for review."""
    asked.desk.review.send(asked.by, asked.reference)
    return Said("A supervisor reads it now; it cannot be edited meanwhile.")


def remark(asked: Asked) -> Said:
    """Leave a remark on the section under the cursor."""
    if not asked.words.strip():
        raise asked.misused("Say what to remark.")
    asked.desk.review.remark(asked.by, asked.reference, asked.section, asked.words.strip())
    return Said("")


def return_to_officer(asked: Asked) -> Said:
    """Return the case with reasons."""
    if not asked.words.strip():
        raise asked.misused("A case is returned with reasons.")
    asked.desk.review.return_to_officer(asked.by, asked.reference, asked.words.strip())
    return Said("")


def override(asked: Asked) -> Said:
    """Let a finding stand, with a reason: 'facts-figure the total is on our website'.

    Raises:
        SettingsError: No finding of that rule stands in the letter.
    """
    rule, _, why = asked.words.strip().partition(" ")
    if not why.strip():
        raise asked.misused("Say which rule, and why its finding may stand.")
    findings = [f for f in asked.desk.letters.check(asked.case) if f.rule == rule]
    if not findings:
        raise asked.misused(f"No finding of the rule {rule!r} stands in this letter.")
    here = next((f for f in findings if f.section == asked.section), findings[0])
    asked.desk.review.override(
        asked.by, asked.reference, rule, here.section or "", here.where or "", why.strip()
    )
    return Said("")
