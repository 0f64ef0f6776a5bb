"""What any letter argues, one thing after another, as far as its words tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from foiassist.case.challenge import Matter
from foiassist.law.exemptions import Nature, find_provision, section_of
from foiassist.law.letters import LetterKind
from foiassist.steps.check.giving import answers_something, gives_a_figure, gives_plainly
from foiassist.steps.check.letter_kind import kind_of_text, letter_body
from foiassist.steps.rehearsing.argument import (
    Argument,
    apart,
    as_matter,
    closest,
    grouped,
    relied_on_in,
    sections_argued,
)
from foiassist.steps.rehearsing.letter_sentences import Sentence, sentences_of, unquoted
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.stock_words import topic_of

_WITHHOLDS = pattern(r"\bwithh|\bredact|\brefus|\bremoved\b|\bexempt from disclos")
_REMOVES = pattern(r"\bredact|\bremoved\b|\bblacked\b|\bblack line|\btaken out\b")
_SILENT = pattern(r"\bconfirm|\bden(?:y|ies|ied|ial|ying)\b")


@lru_cache(maxsize=64)
def kind_of(text: str) -> LetterKind:
    """Return what kind of letter *text* is; a letter is mostly read more than once."""
    return kind_of_text(text)


def arguments_in_text(text: str) -> Iterator[Argument]:
    """Yield what any letter argues: each section that it cites, and each kind of answer in it."""
    said = unquoted(letter_body(text))
    letter = sentences_of(said)
    argued = sections_argued(letter)
    relied_on = relied_on_in(letter)
    kind = kind_of(said)
    every = {section_of(one) for one in relied_on}
    silent: list[Argument] = []
    for sections in grouped(every):
        own = tuple(s for s, about in zip(letter, argued, strict=True) if about & set(sections))
        cited = closest(one for one in relied_on if section_of(one) in sections)
        for is_silent in (False, True):
            limbs = _limbs(cited, own, kind, is_silent=is_silent)
            if not limbs:
                continue
            both = len(limbs) < len(cited) and kind is not LetterKind.NCND
            argument = Argument(
                about=sections,
                own=apart(own, silent=is_silent) if both else own,
                letter=letter,
                cited=limbs,
                others=frozenset(every - set(sections)),
                is_silent=is_silent,
                topic=topic_of(sections),
            )
            yield argument
            silent += [argument] if is_silent else []
    yield from as_matter(silent)
    for matter in _matters_in(letter, said, kind):
        yield Argument(
            about=(matter.value,),
            own=_telling(letter, argued, matter),
            letter=letter,
            others=frozenset(every),
            topic=topic_of((matter.value,)),
        )


def _telling(
    letter: tuple[Sentence, ...], argued: Sequence[frozenset[str]], matter: Matter
) -> tuple[Sentence, ...]:
    """Return the sentences that give an answer of this kind, as far as they can be told apart."""
    if matter is Matter.CLARIFICATION:
        return letter
    plain = [
        s for s, about in zip(letter, argued, strict=True)
        if not about or (matter is Matter.DISCLOSURE and _REMOVES.search(s.low))
    ]  # fmt: skip
    if matter is Matter.DISCLOSURE:
        return tuple(plain) or letter
    answers: list[list[Sentence]] = [[]]
    for sentence in plain:
        if sentence.is_labelled:
            answers.append([])
        answers[-1].append(sentence)
    told = [answer for answer in answers if any(False in s.holds for s in answer)]
    return tuple(s for answer in told for s in answer) or letter


def _limbs(
    cited: tuple[str, ...], own: tuple[Sentence, ...], kind: LetterKind, *, is_silent: bool
) -> tuple[str, ...]:
    """Return those of *cited* that withhold, or those that are a reason to say nothing."""
    if kind is LetterKind.NCND:
        return cited if is_silent else ()
    limbs = tuple(one for one in cited if _is_silence(one) is is_silent)
    if is_silent or len(limbs) == len(cited):
        return limbs
    withholding = {
        one for s in own for one in s.cites
        if _WITHHOLDS.search(s.low) and not _SILENT.search(s.low)
    }  # fmt: skip
    return tuple(one for one in limbs if one in withholding)


def _is_silence(citation: str) -> bool:
    """Return whether a citation lifts the duty to confirm or deny; section 12(2) is about cost."""
    row = find_provision(citation)
    return row is not None and row.is_ncnd and row.nature is not Nature.LIMIT


def _matters_in(letter: tuple[Sentence, ...], text: str, kind: LetterKind) -> Iterator[Matter]:
    gives = gives_plainly(text) or answers_something(text) or gives_a_figure(text)
    if kind is LetterKind.FULL_DISCLOSURE or (kind is LetterKind.PARTIAL_REFUSAL and gives):
        yield Matter.DISCLOSURE
    if any(False in sentence.holds for sentence in letter):
        yield Matter.NOT_HELD
    if kind is LetterKind.CLARIFICATION:
        yield Matter.CLARIFICATION
