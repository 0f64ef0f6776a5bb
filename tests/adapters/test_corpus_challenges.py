from __future__ import annotations

import pytest

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.case.challenge import Asker, Stance
from foiassist.errors import CorpusError

FILE = """\
about = ["31"]

[[challenge]]
id = "31-harm"
asker = "requester"
question = "What harm?"
adequate = "names it"
source = "FOIA 2000 s.17(1)(c)"
check = "harm"

[[challenge]]
id = "31-old"
asker = "internal reviewer"
stance = "either"
limbs = ["31(1)(a)"]
question = "How old is it?"
adequate = "says"
source = "FOIA 2000 s.2(2)(b)"
person = "Ask."
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "challenges").mkdir()
    (tmp_path / "challenges/s31.toml").write_text(FILE, encoding="utf-8")
    return tmp_path


def test_a_folder_of_challenges_is_a_corpus(folder):
    harm, old = CorpusFiles([folder]).library().challenges
    assert (harm.about, harm.asker, harm.check, harm.stance) == (
        ("31",), Asker.REQUESTER, "harm", Stance.WITHHELD,
    )  # fmt: skip
    assert (old.limbs, old.stance, old.person) == (("31(1)(a)",), Stance.EITHER, "Ask.")


def test_a_teams_own_challenge_takes_the_place_of_the_bundled_one(folder, tmp_path):
    own = tmp_path / "own"
    (own / "challenges").mkdir(parents=True)
    text = FILE.replace("What harm?", "Whom would it harm?")
    (own / "challenges/ours.toml").write_text(text, encoding="utf-8")
    questions = [one.question for one in CorpusFiles([folder, own]).library().challenges]
    assert questions == ["Whom would it harm?", "How old is it?"]


def test_a_changed_challenge_makes_no_index_stale(folder):
    before = CorpusFiles([folder]).library()
    file = folder / "challenges/s31.toml"
    file.write_text(FILE.replace("What harm?", "Whom?"), encoding="utf-8")
    after = CorpusFiles([folder]).library()
    assert after.challenges != before.challenges
    assert after.digest == before.digest


@pytest.mark.parametrize(
    ("old", "new", "told", "hint"),
    [
        ('about = ["31"]', 'about = ["99"]', "about is ['99']", "not held"),
        ('about = ["31"]', "about = []", "about is []", "not held"),
        ('"requester"', '"requestor"', "'requestor'", "'requester'"),
        ('"either"', '"ether"', "'ether'", "'either'"),
        ('"31(1)(a)"', '"31(1)(z)"', "'31(1)(z)'", ""),
        ('check = "harm"\n', "", "only a person can judge", "check"),
        ('person = "Ask."', 'person = "Ask."\ncheck = "harm"', "only a person can judge", "person"),
        ('"31-old"', '"31-harm"', "the same id", ""),
        ("adequate =", "adequat =", "adequat", "adequate"),
        ('[[challenge]]\nid = "31-old"', '[[challenges]]\nid = "31-old"', "'challenges'", "challenge"),
    ],
)  # fmt: skip
def test_a_file_that_is_wrong_is_named_with_the_right_word(folder, old, new, told, hint):
    assert old in FILE
    (folder / "challenges/s31.toml").write_text(FILE.replace(old, new), encoding="utf-8")
    with pytest.raises(CorpusError) as error:
        CorpusFiles([folder]).library()
    assert "s31.toml" in error.value.message
    assert told in error.value.message
    assert hint in error.value.hint
