"""Words by which a part of a past letter shows what it is: the request, the rights, the law.

Each question is asked of one paragraph; what none of them knows is looked at as an answer.
"""

from __future__ import annotations

import re

from foiassist.steps.check.silence import stays_silent

_OPENS_REQUEST = re.compile(
    r"\b(?:you|your|request\w*|seek\w*|sought|asked|information|details|questions?)\b[^.]{0,160}"
    r"(?::|following[.:]?|below[.:]?)[-–]?\s*$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:you\s+(?:have\s+|had\s+)?(?:\w+ly\s+)?(?:ask|request|seek|sought|wrote|want|submit)\w*"
    r"|(?:your|the)\s+(?:\w+\s+){0,3}(?:request|questions?|e-?mail)\s+(?:\w+\s+){0,3}?(?:is|was"
    r"|were|are|read|reads"
    r"|asked|states?|stated|for|and)\b|requested\s+(?:details|information|access|the\s+following)"
    r"|request\s+(?:for\s+information\s+)?(?:is\s+)?(?:as\s+follows|set\s+out|copied|detailed)"
    r"|requesting\b|in\s+which\s+you|where\s+you\s+ask\w*|(?:copy|text|details)\s+of\s+(?:your"
    r"|the)\s+request"
    r"|note\s+(?:that\s+)?you\s+(?:seek|ask))",
    re.IGNORECASE,
)
_OF_ANSWER = re.compile(
    r"\b(?:response|answers?|reply|information)\b[^.]{0,80}\b(?:set\s+out|below|follows|attached)\b"
    r"(?![^.]{0,40}\byou\s+(?:asked|requested))",
    re.IGNORECASE,
)
_ANSWERS_ALREADY = re.compile(
    r"\b(?:exempt\w*|disclos\w*|refus\w*|withh\w+|held|holds?)\b", re.IGNORECASE
)
_REQUEST_HEADING = re.compile(
    r"\W*(?:your\s+|the\s+|original\s+|details\s+of\s+(?:your\s+|the\s+)?)?(?:foi\s+)?(?:request"
    r"|questions?|you\s+asked|you\s+requested|information\s+requested|request\s+details"
    r"|request\s+for\s+information)(?:\s+you\s+made)?\W*",
    re.IGNORECASE,
)
_RESPONSE_HEADING = re.compile(
    r"\W*(?:our\s+|the\s+|my\s+|police\s+|council\s+|foi\s+)?(?:response|answers?|reply|decision"
    r"|disclosure|results?|information\s+(?:disclosed|provided)|response\s+(?:to\s+.*|details)"
    r"|what\s+we\s+(?:hold|decided)|we\s+(?:answered|replied|responded)"
    r"|freedom\s+of\s+information\s+act(?:\s+2000)?|legal\s+annex)\W*",
    re.IGNORECASE,
)
_REFUSAL_HEADING = re.compile(r"\W*(?:notice\s+of\s+refusal|refusal\s+notice)\W*", re.IGNORECASE)
_BEGINS_RESPONSE = re.compile(
    r"(?:(?i:(?:I|we)\s+(?:can|have|am|are|do|hold|will|shall|neither"
    r"|write)\b(?!\s+writing\s+to\s+(?:request|ask))"
    r"|(?:your|this)\s+request\s+(?:for\s+information\s+)?(?:has|was|is|falls)\b"
    r"|(?:the\s+)?(?:freedom\s+of\s+information|FOI)\s+act\s+(?:2000\s+)?(?:\w+\s+)?(?:requires"
    r"|provides|gives|places)"
    r"|following\s+(?:receipt|the\s+receipt)|in\s+(?:response|accordance\s+with\s+our|reply)\b"
    r"|please\s+(?:find|see|note|accept)\b|having\s+(?:considered|completed|searched)"
    r"|(?:the|this|all)\s+information\s+(?:you|requested|that\s+you)|section\s+\d"
    r"|under\s+section\s+\d"
    r"|(?:searches|enquiries|a\s+search)\b|unfortunately\b|thank\s+you\s+for\b)"
    r"|(?:[A-Z][\w’&-]+\s+){1,5}(?:can\s+(?:confirm|neither)|(?:does|do)\s+(?:not\s+)?hold"
    r"|holds?\b|neither\b|has\s+(?:now\s+)?(?:considered|completed|decided)))",
)
_RIGHTS = re.compile(
    r"\binternal\s+review\b|\binformation\s+commissioner|\bICO\b|\bICO’s\b"
    r"|\bcomplaints?\s+(?:procedure"
    r"|process|team|rights|unit)\b|\bright\s+(?:to|of)\s+(?:complain|appeal|complaint)\b"
    r"|\b(?:un|dis)(?:happy|satisfied)\b|\bask\s+(?:us\s+)?for\s+a\s+review\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?:yours\s+(?:sincerely|faithfully|truly)|(?:kind(?:est)?|best|many|warm)?\s*regards\b"
    r"|(?:best|kind)\s+wishes"
    r"|(?:your\s+)?(?:complaints?|appeals?)\s*(?:rights?|procedure|process)?\W*$|complaint\s+rights"
    r"|(?:your\s+)?right\s+(?:of|to)\s+(?:appeal|complain\w*"
    r"|(?:request\s+)?(?:an?\s+)?(?:internal\s+)?review)"
    r"|(?:your\s+)?(?:right\s+to\s+)?(?:request\s+)?(?:an?\s+)?(?:internal\s+)?"
    r"review\s*(?:procedure|process)?\W*$"
    r"|if\s+you\s+(?:are|remain|feel|believe|wish|have|would|do|require|need)\b[^.]{0,80}"
    r"(?:un|dis)(?:happy|satisf)|if\s+you\s+(?:are|remain)\s+(?:still\s+)?not\s+(?:happy"
    r"|satisfied|content)"
    r"|if\s+you\s+have\s+any\s+(?:further\s+)?(?:quer|question|concern)"
    r"|if\s+you\s+(?:require|need|would\s+like)\s+(?:any\s+)?(?:further|more)\b"
    r"|should\s+you\s+(?:be|remain|feel|have|wish|require)\b|if\s+you\s+(?:believe"
    r"|feel)\s+(?:that\s+)?your\s+request"
    r"|(?:the\s+)?information\s+(?:provided|supplied|contained)\s+(?:in\s+this\s+response\s+"
    r"|to\s+you\s+)?is"
    r"\s+(?:available\s+for\s+re-?use|subject\s+to\s+copyright|the\s+copyright)"
    r"|(?:open\s+government\s+licence|copyright|re-?use\s+of\b)|you\s+(?:have\s+(?:the|a)\s+right"
    r"|are\s+entitled|can|may)\s+"
    r"(?:also\s+)?(?:to\s+)?(?:appeal|complain|ask|request|have\s+this)\b[^.]{0,60}\b(?:review"
    r"|complain|commission|decision)"
    r"|(?:please\s+)?(?:quote|remember\s+to\s+quote)\b|please\s+quote\b|(?:I|we)\s+(?:will"
    r"|would)\s+(?:now\s+)?(?:close"
    r"|like\s+to\s+take\s+this\s+opportunity\s+to\s+thank)|this\s+concludes\b|I\s+(?:hope"
    r"|trust)\s+th"
    r"|related\s+(?:pages|links|content|documents)\b|(?:any\s+)?future\s+correspondence)",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(
    r"^(?:thank\s+you\s+for\s+your\b|where\s+an\s+exemption\s+is\s+qualified\b"
    r"|(?:re:?\s+)?(?:your\s+)?freedom\s+of\s+information\s+(?:act\s+)?(?:\d{4}\s+)?request\b.{0,80}$"
    r"|(?:dear|hi|hello|good\s+(?:morning|afternoon))\b.{0,60}$|re:\s.{0,80}$|(?:I|we)\s+(?:refer"
    r"|write|am\s+writing|are\s+writing)\b"
    r"|(?:further|with\s+reference)\s+to\s+your\b|in\s+response\s+to\s+your\s+(?:request|e-?mail"
    r"|freedom)"
    r"|please\s+(?:accept\s+(?:my|our)\s+apolog"
    r"|find\s+.{0,60}\bresponse\s+(?:to\s+your\s+request\s+)?(?:set\s+out\s+)?below)"
    r"|(?:I|we)\s+apologi[sz]e|following\s+receipt\s+of\s+your\b"
    r"|our\s+response\s+is\s+(?:set\s+out\s+)?(?:below|as\s+follows)"
    r"|please\s+(?:see|find)\s+(?:the\s+|our\s+)?(?:response|answer)s?\s+below"
    r"|please\s+find\s+below\b"
    r"|when\s+a\s+request\s+for\s+information\s+is\s+made\b"
    r"|(?:the\s+)?(?:freedom\s+of\s+information|FOI)\s+act\s+(?:2000\s+)?"
    r"(?:requires|provides|gives|places|creates)|section\s+1(?:\(1\))?\s+of\s+the\b"
    r"|section\s+17(?:\s*\(1\))?\s+of\s+the\b"
    r"|(?:pursuant\s+to|in\s+accordance\s+with)\s+section\s+17|(?:please\s+(?:take"
    r"|treat)\s+)?this\s+(?:letter|e-?mail|response)\s+"
    r"(?:\w+\s+)?(?:acts|serves|constitutes|represents)"
    r"|you\s+should\s+(?:therefore\s+)?consider\s+this)",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"\b(?:is|are)\s+(?:\w+\s+)?held\b|\b(?:does|do)\s+hold\b|\bholds?\s+(?:some|the|all|this)\b"
    r"|\bdecided\s+to\s+disclose\b"
    r"|\bable\s+to\s+disclose\b|\bdisclose\s+the\s+located\b|\brefusal\s+notice\b"
    r"|\bby\s+virtue\s+of\s+the\s+following\b"
    r"|\bcan\s+confirm\s+that\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"police\s+forces\s+in\s+the\s+united\s+kingdom\s+are\b|whilst\s+every\s+(?:care|effort)\b"
    r"|(?:please\s+note\s+that\s+)police\s+forces\b",
    re.IGNORECASE,
)
"""How an authority warns of its figures at the end of a letter."""

_NOTES = re.compile(r"please\s+(?:also\s+)?note\b", re.IGNORECASE)
_ANNOUNCEMENT = re.compile(
    r"\W*(?:our\s+|council\s+|police\s+)?(?:answer|response"
    r"|reply)(?:\s+\d{1,2}[a-z]?)?\s*[:–-]\s+(?=\S)",
    re.IGNORECASE,
)
_HEADING_END = re.compile(r"[.?!;,][’”\"')]*$")
_ADVICE = re.compile(
    r"^(?:\W*(?:advice\s+(?:and|&)\s+assistance|section\s+16)\b|(?:under|in\s+(?:accordance"
    r"|line)\s+with|pursuant\s+to"
    r"|as\s+part\s+of)\b[^.]{0,60}\b(?:section|s\.?)\s*16\b)"
    r"|\b(?:section|s\.)\s*16\b[^.]{0,120}\b(?:advi[cs]e|assist)"
    r"|\b(?:narrow|refin|revis|reduc)\w*\s+(?:down\s+)?(?:the\s+)?(?:scope|focus|period|terms"
    r"|your\s+request)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 90
_LONGEST_ANNOUNCEMENT = 60


def begins_request(text: str) -> bool:
    """Return whether what was asked follows after the paragraph *text*."""
    if _REQUEST_HEADING.fullmatch(text):
        return True
    is_opening = _ASKED.search(text) and _OPENS_REQUEST.search(text) and not _OF_ANSWER.search(text)
    return bool(is_opening) and not _ANSWERS_ALREADY.search(text)


def is_request_heading(text: str) -> bool:
    """Return whether *text* is a heading over the words of the request."""
    return bool(_REQUEST_HEADING.fullmatch(text))


def begins_response(text: str) -> bool:
    """Return whether the authority speaks again in *text*, after the words of the request."""
    return bool(_RESPONSE_HEADING.fullmatch(text) or _BEGINS_RESPONSE.match(text))


def is_response_heading(text: str) -> bool:
    """Return whether *text* is a heading over the authority's answers."""
    return bool(_RESPONSE_HEADING.fullmatch(text))


def is_refusal_heading(text: str) -> bool:
    """Return whether *text* is a heading over a refusal."""
    return bool(_REFUSAL_HEADING.fullmatch(text))


def closes(text: str) -> bool:
    """Return whether what was decided is over with *text*: rights, regards, licences follow."""
    return bool(_CLOSES.match(text.lstrip("#*_ ")))


def tells_rights(text: str) -> bool:
    """Return whether *text* tells of a review or of the Commissioner's office."""
    return bool(_RIGHTS.search(text))


def is_procedure(text: str) -> bool:
    """Return whether *text* opens the letter, or says what the Act asks of an authority."""
    return bool(_PROCEDURE.match(text)) and not stays_silent(" ".join(text.lower().split()))


def announces(text: str) -> bool:
    """Return whether *text* says that information is held, or will be given, and little more."""
    return len(text.split()) <= _LONGEST_ANNOUNCEMENT and bool(_ANNOUNCES.search(text))


def warns(text: str, *, in_reasons: bool = False) -> bool:
    """Return whether *text* warns of how figures may be used, and belongs to no one answer."""
    return bool(_ASIDE.match(text) or (in_reasons and _NOTES.match(text)))


def advises(text: str) -> bool:
    """Return whether *text* gives advice and assistance."""
    return bool(_ADVICE.search(text))


def without_announcement(text: str) -> str:
    """Return *text*, an answer, without the word by which it calls itself one."""
    match = _ANNOUNCEMENT.match(text)
    return text[match.end() :] if match else text


def looks_like_heading(text: str) -> bool:
    """Return whether *text* could be a heading: short, and no sentence."""
    first = text.lstrip("#*_ ")[:1]
    is_short = len(text) <= _LONGEST_HEADING and "\n" not in text
    return is_short and (first.isupper() or first.isdigit()) and not _HEADING_END.search(text)
