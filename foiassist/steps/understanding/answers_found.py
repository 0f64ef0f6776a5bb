"""The text, the exemptions and the answer of each question, put together from the parts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from foiassist.case.evidence import PastQuestion
from foiassist.law.exemptions import find_provision, section_of
from foiassist.steps.understanding.answers_words import answer_in, refused_by, with_limit
from foiassist.steps.understanding.parts_lines import Paragraph, joined
from foiassist.steps.understanding.parts_places import Part, Place
from foiassist.steps.understanding.questions_asked import Asked
from foiassist.steps.understanding.relied_on import exceptions, relied_on

_ALL_OF_THEM = re.compile(
    r"(?i)\ball\s+(?:of\s+)?the\s+(?:above\s+|following\s+)?exemptions\b|\bexemptions\s+(?:listed"
    r"|cited|set\s+out)\s+above\b"
)
_SEE = re.compile(
    r"(?i)^\W*(?:please\s+)?(?:see|refer\s+to|as)\s+(?:the\s+|our\s+)?(?:(?:answer|response"
    r"|reply)\s+(?:to|for|at|under)\s+)?(?:your\s+)?(?:(?:q(?:uestion)?|point|part"
    r"|no\.?)\s*(?P<label>\d{1,2}[a-z]?)\b|(?P<ordinal>first|second|third|fourth|fifth)\s+question)"
)

_ORDINALS = ("first", "second", "third", "fourth", "fifth")


@dataclass
class Told:
    """What a letter says of one question."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    grounds: list[Paragraph] = field(default_factory=list)
    """Paragraphs that refuse it and say why."""

    listed: list[str] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        """Whether something is relied on for it, with or without words of its own."""
        return bool(self.grounds or self.listed)

    @property
    def text(self) -> str:
        """All that answers it, as one text."""
        return joined(one for one in (*self.paragraphs, *self.grounds) if one.text)

    @property
    def response(self) -> str:
        """The answer to it; the grounds of the refusal where that is all."""
        return joined(one for one in self.paragraphs or self.grounds if one.text)


def listed_in(parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the provisions that the letter lists, or relies on, down to the limb.

    Where it lists them, what its reasons cite of the same sections only tells how they work.
    """
    kept = [one for one in parts if one.place is not Place.DROPPED]
    listed = narrowed(limb for one in kept if one.place is Place.LISTED for limb in one.exemptions)
    sections = {section_of(one) for one in listed if "(" in one}
    relied = relied_on(joined(one.paragraph for one in kept))
    return narrowed([*listed, *(one for one in relied if section_of(one) not in sections)])


def narrowed(citations: Iterable[str]) -> tuple[str, ...]:
    """Return *citations*, each once, without what says less: '31' where '31(1)(a)' is there.

    Of section 40(2), its two limbs are both needed and are named as one; the conditions that stood
    in subsection (3) until 2018 exempt nothing by themselves.

    Source: FOIA 2000 s.40(2), as amended by the Data Protection Act 2018.
    """
    kept = list(dict.fromkeys("40(2)" if one.startswith("40(2)(") else one for one in citations))
    return tuple(
        one
        for one in kept
        if not any(other.startswith(f"{one}(") for other in kept)
        and not ("40(2)" in kept and one.startswith("40(3)"))
    )


def told_of(parts: Sequence[Part]) -> dict[str, Told]:
    """Return what *parts* tell of each question that they come to, by label."""
    found: dict[str, Told] = defaultdict(Told)
    waiting: list[str] = []
    for one in parts:
        if one.place is Place.OPENS and not one.text:
            waiting.extend(one.labels)
        labels = one.labels
        if one.place is Place.ANSWER:
            labels, waiting = _together(waiting, labels), []
        for label in labels:
            _tell(found[label], one)
    return {label: told for label, told in found.items() if told.paragraphs or told.is_refused}


def _tell(told: Told, part: Part) -> None:
    """Add to what is *told* of a question what *part* says of it."""
    if part.place is Place.ANSWER:
        told.paragraphs.append(part.paragraph)
    elif part.place is Place.REASON and not part.exemptions:
        told.grounds.append(part.paragraph)
    elif part.place is Place.LISTED:
        told.listed.extend(part.exemptions)


def _together(waiting: Sequence[str], labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return the questions that one text answers: those named, and the parts left waiting above."""
    stem = re.match(r"\d+|", labels[0]) if labels else None
    above = [
        one
        for one in waiting
        if stem and stem[0] and (one == stem[0] or re.fullmatch(rf"{stem[0]}\.?[a-z]", one))
    ]
    return tuple(dict.fromkeys((*above, *labels)))


def answered(
    questions: Sequence[Asked], told: Mapping[str, Told], listed: tuple[str, ...]
) -> tuple[PastQuestion, ...]:
    """Return each question with its answer, its exemptions and what was said of it.

    Args:
        questions: Those of the request.
        told: What the letter says of each, by label.
        listed: The provisions of the letter as a whole, which 'all of the above' means and
            which say the limbs of a section that an answer names alone.
    """
    found = {one.label: _answered(one, told.get(one.label), listed) for one in questions}
    for label, one in found.items():
        see = _SEE.match(one.response)
        other = found.get(_label_of(see)) if see else None
        if other and other is not one:
            found[label] = PastQuestion(
                one.label, one.text, other.answer, other.exemptions, one.response
            )
    return tuple(found.values())


def _label_of(see: re.Match[str]) -> str:
    ordinal = see["ordinal"]
    return str(_ORDINALS.index(ordinal.lower()) + 1) if ordinal else see["label"].lower()


def _answered(one: Asked, told: Told | None, listed: tuple[str, ...]) -> PastQuestion:
    if told is None:
        return PastQuestion(one.label, one.text)
    exemptions = exemptions_in(told.text, told.listed, listed)
    answer = answer_in(told.text, exemptions, exceptions(told.text)) or refused_by(told.listed)
    given = answer.value if answer else ""
    return PastQuestion(one.label, one.text, given, with_limit(exemptions, answer), told.response)


def exemptions_in(
    text: str, own_list: Sequence[str] = (), listed: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Return the provisions that *text* relies on, each as closely as the letter names it."""
    if _ALL_OF_THEM.search(text):
        return listed
    cited = [*own_list, *relied_on(text)]
    closer = (
        limb
        for one in cited
        for limb in ([other for other in listed if other.startswith(f"{one}(")] or [one])
    )
    return narrowed(one for one in closer if find_provision(section_of(one)))
