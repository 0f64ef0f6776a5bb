"""A refusal of everything, where nobody seems to have looked at the parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.case.finding import Finding
from foiassist.steps.check.duty import about
from foiassist.steps.check.reading import Reading
from foiassist.steps.verify.spans import Span

_GIVE = r"(?:disclos|releas|provid|publish|giv|suppl|shar)\w*"
_THINGS = (
    r"(?:information|documents?|records?|e-?mails?|correspondence|material|minutes|reports?|files?"
    r"|data|papers)"
)
_KEPT = (
    r"(?:withh\w+|exempt\w*|refus\w+|not\s+(?:be\s+|being\s+)?(?:disclos|releas"
    r"|provid)\w*|not\s+for\s+release)"
)
_POLICY = re.compile(
    r"\b(?:it\s+is|we\s+have)\s+(?:our|a|the)\s+(?:\w+\s+){0,2}(?:policy|practice"
    rf"|position)\s+(?:that|not\s+to|never\s+to)\b[^.;]{{0,60}}\b{_GIVE}"
    rf"|\bas\s+a\s+matter\s+of\s+(?:policy|course|principle|routine)\b[^.;]{{0,60}}\b{_GIVE}"
    rf"|\b(?:not|never)\s+{_GIVE}\b[^.;]{{0,40}}\bas\s+a\s+matter\s+of\s+(?:policy|course"
    r"|principle|routine)\b"
    r"|\b(?:we|the\s+\w+|this\s+\w+)\s+(?:never|(?:do|does)\s+not\s+(?:ever|routinely"
    rf"|normally|generally))\s+{_GIVE}"
    rf"|\b(?:do|does)\s+not\s+{_GIVE}\s+any\s+{_THINGS}"
    rf"|\b(?:all|any|every)\s+(?:such\s+)?{_THINGS}\s+of\s+(?:this|that)\s+(?:kind|type"
    rf"|nature|sort)\b[^.;]{{0,40}}\b{_KEPT}"
    rf"|\b(?:this|that)\s+(?:kind|type|sort|class|category)\s+of\s+{_THINGS}\s+(?:is"
    r"|are)\s+(?:always|never|routinely|automatically)\b"
    r"|\bblanket\s+(?:exemption|refusal|approach|policy)\b(?!\s+(?:is|would|was)\s+not)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"\b{_KEPT}\b[^.;]{{0,80}}\b(?:in\s+(?:its|their)\s+entirety|as\s+a\s+whole"
    r"|as\s+a\s+block|wholesale)\b"
    rf"|\b(?:in\s+(?:its|their)\s+entirety|as\s+a\s+whole|as\s+a\s+block)\b[^.;]{{0,60}}\b{_KEPT}"
    rf"|\b(?:the\s+)?(?:whole|entire)\s+(?:of\s+the\s+)?(?:\w+\s+)?{_THINGS}"
    rf"\b[^.;]{{0,50}}\b{_KEPT}"
    rf"|\b{_KEPT}\b[^.;]{{0,30}}\b(?:the\s+)?(?:whole"
    rf"|entire)\s+(?:of\s+the\s+)?(?:\w+\s+)?{_THINGS}"
    r"|\b(?:appl(?:y|ies|ied)|exempt\w*|withh\w+|refus\w+"
    r"|engaged)\b[^.;]{0,60}\bwhole\s+of\s+(?:the|your|this)\s+request\b"
    r"|\b(?:everything|all\s+of\s+(?:it|them)|every\s+(?:page|document|record|e-?mail"
    rf"|part))\b[^.;]{{0,50}}\b{_KEPT}"
    rf"|\b(?:all|any)\s+(?:of\s+)?(?:the\s+)?(?:requested\s+)?{_THINGS}\b[^.;]{{0,60}}"
    rf"\b{_KEPT}\b[^.;]{{0,60}}"
    r"\b(?:because|as|since)\s+(?:some|part|parts|a\s+part|it\s+(?:contains|includes)"
    r"|they\s+(?:contain|include))\b"
    rf"|^All\s+(?:of\s+)?(?:the\s+)?{_THINGS}\b[^.;]{{0,80}}?\b(?:relates?|concerns?|is"
    r"|are)\s+(?:\w+\s+)?"
    r"(?:to\b|considered|confidential|sensitive|personal|exempt|commercial\w*|individuals|carried)",
    re.IGNORECASE,
)
_PARTS_LOOKED_AT = re.compile(
    r"\b(?:consider\w*|looked?|ask(?:ed)?|examined|reviewed|checked"
    r"|thought)\b[^.;]{0,60}\b(?:whether|if)\b[^.;]{0,60}"
    r"\b(?:parts?|some|any|redact\w*|separat\w*|edited|less)\b"
    r"|\b(?:redact(?:ed|ing|ion)|separat\w+|disentangl\w+|extricat\w+|severed)\b"
    r"|\b(?:each|every) (?:document|part|page|item|e-?mail|paragraph|record"
    r"|file) (?:\w+ ){0,3}(?:was|has been|were|on its)"
    r"|\b(?:line|page|paragraph|document|item) by (?:line|page|paragraph|document|item)\b"
    r"|\blooked for (?:pages|parts|passages|anything)"
    r"|\bno (?:meaningful )?(?:part (?:of|could|that)|version)\b"
    r"|\bnothing (?:\w+ ){0,3}(?:left|remain)|\bcould (?:not )?be (?:given|disclosed"
    r"|released) in part"
)
_POLICY_WORDS = (
    "policy", "practice", "position", "matter of", "never", "routinely", "normally", "generally",
    "not ", "this kind", "this type", "this nature", "this sort", "that kind", "blanket",
    "class of", "category",
)  # fmt: skip
_WHOLE_WORDS = ("entirety", "whole", "entire", "block", "everything", "all ", "every ")


def blanket_refusals(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where everything is refused at one stroke, with no look at its parts.

    Source: FOIA 2000 s.1(1)(b) and s.2(2), which speak of information and not of documents.
    """
    policy = _first(reading, _POLICY, _POLICY_WORDS)
    if policy:
        message = (
            "This refuses a kind of information as a rule, and not this information on its "
            "merits. Say why the exemption applies to what was asked for here."
        )
        yield about("blanket", message, reading.text, policy)
    whole = _first(reading, _WHOLE, _WHOLE_WORDS)
    if whole and not _PARTS_LOOKED_AT.search(reading.matter.lower()):
        message = (
            "This withholds everything at one stroke, and nothing shows that its parts were looked "
            "at. Give what is not exempt, or say why nothing can be separated."
        )
        yield about("blanket", message, reading.text, whole)


def _first(reading: Reading, pattern: re.Pattern[str], words: tuple[str, ...]) -> Span | None:
    places = (one.find(pattern) for one in reading.substance if one.has(*words))
    return next((place for place in places if place), None)
