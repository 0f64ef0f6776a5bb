"""What a letter argues on one section of the Act, or says on one matter: what a check is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from foiassist.case.challenge import Matter
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.case.question import Question
from foiassist.law.exemptions import find_provision, section_of, sort_key
from foiassist.steps.rehearsing.letter_sentences import Sentence
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.stock_words import beyond, own_words

_ASKING = frozenset(
    "please copy breakdown list send total figure date name tell confirm question broken held "
    "current currently whether last average annual".split()
)
"""Words of a question that say how it is asked and not what about."""

_TOGETHER = (("23", "24"),)
"""Sections that are argued as one."""

_SILENT = pattern(r"\bconfirm|\bden(?:y|ied|ial|ying)\b|\bsaying (?:either|whether)")


@dataclass(frozen=True, slots=True)
class Argument:
    """What a letter says on one thing, and what was recorded about it."""

    about: tuple[str, ...]
    """Sections of the Act, or one matter."""

    own: tuple[Sentence, ...]
    """The sentences that argue it."""

    letter: tuple[Sentence, ...]
    """Every sentence of the letter but those quoted from the request."""

    cited: tuple[str, ...] = ()
    """Provisions of those sections that are relied on."""

    others: frozenset[str] = frozenset()
    """The other sections that the letter relies on."""

    decisions: tuple[Decision, ...] = ()
    reasons: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()
    questions: tuple[Question, ...] = ()
    """The questions that it is about; none for a letter from outside."""

    other_decisions: tuple[Decision, ...] = ()
    authority_kind: str = ""
    is_case: bool = False
    """Whether it is known what was asked, decided and recorded."""

    is_silent: bool = False
    """Whether it is about neither confirming nor denying."""

    place: str | None = None
    """Id of the section where an answer would stand."""

    topic: frozenset[str] = frozenset()
    """The words that anything on these sections would have in it."""

    asked: frozenset[str] = frozenset()
    """The words that tell this information from any other; empty where that is not known."""

    def adds(self, sentence: Sentence) -> frozenset[str]:
        """Return the words of *sentence* that are neither stock nor the section's topic."""
        return beyond(sentence.own, self.topic)


def words_asked(
    questions: Iterable[Question], reasons: Iterable[Reason], topic: frozenset[str]
) -> frozenset[str]:
    """Return the words that tell the information asked for from any other."""
    texts = [question.in_full for question in questions]
    texts += [reason.information for reason in reasons]
    return beyond(own_words(" ".join(texts)), topic) - _ASKING


def relied_on_in(sentences: Iterable[Sentence]) -> tuple[str, ...]:
    """Return the exemptions and limits that *sentences* rely on, in order."""
    cited = (one for sentence in sentences for one in sorted(sentence.cites))
    return tuple(dict.fromkeys(one for one in cited if find_provision(section_of(one))))


def sections_argued(sentences: Sequence[Sentence]) -> tuple[frozenset[str], ...]:
    """Return for each sentence the sections that it argues.

    A sentence that cites none goes on with those before it, until an answer to another question
    begins; where its paragraph comes to cite one, it may argue that one too.
    """
    in_paragraph: dict[int, frozenset[str]] = {}
    for sentence in sentences:
        known = in_paragraph.get(sentence.paragraph, frozenset())
        in_paragraph[sentence.paragraph] = known | _sections(sentence)
    argued: list[frozenset[str]] = []
    current: frozenset[str] = frozenset()
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            begins_afresh = sentence.is_labelled or sentence.is_rights
            current = in_paragraph[paragraph] | (frozenset() if begins_afresh else current)
        current = _sections(sentence) or current
        argued.append(current)
    return tuple(argued)


def _sections(sentence: Sentence) -> frozenset[str]:
    return _of_the_table(sentence.cites) if sentence.cites else sentence.cites


@lru_cache(maxsize=1024)
def _of_the_table(cited: frozenset[str]) -> frozenset[str]:
    """Return the sections of *cited* that a letter may rely on."""
    return frozenset(
        section for one in cited if find_provision(section := section_of(one)) is not None
    )


def apart(sentences: Sequence[Sentence], *, silent: bool) -> tuple[Sentence, ...]:
    """Return the sentences of paragraphs that argue silence, or of those that argue withholding."""
    speaks = {s.paragraph for s in sentences if _SILENT.search(s.low) or _cites_silence(s)}
    chosen = list(_with_lists(sentences, speaks))
    return tuple(s for s, is_silent in zip(sentences, chosen, strict=True) if is_silent is silent)


def _cites_silence(sentence: Sentence) -> bool:
    rows = (find_provision(one) for one in sentence.cites)
    return any(row is not None and row.is_ncnd for row in rows)


def _with_lists(sentences: Sequence[Sentence], speaks: set[int]) -> Iterator[bool]:
    """Yield whether each sentence stands in a paragraph of *speaks*, or in a list under one."""
    before = False
    for sentence in sentences:
        if not sentence.is_listed:
            before = sentence.paragraph in speaks
        yield before or sentence.paragraph in speaks


def grouped(sections: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield *sections* in the order of the Act, those that are argued as one together."""
    left = sorted(sections, key=sort_key)
    while left:
        group = next((g for g in _TOGETHER if left[0] in g), (left[0],))
        yield group
        left = [section for section in left if section not in group]


def closest(cited: Iterable[str]) -> tuple[str, ...]:
    """Return *cited* without a bare section of which a limb is cited too."""
    every = tuple(dict.fromkeys(cited))
    return tuple(one for one in every if not any(other.startswith(f"{one}(") for other in every))


def as_matter(silent: list[Argument]) -> Iterator[Argument]:
    """Yield the silence of a letter as a matter of its own, whatever it rests on."""
    if not silent:
        return
    first = silent[0]
    places = {sentence: None for argument in silent for sentence in argument.own}
    yield Argument(
        about=(Matter.NCND.value,),
        own=tuple(places),
        letter=first.letter,
        cited=tuple(one for argument in silent for one in argument.cited),
        others=first.others,
        decisions=tuple(dict.fromkeys(d for argument in silent for d in argument.decisions)),
        reasons=tuple(dict.fromkeys(r for argument in silent for r in argument.reasons)),
        questions=tuple(dict.fromkeys(q for argument in silent for q in argument.questions)),
        other_decisions=first.other_decisions,
        authority_kind=first.authority_kind,
        is_case=first.is_case,
        is_silent=True,
        place=first.place,
        topic=frozenset().union(*(argument.topic for argument in silent)),
        asked=frozenset().union(*(argument.asked for argument in silent)),
    )
