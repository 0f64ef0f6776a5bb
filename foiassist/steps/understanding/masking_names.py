"""Names of persons found in a letter by where they stand: greeting, signature, header, contact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.steps.understanding.masking_words import (
    GREETING,
    NAME,
    RANK,
    TITLE,
    is_person,
    without_title,
)

_GREETED = re.compile(
    rf"(?m)^[ \t]*{GREETING}[ \t]+(?P<title>(?i:{TITLE})\.?[ \t]+)?(?P<name>{NAME})"
    r"[ \t]*(?:[,:;.!–-]|$)"
)
_CLOSING = re.compile(
    r"(?im)^[ \t]*(?:yours[ \t]+(?:sincerely|faithfully|truly)|(?:(?:with|my)[ \t]+)?"
    r"(?:(?:kind(?:est)?|best|warm|many)[ \t]+)?regards|(?:many[ \t]+|with[ \t]+)?thanks"
    r"|thank[ \t]+you|best[ \t]+wishes|sincerely|signed|cheers)[ \t]*[,.:]?[ \t]*(?P<rest>.{0,40})$"
)
_SIGNED = re.compile(
    rf"^[ \t]*(?:(?:{TITLE}|{RANK})\.?[ \t]+)?(?P<name>{NAME})(?:[ \t]*[\d(,|–—/-].*)?[ \t]*$"
)
_SIGNATURE_LINES = 4
_HEADED = re.compile(
    r"(?im)^[ \t>]*(?:From|To|Cc|Bcc|Sent by|Sender|Reply-To)[ \t]*:[ \t]*(?P<all>[^\n]+)"
)
_ADDRESSEE = re.compile(
    rf"(?P<back>[A-Z][\w’'-]+,[ \t]*[A-Z][\w’'-]+)(?=[ \t]*[<(\[;]|$)"
    rf"|(?:(?i:{TITLE})\.?[ \t]+)?(?P<name>{NAME})(?=[ \t]*[<(\[;,@]|[ \t]*$)"
)
_WROTE = re.compile(
    rf"(?m)^[ \t>]*On .{{5,60}}?,?[ \t]+(?P<name>{NAME})(?:[ \t]*<[^>\n]*>)?\s+wrote:"
)
_LABEL = (
    r"(?:(?:[Cc]ontact|[Cc]ase|[Ii]nvestigating|[Rr]eviewing|[Hh]andling|[Dd]ecision|[Dd]isclosure"
    r"|[Ii]nformation|[Rr]esponsible|[Ll]ead|FOI)[ \t]+)?"
    r"(?:[Nn]ame|[Cc]ontact|[Hh]andler|[Oo]fficer|[Ww]orker|[Mm]aker|[Rr]eviewer|[Aa]uthor|[Ss]igned"
    r"|[Mm]anager|[Oo]wner|[Ii]nvestigator)"
)
_ROLE = (
    r"[\w ,&-]{0,40}\b(?:[Dd]irector|[Hh]ead of [\w ]{3,40}|[Cc]hief [Ee]xecutive|[Mm]anager"
    r"|[Oo]fficer)"
)
_CONTACT = re.compile(
    rf"(?m)^[ \t]*(?:{_LABEL}|[Nn]ame of (?:[Aa]pplicant|[Rr]equester|[Oo]fficer)"
    r"|(?:[Pp]repared|[Cc]ompleted|[Rr]eviewed|[Aa]pproved|[Ss]igned|[Ww]ritten) [Bb]y"
    rf"|{_ROLE})[ \t]*[:–-][ \t]*(?:(?:{TITLE}|{RANK})\.?[ \t]+)?(?P<name>{NAME})"
    r"(?=[ \t]{2}|[ \t]*(?:[,;|(/–\d-]|$))"
)
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Prof)\b\.?[ \t\n](?P<name>{NAME})"
    r"|\b(?:Sir|Dame|Councillor|Professor|Chief Constable|Superintendent"
    r"|(?:DC|DS|DI|PS|DCI|PC)(?=[ \t]+(?:\d|[A-Z][a-z])))[ \t]+(?:\d{2,6}[ \t]+)?"
    r"(?P<whole>[A-Z][a-z’'-]+[ \t]+[A-Z][a-z’'-]+)(?!’)"
)
_MY_NAME = re.compile(rf"\b[Mm]y (?:full )?name is (?P<name>{NAME})")


def people_in(text: str) -> tuple[str, ...]:
    """Return the names of persons that *text* shows as such, with the title where it has one.

    They stand after a greeting or a title, under a closing, in the head of a quoted message, or
    beside a label such as 'Case officer:'. Names in running text without a title are not told
    from places and firms, and are left.
    """
    found = [*_greeted(text), *_signed(text), *_headed(text), *_labelled(text)]
    return tuple(dict.fromkeys(name for name in found if name))


def _greeted(text: str) -> Iterator[str]:
    for match in _GREETED.finditer(text):
        name = match["name"].strip()
        if is_person(name):
            yield f"{(match['title'] or '').strip()} {name}".strip()


def _signed(text: str) -> Iterator[str]:
    """Yield the name under each closing, or beside it."""
    for closing in _CLOSING.finditer(text):
        following = text[closing.end() :].lstrip("\n").split("\n", _SIGNATURE_LINES)
        for line in (closing["rest"], *following[:_SIGNATURE_LINES]):
            signed = _SIGNED.match(line) if line.strip() else None
            if signed and is_person(signed["name"]):
                yield signed["name"]
                break


def _headed(text: str) -> Iterator[str]:
    """Yield the names in the heads of quoted messages."""
    for match in _HEADED.finditer(text):
        for one in _ADDRESSEE.finditer(match["all"]):
            name = " ".join(reversed(one["back"].split(","))) if one["back"] else one["name"]
            if is_person(name):
                yield " ".join(name.split())
    yield from (one["name"] for one in _WROTE.finditer(text) if is_person(one["name"]))


def _labelled(text: str) -> Iterator[str]:
    """Yield the names after labels and titles."""
    for match in _CONTACT.finditer(text):
        if is_person(match["name"]) and " " in match["name"].strip():
            yield match["name"]
    for match in _TITLED.finditer(text):
        name = match["name"] or match["whole"]
        kept = " ".join(name.split()[: _most_of(name)])
        if is_person(kept):
            yield f"{match[0].split()[0]} {kept}" if match["name"] else kept
    yield from (one["name"] for one in _MY_NAME.finditer(text) if is_person(one["name"]))


def _most_of(name: str) -> int:
    """Return how many words of *name*, found after a title, can belong to it."""
    words = name.split()
    is_first_alone = next((n for n, word in enumerate(words) if not is_person(f"X. {word}")), None)
    return len(words) if is_first_alone is None else is_first_alone


def bare(name: str) -> str:
    """Return *name* in its usual order and without title, address or quotes around it."""
    name = re.sub(r"<[^>]*>|\([^)]*\)|\[[^\]]*\]|[\"“”]", " ", name)
    if name.count(",") == 1:
        last, first = name.split(",")
        name = f"{first} {last}" if first.strip() else last
    name = re.sub(r"['’]s?$", "", " ".join(name.split()), flags=re.IGNORECASE)
    return without_title(name).strip(" .,;:")
