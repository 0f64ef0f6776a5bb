from concurrent.futures import ThreadPoolExecutor
from datetime import date
from email import message_from_bytes, policy

import pytest

from foiassist.adapters.readers.past_files import PastFileReader
from foiassist.adapters.readers.record_lines import cleaned, record_from, written
from foiassist.case.past_record import NotRead, PastMessage, PastRecord, Side
from tests.adapters import files_made as made


@pytest.fixture(scope="module")
def reader():
    reader = PastFileReader()
    yield reader
    reader.close()


@pytest.fixture
def read(reader):
    def records(data, source="file.bin", columns=None):
        return list(reader.records(data, source, columns=columns))

    return records


@pytest.mark.parametrize(
    ("data", "form"),
    [
        pytest.param(made.LETTER.encode(), "text", id="text"),
        pytest.param(made.LETTER.encode("utf-16"), "text", id="utf-16"),
        pytest.param(f"# FOI 12/25\n\n{made.LETTER}".encode(), "text", id="markdown"),
        pytest.param(made.word(), "Word", id="word"),
        pytest.param(made.pdf(), "PDF", id="pdf"),
        pytest.param(made.PAGE.encode(), "web page", id="page"),
    ],
)
def test_a_file_with_one_letter_is_one_record_with_its_text(read, data, form):
    (record,) = read(data, "2021/0158.wrong")
    assert (record.source, record.form) == ("2021/0158.wrong", form)
    assert "412 bins in Ambridge" in record.text
    assert not record.unread
    assert not record.messages


def test_an_e_mail_is_a_message_with_the_people_apart(read):
    (record,) = read(made.mail())
    assert record.form == "e-mail"
    assert record.title == "FOI 12/25"
    assert record.people == ("FOI Team", "foi@ambridge.gov.uk", "Joan Archer", "joan@example.org")
    (message,) = record.messages
    assert message.text.strip() == made.LETTER
    assert (message.side, message.sent) == (Side.AUTHORITY, date(2025, 3, 3))
    assert not record.text


@pytest.mark.parametrize(
    ("sender", "side"),
    [
        ("foi@ambridge.gov.uk", Side.AUTHORITY),
        ("foi@borset.police.uk", Side.AUTHORITY),
        ("foi@nhs.net", Side.AUTHORITY),
        ("request-12-abc@whatdotheyknow.com", Side.APPLICANT),
        ("joan@example.org", Side.UNKNOWN),
        ("joan@notgov.uk", Side.UNKNOWN),
    ],
)
def test_who_wrote_is_said_only_where_the_address_tells(read, sender, side):
    (record,) = read(made.mail(sender=sender))
    assert record.messages[0].side is side


def test_letters_attached_to_an_e_mail_are_messages_of_their_own(read):
    attached = [
        ("Response.docx", made.word()),
        ("table.pdf", made.pdf([("Year", "Bins"), ("2024", "412")])),
        ("logo.png", b"\x89PNG\r\n\x1a\n" + b"x" * 50),
        ("scan.pdf", made.pdf([])),
        ("photo.bin", b"\x89PNG\r\n\x1a\n" + b"x" * 50),
        ("data.csv", b"FOI Ref,Request,Outcome\nF1,How many bins?,All\n"),
    ]
    (record,) = read(made.mail("Please find our letter attached.", attached=attached))
    assert [one.subject for one in record.messages] == ["FOI 12/25", "Response.docx", "table.pdf"]
    assert "412 bins" in record.messages[1].text
    assert record.messages[2].text == "Year\tBins\n2024\t412"
    assert {one.side for one in record.messages} == {Side.AUTHORITY}
    assert record.unread == (
        "scan.pdf holds pictures of pages and no text.",
        "photo.bin is a picture.",
        "data.csv is a table, and is not taken for words of the letter.",
    )


def test_e_mails_within_an_e_mail_come_oldest_first(read):
    def parsed(text, sent, sender):
        message = message_from_bytes(made.mail(text, sender=sender), policy=policy.default)
        message.replace_header("Date", sent)
        return message

    outer = parsed("There are 412.", "Mon, 03 Mar 2025 10:00:00 +0000", "foi@ambridge.gov.uk")
    for text, sent in (
        ("When can I expect it?", "Tue, 18 Feb 2025 10:00:00 +0000"),
        ("How many bins?", "Sat, 01 Feb 2025 10:00:00 +0000"),
    ):
        outer.add_attachment(parsed(text, sent, "joan@example.com"))
    (record,) = read(bytes(outer))
    assert [one.text.strip() for one in record.messages] == [
        "How many bins?",
        "When can I expect it?",
        "There are 412.",
    ]
    assert "joan@example.com" in record.people


def test_a_mailbox_gives_a_record_for_each_e_mail(read):
    parts = [b"From joan@example.org Mon Mar  3 10:00:00 2025\n" + made.mail(f"Letter {n}")
             + b"\n" for n in (1, 2, 3)]  # fmt: skip
    records = read(b"".join(parts), "all.mbox")
    assert [one.source for one in records] == [f"all.mbox › message {n}" for n in (1, 2, 3)]
    assert [one.messages[0].text.strip() for one in records] == ["Letter 1", "Letter 2", "Letter 3"]


def test_an_archive_is_read_file_by_file_and_one_archive_deep(read):
    inner = made.packed(("c.txt", "Third letter"), ("deep.zip", made.packed(("d.txt", "Fourth"))))
    data = made.packed(
        ("2021/a.txt", "First letter"),
        ("2021/b.eml", made.mail("Second letter")),
        ("more.zip", inner),
        ("__MACOSX/2021/._a.txt", "x"),
        ("2021/Thumbs.db", "x"),
    )
    records = read(data, "log.zip")
    assert [one.source for one in records] == [
        "log.zip › 2021/a.txt",
        "log.zip › 2021/b.eml",
        "log.zip › more.zip › c.txt",
        "log.zip › more.zip › deep.zip",
    ]
    assert isinstance(records[3], NotRead)
    assert "deeper" in records[3].reason


def test_a_thread_file_and_a_register_are_read_by_their_own_readers(read):
    thread = b'{"request_text": "How many bins?", "response_text": "There are 412 bins."}\n' * 2
    assert {one.form for one in read(thread, "pairs.jsonl")} == {"thread"}
    register = b"FOI Ref,Date received,Request details,Outcome\nF1,01/02/2024,How many bins?,All\n"
    (row,) = read(register, "log.csv")
    assert (row.form, row.reference) == ("register", "F1")


def test_the_columns_of_a_register_can_be_named(read):
    register = b"Nr,Words,Stuff\n1,How many bins are there?,x\n2,Why so many bins?,y\n"
    rows = read(register, "log.csv", {"request": "Words", "reference": "Nr"})
    assert [one.reference for one in rows] == ["1", "2"]


def test_text_is_cleaned_before_it_leaves(read):
    text = "Re\u200bfused\x1b[31m now\r\nand\x07 then \u202eabc"
    (record,) = read(text.encode(), "a\x1b[1m\u202eb.txt")
    assert record.text == "Refused now\nand then abc"
    assert record.source == "ab.txt"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "holds no text", id="empty"),
        pytest.param(made.pdf([]), "pictures of pages", id="scan"),
        pytest.param(made.pdf(locked_with="hush"), "password", id="locked-pdf"),
        pytest.param(b"\x89PNG\r\n\x1a\n....", "picture", id="picture"),
        pytest.param(b"a" * (20 * 1024 * 1024 + 1), "larger", id="too-large-for-a-letter"),
        pytest.param(b"\x1f\x8b\x08....", "kind that is not opened", id="gzip"),
        pytest.param(b"{\\rtf1 Hello}", "rich text", id="rich-text"),
        pytest.param(bytes(range(256)) * 9, "not a text", id="binary"),
        pytest.param(made.packed(("content.xml", "<x/>")), "another program", id="open-document"),
    ],
)
def test_what_cannot_be_read_is_named_with_a_reason_and_a_hint(read, data, reason):
    (refused,) = read(data, "x.docx")
    assert isinstance(refused, NotRead)
    assert refused.source == "x.docx"
    assert reason in refused.reason
    assert refused.hint


def test_a_record_crosses_to_this_process_unchanged():
    record = PastRecord(
        "a › b",
        "thread",
        messages=(PastMessage(Side.APPLICANT, "How many?", date(2024, 2, 29), "Bins"),),
        title="Bins",
        reference="F1",
        authority="Ambridge",
        received=date(2024, 2, 29),
        outcome="All",
        exemptions=("s.40(2)",),
        link="https://a.example",
        people=("Joan",),
        unread=("x is a picture.",),
    )
    assert record_from(written(record)) == cleaned(record) == record


def test_the_police_letters_come_out_with_readable_tables(read, shared_data):
    def lines(name):
        (record,) = read((shared_data / f"police_letters/{name}.pdf").read_bytes(), name)
        return record.text.split("\n")

    cumbria = lines("Cumbria")
    assert "Criminal Damage\t69\t48\t54\t50\t33\t254" in cumbria
    assert "Public Fear, Alarm Or Distress\t64\t34\t54\t55\t25\t232" in cumbria
    assert "Offence Sub Group\t2019/20\t2020/21\t2021/22\t2022/23\t2023/24\tGrand Total" in cumbria
    durham = lines("Durham")
    assert "Total\t141\t213\t289\t296\t404" in durham
    humberside = lines("Humberside")
    assert "ROBBERY OF PERSONAL PROPERTY\t\t1\t3\t4\t1" in humberside
    assert sum("Tel No: 101" in line for line in humberside) == 1


def test_the_pasted_page_comes_in_whole(read, shared_data):
    data = (shared_data / "met_lfr_2022/page.txt").read_bytes()
    (record,) = read(data, "page.txt")
    assert record.form == "text"
    assert len(record.text) > 15_000


def test_threads_that_read_at_once_do_not_mix_their_files(reader):
    def texts(word):
        return [one.text for n in range(20) for one in reader.records(f"{word} {n}".encode(), "a")]

    with ThreadPoolExecutor(2) as threads:
        bins, lids = threads.map(texts, ["bins", "lids"])
    assert bins == [f"bins {n}" for n in range(20)]
    assert lids == [f"lids {n}" for n in range(20)]
