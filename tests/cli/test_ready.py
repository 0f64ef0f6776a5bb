import pytest

from tests.cases import a_case
from tests.tui.workspaces import drafted_case

TP = a_case().reference


def test_a_letter_that_nothing_stops_is_said_to_be_so(foiassist):
    foiassist.holds(a_case())
    told = foiassist("ready", TP)
    assert told.code == 0
    assert "▲ Review: No supervisor has read it." in told.out
    assert "✓ Questions: Decided and answered: 1, 2, 3, 4" in told.out
    assert "Nothing stops this letter; 2 to look at." in told.err


def test_what_stops_a_letter_stands_first_and_makes_the_exit_code_1(foiassist):
    foiassist.holds(drafted_case(answer_2="[NEEDED N1: the figure]"))
    told = foiassist("ready", "TP-FOI-0402")
    assert told.code == 1
    assert told.out.startswith("✗ Facts: ")
    assert "needed-open, Recorded facts only" in told.out


def test_json_has_every_line_with_its_mark_and_its_place(foiassist):
    foiassist.holds(a_case(decisions=a_case().decisions[1:]))
    told = foiassist("ready", TP, "--json")
    assert told.code == 1
    found = told.json
    assert found["reference"] == TP
    assert found["stops"] >= 1
    assert [part["name"] for part in found["parts"]] == [
        "questions", "duties", "facts", "personal data", "deadline", "rehearsal", "consistency",
        "review",
    ]  # fmt: skip
    first = found["parts"][0]["lines"][0]
    assert first == {
        "mark": "stops",
        "said": "1 is not decided.",
        "rests_on": "undecided, FOIA 2000 s.1(1)",
        "section": None,
        "question": "1",
    }


def test_nothing_is_still_being_looked_at_when_the_command_ends(foiassist):
    foiassist.holds(a_case())
    marks = {
        line["mark"]
        for part in foiassist("ready", TP, "--json").json["parts"]
        for line in part["lines"]
    }
    assert marks == {"look", "note", "done"}


def test_an_unknown_case_is_an_error_that_names_it(foiassist):
    told = foiassist("ready", "NOTHING-1")
    assert told.code == 3
    assert "NOTHING-1" in told.err


def test_help_has_examples(foiassist, capsys):
    with pytest.raises(SystemExit) as ended:
        foiassist("ready", "--help")
    assert ended.value.code == 0
    assert "foiassist ready FOI-22-0158 --json" in capsys.readouterr().out
