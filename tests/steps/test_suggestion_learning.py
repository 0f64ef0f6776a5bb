from __future__ import annotations

from dataclasses import replace
from datetime import date

from foiassist.case.evidence import PastQuestion, PastResponse
from foiassist.steps.suggesting import learning
from foiassist.steps.suggesting.learning import counted, past_examples


def response(reference, text, *exemptions, answer="withheld", **more):
    question = PastQuestion("1", text, answer, exemptions)
    return PastResponse(reference, "Drymouth", "council", "", text, (question,), **more)


def test_an_example_has_what_was_noticed_and_what_was_relied_on_and_no_word_of_the_request():
    one = response("A", "All emails of Mr Zebedee Quill", "40(2)", "31(1)(a)")
    (example,) = past_examples([one], ())
    assert {"correspondence", "named_person", "kind council"} <= example.noticed.keys()
    assert example.relied_on == {"40", "31"}
    assert example.is_own
    assert "Quill" not in repr(example)


def test_what_a_response_relied_on_must_be_known():
    unknown = response("A", "All emails", answer="")
    disclosed = response("B", "All emails", answer="disclosed")
    (example,) = past_examples([unknown, disclosed], ())
    assert example.relied_on == frozenset()


def test_the_newest_are_learnt_from_where_there_are_too_many(monkeypatch):
    monkeypatch.setattr(learning, "MOST", 2)
    days = [date(2020, 1, 1), None, date(2022, 1, 1), date(2021, 1, 1)]
    texts = ["emails", "cost", "minutes", "contract"]
    given = [
        response(str(place), text, "40", answered=day)
        for place, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    invented = response("I", "counsel", "42", invented=True)
    noticed = [set(one.noticed) for one in past_examples([invented, *given], ())]
    assert len(noticed) == 3
    assert not any("correspondence" in one or "money" in one for one in noticed)
    assert "legal" in noticed[-1]


def test_only_the_teams_own_are_counted():
    own = response("A", "All emails", "40")
    other = response("B", "All emails", answer="disclosed")
    invented = response("C", "All emails", "12", invented=True)
    refusals, requests, relied_on = counted(past_examples([own, other, invented], ()))
    assert refusals == 1
    assert requests["correspondence"] == 2
    assert relied_on["correspondence"] == {"40": 1}


def test_the_order_of_the_library_makes_no_difference():
    given = [response(str(n), "All emails", "40", answered=date(2020, 1, n + 1)) for n in range(5)]
    assert past_examples(given, ()) == past_examples(given[::-1], ())


def test_invented_responses_teach_less_than_nothing_of_who_asked():
    one = replace(response("A", "I am Ada Wren. All emails", "40"), invented=True)
    (example,) = past_examples([one], ())
    assert not example.is_own
