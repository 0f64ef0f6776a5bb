import pytest

from foiassist.steps.read_request import read_request


def texts(request):
    return [question.text for question in request.questions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "How many trees were felled? If so, by whom?",
            ["How many trees were felled?", "If so, by whom?"],
            id="follow-up",
        ),
        pytest.param(
            "How many complaints were made and how many of them were upheld?",
            ["How many complaints were made", "how many of them were upheld?"],
            id="two-question-words",
        ),
        pytest.param(
            "Please provide the number of visits, the cost of each visit.",
            ["Please provide the number of visits,", "the cost of each visit."],
            id="two-figures",
        ),
        pytest.param(
            "Please provide name, address, start date and end date of each licence.",
            ["Please provide name, address, start date and end date of each licence."],
            id="fields-in-a-row",
        ),
        pytest.param(
            "How many visits were made (and how many were missed)?",
            ["How many visits were made (and how many were missed)?"],
            id="brackets-stay",
        ),
        pytest.param(
            "Please explain how and why it was decided.",
            ["Please explain how and why it was decided."],
            id="short-tail",
        ),
        pytest.param(
            "Does the new system let you design and send letters to all tenants?",
            ["Does the new system let you design and send letters to all tenants?"],
            id="verb-of-the-question",
        ),
        pytest.param(
            "What was spent on gritting? Please break this down by year.",
            ["What was spent on gritting? Please break this down by year."],
            id="breakdown-stays",
        ),
        pytest.param(
            "How many refusals relied on s. 17(1) in No. 5 district, e.g. Ambridge, since 24.03.2021?",
            ["How many refusals relied on s. 17(1) in No. 5 district, e.g. Ambridge, since 24.03.2021?"],
            id="abbreviations",
        ),
        pytest.param(
            "Did the £1.5m scheme at https://example.org/a.b?c go ahead?",
            ["Did the £1.5m scheme at https://example.org/a.b?c go ahead?"],
            id="money-and-links",
        ),
        pytest.param(
            "How many dogs, cats etc. were found? How many in Ambridge Ltd. yards?",
            ["How many dogs, cats etc. were found?", "How many in Ambridge Ltd. yards?"],
            id="etc-goes-on",
        ),
        pytest.param(
            "If the lock cannot be mended, what is done with it?",
            ["If the lock cannot be mended, what is done with it?"],
            id="condition-that-is-asked-about",
        ),
        pytest.param(
            "Do you mend locks? [Please respond with Yes or No.]",
            ["Do you mend locks? [Please respond with Yes or No.]"],
            id="square-brackets-stay",
        ),
        pytest.param(
            "Please send any papers on the lock, and which may be missing from the file.",
            ["Please send any papers on the lock, and which may be missing from the file."],
            id="relative-which",
        ),
        pytest.param(
            "How often is the court used, that is, number of bookings made?",
            ["How often is the court used, that is, number of bookings made?"],
            id="that-is-goes-on",
        ),
        pytest.param(
            "How much was each primary and SEND school paid?",
            ["How much was each primary and SEND school paid?"],
            id="send-is-no-verb",
        ),
        pytest.param(
            "Please send any report on fires, if not included above.",
            ["Please send any report on fires, if not included above."],
            id="if-not-is-no-follow-up",
        ),
        pytest.param(
            "Please send the report showing how many came and how many left.",
            ["Please send the report showing how many came and how many left."],
            id="what-a-report-shows",
        ),
        pytest.param(
            "Please state the dates, the sums, where it was spent and whether it was matched.",
            ["Please state the dates, the sums, where it was spent and whether it was matched."],
            id="series-in-an-order",
        ),
        pytest.param(
            "How many fires were there? If possible, for 2015, how many of these were at night?",
            ["How many fires were there?", "If possible, for 2015, how many of these were at night?"],
            id="how-many-is-no-breakdown",
        ),
        pytest.param(
            "What was spent on salt? I would like a separate total for each year.",
            ["What was spent on salt? I would like a separate total for each year."],
            id="separate-total-stays",
        ),
        pytest.param(
            "If possible, I would also like the cost of the repairs.",
            ["If possible, I would also like the cost of the repairs."],
            id="if-possible-asks",
        ),
    ],
)  # fmt: skip
def test_a_sentence_is_one_question_or_several(sentence, expected):
    assert texts(read_request(sentence)) == expected


@pytest.mark.parametrize(
    "aside",
    [
        "I look forward to hearing from you within 20 working days.",
        "Please provide this information in Excel or CSV format.",
        "Please let me know if you need clarification.",
        "If this request exceeds the cost limit, please advise how I can refine it.",
        "If the information is published already, please send the link.",
        "Please note that by vehicle we mean any car or van.",
        "Please acknowledge receipt of this request.",
        "The reason I am asking is that two bridges fell down.",
        "A form helps, as we are asking all councils for their bridges.",
        "Should you wish to discuss this you may write to me.",
        "As there are many bridges, I would be grateful if you could send the list in Excel.",
        "Please provide the information in the order given.",
        "If possible, I would be grateful if you are able to provide this information in Excel.",
        "Grateful for your help with the bridges.",
        "I am conscious that I need a lot from you.",
        "If you do not hold this information, please tell me who does as you cannot answer.",
        "The council said in May that it would repair the bridge.",
        "This is a request under the Freedom of Information Act 2000.",
    ],
)
def test_what_asks_for_no_information_is_left_over(aside):
    read = read_request(f"How many bridges are closed?\n\n{aside}")
    assert texts(read) == ["How many bridges are closed?"]
    assert [leftover.text for leftover in read.leftover] == [aside]
