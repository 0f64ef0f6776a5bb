"""Sound letters to plant defects in, and ways to cut and change their paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from foiassist.case.finding import Severity
from foiassist.law.letters import LetterKind
from foiassist.steps.check_response import check_letter
from tests.bundled_corpus import GOOD, kind_of_response, letter_of
from tests.goldens import FOLDER

FOR_SIDES = ("In favour of disclosure:", "In favour of confirming or denying:")
AGAINST_SIDES = (
    "In favour of maintaining the exemption:",
    "In favour of neither confirming nor denying:",
)


@dataclass(frozen=True)
class Sound:
    """A letter that nothing is wrong with."""

    name: str
    kind: LetterKind
    text: str

    @property
    def is_golden(self):
        """Whether it is one of our own, laid out with headings."""
        return self.name.startswith("letter_")

    @property
    def paragraphs(self):
        """Its paragraphs, in order."""
        return self.text.split("\n\n")

    def changed(self, text):
        """Return the words of the changed letter, or None where nothing changed."""
        return text if text != self.text else None

    def without(self, wanted):
        """Return the text without the paragraphs for which *wanted* is true."""
        return "\n\n".join(one for one in self.paragraphs if not wanted(one))

    def with_after(self, wanted, new):
        """Return the text with *new* after the first paragraph for which *wanted* is true."""
        paragraphs = self.paragraphs
        at = next((n for n, one in enumerate(paragraphs) if wanted(one)), None)
        if at is None:
            return self.text
        return "\n\n".join([*paragraphs[: at + 1], new, *paragraphs[at + 1 :]])


def about(*words):
    """Return a question about a paragraph: does any of *words* stand in it?"""
    return lambda paragraph: any(word in paragraph for word in words)


def is_rights(paragraph):
    """Return whether a paragraph tells of the rights to complain."""
    return bool(re.search(r"\breview\b|\bregulator\b|Commission", paragraph))


def without_sentences(text, pattern):
    """Return *text* without the sentences that match *pattern*."""
    kept = [
        " ".join(s for s in re.split(r"(?<=[.!?]) ", paragraph) if not re.search(pattern, s))
        for paragraph in text.split("\n\n")
    ]
    return "\n\n".join(one for one in kept if one.strip())


def without_side(text, headers):
    """Return *text* without every list of factors that one of *headers* opens."""
    kept, is_cut = [], False
    for paragraph in text.split("\n\n"):
        if paragraph in headers:
            is_cut = True
        elif not (is_cut and paragraph.lstrip().startswith("- ")):
            is_cut = False
            kept.append(paragraph)
    return "\n\n".join(kept)


def concluding(text):
    """Return the paragraphs that stand after the factors on both sides, where they strike a balance."""
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


@cache
def sound_letters():
    """Return every letter in which nothing is found, and whose kind is worked out from its words."""
    goldens = [
        (path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("letter_*.md"))
    ]
    letters = [Sound(name, check_letter(text).kind, text) for name, text in goldens]
    letters += [
        Sound(reference, kind_of_response(response), letter_of(response))
        for reference, response in GOOD.items()
    ]
    return tuple(one for one in letters if _is_sound(one))


def _is_sound(letter):
    checked = check_letter(letter.text)
    is_read_rightly = checked.kind is letter.kind
    has_marks = "[NEEDED" in letter.text
    is_clean = all(one.severity is Severity.NOTE for one in checked.findings)
    return is_read_rightly and not has_marks and is_clean


def of_kind(*kinds):
    """Return the sound letters of *kinds*."""
    return [one for one in sound_letters() if one.kind in kinds]
