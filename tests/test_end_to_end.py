"""A case from its request to the letter that leaves, over the real store, corpus and drafter.

Only the index is a double: it holds the real passages, and finds them by shared words.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.case.finding import Severity
from foiassist.case.people import Act, Person, Role
from foiassist.case.section import needed_in
from foiassist.case.stages import Stage
from foiassist.desk import Desk
from foiassist.errors import CaseChanged, LetterNotReady, NotPermitted
from foiassist.steps.verify_facts import verify_facts
from tests.real_desk import DECISIONS, REQUEST, a_real_desk

ROOT = Path(__file__).resolve().parents[1]
OFFICER = Person("Dilys Okafor")
SUPERVISOR = Person("Rhona Tetley", Role.SUPERVISOR)
REF = "TP-FOI-0417"


@pytest.fixture
def store(tmp_path) -> Iterator[SqlCases]:
    cases = SqlCases(tmp_path / "cases.db")
    yield cases
    cases.close()


@pytest.fixture
def desk(store) -> Desk:
    return a_real_desk(store)


def opened(desk, text=REQUEST, received=date(2024, 3, 4)):
    document = desk.cases.read_bytes(text.encode(), "request.txt")
    return desk.cases.open_request(OFFICER, document, received=received, reference=REF)


def decided(desk, tmp_path, case):
    path = tmp_path / "decisions.toml"
    path.write_text(DECISIONS, encoding="utf-8")
    said = desk.cases.read_decisions_file(path, case)
    return desk.cases.decide(OFFICER, REF, said.decisions, said.reasons, said.facts)


def drafted(desk):
    *_, last = desk.drafting.draft(OFFICER, REF)
    return last.case


def accept_all(desk):
    for section in desk.cases.case(REF).sections:
        if not section.is_accepted:
            desk.drafting.accept(OFFICER, REF, section.id)


def edit(desk, section_id, text):
    version = desk.cases.case(REF).section(section_id).version
    return desk.drafting.edit(OFFICER, REF, section_id, text, seen_version=version)


def blockers(desk, case):
    return [f for f in desk.letters.check(case) if f.severity is Severity.BLOCKER]


def untraced(desk, case):
    """Return the findings about facts: what stands in the letter and was recorded nowhere."""
    return verify_facts(case, desk.letters.frame(case))


def test_a_case_goes_from_its_request_to_the_letter_that_leaves(desk, tmp_path):
    case = opened(desk)
    assert [q.label for q in case.request.questions] == ["1", "1a", "1b", "2", "3", "4"]
    decided(desk, tmp_path, case)
    case = drafted(desk)
    assert needed_in(desk.letters.text(case)) == ()
    assert blockers(desk, case) == []
    edit(desk, "answer-1", case.section("answer-1").text.replace("We hold", "We do hold"))
    accept_all(desk)

    desk.review.send(OFFICER, REF)
    desk.review.remark(SUPERVISOR, REF, "answer-1", "Why ‘do’?")
    desk.review.return_to_officer(SUPERVISOR, REF, "One word too many.")
    edit(desk, "answer-1", case.section("answer-1").text)
    accept_all(desk)
    desk.review.send(OFFICER, REF)

    seen = desk.letters.digest(desk.cases.case(REF))
    case = desk.review.approve(SUPERVISOR, REF, seen_sha256=seen)
    assert desk.review.is_approved(case)
    path = desk.letters.export(OFFICER, REF, tmp_path / "letter.docx")
    assert path.stat().st_size > 5000
    acts = [entry.act for entry in desk.cases.history(REF)]
    accepts = len(case.sections) + 1
    assert acts == [
        Act.LOG_CASE,
        Act.DECIDE,
        Act.DRAFT,
        Act.EDIT_SECTION,
        *[Act.ACCEPT_SECTION] * (accepts - 1),
        Act.SEND_FOR_REVIEW,
        Act.REMARK,
        Act.RETURN_TO_OFFICER,
        Act.EDIT_SECTION,
        Act.ACCEPT_SECTION,
        Act.SEND_FOR_REVIEW,
        Act.APPROVE,
        Act.EXPORT,
    ]


def test_one_word_changed_after_approval_voids_it_in_the_store_too(desk, store, tmp_path):
    decided(desk, tmp_path, opened(desk))
    drafted(desk)
    accept_all(desk)
    desk.review.send(OFFICER, REF)
    approved = desk.review.approve(SUPERVISOR, REF)
    text = approved.section("answer-1").text
    edit(desk, "answer-1", text.replace("212", "213"))
    case = a_real_desk(store).cases.case(REF)
    assert (case.approval, case.stage) == (None, Stage.DRAFTING)
    assert any(f.rule == "fact-figure" and f.where == "213" for f in blockers(desk, case))
    with pytest.raises(LetterNotReady):
        desk.letters.export(OFFICER, REF, tmp_path / "letter.txt")


def test_an_officer_with_the_supervisor_s_role_approves_nothing_of_their_own(desk, tmp_path):
    decided(desk, tmp_path, opened(desk))
    drafted(desk)
    accept_all(desk)
    desk.review.send(OFFICER, REF)
    with pytest.raises(NotPermitted):
        desk.review.approve(Person("DILYS  okafor", Role.SUPERVISOR), REF)


def test_every_fact_of_the_letter_is_one_that_the_officer_recorded(desk, tmp_path):
    decided(desk, tmp_path, opened(desk))
    case = drafted(desk)
    letter = desk.letters.text(case)
    assert untraced(desk, case) == ()
    for fact in case.facts:
        assert letter.count(fact.text) == 1
    assert "31(1)(a)" in letter
    assert "40(2)" in letter
    assert {"43", "42", "36", "38"}.isdisjoint(plan.id[7:] for plan in case.sections)


def test_without_decisions_every_answer_is_needed_and_nothing_is_invented(desk):
    opened(desk)
    case = drafted(desk)
    answers = [s for s in case.sections if s.id.startswith("answer-")]
    assert len(answers) == 6
    assert all(len(section.needed) == 1 for section in answers)
    assert case.section("decision").needed
    assert untraced(desk, case) == ()
    assert not any(section.id.startswith("reason-") for section in case.sections)


def test_decisions_without_facts_and_reasons_leave_visible_marks_and_invent_nothing(desk, tmp_path):
    case = opened(desk)
    path = tmp_path / "bare.toml"
    path.write_text(
        '[[decision]]\nquestion = "1"\nanswer = "disclosed"\n'
        '[[decision]]\nquestion = "1b"\nanswer = "not_held"\n'
        '[[decision]]\nquestion = "2"\nanswer = "published"\n'
        '[[decision]]\nquestion = "3"\nanswer = "withheld"\nexemptions = ["31(1)(a)", "43(2)"]\n'
        '[[decision]]\nquestion = "4"\nanswer = "cost_limit"\n',
        encoding="utf-8",
    )
    said = desk.cases.read_decisions_file(path, case)
    desk.cases.decide(OFFICER, REF, said.decisions)
    case = drafted(desk)
    for section_id in ("answer-1", "answer-1b", "answer-2", "reason-31", "reason-43", "reason-12"):
        assert case.section(section_id).needed, section_id
    assert untraced(desk, case) == ()


def test_the_same_case_gives_the_same_letter(tmp_path):
    letters = set()
    for name in ("one", "two"):
        store = SqlCases(tmp_path / name / "cases.db")
        desk = a_real_desk(store)
        decided(desk, tmp_path, opened(desk))
        letters.add(desk.letters.text(drafted(desk)))
        store.close()
    assert len(letters) == 1


def test_a_case_that_another_desk_changed_meanwhile_loses_nothing(desk, store, tmp_path):
    decided(desk, tmp_path, opened(desk))
    case = drafted(desk)
    other = a_real_desk(store)
    edit(other, "answer-1", "There were 212 patrols.")
    with pytest.raises(CaseChanged):
        desk.drafting.edit(
            OFFICER,
            REF,
            "answer-1",
            "We counted 212.",
            seen_version=case.section("answer-1").version,
        )
    assert store.get(REF).section("answer-1").text == "There were 212 patrols."
    assert [kept.text for kept in desk.drafting.unfinished(REF)] == ["We counted 212."]
    assert len(desk.drafting.versions(REF, "answer-1")) == 2


def test_what_was_being_typed_survives_the_desk(desk, store, tmp_path):
    opened(desk)
    drafted(desk)
    desk.drafting.keep(OFFICER, REF, "answer-1", "Half a sen")
    store.close()
    again = SqlCases(tmp_path / "cases.db")
    assert [w.text for w in a_real_desk(again).drafting.unfinished(REF)] == ["Half a sen"]
    again.close()


def test_who_asked_stands_on_the_exported_letter_and_nowhere_else(desk, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    decided(desk, tmp_path, opened(desk))
    case = drafted(desk)
    desk.evidence.suggest(case)
    accept_all(desk)
    path = desk.letters.export(OFFICER, REF, tmp_path / "letter.txt")
    written = path.read_text(encoding="utf-8")
    envelope, _, body = written.partition("Your request")
    assert "Oswin Quillfeather\n7 Heron Row" in envelope
    assert "Oswin" not in body
    seen = {
        "case": repr(desk.cases.case(REF)),
        "history": repr(desk.cases.history(REF)),
        "list": repr(desk.cases.summaries()),
        "index": repr(desk.office.index.asked),
        "letter": desk.letters.text(desk.cases.case(REF)),
        "log": caplog.text,
    }
    assert desk.office.index.asked
    for place, words in seen.items():
        for name in ("oswin", "quillfeather", "quill.example", "heron row"):
            assert name not in words.casefold(), place


# The real request that foiassist was started from


def a_real_request(desk, shared_data):
    text = (shared_data / "met_lfr_2022" / "request.txt").read_text(encoding="utf-8")
    return opened(desk, text, received=date(2022, 3, 1))


def test_the_real_request_with_its_decisions_makes_a_whole_letter(desk, shared_data):
    case = a_real_request(desk, shared_data)
    assert len(case.request.questions) == 11
    assert desk.cases.due(case) == date(2022, 3, 30)
    said = desk.cases.read_decisions_file(ROOT / "examples" / "met_lfr.toml", case)
    desk.cases.decide(OFFICER, REF, said.decisions, said.reasons, said.facts)
    case = drafted(desk)
    assert needed_in(desk.letters.text(case)) == ()
    assert blockers(desk, case) == []
    explained = {s.id.removeprefix("reason-") for s in case.sections if s.id.startswith("reason-")}
    assert explained == {"21", "31", "40", "42", "43"}


def test_the_real_request_without_decisions_invents_nothing(desk, shared_data):
    a_real_request(desk, shared_data)
    case = drafted(desk)
    answers = [s for s in case.sections if s.id.startswith("answer-")]
    assert len(answers) == 11
    assert all(section.needed for section in answers)
    assert untraced(desk, case) == ()
    assert desk.letters.why_not_ready(case)
