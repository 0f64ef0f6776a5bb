"""Working in lines: a journey, what must be read out first, and what waits for a yes."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from foiassist.cli.plain.case import ON_SCREEN_ONLY, CaseLines
from foiassist.cli.plain.lines import Lines
from foiassist.conversation.commands import COMMANDS
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.cli.plain_journey import REFERENCE, journey, typed, unprintable
from tests.conversation.plain_words.spoken import drafted, in_parts
from tests.fakes import FakeStore, a_desk
from tests.real_desk import a_real_desk

DRAFTED = "TP-FOI-0417"
NEEDED = "[NEEDED N1: how many there were]"


def needing():
    """Return a drafted case in whose first answer something is NEEDED."""
    case = drafted()
    letter = tuple(replace(s, text=NEEDED) if s.id == "answer-1" else s for s in case.sections)
    return replace(case, sections=letter)


def place_of(case, section_id):
    return [section.id for section in case.sections].index(section_id) + 1


# The journey


@pytest.fixture(scope="module")
def travelled(tmp_path_factory):
    """Return the desk, what was shown, and the letter of a whole journey."""
    path = tmp_path_factory.mktemp("letter") / "letter.docx"
    desk = a_real_desk(FakeStore())
    return desk, journey(desk, path), path


def test_a_request_becomes_a_letter_that_leaves_without_a_screen(travelled):
    desk, shown, path = travelled
    assert path.stat().st_size > 5000
    assert desk.review.is_approved(desk.cases.case(REFERENCE))
    assert "Not done" not in "".join(shown)


def test_nothing_leaves_but_printable_text_and_the_ends_of_lines(travelled):
    for text in travelled[1]:
        assert unprintable(text) == set()


def test_what_was_typed_stands_after_the_prompt_where_no_terminal_shows_it(travelled):
    assert "foiassist> withhold 3 under law enforcement\nSection 31" in travelled[1][0]


def test_every_list_begins_with_its_count(travelled):
    shown = travelled[1][0]
    assert "6 questions.\n1 of 6: 1. How many patrols" in shown
    assert re.search(r"14 sections\.\n1 of 14: Your request, drafted", shown)


def test_each_section_that_is_drafted_is_said_in_a_line_of_its_own(travelled):
    drafting = re.findall(r"^Drafting (\d+) of 14: .+\.$", travelled[1][0], re.MULTILINE)
    assert drafting == [str(number) for number in range(1, 15)]


# Acceptance and approval


def test_a_section_is_accepted_only_once_it_has_been_read_out():
    desk = a_desk(drafted())
    shown = typed(desk, "accept 5\n", reference=DRAFTED)
    assert "Not done: “Question 1” has not been read out in this sitting." in shown
    shown = typed(desk, "read 5\naccept 5\n", reference=DRAFTED)
    assert "Accepted: “Question 1”. 1 of 10 sections accepted." in shown


def test_accept_this_in_plain_words_needs_the_section_read_out_too():
    desk = a_desk(drafted())
    shown = typed(desk, "read 5\naccept this\nyes\n", reference=DRAFTED)
    assert "Proposed, Accept “Question 1”" in shown
    assert desk.cases.case(DRAFTED).section("answer-1").is_accepted


def test_a_section_that_has_changed_since_it_was_read_is_not_accepted():
    desk = a_desk(drafted())
    shown = typed(desk, "read 5\nedit 5\nWe hold 15 drones.\n.\naccept 5\n", reference=DRAFTED)
    assert "has changed since it was read out" in shown
    assert not desk.cases.case(DRAFTED).section("answer-1").is_accepted


def test_what_is_needed_stands_in_the_way_of_acceptance():
    case = needing()
    number = place_of(case, "answer-1")
    desk = a_desk(case)
    shown = typed(desk, f"needed\naccept {number}\n", reference=DRAFTED)
    assert f"Section {number} of 10: Question 1, drafted, 1 NEEDED." in shown
    assert "Not done: " in shown
    assert not desk.cases.case(DRAFTED).section("answer-1").is_accepted


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (OFFICER, "approve"),
        (OFFICER, "/return too thin"),
        (SUPERVISOR, "disclose 1"),
        (SUPERVISOR, "draft"),
        (SUPERVISOR, "edit 5"),
        (SUPERVISOR, "/fact 1 There were 3."),
    ],
)
def test_the_same_roles_are_refused_the_same_things(person, words):
    desk = a_desk(drafted())
    before = desk.cases.case(DRAFTED)
    shown = typed(desk, f"{words}\nyes\n", person=person, reference=DRAFTED)
    assert "Proposed" not in shown
    assert "not for the" in shown or "cannot" in shown
    assert desk.cases.case(DRAFTED) == before


def test_the_whole_letter_is_read_out_before_it_can_be_approved():
    desk = a_desk(a_case())
    desk.review.send(OFFICER, DRAFTED)
    shown = typed(desk, "approve\nno\n", person=SUPERVISOR, reference=DRAFTED)
    assert shown.index("Section 10 of 10") < shown.index("Approve exactly this text?")
    assert "Not approved" in shown
    assert not desk.review.is_approved(desk.cases.case(DRAFTED))
    typed(desk, "approve\nyes\n", person=SUPERVISOR, reference=DRAFTED)
    assert desk.review.is_approved(desk.cases.case(DRAFTED))


# Nothing is decided by the way


def test_a_proposal_changes_nothing_before_a_yes_and_nothing_after_a_no():
    desk = a_desk(drafted())
    before = desk.cases.case(DRAFTED)
    for last in ("", "no\n", "what is missing?\n", "maybe\n"):
        typed(desk, f"we don't hold 1\n{last}", reference=DRAFTED)
        assert desk.cases.case(DRAFTED) == before
    typed(desk, "we don't hold 1\nyes\n", reference=DRAFTED)
    assert desk.cases.case(DRAFTED).decisions_on("1")[0].answer == "not_held"


def test_the_line_of_a_proposal_can_be_typed_otherwise():
    desk = a_desk(in_parts())
    shown = typed(desk, "disclose 1\nedit\n/decide 1 not_held\n", reference="TP-FOI-0500")
    assert "Type it again as it should be: /decide 1 disclosed" in shown
    assert desk.cases.case("TP-FOI-0500").decisions_on("1")[0].answer == "not_held"


def test_a_redraft_says_what_differs_and_waits_for_a_yes():
    desk = a_desk(drafted())
    shown = typed(desk, "redraft 5\nno\n", reference=DRAFTED)
    assert re.search(r"1 of \d: taken out: ", shown)
    assert ": put in: This is a draft about Question 1." in shown
    assert "Left as it was." in shown
    assert desk.cases.case(DRAFTED) == drafted()
    typed(desk, "redraft 5\nyes\n", reference=DRAFTED)
    assert desk.cases.case(DRAFTED).section("answer-1").text.startswith("This is a draft")


def test_a_redraft_that_was_never_answered_is_told_of_when_the_case_is_opened():
    desk = a_desk(drafted())
    desk.offered_redrafts.keep(OFFICER, DRAFTED, "answer-1", "shorter")
    shown = typed(desk, "redraft 6\nno\n", reference=DRAFTED)
    assert "/redraft answer-1 shorter makes it again." in shown
    assert "neither taken" not in typed(desk, "sections\n", reference=DRAFTED)


def test_words_that_are_cut_off_while_they_are_typed_are_kept():
    desk = a_desk(drafted())
    shown = typed(desk, "edit 5\nWe hold fifteen", reference=DRAFTED)
    assert "“unfinished” shows what you typed." in shown
    assert [kept.text for kept in desk.drafting.unfinished(DRAFTED)] == ["We hold fifteen"]


# The cases


def test_a_case_is_opened_by_its_number_in_the_list_or_by_its_reference():
    desk = a_desk(drafted(), in_parts())
    for words in ("cases\nopen 1\n", f"open {DRAFTED}\n", f"{DRAFTED}\n"):
        assert f"Case {DRAFTED}" in typed(desk, words) or "Case TP-FOI-0500" in typed(desk, words)


def test_a_request_in_a_file_is_logged_and_opened(tmp_path):
    file = tmp_path / "request.txt"
    file.write_text("1. How many drones?\n2. Which model?", encoding="utf-8")
    desk = a_desk()
    shown = typed(desk, f"new {file}\n2024-03-05\nTP-9\nquestions\n")
    assert "Case TP-9, drafting." in shown
    assert "2 questions.\n1 of 2: 1. How many drones? (undecided)" in shown


def test_a_case_that_is_not_there_is_said_so_and_the_sitting_goes_on():
    shown = typed(a_desk(drafted()), "cases\n", reference="NONE-1")
    assert "Not done: There is no case NONE-1." in shown
    assert "1 case." in shown


def test_back_goes_to_the_cases_and_quit_leaves():
    shown = typed(a_desk(drafted()), "back\nquit\nread 1\n", reference=DRAFTED)
    assert shown.endswith("Everything is saved.\n")
    assert "Section 1 of" not in shown


def test_help_is_written_from_the_table_of_commands():
    shown = typed(a_desk(drafted()), "help\n", reference=DRAFTED)
    for command in COMMANDS:
        if command.is_for(OFFICER.role) and command.handler not in ON_SCREEN_ONLY:
            assert f"{command.usage}: {command.does}." in shown


def test_every_action_of_the_screen_has_a_form_of_its_own_in_lines():
    desk = a_desk(drafted())
    lines = CaseLines(desk, OFFICER, DRAFTED, Lines(io.StringIO(), io.StringIO()))
    actions = {c.handler for c in COMMANDS if isinstance(c.handler, str)}
    assert actions - ON_SCREEN_ONLY <= lines.commands


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_no_command_fails_in_lines(command):
    desk = a_desk(drafted())
    shown = typed(desk, f"{command.usage.partition(' [')[0]}\n", reference=DRAFTED)
    assert unprintable(shown) == set()
