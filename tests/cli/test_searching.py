import pytest


def test_a_search_says_why_each_passage_matched(foiassist):
    told = foiassist("search", "model", "of", "each", "drone", "--json")
    first = told.json["matches"][0]
    assert first["source"] == "WF-1"
    assert first["why"]
    assert "near by" in foiassist("search", "model", "of", "each", "drone").out


def test_a_search_gives_no_more_than_was_asked_for(foiassist):
    assert len(foiassist("search", "drones", "-k", "1", "--json").json["matches"]) == 1


def test_a_search_may_be_about_one_exemption(foiassist):
    told = foiassist("search", "drone", "--exemption", "s.31", "--json")
    assert {m["source"] for m in told.json["matches"]} == {"WF-1"}


def test_what_a_search_is_narrowed_to_reaches_the_index(foiassist):
    seen = []
    find = foiassist.desk.office.index.find

    def finding(text, **named):
        seen.append(named["scope"])
        return find(text, **named)

    foiassist.desk.office.index.find = finding
    words = ["search", "drone", "--exemption", "31(1)(a)", "--part", "reason", "--real"]
    narrowed = ["--answer", "withheld", "--authority", "Tarnshire Police", "--kind", "police"]
    foiassist(*words, *narrowed, "--since", "2023-01-01")
    (scope,) = seen
    assert (scope.exemption, scope.authority, scope.authority_kind, scope.real) == (
        "31(1)(a)",
        "Tarnshire Police",
        "police",
        True,
    )
    assert scope.answers == {"withheld"}
    assert scope.since.isoformat() == "2023-01-01"
    assert {role.name for role in scope.roles} >= {"HARM", "BALANCE"}


def test_an_exemption_that_the_act_does_not_have_is_refused(foiassist):
    assert foiassist("search", "drones", "--exemption", "99").code == 7


def test_nothing_relevant_is_an_answer(foiassist):
    told = foiassist("search", "xylophones")
    assert (told.code, told.out) == (0, "")
    assert "Nothing relevant" in told.err


def test_a_number_of_passages_must_be_a_number_above_zero(foiassist):
    with pytest.raises(SystemExit, match="2"):
        foiassist("search", "drones", "-k", "0")
