"""Plain words that record: facts, reasons, searches and advice."""

from __future__ import annotations

import re

from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.orders import DetailOrder, FactOrder, Named, ReasonOrder

REASON_NAMES = {
    "harm": "harm",
    "prejudice": "harm",
    "interest": "interest",
    "interest protected": "interest",
    "likelihood": "likelihood",
    "information": "information",
    "information withheld": "information",
    "balance": "balance",
    "public interest balance": "balance",
    "argument for disclosure": "for_disclosure",
    "argument for disclosing": "for_disclosure",
    "public interest in disclosure": "for_disclosure",
    "public interest in disclosing": "for_disclosure",
    "public interest for disclosure": "for_disclosure",
    "case for disclosure": "for_disclosure",
    "argument against disclosure": "against_disclosure",
    "argument against disclosing": "against_disclosure",
    "argument for withholding": "against_disclosure",
    "public interest against disclosure": "against_disclosure",
    "public interest in withholding": "against_disclosure",
    "case against disclosure": "against_disclosure",
    "legitimate interest": "legitimate_interest",
    "necessity": "necessity",
    "fairness": "fairness",
    "confidence": "confidence",
    "duty of confidence": "confidence",
    "privilege": "privilege",
    "kind of privilege": "privilege",
    "qualified person": "qualified_person",
    "qualified opinion": "qualified_opinion",
    "qualified person's opinion": "qualified_opinion",
    "opinion of the qualified person": "qualified_opinion",
    "settled intention": "settled_intention",
    "enactment": "enactment",
    "estimate": "estimate",
    "cost estimate": "estimate",
    "burden": "burden",
    "mosaic": "mosaic",
    "mosaic effect": "mosaic",
}
"""What offices call the parts of the reasons for an exemption."""

_FIELD = "|".join(re.escape(name) for name in sorted(REASON_NAMES, key=len, reverse=True))
_REASON = re.compile(
    rf"(?:the )?(?P<f>{_FIELD}) (?:for|of|under|in|with) (?P<e>.+?)\s*(?: is that| is| are|:)\s+(?P<t>.+)"
)
_REASON_UNDER = re.compile(
    rf"(?:for|under|in) (?P<e>[^:]+?),? (?:the )?(?P<f>{_FIELD})\s*(?: is that| is| are|:)\s+(?P<t>.+)"
)
_REASON_SHORT = re.compile(rf"(?P<e>[^:]+?) (?P<f>{_FIELD}):\s*(?P<t>.+)")
_SEARCHED = re.compile(
    r"(?:(?:for|on) (?P<q>[^,]+),? )?we (?:have )?(?:searched|looked (?:in|at|through)|went through) "
    r"(?P<t>.+?)(?: (?:for|on) (?P<r>[^,]+))?"
)
_ADVISE = re.compile(
    r"(?:advise|tell|help) (?:them|him|her|the applicant|the requester) (?:on|for|about) (?P<q>.+?)"
    r"(?::|,? that) (?P<t>.+)"
)
_SOURCE = re.compile(
    r"(?P<t>.+?)\s*(?:\((?:from|source:?|according to|see)\s+(?P<a>[^()]+)\)"
    r"|\s--\s+(?P<b>.+)|,? according to (?P<c>.+)|,? \(?source: (?P<d>[^()]+)\)?)\.?"
)
_STATED = re.compile(
    r"(?P<t>(?:there (?:were|was|are|is|have been|has been)|(?:the|our) (?:force|council|trust|"
    r"authority|department|university|office|team) (?:had|has|owned|owns|recorded|received|spent|"
    r"used|held|employed|paid|made)|we (?:had|have|own|owned|recorded|received|spent|used|employed|"
    r"employ|paid|made|deployed)) .*?\w.*)"
)
_FACT_FOR = re.compile(
    r"(?:(?:record|note|add|put down)(?: the fact| as a fact| a fact)?|(?:a |the |new )?fact)"
    r"(?: (?:for|on|about|in) (?P<q>[^:]+?))?(?:\s*:| that)\s+(?P<t>.+)"
)
_LABEL_FIRST = re.compile(r"(?:for |on |in answer to )?(?P<q>[^:,]+)[:,]\s+(?P<t>.+)")
_ANSWER_IS = re.compile(
    r"(?:the )?(?:answer|figure|number|total) (?:to|for|on) (?P<q>.+?) (?:is|was) (?P<t>.+)"
)
_FOR_LABEL = re.compile(
    r"(?P<t>.+?),? (?:for|on|in|in answer to) (?P<q>(?:questions?|q)? ?\w{1,4})"
)
_LONGEST_SOURCE = 80


def recording_order(said: Heard) -> ReasonOrder | DetailOrder | FactOrder | None:
    """Return what the whole of the words has recorded, or None."""
    return _reason(said) or _detail(said) or _fact(said)


def _reason(said: Heard) -> ReasonOrder | None:
    for form in (_REASON, _REASON_UNDER, _REASON_SHORT):
        fit = said.fits(form)
        cited = exemptions_named(fit["e"]) if fit else None
        if fit is not None and cited is not None and not cited.unknown:
            text = sentence(said.as_typed(fit, "t"))
            return ReasonOrder(REASON_NAMES[fit["f"]], text, cited.citations[:1])
    return None


def _detail(said: Heard) -> DetailOrder | None:
    if fit := said.fits(_SEARCHED):
        named = said.questions(fit["q"] or fit["r"] or "")
        start, end = fit.span("t")
        if named is None:
            named, end = Named(), len(said.words)
        text = f"We searched {said.words[start:end].strip().rstrip('.')}."
        return DetailOrder("searches", text, named)
    fit = said.fits(_ADVISE)
    named = said.questions(fit["q"]) if fit else None
    if fit is None or named is None:
        return None
    return DetailOrder("advice", sentence(said.as_typed(fit, "t")), named)


def _fact(said: Heard) -> FactOrder | None:
    """Return a fact with its source, as far as they were said."""
    text, source = with_source(said.words)
    bare = Heard(text, said.case, said.place)
    if fit := bare.fits(_ANSWER_IS):
        named = bare.questions(fit["q"])
        value = bare.as_typed(fit, "t")
        return FactOrder(sentence(f"The answer is {value}"), source, named) if named else None
    if fit := bare.fits(_FACT_FOR):
        named = bare.questions(fit["q"] or "")
        return _of(bare, bare.as_typed(fit, "t"), source, named) if named else None
    if fit := bare.fits(_LABEL_FIRST):
        named = bare.questions(fit["q"])
        told = Heard(bare.as_typed(fit, "t"), said.case, said.place)
        if named is not None and named.labels and told.fits(_STATED):
            return FactOrder(sentence(told.words), source, named)
    if bare.fits(_STATED):
        return _of(bare, bare.words, source, Named())
    return None


def _of(said: Heard, text: str, source: str, named: Named) -> FactOrder:
    """Return the fact, with the question that its last words name where nothing else did."""
    told = Heard(text, said.case, said.place)
    fit = None if named.labels else told.fits(_FOR_LABEL)
    at_end = told.questions(fit["q"]) if fit else None
    if fit is not None and at_end is not None and at_end.labels:
        return FactOrder(sentence(told.as_typed(fit, "t")), source, at_end)
    return FactOrder(sentence(text), source, named)


def with_source(words: str) -> tuple[str, str]:
    """Return the fact and where it is said to come from: '(from the asset register)'."""
    fit = _SOURCE.fullmatch(words)
    if fit is None:
        return words, ""
    source = next(found for found in fit.group("a", "b", "c", "d") if found).strip().rstrip(".")
    if len(source) > _LONGEST_SOURCE:
        return words, ""
    return fit["t"].strip(), source[:1].upper() + source[1:]


def sentence(words: str) -> str:
    """Return *words* as a sentence, with a capital and a full stop."""
    bare = words.strip()
    ended = bare if bare.endswith((".", "!", "?", "”", '"')) else f"{bare}."
    return ended[:1].upper() + ended[1:]
