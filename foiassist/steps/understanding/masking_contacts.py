"""E-mail addresses, telephone and staff numbers of persons in a letter."""

from __future__ import annotations

import re

ADDRESS = "[e-mail address]"
TELEPHONE = "[telephone number]"
NUMBER = "[staff number]"

_EMAIL = re.compile(r"(?<![\w.+'%-])(?:mailto:)?[\w.+'%-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_ROLE = (
    r"(?:foia?|eir|info|information|informationgovernance|governance|enquir(?:y|ies)|inquiries|contact(?:us)?"
    r"|data|protection|dpo|dpa|request|requests|rights|access|freedom|of|complaints?|casework|press|office|team"
    r"|admin|administration|customer|services?|feedback|mail|mailbox|hello|support|planning|noreply|no|reply"
    r"|disclosure|disclosures|legal|council|corporate|records|transparency|review|reviews|icocasework|ico|sar"
    r"|subject|public|general|unit|compliance|the|and|correspondence|police|dept|department|central|hq|web"
    r"|webmaster|postmaster|help|helpdesk|desk|ig|external|internal|first|point|firstpoint|appeals?|licensing)"
)
_ROLE_NAME = re.compile(rf"(?:{_ROLE}[\d._+-]*)+", re.IGNORECASE)
_TELEPHONE = re.compile(
    r"(?<![\w.£,/-])(?:(?:\+|00)44[ -]?(?:\(0\))?[ -]?|\(?0)(?:\d ?){2,5}\)?"
    r"(?:[ -]?\d{2,6}){1,3}(?![\w/]|[.,]\d)"
)
_EXTENSION = re.compile(
    r"\b(?P<word>ext(?:n|ension)?\.?[ \t]*(?:no\.?)?:?[ \t]*)\d{3,6}\b", re.IGNORECASE
)
_OFFICES = re.compile(r"(?:(?:\+|00)44|0)?\(?0?(?:3\d\d|800|808|84\d|87\d)")
"""Numbers that belong to an office and to no person: 03, 080, 084 and 087."""

_SHORTEST, _LONGEST = 10, 11
_STAFF_NUMBER = re.compile(
    r"\b(?P<label>(?:collar|warrant|staff|shoulder|payroll|badge|employee|force|officer)[ \t]*"
    r"(?:no\.?|number|num\.?|id)[ \t]*[:.]?[ \t]*)[A-Z]{0,2}\d{2,7}\b"
    r"|\b(?P<rank>(?:PC|DC|PS|DS|DI|PCSO|Sgt|Constable|Sergeant)[ \t]+)\d{2,6}\b",
    re.IGNORECASE,
)


def without_contacts(text: str) -> str:
    """Return *text* with the addresses and numbers of persons masked; those of offices stay."""
    if "@" in text:
        text = _EMAIL.sub(_address, text)
    text = _STAFF_NUMBER.sub(lambda match: f"{match['label'] or match['rank']}{NUMBER}", text)
    text = _EXTENSION.sub(lambda match: f"{match['word']}{TELEPHONE}", text)
    return _TELEPHONE.sub(_telephone, text)


def _address(match: re.Match[str]) -> str:
    name = match[0].removeprefix("mailto:").partition("@")[0]
    return match[0] if _ROLE_NAME.fullmatch(name) else ADDRESS


def _telephone(match: re.Match[str]) -> str:
    """Return the mark, or the match where it is the number of an office or no telephone number."""
    digits = re.sub(r"\D", "", match[0])
    digits = re.sub(r"^(?:0044|44)0?", "0", digits)
    is_number = _SHORTEST <= len(digits) <= _LONGEST and digits[1:2] != "0"
    return match[0] if _OFFICES.match(digits) or not is_number else TELEPHONE
