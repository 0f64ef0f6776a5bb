import pytest

from foiassist.law.answers import Answer
from tests.cases import a_case

DECISIONS = """
[[decision]]
question = "1"
answer = "disclosed"
facts = [{ text = "The force owned 9 drones.", source = "Asset register" }]
[[decision]]
question = "2"
answer = "withheld"
exemptions = ["31(1)(a)"]
harm = "Offenders could stay out of reach."
"""


@pytest.fixture
def undecided(foiassist):
    """Hold one case on which nothing is decided."""
    foiassist.holds(a_case("TP-1", decisions=(), reasons=(), facts=(), sections=()))
    return foiassist


def stored(foiassist):
    return foiassist.desk.cases.case("TP-1")


def test_a_decisions_file_is_recorded_with_its_reasons_and_facts(undecided):
    told = undecided("decide", "TP-1", "--from", undecided.file("decisions.toml", DECISIONS))
    assert told.code == 0
    assert "still open: 3, 4" in told.err
    case = stored(undecided)
    assert [d.answer for d in case.decisions] == [Answer.DISCLOSED, Answer.WITHHELD]
    assert case.facts[0].text == "The force owned 9 drones."
    assert case.reasons[0].harm == "Offenders could stay out of reach."
    assert {d.by for d in case.decisions} == {"Dilys Okafor"}


def test_an_unknown_word_in_the_file_names_the_place_and_the_nearest_right_one(undecided):
    wrong = DECISIONS.replace('"withheld"', '"witheld"')
    told = undecided("decide", "TP-1", "--from", undecided.file("decisions.toml", wrong))
    assert told.code == 2
    assert "decisions.toml, decision 2" in told.err
    assert "withheld" in told.err
    assert stored(undecided).decisions == ()


def test_what_an_officer_must_know_before_citing_an_exemption_is_said(undecided):
    told = undecided("decide", "TP-1", "2", "--answer", "withheld", "--exemption", "31(1)(g)")
    assert told.out == ""
    assert "s.31: Cannot be used for information that is exempt under s.30." in told.err
    assert "s.31(1)(g): Name the function and the purpose" in told.err


def test_an_exemption_of_other_bodies_is_recorded_and_said_to_be_theirs(undecided):
    told = undecided("decide", "TP-1", "2", "--answer", "withheld", "--exemption", "35(1)(a)")
    assert "s.35(1)(a): only a government department" in told.err
    assert "FOIA 2000 s.35(1) and s.84" in told.err
    assert stored(undecided).decisions[0].exemptions == ("35(1)(a)",)


def test_one_question_is_decided_in_the_words_of_the_command(undecided):
    told = undecided(
        "decide", "TP-1", "2", "--answer", "withheld", "--exemption", "s.31 (1)(a)",
        "--harm", "Offenders could stay out of reach.", "--likelihood", "would be likely to",
        "--for-disclosure", "Public money.", "--for-disclosure", "Debate.", "--json",
    )  # fmt: skip
    decision = told.json["questions"][1]["decision"]
    assert (decision["answer"], decision["exemptions"]) == ("withheld", ["31(1)(a)"])
    (reason,) = stored(undecided).reasons
    assert reason.for_disclosure == ("Public money.", "Debate.")


def test_a_published_answer_cites_section_21_without_being_told(undecided):
    told = undecided(
        "decide", "TP-1", "4", "--answer", "published", "--where", "On our site", "--json"
    )
    assert told.json["questions"][3]["decision"]["exemptions"] == ["21"]


def test_the_parts_of_a_question_are_decided_beside_one_another(undecided):
    undecided("decide", "TP-1", "2", "--answer", "disclosed", "--part", "the makes")
    undecided(
        "decide",
        "TP-1",
        "2",
        "--answer",
        "withheld",
        "--exemption",
        "43(2)",
        "--part",
        "the models",
    )
    assert [(d.part, d.answer) for d in stored(undecided).decisions] == [
        ("the makes", Answer.DISCLOSED),
        ("the models", Answer.WITHHELD),
    ]


def test_deciding_a_question_as_a_whole_takes_the_place_of_its_parts(undecided):
    undecided("decide", "TP-1", "2", "--answer", "disclosed", "--part", "the makes")
    undecided("decide", "TP-1", "2", "--answer", "not_held")
    assert [d.answer for d in stored(undecided).decisions] == [Answer.NOT_HELD]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["2"], 2),
        ([], 2),
        (["2", "--answer", "disclosed", "--from", "x.toml"], 2),
        (["2", "--answer", "disclosed", "--harm", "Much."], 2),
        (["2", "--answer", "withheld", "--exemption", "99"], 7),
        (["9", "--answer", "disclosed"], 3),
    ],
)
def test_a_decision_that_means_nothing_is_refused_and_nothing_is_changed(undecided, words, code):
    before = stored(undecided)
    told = undecided("decide", "TP-1", *words)
    assert (told.code, told.out) == (code, "")
    assert stored(undecided) == before


def test_a_supervisor_does_not_decide(undecided):
    assert undecided.supervisor("decide", "TP-1", "2", "--answer", "disclosed").code == 3


def test_a_fact_is_recorded_with_its_source(undecided):
    told = undecided("fact", "TP-1", "1", "There", "were", "9", "drones.", "--source", "Register")
    assert told.code == 0
    (fact,) = stored(undecided).facts
    assert (fact.question, fact.text, fact.source) == ("1", "There were 9 drones.", "Register")


def test_a_fact_may_be_about_the_whole_case(undecided):
    undecided("fact", "TP-1", "case", "The deployment ended at 18:00.")
    assert stored(undecided).facts[0].question == ""


def test_a_fact_about_no_question_of_the_request_is_refused(undecided):
    assert undecided("fact", "TP-1", "9", "There were 9 drones.").code == 3
