"""A past response, understood: invented letters, threads and pages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.evidence import Standing
from foiassist.case.past_record import PastMessage, PastRecord, Side
from foiassist.steps.understand_response import understand_response

REQUEST = """Dear Ferrow Borough Council,

1. How many swans live on the lake?
2. What did the warden's boat cost?
3. Where are the nests?

Yours faithfully,
Oswin Quillfeather"""

ANSWER = """Dear Mr Quillfeather,

Thank you for your request, which we received on 4 March 2024.

1. How many swans live on the lake?

There were 42 in May.

2. What did the warden's boat cost?

We do not hold this information.

3. Where are the nests?

This is exempt under section 38(1)(b) of the Act, because people who knew would disturb them.

If you are unhappy with this response, you can ask us for an internal review.

Yours sincerely

Priya Nandra
Information Officer"""


def thread(*told: str, asked: str = REQUEST, **changes) -> PastRecord:
    """A record of a request and what came back, letter by letter."""
    letters = (PastMessage(Side.AUTHORITY, text) for text in told)
    return PastRecord(
        "log.json", "thread", messages=(PastMessage(Side.APPLICANT, asked), *letters), **changes
    )


def answers(read):
    return {one.label: (one.answer, one.exemptions) for one in read.questions}


def test_each_question_gets_its_own_answer():
    read = understand_response(thread(ANSWER))
    assert answers(read) == {
        "1": ("disclosed", ()),
        "2": ("not_held", ()),
        "3": ("withheld", ("38(1)(b)",)),
    }
    assert [one.response for one in read.questions][:2] == [
        "There were 42 in May.",
        "We do not hold this information.",
    ]
    assert read.unsorted == ()


def test_the_same_letter_without_its_thread_tells_the_request_from_the_response():
    listed = "\n".join(line for line in REQUEST.splitlines() if line[:1].isdigit())
    letter = ANSWER.replace("4 March 2024.", f"4 March 2024. You asked:\n\n{listed}\n\nOur answer")
    read = understand_response(PastRecord("reply.docx", "Word", text=letter))
    assert read.request == listed
    assert [one.label for one in read.questions] == ["1", "2", "3"]
    assert answers(read)["2"] == ("not_held", ())
    assert read.received == date(2024, 3, 4)


def test_no_name_is_kept():
    read = understand_response(thread(ANSWER, people=("Oswin Quillfeather",)))
    kept = repr(read)
    assert "Quillfeather" not in kept
    assert "Nandra" not in kept


def test_what_the_record_says_of_itself_goes_before_the_text():
    read = understand_response(
        thread(
            ANSWER,
            reference="F-1",
            authority="Ferrow Borough Council",
            received=date(2024, 3, 1),
            answered=date(2024, 3, 20),
            title="Swans",
            link="https://ferrow.example/1",
        )
    )
    assert (read.reference, read.subject, read.link) == ("F-1", "Swans", "https://ferrow.example/1")
    assert (read.received, read.answered) == (date(2024, 3, 1), date(2024, 3, 20))
    assert (read.authority, read.authority_kind) == ("Ferrow Borough Council", "council")
    assert read.source == "log.json"


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("Thank you for your request relating to swans, which we received on 4 May 2024.", "swans"),
        ("Subject: The warden's boat\n\nIt cost £900.", "The warden's boat"),
        ("Re: Freedom of Information request F-1\n\nIt cost £900.", ""),
        ("It cost £900.", ""),
    ],
)
def test_a_letter_may_say_what_it_is_about(told, subject):
    assert understand_response(PastRecord("a.txt", "text", text=told)).subject == subject


def test_a_page_with_headings_is_read_in_its_parts():
    page = (
        "# Swans on the lake\n\nDate of response: 14 June 2024\nReference: FOI-2024-77\n\n"
        "## Request\n\nPlease tell me how many swans there are on the lake.\n\n"
        "## Response\n\nInformation not held.\n\n## Related pages"
    )
    read = understand_response(PastRecord("page.html", "web page", text=page))
    assert read.request == "Please tell me how many swans there are on the lake."
    assert [(one.answer, one.response) for one in read.questions] == [
        ("not_held", "Information not held.")
    ]
    assert (read.reference, read.answered) == ("FOI-2024-77", date(2024, 6, 14))


def test_headings_that_stand_in_the_line_are_headings_too():
    letter = (
        "Dear Ms Hale\n\nRequest: Where do the swans nest?\n\n"
        "Response: We withhold this under section 38(1)(b).\n\n"
        "For disclosure: people want to know.\n\nAgainst disclosure: people would be hurt."
    )
    read = understand_response(PastRecord("a.txt", "text", text=letter))
    assert answers(read) == {"1": ("withheld", ("38(1)(b)",))}
    (reason,) = read.reasons
    assert reason.for_disclosure == ("people want to know.",)
    assert reason.against_disclosure == ("people would be hurt.",)


def test_the_authority_that_is_given_stands_in_where_the_record_names_none():
    read = understand_response(thread("Yes."), authority="The Board", authority_kind="regulator")
    assert (read.authority, read.authority_kind) == ("The Board", "regulator")


def test_a_question_that_nobody_answered_has_no_answer():
    read = understand_response(thread("1. How many swans live on the lake?\n\nThere were 42."))
    assert answers(read) == {"1": ("disclosed", ()), "2": ("", ()), "3": ("", ())}


def test_a_refusal_of_everything_goes_to_every_question():
    read = understand_response(
        thread(
            "The information you have requested is exempt under section 12 of the Act. We estimate "
            "that it would take 40 hours, which is more than the appropriate limit of 18 hours."
        )
    )
    assert set(answers(read).values()) == {("cost_limit", ("12",))}


def test_a_refusal_in_part_that_names_no_question_is_given_to_none():
    read = understand_response(
        thread(
            "We enclose some of the papers. The others are withheld under section 43(2), because "
            "the builder would be put at a disadvantage."
        )
    )
    assert set(answers(read).values()) == {("", ())}
    assert read.exemptions == ("43(2)",)
    assert read.unsorted


def test_an_acknowledgement_answers_nothing_and_is_kept_whole():
    told = (
        "Thank you for your request, which we received on 4 March 2024. It has been logged and we "
        "must respond to you within 20 working days, by 3 April 2024."
    )
    read = understand_response(thread(told))
    assert read.kind == "acknowledgement"
    assert read.letter
    assert {one.answer for one in read.questions} == {""}


def test_an_acknowledgement_before_the_answer_is_passed_over():
    told = (
        "Thank you for your request. It has been logged and we must respond to you within 20 days."
    )
    read = understand_response(thread(told, ANSWER))
    assert read.kind == ""
    assert answers(read)["1"] == ("disclosed", ())


def test_the_first_answer_stands_and_a_later_one_is_kept_unsorted():
    later = "1. How many swans live on the lake?\n\nThere were 57 in June."
    read = understand_response(thread(ANSWER, later))
    assert read.questions[0].response == "There were 42 in May."
    assert "There were 57 in June." in read.unsorted


def test_a_later_letter_answers_what_was_first_to_be_clarified():
    first = "Could you please clarify which lake you mean?"
    read = understand_response(thread(first, ANSWER))
    assert answers(read)["1"] == ("disclosed", ())


def test_a_review_that_overturns_the_answer_is_marked():
    review = (
        "We have now completed the internal review that you asked for. Our first decision on "
        "question 3 is overturned, and the list is enclosed."
    )
    read = understand_response(thread(ANSWER, review))
    assert read.standing is Standing.OVERTURNED
    assert "overturned" in read.letter


def test_regulations_are_kept_apart_from_the_act():
    read = understand_response(
        thread(
            "The places of the nests are withheld under regulation 12(5)(g) of the Environmental "
            "Information Regulations 2004.",
            asked="Where are the nests of the swans?",
        )
    )
    assert read.exceptions == ("12(5)(g)",)
    assert read.relied_on == ()
    assert answers(read) == {"1": ("withheld", ())}


def test_nothing_comes_of_nothing():
    read = understand_response(PastRecord("empty.txt", "text"))
    assert (read.questions, read.reasons, read.unsorted, read.request) == ((), (), (), "")


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_text_is_too_odd(asked, told):
    understand_response(thread(told, asked=asked))
    understand_response(PastRecord("odd.txt", "text", text=f"{asked}\n{told}"))
