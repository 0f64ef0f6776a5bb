import json
from datetime import date

import pytest

from foiassist.adapters.readers import threads
from foiassist.case.past_record import NotRead, PastRecord, Side

SITE = "https://www.whatdotheyknow.com/request/lost_bins_2"
ROW = {
    "id": 1010,
    "source": SITE,
    "authority": "Ambridge Council",
    "title": "Lost  bins",
    "created_at": "2015-06-30T23:40:00.000+01:00",
    "wdtk_status": "Successful",
    "request_text": "Dear Ambridge Council,\nHow many bins?\n[name]",
    "responses": [
        {"at": "2015-07-20T10:00:00.000+01:00", "text": "Twelve."},
        {"at": "2015-07-02T10:00:00.000+01:00", "text": "We have your request."},
    ],
    "acks": 1,
    "exemptions_strict": ["40(2)"],
    "exemptions": ["40(2)"],
    "outcome": "refused",
}
PAGE = {
    "id": 1010,
    "url_title": "lost_bins_2",
    "title": "Lost bins",
    "created_at": "2015-06-30T22:40:00.000Z",
    "described_state": "successful",
    "display_status": "Successful.",
    "law_used": "foi",
    "tags": [],
    "user": {"id": 5, "url_name": "joan_archer", "name": "Joan Archer"},
    "public_body": {"id": 7, "url_name": "ambridge", "name": "Ambridge Council"},
    "info_request_events": [
        {"event_type": "sent", "created_at": "2015-06-30T22:40:00.000Z", "outgoing_message_id": 1},
        {"event_type": "response", "created_at": "2015-07-20T09:00:00Z", "incoming_message_id": 2},
        {"event_type": "comment", "created_at": "2015-07-21T09:00:00Z", "snippet": "Well done"},
    ],
}
EVENTS = [
    {
        "request_id": 1010,
        "event_id": 3,
        "created_at": "2015-07-21T09:00:00+01:00",
        "event_type": "followup_sent",
        "request_url": SITE,
        "title": "Lost bins",
        "body": "And the costs?",
        "user_name": "Joan Archer",
    },
    {
        "request_id": 1011,
        "event_type": "sent",
        "created_at": "2015-07-03T09:00:00+01:00",
        "request_url": SITE[:-2],
        "title": "Found bins",
        "body": "How many were found?",
        "user_name": "Pat Archer",
    },
    {
        "request_id": 1010,
        "event_type": "sent",
        "created_at": "2015-07-01T09:00:00+01:00",
        "request_url": SITE,
        "title": "Lost bins",
        "body": "How many bins?",
        "user_name": "Joan Archer",
    },
]


def read(value, *more):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    data = b"\n".join([data, *(json.dumps(one).encode() for one in more)])
    assert threads.looks_like_thread(data)
    return list(threads.records_of(data, "threads.json"))


def only(value):
    (record,) = read(value)
    assert isinstance(record, PastRecord), record
    return record


def test_a_row_of_collected_threads_is_a_correspondence_oldest_first():
    record = only(ROW)
    assert [(one.side, one.sent, one.text[-7:]) for one in record.messages] == [
        (Side.APPLICANT, date(2015, 6, 30), "\n[name]"),
        (Side.AUTHORITY, date(2015, 7, 2), "equest."),
        (Side.AUTHORITY, date(2015, 7, 20), "Twelve."),
    ]
    assert (record.reference, record.title, record.link) == ("wdtk-1010", "Lost bins", SITE)
    assert (record.received, record.answered) == (date(2015, 6, 30), None)
    assert (record.authority, record.outcome) == ("Ambridge Council", "Successful")


def test_who_asked_is_named_only_to_be_masked():
    record = only(ROW | {"user_name": "Joan Archer", "user": {"name": "Joan  Archer"}})
    assert record.people == ("Joan Archer",)


def test_labels_beside_the_letters_are_never_read():
    record = only(ROW)
    assert record.exemptions == ()
    assert "refused" not in repr(record)


def test_the_day_of_a_single_response_is_the_day_of_the_answer():
    assert only(ROW | {"responses": ROW["responses"][:1]}).answered == date(2015, 7, 20)


def test_lines_are_read_one_by_one_and_a_broken_one_is_named():
    first, broken, second = read(
        b'\xef\xbb\xbf{"id": "A", "request_text": "One?"}\n{"id": "B", "requ\n\n'
        b'{"id": "C", "request_text": "Three?", "response_text": "No.", "date": "2019-10-23"}'
    )
    assert (first.reference, first.source) == ("A", "threads.json › line 1")
    assert isinstance(broken, NotRead)
    assert (broken.source, second.source) == ("threads.json › line 2", "threads.json › line 4")
    assert second.answered == second.messages[1].sent == date(2019, 10, 23)


def test_a_list_of_rows_is_read_as_well():
    assert [one.source for one in read([ROW, ROW])] == [
        "threads.json › entry 1",
        "threads.json › entry 2",
    ]


def test_the_page_of_a_request_gives_its_course_and_who_asked_only_to_be_masked():
    events = [
        event | {"snippet": f"<p>Letter &amp; no. {number}</p>"}
        for number, event in enumerate(PAGE["info_request_events"])
    ]
    record = only(PAGE | {"info_request_events": events})
    assert [(one.side, one.text) for one in record.messages] == [
        (Side.APPLICANT, "Letter & no. 0"),
        (Side.AUTHORITY, "Letter & no. 1"),
    ]
    assert (record.reference, record.authority) == ("wdtk-1010", "Ambridge Council")
    assert (record.received, record.outcome) == (date(2015, 6, 30), "Successful.")
    assert record.people == ("Joan Archer",)
    assert "Archer" not in repr(record.messages)


def test_a_page_without_letters_says_where_they_are():
    (refusal,) = read(PAGE)
    assert isinstance(refusal, NotRead)
    assert "zip" in refusal.hint


def test_an_authoritys_own_feed_is_grouped_by_request_oldest_letter_first():
    first, second = read(EVENTS)
    assert [one.text for one in first.messages] == ["How many bins?", "And the costs?"]
    assert {one.side for one in first.messages} == {Side.APPLICANT}
    assert (first.reference, first.link) == ("wdtk-1010", SITE)
    assert (first.received, first.people) == (date(2015, 7, 1), ("Joan Archer",))
    assert (second.reference, second.title) == ("wdtk-1011", "Found bins")


def test_a_letter_that_was_sent_again_counts_once():
    again = EVENTS[2] | {"event_type": "resent", "created_at": "2015-07-09T09:00:00+01:00"}
    (record,) = read([again, EVENTS[2]])
    assert [one.sent for one in record.messages] == [date(2015, 7, 1)]


def test_a_feed_of_events_with_beginnings_of_letters_says_that_they_are_cut():
    about = {name: PAGE[name] for name in ("id", "url_title", "title", "created_at")}
    event = {
        "id": 9,
        "event_type": "response",
        "created_at": "2015-07-20T09:00:00Z",
        "snippet": 'We lost <span class="highlight">bins</span>...',
        "info_request": about | {"display_status": "Refused."},
        "public_body": PAGE["public_body"],
        "user": PAGE["user"],
    }
    (record,) = read([event])
    assert (record.messages[0].text, record.outcome) == ("We lost bins...", "Refused.")
    assert record.unread
    assert record.people == ("Joan Archer",)


def test_correspondence_by_direction_is_read():
    row = {
        "title": "Bins",
        "correspondence": [
            {"direction": "request", "body": "How many?", "sent_at": "2015-07-01T09:00:00+01:00"},
            {"direction": "response", "body": "Twelve.", "sent_at": "2015-07-20T09:00:00+01:00"},
            "A note.",
        ],
    }
    sides = [one.side for one in only(row).messages]
    assert sides == [Side.APPLICANT, Side.AUTHORITY, Side.UNKNOWN]


def test_a_register_exported_as_a_list_of_objects_is_read_by_its_names():
    rows = [
        {"FOI Ref": 7, "Date received": "31/01/2015", "Request": "How many?", "Tags": ["x"]},
        {"FOI Ref": "8", "Request": "How few?", "Outcome": "Refused"},
    ]
    first, second = read(rows)
    assert (first.reference, first.received, first.source[-7:]) == (
        "7",
        date(2015, 1, 31),
        "entry 1",
    )
    assert (second.messages[0].text, second.outcome) == ("How few?", "Refused")


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        {"title": "Bins", "source": SITE},
        {"request_text": "", "responses": []},
        {"request_text": None, "responses": "none", "title": ["x"]},
        {"info_request_events": [None, 3, {"event_type": ["x"]}]},
        [{"event_type": {}, "info_request": 3, "snippet": 4}],
        {"correspondence": {"direction": "request"}},
        b'{"request_text": "cut off',
        b'{"a":' + b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"id": ' + b"9" * 5000 + b"}",
        b'{"a": "\xff"}',
    ],
)
def test_what_holds_no_letters_is_one_plain_line_each(value):
    read_lines = read(value)
    assert read_lines
    assert all(isinstance(one, NotRead) and one.reason.endswith(".") for one in read_lines)


@pytest.mark.parametrize(
    "data",
    [
        b"[name]\nDear Sir",
        b"{curly} words",
        b"[1, 2]",
        b"[ ] Bins",
        b"Dear Sir,",
        b"",
        b"<html><feed>",
        b"a,b\n1,2",
    ],
)
def test_what_is_no_thread_is_not_taken_for_one(data):
    assert not threads.looks_like_thread(data)


def test_text_is_cleaned_at_the_door():
    record = only(ROW | {"request_text": "pay\u200bment\x1b[31m", "title": "a\nb\u202e"})
    assert (record.messages[0].text, record.title) == ("payment", "a b")


def test_the_real_threads_come_out_whole(shared_data):
    data = (shared_data / "sheffield_pairs.jsonl").read_bytes()
    rows = [json.loads(line) for line in data.splitlines()]
    records = list(threads.records_of(data, "sheffield"))
    assert len(records) == len(rows)
    for row, record in zip(rows, records, strict=True):
        assert record.reference == f"wdtk-{row['id']}"
        assert record.received == date.fromisoformat(row["created_at"][:10])
        answers = [one for one in record.messages if one.side is Side.AUTHORITY]
        assert len(answers) == len({one["text"].strip() for one in row["responses"]})
        assert record.exemptions == ()


def test_real_excerpts_and_a_real_register_in_lines_come_out_without_their_labels(shared_data):
    for name in ("excerpts", "devon_requests"):
        records = list(threads.records_of((shared_data / f"{name}.jsonl").read_bytes(), name))
        assert all(isinstance(one, PastRecord) for one in records), name
        assert not any(one.exemptions for one in records)
        assert not {one.outcome for one in records} & {"disclosed", "refused", "cost_limit"}
