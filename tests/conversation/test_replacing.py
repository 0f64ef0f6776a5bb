from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.section import SectionState
from foiassist.conversation.asked import Asked
from foiassist.conversation.commands import command_in
from foiassist.conversation.writing.replacing import (
    ACCEPTED,
    LINK,
    NEEDED,
    QUOTED,
    Wanted,
    carry_out,
    find,
    old_and_new,
    replaced,
    summary,
)
from foiassist.errors import CaseChanged, SettingsError
from tests.cases import OFFICER
from tests.fakes import a_desk
from tests.tui.workspaces import drafted_case

REFERENCE = "TP-FOI-0402"


def places(words, case=None, **how):
    return find(case or drafted_case(), Wanted(words, **how))


def test_words_are_found_in_every_section_whatever_their_capitals():
    assert [found.section for found in places("WE SEARCHED")] == ["answer-3"]
    assert not places("WE SEARCHED", same_capitals=True)


def test_whole_words_are_not_found_inside_others():
    case = drafted_case(answer_2="drones")
    assert "answer-2" in {one.section for one in places("drone", case)}
    assert "answer-2" not in {one.section for one in places("drone", case, whole_words=True)}


def test_a_straight_apostrophe_finds_a_curly_one():
    assert places("Commissioner's Office")[0].words == "Commissioner’s Office"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("> How many drones were there?", QUOTED),
        ("You asked for “the make and model of each drone”.", QUOTED),
        ("See https://www.tarnshire.police.uk/drones for it.", LINK),
        ("Write to drones@tarnshire.police.uk now.", LINK),
        ("We hold [NEEDED N1: how many drones].", NEEDED),
        ("We hold drones.", ""),
        ("They are called “drones” here, which nobody asked.", QUOTED),
    ],
)
def test_what_is_not_the_offices_to_replace_is_left_alone(text, why):
    (found, *_) = [
        one for one in places("drone", drafted_case(answer_2=text)) if one.section == "answer-2"
    ]
    assert found.left_alone == why


def test_an_accepted_section_is_found_and_left_alone():
    case = drafted_case().section_accepted(OFFICER, "answer-3")
    (found,) = places("complaints register", case)
    assert found.left_alone == ACCEPTED
    assert "1 accepted: left alone" in summary((found,))


def test_replacing_changes_only_what_is_free_and_leaves_acceptance_as_it_is():
    desk = a_desk(drafted_case())
    desk.drafting.accept(OFFICER, REFERENCE, "answer-4")
    found = find(desk.cases.case(REFERENCE), Wanted("We hold this information"))
    done = carry_out(desk, OFFICER, REFERENCE, found, "We have this")
    case = desk.cases.case(REFERENCE)
    assert {one.section for one in done} == {"answer-2"}
    assert case.section("answer-2").text.startswith("We have this. It is withheld")
    assert case.section("answer-2").by == OFFICER.name
    assert case.section("answer-4").state is SectionState.ACCEPTED
    assert case.section("answer-4").text.startswith("We hold this information")


def test_a_section_that_was_accepted_since_the_list_was_made_is_not_changed():
    desk = a_desk(drafted_case())
    found = find(desk.cases.case(REFERENCE), Wanted("complaints register"))
    desk.drafting.accept(OFFICER, REFERENCE, "answer-3")
    with pytest.raises(CaseChanged):
        carry_out(desk, OFFICER, REFERENCE, found, "register")
    assert desk.cases.case(REFERENCE).section("answer-3").is_accepted


def give(desk, line):
    command, words = command_in(line, OFFICER.role)
    return command.handler(Asked(desk, OFFICER, REFERENCE, words, usage=command.usage))


def test_a_typed_replacement_is_listed_and_does_nothing_until_all_is_said():
    desk = a_desk(drafted_case())
    told = give(desk, "/replace complaints register -> register")
    assert "[complaints register]" in told.text
    assert "complaints register" in desk.cases.case(REFERENCE).section("answer-3").text
    assert "Replaced 1 place" in give(desk, "/replace all complaints register -> register").text
    assert "complaints register" not in desk.cases.case(REFERENCE).section("answer-3").text


@pytest.mark.parametrize("line", ["/replace", "/replace all words", "/replace -> x"])
def test_a_replacement_without_its_words_is_refused(line):
    with pytest.raises(SettingsError, match="which words"):
        give(a_desk(drafted_case()), line)


def test_words_that_are_not_there_are_said_not_to_be():
    assert "Nothing found" in give(a_desk(drafted_case()), "/replace zebra -> horse").text


@pytest.mark.parametrize("line", ["old words -> new", "old words => new", "old words→new"])
def test_old_and_new_are_parted_by_an_arrow(line):
    assert old_and_new(line) == ("old words", "new")


@given(text=st.text("ab ", max_size=30), old=st.text("ab", min_size=1, max_size=3), new=st.text())
def test_replacing_is_what_plain_replacing_would_be(text, old, new):
    case = drafted_case(answer_2=text)
    found = [one for one in find(case, Wanted(old)) if one.section == "answer-2"]
    assert replaced(text, found, new) == text.replace(old, new)
