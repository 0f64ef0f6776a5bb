"""Values of a case as a screen says them: words and glyphs first, colour never alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from foiassist.case.decision import Decision
from foiassist.case.evidence import Match, Standing
from foiassist.case.finding import Severity
from foiassist.case.history import HistoryEntry
from foiassist.case.people import Act
from foiassist.case.section import Provenance, SectionState
from foiassist.case.suggestion import Suggestion
from foiassist.conversation.days_in_words import count
from foiassist.law.answers import Answer

STATE_GLYPHS = {
    SectionState.DRAFTED: "○",
    SectionState.EDITED: "●",
    SectionState.ACCEPTED: "✓",
}
SEVERITY_GLYPHS = {Severity.BLOCKER: "✗", Severity.WARNING: "▲", Severity.NOTE: "·"}

_SHORT_ANSWERS = {
    Answer.DISCLOSED: "disclosed",
    Answer.PARTLY: "partly",
    Answer.PUBLISHED: "published",
    Answer.TO_BE_PUBLISHED: "to publish",
    Answer.NOT_HELD: "not held",
    Answer.WITHHELD: "withheld",
    Answer.NCND: "NCND",
    Answer.COST_LIMIT: "cost",
    Answer.VEXATIOUS: "vexatious",
    Answer.REPEATED: "repeated",
    Answer.TRANSFERRED: "transferred",
    Answer.CLARIFICATION: "to clarify",
    Answer.ENVIRONMENTAL: "environmental",
    Answer.OWN_DATA: "own data",
}


_DRAFTERS = {"precedent": "built-in drafter"}
"""What a drafter is called where its name in the settings says nothing."""


def short_answer(answer: Answer) -> str:
    """Return an answer in one word or two, for a table."""
    return _SHORT_ANSWERS[answer]


LATER = "· in the response"
"""How a question stands in a letter along the way, which does not answer it."""


def decision_mark(decisions: tuple[Decision, ...]) -> str:
    """Return what was decided on one question, short: '✓ withheld 31(1)(a)', '? open'."""
    if not decisions:
        return "? open"
    return "✓ " + " + ".join(_one_mark(decision) for decision in decisions)


def question_mark(decisions: tuple[Decision, ...], suggestion: Suggestion | None) -> str:
    """Return what was decided, or that it is open and what might be: '? open; perhaps s.31'."""
    if decisions or suggestion is None or suggestion.answer is None:
        return decision_mark(decisions)
    sections = suggestion.exemptions[:1] if suggestion.answer.refuses else ()
    under = "".join(f" s.{ranked.section}" for ranked in sections)
    return f"? open; perhaps {_SHORT_ANSWERS[suggestion.answer]}{under}"


def _one_mark(decision: Decision) -> str:
    words = _SHORT_ANSWERS[decision.answer]
    if decision.answer is Answer.WITHHELD and decision.exemptions:
        words = "s." + ", ".join(decision.exemptions)
    elif decision.exemptions:
        words = f"{words} s.{', '.join(decision.exemptions)}"
    return f"{words} ({decision.part})" if decision.part else words


def suggestion_words(suggestion: Suggestion) -> str:
    """Return a suggestion as a sentence that can be told from a decision."""
    if suggestion.answer is None:
        return "No suggestion: no basis in what we have."
    first, *others = (f"s.{ranked.section}" for ranked in suggestion.exemptions[:3])
    ranked = ", ".join((f"{first} ({suggestion.confidence.value} confidence)", *others))
    words = f"Suggested: {suggestion.answer.in_words}"
    if suggestion.answer.refuses:
        why = "by" if suggestion.answer is Answer.ENVIRONMENTAL else "under"
        return f"{words} {why} {ranked}"
    return f"{words}; if anything is withheld, look first at {ranked}"


def match_words(match: Match, today: date) -> tuple[str, str]:
    """Return the heading of a passage and the line on why it matched."""
    passage = match.passage
    who = passage.authority or passage.document
    when = f" {passage.answered:%Y}" if passage.answered else ""
    answer = f", {passage.answer.replace('_', ' ')}" if passage.answer else ""
    under = f" s.{', '.join(passage.exemptions)}" if passage.exemptions else ""
    glyph = "○ " if passage.answer in {"disclosed", "published"} else "● "
    heading = f"{glyph}{who}{when}{answer}{under}"
    said = [f"{passage.role.value}", *match.why, *age_words(passage.answered, today)]
    if passage.standing is not Standing.STANDS:
        said.insert(0, f"! {passage.standing.value} on review")
    return heading, "; ".join(said)


def drafter_words(provenance: Provenance) -> str:
    """Return what wrote a section where no person did: 'built-in drafter'."""
    drafter = _DRAFTERS.get(provenance.drafter, provenance.drafter)
    model = f" with {provenance.model}" if provenance.model else ""
    return f"{drafter or 'a draft'}{model}"


def age_words(answered: date | None, today: date) -> tuple[str, ...]:
    """Return how old an answer is, '2 months old'; nothing where its day is not known."""
    if answered is None:
        return ()
    months = (today.year - answered.year) * 12 + today.month - answered.month
    if months < 0:
        return ()
    whole_years = 24
    old = count(months, "month") if months < whole_years else count(months // 12, "year")
    return (f"{old} old",)


def act_words(entry: HistoryEntry, titles: Mapping[str, str]) -> str:
    """Return what was done as the end of a sentence, with sections by their titles."""
    if entry.act is Act.DECIDE and entry.detail:
        return f"{entry.act.value} {entry.detail}"
    about = titles.get(entry.about, entry.about)
    named = f" “{about}”" if entry.about in titles else f" {about}"
    is_said = entry.act is not Act.RECORD_FACT and entry.about in entry.detail
    is_said = is_said or entry.detail.startswith(f"{entry.about}:")
    shown = named if entry.about and not is_said else ""
    said = f": {entry.detail}" if entry.detail else ""
    return f"{entry.act.value}{shown}{said}"
