"""Plain words that record: facts, reasons, searches and advice."""

from __future__ import annotations

from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.conversation.plain_words.forms import Forms
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.orders import (
    DetailOrder,
    FactOrder,
    Named,
    ReasonOrder,
)
from foiassist.conversation.plain_words.telling import information, is_bare, sentence, with_source
from foiassist.law.tests_of_harm import LIKELIHOODS

REASON_NAMES = {
    "harm": "harm",
    "prejudice": "harm",
    "interest": "interest",
    "likelihood": "likelihood",
    "information": "information",
    "balance": "balance",
    "public interest balance": "balance",
    "argument for disclosure": "for_disclosure",
    "argument for disclosing": "for_disclosure",
    "public interest in disclosure": "for_disclosure",
    "public interest in disclosing": "for_disclosure",
    "public interest for disclosure": "for_disclosure",
    "public interest in favour of disclosure": "for_disclosure",
    "case for disclosure": "for_disclosure",
    "for disclosure": "for_disclosure",
    "in favour of disclosure": "for_disclosure",
    "argument against disclosure": "against_disclosure",
    "argument against disclosing": "against_disclosure",
    "public interest against disclosure": "against_disclosure",
    "public interest in withholding": "against_disclosure",
    "public interest in maintaining the exemption": "against_disclosure",
    "case against disclosure": "against_disclosure",
    "against disclosure": "against_disclosure",
    "legitimate interest": "legitimate_interest",
    "necessity": "necessity",
    "fairness": "fairness",
    "confidence": "confidence",
    "privilege": "privilege",
    "kind of privilege": "privilege",
    "qualified person": "qualified_person",
    "qualified opinion": "qualified_opinion",
    "qualified person's opinion": "qualified_opinion",
    "settled intention": "settled_intention",
    "enactment": "enactment",
    "estimate": "estimate",
    "burden": "burden",
    "mosaic": "mosaic",
    "mosaic effect": "mosaic",
}
"""What offices call the parts of the reasons for an exemption."""

_FIELDS = "|".join(sorted(REASON_NAMES, key=len, reverse=True))
_REASON = Forms(f"""
    [the] {{f:{_FIELDS}}} (for|of|under|in|with) {{e}} (is|are) [that] {{t}}
    [the] {{f:{_FIELDS}}} (for|of|under|in|with) {{e}}: {{t}}
    (for|under|in) {{e}} the {{f:{_FIELDS}}} (is|are) [that] {{t}}
    (for|under|in) {{e}}, the {{f:{_FIELDS}}} (is|are) [that] {{t}}
    {{e}} {{f:{_FIELDS}}}: {{t}}
""")
_SEARCHED = Forms("""
    for {q}, we [have] (searched|looked in|looked at|looked through|went through) {t}
    for {q} we [have] (searched|looked in|looked at|looked through|went through) {t}
    we [have] (searched|looked in|looked at|looked through|went through) {t} (for|on) {q}
    we [have] (searched|looked in|looked at|looked through|went through) {t}
    {q}: we [have] (searched|looked in|looked at|looked through|went through) {t}
""")
_SEARCHES_ARE = Forms("""
    [the] searches (for|on) {q}: {t}
    (for|on) {q}[,] [the] searches: {t}
    {q} searches: {t}
    [the] searches: {t}
""")
_ADVISE = Forms("""
    advise (them|him|her|the applicant|the requester) (on|for|about) {q}: {t}
    advise (them|him|her|the applicant|the requester) (on|for|about) {q} that {t}
""")
_STATED = Forms("""
    there (were|was|are|is|have been|has been) {t}
    (the|our) (force|council|trust|authority|department|university|office|team)
    + (had|has|owned|owns|recorded|received|spent|used|held|employed|paid|made) {t}
    we (had|have|own|owned|recorded|received|spent|used|employed|employ|paid|made|deployed) {t}
""")
_FACT = Forms("""
    (record|note|add|put down) (the fact|as a fact|a fact) [(for|on|about) {q}] that {t}
    (record|note|add|put down) (the fact|a fact) [(for|on|about) {q}]: {t}
    (record|note|put down) [(for|on) {q}] that {t}
    (record|note) (for|on) {q}: {t}
    [(a|the|new)] fact [(for|on|about) {q}]: {t}
""")
_LABEL_FIRST = Forms("""
    (for|on|in answer to) {q}: {t}
    (for|on|in answer to) {q}, {t}
    {q}: {t}
""")
_SAID_OF = Forms("""
    (for|on|in answer to) {q}: {t}
    {q}: {t}
""")
_FEWEST_WORDS = 3
_ORDERED = frozenset(
    "withhold disclose refuse release redact transfer publish ask draft accept send export reject "
    "don't do not never no please answer give tell treat use rely apply".split()
)
"""Words that begin an order, which is no fact even where it was not understood as one."""

_ANSWER_IS = Forms("[the] (answer|figure|number|total) (to|for|on) {q} (is|was) {t}")
_FOR_LABEL = Forms("""
    {t} (for|in answer to) {q}
    {t} (on|in) question {q}
    {t}, question {q}
""")
_PHRASES = frozenset({"information", "interest"})
"""Reasons that stand inside a sentence of the letter, and are none themselves."""


def recording_order(said: Heard) -> ReasonOrder | DetailOrder | FactOrder | None:
    """Return what the whole of the words has recorded, or None."""
    return _reason(said) or _detail(said) or _fact(said)


def _reason(said: Heard) -> ReasonOrder | None:
    for fit in _REASON.fits(said.low):
        cited = exemptions_named(fit["e"])
        if cited is not None and not cited.unknown:
            text = _reason_text(REASON_NAMES[fit["f"]], said.as_typed(fit, "t"))
            if text:
                return ReasonOrder(REASON_NAMES[fit["f"]], text, cited.citations[:1])
    return None


def _reason_text(field: str, words: str) -> str:
    """Return the words as the letter takes them; empty where it takes no such words."""
    phrase = words.strip().rstrip(".")
    if field == "likelihood":
        return phrase.lower() if phrase.lower() in LIKELIHOODS else ""
    return phrase if field in _PHRASES else sentence(words)


def _detail(said: Heard) -> DetailOrder | None:
    for fit in _SEARCHED.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None and not named.why:
            text = f"We searched {said.as_typed(fit, 't').rstrip('.')}."
            return DetailOrder("searches", text, named)
    for fit in _SEARCHES_ARE.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None and not named.why:
            return DetailOrder("searches", sentence(said.as_typed(fit, "t")), named)
    for fit in _ADVISE.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None:
            return DetailOrder("advice", sentence(said.as_typed(fit, "t")), named)
    return None


def _fact(said: Heard) -> FactOrder | None:
    """Return a fact with its source, as far as they were said."""
    text, source = with_source(said.words)
    bare = Heard(text, said.case, said.place)
    for fit in _ANSWER_IS.fits(bare.low):
        named = bare.questions(fit["q"])
        if named is not None:
            return FactOrder(f"The answer is {bare.as_typed(fit, 't').rstrip('.')}.", source, named)
    for fit in _FACT.fits(bare.low):
        named = bare.questions(fit["q"])
        if named is not None:
            return _stated(bare, bare.as_typed(fit, "t"), source, named)
    for fit in _LABEL_FIRST.fits(bare.low):
        named = bare.questions(fit["q"])
        told = bare.as_typed(fit, "t")
        if named is not None and named.labels and _STATED.fit(told.lower()):
            return FactOrder(sentence(told), source, named)
    if _STATED.fit(bare.low):
        return _stated(bare, bare.words, source, Named())
    return _said_of_a_question(bare, source)


def _said_of_a_question(bare: Heard, source: str) -> FactOrder | None:
    """Return a whole sentence after a question's label as a fact for it; an order is none."""
    for fit in _SAID_OF.fits(bare.low):
        named = bare.questions(fit["q"])
        told = bare.as_typed(fit, "t").split()
        is_order = told[:1] and told[0].casefold() in _ORDERED
        if named is None or not named.labels or is_order:
            continue
        words = " ".join(told)
        if is_bare(words):
            return FactOrder(information(words, source), source, named)
        if len(told) >= _FEWEST_WORDS:
            return FactOrder(sentence(words), source, named)
    return None


def _stated(said: Heard, text: str, source: str, named: Named) -> FactOrder:
    """Return the fact, for the question that its last words name where nothing else did.

    One that names no question is about the question under the cursor.
    """
    told = Heard(text, said.case, said.place)
    for fit in () if named.labels else _FOR_LABEL.fits(told.low):
        at_end = told.questions(fit["q"])
        if at_end is not None and at_end.labels:
            return FactOrder(sentence(told.as_typed(fit, "t")), source, at_end)
    here = said.questions("this") if said.place.question else None
    return FactOrder(sentence(text), source, here if here and not named.labels else named)
