"""Who wrote a request and how they greet: cut away, so that nothing after this reads who asks.

What is taken for a name, an address or an employer is masked wherever the request's text is used.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from foiassist.case.request import Applicant
from foiassist.steps.reading.asking_words import asks, plain

MASK = "[applicant]"
"""What stands in place of the applicant's details."""

_GREETING = re.compile(
    r"(?im)^[ \t]*(?:(?:dear|hello|hi|good (?:morning|afternoon|evening|day)|f\.?a\.?o\b|"
    r"for the attention of)"
    r"(?:(?: [^,.!?:\n]{0,60})?[,.!:]+[ \t]*|(?: [^\s,.!?:]+){0,5}$)|"
    r"to whom(?:so)?(?:ever)? it may concern[,.:]*|(?:sir|madam)[/, a-z]*$)"
)
_SIGN_OFF = re.compile(
    r"(?i)(?:(?:with )?(?:yours|kind(?:est)? regards|best(?: wishes| regards)?|warm regards|"
    r"regards|all the best|"
    r"many thanks|thanks|thank you|with thanks|sincerely|cheers|respectfully|faithfully)"
    r"(?: (?:faithfully|sincerely|truly|ever|in advance|again|very much|and regards|"
    r"and kind regards|so much|kindly|for your (?:help|time|assistance)|in anticipation|"
    r"and best wishes))*"
    r"(?:,? and (?:many thanks|thanks|thank you|kind regards|regards|best wishes))?"
    r"(?:, in [a-z ]{3,60})?)[\s,.!–-]*(?P<rest>.*)"
)
_SIGNED_IN_LINE = re.compile(
    r"(?im)(?<=[.?!,;] )(?:yours (?:faithfully|sincerely|truly)|(?:kind|best|warm) "
    r"(?:regards|wishes)|many thanks)[,.]?\s+(?P<name>(?-i:[A-Z])[^\n,.?!]{1,40}?)[.\s]*$"
)
_HEADER = re.compile(
    r"(?i)(?P<key>(?:my |full |your )?name|from|(?:postal |home )?address|e-?mail(?: address)?|"
    r"tel(?:ephone)?|phone|"
    r"mobile|organisation|company)\s*:\s*(?P<value>\S.*)"
)
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_MY_EMAIL = re.compile(r"(?i)\b(?:my|me|reply|respond|response|contact|send|e-?mail)\b")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Rev|"
    r"Sir)\.? )?[A-Z][\w'’-]*\.?(?: (?:[a-z]{2,3} )?[A-Z][\w'’-]*\.?){0,3}"
)
_PROPER_NAME = r"((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})"
_MY_NAME = re.compile(rf"\b[Mm]y (?:full )?name is {_PROPER_NAME}")
_HERE_I_AM = re.compile(
    rf"\b(?:[Ii]t['’]s|[Ii]t is|[Tt]his is|I am|I['’]m) {_PROPER_NAME},?"
    r"(?= here\b| from\b| writing\b)"
)
"""'It's Joan here from the Echo'."""
_PLACEHOLDER = re.compile(
    r"[\s\[<(]*(?:name|email|e-mail|address|redacted)[^\n]{0,20}[\]>)][\s.,]*"
)
_LISTED = re.compile(r"\(?\d{1,2}[.):]|[-•*(]")
_PLAIN_NAME_WORDS = 2
_HEADER_LINES = 8
"""How many lines from either end are looked at for 'Name: …', counting those that say something."""
_CONTACT_LINES = 8
_CONTACT_WORDS = 9
"""The most lines, and words in a line, that a name and address under a letter take up."""


@dataclass(frozen=True, slots=True)
class Courtesies:
    """What of a request is courtesy, and who it says has written it."""

    applicant: Applicant
    spans: tuple[tuple[int, int], ...]
    """Lines, or beginnings of lines, in which nothing is asked."""
    personal: tuple[tuple[int, int], ...]
    """Where the applicant's own details stand; to be masked."""


class _Person:
    """What has been learnt so far about who wrote the request."""

    def __init__(self, sender: Applicant) -> None:
        self.name, self.email = sender.name, sender.email
        self.address = [sender.address] if sender.address else []
        self.spans: list[tuple[int, int]] = []

    def learn(self, line: str, start: int) -> None:
        """Take one line of a signature, which stands at *start*."""
        if _PLACEHOLDER.fullmatch(line):
            return
        self.spans.append((start, start + len(line)))
        email = _EMAIL.search(line)
        if email:
            self.email = self.email or email[0]
        elif not self.name and self._could_be_name(line.rstrip(" ,.")):
            self.name = line.rstrip(" ,.")
        elif line.strip(" ,.") != self.name:
            self.address.append(line.strip(" ,."))

    def _could_be_name(self, line: str) -> bool:
        """Return whether *line* is a name; the first under a letter may be in small letters."""
        return bool(_NAME.fullmatch(line)) or (not self.address and _is_plain_name(line))

    def as_applicant(self) -> Applicant:
        return Applicant(self.name, self.email, ", ".join(self.address))


def find_courtesies(text: str, sender: Applicant) -> Courtesies:
    """Return the greetings and signatures of *text*, and its author.

    Args:
        text: The request, cleaned.
        sender: What the envelope already told about the author, such as an e-mail's sender.
    """
    person = _Person(sender)
    lines = list(_lines(text))
    spans = [match.span() for match in _GREETING.finditer(text) if match.end() > match.start()]
    spans.extend(_signatures(text, lines, person))
    spans.extend(
        _headers(text, lines[:_HEADER_LINES] + lines[_HEADER_LINES:][-_HEADER_LINES:], person)
    )
    for signed in _SIGNED_IN_LINE.finditer(text):
        if _is_contact(signed["name"]):
            spans.append(signed.span())
            person.learn(signed["name"], signed.start("name"))
    if named := _MY_NAME.search(text) or _HERE_I_AM.search(text):
        person.name = person.name or named[1]
        person.spans.append(named.span(1))
    if not person.email:
        person.email = _own_email(text)
    personal = {*person.spans, *_mentions(text, person.as_applicant())}
    return Courtesies(person.as_applicant(), tuple(_merged(spans)), tuple(_merged(personal)))


def masked(text: str, start: int, end: int, personal: tuple[tuple[int, int], ...]) -> str:
    """Return *text* from *start* to *end* with the applicant's details masked."""
    parts: list[str] = []
    place = start
    for begin, finish in personal[max(bisect_right(personal, (start, start)) - 1, 0) :]:
        if begin >= end:
            break
        if finish > place:
            parts += [text[place : max(place, begin)], MASK]
            place = min(finish, end)
    return "".join([*parts, text[place:end]])


def _lines(text: str) -> Iterator[tuple[int, int]]:
    place = 0
    for line in text.split("\n"):
        start = place + len(line) - len(line.lstrip())
        if line.strip():
            yield start, place + len(line.rstrip())
        place += len(line) + 1


def _signatures(
    text: str, lines: list[tuple[int, int]], person: _Person
) -> Iterator[tuple[int, int]]:
    """Yield the lines of each closing formula with the name and address under it."""
    after = 0
    for place, (start, end) in enumerate(lines):
        closing = None if place < after else _SIGN_OFF.fullmatch(text, start, end)
        if closing is None or (closing["rest"] and not _is_contact(closing["rest"])):
            continue
        yield start, end
        if closing["rest"]:
            person.learn(closing["rest"], closing.start("rest"))
        after = place + 1
        for begin, finish in lines[after : after + _CONTACT_LINES]:
            line = text[begin:finish]
            named = _is_contact(line) or (after == place + 1 and _is_plain_name(line))
            if not named or _SIGN_OFF.fullmatch(line):
                break
            yield begin, finish
            person.learn(text[begin:finish], begin)
            after += 1


def _is_plain_name(line: str) -> bool:
    """Return whether *line* is two words, as a name in small letters is."""
    return len(line.split()) == _PLAIN_NAME_WORDS and line.replace(" ", "").isalpha()


def _is_contact(line: str) -> bool:
    """Return whether *line* can stand in a signature."""
    first = line.lstrip("[(<+")[:1]
    if len(line.split()) > _CONTACT_WORDS or _LISTED.match(line) or asks(plain(line)):
        return False
    return first.isupper() or first.isdigit() or "@" in line or bool(_PLACEHOLDER.match(line))


def _headers(text: str, lines: list[tuple[int, int]], person: _Person) -> Iterator[tuple[int, int]]:
    """Yield the lines that say 'Name: …', 'E-mail: …' at the head or foot of the request."""
    for start, end in lines:
        header = _HEADER.fullmatch(text, start, end)
        if header and _fits(header["key"].lower(), header["value"]):
            yield start, end
            person.learn(header["value"], header.start("value"))


def _fits(key: str, value: str) -> bool:
    """Return whether *value* can be what the header *key* announces."""
    if "mail" in key:
        return bool(_EMAIL.search(value))
    if "name" in key or key == "from":
        return bool(_NAME.fullmatch(value) or _EMAIL.search(value))
    if "address" in key:
        return bool(_POSTCODE.search(value))
    return key in {"organisation", "company"} or value[:1] in "+0("


def _own_email(text: str) -> str:
    """Return an e-mail address that the author gives for the reply, or nothing."""
    for found in _EMAIL.finditer(text):
        if _MY_EMAIL.search(text[max(0, found.start() - 80) : found.start()]):
            return found[0]
    return ""


def _mentions(text: str, applicant: Applicant) -> Iterator[tuple[int, int]]:
    """Yield each place where *text* names the applicant in full."""
    known = [part for part in (applicant.name, applicant.email) if " " in part or "@" in part]
    for part in known:
        words = r"\s+".join(re.escape(word) for word in part.split())
        yield from (m.span() for m in re.finditer(rf"(?i)(?<!\w){words}(?!\w)", text))


def _merged(spans: set[tuple[int, int]] | list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return *spans* in order, those that overlap as one."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole
