"""What the words under a question answer, and what they leave open."""

from __future__ import annotations

import pytest

from foiassist.steps.understanding.answers_words import answer_in

CASES = {
    "None": ("disclosed", ()),
    "0": ("disclosed", ()),
    "Yes": ("disclosed", ()),
    "N/A": ("disclosed", ()),
    "£126,031": ("disclosed", ()),
    "54 cameras": ("disclosed", ()),
    "Please see attached.": ("disclosed", ()),
    "There are currently 92.": ("disclosed", ()),
    "The policy is enclosed in full.": ("disclosed", ()),
    "The head of the service is the Director of Parks.": ("disclosed", ()),
    "No information held.": ("not_held", ()),
    "No information is held. We have made no assessment.": ("not_held", ()),
    "We do not record this.": ("not_held", ()),
    "This is not captured by the system.": ("not_held", ()),
    "We are not obliged to create information in order to answer.": ("not_held", ()),
    "We have 42 cameras. Those beside the motorway we do not hold.": ("disclosed", ()),
    "The information is already in the public domain at https://ferrow.example/data": (
        "published",
        (),
    ),
    "Section 21 applies, because this is on our website.": ("published", ("21",)),
    "It will be published in June, and section 22 applies until then.": (
        "to_be_published",
        ("22(1)",),
    ),
    "We hold this and are withholding it under section 31(1)(a).": ("withheld", ("31(1)(a)",)),
    "We hold 27 letters and are withholding them under section 40(2).": ("withheld", ("40(2)",)),
    "We enclose the minutes. Names have been removed under section 40(2).": ("partly", ("40(2)",)),
    "There were 57 patrols. The rota is withheld under section 31(1)(a).": (
        "partly",
        ("31(1)(a)",),
    ),
    "Some is in the public domain, and the following link gives it. The rest would prejudice "
    "policing, so section 31 applies.": ("partly", ("21", "31(1)(a)")),
    "We neither confirm nor deny that we hold this.": ("ncnd", ("30(3)",)),
    "We paid £100. We can neither confirm nor deny that we hold any other information.": (
        "partly",
        ("30(3)",),
    ),
    "We cannot say whether it is held, and can neither confirm nor deny it, because finding out "
    "would exceed the limit.": ("cost_limit", ("12(2)",)),
    "It would take 125 hours, which is over the appropriate limit.": ("cost_limit", ("12(1)",)),
    "There are 1,500 files of 5 minutes each, which exceeds the 18 hours.": ("cost_limit", ()),
    "Your request is vexatious.": ("vexatious", ("14(1)",)),
    "We sent you this in May.": ("repeated", ("14(2)",)),
    "This is environmental information.": ("environmental", ("39(1)(a)",)),
    "Which inspections do you mean?": ("clarification", ()),
    "Could you please clarify which year you want?": ("clarification", ()),
}


@pytest.mark.parametrize("text", CASES)
def test_the_words_are_taken_for_the_answer_that_they_give(text):
    answer, exemptions = CASES[text]
    assert answer_in(text, exemptions) == answer


@pytest.mark.parametrize("text", ["", "  ", "[NEEDED: a decision on this question]"])
def test_no_words_are_no_answer(text):
    assert answer_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "We will reply next week. Our search found 630 e-mails.",
        "Thank you for your request.",
        "The lake was dug in the days of the old abbey.",
    ],
)
def test_words_about_no_question_answer_none(text):
    assert answer_in(text, is_direct=False) is None


def test_an_exception_of_the_regulations_withholds():
    assert answer_in("The nests are not disclosed.", (), ("12(5)(g)",)) == "withheld"
