"""Plain words that answer questions: 'withhold 3 under law enforcement', 'we don't hold 5'.

Each form is a pattern that the whole of the words must fit, so that a word which is not understood
('don't', 'unless') is never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from foiassist.conversation.plain_words.exemptions_named import Cited, exemptions_named
from foiassist.conversation.plain_words.heard import Aimed, Heard, aimed
from foiassist.conversation.plain_words.orders import DecideOrder
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision, section_of

Reader = Callable[[Heard], DecideOrder | None]

_BE = r"(?:\s+(?:is|are|was|were|is to be|are to be|should be|must be|will be|has been|have been))?"
_IMPERATIVES = (
    (Answer.PARTLY, r"(?:partly|partially|part) (?:disclose|release|withhold|refuse|answer)"),
    (
        Answer.PARTLY,
        r"(?:disclose|release|withhold|refuse|give(?: them)?|answer) (?:only )?"
        r"(?:part|parts|some) of",
    ),
    (Answer.PARTLY, r"redact"),
    (Answer.DISCLOSED, r"fully (?:disclose|release|answer)"),
    (
        Answer.NCND,
        r"(?:neither confirm (?:nor|or) deny|ncnd|refuse to (?:confirm or deny|say))"
        r"(?:,? (?:that|whether|if) (?:we hold|it is held|they are held|we have)| holding)?"
        r"(?: anything| (?:any )?information)?(?: (?:on|for|about|in))?",
    ),
    (Answer.WITHHELD, r"(?:withhold|refuse|exempt|hold back|keep back|decline)"),
    (
        Answer.DISCLOSED,
        r"(?:disclose|release|provide|supply|give out|give them|give|hand over|let them have)",
    ),
)
_PARTICIPLES = (
    (Answer.PARTLY, r"(?:partly|partially) (?:disclosed|released|withheld|refused|exempt)"),
    (Answer.PARTLY, r"(?:disclosed|released|withheld|refused) (?:in part|partly|partially)"),
    (Answer.PARTLY, r"redacted"),
    (
        Answer.DISCLOSED,
        r"(?:fully )?(?:disclosed|released|provided)(?: in full| fully)?|answered in full",
    ),
    (Answer.NCND, r"(?:ncnd|neither confirmed nor denied)"),
    (
        Answer.NOT_HELD,
        r"(?:not held|information not held|no information held|nothing held|not something we hold)",
    ),
    (Answer.WITHHELD, r"(?:withheld|refused|exempt|exempted)(?: in full)?"),
)
_IMPERATIVE_FORMS = tuple(
    (answer, re.compile(rf"(?:{verb})(?: (?P<rest>.+))?")) for answer, verb in _IMPERATIVES
)
_PARTICIPLE_FORMS = tuple(
    (answer, re.compile(rf"(?P<q>.*?){_BE}(?:\s*:)?\s*\b(?:{words})(?P<rest>(?:[\s,:].+)?)"))
    for answer, words in _PARTICIPLES
)
_IN_PART = re.compile(r"(?P<q>.+?),? (?:in part|partly|partially)(?P<rest>(?:\s.+)?)")
_IN_FULL = re.compile(r"(?P<q>.+?)(?: in full| fully| completely)")
_APPLY = re.compile(
    r"(?:apply|use|rely on|cite|claim|engage|invoke|put) (?P<e>.+?)(?: again)? (?:to|for|on|against|"
    r"in) (?P<q>.+)"
)
_APPLIES = re.compile(
    r"(?P<e>.+?) (?:applies|apply|is engaged|covers|cover) (?:to|for|on)? ?(?P<q>.+)"
)
_JUST_UNDER = re.compile(r"(?P<q>.+?)(?: (?:under|is under|are under|goes under)|:) (?P<e>.+)")
_TREAT = re.compile(
    r"(?:treat|handle|process|deal with|answer|consider|refuse) (?P<q>.*?) ?(?:as|under) (?:an? )?"
    r"(?P<e>.+?)(?: requests?)?"
)
_IS = re.compile(r"(?P<q>.+?) (?:is|are|would be|goes|go) (?:an? )?(?P<e>.+?)(?: requests?)?")
_OVER_COST = re.compile(
    r"(?:answering |doing )?(?P<q>.+?) (?:(?:is|are|goes|would be|would go) (?:over|above|beyond)|"
    r"exceeds?|would exceed) (?:the )?(?:costs?|appropriate|fees)(?: limit)?"
    r"|(?:answering |doing )?(?P<r>.+?) (?:(?:costs?|would cost) too much|(?:takes?|would take) too "
    r"(?:long|much time))"
)
_NOT_HELD = re.compile(
    r"(?:we|the (?:force|council|trust|authority|department|university)) (?:do not|don't|does not|"
    r"doesn't) (?:hold|have|keep|record)(?: any| the)?(?: (?:information|data|records?|anything))?"
    r"(?: (?:on|for|about|in|to|asked for in))? ?(?P<q>.*)"
    r"|(?:we (?:hold|have)|there is) (?:nothing|no information|no data|no records?)(?: held)?"
    r" (?:on|for|about|in) (?P<r>.+)"
)

IMPLYING = {
    "12": Answer.COST_LIMIT,
    "14(1)": Answer.VEXATIOUS,
    "14(2)": Answer.REPEATED,
    "21": Answer.PUBLISHED,
    "22": Answer.TO_BE_PUBLISHED,
    "39": Answer.ENVIRONMENTAL,
    "40(1)": Answer.OWN_DATA,
}
"""Provisions that are an answer of their own when a question is refused under them alone."""


def decide_order(said: Heard) -> DecideOrder | None:
    """Return the decision that the whole of the words gives, or None."""
    readers: tuple[Reader, ...] = (
        _over_cost, _not_held, _imperative, _participle, _applied, _treated, _under
    )  # fmt: skip
    return next((order for reader in readers if (order := reader(said)) is not None), None)


def decided(answer: Answer, aim: Aimed) -> DecideOrder | None:
    """Return the decision with the exemptions that were named, or None where they do not fit."""
    cited = aim.cited or Cited(())
    if answer is Answer.DISCLOSED and (cited.citations or cited.unknown):
        return None
    order = DecideOrder(
        answer, aim.questions, cited.citations, unknown=cited.unknown, aside=aim.aside
    )
    return _with_ncnd_limbs(order) if answer is Answer.NCND else _implied(order)


def _implied(order: DecideOrder) -> DecideOrder:
    """Return 'withheld under section 12' as what it is: refused on cost."""
    if order.answer is not Answer.WITHHELD or order.unknown or len(order.exemptions) != 1:
        return order
    (citation,) = order.exemptions
    answer = IMPLYING.get(citation) or IMPLYING.get(section_of(citation))
    if answer is None:
        return order
    bare = citation in IMPLYING or citation in {f"{section_of(citation)}(1)"}
    return replace(order, answer=answer, exemptions=() if bare else order.exemptions)


def _with_ncnd_limbs(order: DecideOrder) -> DecideOrder:
    """Return the order with the subsections that lift the duty to confirm or deny."""
    if order.unknown:
        return order
    limbs = (provision(c) for c in order.exemptions)
    cited = tuple(row.citation if row.is_ncnd else (row.ncnd or row.citation) for row in limbs)
    return replace(order, exemptions=tuple(dict.fromkeys(cited)))


def _imperative(said: Heard) -> DecideOrder | None:
    for answer, form in _IMPERATIVE_FORMS:
        fit = said.fits(form)
        if fit is None:
            continue
        rest = fit["rest"] or ""
        order = _adverbially(said, answer, rest)
        if order is not None:
            return order
    return None


def _adverbially(said: Heard, answer: Answer, rest: str) -> DecideOrder | None:
    """Return the decision on *rest*, which may say 'in part' or 'in full' of it."""
    if part := _IN_PART.fullmatch(rest):
        aim = aimed(said, f"{part['q']}{part['rest']}")
        return decided(Answer.PARTLY, aim) if aim else None
    whole = _IN_FULL.fullmatch(rest)
    aim = aimed(said, whole["q"] if whole else rest)
    if aim is None:
        return None
    return decided(answer, aim)


def _participle(said: Heard) -> DecideOrder | None:
    for answer, form in _PARTICIPLE_FORMS:
        fit = said.fits(form)
        if fit is None:
            continue
        aim = aimed(said, f"{fit['q']} {fit['rest'].strip(' ,:')}".strip())
        aim = aim or _named_after(said, fit["q"], fit["rest"])
        if aim is not None and (order := decided(answer, aim)):
            return order
    return None


def _named_after(said: Heard, words: str, rest: str) -> Aimed | None:
    """Return what '3 withheld 31(1)(a)' aims at, with nothing in between."""
    questions, cited = said.questions(words), exemptions_named(rest)
    return Aimed(questions, cited) if questions is not None and cited is not None else None


def _applied(said: Heard) -> DecideOrder | None:
    """Return what 'apply legal privilege to 3' and '31(1)(a) applies to 3' decide."""
    for form in (_APPLY, _APPLIES):
        if fit := said.fits(form):
            aim = _named_after(said, fit["q"], fit["e"])
            return decided(Answer.WITHHELD, aim) if aim else None
    return None


def _treated(said: Heard) -> DecideOrder | None:
    """Return what 'treat 3 as vexatious' decides: only what is an answer of its own."""
    for form in (_TREAT, _IS):
        fit = said.fits(form)
        aim = _named_after(said, fit["q"], fit["e"]) if fit else None
        order = decided(Answer.WITHHELD, aim) if aim else None
        if order is not None and order.answer is not Answer.WITHHELD:
            return order
    return None


def _under(said: Heard) -> DecideOrder | None:
    """Return what '4 under 43(2)' decides."""
    fit = said.fits(_JUST_UNDER)
    aim = _named_after(said, fit["q"], fit["e"]) if fit else None
    return decided(Answer.WITHHELD, aim) if aim and aim.questions.labels else None


def _over_cost(said: Heard) -> DecideOrder | None:
    fit = said.fits(_OVER_COST)
    named = said.questions(fit["q"] or fit["r"]) if fit else None
    return DecideOrder(Answer.COST_LIMIT, named) if named else None


def _not_held(said: Heard) -> DecideOrder | None:
    fit = said.fits(_NOT_HELD)
    named = said.questions((fit["q"] if fit["q"] is not None else fit["r"]) or "") if fit else None
    return DecideOrder(Answer.NOT_HELD, named) if named else None
