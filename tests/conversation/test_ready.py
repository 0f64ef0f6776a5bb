from dataclasses import replace
from datetime import date

import pytest

from foiassist.case.people import Act
from foiassist.case.review import Approval, Remark
from foiassist.case.section import SectionState
from foiassist.case.stages import Stage
from foiassist.conversation.asked import Asked
from foiassist.conversation.leaving.lines import Line, Mark, a_part
from foiassist.conversation.leaving.readiness import Ready, in_full, look, looks, ready
from foiassist.errors import IndexMissing
from foiassist.law.letters import LetterKind
from tests.cases import OFFICER, SUPERVISOR, a_case, with_text
from tests.fakes import NOW, FakeIndex, FakeStore, a_desk
from tests.tui.workspaces import drafted_case

NEEDED = "We hold this.\n\n[NEEDED N1: what makes the harm real: ask Operations]"


def looked(case, **ports):
    return look(a_desk(case, **ports), case.reference)


def said(found, mark):
    return [f"{name}: {line.said}" for name, line in found.lines(mark)]


def lines_of(found, part):
    return next(one.lines for one in found.parts if one.name == part)


def test_a_letter_that_stands_up_is_stopped_by_nothing():
    found = looked(a_case())
    assert found.stops == 0
    assert found.in_words == "Nothing stops this letter; 2 to look at"
    assert [part.name for part in found.parts] == [
        "Questions", "Duties", "Facts", "Personal data", "Deadline", "Rehearsal", "Consistency",
        "Review",
    ]  # fmt: skip


CASES = {
    "whole": a_case(),
    "drafted": drafted_case(),
    "one not accepted": replace(
        a_case(),
        sections=tuple(
            replace(s, state=SectionState.EDITED) if s.id == "rights" else s
            for s in a_case().sections
        ),
    ),
    "undecided": a_case(decisions=()),
    "needed": with_text(a_case(), "answer-2", NEEDED),
    "invented figure": with_text(a_case(), "answer-1", "The force owned 99 drones."),
    "no rights": replace(
        a_case(), sections=tuple(s for s in a_case().sections if s.id != "rights")
    ),
    "no letter": a_case(sections=()),
    "in review": a_case(stage=Stage.IN_REVIEW),
    "overdue": a_case(received=date(2024, 1, 8)),
    "open remark": a_case(remarks=(Remark("answer-2", "Which limb?", SUPERVISOR.name, NOW),)),
}


@pytest.mark.parametrize("name", CASES)
def test_what_stops_a_letter_here_is_what_the_desk_refuses_to_export(name):
    case = CASES[name]
    desk = a_desk(case)
    found = look(desk, case.reference)
    assert (found.stops > 0) == bool(desk.letters.why_not_ready(case))


def test_what_is_said_of_two_places_is_told_and_counted_once():
    twice = tuple(Line(Mark.LOOK, "Where did you look?", section=s) for s in ("a", "b"))
    found = Ready("A-1", "disclosure", Stage.DRAFTING, (a_part("Rehearsal", *twice),))
    assert found.lines(Mark.LOOK) == (("Rehearsal", twice[0]),)
    assert found.in_words == "Nothing stops this letter; 1 to look at"


def test_each_question_is_told_by_its_label_with_what_was_decided_and_where():
    (first, second, *_) = lines_of(looked(a_case()), "Questions")
    assert first.said == "1: disclosed in full, in “Question 1”"
    assert second.said == "2: withheld (s.31(1)(a), s.31(1)(b)), in “Question 2”"
    assert (second.section, second.question) == ("answer-2", "2")
    assert second.rests_on == "FOIA 2000 s.1(1)"


def test_an_undecided_question_stops_the_letter_and_leads_to_the_question():
    case = a_case(decisions=a_case().decisions[1:])
    line = lines_of(looked(case), "Questions")[0]
    assert (line.mark, line.said) == (Mark.STOPS, "1 is not decided.")
    assert (line.section, line.question) == ("", "1")


def test_a_question_that_no_section_answers_stops_the_letter():
    case = a_case()
    bare = replace(case, sections=tuple(s for s in case.sections if s.id != "answer-3"))
    line = lines_of(looked(bare), "Questions")[0]
    assert line.mark is Mark.STOPS
    assert "Question 3 is not answered anywhere" in line.said
    assert line.question == "3"


def test_a_duty_that_is_met_is_told_with_the_subsection_and_one_that_is_not_stops():
    met = {line.rests_on for line in lines_of(looked(a_case()), "Duties")}
    assert "s17-7-b, FOIA 2000 s.17(7)(b)" in met
    unmet = lines_of(looked(CASES["no rights"]), "Duties")
    stopping = {line.rests_on for line in unmet if line.mark is Mark.STOPS}
    assert "s17-7-b, FOIA 2000 s.17(7)(b)" in stopping
    assert "s17-7-b, FOIA 2000 s.17(7)(b)" not in {
        line.rests_on for line in unmet if line.mark is Mark.DONE
    }


def test_a_figure_in_no_record_leads_to_its_very_place():
    case = with_text(a_case(), "answer-1", "The force owned 14 drones.\n\nIt lost 99 of them.")
    line = lines_of(looked(case), "Facts")[0]
    assert line.mark is Mark.STOPS
    assert "“99” is in no recorded fact" in line.said
    assert line.section == "answer-1"
    assert line.share == pytest.approx(36 / 48, abs=0.1)
    assert line.rests_on == "“Question 1”; fact-figure, Recorded facts only"


def test_what_is_needed_stands_among_the_facts():
    lines = lines_of(looked(CASES["needed"]), "Facts")
    assert [line.mark for line in lines] == [Mark.STOPS]
    assert lines[0].said.startswith("Still needed: what makes the harm real")


def test_an_enclosure_is_pointed_out_because_nobody_has_looked_inside():
    case = with_text(a_case(), "answer-1", "The force owned 14 drones: see the attached sheet.")
    line = lines_of(looked(case), "Personal data")[0]
    assert line.mark is Mark.LOOK
    assert "speaks of something attached" in line.said
    assert "hidden rows" in line.said
    assert line.section == "answer-1"


def test_somebodys_own_address_is_told_as_personal_data():
    case = with_text(a_case(), "answer-1", "The force owned 14 drones. Ask jo.bloggs@gmail.com.")
    lines = lines_of(looked(case), "Personal data")
    assert "a personal e-mail address" in lines[0].said


def test_a_letter_that_is_late_is_told_so_and_may_still_leave():
    found = looked(CASES["overdue"])
    line = lines_of(found, "Deadline")[0]
    assert (line.mark, line.said) == (
        Mark.LOOK,
        "Late by 38 working days: it was due 5 February 2024.",
    )
    assert "Deadline" not in [name for name, _ in found.lines(Mark.STOPS)]


def test_more_time_is_told_with_what_it_rests_on():
    desk = a_desk(a_case())
    desk.cases.extend(OFFICER, "TP-FOI-0417", "31", date(2024, 5, 1))
    line = lines_of(look(desk, "TP-FOI-0417"), "Deadline")[0]
    assert line.said == "In time: due 1 May 2024, 22 working days left."
    assert line.rests_on == ("FOIA 2000 s.10(3): more time to weigh the public interest under s.31")


def test_a_stopped_clock_is_told_instead_of_a_day():
    line = lines_of(looked(a_case(stage=Stage.CLARIFICATION)), "Deadline")[0]
    assert line.said == "The clock is stopped until the applicant answers."


def test_sections_that_nobody_accepted_are_one_line_that_leads_to_the_first():
    line = lines_of(looked(drafted_case()), "Review")[0]
    assert line.mark is Mark.STOPS
    assert line.said.startswith("10 of 10 sections not accepted: “Your request”, “Our decision”")
    assert line.said.endswith("and 7 more")
    assert line.section == "request"


def test_open_remarks_are_looked_at_where_they_were_made():
    line = lines_of(looked(CASES["open remark"]), "Review")[0]
    assert line.said == "Rhona Tetley remarked on “Question 2”: Which limb?"
    assert (line.mark, line.section) == (Mark.LOOK, "answer-2")


def test_an_approval_is_told_while_it_holds_and_when_it_is_void():
    store = FakeStore(a_case(stage=Stage.IN_REVIEW))
    desk = a_desk(store=store)
    desk.review.approve(SUPERVISOR, "TP-FOI-0417")
    assert "Approved by Rhona Tetley, for exactly this text." in in_full(look(desk, "TP-FOI-0417"))
    desk.drafting.edit(OFFICER, "TP-FOI-0417", "answer-3", "We hold none.", seen_version=1)
    found = look(desk, "TP-FOI-0417")
    assert "Review: The approval by Rhona Tetley is void: the letter has changed since." in said(
        found, Mark.LOOK
    )


def test_an_approval_of_another_text_is_no_approval():
    case = a_case(stage=Stage.APPROVED, approval=Approval(SUPERVISOR.name, NOW, "0" * 64))
    assert "Approved by" not in in_full(looked(case))


def test_what_takes_long_is_told_as_looking_until_it_is_there():
    first, *_, last = looks(a_desk(a_case()), "TP-FOI-0417")
    assert [name for name, _ in first.lines(Mark.LOOKING)] == ["Rehearsal", "Consistency"]
    assert first.in_words.endswith("; still looking: rehearsal and consistency")
    assert last.lines(Mark.LOOKING) == ()


def test_the_unanswered_come_first_in_the_rehearsal():
    marks = [line.mark for line in lines_of(looked(a_case()), "Rehearsal")]
    assert marks == [Mark.LOOK, Mark.NOTE, Mark.DONE]


def test_a_library_that_cannot_be_searched_is_told_and_stops_nothing():
    case = a_case()
    desk = a_desk(case, index=FakeIndex(ready=False))
    desk.consistency.has_past = lambda: True

    def missing(reference):
        raise IndexMissing("The corpus has not been indexed yet.")

    desk.consistency.compare = missing
    found = look(desk, case.reference)
    assert said(found, Mark.LOOK)[-2] == (
        "Consistency: Could not be looked at: The corpus has not been indexed yet."
    )
    assert found.stops == 0


def test_a_letter_along_the_way_answers_no_question_and_is_not_asked_to():
    desk = a_desk(a_case(sections=()))
    letter = desk.beside.begin(OFFICER, "TP-FOI-0417", LetterKind.ACKNOWLEDGEMENT)
    (line,) = lines_of(look(desk, letter.reference), "Questions")
    assert line.mark is Mark.NOTE


def test_what_is_done_is_told_in_short_and_can_be_read_in_full():
    found = looked(a_case())
    short = dict(found.rest)
    assert short["Questions"].said == "Decided and answered: 1, 2, 3, 4"
    assert "4: published elsewhere" in short["Questions"].page
    assert len(found.rest) < len([1 for part in found.parts for _ in part.lines])


def test_the_command_says_the_whole_as_text_what_stops_it_first():
    case = CASES["needed"]
    desk = a_desk(case)
    answer = ready(Asked(desk, OFFICER, case.reference, ""))
    assert answer.title == "1 thing stops this letter; 2 to look at"
    assert answer.text.startswith("✗ Facts: Still needed")


def test_looking_changes_nothing():
    store = FakeStore(drafted_case())
    before = store.get("TP-FOI-0402")
    look(a_desk(store=store), "TP-FOI-0402")
    assert store.get("TP-FOI-0402") == before
    assert not [entry for entry in store.history("TP-FOI-0402") if entry.act is Act.EXPORT]
