"""The desk's tray of letters: what leaves is ready, is recorded, and alone says who asked."""

from __future__ import annotations

import pytest

from foiassist.adapters.writers import writer_for
from foiassist.case.people import Act
from foiassist.case.request import Applicant
from foiassist.errors import CaseNotFound, ExportFailed, LetterNotReady, SettingsError
from foiassist.law.letters import LetterKind
from foiassist.settings import Authority, Settings
from tests.cases import OFFICER, SUPERVISOR, a_case, with_text
from tests.fakes import FakeStore, a_desk

REF = "TP-FOI-0417"
OFFICE = Settings(
    authority=Authority(
        name="Tarnshire Police",
        kind="police",
        review_contact="by writing to foi@tarnshire.police.uk",
        signature="Disclosure Officer",
        domains=("tarnshire.police.uk",),
    )
)
"""The settings of the office whose letters `tests.cases` has."""
APPLICANT = Applicant("Oswin Quillfeather", "oswin@quill.example", "7 Heron Row")
OPEN = with_text(a_case(), "answer-1", "There were [NEEDED: the number] drones.")


def a_letter_desk(case):
    store = FakeStore(case)
    store.applicants[REF] = APPLICANT
    return a_desk(store=store, writer_for=writer_for, settings=OFFICE)


def acts(desk) -> list[Act]:
    return [entry.act for entry in desk.cases.history(REF)]


def test_a_letter_without_sections_has_no_text_and_is_not_ready():
    desk = a_desk()
    case = a_case(sections=())
    assert desk.letters.text(case) == ""
    assert desk.letters.check(case) == ()
    assert desk.letters.why_not_ready(case) == ("There is no letter yet.",)


def test_a_letter_that_stands_up_is_ready():
    assert a_desk(settings=OFFICE).letters.why_not_ready(a_case()) == ()


def test_each_thing_in_the_way_is_a_sentence_of_its_own():
    case = a_case(decisions=a_case().decisions[1:])
    reasons = a_desk(settings=OFFICE).letters.why_not_ready(case)
    assert len(reasons) == len(set(reasons)) >= 1
    assert all(reason.endswith(".") for reason in reasons)
    assert any("1" in reason and "decided" in reason for reason in reasons)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".docx"])
def test_a_letter_that_leaves_is_written_and_recorded(tmp_path, suffix):
    desk = a_letter_desk(a_case())
    path = desk.letters.export(OFFICER, REF, tmp_path / f"letter{suffix}")
    assert path.stat().st_size > 500
    (entry,) = desk.cases.history(REF)
    assert entry.act is Act.EXPORT
    assert desk.letters.digest(a_case())[:12] in entry.detail


def test_who_asked_stands_in_the_letter_that_leaves_and_not_in_its_record(tmp_path):
    desk = a_letter_desk(a_case())
    path = desk.letters.export(OFFICER, REF, tmp_path / "letter.txt")
    assert "Oswin Quillfeather" in path.read_text(encoding="utf-8")
    assert "Oswin" not in desk.letters.text(desk.cases.case(REF))
    assert "Oswin" not in repr(desk.cases.history(REF))


def test_a_letter_with_something_open_leaves_only_under_a_watermark(tmp_path):
    desk = a_letter_desk(OPEN)
    path = tmp_path / "letter.txt"
    with pytest.raises(LetterNotReady, match="cannot leave yet"):
        desk.letters.export(OFFICER, REF, path)
    assert not path.exists()
    assert acts(desk) == []
    desk.letters.export(OFFICER, REF, path, draft=True)
    assert "DRAFT" in path.read_text(encoding="utf-8")
    assert desk.cases.history(REF)[0].detail.startswith("Draft of the letter")


def test_a_ready_letter_bears_no_watermark(tmp_path):
    path = a_letter_desk(a_case()).letters.export(SUPERVISOR, REF, tmp_path / "letter.txt")
    assert "DRAFT" not in path.read_text(encoding="utf-8")


def test_a_kind_of_file_that_is_not_written_is_refused_before_anything_else(tmp_path):
    desk = a_letter_desk(OPEN)
    with pytest.raises(SettingsError, match=r"\.pages"):
        desk.letters.export(OFFICER, REF, tmp_path / "letter.pages")
    assert acts(desk) == []


def test_a_letter_that_cannot_be_written_is_not_recorded_as_gone(tmp_path):
    desk = a_letter_desk(a_case())
    with pytest.raises(ExportFailed):
        desk.letters.export(OFFICER, REF, tmp_path / "no-folder" / "letter.txt")
    assert acts(desk) == []


def test_a_case_that_is_not_there_is_not_exported(tmp_path):
    with pytest.raises(CaseNotFound):
        a_desk().letters.export(OFFICER, "NO-1", tmp_path / "letter.txt")


def test_a_case_that_is_not_stored_leaves_only_as_a_draft(tmp_path):
    desk = a_desk(writer_for=writer_for)
    path = desk.letters.export_unstored(a_case(), APPLICANT, tmp_path / "letter.txt")
    written = path.read_text(encoding="utf-8")
    assert "DRAFT" in written
    assert "Oswin Quillfeather" in written
    assert desk.cases.summaries() == ()


def test_the_frame_of_a_letter_is_the_office_s_own():
    frame = a_desk().letters.frame(a_case())
    assert (frame.reference, frame.officer, frame.authority_name) == (
        REF,
        OFFICER.name,
        "Tarnshire Police",
    )
    assert frame.kind == LetterKind.PARTIAL_REFUSAL.value


def test_any_letter_is_checked_from_its_words_alone():
    desk = a_desk()
    checked = desk.letters.check_text("We refuse your request under section 31(1)(z) of FOIA 2000.")
    assert any(finding.rule == "law-unknown" for finding in checked.findings)
    assert desk.letters.check_text("").findings == ()
