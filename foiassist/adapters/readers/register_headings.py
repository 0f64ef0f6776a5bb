"""What the heading of a register's column says that the column holds.

Headings are compared in small letters with `_` between their words: 'Date of response' is
`date_of_response`. A heading that could mean two things means none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from foiassist.case.clean_text import clean_line

SUMMARY = "summary"
"""What is the title where another column has the request, and else the request."""

_LONGEST = 90
_MOST_WORDS = 12
_BY_PARTS = 70
_SPELLINGS = tuple(
    (re.compile(rf"(?<![^_])(?:{word})(?![^_])"), usual)
    for word, usual in (
        ("freedom_of_information(?:_act)?", "foi"),
        ("environmental_information(?:_regulations)?", "eir"),
        ("information_request", "request"),
        ("recieved|rec_?d", "received"),
        ("req", "request"),
        ("info", "information"),
    )
)
"""Words as they are also written, and as the rules know them."""
_WORDS = {
    "OF": r"(?:(?:of|for|the|to|a)_)*",
    "KIND": r"(?:foia?|eir|case|request|disclosure|our|your|unique|log|file|council|force|trust"
    r"|internal|enquiry)",
    "NUMBER": r"(?:nos?|num|number|id|code|identifier)",
    "ASKED": r"(?:request[a-z]*|enquir[a-z]+|inquir[a-z]+|foia?|eir|query|case)",
    "TOLD": r"(?:information|data|records?|documents?)",
    "CAME": r"(?:recei[a-z]+|requested|opened|logged|created|submitted|registered|made|recorded)",
    "SENT": r"(?:respon[a-z]+|repl[a-z]+|answer[a-z]*|complet[a-z]+|clos[a-z]+|issu[a-z]+|sent"
    r"|disclos[a-z]+|releas[a-z]+|d[ei]spatch[a-z]*|finali[sz]ed)",
}
_RULES = (
    (
        "applicant",
        95,
        r"""(?:full_)?(?:applicant|requester|requestor|complainant|enquirer|correspondent|customer
        |client|sender|contact)s?(?:_\w+?){0,3}
        |\w+_of_(?:the_)?(?:applicant|requester|requestor|enquirer|customer|sender)
        |(?:source|origin)_of_(?:the_)?(?:request|enquiry)|(?:request_)?(?:source|origin)
        |(?:e_?mail|postal|home)(?:_address)?|address|telephone.*|phone.*|mobile.*|post_?code
        |surname|(?:first_|last_|fore|full_)?name|(?:requested|made|asked)_by|(?:(?:received|request)_)?from|journalist
        |media(?:_\w+)?|press|who_asked""",
    ),
    (
        "reference",
        90,
        r"(?:KIND_)*ref(?:erence|s)?(?:_NUMBER)?(?:_KIND)*|(?:KIND_)+NUMBER|urn|unique_NUMBER",
    ),
    ("reference", 60, r"[a-z]+_ref(?:erence)?(?:_NUMBER)?"),
    ("reference", 50, r"NUMBER|foia?|foi_eir|item(?:_NUMBER)?"),
    (
        "received",
        90,
        r"""(?:ASKED_)?(?:dates?|day)_OF(?:foi_)?(?:ASKED_)?(?:was_)?CAME(?:_in|_(?:by|into|in|at)_\w+)?
        |(?:ASKED_)?CAME_(?:date|on|at)|CAME|date_OFASKED|ASKED_date|start_date|dates?_in
        |(?:date_OF)?receipt(?:_date)?""",
    ),
    (
        "answered",
        90,
        r"""(?:ASKED_)?(?:dates?|day)_OF(?:(?:foi|information|final|full|our)_)*(?:ASKED_)?(?:was_)?
        SENT(?:_sent|_issued|_to_\w+)?|(?:actual_)?(?:ASKED_)?SENT(?:_sent|_issued)?_(?:date|on|at)
        |(?:decision|outcome)_date|end_date|date_out""",
    ),
    ("received", 70, r"ASKED_received"),
    ("answered", 60, r"closed|completed|answered|replied|responded|sent|issued"),
    (
        "exemptions",
        90,
        r"""(?:\w+_)?(?:exempt|exception)\w*|refusal_(?:notice_|ground|section)\w*
        |(?:grounds?|basis|sections?)_(?:for|of)_(?:refus|withh|non_disclos)\w+
        |sections?_(?:applied|used|cited|engaged|relied_on|quoted)""",
    ),
    (
        "exemptions",
        70,
        r"""(?:reasons?_)?(?:for_)?(?:refus|withh|non_disclos|not_disclos|redact)\w+_reasons?
        |reasons?_(?:for_)?(?:refus|withh|non_disclos|not_disclos|redact)\w+
        |(?:foia?_)?sections?(?:_of_(?:the_)?(?:act|foia?))?|(?:eir_)?regulations?""",
    ),
    (
        "link",
        90,
        r"""(?:\w+_)?(?:hyperlink|url|weblink|web_link|permalink)s?
        |(?:\w+_)?links?(?:_to_\w+)?|web_(?:address|page)""",
    ),
    (
        "request",
        90,
        r"""(?:(?:full|original)_)?(?:text|wording|details?|description|content|body|nature
        |particulars)_OF(?:(?:foi|your)_)*(?:ASKED|question\w*|TOLD_(?:requested|sought|asked\w*))
        |(?:(?:your|foia?|the|full|original)_)*(?:request|enquiry|query|question)s?
        (?:_(?:details?|text|wording|description|content|body|made|asked|information|full))*
        |TOLD_(?:requested|sought|asked_for|required)|requested_TOLD|request_received
        |(?:what_)?(?:you|they)_asked(?:_for)?|what_was_(?:requested|asked)""",
    ),
    (
        "title",
        90,
        r"""(?:ASKED_)*(?:title|subject|topic|heading|headline|theme)
        (?:_matter|_heading|_line)?(?:_OFASKED)?""",
    ),
    (
        SUMMARY,
        80,
        r"""(?:(?:brief|short|ASKED|general)_)*
        (?:summary|description|synopsis|outline|overview|details?)
        (?:_OF(?:(?:brief|foi)_)*(?:ASKED|TOLD_(?:requested|sought)|question\w*))?""",
    ),
    (
        "response",
        90,
        r"""(?:(?:our|full|foi|final|the)_)*(?:response|reply|answer)s?
        (?:_(?:details?|text|wording|provided|given|sent|made|issued|content|body|summary|letter
        |to_request))*
        |(?:text|wording|details?|summary|content|body)_OF(?:our_)?(?:response|reply|answer)s?
        |TOLD_(?:disclosed|released|provided|supplied|sent|given)|(?:disclosed|released)_TOLD
        |what_we_said|we_(?:said|replied|answered)""",
    ),
    (
        "outcome",
        90,
        r"""(?:(?:final|overall|ASKED)_)*(?:outcome|decision|disposal|result)s?
        (?:_(?:made|type|code|reached|on_disclosure|OFASKED))*""",
    ),
    (
        "outcome",
        80,
        r"""(?:response|disclosure|closure|reply|answer)_
        (?:type|outcome|decision|status|code|category|result)
        |type_of_(?:response|disclosure|reply)
        |(?:disclosed|granted|refused|released|withheld|disclosure)
        (?:_(?:in|full|y|n|yes|no|partial|part|or|refused|withheld|level))*
        |full_(?:or_)?part(?:ial)?(?:_\w+)*
        |(?:was_)?TOLD_(?:disclosed|released|provided)
        (?:_(?:in|full|part|y|n|yes|no|not|or|disclosed|refused))+
        |(?:was|were)_TOLD_(?:disclosed|released|provided)""",
    ),
    ("outcome", 50, r"(?:(?:ASKED|current)_)*status"),
    (
        "scheme",
        90,
        r"""legislation\w*|scheme|regime|(?:applicable_)?(?:act|law)|information_regime
        |foia?_(?:or_)?eir(?:_\w+)*|(?:act|law)_(?:used|applied)""",
    ),
    ("scheme", 70, r"ASKED_type|type_of_ASKED|type"),
    (
        "department",
        90,
        r"""(?:\w+_)?(?:department|dept|directorate|division|business_(?:area|unit)|portfolio|faculty)s?
        (?:_\w+)?|(?:(?:lead|service|responsible)_)*(?:service|team|unit|area|branch)s?(?:_\w+)?
        |category|keywords?|tags?""",
    ),
    (
        "authority",
        90,
        r"""(?:name_of_)?(?:the_)?(?:public_)?(?:authority|council|police_force|force|nhs_trust
        |trust|public_body)(?:_name)?""",
    ),
)
_NEVER = re.compile(
    r"(?:\w+_)?(?:due|deadline|target|overdue|acknowledg\w*|days?|hours?|costs?|fees?|time|timescale"
    r"|complian\w+|review\w*|appeal\w*|ico|extension|extended|published|publication|months?|years?"
    r"|quarter|officer|handler|allocated|assigned|reminder|chased?|count|total)(?:_\w+)?"
)
"""Headings of what an office keeps for its own use, and no field here."""


@cache
def _patterns() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    """Return the rules ready for use, made when a register is first met."""
    return tuple((field, strength, _compiled(pattern)) for field, strength, pattern in _RULES)


def _compiled(pattern: str) -> re.Pattern[str]:
    for word, meaning in _WORDS.items():
        pattern = pattern.replace(word, meaning)
    return re.compile(pattern, re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Sense:
    """A field that a heading may mean."""

    field: str
    strength: int
    """More is surer; only the order matters."""


@lru_cache(maxsize=2048)
def senses_of(heading: str) -> tuple[Sense, ...]:
    """Return the fields that *heading* may mean, surest first; none where it is none's name."""
    if len(heading) > _LONGEST:
        return ()
    words = words_of(heading)
    for word, usual in _SPELLINGS:
        words = word.sub(usual, words)
    if not words or words.count("_") >= _MOST_WORDS or _NEVER.fullmatch(words):
        return ()
    best: dict[str, int] = {}
    for field, strength, pattern in _patterns():
        if strength > best.get(field, 0) and pattern.fullmatch(words):
            best[field] = strength
    ranked = sorted(best.items(), key=lambda one: -one[1])
    return tuple(Sense(field, strength) for field, strength in ranked) or _sense_of_parts(heading)


def _sense_of_parts(heading: str) -> tuple[Sense, ...]:
    """Return what both sides of a stroke mean ('Topic / Subject'), if they mean the same."""
    parts = [senses_of(part) for part in heading.split("/")] if "/" in heading else []
    fields = {part[0].field for part in parts if part}
    alike = len(fields) == 1 and all(parts)
    return (Sense(fields.pop(), _BY_PARTS),) if alike else ()


def words_of(heading: str) -> str:
    """Return the words of *heading* in small letters with `_` between them, notes in () cut."""
    shown = re.sub(r"\([^)]*\)?", " ", clean_line(heading))
    apart = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", shown)
    return re.sub(r"[^a-z0-9]+", "_", apart.lower()).strip("_")


def fields_named(row: Sequence[object]) -> frozenset[str]:
    """Return the fields that the cells of *row* name, where it is read as a row of headings."""
    texts = (cell for cell in row if isinstance(cell, str) and len(cell) <= _LONGEST)
    return frozenset(senses[0].field for cell in texts if (senses := senses_of(cell)))
