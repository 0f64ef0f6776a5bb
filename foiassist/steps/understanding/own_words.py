"""What the authority itself wrote in a message, without what e-mail adds around it."""

from __future__ import annotations

import re

from foiassist.law.letters import LetterKind
from foiassist.steps.understanding.letter_words import kind_of
from foiassist.steps.understanding.own_words_lines import paragraphs, tidied
from foiassist.steps.understanding.own_words_tail import (
    is_logging,
    is_notice,
    without_signatures,
)
from foiassist.steps.understanding.own_words_thread import latest_message

_ACKNOWLEDGES = re.compile(
    r"\b(?:has|have) (?:now )?been (?:logged|registered|passed)\b|\backnowledg\w+"
    r"|\bmust respond to you within\b|\bwe (?:will|aim to) respond\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\bexempt|\bredacted\b|\bwithheld\b|\brefus(?:ed|ing)\b"
    r"|\bresponse to your request (?:is )?(?:set out |as )?(?:below|attached|follows)"
    r"|\b(?:see|find) (?:the )?(?:attached|below|enclosed)\b|\bdo(?:es)? not hold\b"
    r"|\bwe (?:can )?confirm\b|\bunder section \d",
    re.IGNORECASE,
)

_SENDS = re.compile(
    r"\battach(?:ed)?(?: is| herewith)? (?:our|the|a) (?:full )?(?:response|reply|answer)\b"
    r"|\b(?:response|reply) (?:is )?(?:attached|enclosed)\b",
    re.IGNORECASE,
)
_LONGEST_ACKNOWLEDGEMENT = 6_000
"""Characters; what is longer says more than that a request has come."""


def own_words(text: str) -> str:
    """Return what the authority itself wrote in the message *text*, in paragraphs.

    Quoted messages, signatures, disclaimers and lists of links are left out; wrapped lines of
    prose are joined, lines of lists and tables stay.
    """
    body = without_signatures(latest_message(tidied(text)))
    parts = [part for part in paragraphs(body) if not is_notice(part)]
    others = [part for part in parts if not is_logging(part)]
    if len(others) < len(parts) and not is_acknowledgement("\n\n".join(parts)):
        parts = others
    return "\n\n".join(parts)


def is_acknowledgement(text: str) -> bool:
    """Return whether *text*, the authority's own words, only says that a request has come."""
    if len(text) > _LONGEST_ACKNOWLEDGEMENT or _SENDS.search(text):
        return False
    if _ANSWERS.search(text) or not _ACKNOWLEDGES.search(text):
        return kind_of(text) is LetterKind.ACKNOWLEDGEMENT
    return True
