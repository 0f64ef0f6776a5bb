from __future__ import annotations

from foiassist.case.evidence import Library, PastQuestion, PastResponse
from foiassist.desk.learning import learn, learned
from foiassist.ports import Learned
from tests.fakes import FakeCorpus, an_office
from tests.fakes_past import FakePastStore
from tests.fakes_trainer import FakeLearner


def response(reference="A", **more):
    question = PastQuestion("1", "All emails about moorings", "withheld", ("40(2)",))
    return PastResponse(reference, "Drymouth", "council", "", "emails", (question,), **more)


def store_of(*responses):
    store = FakePastStore()
    store.held = {one.reference: one for one in responses}
    store.digests = lambda: {name: name for name in store.held}
    store.responses = lambda names: iter([store.held[name] for name in names])
    store.revision = lambda: str(sorted(store.held))
    return store


def test_the_office_learns_from_its_own_responses_and_those_of_the_library():
    learner, library = FakeLearner(), FakeCorpus(Library((response("B", invented=True),)))
    learned(an_office(learner=learner, corpus=library, past=store_of(response())))
    ((_, examples),) = learner.given
    assert [one.is_own for one in examples] == [True, False]


def test_with_nothing_of_its_own_no_example_is_even_looked_at():
    learner, library = FakeLearner(), FakeCorpus(Library((response(invented=True),)))
    office = an_office(learner=learner, corpus=library, past=store_of())
    learned(office)
    assert learner.given == [("no past responses", ())]
    assert list(learn(office)) == []


def test_what_is_brought_in_or_forgotten_is_learnt_anew():
    learner = FakeLearner(Learned(refusals=7))
    store = store_of(response("A"), response("B"))
    office = an_office(learner=learner, past=store)
    (step,) = learn(office)
    assert step.doing == "Learning from your past answers"
    del store.held["A"]
    list(learn(office))
    assert len({digest for digest, _ in learner.given}) == 2
    assert learned(office).refusals == 7


def test_what_was_learnt_with_other_tables_is_learnt_anew(monkeypatch):
    learner = FakeLearner()
    office = an_office(learner=learner, past=store_of(response()))
    learned(office)
    monkeypatch.setattr("foiassist.desk.learning.NOTICED_SHA256", "other tables")
    learned(office)
    assert len({digest for digest, _ in learner.given}) == 2
