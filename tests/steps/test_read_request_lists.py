import pytest

from foiassist.steps.read_request import read_request


def labels(text):
    return [question.label for question in read_request(text).questions]


def texts(text):
    return [question.text for question in read_request(text).questions]


@pytest.mark.parametrize(
    ("request_text", "expected"),
    [
        pytest.param("1. How many?\n2. Why so?\n", ["1", "2"], id="numbers"),
        pytest.param("1) How many?\n2)Why so?", ["1", "2"], id="brackets"),
        pytest.param("(a) How many?\n(b) Why so?", ["a", "b"], id="letters"),
        pytest.param("Q1. How many?\nQ2: Why so?", ["1", "2"], id="q-numbers"),
        pytest.param("Question 1:\nHow many?\nQuestion 2:\nWhy so?", ["1", "2"], id="worded"),
        pytest.param("1\tHow many?\n2\tWhy so?", ["1", "2"], id="bare-numbers"),
        pytest.param("1. How many cats?\n2(b) Why so?", ["1", "2b"], id="number-with-letter"),
        pytest.param("3.a How many?\n3.b Why so?", ["3a", "3b"], id="number-dot-letter"),
        pytest.param("1.1 How many?\n1.2 Why so?", ["1.1", "1.2"], id="dotted"),
        pytest.param("i) How many?\nii) Why so?", ["i", "ii"], id="roman"),
        pytest.param("1.\na)\ni) How many?\nii) Why?\nb)\ni) Who?", ["1ai", "1aii", "1bi"], id="three-deep"),
        pytest.param("1. a) How many?\nb) Why?\n2. a) Who?", ["1a", "1b", "2a"], id="two-marks-in-a-line"),
        pytest.param("- How many?\n- Why so?", ["1", "2"], id="bullets"),
        pytest.param("1. How many?\n1. Why so?", ["1", "1.2"], id="repeated-number"),
        pytest.param("Please state: 1. How many? 2. Why so? 3. Who did it?", ["1", "2", "3"], id="in-one-line"),
        pytest.param("1. How many?\nAnd who paid?\n2. Why so?", ["1", "3", "2"], id="unnumbered-between"),
        pytest.param("(h) Fee paid\n(I) Date of expiry\n(j) Fee due", ["h", "I", "j"], id="letter-i-is-no-roman"),
    ],
)  # fmt: skip
def test_the_requests_own_numbering_is_kept(request_text, expected):
    assert labels(request_text) == expected


def test_parts_hang_on_their_stem_and_the_stem_is_not_counted():
    read = read_request("2. Number of staff allowed to work\na) at home\nb) abroad")
    assert [(q.label, q.text, q.context) for q in read.questions] == [
        ("2a", "at home", "Number of staff allowed to work"),
        ("2b", "abroad", "Number of staff allowed to work"),
    ]


def test_a_stem_that_asks_something_more_is_counted_with_its_parts():
    text = "1. How many families were visited?\na. Of these how many moved?\nb. How many stayed?"
    assert labels(text) == ["1", "1a", "1b"]
    assert read_request(text).questions[1].context == "How many families were visited?"


def test_a_stem_that_names_information_leads_to_its_parts():
    text = "1. A list of schools that were surveyed, and for each:\nA) The grade given\nB) The cost"
    assert labels(text) == ["1A", "1B"]


def test_bulleted_fields_count_one_each():
    text = "Please send a list of all licences, with the following fields:\n- Holder\n- Start date\n- Fee"
    assert texts(text) == ["Holder", "Start date", "Fee"]
    assert "licences" in read_request(text).questions[2].context


def test_lines_under_a_lead_count_one_each_until_a_new_sentence():
    text = "How many visits were for the following pests?\nRats\nMice\nDo you charge a fee?"
    assert texts(text) == ["Rats", "Mice", "Do you charge a fee?"]
    assert read_request(text).questions[2].context == ""


def test_years_under_a_question_stay_in_its_span():
    text = "1. What was spent on lights in these years:\n• 2023\n• 2024 (estimated)\n2. Who paid?"
    assert texts(text) == [
        "What was spent on lights in these years: • 2023 • 2024 (estimated)",
        "Who paid?",
    ]


def test_numbered_years_are_counted():
    assert labels("1. What was the budget for the following years?\na) 2022/23\nb) 2023/24") == [
        "1a",
        "1b",
    ]


def test_ready_made_answers_are_no_questions():
    text = (
        "1. How is it done? Please select one option:\na) By hand\nb) By machine\n2. Who does it?"
    )
    assert labels(text) == ["1", "2"]


def test_ready_made_answers_after_a_line_of_their_own_end_with_the_next_question():
    text = "3. How is it done?\nPlease select one option:\na) By hand\nb) By machine\n4. Who pays?"
    assert labels(text) == ["3", "4"]


def test_one_line_under_a_lead_is_what_is_asked_for():
    text = "I would like to request the following information:\nPlanning applications that were made in 2024."
    assert texts(text) == ["Planning applications that were made in 2024."]


def test_a_statement_before_a_list_makes_it_no_list_of_questions():
    text = "How many staff are trained?\nTraining will include:\n- Use of equipment\n- Evidence handling"
    assert texts(text) == ["How many staff are trained?"]


def test_background_under_its_heading_is_left_over():
    text = "1. How many oaks?\nBackground notes\n1) In May the paper wrote of oaks.\n2) Copies of it are rare."
    assert labels(text) == ["1"]


def test_a_heading_is_the_context_of_what_stands_under_it():
    read = read_request(
        "Call Recording\n1. Who is your supplier?\nTelephones\n2. Who is your supplier?"
    )
    assert [question.context for question in read.questions] == ["Call Recording", "Telephones"]


def test_lines_that_were_wrapped_are_one_sentence():
    text = (
        "Please tell me how many of the vehicles that the council hired in the\n"
        "financial year 2023/24 were electric and\nhow many were not."
    )
    assert texts(text)[0].startswith("Please tell me how many of the vehicles that")
    assert "financial year 2023/24 were electric" in texts(text)[0]


def test_a_request_in_which_no_question_is_found_is_one_question_as_a_whole():
    text = "Dear Records,\n\nAccess to deceased records, Joan Ferrow.\n\nYours faithfully,\nA. Applicant"
    (question,) = read_request(text).questions
    assert question.label == "1"
    assert question.text == "Access to deceased records, Joan Ferrow."
    assert text[question.start : question.end] == question.text


def test_a_letter_of_courtesies_alone_asks_nothing():
    assert read_request("Dear Records,\n\nYours faithfully,\nA. Applicant").questions == ()
