"""Which section of the letter some words name: 'this', 'the reasons for 31', 'the answer to 3'."""

from __future__ import annotations

from foiassist.case.section import Section
from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.conversation.plain_words.forms import Forms
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.sentence import folded
from foiassist.law.exemptions import section_of

_THIS = frozenset(
    "|this|it|that|this section|the section|this one|here|this text|the text|that section".split(
        "|"
    )
)
_REASONS = Forms("""
    [the] (reason|reasons|reasoning|argument|arguments) (for|on|about|under|of) {e}
    [the] (section|part|bit) [(on|about|for)] {e}
""")
_ANSWER = Forms("""
    [the] (answer|answers|response|reply|text|section|part|bit|draft) (for|on|about|to|of) {q}
    {q}
""")
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
    return by_title.get(phrase) or _answer(said, phrase) or _reasons(said, phrase)


def _reasons(said: Heard, phrase: str) -> Section | None:
    """Return the section that argues an exemption."""
    fit = _REASONS.fit(phrase)
    cited = exemptions_named(fit["e"] if fit else phrase)
    if cited is None:
        return None
    wanted = f"reason-{section_of(cited.citations[0])}"
    return next((s for s in said.case.sections if s.id == wanted), None)


def _answer(said: Heard, phrase: str) -> Section | None:
    """Return the section that answers a question."""
    answers = [s for s in said.case.sections if s.id.startswith("answer-")]
    for fit in _ANSWER.fits(phrase):
        named = said.questions(fit["q"])
        if named is not None and len(named.labels) == 1:
            return next((s for s in answers if named.labels[0] in s.questions), None)
    return None
