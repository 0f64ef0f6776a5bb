"""Files made to do harm: each costs a line in the report, and the next file is read."""

import io
import json
import os
import subprocess
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foiassist.adapters.readers import child
from foiassist.adapters.readers.past_files import PastFileReader
from foiassist.case.clean_text import clean
from foiassist.case.past_record import NotRead, PastRecord
from tests.adapters import files_made as made

ELSEWHERE = "words of another file"


@pytest.fixture(scope="module")
def reader():
    reader = PastFileReader()
    yield reader
    reader.close()


@pytest.fixture
def read(reader):
    """Read a file, and see that the next one is read after it."""

    def records(data, source="file.bin"):
        found = list(reader.records(data, source))
        (after,) = reader.records(made.LETTER.encode(), "after.txt")
        assert "412 bins" in after.text
        return found

    return records


def refusals(records):
    return [one for one in records if isinstance(one, NotRead)]


@pytest.mark.parametrize(
    ("streams", "reason"), [("EncryptedPackage", "protected"), ("WordDocument", "old Word")]
)
def test_a_locked_or_old_office_file_is_named(read, streams, reason):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504 + streams.encode("utf-16-le")
    (refused,) = read(data, "old.docx")
    assert reason in refused.reason


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 11)
) + "]>"  # fmt: skip


def outside(path):
    return f"<!DOCTYPE x [<!ENTITY a10 SYSTEM 'file://{path}'>]>"


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text(ELSEWHERE, encoding="utf-8")
    return path


def test_entities_in_a_word_file_are_neither_blown_up_nor_fetched(read, secret):
    for before in (LAUGHS, outside(secret)):
        (record,) = read(made.document(made.paragraph("There are &a10; bins."), before), "x.docx")
        assert len(str(record)) < 1000
        assert ELSEWHERE not in str(record)


def test_entities_in_a_workbook_are_neither_blown_up_nor_fetched(read, secret):
    book = openpyxl.Workbook()
    book.active.append(["FOI Ref", "Request", "Outcome"])
    book.active.append(["F1", "How many bins?", "All sent"])
    buffer = io.BytesIO()
    book.save(buffer)
    for before in (LAUGHS, outside(secret)):
        with zipfile.ZipFile(buffer) as packed:
            sheet = packed.read("xl/worksheets/sheet1.xml").decode()
        sheet = sheet.replace("F1", "&a10;")
        spoilt = made.repacked(
            buffer.getvalue(), xl_worksheets_sheet1_xml=f"{before}{sheet}".encode()
        )
        records = read(spoilt, "x.xlsx")
        assert records
        assert len(str(records)) < 5000
        assert ELSEWHERE not in str(records)


def test_entities_in_a_feed_are_neither_blown_up_nor_fetched(read, secret):
    for before in (LAUGHS, outside(secret)):
        feed = (
            f'<?xml version="1.0"?>{before}<feed xmlns="http://www.w3.org/2005/Atom"><title>FOI</title>'
            "<entry><title>Bins</title><content>&a10; bins</content></entry></feed>"
        )
        records = read(feed.encode(), "x.atom")
        assert records
        assert len(str(records)) < 5000
        assert ELSEWHERE not in str(records)


def test_a_word_file_with_macros_is_read_and_they_are_named(read):
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = made.word()
    with zipfile.ZipFile(io.BytesIO(plain)) as packed:
        kinds = packed.read("[Content_Types].xml").decode()
    kinds = kinds.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", kind
    )
    data = made.repacked(
        plain, Content_Types__xml=kinds.encode(), more={"word/vbaProject.bin": b"Sub AutoOpen()"}
    )
    (record,) = read(data, "x.docm")
    assert "412 bins" in record.text
    assert any("macros" in one for one in record.unread)


def test_a_small_word_file_that_would_fill_the_memory_costs_one_line(read):
    bomb = made.document("<w:p/>" * 20_000_000)
    assert len(bomb) < 300_000
    (refused,) = read(bomb, "costly.docx")
    assert isinstance(refused, NotRead)
    assert "memory or time" in refused.reason


def test_a_small_file_that_would_cost_minutes_costs_one_line():
    slow = made.costly_word()
    data = made.packed(("a.txt", "First"), ("slow.docx", slow), ("b.txt", "Second"))
    hasty = PastFileReader(seconds=2)
    records = list(hasty.records(data, "z.zip"))
    hasty.close()
    assert [one.source.rpartition(" ")[2] for one in records] == ["a.txt", "slow.docx", "b.txt"]
    assert "memory or time" in records[1].reason


def test_a_process_that_is_killed_is_started_again(reader):
    list(reader.records(b"x", "a.txt"))
    reader._process._child.kill()
    first = list(reader.records(b"How many?", "b.txt"))
    assert isinstance(first[0], NotRead)
    (second,) = reader.records(b"How many?", "b.txt")
    assert second.text == "How many?"


@pytest.mark.parametrize(("tired_at", "answered"), [(0, 1), (1 << 60, 2)])
def test_a_process_that_holds_much_memory_after_a_file_ends(monkeypatch, tired_at, answered):
    monkeypatch.setattr(child, "TIRED_BYTES", tired_at)
    monkeypatch.setattr(child, "_allow_more_time", lambda seconds: None)
    question = {"want": "text", "form": "Word", "longest": 9, "seconds": 1}
    line = json.dumps({**question, "bytes": 1}).encode() + b"\nx"
    said = io.BytesIO()
    child._answer_all(io.BytesIO(line * 2), said)
    answers = [json.loads(one) for one in said.getvalue().splitlines()]
    assert sum("done" in one for one in answers) == answered
    assert answers[-1]["tired"] == (answered == 1)


def test_a_large_file_is_let_go_of_before_the_next(reader):
    for _ in range(3):
        (refused,) = reader.records(b"\x89PNG\r\n" + bytes(199_000_000), "large.png")
        assert "picture" in refused.reason


def test_a_reader_that_is_left_in_the_middle_answers_the_next_question_right(reader):
    thread = json.dumps({"request_text": "How many?", "response_text": "None."}).encode() + b"\n"
    records = reader.records(thread * 500, "many.jsonl")
    next(records)
    records.close()
    (record,) = reader.records(b"Why?", "b.txt")
    assert record.text == "Why?"


@pytest.mark.parametrize("make", [made.word, made.pdf, made.mail], ids=["word", "pdf", "mail"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_breaks_off_is_read_as_far_or_refused(read, make, share):
    data = make()
    for one in read(data[: int(len(data) * share)], "broken"):
        assert isinstance(one, PastRecord) or one.reason


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.zip", "a.eml", "a.csv", "a.json", "a"])
def test_a_wrong_name_changes_nothing(read, name):
    (record,) = read(made.LETTER.encode(), name)
    assert record.form == "text"


@pytest.mark.timeout(120)
def test_three_hundred_pages_are_read_to_the_end(read):
    lines = ["Page of a long answer about bins"] * 40
    data = made.pdf(*([f"Page {number} of 300", *lines] for number in range(300)))
    (record,) = read(data, "long.pdf")
    assert record.text.count("about bins") > 11_000 or record.unread


def test_e_mails_within_e_mails_are_read_to_a_depth(read):
    message = EmailMessage()
    message["From"] = "a@ambridge.gov.uk"
    message["To"] = "b@example.org"
    message["Subject"] = "The innermost"
    message.set_content("The innermost letter.")
    for depth in range(50):
        outer = EmailMessage()
        outer["From"] = "a@ambridge.gov.uk"
        outer["To"] = "b@example.org"
        outer["Subject"] = f"Forwarded {depth}"
        outer.set_content(f"Forwarded {depth}.")
        outer.add_attachment(message)
        message = outer
    (record,) = read(bytes(message), "nested.eml")
    assert len(record.messages) == 11
    assert any("deeper" in one for one in record.unread)


def test_the_name_of_an_attachment_opens_and_writes_nothing(read, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    attached = [("../../x.txt", b"An attached letter."), ("/etc/passwd", b"Another.")]
    (record,) = read(made.mail("See attached.", attached=attached), "a.eml")
    texts = [one.text.strip() for one in record.messages]
    assert texts == ["See attached.", "An attached letter.", "Another."]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("opening", ["<div>", "<table><tr><td>", "<ul><li>", "<b>"])
def test_a_page_nested_without_end_is_read_or_refused(read, opening):
    page = f"<!doctype html><html><body>{opening * 20_000}There are 412 bins."
    assert read(page.encode(), "deep.html")


def test_tables_nested_without_end_are_read_or_refused(read):
    deep = "<w:tbl><w:tr><w:tc>" * 3000 + made.paragraph("x") + "</w:tc></w:tr></w:tbl>" * 3000
    assert read(made.document(deep), "deep.docx")


def test_text_made_against_terminals_comes_out_clean(read, shared_data):
    path = shared_data / "attacks/terminal_markup_export_attacks.json"
    for name, text in json.loads(path.read_text(encoding="utf-8")).items():
        raw = str(text).encode("utf-8", "surrogatepass")
        for one in read(raw, f"{name}\x1b[31m.txt"):
            said = one.text if isinstance(one, PastRecord) else one.reason
            assert said == clean(said)
            assert "\x1b" not in one.source


@pytest.mark.parametrize("event", ["socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec"])  # fmt: skip
def test_the_reading_process_may_neither_connect_nor_start_anything(event):
    with pytest.raises(PermissionError):
        child._refuse(event, ())
    child._refuse("open", ("a file of Python's own",))


def test_the_reading_process_has_little_memory_and_can_write_no_file(tmp_path):
    code = (
        "from foiassist.adapters.readers import child; child._confine()\n"
        "try: print(open('x', 'w').write('words'), file=open('y', 'w'), flush=True)\n"
        "except OSError: pass\n"
        "import resource, socket\n"
        "assert resource.getrlimit(resource.RLIMIT_AS)[0] == 512 * 1024 * 1024\n"
        "try: socket.create_connection(('127.0.0.1', 9))\n"
        "except PermissionError: raise SystemExit(7)\n"
    )
    source = str(Path(child.__file__).parents[3])
    environment = {**os.environ, "PYTHONPATH": source}
    ended = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=False)
    assert ended.returncode == 7
    assert all(path.stat().st_size == 0 for path in tmp_path.iterdir())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(
    start=st.sampled_from(
        [
            b"",
            b"PK\x03\x04",
            b"%PDF-1.7\n",
            b"From: a@b.uk\nTo: c@d.uk\n",
            b"<html>",
            b"[{",
            b'{"a":',
            b"a,b\n1,2\n",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"From a@b.uk 2024\nFrom: a\n",
            b"<?xml version='1.0'?><feed>",
        ]
    ),
    rest=st.binary(max_size=200),
)
def test_any_bytes_give_records_or_refusals_and_never_an_error(reader, start, rest):
    for one in reader.records(start + rest, "any"):
        assert isinstance(one, PastRecord) or (one.reason and one.source)
