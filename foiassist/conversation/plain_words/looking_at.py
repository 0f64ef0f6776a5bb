"""Plain words that only look: 'why 43?', 'what is missing?', 'how long have I got?', 'find …'.

A question is read here and nowhere else, so that asking whether something should be done never
does it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from foiassist.conversation.plain_words import ways_to_look as ways
from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.meaning import AskBack, Give, Meaning, Option, Slot
from foiassist.conversation.plain_words.taking_back import asked_to_take_back
from foiassist.law.exemptions import find_provision, section_of

Reader = Callable[[Heard], "Meaning | None"]

_MOST_WORDS = 3
"""Words that a name of a question or a provision is looked for in, where anything is spoken of."""


def look(said: Heard) -> Meaning | None:
    """Return the command that only looks and that the whole of the words asks for, or None."""
    bare = Heard(said.words.rstrip("?!. "), said.case, said.place)
    readers: tuple[Reader, ...] = (
        asked_to_take_back, _fixed, _why, _last_time, _about_question, _about_provision, _rehearsed,
        _should, _searched,
    )  # fmt: skip
    return next((meant for read in readers if (meant := read(bare)) is not None), None)


def search_line(words: str) -> str:
    """Return the line that looks for *words* in the library."""
    return f"/find {words.strip(' ?')}"


def _fixed(said: Heard) -> Meaning | None:
    return next((Give(line) for line, forms in ways.WAYS if forms.fit(said.low)), None)


def _why(said: Heard) -> Meaning | None:
    for fit in ways.WHY.fits(said.low):
        section = section_named(fit["e"])
        if section and said.questions(fit["q"]) is not None:
            return Give(f"/why {section}")
    return None


def section_named(words: str) -> str:
    """Return the one section of the Act that *words* name, or empty."""
    cited = exemptions_named(words)
    if cited is None or cited.unknown or len(cited.citations) != 1:
        return ""
    return section_of(cited.citations[0])


def _last_time(said: Heard) -> Meaning | None:
    """Return a comparison with what was said before, of a question or of a subject."""
    for fit in ways.LAST_TIME.fits(said.low):
        subject = said.as_typed(fit, "t")
        named = said.questions(subject)
        if named is not None and len(named.labels) == 1:
            return Give(f"/compare {named.labels[0]}")
        if not subject:
            return Give("/compare")
        if not said.low.startswith("compare"):
            return Give(search_line(subject))
    return None


def _about_question(said: Heard) -> Meaning | None:
    """Return a look at one question; where a number could be a section too, ask which."""
    for fit in ways.QUESTION.fits(said.low):
        named = said.questions(fit["q"]) if fit["q"] else None
        if named is None or not named.labels:
            continue
        if len(named.labels) > 1:
            return Give("/question")
        label = named.labels[0]
        if fit["q"] == label and find_provision(label) and said.low.startswith("what"):
            return AskBack("Which do you mean?", tuple(_either(label)), Slot.READING)
        return Give(f"/question {label}")
    return None


def _either(number: str) -> Iterator[Option]:
    yield Option("1", f"question {number} of the request", (f"/question {number}",))
    yield Option("2", f"section {number} of the Act", (f"/guidance {number}",))


def _about_provision(said: Heard) -> Meaning | None:
    sections = (section_named(fit["e"]) for fit in ways.GUIDANCE.fits(said.low))
    return next((Give(f"/guidance {section}") for section in sections if section), None)


def _rehearsed(said: Heard) -> Meaning | None:
    sections = (section_named(fit["e"]) for fit in ways.REHEARSE.fits(said.low))
    return next((Give(f"/rehearse {section}") for section in sections if section), None)


def _should(said: Heard) -> Meaning | None:
    """Return suggestions where somebody asks what to do: never the thing itself."""
    if ways.SHOULD.fit(said.low) is None:
        return None
    pieces = list(_pieces(said.low.split()))
    named = (said.questions(piece) for piece in pieces)
    labels = next((found.labels for found in named if found is not None and found.labels), ())
    if not labels and not any(map(section_named, pieces)):
        return None
    return Give(f"/suggest {labels[0]}" if len(labels) == 1 else "/suggest")


def _pieces(words: list[str]) -> Iterator[str]:
    """Yield the runs of a few words in which a question or a provision may be named."""
    for start in range(len(words)):
        for many in range(1, _MOST_WORDS + 1):
            yield " ".join(words[start : start + many])


def _searched(said: Heard) -> Meaning | None:
    fit = ways.SEARCH.fit(said.low)
    return Give(search_line(said.as_typed(fit, "t"))) if fit else None
