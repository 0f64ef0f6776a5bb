"""Which questions some words name: '3', 'questions 2 and 4', 'the one about minutes'.

The whole of the words must name questions; a word left over means that they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.case import Case
from foiassist.conversation.plain_words.meaning import Place
from foiassist.conversation.plain_words.orders import Named
from foiassist.conversation.plain_words.parts_named import (
    label_of,
    parts_in_the_words,
    parts_said,
)
from foiassist.conversation.plain_words.sentence import folded, telling_words

_ALL = frozenset(
    "all|everything|it all|them all|all of it|all of them|the lot|the whole lot|the whole request|"
    "the request|whole request|all questions|all the questions|every question|"
    "the whole thing|all of the request|all of the questions|all this|all that|all of this|"
    "all of that|all of these|all of those|all the information|both".split("|")
)
_REST = frozenset(
    "the rest|rest|the others|the other questions|the remaining questions|everything else|"
    "all the rest|all the others|the other ones|the remaining ones".split("|")
)
_THIS = frozenset("this|this one|this question|here|the current question".split("|"))
_IT = frozenset("it|that|that one|that question|them|those|these|they|the same".split("|"))
_ORDINALS = {
    word: place
    for place, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten".split(), start=1
    )
}
_EXCEPT = re.compile(r"(.+?),? (?:but|except|except for|apart from|other than|bar) (.+)")
_LEAD = re.compile(
    r"^(?:the )?(?:answers? to )?(?:the )?"
    r"(?:(?:questions?|numbers?|nos?\.?|points?|items?|parts?)\s+|qs?\.?\s*(?=\d)|#\s*(?=\d))"
)
_INFORMATION = re.compile(r"^(?:the |any |all )?information (?:asked for )?(?:in|for|on|at) ")
_ABOUT = re.compile(
    r"(?:the )?(?:one|ones|question|questions|part|bit|information|answer) "
    r"(?:about|on|for|that asks (?:for|about)|asking (?:for|about)|regarding|concerning|with) (.+)"
)
_RANGE = re.compile(r"(\w+)\s*(?:-|to|through|up to|until)\s*(?:question )?(\w+)")
_AND = re.compile(r"\s*(?:,\s*and\b|,|\band\b|&|\+|\bas well as\b)\s*")


def questions_named(words: str, case: Case, place: Place) -> Named | None:
    """Return the questions that *words* name, or None where they name none."""
    phrase = folded(words).strip(" .,:")
    labels = tuple(question.label for question in case.request.questions)
    if not phrase or not labels:
        return None
    return (
        _by_pointing(phrase, case, place)
        or _but_some(phrase, case, place)
        or parts_in_the_words(_AND.split(phrase), case)
        or _in_a_list(phrase, case)
        or _by_subject(phrase, case)
    )


def _by_pointing(phrase: str, case: Case, place: Place) -> Named | None:
    """Return what 'all', 'the rest', 'this' and 'it' mean."""
    labels = tuple(question.label for question in case.request.questions)
    if phrase in _ALL and (phrase != "both" or len(labels) == len("ab")):
        return Named(labels)
    if phrase in _REST:
        return Named(case.undecided(), why="" if case.undecided() else "Every question is decided.")
    here = (place.question,) if place.question in labels else ()
    if phrase in _THIS:
        return Named(here or _known(place.about, labels))
    if phrase in _IT:
        return Named(_known(place.about, labels) or here)
    return None


def all_undecided(words: str, case: Case) -> Named | None:
    """Return the questions that nobody has decided where *words* mean all of them, or None."""
    if folded(words).strip(" .,:") not in _ALL:
        return None
    left = case.undecided()
    decided = tuple(q.label for q in case.request.questions if q.label not in left)
    return Named(left, decided=decided) if left else Named(why="Every question is decided.")


def _known(names: tuple[str, ...], labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name in labels)


def _but_some(phrase: str, case: Case, place: Place) -> Named | None:
    """Return what 'everything except 3' means."""
    parts = _EXCEPT.fullmatch(phrase)
    if parts is None or parts[1] not in _ALL:
        return None
    left_out = questions_named(parts[2], case, place)
    if left_out is None or not left_out.labels:
        return left_out
    kept = (q.label for q in case.request.questions if q.label not in left_out.labels)
    return Named(tuple(kept))


def _in_a_list(phrase: str, case: Case) -> Named | None:
    """Return what '2 and 4', '1 to 1c' or 'the third question' mean."""
    items = [item for item in _AND.split(phrase) if item]
    found: dict[str, None] = {}
    unknown: list[str] = []
    for item, part in zip(items, parts_said(items), strict=True):
        bare = _LEAD.sub("", _INFORMATION.sub("", item)).strip()
        labelled = label_of(part, case) if part is not None else ""
        labels = (labelled,) if labelled else _item(bare, case)
        if labels is None:
            return None
        unknown.extend(name for name in labels if case.request.question(name) is None)
        found.update(dict.fromkeys(labels))
    if unknown:
        return Named(why=f"The request has no question {_listed(unknown)}.")
    return Named(_in_order(case, found)) if found else None


def _item(item: str, case: Case) -> tuple[str, ...] | None:
    """Return the labels that one item of a list names; a number that is no label stays itself."""
    known = {q.label.casefold(): q.label for q in case.request.questions}
    if item in known:
        return (known[item],)
    between = _RANGE.fullmatch(item)
    if between and (span := _span(between[1], between[2], tuple(known))):
        return tuple(known[name] for name in span)
    if item in _NUMBERS and _NUMBERS[item] in known:
        return (known[_NUMBERS[item]],)
    ordinal = re.fullmatch(r"(?:the )?(\w+?)(?: question| one)?", item)
    if ordinal and (place := _ordinal(ordinal[1], len(known))):
        return (case.request.questions[place - 1].label,)
    return (item,) if re.fullmatch(r"\d{1,2}[a-z]?", item) else None


def _span(first: str, last: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if first not in known or last not in known:
        return ()
    start, end = known.index(first), known.index(last)
    return known[start : end + 1] if start < end else ()


def _ordinal(word: str, many: int) -> int:
    """Return the place that *word* names, counted from 1; 0 where it names none that there is."""
    if word == "last":
        return many
    place = _ORDINALS.get(word, 0)
    return place if place <= many else 0


def _by_subject(phrase: str, case: Case) -> Named | None:
    """Return what 'the one about minutes' or 'the drone policy' means."""
    about = _ABOUT.fullmatch(phrase)
    if about is None and not phrase.startswith("the "):
        return None
    wanted = telling_words(about[1] if about else phrase)
    if not wanted:
        return None
    alike = tuple(_alike(wanted, case))
    if len(alike) == 1:
        return Named(alike)
    if alike:
        return Named(candidates=alike, why=f"{len(alike)} questions have these words.")
    return Named(why="No question has these words.") if about else None


def _alike(wanted: frozenset[str], case: Case) -> Iterator[str]:
    """Yield the labels of the questions that have every one of the *wanted* words."""
    for question in case.request.questions:
        if wanted <= telling_words(question.text):
            yield question.label


def _in_order(case: Case, labels: dict[str, None]) -> tuple[str, ...]:
    return tuple(q.label for q in case.request.questions if q.label in labels)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
