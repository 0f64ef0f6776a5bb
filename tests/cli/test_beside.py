import pytest

from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from tests.cases import a_case
from tests.fakes import FakeCorpus
from tests.golden_letters import library

REF = a_case().reference


@pytest.fixture(autouse=True)
def desk(foiassist):
    foiassist.holds(a_case(), corpus=FakeCorpus(library()), drafter=PrecedentDrafter())


def test_a_letter_is_begun_drafted_and_says_what_it_lacks(foiassist):
    told = foiassist("letter", REF, "fee notice", "--say", "fee=£31.20", "--source", "print room")
    assert told.code == 0
    assert "There is a fee for answering your request: £31.20." in told.out
    assert f"{REF}/fee: fee notice" in told.err
    assert "still to say: payment" in told.err


def test_a_letter_goes_on_under_its_own_reference(foiassist):
    foiassist("letter", REF, "internal review outcome", "--on", "2024-04-15")
    words = ("--say", "2:outcome=varied", "--say", "2:outcome_why=The total can go.")
    told = foiassist("letter", f"{REF}/review", *words)
    assert "Our first decision on question 2 is varied. The total can go." in told.out


def test_json_has_the_letter_as_any_case(foiassist):
    told = foiassist("letter", REF, "acknowledgement", "--json").json
    assert told["kind"] == "acknowledgement"
    assert told["findings"] == []
    assert [section["id"] for section in told["sections"]] == ["request", "notice", "sign-off"]


def test_without_a_kind_the_letters_are_listed(foiassist):
    assert "has no letter" in foiassist("letter", REF).err
    foiassist("letter", REF, "acknowledgement")
    assert f"{REF}/acknowledgement" in foiassist("letter", REF).out
    assert foiassist("letter", REF, "--json").json["letters"][0]["kind"] == "acknowledgement"


@pytest.mark.parametrize("said", ["fee", "price=£3", "fee=", "=£3"])
def test_what_is_no_particular_is_refused_with_the_names(foiassist, capsys, said):
    with pytest.raises(SystemExit, match="2"):
        foiassist("letter", REF, "fee notice", "--say", said)
    assert "NAME=TEXT" in capsys.readouterr().err


def test_the_day_of_a_review_goes_with_a_review_alone(foiassist):
    told = foiassist("letter", REF, "acknowledgement", "--on", "2024-04-15")
    assert told.code == 2
    assert "internal review outcome" in told.err
