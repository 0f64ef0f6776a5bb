import pytest

from foiassist.case.finding import Severity
from foiassist.case.people import Person, Role
from foiassist.case.stages import Stage
from tests.cases import a_case, with_text

LETTER = "Dear Ms Sample,\n\nWe refuse your request under section 31(1)(a) of the Act.\n"

TP = a_case().reference


def in_review():
    return a_case(stage=Stage.IN_REVIEW)


def test_a_letter_from_outside_is_checked_with_its_kind(foiassist):
    told = foiassist(
        "check", foiassist.file("letter.txt", LETTER), "--kind", "full refusal", "--json"
    )
    assert told.json["kind"] == "full refusal"
    assert told.json["findings"]
    for finding in told.json["findings"]:
        assert finding.keys() >= {"rule", "severity", "section", "message", "source", "where"}


def test_a_finding_that_blocks_makes_the_exit_code_one(foiassist):
    told = foiassist("check", foiassist.file("letter.txt", LETTER))
    blocks = "blocker" in told.out
    assert told.code == int(blocks) == 1


def test_a_letter_that_stands_up_ends_as_done(foiassist):
    foiassist.holds(a_case())
    told = foiassist("check", TP, "--json")
    assert not [f for f in told.json["findings"] if f["severity"] == Severity.BLOCKER]
    assert told.code == 0


def test_what_is_neither_a_file_nor_a_case_is_said_to_be_unknown(foiassist):
    told = foiassist("check", "nothing.docx")
    assert told.code == 3
    assert "neither a file nor a case called 'nothing.docx'" in told.err


def test_a_letter_typed_where_its_file_belongs_is_no_fault(foiassist):
    told = foiassist("check", "Thank you for your request. " * 200)
    assert told.code == 3
    assert "neither a file nor a case" in told.err


def test_a_finished_letter_is_written_and_the_record_says_so(foiassist):
    foiassist.holds(a_case())
    target = foiassist.folder / "letter.txt"
    told = foiassist("export", TP, "--to", str(target))
    assert (told.code, told.out) == (0, "")
    assert target.is_file()
    assert foiassist.desk.cases.history(TP)[-1].act.value == "exported"


def test_a_letter_with_something_open_is_refused_unless_it_is_a_draft(foiassist):
    foiassist.holds(with_text(a_case(), "answer-1", "There were [NEEDED: the number]."))
    target = foiassist.folder / "letter.txt"
    assert foiassist("export", TP, "--to", str(target)).code == 9
    assert not target.exists()
    assert foiassist("export", TP, "--to", str(target), "--draft").code == 0
    assert target.read_text(encoding="utf-8").startswith("DRAFT")


def test_a_case_goes_to_the_supervisor_and_back(foiassist):
    foiassist.holds(a_case())
    assert foiassist("send", TP).code == 0
    assert [c["reference"] for c in foiassist.supervisor("queue", "--json").json["cases"]] == [TP]
    assert foiassist.supervisor("return", TP, "Tie", "the", "harm.").code == 0
    case = foiassist.desk.cases.case(TP)
    assert (case.stage, case.remarks[-1].text) == (Stage.DRAFTING, "Tie the harm.")


def test_an_empty_queue_is_said_to_be_empty(foiassist):
    told = foiassist.supervisor("queue")
    assert (told.code, told.out) == (0, "")
    assert "No case waits" in told.err


def test_a_remark_stands_on_its_section(foiassist):
    foiassist.holds(in_review())
    foiassist.supervisor("remark", TP, "Which", "operation?", "--section", "reason-31")
    (remark,) = foiassist.desk.cases.case(TP).remarks
    assert (remark.section, remark.text) == ("reason-31", "Which operation?")


def test_an_approval_prints_the_digest_it_is_bound_to(foiassist):
    foiassist.holds(in_review())
    told = foiassist.supervisor("approve", TP)
    assert told.code == 0
    case = foiassist.desk.cases.case(TP)
    assert told.out.strip() == case.approval.letter_sha256


def test_a_text_other_than_the_one_that_was_read_is_not_approved(foiassist):
    foiassist.holds(in_review())
    told = foiassist.supervisor("approve", TP, "--seen", "0" * 64)
    assert told.code == 9
    assert foiassist.desk.cases.case(TP).approval is None


def test_nobody_approves_what_they_wrote(foiassist):
    foiassist.holds(in_review())
    told = foiassist("approve", TP, by=Person("dilys  okafor", Role.SUPERVISOR))
    assert told.code == 3


def test_a_word_changed_after_approval_voids_it(foiassist):
    foiassist.holds(in_review())
    foiassist.supervisor("approve", TP)
    foiassist("edit", TP, "answer-1", "--text", "The force owned 14 drones.")
    assert foiassist("show", TP, "--json").json["approved"] is False


def test_an_override_keeps_its_reason(foiassist):
    foiassist.holds(in_review())
    told = foiassist.supervisor(
        "override", TP, "figure", "It is published.", "--section", "answer-1", "--words", "14"
    )
    assert told.code == 0
    (override,) = foiassist.desk.cases.case(TP).overrides
    assert (override.rule, override.words, override.reason) == ("figure", "14", "It is published.")


@pytest.mark.parametrize(
    "words", [["remark", TP, " "], ["return", TP, ""], ["override", TP, "figure", " "]]
)
def test_a_blank_remark_or_reason_is_refused(foiassist, words):
    foiassist.holds(in_review())
    assert foiassist.supervisor(*words).code == 2
