"""Letters beside a response: begun from a case, each with its own record, and never mixed up."""

from __future__ import annotations

from datetime import date

import pytest

from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.adapters.writers import writer_for
from foiassist.case.people import Act
from foiassist.case.request import Applicant
from foiassist.errors import CaseNotFound, NotPermitted, SettingsError, WrongStage
from foiassist.law.letters import BESIDE_THE_RESPONSE, LetterKind
from tests.cases import OFFICER, SUPERVISOR, a_case
from tests.fakes import FakeCorpus, FakeStore, a_desk
from tests.golden_letters import library

REF = "TP-FOI-0417"
APPLICANT = Applicant("Oswin Quillfeather", "oswin@quill.example", "7 Heron Row")
FEE = {("fee", ""): "£31.20", ("fee_for", ""): "for copying", ("payment", ""): "by card"}


@pytest.fixture
def desk():
    store = FakeStore(a_case())
    store.applicants[REF] = APPLICANT
    return a_desk(store=store, corpus=FakeCorpus(library()), drafter=PrecedentDrafter())


def drafted(desk, case):
    list(desk.drafting.draft(OFFICER, case.reference))
    return desk.cases.case(case.reference)


@pytest.mark.parametrize("kind", BESIDE_THE_RESPONSE)
def test_a_letter_is_begun_as_a_case_of_its_own_with_the_same_request(desk, kind):
    before = desk.cases.case(REF)
    begun = desk.beside.begin(OFFICER, REF, kind)
    assert begun.reference.startswith(f"{REF}/")
    assert begun.kind is kind
    assert begun.request == before.request
    assert begun.printed_reference == REF
    assert desk.cases.case(REF) == before
    assert desk.beside.of(REF) == (begun,)


def test_who_asked_comes_along_and_only_into_the_address(desk):
    begun = desk.beside.begin(OFFICER, REF, LetterKind.ACKNOWLEDGEMENT)
    assert desk.office.store.applicant(begun.reference) == APPLICANT
    assert "Quillfeather" not in desk.letters.text(drafted(desk, begun))


def test_both_records_say_that_it_was_begun(desk):
    begun = desk.beside.begin(OFFICER, REF, LetterKind.EXTENSION)
    assert desk.cases.history(begun.reference)[0].act is Act.LOG_CASE
    assert begun.reference in desk.cases.history(REF)[-1].detail


def test_a_second_letter_of_a_kind_has_a_reference_of_its_own(desk):
    first = desk.beside.begin(OFFICER, REF, LetterKind.FEE_NOTICE)
    second = desk.beside.begin(OFFICER, REF, LetterKind.FEE_NOTICE)
    assert (first.reference, second.reference) == (f"{REF}/fee", f"{REF}/fee-2")


@pytest.mark.parametrize(
    ("by", "reference", "kind", "error"),
    [
        (SUPERVISOR, REF, LetterKind.EXTENSION, NotPermitted),
        (OFFICER, "nowhere", LetterKind.EXTENSION, CaseNotFound),
        (OFFICER, REF, LetterKind.NOT_HELD, SettingsError),
        (OFFICER, REF, LetterKind.DRAFT, SettingsError),
    ],
)
def test_what_cannot_be_begun_is_refused_and_nothing_is_stored(desk, by, reference, kind, error):
    with pytest.raises(error):
        desk.beside.begin(by, reference, kind)
    assert desk.beside.of(REF) == ()


def test_a_letter_beside_a_response_has_none_beside_itself(desk):
    begun = desk.beside.begin(OFFICER, REF, LetterKind.ACKNOWLEDGEMENT)
    with pytest.raises(WrongStage, match="itself"):
        desk.beside.begin(OFFICER, begun.reference, LetterKind.EXTENSION)


def test_a_review_begins_with_what_was_decided_and_its_own_twenty_days(desk):
    asked = date(2024, 4, 15)
    begun = desk.beside.begin(OFFICER, REF, LetterKind.REVIEW_OUTCOME, on=asked)
    assert begun.decisions == desk.cases.case(REF).decisions
    assert begun.particular("review_asked") == "15 April 2024"
    assert desk.cases.due(begun) == date(2024, 5, 13)
    assert begun.undecided() == ()


def test_a_letter_along_the_way_answers_nothing_and_so_leaves_nothing_undecided(desk):
    begun = desk.beside.begin(OFFICER, REF, LetterKind.ACKNOWLEDGEMENT)
    assert begun.decisions == ()
    assert begun.undecided() == ()


def test_what_the_letter_lacks_is_named_and_stands_in_it_as_a_mark(desk):
    begun = desk.beside.begin(OFFICER, REF, LetterKind.FEE_NOTICE)
    assert [one.name for _, one in desk.beside.missing(begun)] == ["fee", "fee_for", "payment"]
    assert desk.letters.text(drafted(desk, begun)).count("[NEEDED: ") == 3
    said = desk.beside.say(OFFICER, begun.reference, FEE, "the print room")
    assert desk.beside.missing(said) == ()
    assert "£31.20" in desk.letters.text(drafted(desk, said))
    assert "[NEEDED" not in desk.letters.text(desk.cases.case(begun.reference))


def test_a_particular_said_again_takes_the_place_of_the_first(desk):
    begun = desk.beside.begin(OFFICER, REF, LetterKind.FEE_NOTICE)
    desk.beside.say(OFFICER, begun.reference, FEE)
    said = desk.beside.say(OFFICER, begun.reference, {("fee", ""): "£9.00"})
    assert said.particular("fee") == "£9.00"
    assert sum(fact.about == "fee" for fact in said.facts) == 1


@pytest.mark.parametrize(
    ("particular", "text"),
    [
        (("fee", ""), "£1"),
        (("outcome", ""), "upheld"),
        (("reviewer", "1"), "Maud Ellery"),
        (("outcome", "1"), "left as it was"),
        (("reviewer", ""), "  "),
    ],
)
def test_what_a_review_does_not_say_is_refused_with_what_it_does(desk, particular, text):
    begun = desk.beside.begin(OFFICER, REF, LetterKind.REVIEW_OUTCOME)
    with pytest.raises(SettingsError):
        desk.beside.say(OFFICER, begun.reference, {particular: text})
    assert desk.cases.case(begun.reference).facts == begun.facts


def test_a_letter_beside_a_response_leaves_under_the_reference_that_the_applicant_knows(tmp_path):
    store = FakeStore(a_case())
    store.applicants[REF] = APPLICANT
    corpus, drafter = FakeCorpus(library()), PrecedentDrafter()
    desk = a_desk(store=store, corpus=corpus, drafter=drafter, writer_for=writer_for)
    case = drafted(desk, desk.beside.begin(OFFICER, REF, LetterKind.ACKNOWLEDGEMENT))
    for section in case.sections:
        desk.drafting.accept(OFFICER, case.reference, section.id)
    assert desk.letters.why_not_ready(desk.cases.case(case.reference)) == ()
    letter = desk.letters.export(OFFICER, case.reference, tmp_path / "letter.txt").read_text(
        "utf-8"
    )
    assert "Oswin Quillfeather" in letter
    assert REF in letter
    assert f"{REF}/" not in letter


def test_the_list_of_cases_says_which_letter_a_line_is_about(desk):
    desk.beside.begin(OFFICER, REF, LetterKind.FEE_NOTICE)
    about = {summary.reference: summary.about for summary in desk.cases.summaries()}
    assert about[f"{REF}/fee"].startswith("Fee notice: ")
    assert not about[REF].startswith("Fee notice")


def test_time_taken_in_a_letter_of_extension_is_taken_in_the_case_as_well(desk):
    begun = desk.beside.begin(OFFICER, REF, LetterKind.EXTENSION)
    until = date(2024, 5, 1)
    assert desk.cases.extend(OFFICER, begun.reference, "31(1)(a)", until).extension.until == until
    assert desk.cases.due(desk.cases.case(REF)) == until
