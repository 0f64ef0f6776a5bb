"""Archives made to do harm: each costs a line in the report, and the rest is read."""

import os
import zipfile

import pytest

from foiassist.adapters.readers import archive, past_files
from foiassist.adapters.readers.past_files import PastFileReader
from foiassist.case.past_record import NotRead, PastRecord
from tests.adapters import files_made as made


@pytest.fixture(scope="module")
def reader():
    reader = PastFileReader()
    yield reader
    reader.close()


@pytest.fixture
def read(reader):
    return lambda data, source: list(reader.records(data, source))


def refusals(records):
    return [one for one in records if isinstance(one, NotRead)]


def test_a_file_that_unpacks_to_far_more_is_not_unpacked(read):
    bomb = made.packed(("bomb.txt", b"\x00" * 30_000_000), ("a.txt", made.LETTER))
    records = read(bomb, "b.zip")
    assert [one.source for one in records] == ["b.zip › bomb.txt", "b.zip › a.txt"]
    assert "unpacks to far more" in records[0].reason
    assert isinstance(records[1], PastRecord)


def test_an_archive_that_unpacks_to_too_much_in_all_is_left_at_that(monkeypatch):
    monkeypatch.setattr(archive, "MOST_UNPACKED_BYTES", 2500)
    data = made.packed(*((f"{n}.txt", os.urandom(1000).hex()) for n in range(9)))
    steps = list(archive.Unpacking().entries(data, "b.zip"))
    assert sum(isinstance(one, archive.Entry) for one in steps) == 1
    assert steps[-1].source == "b.zip › the rest"


def test_an_archive_of_too_many_files_is_left_at_that(monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    data = made.packed(*((f"{n}.txt", "x") for n in range(9)))
    steps = list(archive.Unpacking().entries(data, "b.zip"))
    assert sum(isinstance(one, archive.Entry) for one in steps) == 4
    assert isinstance(steps[-1], NotRead)


def test_names_that_lead_out_of_an_archive_are_refused_and_the_rest_is_read(read, tmp_path):
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with pytest.warns(UserWarning, match="Duplicate"):
        data = made.packed(
            ("../../evil.txt", "x"),
            ("/etc/evil.txt", "x"),
            ("C:\\evil.txt", "x"),
            ("a/..\\..\\evil.txt", "x"),
            (link, "/etc/passwd"),
            ("good.txt", made.LETTER),
            ("good.txt", "the second of this name"),
        )
    records = read(data, "t.zip")
    reasons = [one.reason for one in refusals(records)]
    assert sum("leads out" in one for one in reasons) == 4
    assert sum("is a link" in one for one in reasons) == 1
    assert sum("name of another file" in one for one in reasons) == 1
    (good,) = [one for one in records if isinstance(one, PastRecord)]
    assert good.source == "t.zip › good.txt"
    assert "root:" not in str(records)


def test_a_file_with_a_password_in_an_archive_is_named(read):
    data = bytearray(made.packed(("locked.txt", made.LETTER), ("open.txt", made.LETTER)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    records = read(bytes(data), "p.zip")
    assert "password" in refusals(records)[0].reason
    assert len(records) == 2


def test_an_archive_that_breaks_off_is_damaged(read):
    data = made.packed(("a.txt", made.LETTER), ("b.txt", made.LETTER))
    assert refusals(read(data[: len(data) // 2], "broken.zip"))


NESTED = made.packed(
    ("a.txt", "1"),
    ("in.zip", made.packed(("b.txt", "2"), ("deep.zip", made.packed(("c.txt", "3"))))),
    ("../d.txt", "4"),
    ("e.txt", "5"),
)


@pytest.mark.parametrize("skip", [0, 1, 3, 4, 5, 6, 7])
def test_an_archive_is_gone_on_with_after_any_file(skip):
    whole = list(archive.Unpacking().entries(NESTED, "z"))
    begun = [one.source for one in whole if isinstance(one, archive.Begun)]
    again = list(archive.Unpacking(skip).entries(NESTED, "z"))
    assert [one.source for one in again if isinstance(one, archive.Begun)] == begun[skip:]
    kept = [one for one in whole if not isinstance(one, archive.Begun)]
    late = [one for one in again if not isinstance(one, archive.Begun)]
    assert late == [one for one in kept if one.source in begun[skip:]]


def test_an_archive_within_one_that_could_not_be_unpacked_is_passed_over():
    again = list(archive.Unpacking(2).entries(NESTED, "z"))
    assert [one.source for one in again if isinstance(one, archive.Begun)] == [
        "z › ../d.txt",
        "z › e.txt",
    ]


def test_what_costs_too_much_deep_in_an_archive_costs_one_line():
    hasty = PastFileReader(seconds=1)
    bomb = made.costly_word()
    data = made.packed(("a.txt", "1"), ("in.zip", made.packed(("b.docx", bomb), ("c.txt", "3"))))
    records = list(hasty.records(data, "z"))
    hasty.close()
    assert [one.source for one in records] == [
        "z › a.txt",
        "z › in.zip › b.docx",
        "z › in.zip › c.txt",
    ]
    assert [type(one) for one in records] == [PastRecord, NotRead, PastRecord]


def test_an_archive_of_many_costly_files_is_given_up(monkeypatch):
    monkeypatch.setattr(past_files, "MOST_COSTLY", 2)
    hasty = PastFileReader(seconds=1)
    data = made.packed(*((f"{n}.docx", made.costly_word()) for n in range(5)), ("a.txt", "1"))
    records = list(hasty.records(data, "z"))
    hasty.close()
    assert len(refusals(records)) == len(records) == 3
    assert "what comes after" in records[-1].source
