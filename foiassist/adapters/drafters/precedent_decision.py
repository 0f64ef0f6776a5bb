"""What was decided on the request as a whole, as the built-in drafter writes it."""

from __future__ import annotations

from foiassist.adapters.drafters.precedent_wording import (
    Wording,
    cite_sections,
    lowered,
    needed,
    paragraphs,
    questions_in_words,
)
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision, section_of, sort_key
from foiassist.law.letters import LetterKind
from foiassist.law.tests_of_harm import needs_public_interest_test
from foiassist.ports import DraftTask

_SEVERAL = 2
_NOTHING_HELD = frozenset({LetterKind.NOT_HELD, LetterKind.TRANSFER})
_REFUSED_NOTHING_ELSE = frozenset(
    {
        Answer.DISCLOSED,
        Answer.PUBLISHED,
        Answer.NOT_HELD,
        Answer.TRANSFERRED,
        Answer.CLARIFICATION,
    }
)
"""Answers among which section 21 is the only exemption."""


def write_decision(task: DraftTask, wording: Wording) -> str:
    """Return what the letter decides, and under which exemptions."""
    if LetterKind(task.frame.kind) is LetterKind.DRAFT:
        return needed("a decision on each question; the letter follows from the decisions")
    decided = {decision.question for decision in task.decisions}
    open_labels = [q.label for q in task.questions if q.label not in decided]
    still_open = needed(f"a decision on {questions_in_words(open_labels)}") if open_labels else ""
    return paragraphs(
        _decided(task, wording), relied_on(task, wording), weighed(task, wording), still_open
    )


def _decided(task: DraftTask, wording: Wording) -> str:
    """Return what was decided on the request as a whole, and what of it is not held."""
    kind = LetterKind(task.frame.kind)
    answers = {decision.answer for decision in task.decisions}
    name = f"decision-{kind.value.replace(' ', '-')}"
    if kind is LetterKind.FULL_DISCLOSURE and answers != {Answer.DISCLOSED}:
        name = "decision-all-we-hold"
    elif kind is LetterKind.PARTIAL_REFUSAL and _REFUSED_NOTHING_ELSE.issuperset(answers):
        name = "decision-partly-published"
    said = [wording.say(name)]
    missing = _labels_of(task, {Answer.NOT_HELD, Answer.TRANSFERRED})
    if missing and kind not in _NOTHING_HELD:
        said.append(wording.say("decision-some-not-held", questions=missing))
    unclear = _labels_of(task, {Answer.CLARIFICATION})
    if unclear and kind is not LetterKind.CLARIFICATION:
        said.append(wording.say("decision-some-unclear", questions=unclear))
    return " ".join(said)


def _labels_of(task: DraftTask, answers: set[Answer]) -> str:
    """Return the questions that have one of *answers*, in words, or nothing."""
    labels = dict.fromkeys(d.question for d in task.decisions if d.answer in answers)
    return questions_in_words(labels) if labels else ""


def weighed(task: DraftTask, wording: Wording) -> str:
    """Return what the public interest test is, where several exemptions relied on have one.

    Where only one has it, its own reasons say so.
    """
    cited = {citation for decision in task.decisions for citation in decision.all_exemptions}
    weighed = {citation for citation in cited if needs_public_interest_test(citation)}
    if len({section_of(citation) for citation in weighed}) < _SEVERAL:
        return ""
    saying = all(provision(citation).is_ncnd for citation in weighed)
    return wording.say("weighed-ncnd" if saying else "weighed")


def relied_on(task: DraftTask, wording: Wording) -> str:
    """Return the exemptions relied on, each with its questions."""
    asked: dict[str, dict[str, None]] = {}
    cited: dict[str, dict[str, None]] = {}
    for decision in task.decisions:
        for citation in decision.all_exemptions:
            section = section_of(citation)
            asked.setdefault(section, {})[decision.question] = None
            cited.setdefault(section, {})[citation] = None
    if not cited:
        return ""
    lines = [
        f"- {cite_sections(cited[section])}, {lowered(provision(section).title)} "
        f"({questions_in_words(asked[section])})"
        for section in sorted(cited, key=sort_key)
    ]
    return f"{wording.say('relied-on')}\n\n" + "\n".join(lines)
