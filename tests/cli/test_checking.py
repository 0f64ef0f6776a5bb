"""`foiassist check` on letters that are not ours: their kind, their day, and the rules themselves."""

from foiassist.steps.check.rules import RULES
from tests.cases import a_case
from tests.golden_letters import letter


def rules(told):
    return {one["rule"] for one in told.json["findings"]}


def test_the_rules_are_listed_to_be_read(foiassist):
    told = foiassist("check", "--rules")
    assert told.code == 0
    for rule in RULES:
        assert rule.id in told.out
        assert rule.what in told.out
        assert rule.source in told.out


def test_the_rules_are_listed_as_data(foiassist):
    told = foiassist("check", "--rules", "--json").json["rules"]
    assert told == [
        {"id": one.id, "severity": one.severity.value, "what": one.what, "source": one.source}
        for one in RULES
    ]


def test_without_a_letter_nothing_is_checked(foiassist):
    told = foiassist("check")
    assert told.code != 0
    assert "--rules" in told.err


def test_a_kind_that_is_told_goes_before_the_kind_that_is_read(foiassist):
    path = foiassist.file("letter.md", letter("full_disclosure"))
    assert foiassist("check", path, "--json").json["kind"] == "full disclosure"
    told = foiassist("check", path, "--kind", "full refusal", "--json")
    assert told.json["kind"] == "full refusal"
    assert "s17-1-a" in rules(told)
    assert told.code == 1


def test_a_letter_is_judged_by_the_day_that_is_told(foiassist):
    path = foiassist.file("letter.md", letter("full_refusal"))
    before = foiassist("check", path, "--dated", "2024-02-29", "--json")
    assert "date-wrong" in rules(before)
    after = foiassist("check", path, "--dated", "2024-04-01", "--json")
    assert "date-wrong" not in rules(after)


def test_a_case_is_checked_as_what_it_is(foiassist):
    foiassist.holds(a_case())
    for more in (("--kind", "not held"), ("--dated", "2024-03-20")):
        told = foiassist("check", a_case().reference, *more)
        assert told.code == 2
        assert "letter in a file" in told.err
