"""Plain words that point elsewhere: published, to be published, transferred, a question back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.orders import DecideOrder, Named
from foiassist.conversation.plain_words.sentence import folded
from foiassist.law.answers import Answer

_PLACE = r"(?:on|at|in|from|via|through|under|here|online|there)\b.*|https?://.*|www\..*|:.*"
_FIND = re.compile(
    r"(?:they|he|she|people|anybody|anyone|you|the applicant|the requester|the public) "
    r"(?:can|could|may|will) (?:already )?(?:find|see|read|get|download|have|access) "
    rf"(?:the )?(?P<rest>.+)"
)
_PUBLISHED = re.compile(
    r"(?P<q>.*?)(?:(?:\s|^)(?:is|are|was|were|has been|have been))?(?: all)?(?: already)?\s*"
    r"(?:published|(?:publicly )?available|public|accessible|to be found)"
    rf"(?: (?:already|elsewhere|to them|to everybody))?[\s,:]*(?P<t>(?:{_PLACE})?)"
)
_IS_AT = re.compile(
    rf"(?P<q>.+?) (?:is|are) (?:already )?(?P<t>(?:on|at|in) (?:our|the|their) .+|(?:at )?https?://.+|online.*)"
)
_POINT = re.compile(
    r"(?:point|refer|direct|signpost|send) (?:them|him|her|the applicant|the requester) to "
    r"(?P<t>.+) for (?P<q>.+)"
)
_LINK = re.compile(
    r"(?:the )?(?:link|place|page|web ?address|url) (?:for|to) (?P<q>.+?)(?: is|:) (?P<t>.+)"
)
_PUBLISH = re.compile(
    r"(?:publish|release) (?P<q>.+?)(?: (?P<t>(?:in|on|by|next|later|with|when)\b.+))?"
)
_WILL_BE = re.compile(
    r"(?P<q>.+?) (?:will be|is to be|are to be|is going to be|is due to be|are due to be) published"
    r"(?: (?P<t>.+))?"
)
_TRANSFER = re.compile(
    r"(?:transfer|pass|forward|refer|redirect) (?P<q>.+?) (?:on |over )?to (?P<t>.+)"
)
_HELD_BY = re.compile(
    r"(?P<q>.+?) (?:(?:is|are) (?:held by|for|a matter for)|(?:is|are) (?:to be )?transferred to) "
    r"(?P<t>.+)"
)
_ASK = re.compile(
    r"(?:ask|write (?:back )?to|go back to) (?:them|him|her|the applicant|the requester)(?: back)?"
    r"(?: for clarification (?:on|of|about))? "
    r"(?P<t>(?:(?:what|which|who|where|when|whether|how|about|if|why)\b.+?))"
    r"(?:,? (?:in|for) (?:question |q)?(?P<q>\w+))?"
)
_CLARIFY = re.compile(
    r"(?:ask (?:them|him|her|the applicant|the requester) )?(?:to )?(?:clarify|(?:for )?clarification "
    r"(?:of|on|for|about)) (?P<q>.+?)(?::\s*(?P<t>.+))?"
    r"|(?P<r>.+?) needs? (?:to be clarified|clarifying|clarification)(?::\s*(?P<s>.+))?"
)
_URL = re.compile(r"(?:https?://|www\.)\S+")
_VAGUE = re.compile(
    r"(?:already|on|at|in|from|via|our|the|own|their|website|web ?site|online|internet|domain|public|"
    r"here|there|intranet|web|page|published|available|somewhere|elsewhere|[\s,.:])*"
)
_NO_AUTHORITY = re.compile(
    r"(?:my |the |our |a )?(?:supervisor|manager|boss|review|reviewer|team|somebody|someone|them|"
    r"him|her|it|me|us|you|everybody|applicant|requester|legal)\b.*"
)
_ADDRESSED = (
    (re.compile(r"\bthey are\b"), "you are"),
    (re.compile(r"\bthey\b"), "you"),
    (re.compile(r"\btheir\b"), "your"),
    (re.compile(r"\b(?:he|she) means\b"), "you mean"),
)


def elsewhere_order(said: Heard) -> DecideOrder | None:
    """Return the decision that the whole of the words gives, or None."""
    readers = (_to_be_published, _published, _transferred, _asked_back)
    return next((order for reader in readers if (order := reader(said)) is not None), None)


def place_in_words(words: str) -> str:
    """Return where something is to be found, as a letter says it; empty where it is too vague."""
    bare = words.strip(" ,:")
    url = _URL.search(bare)
    if url is None:
        return "" if _VAGUE.fullmatch(folded(bare)) else _without_lead(bare)
    before, after = bare[: url.start()].strip(" ,:-("), bare[url.end() :].strip(" ,:)")
    link = url[0].rstrip(".,;)")
    name = re.sub(r"^(?:on|at|in|from|via)\s+", "", before, flags=re.IGNORECASE)
    words_before = (
        f"{name}, " if name and folded(name) not in {"on", "at", "here", "online"} else ""
    )
    return f"{words_before}{link}" + (f", {after}" if after else "")


def _without_lead(words: str) -> str:
    return re.sub(r"^(?:at|via|from)\s+", "", words, flags=re.IGNORECASE)


def _published(said: Heard) -> DecideOrder | None:
    if fit := said.fits(_FIND):
        return _found(said, said.as_typed(fit, "rest"))
    for form in (_POINT, _LINK, _PUBLISHED, _IS_AT):
        fit = said.fits(form)
        named = said.questions(fit["q"]) if fit else None
        if fit is not None and named is not None:
            return _at(named, said.as_typed(fit, "t"))
    return None


def _found(said: Heard, rest: str) -> DecideOrder | None:
    """Return what '1 on our website: https://…' decides."""
    for questions, where in _cuts(rest):
        named = said.questions(questions)
        if named is not None and (named.labels or named.candidates or named.why):
            return _at(named, where)
    return None


def _cuts(rest: str) -> Iterator[tuple[str, str]]:
    for cut in re.finditer(rf"\s+(?={_PLACE})|(?=:)|$", folded(rest)):
        yield rest[: cut.start()], rest[cut.end() :]


def _at(named: Named, where: str) -> DecideOrder:
    text = place_in_words(where)
    return DecideOrder(Answer.PUBLISHED, named, detail="where", text=text)


def _to_be_published(said: Heard) -> DecideOrder | None:
    for form in (_WILL_BE, _PUBLISH):
        fit = said.fits(form)
        named = said.questions(fit["q"]) if fit else None
        if fit is None or named is None or not named.labels:
            continue
        when = said.as_typed(fit, "t")
        if form is _PUBLISH and not when and folded(said.words).startswith("release"):
            continue
        return DecideOrder(Answer.TO_BE_PUBLISHED, named, detail="when", text=when)
    return None


def _transferred(said: Heard) -> DecideOrder | None:
    for form in (_TRANSFER, _HELD_BY):
        fit = said.fits(form)
        named = said.questions(fit["q"]) if fit else None
        if fit is None or named is None or _NO_AUTHORITY.fullmatch(fit["t"]):
            continue
        to = said.as_typed(fit, "t").rstrip(".")
        return DecideOrder(Answer.TRANSFERRED, named, detail="transferred_to", text=to)
    return None


def _asked_back(said: Heard) -> DecideOrder | None:
    if fit := said.fits(_ASK):
        named = said.questions(fit["q"] or "")
        start, end = fit.span("t")
        if named is None or (named.why and not named.labels):
            named, end = Named(), len(said.words)
        text = addressed(said.words[start:end])
        return DecideOrder(Answer.CLARIFICATION, named, detail="clarify", text=text)
    fit = said.fits(_CLARIFY)
    named = said.questions(fit["q"] or fit["r"] or "") if fit else None
    if fit is None or named is None:
        return None
    text = addressed(said.as_typed(fit, "t") or said.as_typed(fit, "s"))
    return DecideOrder(Answer.CLARIFICATION, named, detail="clarify", text=text)


def addressed(words: str) -> str:
    """Return what is asked of the applicant, as it is put to them: 'what you mean by …'."""
    for pattern, instead in _ADDRESSED:
        words = pattern.sub(instead, words)
    return words.strip(" .?")
