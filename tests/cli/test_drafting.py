import pytest

from foiassist.case.section import SectionState
from tests.cases import a_case, a_section
from tests.fakes import PASSAGES, FakeDrafter, FakeIndex, FakeStore, UnreachableDrafter

REQUEST = "1. How many drones does the force own?\n2. Please give the model of each drone.\n"
DECISIONS = """
[case]
received = 2024-02-05
[[decision]]
question = "1"
answer = "disclosed"
facts = ["The force owned 9 drones."]
"""
KEYS = {
    "reference", "received", "due", "kind", "questions", "leftover", "sections", "findings", "letter",
}  # fmt: skip


def drafted(section_id="answer-1", text="We hold this."):
    return a_section(section_id, text, state=SectionState.DRAFTED, by="", questions=("1",))


def test_a_file_is_drafted_and_nothing_is_stored(foiassist):
    told = foiassist("draft", foiassist.file("request.txt", REQUEST), "--json")
    assert told.code == 0
    assert told.json.keys() >= KEYS
    assert foiassist.desk.cases.summaries() == ()


def test_each_part_of_the_draft_has_the_keys_that_scripts_rely_on(foiassist):
    decisions = foiassist.file("decisions.toml", DECISIONS)
    request = foiassist.file("request.txt", REQUEST)
    told = foiassist("draft", request, "--decisions", decisions, "--json").json
    question, section = told["questions"][0], told["sections"][0]
    assert question.keys() >= {"id", "text", "context", "start", "end", "suggestion", "decision"}
    assert question["suggestion"].keys() >= {"answer", "exemptions", "confidence", "because"}
    assert question["decision"].keys() >= {"answer", "exemptions", "by"}
    assert section.keys() >= {"id", "title", "text", "state", "drafter", "sources", "needed"}
    for finding in told["findings"]:
        assert finding.keys() >= {"rule", "severity", "section", "message", "source", "where"}


def test_the_day_of_receipt_comes_from_the_decisions_file_unless_it_is_typed(foiassist):
    decisions = foiassist.file("decisions.toml", DECISIONS)
    words = ["draft", foiassist.file("request.txt", REQUEST), "--decisions", decisions, "--json"]
    assert foiassist(*words).json["received"] == "2024-02-05"
    assert foiassist(*words, "--received", "2024-03-04").json["received"] == "2024-03-04"


def test_the_letter_is_printed_and_what_is_open_is_said_beside_it(foiassist):
    foiassist.holds(drafter=FakeDrafter("[NEEDED: how many]"))
    told = foiassist("draft", foiassist.file("request.txt", REQUEST))
    assert "[NEEDED: how many]" in told.out
    assert "NEEDED," in told.err
    assert "NEEDED," not in told.out


def test_a_case_is_drafted_and_saved(foiassist):
    foiassist.holds(a_case("TP-1", sections=()))
    told = foiassist("draft", "TP-1", "--json")
    stored = foiassist.desk.cases.case("TP-1").sections
    assert [section["id"] for section in told.json["sections"]] == [s.id for s in stored]


def test_a_stored_case_is_not_given_another_day_of_receipt(foiassist):
    foiassist.holds(a_case("TP-1"))
    told = foiassist("draft", "TP-1", "--received", "2024-03-04")
    assert told.code == 2
    assert "logged already" in told.err


def test_a_missing_index_is_built_on_the_way(foiassist):
    foiassist.holds(index=FakeIndex(*PASSAGES, ready=False))
    told = foiassist("draft", foiassist.file("request.txt", REQUEST))
    assert told.code == 0
    assert "indexing…" in told.err


def test_the_built_in_drafter_is_named_where_it_takes_over(foiassist):
    foiassist.holds(drafter=UnreachableDrafter(), fallback=FakeDrafter("Written at home."))
    told = foiassist("draft", foiassist.file("request.txt", REQUEST))
    assert told.code == 0
    assert "The built-in drafter writes it instead." in told.err
    assert "Written at home." in told.out


def test_the_draft_may_also_go_to_a_file(foiassist):
    target = foiassist.folder / "letter.txt"
    foiassist("draft", foiassist.file("request.txt", REQUEST), "--to", str(target))
    assert target.read_text(encoding="utf-8").startswith("DRAFT")


def test_the_words_given_become_the_section(foiassist):
    foiassist.holds(a_case("TP-1"))
    told = foiassist("edit", "TP-1", "answer-1", "--text", "We hold nine drones.")
    assert told.code == 0
    section = foiassist.desk.cases.case("TP-1").section("answer-1")
    assert (section.text, section.state) == ("We hold nine drones.", SectionState.EDITED)


def test_the_words_may_come_from_a_file(foiassist):
    foiassist.holds(a_case("TP-1"))
    told = foiassist("edit", "TP-1", "answer-1", "--from", foiassist.file("a.txt", "Nine.\n"))
    assert told.code == 0
    assert foiassist.desk.cases.case("TP-1").section("answer-1").text == "Nine."


def test_the_same_words_change_nothing_and_keep_the_acceptance(foiassist):
    foiassist.holds(a_case("TP-1"))
    text = foiassist.desk.cases.case("TP-1").section("answer-1").text
    assert "Nothing was changed" in foiassist("edit", "TP-1", "answer-1", "--text", text).err
    assert foiassist.desk.cases.case("TP-1").section("answer-1").is_accepted


def test_an_editor_without_a_terminal_is_refused_with_the_other_ways(foiassist):
    foiassist.holds(a_case("TP-1"))
    told = foiassist("edit", "TP-1", "answer-1")
    assert told.code == 2
    assert "--text" in told.err


def test_sections_are_accepted_by_name(foiassist):
    foiassist.holds(a_case("TP-1", sections=(drafted("answer-1"), drafted("answer-2"))))
    told = foiassist("accept", "TP-1", "answer-1", "answer-2")
    assert told.code == 0
    assert all(s.is_accepted for s in foiassist.desk.cases.case("TP-1").sections)


def test_a_section_that_needs_something_is_not_accepted(foiassist):
    foiassist.holds(a_case("TP-1", sections=(drafted(text="It is [NEEDED: the number]."),)))
    told = foiassist("accept", "TP-1", "answer-1")
    assert told.code == 3
    assert "the number" in told.err


def test_a_redraft_shows_what_would_change_and_saves_nothing(foiassist):
    foiassist.holds(
        a_case("TP-1", sections=(drafted(text="We hold this."),)),
        drafter=FakeDrafter("We hold all."),
    )
    told = foiassist("redraft", "TP-1", "answer-1")
    assert told.out.strip() == "We hold [-this.-]{+all.+}"
    assert foiassist.desk.cases.case("TP-1").section("answer-1").text == "We hold this."


def test_a_redraft_that_is_taken_is_saved(foiassist):
    foiassist.holds(a_case("TP-1", sections=(drafted(),)), drafter=FakeDrafter("We hold all."))
    told = foiassist("redraft", "TP-1", "answer-1", "--take", "--json")
    assert told.json["taken"] is True
    assert foiassist.desk.cases.case("TP-1").section("answer-1").text == "We hold all."


def test_an_accepted_section_is_never_drafted_again(foiassist):
    store = FakeStore(a_case("TP-1"))
    foiassist.holds(store=store)
    told = foiassist("redraft", "TP-1", "answer-1", "--take")
    assert told.code == 3
    assert store.get("TP-1") == a_case("TP-1")


@pytest.mark.parametrize("command", ["edit", "accept", "remove"])
def test_a_section_that_is_not_there_is_said_not_to_be(foiassist, command):
    foiassist.holds(a_case("TP-1"))
    words = ["--text", "x"] if command == "edit" else []
    told = foiassist(command, "TP-1", "answer-99", *words)
    assert told.code == 3
    assert "answer-99" in told.err


def test_a_section_that_is_removed_is_gone_from_the_letter(foiassist):
    foiassist.holds(a_case("TP-1"))
    foiassist("remove", "TP-1", "answer-1")
    assert "answer-1" not in [s.id for s in foiassist.desk.cases.case("TP-1").sections]
