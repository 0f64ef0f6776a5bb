import pytest

from tests.cases import a_case
from tests.fakes import FakeIndex

REQUEST = "1. How many drones does the force own?\n2. Please give the model of each drone.\n"


@pytest.mark.parametrize("stored", [True, False])
def test_a_case_and_a_file_get_suggestions_alike(foiassist, stored):
    foiassist.holds(a_case("TP-1"))
    target = "TP-1" if stored else foiassist.file("request.txt", REQUEST)
    told = foiassist("suggest", target, "--json").json
    assert told["questions"][0]["suggestion"].keys() >= {
        "answer",
        "exemptions",
        "confidence",
        "because",
    }
    assert all(one.keys() >= {"section", "score"} for one in told["exemptions"])


MIXED = """This is made under the Environmental Information Regulations 2004.

1. What is the air quality in Tallow Street?
2. Please send all information you hold about me.
3. How many drones does the force own?
"""


def test_a_suggestion_says_which_other_law_may_govern_a_question(foiassist):
    told = foiassist("suggest", foiassist.file("request.txt", MIXED), "--json").json
    assert [(one["regime"], one["question"], one["plain"]) for one in told["regimes"]] == [
        ("environmental", None, False),
        ("environmental", "1", True),
        ("own data", "2", True),
    ]
    first = told["regimes"][1]
    assert first["words"] == ["air quality"]
    assert first["source"] == "SI 2004/3391 reg.2(1)(a)"
    assert first["letter"] == "environmental hand-over"
    suggested = [one["suggestion"] for one in told["questions"]]
    assert [one["answer"] for one in suggested[:2]] == ["environmental", "own_data"]
    assert [one["exemptions"][0]["section"] for one in suggested[:2]] == ["39", "40(1)"]


def test_a_suggestion_quotes_the_words_that_show_another_law(foiassist):
    told = foiassist("suggest", foiassist.file("request.txt", MIXED))
    assert told.out.startswith("On the request as a whole: this may be environmental information")
    assert "“air quality” (SI 2004/3391 reg.2(1)(a))" in told.out
    assert "section 40(5A)" in told.out
    assert "answered under the environmental regulations\n    to consider: s.39 (medium" in told.out


def test_a_question_that_nothing_speaks_to_is_said_to_have_no_basis(foiassist):
    foiassist.holds(index=FakeIndex())
    told = foiassist(
        "suggest", foiassist.file("request.txt", "1. How many xylophones are there?\n")
    )
    assert "no basis in what we have" in told.out
