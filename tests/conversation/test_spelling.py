from __future__ import annotations

import pytest

from foiassist.conversation.asked import Asked
from foiassist.conversation.writing.spelling import doubtful_words, is_known, spelling, word_list
from tests.cases import OFFICER
from tests.fakes import a_desk
from tests.tui.workspaces import drafted_case

pytest.importorskip("spellchecker")

BRITISH = (
    "anaesthetic analysed anonymised apologise authorisation authorised behaviour cancelled "
    "catalogue centre cheque colour councillor defence disclosable draught enrolment favour "
    "fulfil grey haemorrhage honour instalment jewellery kerb kilometres labelled labour licence "
    "litre manoeuvre marvellous metre mould neighbourhood offence organisation paediatric "
    "paralyse practise prioritise programme pseudonymise recognised redaction requesters "
    "sceptical skilful storey summarise sulphur totalling travelling tyre unredacted whilst"
).split()
WRONG = (
    "accomodate acheive beleive commision definately disclousre exempion goverment infomation "
    "intrest likley neccessary occured persue prosecusion publically recieve refered relevent "
    "reqest seperate thier transfered witheld writen"
).split()


@pytest.mark.parametrize("word", BRITISH)
def test_what_is_written_in_the_british_way_is_known(word):
    assert is_known(word, word_list())


@pytest.mark.parametrize("word", WRONG)
def test_a_slip_is_not_known(word):
    assert not is_known(word, word_list())


def doubtful(text):
    found = doubtful_words(drafted_case(answer_2=text), word_list())
    return [one.word for one in found if one.section == "answer-2"]


def test_a_slip_is_listed_with_the_line_that_it_stands_in():
    (found, *_) = doubtful_words(drafted_case(answer_2="We hold this infomation."), word_list())
    assert (found.word, found.line) == ("infomation", "We hold this infomation.")


@pytest.mark.parametrize(
    "text",
    [
        "It is kept at Ferrow Cross.",
        "Ask the NHS or DVLA about ANPR.",
        "See https://www.tarnshire.police.uk/qzxwv for it, or write to qzxwv@tarnshire.police.uk.",
        "> What did teh force recieve?",
        "We hold [NEEDED N1: teh number].",
        "The applicant’s request and the Commissioner’s guidance.",
    ],
)
def test_names_links_quotations_and_marks_are_not_questioned(text):
    assert not doubtful(text)


def test_what_the_request_and_the_facts_write_is_taken_as_right():
    assert not doubtful("The drones of the register.")


def test_the_letter_drafted_for_the_invented_case_has_no_doubtful_word():
    assert not doubtful_words(drafted_case(), word_list())


def test_the_command_lists_and_changes_nothing():
    desk = a_desk(drafted_case(answer_2="We hold this infomation."))
    told = spelling(Asked(desk, OFFICER, "TP-FOI-0402", ""))
    assert "? infomation  in “Question 2”" in told.text
    assert desk.cases.case("TP-FOI-0402").section("answer-2").version == 1
