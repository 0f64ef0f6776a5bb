"""Sound letters to plant defects in, and ways to cut and change their paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import lru_cache

from foiassist.case.case import Case
from foiassist.case.finding import Severity
from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import LetterCheck, check_letter

FOR_SIDES = ("In favour of disclosure:", "In favour of confirming or denying:")
AGAINST_SIDES = (
    "In favour of maintaining the exemption:",
    "In favour of neither confirming nor denying:",
)

Wanted = Callable[[str], bool]
"""Whether a paragraph is one of those that are asked for."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A letter that nothing is wrong with."""

    name: str
    kind: LetterKind
    text: str
    is_ours: bool = False
    """Whether the built-in drafter laid it out, with its headings."""

    @property
    def paragraphs(self) -> list[str]:
        """Its paragraphs, in order."""
        return self.text.split("\n\n")

    def changed(self, text: str) -> str | None:
        """Return the words of the changed letter, or None where nothing changed."""
        return text if text != self.text else None

    def without(self, wanted: Wanted) -> str:
        """Return the text without the paragraphs for which *wanted* is true."""
        return "\n\n".join(one for one in self.paragraphs if not wanted(one))

    def with_after(self, wanted: Wanted, new: str) -> str:
        """Return the text with *new* after the first paragraph for which *wanted* is true."""
        paragraphs = self.paragraphs
        at = next((n for n, one in enumerate(paragraphs) if wanted(one)), None)
        if at is None:
            return self.text
        return "\n\n".join([*paragraphs[: at + 1], new, *paragraphs[at + 1 :]])


@lru_cache(maxsize=512)
def checked(text: str) -> LetterCheck:
    """Return what the checks find in a good letter, each looked at once."""
    return check_letter(text)


def is_sound(letter: Sound) -> bool:
    """Return whether nothing but a note is found in *letter*, and its kind is read rightly."""
    found = checked(letter.text)
    is_read_rightly = found.kind is letter.kind
    has_marks = "[NEEDED" in letter.text
    is_clean = all(one.severity is Severity.NOTE for one in found.findings)
    return is_read_rightly and not has_marks and is_clean


def about(*words: str) -> Wanted:
    """Return a question about a paragraph: does any of *words* stand in it?"""
    return lambda paragraph: any(word in paragraph for word in words)


def is_rights(paragraph: str) -> bool:
    """Return whether a paragraph tells of the rights to complain."""
    return bool(re.search(r"\breview\b|\bregulator\b|Commission", paragraph))


def without_sentences(text: str, pattern: str) -> str:
    """Return *text* without the sentences that match *pattern*."""
    kept = [
        " ".join(s for s in re.split(r"(?<=[.!?]) ", paragraph) if not re.search(pattern, s))
        for paragraph in text.split("\n\n")
    ]
    return "\n\n".join(one for one in kept if one.strip())


def without_side(text: str, headers: Collection[str]) -> str:
    """Return *text* without every list of factors that one of *headers* opens."""
    kept, is_cut = [], False
    for paragraph in text.split("\n\n"):
        if paragraph in headers:
            is_cut = True
        elif not (is_cut and paragraph.lstrip().startswith("- ")):
            is_cut = False
            kept.append(paragraph)
    return "\n\n".join(kept)


def concluding(text: str) -> list[str]:
    """Return the paragraphs after the factors on both sides, where they strike a balance."""
    paragraphs = text.split("\n\n")
    found = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph in AGAINST_SIDES:
            after = number + 1
            while after < len(paragraphs) and paragraphs[after].lstrip().startswith("- "):
                after += 1
            if after < len(paragraphs):
                found.append(paragraphs[after])
    return found


def with_text(case: Case, section_id: str, text: str) -> Case:
    """Return *case* with other words in one section."""
    changed = (replace(s, text=text) if s.id == section_id else s for s in case.sections)
    return replace(case, sections=tuple(changed))
