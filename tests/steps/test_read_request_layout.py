import pytest

from foiassist.steps.read_request import read_request


def labels(text):
    return [question.label for question in read_request(text).questions]


def texts(text):
    return [question.text for question in read_request(text).questions]


def contexts(text):
    return [question.context for question in read_request(text).questions]


@pytest.mark.parametrize(
    ("request_text", "expected"),
    [
        pytest.param("2.A) How many?\n2.B) Why so?", ["2A", "2B"], id="capital-part"),
        pytest.param("2 (i) How many?\n(ii) Why so?\n3 Who pays?", ["2i", "2ii", "3"], id="roman-goes-on"),
        pytest.param("3c) How many?\n4) Why so?", ["3c", "4"], id="number-after-part"),
        pytest.param("1, How many?\n2, Why so?", ["1", "2"], id="comma"),
        pytest.param("Part 1: How many?\nPart 2: Why so?", ["1", "2"], id="part"),
        pytest.param(
            "2) Please state:\n1. the rent\n2. the rates\n3) Who pays?",
            ["2.1", "2.2", "3"],
            id="numbers-under-a-number",
        ),
        pytest.param(
            "1) Pay\nA) If you pay, please state:\n1. the rent\n2. the rates\nB) Who pays?",
            ["1A.1", "1A.2", "1B"],
            id="styles-keep-levels-apart",
        ),
        pytest.param(
            "a. How many?\nb. Why so?\nTelephones:\n1. Lines\na. Who pays?",
            ["a", "b", "1a"],
            id="new-list-after-text",
        ),
        pytest.param(
            "I ask about:\na. Pay\nb. Plans\n1. Papers\na. Report\nb. Budget\n2. Maps\na. Weirs",
            ["a", "b", "1a", "1b", "2a"],
            id="numbers-end-letters",
        ),
        pytest.param(
            "I look into:\n• weirs\n• locks\nPlease answer these questions.\n1. How many?\n2. Why so?",
            ["1", "2"],
            id="bullets-end-with-text",
        ),
        pytest.param(
            "Can you say who owns it?\n1. Locks\na) How many?\n2. Why so?",
            ["3", "1a", "2"],
            id="free-number-is-nobodys",
        ),
    ],
)  # fmt: skip
def test_each_list_keeps_to_its_own_level(request_text, expected):
    assert labels(request_text) == expected


def test_bullets_of_another_kind_nest():
    text = "Please send:\n- Current contracts.\no Total tonnage\no Cost\n- Plans?"
    assert texts(text) == ["Total tonnage", "Cost", "Plans?"]


@pytest.mark.parametrize(
    "options",
    [
        pytest.param("- By hand\n- Other, please specify", id="other"),
        pytest.param("- By hand yes/no\n- By machine yes/no", id="yes-or-no"),
        pytest.param("- By hand\n- We do not prune hedges", id="denial"),
        pytest.param("- Yes, please specify\n- No", id="yes-please-specify"),
        pytest.param("- Yearly\n- Other times, if so please state", id="other-times"),
    ],
)
def test_the_options_of_a_question_are_no_questions(options):
    text = f"1. How are hedges pruned?\n{options}\n2. Who is paid?"
    assert labels(text) == ["1", "2"]
    assert texts(text)[0] == "How are hedges pruned?"
    assert [one.text for one in read_request(text).leftover] == options.split("\n")
    assert contexts(text) == ["", ""]


def test_options_after_a_colon_make_a_question_and_not_a_stem():
    text = (
        "1. If you have hives, are they (please tick all that apply):\n- Your own?\n- Lent to you?"
    )
    assert labels(text) == ["1"]


def test_parts_that_can_only_be_answered_in_full_are_no_options():
    text = "1. If it is let:\na. Is it under contract? Yes/No\nb. Who is the tenant?"
    assert labels(text) == ["1a", "1b"]


def test_a_ready_made_answer_before_a_follow_up_stays_with_the_first_question():
    text = "1. Do you keep bees? Yes/No - if yes, please say how many\n2. Who tends them?"
    assert texts(text) == [
        "Do you keep bees? Yes/No",
        "if yes, please say how many",
        "Who tends them?",
    ]


def test_the_entries_of_a_form_are_questions():
    text = "Please fill in:\n1. Name of supplier:\n2. Contract end date: (day and month)\n3. Spend:"
    assert labels(text) == ["1", "2", "3"]


def test_an_order_that_ends_in_a_colon_with_nothing_under_it_is_a_question():
    assert labels("5) If you will close a lock, please state why:\n6) Who decides?") == ["5", "6"]


def test_a_stem_ending_in_a_full_stop_is_not_counted_with_its_parts():
    text = "1. Housing stock (in May 2024).\n1.a. Houses\n1.b. Flats"
    assert labels(text) == ["1a", "1b"]


def test_the_title_of_a_paragraph_is_not_a_question_and_lends_its_number():
    text = (
        "1. Allotments\nPlease state the rent of each plot.\n2. Orchards\nHow many trees are there?"
    )
    assert labels(text) == ["1", "2"]
    assert contexts(text) == ["Allotments", "Orchards"]


def test_what_is_to_be_included_hangs_on_the_question_before_it():
    text = "Please send a list of weirs.\nThis is to include:\n- Height\n- Age"
    assert texts(text) == ["Please send a list of weirs.", "Height", "Age"]
    assert contexts(text)[1] == "Please send a list of weirs. This is to include:"


def test_an_entry_that_ends_in_including_leads_to_its_fields():
    text = (
        "Please send me the following information:\nA list of all weirs including\n- Height\n- Age"
    )
    assert texts(text) == ["Height", "Age"]
    assert contexts(text)[0] == "A list of all weirs including"


def test_columns_named_in_a_format_wish_are_questions():
    text = "How many weirs?\nPlease send the information by e-mail, detailing for each:\n- Height\n- Age"
    assert texts(text) == ["How many weirs?", "Height", "Age"]


@pytest.mark.parametrize(
    "lead",
    [
        "Please follow these principles:",
        "Request specifications:",
        "A warden may be asked to do any of the following:",
        "The mayor told the Echo:",
    ],
)
def test_a_list_that_asks_for_nothing_is_left_over(lead):
    assert texts(f"1. How many locks?\n{lead}\n- Recent data\n- provide advice on boats") == [
        "How many locks?"
    ]


def test_rows_of_figures_are_no_questions():
    assert texts("How many voters are there in each area?\nE0104 164\nE0105 220") == [
        "How many voters are there in each area?"
    ]


def test_a_numbered_statement_before_a_question_is_background():
    text = "1. Who keeps the locks?\n2. The law says that all locks have keepers. Do you know this?"
    assert texts(text) == ["Who keeps the locks?", "Do you know this?"]


def test_fragments_after_a_question_are_questions():
    text = "Please supply dates of inspections. Details of defects found. Frequency of visits."
    assert len(texts(text)) == 3


def test_longer_lines_under_a_lead_go_on_until_something_else_is_said():
    text = (
        "Details of each complaint, including:\nDate of the complaint.\n"
        "Steps taken by the driver of the boat to address and to resolve the complaint in the end.\n"
        "A steward refers to anybody paid by the hour."
    )
    assert len(texts(text)) == 2


def test_a_new_section_starts_its_own_context():
    text = "Weirs:\n1. Who mends them?\nLocks:\n1. Who built the locks?"
    assert contexts(text) == ["Weirs:", "Locks:"]


def test_the_condition_of_parts_is_in_their_context():
    text = "1. Whether all have places.\nIf the answer to Question 1 is 'No':\na) how many do not"
    assert contexts(text)[1].endswith("If the answer to Question 1 is 'No':")


def test_a_definition_with_a_list_is_left_over():
    text = (
        "1. How many breaches?\nA data breach is when data are lost.\nIt includes:\nPhishing attack"
    )
    assert labels(text) == ["1"]


def test_a_date_or_reference_at_the_top_is_no_context():
    assert contexts("07/03/2024\nRef WX 12\n1. How many weirs?") == [""]


def test_bare_list_marks_are_not_left_over():
    read = read_request("Dear team,\n1. How many?\n-\n(b) Why so?\nQuestion 3:\nWho pays?")
    assert [leftover.text for leftover in read.leftover] == ["Dear team,"]
    assert len(read.markers) == 4
