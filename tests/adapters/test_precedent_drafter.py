"""Letters as the built-in drafter writes them, read whole in the goldens."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.case.lent_wording import LentWording
from foiassist.law.answers import Answer
from foiassist.law.letters import BESIDE_THE_RESPONSE, LetterKind
from foiassist.steps.compose_letter import letter_text
from tests.cases import a_case, a_request
from tests.golden_letters import LETTERS, WRITTEN_WHOLE, drafted, letter, library, one_question
from tests.goldens import check_golden

LIBRARY = library()


@pytest.mark.parametrize("name", LETTERS)
def test_the_whole_letter_reads_as_it_did(name):
    check_golden(f"letter_{name}.md", letter(name))


@pytest.mark.parametrize("name", LETTERS)
def test_no_letter_has_a_template_mark_or_an_empty_sentence(name):
    text = letter(name)
    assert not re.search(r"\$\w|\{|\}|\.\.(?!\.)|  | ,|\( |None|\bsection s", text), text


@pytest.mark.parametrize("name", WRITTEN_WHOLE)
def test_a_case_with_everything_recorded_needs_nothing(name):
    assert [s.needed for s in drafted(LETTERS[name]).sections if s.needed] == []


def test_everything_an_exemption_asks_is_needed_where_the_officer_said_nothing():
    whole = letter_text(drafted(LETTERS["reasons_missing"]))
    assert whole.count("[NEEDED: ") == 12


def test_no_sentence_stands_twice_in_the_reasons_of_a_letter():
    case = drafted(LETTERS["partial_refusal"])
    reasons = " ".join(s.text for s in case.sections if s.id.startswith("reason"))
    found = [s for s in re.split(r"(?<=[.!?])\s+", reasons) if len(s) > 40]
    assert len(found) == len(set(found))


def test_past_wording_stands_inside_a_needed_mark_and_nowhere_else():
    lent = LentWording("Offenders would learn where a deployment is weak.", "NMP 1", "harm")
    case = drafted(one_question(Decision("1", Answer.WITHHELD, ("31(1)(a)",))), (lent,))
    section = case.section("reason-31")
    assert any("Offenders would learn" in mark.what for mark in section.needed)
    bare = section.text
    for mark in reversed(section.needed):
        bare = bare[: mark.start] + bare[mark.end :]
    assert "Offenders" not in bare
    assert any(source.ref == "NMP 1" for source in section.sources)


def test_a_mark_shows_several_factors_to_choose_from_and_one_balance_from_guidance_first():
    said = (
        LentWording(
            "People want to know how they are policed.", "NMP 1", "public interest for disclosure"
        ),
        LentWording("It is paid for by the public.", "NMP 2", "public interest for disclosure"),
        LentWording("It was weighed and refused.", "NMP 1", "balance"),
        LentWording("What remains would add little.", "guidance s.31", "balance"),
    )
    case = drafted(one_question(Decision("1", Answer.WITHHELD, ("31(1)(a)",))), said)
    marks = [mark.what for mark in case.section("reason-31").needed]
    assert any("policed’, ‘It is paid for by the public’" in mark for mark in marks)
    assert any("‘What remains would add little’" in mark for mark in marks)
    assert not any("weighed and refused" in mark for mark in marks)


def test_every_kind_of_letter_has_its_opening_in_the_standard_wording():
    beside = {LetterKind.DRAFT, *BESIDE_THE_RESPONSE}
    kinds = {f"decision-{k.value.replace(' ', '-')}" for k in LetterKind if k not in beside}
    assert kinds <= set(LIBRARY.wording)


@pytest.mark.parametrize("answer", list(Answer))
def test_every_answer_can_be_drafted_with_nothing_recorded(answer):
    exemptions = {
        Answer.PARTLY: ("40(2)",),
        Answer.WITHHELD: ("43(2)",),
        Answer.NCND: ("40(5B)(a)(i)",),
    }.get(answer, ())
    text = letter_text(drafted(one_question(Decision("1", answer, exemptions))))
    assert "If you are unhappy" in text
    assert "None" not in text


def answer_of(*decisions: Decision, facts: tuple[str, ...] = (), reasons=()) -> str:
    """Return the answer to question 1, beside questions that are answered otherwise."""
    others = tuple(Decision(label, Answer.NOT_HELD, searches=label) for label in ("2", "3", "4"))
    recorded = tuple(Fact("1", text) for text in facts)
    case = a_case(decisions=(*decisions, *others), reasons=reasons, facts=recorded, sections=())
    text = drafted(case).section("answer-1").text
    return "\n".join(line for line in text.splitlines() if not line.startswith(">")).strip()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (("0",), "We hold this information. The answer is: 0."),
        (("No.",), "We hold this information. The answer is: No."),
        (("£1,250.50",), "We hold this information. The answer is: £1,250.50."),
        (("There were 14.", "Two flew."), "We hold this information. There were 14. Two flew."),
        (
            ("2022: 31 homes.", "2023: 24"),
            "We hold this information. It is as follows.\n\n- 2022: 31 homes\n- 2023: 24",
        ),
        (
            ("There are 3 halls.", "2022 - 31", "2023 - 24.5%"),
            "We hold this information. There are 3 halls.\n\n- 2022 - 31\n- 2023 - 24.5%",
        ),
        (
            ("By year:\n- 2022: 31\n- 2023: 24",),
            "We hold this information.\n\nBy year:\n- 2022: 31\n- 2023: 24",
        ),
        (
            ("One.", "Two.", "Three.", "Four."),
            "We hold this information. It is as follows.\n\n- One.\n- Two.\n- Three.\n- Four.",
        ),
    ],
)
def test_facts_are_told_as_a_reader_expects_them(facts, words):
    assert answer_of(Decision("1", Answer.DISCLOSED), facts=facts) == words


def test_each_part_of_a_question_says_which_part_it_is_and_facts_are_told_once():
    said = answer_of(
        Decision("1", Answer.NOT_HELD, part="table tennis", searches="No count is kept."),
        Decision("1", Answer.DISCLOSED, part="squash"),
        Decision("1", Answer.PARTLY, ("40(2)",), part="tennis"),
        facts=("Squash was booked 12 times.",),
    )
    *others, tennis = said.split("\n\n")
    assert "disclosing part of it. The rest is withheld under section 40(2)" in tennis
    assert others == [
        "As to table tennis: we do not hold this information. No count is kept.",
        "As to squash: we hold this information. Squash was booked 12 times.",
    ]


def test_a_fact_beside_a_search_that_found_nothing_stands_after_it():
    decision = Decision("1", Answer.NOT_HELD, searches="We searched the log.")
    case = drafted(one_question(decision, facts=[Fact("1", "The log began in 2023.")]))
    assert case.section("answer-1").text == "We searched the log.\n\nThe log began in 2023."


def test_a_letter_that_discloses_says_what_it_does_not_hold():
    case = drafted(
        a_case(
            decisions=(Decision("1", Answer.DISCLOSED), Decision("2", Answer.NOT_HELD)),
            sections=(),
        )
    )
    said = case.section("decision").text
    assert "in full" not in said
    assert "We do not hold some of what you asked for. See question 2 below." in said


def test_a_letter_that_only_points_to_what_is_published_says_that_it_refuses_nothing_else():
    decisions = (Decision("1", Answer.DISCLOSED), Decision("2", Answer.PUBLISHED, where="online"))
    said = drafted(a_case(decisions=decisions, reasons=(), sections=())).section("decision").text
    assert "refusing" not in said
    assert "refusal notice under section 17" in said


@pytest.mark.parametrize(
    ("answer", "citation"), [(Answer.NCND, "31(3)"), (Answer.COST_LIMIT, "12(2)")]
)
def test_reasons_for_saying_nothing_do_not_say_that_something_is_withheld(answer, citation):
    case = one_question(
        Decision("1", answer, (citation,)), reasons=[Reason((citation,), information="the method")]
    )
    reason = next(s for s in drafted(case).sections if s.id.startswith("reason"))
    assert "This is about the method (question 1)." in reason.text
    assert "withholding" not in reason.text


@pytest.mark.parametrize(
    ("information", "said"),
    [
        ("The number of cables.", "withholding the number of cables (question 1)."),
        ("How often", "withholding information on how often (question 1)."),
        ("Ofsted's report", "withholding Ofsted's report (question 1)."),
    ],
)
def test_information_that_begins_with_a_capital_stands_in_the_middle_of_a_sentence(
    information, said
):
    reasons = [Reason(("31(1)(a)",), information=information)]
    decided = Decision("1", Answer.WITHHELD, ("31(1)(a)",))
    text = drafted(one_question(decided, reasons=reasons)).section("reason-31").text
    assert said in text


def test_what_follows_from_reasons_about_personal_data_is_said_once_and_only_when_they_are_given():
    given = {"legitimate_interest": "Some.", "necessity": "None.", "fairness": "Not expected."}
    both = [
        Reason(("40(2)",), ("1",), information="whether they are members", **given),
        Reason(("40(2)",), ("2",), information="the names", **given),
    ]
    decisions = tuple(Decision(label, Answer.WITHHELD, ("40(2)",)) for label in ("1", "2"))
    case = a_case(decisions=decisions, reasons=tuple(both), sections=())
    text = drafted(case).section("reason-40").text
    assert text.count("breach the first data protection principle") == 1
    assert text.count("absolute") == 1
    assert "We are withholding information on whether they are members" in text
    bare = drafted(replace(case, reasons=(replace(both[0], fairness=""), both[1])))
    assert "breach the first" not in bare.section("reason-40").text


def test_a_stem_that_begins_like_an_earlier_one_is_quoted_without_what_was_said():
    request = a_request({"1": "Damp cases", "2": "Mould cases"})
    first, second = request.questions
    request = replace(
        request,
        questions=(
            replace(first, context="Please tell me, by size. Damp, in 2024:"),
            replace(second, context="Please tell me, by size. Mould, in 2024:"),
        ),
    )
    case = drafted(a_case(request=request, decisions=(), reasons=(), facts=(), sections=()))
    assert case.section("request").text.count("Please tell me, by size.") == 1
    assert "Mould, in 2024:" in case.section("request").text


def test_a_long_question_is_quoted_whole_once_and_by_its_first_sentence_over_its_answer():
    asked = "How much was spent on drones? (Choose one) - " + "none - some - more " * 10
    case = drafted(
        a_case(
            request=a_request({"1": asked.strip(), "2": "How many?"}),
            decisions=(Decision("2", Answer.NOT_HELD),),
            reasons=(),
            facts=(),
            sections=(),
        )
    )
    assert asked.strip() in case.section("request").text
    assert "> 1. How much was spent on drones? …" in case.section("answer-1").text
