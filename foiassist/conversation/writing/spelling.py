"""Words of the letter that no British word list knows; nothing is ever corrected by itself.

The word list comes with the extra `foiassist[spelling]`. It knows American forms, so a word is
known too where the form that an American would write is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.days_in_words import count
from foiassist.errors import SettingsError
from foiassist.law.exemptions import PROVISIONS

if TYPE_CHECKING:
    from foiassist.case.case import Case
    from foiassist.case.section import Section

_NOT_WORDS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|(?m:^[ \t]*>.*$)|\[NEEDED[^\[\]]*\]")
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?:[’'][^\W\d_]+)*(?![\w’'])")
_SENTENCE = re.compile(r"(?:^|[.!?:]\s+|\n\s*)(?:[-•]\s+)?[“\"(]?$")
_AMERICAN = tuple(
    (re.compile(british), american)
    for british, american in (
        ("our", "or"),
        (r"is(e|es|ed|er|ers|ing|ation|ations|ational|able)$", r"iz\1"),
        (r"ys(e|es|ed|er|ers|ing)$", r"yz\1"),
        (r"tre(s?)$", r"ter\1"),
        (r"ence(s|less)?$", r"ense\1"),
        (r"mme(s?)$", r"m\1"),
        (r"ogue(s?)$", r"og\1"),
        ("[ao]e", "e"),
        (r"ll(ed|ing|er|ers|or|ors|ery)$", r"l\1"),
        (r"l(ful|ment|ments|s)$", r"ll\1"),
    )
)
_OFFICE = frozenset(
    "aluminium anonymise anonymised draught draughts mould moult marvellous woollen cafe "
    "cafes cheque cheques cyber disclosable ducting etc fibre funder funders inbox jewellery "
    "kerb kerbs manoeuvre manoeuvres ncnd organisational passcode pseudonymise pseudonymised "
    "ransomware redactions requester requesters sceptical scepticism tyre tyres unredacted "
    "watchlist watchlists whistleblower whistleblowers whistleblowing whilst wellbeing".split()
)
"""What offices write every day and no form of an American word list knows."""

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A word that is in no list."""

    section: str
    title: str
    word: str
    start: int
    line: str
    """The line that it stands in, cut short."""


def doubtful_words(case: Case, known: Collection[str]) -> tuple[Doubtful, ...]:
    """Return the words of the letter that are in no list, each once a section.

    Args:
        case: The case; what its request, its facts and its decisions write is taken as right.
        known: Words in lower case, as the extra has them.
    """
    own = _own_words(case)
    found = [one for section in case.sections for one in _in_section(section, own, known)]
    return tuple({(one.section, one.word.lower()): one for one in reversed(found)}.values())[::-1]


def _in_section(
    section: Section, own: Collection[str], known: Collection[str]
) -> Iterator[Doubtful]:
    text = _NOT_WORDS.sub(lambda match: " " * len(match[0]), section.text)
    for match in _WORD.finditer(text):
        word = match[0]
        if len(word) < _SHORTEST or _is_name(word, text[: match.start()]):
            continue
        if not is_known(word.lower(), own) and not is_known(word.lower(), known):
            line = section.text[: match.start()].rpartition("\n")[2][-30:]
            after = section.text[match.end() :].partition("\n")[0][:30]
            yield Doubtful(section.id, section.title, word, match.start(), f"{line}{word}{after}")


def _is_name(word: str, before: str) -> bool:
    """Return whether a word is a name or an abbreviation: a capital where no sentence begins."""
    if word == word.lower():
        return False
    return word[1:] != word[1:].lower() or not _SENTENCE.search(before)


def is_known(word: str, known: Collection[str]) -> bool:
    """Return whether a word in lower case is known, as it is or as an American would write it."""
    plain = word.replace("’", "'")
    bare = plain.removesuffix("'s").removesuffix("'")
    if {plain, bare} & _OFFICE or plain in known or bare in known:
        return True
    forms = (british.sub(american, bare) for british, american in _AMERICAN)
    return any(form != bare and form in known for form in forms)


def _own_words(case: Case) -> frozenset[str]:
    """Return the words that the case itself uses, and the names of the law."""
    facts = (f"{fact.text} {fact.source}" for fact in case.facts)
    decided = (f"{d.where} {d.searches} {d.transferred_to} {d.part}" for d in case.decisions)
    law = (row.name for row in PROVISIONS)
    texts = (case.request.text, case.authority_kind, case.officer, *facts, *decided, *law)
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


@cache
def word_list() -> Collection[str]:
    """Return the words of the extra.

    Raises:
        SettingsError: It is not installed.
    """
    try:
        from spellchecker import SpellChecker
    except ImportError as error:
        raise SettingsError(
            "There is no word list here.", hint="pip install 'foiassist[spelling]' brings one."
        ) from error
    return frozenset(SpellChecker(language="en").word_frequency.words())


def spelling(asked: Asked) -> Said:
    """List the words of the letter that no list knows.

    Raises:
        SettingsError: The extra with the word list is not installed.
    """
    found = doubtful_words(asked.case, word_list())
    if not found:
        return Said("Every word of the letter is known.")
    lines = [f"? {one.word}  in “{one.title}”\n    …{one.line}…" for one in found]
    page = "\n".join(("Nothing is changed; names and rare words are no mistakes.", "", *lines))
    return Said(page, title=f"{count(len(found), 'word')} to look at")
