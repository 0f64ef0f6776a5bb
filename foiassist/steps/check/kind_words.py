"""Words by which a letter shows what it does with a request, each a question about a text.

The texts are in lower case, with each run of spaces as one.
"""

from __future__ import annotations

import re

_COST = re.compile(
    r"\b(?:exceeds?|exceeding|above|over|beyond|past|more than) (?:the )?(?:[\w£]+ ){0,4}limit\b"
    r"|\b(?:cost|appropriate) limit\b[^.]{0,60}\bexceed"
)
_VEXATIOUS = re.compile(r"\b(?:is|as|be|deemed|considered) (?:\w+ )?vexatious\b")
_TRANSFERS = re.compile(
    r"\b(?:have|has|been) (?:\w+ )?transferred\b[^.]{0,60}\b(?:request|it)\b"
    r"|\btransferred your request"
    r"|\banother (?:public )?authority (?:does|holds|may hold)\b|\bthe right place is\b"
)
_CLARIFY = re.compile(
    r"\b(?:need|require|seek(?:ing)?|ask(?:ing)? (?:you )?(?:for|to)"
    r"|provide) (?:\w+ ){0,3}clarif\w+"
    r"|\b(?:please|could you) (?:(?:could you|please) )?clarify\b(?! why| how you)"
)
_WHICH = re.compile(
    r"\b(?:cannot|unable to) (?:tell|identify|work out|find out|be sure)\b"
    r"[^.]{0,60}\b(?:which|what)\b"
)
_MORE = re.compile(
    r"(?<!\bif we )\bneed (?:you to tell us|to know|to be told) (?:a little )?more\b"
)
_PUTS_OFF = re.compile(
    r"\bmust respond to you(?:r \w+)? (?:\w+ ){0,4}?within\b|\backnowledge (?:receipt"
    r"|your)|\b(?:been|is) (?:\w+ )?logged\b"
    r"|\bwill (?:be (?:dealt with|carried out|processed|picked up)|respond|reply"
    r"|receive a response|(?:then )?update you|let you know)\b"
    r"|\byou (?:will|should) (?:\w+ )?(?:hear|receive)\b"
    r"|\b(?:inbox|mailbox) (?:is|will) not\b|\bout of (?:the )?office\b|\bbear with us\b"
    r"|\byour patience\b|\bdeadline\b"
    r"|\bneed more time\b|\b(?:further|extra) (?:time|fortnight|week|days)\b"
    r"|\bnext week\b|\bas soon as (?:possible|we can)\b"
    r"|\bcannot process\b|\breceipt of your\b|\bwhether you (?:would )?still\b"
    r"|\bplease process this request\b"
    r"|\bexpect to (?:make|send|disclose|provide|give)\b|\bfor our response to you\b"
)
_NO_ACKNOWLEDGEMENT = (
    "not being monitored", "out of office", "concludes your request", "would still like",
    "still require", "still want",
)  # fmt: skip
_RECEIVED = re.compile(
    r"\backnowledg\w+|\b(?:thank you for|receipt of|received"
    r"|have) (?:\w+ ){0,4}?(?:requests?|e-?mail|letter|enquiry|correspondence"
    r"|application|clarification)\b|\byour (?:letter|e-?mail|request"
    r"|message)\b[^.]{0,40}\b(?:arrived|reached|came)\b"
)
_ANSWER_TO_COME = re.compile(
    r"\b(?:will|shall|must|aim to|hope to|can expect|should (?:receive|hear)|asks us to"
    r"|required to|have (?:until|to)|entitled to)\b"
    r"[^.]{0,120}\b(?:answer|respon(?!sib)|repl|deal|dealt|process|write|contact|hear|receive"
    r"|handl|within|by)\w*"
    r"|\bbeen (?:\w+ )?(?:logged|passed|forwarded|registered|recorded|allocated)\b"
)
_PROMISED = re.compile(
    r"\b(?:answer|respon|repl|hear|write)\w*\b[^.]{0,90}\b(?:within|by|promptly"
    r"|at the latest|before)\b|\b(?:the last day|at the latest|twenty working days"
    r"|20 working days)\b"
)
_RESPONDS = re.compile(
    r"\bresponse (?:to (?!you\b)|is\b|below|set)|\b(?:in|our|this) response\b(?! was"
    r"| to you\b)|\b(?:our"
    r"|the) answers?\b|\banswers? (?:is|are|to)\b"
)
_WITHHOLDS = re.compile(
    r"\b(?:is|are|was|were|being|been) (?:\w+ )?with(?:held|holding)\b|\bwe (?:\w+ )?withh[eo]ld\b"
)
_REFUSES = re.compile(r"\bexempt|\bwithh|\brefus|\bredact|\bengaged\b|\bappl(?:y|ies|ied)\b|\brely")
_REFUSES_UNNAMED = re.compile(
    r"\b(?:are|am|have) (?:\w+ )?(?:withholding|withheld)\b"
    r"|\b(?:are|am|have) (?:\w+ )?refus(?:ing|ed) (?:your|this|the) (?:request|question|part)\b"
    r"|\b(?:is|are|been|being) (?:\w+ )?withheld\b|\brefusal notice\b"
    r"|\b(?:is|are) (?:\w+ )?exempt\b[^.]{0,60}\bunder\b|\b(?:we|and|to) withhold (?:it"
    r"|them|these|this)\b"
    r"|\b(?:does|do) not (?:respond|reply) to (?:\w+ ){0,3}requests\b"
    r"|\b(?:we have|have been|has been|are|were) (?:redacted|removed"
    r"|taken out)\b[^.]{0,120}\bunder\b"
)
_HANDS_ON = (
    r"(?:deal\w*|answer\w*|handl\w*|treat\w*|process\w*|pass\w*|consider\w*|respon\w*"
    r"|repl\w*|moves?|open\w*)"
)
_TO_EIR = re.compile(
    rf"\b{_HANDS_ON}\b[^.]{{0,80}}\b(?:under|to) the (?:environmental information )?(?"
    r":regulations|eirs?)\b"
    r"|\bwe must answer\b[^.]{0,120}\bregulation|\bunder regulation 5|\b(?:will"
    r"|to) (?:be )?(?:answer|hear|consider)\w*\b[^.]{0,80}\bregulations\b"
)
_TO_ACCESS = re.compile(
    rf"\b{_HANDS_ON}\b[^.]{{0,100}}\b(?:subject access|(?:for"
    r"|of) your own (?:personal )?data|data protection (?:law|legislation|act)"
    r"|article 15)\b"
    r"|\baccess to your own\b|\bgoes on as one for your own\b"
)


def exceeds_cost(text: str) -> bool:
    """Return whether *text* says that the limit of section 12 would be exceeded."""
    return "limit" in text and bool(_COST.search(text))


def is_vexatious(text: str) -> bool:
    """Return whether *text* calls the request vexatious."""
    return "vexatious" in text and bool(_VEXATIOUS.search(text))


def transfers(text: str) -> bool:
    """Return whether *text* passes the request to another authority."""
    return any(word in text for word in ("transferred", "authority", "right place")) and bool(
        _TRANSFERS.search(text)
    )


def asks_back(text: str) -> bool:
    """Return whether *text* asks what the request means."""
    if any(words in text for words in ("section 1(3)", "sections 1(3)", "do you mean")):
        return True
    if "clarif" in text and _CLARIFY.search(text):
        return True
    if ("cannot " in text or "unable to " in text) and _WHICH.search(text):
        return True
    return "need " in text and bool(_MORE.search(text))


def puts_off(text: str) -> bool:
    """Return whether *text* puts the answer off."""
    return bool(_PUTS_OFF.search(text))


def acknowledges(text: str) -> bool:
    """Return whether *text* says that the request came, and that an answer will."""
    if any(word in text for word in _NO_ACKNOWLEDGEMENT) or not any(
        word in text for word in ("request", "freedom of information", "enquiry", "foi ")
    ):
        return False
    return bool(_RECEIVED.search(text) and _ANSWER_TO_COME.search(text))


def promises_an_answer(text: str) -> bool:
    """Return whether *text* says by when an answer will come."""
    return bool(_PROMISED.search(text))


def responds(text: str) -> bool:
    """Return whether *text* calls itself a response."""
    return ("response" in text or "answer" in text) and bool(_RESPONDS.search(text))


def withholds(text: str) -> bool:
    """Return whether *text* says that something is withheld."""
    return "withh" in text and bool(_WITHHOLDS.search(text))


def refuses_something(text: str) -> bool:
    """Return whether *text* speaks of refusing at all."""
    return bool(_REFUSES.search(text))


def refuses_unnamed(text: str) -> bool:
    """Return whether *text* says that something is kept back, whatever it cites for it."""
    return bool(_REFUSES_UNNAMED.search(text))


def hands_to_regulations(text: str) -> bool:
    """Return whether *text* says that the answer comes under the environmental regulations."""
    return "regulation" in text and bool(_TO_EIR.search(text))


def hands_to_access(text: str) -> bool:
    """Return whether *text* says that the request goes on as one for the applicant's own data."""
    return bool(_TO_ACCESS.search(text))
