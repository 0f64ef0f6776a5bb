"""Plain words that answer questions: 'withhold 3 under law enforcement', 'we don't hold 5'.

The whole of the words must fit a form, so that a word which is not understood ('don't', 'unless')
is never passed over.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from foiassist.conversation.plain_words.exemptions_named import Cited
from foiassist.conversation.plain_words.forms import Forms
from foiassist.conversation.plain_words.heard import Aimed, Heard, aimed, aimed_apart
from foiassist.conversation.plain_words.orders import DecideOrder
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision, section_of

Reader = Callable[[Heard], DecideOrder | None]

_IMPERATIVES = (
    (
        Answer.PARTLY,
        Forms("""
            (partly|partially|part) (disclose|release|withhold|refuse|answer) [{rest}]
            (disclose|release|withhold|refuse|give them|give) [only] (part|parts|some) of {rest}
            (disclose|release|withhold|refuse|give) {q} (in part|partly|partially) [{rest}]
            redact [{rest}]
        """),
    ),
    (
        Answer.NCND,
        Forms("""
            neither confirm (nor|or) deny [{rest}]
            neither confirm (nor|or) deny (that|whether|if) (we hold|it is held|we have) [{rest}]
            neither confirm (nor|or) deny (holding|that we hold) (anything|information) (on|for)
            + {rest}
            neither confirm (nor|or) deny holding [{rest}]
            refuse to (confirm or deny|say) (whether|if) (we hold|we have) {rest}
            ncnd [{rest}]
        """),
    ),
    (
        Answer.DISCLOSED,
        Forms("""
            (disclose|release|provide|supply|give them|give|hand over) {rest}
            + (in full|fully|completely)
            fully (disclose|release|answer) {rest}
            answer {rest} (in full|fully)
            (disclose|release|provide|supply|give out|give them|hand over|let them have) [{rest}]
        """),
    ),
    (Answer.WITHHELD, Forms("(withhold|refuse|exempt|hold back|keep back|decline) [{rest}]")),
)
"""What is to be done, and to what."""

_BE = "[(is|are|was|were|is to be|are to be|should be|must be|will be|has been|have been)]"
_PARTICIPLES = (
    (
        Answer.PARTLY,
        Forms(f"""
            {{q}} {_BE} (partly|partially) (disclosed|released|withheld|refused) [{{rest}}]
            {{q}} {_BE} (disclosed|released|withheld|refused) (in part|partly|partially) [{{rest}}]
            {{q}} {_BE} redacted [{{rest}}]
        """),
    ),
    (
        Answer.NCND,
        Forms(f"""
            {{q}} {_BE} (ncnd|neither confirmed nor denied) [{{rest}}]
            (ncnd|neither confirmed nor denied): {{q}}
        """),
    ),
    (
        Answer.NOT_HELD,
        Forms("""
            {q} [(is|are|was|were)] (not held|not something we hold)
            [{q}] (information|no information|nothing) [is] (not held|held)
            (not held|no information held|nothing held): {q}
            {q}: (not held|no information held|nothing held)
        """),
    ),
    (
        Answer.DISCLOSED,
        Forms(f"""
            {{q}} {_BE} [fully] (disclosed|released|provided) [(in full|fully)]
            {{q}} {_BE} answered in full
            (disclosed|released|disclosed in full): {{q}}
        """),
    ),
    (
        Answer.WITHHELD,
        Forms(f"""
            {{q}} {_BE} (withheld|refused|exempt|exempted) [in full] [{{rest}}]
            (withheld|refused|exempt): {{q}}
        """),
    ),
)
"""What is so, and of what."""

_APPLIED = Forms("""
    (apply|use|rely on|cite|claim|engage|invoke) {e} (to|for|on|against|in) {q}
    {e} (applies|apply) (to|for|on) {q}
    {e} (covers|cover) {q}
    {e} for {q}
    {q} (under|is under|are under|goes under|go under) {e}
    {q}: {e}
""")
_TREATED = Forms("""
    (treat|handle|process|deal with|answer|consider) {q} (as|under) [(a|an)] {e}
    + [(request|requests)]
    {q} (is|are|would be) [(a|an)] {e} [(request|requests)]
    {q}: {e}
""")
_PUT_AS = Forms("""
    (decide|mark|set|put|record) {q} as {rest}
    (decide|mark|set|put) {q}: {rest}
    decide {q} {rest}
""")
_OVER_COST = Forms("""
    {q} (is|are|goes|go|would be|would go) (over|above|beyond) [the]
    + (cost|costs|appropriate|fees) limit
    {q} (exceeds|exceed|would exceed) [the] (cost|costs|appropriate|fees) limit
    (answering|doing) {q} (costs|would cost) too much
    {q} (costs|cost|would cost) too much
    [(answering|doing)] {q} (takes|would take) too (long|much time)
""")
_WE = "(we|the force|the council|the trust|the authority|the department|the university)"
_DO_NOT = "(do not|don't|does not|doesn't) (hold|have|keep|record)"
_NOT_HELD = Forms(f"""
    {_WE} {_DO_NOT} [(any|the)] (information|data|records|anything)
    + (on|for|about|in|asked for in) {{q}}
    {_WE} {_DO_NOT} [(any|the)] (information|data|records|anything)
    {_WE} {_DO_NOT} [{{q}}]
    {_WE} (hold|have) (nothing|no information|no data|no records) (on|for|about|in) {{q}}
    {_WE} (hold|have) (no record|no records) of {{q}}
    [there is] (nothing|no information|no data) held (on|for|about|in) {{q}}
""")

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
        _over_cost, _not_held, _imperative, _participle, _treated, _applied, _put_as
    )  # fmt: skip
    return next((order for reader in readers if (order := reader(said)) is not None), None)


def _decided(answer: Answer, aim: Aimed | None) -> DecideOrder | None:
    """Return the decision with the exemptions that were named, or None where they do not fit."""
    if aim is None:
        return None
    cited = aim.cited or Cited(())
    if answer in {Answer.DISCLOSED, Answer.NOT_HELD} and cited != Cited(()):
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
    section = section_of(citation)
    answer = IMPLYING.get(citation) or IMPLYING.get(section)
    if answer is None:
        return order
    says_no_more = citation in IMPLYING or citation == f"{section}(1)"
    return replace(order, answer=answer, exemptions=() if says_no_more else order.exemptions)


def _with_ncnd_limbs(order: DecideOrder) -> DecideOrder:
    """Return the order with the subsections that lift the duty to confirm or deny."""
    if order.unknown:
        return order
    limbs = (provision(citation) for citation in order.exemptions)
    cited = (row.citation if row.is_ncnd else (row.ncnd or row.citation) for row in limbs)
    return replace(order, exemptions=tuple(dict.fromkeys(cited)))


def _imperative(said: Heard) -> DecideOrder | None:
    for answer, forms in _IMPERATIVES:
        for fit in forms.fits(said.low):
            order = _decided(answer, aimed(said, f"{fit['q']} {fit['rest']}".strip()))
            if order is not None:
                return order
    return None


def _participle(said: Heard) -> DecideOrder | None:
    for answer, forms in _PARTICIPLES:
        for fit in forms.fits(said.low):
            questions, rest = fit["q"].rstrip(" :"), fit["rest"].strip(" ,:")
            aim = aimed(said, f"{questions} {rest}".strip()) or aimed_apart(said, questions, rest)
            if order := _decided(answer, aim):
                return order
    return None


def _applied(said: Heard) -> DecideOrder | None:
    """Return what 'apply legal privilege to 3' and '4 under 43(2)' decide."""
    for fit in _APPLIED.fits(said.low):
        aim = aimed_apart(said, fit["q"], fit["e"])
        if aim is not None and aim.questions.labels:
            return _decided(Answer.WITHHELD, aim)
    return None


def _treated(said: Heard) -> DecideOrder | None:
    """Return what 'treat 3 as vexatious' decides: only what is an answer of its own."""
    for fit in _TREATED.fits(said.low):
        order = _decided(Answer.WITHHELD, aimed_apart(said, fit["q"], fit["e"]))
        if order is not None and order.answer is not Answer.WITHHELD:
            return order
    return None


def _put_as(said: Heard) -> DecideOrder | None:
    """Return what 'mark 3 as withheld under 31(1)(a)' decides."""
    for fit in _PUT_AS.fits(said.low):
        order = _participle(Heard(f"{fit['q']} {fit['rest']}", said.case, said.place))
        if order is not None:
            return order
    return None


def _over_cost(said: Heard) -> DecideOrder | None:
    return _simply(Answer.COST_LIMIT, _OVER_COST, said)


def _not_held(said: Heard) -> DecideOrder | None:
    return _simply(Answer.NOT_HELD, _NOT_HELD, said)


def _simply(answer: Answer, forms: Forms, said: Heard) -> DecideOrder | None:
    """Return an answer that names no exemption."""
    for fit in forms.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None:
            return DecideOrder(answer, named)
    return None
