"""Three forces' letters on one request: questions, answers, and tables where they belong."""

from __future__ import annotations

from datetime import date

import pytest

from foiassist.adapters.readers import FileReader
from foiassist.case.clean_text import clean
from foiassist.case.past_record import PastRecord
from foiassist.steps.understand_response import understand_response


@pytest.fixture
def letter(shared_data):
    def read(name: str):
        text = FileReader().read(shared_data / "police_letters" / f"{name}.pdf").text
        return understand_response(PastRecord(f"{name}.pdf", "PDF", text=clean(text)))

    return read


def test_cumbria_answers_each_part_with_its_own_table(letter):
    read = letter("Cumbria")
    said = {one.label: one for one in read.questions}
    assert list(said) == ["1", "1a", "1b", "1c", "1d"]
    assert [said[label].answer for label in ("1a", "1b", "1c", "1d")] == ["disclosed"] * 4
    assert "2019/2020" in said["1a"].response
    assert "Bicycle Theft" not in said["1a"].response
    assert "Bicycle Theft" in said["1b"].response
    assert said["1c"].response == said["1d"].response
    assert "Cannabis warning" in said["1c"].response


def test_cumbria_says_who_wrote_when_and_under_which_number(letter):
    read = letter("Cumbria")
    assert read.reference == "FOI 1306/25"
    assert (read.received, read.answered) == (date(2025, 9, 15), date(2025, 10, 13))
    assert (read.authority, read.authority_kind) == ("Cumbria Constabulary", "police")


def test_durham_answers_the_request_as_a_whole(letter):
    read = letter("Durham")
    assert {one.answer for one in read.questions} == {"disclosed"}
    assert "Penalty Notice for Disorder" in read.questions[0].response
    assert read.reference == "1406745"
    assert read.answered == date(2025, 10, 15)


def test_humberside_withholds_the_names_of_the_hospitals(letter):
    read = letter("Humberside")
    by_part = {one.label.rpartition(".")[2]: one for one in read.questions if "." in one.label}
    answers = {label: (one.answer, one.exemptions) for label, one in by_part.items()}
    assert answers == {
        "1": ("disclosed", ()),
        "2": ("disclosed", ()),
        "3": ("withheld", ("40(2)",)),
    }
    assert "BICYCLE THEFT" in by_part["1"].response
    assert "Khat warning" in by_part["2"].response
    assert "Khat" not in by_part["3"].response


def test_humberside_gives_its_reasons_for_section_40(letter):
    (reason,) = letter("Humberside").reasons
    assert reason.exemptions == ("40(2)",)
    assert reason.engaged
    assert reason.balance


@pytest.mark.parametrize("name", ["Cumbria", "Durham", "Humberside"])
def test_the_page_heads_the_rights_and_the_names_are_gone(letter, name):
    kept = repr(letter(name))
    assert "Robinson" not in kept
    assert "Wycliffe" not in kept
    assert "Tel No" not in kept
