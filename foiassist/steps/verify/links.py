"""Links, web domains and ways to reach somebody: e-mail, telephone, postcode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from foiassist.steps.verify.spans import without

_URL = re.compile(r"\b(?:https?|ftp|hxxps?)://[^\s<>\"”“\0]+|\bwww\.[^\s<>\"”“\0]+", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+'%-]+@[\w-]+(?:\.[\w-]+)+")
_TOP_LEVELS = (
    "uk|com|org|net|eu|info|io|co|gov|edu|int|scot|wales|cymru|london|police|nhs|me|tv|biz|app|dev"
    "|online|site|xyz|ru|cn|de|fr|ie|us"
)
_DOMAIN = re.compile(
    rf"(?<![\w@./-])(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:{_TOP_LEVELS})(?:/[^\s<>\"”“\0]*)?(?![\w@])",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?<![\w.£])(?:\+44[\s(]*0?[\s)]*|\(?0)(?:\d[\s().-]{0,2}){8,9}\d(?!\w)"
    r"|(?<=\bcall )(?:101|111|999|112)\b|\b(?:ext|extension)\.?\s*\d{2,6}\b",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b")
_CLOSING = ".,;:!?'’)]}*_"


@dataclass(frozen=True, slots=True)
class Contact:
    """A link or an address, in the one form in which two of them are compared."""

    value: str
    start: int
    end: int
    host: str = ""
    """The web domain of a link, in lower case, without 'www.'."""


@lru_cache(maxsize=512)
def links_in(text: str) -> tuple[Contact, ...]:
    """Return every web link and bare domain in *text*, in order."""
    if "." not in text:
        return ()
    found = [_link(match) for match in _URL.finditer(text)]
    rest = without(text, (*found, *_emails(text)))
    found.extend(_link(match) for match in _DOMAIN.finditer(rest))
    return tuple(sorted(found, key=lambda one: one.start))


@lru_cache(maxsize=512)
def contacts_in(text: str) -> tuple[Contact, ...]:
    """Return every e-mail address, telephone number and postcode in *text*, in order."""
    found = [*_emails(text)]
    if not any(map(str.isdigit, text)):
        return tuple(found)
    found.extend(_telephone(match) for match in _TELEPHONE.finditer(text))
    found.extend(
        Contact(re.sub(r"\s", "", match[0]).casefold(), match.start(), match.end())
        for match in _POSTCODE.finditer(text)
    )
    return tuple(sorted(found, key=lambda one: one.start))


def is_look_alike(host: str) -> bool:
    """Return whether *host* hides what it is: punycode, or letters of other alphabets."""
    if any(part.startswith("xn--") for part in host.split(".")):
        return True
    return any(letter.isalpha() and not _is_latin(letter) for letter in host) or (
        unicodedata.normalize("NFKC", host) != host
    )


def _is_latin(letter: str) -> bool:
    return letter.isascii() or "LATIN" in unicodedata.name(letter, "")


def _emails(text: str) -> Iterator[Contact]:
    if "@" not in text:
        return
    for match in _EMAIL.finditer(text):
        words = match[0].strip("'.")
        start = match.start() + match[0].index(words)
        yield Contact(words.casefold(), start, start + len(words))


def _telephone(match: re.Match[str]) -> Contact:
    digits = re.sub(r"\D", "", match[0])
    if match[0].lstrip().startswith("+"):
        digits = re.sub(r"^440?", "0", digits)
    return Contact(digits, match.start(), match.end())


def _link(match: re.Match[str]) -> Contact:
    words = match[0].rstrip(_CLOSING)
    if "(" in words and match[0][len(words) : len(words) + 1] == ")":
        words += ")"
    bare = re.sub(r"^[a-z]+://", "", words, flags=re.IGNORECASE)
    host, slash, rest = bare.partition("/")
    host = host.casefold().removeprefix("www.")
    value = f"{host}{slash}{rest}".rstrip("/")
    return Contact(value, match.start(), match.start() + len(words), host.partition(":")[0])
