"""A letter cut into its sentences, each with what it cites and what it adds to the stock phrases.

A sentence that only says what the Act says, that waits for something NEEDED, or that repeats the
request answers no challenge, and is marked as such here once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from foiassist.case.section import needed_in
from foiassist.steps.reading.sentences import sentence_spans
from foiassist.steps.rehearsing.patterns import pattern
from foiassist.steps.rehearsing.stock_words import own_words
from foiassist.steps.verify.holding import statements_in
from foiassist.steps.verify.reliance import citations_in, is_set_aside

_BREAK = re.compile(r"\f|\n[ \t]*\n|\n(?=[ \t]*(?:[-•*–▪·]|\(?\w{1,3}[.)])\s)")
"""Where one paragraph or item of a list ends; a form feed is put after a heading."""

_HEADING_LINE = re.compile(r"(?m)^(?P<line>[^\n]{3,60}[^\s.,;:])\n(?=[A-Z“\"‘'(•-])")
_QUOTED = re.compile(r"(?m)^[ \t]*>.*$")
_BULLET = re.compile(r"[ \t]*(?:[-•*–▪·]|\(?\w{1,3}[.)])\s+")
_LABEL = re.compile(
    r"[ \t]*(?:(?:q|questions?|part|point|item)\s*\d{0,2}[a-z]?\b|\(?(?:\d{1,2}[a-z]?|[a-h]"
    r"|[ivx]{1,4})[.):])"
)
_SPELLED_LABEL = re.compile(r"[ \t]*(?:q\s*\d|questions?\s+\d|answer)")
_RECITAL = re.compile(
    r"(?:(?:by|under) )?(?:the )?(?:exemptions? (?:in|at|under) )?"
    r"(?:sections? ?\d[\w()]*(?: ?(?:,|and|or) ?(?:sections? ?)?[\d(][\w()]*)*"
    r"|this (?:exemption|section|limb)|the (?:exemption|act|test)|regulation ?\d[\w()]*|it)"
    r"(?: of (?:the )?(?:act|foia|freedom[^,.]{0,40}))?(?:, read with [^,]{0,40},)? "
    r"(?:\w+ly )?(?:exempts?|protects?|covers?|appl(?:ies|y)|relieves?|provides?|lifts?|lets"
    r"|allows?"
    r"|states?|says|concerns?|relates?|sets out|removes?|depends|is engaged|can (?:only )?apply"
    r"|is for) "
    r"(?:(?:to|that|where|when|if|only|out) )*"
    r"(?:an? |any |the |all |such |us |if\b|where\b|when\b)?"
    r"(?:information\b(?! (?:because|as)\b)|communications?\b|(?:public )?authorit|personal data"
    r"|requests?\b|duty\b|material\b|disclos|of saying|if\b|where\b|when\b|confirm"
    r"|in the reasonable)"
    r"|for (?:sections? ?\d[\w()]*|this exemption|the exemption)[^.]{0,40}to (?:apply"
    r"|be engaged)\b"
    r"|(?:an?|the) (?:public )?authorit(?:y|ies) (?:may|must|need|can)\b"
)
"""How a sentence begins that says what the Act says, of any information at all."""

_IN_THIS_CASE = pattern(
    r"\b(?:here|in this case|because|this information|your request|we (?:are"
    r"|have"
    r"|consider|find|think|asked|checked))\b"
)
_OF_THE_REQUEST = re.compile(
    r"please (?:send|confirm|give|can|could|note that i\b)|i (?:would like|am (?:request|ask"
    r"|writ)|request|wish|want)|(?:can|could|would) you\b"
    r"|you (?:asked|requested|wrote|have (?:asked|requested))"
)
_PLEASE_GIVE = pattern(
    r"\bplease (?:provide|supply|state|specify|list|outline|advise|detail|describe|answer"
    r"|indicate"
    r"|break|include|send me|send us|tell me|confirm (?:whether|how|if|the|what))\b"
)
_OF_THE_OFFICE = pattern(
    r"\bre-?us(?:e|ing)\b[^.]{0,40}\b(?:licen[cs]e|information|terms)\b|\bgovernment licen[cs]e\b"
    r"|\bogl\b"
    r"|\battribution statement|\bprint this e-?mail|\bhesitate\b|\bany (?:further )?queries\b",
    r"\bthank you for your (?:\w+ )?(?:request|e-?mail|letter|enquiry)|^dear\b|^kind regards",
    r"\b\d+ ?[km]b?\b(?: download)?\b|^\d+ attachments?$|^request:",
)
"""Phrases, footers and lists of files that any letter or e-mail may have."""

_FOOTNOTE = re.compile(r"\[\d{1,3}\]")
_OF_RIGHTS = pattern(
    r"\binternal review|\binformation commission|\bico\b|\bcomplain\w* (?:to|procedure|about)"
    r"|\b(?:unhappy|dissatisfied|not content) with\b|\bask (?:us )?(?:for|to) (?:a )?review\b"
    r"|\bafter the review\b|\bthe regulator (?:is|to)\b|\breview our response|\bsection 50\b"
    r"|\byours (?:sincerely|faithfully)|\bpart in this response"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a letter, and where it stands."""

    text: str
    low: str
    """The same in lower case, for patterns to be looked for in."""

    section: str | None
    """Id of the letter's section; None in a letter from outside."""

    start: int
    end: int
    paragraph: int
    """Number of its paragraph, unlike any other in the letter."""

    cites: frozenset[str]
    """Provisions of the Act that it relies on."""

    own: frozenset[str]
    """Its words beyond the stock of every letter."""

    holds: frozenset[bool] = frozenset()
    """Whether it says that information is held, that it is not, or both."""

    is_open: bool = False
    """Whether something in it is still NEEDED."""

    is_recital: bool = False
    """Whether it only says what the Act says, or what any letter of an office says."""

    is_asked: bool = False
    """Whether it is, or repeats, a question or a request."""

    is_rights: bool = False
    """Whether it is about complaining."""

    is_listed: bool = False
    """Whether it is an item of a list."""

    is_labelled: bool = False
    """Whether it opens the answer to a numbered question."""

    @property
    def speaks(self) -> bool:
        """Whether it says something of this case that could answer a challenge."""
        return not (self.is_open or self.is_recital or self.is_asked or self.is_rights)


@lru_cache(maxsize=256)
def sentences_of(
    text: str, section: str | None = None, first_paragraph: int = 0
) -> tuple[Sentence, ...]:
    """Return the sentences of *text* in order; lines quoted from the request are left out."""
    own = unquoted(text)
    own = _HEADING_LINE.sub(lambda match: f"{match['line']}\f", own)
    marks = [(mark.start, mark.end) for mark in needed_in(text)]
    cited = [
        one for one in citations_in(text) if one.regime == "FOIA" and not is_set_aside(text, one)
    ]
    statements = statements_in(text)
    found: list[Sentence] = []
    for number, (start, end, is_listed, is_labelled) in enumerate(_pieces(own), first_paragraph):
        for first, last in sentence_spans(own, start, end):
            words = " ".join(text[first:last].split())
            sentence = _sentence(words, section, first, last, number)
            found.append(
                replace(
                    sentence,
                    cites=frozenset(c.section for c in cited if first <= c.start < last),
                    holds=frozenset(s.is_held for s in statements if first <= s.start < last),
                    is_open=any(at < last and first < stop for at, stop in marks),
                    is_listed=is_listed,
                    is_labelled=is_labelled and first == start,
                )
            )
    return tuple(_with_rights_marked(found, whole=section == "rights"))


def unquoted(text: str) -> str:
    """Return *text*, as long as before, without the lines that quote the request."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def _sentence(words: str, section: str | None, start: int, end: int, paragraph: int) -> Sentence:
    low = _FOOTNOTE.sub(" ", words.lower())
    recites = _RECITAL.match(low) and not _IN_THIS_CASE.search(low)
    return Sentence(
        words,
        low,
        section,
        start,
        end,
        paragraph,
        cites=frozenset(),
        own=own_words(low),
        is_recital=bool(recites or _OF_THE_OFFICE.search(low)),
        is_asked=words.endswith("?")
        or bool(_OF_THE_REQUEST.match(low) or _PLEASE_GIVE.search(low)),
        is_rights=bool(_OF_RIGHTS.search(low)),
    )


def _with_rights_marked(found: list[Sentence], *, whole: bool) -> Iterator[Sentence]:
    """Yield the sentences with all that follow one about complaining, in its paragraph, marked."""
    paragraph = -1
    for sentence in found:
        if sentence.is_rights:
            paragraph = sentence.paragraph
        is_rights = whole or sentence.paragraph == paragraph
        yield replace(sentence, is_rights=True) if is_rights else sentence


def _pieces(text: str) -> Iterator[tuple[int, int, bool, bool]]:
    """Yield the start and end of each paragraph or item, and whether it is listed or labelled."""
    at = 0
    opens_a_list = False
    for stop in (*(match.span() for match in _BREAK.finditer(text)), (len(text), len(text))):
        piece = text[at : stop[0]]
        if piece.strip():
            bullet = _BULLET.match(text, at)
            low = piece.lower()
            is_label = bool(_LABEL.match(low)) and not opens_a_list
            is_label = is_label or bool(_SPELLED_LABEL.match(low))
            if not bullet or is_label:
                opens_a_list = piece.rstrip().endswith(":")
            yield bullet.end() if bullet else at, stop[0], bool(bullet), is_label
        at = stop[1]
