from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from foiassist.case.decision import Decision
from foiassist.case.fact import Fact
from foiassist.case.finding import Severity
from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.case.review import Override
from foiassist.law.answers import Answer
from foiassist.steps.verify_facts import verify_facts, without_overridden
from tests.cases import a_case, a_frame, a_section, a_small_case, with_text


def findings_in(words, case=None, domains=()):
    case = with_text(case or a_case(), "answer-1", words)
    return verify_facts(case, a_frame(), domains)


def rules_and_words(words, case=None, domains=()):
    return [(found.rule, found.where) for found in findings_in(words, case, domains)]


def test_a_letter_made_of_what_was_recorded_has_no_finding():
    assert verify_facts(a_case(), a_frame()) == ()


@pytest.mark.parametrize(
    ("words", "rule", "where"),
    [
        ("There were 15 drones.", "fact-figure", "15"),
        ("There were fifteen drones.", "fact-figure", "fifteen"),
        ("There were twenty-four drones.", "fact-figure", "twenty-four"),
        ("It was so on 2 January 2024.", "fact-figure", "2 January 2024"),
        ("It was so on Friday 4 March 2024.", "fact-figure", "Friday 4 March 2024"),
        ("It was so in 2021.", "fact-figure", "2021"),
        ("They cost £18,520.", "fact-figure", "£18,520"),
        ("They cost £14.", "fact-figure", "£14"),
        ("About 53% are there.", "fact-figure", "53%"),
        ("It began at 14:30.", "fact-figure", "14:30"),
        ("It began at 2.30pm.", "fact-figure", "2.30pm"),
        ("Half of them fly at night.", "fact-figure", "Half"),
        ("There was one complaint.", "fact-figure", "one"),
        ("As for question 7, see above.", "fact-figure", "7"),
        ("We spoke to Andy Wilmot about it.", "fact-name", "Andy Wilmot"),
        ("We spoke to Sergeant Marsh.", "fact-name", "Sergeant Marsh"),
        ("Marsh led it.", "fact-name", "Marsh"),
        ("It was wet. Kelly was there.", "fact-name", "Kelly"),
        ("Davies, who flew it, has left.", "fact-name", "Davies"),
        ("Fleming’s report says so.", "fact-name", "Fleming’s"),
        ("They are kept in Osterleigh.", "fact-name", "Osterleigh"),
        ("It was PC 4417 who flew it.", "fact-name", "4417"),
        ("Ring 01632 960123.", "fact-contact", "01632 960123"),
        ("Write to jo@example.org.", "fact-contact", "jo@example.org"),
        ("Write to SW1A 1AA.", "fact-contact", "SW1A 1AA"),
        (
            "See https://www.tarnshlre.police.uk/a.",
            "fact-link",
            "https://www.tarnshlre.police.uk/a",
        ),
        ("See tarnshire.police.uk.example.com", "fact-link", "tarnshire.police.uk.example.com"),
        ("As in EA/2018/0033.", "fact-authority", "EA/2018/0033"),
        ("As in FS50123456.", "fact-authority", "FS50123456"),
        ("As in [2015] UKUT 123 (AAC).", "fact-authority", "[2015] UKUT 123 (AAC)"),
        ("See our answer FOI-21-0042.", "fact-reference", "FOI-21-0042"),
        ("See our reference 01.FOI.22.023158.", "fact-reference", "01.FOI.22.023158"),
        ("We rely on section 43(2).", "law-undecided", "section 43(2)"),
        ("We rely on section 31(1)(z).", "law-unknown", "section 31(1)(z)"),
        ("We rely on section 99.", "law-unknown", "section 99"),
        ("We rely on section 99 of the Act.", "law-unknown", "section 99"),
        ("It is under sections 99 and 101 here.", "law-unknown", "sections 99"),
        ("See regulation 12(4)(f) of the EIR.", "law-unknown", "regulation 12(4)(f)"),
        ("See Article 6(1)(z) of the UK GDPR.", "law-unknown", "Article 6(1)(z)"),
        ("See Article 101 of the UK GDPR.", "law-unknown", "Article 101"),
        ("Section 31 is absolute.", "law-nature", "absolute"),
        ("Paragraph (c) of section 31(1) applies.", "law-undecided", "(c)"),
        ("It is exempt under section 20.", "law-undecided", "section 20"),
        ("This is a refusal notice under section 19.", "law-undecided", "section 19"),
        (
            "You have the right under section 51 to apply to the Commission.",
            "law-undecided",
            "section 51",
        ),
        ("See section 151 of the Wisk Harbour Act 1931.", "law-undecided", "section 151"),
        ("Section 43 applies, and section 35 does not.", "law-undecided", "Section 43"),
        ("The Data Protection Act 2019 applies.", "law-unknown", "Data Protection Act 2019"),
        ("We do not hold this information.", "fact-holding", "do not hold"),
        ("Dear {{name}}", "template-mark", "{{name}}"),
        ("On [insert date] it was so.", "template-mark", "[insert date]"),
        ("The number is TBC.", "template-mark", "TBC"),
        ("Lorem ipsum.", "template-mark", "Lorem ipsum"),
    ],
)
def test_what_nobody_recorded_is_found(words, rule, where):
    assert (rule, where) in rules_and_words(words)


@pytest.mark.parametrize(
    "words",
    [
        "There were 14 drones.",
        "There were fourteen drones.",
        "On 01/01/2024 it was so.",
        "On the 1st of January it was so.",
        "It was so in January 2024, and in 2023.",
        "They cost £18,250.00 in all.",
        "About 35 per cent are kept there.",
        "You will have our answer within 20 working days.",
        "Questions 1, 2 and 4 are answered above, and question 3 below.",
        "Q3 is answered below.",
        "We have considered two factors and three questions.",
        "One of them is new, and no one flew it.",
        "They are kept at Ferrow Cross.",
        "You asked “How many drones did the force own on 1 January 2024?”",
        "The Freedom of Information Act 2000 and the Data Protection Act 2018 both apply.",
        "Your request came on 4 March 2024 and its reference is TP-FOI-0417.",
        "Section 16 asks us to help you, and section 31 has been weighed.",
        "A third party may be concerned.",
        "Training took place. Costs rose, and children were seen. Residents complained.",
        "They could be put into order in an afternoon.",
        "As s.31(1)(a) and S.31(1)(b) say, it is exempt.",
        "Burglars who travel by motorway look for the same places.",
        "So that one law governs it and not two.",
        "We found nothing on the file that we hold for each of them.",
        "Time spent on reading cannot be counted under section 12.",
        "Nobody led it. Staff said so. Redactions were made. Consultants wrote it.",
        "No policy was being made, so section 35 does not apply.",
        "We considered section 43(2) but do not rely on it.",
        "The council says: “We do not hold it.”",
    ],
)
def test_what_was_recorded_may_be_said_in_another_form(words):
    assert rules_and_words(words) == []


def test_the_inside_of_an_open_needed_mark_is_no_fact():
    assert rules_and_words("There were [NEEDED N1: how many of the 27 drones fly].") == []


def test_the_figures_of_the_cost_limit_stand_only_where_section_12_was_decided():
    words = "It would take more than 18 hours, and so cost more than £450 at £25 an hour."
    refused = a_small_case(Decision("1", Answer.COST_LIMIT), answers={"1": words})
    assert verify_facts(refused, a_frame()) == ()
    assert {where for _, where in rules_and_words(words)} == {"18", "£450", "£25"}


def test_a_link_on_the_authoritys_own_domain_is_not_questioned():
    words = "See https://www.tarnshire.police.uk/other-page."
    assert rules_and_words(words, domains=("tarnshire.police.uk",)) == []


@pytest.mark.parametrize(
    "link", ["https://www.tаrnshire.police.uk/x", "https://xn--trnshire-1nf.police.uk/x"]
)
def test_a_link_that_looks_like_another_is_found_even_where_it_was_recorded(link):
    case = a_case(facts=(Fact("1", f"See {link}"),))
    found = rules_and_words(f"Look at {link}", case, domains=("tarnshire.police.uk",))
    assert ("fact-link", link) in found


def test_a_quotation_must_be_word_for_word():
    found = rules_and_words("You asked “how many helicopters did the force own in all?”")
    assert found == [("fact-quotation", "how many helicopters did the force own in all?")]


@pytest.mark.parametrize(
    "words",
    [
        "We hold this information.",
        "I can confirm that the information is held.",
        "No information is held.",
        "We do not hold what you ask for.",
        "Neither of these records is held.",
    ],
)
def test_no_statement_of_holding_stands_under_neither_confirm_nor_deny(words):
    silent = a_small_case(Decision("1", Answer.NCND, ("31(3)",)), answers={"1": words})
    (found,) = verify_facts(silent, a_frame())
    assert (found.rule, found.severity) == ("fact-holding", Severity.BLOCKER)
    assert found.source == "FOIA 2000 s.2(1) and s.17(4)"


@pytest.mark.parametrize(
    "words",
    [
        "We neither confirm nor deny that we hold any such information.",
        "We neither confirm nor deny that any such information is held.",
        "We can neither confirm nor deny that information is held.",
        "You asked us to say “We hold this information” or not.",
        "Nothing here should be taken as showing that it is held or that it is not.",
        "A public authority must say whether it holds what is asked for.",
        "Confirming or denying that information is held would itself do harm.",
        "If we held it, we would be saying so.",
    ],
)
def test_words_that_leave_open_what_is_held_are_no_statement(words):
    silent = a_small_case(Decision("1", Answer.NCND, ("31(3)",)), answers={"1": words})
    assert verify_facts(silent, a_frame()) == ()


def test_a_sentence_that_names_its_question_is_judged_by_that_question():
    words = "We do not hold the information in question 3."
    assert rules_and_words(words) == []
    assert rules_and_words("We do not hold the information in question 2.")[0][0] == "fact-holding"


@pytest.mark.parametrize(
    "address",
    ["z.quelby@quenby.example", "quelby@quenby.example", "www.quelby.example", "http://a.b/quelby"],
)
def test_a_name_is_no_common_word_for_standing_in_an_address(address):
    found = rules_and_words(f"We asked Quelby and wrote to {address} then.")
    assert ("fact-name", "Quelby") in found


def test_a_certificate_is_procedure_and_what_it_certifies_is_decided():
    words = "A certificate under section 25(1) of the Act is conclusive."
    assert rules_and_words(words) == []
    assert rules_and_words(f"{words} We rely on section 24(1).")[0][0] == "law-undecided"


def test_a_supervisors_override_reaches_those_words_and_no_others():
    found = findings_in("There were 15 drones and 16 kites.")
    override = Override("fact-figure", "answer-1", "15", "counted by hand", "R", datetime.now(UTC))
    assert [one.where for one in without_overridden(found, [override])] == ["16"]
    case = a_case(overrides=(override,))
    assert rules_and_words("There were 15 drones.", case) == []


def test_a_finding_quotes_the_words_as_they_stand_and_says_what_to_do():
    (found,) = findings_in("There were 15 drones.")
    assert (found.section, found.start, found.end) == ("answer-1", 11, 13)
    assert found.source == "Recorded facts only"
    assert "15" in found.message
    assert "Record the fact" in found.message


def test_the_request_may_be_quoted_with_what_stands_in_it():
    case = a_case()
    asked = replace(
        case.request, text=f"{case.request.text}\nPlease see FOI-19-7777 and section 99."
    )
    quoted = "> Please see FOI-19-7777 and section 99."
    assert rules_and_words(quoted, replace(case, request=asked)) == []


def test_a_question_quoted_with_its_own_label_is_a_true_quotation():
    question = Question("2a", "how many times the force flew a drone in an operation")
    request = Request(f"2. Please tell me:\na) {question.text}", (question,))
    quoted = f"> 2a. {question.text}"
    case = a_case(request=request, decisions=(), sections=(a_section("request", quoted),))
    assert [f for f in verify_facts(case, a_frame()) if f.rule == "fact-quotation"] == []


def test_copied_words_do_not_cut_through_a_date_or_a_law():
    fact = "The force owned 14 drones of this kind on 1 January 2024, and 9 in 2023."
    case = a_case(facts=(Fact("1", fact),))
    words = "The force owned 14 drones of this kind on 1 January 2023."
    assert ("fact-figure", "1 January 2023") in rules_and_words(words, case)
    asked = replace(case.request, text="I ask under the Freedom of Information Act for it.")
    words = "I ask under the Freedom of Information Act 2000, you say."
    assert rules_and_words(words, replace(case, request=asked)) == []
    found = rules_and_words(words.replace("2000", "2001"), replace(case, request=asked))
    assert found == [("law-unknown", "Freedom of Information Act 2001")]


def test_a_section_of_data_protection_law_is_no_exemption_of_the_act():
    decided = a_small_case(Decision("1", Answer.WITHHELD, ("40(2)",)), answers={"1": "So."})
    for words in ("section 40(2) of the Data Protection Act 2018", "section 31 of the DPA 2018"):
        changed = with_text(decided, "answer-1", f"It is withheld under {words}.")
        assert [f.rule for f in verify_facts(changed, a_frame())] == ["law-undecided"]
    right = with_text(decided, "answer-1", "It is as section 3 of the DPA 2018 says.")
    assert verify_facts(right, a_frame()) == ()
