from __future__ import annotations

import pytest

from tests.cases import a_case
from tests.conversation.plain_words.spoken import drafted, in_parts, meant

FACTS = {
    "there were 15 alerts for 1c (from the deployment record)": "/fact 1c There were 15 alerts. -- The deployment record",
    "There were 15 alerts for question 1c, according to the deployment record.": "/fact 1c There were 15 alerts. -- The deployment record",
    "there were no alerts for 1c": "/fact 1c There were no alerts.",
    "for 1c: there were 15 alerts (source: deployment record)": "/fact 1c There were 15 alerts. -- Deployment record",
    "1c: there were 15 alerts -- Deployment record": "/fact 1c There were 15 alerts. -- Deployment record",
    "for 3, we deployed 42 officers (from the duty roster)": "/fact 3 We deployed 42 officers. -- The duty roster",
    "the force had 1,200 people on the watchlist for 5": "/fact 5 The force had 1,200 people on the watchlist.",
    "the answer to 1c is 15": "/fact 1c The answer is 15.",
    "record the fact for 3 that 42 officers were deployed (from the roster)": "/fact 3 42 officers were deployed. -- The roster",
    "fact for 1c: 15 alerts came from the blue list": "/fact 1c 15 alerts came from the blue list.",
    "note for 3 that nobody was hurt": "/fact 3 Nobody was hurt.",
    "note that there were 15 alerts for 1c": "/fact 1c There were 15 alerts.",
    "there were 12 flights for 3 (flight log)": "/fact 3 There were 12 flights. -- Flight log",
    "3: the officer responsible is the Director of Policing (from the HR system)": "/fact 3 The officer responsible is the Director of Policing. -- The HR system",
    "for 3: every deployment was planned in advance": "/fact 3 Every deployment was planned in advance.",
    "we spent £18,250 for 4 (from Finance)": "/fact 4 We spent £18,250. -- Finance",
}
REASONS = {
    "the harm for 31 is that anybody could fly beyond their range": "/reason 31 harm: Anybody could fly beyond their range.",
    "the harm under law enforcement is that Offenders would know": "/reason 31 harm: Offenders would know.",
    "harm for 31: anybody could count them": "/reason 31 harm: Anybody could count them.",
    "31 harm: anybody could count them": "/reason 31 harm: Anybody could count them.",
    "for 31 the interest is the prevention of crime": "/reason 31 interest: the prevention of crime",
    "the balance for section 31 is that policing would lose more": "/reason 31 balance: Policing would lose more.",
    "the public interest in disclosure for 31 is that drones cost money": "/reason 31 for_disclosure: Drones cost money.",
    "the public interest against disclosure for 31: models would be known": "/reason 31 against_disclosure: Models would be known.",
    "the public interest for disclosure under 31 is that drones cost money": "/reason 31 for_disclosure: Drones cost money.",
    "in favour of disclosure under 31: drones cost money": "/reason 31 for_disclosure: Drones cost money.",
    "against disclosure for 31: models would be known": "/reason 31 against_disclosure: Models would be known.",
    "the likelihood for 31 is would be likely to": "/reason 31 likelihood: would be likely to",
}
LETTER = {
    "draft it": "propose /draft",
    "draft the letter": "propose /draft",
    "write it up": "propose /draft",
    "send it": "propose /send",
    "send the letter for review": "propose /send",
    "send it to my supervisor": "propose /send",
    "approve": "propose /approve",
    "approve the letter": "propose /approve",
    "accept this": "propose /accept answer-1",
    "accept": "propose /accept answer-1",
    "accept it as it stands": "propose /accept answer-1",
    "accept 2": "tell",
    "accept the reasons for 31": "tell",
    "redraft": "give /redraft answer-1",
    "redraft this": "give /redraft answer-1",
    "redraft 2": "give /redraft answer-2",
    "redraft the reasons for 31": "give /redraft reason-31",
    "shorten the reasons for 31": "give /redraft reason-31 shorter",
    "make the reasons for 31 plainer": "give /redraft reason-31 plainer",
    "make this shorter and plainer": "give /redraft answer-1 shorter, plainer",
    "simplify the answer to 3": "give /redraft answer-3 plainer",
    "expand section 31": "give /redraft reason-31 longer",
    "rewrite the decision": "give /redraft decision",
    "edit": "give /edit",
    "edit this": "give /edit",
    "edit 3": "tell",
    "export it to letter.docx": "propose /export letter.docx replace",
    "save the letter as ~/Letters/Reply.DOCX": "propose /export ~/Letters/Reply.DOCX replace",
    "export a draft to letter.md": "propose /export letter.md draft replace",
    "export it to letter.exe": "not understood",
    "take more time for 31 until 5 May": "propose /extend 31 2024-05-05",
    "take more time for 31 until 2024-05-05": "propose /extend 31 2024-05-05",
    "extend the deadline for 31 to 5 May 2024": "propose /extend 31 2024-05-05",
    "take more time": "ask exemptions 31(1)(a) 31(1)(b)",
    "take more time for 31": "ask day",
    "take more time for 21 until 5 May": "tell",
    "they clarified on 12 March": "propose /clarified 2024-03-12",
    "we asked them to clarify on 2024-03-05": "propose /clarify 2024-03-05",
    "we asked them to clarify": "propose /clarify",
    "remove the rights": "propose /remove rights",
    "take out the reasons for 31": "propose /remove reason-31",
    "undo": "tell",
    "we searched the deployment record for 3": "propose /detail 3 searches: We searched the deployment record.",
    "advise them on 3 that they may ask for a shorter period": "propose /detail 3 advice: They may ask for a shorter period.",
    "remark that the harm is thin": "propose /remark the harm is thin",
    "send it back because the harm is thin": "propose /return the harm is thin",
}


@pytest.mark.parametrize(("words", "line"), FACTS.items(), ids=FACTS)
def test_a_fact_is_proposed_with_its_question_and_its_source(words, line):
    assert meant(words) == f"propose {line}"


@pytest.mark.parametrize(("words", "line"), REASONS.items(), ids=REASONS)
def test_a_reason_is_proposed_for_the_exemption_it_is_about(words, line):
    assert meant(words, a_case()) == f"propose {line}"


@pytest.mark.parametrize(("words", "expected"), LETTER.items(), ids=LETTER)
def test_work_on_the_letter_is_proposed_and_a_redraft_shows_its_difference_first(words, expected):
    assert meant(words, drafted(), section="answer-1") == expected


def test_a_fact_without_a_question_is_about_the_question_under_the_cursor():
    assert meant("there were 15 alerts", question="1c") == "propose /fact 1c There were 15 alerts."


def test_a_fact_without_any_question_is_asked_about():
    assert meant("there were 15 alerts").startswith("ask questions 1 1a")


def test_a_reason_for_an_exemption_that_nobody_relies_on_waits_for_a_decision():
    assert meant("the harm for 31 is that anybody could count them", in_parts()) == "tell"


def test_accepted_words_are_not_drafted_again():
    assert meant("shorten the reasons for 31", a_case()) == "tell"


def test_without_a_letter_there_is_nothing_to_redraft_or_accept():
    assert meant("redraft this", in_parts()) == "tell"
    assert meant("accept this", in_parts()) == "tell"
