"""The fields to fill in for one row of the grid: what its answer and its exemptions ask for.

Which they are is the law's to say (`answer_details`, `tests_of_harm`); here they get names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foiassist.case.decision import Decision, sends_cut_documents
from foiassist.case.fact import Fact
from foiassist.conversation.grid.arguments import Argument, answer_of, arguments_on
from foiassist.conversation.grid.choosing import known_provisions
from foiassist.conversation.grid.field import Field, Kind
from foiassist.conversation.grid.sheet import (
    COVERS,
    DECISION_TEXTS,
    FACT,
    SOURCE,
    Row,
    Sheet,
    Texts,
    decision_texts,
    facts_typed,
    last_fact,
    reason_texts,
)
from foiassist.law.answer_details import (
    ADVICE,
    REDACTION,
    detail_of,
    information_asked,
    must_name_exemption,
    owes_advice,
)
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision
from foiassist.law.tests_of_harm import Need, question_for

_KINDS = {
    Need.LIKELIHOOD: Kind.LIKELIHOOD,
    Need.FOR_DISCLOSURE: Kind.FACTORS,
    Need.AGAINST_DISCLOSURE: Kind.FACTORS,
}
_INFORMATION = "what is withheld, described so that the description gives nothing away"
_PROVISIONS = "such as 31(1)(a), or the words of an exemption"
_COVERED = "their numbers, to argue those apart; blank: every question that relies on it"
_ALSO = {
    "interpretation": "how you read the words of the question, where that needs saying (s.16)",
    "part": "which part of the question this is about, where there are several",
    "advice": ADVICE.question,
}
"""What may be said of any decision, besides what it needs."""


def fields_of(sheet: Sheet, place: str) -> tuple[Field, ...]:
    """Return the fields of a row: what its answer needs, the reasons, and what may be said too."""
    row = sheet.row(place)
    texts = _Texts(place, row.texts, decision_texts(row.recorded))
    fields = [texts.field("answer", "its first letters, or its number", Kind.ANSWER, needed=True)]
    answer = answer_of(row)
    if answer is not None:
        fields.extend(_decided(sheet, row, answer, texts))
    for argument in arguments_on(sheet, row):
        fields.extend(_argued(argument))
    if answer is not None:
        said = {field.name for field in fields if field.place == place}
        fields.extend(texts.field(n, asks) for n, asks in _ALSO.items() if n not in said)
        fields.extend(_left(row, texts, said | set(_ALSO)))
    return tuple(fields)


@dataclass(frozen=True, slots=True)
class _Texts:
    """What stands in the fields of one place."""

    place: str
    texts: Texts
    recorded: Texts

    def field(
        self,
        name: str,
        asks: str,
        kind: Kind = Kind.PROSE,
        *,
        needed: bool = False,
        heading: str = "",
    ) -> Field:
        text, recorded = self.texts.get(name, ""), self.recorded.get(name, "")
        return Field(self.place, name, asks, kind, needed, text, recorded, heading)


def _decided(sheet: Sheet, row: Row, answer: Answer, texts: _Texts) -> Iterator[Field]:
    """Yield what the decision itself says."""
    named = must_name_exemption(answer)
    if named:
        yield texts.field(
            "exemptions",
            _PROVISIONS,
            Kind.PROVISIONS,
            needed=True,
        )
    detail = detail_of(answer)
    if detail is not None:
        yield texts.field(detail.name, detail.question, needed=True)
    yield from _facts(sheet, row, answer, texts)
    if answer is Answer.PARTLY:
        cut = sends_cut_documents(
            Decision(row.label, answer, part=row.texts.get("part", "")), all_facts(sheet, row)
        )
        yield texts.field("redaction", REDACTION.question, needed=cut)
    if owes_advice(answer):
        yield texts.field("advice", ADVICE.question, needed=True)
    if not named and (answer.refuses or row.texts.get("exemptions")):
        implied = answer.implied_section
        words = f"blank: section {implied} alone" if implied else "this answer needs none"
        yield texts.field("exemptions", words, Kind.PROVISIONS)


def _facts(sheet: Sheet, row: Row, answer: Answer, texts: _Texts) -> Iterator[Field]:
    """Yield a field for each fact that is typed, and an empty one where facts are asked for."""
    asked = information_asked(answer, known_provisions(row.texts.get("exemptions", "")))
    typed = last_fact(row.texts)
    told = sheet.case.facts_for(row.label)
    needed = bool(asked) and not all_facts(sheet, row)
    for number in range(1, typed + bool(asked) + 1):
        first = number == 1
        begins = first and asked and not told
        words = asked if begins else "one more fact, as the letter would say it"
        yield texts.field(f"{FACT} {number}", words, needed=needed and first)
        yield texts.field(f"{SOURCE} {number}", "the record, person or system it was taken from")


def all_facts(sheet: Sheet, row: Row) -> tuple[Fact, ...]:
    """Return the facts for a row's question: those recorded, and those typed in it."""
    typed = (Fact(row.label, text, source) for text, source in facts_typed(row.texts))
    return (*sheet.case.facts_for(row.label), *typed)


def _left(row: Row, texts: _Texts, shown: set[str]) -> Iterator[Field]:
    """Yield what was said under another answer, so that nothing said is out of sight."""
    for name in DECISION_TEXTS:
        if row.texts.get(name) and name not in shown:
            yield texts.field(name, "said under another answer; it may be emptied")


def _argued(argument: Argument) -> Iterator[Field]:
    """Yield the reasons for one exemption: exactly what its kind of test asks."""
    citation = argument.citations[0]
    texts = _Texts(argument.place, argument.texts, reason_texts(argument.recorded))
    yield texts.field("information", _INFORMATION, heading=_heading(argument))
    for need in argument.needs:
        asks = question_for(need, citation)
        yield texts.field(need.value, asks, _KINDS.get(need, Kind.PROSE), needed=True)
    asked = {"information", *(need.value for need in argument.needs)}
    for name in argument.texts:
        if name not in asked and name != COVERS:
            yield texts.field(name, "said as well")
    if argument.recorded is None:
        yield texts.field(COVERS, _COVERED, Kind.LABELS)


def _heading(argument: Argument) -> str:
    """Return what the reasons are for: 'Reasons for section 31 … (questions 3 and 4 together)'."""
    labels = argument.questions
    if len(labels) == 1:
        about = f"question {labels[0]}"
    else:
        about = f"questions {', '.join(labels[:-1])} and {labels[-1]} together"
    title = provision(argument.citations[0]).title
    return f"Reasons under {', '.join(argument.citations)}, {title.lower()}: {about}"


def missing(sheet: Sheet, place: str) -> tuple[Field, ...]:
    """Return the fields of a row that the letter would mark as NEEDED."""
    return tuple(f for f in fields_of(sheet, place) if f.is_needed and not f.text.strip())


def unspecific(row: Row) -> tuple[str, ...]:
    """Return the citations of a row that stand for several limbs, of which one must be chosen."""
    cited = known_provisions(row.texts.get("exemptions", ""))
    return tuple(citation for citation in cited if not provision(citation).specific)
