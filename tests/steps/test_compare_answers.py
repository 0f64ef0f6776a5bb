from dataclasses import replace
from datetime import date

import pytest

from foiassist.case.comparison import DifferenceKind, Likeness
from foiassist.case.decision import Decision
from foiassist.case.evidence import Standing
from foiassist.case.finding import Severity
from foiassist.case.question import Question
from foiassist.case.section import Section
from foiassist.law.answers import Answer
from foiassist.steps.compare_answers import compare_answers
from tests.cases import a_case
from tests.steps.past_answers import a_past, own_past

MODELS = "Please give the make and model of each drone that the force owns."
CAMERAS = "What thermal cameras do the drones carry?"


def the_case(answer=None, *exemptions, question=MODELS, decisions=None):
    case = a_case()
    asked = replace(case.request, text=question, questions=(Question("1", question),))
    made = (Decision("1", answer, exemptions, by="Dilys Okafor"),) if answer else ()
    written = Section("reason-31", "Section 31", "The models are exempt.", questions=("1",))
    given = made if decisions is None else decisions
    return replace(case, request=asked, decisions=given, sections=(written,), reasons=(), facts=())


def compared(case, *past, **about):
    (one,) = compare_answers(case, own_past(*past, **about))
    return one


def said(case, *past, **about):
    return [(one.kind, one.severity) for one in compared(case, *past, **about).differences]


WARNING, NOTE = Severity.WARNING, Severity.NOTE
KIND = DifferenceKind

DIFFERING = [
    (Answer.WITHHELD, ("31(1)(a)",), "disclosed", (), KIND.REFUSED_NOW, WARNING),
    (Answer.WITHHELD, ("31(1)(a)",), "published", (), KIND.REFUSED_NOW, WARNING),
    (Answer.WITHHELD, ("31(1)(a)",), "partly", ("31(1)(a)",), KIND.REFUSED_NOW, WARNING),
    (Answer.PARTLY, ("31(1)(a)",), "disclosed", (), KIND.REFUSED_NOW, WARNING),
    (Answer.COST_LIMIT, (), "disclosed", (), KIND.REFUSED_NOW, NOTE),
    (Answer.VEXATIOUS, (), "disclosed", (), KIND.REFUSED_NOW, NOTE),
    (Answer.DISCLOSED, (), "withheld", ("31(1)(a)",), KIND.GIVEN_NOW, WARNING),
    (Answer.PARTLY, ("31(1)(a)",), "withheld", ("31(1)(a)",), KIND.GIVEN_NOW, NOTE),
    (Answer.DISCLOSED, (), "partly", ("31(1)(a)",), KIND.GIVEN_NOW, NOTE),
    (Answer.NCND, ("31(3)",), "disclosed", (), KIND.NEITHER_NOW, WARNING),
    (Answer.NCND, ("31(3)",), "withheld", ("31(1)(a)",), KIND.NEITHER_NOW, WARNING),
    (Answer.NCND, ("31(3)",), "not_held", (), KIND.NEITHER_NOW, WARNING),
    (Answer.NOT_HELD, (), "ncnd", ("31(3)",), KIND.NEITHER_THEN, WARNING),
    (Answer.WITHHELD, ("31(1)(a)",), "ncnd", ("31(3)",), KIND.NEITHER_THEN, WARNING),
    (Answer.NOT_HELD, (), "withheld", ("31(1)(a)",), KIND.HELD_THEN, WARNING),
    (Answer.DISCLOSED, (), "not_held", (), KIND.HELD_NOW, NOTE),
    (Answer.WITHHELD, ("43(2)",), "withheld", ("31(1)(a)",), KIND.EXEMPTIONS, WARNING),
    (Answer.WITHHELD, ("31(1)(a)", "43(2)"), "withheld", ("31(1)(a)",), KIND.EXEMPTIONS, NOTE),
    (Answer.WITHHELD, ("31(1)(a)",), "withheld", ("31(1)(b)",), KIND.EXEMPTIONS, NOTE),
]


@pytest.mark.parametrize(("answer", "cited", "then", "cited_then", "kind", "severity"), DIFFERING)
def test_an_answer_that_differs_is_told_with_its_weight(
    answer, cited, then, cited_then, kind, severity
) -> None:
    assert said(the_case(answer, *cited), a_past(MODELS, then, *cited_then)) == [(kind, severity)]


ALIKE = [
    (Answer.WITHHELD, ("31(1)(a)",), "withheld", ("31(1)(a)",)),
    (Answer.WITHHELD, ("31(1)(a)",), "withheld", ("31",)),
    (Answer.WITHHELD, ("31(1)(a)",), "withheld", ()),
    (Answer.WITHHELD, ("40(2)",), "withheld", ("40(2)", "40(3)(a)(i)")),
    (Answer.NCND, ("40(5B)(a)(i)",), "ncnd", ("40(5)(b)(i)",)),
    (Answer.WITHHELD, ("31(1)(a)", "31(1)(b)"), "withheld", ("31(1)(a)",)),
    (Answer.DISCLOSED, (), "disclosed", ()),
    (Answer.DISCLOSED, (), "published", ()),
    (Answer.NOT_HELD, (), "not_held", ()),
    (Answer.COST_LIMIT, (), "withheld", ("31(1)(a)",)),
    (Answer.CLARIFICATION, (), "disclosed", ()),
    (Answer.DISCLOSED, (), "", ()),
]


@pytest.mark.parametrize(("answer", "cited", "then", "cited_then"), ALIKE)
def test_answers_that_can_stand_beside_each_other_are_passed_over(
    answer, cited, then, cited_then
) -> None:
    one = compared(the_case(answer, *cited), a_past(MODELS, then, *cited_then))

    assert one.differences == ()
    assert [near.likeness for near in one.nearest] == [Likeness.SAME]


def test_a_difference_has_both_texts_and_both_answers() -> None:
    past = a_past(MODELS, "disclosed", response="We own four drones of the same make.")
    (one,) = compared(the_case(Answer.WITHHELD, "31(1)(a)"), past).differences

    assert one.now == "withheld (s.31(1)(a))"
    assert one.then == "disclosed in full"
    assert one.now_text == "The models are exempt."
    assert one.past.response == "We own four drones of the same make."
    assert one.source == "FOIA 2000 s.1(1)(b)"


@pytest.mark.parametrize("answer", [Answer.NOT_HELD, Answer.DISCLOSED, Answer.WITHHELD])
def test_saying_now_what_was_neither_confirmed_nor_denied_then_names_the_law(answer) -> None:
    (one,) = compared(the_case(answer), a_past(MODELS, "ncnd", "31(3)")).differences

    assert one.source == "FOIA 2000 ss.1(1)(a) and 2(1)"
    assert "used alike" in one.why


def test_another_year_is_said_softly() -> None:
    case = the_case(
        Answer.WITHHELD,
        "31(1)(a)",
        question="How many of the force's drones crashed into trees in 2023?",
    )
    one = compared(
        case, a_past("How many of the force's drones crashed into trees in 2019?", "disclosed")
    )

    assert [(d.kind, d.severity) for d in one.differences] == [(KIND.REFUSED_NOW, NOTE)]
    assert one.nearest[0].likeness is Likeness.OTHER_TIME
    assert "it names 2019, and this one 2023" in one.differences[0].why


def test_silence_about_one_year_and_not_another_is_no_softer() -> None:
    case = the_case(Answer.NOT_HELD, question="How many of the force's drones filmed in 2023?")
    past = a_past("How many of the force's drones filmed in 2019?", "ncnd", "31(3)")

    assert said(case, past) == [(KIND.NEITHER_THEN, WARNING)]


def test_only_near_questions_are_shown_and_never_compared() -> None:
    one = compared(the_case(Answer.WITHHELD, "31(1)(a)"), a_past(CAMERAS, "disclosed"))

    assert one.differences == ()
    assert [near.likeness for near in one.nearest] == [Likeness.NEAR]


def test_an_open_question_shows_past_answers_and_differs_from_none() -> None:
    one = compared(the_case(), a_past(MODELS, "disclosed"))

    assert one.answer == ""
    assert len(one.nearest) == 1
    assert one.differences == ()


def test_a_refusal_that_a_review_overturned_is_no_precedent() -> None:
    past = a_past(MODELS, "withheld", "31(1)(a)", standing=Standing.OVERTURNED)

    assert said(the_case(Answer.WITHHELD, "31(1)(a)"), past) == [(KIND.OVERTURNED, WARNING)]
    assert said(the_case(Answer.DISCLOSED), past) == []


def test_a_silence_that_a_review_overturned_weighs_less() -> None:
    past = a_past(MODELS, "ncnd", "31(3)", standing=Standing.OVERTURNED)

    assert said(the_case(Answer.NOT_HELD), past) == [(KIND.NEITHER_THEN, NOTE)]


def test_an_older_difference_is_a_note_where_a_later_answer_agrees() -> None:
    older = a_past(MODELS, "disclosed", answered=date(2021, 5, 4))
    later = a_past(MODELS, "withheld", "31(1)(a)", reference="TP-FOI-0309")
    one = compared(the_case(Answer.WITHHELD, "31(1)(a)"), older, later)

    assert [(d.kind, d.severity) for d in one.differences] == [(KIND.REFUSED_NOW, NOTE)]
    assert one.differences[0].why.endswith("answered as now since, on 15 January 2024.")
    assert [near.reference for near in one.nearest] == ["TP-FOI-0309", "TP-FOI-0201"]


def test_the_newest_of_several_past_answers_is_held_against_the_case() -> None:
    pasts = [
        a_past(MODELS, "disclosed", reference=f"TP-{year}", answered=date(year, 2, 1))
        for year in (2019, 2023, 2021)
    ]
    one = compared(the_case(Answer.WITHHELD, "31(1)(a)"), *pasts)

    assert [d.past.reference for d in one.differences] == ["TP-2023"]


def test_only_real_answers_of_the_own_authority_count() -> None:
    strange = a_past(MODELS, "disclosed", reference="WX-1", authority="Wexmoor Police")
    invented = a_past(MODELS, "disclosed", reference="WX-2", invented=True)
    case = the_case(Answer.WITHHELD, "31(1)(a)")

    assert compared(case, strange, invented).nearest == ()
    assert said(case, strange, invented, authority="") == [(KIND.REFUSED_NOW, WARNING)]


def test_the_case_itself_is_not_its_own_past() -> None:
    own = a_past(MODELS, "disclosed", reference=a_case().reference)

    assert compared(the_case(Answer.WITHHELD, "31(1)(a)"), own).nearest == ()


def test_a_difference_behind_many_agreements_is_found() -> None:
    agreeing = [a_past(MODELS, "disclosed", reference=f"TP-{n}") for n in range(30)]
    refused = a_past(MODELS, "withheld", "31(1)(a)", reference="TP-LAST")
    one = compared(the_case(Answer.DISCLOSED), *agreeing, refused)

    assert [d.past.reference for d in one.differences] == ["TP-LAST"]


def test_the_parts_of_a_question_answer_it_together() -> None:
    parts = (
        Decision("1", Answer.DISCLOSED, part="the number"),
        Decision("1", Answer.WITHHELD, ("31(1)(a)",), part="the models"),
    )
    one = compared(the_case(decisions=parts), a_past(MODELS, "partly", "31(1)(a)"))

    assert one.answer == "disclosed in part (s.31(1)(a))"
    assert one.differences == ()


def test_a_response_that_is_gone_meanwhile_is_compared_by_its_passage() -> None:
    past = own_past(a_past(MODELS, "disclosed"))
    (one,) = compare_answers(
        the_case(Answer.WITHHELD, "31(1)(a)"), replace(past, responses=lambda asked: ())
    )

    assert [d.past.response for d in one.differences] == [""]
