"""The facts firewall, end to end: nothing that only a past letter says gets into a draft."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.case.decision import Decision
from foiassist.case.evidence import EVERYTHING, Match, Passage, PassageRole
from foiassist.desk.drafting import DraftFinished
from foiassist.law.answers import Answer
from tests.cases import OFFICER, a_case
from tests.fakes import FakeCorpus, FakeDrafter, FakeIndex, a_desk

LIBRARY = CorpusFiles([Path(__file__).resolve().parents[1] / "corpus"]).library()
DECISIONS = (
    Decision("1", Answer.DISCLOSED),
    Decision("2", Answer.WITHHELD, ("31(1)(a)",)),
    Decision("3", Answer.PARTLY, ("40(2)", "43(2)")),
    Decision("4", Answer.PUBLISHED),
)
FRAMES = (
    "Disclosure would let offenders judge where a deployment is weak.",
    "The public interest in openness is met by what is published.",
    "There is a public interest in fair competition.",
)
FACTS = st.one_of(
    st.integers(51, 10**8).map(str),
    st.dates().map(lambda day: f"{day.day} {day:%B} {day.year + 3000}"),
    st.from_regex(r"(Q|Z|X)[a-z]{4,9} (Q|Z|X)[a-z]{4,9}", fullmatch=True),
    st.from_regex(r"https://[a-z]{4,9}\.example/[a-z]{3,5}", fullmatch=True),
    st.from_regex(r"[a-z]{4,8}@[a-z]{4,8}\.example", fullmatch=True),
    st.sampled_from(["seventy-three", "four hundred", "nineteen thousand"]),
)
ROLES = st.sampled_from(list(PassageRole))


def a_precedent(number: int, role: PassageRole, text: str) -> Passage:
    return Passage(
        f"p{number}",
        role,
        text,
        document=f"OLD/{number}",
        authority="Quenby Police",
        answer="withheld",
        exemptions=("31(1)(a)", "40(2)", "43(2)"),
    )


class FindsEverything(FakeIndex):
    """Finds every passage of the role and exemption asked for, whatever the words."""

    def find(self, text, *, k=8, scope=EVERYTHING, kind=""):
        found = [
            Match(passage, 0.9, ("near in meaning",))
            for passage in self.passages
            if not scope.roles or passage.role in scope.roles
        ]
        return tuple(found[:k])


def drafted_over(*passages: Passage, drafter=None):
    builtin = PrecedentDrafter()
    desk = a_desk(
        a_case(decisions=(), reasons=(), facts=(), sections=()),
        index=FindsEverything(*passages),
        corpus=FakeCorpus(LIBRARY),
        drafter=drafter or builtin,
        fallback=builtin,
    )
    case = desk.cases.decide(OFFICER, "TP-FOI-0417", DECISIONS)
    *_, last = desk.drafting.draft_case(case)
    assert isinstance(last, DraftFinished)
    return desk, last.case


@cache
def said_without_precedents() -> str:
    """Return the letter of the same case over no past letter: its figures are its own."""
    desk, case = drafted_over()
    return desk.letters.text(case)


@settings(deadline=None, max_examples=40)
@given(
    plants=st.lists(st.tuples(FACTS, ROLES, st.sampled_from(FRAMES)), min_size=1, max_size=6),
)
def test_no_fact_planted_in_a_past_letter_is_found_in_any_draft(plants):
    plants = [plant for plant in plants if plant[0] not in said_without_precedents()]
    assume(plants)
    passages = [
        a_precedent(number, role, f"{frame.rstrip('.')} with {fact}. It was {fact} in all.")
        for number, (fact, role, frame) in enumerate(plants)
    ]
    desk, case = drafted_over(*passages)
    letter = desk.letters.text(case)
    for fact, _, _ in plants:
        assert fact not in letter
    assert "Quenby" not in letter
    assert "OLD/" not in letter


def test_what_can_carry_no_fact_is_lent_so_that_the_tests_above_have_something_to_stop():
    desk, case = drafted_over(a_precedent(1, PassageRole.HARM, FRAMES[1]))
    assert FRAMES[1].rstrip(".") in desk.letters.text(case)


@pytest.mark.parametrize(
    "written",
    [
        "We hold 73 such records.",
        "Inspector Zorin Quelby made the decision.",
        "It took place on 14 May 2019.",
        "See https://evil.example/records for more.",
        "Write to zq@quenby.example.",
        "We withheld this under section 38(1)(a) of the Act.",
        "Section 31(1)(z) of the Act applies.",
        "Dear {{applicant}}, thank you.",
    ],
)
def test_what_a_model_invents_becomes_a_visible_mark_that_blocks_acceptance(written):
    _, case = drafted_over(drafter=FakeDrafter(f"A first sentence. {written} And a last one."))
    section = case.section("reason-31")
    assert section.needed, section.text
    assert not any(
        invented in section.text
        for invented in ("73", "Quelby", "2019", "evil", "zq@", "38(1)", "(z)", "{{")
    )


def test_what_is_recorded_for_the_case_may_stand_in_a_models_draft():
    text = "We hold this information and are withholding it under section 31(1)(a) of the Act."
    _, case = drafted_over(drafter=FakeDrafter(text))
    assert case.section("answer-2").text == text


def test_a_person_s_words_are_never_changed_by_the_guard():
    builtin = PrecedentDrafter()
    desk = a_desk(
        a_case(), corpus=FakeCorpus(LIBRARY), drafter=FakeDrafter("No."), fallback=builtin
    )
    before = {section.id: section.text for section in desk.cases.case("TP-FOI-0417").sections}
    list(desk.drafting.draft(OFFICER, "TP-FOI-0417"))
    after = {section.id: section.text for section in desk.cases.case("TP-FOI-0417").sections}
    assert {key: after[key] for key in before} == before
