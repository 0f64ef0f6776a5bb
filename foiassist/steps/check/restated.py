"""Questions that a letter restates, and those of them that it leaves without an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.law.letters import LetterKind
from foiassist.steps.check.blocks import Block, Part
from foiassist.steps.check.duty import about, missing, owes
from foiassist.steps.check.reading import Reading
from foiassist.steps.check.sentences import Sentence
from foiassist.steps.verify.holding import statements_in
from foiassist.steps.verify.spans import Span

_LETTER = r"[a-z]|[ivx]{1,4}"
_LABEL = rf"\d{{1,2}}(?:\.\d{{1,2}})?[a-z]?|{_LETTER}"
_ASKED = re.compile(
    rf"(?m)^[ \t]*>[ \t]*(?:Q(?:uestion)?\.?\s*)?\(?(?P<label>{_LABEL})\\?[.):]\s", re.IGNORECASE
)
_NAMED = re.compile(
    r"\b(?:q(?:uestion)?s?|parts?|points?|items?|numbers?|nos?\.?)\s*\.?\s*"
    r"(?P<labels>\(?\d{1,2}[a-z]?\)?(?:\s*(?:,|and|&|to|-|–|or)\s*\(?\d{0,2}[a-z]?\)?)*)",
    re.IGNORECASE,
)
_NAMED_BY_LETTER = re.compile(
    rf"\bquestions?\s+(?P<labels>(?:{_LETTER})\b(?:\s*(?:,|and|&|or)\s*(?:{_LETTER})\b)*)",
    re.IGNORECASE,
)
_EACH_LABEL = re.compile(rf"\d{{1,2}}[a-z]?|(?<=\()[a-z](?=\))|\b(?:{_LETTER})\b")
_LEADING = re.compile(rf"[ \t]*\(?(?P<label>{_LABEL})\\?[.):][ \t]+\S", re.IGNORECASE)
_HEADING = re.compile(
    r"\W*(?:Answers?\s+to\s+)?(?:Q(?:uestions?)?\.?\s*\d{1,2}[a-z]?\b"
    rf"|Questions?\s+(?:{_LETTER})(?=\s*(?:\n|\Z|[,:.)&]|and\b)))",
    re.IGNORECASE,
)
_SAYS_LITTLE = re.compile(r"(?:our (?:answer|response)|response|answer|see (?:above|below))\W*")
_ANNOUNCES = re.compile(
    r"\b(?:we (?:hold|are (?:disclosing|giving|releasing|providing))|is held"
    r"|disclos\w+ (?:it|them|this|the information) in full"
    r"|thank you for|we received|our reference|dealt with|you (?:had )?asked"
    r"|freedom of information)\b"
)
_CLOSES = re.compile(
    r"\b(?:review|commission\w*|unhappy|dissatisf\w+|complain\w*|quer(?:y|ies)|sincerely"
    r"|faithfully|regards"
    r"|copyright|re-?use|licen[cs]e)\b"
)
_REFERS = re.compile(
    r"\b(?:attach\w*|enclos\w*|annex|appendix|table|below|above|link|spreadsheet|https?:"
    r"|www\.|see)\b|\[needed"
)
_SAYS_MORE = re.compile(r"\d|\b(?:under|section|because|but|with(?:h|out))")
_LONGEST_ANNOUNCEMENT = 16
"""Words; a longer sentence that says that something is held says more than that."""

_FEWEST_WORDS = 3
_ANSWERING = frozenset(
    {
        LetterKind.FULL_DISCLOSURE,
        LetterKind.PARTIAL_REFUSAL,
        LetterKind.FULL_REFUSAL,
        LetterKind.NOT_HELD,
        LetterKind.PUBLISHED_ELSEWHERE,
        LetterKind.NCND,
    }
)


def unanswered_in(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each question that the letter restates and does not answer.

    Source: FOIA 2000 s.1(1)(a).
    """
    if reading.kind not in _ANSWERING:
        return
    asked = _asked(reading)
    answered = _answered(reading) if len(asked) > 1 else set()
    if len(asked.keys() & answered) * 2 >= len(asked) > 1:
        for label, place in asked.items():
            if label not in answered:
                message = (
                    f"Question {label} is restated and nowhere answered. Say of it, too, whether "
                    "the information is held, and give it or refuse it."
                )
                yield about("s1-1-a", message, reading.text, place)
    yield from _empty_answers(reading)


def _asked(reading: Reading) -> dict[str, Span]:
    """Return the questions of the first list that the letter quotes, by label."""
    first = next((block for block in reading.blocks if block.part is Part.QUOTED), None)
    found: dict[str, Span] = {}
    for match in _ASKED.finditer(reading.text, first.start, first.end) if first else ():
        end = reading.text.find("\n", match.end())
        place = Span(match.start(), end if end >= 0 else len(reading.text))
        found.setdefault(match["label"].lower(), place)
    return found


def _answered(reading: Reading) -> set[str]:
    """Return the labels that the letter's own words name, alone or in a list."""
    named = (*_NAMED.finditer(reading.ours), *_NAMED_BY_LETTER.finditer(reading.ours))
    found = {label for match in named for label in _labels(match["labels"])}
    for block in reading.blocks:
        leading = _LEADING.match(reading.ours, block.start, block.end)
        if leading:
            found.add(leading["label"].lower())
    return found


def _labels(words: str) -> set[str]:
    found = set(
        re.findall(r"\d{1,2}[a-z]?|(?<=\()[a-z](?=\))|\b(?:[a-z]|[ivx]{1,4})\b", words.lower())
    )
    for low, high in re.findall(r"(\d{1,2})\s*(?:to|-|–)\s*(\d{1,2})", words):
        found |= {str(number) for number in range(int(low), int(high) + 1)}
    return found


def _empty_answers(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each question's own part of the letter that answers nothing."""
    for heading, told in _under_headings(reading):
        place = Span(heading.start, heading.end)
        named = " ".join(reading.text[place.start : place.end].split()).strip("#* ")
        if not told:
            message = f"“{named}” is a heading with no answer under it. Answer the question."
            yield about("s1-1-a", message, reading.text, place)
        elif all(_only_announces(one) for one in told):
            message = (
                f"Under “{named}” the letter says that the information is held, and neither gives "
                "nor refuses it. Give it, or say why not."
            )
            yield about("s1-1-b", message, reading.text, place)


def _under_headings(reading: Reading) -> Iterator[tuple[Block, list[Sentence]]]:
    """Yield each heading that names a question, with the sentences of the answer under it."""
    blocks = reading.blocks
    for number, block in enumerate(blocks):
        is_question = block.part is Part.HEADING and _HEADING.match(reading.text, block.start)
        if is_question:
            after = range(number + 1, len(blocks))
            end = next((n for n in after if blocks[n].part is Part.HEADING), len(blocks))
            yield (
                block,
                [
                    one
                    for one in reading.sentences
                    if number < one.block < end and not _SAYS_LITTLE.fullmatch(one.low)
                ],
            )


def answers_under_headings(reading: Reading) -> Iterator[str]:
    """Yield each sentence under a question's own heading that says more than 'held'."""
    for _, told in _under_headings(reading):
        yield from (one.words for one in told if not _only_announces(one))


def _only_announces(one: Sentence) -> bool:
    """Return whether *one* says that the information is held, or will be given, and no more."""
    low = one.low
    if len(low.split()) > _LONGEST_ANNOUNCEMENT or not one.speaks_of_holding:
        return False
    says_more = _REFERS.search(low) or _SAYS_MORE.search(low)
    is_held = any(said.is_held for said in statements_in(one.words))
    return bool(is_held and not says_more and _ANNOUNCES.search(low))


def says_only_that_it_is_held(text: str) -> bool:
    """Return whether *text*, an answer, says that the information is held and no more."""
    ours = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith(">"))
    told = [one.strip() for one in re.split(r"(?<=[.!?])\s+|\n+", ours) if one.strip()]
    return bool(told) and all(_only_announces(Sentence(one, 0, 0)) for one in told)


def gives_nothing(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where a letter of disclosure announces the information and does not give it.

    Source: FOIA 2000 s.1(1)(b).
    """
    if reading.kind is not LetterKind.FULL_DISCLOSURE or not owes(reading.kind, "s1-1-b"):
        return
    told = [
        one
        for one in reading.substance
        if reading.blocks[one.block].part is not Part.HEADING
        and len(one.low.split()) >= _FEWEST_WORDS
        and not _CLOSES.search(one.low)
    ]
    gives = any(_REFERS.search(one.low) or not _ANNOUNCES.search(one.low) for one in told)
    if told and not gives:
        message = (
            "The letter says that the information is disclosed and does not give it. Set it out, "
            "enclose it, or say where it is."
        )
        yield missing("s1-1-b", message, kind=reading.kind)
