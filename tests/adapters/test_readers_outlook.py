import sys
from datetime import date

import pytest

from foiassist.adapters.readers import outlook, read_bytes
from foiassist.adapters.readers.past_files import PastFileReader
from foiassist.adapters.readers.unread import Unread
from foiassist.case.past_record import Side
from foiassist.case.request import Applicant
from tests.adapters import files_made as made
from tests.adapters.outlook_made import message

MESSAGE = message(
    "FOI 12/25",
    "Please see our letter.",
    ("FOI Team", "foi@ambridge.gov.uk"),
    [("Joan Archer", "joan@example.org")],
    [("letter.txt", made.LETTER.encode()), ("logo.png", b"\x89PNG")],
)


@pytest.fixture
def oxmsg():
    return pytest.importorskip("oxmsg")


def test_an_outlook_message_is_read_as_an_e_mail_with_its_letters(oxmsg):
    reader = PastFileReader()
    (record,) = reader.records(MESSAGE, "a.msg")
    reader.close()
    assert (record.form, record.title) == ("e-mail", "FOI 12/25")
    assert [one.text.strip() for one in record.messages] == ["Please see our letter.", made.LETTER]
    assert {one.side for one in record.messages} == {Side.AUTHORITY}
    assert record.messages[0].sent == date(2025, 3, 3)
    assert record.people == ("FOI Team", "foi@ambridge.gov.uk", "Joan Archer", "joan@example.org")


def test_an_outlook_message_attached_to_an_e_mail_is_a_letter_of_its_own(oxmsg):
    outer = made.mail("See the message attached.", attached=[("first.msg", MESSAGE)])
    damaged = made.mail("See the message attached.", attached=[("first.msg", MESSAGE[:2000])])
    reader = PastFileReader()
    (record,) = reader.records(outer, "a.eml")
    (broken,) = reader.records(damaged, "a.eml")
    reader.close()
    assert [one.subject for one in record.messages] == ["FOI 12/25", "letter.txt", "FOI 12/25"]
    assert len(broken.messages) == 1
    assert broken.unread[0].startswith("an enclosed e-mail ")


def test_a_request_may_come_as_an_outlook_message(oxmsg):
    request = message("Bins", "How many bins?", ("Joan Archer", "joan@example.org"))
    document = read_bytes(request, "bins.msg")
    assert document.kind == "e-mail"
    assert document.text == "Subject: Bins\n\nHow many bins?"
    assert document.sender == Applicant("Joan Archer", "joan@example.org")


def test_where_the_library_is_missing_it_is_said_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "oxmsg", None)
    with pytest.raises(Unread) as caught:
        outlook.taken_apart(MESSAGE)
    assert "pip install" in caught.value.why.hint
