"""Two questions in one sentence: where the second begins.

Cuts only where the second part has a question word, a figure or a document of its own; never
inside brackets.
"""

from __future__ import annotations

import re

from foiassist.steps.reading.asking_words import asks, names_information, plain
from foiassist.steps.reading.request_walk import Span

_TOO = r"(?:also\s+|then\s+|secondly\s+|if\s+(?:so|not|yes|no),?\s+|if\s+possible,?\s+|please\s+)*"
_AND = r"(?P<joined>(?:and|but(?!\s+which)|plus),?\s+)"
_IF_SO = (
    r"if\s+(?:so\b|(?:not|yes|no)(?:,?\s+(?:then|how|what|who|when|where|why|which|whether|please|"
    r"can|could|do|does|is|are|has|have|provide|state|give)\b))"
)
_IF_IT_IS = (
    r"if\s+(?:it|they|this|any|these|you|there)\s+(?:has|have|is|are|was|were|do|does|did)\b"
    r"[^,?]{0,40},\s*(?:please|how|what|who|when|where|why|which)\b"
)
_WHAT = (
    r"(?:(?:(?:for|at)\s+(?=how\b)|(?:with|by|to|from)\s+(?=whom?\b))?(?:how|what|who|when|where|"
    r"why|whether)\b|which\s+(?!(?:may|might|have|has|had)\b)|"
    rf"{_IF_SO}|{_IF_IT_IS})"
)
_IS_IT = (
    r"(?:do|does|did|is|are|was|were|has|have|will|can|could)\s+"
    r"(?:there|it|they|the|you|any|this|these)\b"
)
_GIVE = r"(?:provide|state|list|confirm|give|supply|specify|(?-i:[Ss]end)|explain|describe|tell)\b"
_FIGURE = (
    r"(?:(?:the\s+|a\s+)?(?:total\s+|annual\s+|average\s+|overall\s+|actual\s+)*(?:numbers?|"
    r"amounts?|"
    r"costs?|values?|percentages?|proportions?|income|revenue|copy|copies|lists?|projections?|"
    r"locations?|spend|expenditure|budgets?)\s+"
    r"(?:of|for|in|on|per|that|who|which|currently|collected|spent|received|earning|paid)\b|"
    r"any\s+(?:other\s+)?(?:reports?|documents?|documentation|correspondence|e-?mails?|minutes|"
    r"papers|records?|budgets?|plans?|polic(?:y|ies))(?:/\w+)?\s+"
    r"(?:relating|regarding|concerning|about|between|set|held|made)\b)"
)
_PAUSE = r"(?:(?<=[,;]\s)|(?<=[,;]\s\s))"
_BREAK = r"(?:(?<=;\s)|(?<=;\s\s))"
_SECOND = re.compile(
    rf"(?<=\s){_AND}(?={_TOO}(?:{_WHAT}|{_IS_IT}|{_GIVE}|{_FIGURE}))"
    rf"|{_PAUSE}(?=how\s+(?:many|much|long|often)\b|what\b|who\b|when\s+(?:did|does|is|was|"
    rf"will)\b|why\b|{_GIVE}|{_IF_SO}|{_IF_IT_IS})"
    r"|(?<=\s)(?=if\s+(?:so|not|yes|no),?\s+please\b)"
    r"|(?<=[-–]\s)(?=if\s+(?:so|not|yes|no)\b)"
    rf"|{_BREAK}(?={_TOO}{_GIVE})|{_PAUSE}(?=please\s+{_GIVE}|(?!have\b){_IS_IT})|"
    rf"{_PAUSE}(?={_FIGURE})|{_BREAK}(?={_WHAT})",
    re.IGNORECASE,
)
_ORDER = re.compile(rf"(?:and\s+|but\s+|plus\s+)?(?:also\s+|then\s+)?{_GIVE}", re.IGNORECASE)
"""What in a sentence with a question mark is a verb of the question ('design and send')."""
_OPEN_QUESTION = re.compile(r"\b(?:how (?:many|much|long|often)|what)\b")
_FOLLOW_UP = re.compile(rf"(?:also\s+|then\s+)?{_IF_SO}", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?:by )?(?:why|when|where|how|whom)\W*", re.IGNORECASE)
_NAMED = re.compile(r"(?:the|a|an|any|copies|details)\b", re.IGNORECASE)
_FIGURE_ANYWHERE = re.compile(rf"\b{_FIGURE}", re.IGNORECASE)
_MORE_OF_IT = re.compile(
    r"(?:total\s+)?(?:numbers?|copy|copies|details|amounts?|percentages?|costs?|lists?)\s+of\b",
    re.IGNORECASE,
)
_ASKED_WHETHER = re.compile(_IS_IT, re.IGNORECASE)
_HAS_VERB = re.compile(
    r"(?:\S+ ){0,8}?(?<!who )(?<!that )(?<!which )(?:is|are|was|were|do|does|did|has|have|can|will|"
    r"would|"
    r"could|provides?|happens?)\b|who \S+ "
)
_RELATIVE = re.compile(r"(who|which|where)\b", re.IGNORECASE)
_WHY = re.compile(r"why\W*", re.IGNORECASE)
"""The tail of its sentence: 'who decided it and why'."""
_BETWEEN = re.compile(r"\bbetween\b(?!.*\band\b)", re.DOTALL)
"""What a second half is still needed for."""
_FIGURE_FIRST = re.compile(_FIGURE, re.IGNORECASE)
_COMPLETE = re.compile(
    r"\b(?:of|for|in|between|by|on|from|with|at|about|per|during|since|who|that|which)\s+\w"
)
_ENDS_THE_VERB = re.compile(rf".*\b(?:{_GIVE}|know|have|receive|see|[:,;])", re.DOTALL)
_SAYS_WHEN = re.compile(
    r"(?:if|(?:when|where)(?! (?:do|does|did|is|are|was|were|will|has|have|can)\b)|for|in|of|over|"
    r"since|during|as|at|on|by|within|from)\b"
)
_JOINED = re.compile(r"(?:and|or|plus)\s+(?=\S+\s)")
_SEMICOLON = re.compile(
    r";\s+(?:(?:and|or)\s+)?(?=(?:the|a|an|any|all|each|your|how|what|when|where|who|why|which|whether|"
    r"for each|copies|details|numbers?|total|please)\b)",
    re.IGNORECASE,
)
_ANY_SEMICOLON = re.compile(r";\s")
_SHORTEST_LIST = 3
"""A sentence with fewer items than this is no list."""
_JOINT = re.compile(r"(?P<joint>\s+(?:and|or|plus))\s*$", re.IGNORECASE)
_ASKED_AFTER_ALL = re.compile(r"\b(?:how (?:many|much|long|often)|what|please)\b")
_BRACKETS = re.compile(r"\([^()]*\)|\"[^\"\n]{1,80}\"|“[^“”]*”")
_DANGLING = re.compile(
    r"\b(?:how|what|when|where|who|why|which|whether|if|both|"
    r"that is|i\.e\.?|e\.g\.?|namely|including|such as)$"
)
_SHOWING = re.compile(
    r"\b(?:showing|stating|detailing|indicating|specifying|setting out) \w+"
    r"|\b(?:in particular|particularly|especially|including|specifically|for example),? "
    r"(?:how|what|which|who|where|when|why|whether)\b"
)
"""Words by which the questions after them say what a document holds."""
_SERIES = re.compile(rf"(?:please|kindly|{_GIVE})")
_FEWEST_COMMAS = 2
"""An order with this many commas lists what one answer is to hold."""
_LONGEST_SENTENCE = 2000
"""A longer sentence, in characters, is a story and is not cut."""
_FEWEST_WORDS = 4
"""A first part with fewer words than this is the beginning of its neighbour."""
_SHORTEST_TAIL = 3
"""A second part with fewer words than this is the tail of its neighbour."""


def ask_spans(text: str, start: int, end: int, *, entry: bool = False) -> list[Span]:
    """Return the spans of the questions in the sentence from *start* to *end*; at least one.

    Args:
        text: What the sentence stands in.
        start: Where it begins.
        end: Where it ends.
        entry: Whether it begins an entry of a list, which asks by standing there.
    """
    end = _without_joint(text, start, end)
    if entry and (joined := _JOINED.match(text, start, end)):
        start = joined.end()
    if end - start > _LONGEST_SENTENCE:
        return [(start, end)]
    shut = [match.span() for match in _BRACKETS.finditer(text, start, end)]
    items = _items(text, start, end, shut)
    return [
        span
        for place, (begin, finish) in enumerate(items)
        for span in _cut(text, begin, finish, shut, entry=entry and place == 0)
    ]


def _items(text: str, start: int, end: int, shut: list[Span]) -> list[Span]:
    """Return the items of a list that is written in one sentence with semicolons, or all of it.

    Fields in a row ('name; address; opening hours') are short, and stay together.
    """
    breaks = [at for at in _SEMICOLON.finditer(text, start, end) if not _inside(at.start(), shut)]
    starts = [start, *(at.end() for at in breaks)]
    items = list(zip(starts, [*(at.start() + 1 for at in breaks), end], strict=True))
    long = all(len(text[slice(*item)].split()) >= _FEWEST_WORDS for item in items)
    first = plain(text[slice(*items[0])])
    others = len(_ANY_SEMICOLON.findall(text, start, end)) > len(breaks)
    if (
        len(items) < _SHORTEST_LIST
        or others
        or not long
        or not (asks(first) or names_information(first))
    ):
        return [(start, end)]
    return items


def _cut(text: str, start: int, end: int, shut: list[Span], *, entry: bool) -> list[Span]:
    """Return the spans of the questions in one sentence, or in one item of it."""
    spans: list[Span] = []
    begin = start
    asked_outright = text[start:end].rstrip().endswith("?")
    for match in _SECOND.finditer(text, start, end):
        cut, after = match.span()
        if _inside(cut, shut) or (asked_outright and _ORDER.match(text, cut)):
            continue
        if _WHY.fullmatch(text, after, end):
            continue
        pauses = entry and begin == start and (match["joined"] or text[cut - 2] == ";")
        if _parts(text[begin:cut], text[after:end], entry=bool(pauses)):
            spans.append((begin, begin + len(text[begin:cut].rstrip())))
            begin = after
    return [*spans, (begin, end)]


def _inside(place: int, shut: list[Span]) -> bool:
    """Return whether *place* is within brackets or quotation marks."""
    return any(first < place < last for first, last in shut)


def _is_entry(first: str) -> bool:
    """Return whether the first part of a list entry ends where a writer pauses."""
    said = plain(first)
    pauses = said.endswith((",", ";")) and len(said.split()) >= _SHORTEST_TAIL
    return pauses and not _SAYS_WHEN.match(said) and not _holds_more(said)


def _is_complete(first: str, second: str) -> bool:
    """Return whether *first* ends with a thing that needs nothing of *second* to be read."""
    named = _ENDS_THE_VERB.sub("", first.rstrip(" ,;"))
    bare = not _NAMED.match(second)
    if bare and not (_MORE_OF_IT.match(second) and _FIGURE_ANYWHERE.search(named)):
        return False
    return bool(_COMPLETE.search(named)) or len(named.split()) > _FEWEST_WORDS


def _without_joint(text: str, start: int, end: int) -> int:
    """Return where a sentence ends without the word that joins the next entry of a list to it."""
    joint = _JOINT.search(text, start, end)
    return joint.start("joint") if joint and joint.start("joint") > start else end


def _parts(first: str, second: str, *, entry: bool) -> bool:
    """Return whether two halves of a sentence are questions each."""
    if len(second.split()) < _SHORTEST_TAIL and not _LAST_WORD.fullmatch(second):
        return False
    if _BETWEEN.search(first) or _goes_on(first, second):
        return False
    if _FOLLOW_UP.match(second):
        return len(first.split()) >= _FEWEST_WORDS
    if _FIGURE_FIRST.match(second) and not _is_complete(first, second):
        return False
    return _stands_alone(first) or (entry and _is_entry(first))


def _goes_on(first: str, second: str) -> bool:
    """Return whether *second* says more of a thing in *first*, or has the verb of *first*."""
    said = plain(first)
    if _ASKED_WHETHER.match(second) and said.endswith(","):
        return not _HAS_VERB.match(said)
    relative = _RELATIVE.match(second)
    if not relative:
        return False
    named = names_information(said) and not asks(said)
    return named or bool(re.search(rf"(?i)(?<!state)(?<!confirm)(?<!and) {relative[1]} ", first))


def _stands_alone(part: str) -> bool:
    """Return whether the first part of a sentence asks something by itself."""
    said_in_full = plain(part)
    said = said_in_full.rstrip(",;: ").removeprefix("and ").removeprefix("the ")
    if len(said_in_full.split()) < _FEWEST_WORDS or _DANGLING.search(said):
        return False
    waits = said_in_full.endswith(",") and _SAYS_WHEN.match(said)
    if _holds_more(said) or (waits and not _ASKED_AFTER_ALL.search(said)):
        return False
    return asks(said) or names_information(said) or bool(_OPEN_QUESTION.search(said))


def _holds_more(said: str) -> bool:
    """Return whether a first part says what one answer is to hold, so that the second goes on."""
    return bool(_SHOWING.search(said)) or (
        bool(_SERIES.match(said)) and said.count(",") >= _FEWEST_COMMAS
    )
