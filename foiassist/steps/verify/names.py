"""Names of people, places and bodies, and collar numbers, that nobody recorded for this case.

A name is known by its capitals: nobody looks it up, and a name in small letters is not seen.
A single word that opens a sentence counts as one where it is no common word and does something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foiassist.case.finding import Finding, Severity
from foiassist.steps.verify.countable import countable
from foiassist.steps.verify.findings import FIREWALL, finding
from foiassist.steps.verify.office_words import OFFICE_WORDS
from foiassist.steps.verify.opening_words import is_common, is_doing_something
from foiassist.steps.verify.recorded import Recorded
from foiassist.steps.verify.spans import TAKEN, Span, span_of, without

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Reverend"
    r"|PC|PCSO|DC|PS|DS|DI|DCI|WPC|CC"
    r"|ACC|DCC|Sgt|Sergeant|Inspector|Insp|Chief\s+Inspector|Supt|Superintendent"
    r"|Chief\s+Superintendent|Commander|Constable|Chief\s+Constable|Detective|Cllr|Councillor|Judge|Justice"
    r"|Captain|Major|Colonel|Nurse|Sister|Father)"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w]*(?:['’-][\w]+)*(?:&[A-Z])?"
_TITLED = re.compile(
    rf"\b{_TITLE}\b\.?[ \t]+(?:[A-Z]\.[ \t]*)*{_CAPITAL}"
    rf"(?:[ \t]+(?:de|van|von|of)?[ \t]*{_CAPITAL}){{0,2}}"
)
_RUN = re.compile(
    rf"{_CAPITAL}(?:[ \t]+(?:[A-Z]\.[ \t]*)*"
    rf"(?:(?:of|de|van|von|the|and|&|upon|on|le|la|bin|al)[ \t]+)?{_CAPITAL})*"
)
_COLLAR = re.compile(
    r"\b(?:PC|PCSO|DC|PS|DS|DI|Sgt|Constable|officer|warrant|collar|staff|badge|employee|payroll"
    r"|shoulder)\s*(?:card\s+)?(?:nos?\.?|numbers?|id)?\s*[:#]?\s*(?:is\s+|was\s+)?"
    r"(?P<number>[A-Z]{0,3}\d{2,7}[A-Z]{0,3})\b"
    r"(?!\s*(?:officers|staff|people|,\d|%|and\s+\d|were|was))"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEFORE_OPENING = " \t\0“\"‘'(-*•>"
_ENDS = "\n.!?:;"
_INITIALS = re.compile(r"\(\W?(?P<letters>[A-Z][A-Za-z]*[A-Z]s?)\W?\)")
_LOOK_BACK = 80
_SMALL_WORD = re.compile(r"(?<![\w’'])[a-z]+(?![\w])")
_ADDRESS = re.compile(r"\S*(?:@|://)\S*|\b[\w-]+(?:\.[\w-]+)+[/?#]?\S*")
"""An e-mail or web address, which would make the name in it a common word."""


def untraced_names(
    text: str, given: Recorded, small_words: frozenset[str], whole: str = ""
) -> Iterator[Finding]:
    """Yield a finding for each name, and each collar number, that was not recorded.

    Args:
        text: The words to read, with what is copied from the record taken out.
        given: What was recorded.
        small_words: Words that this letter writes with small letters somewhere.
        whole: The same words with nothing taken out, to tell where a sentence begins;
            without it, what was taken out counts as the end of one.
    """
    rest = countable(text, given.labels)
    taken: list[Span] = []
    for match in _COLLAR.finditer(text):
        if match["number"].casefold() not in given.words:
            collar = span_of(match, "number")
            taken.append(collar)
            yield _name_finding(text, collar)
    rest = without(rest, taken)
    known = given.words | _explained(rest)
    titled = [span_of(match) for match in _TITLED.finditer(rest)]
    for span in titled:
        words = _WORD.findall(re.sub(rf"^{_TITLE}\.?\s+", "", rest[span.start : span.end]))
        if any(
            word.casefold().removesuffix("'s").removesuffix("’s") not in known for word in words
        ):
            yield _name_finding(text, span)
    for match in _RUN.finditer(without(rest, titled)):
        opens = _opens_sentence(_before(match.start(), rest, text, whole))
        if unknown := _unknown(rest, match, known, small_words, opens=opens):
            yield _name_finding(text, unknown)


def _unknown(
    text: str,
    run: re.Match[str],
    known: frozenset[str],
    small_words: frozenset[str],
    *,
    opens: bool,
) -> Span | None:
    """Return the part of a run of capitalised words from its first to its last unknown one."""
    words = list(_WORD.finditer(text, run.start(), run.end()))
    if opens:
        words = _after_opening(text, words, known, small_words)
    unknown = [word for word in words if not _is_known(word[0], known, small_words)]
    if not unknown:
        return None
    return Span(unknown[0].start(), unknown[-1].end())


def _after_opening(
    text: str, words: list[re.Match[str]], known: frozenset[str], small_words: frozenset[str]
) -> list[re.Match[str]]:
    """Return *words* without the first where it may be capitalised for opening a sentence."""
    if len(words) == 1 or _is_known(words[1][0], known, small_words):
        first = words[0]
        is_name = first[0].isupper() and len(first[0]) > 1
        is_owner = first[0].endswith(("’s", "'s")) and first[0][:-2].casefold() not in _PLAIN_OWNERS
        is_actor = len(words) == 1 and is_doing_something(text, first.end())
        is_named = is_name or is_owner or (is_actor and not is_common(first[0]))
        return words if is_named else words[1:]
    return words


_PLAIN_OWNERS = frozenset(
    "it that there here what who let he she how where when everybody nobody".split()
)


def _before(start: int, rest: str, text: str, whole: str) -> str:
    """Return the words before *start*: those that were copied put back, labels and numbers not."""
    first = max(0, start - _LOOK_BACK)
    if not whole or TAKEN not in text[first:start]:
        return rest[first:start]
    stand = zip(rest[first:start], text[first:start], whole[first:start], strict=True)
    return "".join(was if copied == TAKEN else now for now, copied, was in stand)


def _opens_sentence(before: str) -> bool:
    before = before.rstrip(_BEFORE_OPENING)
    return not before or before[-1] in _ENDS


def _is_known(word: str, known: frozenset[str], small_words: frozenset[str]) -> bool:
    flat = word.casefold().replace("’", "'")
    if word == word.lower() or len(word) == 1:
        return True
    return any(
        form in known or form in OFFICE_WORDS or form in small_words
        for form in (flat, flat.removesuffix("'s"), flat.removesuffix("s"), flat.removesuffix("'"))
    ) or _is_joined(flat, known)


def _is_joined(flat: str, known: frozenset[str]) -> bool:
    parts = re.split(r"['-]", flat)
    return len(parts) > 1 and all(p in known or p in OFFICE_WORDS for p in parts)


def _explained(text: str) -> frozenset[str]:
    """Return abbreviations that stand in brackets after the words they abbreviate."""
    found = set()
    for match in _INITIALS.finditer(text):
        letters = match["letters"].rstrip("s").casefold()
        before = _WORD.findall(text[max(0, match.start() - 120) : match.start()])
        initials = "".join(word[0] for word in before if word not in {"of", "and", "the", "for"})
        if initials.casefold().endswith(letters) or "".join(
            w[0] for w in before
        ).casefold().endswith(letters):
            found.add(match["letters"].casefold())
    return frozenset(found)


def small_words_of(texts: Iterator[str] | tuple[str, ...]) -> frozenset[str]:
    """Return the words that *texts* write in small letters; those of an address are none."""
    return frozenset().union(*map(_small_words_in, texts))


@lru_cache(maxsize=256)
def _small_words_in(text: str) -> frozenset[str]:
    return frozenset(_SMALL_WORD.findall(_ADDRESS.sub(" ", text)))


def _name_finding(text: str, span: Span) -> Finding:
    message = (
        f"The name “{text[span.start : span.end]}” is not in the request, the recorded facts or "
        "the authority’s details. Record where it comes from, or take it out."
    )
    return finding("fact-name", Severity.BLOCKER, message, FIREWALL, text, span)
