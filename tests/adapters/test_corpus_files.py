from __future__ import annotations

import pytest

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.case.evidence import Standing
from foiassist.errors import CorpusError
from tests.adapters.evidence_builders import GUIDANCE_FILE, RESPONSE_FILE


@pytest.fixture
def folder(tmp_path):
    for path, text in {
        "responses/council/huts.toml": RESPONSE_FILE,
        "guidance/s43.md": GUIDANCE_FILE,
        "letters/standard.toml": 'greeting = "Thank you for your request of $received."\n',
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def changed(folder, path, old, new):
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_folder_is_read_into_responses_guidance_and_wording(folder):
    library = CorpusFiles([folder]).library()
    (response,) = library.responses
    assert response.reference == "DRY 2024/001"
    assert response.questions[0].response == "We let 61 beach huts."
    assert response.reasons[0].exemptions == ("43(2)",)
    assert response.advice.startswith("You may like")
    assert response.standing is Standing.STANDS
    guidance = library.guidance_on("43")
    assert guidance.cues == ("contract", "price")
    assert guidance.part("What it protects").startswith("It protects")
    assert library.wording == {"greeting": "Thank you for your request of $received."}


def test_the_bundled_corpus_is_whole(request):
    library = CorpusFiles([request.config.rootpath / "corpus"]).library()
    assert len(library.responses) >= 30
    assert {g.section for g in library.guidance} >= {"12", "14", "21", "22", "31", "36", "38", "40"}
    assert all(response.invented for response in library.responses)


@pytest.mark.parametrize(
    ("old", "new", "told", "hint"),
    [
        ("subject =", "subjct =", "subjct", "subject"),
        ('answer = "disclosed"', 'answer = "disclose"', "'disclose'", "'disclosed'"),
        ('standing = "stands"', 'standing = "stand"', "'stand'", "'stands'"),
        ('["43(2)"]', '["section 43"]', "'section 43'", "31(1)(a)"),
        ('questions = ["1"]', 'questions = ["2"]', "'2'", "Known: 1"),
        ("received = 2024-03-04", 'received = "March"', "received must be a date", ""),
        ('reference = "DRY 2024/001"\n', "", "'reference' is missing", ""),
        ("engaged =", "engagd =", "engagd", "engaged"),
        ("[advice]", "[advice", "cannot be read as TOML", ""),
    ],
)
def test_a_response_that_is_wrong_is_named_with_the_right_word(folder, old, new, told, hint):
    changed(folder, "responses/council/huts.toml", old, new)
    with pytest.raises(CorpusError) as error:
        CorpusFiles([folder]).library()
    assert "huts.toml" in error.value.message
    assert told in error.value.message
    assert hint in error.value.hint


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("---\nsection", "section", "header"),
        ("cues:", "cue:", "'cue'"),
        ('section: "43"', "section: 43", "section must be a text"),
        ("cues: [contract, price]", "cues: [contract", "YAML"),
    ],
)
def test_guidance_that_is_wrong_is_named(folder, old, new, told):
    changed(folder, "guidance/s43.md", old, new)
    with pytest.raises(CorpusError, match=told) as error:
        CorpusFiles([folder]).library()
    assert "s43.md" in error.value.message


def test_two_responses_cannot_have_one_reference(folder):
    (folder / "responses/again.toml").write_text(RESPONSE_FILE, encoding="utf-8")
    with pytest.raises(CorpusError, match="same reference"):
        CorpusFiles([folder]).library()


def test_a_folder_that_holds_no_corpus_is_an_error(tmp_path):
    with pytest.raises(CorpusError, match="not a corpus folder"):
        CorpusFiles([tmp_path]).library()


def test_bytes_that_are_no_text_are_an_error(folder):
    (folder / "letters/standard.toml").write_bytes(b'greeting = "\xff"')
    with pytest.raises(CorpusError, match="UTF-8"):
        CorpusFiles([folder]).library()


@pytest.mark.parametrize(
    "path", ["responses/council/huts.toml", "guidance/s43.md", "letters/standard.toml"]
)
def test_the_digest_changes_with_every_file(folder, path):
    corpus = CorpusFiles([folder])
    before = corpus.library().digest
    with (folder / path).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert corpus.library().digest != before


def test_the_digest_is_known_without_making_sense_of_the_files(folder):
    corpus = CorpusFiles([folder])
    before = corpus.digest()
    assert before == corpus.library().digest == corpus.digest()
    changed(folder, "responses/council/huts.toml", "reference", "refference")
    assert corpus.digest() not in ("", before)
    with pytest.raises(CorpusError):
        corpus.library()
    changed(folder, "responses/council/huts.toml", "refference", "reference")
    assert corpus.digest() == before == corpus.library().digest


def test_an_unchanged_corpus_is_not_read_again(folder):
    corpus = CorpusFiles([folder])
    assert corpus.library() is corpus.library()
    assert CorpusFiles([folder]).library().digest == corpus.library().digest


def test_a_teams_own_guidance_takes_the_place_of_the_bundled(folder, tmp_path_factory):
    own = tmp_path_factory.mktemp("own")
    (own / "guidance").mkdir()
    ours = GUIDANCE_FILE.replace("Commercial interests", "Commerce here")
    (own / "guidance/ours.md").write_text(ours, encoding="utf-8")
    library = CorpusFiles([folder, own]).library()
    assert [one.title for one in library.guidance] == ["Commerce here"]


def test_terminal_codes_in_a_corpus_file_are_cleaned_away(folder):
    changed(folder, "responses/council/huts.toml", "We let 61", r"We let \u001b[31m61\u200b")
    (response,) = CorpusFiles([folder]).library().responses
    assert response.questions[0].response == "We let 61 beach huts."
