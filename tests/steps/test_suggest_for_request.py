from __future__ import annotations

from foiassist.law.answers import Answer
from foiassist.ports import NOTHING_LEARNED, Learned, LearnedSection
from foiassist.steps.suggest_decision import suggest_decision, suggest_for_request
from foiassist.steps.suggesting.likelihood import Basis
from tests.steps.test_suggest_decision import GUIDANCE, asked, past, score, sign


def for_request(*evidence, kind="police", learned=NOTHING_LEARNED):
    basis = Basis(GUIDANCE, kind, " ".join(one.question.text for one in evidence), learned)
    questions = [suggest_decision(one, basis) for one in evidence]
    return suggest_for_request(evidence, basis, questions)


def test_a_request_is_ranked_by_all_its_questions_together():
    emails, names = asked("All emails about drones since 2015."), asked("Names of the pilots?")
    whole = for_request(emails, names)
    assert {one.section for one in whole.exemptions[:2]} == {"12", "40"}
    assert [one.question for one in whole.questions] == ["1", "1"]
    assert for_request().exemptions == ()


def test_a_past_response_counts_once_for_a_request_however_many_questions_it_is_near_to():
    one, again = asked("Range?", past()), asked("Speed?", past(score=0.8))
    twice = for_request(one, again)
    once = for_request(one, asked("Speed?"))
    assert score(twice, "31") == score(once, "31")


def test_another_law_on_one_question_is_listed_for_the_request():
    question = asked("How loud is each drone?")
    basis = Basis(GUIDANCE)
    suggestion = suggest_decision(question, basis, [sign()])
    whole = suggest_for_request([question], basis, [suggestion])
    assert whole.exemptions[0].section == "39"


def test_a_repeated_request_is_listed_below_the_first_two_where_the_request_speaks_of_another():
    again = for_request(asked("Further to my previous request, all emails about the drones."))
    sections = [one.section for one in again.exemptions]
    assert sections.index("14") >= 2
    assert again.questions[0].answer is not Answer.REPEATED
    assert "14" not in [one.section for one in for_request(asked("All emails.")).exemptions]


def test_what_past_responses_teach_moves_the_ranking_and_is_told_as_a_count():
    teaches = LearnedSection(constant=0.0, of_expected=1.0, of_noticed={"correspondence": 6.0})
    learned = Learned({"36": teaches}, 300, {"correspondence": 50}, {"correspondence": {"36": 40}})
    taught = for_request(asked("Emails about drones?"), learned=learned)
    assert taught.exemptions[0].section == "36"
    assert for_request(asked("Emails about drones?")).exemptions[0].section != "36"
    why = " ".join(one.why for one in taught.questions[0].because)
    assert "40 of your 50 past responses to such requests relied on it" in why


def test_what_one_refusal_teaches_hardly_counts():
    teaches = LearnedSection(constant=9.0, of_expected=0.0, of_noticed={})
    little, much = (
        score(for_request(asked("Emails?"), learned=Learned({"36": teaches}, many)), "36")
        for many in (1, 1_000)
    )
    assert little < 0.2
    assert much > 0.9
