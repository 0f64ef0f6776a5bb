"""Letters that stand beside a response, known by what they say of themselves."""

from __future__ import annotations

import re

from foiassist.law.letters import LetterKind
from foiassist.steps.check.reading import Reading

_REVIEWED = re.compile(
    r"\b(?:outcome|result|findings?|conclusions?|decision) of (?:my|our|the|your|this"
    r"|an) (?:request for (?:an )?)?(?:internal )?review\b"
    r"|\b(?:have|has|had) (?:now |also )?(?:carried out|completed|conducted|undertaken"
    r"|concluded|finished|done) (?:an?|the|my|our|your|this) (?:internal )?review\b"
    r"|\breview (?:was|has been) (?:now )?(?:carried out|completed|conducted|undertaken"
    r"|concluded)\b"
    r"|\breview is (?:now )?(?:complete|completed|concluded)\b"
    r"|\byou (?:\w+ )?(?:asked|requested|wrote)\b[^.]{0,80}\b(?:to (?:review|look again)"
    r"|(?:an? )?(?:internal )?review of)\b"
    r"|\byour (?:\w+ )?request\b[^.]{0,40}\bfor an? internal review\b|\bour (?:first"
    r"|original) (?:decision|response)\b[^.]{0,80}\b(?:upheld|varied|overturned|stands)\b"
    r"|\b(?:partially |partly )?uphold your complaint\b|\b(?:your complaint is"
    r"|the original decision (?:is|was)) (?:\w+ )?(?:upheld|overturned|varied)\b"
)
_REVIEW_TO_COME = re.compile(
    r"\b(?:will|shall|aim to|should) (?:\w+ )?(?:be )?(?:respon|repl|complet|carr|conduct"
    r"|undertak|review|let you)\w*\b[^.]{0,100}\b(?:review|working days)"
    r"|\bhas (?:now )?been (?:logged|passed|allocated|sent) "
    r"|\bnot (?:yet )?(?:provided|completed|finished|sent|concluded)\b[^.]{0,80}\breview\b"
    r"|\bwill (?:now )?be carried out\b|\bshould expect to hear\b"
    r"|\backnowledg\w+\b[^.]{0,60}\breview\b|\breview (?:will|is being|has been (?:logged"
    r"|passed|allocated))"
    r"|\bnot (?:yet )?(?:provided|sent|completed|given)\b[^.]{0,60}\breview\b"
)
_NOT_SCOTTISH = re.compile(
    r"\bnot (?:\w+ ){0,4}(?:scottish public authorit|one of them|(?:covered by"
    r"|subject to) (?:that|the) (?:scottish )?act|a scottish)"
    r"|\b(?:under|in) the freedom of information act 2000\b|\bthat act (?:applies"
    r"|is about)|\bscottish public authorit"
)
_MORE_TIME = re.compile(
    r"\b(?:more|further|extra|additional|longer|extend\w*|extension)\b[^.]{0,80}\btime\b"
    r"|\btime\b[^.]{0,60}\bextend\w*"
    r"|\bextend\w* (?:the )?(?:time|deadline|period)\b|\bneed (?:until|longer|more time)\b"
)
_EXTENDS = re.compile(
    r"\bsection 10\b[^.]{0,60}\bextension\b|\bsections? 10\(3\)|\bsections? 17\((?:1\) and \()?2\)"
)
_STILL_WEIGHING = re.compile(
    r"\b(?:still|not yet|have not|has not|yet to|continu\w+ to|finish\w*|complet\w+"
    r"|time to|need to|order to)\b[^.]{0,160}\b(?:public interest|balance)"
    r"|\b(?:public interest|balance)\b[^.]{0,160}\b(?:still|not yet"
    r"|not (?:been )?(?:finished|completed|concluded|decided)|under consideration"
    r"|ongoing)\b"
    r"|\bstill (?:weighing|considering|balancing)\b"
)
_UNDECIDED = re.compile(
    r"\b(?:not yet|have not|has not|still)\b[^.]{0,40}\b(?:decid\w+|reach\w*|made|taken"
    r"|decision|weigh\w+|consider\w+|conclu\w+|finish\w+|complet\w+)\b"
    r"|\bextend\w* the (?:deadline|time)\b[^.]{0,80}\b(?:final|full"
    r"|substantive) (?:response|answer|reply)"
)
_FEE = re.compile(
    r"\bfees? notice\b|\b(?:a|the) (?:fee|charge) (?:of|for|is|will be|payable"
    r"|to be paid)\b|\bis a (?:fee|charge)\b"
    r"|\bpay(?:ment)?\b[^.]{0,60}\bfee\b|\bfee\b[^.]{0,60}\b(?:pay|paid|payable|payment)\b"
)
_UNTIL_PAID = re.compile(
    r"\bsection 9\b|\b(?:three|3) months\b|\b(?:until|once|when|after|before"
    r"|unless)\b[^.]{0,50}\b(?:pay|paid|payment|fee)\b|\bsection 10\(2\)"
)
_FEES_REGULATIONS = re.compile(r"\(?appropriate limit and fees\)?")
_OF_A_REVIEW = (
    "review", "look again", "looked again", "your complaint", "upheld", "varied", "overturned",
    "stands",
)  # fmt: skip
_REVIEWED_THINGS = (
    "request", "response", "decision", "complaint", "handling", "answer", "you", "our review",
    "this review", "the review",
)  # fmt: skip
_OF_A_RIGHT = (
    "if you",
    "should you",
    "you can",
    "you may",
    "you are entitled",
    "dissatisf",
    "unhappy",
)
"""Words of a sentence that tells of a review still to be asked for."""

_OPENING = 1200


def kind_beside(reading: Reading) -> LetterKind | None:
    """Return which letter beside a response *reading* is, or None where it is none.

    An acknowledgement is told apart later: it is what decides nothing.
    """
    if _is_review(reading):
        return LetterKind.REVIEW_OUTCOME
    low = reading.low
    names_scotland = reading.has("(scotland) act", "foisa", "scottish act")
    if names_scotland and _NOT_SCOTTISH.search(low):
        return LetterKind.SCOTTISH_HANDOVER
    if _is_extension(reading):
        return LetterKind.EXTENSION
    if reading.has("fee", "charge") and "£" in low:
        told = _FEES_REGULATIONS.sub(" ", low)
        if _FEE.search(told) and _UNTIL_PAID.search(told):
            return LetterKind.FEE_NOTICE
    return None


def _is_review(reading: Reading) -> bool:
    if not reading.has("review", "uphold your", "your complaint", "original decision"):
        return False
    told = (
        one.low
        for one in reading.sentences
        if one.has(*_OF_A_REVIEW) and one.has(*_REVIEWED_THINGS) and not one.has(*_OF_A_RIGHT)
    )
    is_done = any(_REVIEWED.search(one) for one in told)
    return is_done and not _REVIEW_TO_COME.search(reading.low[:_OPENING])


def _is_extension(reading: Reading) -> bool:
    low = reading.low
    if not (reading.has("time", "longer", "deadline") and _UNDECIDED.search(low)):
        return False
    more = _MORE_TIME.search(low) or _EXTENDS.search(low)
    return bool(more and (_STILL_WEIGHING.search(low) or _EXTENDS.search(low)))
