"""Letters as the built-in drafter writes them, read whole in the goldens."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.adapters.drafters.precedent_wording import (
    bullets,
    cite,
    cite_sections,
    interests,
    sentence,
)
from foiassist.case.case import Case
from foiassist.case.decision import Decision, Reason
from foiassist.case.fact import Fact
from foiassist.case.lent_wording import LentWording
from foiassist.law.answers import Answer
from foiassist.law.letters import LetterKind, kind_of_letter
from foiassist.ports import LetterFrame
from foiassist.steps.compose_letter import letter_text
from foiassist.steps.draft_section import draft_section, task_for
from foiassist.steps.plan_response import plan_response
from tests.cases import DECISIONS, FACTS, OFFICER, REASONS, a_case, a_request
from tests.goldens import check_golden

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
LIBRARY = CorpusFiles([CORPUS]).library()
ONE = a_request({"1": "How many drones did the force own on 1 January 2024?"})


def drafted(case: Case, wording: tuple[LentWording, ...] = ()) -> Case:
    """Return *case* with every planned section drafted."""
    kind = kind_of_letter(decision.answer for decision in case.decisions)
    frame = LetterFrame(
        case.reference,
        date(2024, 3, 4),
        date(2024, 4, 3),
        kind.value,
        authority_name="Tarnshire Police",
        regulator_name="Information Commissioner’s Office",
        regulator_address="Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
        regulator_website="https://ico.org.uk/make-a-complaint",
        officer=OFFICER.name,
        signature="Disclosure Officer",
    )
    drafter = PrecedentDrafter()
    sections = []
    for plan in plan_response(case):
        task = task_for(case, plan, frame, wording, LIBRARY)
        sections.append(draft_section(task, "".join(drafter.draft(task)), drafter, LIBRARY.digest))
    return replace(case, sections=tuple(sections))


def one_question(*decisions: Decision, reasons=(), facts=()) -> Case:
    return a_case(request=ONE, decisions=decisions, reasons=reasons, facts=facts, sections=())


LETTERS = {
    "partial_refusal": a_case(decisions=DECISIONS, reasons=REASONS, facts=FACTS, sections=()),
    "full_disclosure": one_question(
        Decision("1", Answer.DISCLOSED), facts=[Fact("1", "The force owned 14 drones.", "Register")]
    ),
    "full_refusal": one_question(
        Decision("1", Answer.WITHHELD, ("42(1)",)),
        reasons=[
            Reason(
                ("42(1)",),
                information="the advice of counsel on the use of drones",
                privilege="The advice was given in confidence and has not been shared.",
                for_disclosure=("People want to know whether the use is lawful.",),
                against_disclosure=("Advice that may be published is less candid.",),
                balance="The need for candid advice is the stronger.",
            )
        ],
    ),
    "not_held": one_question(
        Decision("1", Answer.NOT_HELD, searches="We searched the asset register.")
    ),
    "published_elsewhere": one_question(
        Decision("1", Answer.PUBLISHED, where="https://www.tarnshire.police.uk/drones")
    ),
    "neither_confirm_nor_deny": one_question(
        Decision("1", Answer.NCND, ("31(3)",)),
        reasons=[
            Reason(
                ("31(3)",),
                interest="the prevention and detection of crime",
                harm="To say either would show whether the method is used at all.",
                likelihood="would be likely to",
                for_disclosure=("It would add to public debate.",),
                against_disclosure=("Offenders would know whether to take precautions.",),
                balance="The harm to policing is the stronger.",
            )
        ],
    ),
    "cost_refusal": one_question(
        Decision("1", Answer.COST_LIMIT, ("12(1)",), advice="Ask about one year only."),
        reasons=[Reason(("12(1)",), estimate="Searching each file would take 40 hours.")],
    ),
    "nothing_decided": a_case(decisions=(), reasons=(), facts=(), sections=()),
    "reasons_missing": one_question(Decision("1", Answer.WITHHELD, ("31(1)(a)", "43(2)"))),
}


@pytest.mark.parametrize("name", LETTERS)
def test_the_whole_letter_reads_as_it_did(name):
    check_golden(f"letter_{name}.md", letter_text(drafted(LETTERS[name])))


@pytest.mark.parametrize("name", LETTERS)
def test_no_letter_has_a_template_mark_or_an_empty_sentence(name):
    text = letter_text(drafted(LETTERS[name]))
    assert not re.search(r"\$\w|\{|\}|\.\.(?!\.)|  | ,|\( |None|\bsection s", text), text


@pytest.mark.parametrize(
    "name", [name for name in LETTERS if name not in {"nothing_decided", "reasons_missing"}]
)
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


def test_every_kind_of_letter_has_its_opening_in_the_standard_wording():
    kinds = {
        f"decision-{k.value.replace(' ', '-')}" for k in LetterKind if k is not LetterKind.DRAFT
    }
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


@pytest.mark.parametrize(
    ("citations", "words"),
    [
        (["31(1)(a)", "31(1)(b)"], "section 31(1)(a) and (b)"),
        (["36(2)(b)(ii)", "36(2)(b)(i)"], "section 36(2)(b)(i) and (ii)"),
        (["40(2)", "21"], "sections 21 and 40(2)"),
        (["40(2)", "40(3A)(a)"], "section 40(2) and (3A)(a)"),
        (["42(1)"], "section 42(1)"),
        (["31(1)(a)", "31(1)(b)", "31(1)(c)"], "section 31(1)(a), (b) and (c)"),
    ],
)
def test_citations_read_as_letters_write_them(citations, words):
    assert cite_sections(citations) == words
    assert cite(citations) == words.split(" ", 1)[1]


def test_small_matters_of_english():
    assert sentence("there were 15 alerts") == "There were 15 alerts."
    assert sentence("Is it?") == "Is it?"
    assert sentence("") == ""
    assert bullets(["one", "Two."]) == "- One.\n- Two."
    assert interests(["31(1)(a)", "31(1)(b)"]) == (
        "the prevention or detection of crime or the apprehension or prosecution of offenders"
    )
