import zipfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from foiassist.adapters.writers import writer_for
from foiassist.adapters.writers.markdown import as_markdown
from foiassist.adapters.writers.plain_text import COLUMNS, as_plain_text
from foiassist.case.request import Applicant
from foiassist.errors import ExportFailed, SettingsError
from tests.adapters.letters import LETTER, saying, written_to

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.fixture
def written(tmp_path):
    """Write a letter to Word and read it back."""
    return partial(written_to, tmp_path / "letter.docx")


def listed(document):
    """Return a Word document as lines of style and text, line breaks shown."""
    return [
        f"{paragraph.style.name}: {paragraph.text}".replace("\n", " / ")
        for paragraph in document.paragraphs
    ]


# The letter as it should look


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_a_letter_reads_as_the_one_that_was_approved(tmp_path, suffix):
    path = tmp_path / f"letter{suffix}"
    writer_for(path).write(LETTER, path)
    assert path.read_text(encoding="utf-8") == (GOLDEN / f"letter{suffix}").read_text(
        encoding="utf-8"
    )


def test_a_word_letter_has_the_paragraphs_of_the_one_that_was_approved(written):
    expected = (GOLDEN / "letter.docx.txt").read_text(encoding="utf-8")
    assert "\n".join(listed(written(LETTER))) + "\n" == expected


@pytest.mark.parametrize(
    ("applicant", "recipient", "greeting"),
    [
        (Applicant(), [], "Dear applicant,"),
        (Applicant(email="a@b.example"), ["a@b.example"], "Dear applicant,"),
        (Applicant("Ann Teal", "a@b.example"), ["Ann Teal / a@b.example"], "Dear Ann Teal,"),
        (
            Applicant("Ann\nTeal", "a@b", "1 Mere\r\n\r\nLow"),
            ["Ann Teal / 1 Mere / Low"],
            "Dear Ann Teal,",
        ),
    ],
)
def test_the_letter_goes_to_whoever_asked(written, applicant, recipient, greeting):
    document = written(replace(LETTER, applicant=applicant, authority_name="", sections=()))
    assert listed(document) == [
        *(f"Normal: {line}" for line in recipient),
        "Normal: 30 March 2022 / Our reference: MB-22-0007",
        f"Normal: {greeting}",
    ]


# Word


def test_links_are_real_show_where_they_go_and_are_never_the_applicants(written):
    document = written(LETTER)
    links = [link for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    address = "https://www.millbeck.example/maps/swans_(2022)"
    assert [(link.text, link.address) for link in links] == [(address, address)]
    outside = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert outside == [address]


def test_pages_are_numbered_by_word_itself(written):
    footer = written(LETTER).sections[0].footer.paragraphs[0]._p
    assert [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))] == [
        "PAGE",
        "NUMPAGES",
    ]
    assert "".join(text.text for text in footer.iter(qn("w:t"))) == "Page 1 of 1"


def test_a_draft_says_on_every_page_that_it_is_one(written):
    assert written(LETTER).sections[0].header.paragraphs[0].text == ""
    draft = replace(LETTER, watermark="DRAFT")
    header = written(draft).sections[0].header.paragraphs[0].text
    assert header == "DRAFT — not for issue"
    assert as_markdown(draft).startswith("**DRAFT — not for issue**\n\n")
    assert as_plain_text(draft).startswith("DRAFT — not for issue\n\n")


def test_the_document_says_nothing_of_who_made_it(written, tmp_path):
    properties = written(LETTER).core_properties
    assert properties.author == properties.last_modified_by == "Millbeck Borough Council"
    assert properties.title == "Response to request MB-22-0007"
    assert properties.comments == properties.keywords == properties.subject == ""
    assert properties.created.date() == LETTER.dated
    with zipfile.ZipFile(tmp_path / "letter.docx") as parts:
        about = b"".join(parts.read(name) for name in parts.namelist() if "docProps" in name)
    assert b"python-docx" not in about
    assert b"Quillfeather" not in about


# Plain text


def test_plain_text_is_no_wider_than_its_columns_unless_an_address_is():
    long = "https://www.millbeck.example/" + "swan/" * 20
    lines = as_plain_text(saying(f"- {'swans and geese ' * 20}\n\n> {long}")).splitlines()
    assert max(len(line) for line in lines if long not in line) <= COLUMNS
    assert f"    {long}" in lines


# Files


@pytest.mark.parametrize(
    ("name", "suffix"), [("a.docx", ".docx"), ("a.MD", ".md"), ("b.c.txt", ".txt")]
)
def test_the_kind_of_file_is_chosen_by_its_name(name, suffix):
    assert writer_for(Path(name)).suffix == suffix


@pytest.mark.parametrize("name", ["letter.pdf", "letter", ".docx"])
def test_another_kind_of_file_is_refused_with_the_three_that_are_not(name):
    with pytest.raises(SettingsError) as refused:
        writer_for(Path(name))
    assert all(suffix in refused.value.hint for suffix in (".docx", ".md", ".txt"))


def test_a_letter_takes_the_place_of_the_one_before_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("old")
    writer_for(path).write(LETTER, path)
    assert path.read_text(encoding="utf-8") == as_plain_text(LETTER)
    assert list(tmp_path.iterdir()) == [path]


def test_a_letter_that_cannot_be_finished_leaves_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "letter.txt"
    path.write_text("old")

    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ExportFailed, match="No space left"):
        writer_for(path).write(LETTER, path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["gone/letter", "a\0b", "x" * 300, "folder"])
@pytest.mark.parametrize("suffix", [".docx", ".md", ".txt"])
def test_a_place_that_cannot_be_written_to_is_said_in_words(tmp_path, name, suffix):
    (tmp_path / f"folder{suffix}").mkdir()
    path = tmp_path / f"{name}{suffix}"
    with pytest.raises(ExportFailed, match="could not be written") as failed:
        writer_for(path).write(LETTER, path)
    assert "folder" in failed.value.hint
    assert [file.name for file in tmp_path.iterdir()] == [f"folder{suffix}"]


def test_the_closing_stays_on_one_page_in_word(tmp_path):
    path = tmp_path / "letter.docx"
    closing = ("", "Yours sincerely,\n\nDilys Okafor\n\nDisclosure Officer")
    writer_for(path).write(replace(LETTER, sections=(closing,)), path)
    kept = [p.paragraph_format.keep_with_next for p in Document(str(path)).paragraphs[-3:]]
    assert kept == [True, True, None]
