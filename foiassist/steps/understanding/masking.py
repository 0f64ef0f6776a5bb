"""Names and contact details of persons taken out of a past letter before anything is kept.

Applicants and staff alike: what a past letter lends is wording, and no name is needed for that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache, partial

from foiassist.steps.understanding.masking_contacts import ADDRESS, TELEPHONE, without_contacts
from foiassist.steps.understanding.masking_names import bare, people_in
from foiassist.steps.understanding.masking_words import (
    GREETING,
    RANK,
    TITLE,
    WORD,
    is_a_word_too,
    is_institution,
)

__all__ = ["ADDRESS", "NAME", "TELEPHONE", "mask_for", "masked", "people_in"]

NAME = "[name]"
PLACE = "[address]"

_GAP = r"[\s\u00a0]+"
_TITLED = rf"(?:(?:{TITLE}|{RANK})\b\.?{_GAP})"
_MARKED_TWICE = re.compile(r"\[name\](?:[ \t]+\[name\])+")
_TITLE_LEFT = re.compile(
    rf"\b{TITLE}\.?[ \t]+(?=\[name\])|(?<=\[name\])[ \t]+(?:MBE|OBE|CBE|JP|QC|KC)\b"
)
_NUMBERED = re.compile(r"(?<=\[staff number\] )[A-Z][a-z]+(?: [A-Z][a-z]+)?")
_UNDER_NAME = re.compile(
    r"(?m)^(?P<name>[ \t]*\[name\][ \t]*\n)(?P<lines>(?:[ \t]*[^\n:]{3,45}\n){1,6}?)"
    r"(?P<last>[ \t]*(?:[^\n:]{0,30}[ ,])?[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}[ \t]*)$"
)
_OFFICE_ADDRESS = re.compile(
    r"\b(?:Council|Team|Office|Officer|Department|Dept|Directorate|Headquarters|HQ|Police|Unit"
    r"|Service|Services|Authority|Trust|Hospital|Town Hall|Civic|PO Box|Manager|Director)\b",
    re.IGNORECASE,
)
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"


def masked(text: str, people: Collection[str] = ()) -> str:
    """Return *text* with the names and contact details of persons replaced by marks.

    Addresses and numbers of offices stay, and so do names of places, firms and offices.

    Args:
        text: A letter, or a part of one.
        people: Names and addresses that the source marks as those of persons; they go wherever
            they stand, in any case. A name of one common word goes only where a name would stand;
            the names of authorities and teams, which a mail's head has too, stay.
    """
    return _masked(text, given=tuple(people), known=())


def mask_for(texts: Iterable[str], people: Collection[str] = ()) -> Callable[[str], str]:
    """Return a mask for parts of *texts*, which also knows the names that stand in other parts.

    Args:
        texts: Whole messages, with their heads and signatures.
        people: As `masked` takes them.
    """
    known = tuple(dict.fromkeys(name for text in texts for name in people_in(text)))
    return partial(_masked, given=tuple(people), known=known)


def _masked(text: str, given: tuple[str, ...], known: tuple[str, ...]) -> str:
    if not text:
        return text
    given = tuple(one for one in given if "@" in one or not is_institution(one))
    found = tuple(dict.fromkeys((*known, *people_in(text))))
    for one in given:
        if "@" in one:
            text = re.sub(re.escape(one.strip()), ADDRESS, text, flags=re.IGNORECASE)
    text = without_contacts(text)
    for pattern in _patterns(given, found):
        text = pattern.sub(_mark, text)
    text = _NUMBERED.sub(NAME, text)
    text = _MARKED_TWICE.sub(NAME, _TITLE_LEFT.sub("", text))
    return _UNDER_NAME.sub(_place, text)


def _mark(match: re.Match[str]) -> str:
    kept = match.groupdict()
    return f"{kept.get('kept') or kept.get('rank') or ''}{NAME}"


def _place(match: re.Match[str]) -> str:
    if _OFFICE_ADDRESS.search(match["lines"] + match["last"]):
        return match[0]
    return f"{match['name']}{PLACE}"


@lru_cache(maxsize=256)
def _patterns(given: tuple[str, ...], found: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return what to look for, whole names before parts of them."""
    people = [one for one in (*given, *found) if "@" not in one]
    names = list(dict.fromkeys(bare(one) for one in people))
    whole = sorted((name for name in names if " " in name), key=len, reverse=True)
    alone = [bare(one) for one in given if "@" not in one and not _has_title(one)]
    short = [name for name in names if name and " " not in name]
    parts = [part for name in whole for part in (name.split()[0], name.split()[-1])]
    wanted = [
        *map(_whole, whole),
        *map(_part, (*short, *parts)),
        *(_surname(bare(one)) for one in people if _has_title(one) and bare(one) in short),
        *(_anywhere(name) for name in alone if name in short and not is_a_word_too(name)),
    ]
    return tuple(re.compile(one) for one in dict.fromkeys(wanted))


def _has_title(name: str) -> bool:
    return re.match(rf"(?i){_TITLED}", name) is not None


def _letters(word: str) -> str:
    """Return a pattern for *word* in any case, whichever apostrophe or hyphen it has."""
    spelled = re.sub(r"['’‘`]", "['’‘`]?", re.escape(word))
    return re.sub(r"\\-|[‐–]", r"[-‐–\\s]?", spelled)


def _whole(name: str) -> str:
    """Return a pattern for a first name and surname together, in either order or shortened."""
    words = [_letters(word) for word in name.split()]
    first, last = words[0], words[-1]
    between = rf"(?:{_GAP}(?-i:{WORD})){{0,2}}" if first != last and not words[1:-1] else ""
    ways = [_GAP.join(words), rf"{first}{between}{_GAP}{last}", rf"{last},{_GAP}{first}"]
    if not is_a_word_too(name.rsplit(maxsplit=1)[-1]):
        initial = re.escape(name[0].upper())
        ways.append(rf"(?-i:{initial}\.?(?:(?:{_GAP})?[A-Z]\.?){{0,2}}){_GAP}{last}")
    return rf"(?i){_START}(?:{TITLE}\b\.?{_GAP})?(?:{'|'.join(ways)}){_END}"


def _part(word: str) -> str:
    """Return a pattern for part of a name where a name would stand: greeted, titled, or alone."""
    letters = _letters(word)
    return (
        rf"(?im)(?P<kept>^[ \t]*{GREETING}[ \t]+){_TITLED}?{letters}{_END}"
        rf"|{_START}{TITLE}\b\.?{_GAP}(?:(?-i:[A-Z])\.?[ \t]+)?{letters}{_END}"
        rf"|(?P<rank>{_START}{RANK}{_GAP})(?-i:(?=[A-Z])){letters}{_END}"
        rf"|^[ \t]*{letters}[ \t]*$"
    )


def _surname(word: str) -> str:
    """Return a pattern for a surname known from 'Mr Hall', with a first name, on its own line."""
    return rf"(?m)^[ \t]*(?:{WORD}[ \t]+){{1,3}}(?i:{_letters(word)})[ \t]*$"


def _anywhere(word: str) -> str:
    return rf"(?i){_START}(?:{TITLE}\b\.?{_GAP})?{_letters(word)}{_END}"
