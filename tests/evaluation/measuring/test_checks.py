from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.adapters.readers import FileReader
from foiassist.case.evidence import Library
from foiassist.evaluation.known_measures import is_known
from foiassist.evaluation.measuring import checks
from foiassist.evaluation.planting.good_letters import drafted_anew, replayed
from foiassist.evaluation.planting.sound import Sound
from foiassist.law.letters import LetterKind
from foiassist.steps.check.rules import RULES
from foiassist.steps.check_response import check_letter
from tests.bundled_corpus import LIBRARY
from tests.fakes import an_office

FEW = replace(LIBRARY, responses=LIBRARY.responses[::4])
SEED = 1


@cache
def office():
    return an_office(fallback=PrecedentDrafter())


@cache
def good():
    return checks.good_letters(FEW, office())


@cache
def made():
    return checks.trials(good(), (), SEED)


def test_good_letters_are_those_that_stand_as_they_came_and_drafted_anew():
    assert len(good().laid_out) > 20
    assert len(good().cases) > 5
    assert not any(section.needed for one in good().cases for section in one.case.sections)


def test_more_than_twenty_kinds_of_defect_are_planted_and_nearly_all_are_found():
    assert len({one.rule for one in made()}) > 20
    assert {one.rule for one in made()} <= {rule.id for rule in RULES}
    assert sum(one.is_found for one in made()) / len(made()) > 0.95


def test_the_same_seed_plants_the_same_defects_and_another_one_others():
    assert checks.trials(good(), (), SEED) == made()
    assert checks.trials(good(), (), SEED + 1) != made()


def test_a_good_letter_raises_no_alarm_and_a_bad_one_does():
    assert set(checks.alarms(good(), ())) == {0}
    text = (
        "We are withholding the price under section 43(2) of the Freedom of Information Act 2000."
    )
    bad = checks.GoodLetters((Sound("bad", LetterKind.FULL_REFUSAL, text),), ())
    assert checks.alarms(bad, ()) > (0,)


def test_the_measures_are_known_and_count_every_trial(monkeypatch):
    letters = good()
    monkeypatch.setattr(checks, "good_letters", lambda *_: letters)
    measures = checks.checks_measured(FEW, office(), SEED)
    assert [name for name in measures if not is_known(name)] == []
    whole = measures["checks.planted_recall"]
    by_rule = [one for name, one in measures.items() if name.startswith("checks.planted_recall.")]
    assert whole.n == sum(one.n for one in by_rule) == len(made())
    assert whole.low < whole.value
    alarms = measures["checks.false_alarms"]
    assert (alarms.value, alarms.low) == (0.0, 0.0)
    assert 0.0 < alarms.high < 0.1


def test_a_library_without_letters_has_no_measures_of_checks():
    assert checks.checks_measured(Library(), office(), SEED) == {}


@pytest.mark.parametrize("response", FEW.responses[:6], ids=lambda one: one.reference)
def test_a_letter_drafted_anew_says_nothing_that_the_past_one_did_not(response):
    if response.kind or not any(one.answer for one in response.questions):
        pytest.skip("gives no answers")
    frame = office().frame(replayed(response))
    one = drafted_anew(response, frame, PrecedentDrafter(), FEW)
    assert one.name == response.reference
    recorded = {fact.text for fact in one.case.facts}
    assert all(any(text in q.response for q in response.questions) for text in recorded)


@pytest.mark.parametrize("name", ["Cumbria", "Durham", "Humberside"])
def test_real_letters_that_were_read_by_eye_raise_no_alarm(shared_data, name):
    text = FileReader().read(shared_data / "police_letters" / f"{name}.pdf").text
    letter = Sound(name, check_letter(text).kind, text)
    assert checks.alarms(checks.GoodLetters((letter,), ()), ()) == (0,)
