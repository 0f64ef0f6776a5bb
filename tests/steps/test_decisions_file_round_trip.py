"""The decisions file: whatever is written down as TOML comes back as it was."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.law.answers import Answer
from foiassist.law.exemptions import provision
from foiassist.steps.decisions_file import (
    DECISION_FIELDS,
    REASON_FIELDS,
    decisions_from,
    read_citations,
)
from tests.cases import a_request

REQUEST = a_request({"1": "How many drones?", "1a": "Which models?", "2": "Your policy?"})
LABELS = ["1", "1a", "2"]
LISTS = {"for_disclosure", "against_disclosure"}

WORDS = (
    st.text("abcdefgh éß\"'\\$%[]{}=#,.“”—", min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
CITED = st.lists(
    st.sampled_from(["31(1)(a)", "31(1)(b)", "40(2)", "42(1)", "43(2)"]),
    min_size=1,
    max_size=3,
    unique=True,
).map(tuple)
SAID = st.fixed_dictionaries(
    {},
    optional={
        name: st.sampled_from(["would", "would be likely to"])
        if name == "likelihood"
        else st.lists(WORDS, min_size=1, max_size=3).map(tuple)
        if name in LISTS
        else WORDS
        for name in REASON_FIELDS
    },
)
DECISION = st.builds(
    lambda label, answer, cited, said: Decision(label, answer, cited, **said),
    st.sampled_from(LABELS),
    st.sampled_from(Answer),
    CITED | st.just(()),
    st.fixed_dictionaries({}, optional=dict.fromkeys(DECISION_FIELDS, WORDS)),
)
REASON = st.builds(
    lambda cited, labels, said: Reason(cited, labels, **said),
    CITED,
    st.lists(st.sampled_from(LABELS), unique=True).map(tuple),
    SAID,
)


def quoted(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(quoted(one) for one in value)}]"
    plain = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def lines(said: dict[str, object]) -> str:
    return "\n".join(f"{key} = {quoted(value)}" for key, value in said.items() if value)


def written(decisions, reasons, facts) -> str:
    text = ""
    for decision in decisions:
        own = [fact for fact in facts if fact.question == decision.question]
        said = {name: getattr(decision, name) for name in DECISION_FIELDS}
        head = {"question": decision.question, "answer": decision.answer.value}
        cited = {"exemptions": decision.exemptions}
        text += f"[[decision]]\n{lines(head | cited | said)}\n"
        shown = [f"{{ text = {quoted(f.text)}, source = {quoted(f.source)} }}" for f in own]
        text += f"facts = [{', '.join(shown)}]\n"
    for reason in reasons:
        said = {name: getattr(reason, name) for name in REASON_FIELDS}
        head = {"exemptions": reason.exemptions, "questions": reason.questions}
        text += f"[[reason]]\n{lines(head | said)}\n"
    return text


@given(
    st.lists(DECISION, max_size=3, unique_by=lambda d: d.question),
    st.lists(REASON, max_size=2),
    st.lists(st.builds(Fact, st.sampled_from(LABELS), WORDS, WORDS), max_size=3),
)
def test_what_is_written_down_comes_back(decisions, reasons, facts):
    decided = {decision.question for decision in decisions}
    own = [fact for fact in facts if fact.question in decided]
    own.sort(key=lambda fact: [d.question for d in decisions].index(fact.question))
    read = decisions_from(tomllib.loads(written(decisions, reasons, own)), REQUEST, "mine.toml")
    assert read.decisions == tuple(decisions)
    assert read.reasons == tuple(reasons)
    assert read.facts == tuple(own)


@given(CITED)
def test_every_exemption_that_is_read_is_one_that_the_law_has(cited):
    for citation in read_citations(cited, "mine.toml"):
        assert provision(citation).citation == citation
