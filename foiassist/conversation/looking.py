"""Commands that only look: searches, checks, guidance, history, and the file that leaves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from textwrap import shorten

from foiassist.case.case import Case
from foiassist.case.challenge import Rehearsed, Verdict
from foiassist.case.evidence import Guidance, Match, Scope
from foiassist.case.finding import Finding
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import at_time, count
from foiassist.conversation.in_words import (
    SEVERITY_GLYPHS,
    act_words,
    match_words,
    suggestion_words,
)
from foiassist.conversation.leaving.exporting import what_is_there, written_words
from foiassist.errors import SettingsError
from foiassist.law.exemptions import section_of
from foiassist.named_paths import path_named

_FOUND = 5
"""Passages that a search shows."""

_REASONS = 3
"""Reasons of a suggestion that are shown; the side pane has all of them."""

_PAST_CHARACTERS = 90

_STRONG = "**"
"""How guidance marks what it stresses; a terminal need not show it."""

VERDICT_GLYPHS = {Verdict.UNANSWERED: "✗", Verdict.FOR_A_PERSON: "?", Verdict.ANSWERED: "✓"}

_ADDED = re.compile(r"\s+(?:--)?(draft|replace)$")
"""What may stand after the name of a file that a letter is written to."""


def find(asked: Asked) -> Said:
    """Search past responses and guidance."""
    if not asked.words.strip():
        raise asked.misused("Say what to look for.")
    matches = asked.desk.evidence.search(
        asked.words, k=_FOUND, scope=Scope(exclude=frozenset({asked.reference}))
    )
    if not matches:
        return Said("Nothing relevant in the library.")
    today = asked.desk.office.today()
    page = "\n\n".join(match_page(match, today) for match in matches)
    best = match_words(matches[0], today)[0]
    return Said(page, title=f"Found {count(len(matches), 'passage')}, the nearest: {best}")


def match_page(match: Match, today: date) -> str:
    """Return a passage with where it comes from and why it was found."""
    heading, why = match_words(match, today)
    passage = match.passage
    asked = f"\nAsked: {passage.question}" if passage.question else ""
    invented = " (an invented example)" if passage.invented else ""
    about = f", “{passage.title}”" if passage.title else ""
    return f"{heading}{about}{invented}\n{why}{asked}\n\n{passage.text}"


def check(asked: Asked) -> Said:
    """List what the checks find in the letter."""
    case = asked.case
    findings = asked.desk.letters.check(case) if case.sections else ()
    if not findings:
        return Said("The checks find nothing." if case.sections else "There is no letter yet.")
    page = "\n\n".join(_finding_lines(case, findings))
    return Said(page, title=count(len(findings), "finding"))


def _finding_lines(case: Case, findings: tuple[Finding, ...]) -> Iterator[str]:
    titles = {section.id: section.title for section in case.sections}
    for finding in findings:
        place = titles.get(finding.section or "", "The whole letter")
        words = f"\n  “{finding.where}”" if finding.where else ""
        yield (
            f"{SEVERITY_GLYPHS[finding.severity]} {finding.severity.value}  {place}\n"
            f"  {finding.message}{words}\n  {finding.rule}: {finding.source}"
        )


def rehearse(asked: Asked) -> Said:
    """Show what the letter will be asked, and which of it stays unanswered.

    Raises:
        SectionNotFound: The words name no section that anything is asked about.
    """
    case = asked.case
    if not case.sections:
        return Said("There is no letter yet.")
    found = asked.desk.rehearsal.rehearse(case, asked.words.strip())
    if not found:
        return Said("Nothing in the library is asked of this letter.")
    answered = [one for one in found if one.verdict is Verdict.ANSWERED]
    page = "\n\n".join(rehearsed_page(one, case) for one in found if one not in answered)
    told = f"{count(len(answered), 'question')} answered."
    open_ones = sum(one.verdict is Verdict.UNANSWERED for one in found)
    return Said(f"{page}\n\n{told}".strip(), title=f"Unanswered: {open_ones} of {len(found)}")


def rehearsed_page(one: Rehearsed, case: Case) -> str:
    """Return one challenge with what the letter has to say to it."""
    challenge = one.challenge
    titles = {section.id: section.title for section in case.sections}
    place = titles.get(one.section or "", "The whole letter")
    words = f"\n  “{one.where}”" if one.where else ""
    return (
        f"{VERDICT_GLYPHS[one.verdict]} {one.verdict.value}  {place}\n"
        f"  {challenge.asker.value}: {challenge.question}\n"
        f"  {one.why}{words}\n"
        f"  An adequate letter {challenge.adequate}.\n  {challenge.source}"
    )


def history(asked: Asked) -> Said:
    """Show the record of the case."""
    entries = asked.desk.cases.history(asked.reference)
    titles = {section.id: section.title for section in asked.case.sections}
    page = "\n".join(f"{at_time(e.at)}  {e.by} {act_words(e, titles)}" for e in entries)
    return Said(page, title="The record of the case")


def guidance(asked: Asked) -> Said:
    """Show the guidance on an exemption, or on that of the section under the cursor."""
    citation = asked.words.strip() or asked.section.removeprefix("reason-")
    found = asked.desk.evidence.guidance(citation) if section_of(citation) else None
    if found is None:
        raise SettingsError(
            f"There is no guidance on {citation or 'this section'}.",
            hint="Name a section of the Act: /guidance 31",
        )
    return Said(guidance_page(found), title=f"Section {found.section}: {found.title}")


def guidance_page(found: Guidance) -> str:
    """Return guidance as text."""
    parts = [f"{heading.upper()}\n{text.replace(_STRONG, '')}" for heading, text in found.parts]
    return "\n\n".join([*parts, *found.links])


def suggest(asked: Asked) -> Said:
    """Show a suggestion for each question, or for the one that is named, with reasons."""
    label = asked.words.strip()
    signs = asked.desk.evidence.regimes(asked.case)
    lines = [
        f"On the request as a whole: {sign.why}\n    {sign.source}"
        for sign in signs
        if not sign.question
    ]
    for suggestion in asked.desk.evidence.suggest(asked.case):
        if label not in {"", suggestion.question}:
            continue
        because = "\n".join(_because(suggestion))
        lines.append(f"{suggestion.question}  {suggestion_words(suggestion)}\n{because}".rstrip())
    page = "\n\n".join(lines) or "There is no question to suggest anything for."
    return Said(page, title="Suggestions; you decide")


def _because(suggestion: Suggestion) -> Iterator[str]:
    """Yield the first reasons; of two that read alike, each says which past question it is."""
    told = [(f"    {b.source}: {b.why}", " ".join(b.passage.split())) for b in suggestion.because]
    first = list(dict.fromkeys(told))[:_REASONS]
    alike = Counter(words for words, _ in first)
    for words, past in first:
        asked = shorten(past, _PAST_CHARACTERS, placeholder="…") if alike[words] > 1 else ""
        yield f"{words}\n      “{asked}”" if asked else words


def request(asked: Asked) -> Said:
    """Show the request as it came in."""
    return Said(
        asked.desk.cases.request_as_given(asked.reference), title="The request as it came in"
    )


def letter(asked: Asked) -> Said:
    """Show the whole letter as it would leave."""
    text = asked.desk.letters.text(asked.case)
    return Said(text or "There is no letter yet.", title="The letter as it stands")


def export(asked: Asked) -> Said:
    """Write the letter to a file; 'draft' after its name writes a watermarked copy.

    A file that is there already stays, unless 'replace' is said too.

    Raises:
        SettingsError: The file is there already.
        LetterNotReady: Something is open and no draft was asked for.
        ExportFailed: The file could not be written.
    """
    name, added = asked.words.strip(), set()
    while found := _ADDED.search(name):
        added.add(found[1])
        name = name[: found.start()]
    if not name:
        raise asked.misused("Say which file to write, such as letter.docx.")
    path = path_named(name)
    there = what_is_there(path)
    if there and "replace" not in added:
        raise SettingsError(
            there, hint=f"Name another file, or replace it: /export {asked.words.strip()} replace"
        )
    draft = "draft" in added
    written = asked.desk.letters.export(asked.by, asked.reference, path, draft=draft)
    return Said(f"{written_words(written, draft=draft)}.")
