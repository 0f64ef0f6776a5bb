from __future__ import annotations

import pytest

from tests.conversation.plain_words.spoken import drafted, in_parts, meant

EVERY = "1,1a,1b,1c,2,3,4,5,6"
LIMBS_OF_31 = "31(1)(a) 31(1)(b) 31(1)(c) 31(1)(d) 31(1)(e) 31(1)(f) 31(1)(g) 31(1)(h) 31(1)(i)"

DECIDING = {
    # withheld, by number, limb and name
    "withhold 3 under 31(1)(a)": "/decide 3 withheld 31(1)(a)",
    "Withhold question 3 under section 31(1)(a) and (b), please.": "/decide 3 withheld 31(1)(a) 31(1)(b)",
    "withhold 3 under s.31(1)(a) and 43(2)": "/decide 3 withheld 31(1)(a) 43(2)",
    "please withhold 3 under the prevention or detection of crime": "/decide 3 withheld 31(1)(a)",
    "refuse 3 under national security": "/decide 3 withheld 24(1)",
    "withhold q5 under commercial interests": "/decide 5 withheld 43(2)",
    "withhold 2 under legal privilege": "/decide 2 withheld 42",
    "withhold 4 because of legal professional privilege": "/decide 4 withheld 42",
    "withhold 5 as personal data": "/decide 5 withheld 40(2)",
    "hold back number 5 on personal data grounds": "/decide 5 withheld 40(2)",
    "questions 2 and 4 are withheld under commercial interests": "/decide 2,4 withheld 43(2)",
    "2, 4 and 6 are exempt under 31(1)(a)": "/decide 2,4,6 withheld 31(1)(a)",
    "3 withheld 31(1)(a)": "/decide 3 withheld 31(1)(a)",
    "3 should be withheld under 31(1)(a)": "/decide 3 withheld 31(1)(a)",
    "we should withhold 3 under 31(1)(a)": "/decide 3 withheld 31(1)(a)",
    "let's withhold the third question under 31(1)(a)": "/decide 1b withheld 31(1)(a)",
    "withhold the one about minutes under 36(2)(c)": "/decide 4 withheld 36(2)(c)",
    "withhold the minutes under free and frank advice": "/decide 4 withheld 36(2)(b)(i)",
    "apply legal privilege to 2": "/decide 2 withheld 42",
    "use section 43(2) for 5 and 6": "/decide 5,6 withheld 43(2)",
    "43(2) applies to 5": "/decide 5 withheld 43(2)",
    "4 under 43(2)": "/decide 4 withheld 43(2)",
    "withhold everything except 1 under 31(1)(a)": "/decide 1a,1b,1c,2,3,4,5,6 withheld 31(1)(a)",
    "withhold all of it under 23(1)": f"/decide {EVERY} withheld 23(1)",
    "withhold the last one under 31(1)(a)": "/decide 6 withheld 31(1)(a)",
    "decide 3: withheld under 31(1)(a)": "/decide 3 withheld 31(1)(a)",
    "mark 3 as withheld under 31(1)(a)": "/decide 3 withheld 31(1)(a)",
    "record 5 as not held": "/decide 5 not_held",
    "we have no record of 5": "/decide 5 not_held",
    "refuse 4: legal privilege": "/decide 4 withheld 42",
    "withhold 3 (national security)": "/decide 3 withheld 24(1)",
    "31(1)(a) for 3": "/decide 3 withheld 31(1)(a)",
    "withhold 3 to 5 under 31(1)(a)": "/decide 3,4,5 withheld 31(1)(a)",
    "WITHHOLD 3 UNDER 31(1)(A)": "/decide 3 withheld 31(1)(a)",
    "withhold 3 under 31(1)(a) because anybody could count them": "/decide 3 withheld 31(1)(a)",
    # what an exemption is by itself
    "refuse it all on cost": f"/decide {EVERY} cost_limit",
    "refuse everything under section 12": f"/decide {EVERY} cost_limit",
    "refuse 6 because of the cost limit": "/decide 6 cost_limit",
    "6 is over the cost limit": "/decide 6 cost_limit",
    "answering 6 would take too long": "/decide 6 cost_limit",
    "6 costs too much": "/decide 6 cost_limit",
    "treat 3 as vexatious": "/decide 3 vexatious",
    "the whole request is vexatious": f"/decide {EVERY} vexatious",
    "refuse 5 as a repeated request": "/decide 5 repeated",
    "answer 6 under the environmental regulations": "/decide 6 environmental",
    "handle 2 as subject access": "/decide 2 own_data",
    # disclosed, in full and in part
    "disclose 1": "/decide 1 disclosed",
    "disclose 1 to 1c": "/decide 1,1a,1b,1c disclosed",
    "release 1a and 1b": "/decide 1a,1b disclosed",
    "give them 1c": "/decide 1c disclosed",
    "answer 1 in full": "/decide 1 disclosed",
    "disclose 1 in full": "/decide 1 disclosed",
    "1 is disclosed": "/decide 1 disclosed",
    "1, 1a: disclosed": "/decide 1,1a disclosed",
    "disclose everything": f"/decide {EVERY} disclosed",
    "disclose the rest": f"/decide {EVERY} disclosed",
    "partly disclose 4 under 40(2)": "/decide 4 partly 40(2)",
    "disclose 4 in part under 40(2)": "/decide 4 partly 40(2)",
    "disclose part of 4 under personal data": "/decide 4 partly 40(2)",
    "redact 4 under 40(2)": "/decide 4 partly 40(2)",
    "4 is partly disclosed under 40(2)": "/decide 4 partly 40(2)",
    # not held
    "we don't hold 5": "/decide 5 not_held",
    "we do not hold 5": "/decide 5 not_held",
    "We don’t hold the information in question 5.": "/decide 5 not_held",
    "we don't hold anything on 5 and 6": "/decide 5,6 not_held",
    "the force does not hold 5": "/decide 5 not_held",
    "5 is not held": "/decide 5 not_held",
    "5 not held": "/decide 5 not_held",
    "we hold nothing on 5": "/decide 5 not_held",
    "we don't hold the watchlist one": "/decide 5 not_held",
    # neither confirmed nor denied
    "neither confirm nor deny 5 under 31": "/decide 5 ncnd 31(3)",
    "ncnd 5 under national security": "/decide 5 ncnd 24(2)",
    "neither confirm nor deny whether we hold 5 under law enforcement": "/decide 5 ncnd 31(3)",
    "5 is neither confirmed nor denied under 40(5B)": "/decide 5 ncnd 40(5B)",
    # elsewhere
    "they can find 1 on our website: https://t.police.uk/a": "/decide 1 published where: our website, https://t.police.uk/a",
    "they can find 1 at https://t.police.uk/A": "/decide 1 published where: https://t.police.uk/A",
    "1 is published at https://t.police.uk/a": "/decide 1 published where: https://t.police.uk/a",
    "2 is already published: https://t.police.uk/dpia": "/decide 2 published where: https://t.police.uk/dpia",
    "2 is on our website at https://t.police.uk/dpia": "/decide 2 published where: our website, https://t.police.uk/dpia",
    "2 is available in the Annual Report 2023, page 14": "/decide 2 published where: in the Annual Report 2023, page 14",
    "point them to https://t.police.uk/a for 1": "/decide 1 published where: https://t.police.uk/a",
    "the link for 2 is https://t.police.uk/dpia": "/decide 2 published where: https://t.police.uk/dpia",
    "2 will be published in May 2024": "/decide 2 to_be_published when: in May 2024",
    "we will publish 2 next spring": "/decide 2 to_be_published when: next spring",
    "transfer 6 to Transport for London": "/decide 6 transferred transferred_to: Transport for London",
    "pass 5 on to the Home Office": "/decide 5 transferred transferred_to: the Home Office",
    "6 is held by Transport for London": "/decide 6 transferred transferred_to: Transport for London",
    "ask them what they mean by thresholds in 6": "/decide 6 clarification clarify: what you mean by thresholds",
    "ask them which day they mean for question 3": "/decide 3 clarification clarify: which day you mean",
    "clarify 3: which kind of officer": "/decide 3 clarification clarify: which kind of officer",
    # several in one breath
    "disclose 1 and withhold 3 under 31(1)(a)": "/decide 1 disclosed | /decide 3 withheld 31(1)(a)",
    "disclose 1 to 1c, withhold 3 under 31(1)(a) and we don't hold 5": "/decide 1,1a,1b,1c disclosed | /decide 3 withheld 31(1)(a) | /decide 5 not_held",
    "withhold 3 under 31(1)(a); 6 under 43(2)": "/decide 3 withheld 31(1)(a) | /decide 6 withheld 43(2)",
    "we don't hold 5; we searched the deployment record for 5": "/decide 5 not_held | /detail 5 searches: We searched the deployment record.",
}

ASKING_BACK = {
    "withhold 3 under law enforcement": f"exemptions {LIMBS_OF_31}",
    "withhold 3 under section 31": f"exemptions {LIMBS_OF_31}",
    "withhold 3 under 43": "exemptions 43(1) 43(2)",
    "withhold 3 under personal information": "propose /decide 3 withheld 40(2)",
    "withhold 3": "exemptions",
    "3 is withheld": "exemptions",
    "withhold under 31(1)(a)": f"questions {EVERY.replace(',', ' ')}",
    "withhold it under 31(1)(a)": f"questions {EVERY.replace(',', ' ')}",
    "withhold 9 under 31(1)(a)": f"questions {EVERY.replace(',', ' ')}",
    "withhold the one about alerts under 31(1)(a)": "questions 1 1a 1b 1c",
    "withhold the one about parking under 31(1)(a)": f"questions {EVERY.replace(',', ' ')}",
    "we don't hold it": f"questions {EVERY.replace(',', ' ')}",
    "they can find 1 on our website": "words",
    "2 is published": "words",
    "publish 2": "words",
    "clarify 3": "words",
    "ask them what they mean by deployment": f"questions {EVERY.replace(',', ' ')}",
}


@pytest.mark.parametrize(("words", "lines"), DECIDING.items(), ids=DECIDING)
def test_an_order_that_is_understood_to_its_last_word_becomes_a_proposal(words, lines):
    expected = lines if lines == "not understood" else f"propose {lines}"
    assert meant(words) == expected


@pytest.mark.parametrize(("words", "asked"), ASKING_BACK.items(), ids=ASKING_BACK)
def test_what_was_not_said_is_asked_for(words, asked):
    assert meant(words) == (asked if asked.startswith("propose") else f"ask {asked}")


def test_this_is_the_question_under_the_cursor():
    assert (
        meant("withhold this under 31(1)(a)", question="3") == "propose /decide 3 withheld 31(1)(a)"
    )


def test_it_is_what_was_last_talked_about():
    said = meant("we don't hold it", question="3", about=("5",))
    assert said == "propose /decide 5 not_held"


def test_the_rest_is_what_nobody_has_decided():
    case = in_parts(decisions=drafted().decisions[:1])
    assert meant("disclose the rest", case) == "propose /decide 1a,1b,1c,2,3,4,5,6 disclosed"


def test_where_every_question_is_decided_there_is_no_rest():
    assert meant("disclose the rest", drafted()) == "ask questions 1 2 3 4"


def test_a_provision_that_the_act_does_not_have_is_said_so():
    assert meant("withhold 3 under section 99") == "tell"
