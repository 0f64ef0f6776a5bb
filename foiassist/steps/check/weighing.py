"""Whether a text weighs the public interest: factors on both sides, and how they balance.

A sentence that only says that the test exists, or that it was done, weighs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_REMEMBERED = lru_cache(maxsize=4096)
"""What a sentence says is worked out once: a letter is checked after every change."""

_ACT = (
    r"(?:disclos\w*|releas\w*|confirm\w*|publi(?:sh\w*|cation)|provid\w*|saying|answering"
    r"|transparen\w*|openness)"
)
_HOLDING_BACK = (
    r"(?:maintain\w*|withhold\w*|non-?\s?disclos\w*|not\s+(?:disclos|releas|confirm"
    r"|saying|provid)\w*"
    r"|refus\w*|exclu\w*|neither|protect\w*|keeping|the\s+exemption)"
)
_KEEPING = (
    r"(?:maintain|withh|refus|protect|keep|neither|not\b|ensur|prevent|safeguard|preserv|avoid"
    r"|allowing\s+(?:public\s+)?authorit|being\s+able)"
)
_FOR = re.compile(
    r"\b(?:favour(?:ing|s)?|for|support(?:s|ing)?"
    rf"|towards)\s+(?:of\s+)?(?:the\s+)?(?:full\s+)?{_ACT}"
    rf"|\bpublic\s+interest\s+in\s+(?:the\s+|our\s+|its\s+|their\s+|greater\s+)?"
    rf"(?:{_ACT}|knowing|understand|seeing|being|how|what|account|scrutin|debate|information)"
    r"|\b(?:interest|value|benefit|good|case|reasons?)\s+(?:there\s+is\s+)?(?:in|for"
    rf"|of)\s+(?:the\s+)?{_ACT}"
    r"|\b(?:factors?|arguments?|points?|considerations?)\s+"
    rf"(?:in\s+favour\b(?!\s+of\s+(?:the\s+ex|non|{_KEEPING}))|for\b(?!\s+(?:the\s+ex|non"
    rf"|{_KEEPING})))"
    r"|\btransparen|\baccountab|\bopenness\b|\binform(?:ed)?\s+(?:the\s+)?(?:public\s+)?debate"
    r"|\brecogni[sz]e\s+(?:that\s+)?(?:there\s+is\s+)?(?:a|the|some)\s+(?:\w+\s+)?public\s+interest"
    r"|\b(?:there\s+is|has|have)\s+(?:a|an|some|always)\s+(?:\w+\s+){0,2}(?:public\s+)?interest\b"
    rf"(?!\s+in\s+(?:the\s+)?{_KEEPING})"
)
_PEOPLE = re.compile(
    r"\b(?:people|the\s+public|residents|taxpayers|parents|patients|students|voters|passengers)\s+"
    r"(?:\w+\s+){0,3}?(?:have\s+(?:a|an)\s+(?:\w+\s+)?(?:interest|right)|wants?\b|wish|need"
    r"|are\s+entitled"
    r"|would\s+(?:like|gain|benefit|understand|know))",
)
"""Words for what people would gain by disclosure; not read under a heading of either side."""

_AGAINST = re.compile(
    rf"\bagainst\s+(?:the\s+|any\s+)?(?:{_ACT}|that\b|it\b|this\b|these\b|those\b|such)"
    rf"|\b(?:favour(?:ing|s)?|for|support(?:s|ing)?|towards)\s+(?:of\s+)?(?:the\s+)?{_HOLDING_BACK}"
    r"|\bmaintaining\s+the\s+(?:exemption|exclusion)|\bin\s+withholding"
    r"|\bnot\s+(?:be\s+)?in\s+the\s+public\s+interest"
    rf"|\binterest\s+(?:\w+\s+)?in\s+(?:the\s+)?{_KEEPING}"
    r"|\balso\s+(?:a|an)\s+(?:\w+\s+)?public\s+interest\s+in\b"
    r"|\bon\s+the\s+other\s+(?:hand|side)\b|\b(?:factors?|arguments?)\s+against\b"
    r"|^\W*(?:however|but|nevertheless)\b.*\b(?:would|will|could|may)\s+(?:\w+\s+){0,3}"
    r"(?:harm|prejudic|undermin|damag|imped|inhibit|hinder|deter|disadvantag|weaken|endanger|not\s+release)",
)
_BALANCE = re.compile(
    r"\boutweigh|\bbalance\s+(?:lies|falls|favours|is|comes|rests"
    r"|of\s+(?:the\s+)?(?:public\s+interest"
    r"|factors|arguments|non|these|competing)[^.]{0,80}?\b(?:is|lies|falls|favours?|rests"
    r"|to\s+be|against|in)\b)"
    r"|\b(?:on|in)\s+balance\b|\bgreater\s+than\b|\bweighs?\s+(?:more|less|most"
    r"|far\s+more|heav\w+)\b(?!\s+than\s+\d)|\bprevails?\b"
    r"|\btips?\s+(?:the\s+balance|towards|in)|\b(?:overrid|overrul)\w+"
    r"|\bweighed\s+(?:and|them|it|these|those|up)\b[^.]{0,60}\b(?:find|found|conclu|decid|consider)"
    r"|\bpublic\s+interest\s+(?:therefore\s+|is\s+|would\s+be\s+)?(?:lies|favours|rests"
    r"|(?:best|better)\s+served|is\s+(?:best|better)\s+served)"
    r"|\b(?:is|are|was|were|be|as)\s+(?:by\s+far\s+|clearly\s+|much\s+|far\s+"
    r"|plainly\s+)?(?:the\s+)?"
    r"(?:greater|stronger|weightier|heavier)\b"
    r"|\b(?:carr(?:y|ies)|ha(?:s|ve)|deserves?|attach(?:es)?|giv(?:e|es|en)|gave)\s+(?:\w+\s+)?"
    r"(?:more|greater|less|most)\s+weight\b"
    r"|\b(?:find|found|conclude[ds]?|decided|satisfied|consider|believe|view)\s+(?:is\s+)?that\s+"
    r"(?:it|this)\s+does\b"
    r"|\b(?:does|do|did|is|are)\s+not\s+(?:\w+\s+)?(?:enough|sufficient)\b[^.]{0,60}"
    r"\b(?:justify|override|disclos|release)",
)
_TEST = (
    r"(?:consider|weigh|carry|conduct|apply|undertake|balance|assess|decide|determine|look|show"
    r"|outweigh|ask|set\s+out|articulate|be\s+weighed)"
)
_RECITED = re.compile(
    r"\bwhether\b(?:(?!\bconclu|\bfind\b|\bfound\b|\bdecided\b).)*\b(?:outweigh"
    r"|public\s+interest|greater)"
    r"|\b(?:must|needs?\s+to|ha(?:s|ve)\s+to|(?:required|obliged|asks?\s+us"
    r"|requires?\s+us)\s+to|is\s+to)"
    rf"\s+(?:\w+\s+){{0,2}}{_TEST}\b.*\b(?:public\s+interest|outweigh)"
    r"|\b(?:requires?|needs?|subject\s+to)\s+(?:us\s+to\s+)?(?:\w+\s+){0,4}public\s+interest"
    r"|\b(?:only\s+(?:if|where|when)|unless)\b.*\b(?:public\s+interest|outweigh)"
    r"|\bpublic\s+interest\b.*\b(?:must|only\s+(?:if|where)|unless)\b|\bwe\s+explain\b"
    r"|\bso\s+we\s+(?:have\s+)?(?:weighed|considered|thought)\b"
    r"|\b(?:we|I|the\s+\w+)\s+(?:have\s+|has\s+)?(?:weighed|considered|applied"
    r"|carried\s+out|undertaken"
    r"|conducted)\s+(?:the|a|an|both|up)\s+(?:\w+\s+)?(?:public\s+interest|sides)(?:\s+test)?"
    r"(?:\s+(?:on\s+both\s+sides|factors|arguments|in\s+this\s+case))*\s*[.:]?$"
    r"|\bpublic\s+interest\s+test\s+(?:has\s+been|was|is)\s+(?:\w+\s+)?(?:carried\s+out|applied"
    r"|conducted|required|needed|set\s+out)[^,;]*$",
    re.DOTALL,
)
"""Words that say what the test is, or that it was done, and weigh nothing themselves."""

_KEPT = (
    r"(?:maintain\w*|withhold\w*|neither|excluding|not|non-?disclos\w*"
    r"|favour of (?:maintain|withhold)\w*)"
)
_GIVEN = (
    r"(?:(?:in|for|of) (?:its |the |their |favour of )?(?:disclos\w*|releas\w*|confirm\w*"
    r"|saying|publi\w+)"
    r"(?: (?:it|them|the \w+|whether\b[^.;]*|or denying))?)"
)
_FORMULA = re.compile(
    rf"\b(?:the )?public interest in {_KEPT}\b.{{0,140}}?\b(?:outweigh\w*|(?:is|are|to be"
    r"|as) (?:the |much the |clearly the )?"
    r"(?:greater|stronger|heavier|weightier)(?: than)?|prevails?(?: over)?)"
    rf"(?: (?:the|that|any)(?: \w+)?(?: (?:public )?interest)?)?(?: {_GIVEN})?"
    r"|\bpublic interest in (?:the )?(?:disclos\w*|releas\w*"
    r"|confirm\w*) (?:\w+ ){0,3}?(?:is|does|are) "
    r"(?:not |clearly |therefore ){0,2}outweigh\w*"
    r"|\b(?:public interest|balance)\b[^.]{0,50}?\b(?:lies|favours|rests|falls"
    r"|is (?:best |better )?served|is|comes down)"
    rf"(?: in| by| on| for| with| the side of| against)* (?:{_KEPT}|disclos\w*"
    r"|releas\w*)(?: the (?:exemption|exclusion|information))?",
    re.DOTALL,
)
"""The Act's own words for the outcome, which name no factor of either side."""

_FOUND = re.compile(
    r"\b(?:find|found|conclude[ds]?|decided|satisfied|judge[ds]?|believe|think"
    r"|our view(?: is)?|consider) that "
    r"(?!we must\b).*\b(?:outweigh\w*|greater|stronger|heavier|lies|favours)\b"
)
"""Words that say how the test came out, whatever else they say of it."""

_OPENS = re.compile(
    r"\bweighed\s+(?:up\s+)?the\s+(?:public\s+interest|arguments|factors)"
    r"|\bconsidered\s+the\s+public\s+interest"
    r"|^[\W_]*(?:the\s+)?public\s+interest\s+(?:test|arguments?|factors?|considerations?)?\W*$"
    r"|^[\W_]*(?:public\s+interest\s+)?(?:factors?|arguments?|considerations?)\b"
    r"|^[\W_]*in\s+favour\s+of\b|^[\W_]*(?:for|against)\s+(?:disclos|releas|confirm|maintain)"
    r"|^[\W_]*balanc\w+\s+(?:test|exercise)\W*$"
    r"|\b(?:factors|arguments|considerations|reasons)\s+(?:in\s+favour|favouring|for|supporting)\b",
)
_LONGEST_HEADER = 110
_LONGEST_LIST = 12
"""Sentences under a header that still belong to it, where no balance is struck after them."""

_AN_OPENING = 30
"""Characters at the start of a sentence in which it turns to the other side: 'Against that, …'."""

_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Weighing:
    """Which parts of a public interest test a text has."""

    has_for: bool
    has_against: bool
    has_balance: bool
    against: tuple[str, ...] = ()
    """What it says against disclosure."""

    is_headed: bool = False
    """Whether a heading or a line of its own opens one of its sides."""

    @property
    def lacking(self) -> tuple[str, ...]:
        """What is missing, in words."""
        parts = (
            ("the factors for disclosure", self.has_for),
            ("the factors against disclosure", self.has_against),
            ("how the two were balanced", self.has_balance),
        )
        return tuple(words for words, is_there in parts if not is_there)

    @property
    def has_begun(self) -> bool:
        """Whether it names a side or strikes a balance at all."""
        return self.is_headed or self.has_balance

    @property
    def is_one_sided(self) -> bool:
        """Whether it strikes a balance and sets out one side alone."""
        return self.has_balance and self.has_for != self.has_against


def weighing_in(sentences: Iterable[str]) -> Weighing:
    """Return which parts of a public interest test *sentences* have.

    Args:
        sentences: The text's sentences, headings and bullets in order, in lower case.
    """
    has_for = has_balance = is_headed = False
    against: list[str] = []
    header = ""
    for sentence in _weighed(list(sentences)):
        side = _side_headed(sentence)
        is_headed |= bool(side)
        if side or says_only_the_test(sentence):
            header = side
            continue
        is_conclusion = strikes_balance(sentence)
        content = _FORMULA.sub(" ", sentence) if is_conclusion else sentence
        sides = _sides(content, header)
        has_for |= "for" in sides
        if "against" in sides:
            against.append(content)
        has_balance |= is_conclusion
        header = "" if is_conclusion else header
    return Weighing(has_for, bool(against), has_balance, tuple(against), is_headed)


def _weighed(sentences: list[str]) -> list[str]:
    """Return those of *sentences* that weigh: all, or from the first headed side to the balance."""
    headed = [number for number, one in enumerate(sentences) if _side_headed(one)]
    if not headed:
        return sentences
    ends = [number for number, one in enumerate(sentences) if strikes_balance(one)]
    return sentences[headed[0] : max(ends[-1] if ends else 0, headed[-1] + _LONGEST_LIST) + 1]


@_REMEMBERED
def _sides(content: str, header: str) -> frozenset[str]:
    """Return which sides *content* speaks for; under a header, mostly that one alone."""
    opening = content[:_AN_OPENING] if header else content
    found = {
        side for side, pattern in (("for", _FOR), ("against", _AGAINST)) if pattern.search(opening)
    }
    if header:
        return frozenset({*found, header})
    return frozenset({*found, "for"} if _PEOPLE.search(content) else found)


@_REMEMBERED
def _side_headed(sentence: str) -> str:
    """Return which side *sentence* only announces, as 'In favour of disclosure:' does."""
    words = sentence.strip().strip("#* \t-–•·")
    if len(words) > _LONGEST_HEADER or words.endswith((".", "?", "!")) or strikes_balance(words):
        return ""
    told = re.split(r"[,:]\s", words, maxsplit=1)
    if len(told) > 1 and len(told[1].split()) >= _FEWEST_WORDS:
        return ""
    if _AGAINST.search(words):
        return "against"
    return "for" if _FOR.search(words) else ""


@_REMEMBERED
def opens_weighing(sentence: str) -> bool:
    """Return whether *sentence* begins the weighing of the public interest."""
    return any(map(sentence.__contains__, _OPENING_WORDS)) and bool(_OPENS.search(sentence))


@_REMEMBERED
def says_only_the_test(sentence: str) -> bool:
    """Return whether *sentence* says what the test is, or that it was done, and no more."""
    may_be = any(map(sentence.__contains__, _TEST_WORDS))
    return may_be and bool(_RECITED.search(sentence)) and not _FOUND.search(sentence)


@_REMEMBERED
def strikes_balance(sentence: str) -> bool:
    """Return whether *sentence* says which side weighs more."""
    return any(map(sentence.__contains__, _BALANCE_WORDS)) and bool(_BALANCE.search(sentence))


_OPENING_WORDS = (
    "public interest", "factor", "argument", "consideration", "favour", "balanc", "reasons ",
    "against ", "for disclos", "for releas", "for confirm", "for maintain",
)  # fmt: skip
_TEST_WORDS = ("public interest", "outweigh", "explain", "weighed", "sides", "so we", "greater")
_BALANCE_WORDS = (
    "weigh", "balance", "greater", "stronger", "heavier", "prevail", "tip", "overrid", "overrul",
    "public interest", "it does", "this does", "enough", "sufficient",
)  # fmt: skip
