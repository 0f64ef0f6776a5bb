"""Small matters of English for the built-in drafter: citations, lists, sentences, NEEDED marks.

No text of a case or of a past letter is kept here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from string import Template

from foiassist.errors import CorpusError
from foiassist.law.exemptions import provision, section_of, sort_key
from foiassist.steps.plan_response import in_words

_WORDS_QUOTED_WHOLE = 25
"""A question of more words than this is quoted over its answer by its first sentence."""

_FIRST_SENTENCE = re.compile(r"(?s)((?:\S+\s+){3,}?\S+[.?!:]\)?)\s+(?=[A-Z(\[“\"•–-])")
_PART = re.compile(r"^\d+[A-Z]?|\([^)]*\)")


class Wording:
    """Standard wording by name, filled in.

    Args:
        standard: The wording.
        given: Values that any of it may ask for, whoever says it.
    """

    def __init__(self, standard: Mapping[str, str], given: Mapping[str, str] | None = None) -> None:
        self._standard = standard
        self._given = given or {}

    def has(self, name: str) -> bool:
        """Return whether there is standard wording of this name."""
        return name in self._standard

    def say(self, name: str, **values: str) -> str:
        """Return the standard wording *name* with *values* in it.

        Raises:
            CorpusError: No corpus of this library has the wording.
            KeyError: The wording wants another value; a test over the bundled corpus holds it.
        """
        if name not in self._standard:
            raise CorpusError(
                f"The library has no standard wording “{name}” for letters.",
                hint="Set bundled_corpus = true, or name a corpus that has a letters/ folder.",
            )
        return Template(self._standard[name]).substitute({**self._given, **values})


def needed(what: str) -> str:
    """Return a visible mark for what somebody must supply."""
    return f"[NEEDED: {what.strip().rstrip('.')}]"


def given_or_needed(text: str, what: str) -> str:
    """Return *text* as sentences, or a mark for what is missing."""
    return sentence(text) if text.strip() else needed(what)


def sentence(text: str) -> str:
    """Return *text* beginning with a capital and ending with a stop."""
    plain = text.strip()
    if not plain:
        return ""
    if not plain.startswith(("http", "www")):
        plain = plain[0].upper() + plain[1:]
    return stopped(plain)


def stopped(text: str) -> str:
    """Return *text* ending with a stop, its first letter as it was given.

    A colon stays, since more follows it; a comma or a semicolon at the end gives way.
    """
    plain = text.strip().rstrip(",; ")
    return plain if plain.endswith((".", "!", "?", "]", ":")) else f"{plain}."


def lowered(title: str) -> str:
    """Return a heading fit to stand inside a sentence."""
    return title[:1].lower() + title[1:]


def phrase(text: str) -> str:
    """Return *text* fit to stand inside a sentence: no stop at its end."""
    return text.strip().rstrip(".")


def bullets(texts: Iterable[str]) -> str:
    """Return a bullet list."""
    return "\n".join(f"- {sentence(text)}" for text in texts)


def quoted(text: str) -> str:
    """Return *text* as a quotation, one mark a line."""
    return "\n".join(f"> {line}" for line in text.splitlines() if line.strip())


def shortened(text: str) -> str:
    """Return a long *text* as its first sentence and an ellipsis; it is quoted whole elsewhere."""
    first = _FIRST_SENTENCE.match(text)
    if first is None or len(text.split()) <= _WORDS_QUOTED_WHOLE:
        return text
    return f"{first[1]} …"


def cite(citations: Iterable[str]) -> str:
    """Return citations as a letter writes them: '31(1)(a) and (b)', '21 and 31(1)(a)'."""
    by_section: dict[str, list[str]] = {}
    for citation in sorted(set(citations), key=sort_key):
        by_section.setdefault(section_of(citation), []).append(citation)
    return in_words(_cite_one_section(group) for group in by_section.values())


def cite_sections(citations: Iterable[str]) -> str:
    """Return citations with 'section' or 'sections' as their number asks."""
    listed = list(dict.fromkeys(citations))
    word = "section" if len({section_of(citation) for citation in listed}) == 1 else "sections"
    return f"{word} {cite(listed)}"


def _cite_one_section(citations: list[str]) -> str:
    parts = [_PART.findall(citation) for citation in citations]
    shared = 0
    while all(len(p) > shared + 1 and p[shared] == parts[0][shared] for p in parts):
        shared += 1
    stem = "".join(parts[0][:shared])
    return stem + in_words("".join(part[shared:]) for part in parts)


def interests(citations: Iterable[str]) -> str:
    """Return what the limbs protect, as one phrase from the law's table."""
    return in_words_or(dict.fromkeys(provision(citation).name for citation in citations))


def in_words_or(names: Iterable[str]) -> str:
    """Return names joined by 'or'."""
    listed = list(names)
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}"


def questions_in_words(labels: Iterable[str]) -> str:
    """Return 'question 3' or 'questions 3 and 4'."""
    listed = list(labels)
    return f"question{'s' if len(listed) != 1 else ''} {in_words(listed)}"


def day_in_words(day: date) -> str:
    """Return a day as letters write it: '1 March 2022'."""
    return f"{day.day} {day:%B %Y}"


def paragraphs(*texts: str) -> str:
    """Return the texts that say something, an empty line between them."""
    return "\n\n".join(text.strip() for text in texts if text.strip())
