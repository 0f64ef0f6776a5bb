"""Checks on letters that give information.

Source: FOIA 2000 ss.1, 11 and 16.
"""

from __future__ import annotations

import re

from foiassist.steps.rehearsing.argument import Argument
from foiassist.steps.rehearsing.letter_sentences import Sentence
from foiassist.steps.rehearsing.outcome import (
    Check,
    Outcome,
    Shows,
    answered,
    for_a_person,
    said,
    said_at_all,
    unanswered,
)
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.stock_words import own_words

_YEAR = re.compile(
    r"\b(?P<first>(?:19|20)\d\d)(?:\s*(?:-|–|—|to|and)\s*(?P<last>(?:19|20)\d\d))?\b(?!/\d{3})"
)
_LONGEST_SPAN = 15
_FIGURE = re.compile(
    r"£\s?\d|\b\d[\d,.]*\s?%|\b\d[\d,]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|none|no)\b",
    re.IGNORECASE,
)
_DATED = pattern(
    r"\b(?<!act )(?:19|20)\d\d\b|\bas (?:at|of)\b|\bfinancial year\b|\bto date\b|\bcurrently\b"
    r"|\bat present\b|\btoday\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b|\b(?:last|this) (?:year|month)\b"
)
_SUPPOSES = pattern(r"\bwould\b|\bif\b")
_HANGING = ("of these", "of those", "of them")
"""How a figure begins that has its day from the one before."""

_ELSEWHERE = pattern(r"\b(?:enclos\w+|attach\w+|annex\w*|appendix|spreadsheet|table)\b")
_FORM = pattern(
    r"\b(?:spreadsheet|excel|csv|machine[- ]readable|paper cop\w+|hard cop\w+|in person"
    r"|inspect\w*|pdf|word document|electronic(?:ally)?(?: form\w*)?|large print)\b"
)
_READ_AS = pattern(
    r"\b(?:we|I) (?:have )?(?:read|taken|understood|interpreted|took) (?:this|it|your|that"
    r"|the words?|the question|“|‘)|\btaken (?:it|this|your) \w* ?to mean\b|\bread (?:it|this"
    r"|your question) as\b"
)
_REMOVED = pattern(
    r"\b(?:redact\w*|removed|blacked|black line\w*|taken out|edited out"
    r"|masked)\b(?<!nothing removed)(?<!nothing redacted)(?<!nothing taken out)"
)
_KEPT_BACK = pattern(r"\b(?:withh\w+|redact\w*|removed|exempt|not held|do not hold|rest)\b")


def every_year_is_answered(argument: Argument) -> Outcome | None:
    """Judge whether each year that was asked about stands in the answer."""
    if not argument.is_case:
        return for_a_person("See that every year asked about has an answer.")
    asked = {year for question in argument.questions for year in _years(question.text)}
    if not asked:
        return None
    speaking = [s for s in argument.own if not s.is_asked]
    told = {year for s in speaking for year in _years(s.text)}
    lacking = sorted(asked - told)
    if not lacking:
        return answered(next((s for s in speaking if set(_years(s.text)) & asked), None))
    elsewhere = said_at_all(argument.own, _ELSEWHERE)
    if elsewhere is not None:
        return for_a_person("See that what is enclosed covers every year asked about.", elsewhere)
    return unanswered(f"The answer says nothing of {', '.join(lacking)}.")


def _years(text: str) -> list[str]:
    years: list[str] = []
    for match in _YEAR.finditer(text):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        if not 0 <= last - first <= _LONGEST_SPAN:
            last = first
        years += [str(year) for year in range(first, last + 1)]
    return years


def _figures(argument: Argument) -> list[Sentence]:
    spoken = (
        s for s in argument.own
        if s.speaks and not s.cites and not s.is_labelled and not s.low.startswith(_HANGING)
    )  # fmt: skip
    return [s for s in spoken if _FIGURE.search(_undated(s.text)) and argument.adds(s)]


def _undated(text: str) -> str:
    return re.sub(
        r"\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October"
        r"|November|December)(?: \d{4})?\b|\b(?:19|20)\d\d(?:/\d\d)?\b|\bquestions? [\w, ]+\b",
        " ",
        text,
    )


def figures_have_a_day(argument: Argument) -> Outcome | None:
    """Judge whether the figures given have a day or period; None where there are none."""
    figures = _figures(argument)
    if not figures:
        return None
    paragraphs = {s.paragraph for s in figures}
    near = [s for s in argument.own if {s.paragraph, s.paragraph - 1} & paragraphs]
    told = (s for s in (*figures, *near) if not _SUPPOSES.search(s.low))
    dated = next((s for s in told if _DATED.search(s.low)), None)
    if dated is not None:
        return answered(dated)
    return unanswered("Figures are given without their day or period.", figures[0])


def figures_have_a_source(argument: Argument) -> Outcome | None:
    """Judge whether what the letter states was recorded, with where it came from."""
    if not argument.is_case:
        return for_a_person("Be able to show the record that each figure came from.")
    if not argument.facts:
        figures = _figures(argument)
        return unanswered("No fact was recorded for this answer.", figures[0]) if figures else None
    for fact in argument.facts:
        if not fact.source:
            stated = next((s for s in argument.own if fact.text.rstrip(".") in s.text), None)
            return unanswered("A fact stands in the letter whose source nobody recorded.", stated)
    return answered()


def form_asked_for(argument: Argument) -> Outcome | None:
    """Judge whether the form that was asked for is given; None where none was."""
    wanted = [m[0] for q in argument.questions for m in _FORM.finditer(q.text)]
    if not wanted:
        return None
    told = said(
        argument.own,
        pattern(_FORM.pattern, r"\bformat\b|\.xlsx?\b|\.csv\b|\breasonably practicable\b"),
    )
    if told is not None:
        return answered(told)
    return unanswered(
        f"It was asked for as “{wanted[0]}”, and the letter says nothing of the form."
    )


def removals_are_explained(argument: Argument) -> Outcome | None:
    """Judge whether removals are told by kind and exemption; None where nothing was removed."""
    removed = said(argument.own, _REMOVED)
    if removed is None:
        return None
    tells = next(
        (s for s in argument.own if s.speaks and _REMOVED.search(s.low) and argument.adds(s)), None
    )
    if tells is None:
        return unanswered("Something was removed, and nothing says what kind of thing.", removed)
    near = [s for s in argument.own if s.section == tells.section or not argument.is_case]
    if any(s.cites for s in (*near, *argument.own)):
        return answered(tells)
    return unanswered("Something was removed, and no exemption is named for it.", tells)


def reading_is_told(argument: Argument) -> Outcome:
    """Judge whether a reading of the question that was recorded stands in the letter."""
    told = said(argument.own, _READ_AS)
    recorded = next((d.interpretation for d in argument.decisions if d.interpretation), "")
    if recorded:
        words = own_words(recorded)
        told = told or next((s for s in argument.own if len(words & s.own) * 2 > len(words)), None)
        if told is None:
            return unanswered("How the question was read is on record, and not in the letter.")
    if told is not None:
        return answered(told)
    return for_a_person(
        "Could the question be read another way? The letter says nothing of how it was."
    )


def left_to_a_person(look_at: str, words: re.Pattern[str]) -> Check:
    """Return a check that leaves to a person what only arises where *words* are said."""

    def check(argument: Argument) -> Outcome | None:
        spoken = said(argument.own, words)
        return for_a_person(look_at, spoken) if spoken is not None else None

    return check


_TABLES = pattern(r"\b(?:tables?|columns?|spreadsheet|breakdown)\b")

CHECKS: dict[str, Check] = {
    "says-it-is-all": Shows(
        pattern(
            r"\b(?:disclos\w+|giv\w+|provid\w+|releas\w+|answer\w*)\b[^.]{0,40}\bin full\b"
            r"|\b(?:all|everything|the whole)\b[^.]{0,50}\b(?:hold|held|asked|requested"
            r"|information|recorded)\b"
            r"|\b(?:that|this) is (?:all|everything)\b|\bnothing else\b|\bno (?:other|further"
            r"|more) (?:information|records?)\b"
            r"|\bthe rest (?:is|are|of (?:it|the|what))\b|\b(?:is|are|being|been|was"
            r"|were) (?:\w+ )?(?:withheld|removed"
            r"|redacted)\b|\bwe (?:\w+ )?withh\w+"
            r"|\b(?:disclosing|disclosed|give|giving) (?:some|part)\b"
        ),
        "",
        least=0,
        anywhere=True,
        person="Is this all that is held? The letter does not say.",
    ),
    "every-year-is-answered": every_year_is_answered,
    "figures-have-a-day": figures_have_a_day,
    "figures-have-a-source": figures_have_a_source,
    "form-asked-for": form_asked_for,
    "enclosures-are-named": Shows(
        pattern(r"\b(?:enclos\w+|attach\w+|annex\w*|appendix)\b"),
        "Something is enclosed, and nothing says what.",
        least=1,
        only_if=pattern(r"\b(?:enclos\w+|attach\w+|annex\w*|appendix)\b"),
    ),
    "files-hide-nothing": left_to_a_person(
        "Open each file and look for hidden sheets, rows, comments, tracked changes and "
        "properties.",
        _ELSEWHERE,
    ),
    "blanks-are-explained": left_to_a_person(
        "Look for empty cells, noughts and dashes, and see that the letter says what each means.",
        _TABLES,
    ),
    "removals-are-explained": removals_are_explained,
    "reading-is-told": reading_is_told,
}
