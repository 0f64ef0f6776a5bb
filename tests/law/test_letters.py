from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.law.answers import Answer
from foiassist.law.duties import DUTIES, When, duties_of
from foiassist.law.letters import BESIDE_THE_RESPONSE, LetterKind, kind_of_letter

answers = st.lists(st.sampled_from(Answer), max_size=6)


def rules_of(kind: LetterKind) -> set[str]:
    return {duty.rule for duty in duties_of(kind)}


@pytest.mark.parametrize(
    ("given_answers", "kind"),
    [
        ([], "draft"),
        (["disclosed"], "full disclosure"),
        (["disclosed", "not_held"], "full disclosure"),
        (["partly"], "partial refusal"),
        (["disclosed", "withheld"], "partial refusal"),
        (["disclosed", "published", "withheld"], "partial refusal"),
        (["disclosed", "published"], "partial refusal"),
        (["published", "withheld"], "partial refusal"),
        (["withheld"], "full refusal"),
        (["withheld", "not_held"], "full refusal"),
        (["withheld", "ncnd"], "full refusal"),
        (["to_be_published"], "future publication"),
        (["to_be_published", "published"], "partial refusal"),
        (["environmental"], "environmental hand-over"),
        (["environmental", "disclosed"], "partial refusal"),
        (["environmental", "withheld"], "full refusal"),
        (["own_data"], "subject access hand-over"),
        (["not_held", "not_held"], "not held"),
        (["not_held", "transferred"], "not held"),
        (["published"], "published elsewhere"),
        (["published", "not_held"], "published elsewhere"),
        (["ncnd"], "neither confirm nor deny"),
        (["cost_limit"], "cost refusal"),
        (["vexatious"], "vexatious refusal"),
        (["repeated"], "repeated refusal"),
        (["clarification"], "clarification"),
        (["clarification", "disclosed"], "full disclosure"),
        (["clarification", "transferred"], "transfer"),
        (["transferred"], "transfer"),
    ],
)
def test_the_kind_of_a_letter_follows_from_its_answers(given_answers, kind):
    assert kind_of_letter(map(Answer, given_answers)) == kind


@given(answers)
def test_the_order_and_number_of_answers_do_not_change_the_kind(some):
    assert kind_of_letter(some) is kind_of_letter([*reversed(some), *some])


@given(answers)
def test_a_letter_that_refuses_anything_is_never_a_full_disclosure(some):
    if any(answer.refuses for answer in some):
        assert "s17-7-b" in rules_of(kind_of_letter(some))


@given(answers)
def test_a_letter_is_a_draft_only_while_nothing_is_decided(some):
    assert (kind_of_letter(some) is LetterKind.DRAFT) == (not some)


@pytest.mark.parametrize(
    ("kind", "asked", "not_asked"),
    [
        ("full disclosure", {"s1-1-a", "s1-1-b", "s45-review"}, {"s17-1-b", "s17-7-a"}),
        ("partial refusal", {"s1-1-a", "s1-1-b", "s17-1-b", "s17-3-b", "s17-7-b"}, {"s17-5"}),
        ("full refusal", {"s1-1-a", "s17-1-a", "s17-1-c", "s17-7-a"}, {"s1-1-b", "s17-5"}),
        ("not held", {"s1-1-a", "s16"}, {"s17-1-b", "s17-7-b"}),
        ("published elsewhere", {"s1-1-a", "s21-where", "s17-1-b"}, {"s1-1-b", "s17-5"}),
        ("neither confirm nor deny", {"s2-1-silent", "s17-3-a", "s17-1-b"}, {"s1-1-a", "s17-3-b"}),
        ("cost refusal", {"s17-5", "s16", "s17-7-b"}, {"s17-1-b", "s1-1-b"}),
        ("vexatious refusal", {"s17-5", "s17-7-a"}, {"s1-1-a", "s16", "s17-1-b"}),
        ("repeated refusal", {"s17-5", "s17-7-b"}, {"s1-1-a"}),
        ("clarification", {"s1-3", "s16"}, {"s1-1-a", "s10-1", "s17-7-a"}),
        ("transfer", {"s16"}, {"s1-1-a", "s17-1-b"}),
        ("future publication", {"s22-when", "s17-3-b", "s17-7-b"}, {"s1-1-b", "s17-5"}),
        ("environmental hand-over", {"s39-eir", "s17-1-a", "s17-7-b"}, {"s17-5", "s17-3-b"}),
        ("subject access hand-over", {"s40-access", "s17-1-a"}, {"s1-1-a", "s17-5"}),
        ("acknowledgement", {"s10-received"}, {"s10-1", "s17-7-a", "s45-review"}),
        ("fee notice", {"s9-fee", "s9-time"}, {"s10-1", "s17-7-a"}),
        ("extension", {"s17-2-open", "s17-2-date", "s17-1-b", "s17-7-b"}, {"s17-3-b", "s1-1-a"}),
        ("Scottish hand-over", {"foisa-which-act"}, {"s17-1-a", "s10-1"}),
        ("internal review outcome", {"s45-outcome", "s17-7-b"}, {"s17-7-a", "s10-1"}),
    ],
)
def test_each_kind_of_letter_has_the_duties_of_the_act_and_no_others(kind, asked, not_asked):
    rules = rules_of(LetterKind(kind))
    assert asked <= rules
    assert not not_asked & rules


@given(answers)
def test_no_answers_make_a_letter_that_stands_beside_the_response(some):
    assert kind_of_letter(some) not in BESIDE_THE_RESPONSE


@pytest.mark.parametrize("kind", set(LetterKind) - {LetterKind.DRAFT})
def test_every_letter_that_is_sent_has_a_duty(kind):
    assert duties_of(kind)


def test_a_draft_has_no_duties():
    assert duties_of(LetterKind.DRAFT) == ()


def test_saying_whether_it_is_held_is_asked_of_a_cost_refusal_only_outside_12_2():
    held = [duty for duty in duties_of(LetterKind.COST_REFUSAL) if duty.rule == "s1-1-a"]
    assert [duty.when for duty in held] == [When.NOT_12_2]


def test_no_two_duties_of_one_rule_reach_the_same_letter():
    for kind in LetterKind:
        rules = [duty.rule for duty in duties_of(kind)]
        assert len(rules) == len(set(rules))


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.rule)
def test_every_duty_names_its_source_and_reads_as_a_sentence(duty):
    assert duty.source.startswith("FOIA 2000 s.")
    assert duty.what[0].isupper()
    assert duty.what.endswith(".")
    assert duty.kinds
