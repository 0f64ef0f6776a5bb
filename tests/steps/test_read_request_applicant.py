import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiassist.case.request import Applicant
from foiassist.steps.read_request import read_request
from foiassist.steps.reading.greetings import MASK

NAMES = st.builds(
    "{} {}".format,
    st.sampled_from(["Joan", "Tariq", "Siân", "Anne-Marie"]),
    st.sampled_from(["Archer", "O'Neill", "Mahmood", "Whitlock-Shaw"]),
)


def words_of(read):
    questions = [part for question in read.questions for part in (question.text, question.context)]
    return [read.text, *questions, *(leftover.text for leftover in read.leftover)]


@pytest.mark.parametrize(
    ("ending", "applicant"),
    [
        pytest.param("Yours faithfully,\nJoan Archer", Applicant("Joan Archer"), id="name"),
        pytest.param("Kind regards, Joan Archer", Applicant("Joan Archer"), id="same-line"),
        pytest.param(
            "I look forward to your reply. Yours faithfully, J Archer",
            Applicant("J Archer"),
            id="in-the-last-line",
        ),
        pytest.param("Many thanks\njoan archer", Applicant("joan archer"), id="small-letters"),
        pytest.param("Yours faithfully,\n[name]", Applicant(), id="masked-already"),
        pytest.param(
            "Yours sincerely,\nMr J. Archer\n4 Mill Lane\nAmbridge\nBN1 1AA\nj.archer@example.org",
            Applicant("Mr J. Archer", "j.archer@example.org", "4 Mill Lane, Ambridge, BN1 1AA"),
            id="address",
        ),
        pytest.param(
            "Name: Joan Archer\nEmail: joan@example.org",
            Applicant("Joan Archer", "joan@example.org"),
            id="headers",
        ),
        pytest.param("My name is Joan Archer.", Applicant("Joan Archer"), id="in-a-sentence"),
        pytest.param("It's Joan here from the Echo.", Applicant("Joan"), id="first-name-only"),
        pytest.param("All the best,\nJoan Archer", Applicant("Joan Archer"), id="all-the-best"),
        pytest.param(
            "Yours faithfully, and many thanks,\nJoan Archer",
            Applicant("Joan Archer"),
            id="thanks-after-the-formula",
        ),
        pytest.param(
            "Please reply to me at joan@example.org",
            Applicant("", "joan@example.org"),
            id="reply-to",
        ),
    ],
)
def test_who_asks_is_set_apart(ending, applicant):
    read = read_request(f"Dear Ambridge Council,\nHow many bins do you own?\n{ending}")
    assert read.applicant == applicant
    assert [question.text for question in read.questions] == ["How many bins do you own?"]


@given(NAMES)
def test_the_applicants_name_is_in_nothing_that_is_read_later(name):
    read = read_request(
        f"How many letters from {name} did you answer?\n"
        f"Why was {name.upper()} not told? If so, when?\nYours faithfully,\n{name}"
    )
    assert read.applicant.name == name
    assert len(read.questions) == 3
    for words in words_of(read):
        assert name.lower() not in words.lower()
    assert MASK in read.questions[0].text


def test_a_first_name_is_masked_where_it_is_given():
    read = read_request("It's Joan here from the Echo. How many bins?")
    assert read.text == f"It's {MASK} here from the Echo. How many bins?"


def test_the_senders_name_from_the_envelope_is_masked_too():
    sender = Applicant("Joan Archer", "joan@example.org")
    read = read_request("What do you hold about Joan Archer (joan@example.org)?", sender)
    assert read.applicant == sender
    assert read.questions[0].text == f"What do you hold about {MASK} ({MASK})?"


def test_somebody_elses_address_is_not_taken_for_the_applicants():
    read = read_request("Who answers mail sent in June to parks@ambridge.example?")
    assert read.applicant == Applicant()


def test_thanks_in_the_middle_end_nothing():
    read = read_request("Thank you for your reply of May.\nHow many bins?\nThanks\nHow many lids?")
    assert [question.text for question in read.questions] == ["How many bins?", "How many lids?"]
    assert read.applicant == Applicant()


def test_a_greeting_before_the_question_is_cut_off():
    read = read_request("Dear Sir or Madam, please provide the minutes of May.")
    assert read.questions[0].text == "please provide the minutes of May."
