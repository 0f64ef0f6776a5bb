"""The firewall's last gate: what a machine's draft cannot trace is a mark, and the rest stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiassist.steps.guard_draft import DraftGuard
from tests.cases import SECTION_TEXTS, a_case, a_frame, a_section

DOMAINS = ("tarnshire.police.uk",)
UNTRACED = (
    "Superintendent Zorin Quelby",
    "https://quenby.example/a/b",
    "z.quelby@quenby.example",
    "9,876 drones",
    "14 May 2031",
    "section 38(1)(a)",
    "section 31(1)(z)",
)
BETWEEN = (" and ", " or ", ", as well as ", "; ", " ")


def guarded(section):
    return DraftGuard(a_case(sections=()), a_frame(), DOMAINS).guarded(section)


def guard(text: str, section_id: str = "reason-31", **fields) -> str:
    section = a_section(section_id, text, by="", **fields)
    return guarded(section).text


@pytest.mark.parametrize("one", SECTION_TEXTS, ids=lambda one: one[0])
def test_a_section_of_what_was_recorded_stands_as_it_is(one):
    section_id, _, questions, text = one
    assert guard(text, section_id, questions=questions) == text


@pytest.mark.parametrize("invented", UNTRACED)
def test_what_cannot_be_traced_becomes_a_mark_and_the_rest_stands(invented):
    text = guard(f"We considered this carefully. It concerns {invented} here. That is all.")
    assert invented not in text
    assert text.startswith("We considered this carefully. It concerns ")
    assert text.endswith(" here. That is all.")
    assert "[NEEDED: " in text


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(UNTRACED), min_size=1, max_size=4),
    st.lists(st.sampled_from(BETWEEN), min_size=4, max_size=4),
)
def test_nothing_untraced_is_left_however_the_spans_lie(invented, between):
    said = "".join(f"{one}{gap}" for one, gap in zip(invented, between, strict=False))
    text = guard(f"It concerns {said}of this kind.")
    assert not any(one in text for one in ("Quelby", "quenby", "9,876", "2031", "38(1)", "(z)"))
    section = a_section(text=text)
    assert text.count("[NEEDED") == len(section.needed) >= 1


@pytest.mark.parametrize("quoted", ["> ", "- ", "“", "> > "])
def test_an_invented_figure_finds_no_shelter_in_a_quotation_or_a_list(quoted):
    assert "9,876" not in guard(f"We say:\n\n{quoted}The force owned 9,876 drones.")


def test_a_mark_that_the_drafter_left_stands_as_it_is():
    text = "We hold this. [NEEDED: the number of drones]"
    assert guard(text) == text


def test_guarding_twice_changes_nothing_more():
    once = guard("It concerns Superintendent Zorin Quelby and 9,876 drones.")
    assert guard(once) == once


def test_only_the_text_of_the_section_changes():
    before = a_section("reason-31", "It was 9,876.", by="", questions=("2",))
    after = guarded(before)
    assert after.text != before.text
    assert (after.id, after.title, after.questions, after.provenance) == (
        before.id,
        before.title,
        before.questions,
        before.provenance,
    )


@pytest.mark.parametrize("section_id", ["answer-1", "answer-2"])
def test_an_untraced_name_inside_an_undecided_statement_takes_the_whole_statement(section_id):
    questions = (section_id[-1],)
    text = guard("No records of Zorin Quelby are held.", section_id, questions=questions)
    assert "held" not in text.partition("]")[2]
    assert "Quelby" not in text
