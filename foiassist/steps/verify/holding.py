"""Statements that information is, or is not, held, and whether they are what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from foiassist.case.decision import Decision
from foiassist.case.finding import Finding, Severity
from foiassist.law.answers import Answer
from foiassist.steps.verify.findings import FIREWALL, finding
from foiassist.steps.verify.recorded import flattened
from foiassist.steps.verify.spans import TAKEN, Span, span_of, without

_WE = (
    r"(?:we|I|(?:the|this|our)\s+(?:[\w’-]+\s+){0,4}?(?:council|force|trust|university|department|authority"
    r"|police|service|constabulary|board|office|agency|company|commission|ministry|college|school"
    r"|organisation|team|MPS|NHS)|(?:[A-Z][\w’&-]+\s+){0,4}[A-Z][\w’&-]+)"
)
_THING = (
    r"(?:information|data|records?|documents?|figures?|details?|copies|copy|correspondence|e-?mails?"
    r"|reports?|polic(?:y|ies)|minutes|recordings?|material|statistics|breakdown|list|answer|nothing"
    r"|none(?:\s+of\s+(?:this|these|it))?|it|this|these|they|which|that|parts?|rest)"
)
_GAP = r"(?:[^.;:!?\n]{0,110}?\s)??"
_ADVERB = (
    r"(?:(?:also|currently|only|indeed|now|still|therefore|centrally|all|both|some|each|do|does|did"
    r"|already|presently|further|additionally)\s+){0,2}"
)
_NOT_HELD = re.compile(
    r"\b(?:do|does|did)(?:\s+not|n[’']t)\s+(?:\w+\s+)?(?:hold|have\s+(?:any\s+)?(?:\w+\s+)?information)\b"
    r"|\b(?:we|I|it|and|council|force|authority|police|trust|university|department|service"
    r"|constabulary|board|office|agency|college|school|MPS|NHS)"
    r"\s+(?:also\s+|therefore\s+|currently\s+)?(?:holds?|held)\s+(?:no|none|nothing)\b"
    rf"|\bno\s+(?:\w+\s+){{0,3}}{_THING}\b{_GAP}(?:is|are|was|were)\s+held\b"
    r"|\bnot\s+(?:\w+\s+)?(?:information|data)\s+(?:that|which)\s+(?:we|is|the\s+\w+)\s+(?:hold|held|holds)\b"
    rf"|\b{_THING}\b{_GAP}(?:is|are|was|were)(?:\s+not|n[’']t)\s+(?:\w+\s+)?held\b"
    rf"|\b(?:nothing|none|neither(?!\s+(?:to\s+)?confirm))\b{_GAP}(?:is|are|was|were)\s+held\b"
    r"|\bno\s+(?:such\s+)?information\s+(?:is\s+)?held\b|\bhave\s+no\s+(?:\w+\s+){0,2}(?:information|records?|data)\b"
    r"|(?<!\w)not\s+held\b(?!\s+(?:in|on)\s+(?:a\s+)?(?:central|searchable|electronic))",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"(?<![\w])(?P<who>{_WE})\s+{_ADVERB}(?:holds?|held)\b(?!\s+(?:a\s+)?(?:meeting|event|election|that\b))"
    rf"|(?i:\b{_THING}\b{_GAP}(?:is|are|was|were)\s+(?:also\s+|indeed\s+|all\s+|both\s+)?held\b)"
    r"|(?i:\bcan\s+confirm\b[^.;\n]{0,80}?\b(?:hold|holds|held)\b)"
    rf"|(?i:\b(?:information|data|records?|documents?)\s+(?:that\s+|which\s+)?we\s+hold\b)",
)
_OPEN = re.compile(
    r"\b(?:whether|if|any|should|would|might|may|could|were|unless|neither|nor|ask(?:ed|ing)?|right"
    r"|confirming|denying|confirmation|denial|den(?:y|ies|ied)|duty|every|where|when|suppos\w+|as\s+though|public\s+authorit(?:y|ies)|must|without|had|all\s+recorded"
    r"|Act\s+(?:gives|provides|covers)|to\s+be|no\s+inference|or\s+not|other\s+authorit\w+)\b",
    re.IGNORECASE,
)
_AFTER_OPEN = re.compile(
    r"^\s*(?:by\s+(?:a\s+)?(?:public\s+authorit|any|other|another)|or\s+(?:is\s+)?not|for\s+the\s+purposes)",
    re.IGNORECASE,
)
_FILE_THAT = re.compile(
    r"\b(?:files?|registers?|systems?|databases?|logs?|archives?|mailbox(?:es)?|ledgers?|folders?)\s+"
    r"(?:that\s+|which\s+)?$",
    re.IGNORECASE,
)
"""Where something was looked for: 'the file that we hold' says nothing of what was asked for."""

_CLAUSE = re.compile(r"[.;!?\n]|,\s+(?:but|and|so|although|however)\s|\s(?:but|because|so)\s")
_LABELS = re.compile(r"\bquestions?\s+(?P<labels>[^.;!?\n]{1,60})", re.IGNORECASE)
_QUOTED = re.compile(
    r"“[^“”]{1,600}”|\"[^\"\n]{1,600}\"|(?<![\w’'])‘[^‘’\n]{1,300}’(?!\w)|(?m:^[ \t]*>.*$)"
)
_VERB = re.compile(r"\b(?:hold|holds|held|have|has)\b", re.IGNORECASE)
_BEFORE_VERB = 260
_AFTER_VERB = 60
_SOURCE = f"{FIREWALL}; FOIA 2000 s.1(1)(a)"
_NCND_SOURCE = "FOIA 2000 s.2(1) and s.17(4)"


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that say that information is held, or that it is not."""

    is_held: bool
    start: int
    end: int


@lru_cache(maxsize=256)
def statements_in(text: str) -> tuple[Statement, ...]:
    """Return every plain statement of holding; 'whether we hold it' is none, nor is a quotation."""
    text = _QUOTED.sub(lambda match: TAKEN * len(match[0]), text)
    near = _near_verbs(text)
    found: list[Statement] = []
    for is_held, pattern in ((False, _NOT_HELD), (True, _HELD)):
        for match in pattern.finditer(near):
            overlaps = any(s.start < match.end() and match.start() < s.end for s in found)
            if not overlaps and not _is_open(text, match):
                span = span_of(match)
                found.append(Statement(is_held, span.start, span.end))
    return tuple(sorted(found, key=lambda statement: statement.start))


def _near_verbs(text: str) -> str:
    """Return *text*, as long as before, with nothing left but what may make a statement."""
    kept: list[Span] = []
    for verb in _VERB.finditer(text):
        first, last = max(0, verb.start() - _BEFORE_VERB), verb.end() + _AFTER_VERB
        if kept and first <= kept[-1].end:
            first = kept.pop().start
        kept.append(Span(first, min(last, len(text))))
    gaps = zip(
        (0, *(span.end for span in kept)), (*(s.start for s in kept), len(text)), strict=True
    )
    return without(text, (Span(start, end) for start, end in gaps))


def _is_open(text: str, match: re.Match[str]) -> bool:
    """Return whether the words leave open what is held: a condition, a question, a rule."""
    before = text[max(0, match.start() - 160) : match.start()]
    clause = _CLAUSE.split(before)[-1]
    inside = re.sub(
        r"(?i)\b(?:do|does|did) not hold any\b|\bhave any\b|\bany\b(?=\s+\w*\s*information\b)",
        "",
        match[0],
    )
    if _AFTER_OPEN.match(text[match.end() : match.end() + 40]) or _FILE_THAT.search(before):
        return True
    if _OPEN.search(clause) and not re.search(r"(?i)\bnot\b|\bno\b", match[0][:12]):
        return True
    if re.search(r"(?i)\b(?:whether|if|neither|unless|nor)\b", clause):
        return True
    return bool(
        re.search(r"(?i)\b(?:whether|if|any|may|might|would|should|to be|deny|denying)\b", inside)
    )


def undecided_holding(
    text: str,
    labels: tuple[str, ...],
    decisions: tuple[Decision, ...],
    judged: str = "",
    own: str = "",
) -> Iterator[Finding]:
    """Yield a finding for each statement of holding that is not what was decided.

    Args:
        text: The words to read.
        labels: The questions that the section answers; none for a letter-wide section.
        decisions: Every decision of the case.
        judged: The same words with what is quoted from the request taken out; a statement
            that is quoted whole is not judged. Without it, every statement is.
        own: What the officer recorded on these questions, flattened; a sentence that stands
            in it is true of a part, whatever the decision on the whole.
    """
    for statement in statements_in(text):
        if judged and not judged[statement.start : statement.end].strip(TAKEN):
            continue
        asked = _named_labels(text, statement, decisions) or labels
        meant = tuple(d for d in decisions if not asked or d.question in asked)
        if any(_agrees(statement, decision) for decision in meant):
            continue
        is_silent = any(decision.answer is Answer.NCND for decision in meant)
        if not is_silent and flattened(_sentence(text, statement)) in own:
            continue
        yield _holding_finding(text, statement, meant)


def _named_labels(
    text: str, statement: Statement, decisions: tuple[Decision, ...]
) -> tuple[str, ...]:
    """Return the questions that the statement's own sentence names."""
    first = max(text.rfind(mark, 0, statement.start) for mark in (". ", "\n"))
    last = min(
        (p for m in (". ", "\n") if (p := text.find(m, statement.end)) >= 0), default=len(text)
    )
    known = {decision.question for decision in decisions}
    words = " ".join(match["labels"] for match in _LABELS.finditer(text, first + 1, last))
    return tuple(label for label in re.findall(r"\w+", words) if label in known)


def _sentence(text: str, statement: Statement) -> str:
    """Return the sentence that a statement stands in, without its list mark and full stop."""
    first = max(text.rfind(mark, 0, statement.start) for mark in (". ", "? ", "\n")) + 1
    ends = [text.find(mark, statement.end) for mark in (". ", ".\n", "?", "\n")]
    last = min((end for end in ends if end >= 0), default=len(text))
    return text[first:last].strip(" -•*>.")


def _agrees(statement: Statement, decision: Decision) -> bool:
    if decision.answer is Answer.COST_LIMIT:
        return "12(2)" not in decision.exemptions
    return decision.answer.holds is statement.is_held


def _holding_finding(text: str, statement: Statement, decisions: Iterable[Decision]) -> Finding:
    answers = {decision.answer for decision in decisions}
    said = "held" if statement.is_held else "not held"
    if Answer.NCND in answers:
        message = (
            f"This says that information is {said}, but the decision is to neither confirm nor "
            "deny. Take it out: it gives away what the decision protects."
        )
        return finding("fact-holding", Severity.BLOCKER, message, _NCND_SOURCE, text, statement)
    decided = " and ".join(sorted(answer.in_words for answer in answers)) or "not made yet"
    message = (
        f"This says that information is {said}, but the decision is: {decided}. Change the words "
        "or the decision."
    )
    return finding("fact-holding", Severity.BLOCKER, message, _SOURCE, text, statement)
