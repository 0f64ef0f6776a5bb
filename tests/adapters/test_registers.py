from datetime import date

import pytest

from foiassist.adapters.readers import registers
from foiassist.adapters.readers.register_headings import senses_of
from foiassist.case.past_record import NotRead, Side
from tests.adapters.written_registers import LAYOUTS, only, read, table, told


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_kind_of_log_comes_out_as_it_was_written(layout):
    headings, row, expected = LAYOUTS[layout]
    blank = dict.fromkeys(told(only(table(headings, row))), "") | {
        "received": None,
        "answered": None,
        "exemptions": (),
    }
    record = only(table(headings, row))
    assert told(record) == blank | expected
    assert record.source == "log.csv › row 2"
    assert record.form == "register"
    assert record.unread == ()


def test_the_letters_of_a_row_have_their_days_and_the_subject():
    headings, row, _ = LAYOUTS["police-force"]
    request, response = only(table(headings, row)).messages
    assert (request.side, request.subject) == (Side.APPLICANT, "Bins")
    assert (response.side, response.sent) == (Side.AUTHORITY, date(2021, 3, 3))


def test_who_asked_is_never_kept_but_is_there_to_be_masked():
    data = table(
        ["Ref", "Name of requester", "Email", "Applicant type", "Request"],
        ["1", "Joan Archer", "joan@example.org", "Member of public", "One?"],
    )
    record = only(data)
    assert record.people == ("Joan Archer", "joan@example.org")
    assert "Archer" not in repr((record.messages, record.title, record.text, record.reference))
    uses = {use.column: use for use in registers.preview(data).tables[0].columns}
    assert uses["Name of requester"].field == uses["Applicant type"].field == "applicant"
    assert "never kept" in uses["Email"].why


def test_values_speak_against_a_heading():
    rows = [
        ["FOI-1", "31/01/2015", "28/02/2015", "Disclosed"],
        ["FOI-2", "01/02/2015", "28/02/2015", "Not held"],
        ["FOI-3", "02/02/2015", "28/02/2015", "Disclosed"],
        ["FOI-4", "03/02/2015", "28/02/2015", "Disclosed"],
    ]
    data = table(["Request", "Date received", "Response", "Information provided", "Details"],
                 *([*row, "How many bins were lost?"] for row in rows))  # fmt: skip
    first = read(data)[0]
    assert first.reference == "FOI-1"
    assert first.answered == date(2015, 2, 28)
    assert first.outcome == "Disclosed"
    assert told(first)["request"] == "How many bins were lost?"


def test_values_that_are_no_days_and_long_decisions_and_titles_are_what_they_are():
    long = f"We hold this information, and give it below in full. {'It is long. ' * 12}"
    data = table(["Ref", "Received", "Decision", "Subject"],
                 *([str(n), way, long, f"How many bins? {long}"] for n, way in
                   enumerate(["By e-mail", "Post", "Portal", "By e-mail"])))  # fmt: skip
    first = read(data)[0]
    assert (first.received, first.unread) == (None, ())
    assert (told(first)["response"], first.outcome) == (long.strip(), "")
    assert (told(first)["request"][:14], first.title) == ("How many bins?", "")


def test_a_kind_of_applicant_is_no_name_to_mask():
    for kind in ("Media", "Individual", "MP"):
        assert only(table(["Ref", "Requester", "Request"], ["1", kind, "One?"])).people == ()
    data = table(["Ref", "Type of requester", "Request"], ["1", "Member of public", "One?"])
    assert only(data).people == ()


@pytest.mark.parametrize(
    ("heading", "fields"),
    [
        ("Exemption review date", ()),
        ("Internal review link", ()),
        ("Response due date", ()),
        ("Days taken", ()),
        ("Date published", ()),
        ("Request (what was asked for, in brief)", ("request",)),
        ("Outcome (full / part / refused)", ("outcome",)),
        ("DATE OF  RESPONSE:", ("answered",)),
        ("Exemption(s)", ("exemptions",)),
        ("Request received", ("received", "request")),
        ("Date Rec'd", ("received",)),
        ("date_recieved", ("received",)),
        ("Freedom of Information Request", ("request",)),
        ("Topic / Subject", ("title",)),
        ("Date closed / Response", ()),
        ("Info disclosed in full / part / not disclosed", ("outcome",)),
        ("Request from", ("applicant",)),
        ("Lagan ref", ("reference",)),
    ],
)
def test_headings_mean_what_an_office_means_by_them(heading, fields):
    assert tuple(sorted(sense.field for sense in senses_of(heading))) == fields


def test_a_heading_that_could_be_two_things_is_none_and_says_so():
    uses = (
        registers.preview(
            table(["Ref", "Date", "Organisation", "Request"], ["1", "1/4/2015", "Ambridge", "One?"])
        )
        .tables[0]
        .columns
    )
    assert [use.field for use in uses] == ["reference", "", "", "request"]
    assert "received or answered" in uses[1].why


def test_where_no_column_is_the_request_the_columns_are_listed_and_a_way_is_shown():
    data = table(
        ["Code", "What they wanted to know", "Where"], ["1", "Bins?", "A"], ["2", "B", "C"]
    )
    (refusal,) = read(data)
    assert isinstance(refusal, NotRead)
    assert "'Code', 'What they wanted to know', 'Where'" in refusal.reason
    assert "--columns request='What they wanted to know'" in refusal.hint
    first, second = read(data, {"request": "what they wanted to KNOW", "reference": "Code"})
    assert (first.reference, told(first)["request"]) == ("1", "Bins?")
    assert second.reference == "2"


def test_what_somebody_says_goes_before_what_headings_say():
    data = table(["Ref", "Request", "Outcome", "Date"], ["1", "One?", "Sent", "1/4/2015"])
    record = only(data, {"title": "Request", "received": "Date", "outcome": ""})
    assert (record.title, record.received, record.outcome) == ("One?", date(2015, 4, 1), "")
    assert record.messages == ()


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"recieved": "Ref"}, "did you mean 'received'?"),
        ({"request": "Reqest"}, "Did you mean 'Request'?"),
        ({"colour": "Ref"}, "is no field of a register"),
    ],
)
def test_a_wrong_name_gives_the_nearest_right_one(columns, said):
    (refusal,) = read(table(["Ref", "Request"], ["1", "One?"]), columns)
    assert isinstance(refusal, NotRead)
    assert said in f"{refusal.reason} {refusal.hint}"
    assert registers.preview(table(["Ref", "Request"], ["1", "One?"]), columns).tables == ()


def test_a_preview_shows_columns_first_rows_and_how_many():
    data = table(
        ["Ref", "Request", "Notes"], *([str(n), f"{n}?", ""] for n in range(30)), ["x", ""]
    )
    (shown,) = registers.preview(data, rows=2).tables
    assert [one.reference for one in shown.first] == ["0", "1"]
    assert (shown.rows, shown.not_read, shown.left_out) == (31, 1, ("Notes",))
    assert shown.mapped == {"reference": "Ref", "request": "Request"}
