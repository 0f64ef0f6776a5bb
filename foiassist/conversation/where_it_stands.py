"""Commands that say how a case stands: what is missing, when it is due, what was decided and why.

They only look. What an exemption was suggested for is said beside the guidance on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.decision import Decision
from foiassist.case.finding import Severity
from foiassist.case.question import Question
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import count, long_day
from foiassist.conversation.in_words import suggestion_words
from foiassist.conversation.looking import guidance_page
from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.errors import QuestionNotFound, SettingsError
from foiassist.law.exemptions import section_of

_DETAILS = (
    ("where", "to be found"),
    ("when", "to be published"),
    ("searches", "searched"),
    ("transferred_to", "held by"),
    ("clarify", "asked of the applicant"),
    ("earlier", "the earlier request"),
    ("interpretation", "read as"),
    ("redaction", "removed"),
    ("advice", "advice"),
)
NOTHING_MISSING = "Nothing is missing: the letter can be sent for review."


def missing(asked: Asked) -> Said:
    """Say what stands between the case and the door, a line for each thing."""
    lines = list(_missing_lines(asked))
    if not lines:
        return Said(NOTHING_MISSING)
    return Said("\n".join(lines), title=f"Missing: {count(len(lines), 'thing')}")


def _missing_lines(asked: Asked) -> Iterator[str]:
    case = asked.case
    questions = {question.label: question for question in case.request.questions}
    for label in case.undecided():
        yield f"Question {label} is undecided: {_short(questions[label].text)}"
    if not case.sections:
        yield "There is no letter yet: /draft drafts it."
        return
    for section in case.sections:
        for needed in section.needed:
            yield f"NEEDED in “{section.title}”: {needed.in_short}"
    titles = {section.id: section.title for section in case.sections}
    for finding in asked.desk.letters.check(case):
        if finding.severity is Severity.BLOCKER and not finding.rule.startswith("needed"):
            yield f"“{titles.get(finding.section or '', 'The whole letter')}”: {finding.message}"
    waiting = [section.title for section in case.sections if not section.is_accepted]
    if waiting:
        names = ", ".join(f"“{title}”" for title in waiting)
        yield f"{count(len(waiting), 'section')} to accept: {names}"


def due(asked: Asked) -> Said:
    """Say when the response is due, why, and how long is left. FOIA 2000 s.10."""
    case, desk = asked.case, asked.desk
    last, left = desk.cases.due(case), desk.cases.working_days_left(case)
    lines = [f"Due on {long_day(last)}: {_left(left)}.", _why_then(case)]
    if case.extension:
        lines.append(
            f"More time was taken to weigh the public interest under s.{case.extension.exemption} "
            "(s.10(3))."
        )
    if case.clarification_asked and not case.clock_from:
        lines.append("The clock waits for the applicant's clarification (s.1(3)).")
    return Said(" ".join(lines))


def _left(working_days: int) -> str:
    if working_days < 0:
        return f"{count(-working_days, 'working day')} late"
    return f"{count(working_days, 'working day')} left" if working_days else "that is today"


def _why_then(case: Case) -> str:
    if case.clock_from:
        return (
            f"The clock started afresh when the clarification came on {long_day(case.clock_from)}; "
            "20 working days run from the day after (s.10(1) and (6))."
        )
    return (
        f"The request came on {long_day(case.received)}; 20 working days run from the day after; "
        "weekends and bank holidays anywhere in the United Kingdom do not count (s.10(1) and (6))."
    )


def question(asked: Asked) -> Said:
    """Show one question with all that is recorded on it, or every question in a line each.

    Raises:
        QuestionNotFound: The words name no question of the request.
    """
    case, label = asked.case, asked.words.strip()
    if not label:
        lines = [_in_a_line(case, one) for one in case.request.questions]
        return Said("\n".join(lines), title=count(len(lines), "question"))
    found = case.request.question(label)
    if found is None:
        known = ", ".join(one.label for one in case.request.questions)
        raise QuestionNotFound(
            f"The request has no question {label!r}.", hint=f"Its questions are: {known}."
        )
    return Said("\n".join(_in_full(case, found)), title=f"Question {found.label}")


def _in_a_line(case: Case, asked: Question) -> str:
    decided = "; ".join(_decided(decision) for decision in case.decisions_on(asked.label))
    return f"{asked.label}. {_short(asked.text)} ({decided or 'undecided'})"


def _in_full(case: Case, asked: Question) -> Iterator[str]:
    yield f"{asked.label}. {asked.in_full}"
    decisions = case.decisions_on(asked.label)
    if not decisions:
        yield "Nobody has decided it yet."
    for decision in decisions:
        by = f", by {decision.by}" if decision.by else ""
        yield f"Decided: {_decided(decision)}{by}."
        for name, words in _DETAILS:
            if text := getattr(decision, name):
                yield f"{words.capitalize()}: {text}"
    for fact in case.facts_for(asked.label):
        source = f" From: {fact.source}." if fact.source else " Its source was not said."
        yield f"Fact: {fact.text}{source}"


def _decided(decision: Decision) -> str:
    under = f" under s.{', s.'.join(decision.exemptions)}" if decision.exemptions else ""
    part = f" ({decision.part})" if decision.part else ""
    return f"{decision.answer.in_words}{part}{under}"


def _short(text: str) -> str:
    longest = 100
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def why(asked: Asked) -> Said:
    """Say what an exemption is suggested or relied on for, and then the guidance on it.

    Raises:
        SettingsError: The words name no exemption of the Act.
        EvidenceError: The library cannot be searched.
    """
    cited = exemptions_named(asked.words)
    if cited is None or cited.unknown:
        raise asked.misused(f"{asked.words.strip()!r} names no exemption of the Act.")
    section = section_of(cited.citations[0])
    case = asked.case
    found = asked.desk.evidence.guidance(section)
    lines = [*_relied_on(case, section), *_suggested(asked, section)]
    if not lines:
        lines = [f"Section {section} is neither relied on nor suggested in this case."]
    if found is not None:
        lines += ["", f"GUIDANCE ON SECTION {section}: {found.title}", "", guidance_page(found)]
    return Said("\n".join(lines), title=f"Why section {section}")


def _relied_on(case: Case, section: str) -> Iterator[str]:
    for decision in case.decisions:
        if any(section_of(citation) == section for citation in decision.all_exemptions):
            yield f"Question {decision.question} was decided: {_decided(decision)}."
    for reason in case.reasons:
        if any(section_of(citation) == section for citation in reason.exemptions) and reason.harm:
            yield f"The harm, as {reason.by or 'somebody'} put it: {reason.harm}"


def _suggested(asked: Asked, section: str) -> Iterator[str]:
    for suggestion in asked.desk.evidence.suggest(asked.case):
        first = suggestion.exemptions[:1]
        if any(section_of(ranked.section) == section for ranked in first):
            yield f"Question {suggestion.question}. {suggestion_words(suggestion)}"
            yield from _reasons(suggestion)


def _reasons(suggestion: Suggestion) -> Iterator[str]:
    for because in suggestion.because[:3]:
        yield f"  {because.source}: {because.why}"


def remove(asked: Asked) -> Said:
    """Take a section out of the letter; its versions stay in the record.

    Raises:
        SectionNotFound: The letter has none of this id.
    """
    section_id = asked.words.strip() or asked.section
    if not section_id:
        raise SettingsError("Say which section.", hint=f"Write it like this: {asked.usage}")
    title = asked.case.section(section_id).title
    asked.desk.drafting.remove(asked.by, asked.reference, section_id)
    return Said(f"“{title}” is out of the letter; its versions stay in the record.")
