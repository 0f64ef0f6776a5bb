"""Commands that correct which parts of the request are its questions."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.case.corrected_questions import hanging_on, passage_of, place_of
from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import count

NO_PASSAGES = "Every word of the request is in a question."
_MOST_WORDS = 2
"""Labels that joining takes."""


def set_aside(asked: Asked) -> Said:
    """Take a question out of the questions: '5'.

    Raises:
        CaseError: The case does not allow it, or has no such question.
    """
    label = asked.words.strip() or asked.question
    if not label:
        raise asked.misused("Say which question asks nothing.")
    before = asked.case
    asked.desk.questions.set_aside(asked.by, asked.reference, label)
    told = [
        f"{label} is no question now. Its words stay in the request.",
        *gone_with(before, label),
    ]
    return Said(" ".join(told), redraft=bool(before.sections))


def take_up(asked: Asked) -> Said:
    """Make a question of a passage: 'the cost of each', or its number; alone, list them.

    Raises:
        CaseError: The case does not allow it.
        PassageNotFound: The words stand in no such passage, or in several.
    """
    before = asked.case
    if not asked.words.strip():
        lines = [f"{n}. {left.text}" for n, left in enumerate(before.request.leftover, start=1)]
        if not lines:
            return Said(NO_PASSAGES)
        lines.append("\n/asked 1 makes a question of the first.")
        return Said("\n".join(lines), title=f"In no question: {count(len(lines) - 1, 'passage')}")
    case = asked.desk.questions.take_up(asked.by, asked.reference, asked.words)
    labels = {question.label for question in before.request.questions}
    new = next(q for q in case.request.questions if q.label not in labels)
    return Said(f"It is question {new.label} now: {new.text}", redraft=bool(before.sections))


def join(asked: Asked) -> Said:
    """Make one question of two that stand side by side: '4 4.2'.

    Raises:
        CaseError: The case does not allow it, or has no such questions.
        QuestionsApart: They do not stand side by side.
    """
    labels = asked.words.replace(",", " ").split()
    if len(labels) != _MOST_WORDS:
        raise asked.misused("Say which two questions are one.")
    before = asked.case
    case = asked.desk.questions.join(asked.by, asked.reference, labels[0], labels[1])
    goes = next(label for label in labels if case.request.question(label) is None)
    stays = next(label for label in labels if label != goes)
    told = [f"{stays} and {goes} are one question now, {stays}.", *decisions_gone(before, goes)]
    return Said(" ".join(told), redraft=bool(before.sections))


def split(asked: Asked) -> Said:
    """Make two questions of one: '3 and how many' begins the second with these words.

    Raises:
        CaseError: The case does not allow it, or has no such question.
        PassageNotFound: The question has no such words, or begins with them.
    """
    label, _, words = asked.words.strip().partition(" ")
    if not words.strip():
        raise asked.misused("Say which question, and the words that the second begins with.")
    before = asked.case
    case = asked.desk.questions.part(asked.by, asked.reference, label, words)
    place = next(n for n, q in enumerate(case.request.questions) if q.label == label)
    first, second = case.request.questions[place : place + 2]
    told = [f"There are two now. {first.label}: {first.text}\n{second.label}: {second.text}"]
    if before.decisions_on(label):
        told.append(f"What was decided on {label} holds for the first.")
    return Said("\n".join(told), redraft=bool(before.sections))


# What goes with it


def gone_with(case: Case, label: str) -> Iterator[str]:
    """Yield what follows where a question is set aside, a sentence each."""
    question = case.request.question(label)
    if question is not None and (hanging := hanging_on(case.request, question)):
        yield f"It introduces {', '.join(q.label for q in hanging)}."
    yield from decisions_gone(case, label)
    if facts := case.facts_for(label):
        what = "The fact" if len(facts) == 1 else f"{len(facts)} facts"
        yield f"{what} recorded for it {'goes' if len(facts) == 1 else 'go'} with it."


def decisions_gone(case: Case, label: str) -> Iterator[str]:
    """Yield what was decided on a question that is no more, and what stays of it in the letter."""
    if decided := "; ".join(d.answer.in_words for d in case.decisions_on(label)):
        yield f"What was decided on {label} ({decided}) goes with it; the record keeps it."
    for section in case.sections:
        if section.by and section.questions == (label,):
            yield f"“{section.title}” is {section.by}’s own and stays until /remove."


def split_in_words(case: Case, label: str, words: str) -> tuple[str, ...]:
    """Return what splitting a question would make of it, a sentence each.

    Raises:
        PassageNotFound: The question has no such words, or begins with them.
    """
    question = next(q for q in case.request.questions if q.label == label)
    at = place_of(question, words)
    first, second = question.text[:at].strip(), question.text[at:].strip()
    return f"{label} becomes: {first}", f"A question of its own is: {second}"


def taken_up_in_words(case: Case, words: str) -> tuple[str, ...]:
    """Return what taking a passage up would make of it; errors as `take_up`."""
    return (f"“{passage_of(case.request, words).text}” becomes a question of its own.",)
