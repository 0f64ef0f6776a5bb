"""Which section of the letter some words name: 'this', 'the reasons for 31', 'the answer to 3'."""

from __future__ import annotations

import re

from foiassist.case.section import Section
from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.sentence import folded
from foiassist.law.exemptions import section_of

_THIS = frozenset(
    "|this|it|that|this section|the section|this one|here|this text|the text|that section".split(
        "|"
    )
)
_REASONS = re.compile(
    r"(?:the )?(?:reasons?|reasoning|argument|arguments|section|part|bit)(?: (?:for|on|about|under|of))?"
    r" (?P<e>.+)"
)
_ANSWER = re.compile(
    r"(?:the )?(?:(?:answers?|response|reply|text|section|part|bit|draft)(?: (?:for|on|about|to|of))? )?"
    r"(?P<q>.+)"
)
_PARTS = {
    "the decision": "decision",
    "our decision": "decision",
    "decision": "decision",
    "the opening": "request",
    "the request section": "request",
    "the rights": "rights",
    "rights": "rights",
    "the complaints section": "rights",
    "the closing": "sign-off",
    "closing": "sign-off",
    "the sign-off": "sign-off",
    "the advice": "advice",
    "the redaction section": "redaction",
    "the redactions": "redaction",
}


def section_named(said: Heard, words: str) -> Section | None:
    """Return the one section that *words* name, or None."""
    by_id = {section.id: section for section in said.case.sections}
    phrase = folded(words).strip(" .,:")
    if phrase in _THIS:
        return by_id.get(said.place.section)
    if phrase in by_id:
        return by_id[phrase]
    if phrase in _PARTS:
        return by_id.get(_PARTS[phrase])
    by_title = {folded(section.title): section for section in said.case.sections}
    return by_title.get(phrase) or _reasons(said, phrase) or _answer(said, phrase)


def _reasons(said: Heard, phrase: str) -> Section | None:
    """Return the section that argues an exemption."""
    fit = _REASONS.fullmatch(phrase)
    cited = exemptions_named(fit["e"] if fit else phrase)
    if cited is None or (fit is None and said.questions(phrase)):
        return None
    wanted = f"reason-{section_of(cited.citations[0])}"
    return next((s for s in said.case.sections if s.id == wanted), None)


def _answer(said: Heard, phrase: str) -> Section | None:
    """Return the section that answers a question."""
    fit = _ANSWER.fullmatch(phrase)
    named = said.questions(fit["q"]) if fit else None
    if named is None or len(named.labels) != 1:
        return None
    answers = (s for s in said.case.sections if s.id.startswith("answer-"))
    return next((s for s in answers if named.labels[0] in s.questions), None)
