import pytest

from foiassist.case.challenge import Verdict
from tests.cases import a_case

LETTER = """\
Dear Ms Hale,

We withhold the rota under section 31(1)(a) of the Freedom of Information Act 2000. Disclosure
would be likely to prejudice the prevention of crime.

You may ask for an internal review, and then go to the Information Commission.
"""
TP = a_case().reference


def test_a_case_is_rehearsed_and_nothing_stands_in_its_way(foiassist):
    foiassist.holds(a_case())
    told = foiassist("rehearse", TP)
    assert told.code == 0
    assert "✗ unanswered 31-parts  (31, reason-31)" in told.out
    assert "The internal reviewer: Could a total or an older year be given?" in told.out
    assert "An adequate letter says what could be given, or why nothing could." in told.out
    assert "? for a person 31-others" in told.out
    assert "31-harm" not in told.out
    assert (
        "3 questions: 1 unanswered, 1 for you to judge, 1 answered (--all shows them)." in told.err
    )


def test_answered_questions_are_shown_with_the_sentence_that_answers(foiassist):
    foiassist.holds(a_case())
    told = foiassist("rehearse", TP, "--all")
    assert "✓ answered 31-harm" in told.out
    assert "answered by: “We consider that disclosure of the make and model" in told.out
    assert "(--all" not in told.err


def test_a_letter_from_outside_is_rehearsed_by_what_it_cites(foiassist):
    told = foiassist("rehearse", foiassist.file("letter.txt", LETTER))
    assert told.code == 0
    assert "✗ unanswered 31-harm  (31)" in told.out
    assert "see: “Disclosure would be likely to prejudice the prevention of crime.”" in told.out


def test_json_has_every_question_with_its_verdict(foiassist):
    foiassist.holds(a_case())
    told = foiassist("rehearse", TP, "--json").json
    assert (told["unanswered"], told["for_a_person"], told["answered"]) == (1, 1, 1)
    assert told["reference"] == TP
    parts, others, harm = told["challenges"]
    assert parts["verdict"] == Verdict.UNANSWERED
    assert (parts["section"], parts["where"], parts["judged_by"]) == ("reason-31", None, "check")
    assert (others["judged_by"], others["why"]) == ("person", "Ask your network.")
    assert harm["where"].startswith("We consider")
    assert harm.keys() >= {"id", "about", "asker", "question", "adequate", "source", "why"}


@pytest.mark.parametrize("section", ["reason-31", "31"])
def test_one_section_is_named_by_its_id_or_by_the_act(foiassist, section):
    foiassist.holds(a_case())
    assert len(foiassist("rehearse", TP, "--section", section, "--json").json["challenges"]) == 3


def test_a_section_of_which_nothing_is_asked_is_empty_and_an_unknown_one_an_error(foiassist):
    foiassist.holds(a_case())
    assert foiassist("rehearse", TP, "--section", "rights", "--json").json["challenges"] == []
    told = foiassist("rehearse", TP, "--section", "reason-99")
    assert told.code == 3
    assert "'reason-99'" in told.err
    assert "reason-31" in told.err


def test_a_letter_that_relies_on_nothing_is_asked_nothing(foiassist):
    told = foiassist("rehearse", foiassist.file("letter.txt", "Thank you for your letter."))
    assert (told.code, told.out) == (0, "")
    assert "Nothing is asked of this letter" in told.err


def test_what_is_neither_a_file_nor_a_case_is_said_to_be_unknown(foiassist):
    told = foiassist("rehearse", "nothing.docx")
    assert told.code == 3
    assert "neither a file nor a case" in told.err


def test_help_has_examples(foiassist, capsys):
    with pytest.raises(SystemExit) as ended:
        foiassist("rehearse", "--help")
    assert ended.value.code == 0
    assert "foiassist rehearse FOI-22-0158 --section reason-31 --all" in capsys.readouterr().out
