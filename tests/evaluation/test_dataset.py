from __future__ import annotations

from datetime import date

import pytest

from foiassist.errors import EvaluationError
from foiassist.evaluation.dataset import QuestionOutcome, Row, read_dataset, read_row
from foiassist.evaluation.label_counts import label_counts
from foiassist.evaluation.labels import Unknown
from tests.evaluation.benches import a_row, written

ASKED = "How many ferries are there?"


def test_a_file_of_rows_is_read_with_its_digest(tmp_path):
    path = written(tmp_path / "ferries.jsonl", [a_row("1", ASKED, ["43(2)"], unheard_of=7)])
    dataset = read_dataset(path)
    assert dataset.name == "ferries"
    assert len(dataset.sha256) == 64
    assert [(row.id, row.exemptions, row.sections) for row in dataset.rows] == [
        ("1", ("43(2)",), {"43"})
    ]


def test_an_odd_line_end_inside_a_row_ends_no_row(tmp_path):
    path = tmp_path / "odd.jsonl"
    path.write_text('{"id": 1, "request_text": "one\u2028two"}\n\n', encoding="utf-8")
    assert [row.request_text for row in read_dataset(path).rows] == ["one\u2028two"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "line 1 is not JSON"),
        (b'{"id": "1"}', "line 1 is no row"),
        (b"[]", "line 1 is no row"),
        (b'{"id": 1, "request_text": "a"}\n{"id": "1", "request_text": "b"}', "the id 1 twice"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_a_file_that_holds_no_rows_is_an_error_that_says_where(tmp_path, content, said):
    path = tmp_path / "bad.jsonl"
    path.write_bytes(content)
    with pytest.raises(EvaluationError, match=said):
        read_dataset(path)


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_dataset(tmp_path / "none.jsonl")


@pytest.mark.parametrize(
    ("fields", "exemptions", "unknown"),
    [
        ({"exemptions_strict": ["40(2)", "40(2)", "EIR13"]}, ("40(2)",), None),
        ({"exemptions_strict": ["EIR12(4)(b)"]}, None, Unknown.OTHER_LAW),
        ({"exemptions": ["FOISA17(1)"]}, None, Unknown.OTHER_LAW),
        (
            {"exemptions_strict": [], "responses": [{"text": "1 Attachment\nsee it"}]},
            None,
            Unknown.ATTACHMENT,
        ),
        ({"exemptions_strict": [], "responses": [{"text": "There are two."}]}, (), None),
        ({"exemptions_strict": [], "responses": []}, None, Unknown.NO_REPLY),
        ({"exemptions": [], "outcome": "disclosed"}, (), None),
        ({"exemptions": [], "outcome": "refused"}, None, Unknown.NOT_SAID),
        ({"exemptions": [], "outcome": "refused", "truncated": True}, None, Unknown.CUT_SHORT),
        (
            {"exemptions": ["31"], "outcome": "disclosed", "exemptions_visible": False},
            None,
            Unknown.NOT_VISIBLE,
        ),
        ({"exemptions": ["31"], "truncated": True, "exemptions_visible": True}, ("31",), None),
        ({}, None, Unknown.NOT_SAID),
    ],
    ids="act eir foisa attached whole no-reply disclosed refused cut hidden listed nothing".split(),
)
def test_an_exemption_is_of_the_act_and_an_empty_list_is_none_only_where_nothing_can_hide(
    fields, exemptions, unknown
):
    row = read_row({"id": 1, "request_text": ASKED, **fields})
    assert (row.exemptions, row.unknown) == (exemptions, unknown)


def test_a_reply_that_is_marked_as_not_visible_is_not_scored():
    row = read_row(
        {"id": 1, "request_text": ASKED, "response_text": "a", "response_visible": False}
    )
    assert (row.replies, row.response_text, row.is_whole) == ((), "", False)


def test_a_reply_that_was_cut_short_is_not_whole():
    fields = {"id": 1, "request_text": ASKED, "response_text": "We hold"}
    assert read_row(fields).is_whole
    assert not read_row({**fields, "truncated": True}).is_whole


def test_an_answer_is_known_from_the_day_of_the_last_reply():
    replies = [{"at": "2024-06-03T09:00:00Z", "text": "a"}, {"at": "2024-05-20", "text": "b"}]
    row = read_row({"id": 1, "request_text": ASKED, "responses": replies})
    assert row.answered == date(2024, 6, 3)
    assert read_row({"id": 1, "request_text": ASKED, "responses": []}).answered is None


def test_every_row_is_counted_once_as_known_or_with_why_it_is_not(tmp_path):
    rows = [
        a_row("a", ASKED, ["40(2)"]),
        a_row("b", ASKED, outcome="disclosed"),
        a_row("c", ASKED, outcome="refused"),
        a_row("d", ASKED, ["EIR13"], date="2024-05-06"),
    ]
    counts = label_counts(read_dataset(written(tmp_path / "rows.jsonl", rows)))
    assert counts["rows"] == 4
    assert (counts["exemptions"], counts["none"]) == (1, 1)
    assert counts["unknown"] == {"another law was relied on": 1, "not said": 1}
    assert (counts["outcome"], counts["day_answered"], counts["day_received"]) == (2, 1, 0)


def test_the_real_rows_are_all_counted(shared_data):
    for name in ("sheffield_pairs", "excerpts"):
        counts = label_counts(read_dataset(shared_data / f"{name}.jsonl"))
        known = counts["exemptions"] + counts["none"]
        assert known + sum(counts["unknown"].values()) == counts["rows"]


def test_text_from_outside_is_cleaned_and_the_request_left_for_the_desk():
    row = read_row(
        {
            "id": "a\x1b[31m1",
            "authority": "Dry\u202emouth",
            "request_text": "\u200bHow many?",
            "responses": [{"text": "Two\x07."}, {"text": "Sorry, three."}],
        }
    )
    assert (row.id, row.authority) == ("a1", "Drymouth")
    assert row.response_text == "Two.\n\nSorry, three."
    assert row.request_text == "\u200bHow many?"


def test_dates_outcomes_and_spans_are_read_where_they_are_given():
    row = read_row(
        {
            "id": 1,
            "request_text": ASKED,
            "created_at": "2024-05-06T10:00:00Z",
            "closed": "soon",
            "date": "2024-06-03",
            "questions": [{"start": 0, "end": 27}],
            "question_outcomes": {"1": {"outcome": "refused", "exemptions": ["31(1)(a)", "EIR1"]}},
        }
    )
    assert (row.received, row.answered) == (date(2024, 5, 6), date(2024, 6, 3))
    assert row.question_spans == ((0, 27),)
    assert row.question_outcomes == {"1": QuestionOutcome("refused", ("31(1)(a)",))}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tarnshire Constabulary", "police"),
        ("Drymouth City Council", "council"),
        ("Wexmoor NHS Trust", "nhs"),
        ("Transport for Larkdale", "transport"),
        ("The Keeper of Swans", ""),
    ],
)
def test_the_kind_of_an_authority_is_read_from_its_name(name, kind):
    assert Row("1", name, ASKED).authority_kind == kind


def test_the_real_rows_can_be_read(shared_data):
    for name, least in (("sheffield_pairs", 300), ("excerpts", 80), ("devon_requests", 2000)):
        rows = read_dataset(shared_data / f"{name}.jsonl").rows
        assert len(rows) > least
        assert all(row.request_text and row.authority for row in rows)
